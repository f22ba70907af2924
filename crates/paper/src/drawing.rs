//! The body, from behind and from the front, with marks that differ without colour: pain is a dark area, numbness and tingling are stripes.

use std::collections::BTreeMap;

use krilla::geom::{Path, PathBuilder};
use letter::{Map, Marked, print::Unwritten};
use roxmltree::Document;
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

use crate::{
    sheet::{Ink, Sheet},
    text::{Style, TypeCase, Weight, style},
};

const BACK: &str = include_str!("../../../assets/pictures/bodymap-back.svg");
const FRONT: &str = include_str!("../../../assets/pictures/bodymap-front.svg");

/// The part of a drawing in which regions lie: left, top, width and height in its units.
const LOWER_BODY: [f32; 4] = [88.0, 236.0, 284.0, 640.0];

pub(crate) const PAIN: Ink = Ink::Colour(158, 42, 43);
/// The words below a body.
pub(crate) const SIDES: Style = style(Weight::Regular, 6.6, 9.0, 60);
const SKIN: Ink = Ink::Grey(226);
const OUTLINE: Ink = Ink::Grey(120);

/// The body from behind and from the front.
pub(crate) struct Bodies {
    back: Body,
    front: Body,
}

struct Body {
    /// Areas of the figure, which are light, and its outlines.
    figure: Vec<(Shape, bool)>,
    regions: BTreeMap<String, Shape>,
}

impl Bodies {
    pub fn new() -> Result<Self, Unwritten> {
        let body = |text, name| Body::new(text).ok_or(Unwritten::Carried(name));
        Ok(Self { back: body(BACK, "bodymap-back.svg")?, front: body(FRONT, "bodymap-front.svg")? })
    }
}

impl Body {
    fn new(text: &str) -> Option<Self> {
        let document = Document::parse(text).ok()?;
        let mut body = Body { figure: Vec::new(), regions: BTreeMap::new() };
        for node in document.descendants().filter(|node| node.has_tag_name("path")) {
            let path = Shape::new(node.attribute("d")?)?;
            match node.attribute("id") {
                Some(name) => drop(body.regions.insert(name.to_owned(), path)),
                // Shades and lights would only dirty a print.
                None if node.has_attribute("opacity") => {}
                None => body.figure.push((path, node.attribute("fill-rule") == Some("evenodd"))),
            }
        }
        Some(body)
    }
}

/// An outline in a drawing's units.
struct Shape(Vec<SimplePathSegment>);

impl Shape {
    fn new(data: &str) -> Option<Self> {
        SimplifyingPathParser::from(data).collect::<Result<_, _>>().ok().map(Self)
    }

    /// The outline at a scale, with the corner of the part that is seen at a point.
    fn placed(&self, [x, y]: [f32; 2], scale: f32) -> Option<Path> {
        let [left, top, ..] = LOWER_BODY;
        let at = |from: f64, to: f64| (x + (from as f32 - left) * scale, y + (to as f32 - top) * scale);
        let mut builder = PathBuilder::new();
        for segment in &self.0 {
            match *segment {
                SimplePathSegment::MoveTo { x, y } => {
                    let (x, y) = at(x, y);
                    builder.move_to(x, y);
                }
                SimplePathSegment::LineTo { x, y } => {
                    let (x, y) = at(x, y);
                    builder.line_to(x, y);
                }
                SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                    let ((x1, y1), (x2, y2), (x, y)) = (at(x1, y1), at(x2, y2), at(x, y));
                    builder.cubic_to(x1, y1, x2, y2, x, y);
                }
                SimplePathSegment::Quadratic { x1, y1, x, y } => {
                    let ((x1, y1), (x, y)) = (at(x1, y1), at(x, y));
                    builder.quad_to(x1, y1, x, y);
                }
                SimplePathSegment::ClosePath => builder.close(),
            }
        }
        builder.finish()
    }
}

/// How wide a body is that is so high.
pub(crate) fn width(height: f32) -> f32 {
    height * LOWER_BODY[2] / LOWER_BODY[3]
}

/// Draws both bodies of one map side by side, the back first, with the person's sides below.
pub(crate) fn draw(
    sheet: &mut Sheet,
    type_case: &TypeCase,
    (bodies, map): (&Bodies, &Map),
    [x, y]: [f32; 2],
    height: f32,
    gap: f32,
) {
    let wide = width(height);
    let views = [(&bodies.back, ["L", "behind", "R"]), (&bodies.front, ["R", "front", "L"])];
    for (at, (body, [first, view, last])) in views.into_iter().enumerate() {
        let x = x + at as f32 * (wide + gap);
        one(sheet, body, &map.marked, at == 1, [x, y], height);
        let below = y + height + SIDES.leading - 2.5;
        sheet.label(&type_case.piece(first, SIDES), [x + 8.0, below], false);
        let piece = type_case.piece(view, SIDES);
        sheet.label(&piece, [x + (wide - piece.width) / 2.0, below], false);
        sheet.label(&type_case.piece(last, SIDES), [x + wide - 8.0, below], true);
    }
}

fn one(sheet: &mut Sheet, body: &Body, marked: &[Marked], front: bool, [x, y]: [f32; 2], height: f32) {
    let [_, _, wide, high] = LOWER_BODY;
    let scale = height / high;
    let placed = |shape: &Shape| shape.placed([x, y], scale);
    let mut frame = PathBuilder::new();
    frame.move_to(x, y);
    frame.line_to(x + wide * scale, y);
    frame.line_to(x + wide * scale, y + height);
    frame.line_to(x, y + height);
    frame.close();
    let Some(frame) = frame.finish() else { return };
    sheet.within(&frame, |sheet| {
        for path in body.figure.iter().filter(|(_, lines)| !lines).filter_map(|(path, _)| placed(path)) {
            sheet.area(&path, SKIN);
            sheet.edge(&path, OUTLINE, 0.4);
        }
        for mark in marked.iter().filter(|mark| mark.front == front) {
            let Some(path) = body.regions.get(&mark.region).and_then(placed) else { continue };
            if mark.pain {
                sheet.area(&path, PAIN);
            }
            if mark.numb {
                let ink = if mark.pain { Ink::Grey(255) } else { Ink::Grey(0) };
                sheet.within(&path, |sheet| stripes(sheet, [x, y], [wide * scale, height], ink));
            }
            sheet.edge(&path, Ink::Grey(20), 0.6);
        }
    });
}

/// Stripes over a rectangle.
pub(crate) fn stripes(sheet: &mut Sheet, [x, y]: [f32; 2], [width, height]: [f32; 2], ink: Ink) {
    const APART: f32 = 2.4;
    let count = ((width + height) / APART).ceil() as u32;
    for at in 0..count {
        let start = x - height + at as f32 * APART;
        sheet.line(&[[start, y + height], [start + height, y]], ink, 0.8, &[]);
    }
}
