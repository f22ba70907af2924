//! Answers that were given in other software are decided as the app would, and what is no answer to our form is refused.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod shipped;

use care::{Moment, derive::known};
use exchange::{
    import::{Answers, Problem, answers},
    questionnaire,
};
use proptest::prelude::*;
use protocol::{Domain, Finding, Findings, Origin, Protocol, Value, decide};
use serde_json::{Value as Json, json};
use shipped::protocol;
use std::{collections::BTreeMap, sync::LazyLock};

/// A change for the worse, where the problem stands and what is said of it.
type Case<'c> = (&'c dyn Fn(&mut Json), &'c str, &'c str);

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(protocol);
static FORM: LazyLock<Json> = LazyLock::new(|| serde_json::to_value(questionnaire(&PROTOCOL)).unwrap());

const AUTHORED: &str = "2026-11-25T11:30:00+01:00";
const AT: i64 = 1_795_602_600_000;
const HOUR: i64 = 3_600_000;

/// A response with these answers, each in the list in which the form asks it.
fn response(given: &BTreeMap<String, Json>) -> Json {
    fn items(form: &Json, given: &BTreeMap<String, Json>) -> Vec<Json> {
        let list = form.as_array().into_iter().flatten();
        let of = |item: &Json| {
            let name = item["linkId"].as_str().unwrap();
            if item["type"] != "group" {
                return given.get(name).map(|answer| json!({ "linkId": name, "answer": [answer] }));
            }
            let inner = items(&item["item"], given);
            (!inner.is_empty()).then(|| json!({ "linkId": name, "item": inner }))
        };
        list.filter_map(of).collect()
    }
    let form = format!("{}|{}", FORM["url"].as_str().unwrap(), FORM["version"].as_str().unwrap());
    json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": form,
        "status": "completed",
        "authored": AUTHORED,
        "item": items(&FORM["item"], given),
    })
}

fn given(list: &[(&str, Json)]) -> BTreeMap<String, Json> {
    list.iter().map(|(name, answer)| ((*name).to_owned(), answer.clone())).collect()
}

fn yes() -> Json {
    json!({ "valueBoolean": true })
}

fn read(response: &Json) -> Result<Answers, Problem> {
    answers(&PROTOCOL, &response.to_string(), None)
}

fn value(answers: &Answers, name: &str) -> Value {
    let findings = known(&PROTOCOL, &answers.journal, Moment { at: answers.at, watch: None }).findings;
    findings.get(PROTOCOL.finding(name).unwrap())
}

fn absent(kind: &str) -> Json {
    let url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    json!({ kind: { "extension": [{ "url": url, "valueCode": "asked-unknown" }] } })
}

/// What a finding can be answered with, as FHIR writes it, beside the value that this means.
fn possible(finding: &Finding) -> Vec<(Json, Value)> {
    match &finding.domain {
        Domain::YesNo => vec![
            (json!({ "valueBoolean": false }), Value::NO),
            (yes(), Value::YES),
            (absent("_valueBoolean"), Value::Unknown),
        ],
        Domain::Choice(options) => {
            let system = format!("https://example.invalid/wideberth/fhir/CodeSystem/{}", finding.name);
            let coding = |code: &str| json!({ "valueCoding": { "system": system, "code": code, "display": "As the renderer likes it" } });
            let all = options.iter().zip(0..).map(|(option, n)| (coding(&option.name), Value::Known(n)));
            all.chain([(absent("valueCoding"), Value::Unknown)]).collect()
        }
        Domain::Number { min, max, .. } => {
            let whole = [*min, (min + max) / 2, *max].map(|n| (json!({ "valueInteger": n }), Value::Known(n)));
            whole.into_iter().chain([(absent("_valueInteger"), Value::Unknown)]).collect()
        }
    }
}

