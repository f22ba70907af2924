//! The words on screens: which the screens need, and how they are filled in. The words themselves stand in the protocol.

use crate::{
    App,
    calendar::{MONTHS, WEEKDAYS, local},
};
use std::fmt::Display;

include!("words/keys.rs");

impl App {
    /// Words by their key.
    pub(crate) fn w<'a>(&'a self, key: &'a str) -> &'a str {
        self.protocol.words(key)
    }

    /// Words with something filled in for `{n}`.
    pub(crate) fn with(&self, key: &str, n: impl Display) -> String {
        self.w(key).replace("{n}", &n.to_string())
    }

    /// Words with two things filled in, for `{n}` and `{m}`.
    pub(crate) fn with_two(&self, key: &str, n: impl Display, m: impl Display) -> String {
        self.with(key, n).replace("{m}", &m.to_string())
    }

    /// A day and a time, in words: "Saturday 28 November, 14:05".
    pub(crate) fn when(&self, at: i64) -> String {
        let time = local(at, self.zone);
        let weekday = self.w(WEEKDAYS[usize::from(time.weekday().to_monday_zero_offset().unsigned_abs())]);
        let month = self.w(MONTHS[usize::from(time.month().unsigned_abs()) - 1]);
        format!("{weekday} {} {month}, {:02}:{:02}", time.day(), time.hour(), time.minute())
    }

    /// The same for programs: "2026-11-28T14:05".
    pub(crate) fn machine_time(&self, at: i64) -> String {
        let time = local(at, self.zone);
        format!("{}T{:02}:{:02}", time.date(), time.hour(), time.minute())
    }
}
