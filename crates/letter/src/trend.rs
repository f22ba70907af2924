//! Place and strength of pain over time.

use care::{
    account::{place_in_words, sessions},
    centralization::Sighting,
};

use crate::{
    Source,
    model::{Mark, Point, Trend},
    status::points_in_words,
};

/// Short names of the places on screens, nearest first.
const PLACES: [&str; 7] = [
    "home.zone-none",
    "home.zone-centre",
    "home.zone-side",
    "home.zone-buttock",
    "home.zone-thigh",
    "home.zone-calf",
    "home.zone-foot",
];

/// The trend, from two sightings on.
pub(crate) fn trend(source: &Source) -> Option<Trend> {
    let sightings = &source.movement.sightings;
    let (first, last) = (sightings.first()?, sightings.last()?);
    let span = last.at.saturating_sub(first.at);
    if span <= 0 {
        return None;
    }
    let place = |at: i64| at.saturating_sub(first.at) as f64 / span as f64;
    let points = sightings.iter().map(|sighting| Point {
        at: place(sighting.at),
        reach: [0, 1].map(|side| sighting.reach(side).min(PLACES.len() as u32 - 1)),
        back: sighting.back,
        leg: sighting.leg,
    });
    let done = sessions(source.protocol, source.journal);
    let done = done.iter().filter(|session| (first.at..=last.at).contains(&session.at()));
    Some(Trend {
        places: PLACES.iter().map(|key| source.protocol.words(key).to_owned()).collect(),
        points: points.collect(),
        done: done.map(|session| Mark { at: place(session.at()), stopped: session.was_stopped() }).collect(),
        days: [source.day(first.at), source.day(last.at)],
        words: words(source, first, last),
    })
}

fn words(source: &Source, first: &Sighting, last: &Sighting) -> String {
    let place = |sighting: &Sighting, side: usize| place_in_words(source.protocol, sighting.reach(side)).to_lowercase();
    format!(
        "Chart of {} reports from {} to {}. Furthest place of pain, left: first {}, last {}; right: first {}, last {}. Back pain: first {}, last {}. Leg pain: first {}, last {}.",
        source.movement.sightings.len(),
        source.day(first.at),
        source.day(last.at),
        place(first, 0),
        place(last, 0),
        place(first, 1),
        place(last, 1),
        points_in_words(first.back),
        points_in_words(last.back),
        points_in_words(first.leg),
        points_in_words(last.leg),
    )
}
