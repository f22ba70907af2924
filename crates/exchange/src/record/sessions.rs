//! Sessions and stops.

use care::{Event, Side, What};
use protocol::{Domain, Origin, Protocol, RuleKind, Technique, Value};

use super::{Shelf, Source, answers::label, pain::period, section};
use crate::{
    fhir::{
        Annotation, CodeableConcept, EventStatus, Markup, Narrative, Performer, Period, Procedure, Reference, Resource,
        Section,
    },
    names,
};

/// A day, in milliseconds: as long after its end a stop still belongs to a session.
const DAY: i64 = 86_400_000;

/// A session as the journal tells it.
pub(super) struct Session<'a> {
    /// The event that it is known by.
    event: &'a Event,
    technique: &'a str,
    /// Variant, first side and what was pressed with, if its beginning was written down.
    begun: Option<(&'a str, Side, &'a str)>,
    start: Option<i64>,
    end: Option<i64>,
    seconds: u32,
    completed: bool,
    interrupted: bool,
    /// It was stopped, and for what if that was told.
    stopped: Option<Option<&'a str>>,
    /// What was reported in it or after it.
    felt: Vec<String>,
}

/// The sessions of a journal, in order of arrival.
pub(super) fn sessions<'a>(source: &Source<'a>) -> Vec<Session<'a>> {
    let mut sessions: Vec<Session> = Vec::new();
    for event in source.events() {
        match &event.what {
            What::SessionStarted { technique, variant, side, ball } => sessions.push(Session {
                begun: Some((variant, *side, ball)),
                start: Some(event.at),
                ..Session::unseen(event, technique)
            }),
            What::SessionEnded { technique, seconds, completed, interrupted } => {
                let session = of(&mut sessions, event, technique, false);
                (session.end, session.seconds) = (Some(event.at), *seconds);
                (session.completed, session.interrupted) = (*completed, *interrupted);
            }
            What::Stopped { technique, felt } => {
                of(&mut sessions, event, technique, true).stopped = Some(felt.as_deref());
            }
            What::Answered { .. } => {
                if let Some(session) = sessions.last_mut() {
                    session.felt.extend(report(source.protocol, event));
                }
            }
            _ => {}
        }
    }
    sessions
}

impl<'a> Session<'a> {
    fn unseen(event: &'a Event, technique: &'a str) -> Self {
        let (completed, interrupted) = (false, false);
        let (begun, start, end, stopped) = (None, None, None, None);
        Self { event, technique, begun, start, end, seconds: 0, completed, interrupted, stopped, felt: Vec::new() }
    }

    /// What became of it, and why if it was not done as meant.
    fn outcome(&self, protocol: &Protocol) -> (EventStatus, Option<String>) {
        match (self.stopped, self.end) {
            (Some(Some(felt)), _) => (EventStatus::Stopped, Some(reason(protocol, felt))),
            (Some(None), _) => (EventStatus::Stopped, Some("The person stopped, and did not say why".to_owned())),
            (None, Some(_)) if self.completed => (EventStatus::Completed, None),
            (None, Some(_)) if self.interrupted => {
                (EventStatus::Stopped, Some("It ended because nobody answered, or the phone slept".to_owned()))
            }
            (None, Some(_)) => (EventStatus::Stopped, Some("It ended before every spot was worked".to_owned())),
            (None, None) => (EventStatus::Unknown, None),
        }
    }

    /// It was stopped by the person.
    pub(super) fn was_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    fn at(&self) -> i64 {
        self.start.or(self.end).unwrap_or(self.event.at)
    }
}

/// The session that an event speaks of: the last one, if it fits, or one whose beginning was not written down.
fn of<'s, 'a>(
    sessions: &'s mut Vec<Session<'a>>,
    event: &'a Event,
    technique: &'a str,
    ended_counts: bool,
) -> &'s mut Session<'a> {
    let fits = |session: &Session| {
        session.technique == technique
            && session.end.is_none_or(|end| ended_counts && event.at.saturating_sub(end) <= DAY)
    };
    if !sessions.last().is_some_and(fits) {
        sessions.push(Session::unseen(event, technique));
    }
    let last = sessions.len() - 1;
    &mut sessions[last]
}

/// A stop rule's or report's name in words.
fn reason(protocol: &Protocol, felt: &str) -> String {
    let rule = protocol.rules.iter().find(|rule| rule.kind == RuleKind::Stop && rule.name == felt);
    let rule = rule.map(|rule| rule.label.clone()).filter(|label| !label.is_empty());
    let report = || protocol.finding(felt).map(|id| label(protocol.at(id)).to_owned());
    rule.or_else(report).unwrap_or_else(|| felt.to_owned())
}

/// Something felt, in words: none where the answer was no, or nothing.
fn report(protocol: &Protocol, event: &Event) -> Option<String> {
    let What::Answered { finding, value } = &event.what else { return None };
    let finding = protocol.at(protocol.finding(finding)?);
    if finding.origin != Origin::Reported {
        return None;
    }
    match (value.value(finding), &finding.domain) {
        (Value::YES, Domain::YesNo) => Some(label(finding).to_owned()),
        (Value::Known(n), Domain::Number { min, .. }) if n > *min => Some(format!("{} {n}", label(finding))),
        (Value::Unknown, Domain::YesNo) => Some(format!("{} (not sure)", label(finding))),
        _ => None,
    }
}

fn technique<'p>(protocol: &'p Protocol, name: &str) -> Option<&'p Technique> {
    protocol.technique(name).map(|id| &protocol.techniques[id.index()])
}

/// What a technique is called.
pub(super) fn title(protocol: &Protocol, name: &str) -> String {
    technique(protocol, name).map_or_else(|| name.to_owned(), |technique| technique.title.clone())
}

/// The section about sessions. `plan`: the plan in force, since when, and what it prescribes.
pub(super) fn write(source: &Source, shelf: &mut Shelf, plan: Option<&(Reference, i64, &[String])>) -> Section {
    let sessions = sessions(source);
    let rows = sessions.iter().map(|session| {
        let (status, why) = session.outcome(source.protocol);
        let became = match (status, why) {
            (EventStatus::Completed, _) => "Completed".to_owned(),
            (EventStatus::Stopped, Some(why)) => format!("Stopped: {why}"),
            _ => "Not known how it ended".to_owned(),
        };
        [
            source.shown(session.at()),
            title(source.protocol, session.technique),
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
    if let Some((variant, side, ball)) = session.begun {
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
    let (status, why) = session.outcome(source.protocol);
    let name = title(source.protocol, session.technique);
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
