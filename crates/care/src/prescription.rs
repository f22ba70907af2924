//! What a clinician has prescribed, as a plan for a protocol, and as findings about the person.

use protocol::{Ball, Findings, Limit, Protocol, TechniqueId, Value, plan::Plan};

use crate::{journal::Prescription, measures::PRESCRIBED};

/// A prescription as a plan for this protocol. What it names and the protocol does not know is left out: it is open to nobody.
pub fn plan_of(protocol: &Protocol, prescribed: &Prescription) -> Plan {
    let known = |names: &[String]| names.iter().filter_map(|name| protocol.technique(name)).collect();
    let mut plan =
        Plan { prescribes: known(&prescribed.exercises), closes: known(&prescribed.closes), limits: Vec::new() };
    for written in &prescribed.limits {
        match limit_of(protocol, written) {
            Some(limit) => plan.limits.push(limit),
            // Nobody knows how much of it was meant: none.
            None => plan.closes.extend(written.split(' ').next().and_then(|name| protocol.technique(name))),
        }
    }
    plan
}

/// A limit as a plan writes it: the technique, what is limited, and to how much.
pub fn limit_of(protocol: &Protocol, written: &str) -> Option<(TechniqueId, Limit)> {
    let mut words = written.split(' ');
    let (technique, what, most) = (words.next()?, words.next()?, words.next()?);
    let number = || most.parse().ok();
    let limit = match what {
        "pressure" => Limit::Pressure(number()?),
        "hold" => Limit::Hold(number()?),
        "time" => Limit::Time(number()?),
        "spots" => Limit::Spots(number()?),
        "sets" => Limit::Sets(number()?),
        "strokes" => Limit::Strokes(number()?),
        "ball" => Limit::Ball(Ball::ALL.into_iter().find(|ball| ball.id() == most)?),
        _ => return None,
    };
    Some((protocol.technique(technique)?, limit))
}

/// Tells the findings of a person what a plan prescribes for them now.
pub fn prescribe(protocol: &Protocol, plan: &Plan, findings: &mut Findings) {
    for (technique, id) in protocol.techniques.iter().zip(0..) {
        if let Some(fact) = protocol.finding(&format!("{PRESCRIBED}{}", technique.name)) {
            let prescribed = plan.prescribes.contains(&TechniqueId(id));
            findings.set(protocol, fact, if prescribed { Value::YES } else { Value::NO });
        }
    }
}
