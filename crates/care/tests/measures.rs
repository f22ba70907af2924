//! What the journal says of each measure, and how long answers count.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod fixture;

use care::{Answer, Journal, fill_from_empty_journal, findings, unknown_measures};
use fixture::*;
use proptest::prelude::*;
use protocol::{Asked, FindingId, Findings, Group, Origin, Value};

#[test]
fn an_empty_journal_has_no_counts_no_alarm_and_nothing_ever_happened() {
    let empty = Journal::default();
    for name in [
        "moved-down-7d",
        "moved-down-total",
        "sessions-total",
        "sessions-24h",
        "clean-sessions",
        "clean-glute-ball",
        "pain-rise-24h",
        "pain-above-baseline-48h",
        "pain-drop",
        "days-in-programme",
        "flares-14d",
        "alarms-72h",
        "uncleared-alarm",
        "clock-unconfirmed",
    ] {
        assert_eq!(known(&empty, 0, name), Value::Known(0), "{name}");
    }
    for name in ["hours-since-moved-down", "hours-since-stop", "hours-since-session"] {
        assert_eq!(known(&empty, 0, name), Value::Known(20_000), "{name}");
    }
    for name in ["hours-since-onset", "worst-pain-24h", "back-pain"] {
        assert_eq!(known(&empty, 0, name), Value::Unknown, "{name}");
    }
}

#[test]
fn every_measure_of_the_fixture_is_derived_and_a_stranger_is_named() {
    let mut protocol = protocol();
    assert!(unknown_measures(&protocol).is_empty());
    let mut stranger = protocol.findings.last().unwrap().clone();
    for name in ["phase-of-the-moon", "clean-knee"] {
        stranger.name = name.into();
        protocol.findings.push(stranger.clone());
    }
    assert_eq!(unknown_measures(&protocol), ["phase-of-the-moon", "clean-knee"]);
}

#[test]
fn answers_count_as_long_as_the_schedule_says() {
    let journal = Diary::default()
        .answer(0, "fever", "no")
        .answer(0, "weight-loss", "no")
        .answer(0, "cancer-ever", "no")
        .answer(0, "clock-right", "no")
        .journal();
    for (name, length) in
        [("fever", HOUR), ("weight-loss", 7 * DAY), ("cancer-ever", 28 * DAY), ("clock-right", 28 * DAY)]
    {
        assert_eq!(known(&journal, length, name), Value::NO, "{name}");
        assert_eq!(known(&journal, length + 1, name), Value::Unknown, "{name}");
    }
}

#[test]
fn an_answer_to_a_checklist_of_every_session_counts_as_one_of_every_session() {
    let mut protocol = protocol();
    let asked = Asked { every_session: true, ..Asked::default() };
    let cancer = protocol.finding("cancer-ever").unwrap();
    protocol.groups.push(Group {
        name: "today".into(),
        text: String::new(),
        none: String::new(),
        items: vec![cancer],
        asked,
        read: 0,
    });
    let journal = Diary::default().answer(0, "cancer-ever", "no").journal();
    assert_eq!(findings(&protocol, &journal, moment(HOUR + 1)).get(cancer), Value::Unknown);
}

#[test]
fn a_follow_up_counts_no_longer_than_the_question_it_follows() {
    let journal = Diary::default().answer(0, "very-unwell", "no").journal();
    assert_eq!(known(&journal, HOUR, "very-unwell"), Value::NO);
    assert_eq!(known(&journal, HOUR + 1, "very-unwell"), Value::Unknown);
}

#[test]
fn the_last_answer_counts_and_not_sure_is_unknown() {
    let journal = Diary::default().answer(0, "fever", "yes").answer(MINUTE, "fever", "no").journal();
    assert_eq!(known(&journal, 2 * MINUTE, "fever"), Value::NO);
    let journal = Diary::default().answer(0, "fever", "no").answer(MINUTE, "fever", "unknown").journal();
    assert_eq!(known(&journal, 2 * MINUTE, "fever"), Value::Unknown);
}

#[test]
fn an_answer_that_does_not_fit_its_question_is_unknown() {
    for (name, answer) in [
        ("fever", Answer::Number(1)),
        ("pain-zone", "knee".into()),
        ("back-pain", Answer::Number(11)),
        ("back-pain", "yes".into()),
    ] {
        let journal = Diary::default().answer(0, name, answer).journal();
        assert_eq!(known(&journal, 0, name), Value::Unknown, "{name}");
    }
}

