//! The command line: one file a command, under [`command`].

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use wideberth::{
    command::{self, export::Print},
    serve,
};

/// Safe self-massage around a herniated disc: the protocol, its decisions and the app.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a protocol and say what is wrong where.
    Check(command::check::Options),
    /// Set the rule blocks of a protocol in their one standard form.
    Fmt(command::fmt::Options),
    /// List every finding: id, kind, options or range, text, when asked.
    Questions(command::questions::Options),
    /// Go through the screening in this terminal.
    Screen(command::screen::Options),
    /// Decide for findings given as JSON, one person or a line a person.
    Decide(command::decide::Options),
    /// Make people at whom a protocol can be tried: those that its rules give, and some by lot.
    People(command::people::Options),
    /// Check a clinician's plan and print it as a line for a journal.
    Prescribe(command::prescribe::Options),
    /// Hand a journal over as a letter to a clinician or as a FHIR R4 document, the questions as a form, or the protocol as a plan with its conditions in CQL.
    Export(command::export::Options),
    /// Read back what other software hands over: a document of ours as a journal, a clinician's plan.
    Import(command::import::Options),
    /// Keep a journal as one file, encrypted with a passphrase.
    Backup(command::backup::Options),
    /// Bring a journal back from such a file.
    Restore(command::restore::Options),
    /// Make an encrypted file of a journal, and a SMART Health Link to it that expires and can be taken back.
    Share(command::share::Options),
    /// Prove every property of a protocol over every possible input, or name the person for whom one fails.
    Verify(command::verify::Options),
    /// Write the protocol's sentences for translators, and say what does not fit in each language.
    Catalogue(command::catalogue::Options),
    /// Explain a rule, finding, technique, definition or property: what it says, when it counts, and for whom.
    Explain(command::explain::Options),
    /// Say for one person what fired, what nearly did, and the least change of answers that would change the outcome.
    Why(command::why::Options),
    /// Help an editor with a protocol; the editor starts it.
    Lsp(command::lsp::Options),
    /// Serve the app.
    Serve(serve::Options),
}

/// Who prints letters. Typst is named here alone: whatever else is made of this crate does without it.
#[cfg(feature = "print")]
const PRINT: Option<Print> = Some(|letter, size| press::pdf(letter, size));
#[cfg(not(feature = "print"))]
const PRINT: Option<Print> = None;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Check(options) => command::check::run(&options),
        Command::Fmt(options) => command::fmt::run(&options),
        Command::Questions(options) => command::questions::run(&options),
        Command::Screen(options) => command::screen::run(&options),
        Command::Decide(options) => command::decide::run(&options),
        Command::People(options) => command::people::run(&options),
        Command::Prescribe(options) => command::prescribe::run(&options),
        Command::Export(options) => command::export::run(&options, PRINT),
        Command::Import(options) => command::import::run(&options),
        Command::Backup(options) => command::backup::run(&options),
        Command::Restore(options) => command::restore::run(&options),
        Command::Share(options) => command::share::run(&options),
        Command::Verify(options) => command::verify::run(&options),
        Command::Catalogue(options) => command::catalogue::run(&options),
        Command::Explain(options) => command::explain::run(&options),
        Command::Why(options) => command::why::run(&options),
        Command::Lsp(options) => command::lsp::run(&options),
        Command::Serve(options) => serve::serve(&options).map(|()| ExitCode::SUCCESS).map_err(miette::Report::new),
    };
    match result {
        Ok(code) => code,
        Err(report) => {
            eprintln!("{report:?}");
            ExitCode::from(2)
        }
    }
}
