//! How a session moves from phase to phase: with time, and with what the person says.

use protocol::{Step, StepKind, Work};

use super::{Cue, Line, Phase, PhaseKind, Player, Spoken, State, ms};
use crate::journal::Side;

impl Player {
    /// Counts the time since the last event. At most one phase ends by it: what was slept through is never taken as done.
    pub(super) fn pass_time(&mut self, now_ms: i64, cues: &mut Vec<Cue>) {
        let backwards = now_ms < self.counted;
        let passed = now_ms.saturating_sub(self.counted).max(0).unsigned_abs();
        self.counted = now_ms;
        match self.state {
            State::Running { phase, spent } => match self.plan.phases.get(phase).copied() {
                Some(at) if at.kind == PhaseKind::Work && backwards => {
                    // How long the hold has lasted cannot be known any more.
                    cues.push(Cue::Signal(2));
                    self.enter(phase + 1, cues);
                }
                Some(at) => self.run(phase, at, spent, passed, cues),
                None => self.state = State::Done,
            },
            State::Paused { phase, spent, idle, asks } => {
                let idle = idle.saturating_add(passed);
                self.state = State::Paused { phase, spent, idle, asks };
                let guidance = self.plan.guidance;
                if idle > ms(if asks { guidance.answer } else { 60 * guidance.pause_minutes }) {
                    self.give_up(cues);
                }
            }
            State::Interrupted | State::Stopped | State::Answered(_) | State::Done => {}
        }
    }

    fn run(&mut self, phase: usize, at: Phase, before: u64, passed: u64, cues: &mut Vec<Cue>) {
        let spent = before.saturating_add(passed);
        self.state = State::Running { phase, spent };
        let limit = limit(&at);
        let slept = passed > ms(self.plan.guidance.asleep);
        match at.kind {
            PhaseKind::Work => {
                self.contact += passed.min(limit.saturating_sub(before));
                if slept {
                    self.wake(phase + 1, cues);
                } else if spent >= limit {
                    self.end_hold(phase, cues);
                } else {
                    self.speak_within_hold(at, before, spent, cues);
                }
            }
            PhaseKind::Walk | PhaseKind::Recheck if spent >= limit => self.enter(phase + 1, cues),
            // What was slept through is not done.
            _ if spent >= limit && slept => self.wake(phase, cues),
            _ if spent >= limit => self.enter(phase + 1, cues),
            _ => {}
        }
    }

    fn speak_within_hold(&self, at: Phase, before: u64, spent: u64, cues: &mut Vec<Cue>) {
        let (limit, guidance) = (limit(&at), self.plan.guidance);
        let told = at.seconds >= guidance.tells_from;
        let passes = |mark: u64| before < mark && spent >= mark;
        if self.plan.beat().is_some_and(|seconds| before / beat_ms(seconds) != spent / beat_ms(seconds)) {
            cues.push(Cue::Beat);
        }
        if told && passes(limit / 2) {
            cues.push(Cue::Say(Line::Session(Spoken::HalfWay)));
        }
        // There is nothing to ease off where nothing is pressed.
        if told && !self.plan.exercise && passes(limit.saturating_sub(ms(guidance.ease_off))) {
            cues.push(Cue::Say(Line::Session(Spoken::EaseOff)));
        }
        let step = self.instruction(&at, spent);
        if step != self.instruction(&at, before) {
            cues.extend(step.map(|step| Cue::Say(Line::Step(step.cue.clone()))));
        }
    }

    /// The phone slept: whoever lies there is asked first.
    fn wake(&mut self, phase: usize, cues: &mut Vec<Cue>) {
        self.state = State::Paused { phase, spent: 0, idle: 0, asks: true };
        cues.extend([Cue::Signal(2), Cue::Say(Line::Session(Spoken::AreYouOk))]);
    }

    fn give_up(&mut self, cues: &mut Vec<Cue>) {
        self.state = State::Interrupted;
        cues.extend([Cue::Signal(2), Cue::Say(Line::Session(Spoken::AreYouOk))]);
    }

    pub(super) fn end_hold(&mut self, phase: usize, cues: &mut Vec<Cue>) {
        self.worked += 1;
        cues.push(Cue::Signal(2));
        self.enter(phase + 1, cues);
    }

    pub(super) fn ease_off(&mut self, cues: &mut Vec<Cue>) {
        if let Some(phase) = self.working() {
            if !self.plan.exercise {
                self.pressure = self.pressure.saturating_sub(1).max(1);
            }
            cues.push(Cue::Say(Line::Session(Spoken::TooMuch)));
            self.end_hold(phase, cues);
        }
    }

    /// The phase under way, if it is one of pressure.
    pub(super) fn working(&self) -> Option<usize> {
        match self.state {
            State::Running { phase, .. } if self.plan.phases.get(phase).is_some_and(|p| p.kind == PhaseKind::Work) => {
                Some(phase)
            }
            _ => None,
        }
    }

