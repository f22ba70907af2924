//! The protocol language: what a text and its properties mean, what is refused and where, the standard form, and that bad text is only ever refused.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod bad_text;
mod form;
mod meaning;
mod property;
mod refusals;
mod syntax;
mod writing;

use protocol::author::{Reading, SourceFile, read};

const SMALL: &str = include_str!("small.md");
const SOURCES: &str = include_str!("sources.yaml");

/// Reads one Markdown file with the small bibliography.
fn read_text(text: &str) -> Reading {
    read(&[SourceFile { name: "small.md".into(), text: text.into() }], SOURCES)
}

/// The Markdown files of the protocol that is shipped.
fn shipped() -> Vec<SourceFile> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../protocol");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    assert!(!paths.is_empty());
    let file = |path: &std::path::PathBuf| SourceFile {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        text: std::fs::read_to_string(path).unwrap(),
    };
    paths.iter().map(file).collect()
}
