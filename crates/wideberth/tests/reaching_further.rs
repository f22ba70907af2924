//! Pain that reaches further than before, and answers that something new makes doubtful, on the shipped protocol.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use care::{
    Answer, Event, Journal, Moment, What,
    derive::{Known, known},
    journal::Side,
};
use protocol::{Level, Protocol, Value, author::read_folder, decide};
use std::{path::Path, sync::LazyLock};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    read_folder(&folder).unwrap().protocol.expect("the shipped protocol is sound")
});

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// 25 November 2026, 10:30 UTC.
const NOW: i64 = 1_795_602_600_000;

fn journal(list: &[(i64, What)]) -> Journal {
    let event = |(n, (at, what)): (usize, &(i64, What))| {
        let mut random = [0; 10];
        random[9] = n as u8;
        Event::new(Moment { at: *at, watch: None }, &random, "", what.clone())
    };
    list.iter().enumerate().map(event).collect()
}

fn told(list: &[(i64, What)], now: i64) -> Known {
    known(&PROTOCOL, &journal(list), Moment { at: now, watch: None })
}

fn value(list: &[(i64, What)], now: i64, name: &str) -> Value {
    told(list, now).findings.get(PROTOCOL.finding(name).unwrap())
}

fn answered(finding: &str, value: Answer) -> What {
    What::Answered { finding: finding.into(), value }
}

fn option(finding: &str, option: &str) -> What {
    answered(finding, Answer::Option(option.into()))
}

/// What a check-in tells: strength in the leg, how far out, which side.
fn at(at: i64, leg: u32, zone: &str, side: &str) -> Vec<(i64, What)> {
    [answered("leg-pain", Answer::Number(leg)), option("pain-zone", zone), option("pain-side", side)]
        .map(|what| (at, what))
        .to_vec()
}

fn marked(at: i64, pain: &[&str]) -> (i64, What) {
    (at, What::Marked { pain: pain.iter().map(|name| (*name).to_owned()).collect(), numb: Vec::new() })
}

fn session(at: i64) -> [(i64, What); 2] {
    let technique = || "glute-ball".to_owned();
    let (variant, ball) = ("floor".into(), "soft".into());
    let started = What::SessionStarted { technique: technique(), variant, side: Side::Right, ball };
    let ended = What::SessionEnded { technique: technique(), seconds: 60, completed: true, interrupted: false };
    [(at, started), (at + 5 * MINUTE, ended)]
}

fn fires(list: &[(i64, What)], now: i64, rule: &str) -> bool {
    let decision = decide(&PROTOCOL, &told(list, now).findings);
    decision.reasons.iter().any(|reason| reason.certain && reason.name(&PROTOCOL) == rule)
}

/// How often pain moved down that was told before a session and after it.
fn moved_down(before: (u32, &str, &str), after: (u32, &str, &str)) -> Value {
    let mut list = at(NOW - HOUR, before.0, before.1, before.2);
    list.extend(session(NOW - HOUR + MINUTE));
    list.extend(at(NOW, after.0, after.1, after.2));
    value(&list, NOW, "moved-down-total")
}

#[test]
fn pain_that_reaches_further_after_a_session_or_is_stronger_there_has_moved_down() {
    for (before, after, times) in [
        ((4, "calf", "left"), (4, "calf", "left"), 0),
        ((4, "calf", "left"), (5, "calf", "left"), 0),
        // Two points more in the same place are taken for a move (evidence 5.4, V24).
        ((4, "calf", "left"), (6, "calf", "left"), 1),
        ((4, "thigh", "left"), (4, "calf", "left"), 1),
        ((4, "calf", "left"), (2, "thigh", "left"), 0),
        ((4, "calf", "left"), (6, "thigh", "left"), 0),
        ((2, "buttock", "left"), (2, "buttock", "right"), 1),
        ((2, "centre", "middle"), (2, "side", "left"), 1),
    ] {
        assert_eq!(moved_down(before, after), Value::Known(times), "{before:?} -> {after:?}");
    }
}