#[test]
fn of_answers_whose_order_is_in_doubt_the_worse_counts() {
    let late = |first: &str, second: &str, name: &str| {
        Diary::default().answer(20 * MINUTE, name, first).answer(10 * MINUTE, name, second).journal()
    };
    for (first, second, counts) in [
        ("yes", "no", Value::YES),
        ("no", "yes", Value::YES),
        ("no", "unknown", Value::Unknown),
        ("yes", "unknown", Value::YES),
    ] {
        assert_eq!(known(&late(first, second, "fever"), 30 * MINUTE, "fever"), counts, "{first} then {second}");
    }
    assert_eq!(known(&late("no", "yes", "cancer-checked"), 30 * MINUTE, "cancer-checked"), Value::NO);
    assert_eq!(known(&late("calf", "side", "pain-zone"), 30 * MINUTE, "pain-zone"), Value::Known(5));
}

#[test]
fn a_report_counts_for_a_day_or_until_the_next_session() {
    let diary = Diary::default().session(0, "glute-ball").answer(HOUR, "felt-sharp", "yes");
    assert_eq!(known(&diary.journal(), 25 * HOUR, "felt-sharp"), Value::YES);
    assert_eq!(known(&diary.journal(), 25 * HOUR + 1, "felt-sharp"), Value::NO);
    let next = diary.at(2 * HOUR, started("glute-ball"));
    assert_eq!(known(&next.journal(), 3 * HOUR, "felt-sharp"), Value::NO);
}

#[test]
fn a_report_that_the_person_is_not_sure_of_stays_unknown() {
    let journal = Diary::default().answer(0, "felt-sharp", "unknown").journal();
    assert_eq!(known(&journal, HOUR, "felt-sharp"), Value::Unknown);
}

#[test]
fn the_tap_that_says_why_one_stopped_is_a_report() {
    let journal =
        Diary::default().at(0, started("glute-ball")).at(MINUTE, stopped("glute-ball", Some("sharp"))).journal();
    assert_eq!(known(&journal, HOUR, "felt-sharp"), Value::YES);
    assert_eq!(known(&journal, HOUR, "felt-down-leg"), Value::NO);
    assert_eq!(known(&journal, 2 * HOUR, "hours-since-stop"), Value::Known(1));
    assert_eq!(known(&journal, 2 * HOUR, "moved-down-total"), Value::Known(0));
}

#[test]
fn pain_that_moved_down_counts_once_a_session_however_it_was_told() {
    let diary = Diary::default()
        .answer(0, "pain-zone", "buttock")
        .at(MINUTE, started("glute-ball"))
        .at(2 * MINUTE, stopped("glute-ball", Some("moved-down-leg")))
        .answer(3 * MINUTE, "felt-down-leg", "yes")
        .answer(8 * MINUTE, "pain-zone", "calf");
    assert_eq!(known(&diary.journal(), HOUR, "moved-down-total"), Value::Known(1));
    assert_eq!(known(&diary.journal(), 3 * HOUR + 8 * MINUTE, "hours-since-moved-down"), Value::Known(3));
    let again = diary.at(2 * DAY, started("glute-ball")).answer(2 * DAY + MINUTE, "felt-down-leg", "yes").journal();
    assert_eq!(known(&again, 3 * DAY, "moved-down-7d"), Value::Known(2));
    assert_eq!(known(&again, 7 * DAY + HOUR, "moved-down-7d"), Value::Known(1));
    assert_eq!(known(&again, 30 * DAY, "moved-down-total"), Value::Known(2));
}

#[test]
fn a_zone_further_out_after_a_session_is_pain_that_moved_down_and_one_further_in_is_not() {
    let after = |zone: &str| {
        Diary::default()
            .answer(0, "pain-zone", "thigh")
            .session(MINUTE, "glute-ball")
            .answer(HOUR, "pain-zone", zone)
            .journal()
    };
    assert_eq!(known(&after("calf"), HOUR, "moved-down-total"), Value::Known(1));
    assert_eq!(known(&after("thigh"), HOUR, "moved-down-total"), Value::Known(0));
    assert_eq!(known(&after("centre"), HOUR, "moved-down-total"), Value::Known(0));
}

#[test]
fn a_reason_for_stopping_that_this_protocol_does_not_know_counts_as_the_worst() {
    let journal = Diary::default().at(0, stopped("glute-ball", Some("some-later-rule"))).journal();
    assert_eq!(known(&journal, HOUR, "moved-down-total"), Value::Known(1));
}

