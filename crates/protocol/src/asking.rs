//! Which question comes next, and which need not be asked at all.
//!
//! A question is skipped only when its answer can no longer change the outcome: the level, the open techniques, their doses, or whether the clock of
//! the acute phase starts again. What may still happen is computed as sets of truths: an unanswered question may come out as no, maybe or yes, and an
//! expression as whatever its parts allow. The sets may be too large (a finding that stands twice counts as two), never too small, so a skip is sound.

use crate::{
    decide::{Block, Reason},
    findings::{Findings, Value},
    model::{Constraint, ConstraintKind, Domain, Expr, FindingId, Level, Origin, Protocol, Rule},
};

/// A set of Kleene truths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Truths(u8);

impl Truths {
    const NONE: Truths = Truths(0);
    const NO: Truths = Truths(1);
    const MAYBE: Truths = Truths(2);
    const YES: Truths = Truths(4);
    const ANY: Truths = Truths(7);
    const EACH: [Truths; 3] = [Truths::NO, Truths::MAYBE, Truths::YES];

    fn has(self, one: Truths) -> bool {
        self.0 & one.0 != 0
    }

    fn settled(self) -> bool {
        self.0.count_ones() <= 1
    }

    fn with(self, other: Truths) -> Truths {
        Truths(self.0 | other.0)
    }

    fn map(self, change: impl Fn(Truths) -> Truths) -> Truths {
        Truths::EACH.into_iter().filter(|one| self.has(*one)).fold(Truths::NONE, |sum, one| sum.with(change(one)))
    }

    /// Every pairing of two sets; `pick` is the lesser (and) or the greater (or) of two truths.
    fn join(self, other: Truths, pick: impl Fn(u8, u8) -> u8) -> Truths {
        self.map(|a| other.map(|b| Truths(pick(a.0, b.0))))
    }
}

/// The questions of one screening.
#[derive(Clone, Debug)]
pub struct Asking {
    /// All asked findings in the order of asking: those that alone are an emergency first, then the protocol's order; a follow-up stands right
    /// behind its question.
    order: Vec<FindingId>,
}

/// A screening at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Screening<'a> {
    /// The protocol.
    pub protocol: &'a Protocol,
    /// What is known so far.
    pub findings: &'a Findings,
    /// By finding: it is yet to be asked in this screening, so its value may still change.
    pub open: &'a [bool],
    /// Which answers change which measures of the journal: (question, measure). While the question is open, so is the measure.
    pub feeds: &'a [(FindingId, FindingId)],
}

impl Asking {
    /// The order for a protocol.
    pub fn new(protocol: &Protocol) -> Self {
        let asked: Vec<FindingId> = (0..protocol.findings.len() as u16)
            .map(FindingId)
            .filter(|id| {
                protocol.at(*id).origin == Origin::Asked || !protocol.at(*id).text.is_empty() && is_given(protocol, *id)
            })
            .collect();
        let alone = emergencies(protocol);
        let (first, then): (Vec<_>, Vec<_>) =
            asked.iter().copied().filter(|id| protocol.at(*id).asked.after.is_none()).partition(|id| alone[id.index()]);
        let mut order = Vec::with_capacity(asked.len());
        for id in first.into_iter().chain(then) {
            follow(protocol, &asked, id, &mut order);
        }
        Self { order }
    }

    /// Asked findings, first to last.
    pub fn order(&self) -> &[FindingId] {
        &self.order
    }

    /// The open questions whose answers can still change the outcome, in the order of asking. A follow-up to a question that was answered no
    /// comes last: something else may still call for it, or nothing.
    pub fn remaining(&self, screening: Screening) -> Vec<FindingId> {
        let live = screening.live();
        let asked = self.order.iter().copied().filter(|id| live[id.index()] && screening.open[id.index()]);
        let (last, first): (Vec<_>, Vec<_>) = asked.partition(|id| screening.follows_a_no(*id));
        [first, last].concat()
    }

    /// The next question, or none when the outcome is settled.
    pub fn next(&self, screening: Screening) -> Option<FindingId> {
        self.remaining(screening).first().copied()
    }
}

/// A measure that the person gives, such as when the pain began.
fn is_given(protocol: &Protocol, id: FindingId) -> bool {
    let asked = protocol.at(id).asked;
    asked.onboarding || asked.every_session || asked.weekly || asked.triggered
}

