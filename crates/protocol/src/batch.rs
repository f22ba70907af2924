//! Deciding for many people at once: each machine instruction carries one step of the decision for 64 people or more.
//!
//! People stand in *tiles*: for each plane of [`Layout`], `W` words, bit i of word w being person 64·w + i. The program is the circuit's
//! gates in an order that needs few registers.

use crate::{
    algebra::Algebra,
    circuit::{Circuit, Graph, Layout, Signal},
    evaluate::evaluate,
    findings::{Findings, Value},
    model::{Domain, FindingId, Level, Protocol},
};

/// Words of one plane in one tile: 64 people each.
pub const W: usize = 32;
/// People in one tile.
pub const TILE: usize = 64 * W;

/// One plane of one tile.
pub type Plane = [u64; W];

#[derive(Clone, Copy, Debug)]
enum Code {
    And,
    AndNot,
    Or,
    Copy,
    Not,
    Zero,
}

/// One step: `into` becomes `code` of `a` and `b`. Slots below the number of planes are inputs, the others registers.
#[derive(Clone, Copy, Debug)]
struct Step {
    code: Code,
    into: u16,
    a: u16,
    b: u16,
}

/// A protocol as straight-line steps over planes.
#[derive(Clone, Debug)]
pub struct Program {
    layout: Layout,
    steps: Vec<Step>,
    registers: usize,
    outputs: Vec<u16>,
    techniques: usize,
}

/// What came out for one tile.
#[derive(Clone, Debug)]
pub struct Decided {
    planes: Vec<Plane>,
    techniques: usize,
}

impl Decided {
    /// The level for the person at `place` of the tile.
    pub fn level(&self, place: usize) -> Level {
        (0..6).find(|i| self.bit(*i, place)).map_or(Level::SelfCareOk, |i| Level::ALL[i])
    }

    /// Bit t: technique t is open for the person at `place`.
    pub fn open(&self, place: usize) -> u64 {
        (0..self.techniques).fold(0, |open, t| open | u64::from(!self.bit(6 + t, place)) << t)
    }

    /// How many of the first `people` are at each level, most severe first.
    pub fn levels(&self, people: usize) -> [u64; 7] {
        let mut sums = [0; 7];
        let mut counted = 0;
        for (i, plane) in self.planes.iter().take(6).enumerate() {
            let reached = count(plane, people);
            sums[i] = reached - counted;
            counted = reached;
        }
        sums[6] = people as u64 - counted;
        sums
    }

    fn bit(&self, output: usize, place: usize) -> bool {
        self.planes[output][place / 64] >> (place % 64) & 1 == 1
    }
}

fn count(plane: &Plane, people: usize) -> u64 {
    plane
        .iter()
        .enumerate()
        .map(|(i, word)| match people.saturating_sub(i * 64) {
            0 => 0,
            left if left < 64 => u64::from((word & ((1 << left) - 1)).count_ones()),
            _ => u64::from(word.count_ones()),
        })
        .sum()
}

impl Program {
    /// The steps of a protocol: its level and its closed techniques.
    pub fn compile(protocol: &Protocol) -> Self {
        let layout = Layout::of(protocol);
        let mut graph = Graph::new();
        let planes: Vec<Signal> = (0..layout.planes).map(|_| graph.input()).collect();
        let literals = layout.literals(protocol, &mut graph, &planes);
        let outcome = evaluate(protocol, &mut Circuit { graph: &mut graph, literals: &literals });
        let wanted: Vec<Signal> = outcome.at_least.iter().chain(&outcome.closed).copied().collect();
        let (steps, registers, outputs) = Lowering::new(&graph, layout.planes).lower(&wanted);
        Self { layout, steps, registers, outputs, techniques: protocol.techniques.len() }
    }

    /// Where findings stand in a tile.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Steps for one tile.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// A protocol without outputs has no steps.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Registers to run with, reused from tile to tile.
    pub fn registers(&self) -> Vec<Plane> {
        vec![[0; W]; self.registers]
    }

    /// A tile in which nothing is known about anybody.
    pub fn tile(&self) -> Vec<Plane> {
        let mut tile = vec![[0; W]; self.layout.planes];
        for (base, bits) in self.layout.base.iter().zip(&self.layout.bits) {
            if *bits == 0 {
                tile[base + 1] = [!0; W];
            }
        }
        tile
    }

