//! How one rule or constraint stands among the others: the simplest person for whom it fires, what masks it and what it masks.

use crate::{
    alive::{Effect, advises, effects, masked_by},
    ground::Ground,
    report::Person,
    space::State,
};
use protocol::{
    FindingId, Findings, Protocol,
    algebra::Verdict,
    circuit::{Circuit, Signal},
    decide::Block,
    evaluate::verdict,
};

/// A protocol's blocks among each other.
#[derive(Debug)]
pub struct Standing<'p> {
    ground: Ground<'p>,
    effects: Vec<(usize, Effect, Signal)>,
}

impl<'p> Standing<'p> {
    /// Of a protocol.
    pub fn new(protocol: &'p Protocol) -> Self {
        let ground = Ground::new(protocol);
        let effects = effects(protocol, &ground);
        Self { ground, effects }
    }

    /// The simplest person for whom a block fires; nothing if it can never fire.
    pub fn simplest(&mut self, block: Block) -> Option<Person> {
        let certain = self.verdict(block).certain;
        self.somebody(&[certain])
    }

    /// The simplest person for whom a block is possible and not certain; nothing if there is no doubt about it.
    pub fn doubtful(&mut self, block: Block) -> Option<Person> {
        let Verdict { certain, possible } = self.verdict(block);
        self.somebody(&[possible, certain ^ 1])
    }

    /// People for whom a block comes out otherwise if this finding is in the next state: for each pair of states that the block can tell apart, people who differ in nothing else and are at both ends
    /// of each of the two. Unknown stands beside the lowest and the highest state.
    pub fn hanging(&mut self, block: Block, finding: FindingId) -> Vec<Person> {
        let protocol = self.ground.protocol;
        let when = match block {
            Block::Rule(i) => &protocol.rules[usize::from(i)].when,
            Block::Constraint(i) => &protocol.constraints[usize::from(i)].when,
        };
        let ground = &mut self.ground;
        let states: Vec<State> = ground.space.of(finding).states().chain([State::Unknown]).collect();
        let mut truths = Vec::new();
        for state in &states {
            let literals = ground.space.with(finding, *state);
            truths.push(verdict(&mut Circuit { graph: &mut ground.graph, literals: &literals }, when));
        }
        let mut people = Vec::new();
        for (pair, truths) in states.windows(2).zip(truths.windows(2)) {
            let [a, b] = [truths[0], truths[1]];
            let ways = [
                [a.certain, b.certain ^ 1],
                [b.certain, a.certain ^ 1],
                [a.possible, b.possible ^ 1],
                [b.possible, a.possible ^ 1],
            ];
            let Some(mut somebody) = ways.iter().find_map(|wanted| ground.simplest(wanted)) else { continue };
            for state in pair {
                somebody[finding.index()] = *state;
                let seen = ground.space.of(finding);
                for value in [seen.value(*state, 0), seen.value(*state, u32::MAX)] {
                    let Person(mut told) = ground.person(&somebody);
                    told.retain(|(id, _)| *id != finding);
                    told.push((finding, value));
                    people.push(Person(told));
                }
            }
        }
        people
    }

    fn verdict(&self, block: Block) -> Verdict<Signal> {
        let outcome = &self.ground.decided.outcome;
        match block {
            Block::Rule(i) => outcome.rules[usize::from(i)],
            Block::Constraint(i) => outcome.constraints[usize::from(i)],
        }
    }

    fn somebody(&mut self, wanted: &[Signal]) -> Option<Person> {
        let states = self.ground.simplest(wanted)?;
        Some(self.ground.person(&states))
    }

    /// Somebody, as findings: calm but for what is said of them.
    pub fn findings(&self, person: &Person) -> Findings {
        let ground = &self.ground;
        let mut findings = ground.calm.person(ground.protocol, &ground.space, &ground.calm.states);
        person.0.iter().for_each(|(id, value)| findings.set(ground.protocol, *id, *value));
        findings
    }

    /// The blocks that together do all that this one does, for everybody: it changes nothing beside them. Nothing if it matters to somebody.
    pub fn masked_by(&mut self, block: Block) -> Option<Vec<Block>> {
        let place = self.place(block);
        if advises(self.ground.protocol, place) || self.effects.iter().all(|(own, ..)| *own != place) {
            return None;
        }
        let by = masked_by(&mut self.ground, &self.effects, place)?;
        Some(by.into_iter().map(|place| self.block(place)).collect())
    }

    /// The blocks that change nothing beside others, of which this is one.
    pub fn masks(&mut self, block: Block) -> Vec<Block> {
        let protocol = self.ground.protocol;
        let all = 0..protocol.rules.len() + protocol.constraints.len();
        let others: Vec<Block> = all.map(|place| self.block(place)).filter(|other| *other != block).collect();
        others.into_iter().filter(|other| self.masked_by(*other).is_some_and(|by| by.contains(&block))).collect()
    }

    fn place(&self, block: Block) -> usize {
        match block {
            Block::Rule(i) => usize::from(i),
            Block::Constraint(i) => self.ground.protocol.rules.len() + usize::from(i),
        }
    }

    fn block(&self, place: usize) -> Block {
        match place.checked_sub(self.ground.protocol.rules.len()) {
            None => Block::Rule(place as u16),
            Some(constraint) => Block::Constraint(constraint as u16),
        }
    }
}
