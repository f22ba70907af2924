//! What the form keeps to, on the shipped protocol.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod shipped;

use exchange::questionnaire;
use protocol::{Origin, asking::Asking};
use serde_json::Value as Json;
use shipped::protocol;
use std::collections::BTreeMap;

/// All items by name.
fn items(form: &Json) -> BTreeMap<String, Json> {
    let mut all = BTreeMap::new();
    let mut left: Vec<Json> = form["item"].as_array().unwrap().clone();
    while let Some(item) = left.pop() {
        left.extend(item.get("item").and_then(Json::as_array).cloned().unwrap_or_default());
        let before = all.insert(item["linkId"].as_str().unwrap().to_owned(), item);
        assert!(before.is_none(), "{before:?} comes twice");
    }
    all
}

#[test]
fn every_question_of_the_protocol_is_asked_once() {
    let protocol = protocol();
    let form = serde_json::to_value(questionnaire(&protocol)).unwrap();
    let items = items(&form);
    for id in Asking::new(&protocol).order() {
        assert!(items.contains_key(&protocol.at(*id).name), "{}", protocol.at(*id).name);
    }
    let questions = items.values().filter(|item| item["type"] != "group").count();
    assert_eq!(questions, Asking::new(&protocol).order().len());
    assert!(protocol.findings.iter().filter(|finding| finding.origin == Origin::Asked).count() <= questions);
}

#[test]
fn a_follow_up_is_asked_only_if_all_that_it_follows_was_answered_with_yes() {
    let protocol = protocol();
    let form = serde_json::to_value(questionnaire(&protocol)).unwrap();
    let items = items(&form);
    let guards = |name: &str| -> Vec<String> {
        let conditions = items[name].get("enableWhen").and_then(Json::as_array).cloned().unwrap_or_default();
        conditions
            .iter()
            .map(|condition| {
                assert_eq!((&condition["operator"], &condition["answerBoolean"]), (&"=".into(), &true.into()));
                condition["question"].as_str().unwrap().to_owned()
            })
            .collect()
    };
    let mut followed = 0;
    for finding in protocol.findings.iter().filter(|finding| finding.asked.after.is_some()) {
        let parent = protocol.at(finding.asked.after.unwrap());
        let own = guards(&finding.name);
        let mut expected = vec![parent.name.clone()];
        expected.extend(guards(&parent.name));
        assert_eq!(own, expected, "{}", finding.name);
        assert_eq!(items[&finding.name]["enableBehavior"], "all");
        followed += 1;
    }
    assert!(followed > 5);
}

#[test]
fn every_option_and_range_of_the_protocol_is_in_the_form() {
    let protocol = protocol();
    let form = serde_json::to_value(questionnaire(&protocol)).unwrap();
    let items = items(&form);
    assert_eq!(items["pain-zone"]["answerOption"].as_array().unwrap().len(), 7);
    let limits: Vec<&Json> =
        items["back-pain"]["extension"].as_array().unwrap().iter().map(|one| &one["valueInteger"]).collect();
    assert_eq!(limits, [0, 10]);
    assert_eq!(items["hours-since-onset"]["type"], "dateTime");
    assert_eq!(items["cauda-equina-list"]["type"], "group");
}
