//! `wideberth backup`: a journal as one encrypted file.

use crate::{journal, keep, output, sealed};
use backup::LEAST_CHARACTERS;
use jiff::Timestamp;
use miette::{IntoDiagnostic, Report, miette};
use std::{path::PathBuf, process::ExitCode};

/// What to keep, and where.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The journal: one event a line.
    #[arg(long, value_name = "FILE")]
    journal: PathBuf,
    /// The file to write. One that is there already is left alone.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    passphrase: keep::Passphrase,
}

/// Writes the journal as a file that this program, the app and any program that knows age open with the passphrase.
///
/// # Errors
/// If the journal cannot be used, the passphrase is too short, or the file cannot be written.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let journal = journal::read(&options.journal)?;
    if options.out.exists() {
        return Err(miette!(help = "name another file", "`{}` is there already", options.out.display()));
    }
    let passphrase = options.passphrase.ask()?;
    if passphrase.chars().count() < LEAST_CHARACTERS {
        return Err(miette!(
            help = "take some words that belong to no sentence, and write them down",
            "the passphrase is shorter than {LEAST_CHARACTERS} characters: whoever finds the file could guess it"
        ));
    }
    let protocol = journal.events().last().map_or("", |event| event.protocol.as_str());
    let text = backup::write(&journal, protocol, Timestamp::now().as_millisecond()).into_diagnostic()?;
    keep::write(&options.out, &sealed::seal(&text, &passphrase)?)?;
    let state = backup::state(&journal).into_diagnostic()?;
    output::print(format_args!(
        "{} events are in {}. Without the passphrase nobody can open it. State: {state}",
        journal.events().len(),
        options.out.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}
