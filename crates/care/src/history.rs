//! One pass over the journal, in the order of writing, into what the measures are read from.

use protocol::{
    Domain, Finding, FindingId, Findings, Level, Literal, Origin, Protocol, Rule, RuleKind, Value, algebra::Person,
    evaluate::verdict,
};

use crate::{
    centralization::Sightings,
    clock::{Clock, DAY, HOUR, Mark, Moment},
    journal::{Prescription, What},
    onset::{LOCK_HOURS, Onset},
    pain::{Channel, Readings},
    sessions::Session,
};

/// The report that pain moved further down the leg, as protocols name it.
const MOVED_DOWN: &str = "felt-down-leg";

/// Questions whose answers tell more than the answer: see [`History::answer`].
const TELLING: [&str; 6] = ["back-pain", "leg-pain", "pain-zone", "pain-side", "clock-right", MOVED_DOWN];

/// An answer to it changes nothing in a history but what was answered.
pub(crate) fn stands_alone(finding: &Finding) -> bool {
    finding.origin == Origin::Asked && !finding.asked.renews && !TELLING.iter().any(|name| *name == finding.name)
}

/// An answer as it was given.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Given {
    pub value: Value,
    /// By the person's clock.
    pub at: i64,
    pub mark: Mark,
    /// Sessions that had begun until then.
    pub sessions_before: usize,
    /// Signs until then that pain moved further down the leg.
    pub signs_before: usize,
}

/// Signs of one session, or of one day without a session, that pain moved further down the leg.
#[derive(Clone, Copy, Debug)]
struct MovedDown {
    session: Option<usize>,
    latest: Mark,
}

/// What has happened, up to now.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    pub clock: Clock,
    pub onset: Onset,
    /// By finding, in the order in which they were written down.
    pub answers: Vec<Vec<Given>>,
    pub readings: Readings,
    pub sightings: Sightings,
    pub sessions: Vec<Session>,
    stops: Vec<Mark>,
    moved_down: Vec<MovedDown>,
    /// The last report of something felt.
    reported: Option<Mark>,
    /// Signs that pain moved further down the leg, each one.
    pub signs: usize,
    alarms: Vec<Mark>,
    /// An emergency or same-day result has no clearance after it.
    pub uncleared: bool,
    /// A lesser result that holds until clearance has none after it.
    pub uncleared_limit: bool,
    /// What makes older answers count no longer was last told here.
    anew: Option<Mark>,
    /// What a clinician has prescribed last.
    pub prescription: Prescription,
    /// Sessions before the last clearance.
    cleared_before: usize,
    /// Milliseconds that one screening covers: what is done in them is one sitting.
    pub sitting: i64,
}

impl History {
    /// Time has gone on to this moment.
    pub fn now_is(&mut self, now: Moment) {
        let locked = self.locked();
        self.clock.advance(now, locked);
    }

    /// Nothing has happened.
    pub fn empty(protocol: &Protocol) -> Self {
        let sitting = i64::from(protocol.schedule.every_session) * 60_000;
        Self {
            answers: vec![Vec::new(); protocol.findings.len()],
            sitting,
            sightings: Sightings::new(protocol),
            readings: Readings::new(protocol),
            ..Self::default()
        }
    }

    /// Milliseconds since the last stop.
    pub fn since_stop(&self) -> Option<i64> {
        self.stops.iter().map(|mark| self.clock.since(*mark)).min()
    }

    /// Milliseconds since pain last moved further down the leg.
    pub fn since_moved_down(&self) -> Option<i64> {
        self.moved_down.iter().map(|moved| self.clock.since(moved.latest)).min()
    }

    /// How many times pain moved further down the leg in the last so many days; a session counts once.
    pub fn moved_down_within(&self, days: i64) -> usize {
        self.moved_down.iter().filter(|moved| self.clock.since(moved.latest) < days * DAY).count()
    }

    /// How many times it ever did.
    pub fn moved_down_total(&self) -> usize {
        self.moved_down.len()
    }

    /// How many screenings of the last so many hours ended with "see a clinician within days", or worse.
    pub fn alarms_within(&self, hours: i64) -> usize {
        self.alarms.iter().filter(|mark| self.clock.since(**mark) < hours * HOUR).count()
    }

    /// How many sessions of an exercise since the last clearance were stopped for something felt, or had it felt in them or after them. One that was stopped, and of which nobody said why, counts.
    pub fn trouble_in(&self, exercise: &str) -> usize {
        let own = |session: &&Session| session.exercise && session.technique == exercise;
        let since = self.sessions.iter().skip(self.cleared_before).filter(own);
        since.filter(|session| session.trouble || session.moved_down || session.stopped && !session.told).count()
    }

