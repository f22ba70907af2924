//! `wideberth export`: a journal, the questions, or what is decided by, for software of other people; and a letter for people.

mod pdf;

pub use pdf::Print;

use crate::{journal, open::ProtocolFolder, output::print};
use clap::Subcommand;
use exchange::{
    Person, Request, cql,
    definitions::{Elm, NotOurs},
    fhir::{Whole, Zone},
};
use jiff::Timestamp;
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use protocol::Protocol;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
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
    /// What a journal tells at a moment, as the plan's library reads it: answers that count, and an observation for each finding that is not asked for.
    Findings(OfJournal),
    /// The protocol's questions as a FHIR R4 Questionnaire.
    Questionnaire(OfProtocol),
    /// The protocol as a FHIR R4 PlanDefinition: every rule with its condition, what is told, why, and its sources.
    #[command(name = "plandefinition")]
    PlanDefinition(OfProtocol),
    /// What the plan may ask for, as FHIR R4 ActivityDefinitions in a Bundle.
    #[command(name = "activitydefinitions")]
    ActivityDefinitions(OfProtocol),
    /// The conditions of the plan in CQL, as FHIR R4 Libraries in a Bundle.
    Library(OfLibrary),
    /// A journal as a letter to a clinician: one page, as PDF.
    Pdf(pdf::Options),
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

#[derive(clap::Args, Debug)]
struct OfLibrary {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// A folder with the libraries as somebody's translator has made them from the CQL: `WideberthFindings.json` and `WideberthDecision.json`, in ELM. They go along.
    #[arg(long, value_name = "FOLDER")]
    elm: Option<PathBuf>,
    /// Write the CQL itself into this folder instead, a file a library.
    #[arg(long, value_name = "FOLDER", conflicts_with = "elm")]
    cql: Option<PathBuf>,
}

/// Prints what is handed over as indented JSON, or writes the letter by `print_letter`. The same journal, moment and protocol give the same bytes.
///
/// # Errors
/// If the protocol or the journal cannot be used, an option says nothing that can be understood, or the letter cannot be written where it is to be.
pub fn run(options: &Options, print_letter: Option<Print>) -> Result<ExitCode, Report> {
    let whole = match &options.what {
        What::Fhir(of) => of.record()?,
        What::Findings(of) => {
            let request = of.request()?;
            exchange::findings(&of.protocol.open()?, &journal::read(&of.journal)?, &request)
        }
        What::Questionnaire(of) => exchange::questionnaire(&of.protocol.open()?),
        What::Pdf(options) => return options.write(print_letter),
        What::PlanDefinition(of) => exchange::plan_definition(&of.protocol.open()?),
        What::ActivityDefinitions(of) => exchange::activity_definitions(&of.protocol.open()?),
        What::Library(of) => {
            let protocol = of.protocol.open()?;
            if let Some(folder) = &of.cql {
                write_cql(&protocol, folder)?;
                return Ok(ExitCode::SUCCESS);
            }
            libraries(&protocol, of.elm.as_deref())?
        }
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

    /// The same as what a patient shares.
    ///
    /// # Errors
    /// As [`OfJournal::record`].
    pub fn shared(&self) -> Result<Whole, Report> {
        let request = self.request()?;
        Ok(exchange::shared(&self.protocol.open()?, &journal::read(&self.journal)?, &request))
    }

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

/// Writes each library as a text of its own.
fn write_cql(protocol: &Protocol, folder: &Path) -> Result<(), Report> {
    let cannot = |path: &Path| format!("cannot write `{}`", path.display());
    fs::create_dir_all(folder).into_diagnostic().wrap_err_with(|| cannot(folder))?;
    for library in cql::libraries(protocol) {
        let file = folder.join(format!("{}.cql", library.name));
        fs::write(&file, library.cql).into_diagnostic().wrap_err_with(|| cannot(&file))?;
    }
    Ok(())
}

/// The libraries, with their translations if a folder of them is named.
fn libraries(protocol: &Protocol, folder: Option<&Path>) -> Result<Whole, Report> {
    let mut elm = Vec::new();
    let mut files = Vec::new();
    for library in cql::libraries(protocol).iter().filter(|_| folder.is_some()) {
        let file = folder.unwrap_or(Path::new("")).join(format!("{}.json", library.name));
        let text = fs::read_to_string(&file).into_diagnostic().wrap_err_with(|| {
            format!("cannot read `{}`, which should be {} translated to ELM", file.display(), library.name)
        })?;
        elm.push(Elm::read(&text).map_err(|why| not_ours(&file.display().to_string(), &why))?);
        files.push(file.display().to_string());
    }
    exchange::libraries(protocol, &elm).map_err(|why| not_ours(&files.join("` and `"), &why))
}

fn not_ours(file: &str, why: &NotOurs) -> Report {
    let help = "translate what `wideberth export library --cql FOLDER` writes, and leave the JSON beside it";
    match why {
        NotOurs::NotJson(problem) => miette!(help = help, "`{file}` is not JSON: {problem}"),
        NotOurs::NoLibrary => miette!(help = help, "`{file}` holds no library of ELM: nothing says what it is called"),
        NotOurs::Other(found, right) => miette!(help = help, "`{file}` holds {found}, where {right} is needed"),
    }
}
