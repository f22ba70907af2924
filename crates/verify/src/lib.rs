//! Proves a protocol's properties over every possible input, or names the person for whom one fails.
//!
//! Nothing here reads a clock, a file or a random number, so that all of it also runs in a browser.

mod against;
mod alive;
mod calm;
mod change;
mod decided;
pub mod expression;
pub mod faults;
mod ground;
pub mod nearest;
mod people;
mod plans;
mod programs;
pub mod prover;
mod report;
mod screenings;
#[cfg(feature = "second-opinion")]
pub mod second_opinion;
pub mod sessions;
mod settings;
mod shrink;
pub mod space;
pub mod standing;
mod suite;
mod well_formed;
pub mod words;

pub use against::{Comparison, Difference, against};
pub use programs::Syntax;
pub use report::*;
pub use suite::{Suite, standard};
