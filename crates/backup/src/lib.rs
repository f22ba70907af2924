//! A journal as one text to keep, and back.
//!
//! The text is a line that says what follows, and the journal's lines in their order, as `docs/journal.md` describes them. Whoever keeps it encrypts it with age: the program
//! `wideberth` by the crate, a phone by the package of age's author. Here nothing is encrypted, and nothing is known of files.
//!
//! ```
//! let journal = care::journal::Journal::default();
//! let text = backup::write(&journal, "9f…", 1_795_600_000_000)?;
//! assert_eq!(backup::read(&text)?, journal);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use care::journal::{Event, Journal};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use thiserror::Error;

/// The version of the form that [`write`] writes.
pub const VERSION: u64 = 1;

/// The least number of characters in a passphrase. Whoever finds the file can try as many as they like.
pub const LEAST_CHARACTERS: usize = 12;

/// What scrypt is made to cost, as a power of two: 64 MB of memory, and seconds on a slow phone.
pub const WORK: u8 = 16;

/// Why a backup cannot be used. Nothing has been changed when one of these comes.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unusable {
    /// It is something else.
    #[error("this is not a backup of Wideberth")]
    Foreign,
    /// A later version has made it.
    #[error(
        "a newer version of Wideberth has made this backup: its form is {0}, and this version knows up to {VERSION}"
    )]
    Newer(u64),
    /// Its end is missing.
    #[error("this backup is cut short: it should hold {told} events and holds {found}")]
    CutShort {
        /// How many events it says that it holds.
        told: usize,
        /// How many are there.
        found: usize,
    },
    /// It is not what was written.
    #[error("this backup is damaged: {0}")]
    Damaged(String),
    /// The passphrase does not open it.
    #[error("this passphrase does not open the backup")]
    Passphrase,
}

/// The journal as text: what it is, then one event a line. `protocol` is the hash of the protocol in force, `made` milliseconds since 1970.
///
/// # Errors
/// Only if memory runs out.
pub fn write(journal: &Journal, protocol: &str, made: i64) -> Result<String, serde_json::Error> {
    let head = json!({
        "wideberth": "backup",
        "version": VERSION,
        "protocol": protocol,
        "made": made,
        "events": journal.events().len(),
        "sha256": state(journal)?,
    });
    let mut text = line(head)? + "\n";
    for event in journal.events() {
        text += &canonical(event)?;
        text.push('\n');
    }
    Ok(text)
}

/// The journal that a text holds, once all of it has been looked at.
///
/// # Errors
/// If it is not whole, or something else, or newer than this.
pub fn read(text: &str) -> Result<Journal, Unusable> {
    let (first, lines) = text.split_once('\n').unwrap_or((text, ""));
    let Ok(Json::Object(head)) = serde_json::from_str(first) else { return Err(Unusable::Foreign) };
    if head.get("wideberth").and_then(Json::as_str) != Some("backup") {
        return Err(Unusable::Foreign);
    }
    let number = |name: &str| head.get(name).and_then(Json::as_u64).ok_or_else(|| missing(name));
    let (version, told) = (number("version")?, number("events")? as usize);
    if version > VERSION {
        return Err(Unusable::Newer(version));
    }
    let hash = head.get("sha256").and_then(Json::as_str).ok_or_else(|| missing("sha256"))?;
    let found = lines.lines().count();
    if found < told || !text.ends_with('\n') {
        return Err(Unusable::CutShort { told, found: found.min(told.saturating_sub(1)) });
    }
    let journal = Journal::from_lines(lines).map_err(|error| Unusable::Damaged(error.to_string()))?;
    if journal.events().len() != told {
        return Err(Unusable::Damaged(format!("it should hold {told} events and holds {}", journal.events().len())));
    }
    let own = state(&journal).map_err(|error| Unusable::Damaged(error.to_string()))?;
    if own != hash {
        return Err(Unusable::Damaged("its events are not those of which its first line has the hash".into()));
    }
    Ok(journal)
}

fn missing(name: &str) -> Unusable {
    Unusable::Damaged(format!("its first line has no `{name}`"))
}

/// What a journal holds: SHA-256 in hexadecimal over its events in their order, that of their ids, each a line of JSON with sorted keys.
///
/// # Errors
/// Only if memory runs out.
pub fn state(journal: &Journal) -> Result<String, serde_json::Error> {
    let mut hash = Sha256::new();
    for event in journal.events() {
        hash.update(canonical(event)?);
        hash.update("\n");
    }
    let mut text = String::new();
    for byte in hash.finalize() {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

/// Both journals' events, each once, in the order of all journals.
pub fn union(own: &Journal, other: &Journal) -> Journal {
    own.events().iter().chain(other.events()).cloned().collect()
}

/// An event as the same bytes everywhere: programs differ in the order in which they keep the keys of what they do not know.
fn canonical(event: &Event) -> Result<String, serde_json::Error> {
    line(serde_json::from_str(&event.to_line()?)?)
}

fn line(json: Json) -> Result<String, serde_json::Error> {
    serde_json::to_string(&sorted(json))
}

fn sorted(json: Json) -> Json {
    match json {
        Json::Object(fields) => {
            let mut fields: Vec<(String, Json)> = fields.into_iter().collect();
            fields.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
            Json::Object(fields.into_iter().map(|(key, value)| (key, sorted(value))).collect::<Map<_, _>>())
        }
        Json::Array(items) => Json::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}
