//! An entry of the history is put right: by a new event, beside what was first said.

use crate::{
    App,
    calendar::{DAY_PARTS, end_of},
    screening::ONSET_DAYS,
};
use care::{
    Answer,
    journal::{Event, What},
};
use protocol::{Domain, Rule, RuleKind, Value};

/// What a tap says for an entry that should not be there.
pub(crate) const TAKE_BACK: &str = "take-back";
/// What a tap says for a stop without a reason.
pub(crate) const JUST_STOPPED: &str = "just-stopped";

impl App {
    /// The entry that is being put right.
    pub(crate) fn wrong_entry(&self) -> Option<&Event> {
        let id = self.draft.wrong_entry.as_ref()?;
        self.journal.events().iter().find(|event| event.id.to_string() == *id && can_be_wrong(&event.what))
    }

    /// What the entry should have said. Nothing is decided here: what the entry closed stays closed, and the next check decides anew.
    pub(crate) fn put_right(&mut self, value: &str) {
        let Some((of, what)) = self.wrong_entry().map(|event| (event.id, event.what.clone())) else { return };
        let to = if value == TAKE_BACK { Some(None) } else { self.said_instead(&what, value).map(Some) };
        if let Some(to) = to {
            self.record(What::Corrected { of, to: to.map(Box::new) });
            self.draft.wrong_entry = None;
        }
    }

    fn said_instead(&self, what: &What, value: &str) -> Option<What> {
        match what {
            What::Answered { finding, .. } => {
                let asked = self.protocol.at(self.protocol.finding(finding)?);
                let value = match &asked.domain {
                    Domain::Number { .. } => Answer::Number(value.parse().ok()?),
                    _ => Answer::from(value),
                };
                (value.value(asked) != Value::Unknown).then(|| What::Answered { finding: finding.clone(), value })
            }
            What::Onset { .. } => {
                let (name, back) = ONSET_DAYS.iter().find(|(name, _)| *name == value)?;
                let at = end_of(DAY_PARTS[DAY_PARTS.len() - 1], *back, self.now.at, self.zone);
                Some(What::Onset { at, said: (*name).to_owned() })
            }
            What::Stopped { technique, .. } => {
                let felt = self.stop_rules().find(|rule| rule.name == value).map(|rule| rule.name.clone());
                (felt.is_some() || value == JUST_STOPPED).then(|| What::Stopped { technique: technique.clone(), felt })
            }
            _ => None,
        }
    }

    /// What may have been felt.
    pub(crate) fn stop_rules(&self) -> impl Iterator<Item = &Rule> {
        self.protocol.rules.iter().filter(|rule| rule.kind == RuleKind::Stop && !rule.label.is_empty())
    }
}

/// A person said it, so that it may have been said wrongly.
pub(crate) fn can_be_wrong(what: &What) -> bool {
    matches!(what, What::Answered { .. } | What::Marked { .. } | What::Onset { .. } | What::Stopped { .. })
}
