//! A document gives back the very journal that it was made from, or says why not.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod shipped;

use care::{
    Answer, Event, Journal, Side, What,
    clock::Watch,
    journal::Prescription,
    measured::{Found, Measured, Rating},
};
use exchange::{
    Person, Request,
    fhir::Zone,
    import::{Problem, document},
    journal_hash, record,
};
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use shipped::{journals, protocol, request};
use std::sync::LazyLock;

/// A change for the worse, where the problem stands and what is said of it.
type Case<'c> = (&'c dyn Fn(&mut Json), &'c str, &'c str);

static PROTOCOL: LazyLock<protocol::Protocol> = LazyLock::new(protocol);

fn made(journal: &Journal) -> Json {
    serde_json::to_value(record(&PROTOCOL, journal, &request(journal))).unwrap()
}

/// The document of a short journal.
static SHORT: LazyLock<Json> = LazyLock::new(|| {
    let (_, journal) = journals().into_iter().find(|(name, _)| name == "numbness-and-emergency").unwrap();
    made(&journal.events()[journal.events().len() - 20..].iter().cloned().collect())
});

/// The document of one of the scenarios.
fn scenario(name: &str) -> Json {
    let (_, journal) = journals().into_iter().find(|(own, _)| own == name).unwrap();
    made(&journal)
}

fn problem(document: &Json) -> Problem {
    exchange::import::document(&document.to_string()).unwrap_err()
}

/// The entry that carries the journal.
fn carrying(document: &mut Json) -> &mut Json {
    let entries = document["entry"].as_array_mut().unwrap().iter_mut();
    entries.map(|entry| &mut entry["resource"]).find(|one| one["resourceType"] == "DocumentReference").unwrap()
}

#[test]
fn every_journal_comes_back_as_it_was() {
    for (name, journal) in journals() {
        for text in [made(&journal).to_string(), serde_json::to_string_pretty(&made(&journal)).unwrap()] {
            let back = document(&text).unwrap();
            assert_eq!(back.journal, journal, "{name}");
            assert_eq!((&back.hash, back.doubts.len()), (&journal_hash(&journal), 0), "{name}");
        }
    }
    let nothing = document(&made(&Journal::default()).to_string()).unwrap();
    assert!(nothing.journal.is_empty() && nothing.doubts.is_empty());
}

#[test]
fn a_journal_comes_back_up_to_the_moment_of_handing_over() {
    let (_, journal) = journals().into_iter().find(|(name, _)| name == "unchanged").unwrap();
    let at = journal.events()[journal.events().len() / 2].at;
    let request = Request { at, zone: Zone::UTC, person: Person::OfJournal };
    let back = document(&serde_json::to_string(&record(&PROTOCOL, &journal, &request)).unwrap()).unwrap();
    let until: Journal = journal.events().iter().filter(|event| event.at <= at).cloned().collect();
    assert_eq!(back.hash, journal_hash(&until));
    assert_ne!(back.hash, journal_hash(&journal));
}

#[test]
fn a_change_to_any_other_part_of_a_document_is_named() {
    let whole = &*SHORT;
    let entries = whole["entry"].as_array().unwrap().len();
    for number in 0..entries {
        let kind = whole["entry"][number]["resource"]["resourceType"].as_str().unwrap();
        if kind == "DocumentReference" {
            continue;
        }
        let mut changed = whole.clone();
        changed["entry"][number]["resource"]["language"] = "de".into();
        let mut gone = whole.clone();
        let taken = gone["entry"].as_array_mut().unwrap().remove(number);
        for (document, place, said) in [
            (changed, format!("entry[{number}].resource"), format!("this {kind} was changed")),
            (gone, "entry".to_owned(), format!("`{}` is gone", taken["fullUrl"].as_str().unwrap())),
        ] {
            let back = exchange::import::document(&document.to_string()).unwrap();
            assert_eq!((back.doubts.len(), back.doubts[0].place.clone()), (1, place));
            assert!(back.doubts[0].wrong.contains(&said), "{:?}", back.doubts);
            assert!(back.doubts[0].way.contains("--despite-changes"));
        }
    }
    let mut added = whole.clone();
    let more = json!({ "fullUrl": "urn:uuid:1", "resource": { "resourceType": "Flag" } });
    added["entry"].as_array_mut().unwrap().push(more);
    let back = exchange::import::document(&added.to_string()).unwrap();
    assert!(back.doubts[0].wrong.contains("this Flag was added"), "{:?}", back.doubts);
    let mut without = whole.clone();
    carrying(&mut without)["content"].as_array_mut().unwrap().pop();
    let back = exchange::import::document(&without.to_string()).unwrap();
    assert!(back.doubts[0].wrong.contains("list of hashes is gone"), "{:?}", back.doubts);
}

#[test]
fn a_clinical_value_cannot_be_changed_unnoticed() {
    let mut document = scenario("coming-home");
    let entries = document["entry"].as_array_mut().unwrap();
    let value = entries.iter_mut().find_map(|entry| entry["resource"].get_mut("valueInteger")).unwrap();
    *value = (value.as_u64().unwrap() + 1).into();
    assert_eq!(exchange::import::document(&document.to_string()).unwrap().doubts.len(), 1);
}

