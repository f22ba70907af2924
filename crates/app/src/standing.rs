//! Where the person stands now: what is known, what is still to be asked, and what it comes to.

use crate::App;
use care::{clock::Moment, derive::Known};
use protocol::{
    Decision, FindingId, Findings, Level, Technique, TechniqueId,
    asking::Screening,
    decide::{Block, Reason},
};
use std::rc::Rc;

/// The present state, derived from the journal and the time.
pub(crate) struct Standing {
    /// What is known.
    pub findings: Findings,
    /// By finding: its answer, even "not sure", still counts.
    pub answered: Vec<bool>,
    /// The questions whose answers are missing or too old and can still change the outcome, in the order of asking.
    pub remaining: Vec<FindingId>,
    /// Something new has just ended answers that were given before.
    pub anew: bool,
    /// What it comes to, with everything due taken as unknown. Before a session this is what counts.
    pub decision: Decision,
    /// By technique: it is shown. An exercise is if a clinician has prescribed it.
    pub offered: Vec<bool>,
    /// The part of it that holds whatever is still answered. This is what can be told before the questions are done.
    pub sure: Decision,
}

impl Standing {
    /// Nothing that is still to be asked can change the outcome.
    pub fn settled(&self) -> bool {
        self.remaining.is_empty()
    }

    /// The level can be told: what is left to ask may still close what is not closed yet, but takes nothing back.
    pub fn told(&self) -> bool {
        self.settled() || self.sure.level.severity() > Level::SelfCareLimited.severity()
    }
}

/// Where the person stood at a moment, with so many events in the journal.
pub(crate) type Stood = ((Moment, usize), Rc<Standing>);

impl App {
    /// The reason is a rule, or closes or limits something that is offered.
    fn concerns(&self, reason: &Reason, offered: &[bool]) -> bool {
        let Block::Constraint(at) = reason.block else { return true };
        let constraint = &self.protocol.constraints[usize::from(at)];
        let limited = constraint.cautions.iter().map(|(id, _)| id);
        constraint.blocks.iter().chain(limited).any(|id| offered[id.index()])
    }

    /// Where the person stands now. Worked out once for each moment and state of the journal: a page asks for it several times.
    pub(crate) fn standing(&self) -> Rc<Standing> {
        let key = (self.now, self.journal.events().len());
        if let Some((at, standing)) = &*self.stood.borrow()
            && *at == key
        {
            return Rc::clone(standing);
        }
        let standing = Rc::new(self.stand());
        *self.stood.borrow_mut() = Some((key, Rc::clone(&standing)));
        standing
    }

    fn stand(&self) -> Standing {
        let known = care::derive::known(&self.protocol, &self.journal, self.now);
        let mut due = vec![false; self.protocol.findings.len()];
        let mut asked = due.clone();
        for id in self.asking.order() {
            due[id.index()] = !known.answered[id.index()];
            asked[id.index()] = due[id.index()] || known.asked_anew[id.index()];
        }
        let feeds = care::derive::feeds(&self.protocol);
        let screening = Screening { protocol: &self.protocol, findings: &known.findings, open: &due, feeds: &feeds };
        // What was corrected is asked anew, and counts until then.
        let remaining = self.asking.remaining(Screening { open: &asked, ..screening });
        let shown = |(one, id): (&Technique, u16)| !one.exercise || known.plan.prescribes.contains(&TechniqueId(id));
        let offered: Vec<bool> = self.protocol.techniques.iter().zip(0..).map(shown).collect();
        let mut sure = known.strictest(&self.protocol, &|findings| Screening { findings, ..screening }.sure());
        let mut decision = known.decision(&self.protocol);
        let Known { findings, answered, plan, anew, .. } = known;
        for decision in [&mut sure, &mut decision] {
            plan.apply(&findings, decision);
            // Nobody is told about what is not there for them.
            decision.reasons.retain(|reason| self.concerns(reason, &offered));
        }
        Standing { findings, answered, remaining, anew, decision, sure, offered }
    }
}
