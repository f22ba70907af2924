//! Nothing that is done to the phone's clock, and nothing that is tapped, ends a lock early.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod fixture;

use care::{Journal, Moment, Watch, What, derive::Followed};
use fixture::*;
use proptest::prelude::*;
use protocol::Value;

fn hours(journal: &Journal, now: Moment) -> Option<u32> {
    match known_at(journal, now, "hours-since-onset") {
        Value::Known(hours) => Some(hours),
        Value::Unknown => None,
    }
}

fn unconfirmed(journal: &Journal, now: Moment) -> bool {
    known_at(journal, now, "clock-unconfirmed") == Value::YES
}

/// A moment by a clock that is `ahead` of the truth, in a run whose watch is true.
fn skewed(after: i64, ahead: i64, run: u64) -> Moment {
    Moment { at: T0 + after + ahead, watch: Some(Watch { run, ms: after as u64 }) }
}

#[test]
fn an_onset_that_nobody_named_is_unknown() {
    assert_eq!(hours(&Journal::default(), moment(0)), None);
}

#[test]
fn hours_since_onset_count_from_the_end_of_the_part_of_day_that_was_named() {
    let journal = Diary::default().at(0, onset(-30 * HOUR)).journal();
    assert_eq!(hours(&journal, moment(0)), Some(30));
    assert_eq!(hours(&journal, moment(HOUR - 1)), Some(30));
    assert_eq!(hours(&journal, moment(HOUR)), Some(31));
}

#[test]
fn a_clock_set_ahead_within_a_run_adds_no_hours_and_is_asked_about() {
    let journal = Diary::default().onset(0).journal();
    let now = Moment { at: T0 + 80 * HOUR, ..moment(2 * HOUR) };
    assert_eq!(hours(&journal, now), Some(2));
    assert!(unconfirmed(&journal, now));
}

#[test]
fn a_clock_that_runs_an_hour_ahead_of_the_watch_is_not_asked_about() {
    let journal = Diary::default().onset(0).journal();
    let now = Moment { at: T0 + 3 * HOUR, ..moment(2 * HOUR) };
    assert_eq!(hours(&journal, now), Some(2));
    assert!(!unconfirmed(&journal, now));
}

#[test]
fn time_between_two_runs_in_the_acute_phase_is_asked_about() {
    let journal = Diary::default().onset(0).journal();
    assert!(!unconfirmed(&journal, skewed(HOUR, 0, 2)));
    assert!(unconfirmed(&journal, skewed(9 * HOUR, 0, 2)));
}

#[test]
fn many_short_times_between_runs_add_up() {
    let mut diary = Diary::default();
    diary.push(skewed(0, 0, 1), onset(0));
    for run in 2..5 {
        diary.push(skewed(run * 40 * MINUTE, 0, run as u64), What::Acknowledged { disposition: "wait".into() });
    }
    assert!(unconfirmed(&diary.journal(), skewed(4 * 40 * MINUTE, 0, 4)));
}

#[test]
fn time_between_two_runs_is_not_asked_about_once_the_acute_phase_is_over() {
    let mut diary = Diary::default().onset(-300 * HOUR);
    diary.push(moment(0), What::Acknowledged { disposition: "wait".into() });
    assert!(!unconfirmed(&diary.journal(), skewed(9 * HOUR, 0, 2)));
}

#[test]
fn a_stop_is_watched_over_like_an_onset() {
    let journal = Diary::default().at(0, stopped("glute-ball", None)).journal();
    assert!(unconfirmed(&journal, skewed(9 * HOUR, 0, 2)));
}

