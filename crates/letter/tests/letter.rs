//! What a letter promises, on the shipped protocol and the journals of `scenarios`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use care::{Answer, Event, Journal, Moment, What, measured::Measured, sharing::Sharing};
use letter::{Letter, Request, Room, Section, Zone, letter};
use protocol::{Measuring, Protocol, author::read_folder};
use std::{fs, path::Path, sync::LazyLock};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol")).unwrap().protocol.unwrap()
});

const HOUR: i64 = 3_600_000;

fn journal(name: &str) -> Journal {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../scenarios/journals/{name}.jsonl"));
    Journal::from_lines(&fs::read_to_string(path).unwrap()).unwrap()
}

fn last(journal: &Journal) -> i64 {
    journal.events().iter().map(|event| event.at).max().unwrap_or(0)
}

/// The letter an hour after the last event.
fn written(protocol: &Protocol, journal: &Journal, events: bool, room: &Room) -> Letter {
    let request = Request { at: last(journal) + HOUR, zone: Zone::UTC, events, link: None };
    letter(protocol, journal, &request, room)
}

fn of(name: &str) -> Letter {
    written(&PROTOCOL, &journal(name), false, &Room::ALL[0])
}

fn section<'a>(letter: &'a Letter, title: &str) -> &'a Section {
    letter.sections.iter().find(|section| section.title.starts_with(title)).unwrap_or_else(|| panic!("no {title}"))
}

fn also(journal: &Journal, at: i64, number: u8, what: What) -> Journal {
    let mut journal = journal.clone();
    journal.push(Event::new(Moment { at, watch: None }, &[number; 10], "", what));
    journal
}

#[test]
fn the_first_line_is_what_is_due_and_the_second_what_became_of_the_pain() {
    let letter = of("numbness-and-emergency");
    assert_eq!(letter.headline, "Emergency help advised, 19 Oct 2026");
    assert!(letter.change.starts_with("New in a leg that was free while the other hurt"), "{}", letter.change);
    let letter = of("coming-home");
    assert!(letter.change.starts_with("Centralized: now in the middle of the low back only"), "{}", letter.change);
    assert!(letter.change.contains("First: lower leg, right. Now: middle of the low back."), "{}", letter.change);
    assert_eq!(of("partial").headline, "Self-care with limits, last checked 13 Nov 2026");
}

#[test]
fn it_says_that_no_clinician_has_checked_it() {
    for name in ["coming-home", "recurrent-flares"] {
        assert!(of(name).origin.contains("No clinician has checked any of it"));
    }
}

#[test]
fn a_clearance_after_an_alarm_is_what_stands_first() {
    assert_eq!(of("recurrent-flares").headline, "Cleared for self-massage 26 Nov 2026, as the person says");
}

#[test]
fn a_flag_tells_the_answers_behind_it_and_the_rest_of_the_warning_signs() {
    let letter = of("numbness-and-emergency");
    let flags = &section(&letter, "Flags").items;
    assert_eq!(flags[0].what, "Emergency help advised");
    assert!(flags[0].more.contains("Numb between the legs: yes"), "{}", flags[0].more);
    let signs = &flags[flags.len() - 1];
    assert!(signs.more.contains("No to the other 70"), "{}", signs.more);
}

#[test]
fn a_stop_tells_what_it_was_for() {
    let letter = of("outwards-with-stops");
    let stops = section(&letter, "Stops: 3");
    assert_eq!(stops.items[2].more, "Further down the leg");
    assert_eq!(stops.items[1].more, "Why was not told");
}

#[test]
fn a_medicine_is_told_and_what_was_denied_is_not() {
    let calm = journal("partial");
    let at = last(&calm) + HOUR;
    let yes = What::Answered { finding: "takes-blood-thinner".into(), value: Answer::Yes };
    let listed = |journal: &Journal| {
        let letter = written(&PROTOCOL, journal, false, &Room::ALL[0]);
        section(&letter, "Medicines").items.iter().any(|item| item.what == "Takes a blood thinner: yes")
    };
    assert!(!listed(&calm));
    assert!(listed(&also(&calm, at, 1, yes)));
}

