//! Every property of a protocol, one after another: those that it states, and the standard ones that it does not.

use crate::{
    alive, change,
    change::Speakers,
    ground::Ground,
    people, plans,
    programs::{self, Syntax},
    prover::{Domain, Query},
    report::Checked,
    screenings,
    sessions::{self, Walked},
    well_formed,
};
use protocol::{
    Claim, DecisionFact, Fact, Property, Protocol, ScreeningFact, SessionFact, TechniqueId,
    author::{SourceFile, read},
    circuit::Graph,
};
use std::sync::LazyLock;

/// All properties of one protocol.
#[derive(Debug)]
pub struct Suite<'p> {
    ground: Ground<'p>,
    speakers: Speakers,
    properties: Vec<Property>,
    syntax: &'p Syntax,
    walked: Walked,
}

impl<'p> Suite<'p> {
    /// What is to be proved of a protocol; `syntax` are its conditions as they were written.
    pub fn new(protocol: &'p Protocol, syntax: &'p Syntax) -> Self {
        let stated = &protocol.properties;
        let standard = standard().iter().cloned().map(|property| of_this(property, protocol));
        let missing = standard.filter(|own| stated.iter().all(|property| property.claim != own.claim));
        let properties = stated.iter().cloned().chain(missing).collect();
        let walked = Walked::default();
        Self { ground: Ground::new(protocol), speakers: Speakers::new(protocol), properties, syntax, walked }
    }

    /// The same, with what was walked through for another protocol: most edits change no session.
    #[must_use]
    pub fn after(self, walked: Walked) -> Self {
        Self { walked, ..self }
    }

    /// The sessions that were walked through.
    pub fn walked(&self) -> &Walked {
        &self.walked
    }

    /// The properties, in the order in which they are to be checked.
    pub fn properties(&self) -> &[Property] {
        &self.properties
    }

    /// The calm person, by whom everybody else is told.
    pub fn calm(&self) -> protocol::Findings {
        self.ground.calm.person(self.ground.protocol, &self.ground.space, &self.ground.calm.states)
    }

    /// Keeps every query from now on, for a second opinion.
    pub fn keep_queries(&mut self) {
        self.ground.prover.log = Some(Vec::new());
    }

    /// All gates, what holds of their inputs, and every query kept: for other solvers.
    pub fn kept(&self) -> (&Graph, &Domain, &[Query]) {
        let kept = self.ground.prover.log.as_deref().unwrap_or_default();
        (&self.ground.graph, &self.ground.space.domain, kept)
    }

    /// Everything kept, put again to other solvers.
    #[cfg(feature = "second-opinion")]
    pub fn second_opinion(&self, seen: impl FnMut(usize, usize)) -> crate::second_opinion::Opinion {
        let mut seen = seen;
        let (graph, domain, kept) = self.kept();
        crate::second_opinion::second_opinion(graph, domain, kept, |done| seen(done, kept.len()))
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
            Claim::Plans => plans::open_nothing(ground),
            Claim::Programs => programs::mean_the_text(ground, self.syntax),
            Claim::Screenings(facts) => facts
                .into_iter()
                .map(|fact| match fact {
                    ScreeningFact::SameOutcome => screenings::same_outcome(ground),
                    ScreeningFact::EmergenciesFirst => screenings::emergencies_first(ground),
                })
                .fold(Checked::default(), Checked::and),
            Claim::Sessions(facts) => {
                let walk = sessions::walk(ground.protocol, &mut self.walked);
                facts
                    .into_iter()
                    .map(|fact| match fact {
                        SessionFact::StopsInOneStep => walk.stops.clone(),
                        SessionFact::HoldsWithinLimit => walk.holds.clone(),
                        SessionFact::Ends => walk.ends.clone(),
                        SessionFact::StaysStopped => sessions::stays_stopped(ground),
                    })
                    .fold(Checked::default(), Checked::and)
            }
        };
        checked.solved = self.ground.prover.solved - before;
        checked
    }
}

/// What is checked of every protocol, whether it says so or not, where "all" techniques is an empty list: the promises of `protocol/60-properties.md`, which name no sign and no technique.
pub fn standard() -> &'static [Property] {
    static STANDARD: LazyLock<Vec<Property>> = LazyLock::new(read_standard);
    &STANDARD
}

fn read_standard() -> Vec<Property> {
    let frame = "```protocol\nprotocol standard version 1\n  title \"What must hold of every protocol\"\n```\n\n";
    let text = format!("{frame}{}", include_str!("../../../protocol/60-properties.md"));
    let reading = read(&[SourceFile { name: "60-properties.md".into(), text }], SOURCES);
    reading.protocol.map_or_else(Vec::new, |protocol| protocol.properties)
}

/// A standard property with all techniques of this protocol where it says all.
fn of_this(mut property: Property, protocol: &Protocol) -> Property {
    if let Claim::Blocks { facts, .. } | Claim::People { facts, .. } = &mut property.claim {
        for fact in facts {
            if let Fact::Closed(techniques) | Fact::Open(techniques) = fact {
                *techniques = (0..protocol.techniques.len() as u16).map(TechniqueId).collect();
            }
        }
    }
    property
}

/// What the standard set cites.
const SOURCES: &str =
    "wideberth-design:\n  type: misc\n  title: Wideberth, design\n  author: Wideberth\n  date: 2025\n";
