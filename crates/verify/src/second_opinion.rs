//! Every query again, by solvers that share nothing with the first: CaDiCaL on the whole cone, and a decision diagram where one fits.

use crate::{
    prover::{Cone, Domain, Query},
    space::Space,
};
use biodivine_lib_bdd::{Bdd, BddVariable, BddVariableSet, op_function};
use protocol::circuit::{Graph, Signal};
use rustc_hash::FxHashMap;

/// Diagrams beyond this many nodes are given up.
const MOST_NODES: usize = 5_000;
/// Cones with more gates than this are not tried as diagrams.
const MOST_GATES: usize = 300;

/// What the second opinion came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opinion {
    /// Queries put to CaDiCaL.
    pub cadical: u64,
    /// Queries that fitted a decision diagram.
    pub diagrams: u64,
    /// The places of queries on which the answers differ, and who said otherwise.
    pub disagreements: Vec<(usize, &'static str)>,
}

/// Puts every query again. `seen` is told how many are done.
pub fn second_opinion(graph: &Graph, domain: &Domain, queries: &[Query], mut seen: impl FnMut(usize)) -> Opinion {
    let mut opinion = Opinion::default();
    for (at, query) in queries.iter().enumerate() {
        let cone = domain.cone(graph, &query.wanted);
        opinion.cadical += 1;
        if by_cadical(graph, domain, &cone, &query.wanted) != Some(query.satisfiable) {
            opinion.disagreements.push((at, "CaDiCaL"));
        }
        if let Some(diagram) = diagram(graph, domain, &cone, &query.wanted) {
            opinion.diagrams += 1;
            if diagram.is_false() == query.satisfiable {
                opinion.disagreements.push((at, "decision diagram"));
            }
        }
        seen(at + 1);
    }
    opinion
}

fn by_cadical(graph: &Graph, domain: &Domain, cone: &Cone, wanted: &[Signal]) -> Option<bool> {
    let mut solver = cadical::Solver::<cadical::Timeout>::default();
    let literal = |signal: Signal| {
        let variable = cone.place(signal).map_or(0, |place| place as i32 + 1);
        if signal & 1 == 0 { variable } else { -variable }
    };
    for node in &cone.nodes {
        let own = node << 1;
        match graph.gate(*node) {
            Some((a, b)) => {
                solver.add_clause([literal(own ^ 1), literal(a)]);
                solver.add_clause([literal(own ^ 1), literal(b)]);
                solver.add_clause([literal(own), literal(a ^ 1), literal(b ^ 1)]);
            }
            None if *node == 0 => solver.add_clause([literal(1)]),
            None => {}
        }
    }
    for clause in domain.clauses(cone.nodes.iter().copied()) {
        solver.add_clause(clause.map(literal));
    }
    wanted.iter().for_each(|signal| solver.add_clause([literal(*signal)]));
    solver.solve()
}

/// The solutions of a query as a decision diagram over its inputs, if it stays small.
fn diagram(graph: &Graph, domain: &Domain, cone: &Cone, wanted: &[Signal]) -> Option<Bdd> {
    if cone.nodes.len() > MOST_GATES {
        return None;
    }
    let inputs: Vec<u32> =
        cone.nodes.iter().copied().filter(|node| *node != 0 && graph.gate(*node).is_none()).collect();
    let set = BddVariableSet::new_anonymous(u16::try_from(inputs.len()).ok()?);
    let variables: FxHashMap<u32, BddVariable> = inputs.iter().copied().zip(set.variables()).collect();
    let mut made: Vec<Bdd> = Vec::with_capacity(cone.nodes.len());
    let signal = |made: &[Bdd], signal: Signal| {
        let own = &made[cone.place(signal)? as usize];
        Some(if signal & 1 == 0 { own.clone() } else { own.not() })
    };
    for node in &cone.nodes {
        let own = match (graph.gate(*node), variables.get(node)) {
            (Some((a, b)), _) => both(&signal(&made, a)?, &signal(&made, b)?)?,
            (None, Some(variable)) => set.mk_var(*variable),
            (None, None) => set.mk_false(),
        };
        made.push(own);
    }
    let mut all = set.mk_true();
    for clause in domain.clauses(cone.nodes.iter().copied()) {
        let [a, b] = clause.map(|own| signal(&made, own));
        all = both(&all, &a?.or(&b?))?;
    }
    for own in wanted {
        all = both(&all, &signal(&made, *own)?)?;
    }
    Some(all)
}

/// Both, if that stays small.
fn both(a: &Bdd, b: &Bdd) -> Option<Bdd> {
    Bdd::binary_op_with_limit(MOST_NODES, a, b, op_function::and)
}

/// How many people of a million these signals are true for, if every state of every finding were as frequent as any other. Nothing where it cannot be counted.
pub fn per_million(graph: &Graph, space: &Space, wanted: &[Signal]) -> Option<f64> {
    let cone = space.domain.cone(graph, wanted);
    let everybody = diagram(graph, &space.domain, &cone, &[])?;
    let those = diagram(graph, &space.domain, &cone, wanted)?;
    Some(those.cardinality() / everybody.cardinality() * 1e6)
}
