//! `wideberth catalogue`: the protocol's sentences for translators, and whether the translations fit.

use crate::open::{DEFAULT_FOLDER, ProtocolFolder};
use catalogue::{ENGLISH, Language, export, folders};
use miette::{IntoDiagnostic, Report, WrapErr};
use protocol::Protocol;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Languages that lie beside the protocol's Markdown.
const LANGUAGES: &str = "languages";

/// What to do.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The protocol's folder.
    #[arg(default_value = DEFAULT_FOLDER)]
    folder: PathBuf,
    /// Every sentence of this language has been looked at beside the English as it is now: remember that.
    #[arg(long, value_name = "CODE")]
    translated: Option<String>,
    /// Write nothing; fail if the English catalogues are not those of the protocol.
    #[arg(long)]
    check: bool,
}

/// Writes the English catalogues from the protocol, and says what does not fit in every other language.
///
/// # Errors
/// If the protocol, or a language, cannot be read or written.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let mut protocol = ProtocolFolder { folder: options.folder.clone() }.open()?;
    let languages = options.folder.join(LANGUAGES);
    let mut wrong = usize::from(!english(&languages, &mut protocol, options.check)?);
    if let Some(code) = &options.translated {
        let (name, lines) = Language::translated_now(&mut protocol);
        write(&languages.join(code).join(name), &lines)?;
    }
    for folder in folders(&languages).into_diagnostic()? {
        let language = Language::read(&folder).into_diagnostic()?;
        let faults = language.check(&folder, &mut protocol);
        faults.iter().for_each(|fault| eprintln!("error: {fault}"));
        wrong += faults.len();
        let reviewed = language
            .reviewed
            .as_deref()
            .map_or("awaiting clinical review".to_owned(), |who| format!("reviewed by {who}"));
        println!("{} ({}): {} faults, {reviewed}", language.name, language.code, faults.len());
    }
    Ok(ExitCode::from(u8::from(wrong > 0)))
}

/// Everything in which a language beside the protocol does not fit it.
///
/// # Errors
/// If a language cannot be read.
pub fn faults(folder: &Path, protocol: &Protocol) -> Result<Vec<String>, String> {
    let mut protocol = protocol.clone();
    let mut all = Vec::new();
    for folder in folders(&folder.join(LANGUAGES)).map_err(|why| why.to_string())? {
        let language = Language::read(&folder).map_err(|why| why.to_string())?;
        all.extend(language.check(&folder, &mut protocol).iter().map(ToString::to_string));
    }
    Ok(all)
}

/// Writes what has changed of the English catalogues; false where something would, and only that was to be known.
fn english(languages: &Path, protocol: &mut Protocol, check: bool) -> Result<bool, Report> {
    let folder = languages.join(ENGLISH);
    let mut current = true;
    for (name, text) in export(protocol) {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|now| now == text) {
            continue;
        }
        if check {
            eprintln!("error: {} is not what the protocol says now; run `wideberth catalogue`", path.display());
            current = false;
            continue;
        }
        fs::create_dir_all(&folder).into_diagnostic().wrap_err_with(|| format!("cannot make {}", folder.display()))?;
        write(&path, &text)?;
        println!("wrote {}", path.display());
    }
    Ok(current)
}

fn write(path: &Path, text: &str) -> Result<(), Report> {
    let beside = path.with_extension("new");
    fs::write(&beside, text)
        .and_then(|()| fs::rename(&beside, path))
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot write `{}`", path.display()))
}
