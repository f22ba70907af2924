//! The protocol as a circuit of two-input ands over bit planes, each gate made once.
//!
//! The evaluator runs here with gates for truths: what comes out is the same decision, for every person at once. [`crate::batch`] runs it over
//! machine words.

use crate::{
    algebra::{Algebra, Verdict},
    model::{Domain, FindingId, Literal, LiteralId, Protocol},
};
use std::collections::HashMap;

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
}

fn width(greatest: u32) -> u32 {
    32 - greatest.leading_zeros()
}

/// A signal: a node's number doubled, plus one if it is inverted. Node 0 is never; nodes 1 to `planes` are the inputs.
pub type Signal = u32;

/// Two-input ands with inverters.
#[derive(Clone, Debug)]
pub struct Circuit<'p> {
    protocol: &'p Protocol,
    layout: Layout,
    gates: Vec<(Signal, Signal)>,
    made: HashMap<(Signal, Signal), Signal>,
}

impl<'p> Circuit<'p> {
    /// No gates yet.
    pub fn new(protocol: &'p Protocol) -> Self {
        Self { protocol, layout: Layout::of(protocol), gates: Vec::new(), made: HashMap::new() }
    }

    /// Where the inputs stand.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The gates, in the order in which they were made; gate i is node `planes + 1 + i`.
    pub fn gates(&self) -> &[(Signal, Signal)] {
        &self.gates
    }

    fn plane(&self, at: usize) -> Signal {
        (at as u32 + 1) << 1
    }

    /// The value of a finding, above its least, is at least `n`.
    fn at_least(&mut self, finding: FindingId, n: u32) -> Signal {
        let base = self.layout.base[finding.index()] + 1;
        // From the lowest bit up: value >= n holds if a one stands where n has a zero, or all below holds.
        let mut reached: Option<Signal> = None;
        for bit in 0..self.layout.bits[finding.index()] {
            let plane = self.plane(base + bit as usize);
            reached = match (n >> bit & 1, reached) {
                (1, None) => Some(plane),
                (1, Some(below)) => Some(self.and(&plane, &below)),
                (_, None) => None,
                (_, Some(below)) => Some(self.or(&plane, &below)),
            };
        }
        reached.unwrap_or(1)
    }
}

impl Algebra for Circuit<'_> {
    type Bit = Signal;

    fn constant(&mut self, value: bool) -> Signal {
        u32::from(value)
    }

    fn and(&mut self, a: &Signal, b: &Signal) -> Signal {
        let (a, b) = if a < b { (*a, *b) } else { (*b, *a) };
        if a == 0 || a == b ^ 1 {
            return 0;
        }
        if a == 1 || a == b {
            return b;
        }
        if let Some(made) = self.made.get(&(a, b)) {
            return *made;
        }
        self.gates.push((a, b));
        let signal = ((self.layout.planes + self.gates.len()) as u32) << 1;
        self.made.insert((a, b), signal);
        signal
    }

    fn or(&mut self, a: &Signal, b: &Signal) -> Signal {
        self.and(&(a ^ 1), &(b ^ 1)) ^ 1
    }

    fn not(&mut self, a: &Signal) -> Signal {
        a ^ 1
    }

    fn settled(&self, bit: &Signal) -> Option<bool> {
        (*bit < 2).then_some(*bit == 1)
    }

    fn literal(&mut self, id: LiteralId) -> Verdict<Signal> {
        match self.protocol.literals[id.index()] {
            Literal::Yes(finding) => {
                let base = self.layout.base[finding.index()];
                Verdict { certain: self.plane(base), possible: self.plane(base + 1) }
            }
            Literal::AtLeast(finding, n) => {
                let least = match self.protocol.at(finding).domain {
                    Domain::Number { min, .. } => min,
                    _ => 0,
                };
                let holds = self.at_least(finding, n.saturating_sub(least));
                let known = self.plane(self.layout.base[finding.index()]);
                Verdict { certain: self.and(&known, &holds), possible: self.or(&(known ^ 1), &holds) }
            }
        }
    }
}
