//! A checked protocol: everything that a decision needs, with every name resolved.
//!
//! The text becomes this once ([`crate::author`]), and this is what a phone carries (as bytes, see [`Protocol::to_bytes`]).
//! Whatever holds a `Protocol` may index its tables with its own ids without looking twice.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How soon a person should be seen, most severe first; the order is that of [`Level::severity`].
///
/// Levels D0 to D6 of the design: the first four send the person to somebody, `Wait` is a lockout, the last two are self-care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, BorshSerialize, BorshDeserialize)]
pub enum Level {
    /// D0: an emergency department or an ambulance, now.
    Emergency,
    /// D1: medical help the same day.
    SameDay,
    /// D2: a clinician within days.
    WithinDays,
    /// D3: a routine appointment.
    Routine,
    /// D4: not yet; massage is paused.
    Wait,
    /// D5: some techniques are closed or limited for this person.
    SelfCareLimited,
    /// D6: a gentle session may start.
    SelfCareOk,
}

impl Level {
    /// All levels, most severe first.
    pub const ALL: [Level; 7] = [
        Level::Emergency,
        Level::SameDay,
        Level::WithinDays,
        Level::Routine,
        Level::Wait,
        Level::SelfCareLimited,
        Level::SelfCareOk,
    ];

    /// 6 for an emergency down to 0 for self-care without limits.
    pub fn severity(self) -> u8 {
        6 - self as u8
    }

    /// The id that leaves the program, as in `emergency_now`.
    pub fn id(self) -> &'static str {
        match self {
            Level::Emergency => "emergency_now",
            Level::SameDay => "same_day",
            Level::WithinDays => "within_days",
            Level::Routine => "routine",
            Level::Wait => "wait",
            Level::SelfCareLimited => "self_care_limited",
            Level::SelfCareOk => "self_care_ok",
        }
    }

    /// The more severe of two.
    pub fn worse(self, other: Level) -> Level {
        if self.severity() >= other.severity() { self } else { other }
    }
}

/// What to do about something felt in or after a session, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Action {
    /// Carry on.
    Continue,
    /// Less pressure, then carry on.
    EaseOff,
    /// Stop this technique.
    StopTechnique,
    /// Stop, and be seen by a clinician.
    StopAndBeSeen,
    /// Stop, and get emergency help.
    StopAndEmergency,
}

impl Action {
    /// All actions, mildest first.
    pub const ALL: [Action; 5] =
        [Action::Continue, Action::EaseOff, Action::StopTechnique, Action::StopAndBeSeen, Action::StopAndEmergency];

    /// The id that leaves the program, as in `stop_technique`.
    pub fn id(self) -> &'static str {
        match self {
            Action::Continue => "continue",
            Action::EaseOff => "ease_off",
            Action::StopTechnique => "stop_technique",
            Action::StopAndBeSeen => "stop_and_be_seen",
            Action::StopAndEmergency => "stop_and_emergency",
        }
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
        pub struct $name(pub u16);
        impl $name {
            /// The place in the protocol's table.
            pub fn index(self) -> usize { usize::from(self.0) }
        }
    )*};
}
ids! {
    /// A finding, by its place in [`Protocol::findings`].
    FindingId,
    /// A technique, by its place in [`Protocol::techniques`].
    TechniqueId,
    /// A literal, by its place in [`Protocol::literals`].
    LiteralId,
}

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Asked {
    /// In the first full screening.
    pub onboarding: bool,
    /// Before every session.
    pub every_session: bool,
    /// Once a week.
    pub weekly: bool,
    /// Only when something calls for it.
    pub triggered: bool,
    /// The question that this one follows up.
    pub after: Option<FindingId>,
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

/// A name for a combination of findings.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Definition {
    /// Its name.
    pub name: String,
    /// What it means, in words.
    pub text: String,
    /// What it stands for.
    pub when: Expr,
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

/// The smallest thing an expression can say about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Literal {
    /// A yes/no finding is yes.
    Yes(FindingId),
    /// A number (or the place of a choice's option) is at least this.
    AtLeast(FindingId, u32),
}

impl Literal {
    /// The finding it speaks of.
    pub fn finding(self) -> FindingId {
        match self {
            Literal::Yes(f) | Literal::AtLeast(f, _) => f,
        }
    }
}

