//! The journal in rows, as the history tells it: what was said in one sitting stands together, with the result to which it led.

use crate::App;
use care::journal::{Event, What};

/// One row of the history. It holds answers, an end, or both.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// Places in the journal of what was said: answers, drawings, when the pain began.
    pub said: Vec<usize>,
    /// Place of the result to which that led, or of what happened by itself, such as a session.
    pub end: Option<usize>,
}

impl Row {
    /// The place of its last event.
    pub fn last(&self) -> usize {
        self.end.or_else(|| self.said.last().copied()).unwrap_or_default()
    }

    /// The event at this place is part of it.
    pub fn holds(&self, place: usize) -> bool {
        self.end == Some(place) || self.said.contains(&place)
    }
}

/// What an event does to the rows.
enum Part {
    /// It goes on with what is being said.
    Said,
    /// What was said until now led to it.
    Result,
    /// It is a row by itself.
    Alone,
    /// What is said after it is another row.
    Between,
    /// The history does not tell it.
    Untold,
}

fn part(what: &What) -> Part {
    match what {
        What::Answered { .. } | What::Marked { .. } | What::Onset { .. } => Part::Said,
        What::Decided { .. } => Part::Result,
        What::SessionEnded { .. }
        | What::Stopped { .. }
        | What::Cleared { .. }
        | What::Measured(_)
        | What::Sharing(_) => Part::Alone,
        What::SessionStarted { .. } => Part::Between,
        What::Prescribed(_)
        | What::ClockConfirmed
        | What::Acknowledged { .. }
        | What::Corrected { .. }
        | What::Set { .. }
        | What::Later(_) => Part::Untold,
    }
}

impl App {
    /// All rows, oldest first. Answers further apart than one screening may take are of two sittings.
    pub(crate) fn rows(&self) -> Vec<Row> {
        let events = self.journal.events();
        let sitting = u64::from(self.protocol.schedule.every_session) * 60_000;
        let mut rows = Vec::new();
        let mut open = Row::default();
        for (place, event) in events.iter().enumerate() {
            let apart = |last: &usize| events[*last].at.abs_diff(event.at) > sitting;
            match part(&event.what) {
                Part::Untold => continue,
                Part::Said if !open.said.last().is_some_and(apart) => {
                    open.said.push(place);
                    continue;
                }
                Part::Result if !open.said.last().is_some_and(apart) => {
                    open.end = Some(place);
                    rows.push(std::mem::take(&mut open));
                    continue;
                }
                _ => {}
            }
            if !open.said.is_empty() {
                rows.push(std::mem::take(&mut open));
            }
            match part(&event.what) {
                Part::Said => open.said.push(place),
                Part::Alone | Part::Result => rows.push(Row { end: Some(place), ..Row::default() }),
                Part::Between | Part::Untold => {}
            }
        }
        if !open.said.is_empty() {
            rows.push(open);
        }
        rows
    }

    /// The event of this id: its place in the journal.
    pub(crate) fn place(&self, id: &str) -> Option<usize> {
        let id: uuid::Uuid = id.parse().ok()?;
        self.journal.events().iter().position(|event| event.id == id)
    }

    /// A stop of which the person said right after it what had happened: that row tells it all.
    pub(crate) fn told_later(&self, place: usize) -> bool {
        let events = self.journal.events();
        let ends = |event: &&Event| matches!(event.what, What::Stopped { .. } | What::SessionStarted { .. });
        matches!(events[place].what, What::Stopped { felt: None, .. })
            && events[place + 1..]
                .iter()
                .find(ends)
                .is_some_and(|next| matches!(next.what, What::Stopped { felt: Some(_), .. }))
    }
}
