//! One small question at a time: can these signals all be true?
//!
//! Each query gets a fresh solver over its own cone of the graph and nothing else. Before that the query is taken apart into what must hold at once: most obligations of a sound
//! protocol contradict themselves there, and no solver is needed.

use batsat::{BasicSolver, Lit, SolverInterface, Var, lbool};
use protocol::circuit::{ALWAYS, Graph, NEVER, Signal};
use rustc_hash::{FxHashMap, FxHashSet};

/// Clauses that hold of the inputs, such as "certain implies possible", in groups that share inputs.
#[derive(Clone, Debug, Default)]
pub struct Domain {
    groups: Vec<Group>,
    /// The group of each input node.
    of: FxHashMap<u32, usize>,
}

#[derive(Clone, Debug)]
struct Group {
    inputs: Vec<u32>,
    clauses: Vec<[Signal; 2]>,
}

impl Domain {
    /// Adds inputs of which these clauses hold.
    pub fn add(&mut self, inputs: &[Signal], clauses: Vec<[Signal; 2]>) {
        let inputs: Vec<u32> = inputs.iter().map(|signal| signal >> 1).collect();
        for node in &inputs {
            self.of.insert(*node, self.groups.len());
        }
        self.groups.push(Group { inputs, clauses });
    }

    /// Takes in what holds of other inputs.
    pub fn join(&mut self, other: Domain) {
        let first = self.groups.len();
        self.of.extend(other.of.into_iter().map(|(node, group)| (node, first + group)));
        self.groups.extend(other.groups);
    }

    /// Groups with an input among these nodes, and their clauses.
    pub fn clauses(&self, nodes: impl Iterator<Item = u32>) -> Vec<&[Signal; 2]> {
        let groups: FxHashSet<usize> = nodes.filter_map(|node| self.of.get(&node).copied()).collect();
        groups.into_iter().flat_map(|group| &self.groups[group].clauses).collect()
    }

    /// The nodes that these signals depend on, with every input that a clause joins to one of them.
    pub fn cone(&self, graph: &Graph, signals: &[Signal]) -> Cone {
        let mut cone = Cone::of(graph, signals);
        self.widen(&mut cone);
        cone
    }

    fn widen(&self, cone: &mut Cone) {
        let groups: FxHashSet<usize> = cone.nodes.iter().filter_map(|node| self.of.get(node).copied()).collect();
        for group in groups {
            self.groups[group].inputs.iter().for_each(|node| cone.add_input(*node));
        }
    }
}

/// Which inputs are true in a solution; those that do not matter are absent.
pub type Model = FxHashMap<u32, bool>;

/// The nodes that some signals depend on, inputs before what is made of them.
#[derive(Debug, Default)]
pub struct Cone {
    /// The nodes.
    pub nodes: Vec<u32>,
    place: FxHashMap<u32, u32>,
}

impl Cone {
    /// Of these signals.
    pub fn of(graph: &Graph, signals: &[Signal]) -> Self {
        let mut cone = Self::default();
        for signal in signals {
            let mut stack = vec![(signal >> 1, false)];
            while let Some((node, done)) = stack.pop() {
                if cone.place.contains_key(&node) {
                    continue;
                }
                match graph.gate(node) {
                    Some((a, b)) if !done => stack.extend([(node, true), (b >> 1, false), (a >> 1, false)]),
                    _ => cone.add_input(node),
                }
            }
        }
        cone
    }

    fn add_input(&mut self, node: u32) {
        let next = self.nodes.len() as u32;
        if let std::collections::hash_map::Entry::Vacant(free) = self.place.entry(node) {
            free.insert(next);
            self.nodes.push(node);
        }
    }

    /// The place of a signal's node among the nodes.
    pub fn place(&self, signal: Signal) -> Option<u32> {
        self.place.get(&(signal >> 1)).copied()
    }
}

/// A query that was put, and whether it could be met: for a second opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The signals.
    pub wanted: Vec<Signal>,
    /// They can all be true.
    pub satisfiable: bool,
}

/// Something that can come about in several ways.
#[derive(Clone, Debug)]
pub struct Case {
    /// What must hold besides.
    pub also: Signal,
    /// The ways.
    pub alternatives: Vec<Vec<Signal>>,
}

impl Case {
    /// The ways that do not contradict what holds by their form alone, each with what must hold besides.
    fn possible(&self, graph: &Graph, everywhere: &FxHashSet<Signal>) -> Vec<Vec<Signal>> {
        let Some(also) = conjuncts(graph, &[self.also]) else { return Vec::new() };
        let here: FxHashSet<Signal> = also.iter().copied().collect();
        let contradicts = |part: &Signal| everywhere.contains(&(part ^ 1)) || here.contains(&(part ^ 1));
        let fits = |own: &&Vec<Signal>| conjuncts(graph, own).is_some_and(|parts| !parts.iter().any(contradicts));
        self.alternatives.iter().filter(fits).map(|own| [own.as_slice(), &[self.also]].concat()).collect()
    }
}

/// Answers queries, and counts them.
#[derive(Debug, Default)]
pub struct Prover {
    /// Queries in all.
    pub asked: u64,
    /// Those for which a solver was needed.
    pub solved: u64,
    /// Every query, if they are to be kept.
    pub log: Option<Vec<Query>>,
}

impl Prover {
    /// A solution in which all these signals are true, if there is one.
    pub fn satisfiable(&mut self, graph: &Graph, domain: &Domain, wanted: &[Signal]) -> Option<Model> {
        self.asked += 1;
        let found = match conjuncts(graph, wanted) {
            Some(wanted) if wanted.is_empty() => Some(Model::default()),
            Some(wanted) => {
                self.solved += 1;
                solve(graph, domain, &wanted, &[]).ok()
            }
            None => None,
        };
        self.keep(wanted, found.is_some());
        found
    }

