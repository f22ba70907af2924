//! `wideberth share`: a journal as a SMART Health Link.

use super::export::OfJournal;
use crate::{keep, output};
use jiff::Timestamp;
use link::{Chance, Link, Sharing, code};
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use std::{fs, path::PathBuf, process::ExitCode};

/// What to share, where, and for how long.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(flatten)]
    of: OfJournal,
    /// The address of a server that runs `wideberth serve --links`, as in https://share.example.org
    #[arg(long, value_name = "ADDRESS")]
    server: String,
    /// For how many days the link is good.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u64).range(1..=30))]
    days: u64,
    /// What it is, for whoever opens it.
    #[arg(long, value_name = "TEXT", default_value = "Back pain record")]
    label: String,
    /// A folder for the encrypted file, the link and its QR code.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

/// Writes the encrypted file, the link, its picture and the secret that takes the file back, and says how to put the file where the link says. Nothing is sent.
///
/// # Errors
/// If the protocol or the journal cannot be used, an option cannot be understood, or the files cannot be written.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    if !options.server.starts_with("http") {
        return Err(miette!(
            help = "as in https://share.example.org",
            "`{}` is no address of a server",
            options.server
        ));
    }
    let content = serde_json::to_string(&options.of.shared()?).into_diagnostic()?;
    let now = u64::try_from(Timestamp::now().as_second()).into_diagnostic()?;
    let until = now + options.days * 86_400;
    let sharing = Sharing { content: &content, server: &options.server, until, label: &options.label };
    let mut chance = Chance([0; Chance::BYTES]);
    getrandom::fill(&mut chance.0).into_diagnostic().wrap_err("this machine gives no random numbers")?;
    let link = Link::new(&sharing, &chance).into_diagnostic()?;
    let picture = code(&link.link).into_diagnostic()?.svg();
    let folder = &options.out;
    fs::create_dir_all(folder).into_diagnostic().wrap_err_with(|| format!("cannot make `{}`", folder.display()))?;
    for (name, content) in
        [("record.jwe", &link.file), ("link.txt", &link.link), ("link.svg", &picture), ("secret.txt", &link.secret)]
    {
        keep::write(&folder.join(name), content.as_bytes())?;
    }
    let (address, folder) = (&link.address, folder.display());
    output::print(format_args!(
        "{}\n\nGood until {}. Put the file where the link says:\n  curl -X PUT --data-binary @{folder}/record.jwe -H \"Authorization: Bearer $(cat {folder}/secret.txt)\" '{address}?exp={until}'\nTake it back:\n  curl -X DELETE -H \"Authorization: Bearer $(cat {folder}/secret.txt)\" {address}",
        link.link,
        Timestamp::from_second(i64::try_from(until).into_diagnostic()?).into_diagnostic()?,
    ))?;
    Ok(ExitCode::SUCCESS)
}
