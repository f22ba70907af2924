//! How much of a technique is allowed, as an expression of CQL.
//!
//! The dose is a tuple. Each part of it begins with what the technique itself says and is lowered by whatever limits it, as soon as that is possible.

use protocol::{Ball, Limit, Position, Protocol, Technique, TechniqueId, Work, decide::Dose};

use super::{decision, decision::possible, text};

/// What the doses refer to.
pub(super) fn head() -> String {
    let ladder: Vec<String> = Ball::ALL.iter().map(|ball| text(ball.id())).collect();
    format!(
        "
// What there is to press with, softest first.
define \"Balls\":
  {{ {} }}
",
        ladder.join(", ")
    )
}

/// The dose of a technique that is open: seconds, points of 10, or how many, each at most.
pub(super) fn tuple(protocol: &Protocol, id: TechniqueId) -> String {
    let own = Dose::of(&protocol.techniques[id.index()]);
    let limits = limits(protocol, id);
    let least = |own: u32, at_most: fn(&Limit) -> Option<u32>| least(own, &limits, at_most);
    let parts = [
        (
            "pressure",
            least(own.pressure, |limit| if let Limit::Pressure(points) = limit { Some(*points) } else { None }),
        ),
        ("hold", least(own.hold, |limit| if let Limit::Hold(seconds) = limit { Some(*seconds) } else { None })),
        ("time", least(own.time, |limit| if let Limit::Time(seconds) = limit { Some(*seconds) } else { None })),
        ("spots", least(own.spots, |limit| if let Limit::Spots(spots) = limit { Some(*spots) } else { None })),
        ("sets", least(own.sets, |limit| if let Limit::Sets(sets) = limit { Some(*sets) } else { None })),
        (
            "strokes",
            least(own.strokes, |limit| if let Limit::Strokes(strokes) = limit { Some(*strokes) } else { None }),
        ),
        (
            "ball",
            format!(
                "\"Balls\"[{}]",
                least(own.ball as u32, |limit| if let Limit::Ball(ball) = limit { Some(*ball as u32) } else { None })
            ),
        ),
        ("positions", positions(&own.positions, &limits)),
        ("advice", advice(&limits)),
    ];
    let parts = parts.map(|(name, value)| format!("{name}: {value}"));
    format!("Tuple {{\n      {}\n    }}", parts.join(",\n      "))
}

/// What a person reads of the dose: the rows in which the app shows it, and what to do or ask first.
pub(super) fn in_words(protocol: &Protocol, technique: &Technique) -> String {
    let row = |name: &str, amount: &str, of: &str| {
        let amount = protocol.words(amount);
        let (before, after) = amount.split_once("{n}").unwrap_or((amount, ""));
        let number = format!("ToString(D.{of})");
        [text(&format!("{}: {before}", protocol.words(name))), number, text(&format!("{after}. "))].join(" + ")
    };
    let times = match technique.work {
        Work::Glide { .. } => row("techniques.dose-strokes", "techniques.strokes", "strokes"),
        Work::Repeat { .. } => row("techniques.dose-times", "techniques.strokes", "strokes"),
        Work::Hold { .. } | Work::Rock { .. } | Work::Series { .. } => {
            row("techniques.dose-hold", "techniques.up-to-seconds", "hold")
        }
    };
    let pressing = [
        row("techniques.dose-pressure", "techniques.up-to-of-ten", "pressure"),
        row("techniques.dose-spots", "techniques.number", "spots"),
        pressed_with(protocol, technique),
    ];
    let pressing = pressing.into_iter().filter(|_| !technique.exercise);
    let advice = "Coalesce(Combine(D.advice, ' '), '')".to_owned();
    let sets = row("techniques.dose-sets", "techniques.number", "sets");
    let parts: Vec<String> = pressing.chain([times, sets, advice]).collect();
    format!("{} D return\n    {}", decision::dose(&technique.name), parts.join("\n    + "))
}

/// The hardest that is allowed, or what the technique itself takes where that is softer.
fn pressed_with(protocol: &Protocol, technique: &Technique) -> String {
    let case = |ball: Ball| {
        let words = format!("techniques.ball-{}", ball.min(technique.ball).id());
        format!("when {} then {}", text(ball.id()), text(protocol.words(&words)))
    };
    let cases = Ball::ALL.map(case).join(" ");
    format!(
        "{} + case D.ball {cases} else '' end + '. '",
        text(&format!("{}: ", protocol.words("techniques.dose-with")))
    )
}

/// What may limit a technique: the constraint's name, and the limit.
fn limits(protocol: &Protocol, id: TechniqueId) -> Vec<(&str, &Limit)> {
    let cautions = protocol.constraints.iter().flat_map(|constraint| {
        constraint.cautions.iter().map(move |(technique, limits)| (constraint.name.as_str(), *technique, limits))
    });
    let own = cautions.filter(|(_, technique, _)| *technique == id);
    own.flat_map(|(name, _, limits)| limits.iter().map(move |limit| (name, limit))).collect()
}

/// The least of a number and of what limits it. A limit that is above the number says nothing.
fn least(own: u32, limits: &[(&str, &Limit)], at_most: fn(&Limit) -> Option<u32>) -> String {
    let lower = limits.iter().filter_map(|(name, limit)| Some((*name, at_most(limit).filter(|most| *most < own)?)));
    let parts = lower.map(|(name, most)| format!("if {} then {most} else null", possible(name)));
    let parts: Vec<String> = std::iter::once(own.to_string()).chain(parts).collect();
    if parts.len() == 1 { own.to_string() } else { format!("Min({})", list(&parts)) }
}

/// The positions that no limit takes away.
fn positions(own: &[Position], limits: &[(&str, &Limit)]) -> String {
    let part = |position: &Position| {
        let taking =
            limits.iter().filter(|(_, limit)| matches!(limit, Limit::Positions(left) if !left.contains(position)));
        let taking: Vec<String> = taking.map(|(name, _)| possible(name)).collect();
        let name = text(position.id());
        if taking.is_empty() { name } else { format!("if {} then null else {name}", taking.join(" or ")) }
    };
    there(&own.iter().map(part).collect::<Vec<_>>())
}

/// What is to be done or asked first, in the protocol's order.
fn advice(limits: &[(&str, &Limit)]) -> String {
    let mut said: Vec<(&str, Vec<String>)> = Vec::new();
    for (name, limit) in limits {
        let Limit::Advice(words) = limit else { continue };
        match said.iter_mut().find(|(known, _)| known == words) {
            Some((_, by)) => by.push(possible(name)),
            None => said.push((words, vec![possible(name)])),
        }
    }
    let parts = said.iter().map(|(words, by)| format!("if {} then {} else null", by.join(" or "), text(words)));
    there(&parts.collect::<Vec<_>>())
}

/// Those of some texts that are not null.
fn there(parts: &[String]) -> String {
    match parts {
        [] => "List<String> { }".to_owned(),
        parts => format!("({}) T where T is not null", list(parts)),
    }
}

fn list(parts: &[String]) -> String {
    format!("{{\n        {}\n      }}", parts.join(",\n        "))
}
