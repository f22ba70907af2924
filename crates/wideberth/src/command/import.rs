//! `wideberth import`: what other software hands over, as a journal or a plan.

use crate::{command::prescribe, journal, open::ProtocolFolder, output, plan};
use clap::Subcommand;
use exchange::import::{Document, Problem};
use jiff::Timestamp;
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
    /// A clinician's FHIR CarePlan, by itself or in a bundle, as a plan in TOML. It opens nothing that the protocol closes.
    Careplan(OfPlan),
}

#[derive(clap::Args, Debug)]
struct OfPlan {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// The CarePlan, or a bundle with it and what it refers to.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Print the plan as a line for a journal instead, in force from now on.
    #[arg(long)]
    event: bool,
    /// Take what can be taken over, and name the rest. Without it, a plan is taken over whole or not at all.
    #[arg(long)]
    partial: bool,
    /// The moment at which the plan must be in force: 2026-11-25T08:00:00Z, or milliseconds since 1970. Now, if it is not given.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
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
        What::Careplan(of) => careplan(of),
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

fn careplan(of: &OfPlan) -> Result<ExitCode, Report> {
    let protocol = of.protocol.open()?;
    let at = of.at.as_deref().map(journal::moment).transpose()?.unwrap_or_else(|| Timestamp::now().as_millisecond());
    let read =
        exchange::import::care_plan(&protocol, &text(&of.file)?, at).map_err(|problem| refused(&of.file, &problem))?;
    let left: Vec<String> = read.left.iter().map(|left| format!("Not taken over, {left}; {}", left.way)).collect();
    if !left.is_empty() && !of.partial {
        return Err(miette!(
            help = "take it up with whoever wrote the plan; or take over what can be with --partial, and tell the person what was left out",
            "`{}` cannot be taken over whole:\n- {}",
            of.file.display(),
            left.join("\n- ")
        ));
    }
    let remarks = [left, read.said].concat();
    remarks.iter().for_each(|remark| eprintln!("{remark}"));
    if of.event {
        return prescribe::print(&protocol, read.plan);
    }
    output::written(std::io::stdout().lock().write_all(plan::write(&read.plan, &remarks)?.as_bytes()))?;
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
