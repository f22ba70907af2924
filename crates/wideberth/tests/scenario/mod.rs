//! One scenario of `scenarios/`: who it is, and what must be decided for them.
#![allow(dead_code, reason = "each test uses a part of it")]

use care::{
    centralization::{Movement, change},
    clock::{Moment, Watch},
    journal::{Event, Journal, What},
};
use protocol::{Domain, Findings, Level, Origin, Protocol, author::read_folder, decide};
use serde_json::{Map, Value as Json};
use std::{fs, path::Path, path::PathBuf};
use wideberth::{input, output};

/// The moment of every decision: 2026-11-25T10:30:00Z.
const NOW: i64 = 1_795_602_600_000;

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The shipped protocol.
pub fn shipped() -> Protocol {
    let reading = read_folder(&root().join("protocol")).unwrap();
    let problems: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    reading.protocol.unwrap_or_else(|| panic!("the shipped protocol has errors: {problems:#?}"))
}

/// A scenario file.
pub fn json(path: &Path) -> Json {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Every question's calm answer, with the scenario's own in place of some.
pub fn answers(protocol: &Protocol, own: Option<&Json>) -> Map<String, Json> {
    let mut all: Map<String, Json> = protocol
        .findings
        .iter()
        .filter(|f| f.origin == Origin::Asked && f.domain == Domain::YesNo)
        .map(|f| (f.name.clone(), "no".into()))
        .collect();
    let calm = json(&root().join("scenarios/calm.json"));
    for source in [Some(&calm), own].into_iter().flatten() {
        all.extend(source.as_object().unwrap().clone());
    }
    all
}

/// A scenario's person, by what is known.
pub fn by_findings(protocol: &Protocol, scenario: &Json) -> Findings {
    let given = match scenario.get("nothing") {
        Some(_) => Map::new(),
        None => answers(protocol, scenario.get("findings")),
    };
    input::person(protocol, &Json::Object(given)).unwrap().findings
}

fn hours(json: &Json) -> i64 {
    NOW + (json.as_f64().unwrap() * 3_600_000.0) as i64
}

fn watch(json: &Json) -> Option<Watch> {
    json.get("watch").map(|watch| serde_json::from_value(watch.clone()).unwrap())
}

fn by_journal(protocol: &Protocol, scenario: &Json) -> Findings {
    care::derive::findings(protocol, &journal(protocol, scenario), now(scenario))
}

fn now(scenario: &Json) -> Moment {
    Moment { at: NOW, watch: watch(scenario) }
}

fn journal(protocol: &Protocol, scenario: &Json) -> Journal {
    let mut events: Vec<(i64, Option<Watch>, What)> = Vec::new();
    let answered = &scenario["answered"];
    let given_at = hours(&answered["hours"]);
    let given = answers(protocol, scenario.get("findings"));
    for (name, value) in given.iter().filter(|(name, _)| *name != "hours-since-onset") {
        let what =
            serde_json::from_value(serde_json::json!({ "kind": "answered", "finding": name, "value": value })).unwrap();
        events.push((given_at, watch(answered), what));
    }
    let mut said_onset = false;
    for event in scenario["journal"].as_array().unwrap() {
        let mut what = event["what"].clone();
        if let Some(at) = what.as_object_mut().unwrap().remove("at_hours") {
            what["at"] = hours(&at).into();
            said_onset = true;
        }
        events.push((hours(&event["hours"]), watch(event), serde_json::from_value(what).unwrap()));
    }
    if !said_onset {
        let at = NOW - 504 * 3_600_000;
        events.push((NOW - 300 * 3_600_000, None, What::Onset { at, said: "two-weeks".into() }));
    }
    events.sort_by_key(|(at, _, _)| *at);
    events
        .into_iter()
        .enumerate()
        .map(|(i, (at, watch, what))| {
            Event::new(Moment { at, watch }, &[(i / 256) as u8, (i % 256) as u8, 0, 0, 0, 0, 0, 0, 0, 0], "", what)
        })
        .collect()
}

fn names(json: &Json) -> Vec<&str> {
    json.as_array().map(|list| list.iter().map(|name| name.as_str().unwrap()).collect()).unwrap_or_default()
}

/// What is not as expected, in words.
pub fn differences(protocol: &Protocol, scenario: &Json) -> Vec<String> {
    let findings = if scenario.get("journal").is_some() {
        by_journal(protocol, scenario)
    } else {
        by_findings(protocol, scenario)
    };
    let decision = decide(protocol, &findings);
    let got = output::decision(protocol, &Json::Null, &findings, &decision);
    let expect = &scenario["expect"];
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: String| {
        if !holds {
            wrong.push(what);
        }
    };
    if let Some(level) = expect.get("disposition") {
        must(got["disposition"] == *level, format!("disposition is {}, expected {level}", got["disposition"]));
    }
    if let Some(level) = expect["not_below"].as_str() {
        let least = Level::ALL.into_iter().find(|l| l.id() == level).unwrap();
        must(
            decision.level.severity() >= least.severity(),
            format!("disposition is {}, expected at least {level}", got["disposition"]),
        );
    }
    for (state, open) in [("open", true), ("closed", false)] {
        for name in names(&expect[state]) {
            let why = &got["techniques"][name]["reasons"];
            let rules: Vec<&Json> = why.as_array().unwrap().iter().map(|r| &r["rule"]).collect();
            must(got["techniques"][name]["open"] == open, format!("{name} should be {state}; it has {rules:?}"));
        }
    }
    for (key, certain) in [("rules", true), ("possible", false)] {
        for name in names(&expect[key]) {
            let found = decision.reasons.iter().any(|r| r.name(protocol) == name && r.certain == certain);
            must(found, format!("{name} should be among the {key}"));
        }
    }
    for name in names(&expect["absent"]) {
        must(decision.reasons.iter().all(|r| r.name(protocol) != name), format!("{name} should not bear on it"));
    }
    if let Some(action) = expect.get("action") {
        must(got["action"] == *action, format!("action is {}, expected {action}", got["action"]));
    }
    if let Some(hours) = expect.get("hours_left") {
        must(
            got["lockout"]["hours_left"] == *hours,
            format!("lockout is {}, expected {hours} hours left", got["lockout"]),
        );
    }
    if let Some(class) = expect["change"].as_str() {
        // Before and after the session; the answers before the decision are one more sighting.
        let sightings = Movement::of(protocol, &journal(protocol, scenario), now(scenario)).sightings;
        let found = format!("{:?}", change(&protocol.centralization, &sightings[0], &sightings[1]));
        must(found == class, format!("the pain is {found}, expected {class}"));
    }
    for (technique, limits) in expect["dose"].as_object().into_iter().flatten() {
        for (limit, value) in limits.as_object().unwrap() {
            let dose = &got["techniques"][technique]["dose"][limit];
            must(dose == value, format!("{limit} of {technique} is {dose}, expected {value}"));
        }
    }
    for (technique, rule) in expect["limited"].as_object().into_iter().flatten() {
        let limited = got["techniques"][technique]["reasons"].as_array().unwrap().iter().any(|r| r["rule"] == *rule);
        must(limited, format!("{technique} should be limited by {rule}"));
    }
    wrong
}

/// All scenario files, in order.
pub fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("scenarios"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension().is_some_and(|e| e == "json") && path.file_stem().is_some_and(|name| name != "calm")
        })
        .collect();
    files.sort();
    files
}
