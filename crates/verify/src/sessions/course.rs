//! One plan's session walked through, breadth first, and what must be so of every single step of it.

use super::{
    Machine, Walk, limits, story,
    times::{JUMP_MS, Witness, limit_of, ms},
};
use crate::report::{Checked, Failure};
use care::player::{Cue, PhaseKind, Plan, PlayerEvent, Scene};
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

/// Failures after which a walk ends: more of them would tell nothing new.
const ENOUGH: usize = 20;
/// States after which a walk ends: no session that forgets nothing has so many.
const TOO_MANY: usize = 100_000;
/// All that can happen to a session, the passing of time apart.
static EVENTS: [PlayerEvent; 9] = [
    PlayerEvent::Tick,
    PlayerEvent::Stop,
    // What was felt is not looked at, and may be anything.
    PlayerEvent::Felt(String::new()),
    PlayerEvent::Pause,
    PlayerEvent::Resume,
    PlayerEvent::Eased,
    PlayerEvent::TooMuch,
    PlayerEvent::Bearable,
    PlayerEvent::Next,
];

/// A state, and how it was come to.
pub(super) struct Reached<M> {
    pub machine: M,
    pub witness: Witness,
    now: i64,
    from: Option<Came>,
}

/// From which state, after how many milliseconds, and by what.
#[derive(Clone, Copy)]
pub(super) struct Came {
    from: usize,
    passed: i64,
    by: &'static PlayerEvent,
}

/// A step between two states.
pub(super) struct Way {
    pub from: usize,
    pub to: usize,
    /// Milliseconds that passed.
    pub passed: i64,
    /// By time alone.
    pub alone: bool,
    /// Milliseconds of pressure; what goes beyond the hold's own limit is left out.
    pub pressed: u64,
    /// What happened.
    pub by: &'static PlayerEvent,
}

/// All states and the ways between them.
pub(super) struct Course<M> {
    pub states: Vec<Reached<M>>,
    pub ways: Vec<Way>,
}

/// Walks through every session of one plan from its start, and adds what was found.
pub fn through<M: Machine>(start: &M, plan: &Plan, walk: &mut Walk) {
    let first = Reached { machine: start.clone(), witness: Witness::default(), now: 0, from: None };
    let mut places = FxHashMap::from_iter([((start.progress(), first.witness), 0)]);
    let mut course = Course { states: vec![first], ways: Vec::new() };
    let mut at = 0;
    while at < course.states.len() {
        let found = walk.stops.failures.len() + walk.holds.failures.len();
        if found > ENOUGH || at > TOO_MANY {
            too_many(at, plan, walk);
            return;
        }
        for came in onward(&course.states[at], at, plan) {
            let (next, cues) = course.step(came);
            let sound = course.judge(came, &next, &cues, plan, walk);
            let to = match places.entry((next.machine.progress(), next.witness)) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) if sound => {
                    new.insert(course.states.len());
                    course.states.push(next);
                    course.states.len() - 1
                }
                Entry::Vacant(_) => continue,
            };
            course.remember(came, to, plan);
        }
        at += 1;
    }
    walk.stops.states += course.states.len() as u64;
    limits::pressed_within(&course, plan, walk);
    limits::left_alone(&course, plan, walk);
    limits::untouched(start, plan, walk);
}

/// All that can happen in a state.
fn onward<M: Machine>(state: &Reached<M>, at: usize, plan: &Plan) -> impl Iterator<Item = Came> + use<M> {
    let times = state.witness.times(plan, &state.machine);
    times.into_iter().flat_map(move |passed| EVENTS.iter().map(move |by| Came { from: at, passed, by }))
}

fn too_many(states: usize, plan: &Plan, walk: &mut Walk) {
    if states > TOO_MANY {
        let what = format!("a session of `{}` has more states than can be walked", plan.technique);
        fail(&mut walk.ends, what, Vec::new(), plan);
    }
}

/// Adds a failure, unless one that says the same is there.
pub(super) fn fail(checked: &mut Checked, what: String, trace: Vec<String>, plan: &Plan) {
    if checked.failures.iter().all(|known| known.what != what) {
        let blocks = vec![plan.technique.clone()];
        checked.failures.push(Failure { what, trace, blocks, ..Failure::default() });
    }
}

/// Nothing more is to come of it.
pub(super) fn over(scene: &Scene) -> bool {
    matches!(scene, Scene::Interrupted | Scene::Stopped | Scene::Answered(_) | Scene::Done)
}

fn speaks(cues: &[Cue]) -> bool {
    cues.iter().any(|cue| matches!(cue, Cue::Say(_) | Cue::Signal(_) | Cue::Beat))
}

