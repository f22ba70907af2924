//! Moments as other software writes them.

use jiff::{
    Timestamp,
    civil::Date,
    fmt::temporal::{DateTimeParser, Pieces},
    tz::Offset,
};

/// A moment to the second and with its zone, in milliseconds since 1970; none if it is anything else.
pub(super) fn exact(text: &str) -> Option<i64> {
    static PARSER: DateTimeParser = DateTimeParser::new();
    let pieces: Pieces = PARSER.parse_pieces(text).ok()?;
    pieces.time().and(pieces.offset())?;
    text.parse::<Timestamp>().ok().map(Timestamp::as_millisecond)
}

/// The first and the last moment that a `dateTime` can mean: a day, a month or a year without a zone is meant anywhere on earth.
pub(super) fn span(text: &str) -> Option<(i64, i64)> {
    let (first, last) = match text.len() {
        4 => (Date::new(text.parse().ok()?, 1, 1).ok()?, Date::new(text.parse().ok()?, 12, 31).ok()?),
        7 => {
            let first: Date = format!("{text}-01").parse().ok()?;
            (first, first.last_of_month())
        }
        10 => (text.parse().ok()?, text.parse().ok()?),
        _ => return exact(text).map(|at| (at, at)),
    };
    let begins = |day: Date, hours: i8| Offset::constant(hours).to_timestamp(day.at(0, 0, 0, 0)).ok();
    // A day begins first where clocks are fourteen hours ahead of UTC, and ends last where they are twelve behind.
    let end = begins(last.tomorrow().ok()?, -12)?.as_millisecond() - 1;
    Some((begins(first, 14)?.as_millisecond(), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_without_a_zone_is_none() {
        assert_eq!(exact("2026-11-25T10:30:00Z"), Some(1_795_602_600_000));
        assert_eq!(exact("2026-11-25T11:30:00.000+01:00"), Some(1_795_602_600_000));
        for text in ["2026-11-25T10:30:00", "2026-11-25", "10:30", "", "now", "2026-11-25T10:30:00Z[x]"] {
            assert_eq!(exact(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_means_that_day_anywhere() {
        let means = |text, first, last| assert_eq!(span(text), exact(first).zip(exact(last)), "{text}");
        means("2026-11-25", "2026-11-25T00:00:00+14:00", "2026-11-25T23:59:59.999-12:00");
        means("2026-02", "2026-02-01T00:00:00+14:00", "2026-02-28T23:59:59.999-12:00");
        means("2026", "2026-01-01T00:00:00+14:00", "2026-12-31T23:59:59.999-12:00");
        means("2026-11-25T10:30:00Z", "2026-11-25T10:30:00Z", "2026-11-25T10:30:00Z");
        for text in ["26", "2026-13", "2026-02-30", "äöü", "yyyy"] {
            assert_eq!(span(text), None, "{text}");
        }
    }
}