    /// For each case whether all of `held`, and of what the case adds, can be true together with any one of its alternatives. A solver is loaded once for all cases and each alternative is
    /// assumed in turn, which is far less than a search for one that fits: in a sound protocol each contradicts itself at once.
    pub fn with_any(&mut self, graph: &Graph, domain: &Domain, held: &[Signal], cases: &[Case]) -> Vec<bool> {
        self.asked += cases.iter().map(|case| case.alternatives.len() as u64).sum::<u64>();
        let Some(parts) = conjuncts(graph, held) else { return vec![false; cases.len()] };
        let everywhere: FxHashSet<Signal> = parts.iter().copied().collect();
        let left: Vec<Vec<Vec<Signal>>> = cases.iter().map(|case| case.possible(graph, &everywhere)).collect();
        self.solved += left.iter().map(|own| own.len() as u64).sum::<u64>();
        if left.iter().all(Vec::is_empty) {
            return vec![false; cases.len()];
        }
        let others: Vec<Signal> = left.iter().flatten().flatten().copied().collect();
        let mut loaded = Loaded::new(graph, domain, &parts, &others);
        left.into_iter().map(|own| own.into_iter().any(|assumed| loaded.solve(&assumed))).collect()
    }

    /// Keeps a query, if they are to be kept.
    pub fn keep(&mut self, wanted: &[Signal], satisfiable: bool) {
        if let Some(log) = &mut self.log {
            log.push(Query { wanted: wanted.to_vec(), satisfiable });
        }
    }

    /// Which of `blamed` already keep `wanted` from being true together; nothing if they can be true with all of them. The set is small, not always the smallest.
    pub fn blame(
        &mut self,
        graph: &Graph,
        domain: &Domain,
        wanted: &[Signal],
        blamed: &[Signal],
    ) -> Option<Vec<usize>> {
        self.asked += 1;
        self.solved += 1;
        solve(graph, domain, wanted, blamed).err()
    }
}

/// What must all hold for these signals to hold: their ands taken apart. Nothing if that contradicts itself.
pub fn conjuncts(graph: &Graph, wanted: &[Signal]) -> Option<Vec<Signal>> {
    let mut held: FxHashSet<Signal> = FxHashSet::default();
    let mut parts = Vec::new();
    let mut stack = wanted.to_vec();
    while let Some(signal) = stack.pop() {
        if signal == NEVER || held.contains(&(signal ^ 1)) {
            return None;
        }
        if signal == ALWAYS || !held.insert(signal) {
            continue;
        }
        match graph.gate(signal >> 1) {
            Some((a, b)) if signal & 1 == 0 => stack.extend([a, b]),
            _ => parts.push(signal),
        }
    }
    Some(parts)
}

/// A model, or the places among `assumed` that make it impossible.
fn solve(graph: &Graph, domain: &Domain, wanted: &[Signal], assumed: &[Signal]) -> Result<Model, Vec<usize>> {
    let mut loaded = Loaded::new(graph, domain, wanted, assumed);
    if loaded.solve(assumed) {
        let (nodes, solver) = (&loaded.cone.nodes, &loaded.solver);
        let inputs = nodes.iter().enumerate().filter(|(_, node)| graph.gate(**node).is_none() && **node != 0);
        return Ok(inputs.map(|(at, node)| (*node, solver.value_var(loaded.variables[at]) == lbool::TRUE)).collect());
    }
    let core = loaded.solver.unsat_core();
    Err((0..assumed.len()).filter(|at| loaded.literal(assumed[*at]).is_some_and(|own| core.contains(&!own))).collect())
}

/// A solver that holds some signals' cone.
struct Loaded {
    solver: BasicSolver,
    cone: Cone,
    variables: Vec<Var>,
}

impl Loaded {
    /// In which all of `wanted` are true, and any of `others` may be assumed.
    fn new(graph: &Graph, domain: &Domain, wanted: &[Signal], others: &[Signal]) -> Self {
        let cone = domain.cone(graph, &[wanted, others].concat());
        let mut solver = BasicSolver::default();
        let variables = cone.nodes.iter().map(|_| solver.new_var_default()).collect();
        let mut loaded = Self { solver, cone, variables };
        let mut clause = Vec::with_capacity(3);
        for at in 0..loaded.cone.nodes.len() {
            let node = loaded.cone.nodes[at];
            let own = node << 1;
            match graph.gate(node) {
                Some((a, b)) => {
                    loaded.add(&[own ^ 1, a], &mut clause);
                    loaded.add(&[own ^ 1, b], &mut clause);
                    loaded.add(&[own, a ^ 1, b ^ 1], &mut clause);
                }
                None if node == 0 => loaded.add(&[ALWAYS], &mut clause),
                None => {}
            }
        }
        for held in domain.clauses(loaded.cone.nodes.iter().copied()) {
            loaded.add(held, &mut clause);
        }
        wanted.iter().for_each(|signal| loaded.add(&[*signal], &mut clause));
        loaded
    }

    fn add(&mut self, signals: &[Signal], clause: &mut Vec<Lit>) {
        clause.clear();
        clause.extend(signals.iter().filter_map(|signal| self.literal(*signal)));
        self.solver.add_clause_reuse(clause);
    }

    fn literal(&self, signal: Signal) -> Option<Lit> {
        self.cone.place(signal).map(|at| Lit::new(self.variables[at as usize], signal & 1 == 0))
    }

    fn solve(&mut self, assumed: &[Signal]) -> bool {
        let assumptions: Vec<Lit> = assumed.iter().filter_map(|signal| self.literal(*signal)).collect();
        self.solver.solve_limited(&assumptions) == lbool::TRUE
    }
}
