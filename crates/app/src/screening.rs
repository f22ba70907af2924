//! The screening: which page comes next, and what an answer does.

use crate::{
    App,
    calendar::{DAY, DAY_PARTS, end_of},
    page::Page,
    standing::Standing,
    turn_about,
};
use care::journal::What;
use protocol::{Domain, Finding, FindingId, Group, Value};

/// The measure that the person gives as a day and a part of it.
pub(crate) const ONSET: &str = "hours-since-onset";

/// The days that can be named for the onset, and how many lie between the latest of them and today.
pub(crate) const ONSET_DAYS: [(&str, i64); 10] = [
    ("today", 0),
    ("yesterday", 1),
    ("two-days", 2),
    ("three-days", 3),
    ("four-days", 4),
    ("one-week", 7),
    ("two-weeks", 14),
    ("four-weeks", 28),
    ("six-weeks", 42),
    ("twelve-weeks", 84),
];

/// Days back up to which a part of the day is asked for.
const PRECISE_DAYS: i64 = 3;

impl App {
    /// The page of the next question, or the result.
    pub(crate) fn next_page(&mut self) -> Page {
        let standing = self.standing();
        match standing.remaining.first() {
            Some(id) => self.page_of(*id, &standing),
            None => {
                self.conclude(&standing);
                Page::Result
            }
        }
    }

    /// The page on which a finding is asked: a checklist that stands in for it, or its own.
    fn page_of(&self, id: FindingId, standing: &Standing) -> Page {
        let group =
            self.protocol.groups.iter().find(|group| group.items.contains(&id) && self.stands_in(group, standing));
        Page::Question(group.map_or_else(|| self.protocol.at(id).name.clone(), |group| group.name.clone()))
    }

    /// The checklist is asked in place of its questions: from the start if it says so, else once each was asked by itself.
    fn stands_in(&self, group: &Group, standing: &Standing) -> bool {
        let open = group.items.iter().filter(|id| standing.remaining.contains(id)).count();
        let singly = self.draft.singly.contains(&group.name);
        let known = || group.items.iter().all(|id| self.last_answer(*id).is_some());
        open >= 2 && !singly && (group.asked.onboarding || known())
    }

    /// The screening has ended: its decision goes into the journal, once.
    fn conclude(&mut self, standing: &Standing) {
        let answered = !self.answered_since_decided().is_empty();
        if !answered && self.last_decided().is_some() {
            return;
        }
        self.record_decision(&standing.sure);
        self.draft = crate::Draft::default();
    }

    /// A decision that the person is shown.
    pub(crate) fn record_decision(&mut self, decision: &protocol::Decision) {
        let rules = decision.reasons.iter().map(|r| r.name(&self.protocol).to_owned()).collect();
        self.record(What::Decided {
            disposition: decision.level.id().to_owned(),
            rules,
            needs_clearance: decision.needs_clearance,
            restarts_onset: decision.restarts_onset,
        });
    }

    /// Takes `value` as the answer to the finding or checklist called `name`, and says which page is next.
    pub(crate) fn take_answer(&mut self, name: &str, value: &str) -> Page {
        if let Some(group) = self.protocol.groups.iter().find(|g| g.name == name).cloned() {
            return self.take_list(&group, value);
        }
        let Some(id) = self.protocol.finding(name) else { return Page::Missing };
        if name == ONSET {
            return self.take_onset(value);
        }
        let finding = self.protocol.at(id);
        if value == "unsure" && !finding.unsure.is_empty() && self.page == Page::Question(name.into()) {
            return Page::Help(name.into());
        }
        let Some(taken) = value_of(finding, value) else {
            self.draft.wrong = matches!(finding.domain, Domain::Number { .. });
            return self.page.clone();
        };
        self.answer(id, taken);
        self.reread(id).unwrap_or_else(|| self.next_page())
    }

    /// A checklist: `none`, `some` (the ticked ones), `unsure` (one by one), or a row to tick.
    fn take_list(&mut self, group: &Group, value: &str) -> Page {
        let here = Page::Question(group.name.clone());
        match value {
            "unsure" => {
                self.draft.singly.push(group.name.clone());
                return self.next_page();
            }
            "none" if self.too_fast(group) => {
                self.draft.again = true;
                self.draft.shown_at = self.now.at;
                return here;
            }
            "none" => self.draft.ticked.clear(),
            "some" => {}
            row => {
                turn_about(&mut self.draft.ticked, row);
                return here;
            }
        }
        let ticked = std::mem::take(&mut self.draft.ticked);
        for id in self.listed(group) {
            let yes = ticked.contains(&self.protocol.at(id).name);
            self.answer(id, if yes { Value::YES } else { Value::NO });
        }
        self.next_page()
    }

    /// The rows of a checklist: what it asks for now.
    pub(crate) fn listed(&self, group: &Group) -> Vec<FindingId> {
        let standing = self.standing();
        let remaining: Vec<FindingId> =
            group.items.iter().copied().filter(|id| standing.remaining.contains(id)).collect();
        if remaining.is_empty() { group.items.clone() } else { remaining }
    }

    /// "None of these" came before the list can have been read.
    fn too_fast(&self, group: &Group) -> bool {
        !self.draft.again && self.now.at - self.draft.shown_at < i64::from(group.read) * 1000
    }

    /// The questions of a list that is to be read with care were all answered no, one by one, faster than that: the list is shown once more.
    fn reread(&mut self, last: FindingId) -> Option<Page> {
        let group = self.protocol.groups.iter().find(|g| g.read > 0 && g.items.last() == Some(&last))?.clone();
        if self.draft.again || self.draft.singly.contains(&group.name) {
            return None;
        }
        let all_no = group.items.iter().all(|id| self.last_answer(*id) == Some(Value::NO));
        let first = self.time_answered(*group.items.first()?)?;
        if !all_no || self.now.at - first >= i64::from(group.read) * 1000 {
            return None;
        }
        self.draft.again = true;
        self.draft.shown_at = self.now.at;
        Some(Page::Question(group.name))
    }

