//! The check-in and what it shows: where the pain is, which way it moves, and where self-care ends.

use crate::{
    person::{DAY, NOW, PROTOCOL, Person, event, page::Shown},
    sessions::experienced,
};
use app::host::{Effect, Happening};
use care::{Answer, Event, What};

/// A check-in by its taps: pain in back and leg, and the regions that hurt and that are numb.
fn check_in(person: &mut Person, (back, leg): (u32, u32), pain: &[&str], numb: &[&str]) -> usize {
    person.go("/check-in");
    let mut taps = vec![format!("check-in:back-pain:{back}"), format!("check-in:leg-pain:{leg}")];
    let asked = if (back, leg) == (0, 0) { vec![numb] } else { vec![pain, numb] };
    for regions in asked {
        taps.extend(regions.iter().map(|region| format!("mark:{region}")));
        taps.push(if regions.is_empty() { "check-in:free".into() } else { "check-in:marked".into() });
    }
    taps.iter().for_each(|tap| person.tap_offered(tap));
    taps.len()
}

fn daily(zones: &[&str]) -> Vec<Event> {
    let drawn = |(day, region): (i64, &&str)| {
        let at = NOW - (zones.len() as i64 - day) * DAY;
        let pain = vec![(*region).to_owned()];
        [
            event(at, What::Answered { finding: "back-pain".into(), value: Answer::Number(3) }),
            event(at, What::Answered { finding: "leg-pain".into(), value: Answer::Number(4) }),
            event(at, What::Marked { pain, numb: vec![] }),
        ]
    };
    (0..).zip(zones).flat_map(drawn).collect()
}

/// The words are shown, whatever is filled in.
fn shows(page: &Shown, key: &str) -> bool {
    PROTOCOL.words(key).split("{n}").all(|part| page.says(part.trim()))
}

#[test]
fn a_daily_check_in_takes_at_most_eight_taps_and_is_in_the_journal() {
    let mut person = experienced();
    let saved = person.saved();
    // One more, to come here.
    let taps = 1 + check_in(&mut person, (3, 4), &["calf-left", "low-back-mid"], &[]);
    assert!(taps <= 8, "{taps} taps");
    assert_eq!(person.path(), "/coming-home");
    let kinds: Vec<String> = person
        .stored_after(saved)
        .iter()
        .map(|event| match &event.what {
            What::Answered { finding, value } => format!("{finding} {value:?}"),
            What::Marked { pain, numb } => format!("{pain:?} {numb:?}"),
            What::Decided { disposition, .. } => disposition.clone(),
            what => format!("{what:?}"),
        })
        .collect();
    assert_eq!(
        kinds[..5],
        [
            "back-pain Number(3)",
            "leg-pain Number(4)",
            "[\"calf-left\", \"low-back-mid\"] []",
            "pain-zone Option(\"calf\")",
            "pain-side Option(\"left\")",
        ]
    );
    assert_eq!(kinds.len(), 6, "and the decision: {kinds:?}");
}

#[test]
fn everything_that_the_drawing_offers_the_list_offers_too() {
    let mut person = experienced();
    person.go("/check-in");
    person.tap_offered("check-in:back-pain:3");
    person.tap_offered("check-in:leg-pain:0");
    for region in &PROTOCOL.regions {
        let tap = format!("mark:{}", region.name);
        let ways = person.html().matches(&format!("data-tap=\"{tap}\"")).count();
        assert!(ways == 2 && person.page().says(&region.title), "{tap}: {ways}");
    }
    person.tap_offered("mark:buttock-left");
    assert!(person.html().contains("aria-checked=\"true\" data-tap=\"mark:buttock-left\""));
    person.tap_offered("mark:buttock-left");
    assert!(!person.html().contains("aria-checked=\"true\"") && !person.page().offers("check-in:marked"));
}

#[test]
fn numbness_marked_between_the_legs_is_an_emergency_at_once() {
    let mut person = experienced();
    check_in(&mut person, (3, 4), &["buttock-left"], &["saddle"]);
    assert!(person.urgent());
    assert!(shows(&person.page(), "result.immediate-title"), "{}", person.page().text);
    assert!(person.startable().is_empty());
    person.go("/");
    assert!(shows(&person.page(), "result.immediate-title"));
}

#[test]
fn pain_that_comes_into_the_second_leg_is_an_emergency() {
    let mut person = experienced();
    check_in(&mut person, (3, 4), &["calf-left"], &[]);
    person.pass(DAY);
    check_in(&mut person, (3, 4), &["calf-left", "thigh-back-right"], &[]);
    assert!(person.urgent() && shows(&person.page(), "result.immediate-title"), "{}", person.page().text);
}

#[test]
fn one_sentence_says_which_way_the_pain_moves() {
    for (zones, key) in [
        (["calf-left", "calf-left", "thigh-back-left", "low-back-mid"], "home.centralizing"),
        (["calf-left", "calf-left", "thigh-back-left", "thigh-back-left"], "home.partial"),
        (["thigh-back-left", "thigh-back-left", "calf-left", "calf-left"], "home.peripheralizing"),
        (["low-back-mid", "low-back-mid", "low-back-mid", "low-back-mid"], "home.central"),
    ] {
        let mut person = Person::with(&daily(&zones));
        person.go("/coming-home");
        assert!(shows(&person.page(), key), "{key}: {}", person.page().text);
        assert!(shows(&person.page(), &format!("{key}-means")));
    }
}