#[test]
fn a_list_that_is_longer_than_its_room_says_how_much_is_missing_and_where_it_is() {
    let flares = journal("recurrent-flares");
    let small = Room { flags: 2, ..Room::ALL[0] };
    let more = |events| section(&written(&PROTOCOL, &flares, events, &small), "Flags").more.clone();
    assert_eq!(more(true).as_deref(), Some("and 4 more, on the pages after this"));
    assert_eq!(more(false).as_deref(), Some("and 4 more, in the journal"));
}

#[test]
fn drawings_are_the_first_and_the_latest() {
    let letter = of("partial");
    let titles: Vec<&str> = letter.maps.iter().map(|map| map.title.as_str()).collect();
    assert_eq!(titles, ["First, 1 Sep 2026", "Now, 10 Nov 2026"]);
    let marked = |at: usize| -> Vec<&str> { letter.maps[at].marked.iter().map(|one| one.region.as_str()).collect() };
    assert_eq!(marked(0), ["thigh-back-right", "calf-right", "heel-right"]);
    assert_eq!(marked(1), ["buttock-right", "thigh-back-right", "heel-right"]);
    assert!(of("unchanged").maps.is_empty(), "nothing was drawn");
}

#[test]
fn every_event_is_told_on_request() {
    let journal = journal("outwards-with-stops");
    let letter = written(&PROTOCOL, &journal, true, &Room::ALL[0]);
    let text: String = letter.events.iter().map(|event| event.words.clone() + "\n").collect();
    let count = |words: &str| text.matches(words).count();
    let kinds = |of: fn(&What) -> bool| journal.events().iter().filter(|event| of(&event.what)).count();
    assert_eq!(count("Stopped "), kinds(|what| matches!(what, What::Stopped { .. })));
    assert_eq!(count("Result: "), kinds(|what| matches!(what, What::Decided { .. })));
    assert_eq!(count("Marked on the drawings"), kinds(|what| matches!(what, What::Marked { .. })));
    for finding in ["Numb between the legs", "Fever or chills"] {
        let id = PROTOCOL.findings.iter().position(|one| one.short == finding);
        if id.is_some() {
            assert!(text.contains(finding), "{finding} was answered");
        }
    }
    assert!(written(&PROTOCOL, &journal, false, &Room::ALL[0]).events.is_empty());
}

#[test]
fn links_are_told_by_their_dates_and_not_by_their_names() {
    let before = journal("outwards-with-stops");
    let (at, link) = (last(&before) + HOUR, "0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0");
    let shared = also(&before, at, 1, What::Sharing(Sharing::Shared { link: link.into(), until: at + 24 * HOUR }));
    let back = also(&shared, at + HOUR, 2, What::Sharing(Sharing::Unshared { link: link.into() }));
    let letter = written(&PROTOCOL, &back, true, &Room::ALL[0]);
    let words: Vec<&str> = letter.events.iter().map(|event| event.words.as_str()).collect();
    let until = Zone::UTC.moment(at + 24 * HOUR);
    assert!(words.contains(&format!("Shared this record by a link that is good until {until}.").as_str()));
    assert!(words.contains(&"Took back a link to this record."));
    assert!(words.iter().all(|words| !words.contains(link)));
}

#[test]
fn what_was_written_later_is_left_out() {
    let whole = journal("outwards-with-stops");
    let at = whole.events()[whole.events().len() / 2].at;
    let until: Journal = whole.events().iter().filter(|event| event.at <= at).cloned().collect();
    let request = Request { at, zone: Zone::UTC, events: true, link: None };
    let of = |journal| letter(&PROTOCOL, journal, &request, &Room::ALL[0]);
    assert_eq!(of(&whole), of(&until));
}

