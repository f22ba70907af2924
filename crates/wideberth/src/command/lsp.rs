//! `wideberth lsp`: a protocol in an editor, with the person for whom a property fails shown at the rule.

use crate::command::check;
use language_server::{Problem, serve_stdio};
use miette::Report;
use protocol::{Protocol, author::Reading};
use std::{path::Path, process::ExitCode};
use verify::{Failure, Suite, words};

/// How the editor is spoken to.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// Over standard input and output. It is the only way and may be left out; some editors say it.
    #[arg(long)]
    stdio: bool,
}

/// Failures of one property that are shown; many have one cause.
const MOST_SHOWN: usize = 6;

/// Serves an editor until it says that it is done.
///
/// # Errors
/// If the editor hangs up, or what it says cannot be read.
pub fn run(_: &Options) -> Result<ExitCode, Report> {
    let properly = serve_stdio(Box::new(examine)).map_err(|error| {
        miette::miette!(help = "an editor starts this command; docs/authors.md says how to tell it", "{error}")
    })?;
    Ok(ExitCode::from(u8::from(!properly)))
}

/// What `check` and `verify` find wrong in a protocol that reads well.
fn examine(folder: &Path, reading: &Reading) -> Vec<Problem> {
    let Some(protocol) = &reading.protocol else { return Vec::new() };
    let mut problems: Vec<Problem> = check::around(protocol, &check::beside(folder))
        .into_iter()
        .map(|(block, message)| Problem { found_by: "check", blocks: vec![block], message })
        .collect();
    let mut suite = Suite::new(protocol, &reading.syntax);
    for i in 0..suite.properties().len() {
        let (name, says) = (suite.properties()[i].name.clone(), suite.properties()[i].says.clone());
        let failures = suite.check(i).failures;
        problems.extend(failures.iter().take(MOST_SHOWN).map(|failure| Problem {
            found_by: "verify",
            blocks: failure.blocks.iter().chain([&name]).cloned().collect(),
            message: told(protocol, &name, &says, failure),
        }));
    }
    problems
}

/// A failure with its person, in words.
fn told(protocol: &Protocol, name: &str, says: &str, failure: &Failure) -> String {
    let mut text = failure.what.clone();
    if !failure.person.0.is_empty() || failure.becomes.is_some() {
        text += &format!("\nfor somebody: {}", words::person(protocol, &failure.person));
    }
    if let Some((id, becomes)) = failure.becomes {
        text += &format!("\nwho becomes: {}", words::fact(protocol.at(id), becomes));
    }
    if !failure.trace.is_empty() {
        text += &format!("\nafter: {}", failure.trace.join(", "));
    }
    format!("{text}\nproperty `{name}`: {says}")
}