#[test]
fn a_jump_stays_in_doubt_until_a_confirmation_after_it() {
    for confirmation in [What::ClockConfirmed, answered("clock-right", "yes")] {
        let mut diary = Diary::default().onset(0).at(HOUR, confirmation.clone());
        let jumped = |after| Moment { at: moment(after).at + 3 * DAY, ..moment(after) };
        diary.push(jumped(2 * HOUR), answered("fever", "no"));
        assert!(
            unconfirmed(&diary.journal(), jumped(3 * HOUR)),
            "a confirmation before the jump says nothing about it"
        );
        diary.push(jumped(3 * HOUR), answered("clock-right", "no"));
        assert!(unconfirmed(&diary.journal(), jumped(3 * HOUR)));
        diary.push(jumped(4 * HOUR), confirmation);
        assert!(!unconfirmed(&diary.journal(), jumped(5 * HOUR)));
        assert_eq!(hours(&diary.journal(), jumped(5 * HOUR)), Some(77));
    }
}

#[test]
fn that_the_clock_is_right_does_not_outlast_a_jump() {
    let journal = Diary::default().onset(0).answer(HOUR, "clock-right", "yes").journal();
    assert_eq!(known(&journal, 2 * HOUR, "clock-right"), Value::YES);
    let jumped = Moment { at: T0 + 3 * DAY, ..moment(2 * HOUR) };
    assert_eq!(known_at(&journal, jumped, "clock-right"), Value::Unknown);
}

#[test]
fn a_clock_set_back_takes_hours_away_and_never_below_none() {
    let journal = Diary::default().onset(0).at(10 * HOUR, answered("fever", "no")).journal();
    assert_eq!(hours(&journal, Moment { at: T0 + 4 * HOUR, ..moment(11 * HOUR) }), Some(4));
    let before = Moment { at: T0 - 4 * HOUR, ..moment(11 * HOUR) };
    assert_eq!(hours(&journal, before), Some(0));
    assert!(unconfirmed(&journal, before));
}

#[test]
fn a_stop_written_down_under_a_clock_set_back_counts_from_the_later_time() {
    let mut diary = Diary::default().at(0, answered("fever", "no"));
    diary.push(skewed(HOUR, -3 * DAY, 2), stopped("glute-ball", Some("moved-down-leg")));
    let journal = diary.journal();
    assert_eq!(known_at(&journal, skewed(2 * HOUR, 0, 3), "hours-since-moved-down"), Value::Known(2));
}

#[test]
fn an_answer_under_a_clock_set_back_does_not_grow_young() {
    let journal = Diary::default().answer(0, "cancer-ever", "no").answer(27 * DAY, "fever", "no").journal();
    assert_eq!(known_at(&journal, skewed(27 * DAY, 0, 2), "cancer-ever"), Value::NO);
    assert_eq!(known_at(&journal, skewed(29 * DAY, 0, 2), "cancer-ever"), Value::Unknown);
    let old = Diary::default().answer(0, "cancer-ever", "no").answer(29 * DAY, "fever", "no").journal();
    assert_eq!(known_at(&old, skewed(29 * DAY, -29 * DAY, 2), "cancer-ever"), Value::Unknown);
}

#[test]
fn an_answer_from_a_time_to_come_does_not_count() {
    let mut diary = Diary::default();
    diary.push(skewed(0, 400 * DAY, 1), answered("fever", "no"));
    assert_eq!(known_at(&diary.journal(), skewed(MINUTE, 0, 2), "fever"), Value::Unknown);
}

#[test]
fn an_onset_is_corrected_to_an_earlier_time_only_when_no_lock_can_be_running() {
    let early = |written: i64| Diary::default().onset(0).at(written, onset(-100 * HOUR)).journal();
    assert_eq!(hours(&early(HOUR), moment(2 * HOUR)), Some(2));
    assert_eq!(hours(&early(200 * HOUR), moment(201 * HOUR)), Some(301));
}

#[test]
fn a_later_onset_counts_at_once() {
    let journal = Diary::default().onset(0).at(50 * HOUR, onset(40 * HOUR)).journal();
    assert_eq!(hours(&journal, moment(60 * HOUR)), Some(20));
}

#[test]
fn a_restart_is_not_undone_by_naming_an_onset() {
    let diary = Diary::default().onset(0).at(200 * HOUR, decided("wait", false, true));
    assert_eq!(hours(&diary.journal(), moment(210 * HOUR)), Some(10));
    let diary = diary.at(210 * HOUR, onset(100 * HOUR)).at(500 * HOUR, onset(100 * HOUR));
    assert_eq!(hours(&diary.journal(), moment(510 * HOUR)), Some(310));
}

