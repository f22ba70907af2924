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
        let again = list.iter().any(|earlier| earlier.by == *of);
        for (place, wrong) in events[..now].iter().enumerate() {
            let speaks =
                wrong.id == *of || again && list.iter().any(|earlier| earlier.by == *of && earlier.place == place);
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

/// What may have happened: the journal as it was first said, and behind it one history for each correction, with that one alone. A correction that makes no difference any more has none.
pub(crate) fn histories(protocol: &Protocol, journal: &Journal) -> Vec<History> {
    let first = journal.events().iter().map(|event| &event.what).collect();
    let mut all = vec![followed(protocol, journal, first)];
    for correction in corrections(journal) {
        if overtaken(protocol, journal, correction.place) {
            continue;
        }
        let mut said: Vec<&What> = journal.events().iter().map(|event| &event.what).collect();
        said[correction.place] = correction.to.unwrap_or(&NOTHING);
        all.push(followed(protocol, journal, said));
    }
    all
}

/// The event is an answer that tells nothing more than the answer, and another counts in its place.
fn overtaken(protocol: &Protocol, journal: &Journal, place: usize) -> bool {
    let event = &journal.events()[place];
    let What::Answered { finding, .. } = &event.what else { return false };
    let again = |later: &&Event| matches!(&later.what, What::Answered { finding: other, .. } if other == finding);
    protocol.finding(finding).is_none_or(|id| stands_alone(protocol.at(id)))
        && journal.events().iter().rfind(again).is_some_and(|last| last.id != event.id && last.at >= event.at)
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
