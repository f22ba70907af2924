//! A clinician's plan as a file: what of the protocol's allowance is left. There is no way to write one that opens anything.

use miette::{IntoDiagnostic, Report, WrapErr, miette};
use protocol::{Ball, Limit, Protocol, TechniqueId, plan::Plan};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// The file, in TOML.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Techniques that this person should not do.
    #[serde(default)]
    closes: Vec<String>,
    /// By technique: limits besides those of the protocol.
    #[serde(default)]
    limits: BTreeMap<String, Limits>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    pressure: Option<u32>,
    hold: Option<u32>,
    time: Option<u32>,
    spots: Option<u32>,
    sets: Option<u32>,
    strokes: Option<u32>,
    ball: Option<String>,
}

/// Reads a plan for a protocol.
///
/// # Errors
/// If the file cannot be read, or names a technique, limit or ball that there is not.
pub fn read(path: &Path, protocol: &Protocol) -> Result<Plan, Report> {
    let cannot = |what: &str| format!("cannot {what} the plan `{}`", path.display());
    let text = fs::read_to_string(path).into_diagnostic().wrap_err_with(|| cannot("read"))?;
    let written: Written = toml::from_str(&text).into_diagnostic().wrap_err_with(|| cannot("understand"))?;
    let mut plan = Plan::default();
    for name in &written.closes {
        plan.closes.push(technique(protocol, name)?);
    }
    for (name, limits) in &written.limits {
        let id = technique(protocol, name)?;
        let numbers = [
            limits.pressure.map(Limit::Pressure),
            limits.hold.map(Limit::Hold),
            limits.time.map(Limit::Time),
            limits.spots.map(Limit::Spots),
            limits.sets.map(Limit::Sets),
            limits.strokes.map(Limit::Strokes),
        ];
        plan.limits.extend(numbers.into_iter().flatten().map(|limit| (id, limit)));
        if let Some(name) = &limits.ball {
            let ball = Ball::ALL
                .into_iter()
                .find(|ball| ball.id() == name)
                .ok_or_else(|| miette!(help = "hand, soft, tennis or firm", "there is no ball `{name}`"))?;
            plan.limits.push((id, Limit::Ball(ball)));
        }
    }
    Ok(plan)
}

fn technique(protocol: &Protocol, name: &str) -> Result<TechniqueId, Report> {
    protocol.technique(name).ok_or_else(|| {
        let all: Vec<&str> = protocol.techniques.iter().map(|technique| technique.name.as_str()).collect();
        miette!(help = format!("there are: {}", all.join(", ")), "there is no technique `{name}`")
    })
}
