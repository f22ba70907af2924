//! `wideberth export pdf`: a journal as a letter to a clinician.

use super::OfJournal;
use crate::journal;
use letter::{
    Letter, Room,
    print::{Size, Unwritten},
};
use miette::{IntoDiagnostic, Report, miette};
use std::{fs, path::PathBuf, process::ExitCode};

/// Makes a PDF of a letter, which comes for the room that its lists may take.
pub type Print = fn(&dyn Fn(&Room) -> Letter, Size) -> Result<Vec<u8>, Unwritten>;

/// What letter is wanted.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(flatten)]
    of: OfJournal,
    /// The size of the paper.
    #[arg(long, value_name = "SIZE", default_value = "a4", value_parser = ["a4", "letter"])]
    page: String,
    /// Every event, on the pages after the first.
    #[arg(long)]
    events: bool,
    /// A SMART Health Link, `shlink:/…`, as `wideberth share` makes one. The code on the first page holds it, and otherwise a summary as text.
    #[arg(long, value_name = "SHLINK")]
    link: Option<String>,
    /// Where to write it. What is there already is replaced, once the letter is whole.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Options {
    /// Writes it.
    ///
    /// # Errors
    /// If nothing prints, the protocol or the journal cannot be used, an option says nothing that can be understood, or the letter cannot be written where it is to be.
    pub fn write(&self, print: Option<Print>) -> Result<ExitCode, Report> {
        let print = print.ok_or_else(|| {
            miette!(
                help = "build it with `cargo build -p wideberth`",
                "this program was built without a printer of letters"
            )
        })?;
        let (at, zone) = (self.of.moment()?, self.of.zone(letter::Zone::minutes)?);
        let (protocol, journal) = (self.of.protocol.open()?, journal::read(&self.of.journal)?);
        let size = Size::named(&self.page).unwrap_or(Size::A4);
        let request = letter::Request { at, zone, events: self.events, link: self.link(at)? };
        let pdf = print(&|room| letter::letter(&protocol, &journal, &request, room), size).into_diagnostic()?;
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

    /// The link that is named, for a letter of a moment.
    fn link(&self, at: i64) -> Result<Option<letter::Link>, Report> {
        let read = self.link.as_deref().map(|text| letter::Link::read(text, at)).transpose();
        read.map_err(|error| {
            let help =
                "`wideberth share` makes such a link and leaves it in `link.txt`: --link \"$(cat FOLDER/link.txt)\"";
            miette!(help = help, "`--link`: {error}")
        })
    }
}
