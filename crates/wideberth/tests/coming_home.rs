//! Where pain goes, on the shipped protocol: the two-point classes and courses of the evidence review (5.4), and what a drawing gives away.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use care::{
    Answer, Event, Journal, Moment, What,
    centralization::{Change, Course, Movement, Sighting, back_is_loud, change, course},
    derive::findings,
    limits,
};
use proptest::prelude::*;
use protocol::{Level, Protocol, Value, author::read_folder, decide};
use std::{path::Path, sync::LazyLock};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    read_folder(&folder).unwrap().protocol.expect("the shipped protocol is sound")
});

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// 25 November 2026, 10:30 UTC.
const NOW: i64 = 1_795_602_600_000;
const MIDDLE: u32 = 1;
const BUTTOCK: u32 = 3;
const THIGH: u32 = 4;
const CALF: u32 = 5;

fn seen(pain: [u32; 2], back: u32, leg: u32) -> Sighting {
    Sighting { pain, back: Some(back), leg: Some(leg), side_told: true, ..Sighting::default() }
}

#[test]
fn each_two_point_class_is_told_by_its_own_rule() {
    use Change::*;
    let right = |zone| [0, zone];
    for (before, now, expected) in [
        (seen(right(CALF), 3, 5), seen(right(THIGH), 3, 5), Centralizing),
        (seen(right(CALF), 3, 5), seen(right(MIDDLE), 3, 0), Centralized),
        // The middle counts for both sides and is of none.
        (seen(right(CALF), 3, 5), seen([MIDDLE; 2], 3, 0), Centralized),
        (seen([MIDDLE, CALF], 3, 5), seen([MIDDLE; 2], 3, 0), Centralized),
        (seen([MIDDLE, CALF], 3, 5), seen([MIDDLE, THIGH], 3, 5), Centralizing),
        (seen(right(CALF), 3, 5), seen([MIDDLE, THIGH], 3, 5), Centralizing),
        (seen([MIDDLE; 2], 3, 0), seen([MIDDLE, BUTTOCK], 3, 0), Peripheralized),
        (seen(right(CALF), 3, 5), seen([0, 0], 0, 0), Abolished),
        (seen(right(THIGH), 3, 5), seen(right(CALF), 3, 5), Peripheralized),
        (seen(right(CALF), 3, 6), seen(right(CALF), 3, 4), DistalReduced),
        // 30 % of 3 is less than one point: one point less is enough.
        (seen(right(CALF), 3, 3), seen(right(CALF), 3, 2), DistalReduced),
        (seen(right(CALF), 3, 6), seen(right(CALF), 3, 5), Unchanged),
        (seen(right(CALF), 3, 4), seen(right(CALF), 3, 6), DistalWorse),
        (seen(right(CALF), 3, 4), seen(right(CALF), 8, 4), Unchanged),
        // Weaker in the middle is no move.
        (seen([MIDDLE; 2], 6, 0), seen([MIDDLE; 2], 3, 0), Unchanged),
        // The worse side wins.
        (seen([CALF, THIGH], 3, 5), seen([MIDDLE, CALF], 3, 5), Peripheralized),
        (seen([CALF, 0], 3, 5), seen([0, CALF], 3, 5), SecondLegNew),
        (seen([CALF, BUTTOCK], 3, 5), seen([CALF, THIGH], 3, 5), SecondLegNew),
        (seen([0, 0], 0, 0), seen([0, 0], 0, 0), Unchanged),
        (seen([0, 0], 0, 0), seen([MIDDLE; 2], 2, 0), Peripheralized),
        // A place that both numbers deny is none.
        (seen([0, CALF], 0, 0), seen([0, THIGH], 3, 3), Peripheralized),
    ] {
        assert_eq!(change(&PROTOCOL.centralization, &before, &now), expected, "{before:?} -> {now:?}");
    }
}

#[test]
fn a_back_that_hurts_a_good_deal_more_is_told_with_care() {
    assert!(!back_is_loud(&PROTOCOL.centralization, &seen([CALF, 0], 3, 5), &seen([THIGH, 0], 5, 5)));
    assert!(back_is_loud(&PROTOCOL.centralization, &seen([CALF, 0], 3, 5), &seen([THIGH, 0], 6, 5)));
    assert!(back_is_loud(&PROTOCOL.centralization, &seen([CALF, 0], 8, 5), &seen([THIGH, 0], 8, 5)));
}

