//! Statements and sources: who cites which.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use hayagriva::Entry;

use crate::model::Source;

use super::{
    block::{Block, BlockKind},
    diagnostic::{Code, Problems, Span},
    nearest::nearest,
};

/// Which statements of the source a protocol carries out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Statements that are cited and not refused, in the order of the protocol, each with the blocks that cite it.
    pub cited: Vec<(String, Vec<String>)>,
    /// Statements that are refused with the reason.
    pub refused: Vec<String>,
    /// Statements that nothing cites and nobody refused.
    pub uncited: Vec<String>,
}

/// What can be cited, and what is.
#[derive(Debug)]
pub struct Citations<'a> {
    statements: HashMap<&'a str, &'a Block<'a>>,
    library: BTreeMap<String, Entry>,
    by_statement: RefCell<HashMap<String, Vec<String>>>,
    cited_sources: RefCell<BTreeSet<String>>,
}

impl<'a> Citations<'a> {
    /// Over a protocol's statements and its bibliography, which is file number `file`.
    pub fn new(blocks: &'a [Block<'a>], bibliography: &str, file: usize, problems: &Problems) -> Self {
        let statements =
            blocks.iter().filter(|block| block.kind == BlockKind::Statement).map(|block| (block.name, block)).collect();
        let library = if bibliography.trim().is_empty() {
            BTreeMap::new()
        } else {
            match hayagriva::io::from_yaml_str(bibliography) {
                Ok(library) => library.iter().map(|entry| (entry.key().to_owned(), entry.clone())).collect(),
                Err(error) => {
                    let start = error.location().map_or(0, |at| at.index()).min(bibliography.len());
                    let end = bibliography
                        .get(start..)
                        .and_then(|rest| rest.find('\n'))
                        .map_or(bibliography.len(), |at| start + at);
                    let span = Span { file, start, end };
                    problems.error(
                        Code::Bibliography,
                        span,
                        format!("the bibliography cannot be read: {error}"),
                        "near here",
                        "see the Hayagriva file format for entry types and fields",
                    );
                    BTreeMap::new()
                }
            }
        };
        Self { statements, library, by_statement: RefCell::default(), cited_sources: RefCell::default() }
    }

    /// The keys that a block cites, each known; a block that must cite and does not is an error.
    pub fn of(&self, block: &Block<'a>, problems: &Problems) -> Vec<String> {
        let names = block.names("cites", "statements (A1) and sources (nice-ng59)", problems);
        if names.is_empty() && block.kind.must_cite() && block.line("cites").is_none() {
            let message = format!("{} `{}` cites nothing", block.kind.word(), block.name);
            problems.error(
                Code::MissingCitation,
                block.place,
                message,
                "no citation",
                "add a line `cites` with statements (A1) and sources from the bibliography",
            );
        }
        let mut keys: Vec<String> = Vec::with_capacity(names.len());
        for (key, place) in names {
            if keys.iter().any(|known| known == key) {
                problems.warning(
                    Code::Duplicate,
                    place,
                    format!("`{key}` is cited twice here"),
                    "the second",
                    "take it out",
                );
            } else if self.statements.contains_key(key) {
                // A property demands that a statement is carried out; it carries out nothing itself.
                if block.kind != BlockKind::Property {
                    self.by_statement.borrow_mut().entry(key.to_owned()).or_default().push(block.name.to_owned());
                }
                keys.push(key.to_owned());
            } else if self.library.contains_key(key) {
                self.cited_sources.borrow_mut().insert(key.to_owned());
                keys.push(key.to_owned());
            } else {
                let known = self.library.keys().map(String::as_str).chain(self.statements.keys().copied());
                let near = nearest(key, known).map_or(String::new(), |near| format!("did you mean `{near}`? "));
                let message = format!("no statement or source is called `{key}`");
                problems.error(
                    Code::UnknownName,
                    place,
                    message,
                    "unknown",
                    format!("{near}sources stand in {}", super::BIBLIOGRAPHY),
                );
            }
        }
        keys
    }

    /// Which statements are carried out; says which are not.
    pub fn coverage(&self, blocks: &[Block<'a>], problems: &Problems) -> Coverage {
        let cited = self.by_statement.borrow();
        let mut coverage = Coverage::default();
        for block in blocks.iter().filter(|block| block.kind == BlockKind::Statement) {
            if block.line("refused").is_some() {
                coverage.refused.push(block.name.to_owned());
            } else if let Some(by) = cited.get(block.name) {
                coverage.cited.push((block.name.to_owned(), by.clone()));
            } else {
                coverage.uncited.push(block.name.to_owned());
                let message = format!("nothing cites statement `{}`", block.name);
                let help = "cite it from the rule, instruction or explanation that carries it out, or add the line `refused` with the reason";
                problems.error(Code::UncitedStatement, block.place, message, "neither cited nor refused", help);
            }
        }
        coverage
    }

    /// The sources that are cited; says which are not.
    pub fn sources(&self, bibliography: &str, file: usize, problems: &Problems) -> Vec<Source> {
        let cited = self.cited_sources.borrow();
        let places = key_places(bibliography);
        for key in self.library.keys().filter(|key| !cited.contains(*key)) {
            let start = places.get(key.as_str()).copied().unwrap_or(0);
            let span = Span { file, start, end: start + key.len() };
            problems.warning(
                Code::Unused,
                span,
                format!("nothing cites the source `{key}`"),
                "unused",
                "cite it, or take it out",
            );
        }
        cited.iter().filter_map(|key| self.library.get(key)).map(source).collect()
    }
}

/// Where the keys of a bibliography stand.
pub(super) fn key_places(bibliography: &str) -> HashMap<&str, usize> {
    let mut start = 0;
    let mut places = HashMap::new();
    for line in bibliography.split_inclusive('\n') {
        if let Some((key, _)) = line.split_once(':') {
            let quoted = key.starts_with(['"', '\'']);
            places.insert(key.trim_matches(['"', '\'']), start + usize::from(quoted));
        }
        start += line.len();
    }
    places
}

pub(super) fn source(entry: &Entry) -> Source {
    let title = entry.title().map_or_else(|| entry.key().to_owned(), ToString::to_string);
    let year = entry.date_any().map_or(String::new(), |date| format!(" ({})", date.year));
    let who = by(entry);
    let text = if who.is_empty() { format!("{title}{year}") } else { format!("{who}, {title}{year}") };
    let url = match (entry.doi(), entry.url_any()) {
        (Some(doi), _) => format!("https://doi.org/{doi}"),
        (None, Some(url)) => url.to_string(),
        (None, None) => String::new(),
    };
    Source { name: entry.key().to_owned(), text, url }
}

/// First author and "and others", or the organisation.
fn by(entry: &Entry) -> String {
    match entry.authors() {
        Some([one]) => one.name.clone(),
        Some([first, ..]) => format!("{} and others", first.name),
        _ => {
            let publisher = || entry.publisher().and_then(|publisher| publisher.name());
            entry.organization().or_else(publisher).map(ToString::to_string).unwrap_or_default()
        }
    }
}
