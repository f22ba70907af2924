//! What every printer of a letter needs: the size of the paper, the squares of the code, and how to say that nothing was printed.

use crate::Code;
use qrcode::{Color, EcLevel, QrCode};
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
    pub fn points(self) -> [f32; 2] {
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

/// A QR code: its squares, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Squares {
    count: usize,
    dark: Vec<bool>,
}

impl Squares {
    /// Up to a seventh of it may be creased or stained (level M, as SMART Health Links ask for).
    ///
    /// # Errors
    /// If it would have to hold more than a code can.
    pub fn new(code: &Code) -> Result<Self, Unwritten> {
        let code = QrCode::with_error_correction_level(code.text(), EcLevel::M);
        let code = code.map_err(|error| Unwritten::Code(error.to_string()))?;
        let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
        Ok(Self { count: code.width(), dark })
    }

    /// So many squares a side.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Dark squares that touch in a row, as one: row, first column, and how many.
    pub fn runs(&self) -> impl Iterator<Item = [usize; 3]> {
        self.dark.chunks(self.count.max(1)).enumerate().flat_map(|(row, squares)| {
            let mut column = 0;
            squares.chunk_by(|one, next| one == next).filter_map(move |run| {
                let first = column;
                column += run.len();
                (run.first() == Some(&true)).then_some([row, first, run.len()])
            })
        })
    }

    /// The dark ones as one outline in the words of SVG, a square being one unit wide.
    pub fn outline(&self) -> String {
        self.runs().map(|[row, column, count]| format!("M{column} {row}h{count}v1h-{count}z")).collect()
    }
}
