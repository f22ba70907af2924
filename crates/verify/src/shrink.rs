//! From any person for whom something is wrong to the simplest one: as few findings as possible that are not calm.
//!
//! No solver is asked again: the graph itself says, for each simpler person, whether it is still wrong.

use crate::{
    calm::Calm,
    prover::Cone,
    space::{Seen, Space, State},
};
use protocol::circuit::{Graph, Signal};

/// Node evaluations after which no more exchanges are tried: with so many findings that are not calm, or so large a cone, nobody would read the person more easily.
const MOST_EFFORT: usize = 1 << 30;

/// Evaluates a query's cone for one person after another.
#[derive(Debug)]
pub struct Simulation<'a> {
    graph: &'a Graph,
    cone: Cone,
    wanted: &'a [Signal],
    values: Vec<bool>,
    /// The findings that the query depends on, each with the places of its inputs.
    inputs: Vec<(usize, Vec<Option<u32>>)>,
    effort: usize,
}

impl<'a> Simulation<'a> {
    /// Of these signals.
    pub fn new(graph: &'a Graph, space: &Space, wanted: &'a [Signal]) -> Self {
        let cone = Cone::of(graph, wanted);
        let values = vec![false; cone.nodes.len()];
        let places = |seen: &Seen| seen.inputs.iter().map(|input| cone.place(*input)).collect::<Vec<_>>();
        let all = space.seen.iter().map(places).enumerate();
        let inputs = all.filter(|(_, places)| places.iter().any(Option::is_some)).collect();
        Self { graph, cone, wanted, values, inputs, effort: 0 }
    }

    /// Every wanted signal is true for this person.
    pub fn holds(&mut self, space: &Space, states: &[State]) -> bool {
        self.effort += self.cone.nodes.len();
        for (finding, places) in &self.inputs {
            for (place, bit) in places.iter().zip(space.seen[*finding].bits(states[*finding])) {
                if let Some(place) = place {
                    self.values[*place as usize] = bit;
                }
            }
        }
        for at in 0..self.cone.nodes.len() {
            if let Some((a, b)) = self.graph.gate(self.cone.nodes[at]) {
                self.values[at] = self.value(a) && self.value(b);
            }
        }
        self.wanted.iter().all(|signal| self.value(*signal))
    }

    fn value(&self, signal: Signal) -> bool {
        let place = self.cone.place(signal).map_or(0, |place| place as usize);
        (signal >> 1 != 0 && self.values[place]) ^ (signal & 1 == 1)
    }

    /// The findings that the query depends on.
    pub fn touched(&self) -> Vec<usize> {
        self.inputs.iter().map(|(finding, _)| *finding).collect()
    }
}

/// The simplest person found for whom all of `wanted` still holds, beginning with one for whom it does. `fixed` is a finding whose state is given otherwise.
pub fn shrink(graph: &Graph, space: &Space, calm: &Calm, wanted: &[Signal], from: &[State]) -> Vec<State> {
    let mut simulation = Simulation::new(graph, space, wanted);
    let touched = simulation.touched();
    let forward = reduce(&mut simulation, space, calm, &touched, from);
    if not_calm(&forward, calm) <= 1 {
        return forward;
    }
    let mut turned = touched;
    turned.reverse();
    let backward = reduce(&mut simulation, space, calm, &turned, from);
    let few = if not_calm(&backward, calm) < not_calm(&forward, calm) { backward } else { forward };
    exchange(&mut simulation, space, calm, few)
}

/// Moves each state that is not at its calm end as near to it as `wanted` allows; where danger lies neither way, to the state with the most values.
pub fn soothe(graph: &Graph, space: &Space, calm: &Calm, wanted: &[Signal], mut states: Vec<State>) -> Vec<State> {
    let mut simulation = Simulation::new(graph, space, wanted);
    for i in simulation.touched() {
        let mut nearer: Vec<State> = space.seen[i].known().collect();
        if calm.middling[i] {
            nearer.sort_by_key(|state| std::cmp::Reverse(space.seen[i].values_in(*state)));
        } else {
            nearer.sort_by_key(|state| state.distance(calm.states[i]));
        }
        let kept = states[i];
        let found = nearer.into_iter().find(|state| {
            states[i] = *state;
            simulation.holds(space, &states)
        });
        states[i] = found.unwrap_or(kept);
    }
    states
}

fn not_calm(states: &[State], calm: &Calm) -> usize {
    states.iter().zip(&calm.states).filter(|(own, calm)| own != calm).count()
}

/// Makes finding after finding calm where that is still wrong, and those left as near to calm as can be: known rather than unknown where either will do.
fn reduce(simulation: &mut Simulation, space: &Space, calm: &Calm, order: &[usize], from: &[State]) -> Vec<State> {
    let mut states: Vec<State> = calm.states.clone();
    order.iter().for_each(|i| states[*i] = from[*i]);
    if !simulation.holds(space, &states) {
        return from.to_vec();
    }
    for i in order {
        let kept = states[*i];
        if kept == calm.states[*i] {
            continue;
        }
        states[*i] = calm.states[*i];
        if !simulation.holds(space, &states) {
            states[*i] = kept;
        }
    }
    states
}

/// Tries whether one finding in some state can stand for two.
fn exchange(simulation: &mut Simulation, space: &Space, calm: &Calm, mut states: Vec<State>) -> Vec<State> {
    let touched = simulation.touched();
    let before = simulation.effort;
    while not_calm(&states, calm) > 1 {
        let odd: Vec<usize> = touched.iter().copied().filter(|i| states[*i] != calm.states[*i]).collect();
        let mut better = None;
        'search: for (n, first) in odd.iter().enumerate() {
            for second in &odd[n + 1..] {
                if simulation.effort - before > MOST_EFFORT {
                    break 'search;
                }
                let mut base = states.clone();
                base[*first] = calm.states[*first];
                base[*second] = calm.states[*second];
                for i in &touched {
                    let kept = base[*i];
                    for state in space.seen[*i].states().filter(|state| *state != kept) {
                        base[*i] = state;
                        if simulation.holds(space, &base) {
                            better = Some(base);
                            break 'search;
                        }
                    }
                    base[*i] = kept;
                }
            }
        }
        match better {
            Some(fewer) if not_calm(&fewer, calm) < not_calm(&states, calm) => states = fewer,
            _ => break,
        }
    }
    states
}