#[test]
fn a_changed_journal_is_refused() {
    use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
    let whole = scenario("partial");
    let with = |change: fn(&str) -> String| {
        let mut document = whole.clone();
        let file = &mut carrying(&mut document)["content"][0]["attachment"];
        let text = String::from_utf8(BASE64.decode(file["data"].as_str().unwrap()).unwrap()).unwrap();
        let changed = change(&text);
        file["size"] = changed.len().into();
        file["data"] = BASE64.encode(changed).into();
        problem(&document)
    };
    let less = with(|text| text.lines().skip(1).map(|line| format!("{line}\n")).collect());
    assert!(
        less.wrong.contains("the journal was changed") && less.place.ends_with("content[0].attachment.data"),
        "{less}"
    );
    let other = with(|text| text.replacen("\"no\"", "\"yes\"", 1));
    assert!(other.wrong.contains("the journal was changed"), "{other}");
    let twice = with(|text| format!("{text}{}", text.lines().next().unwrap()));
    assert!(twice.wrong.contains("a second time"), "{twice}");
    let broken = with(|text| text.replacen("\"kind\"", "\"kin\"", 1));
    assert!(broken.wrong.contains("line 1 of the journal is not an event"), "{broken}");
}

#[test]
fn what_is_no_document_of_ours_is_refused_with_place_and_way_out() {
    let whole = scenario("partial");
    let with = |change: &dyn Fn(&mut Json)| {
        let mut document = whole.clone();
        change(&mut document);
        problem(&document)
    };
    let cases: [Case; 14] = [
        (&|d| *d = json!([]), "", "no resource"),
        (&|d| *d = json!({}), "", "no `resourceType`"),
        (&|d| d["resourceType"] = "Patient".into(), "resourceType", "expected a Bundle, found Patient"),
        (&|d| d["type"] = "collection".into(), "type", "`collection`"),
        (&|d| d["type"] = json!(4), "type", "expected a string"),
        (&|d| d["entry"] = json!({}), "entry", "expected a sequence"),
        (&|d| d["entry"][3]["fullUrl"] = Json::Null, "entry[3].fullUrl", "expected a string"),
        (
            &|d| d["entry"][3]["fullUrl"] = d["entry"][1]["fullUrl"].clone(),
            "entry[3].fullUrl",
            "two entries have the address",
        ),
        (&|d| d["entry"][2]["pain"] = json!(3), "entry[2].pain", "no element `pain`"),
        (&|d| d["implicitRules"] = json!("urn:x"), "implicitRules", "changes what the rest means"),
        (&|d| d["entry"] = json!([]), "entry", "carries no journal"),
        (&|d| d["entry"][0] = json!(["urn:x", {}]), "entry[0]", "expected an object"),
        (&|d| carrying(d)["status"] = "superseded".into(), ".status", "not the one to use"),
        (&|d| carrying(d)["content"][0]["attachment"]["data"] = "ä".into(), "content[0].attachment.data", "not base64"),
    ];
    for (change, place, said) in cases {
        let problem = with(change);
        assert!(problem.place.ends_with(place) && problem.wrong.contains(said), "{place}: {problem:?}");
        assert!(!problem.way.is_empty(), "{problem:?}");
    }
    let mut two = whole.clone();
    let mut second = two["entry"].as_array().unwrap().last().unwrap().clone();
    second["fullUrl"] = "urn:uuid:2".into();
    two["entry"].as_array_mut().unwrap().push(second);
    assert!(problem(&two).wrong.contains("both carry a journal"));
    let named_twice =
        whole.to_string().replacen("\"resourceType\":\"Device\"", "\"resourceType\":\"Device\",\"id\":\"1\"", 1);
    assert!(document(&named_twice).unwrap_err().wrong.contains("`id` stands here twice"));
}

#[test]
fn what_is_cut_off_or_nested_without_end_is_refused() {
    let text = scenario("partial").to_string();
    for end in (0..text.len()).step_by(977).filter(|end| text.is_char_boundary(*end)) {
        assert!(!document(&text[..end]).unwrap_err().way.is_empty());
    }
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        let document = format!(
            "{{\"resourceType\":\"Bundle\",\"type\":\"document\",\"entry\":[{{\"fullUrl\":\"urn:x\",\"resource\":{deep}}}]}}"
        );
        let problem = exchange::import::document(&document).unwrap_err();
        assert!(problem.wrong.contains("recursion limit"), "{problem}");
        assert!(exchange::import::document(&deep).is_err());
    }
}

fn json_value() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_filter_map("a number", |number| number.is_finite().then(|| Json::from(number))),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec((any::<String>(), inner), 0..4)
                .prop_map(|fields| Json::Object(fields.into_iter().collect())),
        ]
    })
}

