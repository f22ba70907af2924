//! `wideberth export`: a journal, or the questions, for software of other people.

use crate::{journal, open::ProtocolFolder, output::print};
use clap::Subcommand;
use exchange::fhir::Whole;
use exchange::{Person, Request, fhir::Zone};
use jiff::Timestamp;
use miette::{IntoDiagnostic, Report, miette};
use std::{path::PathBuf, process::ExitCode};
use uuid::Uuid;

/// What to hand over.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// A journal as a FHIR R4 document: sections to read, and resources to import.
    Fhir(OfJournal),
    /// The protocol's questions as a FHIR R4 Questionnaire.
    Questionnaire(OfProtocol),
}

#[derive(clap::Args, Debug)]
/// A journal as FHIR.
pub struct OfJournal {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// The journal: one event a line.
    #[arg(long, value_name = "FILE")]
    journal: PathBuf,
    /// The moment to hand over, what was written later being left out: 2026-11-25T08:00:00Z, or milliseconds since 1970. Now, if it is not given.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// How many minutes the person's clock is ahead of UTC, as in 60 or -300.
    #[arg(long, value_name = "MINUTES", default_value_t = 0, allow_negative_numbers = true)]
    zone: i32,
    /// A UUID by which the person is known again. If it is not given, the hash of the journal's first id, which says nothing of who it is.
    #[arg(long, value_name = "UUID")]
    person: Option<String>,
}

#[derive(clap::Args, Debug)]
struct OfProtocol {
    #[command(flatten)]
    protocol: ProtocolFolder,
}

/// Prints the document or the form as indented JSON. The same journal, moment and protocol give the same bytes.
///
/// # Errors
/// If the protocol or the journal cannot be used, or an option says nothing that can be understood.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let whole = match &options.what {
        What::Fhir(of) => of.record()?,
        What::Questionnaire(of) => exchange::questionnaire(&of.protocol.open()?),
    };
    print(serde_json::to_string_pretty(&whole).into_diagnostic()?)?;
    Ok(ExitCode::SUCCESS)
}

impl OfJournal {
    /// The document.
    ///
    /// # Errors
    /// If the protocol or the journal cannot be used, or an option says nothing that can be understood.
    pub fn record(&self) -> Result<Whole, Report> {
        let request = self.request()?;
        Ok(exchange::record(&self.protocol.open()?, &journal::read(&self.journal)?, &request))
    }

    fn request(&self) -> Result<Request, Report> {
        let at = self.at.as_deref().map(journal::moment).transpose()?;
        let zone = Zone::minutes(self.zone).ok_or_else(|| {
            miette!(
                help = "minutes ahead of UTC from -840 to 840: 60 for Central Europe in winter, -300 for New York",
                "`--zone {}` is no zone of this earth",
                self.zone
            )
        })?;
        let known = |text: &str| {
            let help = "write it as 0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0, or leave it out";
            Uuid::try_parse(text)
                .map(Person::Known)
                .map_err(|error| miette!(help = help, "`{text}` is no UUID: {error}"))
        };
        let person = self.person.as_deref().map_or(Ok(Person::OfJournal), known)?;
        Ok(Request { at: at.unwrap_or_else(|| Timestamp::now().as_millisecond()), zone, person })
    }
}
