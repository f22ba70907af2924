//! The screening: calm ones open the gentlest techniques, every emergency sign is two taps from help, doubt is never calm.

use crate::person::{HOUR, MINUTE, PROTOCOL, Person, answers::CALM, rule};
use app::host::Effect;
use care::journal::What;
use protocol::{Danger, Domain, FindingId, Findings, Level, Origin, Value, decide};
use std::collections::BTreeSet;

/// Yes/no questions of which a yes by itself is an emergency, with calm answers to everything else.
fn emergency_questions() -> Vec<&'static str> {
    let mut calm = Findings::unknown(&PROTOCOL);
    for (i, finding) in PROTOCOL.findings.iter().enumerate() {
        let id = FindingId(i as u16);
        let own = CALM.iter().find(|(name, _)| *name == finding.name).map(|(_, value)| *value);
        let value = match &finding.domain {
            Domain::YesNo if own != Some("yes") => Value::NO,
            Domain::YesNo => Value::YES,
            Domain::Choice(options) => {
                Value::Known(options.iter().position(|o| Some(o.name.as_str()) == own).unwrap_or(0) as u32)
            }
            Domain::Number { min, .. } => Value::Known(own.and_then(|own| own.parse().ok()).unwrap_or(*min)),
        };
        calm.set(&PROTOCOL, id, value);
    }
    let alone = |id: &FindingId| {
        let finding = PROTOCOL.at(*id);
        let mut one = calm.clone();
        one.set(&PROTOCOL, *id, Value::YES);
        finding.origin == Origin::Asked
            && finding.domain == Domain::YesNo
            && decide(&PROTOCOL, &one).level == Level::Emergency
    };
    let ids = (0..PROTOCOL.findings.len()).map(|i| FindingId(i as u16));
    ids.filter(alone).map(|id| PROTOCOL.at(id).name.as_str()).collect()
}

/// Says yes on the page that asks, and names the taps that follow until the result.
fn taps_after_yes(person: &mut Person, page: &str, question: &str) -> Vec<String> {
    let yes = if page == question { format!("{question}:yes") } else { format!("{page}:{question}") };
    person.tap_offered(&yes);
    let mut taps = Vec::new();
    while person.path() != "/result" && taps.len() < 5 {
        let page = person.asked().unwrap();
        let some = format!("{page}:some");
        taps.push(if person.page().offers(&some) { some } else { format!("{page}:no") });
        person.tap_offered(&taps[taps.len() - 1]);
    }
    taps
}

/// A question that can take an alarm back: "has it been checked, and is it just the same?"
fn exempts(tap: &str) -> bool {
    let id = tap.split(':').next().and_then(|name| PROTOCOL.finding(name));
    id.is_some_and(|id| PROTOCOL.at(id).danger == Danger::Lower)
}

#[test]
fn a_calm_first_screening_opens_the_two_gentlest_techniques_and_explains_the_others() {
    let mut person = Person::new().screened(&[]);
    assert_eq!(person.startable(), ["glute-ball", "paraspinal-hand"]);
    assert!(person.page().calls.is_empty());
    let level =
        |what: &What| if let What::Decided { disposition, .. } = what { Some(disposition.clone()) } else { None };
    assert_eq!(person.last(level).as_deref(), Some("self_care_ok"));
    person.go("/techniques");
    let page = person.page();
    for technique in PROTOCOL.techniques.iter().filter(|technique| !technique.exercise) {
        assert!(page.says(&technique.title), "{} is not shown", technique.name);
    }
    assert!(
        page.says("This opens after a session with the ball under the buttock that left no trouble."),
        "{}",
        page.text
    );
    assert_eq!(page.links.iter().filter(|link| link.starts_with("/technique/")).count(), 2);
}

