//! Why something was not taken: where, what, and what to do about it.

use std::fmt;

/// Why something was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file, as in `entry[3].resource.status`; empty if it is the whole.
    pub place: String,
    /// What is wrong there.
    pub wrong: String,
    /// What to do.
    pub way: String,
}

impl Problem {
    pub(super) fn new(place: impl Into<String>, wrong: impl Into<String>, way: impl Into<String>) -> Self {
        Self { place: place.into(), wrong: wrong.into(), way: way.into() }
    }

    /// The same problem, of a part that stands at this place.
    pub(super) fn within(mut self, outer: &str) -> Self {
        self.place = match (outer, self.place.as_str()) {
            (only, "") | ("", only) => only.to_owned(),
            (outer, inner) => format!("{outer}.{inner}"),
        };
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => f.write_str(&self.wrong),
            place => write!(f, "at `{place}`: {}", self.wrong),
        }
    }
}

impl std::error::Error for Problem {}
