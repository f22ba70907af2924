//! `cargo xtask fuzz SECONDS`: arbitrary text into the reading of a protocol, which must answer and never panic.

use crate::programs::{Outcome, must, program, root};

/// How long.
#[derive(clap::Args)]
pub struct Options {
    /// How many seconds.
    #[arg(default_value_t = 60)]
    seconds: u32,
}

/// Coverage that stable Rust can give to libFuzzer.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table";

/// Feeds the fuzz target `author`.
pub fn fuzz(options: &Options) -> Outcome {
    let limit = format!("-max_total_time={}", options.seconds);
    // With a target named, the flags stay away from build scripts, which have no fuzzer to report to.
    let mut run = program(
        "cargo",
        &["run", "--release", "--target", "x86_64-unknown-linux-gnu", "--bin", "author", "--", &limit],
    );
    run.current_dir(root().join("fuzz")).env("RUSTFLAGS", FLAGS);
    must(run)
}
