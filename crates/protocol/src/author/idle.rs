//! Limits that lower nothing: a caution at or above what its techniques do anyway, and a property of strokes where nothing glides.

use crate::model::{Claim, Fact, Limit, Protocol, Technique};

use super::{
    block::{Block, BlockKind},
    diagnostic::{Code, Problems},
};

/// Warns of each limit that lowers nothing for any technique that it is set for.
pub fn limits(blocks: &[Block], protocol: &Protocol, problems: &Problems) {
    let written = blocks.iter().filter(|block| block.kind.is_constraint());
    for (block, constraint) in written.zip(&protocol.constraints) {
        let all: Vec<(&Technique, &Limit)> = constraint
            .cautions
            .iter()
            .filter_map(|(id, limits)| protocol.techniques.get(id.index()).map(|technique| (technique, limits)))
            .flat_map(|(technique, limits)| limits.iter().map(move |limit| (technique, limit)))
            .collect();
        for (at, (_, limit)) in all.iter().enumerate() {
            let first = !all.iter().take(at).any(|(_, earlier)| earlier == limit);
            if first
                && all
                    .iter()
                    .filter(|(_, same)| same == limit)
                    .all(|(technique, limit)| lowers_nothing(technique, limit))
            {
                let message = format!("the limit on {} in `{}` lowers nothing", word(limit), block.name);
                problems.warning(
                    Code::Unreachable,
                    block.place,
                    message,
                    "no effect",
                    "set it below what the techniques do, or take it out",
                );
            }
        }
    }
}

/// Warns of each property that limits the strokes of techniques none of which glides: whatever the rules say, it holds.
pub fn properties(blocks: &[Block], protocol: &Protocol, problems: &Problems) {
    let glides = |technique: &Technique| technique.work.times() > 0;
    for block in blocks.iter().filter(|block| block.kind == BlockKind::Property) {
        let property = protocol.properties.iter().find(|property| property.name == block.name);
        let Some(Claim::People { facts, .. } | Claim::Blocks { facts, .. }) = property.map(|property| &property.claim)
        else {
            continue;
        };
        let idle = facts.iter().any(|fact| match fact {
            Fact::Limit(ids, Limit::Strokes(_)) => {
                !ids.iter().filter_map(|id| protocol.techniques.get(id.index())).any(glides)
            }
            _ => false,
        });
        if idle {
            let message = format!("`{}` limits the strokes of techniques that have none", block.name);
            let help = "limit their hold or their time, or name a technique that glides";
            problems.warning(Code::Meaningless, block.place, message, "says nothing", help);
        }
    }
}

fn lowers_nothing(technique: &Technique, limit: &Limit) -> bool {
    match limit {
        Limit::Pressure(most) => *most >= technique.pressure,
        Limit::Hold(most) => technique.work.times() > 0 || *most >= technique.work.longest(),
        Limit::Time(most) => *most >= technique.time,
        Limit::Spots(most) => *most >= technique.spots,
        Limit::Sets(most) => *most >= technique.sets,
        Limit::Strokes(most) => *most >= technique.work.times(),
        Limit::Ball(hardest) => *hardest >= technique.firmest,
        Limit::Positions(remaining) => technique.variants.iter().all(|variant| remaining.contains(&variant.position)),
        Limit::Advice(_) => false,
    }
}

fn word(limit: &Limit) -> &'static str {
    match limit {
        Limit::Pressure(_) => "pressure",
        Limit::Hold(_) => "hold",
        Limit::Time(_) => "time",
        Limit::Spots(_) => "spots",
        Limit::Sets(_) => "sets",
        Limit::Strokes(_) => "strokes",
        Limit::Ball(_) => "ball",
        Limit::Positions(_) => "positions",
        Limit::Advice(_) => "advice",
    }
}
