//! The guided session: a state machine over absolute time that bounds every hold and can always be stopped.
//!
//! Promises, each tested: from every state one [`PlayerEvent::Stop`] reaches [`Scene::Stopped`], and nothing is said after it; no hold
//! lasts longer than its limit and no session longer than its own, under any order of events and any jump of the clock; a session
//! goes from its start to its end without a touch. It lives in memory alone: a reload or a closed phone ends it.

mod passage;
mod plan;

pub use plan::{Phase, PhaseKind, Plan};

use std::sync::Arc;

use crate::journal::{Side, What};
use protocol::{Step, Work};

/// Milliseconds in so many seconds.
fn ms(seconds: u32) -> u64 {
    u64::from(seconds) * 1000
}

/// What may happen to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlayerEvent {
    /// Time passes; several times a second.
    Tick,
    /// A pause, without pressure.
    Pause,
    /// On from a pause.
    Resume,
    /// It has eased: the hold ends early.
    Eased,
    /// Too strong: the hold ends at once, and the next is lighter.
    TooMuch,
    /// On to the next step before its time, or past the rest of the walk.
    Next,
    /// How strong it feels: light, or a good hurt. Told once a hold at most.
    Bearable,
    /// Stop.
    Stop,
    /// What was felt, by the name of the stop rule that was tapped.
    Felt(String),
}

/// Something for the host to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Speak it.
    Say(Line),
    /// A signal to ear, eye and hand at once: once where something begins, twice where it ends.
    Signal(u32),
    /// One beat of the slow pace.
    Beat,
    /// Vibrate.
    Buzz,
    /// Be silent at once, in mid-word.
    Quiet,
}

/// A spoken line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A step's own cue.
    Step(String),
    /// One that every session has; the protocol holds its words.
    Session(Spoken),
}

/// Lines that every session has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spoken {
    /// About to begin.
    GetReady,
    /// Half of the hold is over.
    HalfWay,
    /// The hold is nearly over: ease off slowly.
    EaseOff,
    /// It was too strong: ease off now, and stay lighter.
    TooMuch,
    /// The left side is worked now.
    LeftSide,
    /// The right side is worked now.
    RightSide,
    /// The hold is over, rest.
    Rest,
    /// On to the next spot.
    NextSpot,
    /// Change sides.
    SwitchSide,
    /// Walk about.
    Walk,
    /// The after-check comes in a while.
    Recheck,
    /// The session is over.
    Done,
    /// Paused: come off the pressure.
    Paused,
    /// Nobody answered, the phone slept, or the pause was long: are you all right?
    AreYouOk,
}

impl Spoken {
    /// All of them.
    pub const ALL: [Spoken; 14] = [
        Spoken::GetReady,
        Spoken::HalfWay,
        Spoken::EaseOff,
        Spoken::TooMuch,
        Spoken::LeftSide,
        Spoken::RightSide,
        Spoken::Rest,
        Spoken::NextSpot,
        Spoken::SwitchSide,
        Spoken::Walk,
        Spoken::Recheck,
        Spoken::Done,
        Spoken::Paused,
        Spoken::AreYouOk,
    ];
}

/// Where a session is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// In a phase.
    Running(PhaseKind),
    /// Paused by the person.
    Paused,
    /// Halted because the phone slept, or after a long pause; asks whether all is well.
    Asking,
    /// Over because nobody answered.
    Interrupted,
    /// Stopped; asks what happened.
    Stopped,
    /// Stopped, and told by the name of a stop rule what happened.
    Answered(String),
    /// Over in the ordinary way.
    Done,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum State {
    /// In a phase, `spent` milliseconds of it.
    Running {
        phase: usize,
        spent: u64,
    },
    /// The same, halted for `idle` milliseconds; `asks` whether all is well.
    Paused {
        phase: usize,
        spent: u64,
        idle: u64,
        asks: bool,
    },
    Interrupted,
    Stopped,
    Answered(String),
    Done,
}

/// Where in its plan a session is, and for how long: all that decides what it does next.
///
/// Two sessions of one plan with the same progress do the same at the same event after the same time. Only what they count may differ: the
/// time of day, the pressure so far, the spots worked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Progress(State);

/// What to show of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot<'p> {
    /// Where the session is.
    pub scene: Scene,
    /// The instruction with its cue, picture and the picture in words, where there is one.
    pub step: Option<&'p Step>,
    /// The instruction before it, and the one after it.
    pub neighbours: [Option<&'p Step>; 2],
    /// How strong it feels may be told now.
    pub asks_strength: bool,
    /// Seconds of one beat, where there is a pace to keep.
    pub beat: Option<u32>,
    /// Seconds left of the phase, rounded up; nothing once it is over.
    pub seconds_left: Option<u32>,
    /// Repetitions left of this set, the one under way among them, where they are counted.
    pub times_left: Option<u32>,
    /// Seconds of the whole phase; nothing once it is over.
    pub seconds: Option<u32>,
    /// Which spot, from 1.
    pub spot: u32,
    /// Of how many on a side; of an exercise, in this set.
    pub spots: u32,
    /// Which set, from 1.
    pub set: u32,
    /// Of how many.
    pub sets: u32,
    /// The side being worked, or about to be.
    pub side: Side,
    /// The pressure to stay at or below, points of 10.
    pub pressure: u32,
    /// Phases behind the person, and all phases.
    pub progress: (usize, usize),
}

/// A guided session under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Player {
    plan: Arc<Plan>,
    state: State,
    /// When time was last counted, in milliseconds.
    counted: i64,
    /// Milliseconds of pressure so far.
    contact: u64,
    /// Pressure to stay at or below.
    pressure: u32,
    /// Holds that ended as planned or because they eased.
    worked: usize,
    /// The phase in which it was last told how strong it feels.
    told: Option<usize>,
}

