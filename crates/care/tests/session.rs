//! The guided session: it can always be stopped, and no hold outlasts its limit.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod fixture;

use care::{
    Side,
    player::{Cue, Line, PhaseKind, Plan, PlayerEvent, Scene, Spoken},
};
use fixture::{
    guided::{GUIDANCE, Session, plan_of},
    technique,
};
use proptest::prelude::*;
use protocol::{Work, decide::Dose};

const HOLD: Work = Work::Hold { min: 30, max: 60 };
const GLIDE: Work = Work::Glide { seconds: 4, strokes: 10 };

fn kinds(plan: &Plan) -> Vec<PhaseKind> {
    plan.phases.iter().map(|phase| phase.kind).collect()
}

fn session(limit: impl FnOnce(&mut Dose)) -> Session {
    Session::start(plan_of(&technique("glute-ball", HOLD, false), limit))
}

#[test]
fn a_plan_goes_from_getting_ready_to_the_after_check() {
    use PhaseKind::*;
    let plan = plan_of(&technique("glute-ball", HOLD, true), |dose| dose.sets = 1);
    let side = [Place, Work, Rest, NextSpot, Work, Release];
    let expected = [&[GetReady, Prepare, Prepare][..], &side, &[SwitchSide], &side, &[Walk, Recheck]].concat();
    assert_eq!(kinds(&plan), expected);
    assert_eq!(plan.sides, [Side::Right, Side::Left]);
}

#[test]
fn a_dose_only_ever_lowers_what_the_technique_allows() {
    let technique = technique("glute-ball", HOLD, false);
    let plan = plan_of(&technique, |dose| {
        dose.hold = 600;
        dose.time = 6_000;
        dose.spots = 9;
        dose.sets = 9;
        dose.pressure = 10;
    });
    assert_eq!((plan.hold, plan.time, plan.spots, plan.sets, plan.pressure), (60, 360, 2, 2, 5));
}

#[test]
fn a_short_time_means_fewer_spots_and_both_sides_get_the_same() {
    let plan = plan_of(&technique("glute-ball", HOLD, true), |dose| dose.time = 180);
    let works: Vec<_> = plan.phases.iter().filter(|p| p.kind == PhaseKind::Work).map(|p| (p.side, p.seconds)).collect();
    assert_eq!(works, [(Side::Right, 60), (Side::Right, 30), (Side::Left, 60), (Side::Left, 30)]);
}

#[test]
fn a_spot_for_which_too_little_time_is_left_is_not_begun() {
    let plan = plan_of(&technique("glute-ball", HOLD, false), |dose| dose.time = 80);
    assert_eq!(plan.contact_seconds(), 60);
}

#[test]
fn a_glide_is_made_of_whole_strokes() {
    let plan = |strokes, hold| {
        plan_of(&technique("paraspinal-hand", GLIDE, true), |dose| {
            dose.strokes = strokes;
            dose.hold = hold;
        })
    };
    assert_eq!(plan(10, 40).hold, 40);
    assert_eq!(plan(5, 40).hold, 20);
    assert_eq!(plan(10, 30).hold, 28);
}

#[test]
fn a_session_done_as_told_is_completed() {
    let mut session = session(|_| {}).until(PhaseKind::Recheck);
    session.wait(300);
    assert_eq!(session.player.scene(), Scene::Done);
    assert_eq!(session.ended(), (240, true, false));
}

#[test]
fn a_hold_counts_down_says_half_way_and_rings_at_its_end() {
    let mut session = session(|dose| dose.hold = 30).until(PhaseKind::Work);
    session.cues.clear();
    session.wait(10);
    let snapshot = session.player.snapshot();
    assert_eq!((snapshot.seconds_left, snapshot.seconds, snapshot.spot, snapshot.spots), (Some(20), Some(30), 1, 2));
    assert_eq!(snapshot.step.map(|step| step.text.as_str()), Some("press"));
    assert!(session.cues.is_empty());
    session.wait(5);
    assert!(session.cues.contains(&Cue::Say(Line::Session(Spoken::HalfWay))));
    assert_eq!(session.player.snapshot().step.map(|step| step.text.as_str()), Some("breathe"));
    session.wait(10);
    assert!(session.cues.ends_with(&[Cue::Say(Line::Session(Spoken::EaseOff))]));
    session.wait(4);
    assert!(!session.cues.contains(&Cue::Signal(2)));
    session.wait(1);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Rest));
    assert!(session.cues.contains(&Cue::Signal(2)));
}

