//! What holds for every person, tried on people drawn at random against the shipped protocol. (`verify` will prove it for all of them.)
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use protocol::{Danger, Domain, FindingId, Findings, Origin, Protocol, Value, author::read_folder, decide};
use std::{path::Path, sync::LazyLock};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol"))
        .unwrap()
        .protocol
        .expect("the shipped protocol is sound")
});

fn any_value(domain: &Domain, calm: bool) -> BoxedStrategy<Value> {
    let unknown = if calm { 2 } else { 15 };
    match domain {
        Domain::YesNo => {
            let yes = if calm { 4 } else { 25 };
            prop_oneof![unknown => Just(Value::Unknown), yes => Just(Value::YES), 60 => Just(Value::NO)].boxed()
        }
        Domain::Choice(options) => {
            let last = options.len() as u32 - 1;
            prop_oneof![unknown => Just(Value::Unknown), 60 => (0..=last).prop_map(Value::Known)].boxed()
        }
        Domain::Number { min, max, .. } => {
            let (min, max) = (*min, *max);
            // Most thresholds lie low in the range, and "never" is its top.
            let low = min..=max.min(min + 120);
            prop_oneof![unknown => Just(Value::Unknown), 40 => low.prop_map(Value::Known), 10 => (min..=max).prop_map(Value::Known), 20 => Just(Value::Known(max))]
                .boxed()
        }
    }
}

/// Half of the people are nearly well, so that techniques are open for some; the others have anything.
fn any_person() -> impl Strategy<Value = Vec<Value>> {
    any::<bool>().prop_flat_map(|calm| PROTOCOL.findings.iter().map(|f| any_value(&f.domain, calm)).collect::<Vec<_>>())
}

fn person(values: &[Value]) -> Findings {
    let mut findings = Findings::unknown(&PROTOCOL);
    values.iter().enumerate().for_each(|(i, value)| findings.set(&PROTOCOL, FindingId(i as u16), *value));
    findings
}

