//! One person's findings, held so that a literal is one bit to test.

use crate::model::{Domain, FindingId, Literal, LiteralId, Origin, Protocol};

/// A finding's value.
///
/// Yes and no are 1 and 0, an option of a choice is its place in the list, a number is itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Missing, skipped or "not sure".
    Unknown,
    /// Known.
    Known(u32),
}

impl Value {
    /// Yes.
    pub const YES: Value = Value::Known(1);
    /// No.
    pub const NO: Value = Value::Known(0);
}

/// Everything known about one person at one moment.
///
/// Beside the values it keeps, for every literal of the protocol, whether it is *certain* and whether it is *possible*: two bits that
/// evaluation tests. [`Findings::set`] keeps them true.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    values: Vec<Value>,
    certain: Vec<u64>,
    possible: Vec<u64>,
}

impl Findings {
    /// Nothing known, nothing reported.
    pub fn unknown(protocol: &Protocol) -> Self {
        let words = protocol.literals.len().div_ceil(64);
        let mut new = Self {
            values: vec![Value::Unknown; protocol.findings.len()],
            certain: vec![0; words],
            possible: vec![!0; words],
        };
        for (i, finding) in protocol.findings.iter().enumerate() {
            let none = match &finding.domain {
                Domain::Number { min, .. } => *min,
                _ => 0,
            };
            let value = if finding.origin == Origin::Reported { Value::Known(none) } else { Value::Unknown };
            new.set(protocol, FindingId(i as u16), value);
        }
        new
    }

    /// The value of a finding.
    pub fn get(&self, id: FindingId) -> Value {
        self.values[id.index()]
    }

    /// Puts a value in place of the one that was there. A number outside its range is taken to the nearest end.
    pub fn set(&mut self, protocol: &Protocol, id: FindingId, value: Value) {
        let value = match value {
            Value::Unknown => Value::Unknown,
            Value::Known(n) => Value::Known(match &protocol.at(id).domain {
                Domain::YesNo => n.min(1),
                Domain::Choice(options) => n.min(options.len() as u32 - 1),
                Domain::Number { min, max, .. } => n.clamp(*min, *max),
            }),
        };
        // Its bits tell that already. Most of what a journal is asked for is unknown, and stays so.
        if std::mem::replace(&mut self.values[id.index()], value) == value {
            return;
        }
        // Literals are sorted by finding, so that one finding's stand together.
        let start = protocol.literals.partition_point(|l| l.finding() < id);
        for (at, literal) in protocol.literals.iter().enumerate().skip(start).take_while(|(_, l)| l.finding() == id) {
            let (certain, possible) = match value {
                Value::Unknown => (false, true),
                Value::Known(n) => {
                    let holds = match literal {
                        Literal::Yes(_) => n == 1,
                        Literal::AtLeast(_, least) => n >= *least,
                    };
                    (holds, holds)
                }
            };
            put(&mut self.certain, at, certain);
            put(&mut self.possible, at, possible);
        }
    }

    /// Whether a literal surely holds.
    #[inline]
    pub fn certain(&self, id: LiteralId) -> bool {
        bit(&self.certain, id)
    }

    /// Whether a literal may hold.
    #[inline]
    pub fn possible(&self, id: LiteralId) -> bool {
        bit(&self.possible, id)
    }

    /// The bits of all literals: those that are certain, and those that are possible.
    pub fn words(&self) -> (&[u64], &[u64]) {
        (&self.certain, &self.possible)
    }
}

fn put(words: &mut [u64], at: usize, bit: bool) {
    let mask = 1 << (at % 64);
    if bit {
        words[at / 64] |= mask;
    } else {
        words[at / 64] &= !mask;
    }
}

#[inline]
fn bit(words: &[u64], id: LiteralId) -> bool {
    words[id.index() / 64] >> (id.index() % 64) & 1 == 1
}
