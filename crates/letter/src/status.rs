//! How things stand, and what became of the pain.

use care::{
    What,
    account::{
        Told, awaits_clearance, change_in_words, course_in_words, due, level_in_words, place_in_words, technique_title,
        told, uncleared,
    },
    centralization::{Sighting, change as changed, course},
    measured::{ratings, scores},
};
use protocol::Level;

use crate::{Source, model::Fact, sentence, shortened};

/// In the place of places.
pub(crate) const NOT_PLACED: &str = "Nobody has told yet where the pain is";

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
        Some(told) => format!("{}, last checked {}", result_in_words(told), source.day(told.event.at)),
        None => "No check has been finished".to_owned(),
    }
}

/// What a result said.
pub(crate) fn result_in_words(told: &Told) -> String {
    told.level.map_or_else(|| format!("Result: {}", told.disposition), |level| level_in_words(level).to_owned())
}

/// The most urgent of the same-day and emergency results that no clinician has cleared since. One that a later version named is taken as [`due`] takes it.
pub(crate) fn still_uncleared(source: &Source) -> Option<String> {
    let told = uncleared(source.journal)?;
    let level = told.level.unwrap_or(Level::SameDay);
    Some(format!("{}, {}", level_in_words(level), source.day(told.event.at)))
}

/// What became of the pain since it was first told.
pub(crate) fn change(source: &Source) -> String {
    let sightings = &source.movement.sightings;
    let (Some(first), Some(last)) = (sightings.first(), sightings.last()) else {
        return format!("{NOT_PLACED}.");
    };
    if first.at == last.at {
        return format!(
            "Pain told once, {}: {}; {}.",
            source.day(first.at),
            places(source, first),
            strengths(first, None)
        );
    }
    let change = changed(&source.protocol.centralization, first, last);
    format!(
        "{} ({} to {}). First: {}. Now: {}. {}.",
        change_in_words(change),
        source.day(first.at),
        source.day(last.at),
        places(source, first),
        places(source, last),
        sentence(&strengths(first, Some(last))),
    )
}

/// How far out the pain is on each side, the further one first.
pub(crate) fn places(source: &Source, sighting: &Sighting) -> String {
    let place = |zone| place_in_words(source.protocol, zone).to_lowercase();
    let middle = source.protocol.centralization.middle;
    let (left, right) = (sighting.reach(0), sighting.reach(1));
    let sides = if left >= right { [(left, "left"), (right, "right")] } else { [(right, "right"), (left, "left")] };
    match sighting.furthest() {
        0 => "no pain".to_owned(),
        furthest if furthest <= middle => place(furthest),
        furthest if left == right => format!("{}, both sides", place(furthest)),
        _ => {
            let told = sides.iter().filter(|(zone, _)| *zone > middle);
            told.map(|(zone, side)| format!("{}, {side}", place(*zone))).collect::<Vec<_>>().join("; ")
        }
    }
}

/// How strong pain was, from 0 to 10.
pub(crate) fn points_in_words(points: Option<u32>) -> String {
    points.map_or_else(|| "not told".to_owned(), |points| points.to_string())
}

fn strengths(first: &Sighting, last: Option<&Sighting>) -> String {
    let both = |name: &str, of: fn(&Sighting) -> Option<u32>| match last {
        Some(last) => format!("{name} {}, now {}", points_in_words(of(first)), points_in_words(of(last))),
        None => format!("{name} {}", points_in_words(of(first))),
    };
    format!("{}; {} (of 10)", both("leg pain", |one| one.leg), both("back pain", |one| one.back))
}

/// When it began, which way it moves, what is due and what is prescribed.
pub(crate) fn facts(source: &Source) -> Vec<Fact> {
    let fact = |name: &str, words: String| Fact { name: name.to_owned(), words };
    let days = source.protocol.centralization.days;
    let mut facts =
        vec![fact("Began", began(source)), fact(&format!("Last {days} days"), course_so_far(source).to_owned())];
    if let Some(due) = due(source.protocol, source.journal, &source.known, source.now) {
        facts.push(fact("Why", sentence(&shortened(&due.reasons.join(" "), source.room.words))));
    }
    facts.extend(still_uncleared(source).map(|result| fact("Not cleared", result)));
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

/// Which way the pain has moved of late.
pub(crate) fn course_so_far(source: &Source) -> &'static str {
    course(&source.protocol.centralization, &source.movement, source.now)
        .map_or("Too little was told to say", |(course, _)| course_in_words(course))
}

/// When it began as the person told last, in their words.
fn told_onset<'a>(source: &Source<'a>) -> Option<(i64, &'a str)> {
    source.journal.events().iter().rev().find_map(|event| match &event.what {
        What::Onset { at, said } => Some((*at, said.trim())),
        _ => None,
    })
}

/// When it began.
pub(crate) struct Onset {
    /// The day by which it had begun.
    pub day: String,
    /// How long ago that is; nothing where a clock that was set back says that it is yet to begin.
    pub ago: Option<String>,
}

pub(crate) fn onset(source: &Source) -> Option<Onset> {
    let (at, _) = told_onset(source)?;
    let ago = match source.zone.days(at, source.now) {
        ..0 => None,
        0 => Some("today".to_owned()),
        1 => Some("1 day ago".to_owned()),
        days => Some(format!("{days} days ago")),
    };
    Some(Onset { day: format!("by {}", source.day(at)), ago })
}

fn began(source: &Source) -> String {
    let Some(onset) = onset(source) else { return "Not told".to_owned() };
    let said = told_onset(source).map_or("", |(_, said)| said);
    let quoted = if said.is_empty() { String::new() } else { format!(" (“{}”)", shortened(said, 60)) };
    let ago = onset.ago.map_or_else(String::new, |ago| format!(", {ago}"));
    sentence(&onset.day) + &ago + &quoted
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
    // A plan of nothing ends the one before.
    let all = if parts.is_empty() { "nothing any more".to_owned() } else { parts.join("; ") };
    Some(shortened(&format!("By {who}, {}: {all}", source.day(at)), source.room.words))
}
