//! People of evidence section 14 whose outcome hangs on time: V16 to V18, V20, V25, V27.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod fixture;

use care::{Journal, Moment, Watch, What, findings};
use fixture::*;
use protocol::{Action, Decision, Level, decide};

fn decision(journal: &Journal, now: Moment) -> Decision {
    let protocol = protocol();
    decide(&protocol, &findings(&protocol, journal, now))
}

fn fired(decision: &Decision, rule: &str) -> bool {
    let protocol = protocol();
    decision.reasons.iter().any(|reason| reason.name(&protocol) == rule)
}

fn hours_left(journal: &Journal, now: Moment) -> Option<u32> {
    let protocol = protocol();
    let findings = findings(&protocol, journal, now);
    decide(&protocol, &findings).hours_left(&protocol, &findings).map(|(hours, _)| hours)
}

#[test]
fn v16_thirty_hours_after_the_onset_everything_waits_until_72() {
    let journal = Diary::default().at(0, onset(-30 * HOUR)).pain(0, 5, 3).journal();
    let decision = decision(&journal, moment(0));
    assert_eq!(decision.level, Level::Wait);
    assert!(!decision.any_open());
    assert_eq!(hours_left(&journal, moment(0)), Some(42));
}

#[test]
fn v17_fifty_hours_after_the_onset_mild_pain_waits_too() {
    let journal = Diary::default().at(-20 * HOUR, onset(-50 * HOUR)).pain(-19 * HOUR, 3, 0).pain(0, 2, 0).journal();
    let decision = decision(&journal, moment(0));
    assert_eq!(decision.level, Level::Wait);
    assert!(!decision.any_open());
}

#[test]
fn v18_eighty_hours_after_the_onset_strong_pain_waits_on_and_mild_pain_does_not() {
    let pain = |back| Diary::default().at(0, onset(-80 * HOUR)).pain(0, back, 0).journal();
    assert!(fired(&decision(&pain(8), moment(0)), "acute-extended"));
    assert!(!decision(&pain(8), moment(0)).any_open());
    assert!(decision(&pain(4), moment(0)).any_open());
}

#[test]
fn v20_pain_that_runs_down_the_leg_stops_the_session_and_locks_the_day() {
    let diary = Diary::default()
        .at(0, onset(-400 * HOUR))
        .pain(0, 4, 3)
        .answer(0, "pain-zone", "thigh")
        .at(MINUTE, started("glute-ball"))
        .at(2 * MINUTE, stopped("glute-ball", Some("moved-down-leg")))
        .answer(7 * MINUTE, "pain-zone", "foot");
    let now = decision(&diary.journal(), moment(8 * MINUTE));
    assert_eq!(now.action, Some(Action::StopTechnique));
    assert_eq!(now.level, Level::Wait);
    let later = diary.at(23 * HOUR, What::ClockConfirmed).pain(23 * HOUR, 4, 3);
    assert!(!decision(&later.journal(), moment(23 * HOUR)).any_open());
    let next_day = later.pain(25 * HOUR, 4, 3).journal();
    assert!(decision(&next_day, moment(25 * HOUR)).any_open());
}

#[test]
fn v25_six_sessions_without_enough_improvement_end_self_care_for_now() {
    let weeks = |end: u32| {
        let start = Diary::default().at(0, onset(-10 * DAY)).pain(0, 6, 3);
        (0..5).fold(start, |diary, week| diary.session(week * 7 * DAY, "glute-ball")).pain(35 * DAY, end, 3).journal()
    };
    let tired = decision(&weeks(5), moment(35 * DAY));
    assert!(fired(&tired, "no-improvement"));
    assert_eq!(tired.level, Level::Routine);
    assert!(!tired.any_open());
    assert!(decision(&weeks(4), moment(35 * DAY)).any_open());
}

#[test]
fn v27_a_clock_moved_three_days_ahead_opens_nothing() {
    let journal = Diary::default().at(0, onset(-10 * HOUR)).pain(0, 3, 0).journal();
    let same_run = Moment { at: T0 + 3 * DAY, ..moment(MINUTE) };
    let next_run = Moment { at: T0 + 3 * DAY, watch: Some(Watch { run: 2, ms: 10 }) };
    let no_watch = Moment { at: T0 + 3 * DAY, watch: None };
    for now in [same_run, next_run, no_watch] {
        let decision = decision(&journal, now);
        assert!(fired(&decision, "clock"));
        assert!(!decision.any_open());
    }
}

#[test]
fn an_alarm_stays_until_a_clinician_clears_it_whatever_is_answered_later() {
    let diary = Diary::default().at(0, onset(-400 * HOUR)).at(0, decided("emergency_now", true, false)).pain(DAY, 1, 0);
    assert!(!decision(&diary.journal(), moment(DAY)).any_open());
    let cleared = diary.at(DAY, cleared()).journal();
    assert!(decision(&cleared, moment(DAY)).any_open());
}
