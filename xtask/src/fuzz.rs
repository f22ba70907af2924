//! `cargo xtask fuzz SECONDS`: arbitrary text into the reading of a protocol, or of what other software hands over, which must answer and never panic.

use crate::programs::{Outcome, must, program, root};
use std::fs;

/// How long.
#[derive(clap::Args)]
pub struct Options {
    /// How many seconds.
    #[arg(default_value_t = 60)]
    seconds: u32,
    /// Feed the reading of documents, answers and plans of other software instead.
    #[arg(long)]
    import: bool,
}

/// Coverage that stable Rust can give to libFuzzer.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table";

/// Feeds a fuzz target, beginning with texts that it can read: the protocol's own, or examples. What fails is written to fuzz/artifacts.
pub fn fuzz(options: &Options) -> Outcome {
    let (target, seeds, kind) = match options.import {
        false => ("author", ["protocol"].as_slice(), "md"),
        true => ("import", ["fuzz/seeds", "scenarios/careplans"].as_slice(), "json"),
    };
    let folder = root().join("fuzz");
    let corpus = folder.join("corpus").join(target);
    for needed in [&corpus, &folder.join("artifacts")] {
        fs::create_dir_all(needed).map_err(|error| format!("cannot make {}: {error}", needed.display()))?;
    }
    for from in seeds {
        let found = fs::read_dir(root().join(from)).map_err(|error| format!("cannot read {from}: {error}"))?;
        for seed in found.filter_map(|entry| entry.ok()).filter(|entry| entry.path().extension() == Some(kind.as_ref()))
        {
            fs::copy(seed.path(), corpus.join(seed.file_name()))
                .map_err(|error| format!("cannot copy a seed: {error}"))?;
        }
    }
    let limit = format!("-max_total_time={}", options.seconds);
    // With a target named, the flags stay away from build scripts, which have no fuzzer to report to.
    let build = ["run", "--release", "--target", "x86_64-unknown-linux-gnu", "--bin", target, "--"];
    let corpus = format!("corpus/{target}");
    let search = [limit.as_str(), "-max_len=6000", "-timeout=10", "-artifact_prefix=artifacts/", &corpus];
    let mut run = program("cargo", &[&build[..], &search[..]].concat());
    run.current_dir(folder).env("RUSTFLAGS", FLAGS);
    must(run)
}
