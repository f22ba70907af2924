//! One event of the history in words: what it says, and that it was put right.

use crate::{App, components::Tone, screening::ONSET};
use care::{correction::Correction, journal::What};
use protocol::{Domain, Finding, FindingId, Level, Value};

/// What an event says, in words.
#[derive(Default)]
pub(super) struct Line {
    pub title: String,
    pub text: String,
    pub tone: Tone,
}

/// An event by its corrections.
pub(super) struct Said<'a> {
    /// What it says by the last correction; nothing if it was taken back.
    pub now: Option<&'a What>,
    /// It was corrected or taken back.
    pub corrected: bool,
    /// What is told of that, with what was said first; empty if it was not.
    pub note: String,
}

/// The event at that place.
pub(super) fn said<'a>(app: &'a App, place: usize, right: &[Correction<'a>]) -> Said<'a> {
    let first = &app.journal.events()[place].what;
    match right.iter().rev().find(|correction| correction.place == place) {
        None => Said { now: Some(first), corrected: false, note: String::new() },
        Some(Correction { to: None, .. }) => {
            Said { now: None, corrected: true, note: app.w("corrections.taken-back").to_owned() }
        }
        Some(Correction { to: Some(to), .. }) => {
            let Line { title, text, .. } = line(app, first).unwrap_or_default();
            let note = app.with("corrections.first", if text.is_empty() { title } else { text });
            Said { now: Some(to), corrected: true, note }
        }
    }
}

/// What is shown of this; none for what the history does not tell.
pub(super) fn line(app: &App, what: &What) -> Option<Line> {
    let technique = |name: &str| {
        app.protocol.technique(name).map_or(name.to_owned(), |id| app.protocol.techniques[id.index()].title.clone())
    };
    let plain = |title: &str, text: String, tone: Tone| Some(Line { title: title.to_owned(), text, tone });
    match what {
        What::Decided { disposition, .. } => {
            let level = Level::ALL.into_iter().find(|level| level.id() == disposition)?;
            let tone = if level.severity() >= Level::WithinDays.severity() { Tone::Alert } else { Tone::Plain };
            plain(app.w(level.title()), String::new(), tone)
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
        What::Onset { at, .. } => {
            let id = app.protocol.finding(ONSET)?;
            plain(name(app.protocol.at(id)), app.day(*at), Tone::Plain)
        }
        What::Marked { pain, .. } => {
            let titles = pain.iter().filter_map(|name| app.protocol.region(name)).map(|region| region.title.as_str());
            let text = titles.collect::<Vec<_>>().join(", ");
            let text = if pain.is_empty() { app.w("corrections.nowhere").to_owned() } else { text };
            plain(app.w("corrections.marked"), text, Tone::Plain)
        }
        What::Sharing(sharing) => {
            let (title, text) = super::share::told(app, sharing);
            plain(title, text, Tone::Plain)
        }
        What::Measured(measured) => {
            let (title, text) = super::measures::told(app, measured);
            plain(&title, text, Tone::Plain)
        }
        What::Answered { finding, value } => {
            let id = app.protocol.finding(finding)?;
            let asked = app.protocol.at(id);
            plain(name(asked), value_said(app, id, value.value(asked)), Tone::Plain)
        }
        _ => None,
    }
}

/// A question by its label, or in full where it has none.
pub(super) fn name(finding: &Finding) -> &str {
    if finding.short.is_empty() { &finding.text } else { &finding.short }
}

/// A value as the person said it.
fn value_said(app: &App, id: FindingId, value: Value) -> String {
    let finding = app.protocol.at(id);
    let not_said =
        finding.optional || matches!(finding.domain, Domain::Number { max, .. } if max > super::check::PICKED_UP_TO);
    match value {
        Value::Unknown if not_said => app.w("screening.rather-not-say").to_owned(),
        Value::Unknown => app.w("screening.not-sure").to_owned(),
        _ => super::why::value(app, id, value),
    }
}
