//! What a newcomer types: `cargo xtask run` and `cargo xtask test`, and the steps that they consist of.

mod bench;
mod browse;
mod fuzz;
mod mutate;
mod phone;
mod prerender;
mod programs;
mod run;
mod test;
mod voice;
mod wasm;
mod web;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds, runs, tests and measures Wideberth.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the app and serve it on this machine.
    Run(run::Options),
    /// Check and test everything.
    Test,
    /// Build the app for browsers into target/web.
    Web,
    /// Measure the app as on a slow phone, in headless Chromium.
    Budget,
    /// Take pictures of the app's screens into target/screenshots.
    Screenshots,
    /// Run the benchmarks.
    Bench,
    /// Seed every fault that the generator knows in the protocol, one at a time, and see whether properties and scenarios notice.
    Mutate,
    /// Feed arbitrary text to the reading of a protocol for some seconds.
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Run(options) => run::run(&options),
        Command::Test => test::test(),
        Command::Web => web::web().map(|_| ()),
        Command::Budget => browse::budget(),
        Command::Screenshots => browse::screenshots(),
        Command::Bench => bench::bench(),
        Command::Mutate => mutate::mutate(),
        Command::Fuzz(options) => fuzz::fuzz(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}