    /// Puts one person into a tile.
    pub fn put(&self, protocol: &Protocol, tile: &mut [Plane], place: usize, findings: &Findings) {
        for (i, finding) in protocol.findings.iter().enumerate() {
            let base = self.layout.base[i];
            let value = findings.get(FindingId(i as u16));
            let mut set = |plane: usize, bit: bool| {
                let word = &mut tile[plane][place / 64];
                *word = *word & !(1 << (place % 64)) | u64::from(bit) << (place % 64);
            };
            if matches!(finding.domain, Domain::YesNo) {
                set(base, value == Value::YES);
                set(base + 1, value != Value::NO);
                continue;
            }
            let least = match finding.domain {
                Domain::Number { min, .. } => min,
                _ => 0,
            };
            let (known, n) = match value {
                Value::Known(n) => (true, n - least),
                Value::Unknown => (false, 0),
            };
            set(base, known);
            (0..self.layout.bits[i]).for_each(|bit| set(base + 1 + bit as usize, n >> bit & 1 == 1));
        }
    }

    /// Takes the same steps over any algebra, one bit a plane: at least each level, then each technique closed. For proofs.
    pub fn over<A: Algebra>(&self, algebra: &mut A, planes: &[A::Bit]) -> Vec<A::Bit> {
        let inputs = self.layout.planes;
        let mut registers = vec![algebra.constant(false); self.registers];
        for step in &self.steps {
            let slot = |at: u16| {
                let at = usize::from(at);
                if at < inputs { planes[at].clone() } else { registers[at - inputs].clone() }
            };
            let (a, b) = (slot(step.a), slot(step.b));
            registers[usize::from(step.into) - inputs] = match step.code {
                Code::And => algebra.and(&a, &b),
                Code::AndNot => {
                    let not = algebra.not(&b);
                    algebra.and(&a, &not)
                }
                Code::Or => algebra.or(&a, &b),
                Code::Copy => a,
                Code::Not => algebra.not(&a),
                Code::Zero => algebra.constant(false),
            };
        }
        self.outputs.iter().map(|slot| registers[usize::from(*slot) - inputs].clone()).collect()
    }

    /// Decides for a whole tile.
    ///
    /// `tile` has the planes of [`Program::layout`], `registers` come from [`Program::registers`]; extra ones are left alone.
    pub fn run(&self, tile: &[Plane], registers: &mut [Plane]) -> Decided {
        pulp::Arch::new().dispatch(|| self.steps_over(tile, registers));
        let planes = self.outputs.iter().map(|slot| registers[usize::from(*slot) - self.layout.planes]).collect();
        Decided { planes, techniques: self.techniques }
    }

    #[inline(always)]
    fn steps_over(&self, tile: &[Plane], registers: &mut [Plane]) {
        let inputs = self.layout.planes;
        let tile = &tile[..inputs];
        for step in &self.steps {
            let a = slot(tile, registers, step.a);
            let b = slot(tile, registers, step.b);
            let into = &mut registers[usize::from(step.into) - inputs];
            match step.code {
                Code::And => (0..W).for_each(|i| into[i] = a[i] & b[i]),
                Code::AndNot => (0..W).for_each(|i| into[i] = a[i] & !b[i]),
                Code::Or => (0..W).for_each(|i| into[i] = a[i] | b[i]),
                Code::Copy => *into = a,
                Code::Not => (0..W).for_each(|i| into[i] = !a[i]),
                Code::Zero => *into = [0; W],
            }
        }
    }
}

#[inline(always)]
fn slot(tile: &[Plane], registers: &[Plane], at: u16) -> Plane {
    let at = usize::from(at);
    if at < tile.len() { tile[at] } else { registers[at - tile.len()] }
}

/// Turns gates into steps.
struct Lowering<'g> {
    graph: &'g Graph,
    /// Nodes 1 to this are the planes, the others gates.
    inputs: usize,
    /// For each node: it is held inverted in its register.
    inverted: Vec<bool>,
}

/// A step before registers are chosen: nodes instead of slots.
struct Raw {
    code: Code,
    node: usize,
    a: usize,
    b: usize,
}

