//! Text as lines of glyphs: two weights of one family, broken where words end.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use letter::print::Unwritten;
use rustybuzz::{Face, UnicodeBuffer};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");

/// What stands for a character that the fonts have no shape for.
const UNKNOWN: char = '?';

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub weight: Weight,
    /// In points.
    pub size: f32,
    /// From one baseline to the next, in points.
    pub leading: f32,
    /// From 0 for black to 255 for white.
    pub grey: u8,
}

pub(crate) const fn style(weight: Weight, size: f32, leading: f32, grey: u8) -> Style {
    Style { weight, size, leading, grey }
}

/// The fonts.
pub(crate) struct TypeCase {
    regular: Cut,
    semi_bold: Cut,
}

struct Cut {
    font: Font,
    face: Face<'static>,
}

impl Cut {
    fn new(bytes: &'static [u8], name: &'static str) -> Result<Self, Unwritten> {
        let font = Font::new(bytes.into(), 0).ok_or(Unwritten::Carried(name))?;
        let face = Face::from_slice(bytes, 0).ok_or(Unwritten::Carried(name))?;
        Ok(Self { font, face })
    }
}

/// A piece of one line, in one style.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub text: String,
    pub style: Style,
    pub glyphs: Vec<KrillaGlyph>,
    /// In points.
    pub width: f32,
}

/// A paragraph, broken into lines.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    pub lines: Vec<Vec<Piece>>,
    pub leading: f32,
}

impl Paragraph {
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.leading
    }
}

impl TypeCase {
    pub fn new() -> Result<Self, Unwritten> {
        Ok(Self {
            regular: Cut::new(REGULAR, "Inter-Regular.otf")?,
            semi_bold: Cut::new(SEMI_BOLD, "Inter-SemiBold.otf")?,
        })
    }

    fn cut(&self, weight: Weight) -> &Cut {
        match weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semi_bold,
        }
    }

    pub fn font(&self, weight: Weight) -> Font {
        self.cut(weight).font.clone()
    }

    /// A text with a shape for each of its characters. What somebody typed may be of any script, or none.
    fn printable(&self, text: &str, style: Style) -> String {
        let face = &self.cut(style.weight).face;
        let spaced = text.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c });
        spaced.map(|c| if face.glyph_index(c).is_some() { c } else { UNKNOWN }).collect()
    }

    /// A piece of text on one line.
    pub fn piece(&self, text: &str, style: Style) -> Piece {
        let text = self.printable(text, style);
        let face = &self.cut(style.weight).face;
        let unit = face.units_per_em() as f32;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        let shaped = rustybuzz::shape(face, &[], buffer);
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let end = |start: usize| starts.iter().copied().filter(|other| *other > start).min().unwrap_or(text.len());
        let glyphs: Vec<KrillaGlyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| {
                let start = info.cluster as usize;
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    place.x_advance as f32 / unit,
                    place.x_offset as f32 / unit,
                    place.y_offset as f32 / unit,
                    place.y_advance as f32 / unit,
                    start..end(start),
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * style.size;
        Piece { text, style, glyphs, width }
    }

    /// A paragraph of one style.
    pub fn paragraph(&self, text: &str, style: Style, width: f32) -> Paragraph {
        self.mixed(&[(text, style)], width)
    }

    /// A paragraph of several styles, with spaces between their texts, broken into lines of at most this width in points.
    pub fn mixed(&self, parts: &[(&str, Style)], width: f32) -> Paragraph {
        let leading = parts.iter().map(|(_, style)| style.leading).fold(0.0, f32::max);
        let mut lines: Vec<Vec<(String, Style)>> = vec![Vec::new()];
        let mut used = 0.0;
        for (text, style) in parts {
            let space = self.piece(" ", *style).width;
            for word in text.split_whitespace() {
                for word in self.broken(word, *style, width) {
                    let wide = self.piece(&word, *style).width;
                    if used > 0.0 && used + space + wide > width {
                        lines.push(Vec::new());
                        used = 0.0;
                    }
                    let line = lines.len() - 1;
                    let line = &mut lines[line];
                    used += wide + if line.is_empty() { 0.0 } else { space };
                    match line.last_mut() {
                        Some((text, before)) if before == style => *text += &format!(" {word}"),
                        before => {
                            if let Some((text, _)) = before {
                                text.push(' ');
                            }
                            line.push((word, *style));
                        }
                    }
                }
            }
        }
        let set = |line: Vec<(String, Style)>| line.iter().map(|(text, style)| self.piece(text, *style)).collect();
        let lines = lines.into_iter().filter(|line| !line.is_empty()).map(set).collect();
        Paragraph { lines, leading }
    }

    /// A word in parts that are no wider than a line.
    fn broken(&self, word: &str, style: Style, width: f32) -> Vec<String> {
        if self.piece(word, style).width <= width {
            return vec![word.to_owned()];
        }
        let mut parts = vec![String::new()];
        let mut used = 0.0;
        for letter in word.chars() {
            let wide = self.piece(&letter.to_string(), style).width;
            if used + wide > width && used > 0.0 {
                parts.push(String::new());
                used = 0.0;
            }
            used += wide;
            if let Some(part) = parts.last_mut() {
                part.push(letter);
            }
        }
        parts
    }
}
