//! The least change of answers, against trying everything out.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use protocol::{
    Decision, Domain, FindingId, Findings, Protocol, TechniqueId, Value,
    author::{SourceFile, read},
    decide,
    decide::Block,
};
use verify::nearest::{Answer, Distance, Goal, MOST_CHANGED, Nearest};

fn small() -> Protocol {
    let text = include_str!("../../protocol/tests/author/small.md").to_owned();
    let sources = include_str!("../../protocol/tests/author/sources.yaml");
    read(&[SourceFile { name: "small.md".into(), text }], sources).protocol.unwrap()
}

/// Values that tell every state apart: for a number the ends, and both sides of every threshold.
fn values(protocol: &Protocol, id: FindingId) -> Vec<Value> {
    let known: Vec<u32> = match &protocol.at(id).domain {
        Domain::YesNo => vec![0, 1],
        Domain::Choice(options) => (0..options.len() as u32).collect(),
        Domain::Number { min, max, .. } => protocol
            .literals
            .iter()
            .filter(|literal| literal.finding() == id)
            .filter_map(|literal| if let protocol::Literal::AtLeast(_, n) = literal { Some(*n) } else { None })
            .flat_map(|n| [n, n.saturating_sub(1).max(*min)])
            .chain([*min, *max])
            .collect(),
    };
    known.into_iter().map(Value::Known).chain([Value::Unknown]).collect()
}

fn reached(decision: &Decision, now: &Decision, goal: Goal) -> bool {
    match goal {
        Goal::Fires(block) => decision.reasons.iter().any(|reason| reason.block == block && reason.certain),
        Goal::Milder => decision.level.severity() < now.level.severity(),
        Goal::Graver => decision.level.severity() > now.level.severity(),
        Goal::Opens(id) => decision.techniques[id.index()].open,
        Goal::Closes(id) => !decision.techniques[id.index()].open,
    }
}

/// Fewest changed findings, up to `most`, that reach the goal.
fn fewest(
    protocol: &Protocol,
    findings: &mut Findings,
    from: usize,
    most: usize,
    goal: &dyn Fn(&Findings) -> bool,
) -> Option<usize> {
    if goal(findings) {
        return Some(0);
    }
    let mut best: Option<usize> = None;
    for i in from..protocol.findings.len() {
        let below = best.map_or(most, |best| best - 1);
        if below == 0 {
            break;
        }
        let id = FindingId(i as u16);
        let own = findings.get(id);
        for value in values(protocol, id).into_iter().filter(|value| *value != own) {
            findings.set(protocol, id, value);
            let rest = fewest(protocol, findings, i + 1, below - 1, goal);
            best = [best, rest.map(|rest| rest + 1)].into_iter().flatten().min();
        }
        findings.set(protocol, id, own);
    }
    best
}

fn goals(protocol: &Protocol) -> Vec<Goal> {
    let techniques = (0..protocol.techniques.len() as u16).map(TechniqueId);
    let rules = (0..protocol.rules.len() as u16).map(|i| Goal::Fires(Block::Rule(i)));
    let constraints = (0..protocol.constraints.len() as u16).map(|i| Goal::Fires(Block::Constraint(i)));
    [Goal::Milder, Goal::Graver]
        .into_iter()
        .chain(techniques.flat_map(|id| [Goal::Opens(id), Goal::Closes(id)]))
        .chain(rules)
        .chain(constraints)
        .collect()
}

fn somebody(protocol: &Protocol, seed: u64) -> Findings {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut findings = Findings::unknown(protocol);
    for id in (0..protocol.findings.len() as u16).map(FindingId) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let values = values(protocol, id);
        findings.set(protocol, id, values[(state >> 33) as usize % values.len()]);
    }
    findings
}

#[test]
fn no_change_of_fewer_answers_would_do_and_every_way_that_is_told_does() {
    let protocol = small();
    let mut counts = [0; MOST_CHANGED + 1];
    for seed in 1..=20 {
        let findings = somebody(&protocol, seed);
        let now = decide(&protocol, &findings);
        let mut nearest = Nearest::new(&protocol, &findings);
        for goal in goals(&protocol) {
            let there = |findings: &Findings| reached(&decide(&protocol, findings), &now, goal);
            let least = fewest(&protocol, &mut findings.clone(), 0, MOST_CHANGED, &there);
            let distance = nearest.distance(goal);
            match &distance {
                Distance::Reached => assert_eq!(least, Some(0), "{seed} {goal:?}"),
                Distance::By(ways) => assert_eq!(least, ways.first().map(Vec::len), "{seed} {goal:?}"),
                Distance::Far | Distance::Never => assert_eq!(least, None, "{seed} {goal:?}"),
            }
            if let Some(least) = least {
                counts[least] += 1;
            }
            for way in distance.ways() {
                assert_eq!(Some(way.len()), least);
                let told: [fn(&Answer) -> Value; 3] = [|own| own.value, |own| own.range.0, |own| own.range.1];
                for told in told {
                    let mut after = findings.clone();
                    way.iter().for_each(|own| after.set(&protocol, own.finding, told(own)));
                    assert!(there(&after), "{seed} {goal:?} {way:?}");
                    assert!(way.iter().all(|own| findings.get(own.finding) != after.get(own.finding)));
                }
            }
        }
    }
    assert!(counts.iter().all(|count| *count > 0), "each distance must occur: {counts:?}");
}

#[test]
fn every_single_answer_that_would_do_is_told() {
    let protocol = small();
    for seed in 1..=20 {
        let findings = somebody(&protocol, seed);
        let now = decide(&protocol, &findings);
        let mut nearest = Nearest::new(&protocol, &findings);
        for goal in goals(&protocol) {
            let distance = nearest.distance(goal);
            let Some(1) = distance.ways().first().map(Vec::len) else { continue };
            let told: Vec<FindingId> = distance.ways().iter().map(|way| way[0].finding).collect();
            let alone = (0..protocol.findings.len() as u16).map(FindingId).filter(|id| {
                values(&protocol, *id).into_iter().any(|value| {
                    let mut after = findings.clone();
                    after.set(&protocol, *id, value);
                    reached(&decide(&protocol, &after), &now, goal)
                })
            });
            assert_eq!(told, alone.collect::<Vec<_>>(), "{seed} {goal:?}");
        }
    }
}
