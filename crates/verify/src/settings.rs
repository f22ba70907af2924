//! What two versions say of time, of the drawings and of whom to call. No decision about one person at one moment shows it, and yet it decides what is known of the person, and when.
//!
//! What is not surely safer counts as less safe, so that somebody looks at it.

use crate::against::{Difference, mark};
use protocol::{FindingId, Origin, Protocol};
use std::cmp::Ordering;

/// One thing that a protocol says.
struct Said {
    /// The block that says it.
    block: String,
    of: &'static str,
    value: Value,
    /// A version that says nothing of it is less safe. What is no longer asked or offered needs no time of its own.
    missed: bool,
}

/// What it says, and which way is safe.
#[derive(PartialEq)]
struct Value {
    /// Less of it is safer, or more. Where there is none, no way is surely safer.
    safer: Option<Ordering>,
    size: u32,
    text: String,
}

impl Value {
    fn less(size: u32, unit: &str) -> Self {
        Self { safer: Some(Ordering::Less), size, text: format!("{size}{unit}") }
    }

    fn more(size: u32, unit: &str) -> Self {
        Self { safer: Some(Ordering::Greater), ..Self::less(size, unit) }
    }

    fn yes(yes: bool) -> Self {
        Self { text: if yes { "yes" } else { "no" }.into(), ..Self::more(yes.into(), "") }
    }

    fn other(text: String) -> Self {
        Self { safer: None, size: 0, text }
    }

    fn is_safer_than(&self, other: &Value) -> bool {
        self.safer == Some(self.size.cmp(&other.size))
    }
}

/// Where the new version says something else than the old one: what is less safe, and what is safer.
pub fn differences(new: &Protocol, old: &Protocol) -> [Vec<Difference>; 2] {
    let is = all(new);
    let [mut weaker, mut stricter] = [Vec::new(), Vec::new()];
    for before in all(old) {
        let after = is.iter().find(|own| own.block == before.block && own.of == before.of).map(|own| &own.value);
        let now = after.map_or("nothing", |now| &now.text);
        let what = format!("{}: {} before, {now} now", before.of, before.value.text);
        match after {
            Some(after) if *after == before.value => {}
            Some(after) if after.is_safer_than(&before.value) => stricter.push(difference(before.block, what)),
            None if !before.missed => {}
            _ => weaker.push(difference(before.block, what)),
        }
    }
    [weaker, stricter]
}

fn difference(block: String, what: String) -> Difference {
    Difference { id: mark(&format!("{block}\n{what}")), block, what, person: None }
}

/// By which line of the schedule an answer counts; how long that is, is said once.
fn by_schedule(protocol: &Protocol, id: FindingId) -> Value {
    let (schedule, minutes) = (&protocol.schedule, care::derive::counts_for(protocol, id));
    let lines = [("every-session", schedule.every_session), ("weekly", schedule.weekly)];
    let line = lines.iter().position(|(_, own)| minutes <= *own).unwrap_or(lines.len());
    let name = lines.get(line).map_or("onboarding", |(name, _)| name);
    Value { text: format!("as `{name}` says"), ..Value::less(line as u32, "") }
}

