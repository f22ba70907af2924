//! The path: what opens one after the other, as far as anything of it can open for this person.
//!
//! A stage with a line `opens` has a place there, in the order of the text; stages that close the same techniques share one. A place is left out while something that is no
//! stage of the path would keep it shut all the same, so that it promises nobody what will not come.

use crate::{
    decide::{Block, Decision, Reason},
    findings::Findings,
    model::{Constraint, Protocol},
};

/// A place on the path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'p> {
    /// The first stage that stands here.
    pub stage: &'p Constraint,
    /// What is told while it is ahead; nothing once it is behind.
    pub ahead: Option<&'p str>,
}

/// The path of one person. `sure` is the part of `decision` that holds whatever is still answered: only what is sure leaves a place out, and whatever is possible keeps it ahead.
pub fn path<'p>(protocol: &'p Protocol, findings: &Findings, decision: &Decision, sure: &Decision) -> Vec<Place<'p>> {
    let on_path = |reason: &Reason| match reason.block {
        Block::Constraint(i) => !protocol.constraints[usize::from(i)].opens.is_empty(),
        Block::Rule(_) => false,
    };
    let others = sure.reasons.iter().filter(|reason| !on_path(reason)).copied().collect();
    let without = Decision::of(protocol, findings, others);
    let mut path: Vec<Place> = Vec::new();
    for (stage, i) in protocol.constraints.iter().zip(0..) {
        if stage.opens.is_empty() || !lowers(stage, &without) {
            continue;
        }
        let acts = decision.reasons.iter().any(|reason| reason.block == Block::Constraint(i));
        let ahead = acts.then_some(stage.tell.as_str());
        match path.iter_mut().find(|place| !stage.blocks.is_empty() && place.stage.blocks == stage.blocks) {
            Some(place) => place.ahead = place.ahead.or(ahead),
            None => path.push(Place { stage, ahead }),
        }
    }
    path
}

/// The stage would close or limit something that is open in `decision`.
fn lowers(stage: &Constraint, decision: &Decision) -> bool {
    stage.blocks.iter().any(|id| decision.techniques[id.index()].open)
        || stage.cautions.iter().any(|(id, limits)| {
            decision.techniques[id.index()].dose.as_ref().is_some_and(|dose| {
                let mut lower = dose.clone();
                limits.iter().for_each(|limit| lower.limit(limit));
                lower != *dose
            })
        })
}
