//! The words on screens: which the screens need, and how they are filled in. The words themselves stand in the protocol.

use crate::{
    App,
    calendar::{MONTHS, WEEKDAYS, local},
};
use std::fmt::Display;

include!("words/keys.rs");

/// The words that the host shows when the app itself cannot: its heading, that nothing is lost, what to do, and the button.
pub const FAILURE: [&str; 5] =
    ["errors.broken-title", "errors.broken-safe", "errors.broken-do", "errors.broken-stays", "errors.broken-again"];

/// A text with values in the places that name them; what names none of them stays. The library's way to replace one text by another is a kilobyte on the phone.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = part.split_once('}');
        let value = place.and_then(|(name, rest)| Some((values.iter().find(|(one, _)| *one == name)?.1, rest)));
        let (value, rest) = value.unwrap_or(("{", part));
        filled.push_str(value);
        filled.push_str(rest);
    }
    filled
}

impl App {
    /// Words by their key.
    pub(crate) fn w<'a>(&'a self, key: &'a str) -> &'a str {
        self.language.form(self.protocol.words(key), None)
    }

    /// Words with something filled in for `{n}`.
    pub(crate) fn with(&self, key: &str, n: impl Display) -> String {
        let filled = n.to_string();
        fill(self.language.form(self.protocol.words(key), filled.parse().ok()), &[("n", &filled)])
    }

    /// Words with two things filled in, for `{n}` and `{m}`.
    pub(crate) fn with_two(&self, key: &str, n: impl Display, m: impl Display) -> String {
        fill(&self.with(key, n), &[("m", &m.to_string())])
    }

    /// A day and a time, in words: "Saturday 28 November, 14:05".
    pub(crate) fn when(&self, at: i64) -> String {
        let time = local(at, self.zone);
        let weekday = self.w(WEEKDAYS[time.weekday]);
        let month = self.w(MONTHS[time.month - 1]);
        let (day, hour) = (time.day.to_string(), format!("{:02}:{:02}", time.hour, time.minute));
        let values = [("weekday", weekday), ("month", month), ("day", &day), ("time", &hour)];
        fill(self.w("dates.when"), &values)
    }

    /// A day in words: "28 November".
    #[cfg(feature = "whole")]
    pub(crate) fn day(&self, at: i64) -> String {
        let time = local(at, self.zone);
        let month = self.w(MONTHS[time.month - 1]);
        fill(self.w("dates.day"), &[("month", month), ("day", &time.day.to_string())])
    }

    /// A day and a time for programs: "2026-11-28T14:05".
    #[cfg(feature = "whole")]
    pub(crate) fn machine_time(&self, at: i64) -> String {
        let time = local(at, self.zone);
        format!("{}T{:02}:{:02}", time.date(), time.hour, time.minute)
    }
}

#[cfg(test)]
mod tests {
    use super::{KEYS, fill};
    use std::{collections::BTreeSet, fs, path::Path};

    /// Keys that are put together at run time, by their beginnings.
    const COMPOSED: [&str; 2] = ["onset.", "units."];

    fn sources(folder: &Path, into: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, into);
            } else if path.file_name().is_some_and(|name| name != "keys.rs") {
                into.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn values_stand_where_they_are_named_and_all_else_stays() {
        let values = [("n", "3"), ("m", "{n}")];
        for (text, filled) in [
            ("", ""),
            ("none", "none"),
            ("{n} of {m}, {n}", "3 of {n}, 3"),
            ("{x} {n", "{x} {n"),
            ("}{n}{", "}3{"),
            ("{{n}}", "{3}"),
        ] {
            assert_eq!(fill(text, &values), filled);
        }
    }

    #[test]
    fn the_list_of_keys_is_what_the_screens_use() {
        let mut text = String::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
        let blocks: BTreeSet<&str> =
            KEYS.iter().filter_map(|key| key.split_once('.')).map(|(block, _)| block).collect();
        let used: BTreeSet<&str> = text
            .split('"')
            .filter(|word| word.split_once('.').is_some_and(|(block, key)| blocks.contains(block) && !key.is_empty()))
            .filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-')))
            .filter(|word| !COMPOSED.iter().any(|start| word == start))
            .collect();
        let listed: BTreeSet<&str> =
            KEYS.iter().copied().filter(|key| !COMPOSED.iter().any(|start| key.starts_with(start))).collect();
        let used: BTreeSet<&str> =
            used.into_iter().filter(|key| !COMPOSED.iter().any(|start| key.starts_with(start))).collect();
        assert_eq!(used, listed);
    }
}
