//! A clinician's plan as a file, read and written: which exercises it prescribes, and what of the protocol's allowance is left. It opens nothing that the protocol closes for this person.

use care::{journal::Prescription, prescription::limit_of};
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use protocol::{Protocol, Technique};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, path::Path};

/// The file, in TOML.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Who prescribes.
    #[serde(default)]
    by: String,
    /// Exercises to do.
    #[serde(default)]
    prescribes: Vec<String>,
    /// Techniques that this person should not do.
    #[serde(default)]
    closes: Vec<String>,
    /// By technique: limits besides those of the protocol.
    #[serde(default)]
    limits: BTreeMap<String, Limits>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
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
/// If the file cannot be read, or names a technique, exercise, limit or ball that there is not.
pub fn read(path: &Path, protocol: &Protocol) -> Result<Prescription, Report> {
    let cannot = |what: &str| format!("cannot {what} the plan `{}`", path.display());
    let text = fs::read_to_string(path).into_diagnostic().wrap_err_with(|| cannot("read"))?;
    let written: Written = toml::from_str(&text).into_diagnostic().wrap_err_with(|| cannot("understand"))?;
    for name in &written.prescribes {
        exercise(protocol, name)?;
    }
    for name in written.closes.iter().chain(written.limits.keys()) {
        technique(protocol, name)?;
    }
    let mut limits = Vec::new();
    for (name, own) in &written.limits {
        limits.extend(own.all().into_iter().map(|limit| format!("{name} {limit}")));
    }
    if let Some(limit) = limits.iter().find(|limit| limit_of(protocol, limit).is_none()) {
        return Err(miette!(help = "hand, soft, tennis or firm", "there is no such ball: `{limit}`"));
    }
    Ok(Prescription { by: written.by, exercises: written.prescribes, closes: written.closes, limits })
}

/// A plan as such a file, with remarks above it.
///
/// # Errors
/// If the plan holds a limit that no such file can.
pub fn write(plan: &Prescription, remarks: &[String]) -> Result<String, Report> {
    let mut written = Written {
        by: plan.by.clone(),
        prescribes: plan.exercises.clone(),
        closes: plan.closes.clone(),
        ..Written::default()
    };
    for limit in &plan.limits {
        let mut words = limit.splitn(3, ' ');
        let (Some(technique), Some(what), Some(most)) = (words.next(), words.next(), words.next()) else {
            return Err(miette!("`{limit}` is no limit"));
        };
        written.limits.entry(technique.to_owned()).or_default().set(what, most)?;
    }
    // A remark stays on its line, whatever somebody has written into it.
    let kept = |remark: &String| {
        remark.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>()
    };
    let remarks: String = remarks.iter().map(|remark| format!("# {}\n", kept(remark))).collect();
    Ok(remarks + &toml::to_string(&written).into_diagnostic()?)
}

impl Limits {
    fn set(&mut self, what: &str, most: &str) -> Result<(), Report> {
        let place = match what {
            "pressure" => &mut self.pressure,
            "hold" => &mut self.hold,
            "time" => &mut self.time,
            "spots" => &mut self.spots,
            "sets" => &mut self.sets,
            "strokes" => &mut self.strokes,
            "ball" => {
                self.ball = Some(most.to_owned());
                return Ok(());
            }
            other => return Err(miette!("nothing is limited by `{other}`")),
        };
        *place = Some(most.parse().into_diagnostic()?);
        Ok(())
    }

    /// What is limited, and to how much.
    fn all(&self) -> Vec<String> {
        let numbers = [
            ("pressure", self.pressure),
            ("hold", self.hold),
            ("time", self.time),
            ("spots", self.spots),
            ("sets", self.sets),
            ("strokes", self.strokes),
        ];
        let numbers = numbers.into_iter().filter_map(|(what, most)| Some(format!("{what} {}", most?)));
        numbers.chain(self.ball.iter().map(|ball| format!("ball {ball}"))).collect()
    }
}

fn technique<'p>(protocol: &'p Protocol, name: &str) -> Result<&'p Technique, Report> {
    protocol.techniques.iter().find(|technique| technique.name == name).ok_or_else(|| {
        let all: Vec<&str> = protocol.techniques.iter().map(|technique| technique.name.as_str()).collect();
        miette!(help = format!("there are: {}", all.join(", ")), "there is no technique or exercise `{name}`")
    })
}

fn exercise(protocol: &Protocol, name: &str) -> Result<(), Report> {
    if technique(protocol, name)?.exercise {
        return Ok(());
    }
    let all: Vec<&str> =
        protocol.techniques.iter().filter(|one| one.exercise).map(|exercise| exercise.name.as_str()).collect();
    Err(miette!(
        help = format!("massage is opened by the answers alone; exercises are: {}", all.join(", ")),
        "`{name}` is massage and cannot be prescribed"
    ))
}
