//! The guided session, walked through from end to end: every state that the real player can reach, under every event and at every time that can matter ([`times`] says why these are all); and
//! what was stopped, lived through after it ([`stays`]).
//!
//! For each technique, variant and dose the walk starts at the beginning, goes breadth first, so that a failure comes with the shortest course that leads to it, and merges states that go on alike. Beside each
//! state goes a witness who knows only the clock: how long pressure has lasted is taken from it, never from the player's own counting.

mod acts;
mod course;
mod limits;
mod machine;
mod stays;
mod story;
mod times;

pub use acts::{Act, Phone, World};
pub use course::through;
pub use machine::Machine;
pub use stays::{Demand, lived_through, stays_stopped};

use crate::report::{Checked, Failure};
use care::{
    journal::Side,
    player::{PhaseKind, Plan, Player},
};
use protocol::{Limit, Protocol, Step, Technique, TechniqueId, decide::Dose};

/// What walking through every session came to.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// From every state `stop` leads to a safe one in one step, nothing is said after it, and what is over stays over.
    pub stops: Checked,
    /// No hold outlasts its limit: no event, and no jump of the clock, leaves pressure on for which the time is up. Neither does the session outlast its own. Between two events nothing can be done: a hold
    /// lasts at most as much longer as its last gap, and the first event after a gap in which the phone must have slept ends it.
    pub holds: Checked,
    /// Every state has a bounded way out: time alone leads to an end.
    pub ends: Checked,
    /// Milliseconds after which a session has ended by itself when nobody answers, whatever state it was in.
    pub longest_alone: u64,
}

impl Walk {
    fn and(self, other: Walk) -> Self {
        Self {
            stops: self.stops.and(other.stops),
            holds: self.holds.and(other.holds),
            ends: self.ends.and(other.ends),
            longest_alone: self.longest_alone.max(other.longest_alone),
        }
    }
}

/// What was walked through already. Plan and walk hang on nothing else, so that a protocol in which the plan is still the same needs no second walk.
#[derive(Clone, Debug, Default)]
pub struct Walked(Vec<(Plan, Walk)>);

/// Walks through the sessions of a protocol: each technique in each variant, at each dose that cautions can lower it to. What was walked before is taken from there, and what is walked now is kept in its place.
pub fn walk(protocol: &Protocol, walked: &mut Walked) -> Walk {
    let mut all = Walk::default();
    let mut seen: Vec<(Plan, Walk)> = Vec::new();
    for (t, technique) in protocol.techniques.iter().enumerate() {
        let doses = doses(protocol, TechniqueId(t as u16));
        for variant in &technique.variants {
            for dose in &doses {
                let plan = without_words(Plan::new(protocol.guidance, technique, variant, dose, Side::Left));
                within_dose(&plan, technique, dose, &mut all.holds);
                if seen.iter().any(|(own, _)| own.phases == plan.phases && own.time == plan.time) {
                    continue;
                }
                let known = walked.0.iter().position(|(own, _)| *own == plan).map(|at| walked.0.swap_remove(at));
                seen.push(known.unwrap_or_else(|| walked_through(plan)));
            }
        }
    }
    walked.0 = seen;
    all = walked.0.iter().fold(all, |all, (_, own)| all.and(own.clone()));
    let minutes = all.longest_alone.div_ceil(60_000);
    all.ends.notes.push(format!("a session that nobody answers ends by itself within {minutes} min"));
    all
}

fn walked_through(plan: Plan) -> (Plan, Walk) {
    let mut walk = Walk::default();
    let (player, _) = Player::start(plan.clone(), 0);
    through(&player, &plan, &mut walk);
    (plan, walk)
}

/// The doses to which any set of a technique's cautions can lower it. What one presses with, where, and what is advised do not decide how a session goes.
fn doses(protocol: &Protocol, technique: TechniqueId) -> Vec<Dose> {
    let mut doses = vec![Dose::of(&protocol.techniques[technique.index()])];
    let cautions = protocol.constraints.iter().flat_map(|constraint| &constraint.cautions);
    for (_, limits) in cautions.filter(|(to, _)| *to == technique) {
        for known in 0..doses.len() {
            let mut lower = doses[known].clone();
            let count = |limit: &&Limit| !matches!(limit, Limit::Ball(_) | Limit::Positions(_) | Limit::Advice(_));
            limits.iter().filter(count).for_each(|limit| lower.limit(limit));
            if !doses.contains(&lower) {
                doses.push(lower);
            }
        }
    }
    doses
}

/// The words do not decide what comes next.
fn without_words(mut plan: Plan) -> Plan {
    for step in &mut plan.steps {
        let kind = step.kind;
        let seconds = step.seconds;
        *step =
            Step { kind, seconds, text: String::new(), cue: String::new(), picture: String::new(), alt: String::new() };
    }
    plan
}

/// What is laid out keeps to the dose, and to the technique.
fn within_dose(plan: &Plan, technique: &Technique, dose: &Dose, checked: &mut Checked) {
    checked.obligations += 1;
    let own = Dose::of(technique);
    let holds = || plan.phases.iter().filter(|phase| phase.kind == PhaseKind::Work);
    let longest = holds().map(|phase| phase.seconds).max().unwrap_or(0);
    let together: u32 = holds().map(|phase| phase.seconds).sum();
    let sides = if technique.both_sides { 2 } else { 1 };
    let spots = |set| if technique.exercise { technique.work.in_set(set) } else { dose.spots.min(own.spots) };
    let most: u32 = (1..=dose.sets.min(own.sets)).map(spots).sum();
    let kept = longest <= dose.hold.min(own.hold)
        && together <= dose.time.min(own.time)
        && plan.time <= dose.time.min(own.time)
        && plan.pressure <= dose.pressure.min(own.pressure)
        && holds().count() as u32 <= sides * most;
    if !kept {
        let what = format!("`{}` is laid out for more than its dose", plan.technique);
        let blocks = vec![plan.technique.clone()];
        checked.failures.push(Failure { what, blocks, ..Failure::default() });
    }
}
