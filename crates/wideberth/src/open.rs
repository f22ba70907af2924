//! Opening a protocol folder for a command that needs a sound one.

use miette::{Report, miette};
use protocol::{
    Protocol,
    author::{Reading, read_folder},
};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Where the protocol lies when nothing else is said.
pub const DEFAULT_FOLDER: &str = "protocol";

/// The protocol folder as an option.
#[derive(clap::Args, Debug, Clone)]
pub struct ProtocolFolder {
    /// The folder with the protocol's Markdown files and sources.yaml.
    #[arg(long = "protocol", value_name = "FOLDER", default_value = DEFAULT_FOLDER)]
    pub folder: PathBuf,
}

impl ProtocolFolder {
    /// The checked protocol.
    ///
    /// # Errors
    /// If the folder cannot be read or the protocol has errors; each is printed first.
    pub fn open(&self) -> Result<Protocol, Report> {
        let reading = read(&self.folder)?;
        let count = reading.diagnostics.len();
        match reading.protocol {
            Some(protocol) => Ok(protocol),
            None => {
                for diagnostic in reading.diagnostics {
                    eprintln!("{:?}", Report::new(diagnostic));
                }
                Err(miette!(
                    help = "run `wideberth check` for the whole list",
                    "the protocol in `{}` has {count} errors or warnings and cannot be used",
                    self.folder.display()
                ))
            }
        }
    }
}

/// Says that a file cannot be read, and which file is meant.
pub fn unreadable<'p>(path: &'p Path, help: &'static str) -> impl FnOnce(io::Error) -> Report + 'p {
    move |error| miette!(help = help, "cannot read `{}`: {error}", path.display())
}

/// Reads a folder, sound or not.
///
/// # Errors
/// If the folder or a file in it cannot be read.
pub fn read(folder: &Path) -> Result<Reading, Report> {
    read_folder(folder).map_err(|error| {
        let help = "name the folder with the protocol's Markdown files and sources.yaml; `protocol` is the one that comes along";
        miette!(help = help, "cannot read the protocol folder `{}`: {error}", folder.display())
    })
}
