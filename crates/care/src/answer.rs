//! A person's answer as the journal keeps it, and the finding's value that it stands for.

use protocol::{Domain, Finding, Value};

/// An answer to a question, or a report of something felt.
///
/// In JSON: `"yes"`, `"no"`, `"unknown"` (not sure, or passed over), a whole number, or the name of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure, passed over, or taken back.
    Unknown,
    /// A whole number, in the finding's unit.
    Number(u32),
    /// The name of a choice's option.
    Option(String),
}

impl Answer {
    /// The answer that stands for a value of this finding.
    pub fn of(finding: &Finding, value: Value) -> Self {
        match (value, &finding.domain) {
            (Value::Unknown, _) => Answer::Unknown,
            (Value::Known(n), Domain::YesNo) => {
                if n == 0 {
                    Answer::No
                } else {
                    Answer::Yes
                }
            }
            (Value::Known(n), Domain::Choice(options)) => {
                options.get(n as usize).map_or(Answer::Unknown, |option| Answer::Option(option.name.clone()))
            }
            (Value::Known(n), Domain::Number { .. }) => Answer::Number(n),
        }
    }

    /// The value that this answer gives the finding. One that does not fit it (an option that a later protocol no longer has, a
    /// number outside the range) says nothing: unknown.
    pub fn value(&self, finding: &Finding) -> Value {
        match (self, &finding.domain) {
            (Answer::Yes, Domain::YesNo) => Value::YES,
            (Answer::No, Domain::YesNo) => Value::NO,
            (Answer::Number(n), Domain::Number { min, max, .. }) if (min..=max).contains(&n) => Value::Known(*n),
            (answer, Domain::Choice(options)) => {
                let named = options.iter().position(|option| option.name == answer.word());
                named.map_or(Value::Unknown, |at| Value::Known(at as u32))
            }
            _ => Value::Unknown,
        }
    }

    /// The word that stands for it in data; empty for a number.
    pub(crate) fn word(&self) -> &str {
        match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unknown => "unknown",
            Answer::Number(_) => "",
            Answer::Option(name) => name,
        }
    }
}

impl From<&str> for Answer {
    fn from(word: &str) -> Self {
        match word {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            "unknown" => Answer::Unknown,
            name => Answer::Option(name.to_owned()),
        }
    }
}