    /// A lock that counts hours may be running.
    fn locked(&self) -> bool {
        let recent = |ms: Option<i64>| ms.is_some_and(|ms| ms < LOCK_HOURS * HOUR);
        let reported = self.reported.map(|mark| self.clock.since(mark));
        self.onset.locked(&self.clock)
            || recent(self.since_stop())
            || recent(reported)
            || recent(self.since_moved_down())
    }

    /// The journal goes on with what was written down at this moment. A correction says nothing of its own moment: see [`crate::correction`].
    pub fn follow(&mut self, protocol: &Protocol, moment: Moment, what: &What) {
        let locked = self.locked();
        let mark = self.clock.advance(moment, locked);
        match what {
            What::Answered { finding, value } => {
                if let Some(id) = protocol.finding(finding) {
                    let value = value.value(protocol.at(id));
                    if protocol.at(id).origin == Origin::Reported && value != Value::NO {
                        self.reported = Some(mark);
                    }
                    let given = self.given(value, moment.at, mark);
                    self.answer(protocol, id, given);
                }
            }
            What::Marked { pain, numb } => {
                self.sightings.marked(protocol, moment.at, pain, numb);
                self.locate(moment.at, mark);
            }
            What::Onset { at, .. } => self.onset.tell(*at, &self.clock),
            What::Decided { disposition, needs_clearance, restarts_onset, .. } => {
                self.decide(disposition, *needs_clearance, *restarts_onset, mark);
            }
            What::SessionStarted { technique, .. } => {
                self.sightings.session_begins();
                self.sessions.push(Session::begun(protocol, technique, mark));
            }
            What::SessionEnded { technique, seconds, completed, .. } => {
                let session = self.session(protocol, technique, mark, false);
                session.end = Some(mark);
                session.seconds = *seconds;
                session.completed = *completed;
            }
            What::Stopped { technique, felt } => self.stop(protocol, technique, felt.as_deref(), moment.at, mark),
            What::Cleared { .. } => {
                (self.uncleared, self.uncleared_limit) = (false, false);
                self.cleared_before = self.sessions.len();
            }
            What::Prescribed(plan) => self.prescription = plan.clone(),
            What::ClockConfirmed => self.clock.confirm(),
            #[cfg(feature = "measured")]
            What::Measured(_) | What::Sharing(_) => {}
            What::Acknowledged { .. } | What::Corrected { .. } | What::Set { .. } | What::Later(_) => {}
        }
    }

    fn given(&self, value: Value, at: i64, mark: Mark) -> Given {
        Given { value, at, mark, sessions_before: self.sessions.len(), signs_before: self.signs }
    }

    /// What is told of a question by name here is named in [`TELLING`] too.
    fn answer(&mut self, protocol: &Protocol, id: FindingId, given: Given) {
        let finding = protocol.at(id);
        self.answers[id.index()].push(given);
        if finding.origin == Origin::Reported
            && let Some(session) = self.sessions.last_mut()
        {
            session.reports.push((id, given.value, given.mark));
            session.trouble |= given.value != Value::NO && finding.domain == Domain::YesNo;
        }
        if given.value == Value::YES && finding.asked.renews {
            self.anew = Some(given.mark);
        }
        match (finding.name.as_str(), given.value) {
            ("back-pain", Value::Known(points)) => self.measure(protocol, Channel::Back, given, points),
            ("leg-pain", Value::Known(points)) => self.measure(protocol, Channel::Leg, given, points),
            ("pain-zone", Value::Known(zone)) => {
                self.sightings.zone(given.at, zone);
                self.locate(given.at, given.mark);
            }
            ("pain-side", Value::Known(side)) => {
                self.sightings.side(given.at, side);
                self.locate(given.at, given.mark);
            }
            ("clock-right", Value::YES) => self.clock.confirm(),
            (MOVED_DOWN, Value::YES) => self.move_down(given.mark),
            _ => {}
        }
    }

    fn measure(&mut self, protocol: &Protocol, channel: Channel, given: Given, points: u32) {
        let rise = protocol.monitoring.renewed_at;
        if rise > 0 && self.readings.last(channel).is_some_and(|last| points >= last + rise) {
            self.anew = Some(given.mark);
        }
        self.readings.push(channel, given.mark, points);
        self.sightings.number(given.at, channel, points);
        self.locate(given.at, given.mark);
    }

    /// Where the pain is was told. Further out than before the session of this day, it has moved down.
    fn locate(&mut self, at: i64, mark: Mark) {
        if self.sightings.grew(at) {
            self.anew = Some(mark);
        }
        let today = self.sessions.last().is_some_and(|session| self.clock.since(session.start) <= DAY);
        if today && self.sightings.moved_down(at) {
            self.move_down(mark);
        }
    }

