//! Results that were shown to the person, and what of them is still open.

use protocol::{
    Findings, Level, Protocol, Rule,
    asking::{Asking, Screening},
    decide::Reason,
};

use crate::{
    derive::{Known, feeds},
    journal::{Event, Journal, What},
};

/// A result that was shown.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The event that holds it.
    pub event: &'a Event,
    /// How soon to be seen. None for a level that a later version named: to be taken for an alarm.
    pub level: Option<Level>,
    /// The level's id as it was written down.
    pub disposition: &'a str,
    /// The rules behind it.
    pub rules: &'a [String],
    /// The person confirmed having read it, before the next result was shown.
    pub read: bool,
}

/// Every result that was shown, in order of arrival.
pub fn told(journal: &Journal) -> Vec<Told<'_>> {
    let mut all: Vec<Told> = Vec::new();
    for event in journal.events() {
        match &event.what {
            What::Decided { disposition, rules, .. } => {
                let level = Level::ALL.into_iter().find(|level| level.id() == disposition);
                all.push(Told { event, level, disposition, rules, read: false });
            }
            What::Acknowledged { disposition } => {
                if let Some(last) = all.last_mut() {
                    last.read |= last.disposition == disposition;
                }
            }
            _ => {}
        }
    }
    all
}

impl Told<'_> {
    /// Help was needed the same day, or at once.
    pub fn is_alarm(&self) -> bool {
        self.level.is_none_or(|level| level.severity() >= Level::SameDay.severity())
    }

    /// The result's title, as the person read it.
    pub fn title(&self, protocol: &Protocol) -> String {
        self.level.map_or_else(|| self.disposition.to_owned(), |level| protocol.words(level.title()).to_owned())
    }

    /// What the person was advised to do: the words of each rule.
    pub fn advice(&self, protocol: &Protocol) -> Vec<String> {
        self.words(protocol, |rule| &rule.tell)
    }

    /// Why: the reason of each rule, or its advice where it has none.
    pub fn reasons(&self, protocol: &Protocol) -> Vec<String> {
        self.words(protocol, |rule| if rule.why.is_empty() { &rule.tell } else { &rule.why })
    }

    fn words(&self, protocol: &Protocol, of: fn(&Rule) -> &str) -> Vec<String> {
        let words = |name: &String| match protocol.rules.iter().find(|rule| rule.name == *name) {
            Some(rule) => of(rule).to_owned(),
            None => constraint(protocol, name).unwrap_or_else(|| format!("By a rule of another version: {name}")),
        };
        self.rules.iter().map(words).filter(|words| !words.is_empty()).collect()
    }
}

fn constraint(protocol: &Protocol, name: &str) -> Option<String> {
    let found = protocol.constraints.iter().find(|constraint| constraint.name == name)?;
    Some(found.tell.clone())
}

/// What was written down since a clinician cleared the person last.
fn since_clearance(journal: &Journal) -> &[Event] {
    let cleared = journal.events().iter().rposition(|event| matches!(event.what, What::Cleared { .. }));
    &journal.events()[cleared.map_or(0, |at| at + 1)..]
}

/// Since when a result has waited for a clearance: milliseconds since 1970, UTC.
pub fn awaits_clearance(journal: &Journal) -> Option<i64> {
    let waits = |event: &&Event| matches!(event.what, What::Decided { needs_clearance: true, .. });
    since_clearance(journal).iter().find(waits).map(|event| event.at)
}

/// The most urgent result since a clinician cleared the person last, if it was one of the same day or an emergency; of several as urgent, the latest.
pub fn uncleared(journal: &Journal) -> Option<Told<'_>> {
    let since = since_clearance(journal);
    let stands = |told: &Told| told.is_alarm() && since.iter().any(|event| event.id == told.event.id);
    told(journal).into_iter().filter(stands).max_by_key(|told| told.level.unwrap_or(Level::SameDay).severity())
}

/// A visit that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// How soon.
    pub level: Level,
    /// The level's title, as the person reads it.
    pub title: String,
    /// Why.
    pub reasons: Vec<String>,
    /// What the person is advised to do.
    pub advice: String,
    /// Since when: milliseconds since 1970, UTC.
    pub since: i64,
}

fn refers(level: Level) -> bool {
    level.severity() >= Level::Routine.severity()
}

/// The visit that is due now: by what is sure at this moment, or by the last result if no clinician has cleared the person since.
pub fn due(protocol: &Protocol, journal: &Journal, known: &Known, now: i64) -> Option<Due> {
    match (due_by_answers(protocol, known, now), due_by_result(protocol, journal)) {
        (Some(now), Some(told)) if told.level.severity() >= now.level.severity() => Some(told),
        (now, told) => now.or(told),
    }
}

/// By what holds whatever is still answered: what is merely unknown, as all is in a journal that nobody has written in, sends nobody anywhere.
fn due_by_answers(protocol: &Protocol, known: &Known, now: i64) -> Option<Due> {
    let mut open = vec![false; protocol.findings.len()];
    for id in Asking::new(protocol).order() {
        open[id.index()] = !known.answered[id.index()];
    }
    let feeds = feeds(protocol);
    let sure = |findings: &Findings| Screening { protocol, findings, open: &open, feeds: &feeds }.sure();
    let mut reasons = known.strictest(protocol, &sure).reasons;
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
        since: now,
    })
}

fn due_by_result(protocol: &Protocol, journal: &Journal) -> Option<Due> {
    let told = told(journal).pop().filter(|told| told.level.is_none_or(refers))?;
    let stands = since_clearance(journal).iter().any(|event| event.id == told.event.id);
    stands.then(|| Due {
        level: told.level.unwrap_or(Level::SameDay),
        title: told.title(protocol),
        reasons: told.reasons(protocol),
        advice: told.advice(protocol).join(" "),
        since: told.event.at,
    })
}
