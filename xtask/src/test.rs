//! `cargo xtask test`: everything that must hold before a change goes in.
//!
//! A step that fails does not keep the others from running; the last lines say which failed.

use crate::{
    programs::{Outcome, cargo, must, need_chromium, need_editor, need_inspectors, program, root, runs, target},
    voice::voice,
    web,
};
use std::{path::PathBuf, thread, time::Instant};

/// A step's name and what it does.
type Step = (&'static str, Box<dyn FnOnce() -> Outcome>);

/// Checks form, rules, protocol, app and browser, in the order of their cost.
pub fn test() -> Outcome {
    // Building the app for browsers keeps one core busy for minutes: it goes on beside the first steps.
    let app = thread::spawn(|| web::check_bytes(&web::web()?));
    let steps: [Step; 12] = [
        ("form", Box::new(|| must(cargo(&["fmt", "--all", "--check"])))),
        (
            "rules of the code",
            Box::new(|| must(cargo(&["clippy", "-q", "--workspace", "--all-targets", "--", "-D", "warnings"]))),
        ),
        ("unit, property and scenario tests", Box::new(|| tests(Part::AllButBrowser))),
        ("examples in the documentation", Box::new(|| must(cargo(&["test", "-q", "--workspace", "--doc"])))),
        ("the protocol", Box::new(|| wideberth(&["check", "protocol"]))),
        ("the proof, and a second opinion on it", Box::new(|| wideberth(&["verify", "--cross-check", "protocol"]))),
        ("the protocol's form", Box::new(|| wideberth(&["fmt", "--check", "protocol"]))),
        ("the languages", Box::new(|| wideberth(&["catalogue", "--check", "protocol"]))),
        ("the language server, by an editor's client", Box::new(editor_tests)),
        (
            "the app and its weight",
            Box::new(move || app.join().unwrap_or_else(|_| Err("the build of the app broke off".into()))),
        ),
        (
            "the voice",
            Box::new(|| voice().and_then(|_| must(program("python3", &["-m", "unittest", "discover", "voice"])))),
        ),
        ("browser tests", Box::new(browser_tests)),
    ];
    let mut failed = Vec::new();
    for (name, step) in steps {
        println!("\n== {name}");
        let start = Instant::now();
        let result = step();
        let seconds = start.elapsed().as_secs();
        match result {
            Ok(()) => println!("== {name}: passed in {seconds} s"),
            Err(problem) => {
                println!("== {name}: FAILED in {seconds} s: {problem}");
                failed.push(name);
            }
        }
    }
    if failed.is_empty() {
        println!("\nEverything passed.");
        return Ok(());
    }
    Err(format!("failed: {}", failed.join(", ")))
}

/// What of the tests is run.
enum Part {
    AllButBrowser,
    Browser,
}

/// By nextest where it is installed, by cargo's own runner elsewhere. All is built at once: a package built by itself has other features, and so would everything below it be built again.
fn tests(part: Part) -> Outcome {
    let (which, packages, targets) = match part {
        Part::AllButBrowser => ("not package(e2e)", ["--workspace", "--exclude", "e2e"].as_slice(), "--all-targets"),
        Part::Browser => ("package(e2e)", ["-p", "e2e"].as_slice(), "--tests"),
    };
    if runs("cargo-nextest", &["--version"]) {
        return must(cargo(&["nextest", "run", "--no-fail-fast", "--workspace", "-E", which]));
    }
    must(cargo(&[&["test", "--no-fail-fast"], packages, &[targets]].concat()))
}

/// The program as the tests have built it.
fn built() -> PathBuf {
    target().join("debug/wideberth")
}

fn wideberth(arguments: &[&str]) -> Outcome {
    must(program(&built().to_string_lossy(), arguments))
}

fn editor_tests() -> Outcome {
    let python = need_editor()?;
    let mut client = program(&python.to_string_lossy(), &["-B", "-m", "pytest", "-q"]);
    client.current_dir(root().join("e2e/lsp")).env("WIDEBERTH", built());
    must(client)
}

fn browser_tests() -> Outcome {
    need_chromium()?;
    need_inspectors()?;
    tests(Part::Browser)
}
