//! Reading, checking and formatting protocol text.
//!
//! Markdown becomes lines ([`tree`]), lines become blocks ([`block`]), and blocks become a [`Protocol`] with every name resolved. Reading goes on
//! after something wrong is found, so that one run names everything. The language is described in `docs/protocol-language.md`.

use std::{collections::BTreeMap, fs, io, ops::Range, path::Path};

use sha2::{Digest, Sha256};

use crate::model::Protocol;

mod block;
mod compile;
mod condition;
mod constraint;
mod desk;
mod diagnostic;
mod expected;
mod finding;
mod format;
mod idle;
mod meaning;
mod measuring;
mod monitoring;
mod names;
mod nearest;
mod occurrences;
mod outline;
mod page;
mod phrase;
mod property;
mod readability;
mod rule;
mod source;
pub mod syntax;
mod technique;
mod token;
mod tree;
mod wording;

pub use block::BlockKind;
pub use diagnostic::{Code, Diagnostic};
pub use expected::{Expected, Wanted, expected};
pub use format::format;
pub use miette::Severity;
pub use occurrences::{Named, Occurrence, occurrences};
pub use outline::{WrittenBlock, WrittenLine, has_blocks, outline, sources};
pub use source::Coverage;

/// The name of the bibliography beside the Markdown files.
pub const BIBLIOGRAPHY: &str = "sources.yaml";

/// One Markdown file of a protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name in the folder.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// Where a block stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The block's name in the file, in bytes.
    pub span: Range<usize>,
}

/// What reading a protocol comes to.
#[derive(Debug)]
pub struct Reading {
    /// The protocol, if nothing is wrong with it; warnings are allowed.
    pub protocol: Option<Protocol>,
    /// Everything that is wrong or looks wrong, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Which statements of the source are carried out.
    pub coverage: Coverage,
    /// Where each block stands, by its name.
    pub places: BTreeMap<String, Place>,
    /// The condition of every definition, rule and constraint as written, by its name; nothing where there is no protocol.
    pub syntax: BTreeMap<String, syntax::Condition>,
}

/// Why a folder could not be read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or the folder itself cannot be read.
    #[error("cannot read `{path}`: {cause}")]
    Unreadable {
        /// Which.
        path: String,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// There is no Markdown in it.
    #[error("there is no Markdown file in `{path}`; a protocol is a folder of .md files and {BIBLIOGRAPHY}")]
    Empty {
        /// The folder.
        path: String,
    },
}

/// Reads and checks a protocol: its Markdown files in order, and its bibliography in Hayagriva YAML.
pub fn read(files: &[SourceFile], bibliography: &str) -> Reading {
    compile::compile(files, bibliography)
}

/// Reads and checks a folder: its `.md` files in the order of their names, and `sources.yaml` if there is one.
///
/// # Errors
/// If the folder or a file in it cannot be read, or has no Markdown.
pub fn read_folder(path: &Path) -> Result<Reading, FolderError> {
    let unreadable = |path: &Path| {
        let path = path.display().to_string();
        move |cause| FolderError::Unreadable { path, cause }
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable(path))? {
        let file = entry.map_err(unreadable(path))?.path();
        if file.extension().is_some_and(|ending| ending == "md") {
            names.push(file);
        }
    }
    names.sort();
    if names.is_empty() {
        return Err(FolderError::Empty { path: path.display().to_string() });
    }
    let mut files = Vec::new();
    for file in names {
        let text = fs::read_to_string(&file).map_err(unreadable(&file))?;
        let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        files.push(SourceFile { name, text });
    }
    let sources = path.join(BIBLIOGRAPHY);
    let bibliography = match fs::read_to_string(&sources) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        other => other.map_err(unreadable(&sources))?,
    };
    Ok(read(&files, &bibliography))
}

/// SHA-256 of a protocol's text in hexadecimal: over the number of files, then each name and text and last the bibliography, each after its length.
pub fn hash(files: &[SourceFile], bibliography: &str) -> String {
    let mut hasher = Sha256::new();
    let mut add = |part: &str| {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    };
    add(&files.len().to_string());
    for file in files {
        add(&file.name);
        add(&file.text);
    }
    add(bibliography);
    format!("{:x}", hasher.finalize())
}

/// The names of all pictures that a protocol's steps show.
pub fn pictures(protocol: &Protocol) -> std::collections::BTreeSet<&str> {
    let variants = protocol.techniques.iter().flat_map(|technique| &technique.variants);
    let steps = variants.flat_map(|variant| &variant.steps);
    steps.map(|step| step.picture.as_str()).filter(|picture| !picture.is_empty()).collect()
}

/// Words (by `block.key`) that no screen shows; `known` are those that screens show.
pub fn unused_words(protocol: &Protocol, known: &[&str]) -> Vec<String> {
    protocol.words.keys().filter(|key| !known.contains(&key.as_str())).cloned().collect()
}

/// Words that screens show and that the protocol does not have.
pub fn missing_words(protocol: &Protocol, known: &[&str]) -> Vec<String> {
    known.iter().filter(|key| !protocol.words.contains_key(**key)).map(|key| (*key).to_owned()).collect()
}
