//! What was stopped stays stopped: after each stop rule, no technique opens before what the rule demands, whatever is done to the app, the answers and the clock.
//!
//! Two halves. For everybody: while the measure that a stop rule waits for may be below its number, no technique is open, where a lockout waits for the same measure. And on the real [`care`]: the
//! journal of a session that ended so is led on by every sequence of a few acts, as the app would write them down, and looked at after each of them. What is true beside the phone (how much
//! time has passed, whether a clinician has cleared the person) is kept apart from it.
//!
//! Somebody who wants to get on answers calmly, and no other answer opens more (that is proved by itself). So at every look all questions count as answered calmly, but for the one by
//! which a person vouches for the clock: that one is told where it is true.

use super::acts::{Act, DAY, HOUR, MINUTE, Phone, Present, World};
use crate::{
    ground::{Ground, findings},
    report::{Checked, Failure},
};
use care::answer::Answer;
use protocol::{
    Danger, Domain, FindingId, Findings, Literal, LiteralId, Origin, Protocol, Rule, RuleKind, TechniqueId, Until,
    Value, algebra::Person, circuit::Signal, evaluate::verdict,
};
use rustc_hash::FxHashSet;

/// Acts in a row that are tried for each stop rule.
const ACTS: usize = 2;
/// Clean sessions before the one that is stopped: enough for what opens step by step.
const CLEAN_SESSIONS: i64 = 4;
/// The measure that a restart of the acute phase puts back to nothing.
const ONSET: &str = "hours-since-onset";
/// How far the clock may run ahead of what can be checked: a rest may end so much sooner, for somebody who sets the clock ahead while the app is closed.
const UNCHECKED_MS: i64 = HOUR;

/// What a stop rule demands before anything opens again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// So many hours have truly passed.
    Hours(u32),
    /// A clinician has cleared the person.
    Clearance,
    /// What was felt is a day old, or was taken back.
    Felt,
}

impl Demand {
    /// All that a rule demands.
    pub fn of(protocol: &Protocol, calm: &Findings, rule: &Rule) -> Vec<Demand> {
        if rule.level.is_none() || !rule.locks {
            return Vec::new();
        }
        let own = match rule.until {
            Until::Reaches(_, hours) => Demand::Hours(hours),
            Until::Clearance => Demand::Clearance,
            Until::Answers => Demand::Felt,
        };
        let again = rule.restarts_onset.then(|| Demand::Hours(acute_hours(protocol, calm)));
        [own].into_iter().chain(again).collect()
    }

    fn met(self, phone: &Phone, since: i64) -> bool {
        // What was set ahead while nobody could see it, and not by more than is let pass.
        let unseen = if phone.was_away() && (0..=UNCHECKED_MS).contains(&phone.ahead) { phone.ahead } else { 0 };
        let passed = phone.passed - since + unseen;
        match self {
            Demand::Hours(hours) => passed >= i64::from(hours) * HOUR,
            Demand::Clearance => phone.cleared,
            Demand::Felt => phone.taken_back || passed >= DAY,
        }
    }

    fn told(self) -> String {
        match self {
            Demand::Hours(hours) => format!("{hours} hours are over"),
            Demand::Clearance => "a clinician has cleared the person".to_owned(),
            Demand::Felt => "what was felt is a day old".to_owned(),
        }
    }
}

/// Hours for which a restart of the acute phase closes everything for somebody who is calm otherwise.
fn acute_hours(protocol: &Protocol, calm: &Findings) -> u32 {
    let Some(onset) = protocol.finding(ONSET) else { return 0 };
    let mut fresh = calm.clone();
    fresh.set(protocol, onset, Value::NO);
    let hours = protocol.rules.iter().filter(|rule| rule.locks).filter_map(|rule| match rule.until {
        Until::Reaches(measure, hours) if measure == onset => {
            verdict(&mut Person(&fresh), &rule.when).possible.then_some(hours)
        }
        _ => None,
    });
    hours.max().unwrap_or(0)
}

