//! Compiles the protocol's text into the bytes that the app carries to the phone.
//!
//! A protocol with errors fails the build, with each error shown at its place in the text. So does one with a property that does not hold, with the person for whom it fails: the app
//! says that what it carries has been checked.

use catalogue::Texts;
use miette::{Diagnostic, NarratableReportHandler, Severity};
use protocol::{Protocol, author};
use std::path::{Path, PathBuf};
use std::{env, fs};

const PROTOCOL: &str = "../../protocol";
const KEYS: &str = "../app/src/words/keys.rs";

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
    prove(&protocol, &reading.syntax)?;
    let languages = Texts::of(folder, &protocol)?.languages;
    let languages: Vec<String> = languages.iter().map(|(code, name)| format!("{code}\t{name}")).collect();
    write("languages.txt", languages.join("\n").as_bytes())?;
    let mut protocol = protocol.for_phone();
    protocol.set_apart();
    let words = std::mem::take(&mut protocol.words);
    // The app knows the keys of its words; the phone gets the words alone, in the order of the keys.
    let keys = keys()?;
    if !words.keys().eq(keys.iter()) {
        return Err(
            "the words of the protocol are not those that the screens need; `wideberth check protocol` names them"
                .into(),
        );
    }
    let words: Vec<String> = words.into_values().collect();
    if words.iter().any(|words| words.contains('\n')) {
        return Err("a text in a `words` block has two lines".into());
    }
    write("words.txt", words.join("\n").as_bytes())?;
    write("protocol.bin", &protocol.to_bytes().map_err(|error| error.to_string())?)
}

/// Every property holds for everybody.
fn prove(protocol: &Protocol, syntax: &verify::Syntax) -> Result<(), String> {
    let mut suite = verify::Suite::new(protocol, syntax);
    let mut wrong = String::new();
    for property in 0..suite.properties().len() {
        for failure in suite.check(property).failures {
            let (name, person) = (&suite.properties()[property].name, verify::words::person(protocol, &failure.person));
            wrong += &format!("`{name}` does not hold: {}; for somebody: {person}\n", failure.what);
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong + "`wideberth verify protocol` shows where") }
}

/// The keys in `app::words::KEYS`, read from its source so that the app need not be built for this.
fn keys() -> Result<Vec<String>, String> {
    println!("cargo::rerun-if-changed={KEYS}");
    let source = fs::read_to_string(KEYS).map_err(|error| format!("cannot read {KEYS}: {error}"))?;
    Ok(source
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",").map(str::to_owned))
        .collect())
}

fn write(name: &str, content: &[u8]) -> Result<(), String> {
    let to = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?).join(name);
    fs::write(&to, content).map_err(|error| format!("cannot write {}: {error}", to.display()))
}