fn follow(protocol: &Protocol, asked: &[FindingId], id: FindingId, order: &mut Vec<FindingId>) {
    if order.contains(&id) {
        return;
    }
    order.push(id);
    for next in asked.iter().filter(|next| protocol.at(**next).asked.after == Some(id)) {
        follow(protocol, asked, *next, order);
    }
}

/// By finding: a yes to this question alone, with no to all others, is an emergency.
fn emergencies(protocol: &Protocol) -> Vec<bool> {
    let mut calm = Findings::unknown(protocol);
    let yes_no = |i: usize| matches!(protocol.findings[i].domain, Domain::YesNo);
    for i in (0..protocol.findings.len()).filter(|i| yes_no(*i)) {
        calm.set(protocol, FindingId(i as u16), Value::NO);
    }
    let certain = |findings: &Findings| {
        protocol.rules.iter().any(|rule| {
            rule.level == Some(Level::Emergency)
                && crate::evaluate::verdict(&mut crate::algebra::Person(findings), &rule.when).certain
        })
    };
    (0..protocol.findings.len())
        .map(|i| {
            yes_no(i) && {
                let mut one = calm.clone();
                one.set(protocol, FindingId(i as u16), Value::YES);
                certain(&one)
            }
        })
        .collect()
}

impl Screening<'_> {
    /// By finding: it is open and its answer can still change the outcome.
    fn live(&self) -> Vec<bool> {
        let rules: Vec<Truths> = self.protocol.rules.iter().map(|rule| self.truths(&rule.when)).collect();
        let constraints: Vec<Truths> = self.protocol.constraints.iter().map(|c| self.truths(&c.when)).collect();
        let floor = self.floor(&rules, &constraints);
        let closed = self.surely_closed(&rules, &constraints);
        let mut live = vec![false; self.protocol.findings.len()];
        for (rule, truths) in self.protocol.rules.iter().zip(&rules) {
            if matters(rule, *truths, floor, &closed) {
                self.mark(&rule.when, &mut live);
            }
        }
        for (constraint, truths) in self.protocol.constraints.iter().zip(&constraints) {
            if limits(constraint, *truths, floor, &closed) {
                self.mark(&constraint.when, &mut live);
            }
        }
        for (question, measure) in self.feeds {
            live[question.index()] |= live[measure.index()] && self.open[question.index()];
        }
        live
    }

    /// The reasons that hold whatever is still answered: certain ones, and those that can no longer come out as no.
    pub fn sure(&self) -> Vec<Reason> {
        let held = |expr: &Expr| {
            let truths = self.truths(expr);
            (!truths.has(Truths::NO)).then_some(truths == Truths::YES)
        };
        let rules =
            self.protocol.rules.iter().enumerate().filter_map(|(i, rule)| {
                held(&rule.when).map(|certain| Reason { block: Block::Rule(i as u16), certain })
            });
        let constraints = self.protocol.constraints.iter().enumerate().filter_map(|(i, constraint)| {
            held(&constraint.when).map(|certain| Reason { block: Block::Constraint(i as u16), certain })
        });
        rules.chain(constraints).collect()
    }

    fn follows_a_no(&self, id: FindingId) -> bool {
        let after = self.protocol.at(id).asked.after;
        after.is_some_and(|after| !self.open[after.index()] && self.findings.get(after) == Value::NO)
    }

    fn is_open(&self, id: FindingId) -> bool {
        self.open[id.index()]
            || self.feeds.iter().any(|(question, measure)| *measure == id && self.open[question.index()])
    }

    /// The severity that the outcome has at least, whatever is still answered.
    fn floor(&self, rules: &[Truths], constraints: &[Truths]) -> u8 {
        let by_rules = self.protocol.rules.iter().zip(rules).map(|(rule, truths)| {
            Truths::EACH.into_iter().filter(|t| truths.has(*t)).map(|t| severity(rule, t)).min().unwrap_or(0)
        });
        let by_constraints = self.protocol.constraints.iter().zip(constraints).map(|(constraint, truths)| {
            let counts = constraint.kind != ConstraintKind::Stage && !truths.has(Truths::NO);
            if counts { Level::SelfCareLimited.severity() } else { 0 }
        });
        by_rules.chain(by_constraints).max().unwrap_or(0)
    }

    /// By technique: it is closed whatever is still answered.
    fn surely_closed(&self, rules: &[Truths], constraints: &[Truths]) -> Vec<bool> {
        let locked = self.protocol.rules.iter().zip(rules).any(|(rule, truths)| rule.locks && !truths.has(Truths::NO));
        let mut closed = vec![locked; self.protocol.techniques.len()];
        for (constraint, _) in self.protocol.constraints.iter().zip(constraints).filter(|(_, t)| !t.has(Truths::NO)) {
            constraint.blocks.iter().for_each(|t| closed[t.index()] = true);
        }
        closed
    }

    fn mark(&self, expr: &Expr, live: &mut [bool]) {
        if self.truths(expr).settled() {
            return;
        }
        match expr {
            Expr::Constant(_) => {}
            Expr::Is(literal) => live[self.protocol.literals[literal.index()].finding().index()] = true,
            Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => self.mark(inner, live),
            Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
                parts.iter().for_each(|p| self.mark(p, live))
            }
        }
    }

    /// Everything that an expression may still come to.
    fn truths(&self, expr: &Expr) -> Truths {
        match expr {
            Expr::Constant(value) => {
                if *value {
                    Truths::YES
                } else {
                    Truths::NO
                }
            }
            Expr::Is(literal) => {
                if self.is_open(self.protocol.literals[literal.index()].finding()) {
                    Truths::ANY
                } else if self.findings.certain(*literal) {
                    Truths::YES
                } else if self.findings.possible(*literal) {
                    Truths::MAYBE
                } else {
                    Truths::NO
                }
            }
            Expr::Not(inner) => self.truths(inner).map(|t| match t {
                Truths::NO => Truths::YES,
                Truths::YES => Truths::NO,
                other => other,
            }),
            Expr::Possibly(inner) => self.truths(inner).map(|t| if t == Truths::MAYBE { Truths::YES } else { t }),
            Expr::Certainly(inner) => self.truths(inner).map(|t| if t == Truths::MAYBE { Truths::NO } else { t }),
            Expr::All(parts) => parts.iter().fold(Truths::YES, |sum, p| sum.join(self.truths(p), u8::min)),
            Expr::Any(parts) => parts.iter().fold(Truths::NO, |sum, p| sum.join(self.truths(p), u8::max)),
            Expr::Count(least, parts) => self.count(*least, parts),
        }
    }

    /// Bounds on how many surely and possibly hold give the truths of "at least".
    fn count(&self, least: u32, parts: &[Expr]) -> Truths {
        let each: Vec<Truths> = parts.iter().map(|p| self.truths(p)).collect();
        let number = |test: &dyn Fn(&Truths) -> bool| each.iter().filter(|t| test(t)).count() as u32;
        let can_be_yes = number(&|t| t.has(Truths::YES)) >= least;
        let must_be_yes = number(&|t| *t == Truths::YES) >= least;
        let can_be_possible = number(&|t| t.has(Truths::YES) || t.has(Truths::MAYBE)) >= least;
        let must_be_possible = number(&|t| !t.has(Truths::NO)) >= least;
        let mut sum = Truths::NONE;
        if can_be_yes {
            sum = sum.with(Truths::YES);
        }
        if can_be_possible && !must_be_yes {
            sum = sum.with(Truths::MAYBE);
        }
        if !must_be_possible {
            sum = sum.with(Truths::NO);
        }
        sum
    }
}

