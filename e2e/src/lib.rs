//! What the browser tests stand on: a Chromium, the served app, and a person who taps.
//!
//! There is no driver program and no port: [`Browser`] speaks Chromium's own protocol over two pipes. [`Page`] is one window of it and does what a
//! person does; [`Site`] serves the built app and can go away, as networks do.
#![expect(clippy::panic, reason = "this crate is for tests, where a surprise is a failure")]

mod browser;
mod clock;
mod codes;
pub mod lighthouse;
mod likeness;
mod network;
mod page;
mod person;
mod site;

pub use browser::Browser;
pub use codes::codes;
pub use likeness::Difference;
pub use network::Speed;
pub use page::{Page, strings};
pub use person::{CALM, PROTOCOL, answer_all, begin, choose, experience, keep, path, phone, step, stored};
pub use site::Site;

use std::path::{Path, PathBuf};

/// Where the build puts things: `target` in the root of the repository.
pub fn built(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).join("target").join(path)
}
