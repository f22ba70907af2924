//! Everybody: every value of every finding, as inputs of a graph.
//!
//! A rule sees a finding only through its literals, so values between which no literal tells are one *state*: a yes/no finding has no and yes, a number as many as its thresholds part.
//! Each finding may be unknown besides. A finding's inputs are one for "known" and one for each threshold, a yes/no finding's are "certain" and "possible"; clauses of the [`Domain`] keep thresholds in order.
//! That is exact: every person is one assignment of the inputs, and every assignment within the domain is somebody.

use crate::prover::{Domain, Model};
use protocol::{
    Domain as Values, FindingId, Literal, LiteralId, Protocol, Value,
    algebra::Verdict,
    circuit::{ALWAYS, Graph, NEVER, Signal},
};
use std::ops::Range;

/// What is known of a finding, as far as any rule can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Missing, skipped or "not sure".
    Unknown,
    /// Known, and so many of its thresholds are reached.
    Reached(u32),
}

impl State {
    /// How many thresholds lie between two known states; unknown is far from all.
    pub fn distance(self, other: State) -> u32 {
        match (self, other) {
            (State::Reached(a), State::Reached(b)) => a.abs_diff(b),
            _ => u32::MAX,
        }
    }
}

/// One finding among the inputs.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its literals.
    pub literals: Range<usize>,
    /// Yes or no.
    pub yes_no: bool,
    /// Thresholds in rising order; for yes/no the one from no to yes.
    pub thresholds: Vec<u32>,
    /// Its inputs: for yes/no certain and possible, else known and one for each threshold.
    pub inputs: Vec<Signal>,
    least: u32,
    greatest: u32,
}

impl Seen {
    /// Every state: unknown, then from the lowest to the highest.
    pub fn states(&self) -> impl Iterator<Item = State> + use<> {
        std::iter::once(State::Unknown).chain(self.known())
    }

    /// Known states from the lowest to the highest.
    pub fn known(&self) -> impl DoubleEndedIterator<Item = State> + ExactSizeIterator + use<> {
        (0..self.thresholds.len() as u32 + 1).map(State::Reached)
    }

    /// What its literals are in a state.
    pub fn verdicts(&self, state: State) -> impl Iterator<Item = Verdict<Signal>> + use<> {
        (0..self.thresholds.len() as u32).map(move |i| match state {
            State::Unknown => Verdict { certain: NEVER, possible: ALWAYS },
            State::Reached(n) => {
                let holds = if i < n { ALWAYS } else { NEVER };
                Verdict { certain: holds, possible: holds }
            }
        })
    }

    /// What its inputs are in a state.
    pub fn bits(&self, state: State) -> impl Iterator<Item = bool> + use<'_> {
        (0..self.inputs.len()).map(move |i| match (state, self.yes_no) {
            (State::Unknown, true) => i == 1,
            (State::Reached(n), true) => n == 1,
            (State::Unknown, false) => false,
            (State::Reached(n), false) => i == 0 || i as u32 <= n,
        })
    }

    /// The state of a value.
    pub fn state(&self, value: Value) -> State {
        match value {
            Value::Unknown => State::Unknown,
            Value::Known(n) => State::Reached(self.thresholds.iter().filter(|least| n >= **least).count() as u32),
        }
    }

    /// A value in that state, the one closest to `near`.
    pub fn value(&self, state: State, near: u32) -> Value {
        let State::Reached(reached) = state else { return Value::Unknown };
        let reached = reached as usize;
        let from = if reached == 0 { self.least } else { self.thresholds[reached - 1] };
        let to = self.thresholds.get(reached).map_or(self.greatest, |next| next - 1);
        Value::Known(near.clamp(from, to))
    }

    /// The value in the middle of a state.
    pub fn middle(&self, state: State) -> Value {
        match (self.value(state, 0), self.value(state, u32::MAX)) {
            (Value::Known(from), Value::Known(to)) => Value::Known(from.midpoint(to)),
            _ => Value::Unknown,
        }
    }

    /// How many values a state stands for.
    pub fn values_in(&self, state: State) -> u64 {
        let State::Reached(_) = state else { return 1 };
        match (self.value(state, 0), self.value(state, u32::MAX)) {
            (Value::Known(from), Value::Known(to)) => u64::from(to - from) + 1,
            _ => 1,
        }
    }
}

/// Every person a protocol can meet.
#[derive(Clone, Debug)]
pub struct Space {
    /// The findings.
    pub seen: Vec<Seen>,
    /// What each literal is.
    pub literals: Vec<Verdict<Signal>>,
    /// What holds of the inputs.
    pub domain: Domain,
}

