//! People at whom a protocol is tried, by the program itself.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::Value as Json;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

fn said(arguments: &[&str], input: &str) -> Vec<Json> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut program = Command::new(env!("CARGO_BIN_EXE_wideberth"))
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut writer = program.stdin.take().unwrap();
    let input = input.to_owned();
    let writing = std::thread::spawn(move || writer.write_all(input.as_bytes()));
    let output = program.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn as_lines(people: &[Json]) -> String {
    people.iter().map(|person| format!("{person}\n")).collect()
}

#[test]
fn every_rule_fires_for_somebody_and_the_calm_are_calm() {
    let people = said(&["people", "--random", "0"], "");
    let decided = said(&["decide", "--brief"], &as_lines(&people));
    assert_eq!(decided.len(), people.len());
    assert_eq!((&decided[0]["id"], &decided[0]["disposition"]), (&"calm".into(), &"self_care_ok".into()));
    let mut fired = 0;
    for one in &decided {
        if let Some(rule) = one["id"].as_str().unwrap().strip_suffix(" fires") {
            assert_eq!(one["rules"][rule], true, "{rule}");
            fired += 1;
        }
        if let Some(rule) = one["id"].as_str().unwrap().strip_suffix(" is possible") {
            assert_eq!(one["rules"][rule], false, "{rule}");
        }
    }
    assert!(fired > 100);
    let levels: BTreeSet<&str> = decided.iter().map(|one| one["disposition"].as_str().unwrap()).collect();
    assert_eq!(levels.len(), 7);
}

#[test]
fn the_same_number_draws_the_same_people_and_another_others() {
    let drawn = |seed: &str| said(&["people", "--random", "20", "--seed", seed], "");
    assert_eq!(drawn("7"), drawn("7"));
    assert_ne!(drawn("7"), drawn("8"));
}

#[test]
fn what_is_decided_in_brief_is_what_is_decided_at_length() {
    let people: Vec<Json> = said(&["people", "--random", "0"], "").into_iter().step_by(40).collect();
    let brief = said(&["decide", "--brief"], &as_lines(&people));
    let long = said(&["decide"], &as_lines(&people));
    for (brief, long) in brief.iter().zip(&long) {
        assert_eq!(brief["disposition"], long["disposition"]);
        assert_eq!(brief["action"], long["action"]);
        let reasons = long["reasons"].as_array().unwrap().iter();
        let rules: BTreeMap<&str, &Json> =
            reasons.map(|one| (one["rule"].as_str().unwrap(), &one["certain"])).collect();
        let own: BTreeMap<&str, &Json> =
            brief["rules"].as_object().unwrap().iter().map(|(name, certain)| (name.as_str(), certain)).collect();
        assert_eq!(own, rules);
        let open = long["techniques"].as_object().unwrap().iter().filter(|(_, technique)| technique["open"] == true);
        let open: BTreeMap<&str, &Json> = open.map(|(name, technique)| (name.as_str(), &technique["dose"])).collect();
        let own: BTreeSet<&str> = brief["open"].as_array().unwrap().iter().filter_map(Json::as_str).collect();
        assert_eq!(own, open.keys().copied().collect());
        let doses: BTreeMap<&str, &Json> =
            brief["doses"].as_object().unwrap().iter().map(|(name, dose)| (name.as_str(), dose)).collect();
        assert_eq!(doses, open);
    }
}
