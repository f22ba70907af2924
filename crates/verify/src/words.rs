//! People and blocks in words that somebody who reviews a protocol can read.

use crate::report::Person;
use protocol::{Domain, Finding, FindingId, Protocol, Value};

/// A person in a line: "59 years old, not sure about blood thinners", or "nothing unusual".
pub fn person(protocol: &Protocol, person: &Person) -> String {
    if person.0.is_empty() {
        return "nothing unusual".into();
    }
    person.0.iter().map(|(id, value)| fact(protocol.at(*id), *value)).collect::<Vec<_>>().join(", ")
}

/// One finding with its value, as in "not sure about “Pain in both legs”".
pub fn fact(finding: &Finding, value: Value) -> String {
    let label = if finding.short.is_empty() { finding.text.as_str() } else { finding.short.as_str() };
    match (value, &finding.domain) {
        (Value::Unknown, _) => format!("not sure about “{label}”"),
        (Value::Known(0), Domain::YesNo) => format!("not “{label}”"),
        (Value::Known(_), Domain::YesNo) => format!("“{label}”"),
        (Value::Known(n), Domain::Choice(options)) => {
            format!("“{label}”: {}", options.get(n as usize).map_or("?", |option| option.label.as_str()))
        }
        (Value::Known(n), Domain::Number { unit, .. }) => match unit.as_str() {
            "years" if finding.name == "age" => format!("{n} years old"),
            "points" => format!("“{label}” {n} of 10"),
            _ => format!("“{label}” {n} {unit}"),
        },
    }
}

/// A value as it stands in data: `yes`, `no`, `unknown`, a number or an option.
pub fn value(protocol: &Protocol, id: FindingId, value: Value) -> String {
    match (value, &protocol.at(id).domain) {
        (Value::Unknown, _) => "unknown".into(),
        (Value::Known(n), Domain::YesNo) => if n == 0 { "no" } else { "yes" }.into(),
        (Value::Known(n), Domain::Choice(options)) => {
            options.get(n as usize).map_or_else(|| n.to_string(), |option| option.name.clone())
        }
        (Value::Known(n), Domain::Number { .. }) => n.to_string(),
    }
}
