//! The engine, held against a plain interpreter of the expressions, over protocols and people drawn at random.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod any_protocol;

use any_protocol::{any_protocol, any_values, person};
use proptest::prelude::*;
use protocol::{
    asking::{Asking, Screening},
    batch::{Program, TILE},
    decide::Decision,
    quick::Quick,
    *,
};

/// Kleene's three truths, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Truth {
    No,
    Maybe,
    Yes,
}

/// What an expression means, written as plainly as can be and sharing nothing with the evaluator.
fn plain(protocol: &Protocol, values: &[Value], expr: &Expr) -> Truth {
    let known = |holds: bool| if holds { Truth::Yes } else { Truth::No };
    match expr {
        Expr::Constant(value) => known(*value),
        Expr::Is(literal) => match protocol.literals[literal.index()] {
            Literal::Yes(f) => match values[f.index()] {
                Value::Unknown => Truth::Maybe,
                Value::Known(n) => known(n == 1),
            },
            Literal::AtLeast(f, least) => match values[f.index()] {
                Value::Unknown => Truth::Maybe,
                Value::Known(n) => known(n >= least),
            },
        },
        Expr::Not(inner) => match plain(protocol, values, inner) {
            Truth::No => Truth::Yes,
            Truth::Maybe => Truth::Maybe,
            Truth::Yes => Truth::No,
        },
        Expr::Possibly(inner) => known(plain(protocol, values, inner) != Truth::No),
        Expr::Certainly(inner) => known(plain(protocol, values, inner) == Truth::Yes),
        Expr::All(parts) => parts.iter().map(|p| plain(protocol, values, p)).min().unwrap_or(Truth::Yes),
        Expr::Any(parts) => parts.iter().map(|p| plain(protocol, values, p)).max().unwrap_or(Truth::No),
        Expr::Count(least, parts) => {
            let truths: Vec<Truth> = parts.iter().map(|p| plain(protocol, values, p)).collect();
            let at_least = |truth: Truth| truths.iter().filter(|t| **t >= truth).count() >= *least as usize;
            if at_least(Truth::Yes) {
                Truth::Yes
            } else if at_least(Truth::Maybe) {
                Truth::Maybe
            } else {
                Truth::No
            }
        }
    }
}

fn plain_level(protocol: &Protocol, values: &[Value]) -> Level {
    let by_rules = protocol.rules.iter().filter_map(|rule| match plain(protocol, values, &rule.when) {
        Truth::Yes => rule.level,
        Truth::Maybe => rule.unsure,
        Truth::No => None,
    });
    let limited = protocol
        .constraints
        .iter()
        .any(|c| c.kind != ConstraintKind::Stage && plain(protocol, values, &c.when) != Truth::No);
    by_rules.fold(if limited { Level::SelfCareLimited } else { Level::SelfCareOk }, Level::worse)
}

fn plain_open(protocol: &Protocol, values: &[Value], technique: TechniqueId) -> bool {
    let possible = |expr: &Expr| plain(protocol, values, expr) != Truth::No;
    !protocol.rules.iter().any(|rule| rule.locks && possible(&rule.when))
        && !protocol.constraints.iter().any(|c| c.blocks.contains(&technique) && possible(&c.when))
}

fn open_bits(decision: &Decision) -> u64 {
    decision.techniques.iter().enumerate().fold(0, |bits, (i, t)| bits | u64::from(t.open) << i)
}

/// The part of a decision that asking must settle.
fn outcome(decision: &Decision) -> (Level, Vec<Option<decide::Dose>>, bool, bool) {
    let doses = decision.techniques.iter().map(|t| t.dose.clone()).collect();
    let restarts = decision.restarts_onset && decision.level != Level::Emergency;
    (decision.level, doses, decision.needs_clearance, restarts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_decision_means_what_the_expressions_say(protocol in any_protocol(), values in any_values()) {
        let decision = decide(&protocol, &person(&protocol, &values));
        prop_assert_eq!(decision.level, plain_level(&protocol, &values));
        for (i, decided) in decision.techniques.iter().enumerate() {
            prop_assert_eq!(decided.open, plain_open(&protocol, &values, TechniqueId(i as u16)));
            prop_assert_eq!(decided.open, decided.closed_by.is_empty());
            prop_assert!(decided.closed_by.iter().all(|r| !r.cites(&protocol).is_empty()));
        }
    }

    #[test]
    fn the_quick_decision_is_the_same(protocol in any_protocol(), values in any_values()) {
        let findings = person(&protocol, &values);
        let (slow, quick) = (decide(&protocol, &findings), Quick::compile(&protocol).decide(&findings));
        prop_assert_eq!(quick.level, slow.level);
        prop_assert_eq!(quick.open, open_bits(&slow));
    }

    #[test]
    fn the_batch_decides_the_same_for_everyone(protocol in any_protocol(), people in prop::collection::vec((any_values(), 0..TILE), 1..8)) {
        let program = Program::compile(&protocol);
        let (mut tile, mut registers) = (program.tile(), program.registers());
        let mut placed = std::collections::BTreeMap::new();
        for (values, place) in &people {
            program.put(&protocol, &mut tile, *place, &person(&protocol, values));
            placed.insert(*place, values);
        }
        let decided = program.run(&tile, &mut registers);
        for (place, values) in placed {
            let slow = decide(&protocol, &person(&protocol, values));
            prop_assert_eq!(decided.level(place), slow.level);
            prop_assert_eq!(decided.open(place), open_bits(&slow));
        }
    }

    #[test]
    fn a_question_is_skipped_only_when_its_answer_can_no_longer_matter(protocol in any_protocol(), truth in any_values(), also in any_values()) {
        let asking = Asking::new(&protocol);
        let mut findings = person(&protocol, &truth);
        let mut open = vec![false; protocol.findings.len()];
        for id in asking.order() {
            open[id.index()] = true;
            findings.set(&protocol, *id, Value::Unknown);
        }
        let mut values: Vec<Value> = (0..protocol.findings.len()).map(|i| findings.get(FindingId(i as u16))).collect();
        while let Some(id) = asking.next(Screening { protocol: &protocol, findings: &findings, open: &open, feeds: &[] }) {
            findings.set(&protocol, id, truth[id.index()]);
            values[id.index()] = truth[id.index()];
            open[id.index()] = false;
        }
        let short = outcome(&decide(&protocol, &findings));
        // Whatever the skipped questions would have been answered, one way or another, the outcome is the same.
        for rest in [&truth, &also] {
            for (i, is_open) in open.iter().enumerate() {
                if *is_open {
                    findings.set(&protocol, FindingId(i as u16), rest[i]);
                }
            }
            prop_assert_eq!(&outcome(&decide(&protocol, &findings)), &short);
        }
    }

    #[test]
    fn because_names_a_finding_for_every_reason_that_findings_gave(protocol in any_protocol(), values in any_values()) {
        let findings = person(&protocol, &values);
        for reason in decide(&protocol, &findings).reasons {
            let named = decide::because(&protocol, &findings, reason.when(&protocol));
            let constant = (0..protocol.findings.len()).all(|i| {
                let mut other = values.clone();
                other[i] = Value::Unknown;
                plain(&protocol, &other, reason.when(&protocol)) == plain(&protocol, &values, reason.when(&protocol))
            });
            prop_assert!(constant || !named.is_empty());
        }
    }

    #[test]
    fn bytes_carry_a_protocol_whole(protocol in any_protocol()) {
        let bytes = protocol.to_bytes().unwrap();
        prop_assert_eq!(Protocol::from_bytes(&bytes).unwrap(), protocol);
    }
}
