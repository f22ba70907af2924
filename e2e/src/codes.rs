//! QR codes in pictures, read by a program that nobody here wrote: ZXing, as WebAssembly.

use crate::built;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The texts of the codes in each picture.
///
/// # Panics
/// If ZXing has not been fetched, or a picture cannot be read.
pub fn codes(pictures: &[PathBuf]) -> Vec<Vec<String>> {
    let packages = fs::canonicalize(built("npm")).unwrap_or_else(|_| {
        panic!("there is no {}; run `cargo xtask test`, which fetches ZXing", built("npm").display())
    });
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/codes.mjs");
    let mut node = Command::new("node");
    let run = node.arg(script).arg(packages).args(pictures).output();
    let run = run.unwrap_or_else(|error| panic!("cannot run node: {error}"));
    let said = String::from_utf8_lossy(&run.stderr);
    serde_json::from_slice(&run.stdout).unwrap_or_else(|error| panic!("nothing was read ({error}): {said}"))
}
