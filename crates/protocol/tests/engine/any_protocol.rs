//! Protocols and people drawn at random: small enough to reach every corner, with every kind of finding, rule and constraint.

use proptest::prelude::*;
use protocol::*;

/// The yes/no findings come first; the last of them is a report.
pub const YES_NO: u16 = 6;

fn finding(name: &str, domain: Domain, origin: Origin) -> Finding {
    Finding {
        name: name.into(),
        domain,
        origin,
        text: "?".into(),
        short: String::new(),
        because: String::new(),
        unsure: String::new(),
        danger: Danger::Higher,
        optional: false,
        asked: Asked { onboarding: origin == Origin::Asked, ..Asked::default() },
        cites: Vec::new(),
    }
}

fn findings() -> Vec<Finding> {
    let mut all: Vec<Finding> = (0..YES_NO)
        .map(|i| {
            finding(&format!("f{i}"), Domain::YesNo, if i + 1 == YES_NO { Origin::Reported } else { Origin::Asked })
        })
        .collect();
    let option = |name: &str| ChoiceOption { name: name.into(), label: name.into() };
    all.push(finding("zone", Domain::Choice(["none", "back", "thigh", "foot"].map(option).to_vec()), Origin::Asked));
    all.push(finding("pain", Domain::Number { min: 0, max: 10, unit: "points".into() }, Origin::Asked));
    all.push(finding("age", Domain::Number { min: 5, max: 20, unit: "years".into() }, Origin::Journal));
    all
}

fn literals() -> Vec<Literal> {
    let mut all: Vec<Literal> = (0..YES_NO).map(|i| Literal::Yes(FindingId(i))).collect();
    all.extend([1, 2, 3].map(|n| Literal::AtLeast(FindingId(YES_NO), n)));
    all.extend([1, 4, 7, 10].map(|n| Literal::AtLeast(FindingId(YES_NO + 1), n)));
    all.extend([6, 12, 13, 20].map(|n| Literal::AtLeast(FindingId(YES_NO + 2), n)));
    all
}

fn expr() -> impl Strategy<Value = Expr> {
    let count = literals().len() as u16;
    let leaf = prop_oneof![
        12 => (0..count).prop_map(|i| Expr::Is(LiteralId(i))),
        1 => any::<bool>().prop_map(Expr::Constant),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|e| Expr::Not(Box::new(e))),
            inner.clone().prop_map(|e| Expr::Possibly(Box::new(e))),
            inner.clone().prop_map(|e| Expr::Certainly(Box::new(e))),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Expr::All),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Expr::Any),
            (0u32..4, prop::collection::vec(inner, 1..5)).prop_map(|(k, parts)| Expr::Count(k, parts)),
        ]
    })
}

fn rule() -> impl Strategy<Value = Rule> {
    let level = prop::sample::select(Level::ALL[..5].to_vec());
    (expr(), level, any::<[bool; 3]>()).prop_map(|(when, level, [locks, restarts_onset, clearance])| Rule {
        name: "rule".into(),
        kind: RuleKind::Disposition,
        level: Some(level),
        unsure: Some(if level == Level::Emergency { Level::SameDay } else { level }),
        locks,
        until: if clearance { Until::Clearance } else { Until::Answers },
        restarts_onset,
        also: false,
        when,
        action: None,
        label: String::new(),
        tell: "tell".into(),
        why: String::new(),
        cites: vec!["A1".into()],
    })
}

fn constraint() -> impl Strategy<Value = Constraint> {
    let kind =
        prop::sample::select(vec![ConstraintKind::Contraindication, ConstraintKind::Gate, ConstraintKind::Stage]);
    (expr(), kind, 0u16..3, 0u16..3, 1u32..5).prop_map(|(when, kind, blocks, cautions, pressure)| Constraint {
        name: "constraint".into(),
        kind,
        when,
        blocks: vec![TechniqueId(blocks)],
        cautions: vec![(TechniqueId(cautions), vec![Limit::Pressure(pressure)])],
        unsure: None,
        opens: String::new(),
        tell: "tell".into(),
        why: String::new(),
        cites: vec!["A1".into()],
    })
}

fn technique(name: &str) -> Technique {
    Technique {
        name: name.into(),
        exercise: false,
        title: name.into(),
        summary: String::new(),
        target: String::new(),
        placement: (45, 70, String::new()),
        feels: String::new(),
        stop: String::new(),
        pace: String::new(),
        work: Work::Hold { min: 30, max: 60 },
        rest: 30,
        spots: 2,
        sets: 1,
        time: 300,
        pressure: 5,
        ball: Ball::Tennis,
        firmest: Ball::Tennis,
        both_sides: false,
        walk: 120,
        move_on: 15,
        recheck: 300,
        cites: Vec::new(),
        variants: Vec::new(),
    }
}

/// A protocol of up to six rules and five constraints over three techniques.
pub fn any_protocol() -> impl Strategy<Value = Protocol> {
    (prop::collection::vec(rule(), 0..6), prop::collection::vec(constraint(), 0..5)).prop_map(|(rules, constraints)| {
        Protocol {
            name: "any".into(),
            title: "any".into(),
            version: 1,
            hash: String::new(),
            schedule: Schedule { every_session: 60, weekly: 10_080, onboarding: 10_080 },
            findings: findings(),
            literals: literals(),
            definitions: Vec::new(),
            groups: Vec::new(),
            rules,
            constraints,
            techniques: ["one", "two", "three"].map(technique).to_vec(),
            statements: Vec::new(),
            sources: Vec::new(),
            explanations: Vec::new(),
            words: Default::default(),
            centralization: Default::default(),
            monitoring: Default::default(),
            guidance: Default::default(),
            regions: Vec::new(),
            emergency_numbers: Vec::new(),
            properties: Vec::new(),
            measuring: protocol::Measuring::default(),
        }
    })
}

/// One value for each finding of [`any_protocol`]; about a third unknown.
pub fn any_values() -> impl Strategy<Value = Vec<Value>> {
    let yes_no = || prop::sample::select(vec![Value::Unknown, Value::YES, Value::NO]);
    let number = |range: std::ops::RangeInclusive<u32>| prop_oneof![1 => Just(Value::Unknown), 2 => range.prop_map(Value::Known)];
    (prop::collection::vec(yes_no(), usize::from(YES_NO)), number(0..=3), number(0..=10), number(5..=20)).prop_map(
        |(mut values, zone, pain, age)| {
            values.extend([zone, pain, age]);
            values
        },
    )
}

/// The person with these values.
pub fn person(protocol: &Protocol, values: &[Value]) -> Findings {
    let mut findings = Findings::unknown(protocol);
    for (i, value) in values.iter().enumerate() {
        findings.set(protocol, FindingId(i as u16), *value);
    }
    findings
}
