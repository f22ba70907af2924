//! Local days and times, in words, from milliseconds and the zone that the host gives.

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

/// A local date and time of day.
///
/// Worked out here and not by a date library: on the phone the smallest one weighs as much as a screen of the app, and only the Gregorian
/// calendar at a known offset is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The year.
    pub year: i64,
    /// The month, 1 to 12.
    pub month: usize,
    /// The day of the month, 1 to 31.
    pub day: i64,
    /// The day of the week, 0 for Monday.
    pub weekday: usize,
    /// The hour, 0 to 23.
    pub hour: i64,
    /// The minute, 0 to 59.
    pub minute: i64,
}

impl LocalTime {
    /// The date as in `2026-11-28`.
    pub fn date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Local time at a moment, in a zone so many minutes ahead of UTC.
pub fn local(at: i64, zone: i32) -> LocalTime {
    let at = at.saturating_add(i64::from(zone) * 60_000);
    let (days, time) = (at.div_euclid(DAY), at.rem_euclid(DAY));
    // Counted from 1 March of the year 0, so that a leap day ends its year; 146,097 days are 400 years.
    let since_march = days + 719_468;
    let (era, day_of_era) = (since_march.div_euclid(146_097), since_march.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // Months from March on have 153 days in every five.
    let from_march = (5 * day_of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    LocalTime {
        year: year_of_era + era * 400 + i64::from(month <= 2),
        month: month as usize,
        day: day_of_year - (153 * from_march + 2) / 5 + 1,
        weekday: (days + 3).rem_euclid(7) as usize,
        hour: time / HOUR,
        minute: time % HOUR / 60_000,
    }
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
    use jiff::{Timestamp, tz::Offset};
    use proptest::prelude::*;

    /// 2026-11-25 10:30 UTC, a Wednesday.
    const NOW: i64 = 1_795_602_600_000;

    #[test]
    fn a_part_of_day_ends_in_local_time_and_never_in_the_future() {
        let noon = local(NOW, 0);
        assert_eq!((noon.date().as_str(), noon.weekday, noon.hour, noon.minute), ("2026-11-25", 2, 10, 30));
        let evening = local(end_of(DAY_PARTS[3], 1, NOW, 60), 60);
        assert_eq!((evening.date().as_str(), evening.hour), ("2026-11-25", 0));
        assert_eq!(end_of(DAY_PARTS[2], 0, NOW, 0), NOW);
        assert_eq!((local(midnight(NOW, -300), -300).day, local(midnight(NOW, -300), -300).hour), (25, 0));
    }

    proptest! {
        #[test]
        fn dates_are_those_of_a_date_library(at in -30_000_000_000_000_i64..200_000_000_000_000, zone in -840_i32..=840) {
            let theirs = Offset::from_seconds(zone * 60).unwrap().to_datetime(Timestamp::from_millisecond(at).unwrap());
            let ours = local(at, zone);
            prop_assert_eq!(ours.date(), theirs.date().to_string());
            prop_assert_eq!((ours.hour, ours.minute), (i64::from(theirs.hour()), i64::from(theirs.minute())));
            prop_assert_eq!(ours.weekday as i64, i64::from(theirs.weekday().to_monday_zero_offset()));
        }
    }
}