/// Proves both halves.
pub fn stays_stopped(ground: &mut Ground) -> Checked {
    let closed = closed_meanwhile(ground);
    let calm = ground.calm.person(ground.protocol, &ground.space, &ground.calm.states);
    let protocol = ground.protocol;
    let stops = protocol.rules.iter().filter(|rule| rule.kind == RuleKind::Stop);
    let world = World::new(protocol, calm);
    stops.map(|rule| lived_through(&world, rule, ACTS)).fold(closed, Checked::and)
}

/// For everybody: no technique is open while the measure of a stop rule may be below its number, where a lockout waits for the same measure.
fn closed_meanwhile(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    for rule in protocol.rules.iter().filter(|rule| rule.kind == RuleKind::Stop) {
        let Until::Reaches(measure, hours) = rule.until else { continue };
        let waits = |own: &Rule| matches!(own.until, Until::Reaches(of, at) if of == measure && at >= hours);
        if !protocol.rules.iter().any(|own| own.kind == RuleKind::Lockout && waits(own)) {
            continue;
        }
        let literal = protocol.literals.iter().position(|own| *own == Literal::AtLeast(measure, hours));
        let reached = literal.map(|id| ground.space.literals[LiteralId(id as u16).index()].certain);
        for (t, technique) in protocol.techniques.iter().enumerate() {
            checked.obligations += 1;
            let open = ground.decided.open(TechniqueId(t as u16));
            let wanted: Vec<Signal> = reached.map(|reached| reached ^ 1).into_iter().chain([open]).collect();
            if let Some(states) = ground.simplest(&wanted) {
                let name = &protocol.at(measure).name;
                let what =
                    format!("after `{}`, `{}` is open before `{name}` has reached {hours}", rule.name, technique.name);
                checked.failures.push(ground.failure(what, &states, vec![rule.name.clone()]));
            }
        }
    }
    checked
}

/// Leads the journal of a session that was stopped by this rule on by every sequence of so many acts.
pub fn lived_through(world: &World, rule: &Rule, acts: usize) -> Checked {
    let (protocol, calm) = (world.protocol, &world.calm);
    let mut checked = Checked::default();
    let demands = Demand::of(protocol, calm, rule);
    let Some(technique) = protocol.techniques.first().filter(|_| !demands.is_empty()) else { return checked };
    let mut phone = Phone::with_sessions(world, CLEAN_SESSIONS);
    if !phone.any_open() {
        checked.notes.push(format!("nothing is open before `{}`, so that nothing can open after it", rule.name));
        return checked;
    }
    phone.hold_session(&technique.name, rule.label.is_empty());
    let since = phone.passed;
    if rule.label.is_empty() {
        let (felt, answers) = felt(protocol, calm, rule);
        phone.report(felt, &answers);
    } else {
        phone.stop(&technique.name, &rule.name);
    }
    let alphabet = alphabet(protocol, &demands);
    let mut life = Life { rule, demands, since, alphabet, done: Vec::new(), seen: FxHashSet::default(), checked };
    life.look(&phone);
    life.go_on(&phone, acts);
    life.checked
}

/// The reports, and the answers at that moment, for which a stop rule fires: one report alone, if there is such a one.
fn felt(protocol: &Protocol, calm: &Findings, rule: &Rule) -> (Vec<(String, Answer)>, Findings) {
    let spoken_of = findings(protocol, &rule.when);
    let report = |id: &&FindingId| protocol.at(**id).origin == Origin::Reported;
    let told = |id: &FindingId| {
        let finding = protocol.at(*id);
        (finding.name.clone(), Answer::of(finding, dangerous(protocol, *id)))
    };
    let alone = spoken_of.iter().filter(report).find(|id| {
        let mut findings = calm.clone();
        findings.set(protocol, **id, dangerous(protocol, **id));
        verdict(&mut Person(&findings), &rule.when).certain
    });
    if let Some(id) = alone {
        return (vec![told(id)], calm.clone());
    }
    let mut answers = calm.clone();
    spoken_of.iter().for_each(|id| answers.set(protocol, *id, dangerous(protocol, *id)));
    (spoken_of.iter().filter(report).map(told).collect(), answers)
}

