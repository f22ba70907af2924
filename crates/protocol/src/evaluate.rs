//! The evaluator: from literals to a decision's bits, over any algebra.
//!
//! Kleene's logic throughout. A rule counts at its level when it is certain and at its `unsure` level when it is merely possible; whatever
//! closes or limits a technique does so as soon as it is possible; the most severe level wins.

use crate::{
    algebra::{Algebra, Verdict},
    model::{Action, ConstraintKind, Expr, Level, Protocol, Until},
};

/// Everything that a decision is made of.
#[derive(Clone, Debug)]
pub struct Outcome<B> {
    /// Each rule's condition, in the protocol's order.
    pub rules: Vec<Verdict<B>>,
    /// Each constraint's condition, in the protocol's order.
    pub constraints: Vec<Verdict<B>>,
    /// For each level but the last: the disposition is at least that severe.
    pub at_least: [B; 6],
    /// For each technique: it is closed.
    pub closed: Vec<B>,
    /// For each action but the mildest, mildest first: what was felt calls for at least that.
    pub at_least_action: [B; 4],
    /// No technique opens again without a clinician's clearance.
    pub needs_clearance: B,
    /// The clock of the acute phase starts again.
    pub restarts_onset: B,
}

/// What an expression comes to.
pub fn verdict<A: Algebra>(algebra: &mut A, expr: &Expr) -> Verdict<A::Bit> {
    match expr {
        Expr::Constant(value) => {
            let bit = algebra.constant(*value);
            Verdict { certain: bit.clone(), possible: bit }
        }
        Expr::Is(literal) => algebra.literal(*literal),
        Expr::Not(inner) => {
            let inner = verdict(algebra, inner);
            Verdict { certain: algebra.not(&inner.possible), possible: algebra.not(&inner.certain) }
        }
        Expr::Possibly(inner) => {
            let possible = verdict(algebra, inner).possible;
            Verdict { certain: possible.clone(), possible }
        }
        Expr::Certainly(inner) => {
            let certain = verdict(algebra, inner).certain;
            Verdict { certain: certain.clone(), possible: certain }
        }
        Expr::All(parts) => fold(algebra, parts, true, |a, x, y| a.and(x, y)),
        Expr::Any(parts) => fold(algebra, parts, false, |a, x, y| a.or(x, y)),
        Expr::Count(least, parts) => count(algebra, *least as usize, parts),
    }
}

fn fold<A: Algebra>(
    algebra: &mut A,
    parts: &[Expr],
    empty: bool,
    join: impl Fn(&mut A, &A::Bit, &A::Bit) -> A::Bit,
) -> Verdict<A::Bit> {
    let Some((first, rest)) = parts.split_first() else { return verdict(algebra, &Expr::Constant(empty)) };
    let mut sum = verdict(algebra, first);
    for part in rest {
        // "All of" is over at a sure no, "any of" at a sure yes.
        let decisive = if empty { &sum.possible } else { &sum.certain };
        if algebra.settled(decisive) == Some(!empty) {
            break;
        }
        let next = verdict(algebra, part);
        sum = Verdict {
            certain: join(algebra, &sum.certain, &next.certain),
            possible: join(algebra, &sum.possible, &next.possible),
        };
    }
    sum
}

/// At least `least` of `parts`: after each part, `reached[k]` says whether k of those so far hold.
fn count<A: Algebra>(algebra: &mut A, least: usize, parts: &[Expr]) -> Verdict<A::Bit> {
    let mut reached = vec![verdict(algebra, &Expr::Constant(false)); least + 1];
    reached[0] = verdict(algebra, &Expr::Constant(true));
    for part in parts {
        let next = verdict(algebra, part);
        for k in (1..=least).rev() {
            let certain = algebra.and(&next.certain, &reached[k - 1].certain);
            let possible = algebra.and(&next.possible, &reached[k - 1].possible);
            reached[k] = Verdict {
                certain: algebra.or(&reached[k].certain, &certain),
                possible: algebra.or(&reached[k].possible, &possible),
            };
        }
    }
    reached.swap_remove(least)
}

/// The whole protocol.
pub fn evaluate<A: Algebra>(protocol: &Protocol, algebra: &mut A) -> Outcome<A::Bit> {
    let rules: Vec<_> = protocol.rules.iter().map(|rule| verdict(algebra, &rule.when)).collect();
    let constraints: Vec<_> = protocol.constraints.iter().map(|c| verdict(algebra, &c.when)).collect();
    combine(protocol, algebra, rules, constraints)
}

/// What verdicts on all rules and constraints come to.
pub fn combine<A: Algebra>(
    protocol: &Protocol,
    algebra: &mut A,
    rules: Vec<Verdict<A::Bit>>,
    constraints: Vec<Verdict<A::Bit>>,
) -> Outcome<A::Bit> {
    let never = algebra.constant(false);
    let mut exactly: [A::Bit; 6] = std::array::from_fn(|_| never.clone());
    let mut action: [A::Bit; 4] = std::array::from_fn(|_| never.clone());
    let (mut locked, mut needs_clearance, mut restarts_onset) = (never.clone(), never.clone(), never);
    for (rule, bits) in protocol.rules.iter().zip(&rules) {
        if let Some(level) = rule.level {
            raise(algebra, &mut exactly, level as usize, &bits.certain);
        }
        if let Some(level) = rule.unsure {
            raise(algebra, &mut exactly, level as usize, &bits.possible);
        }
        if rule.locks {
            locked = algebra.or(&locked, &bits.possible);
        }
        if let Some(place) = rule.action.and_then(|action| (action as usize).checked_sub(Action::EaseOff as usize)) {
            raise(algebra, &mut action, place, &bits.possible);
        }
        if rule.until == Until::Clearance && rule.level.is_some() {
            let grave = rule.unsure.is_some_and(|level| level.severity() >= Level::SameDay.severity());
            let bit = if grave { &bits.possible } else { &bits.certain };
            needs_clearance = algebra.or(&needs_clearance, bit);
        }
        if rule.restarts_onset {
            restarts_onset = algebra.or(&restarts_onset, &bits.certain);
        }
    }
    let mut closed = vec![locked; protocol.techniques.len()];
    for (constraint, bits) in protocol.constraints.iter().zip(&constraints) {
        if constraint.kind != ConstraintKind::Stage {
            raise(algebra, &mut exactly, Level::SelfCareLimited as usize, &bits.possible);
        }
        for technique in &constraint.blocks {
            closed[technique.index()] = algebra.or(&closed[technique.index()], &bits.possible);
        }
    }
    let mut at_least = exactly;
    for i in 1..at_least.len() {
        at_least[i] = algebra.or(&at_least[i], &at_least[i - 1]);
    }
    for i in (1..action.len()).rev() {
        action[i - 1] = algebra.or(&action[i - 1], &action[i]);
    }
    Outcome { rules, constraints, at_least, closed, at_least_action: action, needs_clearance, restarts_onset }
}

fn raise<A: Algebra>(algebra: &mut A, exactly: &mut [A::Bit], place: usize, bit: &A::Bit) {
    if let Some(slot) = exactly.get_mut(place) {
        *slot = algebra.or(slot, bit);
    }
}

impl Outcome<bool> {
    /// The level.
    pub fn level(&self) -> Level {
        self.at_least.iter().position(|reached| *reached).map_or(Level::SelfCareOk, |place| Level::ALL[place])
    }

    /// What was felt calls for this; nothing beyond carrying on if no stop rule minds it.
    pub fn action(&self) -> Action {
        Action::ALL[self.at_least_action.iter().filter(|reached| **reached).count()]
    }
}