fn what() -> impl Strategy<Value = What> {
    let text = any::<String>;
    let texts = || prop::collection::vec(any::<String>(), 0..3);
    let finding =
        prop_oneof![Just("back-pain".to_owned()), Just("pain-zone".to_owned()), Just("saddle-numb".to_owned()), text()];
    let answer = prop_oneof![
        Just(Answer::Yes),
        Just(Answer::No),
        Just(Answer::Unknown),
        any::<u32>().prop_map(Answer::Number),
        "[a-z]{1,8}".prop_map(|word| Answer::from(word.as_str())),
    ];
    let side = prop_oneof![Just(Side::Left), Just(Side::Right)];
    prop_oneof![
        (finding, answer).prop_map(|(finding, value)| What::Answered { finding, value }),
        (texts(), texts()).prop_map(|(pain, numb)| What::Marked { pain, numb }),
        (any::<i64>(), text()).prop_map(|(at, said)| What::Onset { at, said }),
        (text(), texts(), any::<bool>(), any::<bool>()).prop_map(
            |(disposition, rules, needs_clearance, restarts_onset)| {
                What::Decided { disposition, rules, needs_clearance, restarts_onset }
            }
        ),
        (text(), text(), side, text()).prop_map(|(technique, variant, side, ball)| What::SessionStarted {
            technique,
            variant,
            side,
            ball
        }),
        (text(), any::<u32>(), any::<bool>(), any::<bool>()).prop_map(
            |(technique, seconds, completed, interrupted)| {
                What::SessionEnded { technique, seconds, completed, interrupted }
            }
        ),
        (text(), prop::option::of(text())).prop_map(|(technique, felt)| What::Stopped { technique, felt }),
        (text(), text()).prop_map(|(by, on)| What::Cleared { by, on }),
        (text(), texts(), texts(), texts()).prop_map(|(by, exercises, closes, limits)| What::Prescribed(
            Prescription { by, exercises, closes, limits }
        )),
        (text(), prop::collection::btree_set(1_u32..25, 0..5)).prop_map(|(instrument, ticked)| {
            What::Measured(Measured::Filled { instrument, ticked: ticked.into_iter().collect() })
        }),
        prop::collection::vec((text(), 0_u32..11), 0..3).prop_map(|list| {
            let activities = list.into_iter().map(|(name, points)| Rating { name, points }).collect();
            What::Measured(Measured::Rated { activities })
        }),
        (text(), prop::collection::vec(text(), 0..3)).prop_map(|(check, parts)| {
            let parts = parts.into_iter().map(|part| (part, Found::HeldBack)).collect();
            What::Measured(Measured::Checked { check, parts })
        }),
        (any::<[u8; 16]>(), prop::option::of(Just(Box::new(What::ClockConfirmed))))
            .prop_map(|(of, to)| { What::Corrected { of: uuid::Builder::from_custom_bytes(of).into_uuid(), to } }),
        Just(What::ClockConfirmed),
        text().prop_map(|disposition| What::Acknowledged { disposition }),
        (text(), text()).prop_map(|(key, value)| What::Set { key, value }),
        json_value()
            .prop_map(|value| What::Later(Map::from_iter([("kind".into(), "of-later".into()), ("v".into(), value)]))),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let watch = prop::option::of((any::<u64>(), any::<u64>()).prop_map(|(run, ms)| Watch { run, ms }));
    let at = prop_oneof![1_700_000_000_000_i64..1_900_000_000_000, any::<i64>()];
    let more = prop::collection::vec(("later-[a-z]{1,6}", json_value()), 0..2);
    (any::<[u8; 16]>(), at, watch, any::<String>(), what(), more).prop_map(|(id, at, watch, protocol, what, more)| {
        Event {
            id: uuid::Builder::from_custom_bytes(id).into_uuid(),
            at,
            watch,
            protocol,
            what,
            more: more.into_iter().collect(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_journal_comes_back_as_it_was(events in prop::collection::vec(event(), 0..12)) {
        let journal: Journal = events.into_iter().collect();
        let at = journal.events().iter().map(|event| event.at).max().unwrap_or(0);
        let request = Request { at, zone: Zone::minutes(-210).unwrap(), person: Person::OfJournal };
        let text = serde_json::to_string(&record(&PROTOCOL, &journal, &request)).unwrap();
        let back = document(&text).unwrap();
        prop_assert_eq!(&back.journal, &journal);
        prop_assert_eq!(back.hash, journal_hash(&journal));
        prop_assert!(back.doubts.is_empty());
    }

    #[test]
    fn the_order_of_arrival_does_not_bear_on_the_hash(events in prop::collection::vec(event(), 0..8)) {
        let there: Journal = events.iter().cloned().collect();
        let back: Journal = there.events().iter().rev().cloned().collect();
        prop_assert_eq!(journal_hash(&there), journal_hash(&back));
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(value in json_value(), place in 0_usize..40, text in ".{0,200}") {
        let mut document = SHORT.clone();
        let entries = document["entry"].as_array().unwrap().len();
        document["entry"][place % entries]["resource"] = value.clone();
        for text in [document.to_string(), value.to_string(), text] {
            let read = exchange::import::document(&text);
            prop_assert!(read.is_err_and(|problem| !problem.way.is_empty()) || place % entries != entries - 1 );
            let _ = exchange::import::answers(&PROTOCOL, &text, None);
            let _ = exchange::import::care_plan(&PROTOCOL, &text, 0);
        }
    }
}
