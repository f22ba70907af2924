//! What is filled in beside the screening: questionnaire, own activities, checks at home, looks back at a session, and the dates of all that.

use crate::{
    person::{DAY, HOUR, NOW, PROTOCOL, Person, event},
    sessions::experienced,
};
use care::{
    Answer, What,
    measured::{Found, Measured, Rating},
};
use icalendar::{Calendar, CalendarComponent, Component};

fn measured(person: &Person) -> Measured {
    person
        .last(|what| match what {
            What::Measured(measured) => Some(measured.clone()),
            _ => None,
        })
        .unwrap()
}

fn answers_since(person: &Person, saved: usize) -> Vec<(String, Answer)> {
    let told = person.stored_after(saved).iter().filter_map(|event| match &event.what {
        What::Answered { finding, value } => Some((finding.clone(), value.clone())),
        _ => None,
    });
    told.collect()
}

/// The strength check, part by part.
fn check_strength(person: &mut Person, found: &[&str]) {
    person.go("/measures/strength");
    found.iter().for_each(|word| person.tap_offered(&format!("found:{word}")));
}

const CALM: [&str; 6] = ["nothing"; 6];

#[test]
fn roland_morris_is_filled_in_its_published_sentences_and_scored() {
    let mut person = experienced();
    person.go("/measures");
    assert!(person.page().says(PROTOCOL.words("measuring.due")));
    person.go("/measures/roland-morris");
    let instrument = PROTOCOL.measuring.instrument("roland-morris").unwrap();
    assert_eq!(instrument.items.len(), 24);
    for item in &instrument.items {
        assert!(person.page().says(item), "{item}");
    }
    for number in [24, 1, 3, 3, 7] {
        person.tap_offered(&format!("sentence:{number}"));
    }
    person.tap_offered("filled:");
    assert_eq!(measured(&person), Measured::Filled { instrument: "roland-morris".into(), ticked: vec![1, 7, 24] });
    assert_eq!(person.path(), "/measures");
    assert!(person.page().says("3 of 24 sentences"), "{}", person.html());
    assert!(person.page().says(PROTOCOL.words("measuring.score-first")));
}

#[test]
fn a_score_is_told_by_what_matters() {
    for (then, now, key) in [
        (14, 9, "measuring.score-better"),
        (14, 13, "measuring.score-same"),
        (9, 14, "measuring.score-worse"),
        (9, 2, "measuring.score-well"),
    ] {
        let filled = |score: u32, at| {
            event(
                at,
                What::Measured(Measured::Filled { instrument: "roland-morris".into(), ticked: (1..=score).collect() }),
            )
        };
        let mut person = Person::with(&[filled(then, NOW - 14 * DAY), filled(now, NOW - HOUR)]);
        person.go("/measures");
        assert!(person.page().says(PROTOCOL.words(key)), "{then} {now}");
    }
}

#[test]
fn own_activities_are_named_once_and_rated_each_time() {
    let mut person = experienced();
    person.go("/measures/activities");
    person.tap_offered("named:");
    assert!(person.page().says(PROTOCOL.words("measuring.activity-needed")));
    person.input("activity:0: Walk the dog ");
    person.input("activity:2:Sit <at> work");
    person.tap_offered("named:");
    assert!(person.page().says("Walk the dog"));
    person.tap_offered("rate:2");
    assert!(person.page().says("Sit <at> work"), "what a person typed is shown, and is no markup");
    person.tap_offered("rate:0");
    let rating = |name: &str, points| Rating { name: name.into(), points };
    let expected = vec![rating("Walk the dog", 2), rating("Sit <at> work", 0)];
    assert_eq!(measured(&person), Measured::Rated { activities: expected });
    person.pass(7 * DAY);
    person.go("/measures/activities");
    person.tap_offered("named:");
    person.tap_offered("rate:5");
    person.tap_offered("rate:1");
    assert!(person.page().says("2 → 5"), "{}", person.html());
    assert!(person.page().says(PROTOCOL.words("measuring.score-better")));
}

#[test]
fn a_calm_check_answers_nothing_with_no() {
    let mut person = experienced();
    let saved = person.saved();
    check_strength(&mut person, &CALM);
    assert_eq!(person.path(), "/measures");
    assert_eq!(answers_since(&person, saved), []);
    assert!(person.page().says(PROTOCOL.words("measuring.found-nothing")));
}

#[test]
fn each_part_that_finds_something_closes_all_and_says_how_soon() {
    let check = PROTOCOL.measuring.self_check("strength").unwrap();
    for (place, part) in check.parts.iter().enumerate() {
        for (word, found) in [("left", Found::Left), ("right", Found::Right), ("both", Found::Both)] {
            let mut person = experienced();
            assert!(!person.startable().is_empty(), "nothing is open before");
            let mut taps = CALM;
            taps[place] = word;
            check_strength(&mut person, &taps);
            let Measured::Checked { parts, .. } = measured(&person) else { panic!() };
            assert_eq!(parts[place], (part.name.clone(), found));
            // What is still to be asked counts as not known.
            let findings = care::findings(&PROTOCOL, &person.journal(), person.moment());
            let level = protocol::decide(&PROTOCOL, &findings).level.id();
            let expected = match (part.name.as_str(), word) {
                ("knee-lift", _) => "within_days",
                (_, "both") => "emergency_now",
                _ => "same_day",
            };
            assert_eq!(level, expected, "{} {word}", part.name);
            assert_eq!(person.startable(), Vec::<String>::new(), "{} {word}", part.name);
            // Nobody is left without being told: what to do, or that the safety check is to say it.
            if person.path() == "/measures" {
                assert!(person.page().says(PROTOCOL.words("measuring.found-then")), "{} {word}", part.name);
                assert!(person.page().links_to("/check"));
            } else {
                assert_eq!(person.path(), "/coming-home", "{} {word}", part.name);
                // What is sure is told at once; what may be worse hangs on questions more.
                let told = person.last(|what| match what {
                    What::Decided { disposition, .. } => Some(level_of(disposition)),
                    _ => None,
                });
                let told = told.unwrap();
                assert!(told.severity() >= protocol::Level::WithinDays.severity(), "{} {word}", part.name);
                assert!(person.page().says(PROTOCOL.words(told.title())), "{} {word}", part.name);
                assert!(told.id() == expected || person.page().links_to("/check"), "{} {word}", part.name);
            }
            person.go("/history");
            assert!(person.page().says(&check.title) && person.page().says(&part.title), "{} {word}", part.name);
        }
    }
}

