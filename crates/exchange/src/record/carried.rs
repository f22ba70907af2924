//! The journal itself, which comes along so that it can be had back, and a list of hashes by which a change to any other part of the document shows.
//!
//! The resources are for people and for other software; they tell the journal, and do not hold all of it. So reading back goes by the journal alone, and what was changed beside it
//! is named rather than guessed at.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};

use super::{Shelf, Source, section};
use crate::{
    canonical::{canonical, journal_hash, line},
    fhir::{
        Attachment, CodeableConcept, Content, DocumentReference, Identifier, Markup, Narrative, ReferenceStatus,
        Resource, Section, Text,
    },
    names,
};

/// The MIME type of a journal: a JSON object a line.
pub(crate) const JOURNAL: &str = "application/x-ndjson";
/// The MIME type of the list of hashes.
pub(crate) const HASHES: &str = "text/plain";

/// What people read of it.
pub(super) fn told(source: &Source) -> Section {
    let text = Markup::default().paragraph(&in_words(source)).paragraph(
        "It is there for software, so that the person can have the record back. What it tells stands above.",
    );
    section("The journal itself", text, vec![source.carried().into()])
}

fn in_words(source: &Source) -> String {
    format!("The journal comes along whole, an event a line: {}.", source.written.events().len())
}

/// Puts the journal on the shelf, and the hash of everything that stands there already.
pub(super) fn write(source: &Source, shelf: &mut Shelf) {
    let entry = source.carried();
    let journal: String = source.written.events().iter().map(|event| line(event) + "\n").collect();
    let hashes: String = shelf
        .entries
        .iter()
        .filter_map(|entry| Some(hash_line(entry.full_url.as_str(), &serde_json::to_value(&entry.resource).ok()?)))
        .collect();
    let reference = DocumentReference {
        id: entry.id(),
        text: Narrative::line(&in_words(source)),
        identifier: vec![Identifier { system: names::journal(), value: Text::fixed(&journal_hash(source.written)) }],
        status: ReferenceStatus::Current,
        kind: CodeableConcept::words("Journal of an app for self-care"),
        subject: source.patient(),
        date: source.time(source.now),
        author: vec![source.patient()],
        content: vec![file(JOURNAL, "journal.jsonl", &journal), file(HASHES, "entries.sha256", &hashes)],
    };
    shelf.put(entry, Resource::DocumentReference(reference));
}

/// A line of the list of hashes: the SHA-256 of a canonical resource, and its address.
pub(crate) fn hash_line(address: &str, resource: &serde_json::Value) -> String {
    format!("{}  {address}\n", names::sha256(canonical(resource).as_bytes()))
}

fn file(kind: &str, name: &str, text: &str) -> Content {
    Content {
        attachment: Attachment {
            content_type: Text::fixed(kind),
            data: Text::new(&BASE64.encode(text)),
            size: u32::try_from(text.len()).unwrap_or(u32::MAX),
            title: Text::fixed(name),
        },
    }
}