fn severity(rule: &Rule, truth: Truths) -> u8 {
    let level = match truth {
        Truths::YES => rule.level,
        Truths::MAYBE => rule.unsure,
        _ => None,
    };
    level.map_or(0, Level::severity)
}

/// The rule's truth can still change the outcome.
fn matters(rule: &Rule, truths: Truths, floor: u8, closed: &[bool]) -> bool {
    if truths.settled() {
        return false;
    }
    let raises = Truths::EACH.into_iter().any(|t| truths.has(t) && severity(rule, t) > floor);
    let locks = rule.locks && truths.has(Truths::NO) && closed.iter().any(|c| !c);
    let restarts = rule.restarts_onset && truths.has(Truths::YES) && floor < Level::Emergency.severity();
    raises || locks || restarts
}

/// The constraint's truth can still change the outcome. It acts while possible, so only its *no* matters.
fn limits(constraint: &Constraint, truths: Truths, floor: u8, closed: &[bool]) -> bool {
    if truths.settled() || !truths.has(Truths::NO) {
        return false;
    }
    let touches =
        constraint.blocks.iter().chain(constraint.cautions.iter().map(|(t, _)| t)).any(|t| !closed[t.index()]);
    let lowers = constraint.kind != ConstraintKind::Stage && floor < Level::SelfCareLimited.severity();
    touches || lowers
}
