//! How far out the pain reaches on each side over time, and below it how strong it is. Lines differ by weight, dashes and marks, so that a print without colour tells them apart.

use letter::{Point, Trend};

use crate::{
    sheet::{Ink, Sheet},
    text::{Style, TypeCase, Weight, style},
};

const WORDS: Style = style(Weight::Regular, 7.0, 9.0, 60);
const GRID: Ink = Ink::Grey(214);
const LEFT: Ink = Ink::Grey(0);
const RIGHT: Ink = Ink::Colour(0, 84, 147);
/// Room for the names of places.
const NAMES: f32 = 40.0;
const ROW: f32 = 11.0;
/// One of ten points of strength.
const POINT: f32 = 3.2;
const FOOT: f32 = 27.0;
/// With more points than this, marks would run together.
const MOST_MARKS: usize = 40;
/// Dashes of the right side, of the leg.
const RIGHT_DASH: [f32; 2] = [4.0, 1.6];
const LEG_DASH: [f32; 2] = [1.2, 1.2];

/// How high a chart of so many places is.
pub(crate) fn height(trend: &Trend) -> f32 {
    strip(trend) + 10.0 * POINT + 10.0 + FOOT
}

/// Where the strip for the strength begins.
fn strip(trend: &Trend) -> f32 {
    4.0 + trend.places.len().saturating_sub(1) as f32 * ROW + 11.0
}

/// Draws the chart.
pub(crate) fn draw(sheet: &mut Sheet, type_case: &TypeCase, trend: &Trend, [left, top]: [f32; 2], width: f32) {
    let (begin, end) = (left + NAMES, left + width - 4.0);
    let x = |at: f64| begin + 4.0 + at as f32 * (end - begin - 8.0);
    let y = |place: u32| top + 4.0 + place as f32 * ROW;
    let strip = top + strip(trend);
    let strength = |points: u32| strip + (10.0 - points.min(10) as f32) * POINT;
    let label = |sheet: &mut Sheet, text: &str, at: [f32; 2], ends: bool| {
        sheet.label(&type_case.piece(text, WORDS), at, ends);
    };
    for (place, name) in (0..).zip(&trend.places) {
        sheet.line(&[[begin, y(place)], [end, y(place)]], GRID, 0.5, &[]);
        label(sheet, name, [begin - 4.0, y(place) + 2.5], true);
    }
    for points in [0, 5, 10] {
        sheet.line(&[[begin, strength(points)], [end, strength(points)]], GRID, 0.5, &[]);
        label(sheet, &points.to_string(), [begin - 4.0, strength(points) + 2.5], true);
    }
    // Where both sides reach as far, both lines are to be seen.
    let reach = |side: usize| -> Vec<[f32; 2]> {
        trend.points.iter().map(|point| [x(point.at), y(point.reach[side]) + side as f32 * 2.0 - 1.0]).collect()
    };
    let strong = |of: fn(&Point) -> Option<u32>| -> Vec<[f32; 2]> {
        trend.points.iter().filter_map(|point| Some([x(point.at), strength(of(point)?)])).collect()
    };
    sheet.line(&reach(0), LEFT, 1.3, &[]);
    sheet.line(&reach(1), RIGHT, 1.3, &RIGHT_DASH);
    sheet.line(&strong(|point| point.back), LEFT, 0.9, &[]);
    sheet.line(&strong(|point| point.leg), RIGHT, 1.1, &LEG_DASH);
    if trend.points.len() <= MOST_MARKS {
        reach(0).into_iter().for_each(|at| sheet.disc(at, 1.9, LEFT));
        reach(1).into_iter().for_each(|[x, y]| sheet.rectangle([x - 1.7, y - 1.7], [3.4, 3.4], RIGHT));
    }
    let foot = strip + 10.0 * POINT + 7.0;
    for done in &trend.done {
        mark(sheet, [x(done.at), foot], done.stopped);
    }
    label(sheet, &trend.days[0], [begin, foot + 11.0], false);
    label(sheet, &trend.days[1], [end, foot + 11.0], true);
    legend(sheet, type_case, [left, foot + 21.0], width);
}

/// A session, or one that was stopped.
fn mark(sheet: &mut Sheet, [x, y]: [f32; 2], stopped: bool) {
    if stopped {
        sheet.line(&[[x - 2.2, y - 2.2], [x + 2.2, y + 2.2]], LEFT, 0.9, &[]);
        sheet.line(&[[x - 2.2, y + 2.2], [x + 2.2, y - 2.2]], LEFT, 0.9, &[]);
    } else {
        sheet.line(&[[x, y - 2.6], [x, y + 2.6]], LEFT, 0.8, &[]);
    }
}

fn legend(sheet: &mut Sheet, type_case: &TypeCase, [x, y]: [f32; 2], width: f32) {
    const SAMPLE: f32 = 13.0;
    let names =
        ["left", "right", "back, 0–10", "leg, 0–10", "session", "stopped"].map(|name| type_case.piece(name, WORDS));
    let taken: f32 = names.iter().map(|name| SAMPLE + 2.5 + name.width).sum();
    let apart = ((width - taken) / (names.len() - 1) as f32).min(9.0);
    let mut x = x;
    for (at, name) in names.iter().enumerate() {
        let middle = y - 2.4;
        let sample = [[x, middle], [x + SAMPLE, middle]];
        match at {
            0 => {
                sheet.line(&sample, LEFT, 1.3, &[]);
                sheet.disc([x + SAMPLE / 2.0, middle], 1.9, LEFT);
            }
            1 => {
                sheet.line(&sample, RIGHT, 1.3, &RIGHT_DASH);
                sheet.rectangle([x + SAMPLE / 2.0 - 1.7, middle - 1.7], [3.4, 3.4], RIGHT);
            }
            2 => sheet.line(&sample, LEFT, 0.9, &[]),
            3 => sheet.line(&sample, RIGHT, 1.1, &LEG_DASH),
            _ => mark(sheet, [x + SAMPLE - 4.0, middle], at == 5),
        }
        sheet.label(name, [x + SAMPLE + 2.5, y], false);
        x += SAMPLE + 2.5 + name.width + apart;
    }
}
