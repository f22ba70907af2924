//! `wideberth prescribe`: a clinician's plan as a line for a journal.

use crate::{open::ProtocolFolder, output, plan};
use care::{
    clock::Moment,
    journal::{Event, Prescription, What},
};
use miette::{IntoDiagnostic, Report, WrapErr};
use protocol::Protocol;
use std::{path::PathBuf, process::ExitCode, time::SystemTime};

/// What to prescribe.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// The plan in TOML, as for `wideberth decide --plan`.
    #[arg(value_name = "FILE")]
    plan: PathBuf,
}

/// Checks a plan against the protocol and prints the event that puts it in force from now on, to be appended to a journal.
///
/// # Errors
/// If the plan cannot be read, or does not fit the protocol.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let protocol = options.protocol.open()?;
    print(&protocol, plan::read(&options.plan, &protocol)?)
}

/// Prints the event that puts a plan in force from now on.
///
/// # Errors
/// If this machine has no clock, no random numbers or nowhere to print to.
pub fn print(protocol: &Protocol, plan: Prescription) -> Result<ExitCode, Report> {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).into_diagnostic()?;
    let now = Moment { at: i64::try_from(since_1970.as_millis()).into_diagnostic()?, watch: None };
    let mut noise = [0; 10];
    getrandom::fill(&mut noise).into_diagnostic().wrap_err("this machine gives no random numbers")?;
    let event = Event::new(now, &noise, &protocol.hash, What::Prescribed(plan));
    output::print(format_args!("{}", event.to_line().into_diagnostic()?))?;
    Ok(ExitCode::SUCCESS)
}
