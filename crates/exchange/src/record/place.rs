//! How far out pain reaches, and what became of it, in codes of our own.

use care::{
    account::{change_in_words, course_in_words, place_in_words},
    centralization::{Change, Course},
};
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

/// A place as a concept: the code of its option.
pub(super) fn place(protocol: &Protocol, zone: u32) -> CodeableConcept {
    let mut concept = CodeableConcept::words(&place_in_words(protocol, zone));
    concept.coding.extend(option(protocol, zone).map(|(finding, option)| questionnaire::option(finding, option)));
    concept
}

/// What became of pain, as a concept.
pub(super) fn change(change: Change) -> CodeableConcept {
    let code = match change {
        Change::Abolished => "abolished",
        Change::Centralized => "centralized",
        Change::Centralizing => "centralizing",
        Change::DistalReduced => "distal-reduced",
        Change::Unchanged => "unchanged",
        Change::DistalWorse => "distal-worse",
        Change::Peripheralized => "peripheralized",
        Change::SecondLegNew => "second-leg-new",
    };
    names::own("pain-change", code, change_in_words(change))
}

/// A course, as a concept.
pub(super) fn course(course: Course) -> CodeableConcept {
    let code = match course {
        Course::Central => "central",
        Course::Centralizing => "centralizing",
        Course::Partial => "partial",
        Course::NonCentralizing => "non-centralizing",
        Course::Peripheralizing => "peripheralizing",
    };
    names::own("pain-course", code, course_in_words(course))
}
