//! Where the person stands now: what is known, what is still to be asked, and what it comes to.

use crate::App;
use protocol::{Decision, FindingId, Findings, asking::Screening, decide};

/// The present state, derived from the journal and the time.
pub(crate) struct Standing {
    /// What is known.
    pub findings: Findings,
    /// By finding: its answer, even "not sure", still counts.
    pub answered: Vec<bool>,
    /// The questions whose answers are missing or too old and can still change the outcome, in the order of asking.
    pub remaining: Vec<FindingId>,
    /// What it comes to, with everything due taken as unknown. Before a session this is what counts.
    pub decision: Decision,
    /// The part of it that holds whatever is still answered. This is what can be told before the questions are done.
    pub sure: Decision,
}

impl Standing {
    /// Nothing that is still to be asked can change the outcome.
    pub fn settled(&self) -> bool {
        self.remaining.is_empty()
    }
}

impl App {
    /// Where the person stands now.
    pub(crate) fn standing(&self) -> Standing {
        let findings = care::derive::findings(&self.protocol, &self.journal, self.now);
        let answered = care::derive::answered(&self.protocol, &self.journal, self.now);
        let mut due = vec![false; self.protocol.findings.len()];
        for id in self.asking.order() {
            due[id.index()] = !answered[id.index()];
        }
        let feeds = care::derive::feeds(&self.protocol);
        let screening = Screening { protocol: &self.protocol, findings: &findings, open: &due, feeds: &feeds };
        let remaining = self.asking.remaining(screening);
        let sure = Decision::of(&self.protocol, &findings, screening.sure());
        let decision = decide(&self.protocol, &findings);
        Standing { findings, answered, remaining, decision, sure }
    }
}
