//! What is known about a person: questions, reports, and what the journal tells.

use super::FindingId;
use borsh::{BorshDeserialize, BorshSerialize};
use std::io;

/// Where a finding's value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Origin {
    /// The person is asked.
    Asked,
    /// The person volunteers it in or after a session; missing means not felt.
    Reported,
    /// `care` derives it from the journal.
    Journal,
}

/// The values that a finding can take besides unknown.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Domain {
    /// Yes or no.
    YesNo,
    /// One of some named options, held as its place in the list.
    Choice(Vec<ChoiceOption>),
    /// A whole number from `min` to `max`, in `unit`.
    Number {
        /// Least value.
        min: u32,
        /// Greatest value; for "hours since" measures it also stands for "never".
        max: u32,
        /// `points`, `years`, `h`, `days`, `times`, `min`.
        unit: String,
    },
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct ChoiceOption {
    /// Its name in rules and data.
    pub name: String,
    /// Its words for patients.
    pub label: String,
}

/// Which way danger lies along a finding's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Danger {
    /// Yes, or a higher value, is worse.
    Higher,
    /// No, or a lower value, is worse (`reassuring`).
    Lower,
    /// Neither way.
    Neither,
}

/// When a finding is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// In the first full screening.
    pub onboarding: bool,
    /// Before every session.
    pub every_session: bool,
    /// Once a week.
    pub weekly: bool,
    /// Only when something calls for it.
    pub triggered: bool,
    /// A yes ends all answers that are older than one screening by then.
    pub renews: bool,
    /// The question that this one follows up.
    pub after: Option<FindingId>,
}

/// Its flags share a byte: a phone reads hundreds of them.
impl BorshSerialize for Asked {
    fn serialize<W: io::Write>(&self, writer: &mut W) -> io::Result<()> {
        let flags = [self.onboarding, self.every_session, self.weekly, self.triggered, self.renews];
        let bits = flags.into_iter().rev().fold(0_u8, |bits, flag| bits << 1 | u8::from(flag));
        bits.serialize(writer)?;
        self.after.serialize(writer)
    }
}

impl BorshDeserialize for Asked {
    fn deserialize_reader<R: io::Read>(reader: &mut R) -> io::Result<Self> {
        let bits = u8::deserialize_reader(reader)?;
        Ok(Self {
            onboarding: bits & 1 != 0,
            every_session: bits & 2 != 0,
            weekly: bits & 4 != 0,
            triggered: bits & 8 != 0,
            renews: bits & 16 != 0,
            after: Option::deserialize_reader(reader)?,
        })
    }
}

/// A fact about the person: asked, reported or derived from the journal.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Finding {
    /// Its name in rules and data.
    pub name: String,
    /// Its values.
    pub domain: Domain,
    /// Where its value comes from.
    pub origin: Origin,
    /// The question, or what is measured, in words for patients.
    pub text: String,
    /// A label of a few words.
    pub short: String,
    /// Why it is asked.
    pub because: String,
    /// A guided self-check for "not sure".
    pub unsure: String,
    /// Which way danger lies.
    pub danger: Danger,
    /// May be passed over.
    pub optional: bool,
    /// When it is asked.
    pub asked: Asked,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// Yes/no questions that are asked on one page.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// The heading question.
    pub text: String,
    /// The button that answers no to all.
    pub none: String,
    /// The questions, in order.
    pub items: Vec<FindingId>,
    /// When the list stands in for its questions.
    pub asked: Asked,
    /// Seconds that reading it takes at least: "none of these" that comes sooner is asked again.
    pub read: u32,
}

/// A part of the body on which pain, numbness and tingling are marked.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Region {
    /// Its name, which is that of its shape in the drawing.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// How far out it lies, as the place of the option of `pain-zone`.
    pub zone: u32,
    /// The sides that it counts for, left and right: one in the middle counts for both.
    pub sides: [bool; 2],
    /// It is seen from the front.
    pub front: bool,
    /// It lies between the legs, where numbness is an emergency.
    pub between_legs: bool,
}
