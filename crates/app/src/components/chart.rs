//! Lines over time, as a drawing: how far out the pain reaches on each side, and how strong it is. Lines differ by their dashes and marks, so that nobody needs colour.

use maud::{Markup, PreEscaped, html};
use std::fmt::Write;

/// What was told at one time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// When, in any unit.
    pub at: i64,
    /// How far out the pain reaches, left and right: 0 to the number of places less one.
    pub reach: [u32; 2],
    /// How strong it is in the back and in the leg, 0 to 10.
    pub points: [Option<u32>; 2],
}

/// Something that was done, at the chart's foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// When, in the same unit.
    pub at: i64,
    /// It was stopped.
    pub stopped: bool,
}

/// The words of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartWords<'a> {
    /// What it shows.
    pub title: &'a str,
    /// The places, nearest first.
    pub places: &'a [&'a str],
    /// The first and the last day.
    pub days: [&'a str; 2],
    /// The left and the right side.
    pub sides: [&'a str; 2],
    /// The back and the leg.
    pub strengths: [&'a str; 2],
    /// What was done, and what was stopped.
    pub done: [&'a str; 2],
}

const WIDTH: i64 = 340;
const LEFT: i64 = 92;
const RIGHT: i64 = 328;
const TOP: i64 = 14;
const ROW: i64 = 28;
/// The strip for the strength of the pain: ten points.
const POINT: i64 = 6;
/// With more points than this, marks would run together.
const MOST_MARKS: usize = 40;

/// The drawing, with its legend. What it shows must be told in words and as a table beside it.
pub fn chart(points: &[Point], done: &[Done], words: &ChartWords) -> Markup {
    let rows = words.places.len() as i64;
    let strip = TOP + rows * ROW + 12;
    let foot = strip + 10 * POINT + 20;
    let (first, last) = (points.first().map_or(0, |point| point.at), points.last().map_or(0, |point| point.at));
    let x = |at: i64| {
        if last > first { LEFT + 8 + (at - first) * (RIGHT - LEFT - 16) / (last - first) } else { (LEFT + RIGHT) / 2 }
    };
    let y = |place: u32| TOP + i64::from(place) * ROW;
    // Where both sides reach as far, both lines are to be seen.
    let side = |at: usize| points.iter().map(move |point| (x(point.at), y(point.reach[at]) + 5 * at as i64 - 2));
    let strength = |at: usize| {
        points.iter().filter_map(move |point| Some((x(point.at), strip + (10 - i64::from(point.points[at]?)) * POINT)))
    };
    let marks = points.len() <= MOST_MARKS;
    html! {
        figure.chart {
            svg viewBox={ "0 0 " (WIDTH) " " (foot + 34) } role="img" aria-label=(words.title) direction="ltr" {
                @for (place, name) in (0..).zip(words.places) {
                    line.grid x1=(LEFT) x2=(RIGHT) y1=(y(place)) y2=(y(place)) {}
                    text x=(LEFT - 8) y=(y(place) + 5) text-anchor="end" { (name) }
                }
                @for (n, at) in [(10, strip), (0, strip + 10 * POINT)] {
                    line.grid x1=(LEFT) x2=(RIGHT) y1=(at) y2=(at) {}
                    text x=(LEFT - 8) y=(at + 5) text-anchor="end" { (n) }
                }
                (line("left", side(0)))
                (line("right", side(1)))
                (line("back", strength(0)))
                (line("leg", strength(1)))
                @if marks {
                    @for (x, y) in side(0) { circle.left cx=(x) cy=(y) r="4.5" {} }
                    @for (x, y) in side(1) { rect.right x=(x - 4) y=(y - 4) width="8" height="8" {} }
                }
                @for one in done.iter().filter(|one| one.at >= first && one.at <= last) {
                    @let class = if one.stopped { "stopped" } else { "session" };
                    use class=(class) href={ "#mark-" (class) } x=(x(one.at)) y=(foot) {}
                }
                text x=(LEFT) y=(foot + 26) { (words.days[0]) }
                @if last > first { text x=(RIGHT) y=(foot + 26) text-anchor="end" { (words.days[1]) } }
                defs {
                    path #mark-session d="M0-6v12" {}
                    path #mark-stopped d="M-5-5l10 10M5-5l-10 10" {}
                }
            }
            figcaption {
                (legend("left", words.sides[0], html! { circle.left cx="16" cy="8" r="4.5" {} }))
                (legend("right", words.sides[1], html! { rect.right x="12" y="4" width="8" height="8" {} }))
                (legend("back", words.strengths[0], html! {}))
                (legend("leg", words.strengths[1], html! {}))
                span { svg width="32" height="16" aria-hidden="true" { path.session d="M16 2v12" {} } (words.done[0]) }
                span { svg width="32" height="16" aria-hidden="true" { path.stopped d="M11 3l10 10M21 3l-10 10" {} } (words.done[1]) }
            }
        }
    }
}

fn line(class: &str, points: impl Iterator<Item = (i64, i64)>) -> Markup {
    let mut path = String::new();
    for (x, y) in points {
        // A point alone is to be seen too. Writing into a string cannot fail.
        let _ = write!(path, "{x},{y} {},{y} ", x + 1);
    }
    html! { polyline class=(class) points=(PreEscaped(path)) {} }
}

fn legend(class: &str, name: &str, mark: Markup) -> Markup {
    html! {
        span { svg width="32" height="16" aria-hidden="true" { line class=(class) x1="0" x2="32" y1="8" y2="8" {} (mark) } (name) }
    }
}
