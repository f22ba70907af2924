//! The complaint, as the person reports it.
//!
//! Low back pain is a finding that a person can report, and has a code. Sciatica is a disorder that somebody must have found, and no question asks for it: pain in the leg stays in words.

use care::What;

use super::{Shelf, Source, answers::onset, pain::sightings};
use crate::{
    fhir::{Annotation, CodeableConcept, Condition, Markup, Reference, Resource, Text},
    names,
    questionnaire::PAIN,
};

/// The conditions that are reported now.
pub(super) fn write(source: &Source, shelf: &mut Shelf) -> Vec<Reference> {
    let furthest = sightings(source).last().map_or(0, |sighting| sighting.furthest());
    let mut code = names::coded(names::SNOMED, "279039007", "Low back pain");
    code.text = Text::new("Low back pain, as reported");
    let back = (told(source, PAIN[0]) > 0 || furthest > 0).then_some(("back", code));
    let leg = (told(source, PAIN[1]) > 0 || furthest >= source.protocol.centralization.leg)
        .then(|| ("leg", CodeableConcept::words("Pain in the leg, as reported")));
    [back, leg].into_iter().flatten().map(|(site, code)| condition(source, shelf, site, code)).collect()
}

/// The number told last, 0 if there was none.
fn told(source: &Source, finding: &str) -> u32 {
    let last = source.events().iter().rev().find_map(|event| match &event.what {
        What::Answered { finding: this, value } if this == finding => Some(value),
        _ => None,
    });
    match last {
        Some(care::Answer::Number(points)) => *points,
        _ => 0,
    }
}

fn condition(source: &Source, shelf: &mut Shelf, site: &str, code: CodeableConcept) -> Reference {
    let id = source.entry("condition", site);
    let words = code.text.as_ref().map_or("", |text| text.as_str()).to_owned();
    let said = source.events().iter().rev().find_map(|event| match &event.what {
        What::Onset { said, .. } => Some(said.as_str()),
        _ => None,
    });
    let note = said.and_then(|said| Annotation::new(&format!("The person says that it began: {said}.")));
    let condition = Condition {
        id: id.id(),
        text: Markup::default().paragraph(&format!("{words}. No clinician has confirmed it here.")).into(),
        clinical_status: names::coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active"),
        verification_status: names::coded(
            "http://terminology.hl7.org/CodeSystem/condition-ver-status",
            "unconfirmed",
            "Unconfirmed",
        ),
        code,
        body_site: vec![CodeableConcept::words(if site == "back" { "Low back" } else { "Leg" })],
        subject: source.patient(),
        onset_date_time: onset(source).map(|at| source.time(at)),
        recorded_date: source.time(source.now),
        asserter: source.patient(),
        note: note.into_iter().collect(),
    };
    shelf.put(id, Resource::Condition(condition))
}

/// The part of the status that says since when.
pub(super) fn began(source: &Source) -> String {
    let Some(at) = onset(source) else { return "Nobody has told when the pain began.".to_owned() };
    format!("The pain began, or began again, by {}.", source.shown(at))
}
