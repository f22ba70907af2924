//! A link as QR code, drawn with the quiet zone that cameras need.

use crate::Unusable;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// White around the code, in modules.
const QUIET: usize = 4;
/// The side of a module in a drawing of its own, in pixels.
const PIXELS: usize = 8;

/// A QR code: a drawing on a white square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The square's side, in modules.
    pub side: usize,
    /// The dark modules, as the path of an SVG in which a module has a side of one.
    pub path: String,
}

/// Draws a link.
///
/// # Errors
/// If it is too long for a QR code.
pub fn code(link: &str) -> Result<Code, Unusable> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).map_err(|_| Unusable::LongLink)?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                // Writing to a text does not fail.
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    Ok(Code { side: width + 2 * QUIET, path })
}

impl Code {
    /// The drawing as a file.
    pub fn svg(&self) -> String {
        let Self { side, path } = self;
        let pixels = side * PIXELS;
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{pixels}" height="{pixels}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>"##
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finder_pattern_stands_in_the_corner_within_the_quiet_zone() {
        let code = code("shlink:/abc").unwrap();
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert!(code.svg().contains(&format!("viewBox=\"0 0 {0} {0}\"", code.side)));
    }

    #[test]
    fn what_is_too_long_is_refused() {
        assert_eq!(code(&"a".repeat(4000)), Err(Unusable::LongLink));
    }
}