#[test]
fn what_has_eased_is_let_go_early_and_still_counts_as_done() {
    let mut session = session(|dose| dose.spots = 1).until(PhaseKind::Work);
    session.wait(12);
    session.tell(PlayerEvent::Eased);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Rest));
    let mut session = session.until(PhaseKind::Work);
    session.wait(5);
    session.tell(PlayerEvent::Eased);
    let mut session = session.until(PhaseKind::Recheck);
    session.wait(300);
    assert_eq!(session.ended(), (17, true, false));
}

#[test]
fn too_much_ends_the_hold_at_once_and_lowers_the_pressure() {
    let mut session = session(|dose| dose.pressure = 3).until(PhaseKind::Work);
    session.wait(3);
    session.tell(PlayerEvent::TooMuch);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Rest));
    assert_eq!(session.player.snapshot().pressure, 2);
}

#[test]
fn rest_and_pressure_are_not_skipped_by_going_on() {
    let mut session = session(|_| {}).until(PhaseKind::Work);
    session.tell(PlayerEvent::Next);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Work));
    session.tell(PlayerEvent::Eased);
    session.tell(PlayerEvent::Next);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Rest));
}

#[test]
fn a_pause_halts_the_hold_and_its_rest_comes_after() {
    let mut session = session(|_| {}).until(PhaseKind::Work);
    session.wait(20);
    session.tell(PlayerEvent::Pause);
    session.wait(50);
    assert_eq!(session.player.scene(), Scene::Paused);
    session.tell(PlayerEvent::Resume);
    assert_eq!(session.player.snapshot().seconds_left, Some(40));
}

#[test]
fn after_a_long_pause_whoever_goes_on_is_asked_first() {
    let mut session = session(|_| {}).until(PhaseKind::Work);
    session.wait(20);
    session.tell(PlayerEvent::Pause);
    session.wait(GUIDANCE.asks_after.into());
    session.tell(PlayerEvent::Resume);
    assert_eq!(session.player.scene(), Scene::Asking);
    assert!(session.cues.ends_with(&[Cue::Say(Line::Session(Spoken::AreYouOk))]));
    session.tell(PlayerEvent::Resume);
    assert_eq!(session.player.snapshot().seconds_left, Some(40));
}

#[test]
fn a_question_that_came_up_while_the_phone_slept_is_not_answered_by_a_tap_meant_for_something_else() {
    let mut session = session(|_| {}).until(PhaseKind::Rest);
    session.now += 3_600_000;
    session.tell(PlayerEvent::Resume);
    assert_eq!(session.player.scene(), Scene::Asking);
}

#[test]
fn nobody_has_to_touch_the_phone() {
    let plan = plan_of(&technique("glute-ball", HOLD, true), |_| {});
    let seconds: u32 = plan.phases.iter().map(|phase| phase.seconds).sum();
    let works = plan.contact_seconds();
    let mut session = Session::start(plan);
    session.wait(seconds.into());
    assert_eq!(session.player.scene(), Scene::Done);
    assert_eq!(session.ended(), (works, true, false));
    let sides = [Spoken::RightSide, Spoken::SwitchSide, Spoken::LeftSide];
    let said: Vec<&Cue> =
        session.cues.iter().filter(|cue| sides.map(|side| Cue::Say(Line::Session(side))).contains(cue)).collect();
    assert_eq!(said, sides.map(|side| Cue::Say(Line::Session(side))).iter().collect::<Vec<_>>());
}

#[test]
fn strokes_have_a_beat() {
    let mut session =
        Session::start(plan_of(&technique("paraspinal-hand", GLIDE, true), |_| {})).until(PhaseKind::Work);
    session.cues.clear();
    session.wait(39);
    assert_eq!(session.cues.iter().filter(|cue| **cue == Cue::Beat).count(), 9);
}

