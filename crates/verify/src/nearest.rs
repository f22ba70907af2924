//! The least change of answers that would change what is decided for one person.
//!
//! First every finding alone, in every other state, by simulating the graph: that finds every single change there is. Where none will do, the solver is asked for two changed findings, then for
//! three, with a counter of changed findings as part of the graph. So what is found is the least there is, not merely little.

use crate::{
    ground::Ground,
    shrink::Simulation,
    space::{Seen, State},
};
use protocol::{
    FindingId, Findings, Level, Protocol, TechniqueId, Value,
    circuit::{ALWAYS, NEVER, Signal},
    decide::{Block, because, decide},
};

/// Changes of more findings than this are not looked for.
pub const MOST_CHANGED: usize = 3;
/// Ways of changing several findings at once that are listed; single changes are listed in full.
pub const MOST_WAYS: usize = 12;

/// What a change of answers is to bring about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// This rule or constraint fires.
    Fires(Block),
    /// The level is milder than now.
    Milder,
    /// The level is more severe than now.
    Graver,
    /// The technique is open.
    Opens(TechniqueId),
    /// The technique is closed.
    Closes(TechniqueId),
}

/// A finding with what it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which.
    pub finding: FindingId,
    /// The nearest value.
    pub value: Value,
    /// From the least to the greatest value that would do as well, because no rule tells them apart; the same twice for unknown.
    pub range: (Value, Value),
}

/// Findings that change together.
pub type Way = Vec<Answer>;

/// How far away a goal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Distance {
    /// It is so now.
    Reached,
    /// So few findings would have to change, and no fewer: each way alone is enough, and all change equally many.
    By(Vec<Way>),
    /// More than [`MOST_CHANGED`] findings would have to change.
    Far,
    /// No answers at all come to that.
    Never,
}

impl Distance {
    /// The ways, if there are near ones.
    pub fn ways(&self) -> &[Way] {
        if let Distance::By(ways) = self { ways } else { &[] }
    }
}

/// A block that is not even possible for a person, and what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// Which.
    pub block: Block,
    /// The ways in which it would fire.
    pub ways: Vec<Way>,
    /// Something that is not calm about the person already counts towards it.
    pub begun: bool,
}

/// One person, and what lies near.
#[derive(Debug)]
pub struct Nearest<'p> {
    ground: Ground<'p>,
    findings: Findings,
    states: Vec<State>,
    level: Level,
}

impl<'p> Nearest<'p> {
    /// To this person.
    pub fn new(protocol: &'p Protocol, findings: &Findings) -> Self {
        let ground = Ground::new(protocol);
        let ids = (0..protocol.findings.len() as u16).map(FindingId);
        let states = ids.map(|id| ground.space.of(id).state(findings.get(id))).collect();
        let level = decide(protocol, findings).level;
        Self { ground, findings: findings.clone(), states, level }
    }

    /// The least change of findings that reaches a goal.
    pub fn distance(&mut self, goal: Goal) -> Distance {
        let wanted = [self.signal(goal)];
        if Simulation::new(&self.ground.graph, &self.ground.space, &wanted).holds(&self.ground.space, &self.states) {
            return Distance::Reached;
        }
        if self.ground.somebody(&wanted).is_none() {
            return Distance::Never;
        }
        let single = self.single(&wanted);
        if !single.is_empty() {
            return Distance::By(single);
        }
        (2..=MOST_CHANGED)
            .map(|most| self.several(&wanted, most))
            .find(|ways| !ways.is_empty())
            .map_or(Distance::Far, Distance::By)
    }

    /// Every block that is not possible and would fire by a change of at most [`MOST_CHANGED`] findings: fewest changes first, then those towards which something already counts, then numbers by how
    /// little is missing, then the more severe.
    pub fn misses(&mut self) -> Vec<Miss> {
        let decision = decide(self.ground.protocol, &self.findings);
        let rules = (0..self.ground.protocol.rules.len() as u16).map(Block::Rule);
        let constraints = (0..self.ground.protocol.constraints.len() as u16).map(Block::Constraint);
        let silent: Vec<Block> = rules
            .chain(constraints)
            .filter(|block| decision.reasons.iter().all(|reason| reason.block != *block))
            .collect();
        let mut misses: Vec<Miss> = silent
            .into_iter()
            .filter_map(|block| {
                let Distance::By(ways) = self.distance(Goal::Fires(block)) else { return None };
                let begun = ways.iter().any(|way| self.begun(block, way));
                Some(Miss { block, ways, begun })
            })
            .collect();
        misses.sort_by_cached_key(|miss| {
            let reason = protocol::decide::Reason { block: miss.block, certain: true };
            let severity = reason.level(self.ground.protocol).severity();
            let gap = miss.ways.iter().map(|way| self.gap(way)).min();
            (miss.ways.first().map(Vec::len), !miss.begun, gap, std::cmp::Reverse(severity))
        });
        misses
    }

    fn signal(&self, goal: Goal) -> Signal {
        let outcome = &self.ground.decided.outcome;
        let place = self.level as usize;
        match goal {
            Goal::Fires(Block::Rule(i)) => outcome.rules[usize::from(i)].certain,
            Goal::Fires(Block::Constraint(i)) => outcome.constraints[usize::from(i)].certain,
            Goal::Milder => outcome.at_least.get(place).map_or(NEVER, |reached| reached ^ 1),
            Goal::Graver => place.checked_sub(1).map_or(NEVER, |above| outcome.at_least[above]),
            Goal::Opens(technique) => self.ground.decided.open(technique),
            Goal::Closes(technique) => self.ground.decided.open(technique) ^ 1,
        }
    }

