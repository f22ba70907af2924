//! Which question comes next, and which need not be asked at all.
//!
//! A question is skipped only when its answer can no longer change the outcome: the level, the open techniques, their doses, whether a clearance is needed, or whether the
//! clock of the acute phase starts again. What may still happen is computed as sets of truths: an unanswered question may come out as no, maybe or yes, and an
//! expression as whatever its parts allow. The sets may be too large (a finding that stands twice counts as two), never too small, so a skip is sound. That is proved over the same
//! functions, with gates for truths.

use crate::{
    algebra::{Algebra, Person},
    decide::{Block, Reason},
    findings::{Findings, Value},
    model::{Constraint, ConstraintKind, Domain, Expr, FindingId, Level, Origin, Protocol, Rule, Until},
};

/// The truths that an expression may still come to; never none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truths<B> {
    /// It may come out as no.
    pub no: B,
    /// It may stay open.
    pub maybe: B,
    /// It may come out as yes.
    pub yes: B,
}

/// What still may happen, over any algebra: with `bool` for one person, with gates for all of them.
#[derive(Clone, Debug)]
pub struct Prospect<B> {
    /// Each rule's truths.
    pub rules: Vec<Truths<B>>,
    /// Each constraint's truths.
    pub constraints: Vec<Truths<B>>,
    /// What is sure already.
    pub sure: Sure<B>,
}