fn asked() -> impl Iterator<Item = &'static Finding> {
    PROTOCOL.findings.iter().filter(|finding| finding.origin == Origin::Asked)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_are_decided_as_the_same_findings_are(draws in prop::collection::vec((any::<u8>(), 0_u8..4), 200), hours in prop::option::of(0_i64..3_000)) {
        let mut told = BTreeMap::new();
        let mut findings = Findings::unknown(&PROTOCOL);
        for (finding, (draw, kind)) in asked().zip(draws) {
            let possible = possible(finding);
            // One in four is left out, and two in four are as the first answer has it.
            let pick = match kind { 0 => continue, 1 => usize::from(draw) % possible.len(), _ => 0 };
            told.insert(finding.name.clone(), possible[pick].0.clone());
            findings.set(&PROTOCOL, PROTOCOL.finding(&finding.name).unwrap(), possible[pick].1);
        }
        if let Some(hours) = hours {
            let onset = jiff::Timestamp::from_millisecond(AT - hours * HOUR).unwrap();
            told.insert("hours-since-onset".into(), json!({ "valueDateTime": onset.to_string() }));
            findings.set(&PROTOCOL, PROTOCOL.finding("hours-since-onset").unwrap(), Value::Known(hours as u32));
        }
        care::derive::fill_from_empty_journal(&PROTOCOL, &mut findings);
        let read = read(&response(&told)).unwrap();
        let theirs = known(&PROTOCOL, &read.journal, Moment { at: read.at, watch: None });
        for id in (0..PROTOCOL.findings.len()).map(|n| protocol::FindingId(n as u16)) {
            prop_assert_eq!(theirs.findings.get(id), findings.get(id), "{}", PROTOCOL.at(id).name);
        }
        prop_assert_eq!(decide(&PROTOCOL, &theirs.findings), decide(&PROTOCOL, &findings));
    }
}

#[test]
fn every_answer_that_the_form_takes_means_what_it_says() {
    for finding in asked() {
        for (answer, meant) in possible(finding) {
            let read = read(&response(&given(&[(&finding.name, answer)]))).unwrap();
            assert_eq!(value(&read, &finding.name), meant, "{}", finding.name);
            assert!(!read.journal.is_empty());
        }
    }
}

#[test]
fn the_onset_is_the_latest_moment_that_was_meant() {
    let hours = |onset: &str| {
        let told = given(&[("hours-since-onset", json!({ "valueDateTime": onset }))]);
        read(&response(&told)).map(|read| value(&read, "hours-since-onset"))
    };
    assert_eq!(hours("2026-11-24T11:30:00+01:00"), Ok(Value::Known(24)));
    assert_eq!(hours("2026-11-24T11:30:00.001+01:00"), Ok(Value::Known(23)));
    // The day before yesterday ended in the last place on earth at noon of yesterday, UTC.
    assert_eq!(hours("2026-11-23"), Ok(Value::Known(22)));
    assert_eq!(hours("2026-11-25"), Ok(Value::Known(0)));
    assert_eq!(hours("2026"), Ok(Value::Known(0)));
    let later = hours("2026-11-27").unwrap_err();
    assert!(later.wrong.contains("cannot have begun") && later.place.ends_with("valueDateTime"), "{later:?}");
}

#[test]
fn answers_count_as_long_as_in_the_app() {
    let told =
        response(&given(&[("saddle-numb", json!({ "valueBoolean": false })), ("age", json!({ "valueInteger": 40 }))]));
    let read = read(&told).unwrap();
    let after = |hours: i64, name: &str| {
        let now = Moment { at: AT + hours * HOUR, watch: None };
        known(&PROTOCOL, &read.journal, now).findings.get(PROTOCOL.finding(name).unwrap())
    };
    assert_eq!((after(0, "saddle-numb"), after(3, "saddle-numb")), (Value::NO, Value::Unknown));
    assert_eq!(after(3, "age"), Value::Known(40));
}

#[test]
fn an_answer_to_a_follow_up_that_is_not_asked_counts_and_is_named() {
    let told = given(&[("both-legs-pain", json!({ "valueBoolean": false })), ("both-legs-checked", yes())]);
    let read = read(&response(&told)).unwrap();
    assert_eq!(value(&read, "both-legs-checked"), Value::YES);
    assert!(
        read.notes[0].contains("`both-legs-checked`") && read.notes[0].contains("`both-legs-pain`"),
        "{:?}",
        read.notes
    );
}

#[test]
fn without_a_moment_one_must_be_given() {
    let mut told = response(&given(&[("saddle-numb", yes())]));
    told.as_object_mut().unwrap().remove("authored");
    let refused = read(&told).unwrap_err();
    assert!(refused.place == "authored" && refused.way.contains("--at"), "{refused:?}");
    assert_eq!(answers(&PROTOCOL, &told.to_string(), Some(5)).unwrap().at, 5);
}

