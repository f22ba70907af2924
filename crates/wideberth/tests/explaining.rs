//! Explaining a name, and saying why for one person: what is told is true, in words and in JSON.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::{Map, Value as Json, json};
use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

fn wideberth(arguments: &[&str], input: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut child = Command::new(env!("CARGO_BIN_EXE_wideberth"))
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(arguments: &[&str], input: &str) -> String {
    let output = wideberth(arguments, input);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn explained(name: &str) -> Json {
    serde_json::from_str(&text(&["explain", name, "--json"], "")).unwrap()
}

fn why(person: &Json) -> Json {
    serde_json::from_str(&text(&["why", "--findings", "-", "--json"], &person.to_string())).unwrap()
}

fn decided(person: &Json) -> Json {
    serde_json::from_str(&text(&["decide"], &person.to_string())).unwrap()
}

/// Nothing wrong, everything answered; `but` instead.
fn calm_but(but: &Json) -> Json {
    let questions: Json = serde_json::from_str(&text(&["questions", "--json"], "")).unwrap();
    let calm = |question: &Json| match question["kind"].as_str().unwrap() {
        "yes_no" => if question["worse"] == "lower" { "yes" } else { "no" }.into(),
        "choice" => question["options"][0].clone(),
        _ => question["range"][if question["worse"] == "higher" { "min" } else { "max" }].clone(),
    };
    let all = questions.as_array().unwrap().iter();
    let mut person: Map<String, Json> =
        all.map(|question| (question["id"].as_str().unwrap().to_owned(), calm(question))).collect();
    person.insert("age".into(), 45.into());
    person.extend(but.as_object().unwrap().clone());
    Json::Object(person)
}

#[test]
fn a_rule_is_explained_with_its_condition_in_words_and_the_simplest_person_makes_it_fire() {
    let rule = explained("both-legs-by-place");
    assert_eq!(rule["kind"], "emergency");
    assert!(rule["place"].as_str().unwrap().contains("20-pain-today.md:"));
    assert_eq!(rule["when"]["words"], "all of");
    assert_eq!(rule["when"]["of"][0]["name"], "pain-side");
    assert_eq!(rule["when"]["of"][0]["text"], "At that place, which side hurts?");
    assert_eq!(
        (&rule["when_certain"], &rule["when_merely_possible"]),
        (&json!("emergency_now"), &json!("within_days"))
    );
    assert!(rule["cites"].as_array().unwrap().iter().any(|cite| cite.as_str().unwrap().starts_with("girft-2023  NHS")));
    let person = calm_but(&rule["simplest_person"]["findings"]);
    let reasons = decided(&person)["reasons"].clone();
    assert!(
        reasons.as_array().unwrap().iter().any(|own| own["rule"] == "both-legs-by-place" && own["certain"] == true)
    );
}

#[test]
fn a_lockout_says_until_when_and_a_masked_rule_by_what() {
    assert!(explained("acute-phase")["until"].as_str().unwrap().starts_with("`hours-since-onset` reaches 72"));
    // What `verify` notes about masked rules, and what `explain` tells of each, are the same.
    let proof: Json = serde_json::from_str(&text(&["verify", "protocol", "--json"], "")).unwrap();
    let lines = proof["properties"].as_array().unwrap();
    let notes: Vec<&str> =
        lines.iter().flat_map(|own| own["notes"].as_array().unwrap()).filter_map(Json::as_str).collect();
    let masked: Vec<&&str> = notes.iter().filter(|note| note.contains("it is masked by")).collect();
    assert!(!masked.is_empty());
    for note in &masked {
        let name = note.split('`').nth(1).unwrap();
        let by = explained(name)["masked_by"].as_str().unwrap().to_owned();
        let first = by.split('`').nth(1).unwrap();
        assert!(note.contains(first), "{note}: {by}");
        assert!(explained(first)["masks"].as_str().unwrap().contains(name));
    }
    assert!(explained("acute-phase").get("masked_by").is_none());
}

#[test]
fn every_name_of_the_protocol_can_be_explained() {
    for (name, kind) in [
        ("fever", "question"),
        ("pain-zone", "choice"),
        ("cauda-equina-possible", "define"),
        ("glute-ball", "technique"),
        ("closed-while-danger-is-possible", "property"),
        ("no-floor", "contraindication"),
        ("starting-dose", "stage"),
        ("B5", "statement"),
        ("girft-2023", "source"),
        ("general-signs-list", "group"),
    ] {
        assert_eq!(explained(name)["kind"], kind, "{name}");
    }
    let told = text(&["explain", "weakness-and-more"], "");
    assert!(
        told.contains("any of") && told.contains("`cauda-equina-possible`") && told.contains("`saddle-numb`"),
        "{told}"
    );
    assert!(text(&["explain", "closed-while-danger-is-possible"], "").contains("proved for every possible person"));
}

#[test]
fn an_unknown_name_fails_and_names_the_nearest() {
    let output = wideberth(&["explain", "saddle-num"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`saddle-numb`"));
}

#[test]
fn the_least_change_that_is_told_changes_the_outcome_as_told() {
    let person = calm_but(&json!({ "fever": "yes" }));
    let why = why(&person);
    assert_eq!(why["disposition"], "same_day");
    assert_eq!(why["fired"][0]["rule"], "fever-with-back-pain");
    let changes = why["outcome_changes"].as_array().unwrap();
    let opens = changes.iter().find(|own| own["change"] == "opens").unwrap();
    assert_eq!(opens["least"], json!({ "answers": 1, "ways": [{ "fever": "no" }] }));
    let graver = changes.iter().find(|own| own["change"] == "more_severe").unwrap();
    let ways = graver["least"]["ways"].as_array().unwrap();
    assert!(ways.len() > 10);
    for way in ways.iter().take(5) {
        let mut after = person.as_object().unwrap().clone();
        after.extend(way.as_object().unwrap().clone());
        assert_eq!(decided(&Json::Object(after))["disposition"], "emergency_now", "{way}");
    }
    let told = text(&["why", "--findings", "-"], &person.to_string());
    assert!(told.contains("would open if “Fever with back pain” were no"), "{told}");
}

#[test]
fn two_reasons_need_two_changes() {
    let why = why(&calm_but(&json!({ "fever": "yes", "foot-drags": "yes", "weak-foot-known": "no" })));
    let milder = &why["outcome_changes"][0];
    assert_eq!((&milder["change"], &milder["least"]["answers"]), (&json!("milder"), &json!(1)), "an emergency is one");
    let opens = why["outcome_changes"].as_array().unwrap().iter().find(|own| own["change"] == "opens").unwrap();
    assert_eq!(opens["least"]["answers"], 2);
}

#[test]
fn of_a_possible_rule_it_tells_what_is_missing() {
    let why = why(&calm_but(&json!({ "saddle-numb": "unknown" })));
    let possible = why["possible"].as_array().unwrap().iter().find(|own| own["rule"] == "cauda-equina").unwrap();
    assert_eq!(possible["because"]["saddle-numb"], "unknown");
    assert!(possible["fires"]["ways"].as_array().unwrap().contains(&json!({ "saddle-numb": "yes" })));
}

#[test]
fn what_needs_more_than_three_changes_says_so() {
    let told = text(&["why", "--findings", "-"], "{}");
    assert!(told.contains("would open only if more than 3 answers were different"), "{told}");
}

#[test]
fn findings_that_cannot_be_read_are_refused_with_the_way_out() {
    let output = wideberth(&["why", "--findings", "-"], "{\"agee\": 4}");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`age`"));
}