/// What holds of the outcome, whatever is still answered.
#[derive(Clone, Debug)]
pub struct Sure<B> {
    /// For each level but the last: the outcome is at least that severe.
    pub floor: [B; 6],
    /// By technique: it is closed.
    pub closed: Vec<B>,
    /// A clearance is needed.
    pub needs_clearance: B,
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
            rule.level == Some(Level::Emergency) && crate::evaluate::verdict(&mut Person(findings), &rule.when).certain
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
        live(&mut Person(self.findings), self.protocol, &self.opens(), self.open, self.feeds)
    }

    /// The reasons that hold whatever is still answered: certain ones, and those that can no longer come out as no.
    pub fn sure(&self) -> Vec<Reason> {
        let opens = self.opens();
        let held = |expr: &Expr| {
            let truths = truths(&mut Person(self.findings), self.protocol, &opens, expr);
            (!truths.no).then_some(!truths.maybe)
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

    /// By finding: its value may still change, by its own question or by one that feeds it.
    fn opens(&self) -> Vec<bool> {
        let mut opens = self.open.to_vec();
        self.feeds.iter().for_each(|(question, measure)| opens[measure.index()] |= self.open[question.index()]);
        opens
    }
}

/// By finding: it is open and its answer can still change the outcome. `opens` says which values may still change, `asked` which questions are still to be put.
pub fn live<A: Algebra>(
    algebra: &mut A,
    protocol: &Protocol,
    opens: &[A::Bit],
    asked: &[A::Bit],
    feeds: &[(FindingId, FindingId)],
) -> Vec<A::Bit> {
    let each = |algebra: &mut A, expr: &Expr| truths(algebra, protocol, opens, expr);
    let rules: Vec<_> = protocol.rules.iter().map(|rule| each(algebra, &rule.when)).collect();
    let constraints: Vec<_> = protocol.constraints.iter().map(|own| each(algebra, &own.when)).collect();
    let prospect = Prospect::new(algebra, protocol, rules, constraints);
    let mut live = vec![algebra.constant(false); protocol.findings.len()];
    for (i, rule) in protocol.rules.iter().enumerate() {
        let matters = prospect.rule_matters(algebra, rule, i);
        mark(algebra, protocol, opens, &rule.when, &matters, &mut live);
    }
    for (i, constraint) in protocol.constraints.iter().enumerate() {
        let matters = prospect.constraint_matters(algebra, constraint, i);
        mark(algebra, protocol, opens, &constraint.when, &matters, &mut live);
    }
    for (question, measure) in feeds {
        let fed = algebra.and(&live[measure.index()], &asked[question.index()]);
        live[question.index()] = algebra.or(&live[question.index()], &fed);
    }
    live
}

impl<B: Clone> Prospect<B> {
    /// What all blocks' truths come to.
    pub fn new<A: Algebra<Bit = B>>(
        algebra: &mut A,
        protocol: &Protocol,
        rules: Vec<Truths<B>>,
        constraints: Vec<Truths<B>>,
    ) -> Self {
        let never = algebra.constant(false);
        let mut floor: [B; 6] = std::array::from_fn(|_| never.clone());
        let (mut locked, mut needs_clearance) = (never.clone(), never);
        for (rule, truths) in protocol.rules.iter().zip(&rules) {
            let held = algebra.not(&truths.no);
            for (i, level) in Level::ALL[..6].iter().enumerate() {
                let reached = |own: Option<Level>| own.is_some_and(|own| own.severity() >= level.severity());
                let surely = surely(algebra, truths, &held, reached(rule.level), reached(rule.unsure));
                floor[i] = algebra.or(&floor[i], &surely);
            }
            if rule.locks {
                locked = algebra.or(&locked, &held);
            }
            if rule.until == Until::Clearance {
                let surely = surely(algebra, truths, &held, rule.level.is_some(), grave(rule));
                needs_clearance = algebra.or(&needs_clearance, &surely);
            }
        }
        let mut closed = vec![locked; protocol.techniques.len()];
        for (constraint, truths) in protocol.constraints.iter().zip(&constraints) {
            let held = algebra.not(&truths.no);
            if constraint.kind != ConstraintKind::Stage {
                floor[5] = algebra.or(&floor[5], &held);
            }
            for technique in &constraint.blocks {
                closed[technique.index()] = algebra.or(&closed[technique.index()], &held);
            }
        }
        Self { rules, constraints, sure: Sure { floor, closed, needs_clearance } }
    }

    /// The rule's truth can still change the outcome.
    pub fn rule_matters<A: Algebra<Bit = B>>(&self, algebra: &mut A, rule: &Rule, at: usize) -> B {
        let truths = &self.rules[at];
        let mut matters = algebra.constant(false);
        let mut add = |algebra: &mut A, may: &B, unless: &B| {
            let not = algebra.not(unless);
            let both = algebra.and(may, &not);
            matters = algebra.or(&matters, &both);
        };
        for (level, may) in [(rule.level, &truths.yes), (rule.unsure, &truths.maybe)] {
            if let Some(reached) = level.and_then(|level| self.sure.floor.get(level as usize)) {
                add(algebra, may, reached);
            }
        }
        if rule.locks {
            self.sure.closed.iter().for_each(|closed| add(algebra, &truths.no, closed));
        }
        if rule.until == Until::Clearance {
            add(algebra, &truths.yes, &self.sure.needs_clearance);
            if grave(rule) {
                add(algebra, &truths.maybe, &self.sure.needs_clearance);
            }
        }
        if rule.restarts_onset {
            add(algebra, &truths.yes, &self.sure.floor[Level::Emergency as usize]);
        }
        let unsettled = unsettled(algebra, truths);
        algebra.and(&unsettled, &matters)
    }

    /// The constraint's truth can still change the outcome. It acts while possible, so only its *no* matters.
    pub fn constraint_matters<A: Algebra<Bit = B>>(&self, algebra: &mut A, constraint: &Constraint, at: usize) -> B {
        let truths = &self.constraints[at];
        let mut free = algebra.constant(false);
        let touched = constraint.blocks.iter().chain(constraint.cautions.iter().map(|(technique, _)| technique));
        let lowered = (constraint.kind != ConstraintKind::Stage).then_some(&self.sure.floor[5]);
        for done in touched.map(|technique| &self.sure.closed[technique.index()]).chain(lowered) {
            let not = algebra.not(done);
            free = algebra.or(&free, &not);
        }
        let unsettled = unsettled(algebra, truths);
        let may_lift = algebra.and(&unsettled, &truths.no);
        algebra.and(&may_lift, &free)
    }
}

/// Being merely possible, the rule already asks for a clearance.
fn grave(rule: &Rule) -> bool {
    rule.unsure.is_some_and(|level| level.severity() >= Level::SameDay.severity())
}

/// It cannot come out as no, and what else it may come out as does.
fn surely<A: Algebra>(algebra: &mut A, truths: &Truths<A::Bit>, held: &A::Bit, if_yes: bool, if_maybe: bool) -> A::Bit {
    let mut surely = held.clone();
    for (may, does) in [(&truths.yes, if_yes), (&truths.maybe, if_maybe)] {
        if !does {
            let never = algebra.not(may);
            surely = algebra.and(&surely, &never);
        }
    }
    surely
}

/// More than one truth is left.
pub fn unsettled<A: Algebra>(algebra: &mut A, truths: &Truths<A::Bit>) -> A::Bit {
    let (no, maybe, yes) = (&truths.no, &truths.maybe, &truths.yes);
    let known = algebra.or(no, yes);
    let open = algebra.and(&known, maybe);
    let split = algebra.and(no, yes);
    algebra.or(&open, &split)
}

/// Marks the findings on which an expression's truth still hangs, where `wanted`.
pub fn mark<A: Algebra>(
    algebra: &mut A,
    protocol: &Protocol,
    opens: &[A::Bit],
    expr: &Expr,
    wanted: &A::Bit,
    live: &mut [A::Bit],
) {
    if algebra.settled(wanted) == Some(false) {
        return;
    }
    let own = truths(algebra, protocol, opens, expr);
    let unsettled = unsettled(algebra, &own);
    let wanted = algebra.and(wanted, &unsettled);
    if algebra.settled(&wanted) == Some(false) {
        return;
    }
    match expr {
        Expr::Constant(_) => {}
        Expr::Is(literal) => {
            let at = protocol.literals[literal.index()].finding().index();
            live[at] = algebra.or(&live[at], &wanted);
        }
        Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => {
            mark(algebra, protocol, opens, inner, &wanted, live);
        }
        Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
            parts.iter().for_each(|part| mark(algebra, protocol, opens, part, &wanted, live));
        }
    }
}

