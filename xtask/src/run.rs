//! `cargo xtask run`: from a fresh clone to the app in a browser.

use crate::{
    programs::{Outcome, cargo, must},
    web,
};

/// What to hand on to `wideberth serve`.
#[derive(clap::Args)]
pub struct Options {
    /// The address and port to listen at.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8420")]
    address: String,
}

/// Builds the app and serves it until Ctrl-C.
pub fn run(options: &Options) -> Outcome {
    web::web()?;
    must(cargo(&[
        "run",
        "-p",
        "wideberth",
        "--no-default-features",
        "--",
        "serve",
        "--site",
        "target/web",
        "--address",
        &options.address,
    ]))
}