    /// Every finding that reaches the goal alone, each with the nearest value that does.
    fn single(&self, wanted: &[Signal]) -> Vec<Way> {
        let space = &self.ground.space;
        let mut simulation = Simulation::new(&self.ground.graph, &self.ground.space, wanted);
        let mut states = self.states.clone();
        let mut ways = Vec::new();
        for i in simulation.touched() {
            let found = self.others(i).into_iter().find(|state| {
                states[i] = *state;
                simulation.holds(space, &states)
            });
            states[i] = self.states[i];
            ways.extend(found.map(|state| vec![self.answer(i, state)]));
        }
        ways
    }

    /// Ways in which at most so many findings change, where fewer will not do.
    fn several(&mut self, wanted: &[Signal], most: usize) -> Vec<Way> {
        let touched = Simulation::new(&self.ground.graph, &self.ground.space, wanted).touched();
        let changed: Vec<(usize, Signal)> = touched.into_iter().map(|i| (i, self.changed(i))).collect();
        let few = self.at_most(most, &changed);
        let mut asked = [wanted, &[few]].concat();
        let mut ways = Vec::new();
        while let Some(states) = self.other_person(&asked) {
            let own: Vec<usize> = changed.iter().map(|(i, _)| *i).filter(|i| states[*i] != self.states[*i]).collect();
            ways.push(self.close(wanted, &own, states));
            if ways.len() == MOST_WAYS {
                break;
            }
            let all = changed.iter().filter(|(i, _)| own.contains(i));
            let again = all.fold(ALWAYS, |sum, (_, bit)| self.ground.graph.and(sum, *bit));
            asked.push(again ^ 1);
        }
        ways
    }

    /// Somebody for whom all of these hold; whatever does not matter is as it is for this person.
    fn other_person(&mut self, wanted: &[Signal]) -> Option<Vec<State>> {
        let Ground { prover, graph, space, .. } = &mut self.ground;
        let model = prover.satisfiable(graph, &space.domain, wanted)?;
        Some(space.states(&model, &self.states))
    }

    /// The finding is not as it is for this person.
    fn changed(&mut self, finding: usize) -> Signal {
        let seen = &self.ground.space.seen[finding];
        let bits = seen.inputs.iter().zip(seen.bits(self.states[finding]));
        let same: Vec<Signal> = bits.map(|(input, bit)| input ^ u32::from(!bit)).collect();
        same.into_iter().fold(ALWAYS, |sum, bit| self.ground.graph.and(sum, bit)) ^ 1
    }

    fn at_most(&mut self, most: usize, changed: &[(usize, Signal)]) -> Signal {
        // After each finding, `reached[k]` says whether k of those so far have changed.
        let mut reached = vec![NEVER; most + 2];
        reached[0] = ALWAYS;
        for (_, bit) in changed {
            for k in (1..reached.len()).rev() {
                let one_more = self.ground.graph.and(*bit, reached[k - 1]);
                reached[k] = self.ground.graph.or(reached[k], one_more);
            }
        }
        reached[most + 1] ^ 1
    }

    /// The changed findings, each as near to what it is now as the goal allows.
    fn close(&self, wanted: &[Signal], changed: &[usize], mut states: Vec<State>) -> Way {
        let mut simulation = Simulation::new(&self.ground.graph, &self.ground.space, wanted);
        for i in changed {
            let kept = states[*i];
            let found = self.others(*i).into_iter().find(|state| {
                states[*i] = *state;
                simulation.holds(&self.ground.space, &states)
            });
            states[*i] = found.unwrap_or(kept);
        }
        changed.iter().map(|i| self.answer(*i, states[*i])).collect()
    }

    /// The other states of a finding, from the nearest on; for an unknown one from the calm end on. Unknown comes last.
    fn others(&self, finding: usize) -> Vec<State> {
        let own = self.states[finding];
        let near = if own == State::Unknown { self.ground.calm.states[finding] } else { own };
        let mut others: Vec<State> = self.seen(finding).states().filter(|state| *state != own).collect();
        others.sort_by_key(|state| state.distance(near));
        others
    }

    /// A finding in another state.
    fn answer(&self, finding: usize, state: State) -> Answer {
        let (id, seen) = (FindingId(finding as u16), self.seen(finding));
        let value = match self.findings.get(id) {
            Value::Known(now) => seen.value(state, now),
            Value::Unknown => self.ground.value(id, state),
        };
        Answer { finding: id, value, range: (seen.value(state, 0), seen.value(state, u32::MAX)) }
    }

    fn seen(&self, finding: usize) -> &Seen {
        &self.ground.space.seen[finding]
    }

    /// Something else that is not calm makes the block fire too, once it does.
    fn begun(&self, block: Block, way: &Way) -> bool {
        let protocol = self.ground.protocol;
        let mut after = self.findings.clone();
        way.iter().for_each(|answer| after.set(protocol, answer.finding, answer.value));
        let when = protocol::decide::Reason { block, certain: true }.when(protocol);
        let odd = |id: &FindingId| self.states[id.index()] != self.ground.calm.states[id.index()];
        because(protocol, &after, when).iter().any(|id| odd(id) && way.iter().all(|answer| answer.finding != *id))
    }

    /// How far the numbers of a way lie from the present ones, in thousandths of their range; a yes, no or option counts as the whole range.
    fn gap(&self, way: &Way) -> u32 {
        let gap = |answer: &Answer| {
            let domain = &self.ground.protocol.at(answer.finding).domain;
            match (domain, self.findings.get(answer.finding), answer.value) {
                (protocol::Domain::Number { min, max, .. }, Value::Known(now), Value::Known(then)) => {
                    now.abs_diff(then).saturating_mul(1000) / (max - min).max(1)
                }
                _ => 1000,
            }
        };
        way.iter().map(gap).sum()
    }
}
