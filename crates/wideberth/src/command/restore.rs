//! `wideberth restore`: a journal from a backup.

use crate::{journal, keep, open::unreadable, output, sealed};
use backup::Unusable;
use care::journal::Journal;
use miette::{IntoDiagnostic, Report, miette};
use std::{fs, path::PathBuf, process::ExitCode};

/// What to bring back, and where.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The backup.
    #[arg(value_name = "FILE")]
    backup: PathBuf,
    /// The journal to write. What is in it already stays: the two become one.
    #[arg(long, value_name = "FILE")]
    journal: PathBuf,
    #[command(flatten)]
    passphrase: keep::Passphrase,
}

/// Writes the journal, once all of the backup has been looked at; until then nothing is changed.
///
/// # Errors
/// If the backup or the journal cannot be used.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let name = options.backup.display();
    let bytes = fs::read(&options.backup)
        .map_err(unreadable(&options.backup, "name a file that `wideberth backup` or the app has made"))?;
    let there = if options.journal.exists() { journal::read(&options.journal)? } else { Journal::default() };
    let text = sealed::open(&bytes, &options.passphrase.ask()?);
    let kept = text.and_then(|text| backup::read(&text)).map_err(|error| told(&error, &name.to_string()))?;
    let whole = backup::union(&there, &kept);
    let mut lines = String::new();
    for event in whole.events() {
        lines += &(event.to_line().into_diagnostic()? + "\n");
    }
    keep::write(&options.journal, lines.as_bytes())?;
    let state = backup::state(&whole).into_diagnostic()?;
    output::print(format_args!(
        "{} of the backup's {} events were new in {}, which has {} now. State: {state}",
        whole.events().len() - there.events().len(),
        kept.events().len(),
        options.journal.display(),
        whole.events().len()
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn told(error: &Unusable, name: &str) -> Report {
    let help = match error {
        Unusable::Foreign => "name a file that `wideberth backup` or the app has made",
        Unusable::Newer(_) => "use the newest version of this program",
        Unusable::CutShort { .. } | Unusable::Damaged(_) => {
            "copy it anew from where you keep it, or take another backup"
        }
        Unusable::Passphrase => "look at small and capital letters and at spaces, and try again",
    };
    miette!(help = help, "cannot bring back `{name}`: {error}; nothing was changed")
}
