//! What a guided session has to let be seen of itself to be walked through.

use care::player::{Cue, Player, PlayerEvent, Progress, Scene};
use std::hash::Hash;

/// A guided session under way: [`Player`], or one with a fault in it that the walk has to find.
pub trait Machine: Clone {
    /// All that decides what it does next, the time of day apart.
    type Progress: Clone + Eq + Hash;

    /// Where it is in its plan, and for how long.
    fn progress(&self) -> Self::Progress;

    /// The phase under way or halted, by its place in the plan; nothing once it is over.
    fn phase(&self) -> Option<usize>;

    /// What it shows.
    fn scene(&self) -> Scene;

    /// Lets something happen, by a clock in milliseconds.
    fn step(&mut self, event: PlayerEvent, now_ms: i64) -> Vec<Cue>;
}

impl Machine for Player {
    type Progress = Progress;

    fn progress(&self) -> Progress {
        Player::progress(self)
    }

    fn phase(&self) -> Option<usize> {
        Player::phase(self)
    }

    fn scene(&self) -> Scene {
        Player::scene(self)
    }

    fn step(&mut self, event: PlayerEvent, now_ms: i64) -> Vec<Cue> {
        Player::step(self, event, now_ms)
    }
}