fn all(protocol: &Protocol) -> Vec<Said> {
    let mut all = Vec::new();
    once(protocol, &mut all);
    let mut say = |block: &str, of, value, missed| all.push(Said { block: block.to_owned(), of, value, missed });
    for (id, finding) in (0..).map(FindingId).zip(&protocol.findings) {
        if finding.origin != Origin::Journal {
            say(&finding.name, "how long an answer counts", by_schedule(protocol, id), false);
            let renews = Value::yes(finding.asked.renews);
            say(&finding.name, "whether a yes ends older answers", renews, false);
        }
    }
    for technique in &protocol.techniques {
        let name = &technique.name;
        say(name, "the rest between spots", Value::more(technique.rest, " s"), false);
        say(name, "the time to move on", Value::more(technique.move_on, " s"), false);
        say(name, "the walk after it", Value::more(technique.walk, " s"), false);
        say(name, "when it is asked how it was", Value::other(format!("after {} s", technique.recheck)), false);
    }
    for region in &protocol.regions {
        say(&region.name, "how far out it lies", Value::more(region.zone, ""), true);
        let sides = match region.sides {
            [true, true] => "both",
            [true, false] => "left",
            _ => "right",
        };
        say(&region.name, "its side", Value::other(sides.into()), true);
        say(&region.name, "whether numbness there is an emergency", Value::yes(region.between_legs), true);
    }
    for number in &protocol.emergency_numbers {
        say(&number.name, "whom to call", Value::other(number.number.clone()), true);
    }
    for check in &protocol.measuring.self_checks {
        say(&check.name, "when it is due", Value::less(check.days, " days"), true);
        for part in &check.parts {
            let names = [Some(part.finding), part.both].into_iter().flatten().map(|id| protocol.at(id).name.as_str());
            let names = names.collect::<Vec<_>>().join(" and ");
            say(&format!("{} {}", check.name, part.name), "what it answers", Value::other(names), true);
        }
    }
    all
}

/// What a protocol says once.
fn once(protocol: &Protocol, all: &mut Vec<Said>) {
    let mut say = |block: &str, of, value| all.push(Said { block: block.to_owned(), of, value, missed: true });
    let schedule = &protocol.schedule;
    say("schedule", "how long answers before a session count", Value::less(schedule.every_session, " min"));
    say("schedule", "how long weekly answers count", Value::less(schedule.weekly, " min"));
    say("schedule", "how long answers of the first screening count", Value::less(schedule.onboarding, " min"));
    let rules = &protocol.monitoring;
    say("monitoring", "how close answers are one reading", Value::other(format!("{} min", rules.reading)));
    say("monitoring", "how long what was felt counts", Value::more(rules.report, " h"));
    say("monitoring", "how long what is felt tells against a session", Value::more(rules.aftermath, " h"));
    say("monitoring", "points that make a flare", Value::less(rules.flare_points, ""));
    say("monitoring", "readings that a flare needs", Value::less(rules.flare_readings, ""));
    say("monitoring", "how long a flare lasts", Value::less(rules.flare_hours, " h"));
    // Where it is 0, none do.
    let rise = Value { size: rules.renewed_at.wrapping_sub(1), ..Value::less(rules.renewed_at, "") };
    say("monitoring", "points more that end older answers", rise);
    say("monitoring", "how far ahead is told", Value::more(rules.ahead, " weeks"));
    let moves = &protocol.centralization;
    for (of, number) in [
        ("the middle, as a place", moves.middle),
        ("where the leg begins, as a place", moves.leg),
        ("points that matter", moves.points),
        ("percent that matter", moves.percent),
        ("points of a loud back", moves.strong),
        ("points more of a loud back", moves.rise),
        ("days of a course", moves.days),
        ("sightings of a course", moves.sightings),
        ("sessions of a course", moves.sessions),
    ] {
        say("centralization", of, Value::other(number.to_string()));
    }
    let guided = &protocol.guidance;
    say("guidance", "the time to get ready", Value::more(guided.ready, " s"));
    say("guidance", "how long a hold is told half-way and at its end", Value::less(guided.tells_from, " s"));
    say("guidance", "how long before the end", Value::more(guided.ease_off, " s"));
    say("guidance", "how long it is asked how strong it feels", Value::more(guided.strength, " s"));
    say("guidance", "the pause after which it is asked whether all is well", Value::less(guided.asks_after, " s"));
    say("guidance", "how long that may go unanswered", Value::less(guided.answer, " s"));
    say("guidance", "the longest pause", Value::less(guided.pause_minutes, " min"));
    say("guidance", "how long without a sign of the clock is sleep", Value::less(guided.asleep, " s"));
}
