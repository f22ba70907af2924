//! A clinician's plan: it may close techniques and lower doses that the protocol allows, and it names the exercises that it prescribes. It opens nothing: the protocol itself says what a prescribed exercise needs.

use crate::{
    algebra::{Algebra, Person},
    decide::{Decision, Dose},
    findings::Findings,
    model::{Limit, TechniqueId},
};

/// What a clinician wants.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Exercises that this person should do. That they are prescribed is a finding like any other.
    pub prescribes: Vec<TechniqueId>,
    /// Techniques that this person should not do.
    pub closes: Vec<TechniqueId>,
    /// Limits besides those of the protocol.
    pub limits: Vec<(TechniqueId, Limit)>,
}

/// Which techniques are closed under a plan: those that were, and those that the plan closes. `closes` has one bit a technique.
pub fn closed_under<A: Algebra>(algebra: &mut A, closed: &[A::Bit], closes: &[A::Bit]) -> Vec<A::Bit> {
    closed.iter().zip(closes).map(|(was, plan)| algebra.or(was, plan)).collect()
}

impl Plan {
    /// Takes from a decision what the plan does not leave of it; which techniques the plan alone has closed.
    pub fn apply(&self, findings: &Findings, decision: &mut Decision) -> Vec<TechniqueId> {
        let closed: Vec<bool> = decision.techniques.iter().map(|technique| !technique.open).collect();
        let ids = || (0..closed.len() as u16).map(TechniqueId);
        let closes: Vec<bool> = ids().map(|id| self.closes.contains(&id)).collect();
        let under = closed_under(&mut Person(findings), &closed, &closes);
        let mut alone = Vec::new();
        for (id, is_closed) in ids().zip(under) {
            let technique = &mut decision.techniques[id.index()];
            if is_closed && technique.open {
                technique.open = false;
                technique.dose = None;
                alone.push(id);
            }
            let limits = self.limits.iter().filter(|(to, _)| *to == id);
            limits.for_each(|(_, limit)| technique.dose.iter_mut().for_each(|dose: &mut Dose| dose.limit(limit)));
        }
        alone
    }
}