#[test]
fn what_is_no_answer_to_this_form_is_refused_with_place_and_way_out() {
    let whole =
        response(&given(&[("saddle-numb", yes()), ("pee-harder", yes()), ("age", json!({ "valueInteger": 40 }))]));
    let age = whole["item"].as_array().unwrap().iter().position(|item| item["linkId"] == "age").unwrap();
    let form = FORM["url"].as_str().unwrap();
    let cases: [Case; 24] = [
        (&|r| r["resourceType"] = "Bundle".into(), "resourceType", "expected a QuestionnaireResponse, found Bundle"),
        (&|r| r["questionnaire"] = Json::Null, "questionnaire", "does not say which form"),
        (&|r| r["questionnaire"] = form.into(), "questionnaire", "which version"),
        (
            &|r| r["questionnaire"] = format!("{form}|1-000000000000").into(),
            "questionnaire",
            "version `1-000000000000`",
        ),
        (&|r| r["questionnaire"] = "https://clinic.example/form|1".into(), "questionnaire", "another form"),
        (&|r| r["status"] = "entered-in-error".into(), "status", "entered-in-error"),
        (&|r| r["authored"] = "2026-11-25".into(), "authored", "no moment"),
        (&|r| r["modifierExtension"] = json!([]), "modifierExtension", "changes what the rest means"),
        (&|r| r["pain"] = json!(1), "pain", "no element `pain`"),
        (&|r| r["item"][0]["linkId"] = "cauda-equina-lst".into(), "item[0].linkId", "no item `cauda-equina-lst`"),
        (
            &|r| r["item"][0]["item"][0]["linkId"] = "sadle-numb".into(),
            "item[0].item[0].linkId",
            "nearest is `saddle-numb`",
        ),
        (&|r| r["item"][0]["item"][0]["linkId"] = "age".into(), "item[0].item[0].linkId", "elsewhere"),
        (&|r| r["item"][0]["item"][1]["linkId"] = "saddle-numb".into(), "item[0].item[1].answer", "a second time"),
        (&|r| r["item"][0]["answer"] = json!([yes()]), "item[0].answer", "takes no answer itself"),
        (
            &|r| r["item"][0]["item"][0]["answer"] = json!([yes(), yes()]),
            "item[0].item[0].answer",
            "one answer and has 2",
        ),
        (&|r| r["item"][0]["item"][0]["item"] = json!([{ "linkId": "age" }]), "item[0].item[0].item", "no items in it"),
        (&|r| r["item"][0]["item"][0]["answer"] = json!([{}]), "item[0].item[0].answer[0]", "takes a `valueBoolean`"),
        (
            &|r| r["item"][0]["item"][0]["answer"] = json!([{ "valueInteger": 1 }]),
            "answer[0]",
            "takes a `valueBoolean`",
        ),
        (
            &|r| r["item"][0]["item"][0]["answer"] = json!([{ "valueBoolean": "yes" }]),
            "answer[0].valueBoolean",
            "invalid type",
        ),
        (
            &|r| r["item"][0]["item"][0]["answer"] = json!([{ "valueString": "yes" }]),
            "answer[0].valueString",
            "no element `valueString`",
        ),
        (&|r| r["item"][age]["answer"] = json!([{ "valueInteger": 40.5 }]), "valueInteger", "invalid type"),
        (&|r| r["item"][age]["answer"] = json!([{ "valueInteger": -1 }]), "valueInteger", "invalid value"),
        (&|r| r["item"][age]["answer"] = json!([{ "valueInteger": 121 }]), "answer[0]", "from 0 to 120"),
        (
            &|r| r["item"][age]["answer"] = json!([{ "valueInteger": 4, "valueBoolean": true }]),
            "answer[0]",
            "and nothing else",
        ),
    ];
    assert!(read(&whole).is_ok());
    for (change, place, said) in cases {
        let mut response = whole.clone();
        change(&mut response);
        let problem = read(&response).map(|_| ()).unwrap_err();
        assert!(problem.place.ends_with(place) && problem.wrong.contains(said), "{place}: {problem:?}");
        assert!(!problem.way.is_empty(), "{problem:?}");
    }
    let later = answers(&PROTOCOL, &whole.to_string(), Some(AT - 2 * HOUR)).map(|_| ()).unwrap_err();
    assert!(later.wrong.contains("after the moment to decide for"), "{later:?}");
}
