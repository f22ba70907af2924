//! Reads arbitrary bytes as what other software hands over: a document, answers to the form, a clinician's plan. It must never panic or hang, and never refuse without saying what to do.

#![no_main]

use exchange::import::{Problem, answers, care_plan, document};
use libfuzzer_sys::fuzz_target;
use protocol::{
    Protocol,
    author::{SourceFile, read},
};
use std::sync::LazyLock;

/// A small protocol, in which each kind of question stands.
static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    let text = include_str!("../../crates/protocol/tests/author/small.md");
    let file = SourceFile { name: "small.md".to_owned(), text: text.to_owned() };
    read(&[file], include_str!("../../crates/protocol/tests/author/sources.yaml"))
        .protocol
        .expect("the small protocol is sound")
});

/// The form's address and version, which no fuzzer would guess: it stands where a text has `FORM`.
static FORM: LazyLock<String> = LazyLock::new(|| {
    let form = serde_json::to_value(exchange::questionnaire(&PROTOCOL)).expect("a form is JSON");
    format!("{}|{}", form["url"].as_str().unwrap_or_default(), form["version"].as_str().unwrap_or_default())
});

fn is_told(problem: Problem) {
    assert!(!problem.wrong.is_empty() && !problem.way.is_empty(), "refused without a reason or a way out");
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes).replace("FORM", &FORM);
    if let Err(problem) = document(&text) {
        is_told(problem);
    }
    match answers(&PROTOCOL, &text, Some(1_795_602_600_000)) {
        Ok(answers) => assert!(answers.journal.events().len() <= PROTOCOL.findings.len()),
        Err(problem) => is_told(problem),
    }
    match care_plan(&PROTOCOL, &text, 1_795_602_600_000) {
        Ok(read) => {
            let prescribed = |name: &String| {
                PROTOCOL.techniques.iter().any(|technique| technique.exercise && technique.name == *name)
            };
            assert!(read.plan.exercises.iter().all(prescribed), "something is prescribed that is no exercise");
            read.left.into_iter().for_each(is_told);
        }
        Err(problem) => is_told(problem),
    }
});