#[test]
fn every_emergency_sign_leads_to_the_immediate_card_and_the_number_in_at_most_two_more_taps() {
    let wanted: BTreeSet<&str> = emergency_questions().into_iter().collect();
    assert!(wanted.len() >= 15, "{wanted:?}");
    let mut tried = BTreeSet::new();
    let mut calm = Person::new();
    calm.go("/check");
    while let Some(page) = calm.asked() {
        let rows = PROTOCOL.groups.iter().find(|group| group.name == page).map(|group| &group.items);
        let names: Vec<&str> = match rows {
            Some(items) => items.iter().map(|id| PROTOCOL.at(*id).name.as_str()).collect(),
            None => vec![page.as_str()],
        };
        for name in names.into_iter().filter(|name| wanted.contains(name)) {
            let mut one = calm.twin();
            let more = taps_after_yes(&mut one, &page, name);
            let own = more.iter().filter(|tap| !exempts(tap)).count();
            assert!(own <= 1 && more.len() <= 2, "`{name}` needs {more:?}");
            let shown = one.page();
            assert!(shown.content.contains("care immediate"), "`{name}`: {}", shown.text);
            assert_eq!(shown.calls, ["112"], "`{name}`");
            assert_eq!(one.startable(), [""; 0], "`{name}`");
            tried.insert(PROTOCOL.finding(name).map(|id| PROTOCOL.at(id).name.as_str()).unwrap());
        }
        calm.answer_one(&[]);
    }
    let missed: Vec<_> = wanted.difference(&tried).collect();
    assert!(missed.is_empty(), "never asked in a first screening: {missed:?}");
}

#[test]
fn not_sure_shows_the_self_check_and_asks_again_before_it_counts() {
    let mut person = Person::new();
    person.go("/check");
    assert_eq!(person.path(), "/check/saddle-numb");
    let before = person.saved();
    person.tap_offered("saddle-numb:unsure");
    assert_eq!(person.path(), "/check/saddle-numb/help");
    let check = &PROTOCOL.at(PROTOCOL.finding("saddle-numb").unwrap()).unsure;
    assert!(!check.is_empty() && person.page().says(check));
    assert_eq!(person.saved(), before, "nothing is answered yet");
    person.tap_offered("saddle-numb:unsure");
    assert_ne!(person.asked().as_deref(), Some("saddle-numb"), "it counts now");
    assert_eq!(person.saved(), before + 1);
    let person = person.screened(&[]);
    assert!(person.page().content.contains("care urgent"), "one doubt means help the same day: {}", person.page().text);
    assert_eq!(person.startable(), [""; 0]);
}

#[test]
fn two_doubts_about_the_saddle_and_bladder_are_an_emergency() {
    let mut person = Person::new();
    person.go("/check");
    for name in ["saddle-numb", "wiping-different"] {
        person.tap_offered(&format!("{name}:unsure"));
        person.tap_offered(&format!("{name}:unsure"));
    }
    assert_eq!(person.path(), "/result");
    assert!(person.page().content.contains("care immediate"));
    assert_eq!(person.page().calls, ["112"]);
}

#[test]
fn a_list_of_danger_signs_waved_through_is_asked_once_more() {
    let mut person = Person::with(&crate::person::answers::clean_sessions(3)).screened(&[]);
    person.pass(2 * HOUR);
    person.go("/check");
    assert_eq!(person.path(), "/check/cauda-equina-list");
    person.pass(1_000);
    person.tap_offered("cauda-equina-list:none");
    assert_eq!(person.path(), "/check/cauda-equina-list", "a second is too short to read seven lines");
    assert!(person.page().says(PROTOCOL.words("screening.read-again")));
    person.pass(1_000);
    person.tap_offered("cauda-equina-list:none");
    assert_ne!(person.path(), "/check/cauda-equina-list", "asked once more, not for ever");
}

#[test]
fn pain_since_yesterday_evening_locks_massage_and_counts_down_to_the_hour() {
    let acute = [("hours-since-onset", "yesterday"), ("worse-checked", "yes")];
    let mut person = Person::new().screened(&acute);
    let page = person.page();
    assert!(page.content.contains("class=\"countdown\""), "{}", page.text);
    assert!(page.says(&rule("acute-phase").tell), "{}", page.text);
    let left: i64 =
        page.content.split("aria-hidden=\"true\"><b>").nth(1).unwrap().split('<').next().unwrap().parse().unwrap();
    assert_eq!(left, 62, "yesterday ended ten hours ago, and 72 are to pass");
    assert_eq!(person.startable(), [""; 0]);

    person.tick(HOUR);
    assert!(person.page().content.contains("<b>61</b>"), "the countdown goes on: {}", person.page().text);
    for _ in 0..60 {
        person.tick(HOUR);
    }
    person.answer_until(&[("worse-checked", "yes")], |_| false);
    assert_eq!(person.startable(), [""; 0], "one hour is left");
    person.tick(HOUR);
    person.tick(10 * MINUTE);
    person.answer_until(&[("worse-checked", "yes")], |_| false);
    assert_eq!(person.startable(), ["glute-ball", "paraspinal-hand"], "{}", person.page().text);
}

