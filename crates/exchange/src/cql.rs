//! The protocol's conditions in CQL (Clinical Quality Language), the language in which other software of health care decides.
//!
//! CQL knows yes, no and null, and joins them as Kleene does, which is what the protocol's conditions mean: what a person does not know is null, and a rule whose condition is null is merely
//! possible. There are two libraries. [`findings`] reads what is known of a person from FHIR, and [`decision`] decides by it; the second can be tried without the first.

mod decision;
mod dose;
mod expression;
mod findings;

use protocol::Protocol;

use crate::names;
pub(crate) use decision::{certain, disposition, instruction, open, possible, unsure};

/// A library of CQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its name in CQL and in FHIR.
    pub name: &'static str,
    /// What it is for, in a sentence.
    pub says: &'static str,
    /// The library that it reads from.
    pub includes: Option<&'static str>,
    /// Its version: that of the protocol.
    pub version: String,
    /// The CQL.
    pub cql: String,
}

/// What the library that reads findings is called.
pub(crate) const FINDINGS: &str = "WideberthFindings";
/// What the library that decides is called.
pub(crate) const DECISION: &str = "WideberthDecision";

/// Both libraries, the one that is included first.
pub fn libraries(protocol: &Protocol) -> [Text; 2] {
    let version = names::version(protocol).as_str().to_owned();
    [
        Text {
            name: FINDINGS,
            says: "Reads what is known of a person: answers from the last response to the form of the screening, and what a journal tells from observations. What is not there is null.",
            includes: None,
            cql: findings::write(protocol, &version),
            version: version.clone(),
        },
        Text {
            name: DECISION,
            says: "Decides how soon a person should be seen, which techniques are closed and how much of the others is allowed. A condition that is null is merely possible, and counts as the protocol says.",
            includes: Some(FINDINGS),
            cql: decision::write(protocol, &version),
            version,
        },
    ]
}

/// A name as CQL quotes it. Names of the protocol are letters, digits and hyphens.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// A text as CQL writes it.
fn text(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}