/// A true course of events: gaps of true time, whether the app was closed in the gap, and how far the clock is set ahead after it.
fn course() -> impl Strategy<Value = Vec<(i64, bool, i64)>> {
    let set = prop_oneof![4 => Just(0), 3 => -100 * HOUR..100 * HOUR, 1 => -HOUR..HOUR];
    prop::collection::vec((0..30 * HOUR, any::<bool>(), set), 1..8)
}

/// The journal of such a course with the moment of its end, and the true time from the onset until then.
fn follow(course: &[(i64, bool, i64)]) -> (Journal, Moment, i64) {
    let mut diary = Diary::default();
    let (mut now, mut run) = (0, 1);
    let mut last = skewed(0, 0, run);
    diary.push(last, onset(0));
    for (gap, closed, ahead) in course {
        now += gap;
        run += u64::from(*closed);
        last = skewed(now, *ahead, run);
        diary.push(last, answered("fever", "no"));
    }
    (diary.journal(), last, now)
}

/// What was written down, and when.
fn told(journal: &Journal) -> Vec<(Moment, What)> {
    journal.events().iter().map(|event| (event.moment(), event.what.clone())).collect()
}

/// Anything that a person may tap but for confirming the clock.
fn tap() -> impl Strategy<Value = What> {
    prop_oneof![
        (-400 * HOUR..400 * HOUR).prop_map(onset),
        (any::<bool>(), any::<bool>()).prop_map(|(clearance, restart)| decided("wait", clearance, restart)),
        Just(cleared()),
        Just(started("glute-ball")),
        Just(ended("glute-ball")),
        Just(stopped("glute-ball", Some("sharp"))),
        Just(answered("fever", "yes")),
        Just(answered("clock-right", "no")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_setting_of_the_clock_makes_an_acute_phase_look_longer_unless_it_is_asked_about(course in course()) {
        let (journal, now, passed) = follow(&course);
        let claimed = i64::from(hours(&journal, now).unwrap()).min(168);
        prop_assert!(unconfirmed(&journal, now) || claimed * HOUR <= passed + HOUR, "{claimed} h of {} h", passed / HOUR);
    }

    #[test]
    fn nothing_tapped_during_a_lock_adds_hours(course in course(), tap in tap(), place in any::<prop::sample::Index>()) {
        let (journal, now, _) = follow(&course);
        prop_assume!(hours(&journal, now).unwrap() < 168);
        let mut events = told(&journal);
        let place = place.index(events.len());
        events.insert(place + 1, (events[place].0, tap));
        let tapped = written(events);
        prop_assert!(hours(&tapped, now) <= hours(&journal, now));
        prop_assert!(unconfirmed(&tapped, now) >= unconfirmed(&journal, now));
    }

    #[test]
    fn followed_event_by_event_a_journal_tells_the_same(course in course(), taps in prop::collection::vec((tap(), any::<prop::sample::Index>()), 0..6)) {
        let mut events = told(&follow(&course).0);
        for (tap, place) in taps {
            let place = place.index(events.len());
            events.insert(place + 1, (events[place].0, tap));
        }
        let (protocol, mut journal) = (protocol(), Journal::default());
        let mut followed = Followed::new(&protocol);
        for event in written(events).events() {
            followed.follow(event);
            let now = event.moment();
            journal.push(event.clone());
            for now in [now, Moment { at: now.at + 5 * HOUR, watch: None }] {
                prop_assert_eq!(followed.findings(now), care::findings(&protocol, &journal, now));
            }
        }
    }

    #[test]
    fn a_later_onset_never_ends_a_lock_earlier(a in 0..200 * HOUR, later in 0..200 * HOUR, after in 0..400 * HOUR) {
        let named = |at: i64| Diary::default().at(200 * HOUR, onset(at)).journal();
        let now = moment(200 * HOUR + after);
        prop_assert!(hours(&named(a + later), now) <= hours(&named(a), now));
    }
}
