//! Sessions: when each was, how it ended, and whether it went cleanly.

use protocol::{Action, Domain, FindingId, Findings, Origin, Protocol, Value, decide};

use crate::{
    clock::{DAY, HOUR, Mark},
    history::History,
};

/// One guided technique.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub technique: String,
    /// An exercise: it counts for no measure of massage.
    pub exercise: bool,
    /// When it began, or ended if its beginning was not written down.
    pub start: Mark,
    /// When it ended.
    pub end: Option<Mark>,
    pub seconds: u32,
    pub completed: bool,
    pub stopped: bool,
    /// Something was felt in it or after it.
    pub trouble: bool,
    /// What followed was told: a check came to its end after it.
    pub told: bool,
    /// Pain moved further down the leg in it or after it.
    pub moved_down: bool,
    /// What was reported between its beginning and the next session, with when.
    pub reports: Vec<(FindingId, Value, Mark)>,
}

impl Session {
    pub fn begun(protocol: &Protocol, technique: &str, start: Mark) -> Self {
        Self {
            technique: technique.to_owned(),
            exercise: protocol.technique(technique).is_some_and(|id| protocol.techniques[id.index()].exercise),
            start,
            end: None,
            seconds: 0,
            completed: false,
            stopped: false,
            trouble: false,
            told: false,
            moved_down: false,
            reports: Vec::new(),
        }
    }

    /// It was left before any pressure.
    fn untouched(&self) -> bool {
        self.end.is_some() && self.seconds == 0 && !self.stopped && !self.moved_down
    }

    /// Completed, not stopped, told how it was, and nothing felt in it or soon after it that asks for more than to carry on. Of a session after which nothing was told nobody knows whether anybody was there.
    fn clean(&self, protocol: &Protocol, today: &Findings) -> bool {
        if !self.completed || self.stopped || self.moved_down {
            return false;
        }
        let over = self.end.unwrap_or(self.start).stamp;
        if self.reports.is_empty() {
            return false;
        }
        let aftermath = i64::from(protocol.monitoring.aftermath) * HOUR;
        let felt = |(finding, value, at): &&(FindingId, Value, Mark)| {
            at.stamp.saturating_sub(over) <= aftermath && *value != not_felt(protocol, *finding)
        };
        // After most sessions nothing is felt, and there may be hundreds.
        if !self.reports.iter().any(|report| felt(&report)) {
            return true;
        }
        let felt = self.reports.iter().filter(felt);
        let mut findings = today.clone();
        forget_reports(protocol, &mut findings);
        // Looked at after each report, so that a later "no longer" does not make the session clean.
        felt.into_iter().all(|(finding, value, _)| {
            findings.set(protocol, *finding, *value);
            let action = decide::action(protocol, &findings);
            action.is_none_or(|action| action <= Action::Continue)
        })
    }
}

/// What a report says when nothing was felt.
fn not_felt(protocol: &Protocol, report: FindingId) -> Value {
    match protocol.at(report).domain {
        Domain::Number { min, .. } => Value::Known(min),
        Domain::YesNo | Domain::Choice(_) => Value::Known(0),
    }
}

/// Puts every report back to "not felt".
fn forget_reports(protocol: &Protocol, findings: &mut Findings) {
    let ids = (0..protocol.findings.len()).map(|i| FindingId(i as u16));
    ids.filter(|id| protocol.at(*id).origin == Origin::Reported)
        .for_each(|id| findings.set(protocol, id, not_felt(protocol, id)));
}

impl History {
    /// Sessions of massage in which there was pressure, oldest first.
    fn held(&self) -> impl DoubleEndedIterator<Item = &Session> {
        self.sessions.iter().filter(|session| !session.untouched() && !session.exercise)
    }

    /// Sessions by sitting, oldest first: what one screening covers is one sitting, whatever techniques are done in it.
    fn sittings(&self) -> Vec<Vec<&Session>> {
        let mut sittings: Vec<Vec<&Session>> = Vec::new();
        for session in self.held() {
            match sittings.last_mut() {
                Some(sitting) if session.start.stamp.abs_diff(sitting[0].start.stamp) < self.sitting.unsigned_abs() => {
                    sitting.push(session)
                }
                _ => sittings.push(vec![session]),
            }
        }
        sittings
    }

    /// The sitting that is under way, if there is one, and those before it.
    fn now_and_before(&self) -> (Vec<&Session>, Vec<Vec<&Session>>) {
        let mut before = self.sittings();
        let now = before.pop_if(|sitting| self.clock.since(sitting[0].start) < self.sitting);
        (now.unwrap_or_default(), before)
    }

    /// How many sittings there were.
    pub fn sessions_total(&self) -> usize {
        self.sittings().len()
    }

    /// How many began in the last so many days, before this one.
    pub fn sessions_within(&self, days: i64) -> usize {
        let recent = |sitting: &&Vec<&Session>| self.clock.since(sitting[0].start) < days * DAY;
        self.now_and_before().1.iter().filter(recent).count()
    }

    /// Milliseconds since the last sitting before this one.
    pub fn since_session(&self) -> Option<i64> {
        let (_, before) = self.now_and_before();
        before.iter().flatten().map(|session| self.clock.since(session.end.unwrap_or(session.start))).min()
    }

    /// Milliseconds since the last pressure, of this sitting or one before.
    pub fn since_pressure(&self) -> Option<i64> {
        self.held().map(|session| self.clock.since(session.end.unwrap_or(session.start))).min()
    }

    /// Seconds of pressure in this sitting so far.
    pub fn seconds_in_sitting(&self) -> u32 {
        self.now_and_before().0.iter().map(|session| session.seconds).fold(0, u32::saturating_add)
    }

    /// Milliseconds since the first session, as long as they may be.
    pub fn since_first_session(&self) -> Option<i64> {
        self.held().next().map(|session| self.clock.at_most_since(session.start))
    }

    /// How many sittings in a row, up to the last one before this, were clean: in all that was done, or where one technique was done.
    pub fn clean_in_a_row(&self, protocol: &Protocol, today: &Findings, technique: Option<&str>) -> usize {
        let (_, before) = self.now_and_before();
        let of_it = |sitting: &Vec<&Session>| -> Option<bool> {
            let mut done =
                sitting.iter().filter(|session| technique.is_none_or(|name| session.technique == name)).peekable();
            done.peek()?;
            Some(done.all(|session| session.clean(protocol, today)))
        };
        before.iter().rev().filter_map(of_it).take_while(|clean| *clean).count()
    }
}