impl Space {
    /// Adds everybody to a graph.
    pub fn new(protocol: &Protocol, graph: &mut Graph) -> Self {
        let mut space =
            Self { seen: Vec::with_capacity(protocol.findings.len()), literals: Vec::new(), domain: Domain::default() };
        let mut from = 0;
        for (i, finding) in protocol.findings.iter().enumerate() {
            let own = protocol.literals[from..].iter().take_while(|l| l.finding() == FindingId(i as u16));
            let thresholds: Vec<u32> = own.map(|l| if let Literal::AtLeast(_, n) = l { *n } else { 1 }).collect();
            let (yes_no, least, greatest) = match &finding.domain {
                Values::YesNo => (true, 0, 1),
                Values::Choice(options) => (false, 0, options.len() as u32 - 1),
                Values::Number { min, max, .. } => (false, *min, *max),
            };
            let literals = from..from + thresholds.len();
            from = literals.end;
            let count = if thresholds.is_empty() {
                0
            } else if yes_no {
                2
            } else {
                thresholds.len() + 1
            };
            let inputs: Vec<Signal> = (0..count).map(|_| graph.input()).collect();
            let seen = Seen { literals, yes_no, thresholds, inputs, least, greatest };
            space.add(graph, &seen);
            space.seen.push(seen);
        }
        space
    }

    fn add(&mut self, graph: &mut Graph, seen: &Seen) {
        let Some((first, rest)) = seen.inputs.split_first() else { return };
        if seen.yes_no {
            self.literals.push(Verdict { certain: *first, possible: rest[0] });
            self.domain.add(&seen.inputs, vec![[first ^ 1, rest[0]]]);
            return;
        }
        for reached in rest {
            let verdict = Verdict { certain: graph.and(*first, *reached), possible: graph.or(first ^ 1, *reached) };
            self.literals.push(verdict);
        }
        self.domain.add(&seen.inputs, rest.windows(2).map(|pair| [pair[1] ^ 1, pair[0]]).collect());
    }

    /// One finding.
    pub fn of(&self, finding: FindingId) -> &Seen {
        &self.seen[finding.index()]
    }

    /// What each literal is where one finding is in a given state, and all else is free.
    pub fn with(&self, finding: FindingId, state: State) -> Vec<Verdict<Signal>> {
        let mut literals = self.literals.clone();
        let seen = self.of(finding);
        literals.splice(seen.literals.clone(), seen.verdicts(state));
        literals
    }

    /// The states of all findings in a solution; those that do not matter are as in `calm`.
    pub fn states(&self, model: &Model, calm: &[State]) -> Vec<State> {
        let state = |(seen, calm): (&Seen, &State)| {
            let bits: Option<Vec<bool>> = seen.inputs.iter().map(|input| model.get(&(input >> 1)).copied()).collect();
            let Some(bits) = bits else { return *calm };
            match bits.as_slice() {
                [] => *calm,
                [certain, possible] if seen.yes_no => match (certain, possible) {
                    (true, _) => State::Reached(1),
                    (false, true) => State::Unknown,
                    (false, false) => State::Reached(0),
                },
                [false, ..] => State::Unknown,
                [_, reached @ ..] => State::Reached(reached.iter().filter(|bit| **bit).count() as u32),
            }
        };
        self.seen.iter().zip(calm).map(state).collect()
    }

    /// The findings that a literal list speaks of.
    pub fn finding(&self, protocol: &Protocol, literal: LiteralId) -> FindingId {
        protocol.literals[literal.index()].finding()
    }
}

/// How many inputs there are: for each finding its values and unknown, all multiplied. In decimal digits.
pub fn inputs(protocol: &Protocol) -> String {
    // Base 10^9, least part first.
    let mut product: Vec<u64> = vec![1];
    for finding in &protocol.findings {
        let values = match &finding.domain {
            Values::YesNo => 3,
            Values::Choice(options) => options.len() as u64 + 1,
            Values::Number { min, max, .. } => u64::from(max - min) + 2,
        };
        let mut carry = 0;
        for part in &mut product {
            let sum = *part * values + carry;
            (*part, carry) = (sum % 1_000_000_000, sum / 1_000_000_000);
        }
        if carry > 0 {
            product.push(carry);
        }
    }
    let mut digits = product.last().map_or(String::new(), u64::to_string);
    product.iter().rev().skip(1).for_each(|part| digits.push_str(&format!("{part:09}")));
    digits
}
