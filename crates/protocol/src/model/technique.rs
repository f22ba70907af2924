//! Self-massage techniques, and exercises that a clinician prescribes: how much, where, and step by step.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// The ladder of what one presses with, softest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Ball {
    /// The hand, or a rolled towel.
    Hand,
    /// A soft foam ball.
    Soft,
    /// A tennis ball.
    Tennis,
    /// A firm rubber or lacrosse ball.
    Firm,
}

impl Ball {
    /// All, softest first.
    pub const ALL: [Ball; 4] = [Ball::Hand, Ball::Soft, Ball::Tennis, Ball::Firm];
    /// Its name in protocols and data.
    pub fn id(self) -> &'static str {
        match self {
            Ball::Hand => "hand",
            Ball::Soft => "soft",
            Ball::Tennis => "tennis",
            Ball::Firm => "firm",
        }
    }
}

/// Where a technique is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Position {
    /// On the floor.
    Floor,
    /// On a bed.
    Bed,
    /// Standing at a wall.
    Wall,
    /// Seated.
    Seated,
}

impl Position {
    /// All positions.
    pub const ALL: [Position; 4] = [Position::Floor, Position::Bed, Position::Wall, Position::Seated];
    /// Its name in protocols and data.
    pub fn id(self) -> &'static str {
        match self {
            Position::Floor => "floor",
            Position::Bed => "bed",
            Position::Wall => "wall",
            Position::Seated => "seated",
        }
    }
}

/// A self-massage technique, or an exercise.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Technique {
    /// Its name.
    pub name: String,
    /// An exercise, which stays closed unless a clinician has prescribed it: nothing is pressed, so that pressure and what one presses with mean nothing, and cautions of `all` are not for it.
    pub exercise: bool,
    /// Its title for patients.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The muscle, in plain words.
    pub target: String,
    /// From the midline to the centre of the ball or to the hand, in millimetres, and the words.
    pub placement: (u32, u32, String),
    /// What it should feel like.
    pub feels: String,
    /// When to stop.
    pub stop: String,
    /// How fast.
    pub pace: String,
    /// What is done at a spot.
    pub work: Work,
    /// Seconds of rest between spots, or between the sets of an exercise.
    pub rest: u32,
    /// Spots on a side.
    pub spots: u32,
    /// Sets.
    pub sets: u32,
    /// Hard maximum in seconds.
    pub time: u32,
    /// Pressure ceiling, points of 10.
    pub pressure: u32,
    /// What one presses with by default.
    pub ball: Ball,
    /// The hardest allowed.
    pub firmest: Ball,
    /// Both sides in turn; else the sore one, and for an exercise none.
    pub both_sides: bool,
    /// Seconds for moving to the next spot, or to the other side.
    pub move_on: u32,
    /// Seconds of cool-down walk.
    pub walk: u32,
    /// Seconds until the after-check.
    pub recheck: u32,
    /// Statements and sources.
    pub cites: Vec<String>,
    /// Ways to do it.
    pub variants: Vec<Variant>,
}

impl Technique {
    /// It has sides: the sore one, or both in turn.
    pub fn sided(&self) -> bool {
        !self.exercise || self.both_sides
    }

    /// Everything that is read or said of it but its title, always in the same order.
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let placement = &mut self.placement.2;
        let own = [&mut self.summary, &mut self.target, placement, &mut self.feels, &mut self.stop, &mut self.pace];
        own.into_iter().chain(self.variants.iter_mut().flat_map(Variant::texts))
    }
}

impl Variant {
    fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let steps = self.steps.iter_mut().flat_map(|step| [&mut step.text, &mut step.cue, &mut step.alt]);
        [&mut self.title].into_iter().chain(&mut self.equipment).chain(steps)
    }
}

/// What is done at a spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub enum Work {
    /// Steady pressure for `min` to `max` seconds, or until it eases.
    Hold {
        /// Seconds, least.
        min: u32,
        /// Seconds, most.
        max: u32,
    },
    /// Slow strokes, each of `seconds`.
    Glide {
        /// Seconds a stroke.
        seconds: u32,
        /// Strokes at a spot.
        strokes: u32,
    },
    /// Small rocking, `seconds` each way, for `min` to `max` seconds.
    Rock {
        /// Seconds each way.
        seconds: u32,
        /// Seconds, least.
        min: u32,
        /// Seconds, most.
        max: u32,
    },
    /// A movement done again and again, as in press-ups.
    Repeat {
        /// Seconds each.
        seconds: u32,
        /// How many in a set.
        times: u32,
    },
    /// Short holds in descending sets, as in 6, 4 and 2.
    Series {
        /// Seconds a hold.
        seconds: u32,
        /// Seconds between two holds of a set.
        apart: u32,
        /// Holds in the first set.
        first: u32,
        /// How many fewer there are in each set after it.
        fewer: u32,
    },
}

impl Work {
    /// How often it is done in a set, counted from 1, at one spot.
    pub fn in_set(self, set: u32) -> u32 {
        match self {
            Work::Series { first, fewer, .. } => first.saturating_sub(fewer.saturating_mul(set.saturating_sub(1))),
            _ => 1,
        }
    }

    /// Seconds that it lasts each time, at most.
    pub fn longest(self) -> u32 {
        match self {
            Work::Hold { max, .. } | Work::Rock { max, .. } => max,
            Work::Glide { seconds, strokes: times } | Work::Repeat { seconds, times } => seconds.saturating_mul(times),
            Work::Series { seconds, .. } => seconds,
        }
    }

    /// Strokes or repetitions each time; 0 where nothing is counted.
    pub fn times(self) -> u32 {
        match self {
            Work::Glide { strokes: times, .. } | Work::Repeat { times, .. } => times,
            Work::Hold { .. } | Work::Rock { .. } | Work::Series { .. } => 0,
        }
    }
}

/// A way to do a technique.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Variant {
    /// Its name within the technique.
    pub name: String,
    /// Its title for patients.
    pub title: String,
    /// Where it is done.
    pub position: Position,
    /// What is needed.
    pub equipment: Vec<String>,
    /// Steps in order.
    pub steps: Vec<Step>,
}

/// What a step is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub enum StepKind {
    /// Getting into position.
    Prepare,
    /// Placing the hand or ball.
    Place,
    /// The hold, glide or rocking.
    Work,
    /// Coming out of it.
    Release,
}

/// One instruction.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub struct Step {
    /// What it is for.
    pub kind: StepKind,
    /// The instruction.
    pub text: String,
    /// Seconds that it is given; the work itself goes by the dose.
    pub seconds: u32,
    /// One spoken line.
    pub cue: String,
    /// The picture's name, or empty.
    pub picture: String,
    /// The picture in words.
    pub alt: String,
}
