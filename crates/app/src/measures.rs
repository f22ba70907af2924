//! What is filled in beside the screening: a questionnaire, the person's own activities, a check at home.

use crate::{App, page::Page};
use care::{
    journal::What,
    measured::{Found, Measured, Rating, ratings},
};
use protocol::{FindingId, Level, SelfCheck, Value};

/// Activities go by this name in addresses.
pub(crate) const ACTIVITIES: &str = "activities";

/// What is filled in so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filling {
    /// Ticked sentences of a questionnaire, from 1.
    pub ticked: Vec<u32>,
    /// Names of activities as they are typed; none until something is typed.
    pub typed: Option<Vec<String>>,
    /// The names were told, and are rated one by one.
    pub named: Vec<String>,
    /// Points of those that are rated.
    pub points: Vec<u32>,
    /// Parts of a check that are done.
    pub found: Vec<(String, Found)>,
    /// Pain held the present part back: it is tried once more after a rest.
    pub rests: bool,
    /// That rest is over.
    pub rested: bool,
    /// Names were needed and there are none.
    pub nameless: bool,
}

impl App {
    /// A sentence was tapped.
    pub(crate) fn tick_sentence(&mut self, number: &str) {
        let Ok(number) = number.parse() else { return };
        let ticked = &mut self.draft.filling.ticked;
        match ticked.iter().position(|known| *known == number) {
            Some(at) => drop(ticked.remove(at)),
            None => ticked.push(number),
        }
    }

    /// The questionnaire of this page is filled in.
    pub(crate) fn filled(&mut self) -> Page {
        let Page::Measure(name) = &self.page else { return self.page.clone() };
        let Some(instrument) = self.protocol.measuring.instrument(name) else { return Page::Missing };
        let most = instrument.items.len() as u32;
        let instrument = instrument.name.clone();
        let mut ticked = std::mem::take(&mut self.draft.filling.ticked);
        ticked.retain(|number| (1..=most).contains(number));
        ticked.sort_unstable();
        self.record(What::Measured(Measured::Filled { instrument, ticked }));
        Page::Measures
    }

    /// Names of activities as they stand in the fields: typed now, or told the last time.
    pub(crate) fn names(&self) -> Vec<String> {
        let most = self.protocol.measuring.activities.as_ref().map_or(0, |own| own.count) as usize;
        let told = || {
            let last = ratings(&self.journal);
            last.last().map_or_else(Vec::new, |(_, list)| list.iter().map(|rating| rating.name.clone()).collect())
        };
        let mut names: Vec<String> = self.draft.filling.typed.clone().unwrap_or_else(told);
        names.resize(most, String::new());
        names
    }

    /// A name is being typed into the field of this place.
    pub(crate) fn type_name(&mut self, place: &str, name: &str) {
        let mut names = self.names();
        if let Some(field) = place.parse().ok().and_then(|place: usize| names.get_mut(place)) {
            name.clone_into(field);
        }
        self.draft.filling.typed = Some(names);
        self.draft.filling.nameless = false;
    }

    /// The names are told.
    pub(crate) fn named(&mut self) -> Page {
        let names = self.names().into_iter().map(|name| name.trim().to_owned());
        let mut named: Vec<String> = Vec::new();
        for name in names.filter(|name| !name.is_empty()) {
            if !named.contains(&name) {
                named.push(name);
            }
        }
        self.draft.filling.nameless = named.is_empty();
        self.draft.filling.named = named;
        self.page.clone()
    }

    /// The next activity is rated.
    pub(crate) fn rate(&mut self, points: &str) -> Page {
        let Ok(points) = points.parse() else { return self.page.clone() };
        let filling = &mut self.draft.filling;
        filling.points.push(points);
        if filling.points.len() < filling.named.len() {
            return self.page.clone();
        }
        let names = std::mem::take(&mut filling.named).into_iter();
        let points = std::mem::take(&mut filling.points);
        let activities = names.zip(points).map(|(name, points)| Rating { name, points }).collect();
        self.record(What::Measured(Measured::Rated { activities }));
        Page::Measures
    }

    /// What the present part of a check came to, or `again` after a rest.
    pub(crate) fn found(&mut self, word: &str) -> Page {
        let Page::Measure(name) = &self.page else { return self.page.clone() };
        let Some(check) = self.protocol.measuring.self_check(name).cloned() else { return Page::Missing };
        let filling = &mut self.draft.filling;
        if word == "again" {
            (filling.rests, filling.rested) = (false, true);
            return self.page.clone();
        }
        let Some(found) = Found::of(word) else { return self.page.clone() };
        if found == Found::HeldBack && !filling.rested {
            filling.rests = true;
            return self.page.clone();
        }
        let Some(part) = check.parts.get(filling.found.len()) else { return self.page.clone() };
        filling.found.push((part.name.clone(), found));
        (filling.rests, filling.rested) = (false, false);
        if filling.found.len() < check.parts.len() { self.page.clone() } else { self.checked(&check) }
    }

    /// All parts are done: what was found answers the questions that it is about, with yes or with "not sure" and never with no.
    fn checked(&mut self, check: &SelfCheck) -> Page {
        let parts = std::mem::take(&mut self.draft.filling.found);
        let mut told: Vec<(FindingId, Value)> = Vec::new();
        let mut tell = |id: FindingId, value: Value| match told.iter_mut().find(|(known, _)| *known == id) {
            Some((_, known)) if value == Value::YES => *known = value,
            Some(_) => {}
            None => told.push((id, value)),
        };
        for (part, (_, found)) in check.parts.iter().zip(&parts) {
            match found {
                found if found.is_sign() => tell(part.finding, Value::YES),
                Found::Unsure => tell(part.finding, Value::Unknown),
                Found::HeldBack => {
                    if let Some((_, report)) = check.held_back {
                        tell(report, Value::YES);
                    }
                }
                _ => {}
            }
            if let Some(both) = part.both.filter(|_| *found == Found::Both) {
                tell(both, Value::YES);
            }
        }
        self.record(What::Measured(Measured::Checked { check: check.name.clone(), parts }));
        if told.is_empty() {
            return Page::Measures;
        }
        for (id, value) in told {
            // A doubt takes back no yes that still counts.
            if value == Value::YES || self.last_answer(id) != Some(Value::YES) {
                self.answer(id, value);
            }
        }
        let sure = self.standing().sure.clone();
        if sure.level.severity() < Level::WithinDays.severity() {
            // What it means hangs on questions more; the page says so first.
            return Page::Measures;
        }
        self.record_decision(&sure);
        Page::Home
    }

    /// The last check found something, or left a doubt, and no safety check has been finished since.
    pub(crate) fn check_in_doubt(&self) -> bool {
        let since = self.journal.events().iter().rev().take_while(|event| !matches!(event.what, What::Decided { .. }));
        since.into_iter().any(|event| {
            let What::Measured(Measured::Checked { parts, .. }) = &event.what else { return false };
            parts.iter().any(|(_, found)| found.is_sign() || *found == Found::Unsure)
        })
    }
}