fn level_of(id: &str) -> protocol::Level {
    protocol::Level::ALL.into_iter().find(|level| level.id() == id).unwrap()
}

#[test]
fn pain_that_holds_a_part_back_is_tried_again_after_a_rest_and_then_told() {
    let mut person = experienced();
    person.go("/measures/strength");
    person.tap_offered("found:held_back");
    assert!(person.page().says("Rest for 10 minutes"), "{}", person.html());
    person.tap_offered("found:again");
    person.tap_offered("found:held_back");
    let saved = person.saved();
    CALM[1..].iter().for_each(|word| person.tap_offered(&format!("found:{word}")));
    assert_eq!(answers_since(&person, saved), [("strength-held-back".to_owned(), Answer::Yes)]);
}

#[test]
fn a_part_may_be_left_out_instead_of_tried_again() {
    let mut person = experienced();
    let words = ["held_back", "left_out", "nothing", "nothing", "nothing", "nothing", "nothing"];
    check_strength(&mut person, &words);
    assert_eq!(person.path(), "/measures");
    let Measured::Checked { parts, .. } = measured(&person) else { panic!() };
    assert_eq!(parts[0], ("heel-walk".to_owned(), Found::LeftOut));
}

#[test]
fn any_difference_between_the_legs_is_the_sign_itself() {
    let check = PROTOCOL.measuring.self_check("between-legs").unwrap();
    for (place, part) in check.parts.iter().enumerate() {
        for (word, urgent) in [("yes", true), ("unsure", false)] {
            let mut person = experienced();
            person.go("/measures/between-legs");
            let mut words = ["nothing"; 3];
            words[place] = word;
            words.iter().for_each(|word| person.tap_offered(&format!("found:{word}")));
            assert_eq!(person.startable(), Vec::<String>::new(), "{} {word}", part.name);
            assert_eq!(person.urgent(), urgent, "{} {word}", part.name);
        }
    }
}

#[test]
fn a_doubt_takes_back_no_yes() {
    let mut person = experienced();
    for word in ["yes", "unsure"] {
        person.go("/measures/between-legs");
        [word, "nothing", "nothing"].iter().for_each(|word| person.tap_offered(&format!("found:{word}")));
        assert!(person.urgent(), "{word}");
    }
}

#[test]
fn a_session_is_looked_back_at_in_the_evening_and_the_next_morning() {
    let ended =
        || What::SessionEnded { technique: "glute-ball".into(), seconds: 120, completed: true, interrupted: false };
    let due = |hours: i64| {
        let mut person = Person::with(&[event(NOW - hours * HOUR, ended())]);
        person.go("/measures");
        person.page().links_to("/after")
    };
    assert!(!due(3) && due(4) && due(11) && due(12) && due(23) && !due(24));
    let mut person = Person::with(&[event(NOW - 5 * HOUR, ended())]);
    person.go("/coming-home");
    assert!(person.page().links_to("/after"), "it is asked where one looks");
    let told = event(NOW - HOUR, What::Answered { finding: "soreness".into(), value: Answer::Number(1) });
    let mut person = Person::with(&[event(NOW - 5 * HOUR, ended()), told]);
    person.go("/measures");
    assert!(!person.page().links_to("/after"), "it was told already");
}

/// The calendar file on the page.
fn calendar(person: &mut Person) -> Calendar {
    person.go("/calendar");
    let html = person.html();
    let address = html.split("href=\"data:text/calendar;charset=utf-8,").nth(1).unwrap().split('"').next().unwrap();
    let mut bytes = Vec::new();
    let mut letters = address.bytes();
    while let Some(letter) = letters.next() {
        if letter == b'%' {
            let hex = [letters.next().unwrap(), letters.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(letter);
        }
    }
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    text.parse().unwrap()
}

#[test]
fn the_dates_are_a_calendar_that_others_can_read() {
    let mut person = experienced();
    let calendar = calendar(&mut person);
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(|component| match component {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        })
        .collect();
    let summaries: Vec<&str> = events.iter().filter_map(|event| event.get_summary()).collect();
    for title in ["Your back in daily life", "What you want to do again", "The strength of your legs"] {
        assert!(summaries.contains(&format!("Wideberth: {title}").as_str()), "{summaries:?}");
    }
    let private = &PROTOCOL.measuring.self_check("between-legs").unwrap().title;
    assert!(!summaries.iter().any(|summary| summary.contains(private.as_str())), "others see a calendar");
    for event in &events {
        assert!(
            event.get_uid().is_some() && event.get_timestamp().is_some() && event.get_start().is_some(),
            "{event:?}"
        );
    }
    let strength =
        events.iter().find(|event| event.get_summary() == Some("Wideberth: The strength of your legs")).unwrap();
    assert_eq!(strength.property_value("RRULE"), Some("FREQ=WEEKLY;COUNT=12"));
}