/// A condition in Kleene's three-valued logic; definitions are already filled in.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Expr {
    /// Always or never true.
    Constant(bool),
    /// A literal.
    Is(LiteralId),
    /// Turned about; unknown stays unknown.
    Not(Box<Expr>),
    /// Unknown counts as yes.
    Possibly(Box<Expr>),
    /// Unknown counts as no.
    Certainly(Box<Expr>),
    /// All of these.
    All(Vec<Expr>),
    /// Any of these.
    Any(Vec<Expr>),
    /// At least so many of these.
    Count(u32, Vec<Expr>),
}

/// When a rule's hold on the techniques ends.
#[derive(Clone, Copy, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Until {
    /// As soon as its condition is no longer possible.
    Answers,
    /// Not before a clinician's clearance is in the journal.
    Clearance,
    /// When a measure of hours reaches a number.
    Reaches(FindingId, u32),
}

/// What kind of block a rule was written as; for texts and listings, never for deciding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum RuleKind {
    /// `emergency`, `same-day`, `within-days`, `routine`.
    Disposition,
    /// `lockout`.
    Lockout,
    /// `limit`: where self-care ends.
    Limit,
    /// `stop`: something felt.
    Stop,
}

/// A rule over findings that sends a person somewhere or makes them wait.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// How it was written.
    pub kind: RuleKind,
    /// What a certain rule amounts to; absent for a stop rule that only stops.
    pub level: Option<Level>,
    /// What a merely possible rule amounts to.
    pub unsure: Option<Level>,
    /// Closes every technique while possible.
    pub locks: bool,
    /// When its hold ends.
    pub until: Until,
    /// Starts the clock of the acute phase anew.
    pub restarts_onset: bool,
    /// May be masked by others.
    pub also: bool,
    /// The condition.
    pub when: Expr,
    /// For a stop rule: what to do.
    pub action: Option<Action>,
    /// For a stop rule: the words of its one-tap answer.
    pub label: String,
    /// What the patient reads.
    pub tell: String,
    /// The reason behind it.
    pub why: String,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// How a constraint was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ConstraintKind {
    /// A condition of the person.
    Contraindication,
    /// Where the pain is, what is known.
    Gate,
    /// Graduated unlock; says nothing about health.
    Stage,
}

/// A limit that a caution sets. Each lowers only.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Limit {
    /// Pressure, points of 10.
    Pressure(u32),
    /// Seconds a spot is held.
    Hold(u32),
    /// Seconds for the whole technique.
    Time(u32),
    /// Spots on one side.
    Spots(u32),
    /// Sets.
    Sets(u32),
    /// Strokes of a glide.
    Strokes(u32),
    /// Hardest thing to press with.
    Ball(Ball),
    /// Positions that remain.
    Positions(Vec<Position>),
    /// Something to do or ask first.
    Advice(String),
}

/// The ladder of what one presses with, softest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Ball {
    /// The hand, or a rolled towel.
    Hand,
    /// A soft foam ball.
    Soft,
    /// A tennis ball.
    Tennis,
    /// A firm rubber or lacrosse ball.
    Firm,
}

impl Ball {
    /// All, softest first.
    pub const ALL: [Ball; 4] = [Ball::Hand, Ball::Soft, Ball::Tennis, Ball::Firm];
    /// Its name in protocols and data.
    pub fn id(self) -> &'static str {
        match self {
            Ball::Hand => "hand",
            Ball::Soft => "soft",
            Ball::Tennis => "tennis",
            Ball::Firm => "firm",
        }
    }
}

/// Where a technique is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Position {
    /// On the floor.
    Floor,
    /// On a bed.
    Bed,
    /// Standing at a wall.
    Wall,
    /// Seated.
    Seated,
}

impl Position {
    /// All positions.
    pub const ALL: [Position; 4] = [Position::Floor, Position::Bed, Position::Wall, Position::Seated];
    /// Its name in protocols and data.
    pub fn id(self) -> &'static str {
        match self {
            Position::Floor => "floor",
            Position::Bed => "bed",
            Position::Wall => "wall",
            Position::Seated => "seated",
        }
    }
}

