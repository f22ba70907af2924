//! Does the proof bite? Faults are seeded in the shipped protocol, one at a time, and properties and scenarios must notice.
//!
//! A fault that nothing notices may do no harm, because something else sees to the same. That is proved too, for everybody, by comparing the faulty protocol with the
//! shipped one as two versions are compared. What is neither noticed nor harmless survives.
//!
//! `cargo xtask test` tries a sample, `cargo xtask mutate` all of them. Translation validation is left out: it would notice any fault, as these are seeded
//! in what was compiled and not in the text.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod scenario;

use protocol::{Claim, Protocol};
use scenario::{differences, files, json, shipped};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use verify::{
    Suite, Syntax, against,
    faults::{Fault, faults},
};

/// Of the faults, in percent, that must be noticed.
const CAUGHT: f64 = 95.0;

#[derive(PartialEq)]
enum Verdict {
    ByProperty(String),
    ByScenario(String),
    Harmless,
    Survived,
}

fn tried(fault: &Fault, shipped: &Protocol, scenarios: &[(String, Json)]) -> Verdict {
    let nothing = Syntax::new();
    let mut suite = Suite::new(&fault.protocol, &nothing);
    // The fast ones first.
    let apart = |claim: &Claim| match claim {
        Claim::People { .. } | Claim::Blocks { .. } => 0,
        Claim::Alive(_) => 2,
        Claim::Programs | Claim::Sessions(_) | Claim::Screenings(_) => 3,
        _ => 1,
    };
    let mut order: Vec<(u8, usize)> =
        suite.properties().iter().enumerate().map(|(i, property)| (apart(&property.claim), i)).collect();
    order.sort_unstable();
    for (_, i) in order.into_iter().filter(|(rank, _)| *rank < 3) {
        if !suite.check(i).failures.is_empty() {
            return Verdict::ByProperty(suite.properties()[i].name.clone());
        }
    }
    let wrong = scenarios.iter().find(|(_, scenario)| !differences(&fault.protocol, scenario).is_empty());
    match wrong {
        Some((name, _)) => Verdict::ByScenario(name.clone()),
        None if against(&fault.protocol, shipped).weaker.is_empty() => Verdict::Harmless,
        None => Verdict::Survived,
    }
}

fn all_scenarios() -> Vec<(String, Json)> {
    files().iter().map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), json(path))).collect()
}

fn line(fault: &Fault) -> String {
    format!("{}: `{}`, {}", fault.kind, fault.block, fault.what)
}

fn run(protocol: &Protocol, every: usize) {
    let scenarios = all_scenarios();
    let all = faults(protocol);
    assert!(all.len() >= 500, "only {} faults", all.len());
    let (mut survivors, mut harmless, mut tally) = (Vec::new(), 0, BTreeMap::<&str, (u32, u32)>::new());
    let (mut by_property, mut by_scenario) = (0, 0);
    let tried_faults: Vec<&Fault> = all.iter().step_by(every).collect();
    for fault in &tried_faults {
        let verdict = tried(fault, protocol, &scenarios);
        let row = tally.entry(fault.kind).or_default();
        row.0 += 1;
        match verdict {
            Verdict::ByProperty(_) => by_property += 1,
            Verdict::ByScenario(_) => by_scenario += 1,
            Verdict::Harmless => harmless += 1,
            Verdict::Survived => {
                row.1 += 1;
                survivors.push(line(fault));
            }
        }
    }
    for (kind, (count, survived)) in &tally {
        println!("{kind}: {count} seeded, {survived} not noticed");
    }
    let counted = tried_faults.len() - harmless;
    let caught = 100.0 * (counted - survivors.len()) as f64 / counted as f64;
    println!(
        "{} of {} faults tried, {harmless} proved harmless: {by_property} caught by properties, {by_scenario} more by scenarios, {} survive: {caught:.1} % caught",
        tried_faults.len(),
        all.len(),
        survivors.len()
    );
    survivors.iter().for_each(|survivor| println!("  survives: {survivor}"));
    assert!(caught >= CAUGHT, "only {caught:.1} % of the faults are noticed:\n{}", survivors.join("\n"));
}

#[test]
fn a_sample_of_seeded_faults_is_noticed() {
    run(&shipped(), 31);
}

#[test]
#[ignore = "all faults: `cargo xtask mutate`"]
fn all_seeded_faults_are_noticed() {
    run(&shipped(), 1);
}
