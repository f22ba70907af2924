//! What backups need of this machine: a passphrase, and files that are there whole or not at all.

use miette::{IntoDiagnostic, Report, WrapErr, miette};
use std::{
    fs::{self, File},
    io::{self, BufRead, IsTerminal, Write},
    path::{Path, PathBuf},
};

/// Where the passphrase comes from.
#[derive(clap::Args, Debug)]
pub struct Passphrase {
    /// A file whose first line is the passphrase. Without it, you are asked.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Passphrase {
    /// The passphrase, without its line's end.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn ask(&self) -> Result<String, Report> {
        let line = match &self.passphrase_file {
            Some(file) => {
                let text = fs::read_to_string(file);
                text.into_diagnostic()
                    .wrap_err_with(|| format!("cannot read the passphrase from `{}`", file.display()))?
            }
            None if io::stdin().is_terminal() => rpassword::prompt_password("Passphrase: ").into_diagnostic()?,
            None => {
                let mut line = String::new();
                io::stdin().lock().read_line(&mut line).into_diagnostic()?;
                line
            }
        };
        Ok(line.lines().next().unwrap_or_default().to_owned())
    }
}

/// Writes a file beside its place and then puts it there, so that whoever looks finds the old one or the whole new one, after a power cut, too.
///
/// # Errors
/// If it cannot be written; what was there stays.
pub fn write(to: &Path, content: &[u8]) -> Result<(), Report> {
    let name = to.file_name().ok_or_else(|| miette!("`{}` names no file", to.display()))?;
    let fresh = to.with_file_name(format!("{}.new", name.to_string_lossy()));
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let put = || -> io::Result<()> {
        let mut file = File::create(&fresh)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&fresh, to)?;
        File::open(folder)?.sync_all()
    };
    put().into_diagnostic().wrap_err_with(|| format!("cannot write `{}`", to.display()))
}
