//! `wideberth verify NEW --against OLD`: every way in which the new protocol is less safe, and whether somebody signed it off.

use super::Options;
use crate::{
    open::read,
    output::{print, value},
};
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use protocol::{FindingId, Protocol, Value, author::Reading};
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use std::{
    collections::BTreeMap,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    process::ExitCode,
};
use verify::{Comparison, Difference, against, words};

/// The file in which differences are signed off.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    /// One entry a difference.
    #[serde(default)]
    signed: Vec<Signature>,
}

/// Somebody answers for one difference.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signature {
    /// The difference's mark, as `verify` prints it.
    change: String,
    /// Who.
    by: String,
    /// On which day, as in 2026-11-25.
    on: String,
    /// Why it is safe all the same.
    because: String,
}

/// Compares, prints and says whether everything is signed.
///
/// # Errors
/// If the old protocol or the file of signatures cannot be used.
pub fn run(new: &Protocol, reading: &Reading, old: &Path, options: &Options) -> Result<ExitCode, Report> {
    let before = read(old)?;
    let before = before.protocol.as_ref().ok_or_else(|| {
        miette!(help = "run `wideberth check` on it", "the protocol in `{}` has errors or warnings", old.display())
    })?;
    let file = options.signed.clone().unwrap_or_else(|| options.folder.join("signed-off.toml"));
    let signed = signatures(&file)?;
    let compared = against(new, before);
    let open = compared.weaker.iter().filter(|own| signature(&signed, own).is_none()).count();
    if options.json {
        print(format_args!("{:#}", as_json(&compared, &signed, before, new)))?;
    } else {
        tell(&compared, &signed, reading, options, &file)?;
    }
    Ok(ExitCode::from(u8::from(open > 0)))
}

fn signatures(file: &PathBuf) -> Result<Signed, Report> {
    let text = match fs::read_to_string(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Signed::default()),
        other => other.into_diagnostic().wrap_err_with(|| format!("cannot read `{}`", file.display()))?,
    };
    let signed: Signed = toml::from_str(&text).into_diagnostic().wrap_err_with(|| {
        format!("cannot understand `{}`; each entry is [[signed]] with change, by, on and because", file.display())
    })?;
    match signed
        .signed
        .iter()
        .find(|own| [&own.change, &own.by, &own.on, &own.because].iter().any(|field| field.trim().is_empty()))
    {
        Some(empty) => Err(miette!(
            help = "say who, on which day, and why it is safe all the same",
            "the entry for `{}` in `{}` leaves something empty",
            empty.change,
            file.display()
        )),
        None => Ok(signed),
    }
}

fn signature<'s>(signed: &'s Signed, difference: &Difference) -> Option<&'s Signature> {
    signed.signed.iter().find(|own| own.change == difference.id)
}

fn tell(
    compared: &Comparison,
    signed: &Signed,
    reading: &Reading,
    options: &Options,
    file: &Path,
) -> Result<(), Report> {
    let mut open = 0;
    for (block, differences) in by_block(&compared.weaker) {
        print(format_args!("less safe: {}", super::place(reading, block, options)))?;
        for own in differences {
            print(format_args!("  {}  {}{}", own.id, own.what, somebody(compared, own)))?;
            match signature(signed, own) {
                Some(by) => print(format_args!("    signed off by {} on {}: {}", by.by, by.on, by.because))?,
                None => {
                    open += 1;
                    print("    NOT signed off")?;
                }
            }
        }
    }
    for (block, differences) in by_block(&compared.stricter) {
        print(format_args!("stricter: {}", super::place(reading, block, options)))?;
        for own in differences {
            let before = own.person.as_ref().map_or("", |_| "where it did not before: it does not happen that ");
            print(format_args!("  {before}{}{}", own.what, somebody(compared, own)))?;
        }
    }
    for stale in signed.signed.iter().filter(|own| compared.weaker.iter().all(|difference| difference.id != own.change))
    {
        print(format_args!(
            "note: nothing differs as `{}`, signed off by {}, says; the entry can go",
            stale.change, stale.by
        ))?;
    }
    let (weaker, stricter) = (compared.weaker.len(), compared.stricter.len());
    print(format_args!(
        "\n{} obligations: {weaker} ways less safe, {open} of them not signed off; {stricter} ways stricter",
        super::grouped(compared.obligations)
    ))?;
    if open > 0 {
        print(format_args!(
            "To sign one off, add to {}:\n\n[[signed]]\nchange = \"{}\"\nby = \"your name\"\non = \"2026-01-31\"\nbecause = \"why it is safe all the same\"",
            file.display(),
            compared.weaker.iter().find(|own| signature(signed, own).is_none()).map_or("", |own| own.id.as_str())
        ))?;
    }
    Ok(())
}

/// For whom it is so, unless it is so for everybody.
fn somebody(compared: &Comparison, own: &Difference) -> String {
    let reads = |person| format!("\n    for somebody: {}", words::person(&compared.merged, person));
    own.person.as_ref().map_or_else(String::new, reads)
}

fn by_block(differences: &[Difference]) -> BTreeMap<&str, Vec<&Difference>> {
    let mut groups: BTreeMap<&str, Vec<&Difference>> = BTreeMap::new();
    differences.iter().for_each(|own| groups.entry(own.block.as_str()).or_default().push(own));
    groups
}

fn as_json(compared: &Comparison, signed: &Signed, old: &Protocol, new: &Protocol) -> Json {
    let one = |own: &Difference| {
        let of = |(id, known): &(FindingId, Value)| {
            (compared.merged.at(*id).name.clone(), value(&compared.merged, *id, *known))
        };
        let person = own.person.as_ref().map(|person| person.0.iter().map(of).collect::<Map<_, _>>());
        json!({
            "change": own.id,
            "block": own.block,
            "what": own.what,
            "person": person,
            "reads": own.person.as_ref().map(|person| words::person(&compared.merged, person)),
            "signed_by": signature(signed, own).map(|by| by.by.as_str()),
        })
    };
    json!({
        "old": old.hash,
        "new": new.hash,
        "obligations": compared.obligations,
        "weaker": compared.weaker.iter().map(one).collect::<Vec<_>>(),
        "stricter": compared.stricter.iter().map(one).collect::<Vec<_>>(),
    })
}
