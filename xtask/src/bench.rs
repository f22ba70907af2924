//! `cargo xtask bench`: how fast it decides, reads, replays and proves.

use crate::programs::{Outcome, cargo, must, program, runs, target};
use std::path::PathBuf;

/// The release of z3 that proofs are measured against, as PyPI has it.
const Z3: &str = "z3-solver==5.4.1.0";

/// Runs every benchmark of the workspace, with z3 beside the proofs if it can be had.
pub fn bench() -> Outcome {
    let mut bench = cargo(&["bench", "--workspace", "--benches"]);
    match z3() {
        Ok(z3) => {
            bench.env("WIDEBERTH_Z3", z3);
        }
        Err(problem) => println!("Proofs are measured without z3: {problem}"),
    }
    must(bench)
}

/// The z3 binary: the one of this machine, or one fetched into target/z3.
fn z3() -> Outcome<PathBuf> {
    if runs("z3", &["--version"]) {
        return Ok("z3".into());
    }
    let folder = target().join("z3");
    let binary = folder.join("bin/z3");
    if binary.is_file() {
        return Ok(binary);
    }
    if !runs("python3", &["-m", "pip", "--version"]) {
        return Err("it is fetched by pip; install it with: sudo apt-get install z3".into());
    }
    let into = folder.display().to_string();
    must(program("python3", &["-m", "pip", "install", "-q", "--no-deps", "--target", &into, Z3]))?;
    if binary.is_file() { Ok(binary) } else { Err(format!("{Z3} has no {}", binary.display())) }
}
