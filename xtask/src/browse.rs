//! `cargo xtask budget` and `cargo xtask screenshots`: the built app in a browser.

use crate::{
    programs::{Outcome, cargo, must, need_chromium, need_inspectors},
    web,
};

/// Measures the app as on a slow phone. Only the bytes and Lighthouse's mark can fail; times depend on the machine.
pub fn budget() -> Outcome {
    let bytes = web::web()?;
    need_chromium()?;
    need_inspectors()?;
    must(cargo(&["run", "-q", "--release", "-p", "e2e", "--bin", "budget"]))?;
    web::check_bytes(&bytes)
}

/// Walks the screens, on a phone and on a desk, in both themes.
pub fn screenshots() -> Outcome {
    web::web()?;
    need_chromium()?;
    must(cargo(&["run", "-q", "-p", "e2e", "--bin", "screenshots"]))
}
