//! An entry of the history that was wrong: it is put right, kept and marked, and what it closed stays closed until it is asked for anew.

use crate::{
    person::{DAY, HOUR, NOW, PROTOCOL, Person, event},
    sessions::{experienced, pressing},
};
use care::{Answer, What, derive::known};
use proptest::{
    prelude::*,
    sample::{Index, select},
};
use protocol::{Domain, Finding, Origin};

/// The page on which the last entry of that kind is put right.
fn wrong(person: &Person, finding: &str) -> String {
    let events = person.journal();
    let of = |event: &&care::Event| match &event.what {
        What::Answered { finding: name, .. } => name == finding,
        What::Onset { .. } => finding == "onset",
        What::Stopped { .. } => finding == "stopped",
        What::Marked { .. } => finding == "marked",
        _ => false,
    };
    format!("/history/{}/wrong", events.events().iter().rev().find(of).unwrap().id)
}

/// Goes to the entry by what the pages link to, and says what it should have said.
fn put_right(person: &mut Person, finding: &str, right: &[&str]) {
    open(person, finding);
    for value in right {
        person.tap_offered(&format!("right:{value}"));
    }
}

/// Goes from the history, by what its pages link to, to the page on which the last entry of that kind is put right.
fn open(person: &mut Person, finding: &str) {
    let wrong = wrong(person, finding);
    let mut pages = vec!["/history".to_owned()];
    let mut seen = 0;
    while seen < pages.len() {
        person.go(&pages[seen]);
        let page = person.page();
        if page.links_to(&wrong) {
            return person.go(&wrong);
        }
        let inside = page.links.into_iter().filter(|link| link.starts_with("/history/") && !link.ends_with("/wrong"));
        let new: Vec<String> = inside.filter(|link| !pages.contains(link)).collect();
        pages.extend(new);
        seen += 1;
    }
    panic!("nothing leads to {wrong} by {pages:?}");
}

fn corrected(key: &str, first: &str) -> String {
    PROTOCOL.words(key).replace("{n}", first)
}

#[test]
fn a_number_is_put_right_shown_so_and_what_was_first_said_is_kept() {
    let mut person = experienced();
    let before = person.journal();
    put_right(&mut person, "back-pain", &["2"]);
    let page = person.page();
    assert!(page.says("2 of 10") && page.says(&corrected("corrections.first", "1 of 10")), "{}", page.text);
    assert_eq!(&person.journal().events()[..before.events().len()], before.events());
    // And once more: the page offers what was said last.
    person.go(&wrong(&person, "back-pain"));
    assert!(person.page().chosen("right:2"), "{}", person.page().text);
    person.tap_offered("right:5");
    assert!(person.page().says("5 of 10") && person.page().says(&corrected("corrections.first", "1 of 10")));
}

#[test]
fn what_a_correction_closes_is_closed_at_once_and_what_it_would_open_is_not() {
    let mut person = experienced();
    let open = person.startable();
    assert!(!open.is_empty());
    put_right(&mut person, "back-pain", &["9"]);
    assert_eq!(person.startable(), [""; 0], "very strong pain");
    put_right(&mut person, "back-pain", &["1"]);
    assert_eq!(person.startable(), [""; 0], "the way back is the check");
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), open, "it asked anew: {}", person.page().text);
}

#[test]
fn a_stop_that_is_taken_back_waits_all_the_same() {
    let mut person = pressing();
    person.tap_offered("stop:");
    person.tap_offered("felt:moved-down-leg");
    put_right(&mut person, "stopped", &["take-back"]);
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
    put_right(&mut person, "stopped", &["moved-down-leg"]);
    let moved = PROTOCOL.finding("moved-down-total").unwrap();
    let known = care::findings(&PROTOCOL, &person.journal(), person.moment());
    assert_eq!(known.get(moved), protocol::Value::Known(1));
}

