//! From a journal to findings: the answers that still count, and every measure and fact that the protocol names.

use protocol::{
    Danger, Decision, Domain, Finding, FindingId, Findings, Origin, Protocol, RuleKind, Until, Value, decide,
    decide::Reason, plan::Plan,
};

use crate::{
    clock::{HOUR, Moment},
    correction::{histories, worst},
    history::{Given, History},
    journal::{Event, Journal},
    measures::{FED, MEASURES, Measured, clean_row, of_exercise},
    pain::Channel,
    prescription::plan_of,
};

/// What a journal tells at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// What is known about the person.
    pub findings: Findings,
    /// By finding: the person answered it, and the answer (even "not sure") still counts. Measures that the person gives, such as when the
    /// pain began, count as answered once given.
    pub answered: Vec<bool>,
    /// By finding: its answer counts and was corrected, so that it is to be asked for anew.
    pub asked_anew: Vec<bool>,
    /// Something new was told within the time of one screening, so that answers from before count no longer.
    pub anew: bool,
    /// What a clinician has prescribed.
    pub plan: Plan,
    /// What was known by what was first said, and by each correction alone, where there are corrections. A decision must hold for each: see [`Known::decision`].
    pub also: Vec<Findings>,
}

impl Known {
    /// The decision that is no milder than that for anything that may be true, be it what was first said or what it was corrected to.
    pub fn decision(&self, protocol: &Protocol) -> Decision {
        self.strictest(protocol, &|findings| decide(protocol, findings).reasons)
    }

    /// What all reasons come to that hold for what is known, or for something that may be true beside it.
    pub fn strictest(&self, protocol: &Protocol, reasons: &dyn Fn(&Findings) -> Vec<Reason>) -> Decision {
        let mut all = reasons(&self.findings);
        for reason in self.also.iter().flat_map(reasons) {
            match all.iter_mut().find(|own| own.block == reason.block) {
                Some(own) => own.certain |= reason.certain,
                None => all.push(reason),
            }
        }
        Decision::of(protocol, &self.findings, all)
    }
}

/// What is known about the person at this moment, and which questions have an answer that still counts.
///
/// Answers count for as long as the protocol's schedule says and are unknown after it; a follow-up counts no longer than the
/// question it follows. Something new ([`History::renewed`]) ends the answers that are older than one screening by then. Reports count for as long as its `monitoring` says, or as long as a stop rule on them waits, or until the next session begins. Of two answers to the same
/// question whose order cannot be told (the clock was set back, an event arrived late) the worse counts.
pub fn known(protocol: &Protocol, journal: &Journal, now: Moment) -> Known {
    let mut histories = histories(protocol, journal);
    histories.iter_mut().for_each(|history| history.now_is(now));
    let history = &histories[0];
    // What any of them ends is asked for anew.
    let renewed = histories.iter().filter_map(History::renewed).max();
    let still = |id: FindingId| {
        history.answers[id.index()].last().is_some_and(|given| counts(history, given, valid_for(protocol, id), renewed))
    };
    let last = |history: &History, id: FindingId| history.answers[id.index()].last().map(|given| given.value);
    let asked_anew = ids(protocol)
        .map(|id| still(id) && histories.iter().any(|other| last(other, id) != last(history, id)))
        .collect();
    let given =
        |id: FindingId| protocol.at(id).name == "hours-since-onset" && history.onset.since(&history.clock).is_some();
    let answered = ids(protocol).map(|id| still(id) || given(id)).collect();
    let plan = plan_of(protocol, &history.prescription);
    let anew = renewed.is_some_and(|since| {
        let older = journal.events().first().is_some_and(|first| first.at < since);
        older && now.at.saturating_sub(since) < 2 * history.sitting
    });
    let all: Vec<Findings> = histories.iter().map(|history| told(protocol, history)).collect();
    let findings = worst(protocol, all[0].clone(), &all[1..]);
    let also = if all.len() > 1 { all } else { Vec::new() };
    Known { findings, answered, asked_anew, anew, plan, also }
}

/// The findings of [`known`], for a journal that is followed event by event: whoever looks at many that begin alike need not read each from its beginning.
/// A correction speaks of what was before and counts for nothing here.
#[derive(Clone, Debug)]
pub struct Followed<'p> {
    protocol: &'p Protocol,
    history: History,
}

