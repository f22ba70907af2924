//! Writing to the journal, and reading single things back from it.

use crate::App;
use care::{
    answer::Answer,
    journal::{Event, What},
};
use protocol::{FindingId, Value};

impl App {
    /// Something happened: into the journal, and to the host for storing.
    pub(crate) fn record(&mut self, what: What) {
        let event = self.journal.next(self.now, &self.noise, &self.protocol.hash, what);
        self.journal.push(event.clone());
        self.unsent.push(event);
    }

    /// A question was answered.
    pub(crate) fn answer(&mut self, id: FindingId, value: Value) {
        let finding = self.protocol.at(id);
        let (name, value) = (finding.name.clone(), Answer::of(finding, value));
        self.record(What::Answered { finding: name, value });
    }

    /// The value of a setting.
    pub(crate) fn setting(&self, key: &str) -> Option<&str> {
        self.journal.events().iter().rev().find_map(|event| match &event.what {
            What::Set { key: this, value } if this == key => Some(value.as_str()),
            _ => None,
        })
    }

    /// What was last answered to a question, however long ago.
    pub(crate) fn last_answer(&self, id: FindingId) -> Option<Value> {
        let finding = self.protocol.at(id);
        self.journal.events().iter().rev().find_map(|event| match &event.what {
            What::Answered { finding: this, value } if *this == finding.name => Some(value.value(finding)),
            _ => None,
        })
    }

    /// The emergency number of the chosen region.
    pub(crate) fn emergency_number(&self) -> Option<&protocol::EmergencyNumber> {
        let numbers = &self.protocol.emergency_numbers;
        let chosen = self.setting("region").and_then(|region| numbers.iter().find(|n| n.name == region));
        chosen.or_else(|| numbers.iter().find(|n| n.default)).or_else(|| numbers.first())
    }

    /// The last decision that ended a screening: its event.
    pub(crate) fn last_decided(&self) -> Option<&Event> {
        self.journal.events().iter().rev().find(|event| matches!(event.what, What::Decided { .. }))
    }

    /// A decision that holds until a clearance has none after it.
    pub(crate) fn awaits_clearance(&self) -> bool {
        let since = self.journal.events().iter().rev().take_while(|event| !matches!(event.what, What::Cleared { .. }));
        since.into_iter().any(|event| matches!(event.what, What::Decided { needs_clearance: true, .. }))
    }

    /// Findings answered since the last decision, in order, each once, the latest last.
    pub(crate) fn answered_since_decided(&self) -> Vec<FindingId> {
        let mut ids: Vec<FindingId> = Vec::new();
        for event in self.journal.events().iter().rev() {
            let id = match &event.what {
                What::Decided { .. } => break,
                What::Answered { finding, .. } => self.protocol.finding(finding),
                What::Onset { .. } => self.protocol.finding(crate::screening::ONSET),
                _ => None,
            };
            ids.extend(id.filter(|id| !ids.contains(id)));
        }
        ids.reverse();
        ids
    }
}
