//! What a session will be, phase by phase, before it begins: nothing in it is longer than the dose.

use crate::journal::Side;
use protocol::{Guidance, Step, StepKind, Technique, Variant, Work, decide::Dose};

/// What a phase is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseKind {
    /// A moment before the first instruction.
    GetReady,
    /// Getting into position.
    Prepare,
    /// Placing the hand or ball on a side's first spot.
    Place,
    /// Pressure: a hold, strokes or rocking.
    Work,
    /// A breather without pressure.
    Rest,
    /// Moving to the next spot.
    NextSpot,
    /// Changing to the other side.
    SwitchSide,
    /// Coming out of it.
    Release,
    /// The cool-down walk.
    Walk,
    /// Waiting for the after-check.
    Recheck,
}

/// One phase of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// What it is for.
    pub kind: PhaseKind,
    /// How long it lasts, in seconds.
    pub seconds: u32,
    /// The instruction, by its place in [`Plan::steps`].
    pub step: Option<usize>,
    /// The side being worked, or about to be.
    pub side: Side,
    /// Which spot, from 1.
    pub spot: u32,
    /// Which set, from 1.
    pub set: u32,
}

/// A session laid out: phases in order, with the limits that they keep to.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The technique's name.
    pub technique: String,
    /// The variant's name.
    pub variant: String,
    /// What is done at a spot.
    pub work: Work,
    /// An exercise: it has sides only where both are worked, and nothing is pressed.
    pub exercise: bool,
    /// Sides in order.
    pub sides: Vec<Side>,
    /// Spots on a side.
    pub spots: u32,
    /// Sets.
    pub sets: u32,
    /// Pressure ceiling, points of 10.
    pub pressure: u32,
    /// Seconds of pressure at a spot, at most.
    pub hold: u32,
    /// Seconds of pressure in all, at most.
    pub time: u32,
    /// Its seconds that no technique has for itself.
    pub guidance: Guidance,
    /// Instructions.
    pub steps: Vec<Step>,
    /// Phases in order.
    pub phases: Vec<Phase>,
}

impl Plan {
    /// Lays out a technique in one of its variants within a dose. `side` is the sore one, or the first where both are worked.
    ///
    /// Where the time allowed is short there are fewer spots; both sides get the same.
    pub fn new(guidance: Guidance, technique: &Technique, variant: &Variant, dose: &Dose, side: Side) -> Self {
        let sides = if technique.both_sides { vec![side, side.other()] } else { vec![side] };
        let mut plan = Self {
            technique: technique.name.clone(),
            variant: variant.name.clone(),
            work: technique.work,
            exercise: technique.exercise,
            sides,
            spots: dose.spots.min(technique.spots),
            sets: dose.sets.min(technique.sets),
            pressure: dose.pressure.min(technique.pressure),
            hold: seconds_at_a_spot(technique.work, dose),
            time: dose.time.min(technique.time),
            guidance,
            steps: variant.steps.clone(),
            phases: Vec::new(),
        };
        plan.lay_out(technique);
        plan
    }

    /// Seconds of pressure that the phases add up to.
    pub fn contact_seconds(&self) -> u32 {
        self.phases.iter().filter(|phase| phase.kind == PhaseKind::Work).map(|phase| phase.seconds).sum()
    }

    /// Spots on a side in a set, counted from 1; for an exercise, how often it is done.
    pub fn spots_in_set(&self, set: u32) -> u32 {
        if self.exercise { self.work.in_set(set) } else { self.spots }
    }

    /// Seconds of one beat, where strokes, rocking or repetitions have a pace to keep.
    pub fn beat(&self) -> Option<u32> {
        match self.work {
            Work::Hold { .. } | Work::Series { .. } => None,
            Work::Glide { seconds, .. } | Work::Rock { seconds, .. } | Work::Repeat { seconds, .. } => Some(seconds),
        }
    }

