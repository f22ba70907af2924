//! `wideberth why`: for one person, what fired, what did not and by how little, and the least change of answers that would change the outcome.

use crate::{
    input::person,
    open::ProtocolFolder,
    output::{self, print, value},
};
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use protocol::{
    Decision, Domain, FindingId, Findings, Level, Protocol, TechniqueId, Value, decide,
    decide::{Reason, because},
};
use serde_json::{Map, Value as Json, json};
use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    process::ExitCode,
};
use verify::{
    nearest::{Answer, Distance, Goal, MOST_CHANGED, MOST_WAYS, Miss, Nearest, Way},
    words,
};

/// For whom.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// The person's findings as JSON, as `decide` takes them; - reads them from standard input.
    #[arg(long, value_name = "FILE")]
    findings: PathBuf,
    /// List every rule that did not fire, and every change; otherwise the nearest.
    #[arg(long)]
    all: bool,
    /// Print JSON; it has everything.
    #[arg(long)]
    json: bool,
}

/// Rules that did not fire, and ways to change something, that are listed unless all are wanted.
const MOST_SHOWN: usize = 8;

/// Everything that is told.
struct Why<'p> {
    protocol: &'p Protocol,
    findings: Findings,
    decision: Decision,
    /// The rules that are possible, each with what would make it fire.
    possible: Vec<(Reason, Distance)>,
    misses: Vec<Miss>,
    outcomes: Vec<(Change, Distance)>,
}

/// A change of what is decided.
enum Change {
    Milder,
    Graver,
    Opens(Vec<TechniqueId>),
    Closes(Vec<TechniqueId>),
}

