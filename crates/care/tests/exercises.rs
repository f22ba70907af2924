//! A guided exercise: the same session, in which nothing is pressed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod fixture;

use care::{
    Side,
    player::{Cue, Line, PhaseKind, PlayerEvent, Scene, Spoken},
};
use fixture::{
    guided::{Session, plan_of},
    technique,
};
use protocol::{Technique, Work};

/// An exercise as a protocol would have it: steps like a technique's, and nothing that presses.
fn exercise(work: Work, both_sides: bool, sets: u32) -> Technique {
    let time = (1..=sets).map(|set| work.in_set(set) * work.longest()).sum::<u32>() * if both_sides { 2 } else { 1 };
    Technique { exercise: true, spots: 1, sets, time, pressure: 0, walk: 0, ..technique("exercise", work, both_sides) }
}

const SERIES: Work = Work::Series { seconds: 10, apart: 5, first: 6, fewer: 2 };

#[test]
fn a_series_has_fewer_holds_in_each_set_and_short_rests_within_it() {
    let plan = plan_of(&exercise(SERIES, true, 3), |_| {});
    let holds: Vec<(Side, u32)> =
        plan.phases.iter().filter(|phase| phase.kind == PhaseKind::Work).map(|phase| (phase.side, phase.set)).collect();
    let of = |side, set| holds.iter().filter(|hold| **hold == (side, set)).count();
    for side in [Side::Right, Side::Left] {
        assert_eq!([of(side, 1), of(side, 2), of(side, 3)], [6, 4, 2], "{side:?}");
    }
    let rests: Vec<u32> =
        plan.phases.iter().filter(|phase| phase.kind == PhaseKind::Rest).map(|phase| phase.seconds).collect();
    assert_eq!(rests[..6], [5, 5, 5, 5, 5, 30]);
    assert!(plan.phases.iter().all(|phase| !matches!(phase.kind, PhaseKind::NextSpot | PhaseKind::Walk)));
    let fewer = plan_of(&exercise(SERIES, false, 3), |dose| dose.sets = 1);
    assert_eq!(fewer.phases.iter().filter(|phase| phase.kind == PhaseKind::Work).count(), 6);
}

#[test]
fn within_a_series_signals_lead_and_nothing_is_said() {
    let mut session = Session::start(plan_of(&exercise(SERIES, false, 3), |_| {})).until(PhaseKind::Work);
    session.wait(5);
    session.cues.clear();
    // To the end of the first hold, over the rest, and into the second.
    session.wait(12);
    assert_eq!(session.cues, [Cue::Signal(2), Cue::Signal(1)]);
    session.wait(5 * 15);
    assert!(session.cues.contains(&Cue::Say(Line::Session(Spoken::Rest))), "after the last hold of a set");
}

#[test]
fn repetitions_are_counted_down_and_each_half_is_said() {
    let mut session = Session::start(plan_of(&exercise(Work::Repeat { seconds: 6, times: 10 }, false, 1), |_| {}));
    session = session.until(PhaseKind::Work);
    assert_eq!(session.player.snapshot().times_left, Some(10));
    session.cues.clear();
    session.wait(12);
    assert_eq!(session.player.snapshot().times_left, Some(8));
    let said: Vec<&Cue> = session.cues.iter().filter(|cue| matches!(cue, Cue::Say(_))).collect();
    let line = |cue: &str| Cue::Say(Line::Step(cue.to_owned()));
    assert_eq!(
        said,
        [&line("breathe, softly"), &line("press, softly"), &line("breathe, softly"), &line("press, softly")]
    );
    assert!(!session.player.snapshot().asks_strength, "nothing is pressed");
    session.tell(PlayerEvent::TooMuch);
    assert_ne!(session.player.scene(), Scene::Running(PhaseKind::Work), "it ends all the same");
}

#[test]
fn an_exercise_without_sides_names_none_and_one_with_both_changes_them() {
    let said = |both| {
        let mut session = Session::start(plan_of(&exercise(Work::Hold { min: 60, max: 120 }, both, 1), |_| {}));
        session.wait(1_500);
        assert_eq!(session.player.scene(), Scene::Done);
        session.cues
    };
    let sides = [Spoken::LeftSide, Spoken::RightSide, Spoken::SwitchSide].map(|spoken| Cue::Say(Line::Session(spoken)));
    let (without, with) = (said(false), said(true));
    assert!(sides.iter().all(|cue| !without.contains(cue) && with.contains(cue)));
    assert!(!with.contains(&Cue::Say(Line::Session(Spoken::EaseOff))), "there is nothing to ease off");
}
