//! What was filled in beside the screening: questionnaires, the person's own activities, checks at home.

use care::measured::{Found, Rating, checks, ratings, scores};
use protocol::{Instrument, SelfCheck};

use super::{Shelf, Source, pain::observed, section};
use crate::{
    fhir::{Annotation, CodeableConcept, Markup, ObservationValue, Reference, Resource, Section},
    names,
};

/// The section; none where nothing was filled in.
pub(super) fn write(source: &Source, shelf: &mut Shelf) -> Option<Section> {
    let measuring = &source.protocol.measuring;
    let mut entries = Vec::new();
    let mut lines = Vec::new();
    for of in &measuring.instruments {
        lines.extend(instrument(source, shelf, of, &mut entries));
    }
    if let Some(own) = &measuring.activities {
        let scale = format!("0 {}, 10 {}", own.least.to_lowercase(), own.most.to_lowercase());
        lines.extend(activities(source, shelf, &scale, &mut entries));
    }
    for check in &measuring.self_checks {
        lines.extend(self_check(source, shelf, check, &mut entries));
    }
    let text = Markup::default().list(&lines);
    (!entries.is_empty()).then(|| section("What the person can do, and checks at home", text, entries))
}

/// The scores of a questionnaire.
fn instrument(source: &Source, shelf: &mut Shelf, of: &Instrument, entries: &mut Vec<Reference>) -> Vec<String> {
    let most = of.items.len();
    let mut lines = Vec::new();
    for (place, (at, score)) in scores(source.journal, of).into_iter().enumerate() {
        let said = format!("{}: {score} of {most}, {}.", of.published(), source.shown(at));
        let entry = source.entry("instrument", &format!("{} {place}", of.name));
        let code =
            names::own("observation", &of.name, &format!("{}, score 0 to {most}, higher is worse", of.published()));
        let mut observation = observed(source, entry, code, at, ObservationValue::Integer(score), &said);
        observation.note = Annotation::new(&of.credit).into_iter().collect();
        entries.push(shelf.put(entry, Resource::Observation(observation)));
        lines.push(said);
    }
    lines
}

/// Each rating of each activity. What the person called it is theirs, and stands as text alone.
fn activities(source: &Source, shelf: &mut Shelf, scale: &str, entries: &mut Vec<Reference>) -> Vec<String> {
    let mut lines = Vec::new();
    for (place, (at, list)) in ratings(source.journal).into_iter().enumerate() {
        for (one, Rating { name, points }) in list.iter().enumerate() {
            let said = format!("{name}: {points} ({scale}), {}.", source.shown(at));
            let entry = source.entry("activity", &format!("{place} {one}"));
            let mut code =
                names::own("observation", "own-activity", "How well an activity of the person's own goes, 0 to 10");
            code.text = CodeableConcept::words(name).text.or(code.text);
            let observation = observed(source, entry, code, at, ObservationValue::Integer(*points), &said);
            entries.push(shelf.put(entry, Resource::Observation(observation)));
            lines.push(said);
        }
    }
    lines
}

/// What a check found each time.
fn self_check(source: &Source, shelf: &mut Shelf, check: &SelfCheck, entries: &mut Vec<Reference>) -> Vec<String> {
    let mut lines = Vec::new();
    for (place, (at, parts)) in checks(source.journal, check).into_iter().enumerate() {
        let signs = parts.iter().filter(|(_, found)| *found != Found::Nothing).map(|(name, found)| {
            let part = check.parts.iter().find(|part| part.name == *name);
            format!("{}: {}", part.map_or(name.as_str(), |part| &part.title), in_words(*found))
        });
        let signs: Vec<String> = signs.collect();
        let found = if signs.is_empty() { "nothing found".to_owned() } else { signs.join("; ") };
        let said = format!("{}, alone at home, {}: {found}.", check.title, source.shown(at));
        let entry = source.entry("check", &format!("{} {place}", check.name));
        let code = names::own("observation", &check.name, &check.title);
        let value = ObservationValue::Concept(CodeableConcept::words(&found));
        let observation = observed(source, entry, code, at, value, &said);
        entries.push(shelf.put(entry, Resource::Observation(observation)));
        lines.push(said);
    }
    lines
}

fn in_words(found: Found) -> &'static str {
    match found {
        Found::Nothing => "nothing found",
        Found::Yes => "yes",
        Found::Left => "weaker on the left",
        Found::Right => "weaker on the right",
        Found::Both => "weak on both sides",
        Found::Unsure => "not sure",
        Found::HeldBack => "held back by pain alone, twice",
        Found::LeftOut => "left out as not safe",
    }
}
