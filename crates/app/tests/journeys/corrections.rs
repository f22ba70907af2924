//! An entry of the history that was wrong: it is put right, kept and marked, and what it closed stays closed until it is asked for anew.

use crate::{
    person::{DAY, HOUR, NOW, PROTOCOL, Person, event},
    sessions::{experienced, pressing},
};
use care::{Answer, What};

fn wrong(person: &Person, finding: &str) -> String {
    let events = person.journal();
    let of = |event: &&care::Event| match &event.what {
        What::Answered { finding: name, .. } => name == finding,
        What::Onset { .. } => finding == "onset",
        What::Stopped { .. } => finding == "stopped",
        What::Marked { .. } => finding == "marked",
        _ => false,
    };
    format!("wrong:{}", events.events().iter().rev().find(of).unwrap().id)
}

/// Goes to the entry and says what it should have said.
fn put_right(person: &mut Person, finding: &str, right: &str) {
    person.go("/history");
    let tap = wrong(person, finding);
    person.tap_offered(&tap);
    person.tap_offered(&format!("right:{right}"));
    assert_eq!(person.path(), "/history");
}

fn corrected(key: &str, first: &str) -> String {
    PROTOCOL.words(key).replace("{n}", first)
}

#[test]
fn a_number_is_put_right_shown_so_and_what_was_first_said_is_kept() {
    let mut person = experienced();
    let before = person.journal();
    put_right(&mut person, "back-pain", "2");
    let page = person.page();
    assert!(page.says("2 of 10") && page.says(&corrected("corrections.first", "1 of 10")), "{}", page.text);
    assert_eq!(&person.journal().events()[..before.events().len()], before.events());
    // And once more: the page offers what was said last.
    person.tap_offered(&wrong(&person, "back-pain"));
    assert!(person.page().chosen("right:2"), "{}", person.page().text);
    person.tap_offered("right:5");
    assert!(person.page().says("5 of 10") && person.page().says(&corrected("corrections.first", "1 of 10")));
}

#[test]
fn what_a_correction_closes_is_closed_at_once_and_what_it_would_open_is_not() {
    let mut person = experienced();
    let open = person.startable();
    assert!(!open.is_empty());
    put_right(&mut person, "back-pain", "9");
    assert_eq!(person.startable(), [""; 0], "very strong pain");
    put_right(&mut person, "back-pain", "1");
    assert_eq!(person.startable(), [""; 0], "the way back is the check");
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), open, "it asked anew: {}", person.page().text);
}

#[test]
fn a_stop_that_is_taken_back_waits_all_the_same() {
    let mut person = pressing();
    person.tap_offered("stop:");
    person.tap_offered("felt:moved-down-leg");
    put_right(&mut person, "stopped", "take-back");
    assert!(person.page().says(PROTOCOL.words("corrections.taken-back")), "{}", person.page().text);
    person.pass(HOUR);
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0]);
}

#[test]
fn the_reason_of_a_stop_can_be_put_right_and_the_graver_one_counts() {
    let mut person = pressing();
    person.tap_offered("stop:");
    person.tap_offered("felt:sharp-or-electric");
    put_right(&mut person, "stopped", "moved-down-leg");
    let moved = PROTOCOL.finding("moved-down-total").unwrap();
    let known = care::findings(&PROTOCOL, &person.journal(), person.moment());
    assert_eq!(known.get(moved), protocol::Value::Known(1));
}

#[test]
fn an_onset_is_put_right_by_its_day_and_the_later_one_locks() {
    let mut person = experienced();
    assert!(!person.startable().is_empty());
    put_right(&mut person, "onset", "yesterday");
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0]);
    put_right(&mut person, "onset", "twelve-weeks");
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0], "the wait is not over by saying so");
}

#[test]
fn a_drawing_can_be_taken_back_and_then_shows_nowhere_else() {
    let drawn =
        |days: i64, region: &str| event(NOW - days * DAY, What::Marked { pain: vec![region.into()], numb: vec![] });
    let number =
        |days: i64| event(NOW - days * DAY, What::Answered { finding: "leg-pain".into(), value: Answer::Number(4) });
    let days = [(4, "calf-left"), (3, "calf-left"), (2, "thigh-back-left"), (1, "thigh-back-left"), (0, "foot-left")];
    let mut person =
        Person::with(&days.into_iter().flat_map(|(day, region)| [number(day), drawn(day, region)]).collect::<Vec<_>>());
    person.go("/coming-home");
    assert!(person.page().says(PROTOCOL.words("home.peripheralizing")));
    put_right(&mut person, "marked", "take-back");
    person.go("/coming-home");
    assert!(person.page().says(PROTOCOL.words("home.partial")), "{}", person.page().text);
}

#[test]
fn leaving_an_entry_as_it_is_writes_nothing() {
    let mut person = experienced();
    let saved = person.saved();
    person.go("/history");
    let tap = wrong(&person, "onset");
    person.tap_offered(&tap);
    let page = person.page();
    assert_eq!(page.headings, 1);
    for key in ["corrections.kept", "corrections.closed", "corrections.title"] {
        assert!(page.says(PROTOCOL.words(key)), "{key}");
    }
    person.tap_offered("wrong:");
    assert!(person.page().says(PROTOCOL.words("history.lead")));
    for tap in ["wrong:no-such-entry", "right:3", "right:take-back", "wrong:"] {
        person.tap(tap);
    }
    assert_eq!(person.saved(), saved);
}

#[test]
fn what_cannot_have_been_said_is_not_taken() {
    let mut person = experienced();
    person.go("/history");
    for (finding, values) in
        [("back-pain", ["11", "-1", "calf"]), ("pain-zone", ["knee", "3", ""]), ("onset", ["1970", "", "yes"])]
    {
        person.tap_offered(&wrong(&person, finding));
        let saved = person.saved();
        values.iter().for_each(|value| person.tap(&format!("right:{value}")));
        assert_eq!(person.saved(), saved, "{finding}");
        person.tap("wrong:");
    }
}
