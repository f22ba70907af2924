//! Whether two pictures of a screen show the same. The edges of letters may be drawn a little differently; nothing else may differ.
//!
//! Pixels are too fine for that and one number for the whole picture is too coarse: a word is little among so much paper. So both are made four times
//! smaller, by averages, in which edges vanish and a word does not, and what differs more than faintly is added up.

use image::{
    Rgb, RgbImage,
    imageops::{self, FilterType},
};

/// Pixels along the side of a cell that is averaged.
const CELL: u32 = 4;
/// How far two averages may be apart, of 255, before it counts.
const FAINT: u32 = 8;
/// What may come together in a whole picture: less than the shortest word, more than the edges of all letters.
const BEARABLE: u32 = 300;

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
        let small = |whole| imageops::resize(whole, width.div_ceil(CELL), height.div_ceil(CELL), FilterType::Triangle);
        let (kept, seen) = (small(kept), small(seen));
        let mut weight = 0;
        for ((x, y, was), is) in kept.enumerate_pixels().zip(seen.pixels()) {
            let apart = was.0.iter().zip(is.0).map(|(was, is)| u32::from(was.abs_diff(is))).max().unwrap_or(0);
            let counts = apart.saturating_sub(FAINT);
            weight += counts;
            if counts > 0 {
                let cell = (0..CELL).flat_map(|down| (0..CELL).map(move |right| (x * CELL + right, y * CELL + down)));
                for (x, y) in cell.filter(|(x, y)| *x < width && *y < height) {
                    shown.put_pixel(x, y, Rgb([220, 0, 0]));
                }
            }
        }
        Self { weight, shown }
    }

    /// Only edges differ.
    pub fn is_bearable(&self) -> bool {
        self.weight <= BEARABLE
    }
}
