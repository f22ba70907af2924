//! Which times between two events are enough to try, and what a witness of the clock knows of a session.
//!
//! A session lasts minutes and counts milliseconds, so its states cannot be walked one millisecond at a time. They need not be. What
//! the player does at an event follows from the phase, the event, and the answers to these questions alone, with *age* the time spent in the phase
//! (pauses left out) and *passed* the time since the event before:
//!
//! | phase | asks |
//! |---|---|
//! | hold, strokes, rocking of L | *passed* below 0? above `asleep`? *age* + *passed* at least L? |
//! | walk, after-check of L | *age* + *passed* at least L? |
//! | any other step of L | *passed* above `asleep`? *age* + *passed* at least L? |
//! | paused | time halted + *passed* above `pause`? at least `asks-after`? |
//! | asked whether all is well | time halted + *passed* above `answer`? |
//!
//! A phase is entered at age 0, and again after it was slept through; being halted keeps the age, and going on gives it back. So the walk is complete if for every phase that it enters and every combination of
//! answers that some age and some passed time give, it tries one pair that gives it: then each course that a session can take, at whatever milliseconds, is matched
//! phase by phase, scene by scene, by one that is walked. [`Witness::times`] does so:
//!
//! - "less than the limit" is tried up to its last millisecond (age L − 1, reached by steps of at most `asleep` in a hold), so that a limit that is off by one shows;
//! - "at least the limit" from that last millisecond with passed = 1, so neither asleep nor late, with the longest gap that is not sleep, and from the start of the phase by a jump;
//! - "asleep" with `asleep` + 1, and with a jump of millennia; "backwards" with −1, and with such a jump;
//! - from every age tried, nothing passed; and in the middle of each hold, where something is said.
//!
//! What the steps *say* depends on the age in finer ways, but nothing that is said decides what comes next. Neither does the time of day: only differences count,
//! so that states are merged that differ in nothing else.

use super::machine::Machine;
use care::player::{Phase, PhaseKind, Plan, Scene};
use protocol::Guidance;

/// A jump of the clock beyond everything: some thirty thousand years, in milliseconds. A course of thousands of them still fits the clock.
pub const JUMP_MS: i64 = 1 << 50;

/// What somebody beside the session sees by its clock, without asking how it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Witness {
    /// Milliseconds in the phase, halts left out: of a hold, the pressure.
    pub age: u64,
    /// Milliseconds halted.
    pub halted: u64,
}

impl Witness {
    /// What is seen after `passed` milliseconds and an event that led from one state to another.
    pub fn after<M: Machine>(self, from: &M, passed: i64, to: &M) -> Self {
        let passed = passed.max(0).unsigned_abs();
        let seen = match from.scene() {
            Scene::Running(_) => Self { age: self.age.saturating_add(passed), halted: 0 },
            Scene::Paused | Scene::Asking => Self { halted: self.halted.saturating_add(passed), ..self },
            _ => self,
        };
        if to.phase() != from.phase() {
            return Self::default();
        }
        match to.scene() {
            Scene::Running(_) => Self { halted: 0, ..seen },
            // A question begins its own time, and what was slept through begins anew.
            Scene::Asking if from.scene() == Scene::Paused => Self { halted: 0, ..seen },
            Scene::Asking if from.scene() != Scene::Asking => Self::default(),
            Scene::Paused | Scene::Asking => seen,
            _ => Self::default(),
        }
    }

    /// Milliseconds after which to let something happen.
    pub fn times<M: Machine>(self, plan: &Plan, machine: &M) -> Vec<i64> {
        let mut times = vec![0, -1, -JUMP_MS, JUMP_MS];
        let Guidance { asks_after, answer, pause_minutes, asleep, .. } = plan.guidance;
        let [asks_after, answer, pause, asleep] = [asks_after, answer, 60 * pause_minutes, asleep].map(ms);
        let phase = machine.phase().and_then(|at| plan.phases.get(at));
        let (now, ages, furthest) = match (machine.scene(), phase) {
            (Scene::Running(PhaseKind::Work), Some(phase)) => (self.age, in_hold(limit_of(phase), asleep), asleep),
            (Scene::Running(_), Some(phase)) => (self.age, without_pressure(phase, asleep), u64::MAX),
            (Scene::Paused, _) => {
                let ages = vec![asks_after - 1, asks_after, pause, pause + 1];
                (self.halted, ages, u64::MAX)
            }
            (Scene::Asking, _) => (self.halted, vec![answer, answer + 1], u64::MAX),
            _ => return times,
        };
        let ahead = ages.into_iter().filter_map(|age| age.checked_sub(now)).filter(|gap| *gap > 0 && *gap <= furthest);
        times.extend(ahead.map(u64::cast_signed));
        if furthest == asleep {
            times.push((asleep + 1).cast_signed());
        }
        times
    }
}

/// The limit of a phase that has one, in milliseconds.
pub fn limit_of(phase: &Phase) -> u64 {
    ms(phase.seconds)
}

/// Milliseconds in so many seconds.
pub fn ms(seconds: u32) -> u64 {
    u64::from(seconds) * 1000
}

/// Ages of a hold worth reaching: by steps that are not sleep to its last millisecond, and past it.
fn in_hold(limit: u64, asleep: u64) -> Vec<u64> {
    let last = limit.saturating_sub(1);
    let mut ages: Vec<u64> = (1..).map(|n| n * asleep).take_while(|age| *age < last).collect();
    ages.extend([limit / 2, last, limit, last + asleep]);
    ages
}

/// Ages worth reaching in a phase without pressure.
fn without_pressure(phase: &Phase, asleep: u64) -> Vec<u64> {
    let limit = limit_of(phase);
    match phase.kind {
        PhaseKind::Walk | PhaseKind::Recheck => vec![limit.saturating_sub(1), limit],
        _ if limit > asleep + 1 => vec![asleep + 1, limit - 1, limit],
        _ => vec![limit.saturating_sub(1), limit],
    }
}
