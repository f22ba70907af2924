//! Moments as other software writes them.

use jiff::{Timestamp, civil::Date, tz::Offset};

/// A moment to the second and with its zone, in milliseconds since 1970; none if it is anything else.
pub(super) fn exact(text: &str) -> Option<i64> {
    is_shaped(text).then(|| text.parse::<Timestamp>().ok()).flatten().map(Timestamp::as_millisecond)
}

/// It is written as R4 wants it, such as `2026-11-25T08:00:00.5-03:30`; whether there is such a day is another question.
fn is_shaped(text: &str) -> bool {
    let like = |text: &str, form: &str| {
        text.len() == form.len()
            && text
                .bytes()
                .zip(form.bytes())
                .all(|(own, form)| if form == b'0' { own.is_ascii_digit() } else { own == form })
    };
    let Some((first, rest)) = text.split_at_checked(19) else { return false };
    let rest = match rest.strip_prefix('.') {
        None => rest,
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|letter: char| letter.is_ascii_digit());
            if zone.len() == fraction.len() {
                return false;
            }
            zone
        }
    };
    like(first, "0000-00-00T00:00:00") && (rest == "Z" || like(rest, "+00:00") || like(rest, "-00:00"))
}

/// The first and the last moment that a `dateTime` can mean: a day, a month or a year without a zone is meant anywhere on earth.
pub(super) fn span(text: &str) -> Option<(i64, i64)> {
    let (first, last) = match text.len() {
        4 | 7 | 10 if !text.bytes().all(|letter| letter.is_ascii_digit() || letter == b'-') => return None,
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
        for text in [
            "2026-11-25T10:30:00",
            "2026-11-25",
            "10:30",
            "",
            "now",
            "2026-11-25T10:30:00Z[x]",
            "2026-11-25T10:30Z",
            "2026-11-25 10:30:00Z",
        ] {
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
        for text in ["26", "2026-13", "2026-02-30", "äöü", "yyyy", "+126", "20261125T1"] {
            assert_eq!(span(text), None, "{text}");
        }
    }
}