impl Player {
    /// Begins a session at `now_ms` (any clock in milliseconds, best one that nobody can set), with the first cues.
    pub fn start(plan: Plan, now_ms: i64) -> (Self, Vec<Cue>) {
        let (pressure, plan) = (plan.pressure, Arc::new(plan));
        let mut player =
            Self { plan, state: State::Done, counted: now_ms, contact: 0, pressure, worked: 0, told: None };
        let mut cues = Vec::new();
        player.enter(0, &mut cues);
        (player, cues)
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Lets something happen at `now_ms`, and says what the host has to do.
    pub fn step(&mut self, event: PlayerEvent, now_ms: i64) -> Vec<Cue> {
        let mut cues = Vec::new();
        let asks = |state: &State| matches!(state, State::Paused { asks: true, .. });
        let asked = asks(&self.state);
        self.pass_time(now_ms, &mut cues);
        // A stop drops whatever the passing of time would have said.
        match event {
            PlayerEvent::Stop => {
                self.state = State::Stopped;
                return vec![Cue::Quiet, Cue::Buzz];
            }
            PlayerEvent::Felt(rule) => {
                self.state = State::Answered(rule);
                return vec![Cue::Quiet];
            }
            PlayerEvent::Tick => {}
            // Nobody has seen the question yet that came up with the passing of time.
            _ if !asked && asks(&self.state) => {}
            PlayerEvent::Pause => self.pause(&mut cues),
            PlayerEvent::Resume => self.resume(&mut cues),
            PlayerEvent::Eased => {
                if let Some(phase) = self.working() {
                    self.end_hold(phase, &mut cues);
                }
            }
            PlayerEvent::TooMuch => self.ease_off(&mut cues),
            PlayerEvent::Bearable => self.told = self.working().or(self.told),
            PlayerEvent::Next => self.go_on(&mut cues),
        }
        cues
    }

    /// How the session ended, for the journal; nothing while it goes on.
    pub fn ended(&self) -> Option<What> {
        match self.state {
            State::Running { .. } | State::Paused { .. } => None,
            State::Interrupted | State::Stopped | State::Answered(_) | State::Done => Some(What::SessionEnded {
                technique: self.plan.technique.clone(),
                seconds: u32::try_from(self.contact.div_ceil(1000)).unwrap_or(u32::MAX),
                completed: self.worked > 0
                    && self.worked == self.plan.phases.iter().filter(|p| p.kind == PhaseKind::Work).count(),
                interrupted: self.state == State::Interrupted,
            }),
        }
    }

    /// How far the session is.
    pub fn progress(&self) -> Progress {
        Progress(self.state.clone())
    }

    /// The phase under way or halted, by its place in the plan; nothing once the session is over.
    pub fn phase(&self) -> Option<usize> {
        match self.state {
            State::Running { phase, .. } | State::Paused { phase, .. } => Some(phase),
            _ => None,
        }
    }

    /// Where the session is.
    pub fn scene(&self) -> Scene {
        match &self.state {
            State::Running { phase, .. } => {
                self.plan.phases.get(*phase).map_or(Scene::Done, |p| Scene::Running(p.kind))
            }
            State::Paused { asks: false, .. } => Scene::Paused,
            State::Paused { asks: true, .. } => Scene::Asking,
            State::Interrupted => Scene::Interrupted,
            State::Stopped => Scene::Stopped,
            State::Answered(rule) => Scene::Answered(rule.clone()),
            State::Done => Scene::Done,
        }
    }

    /// What to show.
    pub fn snapshot(&self) -> Snapshot<'_> {
        let (at, spent) = match self.state {
            State::Running { phase, spent } | State::Paused { phase, spent, .. } => (phase, spent),
            _ => (self.plan.phases.len(), 0),
        };
        let phase = self.plan.phases.get(at);
        let seconds = phase.map(|p| p.seconds);
        let beside =
            |at: Option<usize>| at.and_then(|at| self.plan.phases.get(at)).and_then(|p| self.instruction(p, 0));
        Snapshot {
            scene: self.scene(),
            step: phase.and_then(|p| self.instruction(p, spent)),
            neighbours: [beside(at.checked_sub(1)), beside(at.checked_add(1))],
            asks_strength: !self.plan.exercise
                && spent < ms(self.plan.guidance.strength)
                && self.working().is_some_and(|phase| self.told != Some(phase)),
            beat: self.working().and_then(|_| self.plan.beat()),
            seconds_left: seconds.map(|s| ms(s).saturating_sub(spent).div_ceil(1000) as u32),
            times_left: self.times_left(),
            seconds,
            spot: phase.map_or_else(|| self.plan.spots_in_set(self.plan.sets), |p| p.spot),
            spots: self.plan.spots_in_set(phase.map_or(self.plan.sets, |p| p.set)),
            set: phase.map_or(self.plan.sets, |p| p.set),
            sets: self.plan.sets,
            side: phase.or(self.plan.phases.last()).map_or(Side::Left, |p| p.side),
            pressure: self.pressure,
            progress: (at, self.plan.phases.len()),
        }
    }

    fn times_left(&self) -> Option<u32> {
        let (Work::Repeat { seconds, .. }, State::Running { spent, .. }) = (self.plan.work, &self.state) else {
            return None;
        };
        let limit = self.plan.phases.get(self.working()?)?.seconds;
        let left = ms(limit).saturating_sub(*spent);
        Some(left.div_ceil(u64::from(seconds.max(1)) * 1000) as u32)
    }
}