/// A contraindication, gate or stage: closes some techniques, limits others.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Constraint {
    /// Its name.
    pub name: String,
    /// How it was written.
    pub kind: ConstraintKind,
    /// The condition; acts while possible.
    pub when: Expr,
    /// Techniques it closes.
    pub blocks: Vec<TechniqueId>,
    /// Techniques it limits, and how.
    pub cautions: Vec<(TechniqueId, Vec<Limit>)>,
    /// Where a person who is unsure about it is sent, and the words.
    pub unsure: Option<(Level, String)>,
    /// What the patient reads.
    pub tell: String,
    /// The reason behind it.
    pub why: String,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// A self-massage technique.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Technique {
    /// Its name.
    pub name: String,
    /// Its title for patients.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The muscle, in plain words.
    pub target: String,
    /// From the midline to the centre of the ball or to the hand, in millimetres, and the words.
    pub placement: (u32, u32, String),
    /// What it should feel like.
    pub feels: String,
    /// When to stop.
    pub stop: String,
    /// How fast.
    pub pace: String,
    /// What is done at a spot.
    pub work: Work,
    /// Seconds of rest between spots.
    pub rest: u32,
    /// Spots on a side.
    pub spots: u32,
    /// Sets.
    pub sets: u32,
    /// Hard maximum in seconds.
    pub time: u32,
    /// Pressure ceiling, points of 10.
    pub pressure: u32,
    /// What one presses with by default.
    pub ball: Ball,
    /// The hardest allowed.
    pub firmest: Ball,
    /// Both sides in turn, or the sore one.
    pub both_sides: bool,
    /// Seconds of cool-down walk.
    pub walk: u32,
    /// Seconds until the after-check.
    pub recheck: u32,
    /// Statements and sources.
    pub cites: Vec<String>,
    /// Ways to do it.
    pub variants: Vec<Variant>,
}

/// What is done at a spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub enum Work {
    /// Steady pressure for `min` to `max` seconds, or until it eases.
    Hold {
        /// Seconds, least.
        min: u32,
        /// Seconds, most.
        max: u32,
    },
    /// Slow strokes, each of `seconds`.
    Glide {
        /// Seconds a stroke.
        seconds: u32,
        /// Strokes at a spot.
        strokes: u32,
    },
    /// Small rocking, `seconds` each way, for `min` to `max` seconds.
    Rock {
        /// Seconds each way.
        seconds: u32,
        /// Seconds, least.
        min: u32,
        /// Seconds, most.
        max: u32,
    },
}

/// A way to do a technique.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Variant {
    /// Its name within the technique.
    pub name: String,
    /// Its title for patients.
    pub title: String,
    /// Where it is done.
    pub position: Position,
    /// What is needed.
    pub equipment: Vec<String>,
    /// Steps in order.
    pub steps: Vec<Step>,
}

/// What a step is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub enum StepKind {
    /// Getting into position.
    Prepare,
    /// Placing the hand or ball.
    Place,
    /// The hold, glide or rocking.
    Work,
    /// Coming out of it.
    Release,
}

/// One instruction.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub struct Step {
    /// What it is for.
    pub kind: StepKind,
    /// The instruction.
    pub text: String,
    /// One spoken line.
    pub cue: String,
    /// The picture's name, or empty.
    pub picture: String,
    /// The picture in words.
    pub alt: String,
}

/// One statement of the source.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Statement {
    /// `A1` to `E9`.
    pub name: String,
    /// The statement in our words.
    pub text: String,
    /// Why it is not followed, or empty.
    pub refused: String,
}

/// A source that something cites.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Source {
    /// Its key.
    pub name: String,
    /// Author or organisation, title and year in one line.
    pub text: String,
    /// Where to find it, or empty.
    pub url: String,
}

/// A page of background for patients.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Explanation {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its sentences.
    pub text: Vec<String>,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// A region and its emergency number.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct EmergencyNumber {
    /// The region's name in data.
    pub name: String,
    /// The region's name for people.
    pub title: String,
    /// The number to call.
    pub number: String,
    /// Used until the person chooses.
    pub default: bool,
}

/// Minutes for which answers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Schedule {
    /// Answers asked before every session.
    pub every_session: u32,
    /// Weekly ones.
    pub weekly: u32,
    /// Those of the first full screening.
    pub onboarding: u32,
}

