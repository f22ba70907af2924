//! The history: what was answered, done and decided, newest first, each decision with its why.

use crate::{
    App,
    components::{Button, Entry, Go, Tone, button, history},
    corrections::can_be_wrong,
};
use care::{
    correction::{Correction, corrections},
    journal::{Event, What},
};
use maud::{Markup, html};
use protocol::Level;

/// One line of the history before it is shown.
#[derive(Default)]
pub(super) struct Line {
    pub title: String,
    pub text: String,
    tone: Tone,
    path: Option<String>,
}

/// An event, what it says by the last correction, and the line of that.
struct Told<'a> {
    event: &'a Event,
    line: Line,
    /// What is said of a correction; empty if there is none.
    note: String,
}

/// The page.
pub(super) fn history_page(app: &App) -> Markup {
    let right = corrections(&app.journal);
    let events = app.journal.events();
    let last = |place: usize| right.iter().rev().find(|correction| correction.place == place);
    if let Some(event) = app.wrong_entry() {
        let now = events.iter().position(|other| other.id == event.id).and_then(last).and_then(|one| one.to);
        return super::corrections::put_right(app, event, now.unwrap_or(&event.what));
    }
    let told: Vec<Told> = (0..events.len()).rev().filter_map(|place| told(app, &events[place], last(place))).collect();
    let times: Vec<(String, String)> =
        told.iter().map(|told| (app.when(told.event.at), app.machine_time(told.event.at))).collect();
    let taps: Vec<String> = told.iter().map(|told| format!("wrong:{}", told.event.id)).collect();
    let entries: Vec<Entry> = told
        .iter()
        .zip(&times)
        .zip(&taps)
        .map(|((Told { event, line, note }, (when, time)), tap)| Entry {
            when,
            time,
            title: &line.title,
            text: &line.text,
            note,
            tone: line.tone,
            more: line.path.as_deref().map(|path| (app.w("why.go"), path)),
            wrong: can_be_wrong(&event.what).then(|| (app.w("corrections.go"), tap.as_str())),
        })
        .collect();
    html! {
        h1 tabindex="-1" { (app.w("history.title")) }
        p.lead { (app.w("history.lead")) }
        @if entries.is_empty() {
            p { (app.w("history.empty")) }
            (button(&Button::primary(app.w("start.check"), Go::To("/check"))))
        }
        (history(&entries))
    }
}

fn told<'a>(app: &App, event: &'a Event, correction: Option<&Correction>) -> Option<Told<'a>> {
    if told_later(app, event) {
        return None;
    }
    let Some(correction) = correction else {
        return Some(Told { event, line: line(app, event, &event.what)?, note: String::new() });
    };
    let first = line(app, event, &event.what)?;
    let Some(to) = correction.to else {
        return Some(Told { event, line: first, note: app.w("corrections.taken-back").to_owned() });
    };
    let at_first = if first.text.is_empty() { &first.title } else { &first.text };
    let note = app.with("corrections.first", at_first);
    Some(Told { event, line: line(app, event, to)?, note })
}

/// A stop of which the person said right after it what had happened: that line tells it all.
fn told_later(app: &App, event: &Event) -> bool {
    matches!(event.what, What::Stopped { felt: None, .. })
        && app
            .journal
            .events()
            .iter()
            .skip_while(|other| other.id != event.id)
            .skip(1)
            .find(|other| matches!(other.what, What::Stopped { .. } | What::SessionStarted { .. }))
            .is_some_and(|next| matches!(next.what, What::Stopped { felt: Some(_), .. }))
}

/// What is shown of an event that says this.
pub(super) fn line(app: &App, event: &Event, what: &What) -> Option<Line> {
    let technique = |name: &str| {
        app.protocol.technique(name).map_or(name.to_owned(), |id| app.protocol.techniques[id.index()].title.clone())
    };
    let plain = |title: &str, text: String, tone: Tone| Some(Line { title: title.to_owned(), text, tone, path: None });
    match what {
        What::Decided { disposition, .. } => {
            let level = Level::ALL.into_iter().find(|level| level.id() == disposition)?;
            let tone = if level.severity() >= Level::WithinDays.severity() { Tone::Alert } else { Tone::Plain };
            let title = app.w(level.title()).to_owned();
            Some(Line { title, text: String::new(), tone, path: Some(format!("/why/{}", event.id)) })
        }
        What::SessionEnded { technique: name, seconds, completed, .. } => {
            let id = app.protocol.technique(name);
            let exercise = id.is_some_and(|id| app.protocol.techniques[id.index()].exercise);
            let text = app.with(if exercise { "techniques.seconds" } else { "history.seconds" }, seconds);
            plain(&technique(name), text, if *completed { Tone::Good } else { Tone::Plain })
        }
        What::Stopped { technique: name, felt } => {
            let felt = felt
                .as_ref()
                .and_then(|felt| app.protocol.rules.iter().find(|r| r.name == *felt))
                .map(|r| r.label.clone());
            plain(&app.with("history.stopped", technique(name)), felt.unwrap_or_default(), Tone::Alert)
        }
        What::Cleared { by, .. } => plain(app.w("history.cleared"), by.clone(), Tone::Good),
        What::Onset { at, .. } => plain(app.w("history.onset"), app.day(*at), Tone::Plain),
        What::Marked { pain, .. } => {
            let titles = pain.iter().filter_map(|name| app.protocol.region(name)).map(|region| region.title.as_str());
            let text = titles.collect::<Vec<_>>().join(", ");
            let text = if pain.is_empty() { app.w("corrections.nowhere").to_owned() } else { text };
            plain(app.w("corrections.marked"), text, Tone::Plain)
        }
        What::Measured(measured) => {
            let (title, text) = super::measures::told(app, measured);
            plain(&title, text, Tone::Plain)
        }
        What::Sharing(sharing) => {
            let (title, text) = super::share::told(app, sharing);
            plain(title, text, Tone::Plain)
        }
        What::Answered { finding, value } if matches!(finding.as_str(), "pain-zone" | "leg-pain" | "back-pain") => {
            let id = app.protocol.finding(finding)?;
            let text = super::why::value(app, id, value.value(app.protocol.at(id)));
            plain(&app.protocol.at(id).short, text, Tone::Plain)
        }
        _ => None,
    }
}