/// `worse` decides at least as severely as `better`, opens nothing more and allows no more of anything.
fn no_safer(better: &Findings, worse: &Findings) -> Result<(), TestCaseError> {
    let (before, after) = (decide(&PROTOCOL, better), decide(&PROTOCOL, worse));
    prop_assert!(after.level.severity() >= before.level.severity(), "{:?} became {:?}", before.level, after.level);
    for (i, (was, is)) in before.techniques.iter().zip(&after.techniques).enumerate() {
        let name = &PROTOCOL.techniques[i].name;
        prop_assert!(was.open || !is.open, "{name} opened");
        let (Some(a), Some(b)) = (&was.dose, &is.dose) else { continue };
        let raised = b.pressure > a.pressure
            || b.hold > a.hold
            || b.time > a.time
            || b.spots > a.spots
            || b.sets > a.sets
            || b.strokes > a.strokes
            || b.ball > a.ball;
        prop_assert!(!raised, "{name} is allowed more: {a:?} became {b:?}");
        prop_assert!(b.positions.iter().all(|p| a.positions.contains(p)), "{name} got a position");
    }
    prop_assert!(after.action >= before.action, "{:?} became {:?}", before.action, after.action);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_danger_is_never_safer(values in any_person()) {
        for (i, finding) in PROTOCOL.findings.iter().enumerate() {
            let step = match (&finding.domain, finding.danger, values[i]) {
                (Domain::YesNo, Danger::Higher, Value::NO) | (Domain::YesNo, Danger::Lower, Value::YES) => Value::Unknown,
                (Domain::YesNo, Danger::Higher, Value::Unknown) => Value::YES,
                (Domain::YesNo, Danger::Lower, Value::Unknown) => Value::NO,
                (_, Danger::Higher, Value::Known(n)) => Value::Known(n + 1),
                (_, Danger::Lower, Value::Known(n)) if n > 0 => Value::Known(n - 1),
                _ => continue,
            };
            let better = person(&values);
            let mut worse = better.clone();
            worse.set(&PROTOCOL, FindingId(i as u16), step);
            no_safer(&better, &worse).map_err(|e| TestCaseError::fail(format!("{} from {:?} to {step:?}: {e}", finding.name, values[i])))?;
        }
    }

    #[test]
    fn unknown_is_never_safer_than_an_answer(values in any_person()) {
        for (i, finding) in PROTOCOL.findings.iter().enumerate() {
            // A dangerous answer may be worse than a doubt about it; the doubt must not be safer than the calm one.
            let calm = match (&finding.domain, finding.danger) {
                (Domain::YesNo, Danger::Lower) => Value::YES,
                (Domain::YesNo, _) => Value::NO,
                (Domain::Number { min, .. }, Danger::Higher) => Value::Known(*min),
                (Domain::Number { max, .. }, Danger::Lower) => Value::Known(*max),
                (Domain::Choice(_), Danger::Higher) => Value::Known(0),
                (Domain::Choice(options), Danger::Lower) => Value::Known(options.len() as u32 - 1),
                (_, Danger::Neither) => continue,
            };
            let (mut better, mut worse) = (person(&values), person(&values));
            better.set(&PROTOCOL, FindingId(i as u16), calm);
            worse.set(&PROTOCOL, FindingId(i as u16), Value::Unknown);
            no_safer(&better, &worse).map_err(|e| TestCaseError::fail(format!("{}: {e}", finding.name)))?;
        }
    }

    #[test]
    fn an_unknown_opens_no_technique_that_any_answer_would_close(values in any_person()) {
        for (i, finding) in PROTOCOL.findings.iter().enumerate().filter(|(_, f)| matches!(f.domain, Domain::YesNo)) {
            let with = |value| { let mut p = person(&values); p.set(&PROTOCOL, FindingId(i as u16), value); decide(&PROTOCOL, &p) };
            let (unknown, yes, no) = (with(Value::Unknown), with(Value::YES), with(Value::NO));
            for t in 0..PROTOCOL.techniques.len() {
                let open = unknown.techniques[t].open;
                prop_assert!(!open || (yes.techniques[t].open && no.techniques[t].open), "{} unknown opens {}", finding.name, PROTOCOL.techniques[t].name);
            }
        }
    }

    #[test]
    fn every_closed_technique_has_a_reason_with_its_source(values in any_person()) {
        let decision = decide(&PROTOCOL, &person(&values));
        for decided in &decision.techniques {
            prop_assert_eq!(decided.open, decided.closed_by.is_empty());
            for reason in &decided.closed_by {
                prop_assert!(!reason.text(&PROTOCOL).is_empty());
                prop_assert!(!reason.cites(&PROTOCOL).is_empty());
            }
        }
    }
}

#[test]
fn each_emergency_answer_alone_is_at_least_help_the_same_day_for_anyone() {
    let mut calm = Findings::unknown(&PROTOCOL);
    for i in 0..PROTOCOL.findings.len() {
        calm.set(&PROTOCOL, FindingId(i as u16), Value::NO);
    }
    for name in [
        "saddle-numb",
        "wiping-different",
        "pee-harder",
        "pee-leak",
        "poo-loss",
        "sex-feeling-lost",
        "both-legs-pain",
        "both-legs-weak",
    ] {
        let id = PROTOCOL.finding(name).unwrap();
        let mut person = calm.clone();
        person.set(&PROTOCOL, id, Value::YES);
        assert_eq!(decide(&PROTOCOL, &person).level, protocol::Level::Emergency, "{name}");
    }
}

#[test]
fn emergency_questions_come_before_all_others() {
    let asking = protocol::asking::Asking::new(&PROTOCOL);
    let names: Vec<&str> = asking.order().iter().map(|id| PROTOCOL.at(*id).name.as_str()).collect();
    let place = |name: &str| names.iter().position(|n| *n == name).unwrap();
    let last_emergency = ["poo-loss", "both-legs-weak", "chest-pain", "cold-pale-leg", "testicle-pain"]
        .map(place)
        .into_iter()
        .max()
        .unwrap();
    for later in ["foot-drags", "fever", "age", "back-pain", "cancer-ever"] {
        assert!(place(later) > last_emergency, "{later} is asked before an emergency question");
    }
    assert!(PROTOCOL.findings.iter().any(|f| f.origin == Origin::Asked));
}
