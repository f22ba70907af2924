//! The measures and facts that a protocol may name, each with what it is read from.

use crate::{
    clock::{DAY, HOUR},
    history::History,
};

/// What the journal says of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measured {
    /// Cannot be told.
    Unknown,
    /// Time since something that never happened: the top of the measure's range.
    Never,
    /// A number, or 1 and 0 for yes and no.
    Known(u32),
}

impl From<Option<u32>> for Measured {
    fn from(value: Option<u32>) -> Self {
        value.map_or(Measured::Unknown, Measured::Known)
    }
}

impl From<bool> for Measured {
    fn from(value: bool) -> Self {
        Measured::Known(u32::from(value))
    }
}

impl From<usize> for Measured {
    fn from(count: usize) -> Self {
        Measured::Known(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

fn whole(ms: i64, unit: i64) -> Measured {
    Measured::Known(u32::try_from(ms / unit).unwrap_or(u32::MAX))
}

fn since(ms: Option<i64>, unit: i64) -> Measured {
    ms.map_or(Measured::Never, |ms| whole(ms, unit))
}

/// The name that a protocol gives a measure or fact, and how it is read.
type Named = (&'static str, fn(&History) -> Measured);

/// All of them, but for the rows of clean sessions (see [`clean_row`]), which depend on the others, and those of one exercise ([`of_exercise`]).
pub(crate) const MEASURES: [Named; 28] = [
    ("hours-since-onset", |h| h.onset.since(&h.clock).map_or(Measured::Unknown, |ms| whole(ms, HOUR))),
    ("hours-since-moved-down", |h| since(h.since_moved_down(), HOUR)),
    ("moved-down-7d", |h| h.moved_down_within(7).into()),
    ("moved-down-total", |h| h.moved_down_total().into()),
    ("hours-since-stop", |h| since(h.since_stop(), HOUR)),
    ("sessions-total", |h| h.sessions_total().into()),
    ("hours-since-session", |h| since(h.since_session(), HOUR)),
    ("hours-since-pressure", |h| since(h.since_pressure(), HOUR)),
    ("sitting-seconds", |h| Measured::Known(h.seconds_in_sitting())),
    ("sessions-24h", |h| h.sessions_within(1).into()),
    ("sessions-7d", |h| h.sessions_within(7).into()),
    ("sessions-28d", |h| h.sessions_within(28).into()),
    ("worst-pain-24h", |h| h.readings.worst_of_a_day(&h.clock)),
    ("pain-rise-24h", |h| h.readings.rise_in_a_day(&h.clock)),
    ("pain-above-baseline-48h", |h| h.readings.above_first_for_two_days(&h.clock)),
    ("pain-drop", |h| h.readings.drop_from_first()),
    ("days-in-programme", |h| whole(h.since_first_session().unwrap_or(0), DAY)),
    ("flares-14d", |h| h.readings.flares_in_two_weeks(&h.clock).into()),
    ("alarms-72h", |h| h.alarms_within(72).into()),
    ("days-since-last-use", |h| since(h.since_session(), DAY)),
    ("uncleared-alarm", |h| h.uncleared.into()),
    ("uncleared-limit", |h| h.uncleared_limit.into()),
    ("clock-unconfirmed", |h| h.clock.unconfirmed().into()),
    ("second-leg-new", |h| h.sightings.second_leg_new().into()),
    ("pain-stayed-further", |h| h.sightings.stayed_further().into()),
    ("pain-moving-outwards", |h| h.sightings.moving_outwards(h.clock.now()).into()),
    ("numbness-spread", |h| h.sightings.numbness_spread().into()),
    ("numb-between-legs", |h| h.sightings.numb_between_legs().into()),
];

/// If a measure counts clean sessions in a row: of which technique, or of all. `clean-sessions`, `clean-glute-ball`.
pub(crate) fn clean_row(name: &str) -> Option<Option<&str>> {
    let of = name.strip_prefix("clean-")?;
    Some((of != "sessions").then_some(of))
}

/// Begins the name of the fact that an exercise is prescribed; its own name follows.
pub(crate) const PRESCRIBED: &str = "prescribed-";
/// Begins the name of the measure of how often there was trouble in an exercise.
const TROUBLE_IN: &str = "trouble-in-";

/// How something is read of one exercise.
type ReadOf = fn(&History, &str) -> Measured;

/// What the journal says of one exercise: `prescribed-press-ups`, and how often there was trouble in it, `trouble-in-press-ups`.
pub(crate) fn of_exercise(name: &str) -> Option<(&str, ReadOf)> {
    let prescribed =
        |history: &History, exercise: &str| history.prescription.exercises.iter().any(|one| one == exercise).into();
    let trouble = |history: &History, exercise: &str| history.trouble_in(exercise).into();
    let of = |start, read: ReadOf| name.strip_prefix(start).map(|exercise| (exercise, read));
    of(PRESCRIBED, prescribed).or_else(|| of(TROUBLE_IN, trouble))
}

/// What a new answer on pain changes at once. How strong it is changes all of them, and where it is the last three.
pub(crate) const FED: [&str; 7] = [
    "worst-pain-24h",
    "pain-rise-24h",
    "pain-above-baseline-48h",
    "pain-drop",
    "second-leg-new",
    "pain-stayed-further",
    "pain-moving-outwards",
];
