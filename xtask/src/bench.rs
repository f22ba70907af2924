//! `cargo xtask bench`: how fast it decides, reads and replays.

use crate::programs::{Outcome, cargo, must};

/// Runs every benchmark of the workspace.
pub fn bench() -> Outcome {
    must(cargo(&["bench", "--workspace", "--benches"]))
}
