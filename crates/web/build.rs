//! Compiles the protocol's text into the bytes that the app carries to the phone.
//!
//! A protocol with errors fails the build, with each error shown at its place in the text.

use miette::{Diagnostic, NarratableReportHandler, Severity};
use protocol::author;
use std::path::{Path, PathBuf};
use std::{env, fs};

const PROTOCOL: &str = "../../protocol";

fn main() {
    println!("cargo::rerun-if-changed={PROTOCOL}");
    // The crate is empty on other targets, and so needs no protocol there.
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() != Ok("wasm32") {
        return;
    }
    if let Err(problem) = compile(Path::new(PROTOCOL)) {
        for line in problem.lines() {
            println!("cargo::error={line}");
        }
    }
}

fn compile(folder: &Path) -> Result<(), String> {
    let reading = author::read_folder(folder).map_err(|error| error.to_string())?;
    let Some(protocol) = reading.protocol else {
        let mut shown = String::from("the protocol has errors; `wideberth check protocol` shows them too\n");
        let errors = reading
            .diagnostics
            .iter()
            .filter(|diagnostic| !matches!(diagnostic.severity(), Some(Severity::Warning | Severity::Advice)));
        for diagnostic in errors {
            NarratableReportHandler::new().render_report(&mut shown, diagnostic).map_err(|error| error.to_string())?;
        }
        return Err(shown);
    };
    let bytes = protocol.for_phone().to_bytes().map_err(|error| error.to_string())?;
    let to = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?).join("protocol.bin");
    fs::write(&to, bytes).map_err(|error| format!("cannot write {}: {error}", to.display()))
}
