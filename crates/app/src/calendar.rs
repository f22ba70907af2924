//! Local days and times, in words, from milliseconds and the zone that the host gives.

use jiff::{Timestamp, civil::DateTime, tz::Offset};

/// Milliseconds in an hour.
pub const HOUR: i64 = 3_600_000;
/// Milliseconds in a day.
pub const DAY: i64 = 24 * HOUR;

/// A part of a day, and the hour at which it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPart {
    /// Its name in the journal and among the words.
    pub name: &'static str,
    /// The local hour at which it ends, 6 to 24.
    pub ends: i64,
}

/// The parts of a day, in order.
pub const DAY_PARTS: [DayPart; 4] = [
    DayPart { name: "night", ends: 6 },
    DayPart { name: "morning", ends: 12 },
    DayPart { name: "afternoon", ends: 18 },
    DayPart { name: "evening", ends: 24 },
];

/// Local time at a moment. A moment outside the calendar becomes the first of 1970.
pub fn local(at: i64, zone: i32) -> DateTime {
    let offset = Offset::from_seconds(zone.clamp(-1500, 1500) * 60).unwrap_or(Offset::UTC);
    offset.to_datetime(Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH))
}

/// The moment at which the local day of `at` began.
pub fn midnight(at: i64, zone: i32) -> i64 {
    let shift = i64::from(zone) * 60_000;
    (at + shift).div_euclid(DAY) * DAY - shift
}

/// The end of a part of the day that lies `days` back from today, but never after now.
pub fn end_of(part: DayPart, days: i64, now: i64, zone: i32) -> i64 {
    (midnight(now, zone) - days * DAY + part.ends * HOUR).min(now)
}

/// The names of the words for weekdays, Monday first, and months.
pub const WEEKDAYS: [&str; 7] = [
    "dates.monday",
    "dates.tuesday",
    "dates.wednesday",
    "dates.thursday",
    "dates.friday",
    "dates.saturday",
    "dates.sunday",
];
/// The names of the words for months.
pub const MONTHS: [&str; 12] = [
    "dates.january",
    "dates.february",
    "dates.march",
    "dates.april",
    "dates.may",
    "dates.june",
    "dates.july",
    "dates.august",
    "dates.september",
    "dates.october",
    "dates.november",
    "dates.december",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-25 10:30 UTC.
    const NOW: i64 = 1_795_602_600_000;

    #[test]
    fn a_part_of_day_ends_in_local_time_and_never_in_the_future() {
        assert_eq!(local(NOW, 0).to_string(), "2026-11-25T10:30:00");
        assert_eq!(local(end_of(DAY_PARTS[3], 1, NOW, 60), 60).to_string(), "2026-11-25T00:00:00");
        assert_eq!(end_of(DAY_PARTS[2], 0, NOW, 0), NOW);
        assert_eq!(local(midnight(NOW, -300), -300).to_string(), "2026-11-25T00:00:00");
    }
}
