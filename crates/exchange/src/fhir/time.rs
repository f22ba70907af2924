//! Moments as FHIR writes them: with the zone of the person.

use jiff::{Timestamp, tz::Offset};
use serde::{Serialize, Serializer};
use std::fmt;

/// How far the person's clock is ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(Offset);

impl Zone {
    /// UTC.
    pub const UTC: Zone = Zone(Offset::UTC);

    /// So many minutes ahead of UTC, −840 to 840, which is what FHIR can write.
    pub fn minutes(minutes: i32) -> Option<Self> {
        let inside = (-840..=840).contains(&minutes);
        inside.then(|| Offset::from_seconds(minutes * 60).ok()).flatten().map(Self)
    }
}

/// A moment in a zone, to the second: a `dateTime` or an `instant`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    at: Timestamp,
    zone: Zone,
}

/// The first and the last moment that can be written in every zone, in milliseconds since 1970: FHIR's years have four digits.
const FIRST: i64 = -62_135_510_400_000;
const LAST: i64 = 253_402_214_400_000;

impl Time {
    /// A moment in milliseconds since 1970, UTC. One that no calendar of four digits has is taken to the nearest that it has.
    pub fn new(at: i64, zone: Zone) -> Self {
        let at = Timestamp::from_millisecond(at.clamp(FIRST, LAST)).unwrap_or(Timestamp::UNIX_EPOCH);
        Self { at, zone }
    }

    /// The day and the time of day for people, as in `2026-11-25 10:30`.
    pub fn shown(self) -> String {
        let local = self.zone.0.to_datetime(self.at);
        let (date, time) = (local.date(), local.time());
        format!("{date} {:02}:{:02}", time.hour(), time.minute())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.zone.0.to_datetime(self.at);
        let minutes = self.zone.0.seconds() / 60;
        if minutes == 0 {
            return write!(f, "{local:.0}Z");
        }
        let (sign, minutes) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
        write!(f, "{local:.0}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_with_its_zone_and_to_the_second() {
        let written = |at, minutes| Time::new(at, Zone::minutes(minutes).unwrap()).to_string();
        assert_eq!(written(1_795_602_600_000, 0), "2026-11-25T10:30:00Z");
        assert_eq!(written(1_795_602_600_000, 60), "2026-11-25T11:30:00+01:00");
        assert_eq!(written(1_795_602_600_999, -210), "2026-11-25T07:00:00-03:30");
        assert_eq!(Zone::minutes(841), None);
    }

    #[test]
    fn no_clock_can_make_a_year_that_has_not_four_digits() {
        for zone in [-840, 0, 840] {
            for at in [i64::MIN, i64::MAX] {
                let written = Time::new(at, Zone::minutes(zone).unwrap()).to_string();
                assert_eq!(written.find('-'), Some(4), "{written}");
                assert!(!written.starts_with("0000"), "{written}");
            }
        }
    }
}
