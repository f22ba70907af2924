//! A language's folder: read, and held against the protocol.

use crate::{
    ENGLISH, FILES,
    export::sentences,
    message::{Message, filled},
};
use fluent_syntax::{
    ast::{Entry, Resource},
    parser::parse,
};
use protocol::Protocol;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// About the language itself.
const ABOUT: &str = "language.ftl";
/// Which English each sentence was translated from.
pub(crate) const MADE_FROM: &str = "translated-from.tsv";

/// A language that the app can speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its code, the folder's name: `es`.
    pub code: String,
    /// What it calls itself.
    pub name: String,
    /// It is written from right to left.
    pub right_to_left: bool,
    /// Who has signed the translation off, and when; nothing while it awaits review.
    pub reviewed: Option<String>,
    /// By block and key.
    pub(crate) messages: BTreeMap<(String, String), Message>,
    /// Which file of the folder each block's message was found in.
    pub(crate) files: BTreeMap<String, String>,
    /// By block and key, the fingerprint of the English that was translated.
    made_from: BTreeMap<(String, String), String>,
}

/// Something in a language that does not fit the protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file in which it is, or should be.
    pub file: PathBuf,
    /// What is wrong with which message, and the way out.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.what)
    }
}

/// A language's folder that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum NotReadable {
    /// A file or folder is missing or locked.
    #[error("cannot read {}: {why}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        why: io::Error,
    },
    /// A file is no catalogue.
    #[error("{}, line {line}: {why}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        why: String,
    },
}

/// The folders of languages beside English, in the order of their codes; none where there is no such folder.
///
/// # Errors
/// If the folder is there and cannot be read.
pub fn folders(languages: &Path) -> Result<Vec<PathBuf>, NotReadable> {
    let failed = |why| NotReadable::File { path: languages.to_owned(), why };
    let entries = match fs::read_dir(languages) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(failed)?;
    let mut folders: Vec<PathBuf> = paths
        .into_iter()
        .filter(|path| path.is_dir() && path.file_name().is_some_and(|name| name != ENGLISH))
        .collect();
    folders.sort();
    Ok(folders)
}

impl Language {
    /// Reads a language's folder.
    ///
    /// # Errors
    /// If a file cannot be read, or is no catalogue.
    pub fn read(folder: &Path) -> Result<Self, NotReadable> {
        let code = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut language = Self {
            name: code.clone(),
            code,
            right_to_left: false,
            reviewed: None,
            messages: BTreeMap::new(),
            files: BTreeMap::new(),
            made_from: BTreeMap::new(),
        };
        for name in [ABOUT].into_iter().chain(FILES.map(|(_, file, _)| file)) {
            let path = folder.join(name);
            let text = read(&path)?;
            language.take(&path, name, &text)?;
        }
        let path = folder.join(MADE_FROM);
        if path.exists() {
            for line in read(&path)?.lines() {
                let mut columns = line.split('\t');
                if let (Some(block), Some(key), Some(print)) = (columns.next(), columns.next(), columns.next()) {
                    language.made_from.insert((block.to_owned(), key.to_owned()), print.to_owned());
                }
            }
        }
        language.about(&folder.join(ABOUT))?;
        Ok(language)
    }

