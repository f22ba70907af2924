//! What the protocol keeps to as a plan, on the shipped protocol: nothing is left out, and what one part names another part has.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod shipped;

use exchange::{
    activity_definitions, cql,
    definitions::{Elm, NotOurs},
    libraries, plan_definition,
};
use protocol::Protocol;
use serde_json::{Value as Json, json};
use shipped::protocol;
use std::collections::BTreeSet;

fn plan(protocol: &Protocol) -> Json {
    serde_json::to_value(plan_definition(protocol)).unwrap()
}

/// Every action of a plan, those within others too.
fn actions(action: &Json) -> Vec<Json> {
    let within = action["action"].as_array().cloned().unwrap_or_default();
    within.into_iter().flat_map(|one| [vec![one.clone()], actions(&one)].concat()).collect()
}

/// The actions of one of the plan's groups.
fn group(plan: &Json, id: &str) -> Vec<Json> {
    let groups = plan["action"].as_array().unwrap();
    groups.iter().find(|group| group["id"] == id).unwrap()["action"].as_array().unwrap().clone()
}

#[test]
fn every_rule_condition_and_technique_has_an_action_with_all_that_it_cites() {
    let protocol = protocol();
    let plan = plan(&protocol);
    let rules = protocol.rules.iter().map(|rule| (&rule.name, &rule.cites));
    let constraints = protocol.constraints.iter().map(|constraint| (&constraint.name, &constraint.cites));
    let techniques = protocol.techniques.iter().map(|technique| (&technique.name, &technique.cites));
    for (of, blocks) in [
        ("rules", rules.collect::<Vec<_>>()),
        ("constraints", constraints.collect()),
        ("techniques", techniques.collect()),
    ] {
        let actions = group(&plan, of);
        assert_eq!(actions.len(), blocks.len(), "{of}");
        for (action, (name, cites)) in actions.iter().zip(blocks) {
            assert_eq!(action["id"], name.as_str());
            let cited = action["documentation"].as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap());
            assert_eq!(cited.collect::<Vec<_>>(), *cites, "{name}");
            assert_eq!(action["condition"].as_array().unwrap().len(), 1, "{name}");
        }
    }
}

#[test]
fn every_definition_that_the_plan_names_is_there_once() {
    let protocol = protocol();
    let bundle = serde_json::to_value(activity_definitions(&protocol)).unwrap();
    let definitions = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
    let there: Vec<String> = definitions
        .map(|one| format!("{}|{}", one["url"].as_str().unwrap(), one["version"].as_str().unwrap()))
        .collect();
    let known: BTreeSet<&str> = there.iter().map(String::as_str).collect();
    assert_eq!(known.len(), there.len());
    let all = actions(&plan(&protocol));
    let named: BTreeSet<&str> = all.iter().filter_map(|action| action["definitionCanonical"].as_str()).collect();
    assert_eq!(named, known);
    assert!(all.len() > 300);
}

#[test]
fn every_condition_and_everything_filled_in_is_an_expression_of_the_library() {
    let protocol = protocol();
    let plan = plan(&protocol);
    let [_, decision] = cql::libraries(&protocol);
    let library = plan["library"][0].as_str().unwrap();
    assert!(library.ends_with(&format!("/{}|{}", decision.name, decision.version)), "{library}");
    for action in actions(&plan) {
        for condition in action["condition"].as_array().into_iter().flatten() {
            let name = condition["expression"]["expression"].as_str().unwrap();
            assert!(decision.cql.contains(&format!("\ndefine {name}:\n")), "{name}");
        }
        for filled_in in action["dynamicValue"].as_array().into_iter().flatten() {
            let name = filled_in["expression"]["expression"].as_str().unwrap();
            assert!(decision.cql.contains(&format!("\ndefine {name}:\n")), "{name}");
        }
    }
}

#[test]
fn whoever_is_told_something_is_told_it_in_the_protocols_words() {
    let protocol = protocol();
    let bundle = serde_json::to_value(activity_definitions(&protocol)).unwrap();
    let definition = |id: &str| {
        let entries = bundle["entry"].as_array().unwrap();
        entries.iter().map(|entry| &entry["resource"]).find(|one| one["id"] == id).unwrap().clone()
    };
    for rule in protocol.rules.iter().filter(|rule| !rule.tell.is_empty()) {
        let told = definition(&format!("tell-{}", rule.name));
        assert_eq!(told["description"], rule.tell.as_str());
        let payload = told["dynamicValue"][0]["expression"]["expression"].as_str().unwrap();
        assert_eq!(payload.replace("\\'", "'"), format!("'{}'", rule.tell));
    }
    assert_eq!(definition("level-emergency-now")["priority"], "stat");
    assert_eq!(definition("level-self-care-ok").get("priority"), None);
}

#[test]
fn elm_goes_along_if_it_is_of_this_library_and_version() {
    let protocol = protocol();
    let [findings, _] = cql::libraries(&protocol);
    let elm = |id: &str, version: &str| json!({ "library": { "identifier": { "id": id, "version": version } } });
    let ours = Elm::read(&elm(findings.name, &findings.version).to_string()).unwrap();
    let bundle = serde_json::to_value(libraries(&protocol, &[ours]).unwrap()).unwrap();
    let forms = |place: usize| bundle["entry"][place]["resource"]["content"].as_array().unwrap().len();
    assert_eq!((forms(0), forms(1)), (2, 1));

    // A translator nests each `or` in the next.
    let deep = format!("{}true{}", "[".repeat(1000), "]".repeat(1000));
    let nested = elm(findings.name, &findings.version).to_string().replacen('{', &format!("{{\"deep\":{deep},"), 1);
    assert!(libraries(&protocol, &[Elm::read(&nested).unwrap()]).is_ok());

    let old = Elm::read(&elm(findings.name, "0-old").to_string()).unwrap();
    assert!(
        matches!(libraries(&protocol, &[old]), Err(NotOurs::Other(found, _)) if found == "WideberthFindings 0-old")
    );
    assert_eq!(Elm::read("{}"), Err(NotOurs::NoLibrary));
    assert!(matches!(Elm::read("library"), Err(NotOurs::NotJson(_))));
}

#[test]
fn what_somebody_wrote_cannot_leave_its_place_in_cql() {
    let mut protocol = protocol();
    "It isn't \\ '; define x: true //".clone_into(&mut protocol.findings[0].text);
    "A first line\ndefine x: true".clone_into(&mut protocol.findings[1].text);
    let [findings, _] = cql::libraries(&protocol);
    assert!(!findings.cql.lines().any(|line| line.starts_with("define x")), "{}", findings.cql);
}