#[test]
fn pain_that_moved_down_rests_for_a_day() {
    let mut list = at(NOW - HOUR, 4, "calf", "left");
    list.extend(session(NOW - HOUR + MINUTE));
    list.extend(at(NOW, 6, "calf", "left"));
    assert!(fires(&list, NOW + 23 * HOUR, "moved-down-rest"));
    assert!(!fires(&list, NOW + 24 * HOUR, "moved-down-rest"));
}

#[test]
fn pain_that_is_stronger_in_the_middle_after_a_session_has_not_moved() {
    let back = |at: i64, points: u32| (at, answered("back-pain", Answer::Number(points)));
    let mut list = vec![back(NOW - HOUR, 2)];
    list.extend(at(NOW - HOUR, 0, "centre", "middle"));
    list.extend(session(NOW - HOUR + MINUTE));
    list.push(back(NOW, 4));
    list.extend(at(NOW, 0, "centre", "middle"));
    assert_eq!(value(&list, NOW, "moved-down-total"), Value::Known(0));
}

#[test]
fn a_single_look_further_out_without_a_session_closes_nothing() {
    let list = [at(NOW - DAY, 2, "side", "left"), at(NOW, 2, "buttock", "left")].concat();
    assert_eq!(value(&list, NOW, "moved-down-total"), Value::Known(0));
    assert!(!fires(&list, NOW, "further-and-stayed"));
}

#[test]
fn pain_that_stays_further_starts_the_acute_phase_anew() {
    let first = [at(NOW - DAY, 4, "thigh", "left"), at(NOW, 4, "calf", "left")].concat();
    assert!(!fires(&first, NOW, "further-and-stayed"), "nobody knows yet whether it stays");
    let stayed = [first.clone(), at(NOW + DAY, 3, "calf", "left")].concat();
    assert!(fires(&stayed, NOW + DAY, "further-and-stayed"));
    assert!(decide(&PROTOCOL, &told(&stayed, NOW + DAY).findings).restarts_onset);
    let went_on = [first.clone(), at(NOW + DAY, 3, "foot", "left")].concat();
    assert!(fires(&went_on, NOW + DAY, "further-and-stayed"));
    let back = [first, at(NOW + DAY, 4, "thigh", "left")].concat();
    assert!(!fires(&back, NOW + DAY, "further-and-stayed"));
    let before_that = [stayed, at(NOW + 2 * DAY, 3, "calf", "left")].concat();
    assert!(!fires(&before_that, NOW + 2 * DAY, "further-and-stayed"), "it is where it was for two looks");
}

/// A drawing after a session tells as much as an answer does, and on which side.
#[test]
fn a_drawing_after_a_session_shows_that_pain_moved_down() {
    let ways = [
        (marked(NOW, &["calf-left"]), 1),
        (marked(NOW, &["thigh-back-left"]), 0),
        (marked(NOW, &["buttock-left"]), 0),
        // The left side is better, and the right one is worse.
        (marked(NOW, &["buttock-left", "buttock-right"]), 1),
    ];
    for (after, times) in ways {
        let mut list = vec![marked(NOW - HOUR, &["thigh-back-left"])];
        list.extend(session(NOW - HOUR + MINUTE));
        list.push(after.clone());
        assert_eq!(value(&list, NOW, "moved-down-total"), Value::Known(times), "{after:?}");
    }
}

/// A session of a few minutes, and the check after it: both readings are told within ten minutes, and are two.
#[test]
fn what_is_told_right_after_a_short_session_is_held_against_what_was_told_before_it() {
    let mut list = at(NOW, 3, "thigh", "left");
    list.extend(session(NOW + MINUTE));
    list.extend(at(NOW + 8 * MINUTE, 3, "calf", "left"));
    assert_eq!(value(&list, NOW + 9 * MINUTE, "moved-down-total"), Value::Known(1));
}

/// Answers of the first screening, given days before what is told today.
fn doubtful_after(today: &[(i64, What)]) -> Value {
    let mut list = vec![(NOW - 3 * DAY, answered("cancer-ever", Answer::No))];
    list.extend(at(NOW - 3 * DAY, 4, "thigh", "left"));
    list.extend(today.iter().cloned());
    value(&list, NOW, "cancer-ever")
}

