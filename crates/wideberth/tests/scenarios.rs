//! The scenarios of `scenarios/`, decided by the shipped protocol.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod scenario;

use protocol::{Origin, Value, decide};
use scenario::{answers, by_findings, differences, files, json, root, shipped};
use serde_json::{Map, Value as Json};
use wideberth::{input, output};

#[test]
fn every_scenario_comes_out_as_written() {
    let protocol = shipped();
    let files = files();
    let failures: Vec<String> = files
        .iter()
        .flat_map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            differences(&protocol, &json(path)).into_iter().map(move |wrong| format!("{name}: {wrong}"))
        })
        .collect();
    assert!(files.len() > 30, "only {} scenarios found", files.len());
    assert!(failures.is_empty(), "{} of {} scenarios:\n{}", failures.len(), files.len(), failures.join("\n"));
}

#[test]
fn the_same_findings_give_the_same_bytes() {
    let protocol = shipped();
    let decided = || {
        let findings = by_findings(&protocol, &json(&root().join("scenarios/V19.json")));
        output::decision(&protocol, &Json::Null, &findings, &decide(&protocol, &findings)).to_string()
    };
    assert_eq!(decided(), decided());
}

#[test]
fn a_missing_finding_is_an_unknown_one() {
    let protocol = shipped();
    let whole = answers(&protocol, None);
    for finding in protocol.findings.iter().filter(|f| f.origin == Origin::Asked) {
        let (mut missing, mut unknown) = (whole.clone(), whole.clone());
        missing.remove(&finding.name);
        unknown.insert(finding.name.clone(), "unknown".into());
        let decided = |given: Map<String, Json>| {
            decide(&protocol, &input::person(&protocol, &Json::Object(given)).unwrap().findings)
        };
        assert_eq!(decided(missing), decided(unknown), "{}", finding.name);
    }
    assert_eq!(
        by_findings(&protocol, &serde_json::json!({ "nothing": true })).get(protocol.finding("saddle-numb").unwrap()),
        Value::Unknown
    );
}
