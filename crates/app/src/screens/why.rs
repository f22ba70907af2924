//! Why was I told this? Every reason of a decision, with the answers and sources that it rests on.

use super::reason::{reason_words, shown, sources_of};
use crate::{
    App,
    components::{Reason, SourceLink, Summary, reasons, section, summary_list},
};
use care::journal::{Event, Journal, What};
use maud::{Markup, html};
use protocol::{Decision, Domain, FindingId, Findings, Origin, Value, decide, decide::because};

/// The page: for the present decision, or for one of the past.
pub(super) fn why(app: &App, id: Option<&str>) -> Markup {
    let Some(id) = id else {
        let standing = app.standing();
        let lead = app.w(if standing.told() { standing.sure.level.title() } else { "techniques.check-first" });
        return explained(app, &standing.sure, lead, &standing.findings, &standing.answered, None);
    };
    let events = app.journal.events();
    let Some(place) =
        events.iter().position(|event| event.id.to_string() == id && matches!(event.what, What::Decided { .. }))
    else {
        return super::missing(app);
    };
    // The same journal up to that moment, at that moment, decides the same.
    let before: Journal = events[..place].iter().cloned().collect();
    let findings = care::derive::findings(&app.protocol, &before, events[place].moment());
    let mut decision = decide(&app.protocol, &findings);
    if let What::Decided { rules, .. } = &events[place].what {
        decision.reasons.retain(|r| rules.iter().any(|rule| rule == r.name(&app.protocol)));
        decision = Decision::of(&app.protocol, &findings, decision.reasons);
    }
    let answered = care::derive::answered(&app.protocol, &before, events[place].moment());
    explained(app, &decision, app.w(decision.level.title()), &findings, &answered, Some(&events[place]))
}

fn explained(
    app: &App,
    decision: &Decision,
    lead: &str,
    findings: &Findings,
    answered: &[bool],
    event: Option<&Event>,
) -> Markup {
    let sources: Vec<Vec<SourceLink>> = decision.reasons.iter().map(|r| sources_of(app, r)).collect();
    let shown_all: Vec<Reason> = decision.reasons.iter().zip(&sources).map(|(r, s)| shown(app, r, s)).collect();
    let hash = event.map_or(app.protocol.hash.as_str(), |event| event.protocol.as_str());
    let other = event.is_some_and(|event| event.protocol != app.protocol.hash);
    html! {
        h1 tabindex="-1" { (app.w("why.title")) }
        @if let Some(event) = event { p.hint { (app.when(event.at)) } }
        p.lead { (lead) }
        @if other { p { (app.w("why.older-protocol")) } }
        @if shown_all.is_empty() { p { (app.w("why.nothing")) } }
        (reasons(&shown_all, &reason_words(app)))
        (section(app.w("why.answers-title"), answers(app, decision, findings, answered)))
        p.hint { (app.with("why.protocol", hash.get(..12).unwrap_or(hash))) }
    }
}

/// The answers and measures behind the reasons; questions that were not asked are left out.
fn answers(app: &App, decision: &Decision, findings: &Findings, answered: &[bool]) -> Markup {
    let mut named = vec![false; app.protocol.findings.len()];
    for reason in &decision.reasons {
        because(&app.protocol, findings, reason.when(&app.protocol)).iter().for_each(|id| named[id.index()] = true);
    }
    let ids: Vec<FindingId> = (0..named.len())
        .map(|i| FindingId(i as u16))
        .filter(|id| named[id.index()] && (answered[id.index()] || app.protocol.at(*id).origin != Origin::Asked))
        .collect();
    let values: Vec<String> = ids.iter().map(|id| value(app, *id, findings.get(*id))).collect();
    let lines: Vec<Summary> = ids
        .iter()
        .zip(&values)
        .map(|(id, value)| {
            let finding = app.protocol.at(*id);
            Summary { name: super::said::name(finding), value, note: "", change: None }
        })
        .collect();
    summary_list(&lines)
}

/// A value in words.
pub(super) fn value(app: &App, id: FindingId, value: Value) -> String {
    match (&app.protocol.at(id).domain, value) {
        (_, Value::Unknown) => app.w("why.unknown").to_owned(),
        (Domain::YesNo, Value::Known(n)) => app.w(if n == 1 { "screening.yes" } else { "screening.no" }).to_owned(),
        (Domain::Choice(options), Value::Known(n)) => {
            options.get(n as usize).map_or_else(String::new, |o| o.label.clone())
        }
        (Domain::Number { max, .. }, Value::Known(n)) if n == *max && n > 1000 => app.w("why.never").to_owned(),
        (Domain::Number { unit, .. }, Value::Known(n)) => format!("{n} {}", app.w(&format!("units.{unit}"))),
    }
}