#[test]
fn an_onset_is_put_right_by_its_day_and_the_later_one_locks() {
    let mut person = experienced();
    assert!(!person.startable().is_empty());
    put_right(&mut person, "onset", &["yesterday", "evening"]);
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0]);
    put_right(&mut person, "onset", &["twelve-weeks"]);
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
    put_right(&mut person, "marked", &["take-back"]);
    person.go("/coming-home");
    assert!(person.page().says(PROTOCOL.words("home.partial")), "{}", person.page().text);
}

#[test]
fn leaving_an_entry_as_it_is_writes_nothing() {
    let mut person = experienced();
    let saved = person.saved();
    open(&mut person, "onset");
    let page = person.page();
    assert_eq!(page.headings, 1);
    for key in ["corrections.kept", "corrections.closed", "corrections.title"] {
        assert!(page.says(PROTOCOL.words(key)), "{key}");
    }
    let back = wrong(&person, "onset").trim_end_matches("/wrong").to_owned();
    assert!(page.links_to(&back), "{:?}", page.links);
    person.go("/history/no-such-entry/wrong");
    for tap in ["right:3", "right:take-back", "right:"] {
        person.tap(tap);
    }
    for nowhere in ["/history/1970-01", "/history/no-such-entry", "/history/019ab9f2-0000-7000-8000-000000000001"] {
        person.go(nowhere);
        assert!(person.page().says(PROTOCOL.words("errors.no-page")), "{nowhere}");
    }
    assert_eq!(person.saved(), saved);
}

#[test]
fn what_cannot_have_been_said_is_not_taken() {
    let mut person = Person::new().screened(&[]);
    for (finding, values) in [
        ("back-pain", ["11", "-1", "calf"]),
        ("pain-zone", ["knee", "3", ""]),
        ("onset", ["1970", "", "evening"]),
        ("fever", ["maybe", "1", ""]),
        ("age", ["999", "-4", "old"]),
    ] {
        open(&mut person, finding);
        let saved = person.saved();
        values.iter().for_each(|value| person.tap(&format!("right:{value}")));
        assert_eq!(person.saved(), saved, "{finding}");
    }
    assert!(
        person.page().content.contains("role=\"alert\""),
        "a number that cannot be is said to be one: {}",
        person.page().text
    );
}

/// Every question that can be answered has a page on which its answer is put right, with all the answers that it had.
#[test]
fn every_answer_of_a_screening_is_told_and_can_be_put_right_to_whatever_could_be_answered() {
    let mut person = Person::new().screened(&[("foot-drags", "yes"), ("both-legs-pain", "yes")]);
    person.go("/history");
    let told = person.page().links.into_iter().filter(|link| link.len() > 20 && link.starts_with("/history/"));
    let mut wrongs = Vec::new();
    for sitting in told {
        person.go(&sitting);
        wrongs.extend(person.page().links.into_iter().filter(|link| link.ends_with("/wrong")));
    }
    let said = |what: &What| matches!(what, What::Answered { .. } | What::Onset { .. });
    let answers: Vec<_> = person.journal().events().iter().filter(|event| said(&event.what)).cloned().collect();
    assert_eq!(wrongs.len(), answers.len());
    for event in answers {
        person.go(&format!("/history/{}/wrong", event.id));
        let page = person.page();
        let What::Answered { finding, .. } = &event.what else { continue };
        let asked = PROTOCOL.at(PROTOCOL.finding(finding).unwrap());
        assert!(page.says(&asked.text), "{finding}: {}", page.text);
        let mut ways = match &asked.domain {
            Domain::YesNo => vec!["yes".to_owned(), "no".to_owned()],
            Domain::Choice(options) => options.iter().map(|option| option.name.clone()).collect(),
            Domain::Number { max, .. } if *max > 10 => vec![String::new()],
            Domain::Number { min, max, .. } => (*min..=*max).map(|n| n.to_string()).collect(),
        };
        ways.extend([if asked.optional { "pass" } else { "unsure" }.to_owned(), "take-back".to_owned()]);
        for way in ways {
            assert!(page.offers(&format!("right:{way}")), "{finding}: {way}\n{:?}", page.taps);
        }
    }
}

