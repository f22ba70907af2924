//! What the person was told, what of it was urgent, and what is still open.

use care::{Event, What, derive::feeds};
use protocol::{
    Findings, Level, Protocol, Rule,
    asking::{Asking, Screening},
    decide::Reason,
};

use super::{Shelf, Source, section};
use crate::{
    fhir::{
        Active, CodeableConcept, DetectedIssue, Evidence, Final, Flag, Intent, Markup, Mitigation, Narrative, Period,
        Priority, Reference, Resource, Section, ServiceRequest, Severity, Text,
    },
    names,
};

/// A result that was shown.
struct Told<'a> {
    event: &'a Event,
    /// None for a level that a later version named: to be taken for an alarm.
    level: Option<Level>,
    disposition: &'a str,
    rules: &'a [String],
}

fn told<'a>(source: &Source<'a>) -> impl DoubleEndedIterator<Item = Told<'a>> {
    source.events().iter().filter_map(|event| match &event.what {
        What::Decided { disposition, rules, .. } => Some(Told {
            event,
            level: Level::ALL.into_iter().find(|level| level.id() == disposition),
            disposition,
            rules,
        }),
        _ => None,
    })
}

impl Told<'_> {
    /// Help was needed the same day, or at once.
    fn is_alarm(&self) -> bool {
        self.level.is_none_or(|level| level.severity() >= Level::SameDay.severity())
    }

    fn title(&self, protocol: &Protocol) -> String {
        self.level.map_or_else(|| self.disposition.to_owned(), |level| protocol.words(level.title()).to_owned())
    }

    /// The words of its rules: what the patient read, or why.
    fn words(&self, protocol: &Protocol, of: fn(&Rule) -> &str) -> Vec<String> {
        let words = |name: &String| match protocol.rules.iter().find(|rule| rule.name == *name) {
            Some(rule) => of(rule).to_owned(),
            None => constraint(protocol, name).unwrap_or_else(|| format!("By a rule of another version: {name}")),
        };
        self.rules.iter().map(words).filter(|words| !words.is_empty()).collect()
    }

    fn advice(&self, protocol: &Protocol) -> Vec<String> {
        self.words(protocol, |rule| &rule.tell)
    }

    fn reasons(&self, protocol: &Protocol) -> Vec<String> {
        self.words(protocol, |rule| if rule.why.is_empty() { &rule.tell } else { &rule.why })
    }
}

fn constraint(protocol: &Protocol, name: &str) -> Option<String> {
    let found = protocol.constraints.iter().find(|constraint| constraint.name == name)?;
    Some(found.tell.clone())
}

/// What was told last, in words.
pub(super) fn last_result(source: &Source) -> String {
    match told(source).next_back() {
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
    let read = |told: &Told| {
        let after = source.events().iter().skip_while(|event| event.id != told.event.id).skip(1);
        let until = after.take_while(|event| !matches!(event.what, What::Decided { .. }));
        until
            .into_iter()
            .any(|event| matches!(&event.what, What::Acknowledged { disposition } if disposition == told.disposition))
    };
    let rows = told(source).map(|told| {
        [
            source.shown(told.event.at),
            told.title(source.protocol),
            told.advice(source.protocol).join(" "),
            if read(&told) { "Yes" } else { "Not known" }.to_owned(),
        ]
    });
    let text = Markup::default().table(["When", "Result", "What the person was told", "Read"], rows);
    let none = told(source).next().is_none();
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
    let last = told(source).next_back().map(|told| told.event.id);
    let mut issues = Vec::new();
    let mut points = Vec::new();
    for told in told(source).filter(Told::is_alarm) {
        points.push(format!(
            "{}: {}. {}",
            source.shown(told.event.at),
            told.title(source.protocol),
            told.reasons(source.protocol).join(" ")
        ));
        let response = response.filter(|_| last == Some(told.event.id));
        issues.push(issue(source, shelf, &told, response));
    }
    let mut entries = issues.clone();
    if let Some(since) = awaits_clearance(source) {
        points.push(format!(
            "All techniques are closed since {} until a clinician has cleared the person.",
            source.shown(since)
        ));
        entries.push(flag(source, shelf, since));
    }
    if let Some(due) = due(source) {
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

/// What was written down since a clinician cleared the person last.
fn since_clearance<'a>(source: &Source<'a>) -> &'a [Event] {
    let cleared = source.events().iter().rposition(|event| matches!(event.what, What::Cleared { .. }));
    &source.events()[cleared.map_or(0, |at| at + 1)..]
}

/// Since when a result has waited for a clearance.
fn awaits_clearance(source: &Source) -> Option<i64> {
    let waits = |event: &&Event| matches!(event.what, What::Decided { needs_clearance: true, .. });
    since_clearance(source).iter().find(waits).map(|event| event.at)
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

/// A visit that is due.
struct Due {
    level: Level,
    title: String,
    reasons: Vec<String>,
    advice: String,
    since: i64,
}

fn refers(level: Level) -> bool {
    level.severity() >= Level::Routine.severity()
}

/// The visit that is due now: by what is sure at this moment, or by the last result if no clinician has cleared the person since.
fn due(source: &Source) -> Option<Due> {
    match (due_by_answers(source), due_by_result(source)) {
        (Some(now), Some(told)) if told.level.severity() >= now.level.severity() => Some(told),
        (now, told) => now.or(told),
    }
}

/// By what holds whatever is still answered: what is merely unknown, as all is in a journal that nobody has written in, sends nobody anywhere.
fn due_by_answers(source: &Source) -> Option<Due> {
    let (protocol, known) = (source.protocol, &source.known);
    let mut open = vec![false; protocol.findings.len()];
    for id in Asking::new(protocol).order() {
        open[id.index()] = !known.answered[id.index()];
    }
    let feeds = feeds(protocol);
    let sure = |findings: &Findings| Screening { protocol, findings, open: &open, feeds: &feeds }.sure();
    let mut reasons = known.strictest(protocol, sure).reasons;
    reasons.retain(|reason| refers(reason.level(protocol)));
    let level = reasons.iter().map(|reason| reason.level(protocol)).reduce(Level::worse)?;
    let why = |reason: &Reason| {
        let texts = [reason.why(protocol), reason.text(protocol)];
        texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    Some(Due {
        level,
        title: protocol.words(level.title()).to_owned(),
        reasons: reasons.iter().map(why).collect(),
        advice: reasons.iter().map(|reason| reason.text(protocol)).collect::<Vec<_>>().join(" "),
        since: source.now,
    })
}

fn due_by_result(source: &Source) -> Option<Due> {
    let told = told(source).next_back().filter(|told| told.level.is_none_or(refers))?;
    let stands = since_clearance(source).iter().any(|event| event.id == told.event.id);
    stands.then(|| Due {
        level: told.level.unwrap_or(Level::SameDay),
        title: told.title(source.protocol),
        reasons: told.reasons(source.protocol),
        advice: told.advice(source.protocol).join(" "),
        since: told.event.at,
    })
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