    fn time_answered(&self, id: FindingId) -> Option<i64> {
        let name = &self.protocol.at(id).name;
        self.journal.events().iter().rev().find_map(|event| match &event.what {
            What::Answered { finding, .. } if finding == name => Some(event.at),
            _ => None,
        })
    }

    /// The onset, as it is named on its page.
    fn take_onset(&mut self, value: &str) -> Page {
        match self.named_onset(value) {
            Some(onset) => {
                self.record(onset);
                self.next_page()
            }
            None => Page::Question(ONSET.into()),
        }
    }

    /// When the pain began: first a day, then for a recent one a part of the day. The end of what was named counts; who cannot say begins now. None until it is named.
    pub(crate) fn named_onset(&mut self, value: &str) -> Option<What> {
        if value == "unsure" {
            return Some(What::Onset { at: self.now.at, said: "cannot say".into() });
        }
        let named = |day: &str| ONSET_DAYS.iter().find(|(name, _)| *name == day);
        let ends = |part, back: i64| end_of(part, back, self.now.at, self.zone);
        if let Some((name, back)) = named(value) {
            if *back <= PRECISE_DAYS {
                self.draft.onset_day = Some((*name).to_owned());
                return None;
            }
            let last_part = DAY_PARTS[DAY_PARTS.len() - 1];
            return Some(What::Onset { at: ends(last_part, *back), said: (*name).to_owned() });
        }
        let (name, back) = named(self.draft.onset_day.as_deref()?)?;
        let part = DAY_PARTS.iter().find(|part| part.name == value)?;
        let onset = What::Onset { at: ends(*part, *back), said: format!("{name} {}", part.name) };
        self.draft.onset_day = None;
        Some(onset)
    }

    /// The part of a day that has not begun yet cannot be named.
    pub(crate) fn part_has_begun(&self, ends: i64, day: &str) -> bool {
        let back = ONSET_DAYS.iter().find(|(name, _)| *name == day).map_or(0, |(_, back)| *back);
        let begins =
            crate::calendar::midnight(self.now.at, self.zone) - back * DAY + (ends - 6) * crate::calendar::HOUR;
        begins <= self.now.at
    }

    /// How many question pages are done in this screening, and how many there are as far as is known.
    pub(crate) fn progress(&self) -> (u32, u32) {
        let standing = self.standing();
        let pages = |ids: &[FindingId], open: bool| {
            let mut names: Vec<&str> = Vec::new();
            for id in ids {
                let group = self
                    .protocol
                    .groups
                    .iter()
                    .find(|g| g.items.contains(id) && (!open || self.stands_in(g, &standing)));
                let name = group.map_or(self.protocol.at(*id).name.as_str(), |g| g.name.as_str());
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names.len() as u32
        };
        // A follow-up counts once its question is answered: before that nobody knows whether it will be asked.
        let asks =
            |id: &FindingId| self.protocol.at(*id).asked.after.is_none_or(|after| standing.answered[after.index()]);
        let ahead: Vec<FindingId> = standing.remaining.iter().copied().filter(asks).collect();
        let done = pages(&self.answered_since_decided(), false);
        (done, done + pages(&ahead, true))
    }

    /// The page before this one in the screening.
    pub(crate) fn page_before(&self) -> Page {
        if let Page::Help(name) = &self.page {
            return Page::Question(name.clone());
        }
        let pages: Vec<Page> = self.answered_since_decided().into_iter().map(|id| self.answered_on(id)).collect();
        let before = pages.iter().position(|page| *page == self.page).unwrap_or(pages.len());
        pages[..before].last().cloned().unwrap_or(Page::Start)
    }

    /// The page on which a finding was last answered: a checklist answers several at one moment.
    fn answered_on(&self, id: FindingId) -> Page {
        let when = |id: &FindingId| self.time_answered(*id);
        let together = |group: &&Group| {
            group.items.contains(&id) && group.items.iter().filter(|other| when(other) == when(&id)).count() >= 2
        };
        let group = self.protocol.groups.iter().find(together);
        Page::Question(group.map_or_else(|| self.protocol.at(id).name.clone(), |group| group.name.clone()))
    }

    /// Rows of a checklist that were ticked when it was last answered in this screening.
    pub(crate) fn ticked_before(&self, page: &Page) -> Vec<String> {
        let Page::Question(name) = page else { return Vec::new() };
        let Some(group) = self.protocol.groups.iter().find(|group| group.name == *name) else { return Vec::new() };
        let yes = |id: &FindingId| self.last_answer_today(*id) == Some(Value::YES);
        self.listed(group).into_iter().filter(yes).map(|id| self.protocol.at(id).name.clone()).collect()
    }
}

/// The value that an answer, as it is tapped or typed, gives a finding; none if it cannot have been meant.
pub(crate) fn value_of(finding: &Finding, answer: &str) -> Option<Value> {
    match (&finding.domain, answer) {
        (_, "unsure" | "pass") => Some(Value::Unknown),
        (Domain::YesNo, "yes") => Some(Value::YES),
        (Domain::YesNo, "no") => Some(Value::NO),
        (Domain::YesNo, _) => None,
        (Domain::Choice(options), name) => {
            options.iter().position(|option| option.name == name).map(|place| Value::Known(place as u32))
        }
        (Domain::Number { min, max, .. }, typed) => {
            typed.trim().parse().ok().filter(|n| (min..=max).contains(&n)).map(Value::Known)
        }
    }
}