#[test]
fn what_a_clinician_said_of_pain_that_moved_down_does_not_outlast_the_next_time() {
    let diary = Diary::default().answer(0, "felt-down-leg", "yes").answer(DAY, "moved-down-cleared", "yes");
    assert_eq!(known(&diary.journal(), 2 * DAY, "moved-down-cleared"), Value::YES);
    let again = diary.answer(2 * DAY, "felt-down-leg", "yes").journal();
    assert_eq!(known(&again, 2 * DAY, "moved-down-cleared"), Value::Unknown);
    assert_eq!(known(&again, 2 * DAY, "moved-down-total"), Value::Known(2));
}

#[test]
fn sessions_are_counted_in_their_windows() {
    let journal = [0, 20, 22, 26]
        .into_iter()
        .fold(Diary::default(), |diary, day| diary.session(day * DAY, "glute-ball"))
        .journal();
    let now = 27 * DAY - HOUR;
    for (name, count) in
        [("sessions-total", 4), ("sessions-24h", 1), ("sessions-7d", 3), ("sessions-28d", 4), ("days-in-programme", 26)]
    {
        assert_eq!(known(&journal, now, name), Value::Known(count), "{name}");
    }
    assert_eq!(known(&journal, now, "hours-since-session"), Value::Known(22));
    assert_eq!(known(&journal, 30 * DAY, "days-since-last-use"), Value::Known(3));
}

#[test]
fn a_session_left_before_any_pressure_is_none() {
    let left =
        care::What::SessionEnded { technique: "glute-ball".into(), seconds: 0, completed: false, interrupted: false };
    let journal = Diary::default().session(0, "glute-ball").at(DAY, started("glute-ball")).at(DAY + 1, left).journal();
    assert_eq!(known(&journal, 2 * DAY, "sessions-total"), Value::Known(1));
    assert_eq!(known(&journal, 2 * DAY, "clean-sessions"), Value::Known(1));
}

#[test]
fn clean_sessions_are_counted_in_a_row_and_by_technique() {
    let journal = Diary::default()
        .session(0, "paraspinal-hand")
        .at(2 * DAY, started("glute-ball"))
        .at(2 * DAY + MINUTE, stopped("glute-ball", None))
        .session(4 * DAY, "glute-ball")
        .session(6 * DAY, "paraspinal-hand")
        .session(8 * DAY, "glute-ball")
        .journal();
    assert_eq!(known(&journal, 9 * DAY, "clean-sessions"), Value::Known(3));
    assert_eq!(known(&journal, 9 * DAY, "clean-glute-ball"), Value::Known(2));
    assert_eq!(known(&journal, 9 * DAY, "clean-paraspinal-hand"), Value::Known(2));
}

#[test]
fn a_session_of_which_nobody_said_how_it_was_is_not_clean() {
    let told = Diary::default().session(0, "glute-ball");
    assert_eq!(known(&told.journal(), DAY, "clean-sessions"), Value::Known(1));
    let untold = told.untold_session(2 * DAY, "glute-ball");
    assert_eq!(known(&untold.journal(), 3 * DAY, "clean-sessions"), Value::Known(0));
    let told_later = untold.answer(3 * DAY, "soreness", Answer::Number(0)).journal();
    assert_eq!(known(&told_later, 3 * DAY, "clean-sessions"), Value::Known(2));
}

#[test]
fn an_exercise_is_prescribed_by_the_last_plan_and_counts_for_no_measure_of_massage() {
    let plan = |exercises: &[&str]| {
        let exercises = exercises.iter().map(|name| (*name).to_owned()).collect();
        care::What::Prescribed(care::journal::Prescription { exercises, ..Default::default() })
    };
    let with = Diary::default().session(0, "glute-ball").at(HOUR, plan(&["press-ups"])).session(2 * HOUR, "press-ups");
    assert_eq!(known(&with.journal(), DAY, "prescribed-press-ups"), Value::YES);
    assert_eq!(known(&with.journal(), DAY, "sessions-total"), Value::Known(1));
    assert_eq!(known(&with.journal(), DAY, "hours-since-session"), Value::Known(23));
    let ended = with.at(3 * HOUR, plan(&[])).journal();
    assert_eq!(known(&ended, DAY, "prescribed-press-ups"), Value::NO);
    assert_eq!(known(&Diary::default().journal(), DAY, "prescribed-press-ups"), Value::NO);
}

