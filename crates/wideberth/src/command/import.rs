//! `wideberth import`: what other software hands over, as a journal or a plan.

use crate::output;
use clap::Subcommand;
use exchange::import::{Document, Problem};
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What to read.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// A document that `wideberth export fhir` has written, as the journal that it was made from.
    Fhir(OfDocument),
}

#[derive(clap::Args, Debug)]
struct OfDocument {
    /// The document.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where to write the journal; there must be nothing yet. Without it, the journal is printed.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Take the journal even if other parts of the document were changed since it was made. They are named, and left out.
    #[arg(long)]
    despite_changes: bool,
}

/// Prints or writes what was read, all of it or nothing.
///
/// # Errors
/// If the file cannot be read, or anything in it is not as it should be.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    match &options.what {
        What::Fhir(of) => fhir(of),
    }
}

fn fhir(of: &OfDocument) -> Result<ExitCode, Report> {
    let document = exchange::import::document(&text(&of.file)?).map_err(|problem| refused(&of.file, &problem))?;
    let doubts: String = document.doubts.iter().map(|doubt| format!("\n- {doubt}")).collect();
    if let (Some(doubt), false) = (document.doubts.first(), of.despite_changes) {
        let way = doubt.way.clone();
        return Err(miette!(help = way, "`{}` is not as it was made:{doubts}", of.file.display()));
    }
    if !doubts.is_empty() {
        eprintln!("The journal was taken alone. Not as they were made, and left out:{doubts}");
    }
    let lines = lines(&document)?;
    match &of.out {
        Some(out) => write_whole(out, &lines)?,
        None => output::written(std::io::stdout().lock().write_all(lines.as_bytes()))?,
    }
    eprintln!("{} events, journal hash {}", document.journal.events().len(), document.hash);
    Ok(ExitCode::SUCCESS)
}

fn lines(document: &Document) -> Result<String, Report> {
    let mut lines = String::new();
    for event in document.journal.events() {
        lines += &event.to_line().into_diagnostic()?;
        lines.push('\n');
    }
    Ok(lines)
}

fn text(path: &Path) -> Result<String, Report> {
    fs::read_to_string(path).map_err(|error| {
        miette!(help = "name a text file with JSON in UTF-8", "cannot read `{}`: {error}", path.display())
    })
}

fn refused(path: &Path, problem: &Problem) -> Report {
    miette!(help = problem.way.clone(), "cannot use `{}`: {problem}", path.display())
}

/// Writes a new file, whole or not at all. What is there already stays.
fn write_whole(path: &Path, text: &str) -> Result<(), Report> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let cannot = || format!("cannot write `{}`", path.display());
    let mut file = tempfile::NamedTempFile::new_in(folder).into_diagnostic().wrap_err_with(cannot)?;
    file.write_all(text.as_bytes()).into_diagnostic().wrap_err_with(cannot)?;
    file.as_file().sync_all().into_diagnostic().wrap_err_with(cannot)?;
    file.persist_noclobber(path).map(drop).map_err(|error| {
        miette!(help = "name a file that is not there yet; nothing was written over", "{}: {}", cannot(), error.error)
    })
}
