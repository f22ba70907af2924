//! What is decided for everybody: the evaluator's outcome over a graph, and every way in which a dose may be lowered.

use protocol::{
    Ball, ConstraintKind, Limit, Position, Protocol, TechniqueId,
    algebra::Verdict,
    circuit::{Circuit, Graph, NEVER, Signal},
    decide::Dose,
    evaluate::{Outcome, evaluate},
};

/// One way in which a technique's dose can be lower than its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lower {
    /// Pressure is at most this, points of 10.
    Pressure(u32),
    /// Seconds at a spot.
    Hold(u32),
    /// Seconds for the technique.
    Time(u32),
    /// Spots on a side.
    Spots(u32),
    /// Sets.
    Sets(u32),
    /// Strokes.
    Strokes(u32),
    /// Hardest thing to press with.
    Ball(Ball),
    /// This position is not allowed.
    Without(Position),
}

impl Lower {
    /// In words, as in "pressure at most 3".
    pub fn words(self) -> String {
        match self {
            Lower::Pressure(n) => format!("pressure at most {n}"),
            Lower::Hold(n) => format!("hold at most {n} s"),
            Lower::Time(n) => format!("time at most {n} s"),
            Lower::Spots(n) => format!("spots at most {n}"),
            Lower::Sets(n) => format!("sets at most {n}"),
            Lower::Strokes(n) => format!("strokes at most {n}"),
            Lower::Ball(ball) => format!("ball at most {}", ball.id()),
            Lower::Without(position) => format!("no position {}", position.id()),
        }
    }

    /// A limit sees to this.
    fn by(self, limit: &Limit) -> bool {
        match (self, limit) {
            (Lower::Pressure(most), Limit::Pressure(n))
            | (Lower::Hold(most), Limit::Hold(n))
            | (Lower::Time(most), Limit::Time(n))
            | (Lower::Spots(most), Limit::Spots(n))
            | (Lower::Sets(most), Limit::Sets(n))
            | (Lower::Strokes(most), Limit::Strokes(n)) => *n <= most,
            (Lower::Ball(most), Limit::Ball(ball)) => *ball <= most,
            (Lower::Without(position), Limit::Positions(allowed)) => !allowed.contains(&position),
            _ => false,
        }
    }

    /// The dose is so low in any case.
    pub fn always(self, dose: &Dose) -> bool {
        match self {
            Lower::Pressure(n) => dose.pressure <= n,
            Lower::Hold(n) => dose.hold <= n,
            Lower::Time(n) => dose.time <= n,
            Lower::Spots(n) => dose.spots <= n,
            Lower::Sets(n) => dose.sets <= n,
            Lower::Strokes(n) => dose.strokes <= n,
            Lower::Ball(ball) => dose.ball <= ball,
            Lower::Without(position) => !dose.positions.contains(&position),
        }
    }

    /// All that a limit sees to.
    pub fn all(limit: &Limit) -> Vec<Lower> {
        match limit {
            Limit::Pressure(n) => vec![Lower::Pressure(*n)],
            Limit::Hold(n) => vec![Lower::Hold(*n)],
            Limit::Time(n) => vec![Lower::Time(*n)],
            Limit::Spots(n) => vec![Lower::Spots(*n)],
            Limit::Sets(n) => vec![Lower::Sets(*n)],
            Limit::Strokes(n) => vec![Lower::Strokes(*n)],
            Limit::Ball(ball) => vec![Lower::Ball(*ball)],
            Limit::Positions(allowed) => {
                Position::ALL.into_iter().filter(|p| !allowed.contains(p)).map(Lower::Without).collect()
            }
            Limit::Advice(_) => Vec::new(),
        }
    }
}

/// The decision for everybody.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What the evaluator says.
    pub outcome: Outcome<Signal>,
    /// By technique: the ways in which some caution lowers its dose, and when.
    pub lowered: Vec<Vec<(Lower, Signal)>>,
}

impl Decided {
    /// Decides over a graph; `literals` says what each literal is.
    pub fn new(protocol: &Protocol, graph: &mut Graph, literals: &[Verdict<Signal>]) -> Self {
        let outcome = evaluate(protocol, &mut Circuit { graph, literals });
        let lowered = (0..protocol.techniques.len() as u16)
            .map(|technique| {
                let technique = TechniqueId(technique);
                ways(protocol, technique)
                    .into_iter()
                    .map(|way| (way, lowered(protocol, graph, &outcome, technique, way)))
                    .collect()
            })
            .collect();
        Self { outcome, lowered }
    }

    /// The technique is open.
    pub fn open(&self, technique: TechniqueId) -> Signal {
        self.outcome.closed[technique.index()] ^ 1
    }
}

/// Every way in which a caution lowers this technique's dose.
pub fn ways(protocol: &Protocol, technique: TechniqueId) -> Vec<Lower> {
    let cautions = protocol.constraints.iter().flat_map(|constraint| &constraint.cautions);
    let own = cautions.filter(|(to, _)| *to == technique).flat_map(|(_, limits)| limits);
    let mut all: Vec<Lower> = own.flat_map(Lower::all).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// When a technique's dose is so low.
pub fn lowered(
    protocol: &Protocol,
    graph: &mut Graph,
    outcome: &Outcome<Signal>,
    technique: TechniqueId,
    way: Lower,
) -> Signal {
    if way.always(&Dose::of(&protocol.techniques[technique.index()])) {
        return NEVER ^ 1;
    }
    let mut sum = NEVER;
    for (i, bits) in outcome.constraints.iter().enumerate() {
        if lowers(protocol, i, technique, way) {
            sum = graph.or(sum, bits.possible);
        }
    }
    sum
}

/// A constraint sees to it that a technique's dose is so low.
pub fn lowers(protocol: &Protocol, constraint: usize, technique: TechniqueId, way: Lower) -> bool {
    let cautions = protocol.constraints[constraint].cautions.iter();
    cautions.filter(|(to, _)| *to == technique).flat_map(|(_, limits)| limits).any(|limit| way.by(limit))
}

/// The level of a constraint that is possible: none for a stage.
pub fn limits_level(kind: ConstraintKind) -> bool {
    kind != ConstraintKind::Stage
}
