//! How much time has surely passed, whatever was done to the phone's clock.
//!
//! A phone's clock can be wrong, and can be set. Two questions are asked of it here, and each gets the safe answer:
//!
//! - *How long has a lock run?* (`Clock::since`) Never longer than the person's clock says, than the clock of the run saw, or
//!   than is left after the latest time ever written down.
//! - *How old is an answer?* (`Clock::age`) Never younger than the latest time written down makes it; and whatever was answered before the
//!   clock was set back is too old, since nobody knows how long that took. What is answered after that counts by the new time.
//!
//! A jump ahead that cannot be checked leaves the clock *unconfirmed* until the person confirms it.

use serde::{Deserialize, Serialize};

/// A clock that nobody can set: it counts from the start of one run of the app.
///
/// A run should end when the phone sleeps, since such a clock may stand still then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// Which run: any number that no other run has.
    pub run: u64,
    /// Milliseconds since its start.
    pub ms: u64,
}

/// A moment by the person's clock, and by the watch of the run where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// The same moment by the watch.
    pub watch: Option<Watch>,
}

/// Milliseconds in a minute.
pub(crate) const MINUTE: i64 = 60_000;
/// Milliseconds in an hour.
pub(crate) const HOUR: i64 = 3_600_000;
/// Milliseconds in a day.
pub(crate) const DAY: i64 = 24 * HOUR;
/// How far the phone's clock may run ahead of what can be checked before the person is asked (evidence 2.3: one hour).
const UNCHECKED_AT_MOST: i64 = HOUR;

/// A moment of the journal, fixed so that time since it can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// By the person's clock: the latest time written down until then, so that a clock set back makes nothing look long ago.
    pub stamp: i64,
    /// [`Clock::unseen`] at that moment.
    unseen: i64,
    /// [`Clock::setbacks`] at that moment.
    setbacks: u32,
}

/// The person's clock, followed from event to event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    now: i64,
    /// The latest time written down since the clock was confirmed.
    peak: Option<i64>,
    /// How often the clock was set back, and the latest time written down since.
    setbacks: u32,
    since_setback: Option<i64>,
    /// The last moment of each run, by its watch and by the person's clock.
    runs: Vec<(Watch, i64)>,
    /// Time that the person's clock made and the watch of the same run did not see.
    unseen: i64,
    /// What of `unseen` the person has vouched for.
    vouched: i64,
    /// Time that could not be checked since the clock was confirmed.
    unchecked: i64,
    jumped: bool,
}

impl Clock {
    /// Moves on to the next moment. `locked`: a lock may be running, so that time between two runs of the app matters.
    pub fn advance(&mut self, to: Moment, locked: bool) -> Mark {
        let run = to.watch.and_then(|watch| self.runs.iter().rposition(|(last, _)| last.run == watch.run));
        let ahead = match to.watch.zip(run.map(|run| self.runs[run])) {
            Some((watch, (last, at))) => {
                let seen = i64::try_from(watch.ms.saturating_sub(last.ms)).unwrap_or(i64::MAX);
                let ahead = to.at.saturating_sub(at).saturating_sub(seen).max(0);
                self.unseen = self.unseen.saturating_add(ahead);
                ahead
            }
            None if locked => self.peak.map_or(0, |peak| to.at.saturating_sub(peak).max(0)),
            None => {
                self.unchecked = 0;
                0
            }
        };
        self.unchecked = self.unchecked.saturating_add(ahead);
        self.jumped |= self.unchecked > UNCHECKED_AT_MOST;
        self.now = to.at;
        match (to.watch, run) {
            (Some(watch), Some(run)) => self.runs[run] = (watch, to.at),
            (Some(watch), None) => self.runs.push((watch, to.at)),
            (None, _) => {}
        }
        let peak = self.peak.map_or(to.at, |peak| peak.max(to.at));
        self.peak = Some(peak);
        match self.since_setback {
            Some(latest) if latest.saturating_sub(to.at) > UNCHECKED_AT_MOST => {
                self.setbacks += 1;
                self.since_setback = Some(to.at);
            }
            latest => self.since_setback = Some(latest.map_or(to.at, |latest| latest.max(to.at))),
        }
        self.mark(peak)
    }

    /// The person confirms that the clock is right as it stands.
    pub fn confirm(&mut self) {
        self.peak = Some(self.now);
        self.vouched = self.unseen;
        self.unchecked = 0;
        self.jumped = false;
    }

    /// By the person's clock as it stands: milliseconds since 1970, UTC.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// A time that the person named just now.
    pub fn mark(&self, stamp: i64) -> Mark {
        Mark { stamp, unseen: self.unseen, setbacks: self.setbacks }
    }

    /// Milliseconds since then of which one can be sure: what a lock may count. Never negative.
    pub fn since(&self, then: Mark) -> i64 {
        let unseen = self.unseen - then.unseen.max(self.vouched);
        self.now.saturating_sub(then.stamp).saturating_sub(unseen).max(0)
    }

    /// Milliseconds that an answer may be old that bears this time and was written down at this mark. Nothing if it bears a time yet to come, or if
    /// the clock was set back since.
    pub fn age(&self, at: i64, given: Mark) -> Option<i64> {
        if at.saturating_sub(self.now) > UNCHECKED_AT_MOST || given.setbacks != self.setbacks {
            return None;
        }
        Some(self.since_setback.unwrap_or(self.now).saturating_sub(at).max(0))
    }

    /// Milliseconds since then, as many as they may be.
    pub fn at_most_since(&self, then: Mark) -> i64 {
        self.peak.unwrap_or(self.now).saturating_sub(then.stamp).max(0)
    }

    /// The clock moved in a way that cannot be checked: ahead, or back behind what was written down.
    pub fn unconfirmed(&self) -> bool {
        self.jumped || self.peak.is_some_and(|peak| peak.saturating_sub(self.now) > UNCHECKED_AT_MOST)
    }
}