    pub(super) fn pause(&mut self, cues: &mut Vec<Cue>) {
        if let State::Running { phase, spent } = self.state {
            self.state = State::Paused { phase, spent, idle: 0, asks: false };
            cues.extend([Cue::Quiet, Cue::Say(Line::Session(Spoken::Paused))]);
        }
    }

    pub(super) fn resume(&mut self, cues: &mut Vec<Cue>) {
        if let State::Paused { phase, spent, idle, asks } = self.state {
            if !asks && idle >= ms(self.plan.guidance.asks_after) {
                self.state = State::Paused { phase, spent, idle: 0, asks: true };
                cues.push(Cue::Say(Line::Session(Spoken::AreYouOk)));
                return;
            }
            self.enter(phase, cues);
            if let State::Running { phase, .. } = self.state {
                self.state = State::Running { phase, spent };
            }
        }
    }

    /// On before the time is up. Pressure ends by easing or by its limit, and rest and the wait for the after-check are not cut short.
    pub(super) fn go_on(&mut self, cues: &mut Vec<Cue>) {
        let State::Running { phase, .. } = self.state else { return };
        match self.plan.phases.get(phase).map(|at| at.kind) {
            Some(PhaseKind::Work | PhaseKind::Rest | PhaseKind::Recheck) | None => {}
            Some(_) => self.enter(phase + 1, cues),
        }
    }

    /// Between the first hold of a set and its last, where a set has several.
    fn within_a_series(&self, phase: usize) -> bool {
        let is_hold = |at: &&Phase| at.kind == PhaseKind::Work;
        let (before, from) = self.plan.phases.split_at(phase);
        let around = before.iter().rfind(is_hold).zip(from.iter().find(is_hold));
        matches!(self.plan.work, Work::Series { .. })
            && around.is_some_and(|(last, next)| (last.set, last.side) == (next.set, next.side))
    }

    pub(super) fn enter(&mut self, phase: usize, cues: &mut Vec<Cue>) {
        let Some(at) = self.plan.phases.get(phase) else {
            self.state = State::Done;
            cues.extend([Cue::Signal(2), Cue::Say(Line::Session(Spoken::Done))]);
            return;
        };
        let session = match at.kind {
            PhaseKind::GetReady => Some(Spoken::GetReady),
            PhaseKind::Rest => Some(Spoken::Rest),
            PhaseKind::NextSpot => Some(Spoken::NextSpot),
            PhaseKind::SwitchSide => Some(Spoken::SwitchSide),
            PhaseKind::Walk => Some(Spoken::Walk),
            PhaseKind::Recheck => Some(Spoken::Recheck),
            PhaseKind::Prepare | PhaseKind::Place | PhaseKind::Work | PhaseKind::Release => None,
        };
        cues.extend((at.kind == PhaseKind::Work).then_some(Cue::Signal(1)));
        let before = phase.checked_sub(1).and_then(|before| self.plan.phases.get(before));
        let sided = !self.plan.exercise || self.plan.sides.len() > 1;
        if at.kind == PhaseKind::Place && sided && before.is_none_or(|before| before.kind != PhaseKind::Place) {
            let side = if at.side == Side::Left { Spoken::LeftSide } else { Spoken::RightSide };
            cues.push(Cue::Say(Line::Session(side)));
        }
        // In a series the signals lead from hold to hold; words would still be said when the next begins.
        if !self.within_a_series(phase) {
            cues.extend(session.map(|line| Cue::Say(Line::Session(line))));
            cues.extend(self.instruction(at, 0).map(|step| Cue::Say(Line::Step(step.cue.clone()))));
        }
        self.state = State::Running { phase, spent: 0 };
    }

    /// The instruction of a phase; several for one hold share its time, and several for a repetition share the time of each one.
    pub(super) fn instruction(&self, at: &Phase, spent: u64) -> Option<&Step> {
        if at.kind != PhaseKind::Work {
            return at.step.and_then(|step| self.plan.steps.get(step));
        }
        let works: Vec<&Step> = self.plan.steps.iter().filter(|step| step.kind == StepKind::Work).collect();
        let (spent, limit) = match self.plan.work {
            Work::Repeat { seconds, .. } if spent < limit(at) => (spent % beat_ms(seconds), beat_ms(seconds)),
            _ => (spent, limit(at).max(1)),
        };
        let turn = spent.saturating_mul(works.len() as u64) / limit;
        works.get((turn as usize).min(works.len().saturating_sub(1))).copied()
    }
}

/// How long a phase lasts, in milliseconds.
fn limit(at: &Phase) -> u64 {
    ms(at.seconds)
}

/// How long a beat lasts, in milliseconds.
fn beat_ms(seconds: u32) -> u64 {
    ms(seconds.max(1))
}
