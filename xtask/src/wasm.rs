//! The app and the author's desk as WebAssembly, without the sections that only debuggers read.

use crate::{
    phone,
    programs::{Outcome, cargo, must, need_packages, need_wasm_target, program, target},
};
use std::{fs, path::Path};

/// The app for browsers: what a session needs, with which a phone begins.
pub fn app() -> Outcome<Vec<u8>> {
    small(&[])
}

/// The app with every page, which a phone goes over to when somebody wants one of the others.
pub fn whole() -> Outcome<Vec<u8>> {
    small(&["--features", "whole"])
}

/// The letter's writer, which a phone fetches when a letter is asked for.
pub fn letter() -> Outcome<Vec<u8>> {
    smaller(&build("scribe", &["--profile", "wasm"], "wasm")?)
}

/// The maker of links, which a phone fetches when a link is made or shown.
pub fn share() -> Outcome<Vec<u8>> {
    smaller(&build("courier", &["--profile", "wasm"], "wasm")?)
}

/// The app with some features, built for size around the compiled protocol; the module's bytes.
fn small(features: &[&str]) -> Outcome<Vec<u8>> {
    smaller(&build("web", &[&["--profile", "wasm"], features].concat(), "wasm")?)
}

/// What Binaryen makes of what the compiler made.
fn smaller(module: &[u8]) -> Outcome<Vec<u8>> {
    let tools = need_packages("crates/web/tools", "npm-web")?;
    let (from, to) = (tools.join("app.wasm"), tools.join("app.small.wasm"));
    fs::write(&from, module).map_err(|error| format!("cannot write {}: {error}", from.display()))?;
    let said = |path: &Path| path.to_string_lossy().into_owned();
    let optimiser = said(&tools.join("node_modules/binaryen/bin/wasm-opt"));
    // What Rust's compiler uses beyond the first version of WebAssembly.
    let features =
        ["bulk-memory", "mutable-globals", "sign-ext", "nontrapping-float-to-int", "multivalue", "reference-types"];
    // Below the stack nothing lies: an offset can be folded into the load that uses it.
    let mut arguments =
        vec![optimiser, said(&from), "-O3".into(), "--low-memory-unused".into(), "-o".into(), said(&to)];
    arguments.extend(features.map(|feature| format!("--enable-{feature}")));
    must(program("node", &arguments.iter().map(String::as_str).collect::<Vec<_>>()))?;
    fs::read(&to).map_err(|error| format!("cannot read {}: {error}", to.display()))
}

/// Builds the author's desk for browsers, for speed; the module's bytes.
pub fn desk() -> Outcome<Vec<u8>> {
    build("desk", &["--config", "crates/desk/profile.toml"], "debug")
}

fn build(package: &str, how: &[&str], into: &str) -> Outcome<Vec<u8>> {
    need_wasm_target()?;
    let mut building = cargo(&[&["build", "-p", package, "--target", "wasm32-unknown-unknown"], how].concat());
    building.env("WIDEBERTH_PHONE", phone::folder());
    must(building)?;
    let built = target().join(format!("wasm32-unknown-unknown/{into}/{package}.wasm"));
    let module = fs::read(&built).map_err(|error| format!("cannot read {}: {error}", built.display()))?;
    without_custom_sections(&module).ok_or_else(|| format!("{} is not a WebAssembly module", built.display()))
}

/// A module is eight bytes of preamble, then sections: an id, a length in LEB128, and that many bytes. Custom ones have id 0.
fn without_custom_sections(module: &[u8]) -> Option<Vec<u8>> {
    let (preamble, mut rest) = module.split_at_checked(8)?;
    let mut kept = preamble.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let width = after.iter().position(|byte| byte & 0x80 == 0)? + 1;
        let length = after.get(..width)?.iter().rev().fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f));
        let (section, next) = rest.split_at_checked(1 + width + length)?;
        if *id != 0 {
            kept.extend(section);
        }
        rest = next;
    }
    preamble.starts_with(b"\0asm").then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::without_custom_sections;

    const PREAMBLE: [u8; 8] = *b"\0asm\x01\0\0\0";

    #[test]
    fn only_custom_sections_go() {
        let long = [&[0, 0x80, 0x01][..], &[7; 128]].concat();
        let module = [&PREAMBLE[..], &[0, 2, 9, 9], &[1, 1, 5], &long, &[3, 0]].concat();
        assert_eq!(without_custom_sections(&module), Some([&PREAMBLE[..], &[1, 1, 5, 3, 0]].concat()));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert_eq!(without_custom_sections(b"\x7fELF\x01\0\0\0"), None);
        assert_eq!(without_custom_sections(&[&PREAMBLE[..], &[1, 9, 5]].concat()), None);
        assert_eq!(without_custom_sections(b"\0as"), None);
    }
}