    fn take(&mut self, path: &Path, file: &str, text: &str) -> Result<(), NotReadable> {
        let wrong = |at: usize, why: String| {
            let line = text.get(..at).unwrap_or(text).matches('\n').count() + 1;
            NotReadable::Syntax { path: path.to_owned(), line, why }
        };
        let resource: Resource<&str> = parse(text).map_err(|(_, errors)| {
            let first = errors.first();
            wrong(
                first.map_or(0, |error| error.pos.start),
                first.map_or_else(String::new, |error| error.kind.to_string()),
            )
        })?;
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let block = message.id.name;
            // Where it stands, by looking for its beginning.
            let at = text.find(&format!("\n{block} ")).map_or(0, |at| at + 1);
            self.files.entry(block.to_owned()).or_insert_with(|| file.to_owned());
            for attribute in &message.attributes {
                let key = attribute.id.name;
                let sentence =
                    Message::of(&attribute.value).map_err(|why| wrong(at, format!("`{block}.{key}`: {why}")))?;
                if self.messages.insert((block.to_owned(), key.to_owned()), sentence).is_some() {
                    return Err(wrong(at, format!("`{block}.{key}` stands there twice; keep one")));
                }
            }
        }
        Ok(())
    }

    /// What the language says about itself.
    fn about(&mut self, path: &Path) -> Result<(), NotReadable> {
        let mut own = |key: &str| match self.messages.remove(&("language".to_owned(), key.to_owned())) {
            Some(Message::Plain(text)) => Some(text),
            _ => None,
        };
        let (name, direction, reviewed) = (own("name"), own("direction"), own("reviewed"));
        self.files.remove("language");
        let wrong = |why: &str| NotReadable::Syntax { path: path.to_owned(), line: 1, why: why.to_owned() };
        self.name = name.ok_or_else(|| wrong("the language's own name is missing: language =\n    .name = Español"))?;
        self.right_to_left = match direction.as_deref() {
            None | Some("ltr") => false,
            Some("rtl") => true,
            Some(_) => return Err(wrong("`.direction` is `ltr` or `rtl`")),
        };
        self.reviewed = reviewed.filter(|who| !who.is_empty());
        Ok(())
    }

    /// Everything in which the language does not fit the protocol: sentences that are missing, that nothing needs, that fill in something else, and that were made from older English.
    pub fn check(&self, folder: &Path, protocol: &mut Protocol) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut left = self.messages.clone();
        for (file, block, key, english) in sentences(protocol) {
            let id = (block, key);
            let mut fault = |what: String| faults.push(Fault { file: folder.join(file), what });
            let (block, key) = &id;
            match left.remove(&id) {
                None => fault(format!("`{block}.{key}` is missing: \"{english}\"")),
                Some(message) if message.texts().any(|text| text.trim().is_empty()) => {
                    fault(format!("`{block}.{key}` is empty"))
                }
                Some(message) if message.filled() != filled(&english) => {
                    let wanted: Vec<String> = filled(&english).iter().map(|name| format!("{{ ${name} }}")).collect();
                    let wanted = if wanted.is_empty() { "nothing".to_owned() } else { wanted.join(" and ") };
                    fault(format!(
                        "`{block}.{key}` fills in something else than the English does, which is {wanted}: \"{english}\""
                    ));
                }
                Some(_) if self.made_from.get(&id).is_some_and(|print| *print != fingerprint(&english)) => {
                    fault(format!(
                        "`{block}.{key}` was translated from other English; now it is \"{english}\". Look at it, then run `wideberth catalogue --translated {}`",
                        self.code
                    ));
                }
                Some(_) => {}
            }
        }
        for (block, key) in left.into_keys() {
            let file = folder.join(self.files.get(&block).map_or("", String::as_str));
            faults.push(Fault { file, what: format!("`{block}.{key}` is nowhere in the protocol; take it out") });
        }
        faults
    }

    /// The lines of `translated-from.tsv` when every sentence has been translated from the English as it is now.
    pub fn translated_now(protocol: &mut Protocol) -> (&'static str, String) {
        let lines = sentences(protocol).into_iter();
        let lines = lines.map(|(_, block, key, english)| format!("{block}\t{key}\t{}\n", fingerprint(&english)));
        (MADE_FROM, lines.collect())
    }
}

fn read(path: &Path) -> Result<String, NotReadable> {
    fs::read_to_string(path).map_err(|why| NotReadable::File { path: path.to_owned(), why })
}

/// A few digits that change when the English does.
fn fingerprint(english: &str) -> String {
    Sha256::digest(english).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
