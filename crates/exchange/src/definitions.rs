//! The protocol as definitions that other software can run: a plan, what it may ask for, and the libraries that its conditions stand in.
//!
//! Nothing of it is signed off by a clinician, so that all of it is a draft, for study alone.

mod activities;
mod library;
mod plan;

use protocol::{Protocol, Technique};

use crate::{
    fhir::{BundleEntry, BundleType, Collection, RelatedArtifact, Relation, Resource, Text, Whole},
    names,
};

pub use activities::activity_definitions;
pub use library::{Elm, NotOurs, libraries};
pub use plan::plan_definition;

/// Definitions that are handed over together, each at its address.
fn collection(entries: impl IntoIterator<Item = (Text, Resource)>) -> Whole {
    let entry = entries.into_iter().map(|(full_url, resource)| BundleEntry { full_url, resource });
    Whole::Collection(Collection { kind: BundleType::Collection, entry: entry.collect() })
}

/// A name for programs: letters and digits, each word with a capital.
fn for_programs(id: &str) -> Text {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
    };
    let words: String = id.split(|letter: char| !letter.is_ascii_alphanumeric()).map(word).collect();
    Text::fixed(&format!("Wideberth{words}"))
}

/// Where a definition of this protocol is, with its version.
fn canonical(protocol: &Protocol, kind: &str, id: &str) -> Text {
    let (at, version) = (names::definition(kind, id), names::version(protocol));
    Text::fixed(&format!("{}|{}", at.as_str(), version.as_str()))
}

/// The statements and sources that something cites.
fn cited(protocol: &Protocol, keys: &[String]) -> Vec<RelatedArtifact> {
    keys.iter().filter_map(|key| statement(protocol, key).or_else(|| source(protocol, key))).collect()
}

fn statement(protocol: &Protocol, key: &str) -> Option<RelatedArtifact> {
    let statement = protocol.statements.iter().find(|statement| statement.name == *key)?;
    Some(RelatedArtifact {
        kind: Relation::Documentation,
        label: Text::new(key),
        display: Text::new(&statement.text),
        citation: None,
        url: None,
        resource: None,
    })
}

fn source(protocol: &Protocol, key: &str) -> Option<RelatedArtifact> {
    let source = protocol.sources.iter().find(|source| source.name == *key)?;
    Some(RelatedArtifact {
        kind: Relation::Citation,
        label: Text::new(key),
        display: None,
        citation: Text::new(&source.text),
        url: Text::new(&source.url),
        resource: None,
    })
}

/// What a technique is called, in a sentence of its own.
fn about(technique: &Technique) -> String {
    let pressing = [("Where", technique.placement.2.as_str())].into_iter().filter(|_| !technique.exercise);
    let parts = [("For", technique.target.as_str())].into_iter().chain(pressing).chain([
        ("How it should feel", technique.feels.as_str()),
        ("When to stop", technique.stop.as_str()),
        ("Pace", technique.pace.as_str()),
    ]);
    let told = parts.filter(|(_, text)| !text.is_empty()).map(|(what, text)| format!("{what}: {text}"));
    std::iter::once(technique.summary.clone()).chain(told).collect::<Vec<_>>().join("\n\n")
}
