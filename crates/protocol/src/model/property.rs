//! What must hold for every person: properties, stated in the protocol beside their reasons and proved by `verify`.

use super::{Action, Expr, Level, Limit, TechniqueId};

/// A property of the whole protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// Its name.
    pub name: String,
    /// What it promises, in one sentence.
    pub says: String,
    /// What is claimed.
    pub claim: Claim,
    /// The reason behind it.
    pub why: String,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// What a property claims.
#[derive(Clone, Debug, PartialEq)]
pub enum Claim {
    /// Of all people for whom `given` is surely so: each of the facts holds for everybody (`always`), for nobody (`never`), or all of them
    /// hold together for somebody (`sometimes`).
    People {
        /// For how many.
        quantifier: Quantifier,
        /// The facts.
        facts: Vec<Fact>,
        /// For whom.
        given: Expr,
    },
    /// For each block of these kinds: while it is possible (or, with `certain`, while it is certain), each of the facts holds for everybody.
    Blocks {
        /// Which blocks.
        kinds: Vec<Blocks>,
        /// Only while the block is certain.
        certain: bool,
        /// The facts.
        facts: Vec<Fact>,
    },
    /// No change of one finding in this direction ever gains anything of these.
    Change {
        /// The direction.
        change: Change,
        /// What must not be gained.
        never: Vec<Gain>,
    },
    /// Everything of this kind can make a difference, or be reached.
    Alive(Alive),
    /// Every decision is well formed in these ways.
    Decisions(Vec<DecisionFact>),
    /// Every screening, in whatever order it is answered, is sound in these ways.
    Screenings(Vec<ScreeningFact>),
    /// Every guided session, under any events and any clock, is safe in these ways.
    Sessions(Vec<SessionFact>),
    /// No clinician's plan opens what the protocol closes.
    Plans,
    /// Every compiled form decides as the text says.
    Programs,
}

/// For how many people facts are claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    /// Everybody.
    Always,
    /// Nobody.
    Never,
    /// At least one.
    Sometimes,
}

/// A fact about the decision for a person.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The level is at least this severe.
    Level(Level),
    /// The level is at most this severe.
    LevelAtMost(Level),
    /// These techniques are closed.
    Closed(Vec<TechniqueId>),
    /// The techniques that the block in question blocks are closed.
    ClosedOwn,
    /// These techniques are open.
    Open(Vec<TechniqueId>),
    /// The dose of these techniques is within the limit, where they are open.
    Limit(Vec<TechniqueId>, Limit),
    /// The action after a report is at least this severe.
    Action(Action),
    /// A clinician's clearance is needed.
    Clearance,
    /// The clock of the acute phase starts again.
    RestartsOnset,
    /// This rule or constraint is certain.
    Fires(String),
    /// This rule or constraint is certain or possible.
    Possible(String),
}

/// Kinds of blocks that a property speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocks {
    /// Rules, limits and stop rules of this level; lockouts have [`Level::Wait`].
    Rules(Level),
    /// Contraindications.
    Contraindications,
    /// Gates.
    Gates,
    /// Stages.
    Stages,
}

/// A change of one finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// From the calm answer to unknown, from unknown to the dangerous one, or a step along the declared direction of danger.
    Worse,
    /// From any known value to unknown.
    Unknown,
}

/// What a person could wrongly gain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gain {
    /// The level becomes less severe.
    LevelFalls,
    /// A closed technique opens.
    TechniqueOpens,
    /// A dose limit rises.
    DoseRises,
    /// The action after a report becomes milder.
    ActionSoftens,
}

/// What can make a difference, or be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alive {
    /// Every question can change an outcome.
    QuestionsMatter,
    /// Every rule and constraint can fire.
    RulesFire,
    /// Without it some decision would differ: every rule that does not say `also`, and every constraint.
    RulesMatter,
    /// Every technique can be open.
    TechniquesOpen,
    /// Every value that a limit can give a dose is the dose of somebody.
    DosesReached,
    /// Every level is somebody's.
    LevelsReached,
}

/// How a decision is well formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionFact {
    /// There is exactly one level.
    OneLevel,
    /// Every closed technique has a reason, and every reason words and a citation.
    Reasons,
}

/// How asking is sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreeningFact {
    /// The outcome equals that of asking everything.
    SameOutcome,
    /// Questions that alone are an emergency come first.
    EmergenciesFirst,
}

/// How a guided session is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionFact {
    /// From every state `stop` leads to a safe state in one step.
    StopsInOneStep,
    /// No hold outlasts its limit.
    HoldsWithinLimit,
    /// Every state has a bounded way out.
    Ends,
    /// After a stop the technique cannot reopen without what the protocol demands.
    StaysStopped,
}
