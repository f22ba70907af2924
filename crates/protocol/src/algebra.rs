//! What a truth value may be: the evaluator is written over this and nothing else.
//!
//! With `bool` it decides for one person. With nodes of a circuit ([`crate::circuit`]) it compiles, counts and proves. With machine words it
//! decides for many people at once. Every truth in the protocol's three-valued logic is a pair of two-valued ones, a [`Verdict`].

use crate::{findings::Findings, model::LiteralId};

/// A three-valued truth as two bits: surely so, and possibly so. Surely so implies possibly so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict<B> {
    /// Yes.
    pub certain: B,
    /// Yes or maybe.
    pub possible: B,
}

/// A Boolean algebra whose inputs are a protocol's literals.
pub trait Algebra {
    /// A two-valued truth.
    type Bit: Clone;
    /// Always or never.
    fn constant(&mut self, value: bool) -> Self::Bit;
    /// Both.
    fn and(&mut self, a: &Self::Bit, b: &Self::Bit) -> Self::Bit;
    /// Either.
    fn or(&mut self, a: &Self::Bit, b: &Self::Bit) -> Self::Bit;
    /// The other.
    fn not(&mut self, a: &Self::Bit) -> Self::Bit;
    /// What is known of a literal.
    fn literal(&mut self, id: LiteralId) -> Verdict<Self::Bit>;
    /// The bit's value where it is the same for every input: then the rest of an "all of" or "any of" need not be looked at.
    fn settled(&self, bit: &Self::Bit) -> Option<bool>;
}

/// The algebra of one person: plain truth values.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a>(pub &'a Findings);

impl Algebra for Person<'_> {
    type Bit = bool;
    #[inline]
    fn constant(&mut self, value: bool) -> bool {
        value
    }
    #[inline]
    fn and(&mut self, a: &bool, b: &bool) -> bool {
        *a & *b
    }
    #[inline]
    fn or(&mut self, a: &bool, b: &bool) -> bool {
        *a | *b
    }
    #[inline]
    fn not(&mut self, a: &bool) -> bool {
        !*a
    }
    #[inline]
    fn literal(&mut self, id: LiteralId) -> Verdict<bool> {
        Verdict { certain: self.0.certain(id), possible: self.0.possible(id) }
    }
    #[inline]
    fn settled(&self, bit: &bool) -> Option<bool> {
        Some(*bit)
    }
}