#[test]
fn before_four_check_ins_it_says_how_many_are_needed() {
    let mut person = Person::with(&daily(&["calf-left"; 3]));
    person.go("/coming-home");
    assert!(shows(&person.page(), "home.few"), "{}", person.page().text);
    let mut nobody = Person::new();
    nobody.go("/coming-home");
    assert!(shows(&nobody.page(), "home.few") && !nobody.html().contains("<svg viewBox=\"0 0 340"));
}

#[test]
fn the_table_says_what_the_chart_shows() {
    let mut person = Person::with(&daily(&["calf-left", "thigh-back-left", "low-back-mid", "buttock-right"]));
    person.go("/coming-home");
    let page = person.page();
    for words in ["21 November", "24 November", "Lower leg", "Thigh", "Spine", "Buttock"] {
        assert!(page.says(words), "{words}: {}", page.text);
    }
}

#[test]
fn the_ends_of_self_care_are_dated_from_the_first_day() {
    let mut person = Person::new().screened(&[
        ("leg-pain", "4"),
        ("pain-zone", "calf"),
        ("pain-side", "left"),
        ("hours-since-onset", "one-week"),
    ]);
    person.go("/coming-home");
    let page = person.page();
    let rule = crate::person::rule("leg-pain-for-4-weeks");
    assert!(page.says(&rule.tell), "{}", page.text);
    // A week ago is 18 November, to its end.
    assert!(page.says("From 17 December") && !page.says("From 27 November"), "{}", page.text);
}

#[test]
fn whom_nothing_hurts_is_not_asked_where_and_pain_elsewhere_is_at_no_place() {
    let mut person = experienced();
    check_in(&mut person, (0, 0), &[], &[]);
    assert!(shows(&person.page(), "home.zone-none") && person.html().contains("polyline"));
    let mut elsewhere = experienced();
    let saved = elsewhere.saved();
    check_in(&mut elsewhere, (5, 0), &[], &[]);
    let placed = |event: &Event| matches!(&event.what, What::Answered { finding, .. } if finding == "pain-zone");
    assert!(!elsewhere.stored_after(saved).iter().any(placed));
}

#[test]
fn back_goes_back_a_page_and_what_was_told_can_be_told_again() {
    let mut person = experienced();
    person.go("/check-in");
    for tap in ["check-in:back-pain:9", "check-in:before", "check-in:back-pain:3", "check-in:leg-pain:1"] {
        person.tap_offered(tap);
    }
    for tap in ["mark:calf-left", "check-in:marked", "check-in:before"] {
        person.tap_offered(tap);
    }
    assert!(person.html().contains("aria-checked=\"true\" data-tap=\"mark:calf-left\""), "it is marked still");
    for tap in ["check-in:before", "check-in:before"] {
        person.tap_offered(tap);
    }
    assert!(!person.page().offers("check-in:before"));
}

#[test]
fn what_holds_today_stands_before_what_comes() {
    let mut person = Person::new().screened(&[("hours-since-onset", "twelve-weeks"), ("last-review", "never")]);
    person.go("/coming-home");
    assert!(person.page().says(&crate::person::rule("pain-for-6-weeks").tell), "{}", person.page().text);
    assert!(!shows(&person.page(), "home.limits-none"));
    let mut nobody = Person::new();
    nobody.go("/coming-home");
    assert!(shows(&nobody.page(), "home.limits-check") && !shows(&nobody.page(), "home.limits-none"));
}

#[test]
fn a_letter_is_made_of_the_journal_and_given_away_by_a_tap_of_its_own() {
    let mut person = experienced();
    person.go("/letter");
    assert!(!person.page().offers("letter:give"));
    person.tap_offered("letter:letter");
    person.tap_offered("letter:all");
    person.tap_offered("letter:make");
    let asked = person.effects.iter().find_map(|effect| match effect {
        Effect::Letter(letter) => Some(letter.clone()),
        _ => None,
    });
    let request = asked.and_then(|letter| letter.request);
    assert_eq!(
        request.as_ref().map(|request| (request.page, request.events, request.at)),
        Some(("letter", true, person.now))
    );
    assert!(request.is_some_and(|request| !request.journal.is_empty()));
    assert!(shows(&person.page(), "letter.making"));
    // A second tap asks for no second letter.
    person.tap("letter:make");
    assert!(!person.effects.iter().any(|effect| matches!(effect, Effect::Letter(_))));
    person.send(Happening::Letter(Some("made".into())));
    person.tap_offered("letter:give");
    assert!(person.effects.iter().any(|effect| matches!(effect, Effect::Letter(letter) if letter.act == "give")));
    // One on other paper is not made yet.
    person.tap_offered("letter:a4");
    assert!(!person.page().offers("letter:give"));
    person.tap_offered("letter:make");
    person.send(Happening::Letter(None));
    assert!(shows(&person.page(), "letter.failed"));
    person.tap_offered("letter:make");
}
