//! The shipped protocol, and the journals of `scenarios`.
#![allow(dead_code, reason = "each test uses a part of it")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use care::Journal;
use exchange::{Person, Request, fhir::Zone, record};
use protocol::{Protocol, author::read_folder};
use serde_json::Value as Json;
use std::{fs, path::Path, path::PathBuf};

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The shipped protocol.
pub fn protocol() -> Protocol {
    let reading = read_folder(&root().join("protocol")).unwrap();
    let problems: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    reading.protocol.unwrap_or_else(|| panic!("the shipped protocol has errors: {problems:#?}"))
}

/// Every scenario's journal, by name.
pub fn journals() -> Vec<(String, Journal)> {
    let folder = root().join("scenarios/journals");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut journals: Vec<(String, Journal)> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, Journal::from_lines(&fs::read_to_string(path).unwrap()).unwrap())
        })
        .collect();
    journals.sort_by(|a, b| a.0.cmp(&b.0));
    journals
}

/// An hour after the last event.
pub fn request(journal: &Journal) -> Request {
    let last = journal.events().iter().map(|event| event.at).max().unwrap_or(1_795_602_600_000);
    Request { at: last + 3_600_000, zone: Zone::minutes(60).unwrap(), person: Person::OfJournal }
}

/// The document of a journal, read as plain JSON.
pub fn document(protocol: &Protocol, journal: &Journal) -> Json {
    serde_json::to_value(record(protocol, journal, &request(journal))).unwrap()
}
