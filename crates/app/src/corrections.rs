//! An entry of the history is put right: by a new event, beside what was first said.

use crate::{App, page::Page, screening::value_of};
use care::{
    Answer,
    derive::{feeds, fill_from_empty_journal},
    journal::{Event, What},
};
use protocol::{Decision, Domain, FindingId, Findings, Level, Origin, Rule, RuleKind, Value, asking::Screening};

/// What a tap says for an entry that should not be there.
pub(crate) const TAKE_BACK: &str = "take-back";
/// What a tap says for a stop without a reason.
pub(crate) const JUST_STOPPED: &str = "just-stopped";

impl App {
    /// The entry of that id, if it can have been said wrongly.
    pub(crate) fn wrong_entry(&self, id: &str) -> Option<&Event> {
        self.place(id).map(|place| &self.journal.events()[place]).filter(|event| can_be_wrong(&event.what))
    }

    /// What the entry of this page should have said, and the page that comes next. What the entry closed stays closed, and the next check decides anew. An alarm that
    /// follows is a result at once.
    pub(crate) fn put_right(&mut self, value: &str) -> Page {
        let here = self.page.clone();
        let Page::Wrong(id) = &here else { return here };
        let Some((of, what)) = self.wrong_entry(id).map(|event| (event.id, event.what.clone())) else { return here };
        let to = if value == TAKE_BACK { None } else { self.said_instead(&what, value) };
        if to.is_none() && value != TAKE_BACK {
            return here;
        }
        let before = self.standing().sure.level.severity();
        let today = to.as_ref().and_then(|to| self.asked_of_today(to, before));
        self.record(What::Corrected { of, to: to.map(Box::new) });
        let sure = self.standing().sure.clone();
        if sure.level.severity() > before && sure.level.severity() >= Level::WithinDays.severity() {
            self.record_decision(&sure);
            return Page::Result;
        }
        today.unwrap_or_else(|| self.told_on(&what, id))
    }

    /// The page of the history on which the entry of that id stands.
    pub(crate) fn told_on(&self, what: &What, id: &str) -> Page {
        if matches!(what, What::Stopped { .. }) { Page::History } else { Page::Answers(id.to_owned()) }
    }

    /// The question, if that answer to it is an alarm by itself. Whoever corrects one that is too old to count, or in whose place another counts, is asked how it is today.
    fn asked_of_today(&self, to: &What, known: u8) -> Option<Page> {
        let What::Answered { finding, value } = to else { return None };
        let id = self.protocol.finding(finding)?;
        let asked = self.protocol.at(id);
        if asked.origin != Origin::Asked {
            return None;
        }
        let alarm = self.by_itself(id, value.value(asked)).severity();
        let more = alarm > known.max(self.by_itself(id, Value::Unknown).severity());
        (more && alarm >= Level::WithinDays.severity()).then(|| Page::Question(finding.clone()))
    }

    /// What an answer comes to by itself, whatever is still answered.
    fn by_itself(&self, id: FindingId, value: Value) -> Level {
        let mut findings = Findings::unknown(&self.protocol);
        findings.set(&self.protocol, id, value);
        fill_from_empty_journal(&self.protocol, &mut findings);
        let mut open = vec![true; self.protocol.findings.len()];
        open[id.index()] = value == Value::Unknown;
        let feeds = feeds(&self.protocol);
        let screening = Screening { protocol: &self.protocol, findings: &findings, open: &open, feeds: &feeds };
        Decision::of(&self.protocol, &findings, screening.sure()).level
    }

    fn said_instead(&mut self, what: &What, value: &str) -> Option<What> {
        match what {
            What::Answered { finding, .. } => {
                let asked = self.protocol.at(self.protocol.finding(finding)?);
                let said = value_of(asked, value);
                self.draft.wrong = said.is_none() && matches!(asked.domain, Domain::Number { .. });
                Some(What::Answered { finding: finding.clone(), value: Answer::of(asked, said?) })
            }
            What::Onset { .. } => self.named_onset(value),
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