/// One sighting a day on the right, the last one today.
fn days(zones: &[u32]) -> Vec<Sighting> {
    let sighting = |(i, zone): (usize, &u32)| Sighting {
        at: NOW - (zones.len() - 1 - i) as i64 * DAY,
        ..seen([0, *zone], 3, if *zone >= THIGH { 4 } else { 0 })
    };
    zones.iter().enumerate().map(sighting).collect()
}

fn course_after(zones: &[u32], sessions: usize) -> Option<Course> {
    let movement = Movement { sightings: days(zones), sessions };
    course(&PROTOCOL.centralization, &movement, NOW).map(|(course, _)| course)
}

fn course_of(zones: &[u32]) -> Option<Course> {
    course_after(zones, 0)
}

#[test]
fn the_course_of_two_weeks_is_told_from_four_sightings_on() {
    assert_eq!(course_of(&[CALF, THIGH, MIDDLE]), None);
    assert_eq!(course_of(&[CALF, THIGH, BUTTOCK, MIDDLE]), Some(Course::Centralizing));
    assert_eq!(course_of(&[THIGH, CALF, BUTTOCK, MIDDLE]), Some(Course::Partial), "it was further out than at first");
    assert_eq!(course_of(&[CALF, CALF, THIGH, THIGH]), Some(Course::Partial));
    assert_eq!(course_of(&[THIGH, THIGH, CALF, CALF]), Some(Course::Peripheralizing));
    assert_eq!(course_of(&[MIDDLE, MIDDLE, 0, MIDDLE]), Some(Course::Central));
    assert_eq!(course_of(&[0, 0, 0, MIDDLE]), Some(Course::Central), "pain that comes back in the middle is at home");
    assert_eq!(course_of(&[CALF; 4]), None, "too early to say that it stays");
    assert_eq!(course_of(&[CALF; 14]), Some(Course::NonCentralizing));
    assert_eq!(course_after(&[CALF; 4], 6), Some(Course::NonCentralizing));
    let mut long = vec![MIDDLE; 10];
    long.extend([CALF; 14]);
    assert_eq!(course_of(&long), Some(Course::NonCentralizing), "what was before the two weeks does not count");
    let every_third = |zones: &[u32]| {
        let sightings = zones
            .iter()
            .enumerate()
            .map(|(i, zone)| Sighting { at: NOW - 3 * (zones.len() - 1 - i) as i64 * DAY, ..seen([0, *zone], 3, 4) });
        let movement = Movement { sightings: sightings.collect(), sessions: 0 };
        course(&PROTOCOL.centralization, &movement, NOW).map(|(course, _)| course)
    };
    assert_eq!(
        every_third(&[CALF; 9]),
        Some(Course::NonCentralizing),
        "days between the readings do not hide that it stays"
    );
    assert_eq!(every_third(&[CALF; 4]), None);
    assert_eq!(every_third(&[THIGH, THIGH, CALF, CALF, CALF, CALF, CALF]), None, "it came there within the two weeks");
}

fn event(n: u8, at: i64, what: What) -> Event {
    let mut random = [0; 10];
    random[9] = n;
    Event::new(Moment { at, watch: None }, &random, "", what)
}

fn answered(finding: &str, value: Answer) -> What {
    What::Answered { finding: finding.into(), value }
}

fn marked(pain: &[&str], numb: &[&str]) -> What {
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
    What::Marked { pain: names(pain), numb: names(numb) }
}

fn journal(list: &[(i64, What)]) -> Journal {
    list.iter().zip(0..).map(|((at, what), n)| event(n, *at, what.clone())).collect()
}

fn movement(list: &[(i64, What)]) -> Movement {
    Movement::of(&PROTOCOL, &journal(list), Moment { at: NOW, watch: None })
}

#[test]
fn a_drawing_and_the_answers_around_it_are_one_sighting() {
    let shown = movement(&[
        (NOW - 60_000, answered("back-pain", Answer::Number(3))),
        (NOW - 50_000, answered("leg-pain", Answer::Number(5))),
        (NOW, marked(&["calf-left", "low-back-mid"], &["foot-left"])),
        (NOW, answered("pain-zone", Answer::Option("calf".into()))),
        (NOW, answered("pain-side", Answer::Option("left".into()))),
    ]);
    let [only] = shown.sightings.as_slice() else { panic!("one sighting, not {:?}", shown.sightings) };
    assert_eq!((only.pain, only.numb, only.back, only.leg), ([CALF, MIDDLE], [6, 0], Some(3), Some(5)));
}