impl<'p> Followed<'p> {
    /// An empty journal.
    pub fn new(protocol: &'p Protocol) -> Self {
        Self { protocol, history: History::empty(protocol) }
    }

    /// The journal goes on with an event that it does not hold yet.
    pub fn follow(&mut self, event: &Event) {
        self.history.follow(self.protocol, event.moment(), &event.what);
    }

    /// What is known at this moment.
    pub fn findings(&self, now: Moment) -> Findings {
        let mut history = self.history.clone();
        history.now_is(now);
        told(self.protocol, &history)
    }
}

pub(crate) fn told(protocol: &Protocol, history: &History) -> Findings {
    let mut findings = Findings::unknown(protocol);
    let renewed = history.renewed();
    for id in ids(protocol) {
        match protocol.at(id).origin {
            Origin::Asked => findings.set(protocol, id, answer(protocol, history, id, renewed)),
            Origin::Reported => {
                if let Some(value) = report(protocol, history, id) {
                    findings.set(protocol, id, value);
                }
            }
            Origin::Journal => {}
        }
    }
    measure(protocol, history, &mut findings, |_| true);
    findings
}

/// The findings of [`known`].
pub fn findings(protocol: &Protocol, journal: &Journal, now: Moment) -> Findings {
    known(protocol, journal, now).findings
}

/// The answered questions of [`known`].
pub fn answered(protocol: &Protocol, journal: &Journal, now: Moment) -> Vec<bool> {
    known(protocol, journal, now).answered
}

/// Which answers change which measures: (question, measure).
pub fn feeds(protocol: &Protocol) -> Vec<(FindingId, FindingId)> {
    let mut feeds = Vec::new();
    for (question, from) in [("back-pain", 0), ("leg-pain", 0), ("pain-zone", 4), ("pain-side", 4)] {
        for measure in &FED[from..] {
            feeds.extend(protocol.finding(question).zip(protocol.finding(measure)));
        }
    }
    feeds
}

/// Fills what the journal would tell about a person who has none, where it is unknown. The present answers are the only readings.
///
/// Hours since the onset stay unknown: nobody said.
pub fn fill_from_empty_journal(protocol: &Protocol, findings: &mut Findings) {
    let mut history = History::empty(protocol);
    let now = history.clock.mark(0);
    for (name, channel) in [("back-pain", Channel::Back), ("leg-pain", Channel::Leg)] {
        if let Some(Value::Known(points)) = protocol.finding(name).map(|id| findings.get(id)) {
            history.readings.push(channel, now, points);
        }
    }
    let unknown: Vec<bool> = ids(protocol).map(|id| findings.get(id) == Value::Unknown).collect();
    measure(protocol, &history, findings, |id| unknown[id.index()]);
}

/// Measures and facts that the protocol declares and that nothing here derives: an error in the protocol, to be found when it is loaded.
pub fn unknown_measures(protocol: &Protocol) -> Vec<String> {
    let derived = |name: &str| {
        MEASURES.iter().any(|(known, _)| *known == name)
            || clean_row(name).is_some_and(|of| of.is_none_or(|technique| protocol.technique(technique).is_some()))
            || of_exercise(name).is_some_and(|(exercise, _)| protocol.technique(exercise).is_some())
    };
    let declared = protocol.findings.iter().filter(|finding| finding.origin == Origin::Journal);
    declared.filter(|finding| !derived(&finding.name)).map(|finding| finding.name.clone()).collect()
}

fn ids(protocol: &Protocol) -> impl Iterator<Item = FindingId> {
    (0..protocol.findings.len()).map(|i| FindingId(i as u16))
}

fn measure(protocol: &Protocol, history: &History, findings: &mut Findings, wanted: impl Fn(FindingId) -> bool) {
    for id in ids(protocol).filter(|id| protocol.at(*id).origin == Origin::Journal && wanted(*id)) {
        let finding = protocol.at(id);
        if let Some((_, read)) = MEASURES.iter().find(|(name, _)| *name == finding.name) {
            findings.set(protocol, id, value(finding, read(history)));
        } else if let Some((exercise, read)) = of_exercise(&finding.name) {
            findings.set(protocol, id, value(finding, read(history, exercise)));
        }
    }
    // Whether a session was clean is for the protocol's stop rules to say, and they may look at any measure above.
    let today = findings.clone();
    for id in ids(protocol).filter(|id| protocol.at(*id).origin == Origin::Journal && wanted(*id)) {
        if let Some(technique) = clean_row(&protocol.at(id).name) {
            let row = history.clean_in_a_row(protocol, &today, technique);
            findings.set(protocol, id, value(protocol.at(id), row.into()));
        }
    }
}

