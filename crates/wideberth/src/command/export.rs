//! `wideberth export`: a journal, or the questions, for software of other people, and a letter for people.

use crate::{journal, open::ProtocolFolder, output::print};
use clap::Subcommand;
use exchange::{Person, Request, fhir::Zone};
use jiff::Timestamp;
use miette::{IntoDiagnostic, Report, miette};
use std::{fs, path::PathBuf, process::ExitCode};
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
    /// A journal as a letter to a clinician: one page, as PDF.
    Pdf(AsLetter),
}

#[derive(clap::Args, Debug)]
struct AsLetter {
    #[command(flatten)]
    of: OfJournal,
    /// The size of the paper.
    #[arg(long, value_name = "SIZE", default_value = "a4", value_parser = ["a4", "letter"])]
    page: String,
    /// Every event, on the pages after the first.
    #[arg(long)]
    events: bool,
    /// Where to write it. What is there already is replaced, once the letter is whole.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(clap::Args, Debug)]
struct OfJournal {
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

/// Prints the document or the form as indented JSON, or writes the letter. The same journal, moment and protocol give the same bytes.
///
/// # Errors
/// If the protocol or the journal cannot be used, an option says nothing that can be understood, or the letter cannot be written where it is to be.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let whole = match &options.what {
        What::Fhir(of) => {
            let request = of.request()?;
            exchange::record(&of.protocol.open()?, &journal::read(&of.journal)?, &request)
        }
        What::Questionnaire(of) => exchange::questionnaire(&of.protocol.open()?),
        What::Pdf(letter) => return letter.write(),
    };
    print(serde_json::to_string_pretty(&whole).into_diagnostic()?)?;
    Ok(ExitCode::SUCCESS)
}

impl AsLetter {
    fn write(&self) -> Result<ExitCode, Report> {
        let (at, zone) = (self.of.moment()?, self.of.zone(letter::Zone::minutes)?);
        let (protocol, journal) = (self.of.protocol.open()?, journal::read(&self.of.journal)?);
        let size = paper::Size::named(&self.page).unwrap_or(paper::Size::A4);
        let request = letter::Request { at, zone, events: self.events };
        let pdf = paper::pdf(|room| letter::letter(&protocol, &journal, &request, room), size).into_diagnostic()?;
        // Written beside and then moved there: a full disk leaves what was there before.
        let beside = self.out.with_extension("pdf.unfinished");
        let written = fs::write(&beside, &pdf).and_then(|()| fs::rename(&beside, &self.out));
        written.map_err(|error| {
            let _ = fs::remove_file(&beside);
            miette!(
                help = "name a file in a folder that is there and that you may write to",
                "cannot write the letter to {}: {error}",
                self.out.display()
            )
        })?;
        println!("Wrote {}, {} kB.", self.out.display(), pdf.len().div_ceil(1000));
        Ok(ExitCode::SUCCESS)
    }
}

impl OfJournal {
    /// The moment that is asked for, or now.
    fn moment(&self) -> Result<i64, Report> {
        let at = self.at.as_deref().map(journal::moment).transpose()?;
        Ok(at.unwrap_or_else(|| Timestamp::now().as_millisecond()))
    }

    /// The person's zone, as those who write for them know zones.
    fn zone<Z>(&self, known: impl Fn(i32) -> Option<Z>) -> Result<Z, Report> {
        known(self.zone).ok_or_else(|| {
            miette!(
                help = "minutes ahead of UTC from -840 to 840: 60 for Central Europe in winter, -300 for New York",
                "`--zone {}` is no zone of this earth",
                self.zone
            )
        })
    }

    fn request(&self) -> Result<Request, Report> {
        let (at, zone) = (self.moment()?, self.zone(Zone::minutes)?);
        let known = |text: &str| {
            let help = "write it as 0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0, or leave it out";
            Uuid::try_parse(text)
                .map(Person::Known)
                .map_err(|error| miette!(help = help, "`{text}` is no UUID: {error}"))
        };
        let person = self.person.as_deref().map_or(Ok(Person::OfJournal), known)?;
        Ok(Request { at, zone, person })
    }
}
