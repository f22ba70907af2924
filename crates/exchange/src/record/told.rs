//! What the person was told, what of it was urgent, and what is still open.

use care::{
    Event, What,
    account::{Due, Told, awaits_clearance, due, told},
};
use protocol::Level;

use super::{Shelf, Source, section};
use crate::{
    fhir::{
        Active, CodeableConcept, DetectedIssue, Evidence, Final, Flag, Intent, Markup, Mitigation, Narrative, Period,
        Priority, Reference, Resource, Section, ServiceRequest, Severity, Text,
    },
    names,
};

/// What was told last, in words.
pub(super) fn last_result(source: &Source) -> String {
    match told(source.journal).pop() {
        Some(told) => format!(
            "Last result, {}: {}.",
            source.shown(told.event.at),
            told.title(source.protocol).trim_end_matches('.')
        ),
        None => "No screening has ended yet.".to_owned(),
    }
}

/// The section with every result that was shown.
pub(super) fn results(source: &Source) -> Section {
    let told = told(source.journal);
    let none = told.is_empty();
    let rows = told.iter().map(|told| {
        [
            source.shown(told.event.at),
            told.title(source.protocol),
            told.advice(source.protocol).join(" "),
            if told.read { "Yes" } else { "Not known" }.to_owned(),
        ]
    });
    let text = Markup::default().table(["When", "Result", "What the person was told", "Read"], rows);
    let text = if none { text.paragraph("The person was told no result.") } else { text };
    section("What was told", text, Vec::new())
}

/// The section with what a clinician must see: issues, a pending clearance, and a visit that is due.
pub(super) fn write(
    source: &Source,
    shelf: &mut Shelf,
    conditions: &[Reference],
    response: Option<&Reference>,
) -> Section {
    let results = told(source.journal);
    let last = results.last().map(|told| told.event.id);
    let mut issues = Vec::new();
    let mut points = Vec::new();
    for told in results.iter().filter(|told| told.is_alarm()) {
        points.push(format!(
            "{}: {}. {}",
            source.shown(told.event.at),
            told.title(source.protocol),
            told.reasons(source.protocol).join(" ")
        ));
        let response = response.filter(|_| last == Some(told.event.id));
        issues.push(issue(source, shelf, told, response));
    }
    let mut entries = issues.clone();
    if let Some(since) = awaits_clearance(source.journal) {
        points.push(format!(
            "All techniques are closed since {} until a clinician has cleared the person.",
            source.shown(since)
        ));
        entries.push(flag(source, shelf, since));
    }
    if let Some(due) = due(source.protocol, source.journal, &source.known, source.now) {
        points.push(format!("{}. {}", due.title.trim_end_matches('.'), due.reasons.join(" ")));
        entries.push(request(source, shelf, due, conditions, &issues));
    }
    points.extend(cleared(source));
    let none = points.is_empty();
    let text = Markup::default().list(points);
    section("Flags", if none { text.paragraph("None.") } else { text }, entries)
}

fn cleared<'a>(source: &Source<'a>) -> impl Iterator<Item = String> {
    let cleared = |event: &'a Event| match &event.what {
        What::Cleared { by, on } => Some((event.at, by, on)),
        _ => None,
    };
    let zone = source.zone;
    let shown = move |at| crate::fhir::Time::new(at, zone).shown();
    source.events().iter().filter_map(cleared).map(move |(at, by, on)| format!("{}: cleared by {by}, {on}.", shown(at)))
}

fn issue(source: &Source, shelf: &mut Shelf, told: &Told, response: Option<&Reference>) -> Reference {
    let id = source.entry("issue", &told.event.id.to_string());
    let at = source.time(told.event.at);
    let reasons = told.reasons(source.protocol);
    let title = told.title(source.protocol);
    let advice = told.advice(source.protocol).join(" ");
    let evidence = Evidence {
        code: reasons.iter().map(|why| CodeableConcept::words(why)).collect(),
        detail: response.cloned().into_iter().collect(),
    };
    let based = !evidence.code.is_empty() || !evidence.detail.is_empty();
    let issue = DetectedIssue {
        id: id.id(),
        text: Markup::default().paragraph(&title).list(&reasons).into(),
        status: Final::Final,
        code: CodeableConcept::words(&format!("Answers call for: {title}")),
        severity: if told.level == Some(Level::SameDay) { Severity::Moderate } else { Severity::High },
        patient: source.patient(),
        identified_date_time: at,
        author: source.device(),
        evidence: if based { vec![evidence] } else { Vec::new() },
        detail: Text::new(&reasons.join(" ")),
        mitigation: vec![Mitigation {
            action: CodeableConcept::words(&format!("Told: {title}. {advice}")),
            date: at,
            author: None,
        }],
    };
    shelf.put(id, Resource::DetectedIssue(issue))
}

fn flag(source: &Source, shelf: &mut Shelf, since: i64) -> Reference {
    const WORDS: &str = "No self-massage and no exercise by the app until a clinician has cleared it";
    let id = source.entry("flag", &format!("clearance {since}"));
    let flag = Flag {
        id: id.id(),
        text: Narrative::line(WORDS),
        status: Active::Active,
        category: vec![names::coded("http://terminology.hl7.org/CodeSystem/flag-category", "safety", "Safety")],
        code: CodeableConcept::words(WORDS),
        subject: source.patient(),
        period: Period { start: Some(source.time(since)), end: None },
        author: source.device(),
    };
    shelf.put(id, Resource::Flag(flag))
}

fn request(source: &Source, shelf: &mut Shelf, due: Due, conditions: &[Reference], issues: &[Reference]) -> Reference {
    let id = source.of_now("request");
    let request = ServiceRequest {
        id: id.id(),
        text: Markup::default().paragraph(&due.title).list(&due.reasons).into(),
        status: Active::Active,
        intent: Intent::Proposal,
        priority: match due.level {
            Level::Emergency => Priority::Stat,
            Level::SameDay => Priority::Asap,
            Level::WithinDays => Priority::Urgent,
            _ => Priority::Routine,
        },
        code: CodeableConcept::words(&due.title),
        subject: source.patient(),
        authored_on: source.time(due.since),
        requester: source.patient(),
        reason_code: due.reasons.iter().map(|why| CodeableConcept::words(why)).collect(),
        reason_reference: conditions.to_vec(),
        supporting_info: issues.to_vec(),
        patient_instruction: Text::new(&due.advice),
    };
    shelf.put(id, Resource::ServiceRequest(request))
}