/// The mildest value of a finding that conditions take for dangerous.
fn dangerous(protocol: &Protocol, id: FindingId) -> Value {
    let finding = protocol.at(id);
    let thresholds = protocol.literals.iter().filter_map(|literal| match literal {
        Literal::AtLeast(of, least) if *of == id => Some(*least),
        _ => None,
    });
    match (finding.danger, &finding.domain) {
        (Danger::Higher, Domain::YesNo) => Value::YES,
        (Danger::Higher, _) => Value::Known(thresholds.max().unwrap_or(0)),
        (Danger::Lower | Danger::Neither, _) => Value::NO,
    }
}

/// What may be done after a stop: times up to those that the protocol's rules wait for, and whatever could hurry them.
fn alphabet(protocol: &Protocol, demands: &[Demand]) -> Vec<Act> {
    let due = demands.iter().filter_map(|demand| match demand {
        Demand::Hours(hours) => Some(i64::from(*hours) * HOUR),
        Demand::Felt => Some(DAY),
        Demand::Clearance => None,
    });
    let due = due.max().unwrap_or(30 * DAY);
    let waits = protocol.rules.iter().filter_map(|rule| match rule.until {
        Until::Reaches(_, hours) => Some(i64::from(hours) * HOUR),
        _ => None,
    });
    let mut times: Vec<i64> = waits.chain([DAY, due]).filter(|time| *time <= due).map(|time| time - MINUTE).collect();
    times.sort_unstable();
    times.dedup();
    let last = due - MINUTE;
    let mut acts: Vec<Act> = times.iter().flat_map(|time| [Act::Wait(*time), Act::Away(*time)]).collect();
    acts.extend([Act::Wait(HOUR / 2), Act::Sleep(last)]);
    acts.extend([due, HOUR - MINUTE, -due].map(Act::SetClock));
    acts.extend([Act::AnswerCalmly, Act::TakeBack, Act::ReportLittle, Act::ConfirmClock, Act::Clear]);
    acts
}

/// The ways on from one stop.
struct Life<'a> {
    rule: &'a Rule,
    demands: Vec<Demand>,
    since: i64,
    alphabet: Vec<Act>,
    /// What was done since.
    done: Vec<(Act, Present)>,
    /// What was written down when, and the present moment: where two ways come to the same, one is followed.
    seen: FxHashSet<(Vec<(Act, Present)>, Present)>,
    checked: Checked,
}

impl Life<'_> {
    /// Every sequence of so many acts.
    fn go_on(&mut self, phone: &Phone, acts: usize) {
        if acts == 0 || !self.checked.failures.is_empty() {
            return;
        }
        for act in self.alphabet.clone() {
            // Nothing is promised to who vouches for a wrong clock.
            if act == Act::ConfirmClock && phone.ahead != 0 {
                continue;
            }
            let mut next = phone.clone();
            next.act(act);
            self.done.push((act, next.present()));
            if self.look(&next) {
                self.go_on(&next, acts - 1);
            }
            self.done.pop();
        }
    }

    /// Looks at what is open now. False where it was looked at before, or where all that is demanded is met.
    fn look(&mut self, phone: &Phone) -> bool {
        let written =
            |(act, _): &&(Act, Present)| !matches!(act, Act::Wait(_) | Act::Sleep(_) | Act::Away(_) | Act::SetClock(_));
        let written: Vec<(Act, Present)> = self.done.iter().filter(written).copied().collect();
        if !self.seen.insert((written, phone.present())) {
            return false;
        }
        let Some(unmet) = self.demands.iter().find(|demand| !demand.met(phone, self.since)) else { return false };
        self.checked.states += 1;
        self.checked.obligations += 1;
        if phone.any_open() {
            let what = format!("after `{}`, massage is open before {}", self.rule.name, unmet.told());
            let trace = self.done.iter().map(|(act, _)| act.told()).collect();
            let blocks = vec![self.rule.name.clone()];
            self.checked.failures.push(Failure { what, trace, blocks, ..Failure::default() });
            return false;
        }
        true
    }
}