#[test]
fn setting_the_clock_ahead_ends_no_lock() {
    let mut person = Person::new().screened(&[("hours-since-onset", "yesterday")]);
    person.now += 100 * HOUR;
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0], "ahead under the eyes of the app");
    let mut person = Person::new().screened(&[("hours-since-onset", "yesterday")]);
    person.reload_after(100 * HOUR);
    person.answer_until(&[("clock-right", "no")], |_| false);
    assert_eq!(person.startable(), [""; 0], "unwatched, until the person says that the clock is right");
    person.answer_until(&[("clock-right", "yes")], |_| false);
}

#[test]
fn an_emergency_sign_counts_under_a_clock_that_was_set_back() {
    for reloaded in [false, true] {
        let mut person = Person::new().screened(&[]);
        person.now -= 48 * HOUR;
        if reloaded {
            person.reload();
        }
        person.go("/check/saddle-numb");
        person.tap_offered("saddle-numb:yes");
        assert!(person.page().content.contains("care immediate"), "on {}: {}", person.path(), person.page().text);
    }
}

#[test]
fn the_questions_come_to_an_end_under_a_clock_that_was_set_back() {
    for right in ["yes", "no"] {
        let mut person = Person::new().screened(&[]);
        person.now -= 48 * HOUR;
        let asked = person.answer_until(&[("clock-right", right)], |_| false);
        assert!(asked.iter().any(|name| name == "clock-right"), "{asked:?}");
        assert_eq!(person.startable().is_empty(), right == "no");
    }
}

#[test]
fn back_shows_every_answer_that_was_given() {
    let mut person = Person::new();
    person.go("/check");
    let mut given = Vec::new();
    while person.path() != "/check/back-pain" {
        given.push((person.path().to_owned(), person.answer_one(&[("thin-bones", "yes")])));
    }
    assert!(given.len() > 15, "{given:?}");
    let last = person.path().to_owned();
    for (path, tap) in given.iter().rev() {
        let back = person.page().links[0].clone();
        person.go(&back);
        assert_eq!(person.path(), path, "the page that was answered before");
        let (page, ticked) = (person.page(), tap.ends_with(":some"));
        // Numbers that are typed, and days, are asked anew.
        let shown = page.inputs.is_empty() && !tap.starts_with("hours-since-onset");
        assert!(!shown || ticked || page.chosen(tap), "`{tap}` is not shown as chosen:\n{}", page.content);
        assert!(!ticked || page.taps.iter().any(|row| page.is_row(row) && page.chosen(row)), "no tick on {path}");
    }
    person.back();
    assert_eq!(person.path(), given[1].0, "the browser's Back goes where the person was before");
    person.tap_offered(&given[1].1);
    assert_eq!(person.path(), last, "and the questions go on where they were left");
}

#[test]
fn answers_survive_a_reload_on_every_page_of_the_screening() {
    let mut person = Person::new();
    person.go("/check");
    while person.asked().is_some() {
        let (path, page) = (person.path().to_owned(), person.page());
        person.reload();
        assert_eq!(person.path(), path);
        assert_eq!(person.page().text, page.text);
        person.answer_one(&[]);
    }
    assert_eq!(person.startable(), ["glute-ball", "paraspinal-hand"]);
}

#[test]
fn a_number_that_cannot_be_is_refused_in_words_and_nothing_is_stored() {
    let mut person = Person::new();
    person.answer_until(&[], |person| person.path() == "/check/age");
    for typed in ["", "abc", "-3", "400", "3.5", "99999999999999999999"] {
        let before = person.saved();
        person.input(&format!("age:{typed}"));
        person.tap_offered(&format!("age:{typed}"));
        assert_eq!((person.path(), person.saved()), ("/check/age", before), "`{typed}` was taken");
        assert!(person.page().content.contains("role=\"alert\""), "`{typed}` is not refused in words");
    }
    person.input("age:34");
    person.tap_offered("age:34");
    assert_ne!(person.path(), "/check/age");
}

#[test]
fn an_emergency_is_shown_before_it_is_stored() {
    let mut person = Person::new();
    person.go("/check");
    person.tap_offered("saddle-numb:yes");
    assert!(person.urgent());
    assert!(person.does(|effect| matches!(effect, Effect::Save(_))));
}
