//! Every property of a protocol, one after another: those that it states, and the standard ones that it does not.

use crate::{alive, change, change::Speakers, ground::Ground, people, report::Checked, well_formed};
use protocol::{Alive, Blocks, Change, Claim, DecisionFact, Expr, Fact, Gain, Level, Property, Protocol};

/// All properties of one protocol.
#[derive(Debug)]
pub struct Suite<'p> {
    ground: Ground<'p>,
    speakers: Speakers,
    properties: Vec<Property>,
}

impl<'p> Suite<'p> {
    /// What is to be proved of a protocol.
    pub fn new(protocol: &'p Protocol) -> Self {
        let stated = &protocol.properties;
        let missing = standard().into_iter().filter(|own| stated.iter().all(|property| property.claim != own.claim));
        let properties = stated.iter().cloned().chain(missing).collect();
        Self { ground: Ground::new(protocol), speakers: Speakers::new(protocol), properties }
    }

    /// The properties, in the order in which they are to be checked.
    pub fn properties(&self) -> &[Property] {
        &self.properties
    }

    /// Keeps every query from now on, for a second opinion.
    pub fn keep_queries(&mut self) {
        self.ground.prover.log = Some(Vec::new());
    }

    /// Everything kept, put again to other solvers.
    #[cfg(feature = "second-opinion")]
    pub fn second_opinion(&self, seen: impl FnMut(usize, usize)) -> crate::second_opinion::Opinion {
        let mut seen = seen;
        let kept = self.ground.prover.log.as_deref().unwrap_or_default();
        crate::second_opinion::second_opinion(&self.ground.graph, &self.ground.space.domain, kept, |done| seen(done, kept.len()))
    }

    /// Checks one of them.
    pub fn check(&mut self, property: usize) -> Checked {
        let Some(claim) = self.properties.get(property).map(|property| property.claim.clone()) else {
            return Checked::default();
        };
        let before = self.ground.prover.solved;
        let ground = &mut self.ground;
        let mut checked = match claim {
            Claim::People { quantifier, facts, given } => people::people(ground, quantifier, &facts, &given),
            Claim::Blocks { kinds, certain, facts } => people::blocks(ground, &kinds, certain, &facts),
            Claim::Change { change, never } => change::change(ground, &self.speakers, change, &never),
            Claim::Alive(what) => alive::alive(ground, &self.speakers, what),
            Claim::Decisions(facts) => facts
                .into_iter()
                .map(|fact| match fact {
                    DecisionFact::OneLevel => well_formed::one_level(ground),
                    DecisionFact::Reasons => well_formed::reasons(ground),
                })
                .fold(Checked::default(), Checked::and),
            Claim::Screenings(_) | Claim::Sessions(_) | Claim::Plans | Claim::Programs => Checked::default(),
        };
        checked.solved = self.ground.prover.solved - before;
        checked
    }
}

/// What is checked of every protocol, whether it says so or not.
pub fn standard() -> Vec<Property> {
    let closed_while = |kinds: &[Level]| Claim::Blocks {
        kinds: kinds.iter().copied().map(Blocks::Rules).collect(),
        certain: false,
        facts: vec![],
    };
    let _ = closed_while;
    let property = |name: &str, says: &str, claim| Property {
        name: name.into(),
        says: says.into(),
        claim,
        why: String::new(),
        cites: Vec::new(),
    };
    vec![
        property(
            "closed-by-its-own-contraindications",
            "A technique is closed while one of its contraindications may hold.",
            Claim::Blocks {
                kinds: vec![Blocks::Contraindications, Blocks::Gates, Blocks::Stages],
                certain: false,
                facts: vec![Fact::ClosedOwn],
            },
        ),
        property(
            "more-danger-is-never-safer",
            "More danger never lowers the level, opens a technique, raises a dose or softens an action.",
            Claim::Change {
                change: Change::Worse,
                never: vec![Gain::LevelFalls, Gain::TechniqueOpens, Gain::DoseRises, Gain::ActionSoftens],
            },
        ),
        property(
            "unknown-opens-nothing",
            "Not knowing never opens a technique or raises a dose.",
            Claim::Change { change: Change::Unknown, never: vec![Gain::TechniqueOpens, Gain::DoseRises] },
        ),
        property("one-level", "Every decision has one level.", Claim::Decisions(vec![DecisionFact::OneLevel, DecisionFact::Reasons])),
        property("every-question-matters", "", Claim::Alive(Alive::QuestionsMatter)),
        property("every-rule-can-fire", "", Claim::Alive(Alive::RulesFire)),
        property("every-rule-matters", "", Claim::Alive(Alive::RulesMatter)),
        property("every-technique-can-open", "", Claim::Alive(Alive::TechniquesOpen)),
        property("every-dose-is-reached", "", Claim::Alive(Alive::DosesReached)),
        property("every-level-is-reached", "", Claim::Alive(Alive::LevelsReached)),
    ]
}

#[allow(dead_code)]
fn unused(_: Expr) {}
