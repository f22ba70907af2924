//! Coming home: which way the pain moves, in one sentence, in a drawing and in a table; and where self-care ends.

use super::result;
use crate::{
    App,
    components::{Button, ChartWords, Done, Go, Heading, Point, button, chart, info_card, section},
};
use care::{
    centralization::{Course, Movement, Sighting, back_is_loud, course},
    journal::What,
};
use maud::{Markup, html};
use protocol::Level;

/// Short names of the places, nearest first.
const PLACES: [&str; 7] = [
    "home.zone-none",
    "home.zone-centre",
    "home.zone-side",
    "home.zone-buttock",
    "home.zone-thigh",
    "home.zone-calf",
    "home.zone-foot",
];

/// The page.
pub(super) fn home(app: &App) -> Markup {
    let standing = app.standing();
    let level = standing.sure.level.severity();
    let alarm = level >= Level::WithinDays.severity();
    let movement = Movement::of(&app.protocol, &app.journal, app.now);
    html! {
        @if alarm {
            (result::card(app, &standing.sure, &standing.findings, Heading::Page, &[]))
            // What is sure is told first. It may be worse than that.
            @if level < standing.decision.level.severity() { (missing_answers(app)) }
        }
        @else {
            h1 tabindex="-1" { (app.w("start.home-title")) }
            p.lead { (app.w("home.lead")) }
        }
        @if !alarm && let Some(look) = care::measured::follow_up_due(&app.protocol, &app.journal, app.now.at) {
            (section(&look.title, button(&Button::secondary(app.w("measuring.look-back"), Go::To("/after")))))
        }
        (which_way(app, &movement))
        @if !movement.sightings.is_empty() {
            (drawing(app, &movement.sightings))
            (table(app, &movement.sightings))
        }
        @if !alarm {
            (button(&Button::primary(app.w("home.check-in"), Go::To("/check-in"))))
            @if level >= Level::Wait.severity() { (result::card(app, &standing.sure, &standing.findings, Heading::Section, &[])) }
            (limits(app))
        }
        p { a.link href="/measures" { (app.w("measuring.title")) } }
        p { a.link href="/letter" { (app.w("letter.title")) } }
        p { a.link href="/share" { (app.w("share.title")) } }
        p { a.link href="/history" { (app.w("home.history")) } }
    }
}

/// The sentence, and what it means and does not mean.
fn which_way(app: &App, movement: &Movement) -> Markup {
    let Some((course, start)) = course(&app.protocol.centralization, movement, app.now.at) else {
        return html! { p { (app.w("home.few")) } };
    };
    let (says, means) = match course {
        Course::Central => ("home.central", "home.central-means"),
        Course::Centralizing => ("home.centralizing", "home.centralizing-means"),
        Course::Partial => ("home.partial", "home.partial-means"),
        Course::NonCentralizing => ("home.non-centralizing", "home.non-centralizing-means"),
        Course::Peripheralizing => ("home.peripheralizing", "home.peripheralizing-means"),
    };
    let nearer = matches!(course, Course::Centralizing | Course::Partial);
    let loud =
        nearer && movement.sightings.last().is_some_and(|now| back_is_loud(&app.protocol.centralization, start, now));
    info_card(
        app.w(says),
        html! {
            p { (app.w(means)) }
            @if loud { p { (app.w("home.back-loud")) } }
        },
    )
}

fn drawing(app: &App, sightings: &[Sighting]) -> Markup {
    let points: Vec<Point> = sightings
        .iter()
        .map(|sighting| Point { at: sighting.at, reach: sighting.pain, points: [sighting.back, sighting.leg] })
        .collect();
    let places = PLACES.map(|key| app.w(key));
    let days = [sightings.first(), sightings.last()].map(|sighting| sighting.map_or(String::new(), |s| app.day(s.at)));
    let words = ChartWords {
        title: app.w("home.chart"),
        places: &places,
        days: [&days[0], &days[1]],
        sides: [app.w("home.left"), app.w("home.right")],
        strengths: [app.w("home.back-pain"), app.w("home.leg-pain")],
        done: [app.w("home.session"), app.w("home.stopped")],
    };
    chart(&points, &done(app), &words)
}

fn done(app: &App) -> Vec<Done> {
    let of = |event: &care::Event| {
        let stopped = match event.what {
            What::SessionEnded { .. } => false,
            What::Stopped { .. } => true,
            _ => return None,
        };
        Some(Done { at: event.at, stopped })
    };
    app.journal.events().iter().filter_map(of).collect()
}

/// The same as the drawing, newest first.
fn table(app: &App, sightings: &[Sighting]) -> Markup {
    let place = |zone: u32| PLACES.get(zone as usize).map_or("", |key| app.w(key));
    let number = |points: Option<u32>| points.map_or(app.w("home.unknown").to_owned(), |points| points.to_string());
    let columns = ["home.left", "home.right", "home.back-pain", "home.leg-pain"].map(|key| app.w(key));
    html! {
        details { summary { (app.w("home.table")) }
            // Where there is little room the rows become blocks, and would no longer be a table to screen readers.
            table.days role="table" {
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (app.w("home.day")) }
                    @for column in columns { th scope="col" role="columnheader" { (column) } }
                } }
                tbody role="rowgroup" {
                    @for sighting in sightings.iter().rev() {
                        tr role="row" {
                            th scope="row" role="rowheader" { (app.day(sighting.at)) }
                            @let cells = [
                                place(sighting.pain[0]).to_owned(),
                                place(sighting.pain[1]).to_owned(),
                                number(sighting.back),
                                number(sighting.leg),
                            ];
                            @for (column, cell) in columns.iter().zip(cells) { td role="cell" data-column=(column) { (cell) } }
                        }
                    }
                }
            }
        }
    }
}

/// The way to the questions that are still open.
fn missing_answers(app: &App) -> Markup {
    html! {
        p { (app.w("home.limits-check")) }
        (button(&Button::secondary(app.w("start.check-again"), Go::To("/check"))))
    }
}

/// Where self-care ends, with dates.
fn limits(app: &App) -> Markup {
    let care::limits::Ahead { due, open } = care::limits::ahead(&app.protocol, &app.journal, app.now);
    section(
        app.w("home.limits-title"),
        html! {
            @if open {
                (missing_answers(app))
            }
            @if due.is_empty() && !open { p { (app.with("home.limits-none", app.protocol.monitoring.ahead)) } }
            @if !due.is_empty() {
                p { (app.w("home.limits-lead")) }
                dl.dates {
                    @for one in &due {
                        dt { (app.with("home.limits-by", app.day(one.at))) }
                        dd { (app.protocol.rules[one.rule].tell) }
                    }
                }
            }
            p.hint { (app.w("home.limits-more")) }
        },
    )
}
