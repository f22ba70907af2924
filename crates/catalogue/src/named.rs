//! Where a language's files name a block of the protocol or an option of a choice: what has to change with the name.

use crate::language::MADE_FROM;
use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

/// Every catalogue and list beside a protocol that may name its blocks, English among them; none where there are no languages.
pub fn files(protocol: &Path) -> Vec<PathBuf> {
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        entries(&protocol.join("languages")).flat_map(|folder| entries(&folder).collect::<Vec<_>>()).collect();
    files.retain(|file| file.ends_with(MADE_FROM) || file.extension().is_some_and(|ending| ending == "ftl"));
    files.sort();
    files
}

/// The bytes of `text`, one of [`files`], where the block called `block` is named, or its option of that name.
///
/// In a catalogue a message begins at the start of a line, and its attributes on lines of their own, indented and with a dot; no line of a sentence looks like either. A list
/// has block, key and fingerprint, parted by tabs.
pub fn places(text: &str, block: &str, option: Option<&str>) -> Vec<Range<usize>> {
    let option_key = option.map(|option| format!("{option}-option"));
    let mut places = Vec::new();
    let (mut at, mut within) = (0, false);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim_start();
        let (indent, name) = (line.len() - bare.len(), bare.split(['=', '\t']).next().unwrap_or_default().trim_end());
        let listed = bare.split('\t').nth(1);
        if indent == 0 && !name.is_empty() {
            within = name == block;
        }
        match (&option_key, option) {
            _ if !within => {}
            (Some(key), Some(option)) => {
                let found = if indent > 0 { name.strip_prefix('.') } else { listed }.is_some_and(|found| found == key);
                let from = start + if indent > 0 { indent + 1 } else { name.len() + 1 };
                places.extend(found.then_some(from..from + option.len()));
            }
            _ if indent == 0 && name == block => places.push(start..start + block.len()),
            _ => {}
        }
    }
    places
}
