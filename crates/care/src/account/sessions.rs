//! Sessions as a journal tells them: what was done, when, for how long, and how it ended.
//!
//! Measures count sessions by a clock that nobody can set (`crate::history`), and keep no more of each than they need. Here everything that was written down of one is gathered, by the
//! person's own clock; a test holds both to the same number of sessions.

use protocol::Protocol;

use super::words::report;
use crate::{
    clock::DAY,
    journal::{Event, Journal, Side, What},
};

/// A session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session<'a> {
    /// The event that it is known by: the first that speaks of it.
    pub event: &'a Event,
    /// The technique's name.
    pub technique: &'a str,
    /// How it began, if that was written down.
    pub begun: Option<Begun<'a>>,
    /// When it began: milliseconds since 1970, UTC.
    pub start: Option<i64>,
    /// When it ended.
    pub end: Option<i64>,
    /// Seconds of pressure, or of exercise.
    pub seconds: u32,
    /// How it ended.
    pub ending: Ending<'a>,
    /// What was reported in it or after it, in words.
    pub felt: Vec<String>,
}

/// How a session began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun<'a> {
    /// The variant's name.
    pub variant: &'a str,
    /// The side that came first.
    pub side: Side,
    /// What was pressed with.
    pub ball: &'a str,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending<'a> {
    /// Nobody wrote it down.
    Unknown,
    /// Every spot was worked.
    Completed,
    /// Nobody answered, or the phone slept.
    Interrupted,
    /// It ended before every spot was worked.
    Early,
    /// The person stopped it: for what, as a stop rule's or report's name, if that was told.
    Stopped(Option<&'a str>),
}

impl Session<'_> {
    /// When it was: its beginning, or the first that was written down of it.
    pub fn at(&self) -> i64 {
        self.start.or(self.end).unwrap_or(self.event.at)
    }

    /// It was left before anything was pressed or done, and is no session to those who count.
    pub fn was_untouched(&self) -> bool {
        self.end.is_some() && self.seconds == 0 && !self.was_stopped() && self.ending != Ending::Completed
    }

    /// The person stopped it.
    pub fn was_stopped(&self) -> bool {
        matches!(self.ending, Ending::Stopped(_))
    }
}

/// The sessions of a journal, in order of arrival.
pub fn sessions<'a>(protocol: &Protocol, journal: &'a Journal) -> Vec<Session<'a>> {
    let mut sessions: Vec<Session> = Vec::new();
    for event in journal.events() {
        match &event.what {
            What::SessionStarted { technique, variant, side, ball } => sessions.push(Session {
                begun: Some(Begun { variant, side: *side, ball }),
                start: Some(event.at),
                ..unseen(event, technique)
            }),
            What::SessionEnded { technique, seconds, completed, interrupted } => {
                let session = of(&mut sessions, event, technique, false);
                (session.end, session.seconds) = (Some(event.at), *seconds);
                if !session.was_stopped() {
                    session.ending = match (completed, interrupted) {
                        (true, _) => Ending::Completed,
                        (false, true) => Ending::Interrupted,
                        (false, false) => Ending::Early,
                    };
                }
            }
            What::Stopped { technique, felt } => {
                of(&mut sessions, event, technique, true).ending = Ending::Stopped(felt.as_deref());
            }
            What::Answered { .. } => {
                if let Some(session) = sessions.last_mut() {
                    session.felt.extend(report(protocol, event));
                }
            }
            _ => {}
        }
    }
    sessions
}

fn unseen<'a>(event: &'a Event, technique: &'a str) -> Session<'a> {
    let (begun, start, end) = (None, None, None);
    Session { event, technique, begun, start, end, seconds: 0, ending: Ending::Unknown, felt: Vec::new() }
}

/// The session that an event speaks of: the last one, if it is of that technique and still open (or ended within a day, for a stop); else one whose beginning was not written down.
fn of<'s, 'a>(
    sessions: &'s mut Vec<Session<'a>>,
    event: &'a Event,
    technique: &'a str,
    ended_counts: bool,
) -> &'s mut Session<'a> {
    let fits = |session: &Session| {
        session.technique == technique
            && session.end.is_none_or(|end| ended_counts && event.at.saturating_sub(end) <= DAY)
    };
    if !sessions.last().is_some_and(fits) {
        sessions.push(unseen(event, technique));
    }
    let last = sessions.len() - 1;
    &mut sessions[last]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{Ending, sessions};
    use crate::{
        clock::{HOUR, Moment},
        history::History,
        journal::{Event, Journal, Side, What},
    };
    use proptest::prelude::*;
    use protocol::Protocol;

    fn happened() -> impl Strategy<Value = What> {
        let technique = prop_oneof![Just("a".to_owned()), Just("b".to_owned())];
        (technique, 0..3u8, any::<bool>(), any::<bool>()).prop_map(|(technique, kind, completed, interrupted)| {
            match kind {
                0 => What::SessionStarted { technique, variant: "floor".into(), side: Side::Left, ball: "hand".into() },
                1 => What::SessionEnded { technique, seconds: 30, completed, interrupted },
                _ => What::Stopped { technique, felt: None },
            }
        })
    }

    proptest! {
        #[test]
        fn as_many_sessions_are_listed_as_the_measures_count(all in prop::collection::vec((happened(), 0..40i64), 0..20)) {
            let mut at = 0;
            let journal: Journal = all.into_iter().zip(0u8..).map(|((what, hours), number)| {
                at += hours * HOUR;
                Event::new(Moment { at, watch: None }, &[number; 10], "", what)
            }).collect();
            let protocol = Protocol::default();
            let listed = sessions(&protocol, &journal);
            let mut history = History::empty(&protocol);
            journal.events().iter().for_each(|event| history.follow(&protocol, event.moment(), &event.what));
            let counted = history.sessions;
            prop_assert_eq!(listed.len(), counted.len());
            for (listed, counted) in listed.iter().zip(&counted) {
                prop_assert_eq!(listed.was_stopped(), counted.stopped);
                prop_assert_eq!(listed.ending == Ending::Completed, counted.completed && !counted.stopped);
            }
        }
    }
}
