//! What comes next if things stay as they are: the rules that time alone will make possible, and from which day.

use protocol::{FindingId, Findings, Origin, Protocol, RuleKind, Value, algebra::Person, evaluate::verdict};

use crate::{
    clock::{DAY, Moment, Watch},
    correction::histories,
    derive::told,
    history::History,
    journal::Journal,
};

/// A rule that will be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Its place among the protocol's rules.
    pub rule: usize,
    /// From when: milliseconds since 1970, UTC.
    pub at: i64,
}

/// What time alone will bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// The rules that are not possible now and become so, soonest first.
    pub due: Vec<Due>,
    /// Some rule is possible now already, because it holds or because an answer is missing.
    pub open: bool,
}

/// The rules that become possible by time alone: every answer stays as it was last given, and nothing else happens.
///
/// Waiting times and stop rules are left out: the first end by time and do not begin by it, the second speak of a session.
pub fn ahead(protocol: &Protocol, journal: &Journal, now: Moment) -> Ahead {
    // A rule is due as soon as what was first said, or a correction, makes it possible.
    let lives: Vec<Life> =
        histories(protocol, journal).into_iter().map(|history| Life::new(protocol, history, now)).collect();
    let possible = |days: i64| -> Vec<bool> {
        let then = later(now, days);
        let all = lives.iter().map(|life| life.possible(protocol, then));
        all.reduce(|a, b| a.into_iter().zip(b).map(|(a, b)| a || b).collect()).unwrap_or_default()
    };
    let mut before = possible(0);
    let open = before.contains(&true);
    let mut due = Vec::new();
    for week in 0..i64::from(protocol.monitoring.ahead) {
        let after = possible(7 * (week + 1));
        let mut new: Vec<usize> = (0..after.len()).filter(|rule| after[*rule] && !before[*rule]).collect();
        for day in 7 * week + 1..7 * (week + 1) {
            if new.is_empty() {
                break;
            }
            let then = possible(day);
            new.retain(|rule| {
                if then[*rule] {
                    due.push(Due { rule: *rule, at: later(now, day).at });
                }
                !then[*rule]
            });
        }
        due.extend(new.into_iter().map(|rule| Due { rule, at: later(now, 7 * (week + 1)).at }));
        for (known, after) in before.iter_mut().zip(after) {
            *known |= after;
        }
    }
    Ahead { due, open }
}

/// What is known if nothing else happens.
struct Life {
    history: History,
    /// What was last answered to each question, however long ago.
    asked: Vec<(FindingId, Value)>,
    today: Findings,
}

impl Life {
    fn new(protocol: &Protocol, history: History, now: Moment) -> Self {
        let ids = (0..protocol.findings.len()).map(|id| FindingId(id as u16));
        let asked = ids
            .filter(|id| protocol.at(*id).origin == Origin::Asked)
            .filter_map(|id| Some((id, history.answers[id.index()].last()?.value)))
            .collect();
        let today = at(protocol, &history, now);
        Self { history, asked, today }
    }

    /// By rule: it will be possible then.
    fn possible(&self, protocol: &Protocol, then: Moment) -> Vec<bool> {
        let mut findings = at(protocol, &self.history, then);
        for (id, value) in &self.asked {
            findings.set(protocol, *id, *value);
        }
        // What is measured now and then too old is as it is now.
        for id in (0..protocol.findings.len()).map(|id| FindingId(id as u16)) {
            if findings.get(id) == Value::Unknown && protocol.at(id).origin == Origin::Journal {
                findings.set(protocol, id, self.today.get(id));
            }
        }
        let of = |rule: &protocol::Rule| {
            !matches!(rule.kind, RuleKind::Lockout | RuleKind::Stop)
                && verdict(&mut Person(&findings), &rule.when).possible
        };
        protocol.rules.iter().map(of).collect()
    }
}

fn at(protocol: &Protocol, history: &History, then: Moment) -> Findings {
    let mut history = history.clone();
    history.now_is(then);
    told(protocol, &history)
}

/// So many days on, with a clock that nobody has touched.
fn later(now: Moment, days: i64) -> Moment {
    let on = days * DAY;
    let watch = now.watch.map(|watch| Watch { ms: watch.ms.saturating_add(on.unsigned_abs()), ..watch });
    Moment { at: now.at.saturating_add(on), watch }
}
