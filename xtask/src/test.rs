//! `cargo xtask test`: everything that must hold before a change goes in.
//!
//! A step that fails does not keep the others from running; the last lines say which failed.

use crate::{
    programs::{
        Outcome, cargo, linting_cargo, must, need_age, need_chromium, need_editor, need_engine, need_forms,
        need_inspectors, need_poppler, need_readers, need_validators, program, root, runs, said, target,
    },
    voice::voice,
    web,
};
use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
    rc::Rc,
    thread::{self, JoinHandle},
    time::Instant,
};

/// A step's name and what it does.
type Step = (&'static str, Box<dyn FnOnce() -> Outcome>);

/// Something that goes on beside the steps from when it is begun, and is a step itself when it is waited for.
struct Beside {
    work: fn() -> Outcome,
    running: RefCell<Option<JoinHandle<Outcome>>>,
}

impl Beside {
    fn new(work: fn() -> Outcome) -> Rc<Self> {
        Rc::new(Self { work, running: RefCell::new(None) })
    }

    fn begin(&self) {
        *self.running.borrow_mut() = Some(thread::spawn(self.work));
    }

    /// What came of it; it is done now if it was not begun.
    fn end(&self) -> Outcome {
        match self.running.borrow_mut().take() {
            Some(running) => running.join().unwrap_or_else(|_| Err("it broke off".into())),
            None => (self.work)(),
        }
    }
}

/// Checks form, rules, protocol, app and browser, in the order of their cost.
///
/// Two cores are kept busy: building the app for browsers takes one for minutes, fetching what others wrote waits for a network, forms of other people wait for timers, and the engine of CQL needs one core alone. Each goes on beside the steps
/// that it does not need.
pub fn test() -> Outcome {
    let app = Beside::new(|| web::check_bytes(&web::web()?));
    let fetching = Beside::new(fetch);
    let (forms, cql) = (Beside::new(form_tests), Beside::new(cql_tests));
    app.begin();
    fetching.begin();
    let (forms_begin, cql_begin) = (Rc::clone(&forms), Rc::clone(&cql));
    let steps: [Step; 18] = [
        ("form", Box::new(|| must(cargo(&["fmt", "--all", "--check"])))),
        ("rules of the code, and unit, property and scenario tests", Box::new(|| tests(Part::AllButBrowser))),
        ("benchmarks, built", Box::new(|| must(linting_cargo(&["build", "-q", "--workspace", "--benches"])?))),
        ("examples in the documentation", Box::new(|| must(linting_cargo(&["test", "-q", "--workspace", "--doc"])?))),
        ("what others wrote, fetched", Box::new(move || fetching.end())),
        ("the protocol", Box::new(|| wideberth(&["check", "protocol"]))),
        (
            "the proof, and a second opinion on it",
            Box::new(move || {
                forms_begin.begin();
                wideberth(&["verify", "--cross-check", "protocol"])
            }),
        ),
        ("the protocol's form", Box::new(|| wideberth(&["fmt", "--check", "protocol"]))),
        ("the languages", Box::new(|| wideberth(&["catalogue", "--check", "protocol"]))),
        ("the language server, by an editor's client", Box::new(editor_tests)),
        (
            "the record as FHIR, by validators that nobody here wrote",
            Box::new(move || {
                cql_begin.begin();
                interop_tests()
            }),
        ),
        ("a shared link, by readers that nobody here wrote", Box::new(link_test)),
        ("the backup, by the program age", Box::new(backup_test)),
        ("the protocol in CQL, decided by an engine that nobody here wrote", Box::new(move || cql.end())),
        ("the screening in forms of other people", Box::new(move || forms.end())),
        ("the app and its weight", Box::new(move || app.end())),
        (
            "the voice",
            Box::new(|| voice().and_then(|_| must(program("python3", &["-m", "unittest", "discover", "voice"])))),
        ),
        ("browser tests", Box::new(browser_tests)),
    ];
    let mut failed = Vec::new();
    for (name, step) in steps {
        println!("\n== {name}");
        let start = Instant::now();
        let result = step();
        let seconds = start.elapsed().as_secs();
        match result {
            Ok(()) => println!("== {name}: passed in {seconds} s"),
            Err(problem) => {
                println!("== {name}: FAILED in {seconds} s: {problem}");
                failed.push(name);
            }
        }
    }
    if failed.is_empty() {
        println!("\nEverything passed.");
        return Ok(());
    }
    Err(format!("failed: {}", failed.join(", ")))
}

/// Fetches what the later steps need of other people's programs.
fn fetch() -> Outcome {
    need_editor()?;
    need_validators()?;
    need_engine()?;
    need_forms()?;
    need_age()?;
    need_inspectors()?;
    need_poppler()
}

/// What of the tests is run.
enum Part {
    AllButBrowser,
    Browser,
}

/// By nextest where it is installed, by cargo's own runner elsewhere. All is built at once: a package built by itself has other features, and so would everything below it be built again.
fn tests(part: Part) -> Outcome {
    let (which, packages, targets) = match part {
        Part::AllButBrowser => ("not package(e2e)", ["--workspace", "--exclude", "e2e"].as_slice(), "--all-targets"),
        Part::Browser => ("package(e2e)", ["-p", "e2e"].as_slice(), "--tests"),
    };
    if runs("cargo-nextest", &["--version"]) {
        // A browser's test waits for a clock or a frame as often as it works: one more than there are cores.
        let browsers = (thread::available_parallelism().map_or(2, usize::from) + 1).to_string();
        let at_once = match part {
            Part::AllButBrowser => vec![],
            Part::Browser => vec!["--test-threads", &browsers],
        };
        let asked = ["nextest", "run", "--no-fail-fast", "--workspace", "-E", which];
        return must(linting_cargo(&[&asked, at_once.as_slice()].concat())?);
    }
    must(linting_cargo(&[&["test", "--no-fail-fast"], packages, &[targets]].concat())?)
}

/// The program as the tests have built it.
fn built() -> PathBuf {
    target().join("debug/wideberth")
}

fn wideberth(arguments: &[&str]) -> Outcome {
    must(program(&built().to_string_lossy(), arguments))
}

fn editor_tests() -> Outcome {
    let python = need_editor()?;
    let mut client = program(&python.to_string_lossy(), &["-B", "-m", "pytest", "-q"]);
    client.current_dir(root().join("e2e/lsp")).env("WIDEBERTH", built());
    must(client)
}

/// Holds the CQL of the protocol, and the danger signs as they were written by hand, against the program.
fn cql_tests() -> Outcome {
    let mut check = program("node", &["--no-warnings"]);
    check.current_dir(need_engine()?).arg(root().join("e2e/cql/check.mjs")).arg(built());
    must(check)
}

fn link_test() -> Outcome {
    let (packages, _) = need_validators()?;
    let mut share = program("node", &["--no-warnings"]);
    share.current_dir(packages).arg(root().join("e2e/interop/share.mjs")).arg(built()).arg(root().join("protocol"));
    share.arg(root().join("scenarios/journals/coming-home.jsonl")).arg(target().join("interop-shared"));
    must(share)
}

fn backup_test() -> Outcome {
    need_age()?;
    let (built, journal) = (built(), root().join("scenarios/journals/coming-home.jsonl"));
    must(program("python3", &["e2e/interop/backup.py", &built.to_string_lossy(), "age", &journal.to_string_lossy()]))
}

/// Hands over what the journals of `scenarios` tell, at their end and four weeks before it, the form and the protocol, and holds all of it against the validators, clinicians' plans of `scenarios` too, then what is ours against our own profiles.
fn interop_tests() -> Outcome {
    let (packages, python) = need_validators()?;
    let folder = target().join("interop-exported");
    let cannot = |what: &Path, error: std::io::Error| format!("cannot use {}: {error}", what.display());
    fs::create_dir_all(&folder).map_err(|error| cannot(&folder, error))?;
    let journals = root().join("scenarios/journals");
    let mut files = Vec::new();
    let mut hand_over = |name: &str, arguments: &[&str]| -> Outcome {
        let file = folder.join(name);
        let exported = said(program(&built().to_string_lossy(), &[&["export"], arguments].concat()))?;
        fs::write(&file, exported).map_err(|error| cannot(&file, error))?;
        files.push(file);
        Ok(())
    };
    for of_protocol in ["questionnaire", "plandefinition", "activitydefinitions", "library"] {
        hand_over(&format!("{of_protocol}.json"), &[of_protocol])?;
    }
    hand_over("empty.json", &["fhir", "--journal", "/dev/null", "--at", "2026-11-25T10:30:00Z"])?;
    for entry in fs::read_dir(&journals).map_err(|error| cannot(&journals, error))? {
        let path = entry.map_err(|error| cannot(&journals, error))?.path();
        let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|kind| kind == "jsonl")) else {
            continue;
        };
        // Those with a number have the same kinds of events, and validators take seconds for each.
        if name.to_string_lossy().starts_with(|first: char| first.is_ascii_digit()) {
            continue;
        }
        let end = last_moment(&path)?;
        for weeks in [0, 4] {
            let at = (end - weeks * 7 * 24 * 3_600_000).to_string();
            let file = format!("{}-{weeks}.json", name.to_string_lossy());
            let journal = path.to_string_lossy();
            hand_over(&file, &["fhir", "--zone", "-210", "--at", &at, "--journal", &journal])?;
            let file = format!("findings-{file}");
            hand_over(&file, &["findings", "--zone", "-210", "--at", &at, "--journal", &journal])?;
        }
    }
    let check = |script: &str| {
        let mut check = program("node", &["--no-warnings"]);
        check.current_dir(&packages).arg(root().join(script));
        check
    };
    let mut validators = check("e2e/interop/check.mjs");
    validators.arg(python).arg(built()).args(&files);
    validators.args(["medplum.json", "hapi.json"].map(|plan| root().join("scenarios/careplans").join(plan)));
    let mut profiles = check("e2e/fsh/check.mjs");
    profiles.args(&files);
    must(validators).and(must(profiles))
}

/// Has other people's forms show the screening, fills them in, and sees whether what they hand back is decided as the answers are.
fn form_tests() -> Outcome {
    let mut check = program("node", &["--no-warnings"]);
    check.current_dir(need_forms()?).arg(root().join("e2e/clients/check.mjs")).arg(built()).arg(root());
    must(check)
}

/// The moment of a journal's last event, in milliseconds since 1970.
fn last_moment(journal: &Path) -> Outcome<i64> {
    let text = fs::read_to_string(journal).map_err(|error| format!("cannot read {}: {error}", journal.display()))?;
    let last: Option<serde_json::Value> = text.lines().last().and_then(|line| serde_json::from_str(line).ok());
    last.and_then(|event| event["at"].as_i64())
        .ok_or_else(|| format!("{} does not end with an event", journal.display()))
}

fn browser_tests() -> Outcome {
    need_chromium()?;
    need_inspectors()?;
    need_poppler()?;
    need_readers()?;
    tests(Part::Browser)
}
