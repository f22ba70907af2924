//! How one rule or constraint stands among the others: the simplest person for whom it fires, what masks it and what it masks.

use crate::{
    alive::{Effect, advises, effects, masked_by},
    ground::Ground,
    report::Person,
    space::State,
};
use protocol::{
    Expr, FindingId, Findings, Protocol,
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

    /// People for whom one literal of a block matters, for each place at which its condition has one: somebody right at its threshold and somebody right below, for whom the block would come out otherwise
    /// if that literal did, and somebody of whom it is unknown, as far as there are such people. With the finding.
    pub fn hanging(&mut self, block: Block) -> Vec<(FindingId, Person)> {
        let protocol = self.ground.protocol;
        let when = match block {
            Block::Rule(i) => &protocol.rules[usize::from(i)].when,
            Block::Constraint(i) => &protocol.constraints[usize::from(i)].when,
        };
        let mut literals = Vec::new();
        when.clone().each_literal(&mut |id| literals.push(*id));
        let mut people = Vec::new();
        for (place, literal) in literals.into_iter().enumerate() {
            let finding = protocol.literals[literal.index()].finding();
            let seen = self.ground.space.of(finding);
            let below = (literal.index() - seen.literals.start) as u32;
            let at = State::Reached(below + 1);
            for (state, otherwise, end) in [
                (at, false, 0),
                (State::Reached(below), true, u32::MAX),
                (State::Unknown, false, 0),
                (State::Unknown, true, 0),
            ] {
                if let Some(person) = self.matters(when, place, finding, state, otherwise, end) {
                    people.push((finding, person));
                }
            }
        }
        people
    }

    /// Somebody with a finding in this state, at one end of it, for whom a condition would come out otherwise if the literal at one place of it did.
    fn matters(
        &mut self,
        when: &Expr,
        place: usize,
        finding: FindingId,
        state: State,
        otherwise: bool,
        end: u32,
    ) -> Option<Person> {
        let ground = &mut self.ground;
        let literals = ground.space.with(finding, state);
        let mut circuit = Circuit { graph: &mut ground.graph, literals: &literals };
        let is = verdict(&mut circuit, when);
        let would = verdict(&mut circuit, &put(when, &mut { place }, otherwise)?);
        let ways = [
            [is.certain, would.certain ^ 1],
            [would.certain, is.certain ^ 1],
            [is.possible, would.possible ^ 1],
            [would.possible, is.possible ^ 1],
        ];
        let mut states = ways.iter().find_map(|wanted| ground.simplest(wanted))?;
        states[finding.index()] = state;
        let Person(mut told) = ground.person(&states);
        told.retain(|(id, _)| *id != finding);
        told.push((finding, ground.space.of(finding).value(state, end)));
        Some(Person(told))
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

/// A condition with the literal at one place, counted from the first, put as yes or no; nothing if there is none at that place, in which case the place is what is left to count.
fn put(when: &Expr, place: &mut usize, value: bool) -> Option<Expr> {
    let mut parts = |parts: &[Expr]| {
        let mut copy = parts.to_vec();
        let put = parts.iter().enumerate().find_map(|(i, part)| Some((i, put(part, place, value)?)));
        put.map(|(i, part)| {
            copy[i] = part;
            copy
        })
    };
    match when {
        Expr::Constant(_) => None,
        Expr::Is(_) => {
            let here = *place == 0;
            *place = place.saturating_sub(1);
            here.then_some(Expr::Constant(value))
        }
        Expr::Not(inner) => put(inner, place, value).map(|inner| Expr::Not(Box::new(inner))),
        Expr::Possibly(inner) => put(inner, place, value).map(|inner| Expr::Possibly(Box::new(inner))),
        Expr::Certainly(inner) => put(inner, place, value).map(|inner| Expr::Certainly(Box::new(inner))),
        Expr::All(all) => parts(all).map(Expr::All),
        Expr::Any(any) => parts(any).map(Expr::Any),
        Expr::Count(least, of) => parts(of).map(|of| Expr::Count(*least, of)),
    }
}
