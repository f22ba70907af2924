//! `wideberth decide`: findings in, decisions out; one person, or a line a person.

use crate::{
    input::{InputError, person},
    journal,
    open::{ProtocolFolder, unreadable},
    output, plan,
};
use care::{
    clock::Moment,
    derive::Known,
    journal::{Journal, Prescription},
    prescription::{plan_of, prescribe},
};
use exchange::import::Problem;
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use protocol::{Findings, Protocol, plan::Plan};
use serde_json::{Value as Json, json};
use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What to decide for.
#[derive(clap::Args, Debug)]
#[command(group = clap::ArgGroup::new("told").args(["journal", "response"]))]
pub struct Options {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// Findings: a JSON object, an array of them, or one object a line. Without a file they are read from standard input.
    #[arg(value_name = "FILE", conflicts_with = "journal")]
    findings: Option<PathBuf>,
    /// Decide from a journal instead: one event a line.
    #[arg(long, value_name = "FILE", requires = "at")]
    journal: Option<PathBuf>,
    /// Decide from answers to the form that `wideberth export questionnaire` prints, given in other software: a FHIR QuestionnaireResponse, or one a line.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["findings", "journal"])]
    response: Option<PathBuf>,
    /// The moment to decide for: 2026-11-25T08:00:00Z, or milliseconds since 1970. For a response, if it is not given, when that was written.
    #[arg(long, value_name = "TIME", requires = "told")]
    at: Option<String>,
    /// A clinician's plan in TOML: `prescribes = ["press-ups"]`, `closes = ["glute-ball"]`, and limits such as `[limits.paraspinal-hand]` with `pressure = 2`. It opens nothing that the protocol closes
    /// for this person. Without it, what a journal says was prescribed counts.
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// Only what is decided, without reasons: for many people at once.
    #[arg(long)]
    brief: bool,
}

/// What decides: the protocol, and what a clinician leaves of it.
struct Desk {
    protocol: Protocol,
    plan: Option<Prescription>,
    brief: bool,
}

impl Desk {
    /// What follows from a journal at a moment.
    fn at(&self, id: &Json, journal: &Journal, at: i64) -> Json {
        self.known(id, care::derive::known(&self.protocol, journal, Moment { at, watch: None }))
    }

    fn decision(&self, id: &Json, findings: Findings) -> Json {
        self.known(
            id,
            Known { findings, answered: vec![], asked_anew: vec![], anew: false, plan: Plan::default(), also: vec![] },
        )
    }

    fn known(&self, id: &Json, mut known: Known) -> Json {
        let own = self.plan.as_ref().map(|plan| {
            let plan = plan_of(&self.protocol, plan);
            for findings in std::iter::once(&mut known.findings).chain(&mut known.also) {
                prescribe(&self.protocol, &plan, findings);
            }
            plan
        });
        let plan = own.as_ref().unwrap_or(&known.plan);
        let mut decision = known.decision(&self.protocol);
        let alone = plan.apply(&known.findings, &mut decision);
        if self.brief {
            return output::brief(&self.protocol, id, &decision);
        }
        let mut json = output::decision(&self.protocol, id, &known.findings, &decision);
        for technique in alone {
            let name = self.protocol.techniques[technique.index()].name.as_str();
            json["techniques"][name]["closed_by_plan"] = true.into();
        }
        json
    }
}

/// Writes one decision a line (an indented one for a single object), and fails if any line could not be taken.
///
/// # Errors
/// If the protocol or the input cannot be read at all.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let protocol = options.protocol.open()?;
    let plan = options.plan.as_deref().map(|file| plan::read(file, &protocol)).transpose()?;
    let desk = Desk { protocol, plan, brief: options.brief };
    match (&options.journal, &options.response, &options.at) {
        (Some(journal), _, Some(at)) => from_journal(&desk, journal, at),
        (_, Some(response), at) => from_responses(&desk, response, at.as_deref()),
        _ => from_findings(&desk, options.findings.as_deref()),
    }
}

fn from_journal(desk: &Desk, path: &Path, at: &str) -> Result<ExitCode, Report> {
    let at = journal::moment(at)?;
    let whole = journal::read(path)?;
    // What was written later was not known then.
    let journal: Journal = whole.events().iter().filter(|event| event.at <= at).cloned().collect();
    output::print(format_args!("{:#}", desk.at(&Json::Null, &journal, at)))?;
    Ok(ExitCode::SUCCESS)
}

