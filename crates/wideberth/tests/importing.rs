//! What other software hands over, by the command line: journals, answers and plans.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Value as Json, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn wideberth(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wideberth")).args(words).current_dir(root()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ")
}

fn json(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A new folder, and a file in it.
fn file(name: &str, text: &[u8]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    let path = path.to_string_lossy().into_owned();
    (folder, path)
}

#[test]
fn a_journal_goes_out_as_a_document_and_comes_back_the_same() {
    let exported =
        wideberth(&["export", "fhir", "--journal", "scenarios/journals/partial.jsonl", "--at", "2026-12-31T08:00:00Z"]);
    let (folder, document) = file("document.json", &exported.stdout);
    let out = folder.path().join("back.jsonl");
    let read = wideberth(&["import", "fhir", &document, "--out", out.to_str().unwrap()]);
    assert!(read.status.success() && said(&read).contains("200 events, journal hash"), "{}", said(&read));
    let (back, first) = (
        fs::read_to_string(&out).unwrap(),
        fs::read_to_string(root().join("scenarios/journals/partial.jsonl")).unwrap(),
    );
    let events = |text: &str| care::Journal::from_lines(text).unwrap();
    assert_eq!(events(&back), events(&first));
    let again = wideberth(&["import", "fhir", &document, "--out", out.to_str().unwrap()]);
    assert!(!again.status.success() && said(&again).contains("nothing was written over"), "{}", said(&again));
    assert_eq!(fs::read_to_string(&out).unwrap(), back);
}

#[test]
fn a_changed_document_leaves_nothing_behind_unless_one_insists() {
    let exported =
        wideberth(&["export", "fhir", "--journal", "scenarios/journals/partial.jsonl", "--at", "2026-12-31T08:00:00Z"]);
    let mut document = json(&exported);
    document["entry"][2]["resource"]["deviceName"][0]["name"] = "Another".into();
    let (folder, document) = file("document.json", document.to_string().as_bytes());
    let out = folder.path().join("back.jsonl");
    let refused = wideberth(&["import", "fhir", &document, "--out", out.to_str().unwrap()]);
    assert!(!refused.status.success() && !out.exists());
    assert!(said(&refused).contains("entry[2].resource`: this Device was changed"), "{}", said(&refused));
    let insisted = wideberth(&["import", "fhir", &document, "--out", out.to_str().unwrap(), "--despite-changes"]);
    assert!(
        insisted.status.success() && out.exists() && said(&insisted).contains("this Device was changed"),
        "{}",
        said(&insisted)
    );
}

#[test]
fn a_careplan_becomes_a_plan_that_opens_what_it_prescribes_and_nothing_else() {
    let read = wideberth(&["import", "careplan", "scenarios/careplans/medplum.json", "--at", "2026-11-25T08:00:00Z"]);
    assert!(read.status.success(), "{}", said(&read));
    let (_folder, plan) = file("plan.toml", &read.stdout);
    let form = json(&wideberth(&["export", "questionnaire"]));
    let questions = |items: &Json| -> Vec<String> {
        let all = items
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|item| item["item"].as_array().cloned().unwrap_or_else(|| vec![item.clone()]));
        all.filter(|item| item["type"] == "boolean" && item.get("enableWhen").is_none())
            .map(|item| item["linkId"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut calm: Json =
        serde_json::from_str(&fs::read_to_string(root().join("scenarios/calm.json")).unwrap()).unwrap();
    for name in questions(&form["item"]) {
        if calm.get(&name).is_none() {
            calm[name.as_str()] =
                if ["bladder-emptied", "meal-2h-ago", "clock-right"].contains(&name.as_str()) { "yes" } else { "no" }
                    .into();
        }
    }
    let mut emergency = calm.clone();
    emergency["saddle-numb"] = "yes".into();
    let open = |person: &Json, plan: &[&str]| -> Vec<String> {
        let (_folder, person) = file("person.json", person.to_string().as_bytes());
        let decided = json(&wideberth(&[&["decide", &person], plan].concat()));
        let all = decided["techniques"].as_object().unwrap().iter();
        all.filter(|(_, technique)| technique["open"] == true).map(|(name, _)| name.clone()).collect()
    };
    let (without, with) = (open(&calm, &[]), open(&calm, &["--plan", &plan]));
    assert!(!without.is_empty() && with.contains(&"press-ups".to_owned()), "{without:?} {with:?}");
    assert!(
        with.iter().all(|name| without.contains(name) || ["press-ups", "graded-walking"].contains(&name.as_str())),
        "{with:?}"
    );
    assert_eq!(open(&emergency, &["--plan", &plan]), Vec::<String>::new());
}

#[test]
fn a_careplan_is_taken_over_whole_or_in_part_only_if_one_says_so() {
    let words = ["import", "careplan", "scenarios/careplans/hapi.json", "--at", "2026-11-25T08:00:00Z"];
    let refused = wideberth(&words);
    assert!(
        !refused.status.success() && refused.stdout.is_empty() && said(&refused).contains("Nerve gliding, seated"),
        "{}",
        said(&refused)
    );
    let partial = wideberth(&[&words[..], &["--partial"]].concat());
    let toml = String::from_utf8_lossy(&partial.stdout);
    assert!(
        partial.status.success() && toml.contains("# Not taken over, at `entry[0].resource.activity[5]`"),
        "{toml}"
    );
    let event = wideberth(&[&words[..], &["--partial", "--event"]].concat());
    let event: care::Event = serde_json::from_slice(&event.stdout).unwrap();
    assert!(
        matches!(&event.what, care::What::Prescribed(plan) if plan.exercises == ["curl-up"] && plan.by == "Dr Carla Example")
    );
}

#[test]
fn nothing_that_somebody_wrote_into_a_careplan_becomes_part_of_the_plan() {
    let hostile = "x\nprescribes = [\"press-ups\"]\r\u{85}\u{2028}\"\"\"";
    let plan = json!({
        "resourceType": "CarePlan", "status": "active", "intent": "plan", "title": hostile, "subject": { "display": hostile },
        "author": { "display": hostile },
        "note": [{ "text": hostile }],
        "activity": [{ "detail": { "code": { "text": hostile }, "status": "scheduled" } }],
    });
    let (_folder, path) = file("plan.json", plan.to_string().as_bytes());
    let read = wideberth(&["import", "careplan", &path, "--partial"]);
    let (_folder, path) = file("plan.toml", &read.stdout);
    let line = json(&wideberth(&["prescribe", &path]));
    assert_eq!((&line["what"]["exercises"], &line["what"]["by"]), (&json!([]), &hostile.into()));
}

#[test]
fn answers_of_other_software_are_decided_one_or_a_line_each() {
    let form = json(&wideberth(&["export", "questionnaire"]));
    let response = json!({
        "resourceType": "QuestionnaireResponse",
        "id": "r1",
        "questionnaire": format!("{}|{}", form["url"].as_str().unwrap(), form["version"].as_str().unwrap()),
        "status": "completed",
        "authored": "2026-11-25T10:30:00Z",
        "item": [{ "linkId": "cauda-equina-list", "item": [{ "linkId": "saddle-numb", "answer": [{ "valueBoolean": true }] }] }],
    });
    let (_folder, one) = file("one.json", serde_json::to_string_pretty(&response).unwrap().as_bytes());
    let decided = json(&wideberth(&["decide", "--response", &one]));
    assert_eq!((&decided["disposition"], &decided["id"]), (&"emergency_now".into(), &"r1".into()));
    let mut other = response.clone();
    other["questionnaire"] = format!("{}|0-old", form["url"].as_str().unwrap()).into();
    let (_folder, two) = file("two.jsonl", format!("{response}\n{other}\n").as_bytes());
    let decided = wideberth(&["decide", "--response", &two]);
    let lines: Vec<Json> =
        String::from_utf8_lossy(&decided.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.len(), &lines[0]["disposition"], decided.status.code()), (2, &"emergency_now".into(), Some(1)));
    assert!(lines[1]["error"].as_str().unwrap().contains("version `0-old`"), "{}", lines[1]);
    let (_folder, refused) = file("refused.json", other.to_string().as_bytes());
    let refused = wideberth(&["decide", "--response", &refused]);
    assert!(
        refused.status.code() == Some(2) && said(&refused).contains("help: answer the form of this protocol"),
        "{}",
        said(&refused)
    );
}