#[test]
fn answers_without_a_drawing_are_sightings_too_and_carry_the_side_on() {
    let shown = movement(&[
        (NOW - DAY, answered("pain-zone", Answer::Option("calf".into()))),
        (NOW - DAY, answered("pain-side", Answer::Option("right".into()))),
        // The after-check asks for no side.
        (NOW - DAY / 2, answered("leg-pain", Answer::Number(4))),
        (NOW - DAY / 2, answered("pain-zone", Answer::Option("thigh".into()))),
    ]);
    let pain: Vec<[u32; 2]> = shown.sightings.iter().map(|sighting| sighting.pain).collect();
    assert_eq!(pain, [[0, CALF], [0, THIGH]]);
    assert_eq!(shown.sightings[1].leg, Some(4));
    assert!(!shown.sightings[1].side_told);
}

#[test]
fn a_region_that_nobody_knows_counts_for_the_worst() {
    let shown = movement(&[(NOW, marked(&["knee-of-a-later-version"], &["also-later"]))]);
    assert_eq!(shown.sightings[0].pain, [6, 6]);
    assert!(shown.sightings[0].numb_between_legs);
}

fn fact(name: &str, list: &[(i64, What)]) -> bool {
    let known = findings(&PROTOCOL, &journal(list), Moment { at: NOW, watch: None });
    known.get(PROTOCOL.finding(name).unwrap()) == Value::YES
}

fn level(list: &[(i64, What)]) -> Level {
    decide(&PROTOCOL, &findings(&PROTOCOL, &journal(list), Moment { at: NOW, watch: None })).level
}

#[test]
fn a_drawing_gives_away_what_must_be_seen() {
    let before = (NOW - DAY, marked(&["calf-left"], &["foot-left"]));
    for (now, fired) in [
        (marked(&["calf-left"], &["foot-left"]), None),
        (marked(&["calf-left"], &[]), None),
        (marked(&["calf-left", "calf-right"], &["foot-left"]), Some("second-leg-new")),
        (marked(&["calf-right"], &["foot-left"]), Some("second-leg-new")),
        (marked(&["calf-left", "buttock-right"], &["foot-left"]), None),
        (marked(&["calf-left"], &["foot-left", "shin-left"]), Some("numbness-spread")),
        (marked(&["calf-left"], &["shin-left"]), Some("numbness-spread")),
        (marked(&["calf-left"], &["foot-left", "saddle"]), Some("numb-between-legs")),
        (marked(&["calf-left"], &["saddle-front"]), Some("numb-between-legs")),
        // Pain there is not numbness.
        (marked(&["calf-left", "saddle"], &["foot-left"]), None),
    ] {
        let list = [before.clone(), (NOW, now.clone())];
        for name in ["second-leg-new", "numbness-spread", "numb-between-legs"] {
            let also = name == "numbness-spread" && fired == Some("numb-between-legs");
            assert_eq!(fact(name, &list), fired == Some(name) || also, "{name} after {now:?}");
        }
        if matches!(fired, Some("second-leg-new" | "numb-between-legs")) {
            assert_eq!(level(&list), Level::Emergency, "{now:?}");
        }
    }
}

#[test]
fn what_changes_within_minutes_of_a_drawing_is_not_lost() {
    let first = (NOW - 120_000, marked(&["calf-left"], &[]));
    assert!(fact("second-leg-new", &[first.clone(), (NOW, marked(&["calf-left", "calf-right"], &[]))]));
    assert!(fact("numbness-spread", &[first.clone(), (NOW, marked(&["calf-left"], &["shin-left"]))]));
    let further = (NOW, answered("pain-zone", Answer::Option("foot".into())));
    let shown = movement(&[first.clone(), further]).sightings;
    assert_eq!(shown.iter().map(Sighting::furthest).collect::<Vec<_>>(), [CALF, 6]);
    // Nearer in, the list says less than the drawing.
    let nearer = (NOW, answered("pain-zone", Answer::Option("thigh".into())));
    assert_eq!(movement(&[first, nearer]).sightings.len(), 1);
}

#[test]
fn pain_that_is_elsewhere_is_no_sighting_and_hides_none() {
    let day = |ago: i64, region: &[&str]| {
        [(NOW - ago * DAY, answered("leg-pain", Answer::Number(5))), (NOW - ago * DAY, marked(region, &[]))]
    };
    let list = [day(2, &["calf-left"]), day(1, &[]), day(0, &["calf-right"])].concat();
    assert_eq!(movement(&list).sightings.len(), 2);
    assert!(fact("second-leg-new", &list));
}