#[test]
fn a_phones_protocol_gives_the_same_letter() {
    let carried = PROTOCOL.clone().for_phone();
    let mut phone = Protocol::from_bytes(&carried.to_bytes().unwrap()).unwrap();
    phone.measuring = Measuring::from_bytes(&carried.measuring.to_bytes().unwrap()).unwrap();
    for name in
        ["coming-home", "numbness-and-emergency", "outwards-with-stops", "partial", "recurrent-flares", "unchanged"]
    {
        let journal = journal(name);
        let of = |protocol| written(protocol, &journal, true, &Room::ALL[2]);
        assert_eq!(of(&phone), of(&PROTOCOL), "{name}");
    }
}

#[test]
fn an_empty_journal_gives_a_letter_that_sends_nobody_anywhere() {
    let letter = written(&PROTOCOL, &Journal::default(), true, &Room::ALL[0]);
    assert_eq!(letter.headline, "No check has been finished");
    assert!(letter.trend.is_none() && letter.maps.is_empty() && letter.events.is_empty());
}

#[test]
fn a_questionnaire_is_told_by_its_first_score_and_its_latest() {
    let instrument = &PROTOCOL.measuring.instruments[0];
    let filled = |journal: &Journal, number: u8, ticked: Vec<u32>| {
        let at = last(journal) + 24 * HOUR;
        let instrument = instrument.name.clone();
        also(journal, at, number, What::Measured(Measured::Filled { instrument, ticked }))
    };
    let once = filled(&journal("partial"), 1, (1..=9).collect());
    let twice = filled(&once, 2, (1..=4).collect());
    let fact = |journal: &Journal| {
        let letter = written(&PROTOCOL, journal, true, &Room::ALL[0]);
        assert!(letter.events.iter().any(|event| event.words.contains("of 24 sentences")));
        letter.facts.into_iter().find(|fact| fact.name == "Daily life").unwrap().words
    };
    assert!(fact(&once).contains(": 9 of 24 ("), "{}", fact(&once));
    assert!(fact(&twice).contains(": 9, now 4 of 24 ("), "{}", fact(&twice));
}

#[test]
fn what_was_put_right_is_told_as_it_was_put_right_and_listed_as_it_was_written() {
    let plain = journal("unchanged");
    let drawn = |journal: &Journal| written(&PROTOCOL, journal, true, &Room::ALL[0]);
    let marked = also(&plain, last(&plain) + HOUR, 1, What::Marked { pain: vec!["heel-left".into()], numb: vec![] });
    let of = marked.events().last().unwrap().id;
    let right = also(&marked, last(&marked) + HOUR, 2, What::Corrected { of, to: None });
    assert_ne!(drawn(&marked).maps, drawn(&plain).maps);
    assert_eq!(drawn(&right).maps, drawn(&plain).maps);
    let lines: Vec<String> = drawn(&right).events.into_iter().map(|event| event.words).collect();
    assert!(lines.iter().any(|line| line.contains("heel")), "{lines:?}");
    assert!(lines.last().unwrap().starts_with("Corrected an earlier entry"), "{lines:?}");
}

#[test]
fn a_plan_says_first_who_made_it_and_one_of_nothing_that_there_is_none_any_more() {
    let letter = of("19-plan");
    let told = &letter.facts.iter().find(|fact| fact.name == "Prescribed").unwrap().words;
    assert_eq!(told, "By a physio, 1 Apr 2026: nothing any more");
    let begun = journal("19-plan").events().iter().filter(|event| event.at <= 1_773_057_600_000).cloned().collect();
    let letter = written(&PROTOCOL, &begun, false, &Room::ALL[5]);
    let told = &letter.facts.iter().find(|fact| fact.name == "Prescribed").unwrap().words;
    assert!(told.starts_with("By a physio, 9 Mar 2026: "), "{told}");
}