#[test]
fn something_new_ends_what_was_answered_days_before() {
    let yes = |finding: &str| vec![(NOW, answered(finding, Answer::Yes))];
    assert_eq!(doubtful_after(&[]), Value::NO);
    for calm in [at(NOW, 5, "thigh", "left"), at(NOW, 2, "centre", "middle"), yes("felt-dizzy")] {
        assert_eq!(doubtful_after(&calm), Value::NO, "{calm:?}");
    }
    for new in [
        at(NOW, 6, "thigh", "left"),
        at(NOW, 4, "calf", "left"),
        yes("new-injury"),
        yes("leg-symptom-new"),
        yes("new-medicine-or-illness"),
        yes("felt-down-leg"),
        yes("felt-numb"),
        yes("felt-weak"),
    ] {
        assert_eq!(doubtful_after(&new), Value::Unknown, "{new:?}");
    }
}

#[test]
fn what_was_answered_in_the_same_screening_need_not_be_said_twice() {
    let mut list = at(NOW - 3 * DAY, 3, "thigh", "left");
    list.push((NOW - 30 * MINUTE, answered("cancer-ever", Answer::No)));
    list.extend(at(NOW, 6, "thigh", "left"));
    assert_eq!(value(&list, NOW, "cancer-ever"), Value::NO);
    // And counts on, for as long as the schedule says.
    assert_eq!(value(&list, NOW + 2 * DAY, "cancer-ever"), Value::NO);
}

#[test]
fn a_correction_that_tells_something_new_asks_anew_and_the_new_answer_counts() {
    let mut list =
        vec![(NOW - 3 * DAY, answered("cancer-ever", Answer::No)), (NOW - HOUR, answered("new-injury", Answer::No))];
    let of = journal(&list).events()[1].id;
    list.push((NOW, What::Corrected { of, to: Some(Box::new(answered("new-injury", Answer::Yes))) }));
    let id = PROTOCOL.finding("cancer-ever").unwrap();
    let known = told(&list, NOW);
    assert_eq!((known.findings.get(id), known.answered[id.index()]), (Value::Unknown, false));
    list.push((NOW + MINUTE, answered("cancer-ever", Answer::No)));
    let known = told(&list, NOW + MINUTE);
    assert_eq!((known.findings.get(id), known.answered[id.index()]), (Value::NO, true));
}

/// That it was answered again since takes nothing back: what was answered before the injury stays doubtful.
#[test]
fn a_later_answer_does_not_hide_that_a_correction_told_something_new() {
    let mut list = vec![
        (NOW - 3 * DAY, answered("cancer-ever", Answer::No)),
        (NOW - 3 * HOUR, answered("new-injury", Answer::No)),
    ];
    let of = journal(&list).events()[1].id;
    list.push((NOW - 2 * HOUR, What::Corrected { of, to: Some(Box::new(answered("new-injury", Answer::Yes))) }));
    assert_eq!(value(&list, NOW - HOUR, "cancer-ever"), Value::Unknown);
    list.push((NOW, answered("new-injury", Answer::No)));
    assert_eq!(value(&list, NOW, "cancer-ever"), Value::Unknown);
}

#[test]
fn the_screening_asks_for_all_of_it_anew() {
    let asked: Vec<usize> = (0..PROTOCOL.findings.len())
        .filter(|id| PROTOCOL.findings[*id].asked.onboarding && PROTOCOL.findings[*id].asked.after.is_none())
        .collect();
    let mut list: Vec<(i64, What)> =
        asked.iter().map(|id| (NOW - DAY, answered(&PROTOCOL.findings[*id].name, Answer::Unknown))).collect();
    let count = |list: &[(i64, What)]| {
        let known = told(list, NOW);
        asked.iter().filter(|id| known.answered[**id]).count()
    };
    let before = count(&list);
    assert!(before > 40, "{before}");
    list.push((NOW, answered("new-injury", Answer::Yes)));
    assert_eq!(count(&list), 1, "the new injury alone");
    assert!(decide(&PROTOCOL, &told(&list, NOW).findings).level.severity() >= Level::Wait.severity());
}
