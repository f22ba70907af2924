//! The protocol as the phone carries it, compiled from the text, in target/phone.
//!
//! A protocol with errors ends the build, with each error shown at its place in the text. So does one with a property that does not hold, with the person for whom it fails: the app
//! says that what it carries has been checked.

use crate::programs::{Outcome, root, target};
use app::words::KEYS;
use catalogue::Texts;
use miette::{Diagnostic, NarratableReportHandler, Severity};
use protocol::{
    Protocol,
    author::{self, Reading},
};
use std::{fs, path::PathBuf};

/// The protocol, proved, and what the app fetches when somebody wants it.
pub struct Phone {
    /// The whole protocol.
    pub protocol: Protocol,
    /// Its texts that are set apart, in every language.
    pub texts: Texts,
}

/// Where the compiled protocol lies, for the crate `web` to carry.
pub fn folder() -> PathBuf {
    target().join("phone")
}

/// Reads, proves and compiles.
pub fn compile() -> Outcome<Phone> {
    let text = root().join("protocol");
    let reading = author::read_folder(&text).map_err(|error| error.to_string())?;
    let errors = errors(&reading)?;
    let Some(protocol) = reading.protocol else {
        return Err(format!("the protocol has errors; `wideberth check protocol` shows them too\n{errors}"));
    };
    prove(&protocol, &reading.syntax)?;
    let texts = Texts::of(&text, &protocol)?;
    let languages: Vec<String> = texts.languages.iter().map(|(code, name)| format!("{code}\t{name}")).collect();
    write("languages.txt", languages.join("\n").as_bytes())?;
    let mut carried = protocol.clone().for_phone();
    // A letter tells what the app fetches only when somebody wants to read it.
    write("letter.bin", &carried.to_bytes().map_err(|error| error.to_string())?)?;
    write("letter-measuring.bin", &carried.measuring.to_bytes().map_err(|error| error.to_string())?)?;
    carried.set_apart();
    let words = std::mem::take(&mut carried.words);
    if !words.keys().eq(KEYS.iter()) {
        return Err(
            "the words of the protocol are not those that the screens need; `wideberth check protocol` names them"
                .into(),
        );
    }
    if words.values().any(|words| words.contains(['\n', '\t'])) {
        return Err("a text in a `words` block has two lines, or a tab".into());
    }
    // A phone that begins with a session needs not even the keys of what is fetched.
    let (apart, here): (Vec<_>, Vec<_>) = words.iter().partition(|(_, words)| words.is_empty());
    let lines = |list: &[(&String, &String)], line: fn(&str, &str) -> String| {
        list.iter().map(|(key, words)| line(key, words)).collect::<Vec<_>>().join("\n")
    };
    write("apart.txt", lines(&apart, |key, _| key.to_owned()).as_bytes())?;
    write("words.txt", lines(&here, |key, words| format!("{key}\t{words}")).as_bytes())?;
    write("measuring.bin", &carried.measuring.to_bytes().map_err(|error| error.to_string())?)?;
    write("protocol.bin", &carried.to_bytes().map_err(|error| error.to_string())?)?;
    Ok(Phone { protocol, texts })
}

fn errors(reading: &Reading) -> Outcome<String> {
    let mut shown = String::new();
    let errors = reading
        .diagnostics
        .iter()
        .filter(|diagnostic| !matches!(diagnostic.severity(), Some(Severity::Warning | Severity::Advice)));
    for diagnostic in errors {
        NarratableReportHandler::new().render_report(&mut shown, diagnostic).map_err(|error| error.to_string())?;
    }
    Ok(shown)
}

/// Every property holds for everybody.
fn prove(protocol: &Protocol, syntax: &verify::Syntax) -> Outcome {
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

/// Leaves alone what is there already, so that nothing is built anew for it.
fn write(name: &str, content: &[u8]) -> Outcome {
    let to = folder().join(name);
    if fs::read(&to).is_ok_and(|there| there == content) {
        return Ok(());
    }
    let failed = |error| format!("cannot write {}: {error}", to.display());
    fs::create_dir_all(folder()).map_err(failed)?;
    fs::write(&to, content).map_err(failed)
}