#[test]
fn sightings_are_shown_by_the_clock_in_whatever_order_they_came() {
    let list = [
        (NOW, marked(&["calf-left"], &[])),
        (NOW - DAY, marked(&["foot-left"], &[])),
        (NOW - 2 * DAY, marked(&[], &[])),
    ];
    let back: Vec<_> = list.iter().rev().cloned().collect();
    assert_eq!(movement(&list), movement(&back));
    assert!(movement(&list).sightings.is_sorted_by_key(|sighting| sighting.at));
}

#[test]
fn the_first_drawing_has_nothing_to_spread_from() {
    assert!(!fact("numbness-spread", &[(NOW, marked(&["calf-left"], &["foot-left"]))]));
}

#[test]
fn limits_are_dated_from_the_first_session_and_the_onset_on() {
    let list = [
        (NOW - 10 * DAY, What::Onset { at: NOW - 10 * DAY, said: "one-week".into() }),
        (NOW, answered("leg-pain", Answer::Number(4))),
        (NOW, answered("back-pain", Answer::Number(3))),
        (NOW, answered("pain-zone", Answer::Option("calf".into()))),
        (NOW, answered("under-care", Answer::No)),
    ];
    let limits::Ahead { due, .. } = limits::ahead(&PROTOCOL, &journal(&list), Moment { at: NOW, watch: None });
    let day = |name: &str| due.iter().find(|due| PROTOCOL.rules[due.rule].name == name).map(|due| (due.at - NOW) / DAY);
    assert_eq!(day("leg-pain-for-4-weeks"), Some(18));
    assert_eq!(day("pain-for-6-weeks"), Some(32));
    assert_eq!(day("pain-for-12-weeks"), Some(74));
    assert_eq!(day("severe-leg-pain"), None, "4 of 10 is not severe");
    assert!(due.is_sorted_by_key(|due| due.at));
}

fn region() -> impl Strategy<Value = String> {
    let names: Vec<String> = PROTOCOL.regions.iter().map(|region| region.name.clone()).collect();
    prop::sample::select(names)
}

fn drawing() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    (prop::collection::vec(region(), 0..4), prop::collection::vec(region(), 0..4))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// More that is marked as hurting is never a better move, and more that is numb hides no spread.
    #[test]
    fn marking_more_is_never_better(before in drawing(), now in drawing(), more in region()) {
        let of = |pain: &[String], numb: &[String]| {
            let list = [
                (NOW - DAY, What::Marked { pain: before.0.clone(), numb: before.1.clone() }),
                (NOW, What::Marked { pain: pain.to_vec(), numb: numb.to_vec() }),
            ];
            let sightings = movement(&list).sightings;
            (change(&PROTOCOL.centralization, &sightings[0], &sightings[1]), fact("numbness-spread", &list), fact("numb-between-legs", &list))
        };
        let (was, spread, between) = of(&now.0, &now.1);
        let pain = [now.0.clone(), vec![more.clone()]].concat();
        prop_assert!(of(&pain, &now.1).0 >= was);
        let numb = [now.1.clone(), vec![more]].concat();
        let after = of(&now.0, &numb);
        prop_assert!(after.1 >= spread && after.2 >= between);
    }

    /// What the page says of two weeks, and what the rules are given, are one: pain has moved outwards. So for drawings and answers at any time, in any order.
    #[test]
    fn the_rules_are_given_the_course_that_is_shown(told in prop::collection::vec((0..20 * 24i64, region(), prop::bool::ANY), 0..14)) {
        let list: Vec<(i64, What)> = told.into_iter().map(|(hours, region, drawn)| {
            let zone = PROTOCOL.region(&region).unwrap().zone;
            let name = if zone >= CALF { "calf" } else { "thigh" };
            let answer = answered("pain-zone", Answer::Option(name.into()));
            (NOW - hours * HOUR, if drawn { marked(&[&region], &[]) } else { answer })
        }).collect();
        let shown = course(&PROTOCOL.centralization, &movement(&list), NOW).map(|(course, _)| course);
        prop_assert_eq!(fact("pain-moving-outwards", &list), shown == Some(Course::Peripheralizing));
    }

    /// What is said twice counts once.
    #[test]
    fn an_event_that_arrives_twice_counts_once(drawings in prop::collection::vec(drawing(), 1..6)) {
        let list: Vec<(i64, What)> =
            drawings.into_iter().zip(0..).map(|((pain, numb), day)| (NOW - (6 - day) * DAY, What::Marked { pain, numb })).collect();
        let once = journal(&list);
        let twice: Journal = once.events().iter().chain(once.events()).cloned().collect();
        let now = Moment { at: NOW, watch: None };
        prop_assert_eq!(Movement::of(&PROTOCOL, &once, now), Movement::of(&PROTOCOL, &twice, now));
    }
}
