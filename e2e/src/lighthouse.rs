//! What Lighthouse, the browser makers' own inspector, thinks of a page on a phone.

use crate::{browser::CHROMIUM, built};
use serde_json::Value;
use std::{env, process::Command};

/// Marks of 100.
pub struct Marks {
    /// How soon it can be seen and used. It depends on the machine, so only `cargo xtask budget` asks for a number.
    pub performance: f64,
    /// For people with disabilities, as far as a program can tell.
    pub accessibility: f64,
    /// What browsers advise.
    pub best_practices: f64,
    /// What cost marks, one a line: category, mark and title.
    pub amiss: Vec<String>,
}

/// How often it is asked: on a busy machine it sometimes misses the beginning of a page, says so, and asks to be run again.
const TRIES: usize = 3;

/// The marks of the page at an address.
pub fn marks(url: &str) -> Marks {
    let mut said = String::new();
    for _ in 0..TRIES {
        match report(url) {
            Ok(report) => return read(&report),
            Err(problem) => said = problem,
        }
    }
    panic!("{url}: {said}");
}

/// Those of several runs of which the mark for performance is in the middle, for it varies with what else the machine does.
pub fn usual_marks(url: &str, runs: usize) -> Marks {
    let mut all: Vec<Marks> = (0..runs.max(1)).map(|_| marks(url)).collect();
    all.sort_by(|a, b| a.performance.total_cmp(&b.performance));
    all.swap_remove(all.len() / 2)
}

fn report(url: &str) -> Result<Value, String> {
    let program = built("npm/node_modules/lighthouse/cli/index.js");
    assert!(program.exists(), "there is no {}; run `cargo xtask test`, which fetches Lighthouse", program.display());
    let run = Command::new("node")
        .arg(program)
        .args([url, "--quiet", "--output=json", "--only-categories=performance,accessibility,best-practices"])
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-dev-shm-usage")
        .env("CHROME_PATH", chromium())
        .output()
        .map_err(|error| format!("cannot start node: {error}"))?;
    let said = String::from_utf8_lossy(&run.stderr);
    let report: Value = serde_json::from_slice(&run.stdout).map_err(|error| format!("no report ({error}): {said}"))?;
    match &report["runtimeError"] {
        Value::Null => Ok(report),
        error => Err(format!("not inspected: {error}")),
    }
}

fn read(report: &Value) -> Marks {
    let mark = |category: &str| {
        let mark = report["categories"][category]["score"].as_f64();
        (100.0 * mark.unwrap_or_else(|| panic!("no mark for {category}"))).round()
    };
    Marks {
        performance: mark("performance"),
        accessibility: mark("accessibility"),
        best_practices: mark("best-practices"),
        amiss: ["performance", "accessibility", "best-practices"]
            .iter()
            .flat_map(|category| amiss(report, category))
            .collect(),
    }
}

/// The audits of a category that cost marks.
fn amiss<'a>(report: &'a Value, category: &'a str) -> impl Iterator<Item = String> {
    let audits = report["categories"][category]["auditRefs"].as_array().into_iter().flatten();
    audits.filter(|audit| audit["weight"].as_f64() > Some(0.0)).filter_map(move |audit| {
        let found = &report["audits"][audit["id"].as_str()?];
        let mark = found["score"].as_f64().filter(|mark| *mark < 1.0)?;
        Some(format!("{category}: {mark} for {}: {}", found["id"], found["title"]))
    })
}

/// Where Chromium is: Lighthouse looks for Chrome by itself.
fn chromium() -> std::path::PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).map(|folder| folder.join(CHROMIUM)).find(|file| file.is_file());
    found.unwrap_or_else(|| panic!("there is no Chromium; `cargo xtask test` sees to it"))
}
