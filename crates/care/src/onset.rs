//! When the acute phase began, for a lock that nothing but time may shorten.

use crate::clock::{Clock, HOUR, Mark};

/// Hours after an onset or a stop for which the clock is watched between two runs of the app, and in which the person cannot move
/// the onset to an earlier time. Longer than any lock that counts hours (evidence 2.3: day 6; 6: 72 hours).
pub(crate) const LOCK_HOURS: i64 = 168;

/// Onsets told by the person, and restarts by decisions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Onset {
    told: Vec<Mark>,
    restarts: Vec<Mark>,
}

impl Onset {
    /// The person names an onset. A later one counts at once. An earlier one is a correction and counts only once no lock can be
    /// running; it never undoes a restart.
    pub fn tell(&mut self, at: i64, clock: &Clock) {
        let latest = self.told.iter().map(|mark| mark.stamp).max();
        if latest.is_some_and(|latest| at < latest) {
            if self.locked(clock) {
                return;
            }
            self.told.clear();
        }
        self.told.push(clock.mark(at));
    }

    /// A decision starts the acute phase anew.
    pub fn restart(&mut self, at: Mark) {
        self.restarts.push(at);
    }

    /// Milliseconds since the onset of which one can be sure; nothing if it is not known.
    ///
    /// The least over all that count, so that one more of them can only lengthen a lock.
    pub fn since(&self, clock: &Clock) -> Option<i64> {
        if self.told.is_empty() && self.restarts.is_empty() {
            return None;
        }
        self.told.iter().chain(&self.restarts).map(|mark| clock.since(*mark)).min()
    }

    /// A lock that counts from the onset may be running.
    pub fn locked(&self, clock: &Clock) -> bool {
        clock.unconfirmed() || self.since(clock).is_some_and(|ms| ms < LOCK_HOURS * HOUR)
    }
}
