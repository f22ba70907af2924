//! An entry of the history was wrong: what it says, the same question again, and what does not change by that.

use super::{
    check,
    said::{Line, line, said},
};
use crate::{
    App,
    components::{Answer, Button, Go, Original, alert, answers, button, info_card, original},
    corrections::{JUST_STOPPED, TAKE_BACK},
    language::ENGLISH,
    screening::ONSET,
};
use care::{correction::corrections, journal::What};
use maud::{Markup, html};

/// What every way to answer sends.
const TAP: &str = "right";

/// The page.
pub(super) fn put_right(app: &App, id: &str) -> Markup {
    let entry = app.wrong_entry(id).and_then(|event| Some((event, app.place(id)?)));
    let Some((event, place)) = entry else { return super::missing(app) };
    let right = corrections(&app.journal);
    let now = said(app, place, &right);
    let what = now.now.unwrap_or(&event.what);
    let Line { title, text, .. } = line(app, what).unwrap_or_default();
    let take_back = format!("{TAP}:{TAKE_BACK}");
    html! {
        h1 tabindex="-1" { (app.w("corrections.title")) }
        p.lead { (title) ", " (app.when(event.at)) }
        @if !text.is_empty() { p { (app.with("corrections.said", text)) } }
        @if !now.note.is_empty() { p.hint { (now.note) } }
        (asked(app, what))
        (answers(&[Answer::new(app.w("corrections.take-back"), &take_back)]))
        (info_card(app.w("corrections.kept"), html! { p { (app.w("corrections.closed")) } }))
        (button(&Button::secondary(app.w("corrections.cancel"), Go::To(&app.told_on(&event.what, id).path()))))
    }
}

/// The question as it was asked, with every answer that can be given to it; nothing for a drawing, which is made anew by a check-in.
fn asked(app: &App, what: &What) -> Markup {
    match what {
        What::Answered { finding, value } => {
            let Some(id) = app.protocol.finding(finding) else { return html! {} };
            let finding = app.protocol.at(id);
            let chosen = Some(value.value(finding));
            let english = app.unreviewed(id).map(|own| Original { text: &own.text, language: ENGLISH });
            let ways = check::ways(app, finding, TAP, chosen, false);
            let question = Asked {
                text: &finding.text,
                english,
                hint: "",
                help: &finding.unsure,
                error: &check::out_of_range(app, finding),
            };
            framed(app, &question, ways)
        }
        What::Onset { .. } => {
            let Some(id) = app.protocol.finding(ONSET) else { return html! {} };
            let (hint, ways) = check::onset_ways(app, TAP);
            let hint = format!("{hint} {}", app.with("corrections.from-today", app.day(app.now.at)));
            framed(app, &Asked { text: &app.protocol.at(id).text, hint: &hint, ..Asked::default() }, ways)
        }
        What::Stopped { felt, .. } => {
            let rules = app.stop_rules().map(|rule| (rule.name.as_str(), rule.label.as_str()));
            let all: Vec<(String, &str, bool)> = rules
                .map(|(name, label)| (name, label, felt.as_deref() == Some(name)))
                .chain([(JUST_STOPPED, app.w("corrections.nothing-felt"), felt.is_none())])
                .map(|(name, label, chosen)| (format!("{TAP}:{name}"), label, chosen))
                .collect();
            let rows: Vec<Answer> =
                all.iter().map(|(tap, text, chosen)| Answer::new(text, tap).chosen(*chosen)).collect();
            framed(app, &Asked { text: app.w("stopped.title"), ..Asked::default() }, answers(&rows))
        }
        _ => html! {},
    }
}

/// The question itself.
#[derive(Default)]
struct Asked<'a> {
    text: &'a str,
    english: Option<Original<'a>>,
    hint: &'a str,
    /// How to find out, for who is not sure.
    help: &'a str,
    error: &'a str,
}

fn framed(app: &App, asked: &Asked, ways: Markup) -> Markup {
    html! {
        div.question {
            fieldset aria-describedby="lead" {
                legend { h2 #question { (asked.text) } }
                @if let Some(english) = &asked.english { (original(english)) }
                p #lead { (app.w("corrections.lead")) @if !asked.hint.is_empty() { " " (asked.hint) } }
                (alert(asked.error))
                (ways)
            }
            @if !asked.help.is_empty() { details { summary { (app.w("corrections.find-out")) } p { (asked.help) } } }
        }
    }
}
