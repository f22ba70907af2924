//! The journal keeps what was written: names stay, later kinds survive, nothing is silently lost.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod fixture;

use care::{Answer, Event, Journal, What};
use fixture::*;
use proptest::prelude::*;

fn line(what: &str) -> String {
    format!(r#"{{"id":"019b0000-0000-7000-8000-000000000001","at":5,"protocol":"f00d","what":{what}}}"#)
}

#[test]
fn an_event_is_one_json_object_with_stable_names() {
    let event = Event::new(moment(0), &[7; 10], "f00d", answered("back-pain", Answer::Number(4)));
    let json: serde_json::Value = serde_json::from_str(&event.to_line().unwrap()).unwrap();
    let expected = serde_json::json!({
        "id": event.id.to_string(),
        "at": 1_795_564_800_000_i64,
        "watch": { "run": 1, "ms": 86_400_000_000_u64 },
        "protocol": "f00d",
        "what": { "kind": "answered", "finding": "back-pain", "value": 4 },
    });
    assert_eq!(json, expected);
    assert_eq!(event.id.get_version_num(), 7);
}

#[test]
fn every_kind_reads_back_as_it_was_written() {
    let kinds = [
        answered("fever", "yes"),
        answered("pain-zone", "calf"),
        onset(0),
        decided("same_day", true, false),
        started("glute-ball"),
        ended("glute-ball"),
        stopped("glute-ball", Some("sharp")),
        stopped("glute-ball", None),
        cleared(),
        What::ClockConfirmed,
        What::Acknowledged { disposition: "wait".into() },
        What::Set { key: "region".into(), value: "gb".into() },
    ];
    for what in kinds {
        let event = Event::new(moment(0), &[1; 10], "f00d", what);
        let read: Event = serde_json::from_str(&event.to_line().unwrap()).unwrap();
        assert_eq!(read, event);
        assert!(!matches!(read.what, What::Later(_)), "{:?} is known", event.what);
    }
}

#[test]
fn what_a_later_version_wrote_survives_and_counts_for_nothing() {
    let later = r#"{"id":"019b0000-0000-7000-8000-000000000001","at":5,"protocol":"f00d","what":{"dose":[1,2],"kind":"plan_made"},"device":{"os":"x"}}"#;
    let event: Event = serde_json::from_str(later).unwrap();
    assert!(matches!(event.what, What::Later(_)));
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&event.to_line().unwrap()).unwrap(),
        serde_json::from_str::<serde_json::Value>(later).unwrap()
    );
    let journal: Journal = [event].into_iter().collect();
    let protocol = protocol();
    assert_eq!(
        care::findings(&protocol, &journal, moment(0)),
        care::findings(&protocol, &Journal::default(), moment(0))
    );
}

#[test]
fn a_misspelt_field_of_a_known_kind_is_an_error_that_names_it_and_its_line() {
    let text = format!(
        "{}\n\n{}\n",
        line(r#"{"kind":"clock_confirmed"}"#),
        line(r#"{"kind":"stopped","technique":"glute-ball","flet":"sharp"}"#)
    );
    let error = Journal::from_lines(&text).unwrap_err();
    assert_eq!(error.line, 3);
    assert!(error.to_string().contains("`flet`"), "{error}");
}

#[test]
fn an_answer_that_is_none_says_what_would_be_one() {
    let error = Journal::from_lines(&line(r#"{"kind":"answered","finding":"back-pain","value":-1}"#)).unwrap_err();
    assert!(error.to_string().contains("a whole number from 0"), "{error}");
}

#[test]
fn an_event_without_a_kind_is_an_error() {
    assert!(Journal::from_lines(&line(r#"{"finding":"fever"}"#)).is_err());
}

#[test]
fn an_event_that_arrives_twice_counts_once() {
    let diary = Diary::default().session(0, "glute-ball");
    let once = diary.journal();
    let twice: Journal = once.events().iter().chain(once.events()).cloned().collect();
    assert_eq!(twice, once);
    assert_eq!(known(&twice, DAY, "sessions-total"), protocol::Value::Known(1));
}

proptest! {
    #[test]
    fn answers_read_back_as_they_were_written(name in "[a-z][a-z-]{0,20}", n in any::<u32>()) {
        for value in [Answer::from(name.as_str()), Answer::Number(n)] {
            let what = What::Answered { finding: "age".into(), value };
            let json = serde_json::to_string(&what).unwrap();
            prop_assert_eq!(serde_json::from_str::<What>(&json).unwrap(), what);
        }
    }
}
