//! Clinicians' plans: whatever a plan says, nothing opens that the protocol closes, and no level or limit is lost.

use crate::{ground::Ground, report::Checked};
use protocol::{
    TechniqueId,
    circuit::{Circuit, Signal},
    plan::closed_under,
};

/// No plan, for nobody, opens a technique that the protocol closes, or that one of its gates may close.
pub fn open_nothing(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    // Any plan: for each technique it closes it or does not.
    let plan: Vec<Signal> = protocol.techniques.iter().map(|_| ground.graph.input()).collect();
    let outcome = ground.decided.outcome.clone();
    let mut circuit = Circuit { graph: &mut ground.graph, literals: &ground.space.literals };
    let closed = closed_under(&mut circuit, &outcome.closed, &plan);
    let mut must_stay_closed: Vec<(String, TechniqueId, Signal)> = Vec::new();
    for (t, technique) in protocol.techniques.iter().enumerate() {
        must_stay_closed.push((technique.name.clone(), TechniqueId(t as u16), outcome.closed[t]));
        for (rule, bits) in protocol.rules.iter().zip(&outcome.rules).filter(|(rule, _)| rule.locks) {
            must_stay_closed.push((rule.name.clone(), TechniqueId(t as u16), bits.possible));
        }
    }
    for (constraint, bits) in protocol.constraints.iter().zip(&outcome.constraints) {
        must_stay_closed.extend(constraint.blocks.iter().map(|t| (constraint.name.clone(), *t, bits.possible)));
    }
    for (gate, technique, held) in must_stay_closed {
        checked.obligations += 1;
        if let Some(states) = ground.simplest(&[held, closed[technique.index()] ^ 1]) {
            let name = &protocol.techniques[technique.index()].name;
            let what = format!("a plan opens `{name}` although `{gate}` closes it");
            checked.failures.push(ground.failure(what, &states, vec![gate]));
        }
    }
    checked
}
