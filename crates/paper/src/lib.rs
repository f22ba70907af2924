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
use letter::{
    Letter, Room,
    print::{Size, Unwritten},
};

fn unwritten(error: KrillaError) -> Unwritten {
    Unwritten::Pdf(format!("{error:?}"))
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
    document.finish().map_err(unwritten)
}
