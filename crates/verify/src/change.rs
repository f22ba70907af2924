//! Monotony: no change of one finding for the worse, or to unknown, gains anything.
//!
//! The lemma comes first. A decision's level, closed techniques, dose limits and actions are ors of the blocks' bits, so where each block that speaks of the finding keeps its bits
//! through the change, nothing is gained, whoever the person is. That is a small question on one block. Only for a change through which some block loses a bit is
//! the whole decision looked at, before and after.

use crate::{
    decided::Decided,
    ground::{Ground, findings},
    report::Checked,
    space::State,
};
use protocol::{
    Change, Danger, Expr, FindingId, Gain, Level, Protocol,
    algebra::Verdict,
    circuit::{Circuit, Signal},
    evaluate::verdict,
};

/// Which blocks speak of each finding: conditions by place, rules before constraints.
#[derive(Debug)]
pub struct Speakers(Vec<Vec<usize>>);

impl Speakers {
    /// Of a protocol.
    pub fn new(protocol: &Protocol) -> Self {
        let mut of = vec![Vec::new(); protocol.findings.len()];
        for (place, expr) in conditions(protocol).enumerate() {
            findings(protocol, expr).into_iter().for_each(|id| of[id.index()].push(place));
        }
        Self(of)
    }

    /// Of one finding.
    pub fn of(&self, id: FindingId) -> &[usize] {
        &self.0[id.index()]
    }
}

/// The conditions of all rules, then of all constraints.
pub fn conditions(protocol: &Protocol) -> impl Iterator<Item = &Expr> {
    protocol.rules.iter().map(|rule| &rule.when).chain(protocol.constraints.iter().map(|constraint| &constraint.when))
}

/// The name of a block by the place of its condition.
pub fn block_name(protocol: &Protocol, place: usize) -> &str {
    match place.checked_sub(protocol.rules.len()) {
        None => &protocol.rules[place].name,
        Some(i) => &protocol.constraints[i].name,
    }
}

/// No change of this kind gains any of `never`.
pub fn change(ground: &mut Ground, speakers: &Speakers, change: Change, never: &[Gain]) -> Checked {
    let mut checked = Checked::default();
    // Only the level of a rule and the restart of the clock look at what is certain.
    let certain_too = never.contains(&Gain::LevelFalls);
    let mut literals = ground.space.literals.clone();
    for id in (0..ground.protocol.findings.len() as u16).map(FindingId) {
        // What may be passed over without a word is unknown for many: there the protocol has to say what that means.
        if change == Change::Unknown && ground.protocol.at(id).optional {
            checked.notes.push(format!(
                "`{}` is optional: passing it over may be safer than a yes",
                ground.protocol.at(id).name
            ));
            continue;
        }
        let steps = steps(ground, id, change);
        if speakers.of(id).is_empty() || steps.is_empty() {
            continue;
        }
        let lost = lost(ground, speakers, &mut literals, id, &steps, certain_too, &mut checked);
        for ((from, to), block) in lost {
            globally(ground, id, (from, to), never, &block, &mut checked);
        }
    }
    checked
}

/// The single steps of a change.
fn steps(ground: &Ground, id: FindingId, change: Change) -> Vec<(State, State)> {
    let known: Vec<State> = ground.space.of(id).known().collect();
    if change == Change::Unknown {
        return known.into_iter().map(|from| (from, State::Unknown)).collect();
    }
    let rising: Vec<State> = match ground.protocol.at(id).danger {
        Danger::Higher => known,
        Danger::Lower => known.into_iter().rev().collect(),
        Danger::Neither => return Vec::new(),
    };
    let (Some(calm), Some(worst)) = (rising.first(), rising.last()) else { return Vec::new() };
    let ends = [(*calm, State::Unknown), (State::Unknown, *worst)];
    ends.into_iter().chain(rising.windows(2).map(|pair| (pair[0], pair[1]))).collect()
}