#[test]
fn not_sure_is_an_answer_that_gates_like_the_worst_and_both_are_shown() {
    let mut person = Person::new().screened(&[]);
    assert!(!person.startable().is_empty());
    put_right(&mut person, "fever", &["unsure"]);
    assert_eq!(person.path(), "/result", "as in the safety check");
    let answers = wrong(&person, "fever").trim_end_matches("/wrong").to_owned();
    person.go(&answers);
    let page = person.page();
    assert!(page.says(PROTOCOL.words("screening.not-sure")), "{}", page.text);
    assert!(page.says(&corrected("corrections.first", PROTOCOL.words("screening.no"))), "{}", page.text);
    assert!(page.says(PROTOCOL.words("corrections.closed")));
    assert_eq!(person.startable(), [""; 0]);
    person.go("/history");
    assert!(person.page().says(&corrected("history.put-right", "1")), "{}", person.page().text);
}

#[test]
fn what_matters_stands_before_the_plain_no_and_a_list_names_its_questions_by_their_labels() {
    let mut person = Person::new().screened(&[("foot-drags", "yes")]);
    open(&mut person, "foot-drags");
    let back = person.path().trim_end_matches("/wrong").to_owned();
    person.go(&back);
    let page = person.page();
    let short = |name: &str| PROTOCOL.at(PROTOCOL.finding(name).unwrap()).short.as_str();
    let folded = page.text.find(&PROTOCOL.words("history.no").replace("{n}", "")).unwrap();
    let at = |name: &str| page.text.find(short(name)).unwrap_or_else(|| panic!("{name}: {}", page.text));
    assert!(at("foot-drags") < folded);
    assert!(at("saddle-numb") > folded && at("leg-weaker") > folded);
    let list = PROTOCOL.groups.iter().find(|group| group.name == "weakness-list").unwrap();
    assert!(page.says(&list.text), "under the heading of its list: {}", page.text);
}

#[test]
fn an_emergency_that_follows_is_a_result_at_once_and_stays_until_a_clearance() {
    let mut person = Person::new().screened(&[]);
    put_right(&mut person, "saddle-numb", &["yes"]);
    assert_eq!(person.path(), "/result");
    assert!(person.urgent(), "it waits for no storage");
    assert!(person.page().content.contains("care immediate"), "{}", person.page().text);
    let decided = person.last(|what| match what {
        What::Decided { disposition, needs_clearance, .. } => Some((disposition.clone(), *needs_clearance)),
        _ => None,
    });
    assert_eq!(decided, Some(("emergency_now".into(), true)));
    put_right(&mut person, "saddle-numb", &["no"]);
    assert_eq!(person.startable(), [""; 0]);
    person.pass(2 * HOUR);
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0], "only a clinician lifts it");
}

#[test]
fn an_alarm_of_long_ago_is_asked_for_today() {
    let mut person = Person::new().screened(&[]);
    person.pass(30 * DAY);
    put_right(&mut person, "saddle-numb", &["yes"]);
    assert_eq!(person.path(), "/check/saddle-numb");
    let mut other = Person::new().screened(&[]);
    other.pass(30 * DAY);
    put_right(&mut other, "back-pain", &["2"]);
    assert!(other.path().starts_with("/history/"), "{}", other.path());
}

#[test]
fn an_alarm_in_whose_place_a_later_answer_counts_is_asked_for_today() {
    let mut person = Person::new();
    person.go("/check");
    person.tap_offered("saddle-numb:no");
    let first = wrong(&person, "saddle-numb");
    person.back();
    person.tap_offered("saddle-numb:no");
    person.go(&first);
    person.tap_offered("right:yes");
    assert_eq!(person.path(), "/check/saddle-numb");
    person.go(first.trim_end_matches("/wrong"));
    assert!(
        person.page().says(&corrected("corrections.first", PROTOCOL.words("screening.no"))),
        "it is told all the same"
    );
}

