//! How things stand, and what became of the pain.

use care::{
    What,
    account::{
        awaits_clearance, change_in_words, course_in_words, due, level_in_words, place_in_words, technique_title, told,
    },
    centralization::{Sighting, change as changed, course},
    measured::{ratings, scores},
};

use crate::{Source, model::Fact, sentence, shortened};

/// The first line: what is due, or what was told last.
pub(crate) fn headline(source: &Source) -> String {
    if let Some(due) = due(source.protocol, source.journal, &source.known, source.now) {
        return format!("{}, {}", level_in_words(due.level), source.day(due.since));
    }
    let since = |event: &&care::Event| !matches!(event.what, What::Decided { .. });
    let cleared = source.journal.events().iter().rev().take_while(since);
    if let Some(event) = cleared.into_iter().find(|event| matches!(event.what, What::Cleared { .. })) {
        return format!("Cleared for self-massage {}, as the person says", source.day(event.at));
    }
    match told(source.journal).last() {
        Some(told) => {
            let level = told
                .level
                .map_or_else(|| format!("Result: {}", told.disposition), |level| level_in_words(level).into());
            format!("{level}, last checked {}", source.day(told.event.at))
        }
        None => "No check has been finished".to_owned(),
    }
}

/// What became of the pain since it was first told.
pub(crate) fn change(source: &Source) -> String {
    let sightings = &source.movement.sightings;
    let (Some(first), Some(last)) = (sightings.first(), sightings.last()) else {
        return "Nobody has told yet where the pain is.".to_owned();
    };
    if first.at == last.at {
        return format!(
            "Pain told once, {}: {}; {}.",
            source.day(first.at),
            reaches(source, first),
            strengths(first, None)
        );
    }
    let change = changed(&source.protocol.centralization, first, last);
    format!(
        "{} ({} to {}). First: {}. Now: {}. {}.",
        change_in_words(change),
        source.day(first.at),
        source.day(last.at),
        reaches(source, first),
        reaches(source, last),
        sentence(&strengths(first, Some(last))),
    )
}

/// How far out the pain is, with its side.
fn reaches(source: &Source, sighting: &Sighting) -> String {
    let furthest = sighting.furthest();
    if furthest == 0 {
        return "no pain".to_owned();
    }
    let place = place_in_words(source.protocol, furthest).to_lowercase();
    let side = match [0, 1].map(|side| sighting.reach(side) == furthest) {
        _ if furthest <= source.protocol.centralization.middle => "",
        [true, false] => ", left",
        [false, true] => ", right",
        _ => ", both sides",
    };
    format!("{place}{side}")
}

fn strengths(first: &Sighting, last: Option<&Sighting>) -> String {
    let points = |points: Option<u32>| points.map_or_else(|| "not told".to_owned(), |points| points.to_string());
    let both = |name: &str, of: fn(&Sighting) -> Option<u32>| match last {
        Some(last) => format!("{name} {}, now {}", points(of(first)), points(of(last))),
        None => format!("{name} {}", points(of(first))),
    };
    format!("{}; {} (of 10)", both("leg pain", |one| one.leg), both("back pain", |one| one.back))
}

/// When it began, which way it moves, what is due and what is prescribed.
pub(crate) fn facts(source: &Source) -> Vec<Fact> {
    let fact = |name: &str, words: String| Fact { name: name.to_owned(), words };
    let mut facts = vec![fact("Began", began(source))];
    let rules = &source.protocol.centralization;
    let course = course(rules, &source.movement, source.now)
        .map_or("Too little was told to say", |(course, _)| course_in_words(course));
    facts.push(fact(&format!("Last {} days", rules.days), course.to_owned()));
    if let Some(due) = due(source.protocol, source.journal, &source.known, source.now) {
        facts.push(fact("Why", sentence(&shortened(&due.reasons.join(" "), source.room.words))));
    }
    if let Some(since) = awaits_clearance(source.journal) {
        facts.push(fact(
            "Closed",
            format!("All techniques, since {}, until a clinician clears the person", source.day(since)),
        ));
    }
    facts.extend(daily_life(source).map(|words| fact("Daily life", words)));
    facts.extend(plan(source).map(|words| fact("Prescribed", words)));
    facts
}

fn began(source: &Source) -> String {
    let told = source.journal.events().iter().rev().find_map(|event| match &event.what {
        What::Onset { at, said } => Some((*at, said)),
        _ => None,
    });
    match told {
        Some((at, said)) if said.trim().is_empty() => format!("By {}", source.day(at)),
        Some((at, said)) => format!("By {} (“{}”)", source.day(at), shortened(said.trim(), 60)),
        None => "Not told".to_owned(),
    }
}

/// The first and the latest score of each questionnaire, and how the person's own activities go.
fn daily_life(source: &Source) -> Option<String> {
    let mut parts = Vec::new();
    for instrument in &source.protocol.measuring.instruments {
        let scores = scores(source.journal, instrument);
        let (Some((first, was)), Some((last, is))) = (scores.first(), scores.last()) else { continue };
        let most = instrument.items.len();
        parts.push(match scores.len() {
            1 => format!("{}: {is} of {most} ({})", instrument.published(), source.day(*last)),
            _ => format!(
                "{}: {was}, now {is} of {most} ({} to {})",
                instrument.published(),
                source.day(*first),
                source.day(*last)
            ),
        });
    }
    if let Some((at, list)) = ratings(source.journal).pop() {
        let list: Vec<String> = list.iter().map(|one| format!("{} {}", one.name.trim(), one.points)).collect();
        parts.push(format!("own activities, 10 as before: {} ({})", list.join(", "), source.day(at)));
    }
    (!parts.is_empty()).then(|| shortened(&parts.join("; "), source.room.words))
}

/// What a clinician has prescribed last.
fn plan(source: &Source) -> Option<String> {
    let (at, plan) = source.journal.events().iter().rev().find_map(|event| match &event.what {
        What::Prescribed(plan) => Some((event.at, plan)),
        _ => None,
    })?;
    let titles = |names: &[String]| {
        let titles: Vec<String> = names.iter().map(|name| technique_title(source.protocol, name)).collect();
        titles.join(", ")
    };
    let who = if plan.by.trim().is_empty() { "somebody who is not named" } else { plan.by.trim() };
    let parts =
        [("", titles(&plan.exercises)), ("not to do: ", titles(&plan.closes)), ("at most: ", plan.limits.join(", "))];
    let parts: Vec<String> =
        parts.iter().filter(|(_, words)| !words.is_empty()).map(|(name, words)| format!("{name}{words}")).collect();
    Some(shortened(&format!("{} (by {who}, {})", parts.join("; "), source.day(at)), source.room.words))
}
