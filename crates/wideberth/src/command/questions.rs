//! `wideberth questions`: every finding, for people and programs that fill them in.

use crate::{open::ProtocolFolder, output::print};
use miette::Report;
use protocol::{Danger, Domain, Finding, FindingId, Origin, Protocol};
use serde_json::{Value, json};
use std::process::ExitCode;

/// What to list.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// As JSON: an array with one object a finding.
    #[arg(long)]
    json: bool,
}

/// Prints the list.
///
/// # Errors
/// If the protocol cannot be used.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let protocol = options.protocol.open()?;
    let all: Vec<Value> = protocol.findings.iter().map(|finding| described(&protocol, finding)).collect();
    if options.json {
        print(format_args!("{:#}", Value::Array(all)))?;
        return Ok(ExitCode::SUCCESS);
    }
    for (finding, described) in protocol.findings.iter().zip(&all) {
        let when = described["when"].as_array().map_or_else(String::new, |when| list(when));
        print(format_args!("{}  ({})\n    {}\n    when: {when}", finding.name, values(&finding.domain), finding.text))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn list(values: &[Value]) -> String {
    values.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

/// The values of a domain, in words.
pub fn values(domain: &Domain) -> String {
    match domain {
        Domain::YesNo => "yes, no, unknown".into(),
        Domain::Choice(options) => options.iter().map(|o| o.name.as_str()).collect::<Vec<_>>().join(", ") + ", unknown",
        Domain::Number { min, max, unit } => format!("{min} to {max} {unit}, unknown"),
    }
}

fn described(protocol: &Protocol, finding: &Finding) -> Value {
    let mut out = json!({
        "id": finding.name,
        "kind": match finding.domain {
            Domain::YesNo => "yes_no",
            Domain::Choice(_) => "choice",
            Domain::Number { .. } => "number",
        },
        "text": finding.text,
        "short": finding.short,
    });
    match &finding.domain {
        Domain::YesNo => out["options"] = json!(["yes", "no", "unknown"]),
        Domain::Choice(options) => {
            out["options"] = options.iter().map(|o| o.name.as_str()).chain(["unknown"]).collect();
            out["labels"] = options
                .iter()
                .map(|o| (o.name.clone(), Value::from(o.label.as_str())))
                .collect::<serde_json::Map<_, _>>()
                .into();
        }
        Domain::Number { min, max, unit } => out["range"] = json!({ "min": min, "max": max, "unit": unit }),
    }
    out["when"] = when(protocol, finding).into();
    out["origin"] = match finding.origin {
        Origin::Asked => "asked",
        Origin::Reported => "reported",
        Origin::Journal => "derived",
    }
    .into();
    out["missing"] = match finding.origin {
        Origin::Asked => "unknown",
        Origin::Reported => "not felt",
        Origin::Journal => "as in an empty journal, if that settles it, else unknown",
    }
    .into();
    out["worse"] = match finding.danger {
        Danger::Higher => "higher",
        Danger::Lower => "lower",
        Danger::Neither => "neither",
    }
    .into();
    out["optional"] = finding.optional.into();
    out["cites"] = finding.cites.clone().into();
    out
}

/// When a finding is asked for, or where else it comes from.
pub fn when(protocol: &Protocol, finding: &Finding) -> Vec<String> {
    let asked = finding.asked;
    let follows = asked.after.map(|id: FindingId| format!("after {}", protocol.at(id).name));
    let origin = match finding.origin {
        Origin::Reported => Some("reported in or after a session".to_owned()),
        Origin::Journal => Some("derived from the journal".to_owned()),
        Origin::Asked => None,
    };
    [
        ("onboarding", asked.onboarding),
        ("every session", asked.every_session),
        ("weekly", asked.weekly),
        ("triggered", asked.triggered),
    ]
    .into_iter()
    .filter(|(_, on)| *on)
    .map(|(name, _)| name.to_owned())
    .chain(follows)
    .chain(origin)
    .collect()
}
