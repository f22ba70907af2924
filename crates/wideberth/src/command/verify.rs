//! `wideberth verify`: every property of a protocol over every possible input, or the person for whom one fails.

mod against;
mod certificate;

use crate::{
    open::{DEFAULT_FOLDER, read},
    output::{print, value},
};
use miette::{Report, miette};
use protocol::{Protocol, author::Reading};
use serde_json::{Map, Value as Json, json};
use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};
use verify::{Checked, Failure, Suite, space, words};

/// What to prove.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The protocol's folder.
    #[arg(default_value = DEFAULT_FOLDER)]
    folder: PathBuf,
    /// Is it at least as safe as the protocol in this folder? Ways in which it is not fail unless they are signed off.
    #[arg(long, value_name = "OLD")]
    against: Option<PathBuf>,
    /// Where differences are signed off; signed-off.toml in the protocol's folder unless named.
    #[arg(long, value_name = "FILE", requires = "against")]
    signed: Option<PathBuf>,
    /// Put every obligation to CaDiCaL again, and to decision diagrams where they fit, and demand the same verdicts.
    #[arg(long)]
    cross_check: bool,
    /// Write what was proved to this file.
    #[arg(long, value_name = "FILE", conflicts_with = "against")]
    certificate: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Prove again whenever a file of the protocol changes; Ctrl-C ends.
    #[arg(long, conflicts_with_all = ["json", "certificate"])]
    watch: bool,
}

/// One property, checked.
#[derive(Debug)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// What it promises.
    pub says: String,
    /// What checking it came to.
    pub checked: Checked,
    /// How long that took.
    pub took: Duration,
}

/// Every property, checked.
#[derive(Debug)]
pub struct Proof {
    /// Property by property.
    pub lines: Vec<Line>,
    /// What other solvers said, if they were asked: queries, diagrams, and disagreements by query and solver.
    pub second: Option<verify::second_opinion::Opinion>,
}

impl Proof {
    /// Everything holds, and every solver says so.
    pub fn holds(&self) -> bool {
        self.lines.iter().all(|line| line.checked.holds())
            && self.second.as_ref().is_none_or(|second| second.disagreements.is_empty())
    }

    fn sum(&self, of: impl Fn(&Checked) -> u64) -> u64 {
        self.lines.iter().map(|line| of(&line.checked)).sum()
    }
}

/// Proves; the exit code is 1 if a property fails, 2 if the protocol itself cannot be used.
///
/// # Errors
/// If the folder cannot be read, or the protocol has errors.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    if options.watch {
        crate::watch::watch(&options.folder, || once(options).map(|_| ()))?;
        return Ok(ExitCode::SUCCESS);
    }
    once(options)
}

fn once(options: &Options) -> Result<ExitCode, Report> {
    let reading = read(&options.folder)?;
    let protocol = sound(&reading, options)?;
    if let Some(old) = &options.against {
        return against::run(protocol, &reading, old, options);
    }
    let proof = prove(protocol, &reading, options.cross_check, options.json);
    if options.json {
        print(format_args!("{:#}", as_json(protocol, &reading, &proof)))?;
    } else {
        tell(protocol, &reading, &proof, options)?;
    }
    if let Some(file) = &options.certificate {
        certificate::write(file, protocol, &proof)?;
    }
    Ok(ExitCode::from(u8::from(!proof.holds())))
}

fn sound<'r>(reading: &'r Reading, options: &Options) -> Result<&'r Protocol, Report> {
    reading.protocol.as_ref().ok_or_else(|| {
        let help = "run `wideberth check` for the whole list; what cannot be read cannot be proved";
        let count = reading.diagnostics.len();
        miette!(help = help, "the protocol in `{}` has {count} errors or warnings", options.folder.display())
    })
}

/// Checks everything, with progress on a terminal.
fn prove(protocol: &Protocol, reading: &Reading, cross_check: bool, quiet: bool) -> Proof {
    let mut suite = Suite::new(protocol, &reading.syntax);
    if cross_check {
        suite.keep_queries();
    }
    let progress = Progress { shown: !quiet && io::stderr().is_terminal() };
    let count = suite.properties().len();
    let lines = (0..count)
        .map(|i| {
            let (name, says) = (suite.properties()[i].name.clone(), suite.properties()[i].says.clone());
            progress.show(&format!("{} of {count}: {name}", i + 1));
            let start = Instant::now();
            let checked = suite.check(i);
            Line { name, says, checked, took: start.elapsed() }
        })
        .collect();
    let second = cross_check.then(|| {
        suite.second_opinion(|done, all| {
            if done % 64 == 0 {
                progress.show(&format!("asking again: {done} of {all}"));
            }
        })
    });
    progress.show("");
    Proof { lines, second }
}

struct Progress {
    shown: bool,
}

impl Progress {
    /// A line that the next one overwrites.
    fn show(&self, text: &str) {
        if self.shown {
            let mut terminal = io::stderr().lock();
            // A terminal that takes no progress loses nothing else.
            let _ = write!(terminal, "\r\x1b[2K{text}").and_then(|()| terminal.flush());
        }
    }
}