#[test]
fn what_was_felt_after_a_session_is_put_right_like_any_answer() {
    let mut person = pressing();
    while person.path() == "/session" {
        if person.page().offers("next:") { person.tap("next:") } else { person.tick(1_000) }
    }
    assert_eq!(person.path(), "/after");
    person.tap_offered("report:felt-numb");
    person.tap_offered("report:some");
    while let Some(tap) = person.page().taps.into_iter().find(|tap| tap.starts_with("after:")) {
        person.tap(&tap);
    }
    put_right(&mut person, "soreness", &["3"]);
    assert!(person.page().says(&corrected("corrections.first", "0")), "{}", person.page().text);
    put_right(&mut person, "felt-numb", &["take-back"]);
    assert!(person.page().says(PROTOCOL.words("corrections.taken-back")), "{}", person.page().text);
    assert_eq!(person.startable(), [""; 0], "what it closed stays closed");
}

/// How somebody answers: mostly calmly.
fn any_answer(finding: &'static Finding) -> impl Strategy<Value = What> {
    let value = match &finding.domain {
        Domain::YesNo => prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unknown)].boxed(),
        Domain::Number { min, max, .. } => {
            prop_oneof![4 => (*min..=*max).prop_map(Answer::Number), 1 => Just(Answer::Unknown)].boxed()
        }
        Domain::Choice(options) => {
            let names: Vec<String> = options.iter().map(|option| option.name.clone()).collect();
            prop_oneof![4 => select(names).prop_map(Answer::Option), 1 => Just(Answer::Unknown)].boxed()
        }
    };
    value.prop_map(|value| What::Answered { finding: finding.name.clone(), value })
}

fn asked() -> Vec<&'static Finding> {
    PROTOCOL.findings.iter().filter(|finding| finding.origin == Origin::Asked).collect()
}

/// What a page is tapped with to say this.
fn word(what: &What) -> (String, String) {
    let What::Answered { finding, value } = what else { panic!("no answer: {what:?}") };
    let word = match value {
        Answer::Yes => "yes".into(),
        Answer::No => "no".into(),
        Answer::Unknown => "unsure".into(),
        Answer::Number(n) => n.to_string(),
        Answer::Option(name) => name.clone(),
    };
    (finding.clone(), word)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_an_answer_is_corrected_to_nothing_opens_and_no_level_falls(
        own in prop::collection::vec(select(asked()).prop_flat_map(any_answer), 0..3),
        of in any::<Index>(),
        to in prop::option::weighted(0.9, any::<Index>()),
        later in prop_oneof![3 => 0..HOUR, 1 => 0..40 * DAY],
    ) {
        let own: Vec<(String, String)> = own.iter().map(word).filter(|(_, word)| word != "unsure").collect();
        let own: Vec<(&str, &str)> = own.iter().map(|(name, word)| (name.as_str(), word.as_str())).collect();
        let mut person = Person::new().screened(&own);
        person.pass(later);
        let stands = |person: &Person| known(&PROTOCOL, &person.journal(), person.moment()).decision(&PROTOCOL).level.severity();
        let (level, startable) = (stands(&person), person.startable());
        let journal = person.journal();
        let said: Vec<_> = journal.events().iter().filter(|event| matches!(event.what, What::Answered { .. } | What::Onset { .. })).collect();
        person.go(&format!("/history/{}/wrong", of.get(&said).id));
        let number = person.page().inputs.first().cloned();
        if let Some(field) = number {
            person.input(&format!("{field}:30"));
        }
        let ways: Vec<String> = person.page().taps.into_iter().filter(|tap| tap.starts_with("right:")).collect();
        let tap = to.map_or("right:take-back", |to| to.get(&ways).as_str());
        person.tap_offered(tap);
        if person.page().offers("right:night") {
            person.tap("right:night");
        }
        prop_assert!(person.saved() > journal.events().len(), "{tap} says something");
        prop_assert!(stands(&person) >= level, "{tap} makes it milder");
        let after = person.startable();
        prop_assert!(after.iter().all(|name| startable.contains(name)), "{tap} opens {after:?}, not only {startable:?}");
    }
}
