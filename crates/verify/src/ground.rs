//! What every property stands on: everybody, what is decided for them, and the way from a failed proof to a person.

use crate::{
    calm::Calm,
    decided::Decided,
    prover::Prover,
    report::{Failure, Person},
    shrink::{shrink, soothe},
    space::{Space, State},
};
use protocol::{
    Expr, FindingId, Protocol, Value,
    algebra::Verdict,
    circuit::{Circuit, Graph, Signal},
    evaluate::verdict,
};

/// A protocol over everybody.
#[derive(Debug)]
pub struct Ground<'p> {
    /// The protocol.
    pub protocol: &'p Protocol,
    /// All gates.
    pub graph: Graph,
    /// Everybody.
    pub space: Space,
    /// What is decided for them.
    pub decided: Decided,
    /// The calm person.
    pub calm: Calm,
    /// Answers and counts queries.
    pub prover: Prover,
}

impl<'p> Ground<'p> {
    /// Lays it.
    pub fn new(protocol: &'p Protocol) -> Self {
        let mut graph = Graph::new();
        let space = Space::new(protocol, &mut graph);
        let decided = Decided::new(protocol, &mut graph, &space.literals);
        let calm = Calm::ends(protocol, &space);
        let mut ground = Self { protocol, graph, space, decided, calm, prover: Prover::default() };
        ground.calm_down();
        ground
    }

    /// Makes the calm person one for whom everything is open and nothing is wrong, or as much as can be at once.
    fn calm_down(&mut self) {
        let outcome = &self.decided.outcome;
        let nothing_wrong = outcome.at_least[5] ^ 1;
        let mut wanted = Vec::new();
        let wishes: Vec<Signal> = outcome.closed.iter().map(|closed| closed ^ 1).chain([nothing_wrong]).collect();
        for wish in wishes {
            wanted.push(wish);
            if self.somebody(&wanted).is_none() {
                wanted.pop();
            }
        }
        if let Some(states) = self.simplest(&wanted) {
            let states = soothe(&self.graph, &self.space, &self.calm, &wanted, states);
            self.calm = self.calm.clone().moved(&self.space, &states);
        }
        self.prover = Prover::default();
    }

    /// What an expression comes to for everybody.
    pub fn verdict(&mut self, expr: &Expr) -> Verdict<Signal> {
        verdict(&mut Circuit { graph: &mut self.graph, literals: &self.space.literals }, expr)
    }

    /// Somebody for whom all these signals are true, if there is anybody.
    pub fn somebody(&mut self, wanted: &[Signal]) -> Option<Vec<State>> {
        let model = self.prover.satisfiable(&self.graph, &self.space.domain, wanted)?;
        Some(self.space.states(&model, &self.calm.states))
    }

    /// The simplest person found for whom all these signals are true, if there is anybody.
    pub fn simplest(&mut self, wanted: &[Signal]) -> Option<Vec<State>> {
        let found = self.somebody(wanted)?;
        Some(shrink(&self.graph, &self.space, &self.calm, wanted, &found))
    }

    /// How a person with these states differs from the calm one.
    pub fn person(&self, states: &[State]) -> Person {
        let ids = (0..states.len() as u16).map(FindingId);
        Person(
            ids.filter(|id| states[id.index()] != self.calm.states[id.index()])
                .map(|id| (id, self.value(id, states[id.index()])))
                .collect(),
        )
    }

    /// A value for a state.
    pub fn value(&self, id: FindingId, state: State) -> Value {
        self.calm.value(&self.space, id, state)
    }

    /// A failure of what a person shows.
    pub fn failure(&self, what: String, states: &[State], blocks: Vec<String>) -> Failure {
        let person = self.person(states);
        let blocks = if blocks.is_empty() { self.speaking_of(&person) } else { blocks };
        Failure { what, person, becomes: None, trace: Vec::new(), blocks }
    }

    /// The rules and constraints that speak of most of what is not calm about somebody: at most three.
    pub fn speaking_of(&self, person: &Person) -> Vec<String> {
        let ids: Vec<FindingId> = person.0.iter().map(|(id, _)| *id).collect();
        let rules = self.protocol.rules.iter().map(|rule| (&rule.name, &rule.when));
        let constraints = self.protocol.constraints.iter().map(|constraint| (&constraint.name, &constraint.when));
        let mut found: Vec<(usize, &String)> = rules
            .chain(constraints)
            .map(|(name, when)| {
                let own = findings(self.protocol, when);
                (ids.iter().filter(|id| own.contains(id)).count(), name)
            })
            .filter(|(shared, _)| *shared > 0)
            .collect();
        found.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        found.into_iter().take(3).map(|(_, name)| name.clone()).collect()
    }
}

/// The findings that an expression speaks of, each once, in the protocol's order.
pub fn findings(protocol: &Protocol, expr: &Expr) -> Vec<FindingId> {
    let mut found = Vec::new();
    collect(protocol, expr, &mut found);
    found.sort_unstable();
    found.dedup();
    found
}

fn collect(protocol: &Protocol, expr: &Expr, found: &mut Vec<FindingId>) {
    match expr {
        Expr::Constant(_) => {}
        Expr::Is(literal) => found.push(protocol.literals[literal.index()].finding()),
        Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => collect(protocol, inner, found),
        Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
            parts.iter().for_each(|part| collect(protocol, part, found));
        }
    }
}