fn tell(protocol: &Protocol, reading: &Reading, proof: &Proof, options: &Options) -> Result<(), Report> {
    let inputs = space::inputs(protocol);
    print(format_args!("{} version {}, hash {}", protocol.name, protocol.version, protocol.hash))?;
    print(format_args!("{} possible inputs\n", powers(&inputs)))?;
    let wide = proof.lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
    for line in &proof.lines {
        let Checked { obligations, states, failures, notes, .. } = &line.checked;
        let looked_at = obligations + states > 0;
        let verdict = if !looked_at {
            "NOT CHECKED".into()
        } else if failures.is_empty() {
            "proved".into()
        } else {
            format!("FAILS in {}", ways(failures.len()))
        };
        let states = if *states > 0 { format!(", {} states", grouped(*states)) } else { String::new() };
        let ms = line.took.as_secs_f64() * 1e3;
        print(format_args!(
            "{:wide$}  {:>7} obligations{states}  {ms:>8.2} ms  {verdict}",
            line.name,
            grouped(*obligations)
        ))?;
        for failure in failures.iter().take(MOST_SHOWN) {
            print(format_args!("{}", failed(protocol, reading, failure, options)))?;
        }
        if failures.len() > MOST_SHOWN {
            print(format_args!("  and {} more; --json has all", failures.len() - MOST_SHOWN))?;
        }
        for note in notes {
            print(format_args!("  note: {note}"))?;
        }
    }
    let took: Duration = proof.lines.iter().map(|line| line.took).sum();
    let failing = proof.lines.iter().filter(|line| !line.checked.holds()).count();
    let solved = grouped(proof.sum(|checked| checked.solved));
    print(format_args!(
        "\n{} properties, {} obligations ({solved} by solver), {:.2} s: {}",
        proof.lines.len(),
        grouped(proof.sum(|checked| checked.obligations)),
        took.as_secs_f64(),
        if failing == 0 {
            format!("all proved, for every one of {} inputs", powers(&inputs))
        } else {
            format!("{failing} FAIL")
        }
    ))?;
    if let Some(second) = &proof.second {
        let (asked, fitted) = (grouped(second.cadical), grouped(second.diagrams));
        let differ = second.disagreements.len();
        print(format_args!(
            "second opinion: {asked} queries to CaDiCaL, {fitted} of them as decision diagrams, {differ} disagreements"
        ))?;
    }
    Ok(())
}

/// Failures of one property that are printed; many have one cause.
const MOST_SHOWN: usize = 12;

fn ways(count: usize) -> String {
    if count == 1 { "one way".into() } else { format!("{count} ways") }
}

/// A failure with its person, in words and in data, and with where its rules stand.
fn failed(protocol: &Protocol, reading: &Reading, failure: &Failure, options: &Options) -> String {
    let mut text = format!("  {}", failure.what);
    if !failure.person.0.is_empty() || failure.becomes.is_some() {
        text += &format!("\n    for somebody: {}", words::person(protocol, &failure.person));
        if let Some((id, becomes)) = failure.becomes {
            text += &format!("\n    who becomes: {}", words::fact(protocol.at(id), becomes));
        }
        text += &format!("\n    in data: {}", person_data(protocol, failure));
    }
    if !failure.trace.is_empty() {
        text += &format!("\n    after: {}", failure.trace.join(", "));
    }
    for block in &failure.blocks {
        text += &format!("\n    {}", place(reading, block, options));
    }
    text
}

fn place(reading: &Reading, block: &str, options: &Options) -> String {
    match reading.places.get(block) {
        Some(place) => format!("`{block}` at {}:{}", options.folder.join(&place.file).display(), place.line),
        None => format!("`{block}`"),
    }
}

fn person_data(protocol: &Protocol, failure: &Failure) -> Json {
    failure
        .person
        .0
        .iter()
        .map(|(id, own)| (protocol.at(*id).name.clone(), value(protocol, *id, *own)))
        .collect::<Map<_, _>>()
        .into()
}

fn as_json(protocol: &Protocol, reading: &Reading, proof: &Proof) -> Json {
    let lines = proof.lines.iter().map(|line| {
        json!({
            "property": line.name,
            "says": line.says,
            "proved": line.checked.holds(),
            "obligations": line.checked.obligations,
            "by_solver": line.checked.solved,
            "states": line.checked.states,
            "seconds": line.took.as_secs_f64(),
            "notes": line.checked.notes,
            "failures": line.checked.failures.iter().map(|failure| failure_json(protocol, reading, failure)).collect::<Vec<_>>(),
        })
    });
    json!({
        "protocol": protocol.name,
        "version": protocol.version,
        "hash": protocol.hash,
        "verifier": env!("CARGO_PKG_VERSION"),
        "inputs": space::inputs(protocol),
        "holds": proof.holds(),
        "properties": lines.collect::<Vec<_>>(),
        "second_opinion": proof.second.as_ref().map(|second| json!({
            "cadical": second.cadical,
            "diagrams": second.diagrams,
            "disagreements": second.disagreements.len(),
        })),
    })
}

fn failure_json(protocol: &Protocol, reading: &Reading, failure: &Failure) -> Json {
    let blocks = failure.blocks.iter().map(|block| match reading.places.get(block) {
        Some(place) => json!({ "block": block, "file": place.file, "line": place.line }),
        None => json!({ "block": block }),
    });
    json!({
        "what": failure.what,
        "person": person_data(protocol, failure),
        "reads": words::person(protocol, &failure.person),
        "becomes": failure.becomes.map(|(id, own)| json!({ protocol.at(id).name.clone(): value(protocol, id, own) })),
        "trace": failure.trace,
        "blocks": blocks.collect::<Vec<_>>(),
    })
}

/// Digits in groups of three.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// A long number as a power of ten, as in `8.4 × 10^154`.
pub fn powers(digits: &str) -> String {
    if digits.len() <= 9 {
        return digits.into();
    }
    let (first, rest) = digits.split_at(1);
    format!("{first}.{} × 10^{}", &rest[..1], digits.len() - 1)
}
