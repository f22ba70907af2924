//! `cargo xtask fuzz SECONDS`: arbitrary text into the reading of a protocol, which must answer and never panic.

use crate::programs::{Outcome, must, program, root};
use std::fs;

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

/// Feeds the fuzz target `author`, beginning with the protocol's own text. What fails is written to fuzz/artifacts.
pub fn fuzz(options: &Options) -> Outcome {
    let folder = root().join("fuzz");
    let corpus = folder.join("corpus/author");
    for needed in [&corpus, &folder.join("artifacts")] {
        fs::create_dir_all(needed).map_err(|error| format!("cannot make {}: {error}", needed.display()))?;
    }
    let seeds = fs::read_dir(root().join("protocol")).map_err(|error| format!("cannot read protocol: {error}"))?;
    for seed in seeds.filter_map(|entry| entry.ok()).filter(|entry| entry.path().extension() == Some("md".as_ref())) {
        fs::copy(seed.path(), corpus.join(seed.file_name())).map_err(|error| format!("cannot copy a seed: {error}"))?;
    }
    let limit = format!("-max_total_time={}", options.seconds);
    // With a target named, the flags stay away from build scripts, which have no fuzzer to report to.
    let build = ["run", "--release", "--target", "x86_64-unknown-linux-gnu", "--bin", "author", "--"];
    let search = [limit.as_str(), "-max_len=6000", "-timeout=10", "-artifact_prefix=artifacts/", "corpus/author"];
    let mut run = program("cargo", &[&build[..], &search[..]].concat());
    run.current_dir(folder).env("RUSTFLAGS", FLAGS);
    must(run)
}