/// The steps through which some block loses a bit, each with the first such block.
fn lost(
    ground: &mut Ground,
    speakers: &Speakers,
    literals: &mut [Verdict<Signal>],
    id: FindingId,
    steps: &[(State, State)],
    certain_too: bool,
    checked: &mut Checked,
) -> Vec<((State, State), String)> {
    let seen = ground.space.of(id).clone();
    let states: Vec<State> = seen.states().collect();
    let mut lost: Vec<((State, State), String)> = Vec::new();
    for place in speakers.of(id) {
        let Some(expr) = conditions(ground.protocol).nth(*place) else { continue };
        let mut bits = Vec::with_capacity(states.len());
        for state in &states {
            for (slot, bit) in literals[seen.literals.clone()].iter_mut().zip(seen.verdicts(*state)) {
                *slot = bit;
            }
            bits.push(verdict(&mut Circuit { graph: &mut ground.graph, literals }, expr));
        }
        literals[seen.literals.clone()].copy_from_slice(&ground.space.literals[seen.literals.clone()]);
        let at = |state: &State| states.iter().position(|own| own == state).map(|place| bits[place]);
        for step in steps {
            let (Some(before), Some(after)) = (at(&step.0), at(&step.1)) else { continue };
            checked.obligations += 1;
            let mut kept = ground.somebody(&[before.possible, after.possible ^ 1]).is_none();
            if certain_too {
                checked.obligations += 1;
                kept &= ground.somebody(&[before.certain, after.certain ^ 1]).is_none();
            }
            if !kept && lost.iter().all(|(known, _)| known != step) {
                lost.push((*step, block_name(ground.protocol, *place).to_owned()));
            }
        }
    }
    lost
}

/// The whole decision, before and after one step.
fn globally(
    ground: &mut Ground,
    id: FindingId,
    step: (State, State),
    never: &[Gain],
    block: &str,
    checked: &mut Checked,
) {
    let before = Decided::new(ground.protocol, &mut ground.graph, &ground.space.with(id, step.0));
    let after = Decided::new(ground.protocol, &mut ground.graph, &ground.space.with(id, step.1));
    for (words, wanted) in never.iter().flat_map(|gain| gained(ground.protocol, *gain, &before, &after)) {
        checked.obligations += 1;
        let Some(mut states) = ground.simplest(&wanted) else { continue };
        states[id.index()] = step.0;
        let mut failure = ground.failure(words, &states, vec![block.to_owned()]);
        failure.becomes = Some((id, ground.value(id, step.1)));
        checked.failures.push(failure);
    }
}

/// Each way to gain something, with what must be true for it.
fn gained(protocol: &Protocol, gain: Gain, before: &Decided, after: &Decided) -> Vec<(String, Vec<Signal>)> {
    match gain {
        Gain::LevelFalls => {
            let pairs = before.outcome.at_least.iter().zip(&after.outcome.at_least).enumerate();
            pairs
                .map(|(i, (was, is))| (format!("the level falls below `{}`", Level::ALL[i].id()), vec![*was, is ^ 1]))
                .collect()
        }
        Gain::TechniqueOpens => {
            let pairs = before.outcome.closed.iter().zip(&after.outcome.closed).zip(&protocol.techniques);
            pairs.map(|((was, is), technique)| (format!("`{}` opens", technique.name), vec![*was, is ^ 1])).collect()
        }
        Gain::DoseRises => {
            let mut all = Vec::new();
            for (t, technique) in protocol.techniques.iter().enumerate() {
                for ((way, was), (_, is)) in before.lowered[t].iter().zip(&after.lowered[t]) {
                    let open = [before.outcome.closed[t] ^ 1, after.outcome.closed[t] ^ 1];
                    let words = format!("the dose of `{}` loses its limit: {}", technique.name, way.words());
                    all.push((words, [open.as_slice(), &[*was, is ^ 1]].concat()));
                }
            }
            all
        }
        Gain::ActionSoftens => {
            let pairs = before.outcome.at_least_action.iter().zip(&after.outcome.at_least_action);
            pairs.map(|(was, is)| ("the action after a report becomes milder".into(), vec![*was, is ^ 1])).collect()
        }
    }
}
