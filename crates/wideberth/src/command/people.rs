//! `wideberth people`: people at whom a protocol is tried, here and in other software that decides by it.
//!
//! First comes somebody calm, for whom as much as possible is open. Each block has the simplest person for whom it fires, the simplest for whom it is merely possible, and for each finding that its
//! condition speaks of people at the threshold, right below it and with it unknown, for whom that place of the condition matters. The rest are drawn by lot: most from one of those with a few findings
//! changed, so that every level comes up, some with every finding drawn.

use crate::{open::ProtocolFolder, output};
use fastrand::Rng;
use miette::Report;
use protocol::{Domain, Finding, FindingId, Findings, Literal, Protocol, Value, decide::Block};
use serde_json::{Map, Value as Json, json};
use std::{
    collections::HashSet,
    io::{self, Write},
    process::ExitCode,
};
use verify::{Person, standing::Standing};

/// Whom to make.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// How many are drawn by lot, besides those that the rules themselves give.
    #[arg(long, value_name = "NUMBER", default_value_t = 1000)]
    random: usize,
    /// Another number, other people; the same number, the same.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
}

/// Prints them, one a line, with every finding told: what `wideberth decide` takes.
///
/// # Errors
/// If the protocol cannot be used.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let protocol = options.protocol.open()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut seen = HashSet::new();
    for (id, findings) in people(&protocol, options.random, &mut Rng::with_seed(options.seed)) {
        let told = told(&protocol, &findings);
        if seen.insert(told.to_string()) {
            output::written(writeln!(out, "{}", json!({ "id": id, "findings": told })))?;
        }
    }
    output::written(out.flush())?;
    Ok(ExitCode::SUCCESS)
}

type Somebody = (String, Findings);

fn people(protocol: &Protocol, random: usize, rng: &mut Rng) -> Vec<Somebody> {
    let mut standing = Standing::new(protocol);
    let mut all = vec![("calm".to_owned(), standing.findings(&Person::default()))];
    for (block, name) in blocks(protocol) {
        if let Some(person) = standing.simplest(block) {
            all.push((format!("{name} fires"), standing.findings(&person)));
        }
        if let Some(person) = standing.doubtful(block) {
            all.push((format!("{name} is possible"), standing.findings(&person)));
        }
        for (id, person) in standing.hanging(block) {
            let findings = standing.findings(&person);
            let value = output::value(protocol, id, findings.get(id));
            all.push((format!("{name} with {} {value}", protocol.at(id).name), findings));
        }
    }
    let known = all.len();
    for number in 0..random {
        let findings = match rng.usize(..8) {
            0 => drawn(protocol, rng),
            _ => changed(protocol, all[rng.usize(..known)].1.clone(), rng),
        };
        all.push((format!("by lot {number}"), findings));
    }
    all
}

fn blocks(protocol: &Protocol) -> impl Iterator<Item = (Block, &str)> {
    let rules = protocol.rules.iter().enumerate().map(|(i, rule)| (Block::Rule(i as u16), rule.name.as_str()));
    let constraints = protocol.constraints.iter().enumerate();
    rules.chain(constraints.map(|(i, one)| (Block::Constraint(i as u16), one.name.as_str())))
}

/// A few findings are otherwise.
fn changed(protocol: &Protocol, mut findings: Findings, rng: &mut Rng) -> Findings {
    for _ in 0..=rng.usize(..6) {
        let id = FindingId(rng.u16(..protocol.findings.len() as u16));
        let value = value(protocol, id, 4, rng);
        findings.set(protocol, id, value);
    }
    findings
}

/// Every finding is drawn; the more of them are unknown, the fewer rules are sure.
fn drawn(protocol: &Protocol, rng: &mut Rng) -> Findings {
    let known = rng.usize(1..8);
    let mut findings = Findings::unknown(protocol);
    for id in (0..protocol.findings.len() as u16).map(FindingId) {
        let value = value(protocol, id, known, rng);
        findings.set(protocol, id, value);
    }
    findings
}

/// A value of a finding: unknown once in so many times. Half of the numbers are at a threshold or beside it.
fn value(protocol: &Protocol, id: FindingId, known: usize, rng: &mut Rng) -> Value {
    if rng.usize(..known) == 0 {
        return Value::Unknown;
    }
    let (least, most) = ends(protocol.at(id));
    let own = protocol.literals.iter().filter_map(|literal| match literal {
        Literal::AtLeast(finding, threshold) if *finding == id => Some(*threshold),
        _ => None,
    });
    let thresholds: Vec<u32> = own.collect();
    match rng.choice(&thresholds) {
        Some(threshold) if rng.bool() => Value::Known((threshold + rng.u32(..3)).saturating_sub(1).clamp(least, most)),
        _ => Value::Known(rng.u32(least..=most)),
    }
}

/// The least and the greatest value.
fn ends(finding: &Finding) -> (u32, u32) {
    match &finding.domain {
        Domain::YesNo => (0, 1),
        Domain::Choice(options) => (0, options.len() as u32 - 1),
        Domain::Number { min, max, .. } => (*min, *max),
    }
}

/// Every finding by name.
fn told(protocol: &Protocol, findings: &Findings) -> Json {
    let ids = (0..protocol.findings.len() as u16).map(FindingId);
    let named = ids.map(|id| (protocol.at(id).name.clone(), output::value(protocol, id, findings.get(id))));
    Json::Object(named.collect::<Map<_, _>>())
}
