//! Where the pain is, how strong it is, and which way it goes.

use care::{
    Answer, Event, What,
    account::{change_in_words, course_in_words, place_in_words},
    centralization::{Change, Sighting, change, course},
};
use protocol::Value;

use super::{Shelf, Source, answers::Response, place, section};
use crate::{
    fhir::{
        Annotation, CodeableConcept, Effective, Markup, Narrative, Observation, ObservationStatus, ObservationValue,
        Period, Reference, Resource, Section,
    },
    names,
    questionnaire::{PAIN, PAIN_CODE},
};

const SIDES: [&str; 2] = ["left", "right"];
const DATA_ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// The section about place and strength. `response` holds the answers of the last screening.
pub(super) fn write(source: &Source, shelf: &mut Shelf, response: Option<&Response>) -> Section {
    let mut entries = Vec::new();
    let places: Vec<Vec<Reference>> =
        sightings(source).iter().enumerate().map(|(at, sighting)| places(source, shelf, at, sighting)).collect();
    entries.extend(places.iter().flatten().cloned());
    entries.extend(numbers(source, shelf, response));
    for (at, (change, _)) in changes(source) {
        entries.push(changed(source, shelf, at, change, [&places[at - 1], &places[at]]));
    }
    entries.extend(whole_course(source, shelf, &places));
    section("Where the pain is, and how strong", table(source), entries)
}

pub(super) fn sightings<'a>(source: &'a Source) -> &'a [Sighting] {
    &source.movement.sightings
}

/// By what a sighting is known again, also after another was taken back: its moment, and how many of the same moment there are before it.
fn known_as(source: &Source, at: usize) -> String {
    let (before, rest) = sightings(source).split_at(at);
    let moment = rest.first().map_or(source.now, |sighting| sighting.at);
    let same = before.iter().rev().take_while(|sighting| sighting.at == moment).count();
    format!("{moment} {same}")
}

/// What became of the pain at each sighting but the first, and when.
pub(super) fn changes(source: &Source) -> Vec<(usize, (Change, i64))> {
    let pairs = sightings(source).windows(2).zip(1..);
    let pairs = pairs.filter_map(|(pair, at)| match pair {
        [before, now] => Some((at, (change(&source.protocol.centralization, before, now), now.at))),
        _ => None,
    });
    pairs.collect()
}

fn table(source: &Source) -> Markup {
    let changes = changes(source);
    let words = |side: usize, sighting: &Sighting| place_in_words(source.protocol, sighting.reach(side));
    let points = |points: Option<u32>| points.map_or_else(|| "not told".to_owned(), |points| points.to_string());
    let row = |(at, sighting): (usize, &Sighting)| {
        let changed = changes.iter().find(|(place, _)| *place == at);
        [
            source.shown(sighting.at),
            words(0, sighting),
            words(1, sighting),
            points(sighting.back),
            points(sighting.leg),
            regions(source, sighting, Felt::Numb),
            changed.map_or_else(String::new, |(_, (change, _))| change_in_words(*change).to_owned()),
        ]
    };
    let heads = [
        "When",
        "Pain left, furthest",
        "Pain right, furthest",
        "Back, 0 to 10",
        "Leg, 0 to 10",
        "Numb or tingling",
        "Since the time before",
    ];
    let markup = Markup::default();
    if sightings(source).is_empty() {
        return markup.paragraph("Nobody has told yet where the pain is.");
    }
    markup.table(heads, sightings(source).iter().enumerate().map(row))
}

/// What is marked on a drawing.
#[derive(Clone, Copy, PartialEq)]
enum Felt {
    Pain,
    Numb,
}

/// The parts that a drawing marks, in words; nothing where none was marked.
fn regions(source: &Source, sighting: &Sighting, felt: Felt) -> String {
    if sighting.numb_regions.is_none() {
        return String::new();
    }
    let drawn = source.events().iter().rev().find_map(|event| match &event.what {
        What::Marked { pain, numb } if event.at == sighting.at => Some((pain, numb)),
        _ => None,
    });
    let Some((pain, numb)) = drawn else { return String::new() };
    let listed = if felt == Felt::Pain { pain } else { numb };
    let title = |name: &String| source.protocol.region(name).map_or(name.as_str(), |region| &region.title).to_owned();
    listed.iter().map(title).collect::<Vec<_>>().join(", ")
}

fn survey() -> Vec<CodeableConcept> {
    vec![names::coded("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey")]
}

/// What all observations have in common.
pub(super) fn observed(
    source: &Source,
    id: crate::fhir::Entry,
    code: CodeableConcept,
    at: i64,
    value: ObservationValue,
    words: &str,
) -> Observation {
    Observation {
        id: id.id(),
        text: Narrative::line(words),
        status: ObservationStatus::Final,
        category: survey(),
        code,
        subject: source.patient(),
        effective: Effective::At(source.time(at)),
        performer: vec![source.patient()],
        value,
        note: Vec::new(),
        body_site: None,
        device: None,
        has_member: Vec::new(),
        derived_from: Vec::new(),
    }
}

