//! A protocol as it stands in the editor: the files of its folder, and over them the texts that are open and perhaps not saved.

use std::{
    collections::BTreeMap,
    fs,
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

use gen_lsp_types::{Location, Position, Uri};
use protocol::{
    Source,
    author::{
        BIBLIOGRAPHY, Named, Occurrence, Reading, SourceFile, WrittenBlock, has_blocks, occurrences, outline, read,
        sources,
    },
};

use crate::position::Lines;

/// A text that is open in the editor.
#[derive(Clone, Debug)]
pub struct OpenText {
    /// As the editor names it.
    pub uri: Uri,
    /// The editor's count of changes.
    pub version: i32,
    /// What it says now.
    pub text: String,
}

/// The texts that are open, by path.
pub type OpenTexts = BTreeMap<PathBuf, OpenText>;

/// One file of a draft.
#[derive(Debug)]
pub struct Page {
    /// As the editor names it.
    pub uri: Uri,
    /// The editor's count of changes, if it is open.
    pub version: Option<i32>,
    /// What it says.
    pub text: String,
    lines: Lines,
}

/// A protocol as it stands in the editor, read.
#[derive(Debug)]
pub struct Draft {
    /// Its files in the order of their names, and the bibliography last.
    pub pages: Vec<Page>,
    /// Where each page lies.
    paths: Vec<PathBuf>,
    /// What reading it comes to.
    pub reading: Arc<Reading>,
    /// Every place where a name stands.
    pub occurrences: Vec<Occurrence>,
    /// Its blocks as they are written.
    pub outline: Vec<WrittenBlock>,
    /// Its bibliography, cited or not.
    pub sources: Vec<Source>,
}

/// Whether a file of that name may be part of a protocol.
pub fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "md") || path.file_name().is_some_and(|name| name == BIBLIOGRAPHY)
}

impl Draft {
    /// The protocol in a folder; none if no Markdown in it has a block. A file that cannot be read counts as empty.
    pub fn read(folder: &Path, open: &OpenTexts) -> Option<Self> {
        let mut paths = pages_in(folder, open);
        paths.retain(|path| !path.ends_with(BIBLIOGRAPHY));
        let text = |path: &PathBuf| text(path, open);
        let files: Vec<SourceFile> =
            paths.iter().map(|path| SourceFile { name: name(path), text: text(path) }).collect();
        if !files.iter().any(|file| has_blocks(&file.text)) {
            return None;
        }
        paths.push(folder.join(BIBLIOGRAPHY));
        let bibliography = text(&folder.join(BIBLIOGRAPHY));
        let reading = Arc::new(read(&files, &bibliography));
        let (occurrences, outline) = (occurrences(&files, &bibliography), outline(&files));
        let sources = sources(&bibliography);
        let texts = files.into_iter().map(|file| file.text).chain([bibliography]);
        let pages = paths.iter().zip(texts).map(|(path, text)| Page::new(path, text, open.get(path)));
        Some(Self { pages: pages.collect::<Option<_>>()?, paths, reading, occurrences, outline, sources })
    }

    /// The same pages with other texts, read again.
    pub fn read_with(&self, texts: &[String]) -> Reading {
        let Some((bibliography, texts)) = texts.split_last() else { return read(&[], "") };
        let file = |(path, text): (&PathBuf, &String)| SourceFile { name: name(path), text: text.clone() };
        read(&self.paths.iter().zip(texts).map(file).collect::<Vec<_>>(), bibliography)
    }

    /// The page at that path.
    pub fn page(&self, path: &Path) -> Option<usize> {
        self.paths.iter().position(|page| page == path)
    }

    /// The page of that name in the folder.
    pub fn page_named(&self, name: &str) -> Option<usize> {
        self.paths.iter().position(|page| page.ends_with(name))
    }

    /// A stretch of a page as the editor finds it.
    pub fn location(&self, page: usize, span: &Range<usize>) -> Option<Location> {
        let page = self.pages.get(page)?;
        Some(Location::new(page.uri.clone(), page.range(span)))
    }

    /// The name that stands at a byte of a page.
    pub fn name_at(&self, page: usize, at: usize) -> Option<&Occurrence> {
        self.occurrences.iter().find(|place| place.file == page && place.span.start <= at && at <= place.span.end)
    }

    /// Everywhere where the same thing is named.
    pub fn same<'d>(&'d self, place: &'d Occurrence) -> impl Iterator<Item = &'d Occurrence> {
        self.occurrences.iter().filter(|other| place.names != Named::Nothing && other.same(place))
    }

    /// The first block of that name.
    pub fn block(&self, name: &str) -> Option<&WrittenBlock> {
        self.outline.iter().find(|block| block.name == name)
    }
}

impl Page {
    fn new(path: &Path, text: String, open: Option<&OpenText>) -> Option<Self> {
        let uri = match open {
            Some(open) => open.uri.clone(),
            None => Uri::from_file_path(path).ok()?,
        };
        Some(Self { uri, version: open.map(|open| open.version), lines: Lines::new(&text), text })
    }

    /// A file that is no part of the protocol itself.
    pub fn read(path: &Path, open: &OpenTexts) -> Option<Self> {
        Self::new(path, text(path, open), open.get(path))
    }

    /// A stretch of it as the editor counts.
    pub fn range(&self, span: &Range<usize>) -> gen_lsp_types::Range {
        self.lines.range(&self.text, span)
    }

    /// The byte at a position.
    pub fn byte(&self, position: Position) -> usize {
        self.lines.byte(&self.text, position)
    }
}

/// What a file says: as it is open, or as it is on the disk.
fn text(path: &Path, open: &OpenTexts) -> String {
    match open.get(path) {
        Some(open) => open.text.clone(),
        None => fs::read_to_string(path).unwrap_or_default(),
    }
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// On the disk or open, in the order of their names.
fn pages_in(folder: &Path, open: &OpenTexts) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let unsaved = open.keys().filter(|path| path.parent() == Some(folder)).cloned();
    let mut paths: Vec<PathBuf> = entries.chain(unsaved).filter(|path| is_page(path)).collect();
    paths.sort();
    paths.dedup();
    paths
}
