//! `cargo xtask mutate`: does the proof bite? Every seeded fault, and what did not notice it.

use crate::programs::{Outcome, cargo, must};

/// Tries every fault; `cargo xtask test` tries a sample.
pub fn mutate() -> Outcome {
    let run = ["test", "-q", "--release", "-p", "wideberth", "--test", "mutation", "--"];
    must(cargo(&[run.as_slice(), &["--ignored", "--nocapture"]].concat()))
}