    fn lay_out(&mut self, technique: &Technique) {
        let first = Phase {
            kind: PhaseKind::GetReady,
            seconds: self.guidance.ready,
            step: None,
            side: self.sides[0],
            spot: 1,
            set: 1,
        };
        self.phases.push(first);
        self.follow_each(StepKind::Prepare, PhaseKind::Prepare, first);
        let mut last = first;
        for (i, side) in self.sides.clone().into_iter().enumerate() {
            let start = Phase { side, ..first };
            if i > 0 {
                self.phases.push(Phase { kind: PhaseKind::SwitchSide, seconds: technique.move_on, ..start });
            }
            self.follow_each(StepKind::Place, PhaseKind::Place, start);
            last = self.work_a_side(technique, start);
            self.follow_each(StepKind::Release, PhaseKind::Release, last);
        }
        for (kind, seconds) in [(PhaseKind::Walk, technique.walk), (PhaseKind::Recheck, technique.recheck)] {
            if seconds > 0 {
                self.phases.push(Phase { kind, seconds, step: None, ..last });
            }
        }
    }

    fn work_a_side(&mut self, technique: &Technique, start: Phase) -> Phase {
        let least = match technique.work {
            Work::Hold { min, .. } | Work::Rock { min, .. } => min.min(self.hold),
            Work::Glide { seconds, .. } | Work::Repeat { seconds, .. } | Work::Series { seconds, .. } => seconds,
        };
        let mut left = self.time / self.sides.len() as u32;
        let mut last = start;
        let turns: Vec<(u32, u32)> =
            (1..=self.sets).flat_map(|set| (1..=self.spots_in_set(set)).map(move |spot| (set, spot))).collect();
        for (i, (set, spot)) in turns.into_iter().enumerate() {
            let seconds = whole_strokes(technique.work, self.hold.min(left));
            if seconds == 0 || (i > 0 && seconds < least) {
                break;
            }
            let here = Phase { spot, set, ..start };
            if i > 0 {
                let seconds = match technique.work {
                    Work::Series { apart, .. } if set == last.set => apart,
                    _ => technique.rest,
                };
                self.phases.push(Phase { kind: PhaseKind::Rest, seconds, step: None, ..last });
            }
            if i > 0 && !self.exercise {
                let place = self.steps.iter().rposition(|step| step.kind == StepKind::Place);
                self.phases.push(Phase { kind: PhaseKind::NextSpot, seconds: technique.move_on, step: place, ..here });
            }
            let step = self.steps.iter().position(|step| step.kind == StepKind::Work);
            self.phases.push(Phase { kind: PhaseKind::Work, seconds, step, ..here });
            left -= seconds;
            last = here;
        }
        last
    }

    fn follow_each(&mut self, of: StepKind, kind: PhaseKind, like: Phase) {
        let steps = self.steps.iter().enumerate().filter(|(_, step)| step.kind == of);
        let phases = steps.map(|(at, step)| Phase { kind, seconds: step.seconds, step: Some(at), ..like });
        self.phases.extend(phases.collect::<Vec<_>>());
    }
}

fn seconds_at_a_spot(work: Work, dose: &Dose) -> u32 {
    match work {
        Work::Hold { max, .. } | Work::Rock { max, .. } => max.min(dose.hold),
        Work::Glide { seconds, strokes: times } | Work::Repeat { seconds, times } => {
            whole_strokes(work, dose.hold.min(seconds.saturating_mul(times.min(dose.strokes))))
        }
        Work::Series { seconds, .. } => seconds.min(dose.hold),
    }
}

fn whole_strokes(work: Work, seconds: u32) -> u32 {
    match work {
        Work::Glide { seconds: one, .. } | Work::Repeat { seconds: one, .. } => {
            seconds - seconds.checked_rem(one).unwrap_or(0)
        }
        Work::Hold { .. } | Work::Rock { .. } | Work::Series { .. } => seconds,
    }
}
