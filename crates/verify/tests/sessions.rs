//! The walk through guided sessions finds faults in the player, each with the shortest course that shows it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use care::{
    journal::Side,
    player::{Cue, PhaseKind, Plan, Player, PlayerEvent, Progress, Scene, Spoken},
};
use protocol::{Protocol, author::read_folder, decide::Dose};
use std::{path::Path, sync::LazyLock};
use verify::sessions::{Machine, Walk, Walked, through, walk};

static SHIPPED: LazyLock<Protocol> = LazyLock::new(|| {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol")).unwrap().protocol.unwrap()
});

/// What is wrong with a player.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// Stop does nothing while it is paused.
    DeafWhilePaused,
    /// A hold that was paused begins anew.
    ForgetsTime,
    /// The clock of a hold stands still.
    HoldsWithoutLimit,
    /// A hold goes on although its clock went back.
    TrustsAClockThatWentBack,
    /// What was slept through counts as any other time.
    TrustsSleep,
    /// A pause lasts for ever.
    NeverGivesUp,
    /// Back from the walk to the last hold.
    PressesAgain,
    /// Says something as it stops.
    LastWord,
    /// Goes on speaking after it stopped.
    SpeaksOn,
    /// Goes on after a stop, when asked to.
    GoesOnAfterAStop,
    /// Waits for a tap before the first hold.
    WaitsForATap,
}

/// The real player with a fault in front of it. Where its clock is held back, it is behind the true one.
#[derive(Clone)]
struct Faulty {
    player: Player,
    fault: Fault,
    behind: i64,
    last: i64,
    /// The session as it was when its last hold began.
    pressed: Option<Box<Faulty>>,
}

impl Machine for Faulty {
    type Progress = (Progress, bool);

    fn progress(&self) -> Self::Progress {
        (self.player.progress(), self.pressed.is_some())
    }

    fn phase(&self) -> Option<usize> {
        self.player.phase()
    }

    fn scene(&self) -> Scene {
        self.player.scene()
    }

    fn step(&mut self, event: PlayerEvent, now_ms: i64) -> Vec<Cue> {
        let (before, pressing) = (self.player.scene(), Scene::Running(PhaseKind::Work));
        let passed = now_ms - self.last;
        self.last = now_ms;
        match self.fault {
            Fault::DeafWhilePaused if before == Scene::Paused && event == PlayerEvent::Stop => return Vec::new(),
            Fault::HoldsWithoutLimit if before == pressing && passed > 0 => self.behind += passed,
            Fault::TrustsAClockThatWentBack if before == pressing && passed < 0 => self.behind += passed,
            Fault::TrustsSleep if before == pressing && passed > 10_000 => self.behind += passed - 10_000,
            Fault::NeverGivesUp if before == Scene::Paused => self.behind += passed,
            Fault::SpeaksOn if before == Scene::Stopped => {
                return vec![Cue::Say(care::player::Line::Session(Spoken::Rest))];
            }
            Fault::GoesOnAfterAStop if before == Scene::Stopped && event == PlayerEvent::Resume => {
                let plan = self.player.plan().clone();
                let (player, cues) = Player::start(plan, now_ms - self.behind);
                self.player = player;
                return cues;
            }
            _ => {}
        }
        let whole = self.clone();
        let mut cues = self.player.step(event.clone(), now_ms - self.behind);
        let after = self.player.scene();
        match self.fault {
            Fault::ForgetsTime if before == Scene::Paused && after == pressing => self.forget(&whole),
            Fault::PressesAgain if before != pressing && after == pressing => {
                self.pressed = Some(Box::new(self.clone()))
            }
            Fault::PressesAgain if before == Scene::Running(PhaseKind::Walk) && event == PlayerEvent::TooMuch => {
                if let Some(again) = self.pressed.clone() {
                    *self = Self { behind: now_ms - again.last + again.behind, last: now_ms, ..*again };
                }
            }
            Fault::WaitsForATap if before != pressing && after == pressing && event == PlayerEvent::Tick => {
                cues.extend(self.player.step(PlayerEvent::Pause, now_ms - self.behind));
            }
            Fault::LastWord if event == PlayerEvent::Stop => {
                cues.push(Cue::Say(care::player::Line::Session(Spoken::Rest)));
            }
            _ => {}
        }
        cues
    }
}

