//! Sessions and stops.

use care::{
    Side,
    account::{Begun, Ending, Session, felt, sessions, technique_title},
};
use protocol::{Protocol, Technique};

use super::{Shelf, Source, pain::period, section};
use crate::{
    fhir::{
        Annotation, CodeableConcept, EventStatus, Markup, Narrative, Performer, Period, Procedure, Reference, Resource,
        Section,
    },
    names,
};

/// What became of a session, and why if it was not done as meant.
fn outcome(protocol: &Protocol, session: &Session) -> (EventStatus, Option<String>) {
    let stopped = |why: &str| (EventStatus::Stopped, Some(why.to_owned()));
    match session.ending {
        Ending::Stopped(Some(name)) => (EventStatus::Stopped, Some(felt(protocol, name))),
        Ending::Stopped(None) => stopped("The person stopped, and did not say why"),
        Ending::Completed => (EventStatus::Completed, None),
        Ending::Interrupted => stopped("It ended because nobody answered, or the phone slept"),
        Ending::Early => stopped("It ended before every spot was worked"),
        Ending::Unknown => (EventStatus::Unknown, None),
    }
}

fn technique<'p>(protocol: &'p Protocol, name: &str) -> Option<&'p Technique> {
    protocol.technique(name).map(|id| &protocol.techniques[id.index()])
}

/// The section about sessions. `plan`: the plan in force, since when, and what it prescribes.
pub(super) fn write(source: &Source, shelf: &mut Shelf, plan: Option<&(Reference, i64, &[String])>) -> Section {
    let sessions = sessions(source.protocol, source.journal);
    let rows = sessions.iter().map(|session| {
        let (status, why) = outcome(source.protocol, session);
        let became = match (status, why) {
            (EventStatus::Completed, _) => "Completed".to_owned(),
            (EventStatus::Stopped, Some(why)) => format!("Stopped: {why}"),
            _ => "Not known how it ended".to_owned(),
        };
        [
            source.shown(session.at()),
            technique_title(source.protocol, session.technique),
            how(source.protocol, session),
            became,
            session.felt.join(", "),
        ]
    });
    let text = Markup::default().table(["When", "Technique", "How", "Outcome", "Felt in it or after it"], rows);
    let text = if sessions.is_empty() { text.paragraph("There was no session.") } else { text };
    let entries = sessions.iter().map(|session| {
        let own = plan
            .filter(|(_, since, names)| session.at() >= *since && names.iter().any(|name| name == session.technique));
        procedure(source, shelf, session, own.map(|(plan, ..)| plan.clone()))
    });
    section("Sessions and stops", text, entries.collect())
}

/// Variant, side, what was pressed with and for how long, in words.
fn how(protocol: &Protocol, session: &Session) -> String {
    let technique = technique(protocol, session.technique);
    let mut words = Vec::new();
    if let Some(Begun { variant, side, ball }) = session.begun {
        let known = technique.and_then(|technique| technique.variants.iter().find(|one| one.name == variant));
        words.push(
            known.map(|one| one.title.clone()).filter(|title| !title.is_empty()).unwrap_or_else(|| variant.to_owned()),
        );
        if technique.is_none_or(Technique::sided) {
            words.push(format!("{} side first", side_of(side)));
        }
        if technique.is_none_or(|technique| !technique.exercise) {
            words.push(format!("pressed with: {ball}"));
        }
    }
    if session.end.is_some() {
        words.push(format!("{} s of work", session.seconds));
    }
    words.join("; ")
}

fn side_of(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

fn procedure(source: &Source, shelf: &mut Shelf, session: &Session, plan: Option<Reference>) -> Reference {
    let id = source.entry("session", &session.event.id.to_string());
    let technique = technique(source.protocol, session.technique);
    let (status, why) = outcome(source.protocol, session);
    let name = technique_title(source.protocol, session.technique);
    let mut code = names::own("technique", session.technique, &name);
    code.text = crate::fhir::Text::new(&format!("Self-care: {name}"));
    let target = technique.map(|technique| technique.target.as_str()).filter(|target| !target.is_empty());
    let felt = if session.felt.is_empty() {
        String::new()
    } else {
        format!("Felt in it or after it: {}.", session.felt.join(", "))
    };
    let performed_period = match (session.start, session.end) {
        (Some(start), Some(end)) => period(source, start, end),
        (Some(start), None) => Period { start: Some(source.time(start)), end: None },
        (None, end) => Period { start: None, end: Some(source.time(end.unwrap_or(session.event.at))) },
    };
    let procedure = Procedure {
        id: id.id(),
        text: Narrative::line(&format!("{name}, {}.", source.shown(session.at()))),
        based_on: plan.into_iter().collect(),
        status,
        status_reason: why.as_deref().map(CodeableConcept::words),
        code,
        subject: source.patient(),
        performed_period,
        performer: vec![Performer { actor: source.patient() }],
        body_site: target.map(CodeableConcept::words).into_iter().collect(),
        note: [how(source.protocol, session), felt].iter().filter_map(|note| Annotation::new(note)).collect(),
    };
    shelf.put(id, Resource::Procedure(procedure))
}