#[test]
fn trouble_in_an_exercise_counts_until_a_clinician_agrees() {
    let trouble = |diary: &Diary| known(&diary.journal(), 5 * DAY, "trouble-in-press-ups");
    let begun = || Diary::default().session(0, "press-ups").at(HOUR, started("press-ups"));
    let decided = || care::What::Decided {
        disposition: "self_care_ok".into(),
        rules: vec![],
        needs_clearance: false,
        restarts_onset: false,
    };
    assert_eq!(trouble(&begun()), Value::Known(0));
    let stopped_for =
        |felt| begun().at(HOUR + MINUTE, stopped("press-ups", None)).at(HOUR + MINUTE, stopped("press-ups", felt));
    assert_eq!(trouble(&stopped_for(Some("sharp"))), Value::Known(1));
    // Nobody said why: it counts. Whoever just wanted to stop goes on to the check, and nothing is felt there.
    assert_eq!(trouble(&stopped_for(None)), Value::Known(1));
    assert_eq!(trouble(&stopped_for(None).at(HOUR + 5 * MINUTE, decided())), Value::Known(0));
    assert_eq!(trouble(&begun().answer(2 * HOUR, "felt-down-leg", "yes").at(2 * HOUR, decided())), Value::Known(1));
    let cleared = stopped_for(Some("sharp")).at(DAY, care::What::Cleared { by: "a physio".into(), on: "then".into() });
    assert_eq!(trouble(&cleared), Value::Known(0));
    assert_eq!(known(&stopped_for(Some("sharp")).journal(), 5 * DAY, "trouble-in-curl-up"), Value::Known(0));
}

#[test]
fn a_session_is_not_clean_if_a_stop_rule_minds_what_was_felt_within_36_hours() {
    let soreness = |after: i64, points: u32| {
        Diary::default().session(0, "glute-ball").answer(after, "soreness", Answer::Number(points))
    };
    let clean = |diary: Diary| known(&diary.journal(), 3 * DAY, "clean-sessions");
    assert_eq!(clean(soreness(12 * HOUR, 2)), Value::Known(1));
    assert_eq!(clean(soreness(12 * HOUR, 3)), Value::Known(0));
    assert_eq!(clean(soreness(12 * HOUR, 3).answer(20 * HOUR, "soreness", Answer::Number(0))), Value::Known(0));
    assert_eq!(clean(soreness(37 * HOUR, 3)), Value::Known(1));
    assert_eq!(clean(Diary::default().session(0, "glute-ball").answer(HOUR, "felt-sharp", "unknown")), Value::Known(0));
}

#[test]
fn a_session_is_not_clean_if_pain_moved_out_after_it_or_it_was_stopped() {
    let moved = Diary::default()
        .answer(0, "pain-zone", "side")
        .session(MINUTE, "glute-ball")
        .answer(HOUR, "pain-zone", "thigh")
        .journal();
    assert_eq!(known(&moved, DAY, "clean-sessions"), Value::Known(0));
    let stopped = Diary::default().session(0, "glute-ball").at(5 * MINUTE, stopped("glute-ball", None)).journal();
    assert_eq!(known(&stopped, DAY, "clean-sessions"), Value::Known(0));
}

#[test]
fn what_was_felt_after_one_session_does_not_tell_against_another() {
    let journal = Diary::default()
        .session(0, "glute-ball")
        .answer(HOUR, "soreness", Answer::Number(1))
        .session(DAY, "paraspinal-hand")
        .answer(DAY + HOUR, "felt-sharp", "yes")
        .journal();
    assert_eq!(known(&journal, DAY + 2 * HOUR, "clean-glute-ball"), Value::Known(1));
    assert_eq!(known(&journal, DAY + 2 * HOUR, "clean-paraspinal-hand"), Value::Known(0));
}

#[test]
fn a_session_that_never_ended_is_not_clean() {
    let journal = Diary::default().at(0, started("glute-ball")).journal();
    assert_eq!(known(&journal, DAY, "clean-sessions"), Value::Known(0));
    assert_eq!(known(&journal, DAY, "sessions-total"), Value::Known(1));
}

#[test]
fn pain_is_the_worse_of_back_and_leg() {
    let diary = Diary::default().pain(0, 6, 2).pain(20 * HOUR, 4, 5);
    assert_eq!(known(&diary.journal(), 20 * HOUR, "pain-rise-24h"), Value::Known(3));
    let journal = diary.pain(30 * HOUR, 3, 4).journal();
    assert_eq!(known(&journal, 30 * HOUR, "worst-pain-24h"), Value::Known(5));
    assert_eq!(known(&journal, 30 * HOUR, "pain-drop"), Value::Known(2));
    assert_eq!(known(&journal, 90 * HOUR, "worst-pain-24h"), Value::Unknown);
}