/// One response, or a line a response; each is decided for by itself.
fn from_responses(desk: &Desk, path: &Path, at: Option<&str>) -> Result<ExitCode, Report> {
    let at = at.map(journal::moment).transpose()?;
    let text = fs::read_to_string(path)
        .map_err(unreadable(path, "name a file with a QuestionnaireResponse, or one a line"))?;
    let responses: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    // A line that is whole in itself means a line a response; otherwise all of it is one.
    let whole = |line: &&str| serde_json::from_str::<serde::de::IgnoredAny>(line).is_ok();
    if responses.len() < 2 || !responses.first().is_some_and(whole) {
        let decided = from_response(desk, &text, at).map_err(|problem| {
            miette!(help = problem.way.clone(), "cannot use the response `{}`: {problem}", path.display())
        })?;
        output::print(format_args!("{decided:#}"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut failed = false;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        let decided = from_response(desk, text, at).unwrap_or_else(|problem| {
            failed = true;
            eprintln!("line {line}: {problem}; {}", problem.way);
            json!({ "line": line, "error": format!("{problem}; {}", problem.way), "protocol": desk.protocol.hash })
        });
        output::written(writeln!(out, "{decided}"))?;
    }
    output::written(out.flush())?;
    Ok(ExitCode::from(u8::from(failed)))
}

/// A decision as the app would have made it, with what is to be said of the response itself as `notes`.
fn from_response(desk: &Desk, text: &str, at: Option<i64>) -> Result<Json, Problem> {
    let answers = exchange::import::answers(&desk.protocol, text, at)?;
    let mut decided = desk.at(&answers.id.into(), &answers.journal, at.unwrap_or(answers.at));
    if !answers.notes.is_empty() {
        decided["notes"] = answers.notes.into();
    }
    Ok(decided)
}

/// What `decide` takes without another option.
const FINDINGS: &str = "name a file with a person's findings as JSON, such as {\"age\": 40, \"fever\": \"no\"}, or leave it out to type them";

fn from_findings(desk: &Desk, path: Option<&Path>) -> Result<ExitCode, Report> {
    let mut input: Box<dyn BufRead> = match path {
        Some(path) => {
            let file = fs::File::open(path).map_err(unreadable(path, FINDINGS))?;
            Box::new(BufReader::new(file))
        }
        None => Box::new(BufReader::new(io::stdin())),
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut first = String::new();
    let mut failed = false;
    input.read_line(&mut first).into_diagnostic().wrap_err("cannot read the findings")?;
    // A line that is whole in itself means a line a person; otherwise all of it is one value.
    if serde_json::from_str::<Json>(&first).is_ok_and(|json| json.is_object()) {
        let mut rest = String::new();
        let mut number = 1;
        let mut line = first;
        loop {
            if !line.trim().is_empty() {
                let answer =
                    one(desk, serde_json::from_str(&line).map_err(|e| InputError::NotJson(e.to_string())), number);
                failed |= answer.get("error").is_some();
                output::written(writeln!(out, "{answer}"))?;
            }
            rest.clear();
            if input.read_line(&mut rest).into_diagnostic().wrap_err("cannot read the findings")? == 0 {
                break;
            }
            number += 1;
            line = std::mem::take(&mut rest);
        }
    } else {
        let mut text = first;
        input.read_to_string(&mut text).into_diagnostic().wrap_err("cannot read the findings")?;
        failed = whole(desk, &text, &mut out)?;
    }
    output::written(out.flush())?;
    Ok(ExitCode::from(u8::from(failed)))
}

/// Input that is not a line a person: one value over several lines, an array, or lines of which the first is broken.
fn whole(desk: &Desk, text: &str, out: &mut impl Write) -> Result<bool, Report> {
    let answers: Vec<Json> = match serde_json::from_str::<Json>(text) {
        Ok(Json::Array(people)) => people.into_iter().enumerate().map(|(i, json)| one(desk, Ok(json), i + 1)).collect(),
        Ok(json) => {
            let answer = one(desk, Ok(json), 1);
            output::written(writeln!(out, "{answer:#}"))?;
            return Ok(answer.get("error").is_some());
        }
        Err(_) => lines(desk, text),
    };
    for answer in &answers {
        output::written(writeln!(out, "{answer}"))?;
    }
    Ok(answers.iter().any(|answer| answer.get("error").is_some()))
}

fn lines(desk: &Desk, text: &str) -> Vec<Json> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(i, line)| one(desk, serde_json::from_str(line).map_err(|e| InputError::NotJson(e.to_string())), i + 1))
        .collect()
}

fn one(desk: &Desk, json: Result<Json, InputError>, line: usize) -> Json {
    let id = json.as_ref().ok().and_then(|json| json.get("id").cloned()).unwrap_or(Json::Null);
    match json.and_then(|json| person(&desk.protocol, &json)) {
        Ok(person) => desk.decision(&person.id, person.findings),
        Err(error) => {
            eprintln!("line {line}: {error}");
            json!({ "id": id, "line": line, "error": error.to_string(), "protocol": desk.protocol.hash })
        }
    }
}
