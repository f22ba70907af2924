//! `wideberth check`: everything that is wrong with a protocol, and which statements of the source it carries out.

use crate::open::{DEFAULT_FOLDER, read};
use miette::Report;
use protocol::author::{Severity, pictures, unused_words};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What to check.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The protocol's folder.
    #[arg(default_value = DEFAULT_FOLDER)]
    folder: PathBuf,
    /// Where the pictures lie; without it they are looked for in assets/pictures beside the protocol.
    #[arg(long, value_name = "FOLDER")]
    pictures: Option<PathBuf>,
}

/// Prints every diagnostic and a summary; fails if there is an error.
///
/// # Errors
/// If the folder cannot be read.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let reading = read(&options.folder)?;
    let mut errors = 0;
    let mut warnings = 0;
    for diagnostic in reading.diagnostics {
        match miette::Diagnostic::severity(&diagnostic) {
            Some(Severity::Warning | Severity::Advice) => warnings += 1,
            _ => errors += 1,
        }
        eprintln!("{:?}", Report::new(diagnostic));
    }
    if let Some(protocol) = &reading.protocol {
        let pictures = options.pictures.clone().unwrap_or_else(|| beside(&options.folder));
        for problem in around(protocol, &pictures) {
            errors += 1;
            eprintln!("error: {problem}");
        }
        println!(
            "{} version {}: {} findings, {} rules, {} contraindications, gates and stages, {} techniques, {} sources",
            protocol.name,
            protocol.version,
            protocol.findings.len(),
            protocol.rules.len(),
            protocol.constraints.len(),
            protocol.techniques.len(),
            protocol.sources.len()
        );
        println!("hash {}", protocol.hash);
    }
    let coverage = &reading.coverage;
    println!(
        "{} statements covered: {} cited, {} refused with the reason; {} uncovered",
        coverage.cited.len() + coverage.refused.len(),
        coverage.cited.len(),
        coverage.refused.len(),
        coverage.uncited.len()
    );
    println!("{errors} errors, {warnings} warnings");
    Ok(ExitCode::from(u8::from(errors > 0)))
}

fn beside(folder: &Path) -> PathBuf {
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    parent.join("assets").join("pictures")
}

/// What only the rest of the product can tell: pictures, measures and words.
fn around(protocol: &protocol::Protocol, folder: &Path) -> Vec<String> {
    let missing_pictures = pictures(protocol)
        .into_iter()
        .filter(|name| !folder.join(format!("{name}.webp")).is_file())
        .map(|name| format!("no picture `{name}.webp` in `{}`; correct the name or add the picture", folder.display()));
    let measures = care::derive::unknown_measures(protocol).into_iter().map(|name| {
        format!("nothing derives `{name}` from the journal; correct the name, or ask for it as a question")
    });
    let unused = unused_words(protocol, app::words::KEYS)
        .into_iter()
        .map(|key| format!("no screen shows the words `{key}`; take them out"));
    let missing = app::words::KEYS
        .iter()
        .filter(|key| !protocol.words.contains_key(**key))
        .map(|key| format!("a screen needs the words `{key}`; add them to a `words` block"));
    missing_pictures.chain(measures).chain(unused).chain(missing).collect()
}
