//! The history: what was answered, done and decided, newest first, each decision with its why.

use crate::{
    App,
    components::{Button, Entry, Go, Tone, button, history},
};
use care::journal::{Event, What};
use maud::{Markup, html};
use protocol::Level;

/// One line of the history before it is shown.
struct Line {
    title: String,
    text: String,
    tone: Tone,
    path: Option<String>,
}

/// The page.
pub(super) fn history_page(app: &App) -> Markup {
    let lines: Vec<(&Event, Line)> = app
        .journal
        .events()
        .iter()
        .rev()
        .filter(|event| !told_later(app, event))
        .filter_map(|event| Some((event, line(app, event)?)))
        .collect();
    let times: Vec<(String, String)> =
        lines.iter().map(|(event, _)| (app.when(event.at), app.machine_time(event.at))).collect();
    let entries: Vec<Entry> = lines
        .iter()
        .zip(&times)
        .map(|((_, line), (when, time))| Entry {
            when,
            time,
            title: &line.title,
            text: &line.text,
            tone: line.tone,
            more: line.path.as_deref().map(|path| (app.w("why.go"), path)),
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

fn line(app: &App, event: &Event) -> Option<Line> {
    let technique = |name: &str| {
        app.protocol.technique(name).map_or(name.to_owned(), |id| app.protocol.techniques[id.index()].title.clone())
    };
    let plain = |title: &str, text: String, tone: Tone| Some(Line { title: title.to_owned(), text, tone, path: None });
    match &event.what {
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
        What::Onset { .. } => plain(app.w("history.onset"), String::new(), Tone::Plain),
        What::Answered { finding, value } if matches!(finding.as_str(), "pain-zone" | "leg-pain" | "back-pain") => {
            let id = app.protocol.finding(finding)?;
            let text = super::why::value(app, id, value.value(app.protocol.at(id)));
            plain(&app.protocol.at(id).short, text, Tone::Plain)
        }
        _ => None,
    }
}