/// How far out pain is on either side, and numbness where a drawing tells.
fn places(source: &Source, shelf: &mut Shelf, at: usize, sighting: &Sighting) -> Vec<Reference> {
    let mut entries = Vec::new();
    for (side, name) in SIDES.iter().enumerate() {
        let zone = sighting.reach(side);
        let pain = ("pain-place", "Furthest place of pain from the spine", zone, Felt::Pain);
        let numb =
            ("numb-place", "Furthest place of numbness or tingling from the spine", sighting.numb[side], Felt::Numb);
        let drawn = sighting.numb_regions.is_some();
        for (code, words, zone, felt) in [Some(pain), drawn.then_some(numb)].into_iter().flatten() {
            let id = source.entry(code, &format!("{} {name}", known_as(source, at)));
            let place = match (felt, zone) {
                // The option's own words speak of pain.
                (Felt::Numb, 0) => CodeableConcept::words("None"),
                _ => place::place(source.protocol, zone),
            };
            let said = format!("{words}, {name} side: {}.", place_in_words(source.protocol, zone));
            let code = names::own("observation", code, words);
            let value = ObservationValue::Concept(place);
            let mut observation = observed(source, id, code, sighting.at, value, &said);
            observation.body_site = Some(CodeableConcept::words(&format!("Low back and leg, {name} side")));
            let marked = regions(source, sighting, felt);
            let note =
                if marked.is_empty() { None } else { Annotation::new(&format!("Marked on both sides: {marked}.")) };
            observation.note = note.into_iter().collect();
            entries.push(shelf.put(id, Resource::Observation(observation)));
        }
    }
    entries
}

/// Every number told for back and leg.
fn numbers(source: &Source, shelf: &mut Shelf, response: Option<&Response>) -> Vec<Reference> {
    let last = |name: &str| {
        source.events().iter().rposition(|event| number_of(event).is_some_and(|(finding, _)| finding == name))
    };
    let latest = PAIN.map(last);
    let mut entries = Vec::new();
    for (at, event) in source.events().iter().enumerate() {
        let Some((finding, answer)) = number_of(event) else { continue };
        let mut observation = number(source, event, finding, answer);
        let there =
            |response: &&Response| source.protocol.finding(finding).is_some_and(|id| response.answers.contains(&id));
        if latest.contains(&Some(at)) {
            observation.derived_from.extend(response.filter(there).map(|response| response.entry.clone()));
        }
        let id = source.entry("pain", &event.id.to_string());
        entries.push(shelf.put(id, Resource::Observation(observation)));
    }
    entries
}

fn number_of(event: &Event) -> Option<(&str, &Answer)> {
    match &event.what {
        What::Answered { finding, value } if PAIN.contains(&finding.as_str()) => Some((finding, value)),
        _ => None,
    }
}

fn number(source: &Source, event: &Event, finding: &str, answer: &Answer) -> Observation {
    let site = if finding == PAIN[0] { "back" } else { "leg" };
    let value = source.protocol.finding(finding).map_or(Value::Unknown, |id| answer.value(source.protocol.at(id)));
    let (value, said) = match (value, answer) {
        (Value::Known(points), _) => (ObservationValue::Integer(points), points.to_string()),
        (Value::Unknown, Answer::Unknown) => (absent("asked-unknown", "Asked But Unknown"), "not sure".to_owned()),
        (Value::Unknown, _) => (absent("error", "Error"), "an answer that is no such number".to_owned()),
    };
    let mut code = names::coded(names::LOINC, PAIN_CODE.0, PAIN_CODE.1);
    code.text = crate::fhir::Text::new(&format!("Pain in the {site} now, 0 to 10, as reported"));
    let id = source.entry("pain", &event.id.to_string());
    let words = format!("Pain in the {site}, 0 to 10: {said}.");
    let mut observation = observed(source, id, code, event.at, value, &words);
    observation.body_site = Some(CodeableConcept::words(if finding == PAIN[0] { "Back" } else { "Leg" }));
    observation
}

pub(super) fn absent(code: &str, display: &str) -> ObservationValue {
    ObservationValue::Absent(names::coded(DATA_ABSENT, code, display))
}

/// What became of the pain: made from the places before, and of those now.
fn changed(source: &Source, shelf: &mut Shelf, at: usize, change: Change, places: [&Vec<Reference>; 2]) -> Reference {
    let id = source.entry("pain-change", &known_as(source, at));
    let words = format!("Move of pain since the time before: {}.", change_in_words(change));
    let code = names::own("observation", "pain-change", "Move of pain since the time before");
    let value = ObservationValue::Concept(place::change(change));
    let when = sightings(source).get(at).map_or(source.now, |sighting| sighting.at);
    let mut observation = observed(source, id, code, when, value, &words);
    observation.derived_from = places[0].clone();
    observation.has_member = places[1].clone();
    shelf.put(id, Resource::Observation(observation))
}

/// The course of the last days, made from its first sighting and its last.
fn whole_course(source: &Source, shelf: &mut Shelf, places: &[Vec<Reference>]) -> Option<Reference> {
    let sightings = sightings(source);
    let (course, first) = course(&source.protocol.centralization, &source.movement, source.now)?;
    let start = sightings.iter().position(|sighting| std::ptr::eq(sighting, first))?;
    let last = sightings.len().checked_sub(1)?;
    let id = source.of_now("pain-course");
    let days = source.protocol.centralization.days;
    let words = format!("Move of pain over the last {days} days: {}.", course_in_words(course));
    let code = names::own("observation", "pain-course", "Move of pain over the last days");
    let value = ObservationValue::Concept(place::course(course));
    let mut observation = observed(source, id, code, source.now, value, &words);
    let (from, to) = (first.at, sightings[last].at);
    observation.effective = Effective::Over(period(source, from, to));
    observation.derived_from = places[start].clone();
    observation.has_member = places[last].clone();
    Some(shelf.put(id, Resource::Observation(observation)))
}

/// A period; one that would end before it begins has no end.
pub(super) fn period(source: &Source, from: i64, to: i64) -> Period {
    Period { start: Some(source.time(from)), end: (to >= from).then(|| source.time(to)) }
}