impl<M: Machine> Course<M> {
    /// What comes of something that happens.
    fn step(&self, came: Came) -> (Reached<M>, Vec<Cue>) {
        let before = &self.states[came.from];
        let now = before.now.saturating_add(came.passed);
        let mut machine = before.machine.clone();
        let cues = machine.step(came.by.clone(), now);
        let witness = before.witness.after(&before.machine, came.passed, &machine);
        (Reached { machine, witness, now, from: Some(came) }, cues)
    }

    /// Looks at a single step. False if it led to where nobody should be.
    fn judge(&self, came: Came, after: &Reached<M>, cues: &[Cue], plan: &Plan, walk: &mut Walk) -> bool {
        let before = &self.states[came.from];
        walk.stops.obligations += 1;
        walk.holds.obligations += 1;
        let unstoppable = not_stopped(came, &before.machine.scene(), &after.machine.scene(), cues);
        let too_long = held_too_long(came, before, after, plan);
        let sound = unstoppable.is_none() && too_long.is_none();
        for (checked, wrong) in [(&mut walk.stops, unstoppable), (&mut walk.holds, too_long)] {
            if let Some(wrong) = wrong {
                let mut trace = self.told(came.from);
                trace.push(story::told(came.passed, came.by, &after.machine.scene()));
                fail(checked, format!("`{}`: {wrong}", plan.technique), trace, plan);
            }
        }
        sound
    }

    /// Keeps a way for the limits of the whole session, once for each pair of states and the most pressure on it.
    fn remember(&mut self, came: Came, to: usize, plan: &Plan) {
        let before = &self.states[came.from];
        let scene = before.machine.scene();
        if over(&scene) {
            return;
        }
        let phase = before.machine.phase().and_then(|phase| plan.phases.get(phase));
        let pressed = match phase {
            Some(phase) if scene == Scene::Running(PhaseKind::Work) => {
                came.passed.max(0).unsigned_abs().min(limit_of(phase).saturating_sub(before.witness.age))
            }
            _ => 0,
        };
        let alone = *came.by == PlayerEvent::Tick && came.passed > 0 && came.passed < JUMP_MS;
        let own = self.ways.iter().rposition(|way| way.from != came.from).map_or(0, |last| last + 1);
        let known = self.ways[own..].iter().any(|way| way.to == to && way.pressed >= pressed);
        if alone || !known {
            self.ways.push(Way { from: came.from, to, passed: came.passed, alone, pressed, by: came.by });
        }
    }

    /// The events that led to a state.
    pub fn told(&self, mut at: usize) -> Vec<String> {
        let mut told = Vec::new();
        while let Some(came) = &self.states[at].from {
            told.push(story::told(came.passed, came.by, &self.states[at].machine.scene()));
            at = came.from;
        }
        told.reverse();
        told
    }
}

/// A stop that does not stop at once and silently, or something over that goes on.
fn not_stopped(came: Came, before: &Scene, after: &Scene, cues: &[Cue]) -> Option<String> {
    let at = || story::place(before);
    match came.by {
        PlayerEvent::Stop if *after != Scene::Stopped => Some(format!("`stop` does not stop it while {}", at())),
        PlayerEvent::Felt(_) if !matches!(after, Scene::Answered(_)) => {
            Some(format!("what was felt does not stop it while {}", at()))
        }
        PlayerEvent::Stop | PlayerEvent::Felt(_) if speaks(cues) || !cues.contains(&Cue::Quiet) => {
            Some(format!("it is not silent at once when stopped while {}", at()))
        }
        PlayerEvent::Stop | PlayerEvent::Felt(_) => None,
        _ if over(before) && after != before => Some(format!("it was {} and is {}", at(), story::place(after))),
        _ if over(before) && speaks(cues) => Some(format!("it speaks although {}", at())),
        _ => None,
    }
}

/// Pressure that goes on when its time is up, or when nobody can know.
fn held_too_long<M: Machine>(came: Came, before: &Reached<M>, after: &Reached<M>, plan: &Plan) -> Option<String> {
    let pressing = Scene::Running(PhaseKind::Work);
    if after.machine.scene() != pressing {
        return None;
    }
    let phase = plan.phases.get(after.machine.phase()?)?;
    let pressed = before.machine.scene() == pressing;
    if after.witness.age >= limit_of(phase) {
        let (lasted, limit) = (story::span(after.witness.age), story::span(limit_of(phase)));
        return Some(format!("a hold of {limit} goes on after {lasted}"));
    }
    if pressed && came.passed < 0 && after.machine.phase() == before.machine.phase() {
        return Some("a hold goes on although its clock went back".to_owned());
    }
    if pressed && came.passed > ms(plan.guidance.asleep).cast_signed() {
        return Some("pressure goes on although the phone slept".to_owned());
    }
    None
}
