//! The protocol as a circuit of two-input ands with inverters, each gate made once.
//!
//! The evaluator runs here with gates for truths: what comes out is the same decision, for every person at once. [`crate::batch`] runs it over
//! machine words, and proofs look at it. A [`Graph`] holds the gates; a [`Circuit`] says which of its signals a protocol's literals are.

use crate::{
    algebra::{Algebra, Verdict},
    model::{Domain, FindingId, Literal, LiteralId, Protocol},
};
use rustc_hash::FxHashMap;

/// A signal: a node's number doubled, plus one if it is inverted. Node 0 is never.
pub type Signal = u32;

/// Never.
pub const NEVER: Signal = 0;
/// Always.
pub const ALWAYS: Signal = 1;

/// What a node's two signals are where it is no gate.
const INPUT: (Signal, Signal) = (Signal::MAX, Signal::MAX);

/// Inputs and two-input ands.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// Node i + 1.
    nodes: Vec<(Signal, Signal)>,
    made: FxHashMap<(Signal, Signal), Signal>,
}

impl Graph {
    /// No nodes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A new input.
    pub fn input(&mut self) -> Signal {
        self.push(INPUT)
    }

    /// Nodes in all, with node 0.
    pub fn len(&self) -> usize {
        self.nodes.len() + 1
    }

    /// There is nothing but node 0.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// What a node joins; nothing for inputs and node 0. Gates come after what they join.
    #[inline]
    pub fn gate(&self, node: u32) -> Option<(Signal, Signal)> {
        let place = (node as usize).checked_sub(1)?;
        self.nodes.get(place).copied().filter(|gate| *gate != INPUT)
    }

    /// Both.
    pub fn and(&mut self, a: Signal, b: Signal) -> Signal {
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        if a == NEVER || a == b ^ 1 {
            return NEVER;
        }
        if a == ALWAYS || a == b {
            return b;
        }
        if let Some(made) = self.made.get(&(a, b)) {
            return *made;
        }
        let signal = self.push((a, b));
        self.made.insert((a, b), signal);
        signal
    }

    /// Either.
    pub fn or(&mut self, a: Signal, b: Signal) -> Signal {
        self.and(a ^ 1, b ^ 1) ^ 1
    }

    /// One and not the other.
    pub fn differ(&mut self, a: Signal, b: Signal) -> Signal {
        let (left, right) = (self.and(a, b ^ 1), self.and(a ^ 1, b));
        self.or(left, right)
    }

    fn push(&mut self, node: (Signal, Signal)) -> Signal {
        self.nodes.push(node);
        (self.nodes.len() as u32) << 1
    }
}

/// Where a finding's bits stand among the planes of a record.
///
/// A yes/no finding has two planes, certain and possible. Any other has one that says it is known, then its value above the least, lowest bit first.
#[derive(Clone, Debug)]
pub struct Layout {
    /// First plane of each finding.
    pub base: Vec<usize>,
    /// Value bits of each finding; 0 for yes/no.
    pub bits: Vec<u32>,
    /// Planes in all.
    pub planes: usize,
}

impl Layout {
    /// The layout of a protocol's findings.
    pub fn of(protocol: &Protocol) -> Self {
        let mut new = Self { base: Vec::new(), bits: Vec::new(), planes: 0 };
        for finding in &protocol.findings {
            let bits = match &finding.domain {
                Domain::YesNo => 0,
                Domain::Choice(options) => width(options.len() as u32 - 1),
                Domain::Number { min, max, .. } => width(max - min),
            };
            new.base.push(new.planes);
            new.bits.push(bits);
            new.planes += if matches!(finding.domain, Domain::YesNo) { 2 } else { 1 + bits as usize };
        }
        new
    }

    /// What each literal is over planes.
    pub fn literals(&self, protocol: &Protocol, graph: &mut Graph, planes: &[Signal]) -> Vec<Verdict<Signal>> {
        let literal = |literal: &Literal| match *literal {
            Literal::Yes(finding) => {
                let base = self.base[finding.index()];
                Verdict { certain: planes[base], possible: planes[base + 1] }
            }
            Literal::AtLeast(finding, n) => {
                let least = match protocol.at(finding).domain {
                    Domain::Number { min, .. } => min,
                    _ => 0,
                };
                let holds = self.at_least(graph, planes, finding, n.saturating_sub(least));
                let known = planes[self.base[finding.index()]];
                Verdict { certain: graph.and(known, holds), possible: graph.or(known ^ 1, holds) }
            }
        };
        protocol.literals.iter().map(literal).collect()
    }

    /// The value of a finding, above its least, is at least `n`.
    fn at_least(&self, graph: &mut Graph, planes: &[Signal], finding: FindingId, n: u32) -> Signal {
        let base = self.base[finding.index()] + 1;
        // From the lowest bit up: value >= n holds if a one stands where n has a zero, or all below holds.
        let mut reached: Option<Signal> = None;
        for bit in 0..self.bits[finding.index()] {
            let plane = planes[base + bit as usize];
            reached = match (n >> bit & 1, reached) {
                (1, None) => Some(plane),
                (1, Some(below)) => Some(graph.and(plane, below)),
                (_, None) => None,
                (_, Some(below)) => Some(graph.or(plane, below)),
            };
        }
        reached.unwrap_or(ALWAYS)
    }
}

fn width(greatest: u32) -> u32 {
    32 - greatest.leading_zeros()
}

/// Gates over a protocol's literals: the evaluator's algebra of every person at once.
#[derive(Debug)]
pub struct Circuit<'g, 'l> {
    /// The gates.
    pub graph: &'g mut Graph,
    /// What each literal is.
    pub literals: &'l [Verdict<Signal>],
}

impl Algebra for Circuit<'_, '_> {
    type Bit = Signal;

    fn constant(&mut self, value: bool) -> Signal {
        u32::from(value)
    }

    fn and(&mut self, a: &Signal, b: &Signal) -> Signal {
        self.graph.and(*a, *b)
    }

    fn or(&mut self, a: &Signal, b: &Signal) -> Signal {
        self.graph.or(*a, *b)
    }

    fn not(&mut self, a: &Signal) -> Signal {
        a ^ 1
    }

    fn settled(&self, bit: &Signal) -> Option<bool> {
        (*bit < 2).then_some(*bit == ALWAYS)
    }

    fn literal(&mut self, id: LiteralId) -> Verdict<Signal> {
        self.literals[id.index()]
    }
}
