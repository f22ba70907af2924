//! What was said wrongly, put right by a later event. Nothing that is written is changed.
//!
//! A correction takes back an answer, a drawing, an onset or a stop, or says what it should have said. There are two ways to read a journal that holds some:
//!
//! - *What is shown* ([`as_corrected`]) is what the last correction of each event says.
//! - *What is decided* holds for the journal as it was first said, and for each correction of it alone ([`Known::decision`](crate::derive::Known::decision)). So a correction
//!   can close and never opens: what was closed stays closed until what was said no longer counts, by its age or because the question was answered anew.
//!
//! A correction says nothing if what it speaks of is not there, was written after it, is of a kind that is not corrected, or would become something of another kind, question or
//! technique. A correction of a correction speaks of the same event as that. What is shown is the last one; what is decided heeds each one.

use protocol::{Danger, Domain, Finding, FindingId, Findings, Protocol, Value};
use uuid::Uuid;

use crate::{
    history::{History, stands_alone},
    journal::{Event, Journal, What},
};

/// A correction that says something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correction<'a> {
    /// The event that was wrong: its place in the journal.
    pub place: usize,
    /// The id of the event that corrects it.
    pub by: Uuid,
    /// When that was written down: milliseconds since 1970, UTC.
    pub at: i64,
    /// What it should have said; nothing if it should not have been said.
    pub to: Option<&'a What>,
}

/// The corrections of a journal that say something, in the order in which they were written down.
pub fn corrections(journal: &Journal) -> Vec<Correction<'_>> {
    let events = journal.events();
    let mut list: Vec<Correction> = Vec::new();
    for (now, event) in events.iter().enumerate() {
        let What::Corrected { of, to } = &event.what else { continue };
        let same: Vec<usize> = list.iter().filter(|earlier| earlier.by == *of).map(|earlier| earlier.place).collect();
        for (place, wrong) in events[..now].iter().enumerate() {
            let speaks = wrong.id == *of || same.contains(&place);
            if speaks && can_become(&wrong.what, to.as_deref()) {
                list.push(Correction { place, by: event.id, at: event.at, to: to.as_deref() });
            }
        }
    }
    list
}

/// This can be corrected to that, or taken back.
fn can_become(what: &What, to: Option<&What>) -> bool {
    match (what, to) {
        (What::Answered { finding, .. }, Some(What::Answered { finding: other, .. })) => finding == other,
        (What::Stopped { technique, .. }, Some(What::Stopped { technique: other, .. })) => technique == other,
        (What::Marked { .. }, Some(What::Marked { .. })) | (What::Onset { .. }, Some(What::Onset { .. })) => true,
        (What::Answered { .. } | What::Stopped { .. } | What::Marked { .. } | What::Onset { .. }, None) => true,
        _ => false,
    }
}

/// The journal as it is shown: what was corrected says what the last correction says, and what was taken back is left out.
pub fn as_corrected(journal: &Journal) -> Journal {
    let mut said: Vec<Option<Event>> = journal.events().iter().cloned().map(Some).collect();
    for correction in corrections(journal) {
        let event = &journal.events()[correction.place];
        said[correction.place] = correction.to.map(|to| Event { what: to.clone(), ..event.clone() });
    }
    said.into_iter().flatten().filter(|event| !matches!(event.what, What::Corrected { .. })).collect()
}

/// What happened by the last correction of each event.
pub(crate) fn corrected(protocol: &Protocol, journal: &Journal) -> History {
    let mut said: Vec<&What> = journal.events().iter().map(|event| &event.what).collect();
    for correction in corrections(journal) {
        said[correction.place] = correction.to.unwrap_or(&NOTHING);
    }
    followed(protocol, journal, said)
}

/// What is said in a moment that was seen, and in which nothing was said.
const NOTHING: What = What::Corrected { of: Uuid::nil(), to: None };

/// What may have happened: the journal as it was first said, and behind it one history for each correction, with that one alone. What a correction leaves as it was is left out.
pub(crate) fn histories(protocol: &Protocol, journal: &Journal) -> Vec<History> {
    let corrections = corrections(journal);
    let mut first = History::empty(protocol);
    let mut others: Vec<History> = Vec::new();
    let mut answers: Vec<(FindingId, usize, Option<Value>)> = Vec::new();
    for (place, event) in journal.events().iter().enumerate() {
        others.iter_mut().for_each(|other| other.follow(protocol, event.moment(), &event.what));
        for correction in corrections.iter().filter(|correction| correction.place == place) {
            match alone(protocol, &event.what) {
                Some(id) => {
                    let value = correction.to.and_then(|to| answer(protocol, id, to));
                    answers.push((id, first.answers[id.index()].len(), value));
                }
                // It is the same history up to here.
                None => {
                    let mut other = first.clone();
                    other.follow(protocol, event.moment(), correction.to.unwrap_or(&NOTHING));
                    others.push(other);
                }
            }
        }
        first.follow(protocol, event.moment(), &event.what);
    }
    for (id, nth, value) in answers {
        let given = &first.answers[id.index()];
        // Where a later answer counts in its place, it makes no difference.
        if given[nth + 1..].last().is_some_and(|last| last.at >= given[nth].at) {
            continue;
        }
        let mut other = first.clone();
        match value {
            Some(value) => other.answers[id.index()][nth].value = value,
            None => drop(other.answers[id.index()].remove(nth)),
        }
        others.push(other);
    }
    others.insert(0, first);
    others
}

/// The question, if this answers one whose answer changes nothing else in a history.
fn alone(protocol: &Protocol, what: &What) -> Option<FindingId> {
    let What::Answered { finding, .. } = what else { return None };
    protocol.finding(finding).filter(|id| stands_alone(protocol.at(*id)))
}

fn answer(protocol: &Protocol, id: FindingId, what: &What) -> Option<Value> {
    let What::Answered { value, .. } = what else { return None };
    Some(value.value(protocol.at(id)))
}

fn followed(protocol: &Protocol, journal: &Journal, said: Vec<&What>) -> History {
    let mut history = History::empty(protocol);
    for (event, what) in journal.events().iter().zip(said) {
        history.follow(protocol, event.moment(), what);
    }
    history
}

/// The findings with each made as bad as others have it, where bad has a direction.
pub(crate) fn worst(protocol: &Protocol, mut findings: Findings, others: &[Findings]) -> Findings {
    for (finding, id) in protocol.findings.iter().zip((0..).map(FindingId)) {
        for other in others {
            findings.set(protocol, id, worse(finding, findings.get(id), other.get(id)));
        }
    }
    findings
}

/// The worse of what was first said and what else may be; the first where that cannot be told.
fn worse(finding: &Finding, first: Value, other: Value) -> Value {
    match (first, other, finding.danger) {
        (_, _, Danger::Neither) => first,
        (Value::Known(a), Value::Known(b), Danger::Higher) => Value::Known(a.max(b)),
        (Value::Known(a), Value::Known(b), Danger::Lower) => Value::Known(a.min(b)),
        // Not known is worse than calm and better than dangerous.
        (Value::Known(n), Value::Unknown, danger)
            if finding.domain == Domain::YesNo && (n == 1) == (danger == Danger::Lower) =>
        {
            other
        }
        (Value::Unknown, Value::Known(n), danger)
            if finding.domain == Domain::YesNo && (n == 1) == (danger == Danger::Higher) =>
        {
            other
        }
        _ => first,
    }
}
