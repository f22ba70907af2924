//! How fast the standard set is proved: of the shipped protocol, by other solvers on the same queries, and as protocols grow.
//!
//! Criterion measures the shipped protocol. The slow comparisons are made once each, after it, and print a table.
#![expect(clippy::unwrap_used, clippy::panic, reason = "what is measured is sound, or there is nothing to measure")]

mod grown;
mod rivals;

use criterion::{Criterion, criterion_group};
use protocol::author::{Reading, read_folder};
use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use verify::Suite;

/// The bench runs itself with this word to prove one protocol in a process of its own, whose memory then is that of the proof.
const ALONE: &str = "--alone";

fn shipped() -> Reading {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol")).unwrap()
}

/// Checks every property, and says how long that took with all preparations.
fn prove(protocol: &protocol::Protocol, syntax: &verify::Syntax) -> (Duration, u64, usize) {
    let start = Instant::now();
    let mut suite = Suite::new(protocol, syntax);
    let checked: Vec<_> = (0..suite.properties().len()).map(|property| suite.check(property)).collect();
    let obligations = checked.iter().map(|own| own.obligations).sum();
    (start.elapsed(), obligations, checked.iter().map(|own| own.failures.len()).sum())
}

fn of_shipped(c: &mut Criterion) {
    let reading = shipped();
    let protocol = reading.protocol.as_ref().unwrap();
    let mut standard = protocol.clone();
    standard.properties.clear();
    let mut group = c.benchmark_group("proof");
    group.sample_size(10);
    group.bench_function("every property of the shipped protocol", |b| b.iter(|| prove(protocol, &reading.syntax)));
    group.bench_function("the standard set alone", |b| b.iter(|| prove(&standard, &reading.syntax)));
    group.finish();
}

/// The same queries by other solvers, and the cost of growing.
fn compare() {
    let reading = shipped();
    let protocol = reading.protocol.as_ref().unwrap();
    rivals::compare(protocol, &reading.syntax);
    println!("\nThe standard set as protocols grow; each in a process of its own");
    println!(
        "{:<18} {:>8} {:>6} {:>11} {:>9} {:>9} {:>8}",
        "", "findings", "rules", "obligations", "failures", "seconds", "MiB"
    );
    for (name, findings, rules) in grown::SIZES {
        let mut alone = Command::new(env::current_exe().unwrap());
        let output = alone.args([ALONE, &findings.to_string(), &rules.to_string()]).stderr(Stdio::inherit()).output();
        println!("{name:<18} {}", String::from_utf8_lossy(&output.unwrap().stdout).trim());
    }
}

/// Proves one protocol and prints its line of the table.
fn alone(findings: usize, rules: usize) {
    let (protocol, syntax) = {
        let reading = shipped();
        grown::grown(reading.protocol.as_ref().unwrap(), findings, rules)
    };
    let (took, obligations, failures) = prove(&protocol, &syntax);
    println!(
        "{:>8} {:>6} {obligations:>11} {failures:>9} {:>9.2} {:>8}",
        protocol.findings.len(),
        protocol.rules.len() + protocol.constraints.len(),
        took.as_secs_f64(),
        peak_memory().map_or("?".into(), |mib| mib.to_string())
    );
}

/// The most memory that this process has held, in MiB; Linux alone tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()?.div_ceil(1024))
}

criterion_group!(benches, of_shipped);

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if let [_, first, findings, rules] = arguments.as_slice()
        && first == ALONE
    {
        return alone(findings.parse().unwrap(), rules.parse().unwrap());
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
    // Without this word the benchmark is only to show that it runs.
    if arguments.iter().any(|own| own == "--bench") {
        compare();
    }
}