impl<'g> Lowering<'g> {
    fn new(graph: &'g Graph, inputs: usize) -> Self {
        Self { graph, inputs, inverted: vec![false; graph.len()] }
    }

    fn lower(mut self, wanted: &[Signal]) -> (Vec<Step>, usize, Vec<u16>) {
        let order = self.order(wanted);
        let mut raw: Vec<Raw> = order.into_iter().map(|(node, joined)| self.gate(node, joined)).collect();
        let mut next = self.inverted.len();
        let mut outputs = Vec::new();
        for signal in wanted {
            let node = (signal >> 1) as usize;
            let inverted = (signal & 1 == 1) ^ self.inverted[node];
            let code = match (node, inverted) {
                (0, false) => Code::Zero,
                (_, false) => Code::Copy,
                (_, true) => Code::Not,
            };
            if node == 0 && inverted {
                raw.push(Raw { code: Code::Zero, node: next, a: 0, b: 0 });
                raw.push(Raw { code: Code::Not, node: next + 1, a: next, b: next });
                next += 1;
            } else {
                raw.push(Raw { code, node: next, a: node, b: node });
            }
            outputs.push(next);
            next += 1;
        }
        self.allocate(&raw, &outputs, next)
    }

    /// The gates that the wanted signals need, inputs before users.
    fn order(&self, wanted: &[Signal]) -> Vec<(usize, (Signal, Signal))> {
        let (mut order, mut seen) = (Vec::new(), vec![false; self.graph.len()]);
        for signal in wanted {
            let mut stack = vec![(signal >> 1, false)];
            while let Some((node, done)) = stack.pop() {
                let Some((a, b)) = self.graph.gate(node) else { continue };
                if done {
                    order.push((node as usize, (a, b)));
                } else if !std::mem::replace(&mut seen[node as usize], true) {
                    stack.extend([(node, true), (b >> 1, false), (a >> 1, false)]);
                }
            }
        }
        order
    }

    /// One gate as and, and-not or or, so that no inverter costs a step.
    fn gate(&mut self, node: usize, (a, b): (Signal, Signal)) -> Raw {
        let (left, right) = ((a >> 1) as usize, (b >> 1) as usize);
        let not_a = (a & 1 == 1) ^ self.inverted[left];
        let not_b = (b & 1 == 1) ^ self.inverted[right];
        match (not_a, not_b) {
            (false, false) => Raw { code: Code::And, node, a: left, b: right },
            (false, true) => Raw { code: Code::AndNot, node, a: left, b: right },
            (true, false) => Raw { code: Code::AndNot, node, a: right, b: left },
            (true, true) => {
                self.inverted[node] = true;
                Raw { code: Code::Or, node, a: left, b: right }
            }
        }
    }

    /// Registers for nodes; one is free again after its last use.
    fn allocate(&self, raw: &[Raw], outputs: &[usize], nodes: usize) -> (Vec<Step>, usize, Vec<u16>) {
        let mut last = vec![0; nodes];
        for (i, step) in raw.iter().enumerate() {
            last[step.a] = i;
            last[step.b] = i;
        }
        outputs.iter().for_each(|node| last[*node] = usize::MAX);
        let (mut register, mut free, mut registers) = (vec![0u16; nodes], Vec::<u16>::new(), 0u16);
        let mut steps = Vec::with_capacity(raw.len());
        for (i, step) in raw.iter().enumerate() {
            let place = |node: usize, register: &[u16]| {
                if node <= self.inputs { node.saturating_sub(1) as u16 } else { self.inputs as u16 + register[node] }
            };
            let (a, b) = (place(step.a, &register), place(step.b, &register));
            for (n, node) in [step.a, step.b].into_iter().enumerate() {
                if node > self.inputs && last[node] == i && (n == 0 || step.a != step.b) {
                    free.push(register[node]);
                }
            }
            register[step.node] = free.pop().unwrap_or_else(|| {
                registers += 1;
                registers - 1
            });
            steps.push(Step { code: step.code, into: place(step.node, &register), a, b });
        }
        let outputs = outputs.iter().map(|node| self.inputs as u16 + register[*node]).collect();
        (steps, usize::from(registers), outputs)
    }
}
