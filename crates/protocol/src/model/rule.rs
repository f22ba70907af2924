//! What decides: rules that send a person somewhere or make them wait, and what closes or limits techniques.

use super::{Action, Ball, Expr, FindingId, Level, Position, TechniqueId};
use borsh::{BorshDeserialize, BorshSerialize};

/// When a rule's hold on the techniques ends.
#[derive(Clone, Copy, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Until {
    /// As soon as its condition is no longer possible.
    Answers,
    /// Not before a clinician's clearance is in the journal.
    Clearance,
    /// When a measure of hours reaches a number.
    Reaches(FindingId, u32),
}

/// What kind of block a rule was written as; for texts and listings, never for deciding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum RuleKind {
    /// `emergency`, `same-day`, `within-days`, `routine`.
    Disposition,
    /// `lockout`.
    Lockout,
    /// `limit`: where self-care ends.
    Limit,
    /// `stop`: something felt.
    Stop,
}

/// A rule over findings that sends a person somewhere or makes them wait.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// How it was written.
    pub kind: RuleKind,
    /// What a certain rule amounts to; absent for a stop rule that only stops.
    pub level: Option<Level>,
    /// What a merely possible rule amounts to.
    pub unsure: Option<Level>,
    /// Closes every technique while possible.
    pub locks: bool,
    /// When its hold ends.
    pub until: Until,
    /// Starts the clock of the acute phase anew.
    pub restarts_onset: bool,
    /// May be masked by others.
    pub also: bool,
    /// The condition.
    pub when: Expr,
    /// For a stop rule: what to do.
    pub action: Option<Action>,
    /// For a stop rule: the words of its one-tap answer.
    pub label: String,
    /// What the patient reads.
    pub tell: String,
    /// The reason behind it.
    pub why: String,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// How a constraint was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ConstraintKind {
    /// A condition of the person.
    Contraindication,
    /// Where the pain is, what is known.
    Gate,
    /// Graduated unlock; says nothing about health.
    Stage,
}

/// A limit that a caution sets. Each lowers only.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Limit {
    /// Pressure, points of 10.
    Pressure(u32),
    /// Seconds a spot is held.
    Hold(u32),
    /// Seconds for the whole technique.
    Time(u32),
    /// Spots on one side.
    Spots(u32),
    /// Sets.
    Sets(u32),
    /// Strokes of a glide.
    Strokes(u32),
    /// Hardest thing to press with.
    Ball(Ball),
    /// Positions that remain.
    Positions(Vec<Position>),
    /// Something to do or ask first.
    Advice(String),
}

/// A contraindication, gate or stage: closes some techniques, limits others.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Constraint {
    /// Its name.
    pub name: String,
    /// How it was written.
    pub kind: ConstraintKind,
    /// The condition; acts while possible.
    pub when: Expr,
    /// Techniques it closes.
    pub blocks: Vec<TechniqueId>,
    /// Techniques it limits, and how.
    pub cautions: Vec<(TechniqueId, Vec<Limit>)>,
    /// Where a person who is unsure about it is sent, and the words.
    pub unsure: Option<(Level, String)>,
    /// For a stage on the path: what opens as it ends, in a few words; else empty.
    pub opens: String,
    /// What the patient reads.
    pub tell: String,
    /// The reason behind it.
    pub why: String,
    /// Statements and sources.
    pub cites: Vec<String>,
}
