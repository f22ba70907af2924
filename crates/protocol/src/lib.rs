//! The protocol: its language, its checked form, and the one evaluator that decides with it.
//!
//! - [`author`] reads, checks and formats protocol text (feature `author`).
//! - [`model`] is a checked protocol; [`findings`] is one person.
//! - [`algebra`] and [`evaluate`] hold the evaluator: written once, generic over what a truth value is.
//! - [`decide`] decides for one person and explains; [`quick`] decides without a word, in a few hundred nanoseconds.
//! - [`circuit`] and [`batch`] decide for hundreds of people in each machine instruction.
//! - [`asking`] chooses the next question; [`plan`] is what a clinician wants less of; [`path`] is what opens one after the other.
//!
//! Nothing here reads a clock, a file or a random number.

pub mod algebra;
pub mod asking;
#[cfg(feature = "author")]
pub mod author;
#[cfg(feature = "batch")]
pub mod batch;
#[cfg(feature = "batch")]
pub mod circuit;
pub mod decide;
pub mod evaluate;
pub mod findings;
pub mod model;
pub mod path;
pub mod plan;
pub mod quick;

pub use decide::{Decision, decide};
pub use findings::{Findings, Value};
pub use model::*;