/// Everything that an expression may still come to.
pub fn truths<A: Algebra>(algebra: &mut A, protocol: &Protocol, opens: &[A::Bit], expr: &Expr) -> Truths<A::Bit> {
    match expr {
        Expr::Constant(value) => {
            let (yes, no) = (algebra.constant(*value), algebra.constant(!*value));
            Truths { no, maybe: algebra.constant(false), yes }
        }
        Expr::Is(id) => {
            let open = &opens[protocol.literals[id.index()].finding().index()];
            let known = algebra.literal(*id);
            let (not_certain, not_possible) = (algebra.not(&known.certain), algebra.not(&known.possible));
            let maybe = algebra.and(&known.possible, &not_certain);
            Truths {
                no: algebra.or(open, &not_possible),
                maybe: algebra.or(open, &maybe),
                yes: algebra.or(open, &known.certain),
            }
        }
        Expr::Not(inner) => {
            let Truths { no, maybe, yes } = truths(algebra, protocol, opens, inner);
            Truths { no: yes, maybe, yes: no }
        }
        Expr::Possibly(inner) => {
            let Truths { no, maybe, yes } = truths(algebra, protocol, opens, inner);
            Truths { no, yes: algebra.or(&yes, &maybe), maybe: algebra.constant(false) }
        }
        Expr::Certainly(inner) => {
            let Truths { no, maybe, yes } = truths(algebra, protocol, opens, inner);
            Truths { no: algebra.or(&no, &maybe), yes, maybe: algebra.constant(false) }
        }
        Expr::All(parts) => lesser(algebra, protocol, opens, parts, false),
        // The greater of some truths is the lesser of their opposites, turned about.
        Expr::Any(parts) => turned(lesser(algebra, protocol, opens, parts, true)),
        Expr::Count(least, parts) => {
            let each: Vec<_> = parts.iter().map(|part| truths(algebra, protocol, opens, part)).collect();
            counted(algebra, *least as usize, &each)
        }
    }
}

fn turned<B>(Truths { no, maybe, yes }: Truths<B>) -> Truths<B> {
    Truths { no: yes, maybe, yes: no }
}

/// Every pairing of the parts' truths, or of their opposites, each time the lesser one.
fn lesser<A: Algebra>(
    algebra: &mut A,
    protocol: &Protocol,
    opens: &[A::Bit],
    parts: &[Expr],
    opposite: bool,
) -> Truths<A::Bit> {
    let (yes, never) = (algebra.constant(true), algebra.constant(false));
    let mut sum = Truths { no: never.clone(), maybe: never, yes };
    for part in parts {
        let mut part = truths(algebra, protocol, opens, part);
        if opposite {
            part = turned(part);
        }
        let (sum_no_less, part_no_less) = (algebra.or(&sum.maybe, &sum.yes), algebra.or(&part.maybe, &part.yes));
        let (ours, theirs) = (algebra.and(&sum.maybe, &part_no_less), algebra.and(&part.maybe, &sum_no_less));
        sum = Truths {
            no: algebra.or(&sum.no, &part.no),
            maybe: algebra.or(&ours, &theirs),
            yes: algebra.and(&sum.yes, &part.yes),
        };
    }
    sum
}

/// Bounds on how many surely and possibly hold give the truths of "at least".
fn counted<A: Algebra>(algebra: &mut A, least: usize, each: &[Truths<A::Bit>]) -> Truths<A::Bit> {
    let can_be_yes = each.iter().map(|truths| truths.yes.clone()).collect();
    let can_be_possible = each.iter().map(|truths| algebra.or(&truths.yes, &truths.maybe)).collect();
    let must_be_possible = each.iter().map(|truths| algebra.not(&truths.no)).collect();
    let other: Vec<A::Bit> = each.iter().map(|truths| algebra.or(&truths.no, &truths.maybe)).collect();
    let must_be_yes = other.iter().map(|other| algebra.not(other)).collect();
    let yes = at_least(algebra, least, can_be_yes);
    let possible = at_least(algebra, least, can_be_possible);
    let [never_no, always_yes] = [must_be_possible, must_be_yes].map(|bits| at_least(algebra, least, bits));
    let not_sure = algebra.not(&always_yes);
    Truths { no: algebra.not(&never_no), maybe: algebra.and(&possible, &not_sure), yes }
}

/// At least so many of these.
fn at_least<A: Algebra>(algebra: &mut A, least: usize, bits: Vec<A::Bit>) -> A::Bit {
    let mut reached = vec![algebra.constant(false); least + 1];
    reached[0] = algebra.constant(true);
    for bit in bits {
        for k in (1..=least).rev() {
            let one_more = algebra.and(&bit, &reached[k - 1]);
            reached[k] = algebra.or(&reached[k], &one_more);
        }
    }
    reached.swap_remove(least)
}
