//! The journal: everything that happened, in the order in which it was written down, and never changed.

use std::{cmp::Ordering, fmt};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::{
    answer::Answer,
    clock::{Moment, Watch},
};

/// One thing that happened. As JSON it is one object, one line of a journal file:
/// `{"id":"…","at":1764036000000,"watch":{"run":7,"ms":81000},"protocol":"9f…","what":{"kind":"answered","finding":"back-pain","value":4}}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// A UUIDv7. Its time is that of the event, or later where the journal held a later one when it was written: so ids tell the order of writing.
    pub id: Uuid,
    /// When, by the person's clock: milliseconds since 1970, UTC.
    pub at: i64,
    /// The same moment by a clock that nobody can set, where there is one.
    pub watch: Option<Watch>,
    /// Hash of the protocol that was in force.
    pub protocol: String,
    /// What happened.
    pub what: What,
    /// Fields that a later version of the program wrote: kept and written out again.
    pub more: Map<String, Json>,
}

impl Event {
    /// The first event of a journal, of this moment; `random` are ten random bytes for its id. Others are made by [`Journal::next`].
    pub fn new(now: Moment, random: &[u8; 10], protocol: &str, what: What) -> Self {
        let id = uuid::Builder::from_unix_timestamp_millis(now.at.max(0).unsigned_abs(), random).into_uuid();
        Self { id, at: now.at, watch: now.watch, protocol: protocol.to_owned(), what, more: Map::new() }
    }

    /// By id. Two events with one id, which only a damaged journal holds, stand in the order of their text.
    fn order(&self, other: &Event) -> Ordering {
        self.id.cmp(&other.id).then_with(|| self.to_line().ok().cmp(&other.to_line().ok()))
    }

    /// The moment at which it was written down.
    pub fn moment(&self) -> Moment {
        Moment { at: self.at, watch: self.watch }
    }

    /// The event as one line of a journal file, without its end.
    ///
    /// # Errors
    /// Only if memory runs out.
    pub fn to_line(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

/// What happened. In JSON an object with the kind's name as `kind`.
///
/// A known kind with a field too few, too many or misspelt is an error: a stop must not be lost to a slip of the pen. What later
/// versions add to a known kind they add beside `what`, as [`Event::more`].
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A question was answered, or something felt was reported.
    Answered {
        /// The finding's name.
        finding: String,
        /// The answer.
        value: Answer,
    },
    /// Where pain is felt, and where numbness or tingling, was marked on the drawings: all of it, so that what is not named is free.
    Marked {
        /// Regions that hurt.
        pain: Vec<String>,
        /// Regions that are numb or tingle.
        numb: Vec<String>,
    },
    /// The person said when the pain began.
    Onset {
        /// The end of the part of day that was named: milliseconds since 1970, UTC.
        at: i64,
        /// What was named, as in `2026-11-24 evening`.
        said: String,
    },
    /// A screening ended and its result was shown.
    Decided {
        /// The level's id, as in `same_day`.
        disposition: String,
        /// The rules that fired or were possible.
        rules: Vec<String>,
        /// Techniques stay closed until a clinician's clearance.
        needs_clearance: bool,
        /// The clock of the acute phase starts again.
        restarts_onset: bool,
    },
    /// A guided technique began.
    SessionStarted {
        /// The technique's name.
        technique: String,
        /// The variant's name.
        variant: String,
        /// The side that came first.
        side: Side,
        /// What was pressed with: `hand`, `soft`, `tennis`, `firm`.
        ball: String,
    },
    /// A guided technique ended, in whatever way.
    SessionEnded {
        /// The technique's name.
        technique: String,
        /// Seconds of pressure.
        seconds: u32,
        /// Every spot was worked.
        completed: bool,
        /// It ended because nobody answered, or the phone slept.
        interrupted: bool,
    },
    /// The person stopped.
    Stopped {
        /// The technique's name.
        technique: String,
        /// The stop rule that was tapped when asked what happened, if one was.
        felt: Option<String>,
    },
    /// A clinician cleared the person for self-massage.
    Cleared {
        /// Who.
        by: String,
        /// On which day, as it was written.
        on: String,
    },
    /// A clinician's plan, in place of the one before. An exercise that it does not name is prescribed no more.
    Prescribed(Prescription),
    /// The person, or the time server, confirmed that the phone's date and time are right.
    ClockConfirmed,
    /// The person confirmed having read a result.
    Acknowledged {
        /// The level's id.
        disposition: String,
    },
    /// What an earlier event said was wrong: see [`crate::correction`].
    Corrected {
        /// The id of that event, or of an earlier correction of it.
        of: Uuid,
        /// What it should have said; nothing if it should not have been said at all.
        to: Option<Box<What>>,
    },
    /// A setting was changed.
    Set {
        /// Its name.
        key: String,
        /// Its value.
        value: String,
    },
    /// Something was filled in beside the screening.
    #[cfg(feature = "measured")]
    Measured(crate::measured::Measured),
    /// The record was shared by a link, or a link was taken back.
    #[cfg(feature = "measured")]
    Sharing(crate::sharing::Sharing),
    /// A kind that a later version wrote: kept as it is, counts for nothing.
    Later(Map<String, Json>),
}

/// What a clinician wants done, by the names that the protocol gives techniques and exercises. It opens no more than a protocol lets it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prescription {
    /// Who.
    pub by: String,
    /// Exercises to do.
    pub exercises: Vec<String>,
    /// Techniques and exercises not to do.
    pub closes: Vec<String>,
    /// Limits besides those of the protocol, each as in `press-ups strokes 8` or `glute-ball ball soft`.
    pub limits: Vec<String>,
}

