//! What a proof comes to, property by property.

use protocol::{FindingId, Value};

/// What checking one property came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// Single statements that had to hold.
    pub obligations: u64,
    /// How many of them a solver had to look at; the others followed from the circuit's form or from a lemma on one rule.
    pub solved: u64,
    /// States and steps walked, where the property is about a state machine.
    pub states: u64,
    /// Everything that is wrong. Empty: proved.
    pub failures: Vec<Failure>,
    /// What is not wrong, but should be known, such as a rule that others mask.
    pub notes: Vec<String>,
}

impl Checked {
    /// Something was looked at, and nothing is wrong.
    pub fn holds(&self) -> bool {
        self.failures.is_empty() && self.obligations + self.states > 0
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: Checked) -> Self {
        self.obligations += other.obligations;
        self.solved += other.solved;
        self.states += other.states;
        self.failures.extend(other.failures);
        self.notes.extend(other.notes);
        self
    }
}

/// One way in which a property fails.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Failure {
    /// What is wrong, in one sentence: "`glute-ball` is open although `acute-phase` is possible".
    pub what: String,
    /// The person for whom it is wrong: what is not calm about them. Empty where no person is needed to show it.
    pub person: Person,
    /// For a change of one finding: the value that it changes to.
    pub becomes: Option<(FindingId, Value)>,
    /// What led there, for a property about a state machine: events in order.
    pub trace: Vec<String>,
    /// The names of the blocks involved, the most telling first.
    pub blocks: Vec<String>,
}

/// Somebody, as the few findings that are not calm; everything else is as in a person without any trouble.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person(pub Vec<(FindingId, Value)>);
