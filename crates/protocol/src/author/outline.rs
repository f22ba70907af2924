//! The blocks of a text as they are written, sound or not: for those who show a text rather than decide with it.

use std::ops::Range;

use crate::model::Source;

use super::{
    SourceFile,
    block::{Block, BlockKind},
    compile::blocks,
    diagnostic::Problems,
    source,
    token::{Kind, Token},
    tree::{Line, fences},
};

/// A block as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenBlock {
    /// Which file, in the order in which they were given.
    pub file: usize,
    /// What it is.
    pub kind: BlockKind,
    /// Its name; for a schedule, that word.
    pub name: String,
    /// Where its name stands in the file, in bytes.
    pub place: Range<usize>,
    /// From its first word to its last, in bytes.
    pub span: Range<usize>,
    /// The texts on its first line.
    pub title: Vec<String>,
    /// Its other lines.
    pub lines: Vec<WrittenLine>,
}

/// A line of a block, with everything that is indented below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenLine {
    /// The word that it begins with; empty if it begins with something else.
    pub word: String,
    /// What follows that word, texts apart, with one space between.
    pub rest: String,
    /// Its texts.
    pub texts: Vec<String>,
}

impl WrittenBlock {
    /// The lines that begin with `word`.
    pub fn all<'s>(&'s self, word: &'s str) -> impl Iterator<Item = &'s WrittenLine> {
        self.lines.iter().filter(move |line| line.word == word)
    }
}

/// The blocks of these files, in the order of the text. A block without a name, or of no kind, is left out.
pub fn outline(files: &[SourceFile]) -> Vec<WrittenBlock> {
    let unheard = Problems::new(&[], "");
    let all = files.iter().enumerate().flat_map(|(at, file)| blocks(at, &file.text, &unheard));
    all.map(|block| written(&block)).collect()
}

fn written(block: &Block) -> WrittenBlock {
    let head = block.head.flat(1);
    let first = block.head.span.start;
    let last = block.lines.last().unwrap_or(&block.head);
    WrittenBlock {
        file: block.head.span.file,
        kind: block.kind,
        name: block.name.to_owned(),
        place: block.place.start..block.place.end,
        span: first..end(last),
        title: texts(&head),
        lines: block.lines.iter().map(written_line).collect(),
    }
}

fn written_line(line: &Line) -> WrittenLine {
    let word = line.keyword();
    let tokens = line.flat(usize::from(!word.is_empty()));
    let rest: Vec<&str> =
        tokens.iter().filter(|token| !matches!(token.kind, Kind::Text(_))).map(|token| token.raw).collect();
    WrittenLine { word: word.to_owned(), rest: rest.join(" "), texts: texts(&tokens) }
}

fn texts(tokens: &[Token]) -> Vec<String> {
    let text = |token: &Token| match token.kind {
        Kind::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    };
    tokens.iter().filter_map(text).collect()
}

/// The last byte of a line and all that is below it.
fn end(line: &Line) -> usize {
    line.below.last().map_or(line.span.end, end)
}

/// Every source of a bibliography, cited or not; none if it cannot be read.
pub fn sources(bibliography: &str) -> Vec<Source> {
    let library = hayagriva::io::from_yaml_str(bibliography);
    library.map_or_else(|_| Vec::new(), |library| library.iter().map(source::source).collect())
}

/// Whether a Markdown text has blocks for the machine, readable or not.
pub fn has_blocks(text: &str) -> bool {
    !fences(text).is_empty()
}