/// A checked protocol.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Protocol {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of the text that it was made from, in hexadecimal.
    pub hash: String,
    /// How long answers count.
    pub schedule: Schedule,
    /// Every finding.
    pub findings: Vec<Finding>,
    /// Every literal that an expression uses.
    pub literals: Vec<Literal>,
    /// Names for combinations.
    pub definitions: Vec<Definition>,
    /// Questions asked together.
    pub groups: Vec<Group>,
    /// Disposition rules, lockouts, limits and stop rules.
    pub rules: Vec<Rule>,
    /// Contraindications, gates and stages.
    pub constraints: Vec<Constraint>,
    /// Techniques, in the order in which they are offered.
    pub techniques: Vec<Technique>,
    /// The source's statements.
    pub statements: Vec<Statement>,
    /// What is cited.
    pub sources: Vec<Source>,
    /// Background for patients.
    pub explanations: Vec<Explanation>,
    /// Words on screens, by `block.key`.
    #[borsh(deserialize_with = "words_in_order")]
    pub words: BTreeMap<String, String>,
    /// Emergency numbers by region.
    pub emergency_numbers: Vec<EmergencyNumber>,
}

/// Reads words one by one: they come in order, and the library's own way brings a whole sort along.
fn words_in_order<R: std::io::Read>(reader: &mut R) -> std::io::Result<BTreeMap<String, String>> {
    let mut words = BTreeMap::new();
    for _ in 0..u32::deserialize_reader(reader)? {
        words.insert(String::deserialize_reader(reader)?, String::deserialize_reader(reader)?);
    }
    Ok(words)
}

impl Protocol {
    /// The finding of that name.
    pub fn finding(&self, name: &str) -> Option<FindingId> {
        self.findings.iter().position(|f| f.name == name).map(|i| FindingId(i as u16))
    }

    /// The finding behind an id of this protocol.
    pub fn at(&self, id: FindingId) -> &Finding {
        &self.findings[id.index()]
    }

    /// The technique of that name.
    pub fn technique(&self, name: &str) -> Option<TechniqueId> {
        self.techniques.iter().position(|t| t.name == name).map(|i| TechniqueId(i as u16))
    }

    /// Words on a screen, by `block.key`; the key itself where there are none, so that a gap shows.
    pub fn words<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// The protocol as bytes for a phone.
    ///
    /// # Errors
    /// Only if memory runs out while writing.
    pub fn to_bytes(&self) -> std::io::Result<Vec<u8>> {
        borsh::to_vec(self)
    }

    /// What a phone needs of it: without what is only for review. That is the statements of the source and where they are cited, what questions
    /// and techniques cite, sources that nothing else cites, and the definitions, which every expression has filled in already.
    pub fn for_phone(mut self) -> Self {
        self.statements.clear();
        self.definitions.clear();
        self.findings.iter_mut().for_each(|finding| finding.cites.clear());
        self.techniques.iter_mut().for_each(|technique| technique.cites.clear());
        let rules = self.rules.iter_mut().map(|rule| &mut rule.cites);
        let constraints = self.constraints.iter_mut().map(|constraint| &mut constraint.cites);
        let explanations = self.explanations.iter_mut().map(|explanation| &mut explanation.cites);
        let mut cited: Vec<String> = Vec::new();
        for cites in rules.chain(constraints).chain(explanations) {
            cites.retain(|key| self.sources.iter().any(|source| source.name == *key));
            for key in cites {
                let place = cited.iter().position(|known| known == key).unwrap_or_else(|| {
                    cited.push(key.clone());
                    cited.len() - 1
                });
                // Nobody sees the keys there.
                *key = place.to_string();
            }
        }
        self.sources.retain_mut(|source| match cited.iter().position(|key| *key == source.name) {
            Some(place) => {
                source.name = place.to_string();
                true
            }
            None => false,
        });
        self
    }

    /// A protocol from [`Protocol::to_bytes`] of the same program version.
    ///
    /// # Errors
    /// If the bytes are not such a protocol.
    pub fn from_bytes(bytes: &[u8]) -> std::io::Result<Self> {
        borsh::from_slice(bytes)
    }
}