#[test]
fn how_strong_it_is_may_be_told_once_a_hold() {
    let mut session = session(|_| {}).until(PhaseKind::Work);
    assert!(session.player.snapshot().asks_strength);
    session.tell(PlayerEvent::Bearable);
    assert!(!session.player.snapshot().asks_strength);
    session.tell(PlayerEvent::Eased);
    let mut session = session.until(PhaseKind::Work);
    assert!(session.player.snapshot().asks_strength);
    session.wait(15);
    assert!(!session.player.snapshot().asks_strength, "then it may have eased");
}

#[test]
fn a_pause_that_nobody_ends_gives_the_session_up() {
    let mut session = session(|_| {}).until(PhaseKind::Work);
    session.wait(20);
    session.tell(PlayerEvent::Pause);
    session.wait(i64::from(60 * GUIDANCE.pause_minutes));
    assert_eq!(session.player.scene(), Scene::Paused);
    session.wait(1);
    assert_eq!(session.player.scene(), Scene::Interrupted);
    assert_eq!(session.ended(), (20, false, true));
    assert!(session.cues.contains(&Cue::Say(Line::Session(Spoken::AreYouOk))));
}

#[test]
fn a_phone_that_slept_through_a_hold_asks_and_does_not_count_it_as_done() {
    let mut session = session(|dose| dose.sets = 1).until(PhaseKind::Work);
    session.wait(5);
    session.jump(3_600_000);
    assert_eq!(session.player.scene(), Scene::Asking);
    session.tell(PlayerEvent::Resume);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Rest));
    let mut session = session.until(PhaseKind::Recheck);
    session.wait(300);
    assert_eq!(session.ended(), (120, false, false));
}

#[test]
fn a_step_that_was_slept_through_is_asked_about_and_begins_again() {
    let mut session = session(|_| {}).until(PhaseKind::Rest);
    session.jump(3_600_000);
    assert_eq!(session.player.scene(), Scene::Asking);
    session.tell(PlayerEvent::Resume);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Rest));
    assert_eq!(session.player.snapshot().seconds_left, Some(30));
}

#[test]
fn a_question_that_nobody_answers_gives_the_session_up() {
    let mut session = session(|_| {}).until(PhaseKind::Rest);
    session.jump(3_600_000);
    session.wait(GUIDANCE.answer.into());
    assert_eq!(session.player.scene(), Scene::Asking);
    session.wait(1);
    assert_eq!(session.player.scene(), Scene::Interrupted);
}

#[test]
fn a_hold_whose_clock_runs_backwards_is_over() {
    let mut session = session(|_| {}).until(PhaseKind::Work);
    session.wait(5);
    session.jump(-10_000);
    assert_eq!(session.player.scene(), Scene::Running(PhaseKind::Rest));
}

#[test]
fn a_stop_asks_what_happened_and_keeps_the_answer() {
    let mut session = session(|_| {}).until(PhaseKind::Work);
    session.wait(7);
    session.cues.clear();
    session.tell(PlayerEvent::Stop);
    assert_eq!(session.cues, [Cue::Quiet, Cue::Buzz]);
    session.tell(PlayerEvent::Felt("sharp".into()));
    assert_eq!(session.player.scene(), Scene::Answered("sharp".into()));
    assert_eq!(session.ended(), (7, false, false));
}

fn event() -> impl Strategy<Value = PlayerEvent> {
    prop_oneof![
        12 => Just(PlayerEvent::Tick),
        1 => Just(PlayerEvent::Pause),
        2 => Just(PlayerEvent::Resume),
        1 => Just(PlayerEvent::Eased),
        1 => Just(PlayerEvent::TooMuch),
        1 => Just(PlayerEvent::Bearable),
        6 => Just(PlayerEvent::Next),
    ]
}

/// Time until the next event: mostly a beat, now and then a jump either way.
fn gap() -> impl Strategy<Value = i64> {
    prop_oneof![20 => 0..1_500i64, 3 => 0..60_000i64, 1 => -100_000..100_000i64, 1 => any::<i64>().prop_map(|n| n / 1_000)]
}

