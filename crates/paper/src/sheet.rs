//! One page as it is drawn: text, lines and areas, each either a part of the reading order or marked as decoration.

use krilla::{
    color::{luma, rgb},
    geom::{Path, PathBuilder, Point, Rect},
    num::NormalizedF32,
    page::Page,
    paint::{Fill, FillRule, LineCap, LineJoin, Paint, Stroke, StrokeDash},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag},
};

use crate::text::{Paragraph, Piece, TypeCase};

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Ink {
    /// From 0 for black to 255 for white.
    Grey(u8),
    /// Red, green, blue.
    Colour(u8, u8, u8),
}

impl From<Ink> for Paint {
    fn from(ink: Ink) -> Self {
        match ink {
            Ink::Grey(grey) => luma::Color::new(grey).into(),
            Ink::Colour(red, green, blue) => rgb::Color::new(red, green, blue).into(),
        }
    }
}

/// A page.
pub(crate) struct Sheet<'a> {
    surface: Surface<'a>,
    type_case: &'a TypeCase,
}

impl<'a> Sheet<'a> {
    pub fn on(page: &'a mut Page<'_>, type_case: &'a TypeCase) -> Self {
        Self { surface: page.surface(), type_case }
    }

    pub fn finish(self) {
        self.surface.finish();
    }

    /// A paragraph from a top left corner down; its pieces, in reading order.
    pub fn paragraph(&mut self, paragraph: &Paragraph, [x, y]: [f32; 2]) -> Vec<Identifier> {
        let mut pieces = Vec::new();
        let last = paragraph.lines.len().saturating_sub(1);
        for (at, line) in paragraph.lines.iter().enumerate() {
            // A line's text ends with a space, so that words of two lines do not run into one.
            let baseline = y + paragraph.leading * (at as f32 + 0.75);
            let mut x = x;
            for (place, piece) in line.iter().enumerate() {
                let ends = at < last && place + 1 == line.len();
                let spaced;
                let shown = if ends {
                    spaced = self.type_case.piece(&format!("{} ", piece.text), piece.style);
                    &spaced
                } else {
                    piece
                };
                pieces.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
                self.glyphs(shown, [x, baseline]);
                self.surface.end_tagged();
                x += piece.width;
            }
        }
        pieces
    }

    fn glyphs(&mut self, piece: &Piece, [x, baseline]: [f32; 2]) {
        self.fill(Ink::Grey(piece.style.grey));
        let font = self.type_case.font(piece.style.weight);
        let start = Point::from_xy(x, baseline);
        self.surface.draw_glyphs(start, &piece.glyphs, font, &piece.text, piece.style.size, false);
    }

    /// A piece of text within a figure: its baseline begins at a point, or ends there.
    pub fn label(&mut self, piece: &Piece, [x, baseline]: [f32; 2], ends: bool) {
        self.glyphs(piece, [if ends { x - piece.width } else { x }, baseline]);
    }

    /// Everything that `draw` draws is one figure.
    pub fn figure(&mut self, draw: impl FnOnce(&mut Self)) -> Identifier {
        let figure = self.surface.start_tagged(ContentTag::Other);
        draw(self);
        self.surface.end_tagged();
        figure
    }

    /// Everything that `draw` draws is decoration.
    pub fn decoration(&mut self, draw: impl FnOnce(&mut Self)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::new(ArtifactType::Layout, None)));
        draw(self);
        self.surface.end_tagged();
    }

    fn fill(&mut self, ink: Ink) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint: ink.into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }));
    }

    fn stroke(&mut self, ink: Ink, width: f32, dash: &[f32]) {
        self.surface.set_fill(None);
        let dash = (!dash.is_empty()).then(|| StrokeDash { array: dash.to_vec(), offset: 0.0 });
        let stroke = Stroke {
            paint: ink.into(),
            width,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Round,
            dash,
            ..Stroke::default()
        };
        self.surface.set_stroke(Some(stroke));
    }

    /// An area.
    pub fn area(&mut self, path: &Path, ink: Ink) {
        self.fill(ink);
        self.surface.draw_path(path);
    }

    /// An area's edge.
    pub fn edge(&mut self, path: &Path, ink: Ink, width: f32) {
        self.stroke(ink, width, &[]);
        self.surface.draw_path(path);
    }

    /// A line through points. Dashes are drawn and left out in turn, in points.
    pub fn line(&mut self, points: &[[f32; 2]], ink: Ink, width: f32, dash: &[f32]) {
        let mut builder = PathBuilder::new();
        for (at, [x, y]) in points.iter().enumerate() {
            if at == 0 { builder.move_to(*x, *y) } else { builder.line_to(*x, *y) }
        }
        if let Some(path) = builder.finish() {
            self.stroke(ink, width, dash);
            self.surface.draw_path(&path);
        }
    }

    /// A rectangle.
    pub fn rectangle(&mut self, corner: [f32; 2], sides: [f32; 2], ink: Ink) {
        self.rectangles(&[(corner, sides)], ink);
    }

    /// Rectangles that are one area: the upper left corner of each, and its width and height.
    pub fn rectangles(&mut self, all: &[([f32; 2], [f32; 2])], ink: Ink) {
        let mut builder = PathBuilder::new();
        for ([x, y], [width, height]) in all {
            if let Some(rectangle) = Rect::from_xywh(*x, *y, *width, *height) {
                builder.push_rect(rectangle);
            }
        }
        if let Some(path) = builder.finish() {
            self.area(&path, ink);
        }
    }

    /// A disc around a point.
    pub fn disc(&mut self, [x, y]: [f32; 2], radius: f32, ink: Ink) {
        // How far the handles of a quarter of a circle reach.
        let (r, k) = (radius, radius * 0.5523);
        let mut builder = PathBuilder::new();
        builder.move_to(x + r, y);
        builder.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
        builder.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
        builder.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
        builder.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
        builder.close();
        if let Some(path) = builder.finish() {
            self.area(&path, ink);
        }
    }

    /// What `draw` draws is seen within an area alone.
    pub fn within(&mut self, path: &Path, draw: impl FnOnce(&mut Self)) {
        self.surface.push_clip_path(path, &FillRule::NonZero);
        draw(self);
        self.surface.pop();
    }
}
