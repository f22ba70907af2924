//! The history: what was said, done and decided, newest first and by months, each result with its why and with the answers that led to it.

use super::said::{Line, Said, line, said};
use crate::{
    App,
    calendar::{MONTHS, local},
    components::{Button, Entry, Go, Tone, Way, button, history, section, ways},
    corrections::can_be_wrong,
    page::Page,
    sittings::Row,
};
use care::{
    correction::{Correction, corrections},
    journal::{Event, What},
};
use maud::{Markup, html};

/// Months are shown whole on the first page until there are so many rows.
const FIRST_ROWS: usize = 15;

/// The rows of one month, as in `2026-11`, newest first.
struct Month {
    name: String,
    title: String,
    rows: Vec<Row>,
}

/// All months in which something happened, newest first.
fn months(app: &App) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for row in app.rows().into_iter().rev().filter(|row| !row.end.is_some_and(|place| app.told_later(place))) {
        let time = local(app.journal.events()[row.last()].at, app.zone);
        let name = name_of(time.year, time.month);
        match months.iter_mut().find(|month| month.name == name) {
            Some(month) => month.rows.push(row),
            None => {
                let title = app.with_two("history.month", app.w(MONTHS[time.month - 1]), time.year);
                months.push(Month { name, title, rows: vec![row] });
            }
        }
    }
    months
}

fn name_of(year: i64, month: usize) -> String {
    format!("{year:04}-{month:02}")
}

/// The first page: the last months, and the way to those before.
pub(super) fn newest(app: &App) -> Markup {
    let months = months(app);
    let right = corrections(&app.journal);
    let mut rows = 0;
    let mut shown = 0;
    while shown < months.len() && rows < FIRST_ROWS {
        rows += months[shown].rows.len();
        shown += 1;
    }
    let (shown, before) = months.split_at(shown);
    html! {
        h1 tabindex="-1" { (app.w("history.title")) }
        p.lead { (app.w("history.lead")) }
        @if months.is_empty() {
            p { (app.w("history.empty")) }
            (button(&Button::primary(app.w("start.check"), Go::To("/check"))))
        } @else {
            p.hint { (app.w("history.how")) }
        }
        @for month in shown { (section(&month.title, entries(app, &month.rows, &right))) }
        @if !before.is_empty() {
            (section(app.w("history.earlier"), links(before.iter())))
        }
        @if !months.is_empty() {
            details { summary { (app.w("history.fixed-title")) } p { (app.w("history.fixed")) } }
        }
    }
}

/// The page of one month, with the way to the months beside it.
pub(super) fn month(app: &App, name: &str) -> Markup {
    let months = months(app);
    let Some(place) = months.iter().position(|month| month.name == name) else { return super::missing(app) };
    let right = corrections(&app.journal);
    let beside =
        [("history.earlier", months.get(place + 1)), ("history.later", place.checked_sub(1).map(|at| &months[at]))];
    html! {
        h1 tabindex="-1" { (months[place].title) }
        (section(app.w("history.title"), entries(app, &months[place].rows, &right)))
        @for (words, month) in beside {
            @if let Some(month) = month { (section(app.w(words), links([month].into_iter()))) }
        }
    }
}

fn links<'a>(months: impl Iterator<Item = &'a Month>) -> Markup {
    let list: Vec<(String, &str)> =
        months.map(|month| (Page::Month(month.name.clone()).path(), month.title.as_str())).collect();
    let list: Vec<Way> = list.iter().map(|(path, text)| Way { text, path }).collect();
    ways(&list)
}

/// A row before it is shown.
struct Told<'a> {
    event: &'a Event,
    line: Line,
    note: String,
    ways: Vec<(&'a str, String)>,
}

fn entries(app: &App, rows: &[Row], right: &[Correction]) -> Markup {
    let told: Vec<Told> = rows.iter().filter_map(|row| told(app, row, right)).collect();
    let times: Vec<(String, String)> =
        told.iter().map(|told| (app.when(told.event.at), app.machine_time(told.event.at))).collect();
    let ways: Vec<Vec<Way>> =
        told.iter().map(|told| told.ways.iter().map(|(text, path)| Way { text, path }).collect()).collect();
    let entries: Vec<Entry> = told
        .iter()
        .zip(&times)
        .zip(&ways)
        .map(|((Told { line, note, .. }, (when, time)), ways)| Entry {
            when,
            time,
            title: &line.title,
            text: &line.text,
            note,
            tone: line.tone,
            ways,
        })
        .collect();
    history(&entries)
}

fn told<'a>(app: &'a App, row: &Row, right: &[Correction]) -> Option<Told<'a>> {
    let event = &app.journal.events()[row.last()];
    let mut ways = Vec::new();
    if matches!(event.what, What::Decided { .. }) {
        ways.push((app.w("result.why"), Page::Why(Some(event.id.to_string())).path()));
    }
    if row.said.is_empty() {
        let Said { now, note, .. } = said(app, row.last(), right);
        if can_be_wrong(&event.what) {
            ways.push((app.w("corrections.go"), Page::Wrong(event.id.to_string()).path()));
        }
        return Some(Told { event, line: line(app, now.unwrap_or(&event.what))?, note, ways });
    }
    ways.push((app.w("history.answers-go"), Page::Answers(event.id.to_string()).path()));
    let end = row.end.and_then(|_| line(app, &event.what));
    let title = end.as_ref().map_or(app.w("history.answers"), |end| &end.title).to_owned();
    let tone = end.map_or(Tone::Plain, |end| end.tone);
    let right_here = row.said.iter().filter(|place| right.iter().any(|one| one.place == **place)).count();
    let note = if right_here > 0 { app.with("history.put-right", right_here) } else { String::new() };
    Some(Told { event, line: Line { title, text: in_short(app, row, right), tone }, note, ways })
}

/// Of all that was said in a sitting: how strong the pain is, where it is, and when it began.
fn in_short(app: &App, row: &Row, right: &[Correction]) -> String {
    let mut pieces: Vec<String> = Vec::new();
    for place in &row.said {
        let Some(now) = said(app, *place, right).now else { continue };
        let told = match now {
            What::Answered { finding, .. } => matches!(finding.as_str(), "pain-zone" | "leg-pain" | "back-pain"),
            _ => true,
        };
        if let Some(Line { title, text, .. }) = line(app, now).filter(|_| told) {
            let piece = format!("{title}: {text}");
            if !pieces.contains(&piece) {
                pieces.push(piece);
            }
        }
    }
    pieces.join(" · ")
}