#[test]
fn pain_is_above_its_baseline_only_if_no_reading_of_two_days_is_lower() {
    let diary = Diary::default().pain(0, 3, 0).pain(3 * DAY, 6, 0).pain(4 * DAY, 5, 0);
    assert_eq!(known(&diary.journal(), 4 * DAY, "pain-above-baseline-48h"), Value::Known(2));
    assert_eq!(
        known(&diary.pain(4 * DAY + HOUR, 3, 0).journal(), 4 * DAY + HOUR, "pain-above-baseline-48h"),
        Value::Known(0)
    );
    let stale = Diary::default().pain(0, 3, 0).journal();
    assert_eq!(known(&stale, 5 * DAY, "pain-above-baseline-48h"), Value::Unknown);
}

#[test]
fn a_flare_is_pain_well_above_the_weeks_median_for_hours() {
    let steady = || (0..5).fold(Diary::default(), |diary, day| diary.pain(day * DAY, 3, 1));
    let flares = |diary: Diary| known(&diary.journal(), 12 * DAY, "flares-14d");
    assert_eq!(flares(steady()), Value::Known(0));
    assert_eq!(
        flares(Diary::default().pain(0, 3, 1).pain(DAY, 3, 1).pain(2 * DAY, 6, 1)),
        Value::Known(0),
        "two readings have no median"
    );
    assert_eq!(flares(steady().pain(5 * DAY, 5, 1)), Value::Known(1));
    assert_eq!(flares(steady().pain(5 * DAY, 4, 1)), Value::Known(0));
    assert_eq!(
        flares(steady().pain(5 * DAY, 5, 1).pain(5 * DAY + 2 * HOUR, 3, 1)),
        Value::Known(0),
        "it passed within hours"
    );
    assert_eq!(
        flares(steady().pain(5 * DAY, 5, 1).pain(5 * DAY + 8 * HOUR, 6, 1)),
        Value::Known(1),
        "one flare goes on"
    );
    assert_eq!(flares(steady().pain(5 * DAY, 6, 1).pain(7 * DAY, 3, 1).pain(9 * DAY, 1, 7)), Value::Known(2));
}

#[test]
fn alarms_are_screenings_that_sent_the_person_to_somebody_soon() {
    let journal = Diary::default()
        .at(0, decided("emergency_now", true, false))
        .at(10 * HOUR, decided("within_days", false, false))
        .at(20 * HOUR, decided("routine", false, false))
        .at(30 * HOUR, decided("a_later_level", false, false))
        .journal();
    assert_eq!(known(&journal, 40 * HOUR, "alarms-72h"), Value::Known(3));
    assert_eq!(known(&journal, 75 * HOUR, "alarms-72h"), Value::Known(2));
}

#[test]
fn only_a_clearance_clears_an_alarm() {
    let diary =
        Diary::default().at(0, decided("emergency_now", true, false)).at(DAY, decided("self_care_ok", false, false));
    assert_eq!(known(&diary.journal(), 100 * DAY, "uncleared-alarm"), Value::YES);
    let diary = diary.at(2 * DAY, cleared());
    assert_eq!(known(&diary.journal(), 3 * DAY, "uncleared-alarm"), Value::NO);
    let diary = diary.at(4 * DAY, decided("same_day", true, false));
    assert_eq!(known(&diary.journal(), 5 * DAY, "uncleared-alarm"), Value::YES);
}

proptest! {
    #[test]
    fn without_a_journal_the_measures_are_those_of_a_journal_of_the_present_answers(back in 0..=10u32, leg in 0..=10u32) {
        let protocol = protocol();
        let journal = Diary::default().pain(0, back, leg).journal();
        let told = findings(&protocol, &journal, moment(0));
        let mut filled = Findings::unknown(&protocol);
        for (name, points) in [("back-pain", back), ("leg-pain", leg)] {
            filled.set(&protocol, protocol.finding(name).unwrap(), Value::Known(points));
        }
        fill_from_empty_journal(&protocol, &mut filled);
        prop_assert_eq!(told, filled);
    }

    #[test]
    fn what_is_given_is_not_filled_over(n in 0..50u32, which in 0..40usize) {
        let protocol = protocol();
        let journal: Vec<usize> = (0..protocol.findings.len()).filter(|i| protocol.findings[*i].origin == Origin::Journal).collect();
        let id = FindingId(journal[which % journal.len()] as u16);
        let mut filled = Findings::unknown(&protocol);
        filled.set(&protocol, id, Value::Known(n));
        let given = filled.get(id);
        fill_from_empty_journal(&protocol, &mut filled);
        prop_assert_eq!(filled.get(id), given);
    }
}