    /// Answers from before this count no longer: since then something was told that makes them doubtful.
    pub fn renewed(&self) -> Option<i64> {
        self.anew.map(|mark| mark.stamp.saturating_sub(self.sitting))
    }

    fn decide(&mut self, disposition: &str, needs_clearance: bool, restarts_onset: bool, mark: Mark) {
        let level = Level::ALL.into_iter().find(|level| level.id() == disposition);
        // A level that a later version named is taken for an alarm.
        if level.is_none_or(|level| level.severity() >= Level::WithinDays.severity()) {
            self.alarms.push(mark);
        }
        let alarm = level.is_none_or(|level| level.severity() >= Level::SameDay.severity());
        self.uncleared |= needs_clearance && alarm;
        self.uncleared_limit |= needs_clearance && !alarm;
        if let Some(session) = self.sessions.last_mut() {
            session.told = true;
        }
        if restarts_onset {
            self.onset.restart(mark);
        }
    }

    fn stop(&mut self, protocol: &Protocol, technique: &str, felt: Option<&str>, at: i64, mark: Mark) {
        self.stops.push(mark);
        let session = self.session(protocol, technique, mark, true);
        (session.stopped, session.told) = (true, false);
        let Some(felt) = felt else { return };
        session.trouble = true;
        match Felt::named(protocol, felt) {
            Felt::Reports(findings) => {
                if findings.iter().any(|id| protocol.at(*id).name == MOVED_DOWN) {
                    self.move_down(mark);
                }
                if let Some(id) = findings.first() {
                    let given = self.given(Value::YES, at, mark);
                    self.answer(protocol, *id, given);
                }
            }
            Felt::Unheard => self.move_down(mark),
        }
    }

    /// The session that an event speaks of: the last one, if it is of that technique and still open (or ended today, for a stop);
    /// else one whose beginning was not written down.
    fn session(&mut self, protocol: &Protocol, technique: &str, mark: Mark, ended_counts: bool) -> &mut Session {
        let fits = |session: &Session| {
            session.technique == technique && session.end.is_none_or(|end| ended_counts && self.clock.since(end) <= DAY)
        };
        if !self.sessions.last().is_some_and(fits) {
            self.sessions.push(Session::begun(protocol, technique, mark));
        }
        let last = self.sessions.len() - 1;
        &mut self.sessions[last]
    }

    fn move_down(&mut self, mark: Mark) {
        self.signs += 1;
        self.anew = Some(mark);
        let session = self.sessions.len().checked_sub(1).filter(|i| self.clock.since(self.sessions[*i].start) <= DAY);
        if let Some(i) = session {
            self.sessions[i].moved_down = true;
        }
        match self.moved_down.last_mut() {
            Some(last) if last.session == session && (session.is_some() || self.clock.since(last.latest) <= DAY) => {
                last.latest = mark
            }
            _ => self.moved_down.push(MovedDown { session, latest: mark }),
        }
    }
}

/// What a one-tap answer to "what happened?" says.
enum Felt {
    /// The reports any one of which makes the rule fire; may be none.
    Reports(Vec<FindingId>),
    /// This protocol has neither such a rule nor such a report: the worst is assumed, that pain moved down.
    Unheard,
}

impl Felt {
    fn named(protocol: &Protocol, name: &str) -> Self {
        if let Some(rule) = protocol.rules.iter().find(|rule| rule.kind == RuleKind::Stop && rule.name == name) {
            return Felt::Reports(reports_behind(protocol, rule));
        }
        match protocol.finding(name).filter(|id| protocol.at(*id).origin == Origin::Reported) {
            Some(id) => Felt::Reports(vec![id]),
            None => Felt::Unheard,
        }
    }
}

/// The yes/no reports that make a stop rule fire, each by itself, in the order in which the protocol declares them.
fn reports_behind(protocol: &Protocol, rule: &Rule) -> Vec<FindingId> {
    let mut mentioned: Vec<FindingId> = protocol.literals.iter().copied().map(Literal::finding).collect();
    mentioned.dedup();
    let reports = mentioned.into_iter().filter(|id| {
        let finding = protocol.at(*id);
        finding.origin == Origin::Reported && finding.domain == Domain::YesNo
    });
    let mut findings = Findings::unknown(protocol);
    reports
        .filter(|id| {
            findings.set(protocol, *id, Value::YES);
            let fires = verdict(&mut Person(&findings), &rule.when).certain;
            findings.set(protocol, *id, Value::NO);
            fires
        })
        .collect()
}
