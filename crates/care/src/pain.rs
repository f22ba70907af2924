//! Pain readings over time: the worst, the rise, the drop, and flares.

use crate::{
    clock::{Clock, DAY, HOUR, MINUTE, Mark},
    measures::Measured,
};
use protocol::Protocol;

/// One answer to "how bad is it, 0 to 10".
#[derive(Clone, Copy, Debug)]
struct Reading {
    at: Mark,
    points: u32,
}

/// What a reading is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Channel {
    Back,
    Leg,
}

/// All readings of back pain and of leg pain, oldest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Readings {
    channels: [Vec<Reading>; 2],
    /// The worse of the two, over time.
    worst: Vec<Reading>,
    /// Readings so many milliseconds apart are one.
    together: i64,
    flare: Flare,
}

/// What makes a flare: pain so many points above the median of a week, from so many readings on, for so many milliseconds.
#[derive(Clone, Copy, Debug, Default)]
struct Flare {
    points: u32,
    readings: usize,
    lasts: i64,
}

impl Readings {
    /// None yet.
    pub fn new(protocol: &Protocol) -> Self {
        let rules = &protocol.monitoring;
        let flare = Flare {
            points: rules.flare_points,
            readings: rules.flare_readings as usize,
            lasts: i64::from(rules.flare_hours) * HOUR,
        };
        Self { together: i64::from(rules.reading) * MINUTE, flare, ..Self::default() }
    }

    pub fn push(&mut self, channel: Channel, at: Mark, points: u32) {
        self.channels[channel as usize].push(Reading { at, points });
        let points = self.channels.iter().filter_map(|c| c.last()).map(|r| r.points).max().unwrap_or(points);
        if self.worst.last().is_some_and(|last| at.stamp.saturating_sub(last.at.stamp) < self.together) {
            self.worst.pop();
        }
        self.worst.push(Reading { at, points });
    }

    /// The last reading of one.
    pub fn last(&self, channel: Channel) -> Option<u32> {
        self.channels[channel as usize].last().map(|reading| reading.points)
    }

    /// The highest reading of the last 24 hours; unknown without one.
    pub fn worst_of_a_day(&self, clock: &Clock) -> Measured {
        self.channels.iter().flat_map(|channel| within(channel, clock, DAY)).map(|r| r.points).max().into()
    }

    /// How far back or leg pain now is above its lowest reading of the last 24 hours. A first reading has risen by nothing.
    pub fn rise_in_a_day(&self, clock: &Clock) -> Measured {
        let rises = self.channels.iter().filter_map(|channel| {
            let lowest = within(channel, clock, DAY).map(|r| r.points).min()?;
            Some(channel.last()?.points.saturating_sub(lowest))
        });
        Measured::Known(rises.max().unwrap_or(0))
    }

    /// How far back or leg pain stayed above its first reading through the last 48 hours; unknown if there was none in that time.
    pub fn above_first_for_two_days(&self, clock: &Clock) -> Measured {
        if self.worst.is_empty() {
            return Measured::Known(0);
        }
        let excess = self.channels.iter().filter_map(|channel| {
            let lowest = within(channel, clock, 2 * DAY).map(|r| r.points).min()?;
            Some(lowest.saturating_sub(channel.first()?.points))
        });
        excess.max().into()
    }

    /// How far the worse of the two has come down from where it was at first.
    pub fn drop_from_first(&self) -> Measured {
        let worst =
            |pick: fn(&Vec<Reading>) -> Option<&Reading>| self.channels.iter().filter_map(pick).map(|r| r.points).max();
        let (first, now) = (worst(|c| c.first()), worst(|c| c.last()));
        Measured::Known(first.unwrap_or(0).saturating_sub(now.unwrap_or(0)))
    }

    /// Flares that began in the last 14 days: pain well above the median of the week before, for hours. One that nobody measured
    /// the end of lasted.
    pub fn flares_in_two_weeks(&self, clock: &Clock) -> usize {
        let mut flares = 0;
        let mut flaring = false;
        for (i, reading) in self.worst.iter().enumerate() {
            let Some(median) = median(&self.week_before(i), self.flare.readings) else { continue };
            let threshold = median + self.flare.points;
            let high = reading.points >= threshold;
            let begins = high && !flaring && self.lasts(i, threshold);
            flares += usize::from(begins && clock.since(reading.at) < 14 * DAY);
            flaring = high;
        }
        flares
    }

    fn week_before(&self, i: usize) -> Vec<u32> {
        let until = self.worst[i].at.stamp;
        self.worst[..i]
            .iter()
            .rev()
            .take_while(|r| until.saturating_sub(r.at.stamp) <= 7 * DAY)
            .map(|r| r.points)
            .collect()
    }

    fn lasts(&self, i: usize, threshold: u32) -> bool {
        let start = self.worst[i].at.stamp;
        let soon = self.worst[i + 1..].iter().take_while(|r| r.at.stamp.saturating_sub(start) < self.flare.lasts);
        soon.into_iter().all(|r| r.points >= threshold)
    }
}

fn within<'a>(channel: &'a [Reading], clock: &Clock, ms: i64) -> impl Iterator<Item = &'a Reading> {
    channel.iter().filter(move |r| clock.since(r.at) <= ms)
}

fn median(points: &[u32], least: usize) -> Option<u32> {
    if points.len() < least {
        return None;
    }
    // The least value that at least half of the points do not exceed.
    let half = points.len().div_ceil(2);
    points.iter().copied().filter(|p| points.iter().filter(|q| *q <= p).count() >= half).min()
}
