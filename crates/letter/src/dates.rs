//! Days and times as clinicians write them everywhere: a month that is a word cannot be taken for a day.

use jiff::{Timestamp, civil::DateTime, tz::Offset};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const DAY: i64 = 86_400_000;

/// How far the person's clock is ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(Offset);

impl Zone {
    /// UTC.
    pub const UTC: Zone = Zone(Offset::UTC);

    /// So many minutes ahead of UTC, −840 to 840.
    pub fn minutes(minutes: i32) -> Option<Self> {
        let inside = (-840..=840).contains(&minutes);
        inside.then(|| Offset::from_seconds(minutes * 60).ok()).flatten().map(Self)
    }

    /// A moment of no calendar, which only a broken clock tells, is taken for the nearest that is one.
    fn local(self, at: i64) -> DateTime {
        let (first, last) = (Timestamp::MIN.as_millisecond() + DAY, Timestamp::MAX.as_millisecond() - DAY);
        let at = Timestamp::from_millisecond(at.clamp(first, last)).unwrap_or(Timestamp::UNIX_EPOCH);
        self.0.to_datetime(at)
    }

    /// A day, as in `3 Nov 2026`.
    pub fn day(self, at: i64) -> String {
        let local = self.local(at);
        format!("{} {} {}", local.day(), month(local), local.year())
    }

    /// A day and a time, as in `3 Nov 2026, 14:05`.
    pub fn moment(self, at: i64) -> String {
        format!("{}, {}", self.day(at), self.time(at))
    }

    /// How many days of the calendar lie between two moments; negative if the second is the earlier.
    pub(crate) fn days(self, from: i64, to: i64) -> i64 {
        let day = |at: i64| at.saturating_add(i64::from(self.0.seconds()) * 1000).div_euclid(DAY);
        day(to) - day(from)
    }

    /// A time of day, as in `14:05`.
    pub fn time(self, at: i64) -> String {
        let local = self.local(at);
        format!("{:02}:{:02}", local.hour(), local.minute())
    }
}

fn month(local: DateTime) -> &'static str {
    usize::try_from(local.month() - 1).ok().and_then(|month| MONTHS.get(month)).unwrap_or(&"")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::Zone;

    #[test]
    fn a_moment_is_told_in_the_persons_zone() {
        assert_eq!(Zone::UTC.moment(1_795_602_600_000), "25 Nov 2026, 10:30");
        assert_eq!(Zone::minutes(-660).unwrap().moment(1_795_602_600_000), "24 Nov 2026, 23:30");
        assert_eq!(Zone::minutes(841), None);
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let (evening, morning) = (1_795_647_000_000, 1_795_687_200_000);
        assert_eq!(
            (Zone::UTC.moment(evening), Zone::UTC.moment(morning)),
            ("25 Nov 2026, 22:50".into(), "26 Nov 2026, 10:00".into())
        );
        assert_eq!((Zone::UTC.days(evening, morning), Zone::UTC.days(morning, evening)), (1, -1));
        assert_eq!(Zone::minutes(120).unwrap().days(evening, morning), 0);
    }

    #[test]
    fn no_clock_is_so_broken_that_no_day_is_told() {
        for at in [i64::MIN, i64::MAX] {
            assert!(Zone::minutes(840).unwrap().day(at).contains(' '));
            assert_ne!(Zone::UTC.days(at, 0), 0);
        }
    }
}