fn plan() -> impl Strategy<Value = Plan> {
    let work = prop_oneof![
        Just(HOLD),
        Just(GLIDE),
        Just(Work::Rock { seconds: 4, min: 30, max: 60 }),
        Just(Work::Glide { seconds: 0, strokes: 0 })
    ];
    (work, any::<bool>(), 0..70u32, 0..400u32, 0..3u32, 0..3u32).prop_map(|(work, both, hold, time, spots, sets)| {
        plan_of(&technique("any", work, both), |dose| {
            dose.hold = hold;
            dose.time = time;
            dose.spots = spots;
            dose.sets = sets;
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_plan_exceeds_its_dose(plan in plan()) {
        prop_assert!(plan.contact_seconds() <= plan.time);
        prop_assert!(plan.phases.iter().filter(|p| p.kind == PhaseKind::Work).all(|p| p.seconds <= plan.hold));
    }

    #[test]
    fn from_every_state_one_stop_stops_and_nothing_is_said_after_it(
        plan in plan(),
        before in prop::collection::vec((event(), gap()), 0..200),
        after in prop::collection::vec((event(), gap()), 0..20),
        last in gap(),
    ) {
        let mut session = Session::start(plan);
        for (event, gap) in before {
            session.now = session.now.saturating_add(gap);
            session.tell(event);
        }
        session.cues.clear();
        session.now = session.now.saturating_add(last);
        session.tell(PlayerEvent::Stop);
        prop_assert_eq!(session.player.scene(), Scene::Stopped);
        for (event, gap) in after {
            session.now = session.now.saturating_add(gap);
            session.tell(event);
            prop_assert_eq!(session.player.scene(), Scene::Stopped);
        }
        prop_assert!(!session.cues.iter().any(|cue| matches!(cue, Cue::Say(_))));
    }

    #[test]
    fn no_hold_outlasts_its_limit_and_no_session_its_own(plan in plan(), course in prop::collection::vec((event(), gap()), 0..300)) {
        let mut session = Session::start(plan);
        let (hold, time) = (session.player.plan().hold, session.player.plan().time);
        // True time of pressure in the hold under way and in all, by a clock that does not jump.
        let (mut place, mut held, mut pressed) = (0, 0, 0);
        for (event, gap) in course {
            let pressing = session.player.scene() == Scene::Running(PhaseKind::Work);
            let truly = gap.unsigned_abs().min(1_500);
            let at = session.player.snapshot().progress.0;
            if at != place {
                (place, held) = (at, 0);
            }
            if pressing {
                held += truly;
                pressed += truly;
                prop_assert!(held < u64::from(hold) * 1_000 + 1_500, "a hold goes on past its limit");
            }
            session.now = session.now.saturating_add(gap);
            session.tell(event);
        }
        session.tell(PlayerEvent::Stop);
        prop_assert!(session.ended().0 <= time);
        prop_assert!(pressed <= u64::from(time) * 1_000 + 1_500 * session.player.plan().phases.len() as u64);
    }

    #[test]
    fn every_session_that_nobody_answers_ends_by_itself(plan in plan(), course in prop::collection::vec((event(), gap()), 0..100)) {
        let mut session = Session::start(plan);
        for (event, gap) in course {
            session.now = session.now.saturating_add(gap);
            session.tell(event);
        }
        let whole: u32 = session.player.plan().phases.iter().map(|phase| phase.seconds).sum();
        let patience = i64::from(60 * GUIDANCE.pause_minutes + GUIDANCE.asleep + whole);
        session.wait(patience);
        prop_assert!(session.player.ended().is_some());
    }

    #[test]
    fn every_session_done_as_told_ends_completed(plan in plan()) {
        let works = plan.contact_seconds();
        let mut session = Session::start(plan).until(PhaseKind::Recheck);
        session.wait(300);
        prop_assert_eq!(session.player.scene(), Scene::Done);
        prop_assert_eq!(session.ended(), (works, works > 0, false));
    }
}