/// Prints it.
///
/// # Errors
/// If the protocol or the findings cannot be used.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let protocol = options.protocol.open()?;
    let findings = read(&protocol, &options.findings)?;
    let why = Why::of(&protocol, findings);
    if options.json {
        print(format_args!("{:#}", why.as_json()))?;
    } else {
        print(why.told(options.all).trim_end())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn read(protocol: &Protocol, path: &Path) -> Result<Findings, Report> {
    let cannot = || format!("cannot read the findings in `{}`", path.display());
    let text = if path == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    let text = text.into_diagnostic().wrap_err_with(cannot)?;
    let help = "give one person's findings as a JSON object, such as {\"age\": 40, \"fever\": \"no\"}";
    let json: Json = serde_json::from_str(&text)
        .map_err(|error| miette!(help = help, "the findings in `{}` are not JSON: {error}", path.display()))?;
    let one = person(protocol, &json).map_err(|error| miette!(help = help, "{error}"))?;
    Ok(one.findings)
}

impl<'p> Why<'p> {
    fn of(protocol: &'p Protocol, findings: Findings) -> Self {
        let decision = decide(protocol, &findings);
        let mut nearest = Nearest::new(protocol, &findings);
        let possible: Vec<(Reason, Distance)> = decision
            .reasons
            .iter()
            .filter(|reason| !reason.certain)
            .map(|reason| (*reason, nearest.distance(Goal::Fires(reason.block))))
            .collect();
        let misses = nearest.misses();
        let mut outcomes = Vec::new();
        if decision.level != Level::SelfCareOk {
            outcomes.push((Change::Milder, nearest.distance(Goal::Milder)));
        }
        if decision.level != Level::Emergency {
            outcomes.push((Change::Graver, nearest.distance(Goal::Graver)));
        }
        let mut techniques: Vec<(bool, Vec<TechniqueId>, Distance)> = Vec::new();
        for (i, decided) in decision.techniques.iter().enumerate() {
            let id = TechniqueId(i as u16);
            let distance = nearest.distance(if decided.open { Goal::Closes(id) } else { Goal::Opens(id) });
            match techniques.iter_mut().find(|(open, _, known)| *open == decided.open && *known == distance) {
                Some((_, ids, _)) => ids.push(id),
                None => techniques.push((decided.open, vec![id], distance)),
            }
        }
        outcomes.extend(
            techniques
                .into_iter()
                .map(|(open, ids, distance)| (if open { Change::Closes(ids) } else { Change::Opens(ids) }, distance)),
        );
        Self { protocol, findings, decision, possible, misses, outcomes }
    }

    fn told(&self, all: bool) -> String {
        let mut text = format!("{}\n", self.decision.level.id());
        text += "\nFired\n";
        let fired = || self.decision.reasons.iter().filter(|reason| reason.certain);
        fired().for_each(|reason| text += &format!("  {}\n", self.reason(reason)));
        if fired().next().is_none() {
            text += "  nothing\n";
        }
        if !self.possible.is_empty() {
            text += "\nPossible, because something is not known\n";
        }
        let most = if all { usize::MAX } else { MOST_SHOWN };
        for (reason, distance) in self.possible.iter().take(most) {
            text += &format!("  {}\n", self.reason(reason));
            text += &format!("    would fire {}\n", self.distance(distance, all));
        }
        if self.possible.len() > most {
            text += &format!("  and {} more; --all lists them\n", self.possible.len() - most);
        }
        text += "\nDid not fire, the nearest first\n";
        // A rule towards which nothing counts yet is one answer away for everybody.
        let near = |miss: &&Miss| all || miss.begun || self.measured(miss);
        let mut shown: Vec<&Miss> = self.misses.iter().filter(near).collect();
        shown.truncate(if all { usize::MAX } else { MOST_SHOWN });
        for miss in &shown {
            let ways = self.ways(&miss.ways, all);
            let reason = Reason { block: miss.block, certain: true };
            let (name, level) = (reason.name(self.protocol), reason.level(self.protocol).id());
            text += &format!("  `{name}` ({level}): {ways}\n");
        }
        let rest = self.misses.len() - shown.len();
        if rest > 0 {
            text += &format!("  and {rest} more within {MOST_CHANGED} answers; --all lists them\n");
        }
        text += "\nThe least change of answers that would change the outcome\n";
        for (change, distance) in &self.outcomes {
            text += &format!("  {} {}\n", change.words(self.protocol), self.distance(distance, all));
        }
        text
    }

    /// A rule with what makes it hold.
    fn reason(&self, reason: &Reason) -> String {
        let because = because(self.protocol, &self.findings, reason.when(self.protocol));
        let fact = |id: &FindingId| words::fact(self.protocol.at(*id), self.findings.get(*id));
        let mut facts: Vec<String> = because.iter().take(MOST_SHOWN).map(fact).collect();
        if because.len() > facts.len() {
            facts.push(format!("and {} more", because.len() - facts.len()));
        }
        let (name, level) = (reason.name(self.protocol), reason.level(self.protocol).id());
        format!("`{name}` ({level}): {}", facts.join(", "))
    }

    /// A number is all that is missing.
    fn measured(&self, miss: &Miss) -> bool {
        let number = |answer: &Answer| {
            let is_number = matches!(self.protocol.at(answer.finding).domain, Domain::Number { .. });
            is_number && self.findings.get(answer.finding) != Value::Unknown
        };
        miss.ways.iter().any(|way| way.iter().all(number))
    }

    fn distance(&self, distance: &Distance, all: bool) -> String {
        match distance {
            Distance::Reached => "now".into(),
            Distance::By(ways) => self.ways(ways, all),
            Distance::Far => format!("only if more than {MOST_CHANGED} answers were different"),
            Distance::Never => "whatever the answers are: never".into(),
        }
    }

    /// Each way, as in "if “Fever” were no; or if …".
    fn ways(&self, ways: &[Way], all: bool) -> String {
        let most = if all { usize::MAX } else { MOST_SHOWN };
        let told: Vec<String> = ways.iter().take(most).map(|way| self.way(way)).collect();
        let rest = match ways.len().saturating_sub(most) {
            0 if ways.len() >= MOST_WAYS && ways[0].len() > 1 => ", and perhaps in other ways".into(),
            0 => String::new(),
            rest => format!(", and in {rest} other ways"),
        };
        format!("{}{rest}", told.join("; or "))
    }

    fn way(&self, way: &Way) -> String {
        let parts: Vec<String> = way.iter().map(|answer| were(self.protocol, answer)).collect();
        format!("if {}", parts.join(" and "))
    }

    fn as_json(&self) -> Json {
        let reason = |reason: &Reason| output::reason(self.protocol, &self.findings, reason);
        let fired = self.decision.reasons.iter().filter(|reason| reason.certain).map(reason);
        let possible = self.possible.iter().map(|(own, distance)| {
            let mut json = reason(own);
            json["fires"] = self.distance_json(distance);
            json
        });
        let misses = self.misses.iter().map(|miss| {
            let reason = Reason { block: miss.block, certain: true };
            json!({
                "rule": reason.name(self.protocol),
                "level": reason.level(self.protocol).id(),
                "begun": miss.begun,
                "ways": self.ways_json(&miss.ways),
            })
        });
        let outcomes = self.outcomes.iter().map(|(change, distance)| {
            let mut json = change.as_json(self.protocol);
            json["least"] = self.distance_json(distance);
            json
        });
        json!({
            "disposition": self.decision.level.id(),
            "fired": fired.collect::<Vec<_>>(),
            "possible": possible.collect::<Vec<_>>(),
            "did_not_fire": misses.collect::<Vec<_>>(),
            "outcome_changes": outcomes.collect::<Vec<_>>(),
            "protocol": self.protocol.hash,
        })
    }

    fn distance_json(&self, distance: &Distance) -> Json {
        match distance {
            Distance::Reached => json!({ "answers": 0 }),
            Distance::By(ways) => json!({ "answers": ways.first().map(Vec::len), "ways": self.ways_json(ways) }),
            Distance::Far => json!({ "more_than": MOST_CHANGED }),
            Distance::Never => json!({ "never": true }),
        }
    }

    fn ways_json(&self, ways: &[Way]) -> Vec<Json> {
        let named = |answer: &Answer| {
            let name = self.protocol.at(answer.finding).name.clone();
            (name, value(self.protocol, answer.finding, answer.value))
        };
        ways.iter().map(|way| way.iter().map(named).collect::<Map<_, _>>().into()).collect()
    }
}

/// As in "“Fever” were no", or "“Leg pain now” were at least 4 points".
fn were(protocol: &Protocol, answer: &Answer) -> String {
    let finding = protocol.at(answer.finding);
    let label = if finding.short.is_empty() { &finding.text } else { &finding.short };
    let value = match (answer.value, &finding.domain) {
        (Value::Unknown, _) => "not known".into(),
        (Value::Known(n), Domain::YesNo) => if n == 1 { "yes" } else { "no" }.into(),
        (Value::Known(n), Domain::Choice(options)) => {
            format!("“{}”", options.get(n as usize).map_or("?", |option| option.label.as_str()))
        }
        (Value::Known(_), Domain::Number { min, max, unit }) => between(answer.range, (*min, *max), unit),
    };
    format!("“{label}” were {value}")
}

/// A range of numbers in words, as far as it is narrower than all of them.
fn between(range: (Value, Value), all: (u32, u32), unit: &str) -> String {
    let (Value::Known(from), Value::Known(to)) = range else { return "not known".into() };
    let unit =
        |n: u32| if n == 1 { unit.strip_suffix('s').filter(|one| !one.is_empty()).unwrap_or(unit) } else { unit };
    match (from == all.0, to == all.1) {
        _ if from == to => format!("{from} {}", unit(from)),
        (false, true) => format!("at least {from} {}", unit(from)),
        (true, _) => format!("at most {to} {}", unit(to)),
        (false, false) => format!("{from} to {to} {}", unit(to)),
    }
}

impl Change {
    fn words(&self, protocol: &Protocol) -> String {
        let names = |ids: &[TechniqueId]| {
            let names: Vec<String> =
                ids.iter().map(|id| format!("`{}`", protocol.techniques[id.index()].name)).collect();
            names.join(", ")
        };
        match self {
            Change::Milder => "the level would be milder".into(),
            Change::Graver => "the level would be more severe".into(),
            Change::Opens(ids) => format!("{} would open", names(ids)),
            Change::Closes(ids) => format!("{} would close", names(ids)),
        }
    }

    fn as_json(&self, protocol: &Protocol) -> Json {
        let names = |ids: &[TechniqueId]| -> Vec<&str> {
            ids.iter().map(|id| protocol.techniques[id.index()].name.as_str()).collect()
        };
        match self {
            Change::Milder => json!({ "change": "milder" }),
            Change::Graver => json!({ "change": "more_severe" }),
            Change::Opens(ids) => json!({ "change": "opens", "techniques": names(ids) }),
            Change::Closes(ids) => json!({ "change": "closes", "techniques": names(ids) }),
        }
    }
}
