//! A sound protocol with its text: what each name means, where it stands and where it is used.

use crate::open::{ProtocolFolder, read};
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use protocol::{
    Protocol,
    author::{BIBLIOGRAPHY, Named, Occurrence, Reading, SourceFile, WrittenBlock, occurrences, outline},
};
use std::{fs, path::PathBuf};

/// A protocol and its text.
pub struct Book {
    /// Checked.
    pub protocol: Protocol,
    /// What reading it came to.
    pub reading: Reading,
    folder: PathBuf,
    files: Vec<SourceFile>,
    written: Vec<WrittenBlock>,
    places: Vec<Occurrence>,
}

impl Book {
    /// Reads a folder.
    ///
    /// # Errors
    /// If it cannot be read, or the protocol has errors.
    pub fn open(options: &ProtocolFolder) -> Result<Self, Report> {
        let folder = options.folder.clone();
        let mut reading = read(&folder)?;
        let protocol = reading.protocol.take().ok_or_else(|| {
            let count = reading.diagnostics.len();
            miette!(
                help = "run `wideberth check` for the whole list",
                "the protocol in `{}` has {count} errors or warnings and cannot be explained",
                folder.display()
            )
        })?;
        let mut names: Vec<&String> = reading.places.values().map(|place| &place.file).collect();
        names.sort();
        names.dedup();
        let text = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).into_diagnostic().wrap_err_with(|| format!("cannot read `{}`", path.display()))
        };
        let files = names
            .into_iter()
            .map(|name| Ok(SourceFile { name: name.clone(), text: text(name)? }))
            .collect::<Result<Vec<_>, Report>>()?;
        let bibliography = if protocol.sources.is_empty() { String::new() } else { text(BIBLIOGRAPHY)? };
        let (written, places) = (outline(&files), occurrences(&files, &bibliography));
        Ok(Self { protocol, reading, folder, files, written, places })
    }

    /// Every block.
    pub fn blocks(&self) -> impl Iterator<Item = &WrittenBlock> {
        self.written.iter()
    }

    /// The block of that name, as it is written.
    pub fn block(&self, name: &str) -> Option<&WrittenBlock> {
        self.written.iter().find(|block| block.name == name)
    }

    /// The word that begins the block of that name.
    pub fn kind(&self, name: &str) -> &'static str {
        self.block(name).map_or("", |block| block.kind.word())
    }

    /// The text of a block.
    pub fn text(&self, block: &WrittenBlock) -> &str {
        self.files.get(block.file).and_then(|file| file.text.get(block.span.clone())).unwrap_or_default()
    }

    /// Where the block of that name stands, as in `protocol/10-cauda-equina.md:12`.
    pub fn place(&self, name: &str) -> Option<String> {
        let place = self.reading.places.get(name)?;
        Some(format!("{}:{}", self.folder.join(&place.file).display(), place.line))
    }

    /// The blocks in which the name of a block or source is used, each once, with their kinds.
    pub fn uses(&self, name: &str) -> Vec<String> {
        let mut blocks: Vec<&str> = Vec::new();
        let own = |place: &&Occurrence| {
            !place.definition && place.name == name && matches!(place.names, Named::Block(_) | Named::Source)
        };
        for place in self.places.iter().filter(own) {
            if !blocks.contains(&place.within.as_str()) {
                blocks.push(&place.within);
            }
        }
        blocks.into_iter().map(|block| format!("{} `{block}`", self.kind(block))).collect()
    }

    /// What is cited, each with its line.
    pub fn cited(&self, keys: &[String]) -> Vec<String> {
        let line = |key: &String| {
            if let Some(statement) = self.protocol.statements.iter().find(|statement| statement.name == *key) {
                return format!("{key}  {}", statement.text);
            }
            let source = self.protocol.sources.iter().find(|source| source.name == *key);
            let text = source.map_or(String::new(), |source| format!("{} {}", source.text, source.url));
            format!("{key}  {}", text.trim_end())
        };
        keys.iter().map(line).collect()
    }
}
