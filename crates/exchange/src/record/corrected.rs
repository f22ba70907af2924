//! What was put right. Nothing is told of what was taken back: a document is whole by itself, and whether an earlier one had it nobody knows.

use care::{Journal, What, correction::as_corrected};
use std::collections::HashSet;

use super::{
    Shelf, Source,
    answers::{self, Given},
    pain,
};
use crate::fhir::{Observation, ObservationStatus, Resource};

/// What people read of something that was put right.
pub(super) const PUT_RIGHT: &str = "The person has put this right since.";

/// Marks the observations that say something else than they would by what was first said. `shelf` holds those of [`pain`] and no others.
pub(super) fn mark(source: &Source, shelf: &mut Shelf) {
    let corrects = |what: &What| matches!(what, What::Corrected { .. });
    if !source.written.events().iter().any(|event| corrects(&event.what)) {
        return;
    }
    let first: Journal = source.written.events().iter().filter(|event| !corrects(&event.what)).cloned().collect();
    let mut as_first_said = Shelf::default();
    pain::write(&source.telling(&first), &mut as_first_said, None);
    let observations = as_first_said.entries.iter().filter_map(|entry| match &entry.resource {
        Resource::Observation(observation) => Some(said(observation)),
        _ => None,
    });
    let known: HashSet<String> = observations.collect();
    for entry in &mut shelf.entries {
        if let Resource::Observation(observation) = &mut entry.resource
            && !known.contains(&said(observation))
        {
            observation.status = ObservationStatus::Corrected;
            observation.text = observation.text.clone().and(PUT_RIGHT);
        }
    }
}

/// What an observation says: of what, when, where, and what was found.
fn said(observation: &Observation) -> String {
    let Observation { code, effective, body_site, value, note, .. } = observation;
    format!("{code:?} {effective:?} {body_site:?} {value:?} {note:?}")
}

/// The answers are others than those with which the screening ended, at the first result at `ended` or later; or none if it has not ended.
pub(super) fn since_the_end(source: &Source, given: &[Given], ended: i64) -> Option<bool> {
    let events = source.written.events();
    let result = events.iter().position(|event| matches!(event.what, What::Decided { .. }) && event.at >= ended)?;
    let then = as_corrected(&events[..=result].iter().cloned().collect());
    let then = source.telling(&then);
    let before = answers::last_answer(&then).map(|last| answers::items(&then, &answers::given(&then, last)));
    Some(before.as_ref() != Some(&answers::items(source, given)))
}