/// A side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

impl Side {
    /// The other side.
    pub fn other(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }
}

/// All events, in the order in which they were written down, whatever the order in which they arrived.
///
/// The order is that of the ids, and the ids are not those of the phone's clock alone: [`Journal::next`] makes each later than all that the journal held. So
/// under a clock that was set back a new answer does not hide behind an old one, and what two phones wrote apart falls together by time. Times are
/// used only to say how long ago something was, see [`crate::clock`].
///
/// An event that arrives twice counts once. Two different ones with the same id both count: nobody can say which was meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    events: Vec<Event>,
}

impl Journal {
    /// An event of this moment, later in order than all that are there. `random` are ten random bytes for its id.
    pub fn next(&self, now: Moment, random: &[u8; 10], protocol: &str, what: What) -> Event {
        let mut event = Event::new(now, random, protocol, what);
        if let Some(last) = self.events.last().map(|last| last.id)
            && event.id <= last
        {
            let soon = (last.as_u128() >> 80) as u64 + 1;
            let later = uuid::Builder::from_unix_timestamp_millis(soon, random).into_uuid();
            event.id = later.max(Uuid::from_u128(last.as_u128().saturating_add(1)));
        }
        event
    }

    /// Takes an event to its place. False if it is there already.
    pub fn push(&mut self, event: Event) -> bool {
        let place = self.events.binary_search_by(|own| own.order(&event));
        if let Err(place) = place {
            self.events.insert(place, event);
        }
        place.is_err()
    }

    /// The events, in the order in which they were written down.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Nothing has happened yet.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Reads a journal file: one event a line, empty lines allowed.
    ///
    /// # Errors
    /// At the first line that is not an event: with a part of the journal missing, nothing that follows from it is safe.
    pub fn from_lines(text: &str) -> Result<Self, UnreadableLine> {
        let mut journal = Self::default();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let event =
                serde_json::from_str(line).map_err(|why| UnreadableLine { line: at + 1, why: why.to_string() })?;
            journal.push(event);
        }
        Ok(journal)
    }
}

impl FromIterator<Event> for Journal {
    fn from_iter<I: IntoIterator<Item = Event>>(events: I) -> Self {
        let mut journal = Self::default();
        events.into_iter().for_each(|event| {
            journal.push(event);
        });
        journal
    }
}

/// A line of a journal file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableLine {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: String,
}

impl fmt::Display for UnreadableLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {} of the journal is not an event: {}; mend or restore the line, nothing was decided",
            self.line, self.why
        )
    }
}

impl std::error::Error for UnreadableLine {}
