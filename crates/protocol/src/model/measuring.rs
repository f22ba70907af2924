//! What a person fills in beside the screening to see how things go: questionnaires, activities that matter, checks at home, looks back at a session.
//!
//! None of it is a finding, so nothing here gates anything by itself. What a check finds answers findings, and those gate.

use borsh::{BorshDeserialize, BorshSerialize};

use super::FindingId;

/// All of it. A phone that begins with a session does not carry it: [`super::Protocol::to_bytes`] leaves it out.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Measuring {
    /// Published questionnaires.
    pub instruments: Vec<Instrument>,
    /// The person's own activities.
    pub activities: Option<Activities>,
    /// Checks at home.
    pub self_checks: Vec<SelfCheck>,
    /// Looks back at a session.
    pub follow_ups: Vec<FollowUp>,
}

/// A published questionnaire of sentences that are ticked if they are so today; the score is their number.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Instrument {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What to do, in our words.
    pub asks: String,
    /// Its sentences exactly as they were published, in the language in which they were: never translated here, since a translation is an instrument of its own.
    pub items: Vec<String>,
    /// In which weeks after the first filling it is due, the first being week 0.
    pub weeks: Vec<u32>,
    /// A change that matters: points,
    pub points: u32,
    /// or percent.
    pub percent: u32,
    /// At most so many points count as well.
    pub well: u32,
    /// Below the first and above the second there is little room to show a change.
    pub room: [u32; 2],
    /// Who made it, and on what terms it may be used.
    pub credit: String,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// A few activities that the person names, each rated from 0 (cannot) to 10 (as well as before).
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Activities {
    /// Its title.
    pub title: String,
    /// What to name.
    pub asks: String,
    /// What to rate.
    pub rates: String,
    /// What 0 means.
    pub least: String,
    /// What 10 means.
    pub most: String,
    /// So many at most.
    pub count: u32,
    /// Due after so many days.
    pub days: u32,
    /// A change of the average that matters: points.
    pub points: u32,
    /// A change of a single one that matters: points.
    pub single: u32,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// A check that somebody does alone at home, part by part.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct SelfCheck {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// How to do it safely.
    pub says: String,
    /// Due after so many days.
    pub days: u32,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Where pain alone can hold a part back: it is done once more after so many minutes, and then this report is answered yes.
    pub held_back: Option<(u32, FindingId)>,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// One part of a check.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What to do.
    pub says: String,
    /// What to look for; yes is what should not be.
    pub asks: String,
    /// The question or report that is answered yes then.
    pub finding: FindingId,
    /// What is answered yes besides if it is so on both sides. Only checks that go by sides have it.
    pub both: Option<FindingId>,
}

/// A look back at a session, later.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct FollowUp {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// From so many hours after the session on,
    pub from: u32,
    /// and until so many.
    pub until: u32,
    /// The hour of the day, local, for which a calendar is told.
    pub at: u32,
    /// Statements and sources.
    pub cites: Vec<String>,
}

impl Instrument {
    /// The name under which it was published, by which clinicians know it: the first sentence of its credit.
    pub fn published(&self) -> &str {
        self.credit.split_once('.').map_or(self.credit.as_str(), |(name, _)| name)
    }
}

impl SelfCheck {
    /// Left and right are compared.
    pub fn by_sides(&self) -> bool {
        self.parts.iter().any(|part| part.both.is_some())
    }
}

impl Measuring {
    /// The questionnaire of that name.
    pub fn instrument(&self, name: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.name == name)
    }

    /// The check of that name.
    pub fn self_check(&self, name: &str) -> Option<&SelfCheck> {
        self.self_checks.iter().find(|check| check.name == name)
    }

    /// Its structure as bytes, for the app that has every page; its texts come with [`super::Protocol::put_back`].
    ///
    /// # Errors
    /// Only if memory runs out while writing.
    pub fn to_bytes(&self) -> std::io::Result<Vec<u8>> {
        borsh::to_vec(self)
    }

    /// What [`Measuring::to_bytes`] of the same program version gave.
    ///
    /// # Errors
    /// If the bytes are nothing of the kind.
    pub fn from_bytes(bytes: &[u8]) -> std::io::Result<Self> {
        borsh::from_slice(bytes)
    }

    /// Every text that people read, always in the same order: those of which translations are made, and the published sentences, of which none are.
    pub(super) fn texts(&mut self) -> Vec<&mut String> {
        let mut texts: Vec<&mut String> = Vec::new();
        for one in &mut self.instruments {
            texts.extend([&mut one.title, &mut one.asks, &mut one.credit]);
            texts.extend(&mut one.items);
        }
        if let Some(own) = &mut self.activities {
            texts.extend([&mut own.title, &mut own.asks, &mut own.rates, &mut own.least, &mut own.most]);
        }
        for check in &mut self.self_checks {
            texts.extend([&mut check.title, &mut check.says]);
            for part in &mut check.parts {
                texts.extend([&mut part.title, &mut part.says, &mut part.asks]);
            }
        }
        texts.extend(self.follow_ups.iter_mut().map(|look| &mut look.title));
        texts
    }
}
