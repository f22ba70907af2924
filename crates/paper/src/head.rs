//! The first lines, and beside them a code that can be scanned from the paper.

use krilla::tagging::Tag;
use letter::{
    Letter,
    print::{Squares, Unwritten},
};

use crate::{
    guide::{Guide, figure, group},
    sheet::{Ink, Sheet},
    text::{Paragraph, Style, TypeCase, Weight, style},
};

const HEADLINE: Style = style(Weight::SemiBold, 16.0, 20.0, 0);
const CHANGE: Style = style(Weight::Regular, 10.5, 14.5, 0);
const ORIGIN: Style = style(Weight::Regular, 7.8, 10.6, 70);
const CAPTION: Style = style(Weight::Regular, 7.0, 8.6, 60);

/// The code's side: 28 mm, so that a telephone resolves its squares in poor light.
const SIDE: f32 = 80.0;
/// What stays white between the code and text: more than the four squares that the standard asks for (ISO/IEC 18004).
const QUIET: f32 = 15.0;
/// The code's upper edge is that of the first line's capitals.
const LOWERED: f32 = 3.5;

/// The head of the first page, measured.
pub(crate) struct Head {
    headline: Paragraph,
    change: Paragraph,
    origin: Paragraph,
    code: Squares,
    caption: Paragraph,
    words: String,
}

impl Head {
    /// Measures it.
    ///
    /// # Errors
    /// If the code holds more than a code can.
    pub fn new(letter: &Letter, type_case: &TypeCase, width: f32) -> Result<Self, Unwritten> {
        let width = width - SIDE - QUIET;
        Ok(Self {
            headline: type_case.paragraph(&letter.headline, HEADLINE, width),
            change: type_case.paragraph(&letter.change, CHANGE, width),
            origin: type_case.paragraph(&letter.origin, ORIGIN, width),
            code: Squares::new(&letter.code)?,
            caption: type_case.paragraph(&letter.code.caption(), CAPTION, SIDE),
            words: letter.code.words(),
        })
    }

    pub fn height(&self) -> f32 {
        let text = self.headline.height() + 2.0 + self.change.height() + 5.0 + self.origin.height();
        text.max(LOWERED + self.below_code() + self.caption.height())
    }

    /// From the code's upper edge to its caption.
    fn below_code(&self) -> f32 {
        SIDE + 4.0 * SIDE / self.code.count() as f32
    }

    /// Draws it, so wide, from a top left corner down.
    pub fn draw(&self, sheet: &mut Sheet, [x, y]: [f32; 2], width: f32, guide: &mut Guide) {
        let (code_x, code_y) = (x + width - SIDE, y + LOWERED);
        let pieces = sheet.paragraph(&self.headline, [x, y]);
        guide.heading(1, &self.headline, 0, y, pieces);
        let mut y = y + self.headline.height() + 2.0;
        guide.push(group(Tag::P, sheet.paragraph(&self.change, [x, y])));
        y += self.change.height() + 5.0;
        guide.push(group(Tag::P, sheet.paragraph(&self.origin, [x, y])));
        let drawn = sheet.figure(|sheet| draw_code(sheet, &self.code, [code_x, code_y]));
        guide.push(figure(self.words.clone(), 0, [code_x, code_y, SIDE, SIDE], drawn));
        guide.push(group(Tag::P, sheet.paragraph(&self.caption, [code_x, code_y + self.below_code()])));
    }
}

/// Dark squares that touch in a row are one rectangle, and all rectangles one area, so that no seam is seen between them.
fn draw_code(sheet: &mut Sheet, squares: &Squares, [x, y]: [f32; 2]) {
    let square = SIDE / squares.count() as f32;
    let rectangle = |[row, column, count]: [usize; 3]| {
        ([x + column as f32 * square, y + row as f32 * square], [count as f32 * square, square])
    };
    let dark: Vec<_> = squares.runs().map(rectangle).collect();
    sheet.rectangles(&dark, Ink::Grey(0));
}
