//! A letter on paper: laid out on A4 or Letter and written as PDF, the same natively and in a browser.
//!
//! The layout is our own and small: paragraphs, two columns, the body's drawings, a chart and a QR code. The PDF is written by `krilla`, which checks it against PDF/UA-1 as it goes: every piece of
//! text stands in a tree of headings, paragraphs, lists and figures with words, in reading order; what is mere decoration says so.

mod chart;
mod drawing;
mod guide;
mod head;
mod page;
mod sheet;
mod text;

use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    error::KrillaError,
    metadata::Metadata,
};
use letter::{Letter, Room};
use thiserror::Error;

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Size {
    /// Its name, `a4` or `letter`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "a4" => Some(Size::A4),
            "letter" => Some(Size::Letter),
            _ => None,
        }
    }

    /// Width and height in points, 1/72 inch.
    fn points(self) -> [f32; 2] {
        match self {
            Size::A4 => [595.28, 841.89],
            Size::Letter => [612.0, 792.0],
        }
    }
}

/// Why there is no PDF. Each is a fault of this program and not of a journal.
#[derive(Debug, Error)]
pub enum Unwritten {
    /// What the program carries along cannot be read.
    #[error("`{0}` cannot be read, which this program carries along; it was built wrongly: build it anew")]
    Carried(&'static str),
    /// The code on the first page would have to hold more than a code can.
    #[error("the code on the first page cannot be made: {0}; nothing was written, please report it")]
    Code(String),
    /// The PDF would not be accessible, or a font cannot be embedded.
    #[error("the PDF cannot be written: {0}; nothing was written, please report it")]
    Pdf(String),
}

impl From<KrillaError> for Unwritten {
    fn from(error: KrillaError) -> Self {
        Unwritten::Pdf(format!("{error:?}"))
    }
}

/// Writes a letter as PDF. `letter` makes it for a room that its lists may take; the largest room is taken with which it has one page. Events come on pages of their own.
///
/// # Errors
/// If this program was built wrongly, see [`Unwritten`]. No journal leads to one.
pub fn pdf(letter: impl Fn(&Room) -> Letter, size: Size) -> Result<Vec<u8>, Unwritten> {
    let type_case = text::TypeCase::new()?;
    let bodies = drawing::Bodies::new()?;
    let mut fitting = None;
    for room in &Room::ALL {
        let letter = letter(room);
        let plan = page::plan(&letter, &type_case, size)?;
        let fits = plan.fits();
        fitting = Some((letter, plan));
        if fits {
            break;
        }
    }
    let Some((letter, plan)) = fitting else { return Err(Unwritten::Pdf("there is no room for a letter".into())) };
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Unwritten::Pdf(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let metadata = Metadata::new().title(letter.title.clone()).language("en".into()).creator("Wideberth".into());
    document.set_metadata(metadata);
    let mut guide = guide::Guide::default();
    plan.draw(&letter, &bodies, &type_case, &mut document, &mut guide)?;
    document.set_tag_tree(guide.tree.with_lang(Some("en".into())));
    document.set_outline(guide.outline);
    Ok(document.finish()?)
}
