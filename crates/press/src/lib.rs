//! The letter natively: set by Typst and written as PDF.
//!
//! How it looks stands in `typ/`, as documents of Typst; what they are told is the letter as JSON. Typst checks the PDF against PDF/UA-1 as it writes. A browser's letter is made by `paper`, for which Typst is too large:
//! tests hold both against the same pictures, and their words against each other.

mod printable;
mod world;

use letter::{
    Letter, Room,
    print::{Size, Squares, Unwritten},
};
use serde_json::json;
use std::iter;
use typst::{
    diag::{SourceDiagnostic, Warned},
    foundations::Smart,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{printable::Printable, world::Desk};

/// Writes a letter as PDF. `letter` makes it for a room that its lists may take; the largest room is taken with which it has one page. Events come on pages of their own.
///
/// # Errors
/// If this program was built wrongly, see [`Unwritten`]. No journal leads to one.
pub fn pdf(letter: impl Fn(&Room) -> Letter, size: Size) -> Result<Vec<u8>, Unwritten> {
    let mut fitting = None;
    for room in &Room::ALL {
        let letter = letter(room);
        // Events are no part of what has to fit.
        let fits = set(&Letter { events: Vec::new(), ..letter.clone() }, size)?;
        let with_events = !letter.events.is_empty();
        let done = fits.pages().len() == 1;
        fitting = Some((fits, with_events.then_some(letter)));
        if done {
            break;
        }
    }
    let document = match fitting {
        Some((_, Some(letter))) => set(&letter, size)?,
        Some((alone, None)) => alone,
        None => return Err(Unwritten::Pdf("there is no room for a letter".into())),
    };
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| Unwritten::Pdf(error.message().to_string()))?;
    let options = PdfOptions { creator: Smart::Custom(Some("Wideberth".into())), standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|errors| told(&errors))
}

/// A letter on its pages.
fn set(letter: &Letter, size: Size) -> Result<PagedDocument, Unwritten> {
    let squares = Squares::new(&letter.code)?;
    let [width, height] = size.points();
    let data = json!({
        "letter": letter,
        "code": { "count": squares.count(), "dark": squares.outline() },
        "caption": letter.code.caption(),
        "words": letter.code.words(),
        "width": width,
        "height": height,
    });
    let desk = Desk::new(|fonts| Printable::by(fonts).json(data).to_string())?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&desk);
    output.map_err(|errors| told(&errors))
}

fn told(errors: &[SourceDiagnostic]) -> Unwritten {
    let said = |error: &SourceDiagnostic| {
        let hints = error.hints.iter().map(|hint| hint.v.as_str());
        iter::once(error.message.as_str()).chain(hints).collect::<Vec<_>>().join(", ")
    };
    Unwritten::Pdf(errors.iter().map(said).collect::<Vec<_>>().join("; "))
}
