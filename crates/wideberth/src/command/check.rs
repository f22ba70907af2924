//! `wideberth check`: everything that is wrong with a protocol, and which statements of the source it carries out.

use crate::{
    command::catalogue,
    open::{DEFAULT_FOLDER, read},
    watch::watch,
};
use miette::Report;
use protocol::{
    Protocol, Technique,
    author::{Reading, Severity, pictures, unused_words},
};
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
    /// Check again whenever a file of the protocol changes; Ctrl-C ends.
    #[arg(long)]
    watch: bool,
}

/// How much is wrong.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    errors: usize,
    warnings: usize,
}

/// Prints every diagnostic and a summary; fails if there is an error.
///
/// # Errors
/// If the folder cannot be read, or not be watched.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    if options.watch {
        return watch(&options.folder, || again(options)).map(|()| ExitCode::SUCCESS);
    }
    let mut reading = read(&options.folder)?;
    let count = tell(&mut reading, options);
    if let Some(protocol) = &reading.protocol {
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
    println!("{} errors, {} warnings", count.errors, count.warnings);
    Ok(ExitCode::from(u8::from(count.errors > 0)))
}

/// One round of watching: a header, what is wrong, and how much that is.
fn again(options: &Options) -> Result<(), Report> {
    println!("\n== {}", options.folder.display());
    let mut reading = read(&options.folder)?;
    let Count { errors, warnings } = tell(&mut reading, options);
    println!("{errors} errors, {warnings} warnings");
    Ok(())
}

/// Prints every diagnostic, and what only the rest of the product can tell.
fn tell(reading: &mut Reading, options: &Options) -> Count {
    let mut count = Count::default();
    for diagnostic in std::mem::take(&mut reading.diagnostics) {
        match miette::Diagnostic::severity(&diagnostic) {
            Some(Severity::Warning | Severity::Advice) => count.warnings += 1,
            _ => count.errors += 1,
        }
        eprintln!("{:?}", Report::new(diagnostic));
    }
    if let Some(protocol) = &reading.protocol {
        let pictures = options.pictures.clone().unwrap_or_else(|| beside(&options.folder));
        for (_, problem) in around(protocol, &pictures) {
            count.errors += 1;
            eprintln!("error: {problem}");
        }
        let faults = catalogue::faults(&options.folder, protocol).unwrap_or_else(|why| vec![why]);
        count.errors += faults.len();
        faults.iter().for_each(|fault| eprintln!("error: {fault}"));
    }
    count
}

/// Where pictures lie unless something else is said: in assets/pictures beside the protocol.
pub fn beside(folder: &Path) -> PathBuf {
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    parent.join("assets").join("pictures")
}

/// What only the rest of the product can tell, of pictures, measures and words: the block that it is about, and what is wrong.
pub fn around(protocol: &Protocol, folder: &Path) -> Vec<(String, String)> {
    let missing_pictures =
        pictures(protocol).into_iter().filter(|name| !folder.join(format!("{name}.webp")).is_file()).map(|name| {
            let place = folder.display();
            let problem = format!("no picture `{name}.webp` in `{place}`; correct the name or add the picture");
            (shown_by(protocol, name), problem)
        });
    let measures = care::derive::unknown_measures(protocol).into_iter().map(|name| {
        let problem =
            format!("nothing derives `{name}` from the journal; correct the name, or ask for it as a question");
        (name, problem)
    });
    let block = |key: &str| key.split('.').next().unwrap_or_default().to_owned();
    let unused = unused_words(protocol, app::words::KEYS)
        .into_iter()
        .map(|key| (block(&key), format!("no screen shows the words `{key}`; take them out")));
    let missing = app::words::KEYS
        .iter()
        .filter(|key| !protocol.words.contains_key(**key))
        .map(|key| (block(key), format!("a screen needs the words `{key}`; add them to a `words` block")));
    missing_pictures.chain(measures).chain(unused).chain(missing).collect()
}

/// The technique whose steps show a picture.
fn shown_by(protocol: &Protocol, picture: &str) -> String {
    let shows = |technique: &&Technique| {
        technique.variants.iter().flat_map(|variant| &variant.steps).any(|step| step.picture == picture)
    };
    protocol.techniques.iter().find(shows).map_or_else(String::new, |technique| technique.name.clone())
}
