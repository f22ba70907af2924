//! Journals as files, and moments as people write them.

use care::journal::Journal;
use jiff::Timestamp;
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use std::{fs, path::Path};

/// Reads a journal file.
///
/// # Errors
/// If it cannot be read, or a line of it is no event.
pub fn read(path: &Path) -> Result<Journal, Report> {
    let text = fs::read_to_string(path).map_err(|error| {
        miette!(
            help = "name a text file with one event a line, as docs/journal.md describes it",
            "cannot read the journal `{}`: {error}",
            path.display()
        )
    })?;
    Journal::from_lines(&text)
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot use the journal `{}`", path.display()))
}

/// A moment in milliseconds since 1970, UTC: written as such, or as `2026-11-25T08:00:00Z`.
///
/// # Errors
/// If it is neither.
pub fn moment(text: &str) -> Result<i64, Report> {
    if let Ok(milliseconds) = text.parse::<i64>() {
        return Ok(milliseconds);
    }
    text.parse::<Timestamp>().map(Timestamp::as_millisecond).map_err(|error| {
        miette!(
            help = "write it as 2026-11-25T08:00:00Z, or as milliseconds since 1970",
            "`{text}` is no moment: {error}"
        )
    })
}
