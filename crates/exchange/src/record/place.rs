//! How far out pain reaches, and what became of it: in words, and in codes of our own.

use care::centralization::{Change, Course};
use protocol::{ChoiceOption, Domain, Protocol};

use crate::{fhir::CodeableConcept, names, questionnaire};

/// The question whose options are the places.
const PLACES: &str = "pain-zone";

fn option(protocol: &Protocol, zone: u32) -> Option<(&protocol::Finding, &ChoiceOption)> {
    let finding = protocol.at(protocol.finding(PLACES)?);
    match &finding.domain {
        Domain::Choice(options) => Some((finding, options.get(zone as usize)?)),
        _ => None,
    }
}

/// A place in words.
pub(super) fn place_in_words(protocol: &Protocol, zone: u32) -> String {
    match option(protocol, zone) {
        Some((_, option)) if zone > 0 => option.label.clone(),
        _ if zone == 0 => "None".to_owned(),
        _ => format!("Place {zone} from the spine"),
    }
}

/// A place as a concept: the code of its option.
pub(super) fn place(protocol: &Protocol, zone: u32) -> CodeableConcept {
    let mut concept = CodeableConcept::words(&place_in_words(protocol, zone));
    concept.coding.extend(option(protocol, zone).map(|(finding, option)| questionnaire::option(finding, option)));
    concept
}

/// Code and words of what became of pain between two sightings.
fn change_named(change: Change) -> (&'static str, &'static str) {
    match change {
        Change::Abolished => ("abolished", "Gone"),
        Change::Centralized => ("centralized", "Centralized: now in the middle of the low back only"),
        Change::Centralizing => ("centralizing", "Centralizing: reaches less far"),
        Change::DistalReduced => ("distal-reduced", "Reaches as far, and is weaker there"),
        Change::Unchanged => ("unchanged", "Unchanged"),
        Change::DistalWorse => ("distal-worse", "Reaches as far, and is stronger there"),
        Change::Peripheralized => ("peripheralized", "Peripheralized: reaches further"),
        Change::SecondLegNew => ("second-leg-new", "New in a leg that was free while the other hurt"),
    }
}

/// What became of pain, in words.
pub(super) fn change_in_words(change: Change) -> &'static str {
    change_named(change).1
}

/// What became of pain, as a concept.
pub(super) fn change(change: Change) -> CodeableConcept {
    let (code, words) = change_named(change);
    names::own("pain-change", code, words)
}

/// Code and words of a course.
fn course_named(course: Course) -> (&'static str, &'static str) {
    match course {
        Course::Central => ("central", "In the middle of the low back at most, all the while"),
        Course::Centralizing => ("centralizing", "Centralizing: come home to the middle of the low back"),
        Course::Partial => ("partial", "Partial: reaches less far than at first"),
        Course::NonCentralizing => ("non-centralizing", "Non-centralizing: reaches as far as at first"),
        Course::Peripheralizing => ("peripheralizing", "Peripheralizing: reaches further than at first"),
    }
}

/// A course, in words.
pub(super) fn course_in_words(course: Course) -> &'static str {
    course_named(course).1
}

/// A course, as a concept.
pub(super) fn course(course: Course) -> CodeableConcept {
    let (code, words) = course_named(course);
    names::own("pain-course", code, words)
}
