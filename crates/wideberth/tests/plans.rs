//! A clinician's plan prescribes exercises and takes away; it opens nothing that anything closes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::Value as Json;
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn decide(name: &str, plan: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let mut person: Json =
        serde_json::from_str(&fs::read_to_string(root.join("scenarios/calm.json")).unwrap()).unwrap();
    let own: Json =
        serde_json::from_str(&fs::read_to_string(root.join("scenarios/all-five-open.json")).unwrap()).unwrap();
    let protocol = protocol::author::read_folder(&root.join("protocol")).unwrap().protocol.unwrap();
    for finding in protocol.findings.iter().filter(|own| own.domain == protocol::Domain::YesNo) {
        if finding.origin == protocol::Origin::Asked && person.get(&finding.name).is_none() {
            person[&finding.name] = "no".into();
        }
    }
    own["findings"].as_object().unwrap().iter().for_each(|(key, value)| person[key] = value.clone());
    let (who, what) = (folder.join(format!("{name}.json")), folder.join(format!("{name}.toml")));
    fs::write(&who, person.to_string()).unwrap();
    fs::write(&what, plan).unwrap();
    Command::new(env!("CARGO_BIN_EXE_wideberth"))
        .args(["decide", who.to_str().unwrap(), "--plan", what.to_str().unwrap()])
        .current_dir(root)
        .output()
        .unwrap()
}

#[test]
fn it_closes_and_lowers() {
    let output = decide("less", "closes = [\"glute-ball\"]\n[limits.paraspinal-hand]\npressure = 2\nball = \"hand\"\n");
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["techniques"]["glute-ball"]["open"], false);
    assert_eq!(json["techniques"]["glute-ball"]["closed_by_plan"], true);
    assert_eq!(json["techniques"]["paraspinal-hand"]["dose"]["pressure_max"], 2);
    assert_eq!(json["techniques"]["paraspinal-hand"]["dose"]["ball_max"], "hand");
    assert_eq!(json["techniques"]["figure-four"]["open"], true);
    assert_eq!(json["disposition"], "self_care_ok");
}

#[test]
fn it_cannot_raise_a_dose_or_open_anything() {
    let before: Json = serde_json::from_slice(&decide("none", "").stdout).unwrap();
    let after: Json =
        serde_json::from_slice(&decide("more", "[limits.glute-ball]\npressure = 10\nhold = 600\n").stdout).unwrap();
    assert_eq!(before["techniques"], after["techniques"]);
    let refused = decide("opens", "opens = [\"glute-ball\"]\n");
    assert!(!refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("opens"));
}

const DEMONSTRATION: &str = include_str!("../../../protocol/plans/demonstration.toml");

#[test]
fn what_is_prescribed_opens_and_nothing_else_does() {
    let without: Json = serde_json::from_slice(&decide("no-plan", "").stdout).unwrap();
    let with: Json = serde_json::from_slice(&decide("demonstration", DEMONSTRATION).stdout).unwrap();
    let exercises = ["prone-lying", "on-elbows", "press-ups", "curl-up", "side-bridge", "bird-dog", "graded-walking"];
    for name in exercises {
        assert_eq!(without["techniques"][name]["open"], false, "{name}");
        assert_eq!(with["techniques"][name]["open"], true, "{name}");
    }
    assert_eq!(with["techniques"]["press-ups"]["dose"]["strokes_max"], 8);
    assert_eq!(with["techniques"]["hip-flexor"]["open"], false);
    assert_eq!(with["techniques"]["glute-ball"], without["techniques"]["glute-ball"]);
}

#[test]
fn massage_cannot_be_prescribed() {
    let output = decide("massage", "prescribes = [\"glute-ball\"]\n");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains("cannot be prescribed") && told.contains("press-ups"), "{told}");
}

#[test]
fn a_plan_becomes_a_line_of_a_journal_that_opens_the_same() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let said = Command::new(env!("CARGO_BIN_EXE_wideberth"))
        .args(["prescribe", "protocol/plans/demonstration.toml"])
        .current_dir(root)
        .output()
        .unwrap();
    let event: care::Event = serde_json::from_slice(&said.stdout).unwrap();
    let protocol =
        protocol::author::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol")).unwrap().protocol;
    let protocol = protocol.unwrap();
    let (at, journal) = (event.moment(), [event].into_iter().collect::<care::Journal>());
    let known = care::derive::known(&protocol, &journal, at);
    assert_eq!(known.findings.get(protocol.finding("prescribed-bird-dog").unwrap()), protocol::Value::YES);
    assert_eq!((known.plan.closes.len(), known.plan.limits.len()), (1, 3));
}

#[test]
fn a_technique_that_there_is_not_is_named() {
    let output = decide("unknown", "closes = [\"glute-bal\"]\n");
    assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains("glute-ball"));
}
