//! Whether two pictures of a screen show the same. The edges of letters may be drawn a little differently; nothing else may differ.
//!
//! Pixels are too fine for that and one number for the whole picture is too coarse: a word is little among so much paper. So averages over windows of
//! eight pixels are compared, in which edges vanish and a word does not, and what differs more than faintly is added up. The numbers below lie between what
//! was measured: letters set at other fractions of a pixel come to 7, the shortest word of a line to 111.

use image::{Rgb, RgbImage, imageops};

/// Pixels from one window to the next.
const CELL: u32 = 4;
/// Pixels along the side of a window that is averaged; it overlaps its neighbours.
const WINDOW: u32 = 8;
/// How far two averages may be apart, of 255, before it counts.
const FAINT: u32 = 12;
/// What may come together in a whole picture: less than the shortest word, more than the edges of all letters.
const BEARABLE: u32 = 40;

/// What two pictures have not in common.
pub struct Difference {
    /// How much it is: levels of brightness above what is faint, added up over the cells.
    pub weight: u32,
    /// The picture seen, pale, with the cells that differ in red.
    pub shown: RgbImage,
}

impl Difference {
    /// Between the picture that is kept and the one that is seen.
    pub fn between(kept: &RgbImage, seen: &RgbImage) -> Self {
        let mut shown = seen.clone();
        shown.pixels_mut().for_each(|pixel| pixel.0 = pixel.0.map(|level| 191 + level / 4));
        if kept.dimensions() != seen.dimensions() {
            return Self { weight: u32::MAX, shown };
        }
        let (width, height) = seen.dimensions();
        let mut weight = 0;
        for (x, y) in
            (0..height).step_by(CELL as usize).flat_map(|y| (0..width).step_by(CELL as usize).map(move |x| (x, y)))
        {
            let (was, is) = (average(kept, x, y), average(seen, x, y));
            let apart = was.iter().zip(is).map(|(was, is)| was.abs_diff(is)).max().unwrap_or(0);
            let counts = apart.saturating_sub(FAINT);
            weight += counts;
            if counts > 0 {
                let cell = (y..height.min(y + CELL)).flat_map(|y| (x..width.min(x + CELL)).map(move |x| (x, y)));
                cell.for_each(|(x, y)| shown.put_pixel(x, y, Rgb([220, 0, 0])));
            }
        }
        Self { weight, shown }
    }

    /// Only edges differ.
    pub fn is_bearable(&self) -> bool {
        self.weight <= BEARABLE
    }
}

/// The colour of the window around a cell, on the whole.
fn average(picture: &RgbImage, x: u32, y: u32) -> [u32; 3] {
    let margin = (WINDOW - CELL) / 2;
    let window =
        imageops::crop_imm(picture, x.saturating_sub(margin), y.saturating_sub(margin), WINDOW, WINDOW).to_image();
    let mut sum = [0; 3];
    for pixel in window.pixels() {
        sum.iter_mut().zip(pixel.0).for_each(|(sum, level)| *sum += u32::from(level));
    }
    sum.map(|level| level / (window.width() * window.height()).max(1))
}
