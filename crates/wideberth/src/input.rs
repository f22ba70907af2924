//! Findings from JSON, with errors that name the thing and the nearest right one.

use protocol::{Domain, Finding, Findings, Protocol, Value};
use serde_json::{Map, Value as Json};

/// One person from JSON.
#[derive(Debug)]
pub struct Person {
    /// What was given as `id`, or null.
    pub id: Json,
    /// What is known.
    pub findings: Findings,
}

/// Why findings were not taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum InputError {
    /// Not JSON.
    #[error("this is not JSON: {0}")]
    NotJson(String),
    /// JSON, but no object.
    #[error("expected an object of findings such as {{\"age\": 40}}, found {0}")]
    NotAnObject(String),
    /// A key that names no finding.
    #[error("no finding is called `{key}`{}; `wideberth questions` lists them all", nearest.as_ref().map_or(String::new(), |n| format!(", the nearest is `{n}`")))]
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest name.
        nearest: Option<String>,
    },
    /// A value that the finding cannot have.
    #[error("`{key}` cannot be {value}: it takes {expected}{}", nearest.as_ref().map_or(String::new(), |n| format!("; the nearest is {n}")))]
    BadValue {
        /// The finding.
        key: String,
        /// The value.
        value: String,
        /// What it takes.
        expected: String,
        /// The nearest right value.
        nearest: Option<String>,
    },
}

/// Words for unknown, in any case.
const UNKNOWN: [&str; 8] =
    ["unknown", "not sure", "not-sure", "not_sure", "unsure", "dont_know", "don't know", "skipped"];

/// One person: `{"id": …, "findings": {…}}`, or the findings themselves with an optional `id`.
///
/// A missing finding is unknown. What `care` derives is that of an empty journal unless it is given.
///
/// # Errors
/// At the first key or value that is not right.
pub fn person(protocol: &Protocol, json: &Json) -> Result<Person, InputError> {
    let Json::Object(object) = json else { return Err(InputError::NotAnObject(shown(json))) };
    let id = object.get("id").cloned().unwrap_or(Json::Null);
    let (given, around): (&Map<String, Json>, _) = match object.get("findings") {
        Some(Json::Object(findings)) => (findings, Some(object)),
        Some(other) => return Err(InputError::NotAnObject(shown(other))),
        None => (object, None),
    };
    if let Some(stray) = around.and_then(|object| object.keys().find(|key| !matches!(key.as_str(), "id" | "findings")))
    {
        return Err(InputError::UnknownKey { key: stray.clone(), nearest: Some("findings".into()) });
    }
    let mut findings = Findings::unknown(protocol);
    for (key, value) in given.iter().filter(|(key, _)| around.is_some() || *key != "id") {
        let id = protocol.finding(key).ok_or_else(|| InputError::UnknownKey {
            key: key.clone(),
            nearest: nearest(key, protocol.findings.iter().map(|f| f.name.as_str())),
        })?;
        findings.set(protocol, id, self::value(protocol.at(id), value)?);
    }
    let withheld = given
        .iter()
        .filter(|(_, value)| is_unknown(value))
        .filter_map(|(key, _)| protocol.finding(key))
        .collect::<Vec<_>>();
    care::derive::fill_from_empty_journal(protocol, &mut findings);
    withheld.into_iter().for_each(|id| findings.set(protocol, id, Value::Unknown));
    Ok(Person { id, findings })
}

fn is_unknown(json: &Json) -> bool {
    match json {
        Json::Null => true,
        Json::String(text) => UNKNOWN.contains(&text.to_lowercase().as_str()),
        _ => false,
    }
}

/// One value of a finding.
///
/// # Errors
/// If the finding cannot have it.
pub fn value(finding: &Finding, json: &Json) -> Result<Value, InputError> {
    if is_unknown(json) {
        return Ok(Value::Unknown);
    }
    let text = json.as_str().map(str::to_lowercase);
    match &finding.domain {
        Domain::YesNo => match (json, text.as_deref()) {
            (Json::Bool(true), _) | (_, Some("yes" | "true")) => Ok(Value::YES),
            (Json::Bool(false), _) | (_, Some("no" | "false")) => Ok(Value::NO),
            _ => Err(bad(finding, json, nearest(text.as_deref().unwrap_or(""), ["yes", "no", "unknown"].into_iter()))),
        },
        Domain::Choice(options) => {
            let found = text
                .as_ref()
                .and_then(|text| options.iter().position(|o| o.name == *text || o.label.to_lowercase() == *text));
            let near = || nearest(text.as_deref().unwrap_or(""), options.iter().map(|o| o.name.as_str()));
            found.map(|i| Value::Known(i as u32)).ok_or_else(|| bad(finding, json, near()))
        }
        Domain::Number { min, max, .. } => {
            let number =
                json.as_u64().or_else(|| json.as_f64().filter(|n| n.fract() == 0.0 && *n >= 0.0).map(|n| n as u64));
            let inside = number.and_then(|n| u32::try_from(n).ok()).filter(|n| (min..=max).contains(&n));
            inside.map(Value::Known).ok_or_else(|| {
                let near = json.as_f64().map(|n| n.round().clamp(f64::from(*min), f64::from(*max)).to_string());
                bad(finding, json, near)
            })
        }
    }
}

fn bad(finding: &Finding, json: &Json, nearest: Option<String>) -> InputError {
    let expected = match &finding.domain {
        Domain::YesNo => "\"yes\", \"no\" or \"unknown\"".to_owned(),
        Domain::Choice(options) => {
            let names: Vec<String> = options.iter().map(|o| format!("\"{}\"", o.name)).collect();
            format!("{} or \"unknown\"", names.join(", "))
        }
        Domain::Number { min, max, unit } => format!("a whole number from {min} to {max} ({unit}) or \"unknown\""),
    };
    InputError::BadValue { key: finding.name.clone(), value: shown(json), expected, nearest }
}

fn shown(json: &Json) -> String {
    let text = json.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// The name most like `word`, if any is like it at all.
fn nearest<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    names
        .map(|name| (strsim::jaro_winkler(word, name), name))
        .filter(|(likeness, _)| *likeness > 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn yes_no() -> Finding {
        Finding {
            name: "saddle-numb".into(),
            domain: Domain::YesNo,
            origin: protocol::Origin::Asked,
            text: String::new(),
            short: String::new(),
            because: String::new(),
            unsure: String::new(),
            danger: protocol::Danger::Higher,
            optional: false,
            asked: protocol::Asked::default(),
            cites: Vec::new(),
        }
    }

    #[test]
    fn every_way_to_say_unknown_is_unknown() {
        for json in [json!(null), json!("unknown"), json!("Not sure"), json!("skipped"), json!("dont_know")] {
            assert_eq!(value(&yes_no(), &json), Ok(Value::Unknown));
        }
    }

    #[test]
    fn a_bad_value_is_named_with_what_the_finding_takes() {
        let age = Finding {
            name: "age".into(),
            domain: Domain::Number { min: 0, max: 120, unit: "years".into() },
            ..yes_no()
        };
        let error = value(&age, &json!(140)).unwrap_err().to_string();
        assert_eq!(
            error,
            "`age` cannot be 140: it takes a whole number from 0 to 120 (years) or \"unknown\"; the nearest is 120"
        );
        assert!(value(&age, &json!(40.5)).is_err());
        assert_eq!(value(&age, &json!(40.0)), Ok(Value::Known(40)));
    }
}