fn value(finding: &Finding, measured: Measured) -> Value {
    match (measured, &finding.domain) {
        (Measured::Unknown, _) => Value::Unknown,
        (Measured::Never, Domain::Number { max, .. }) => Value::Known(*max),
        (Measured::Never, _) => Value::Unknown,
        (Measured::Known(n), _) => Value::Known(n),
    }
}

/// An answer still counts: it is young enough, and nothing was told since that asks for all answers anew.
fn counts(history: &History, given: &Given, valid_for: i64, renewed: Option<i64>) -> bool {
    renewed.is_none_or(|since| given.mark.stamp >= since)
        && history.clock.age(given.at, given.mark).is_some_and(|age| age <= valid_for)
}

fn answer(protocol: &Protocol, history: &History, id: FindingId, renewed: Option<i64>) -> Value {
    let given = &history.answers[id.index()];
    let Some(last) = given.last() else { return Value::Unknown };
    let valid_for = valid_for(protocol, id);
    let valid = |given: &&Given| counts(history, given, valid_for, renewed);
    let Some(latest) = given.iter().filter(valid).max_by_key(|given| given.at) else { return Value::Unknown };
    let overtaken = match protocol.at(id).name.as_str() {
        // A yes to the clock confirms it, so that one in doubt jumped later.
        "clock-right" => last.value == Value::YES && history.clock.unconfirmed(),
        "moved-down-cleared" => last.signs_before < history.signs,
        _ => false,
    };
    if overtaken || !valid(&last) {
        return Value::Unknown;
    }
    if last.at >= latest.at { last.value } else { worse(protocol.at(id), last.value, latest.value) }
}

/// Minutes for which an answer to this question counts: no longer than one to the question that it follows.
pub fn counts_for(protocol: &Protocol, id: FindingId) -> u32 {
    let chain = std::iter::successors(Some(id), |id| protocol.at(*id).asked.after);
    chain.take(protocol.findings.len()).map(|id| scheduled_for(protocol, id)).min().unwrap_or(0)
}

fn valid_for(protocol: &Protocol, id: FindingId) -> i64 {
    i64::from(counts_for(protocol, id)) * 60_000
}

fn scheduled_for(protocol: &Protocol, id: FindingId) -> u32 {
    let asked = protocol.at(id).asked;
    let listed = |pick: fn(&protocol::Asked) -> bool| {
        pick(&asked) || protocol.groups.iter().any(|group| pick(&group.asked) && group.items.contains(&id))
    };
    if listed(|asked| asked.every_session) {
        protocol.schedule.every_session
    } else if listed(|asked| asked.weekly) {
        protocol.schedule.weekly
    } else {
        protocol.schedule.onboarding
    }
}

/// The worse of two answers; unknown where neither is.
fn worse(finding: &Finding, a: Value, b: Value) -> Value {
    match (a, b) {
        (Value::Known(a), Value::Known(b)) if a == b || finding.danger == Danger::Higher => Value::Known(a.max(b)),
        (Value::Known(a), Value::Known(b)) if finding.danger == Danger::Lower => Value::Known(a.min(b)),
        (Value::Known(n), Value::Unknown) | (Value::Unknown, Value::Known(n)) if finding.domain == Domain::YesNo => {
            let dangerous = if finding.danger == Danger::Lower { 0 } else { 1 };
            if n == dangerous { Value::Known(n) } else { Value::Unknown }
        }
        _ => Value::Unknown,
    }
}

fn report(protocol: &Protocol, history: &History, id: FindingId) -> Option<Value> {
    let given = history.answers[id.index()].last()?;
    if given.sessions_before != history.sessions.len() {
        return None;
    }
    // Where a stop rule waits for longer, what was felt counts as long.
    let waits = protocol.rules.iter().filter_map(|rule| match rule.until {
        Until::Reaches(_, hours) if rule.kind == RuleKind::Stop && rule.when.speaks_of(&protocol.literals, id) => {
            Some(i64::from(hours) * HOUR)
        }
        _ => None,
    });
    let age = history.clock.since(given.mark);
    let counts =
        age <= i64::from(protocol.monitoring.report) * HOUR || waits.max().is_some_and(|counts_for| age <= counts_for);
    counts.then_some(given.value)
}
