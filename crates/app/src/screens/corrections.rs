//! An entry of the history was wrong: what it says, what it should have said, and what does not change by that.

use super::history::{Line, line};
use crate::{
    App,
    components::{Answer, Button, Go, Scale, answers, button, info_card, scale},
    corrections::{JUST_STOPPED, TAKE_BACK},
    screening::ONSET_DAYS,
};
use care::journal::{Event, What};
use maud::{Markup, html};
use protocol::{Domain, Value};

/// The page. `now` is what the entry says by the last correction.
pub(super) fn put_right(app: &App, event: &Event, now: &What) -> Markup {
    let Line { title, text, .. } = line(app, event, now).unwrap_or_default();
    html! {
        h1 tabindex="-1" { (app.w("corrections.title")) }
        p.lead { (title) ", " (app.when(event.at)) }
        @if !text.is_empty() { p { (app.with("corrections.said", text)) } }
        @if !matches!(now, What::Marked { .. }) { p { (app.w("corrections.lead")) } }
        (ways(app, now))
        (answers(&[Answer::new(app.w("corrections.take-back"), &format!("right:{TAKE_BACK}"))]))
        (info_card(app.w("corrections.kept"), html! { p { (app.w("corrections.closed")) } }))
        (button(&Button::secondary(app.w("corrections.cancel"), Go::Tap("wrong:"))))
    }
}

/// What it may have said instead.
fn ways(app: &App, what: &What) -> Markup {
    let list = |options: Vec<(String, &str, bool)>| {
        let taps: Vec<String> = options.iter().map(|(value, ..)| format!("right:{value}")).collect();
        let rows: Vec<Answer> =
            options.iter().zip(&taps).map(|((_, text, now), tap)| Answer::new(text, tap).chosen(*now)).collect();
        answers(&rows)
    };
    match what {
        What::Answered { finding, value } => {
            let Some(id) = app.protocol.finding(finding) else { return html! {} };
            let asked = app.protocol.at(id);
            let value = value.value(asked);
            match &asked.domain {
                Domain::Number { min, max, .. } => scale(&Scale {
                    min: *min,
                    max: *max,
                    least: app.w("screening.no-pain"),
                    most: app.w("screening.worst-pain"),
                    tap: "right",
                    chosen: if let Value::Known(n) = value { Some(n) } else { None },
                }),
                Domain::Choice(options) => {
                    let rows = (0..).zip(options);
                    list(
                        rows.map(|(place, o)| (o.name.clone(), o.label.as_str(), value == Value::Known(place)))
                            .collect(),
                    )
                }
                Domain::YesNo => list(vec![
                    ("yes".into(), app.w("screening.yes"), value == Value::YES),
                    ("no".into(), app.w("screening.no"), value == Value::NO),
                ]),
            }
        }
        What::Onset { said, .. } => {
            let keys: Vec<String> = ONSET_DAYS.iter().map(|(name, _)| format!("onset.{name}")).collect();
            let mut days: Vec<(String, &str, bool)> = Vec::new();
            for ((name, _), key) in ONSET_DAYS.iter().zip(&keys) {
                days.push(((*name).to_owned(), app.w(key), said == name));
            }
            list(days)
        }
        What::Stopped { felt, .. } => {
            let rules = app
                .stop_rules()
                .map(|rule| (rule.name.clone(), rule.label.as_str(), felt.as_ref() == Some(&rule.name)));
            list(rules.chain([(JUST_STOPPED.into(), app.w("corrections.nothing-felt"), felt.is_none())]).collect())
        }
        _ => html! {},
    }
}
