//! `wideberth fmt`: the one standard form of rule blocks.

use crate::open::DEFAULT_FOLDER;
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use std::{fs, path::PathBuf, process::ExitCode};

/// What to format.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// A protocol's folder, or one of its files.
    #[arg(default_value = DEFAULT_FOLDER)]
    path: PathBuf,
    /// Change nothing; fail if something would change.
    #[arg(long)]
    check: bool,
}

/// Formats each Markdown file in place. A file that cannot be read as a protocol is left as it is.
///
/// # Errors
/// If a file cannot be read or written, or has a block that cannot be understood.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let mut changed = Vec::new();
    for path in files(&options.path)? {
        let text = fs::read_to_string(&path)
            .into_diagnostic()
            .wrap_err_with(|| format!("cannot read `{}`", path.display()))?;
        let formatted = protocol::author::format(&text).map_err(|diagnostics| {
            for diagnostic in diagnostics {
                eprintln!("{:?}", Report::new(diagnostic));
            }
            miette!(help = "mend the block first; nothing was written", "`{}` cannot be formatted", path.display())
        })?;
        if formatted == text {
            continue;
        }
        if !options.check {
            let beside = path.with_extension("md.new");
            fs::write(&beside, formatted)
                .and_then(|()| fs::rename(&beside, &path))
                .into_diagnostic()
                .wrap_err_with(|| format!("cannot write `{}`", path.display()))?;
        }
        changed.push(path);
    }
    for path in &changed {
        println!("{}{}", if options.check { "would change " } else { "" }, path.display());
    }
    Ok(ExitCode::from(u8::from(options.check && !changed.is_empty())))
}

fn files(path: &PathBuf) -> Result<Vec<PathBuf>, Report> {
    if path.is_file() {
        return Ok(vec![path.clone()]);
    }
    let entries = fs::read_dir(path)
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot read the folder `{}`", path.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    files.sort();
    Ok(files)
}