impl Faulty {
    /// The hold that goes on is as long as at its beginning.
    fn forget(&mut self, paused: &Faulty) {
        let pressed = paused.pressed_so_far();
        self.behind += pressed;
        self.player.step(PlayerEvent::Pause, self.last - self.behind);
        self.player = paused.fresh(self.last - self.behind);
    }

    fn pressed_so_far(&self) -> i64 {
        let shown = self.player.snapshot();
        shown.seconds.zip(shown.seconds_left).map_or(0, |(all, left)| i64::from(all - left) * 1000)
    }

    /// The same hold at its beginning: the way there is gone again, as told.
    fn fresh(&self, now: i64) -> Player {
        let phase = self.player.phase();
        let (mut player, _) = Player::start(self.player.plan().clone(), now);
        while player.phase() != phase {
            let event =
                if player.scene() == Scene::Running(PhaseKind::Work) { PlayerEvent::Eased } else { PlayerEvent::Next };
            if player.scene() == Scene::Running(PhaseKind::Rest) {
                panic!("only the first hold is told anew");
            }
            player.step(event, now);
        }
        player
    }
}

fn with(fault: Fault) -> Walk {
    let technique = &SHIPPED.techniques[0];
    let dose = Dose { spots: 1, sets: 1, hold: 30, time: 30, ..Dose::of(technique) };
    let plan = Plan::new(SHIPPED.guidance, technique, &technique.variants[0], &dose, Side::Left);
    let player = Player::start(plan.clone(), 0).0;
    let mut walk = Walk::default();
    through(&Faulty { player, fault, behind: 0, last: 0, pressed: None }, &plan, &mut walk);
    walk
}

/// The words and the courses of everything that is wrong, with how it was found.
fn found(fault: Fault) -> [Vec<(String, Vec<String>)>; 3] {
    let walk = with(fault);
    [walk.stops, walk.holds, walk.ends]
        .map(|checked| checked.failures.into_iter().map(|failure| (failure.what, failure.trace)).collect())
}

#[test]
fn the_real_player_keeps_every_promise_in_every_session_of_the_protocol() {
    let walk = walk(&SHIPPED, &mut Walked::default());
    for checked in [&walk.stops, &walk.holds, &walk.ends] {
        assert_eq!(checked.failures, []);
        assert!(checked.obligations > 50);
    }
    assert!(walk.stops.states > 1_000, "{} states", walk.stops.states);
}

#[test]
fn a_stop_that_is_not_heard_is_found_with_the_shortest_course() {
    let [stops, _, _] = found(Fault::DeafWhilePaused);
    assert_eq!(stops[0].1, ["at once, pause: paused", "at once, stop: paused"], "{}", stops[0].0);
}

#[test]
fn faults_around_a_stop_are_found() {
    for fault in [Fault::LastWord, Fault::SpeaksOn, Fault::GoesOnAfterAStop] {
        assert!(!found(fault)[0].is_empty(), "{fault:?}");
    }
}

#[test]
fn faults_in_how_long_a_hold_lasts_are_found() {
    for fault in [
        Fault::ForgetsTime,
        Fault::HoldsWithoutLimit,
        Fault::TrustsAClockThatWentBack,
        Fault::TrustsSleep,
        Fault::PressesAgain,
    ] {
        assert!(!found(fault)[1].is_empty(), "{fault:?}");
    }
}

#[test]
fn a_pause_without_an_end_is_found() {
    assert!(!found(Fault::NeverGivesUp)[2].is_empty());
}

#[test]
fn a_session_that_waits_for_a_tap_is_found() {
    let [_, _, ends] = found(Fault::WaitsForATap);
    assert!(ends.iter().any(|(what, _)| what.contains("does not come to its end by itself")), "{ends:?}");
}
