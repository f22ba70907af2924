//! What each name stands for, over all files.

use std::collections::HashMap;

use crate::model::{FindingId, TechniqueId};

use super::{
    block::{Block, BlockKind},
    diagnostic::{Code, Problems, Span},
    nearest::nearest,
};

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A finding.
    Finding(FindingId),
    /// A definition, by its place among them.
    Definition(usize),
    /// A technique.
    Technique(TechniqueId),
    /// Any other block.
    Other(BlockKind),
}

/// All names.
#[derive(Debug)]
pub struct Names<'a> {
    meanings: HashMap<&'a str, Meaning>,
    /// Techniques and exercises in order.
    pub techniques: Vec<&'a str>,
    /// Which of them are exercises.
    pub exercises: Vec<bool>,
}

impl<'a> Names<'a> {
    /// The names of blocks; a block whose name is taken is an error.
    pub fn new(blocks: &[Block<'a>], problems: &Problems) -> Self {
        let mut first: HashMap<&str, Span> = HashMap::new();
        let mut names = Self { meanings: HashMap::new(), techniques: Vec::new(), exercises: Vec::new() };
        let (mut findings, mut definitions) = (0_u16, 0);
        for block in blocks {
            let meaning = match block.kind {
                kind if kind.is_finding() => {
                    let id = FindingId(findings);
                    findings = findings.saturating_add(1);
                    Meaning::Finding(id)
                }
                BlockKind::Define => {
                    definitions += 1;
                    Meaning::Definition(definitions - 1)
                }
                kind if kind.is_technique() => {
                    names.techniques.push(block.name);
                    names.exercises.push(kind == BlockKind::Exercise);
                    Meaning::Technique(TechniqueId(u16::try_from(names.techniques.len() - 1).unwrap_or(u16::MAX)))
                }
                kind => Meaning::Other(kind),
            };
            if let Some(place) = first.get(block.name) {
                let (file, line) = problems.place(*place);
                let message = format!("`{}` is there twice", block.name);
                problems.error(
                    Code::Duplicate,
                    block.place,
                    message,
                    "the second",
                    format!("the first is at {file}:{line}; rename one or take it out"),
                );
                continue;
            }
            first.insert(block.name, block.place);
            names.meanings.insert(block.name, meaning);
        }
        names
    }

    /// What a name stands for.
    pub fn meaning(&self, name: &str) -> Option<Meaning> {
        self.meanings.get(name).copied()
    }

    /// The finding of that name; says so if there is none.
    pub fn finding(&self, name: &str, place: Span, problems: &Problems) -> Option<FindingId> {
        match self.meaning(name) {
            Some(Meaning::Finding(id)) => Some(id),
            other => {
                self.not_found(
                    name,
                    place,
                    other,
                    "finding",
                    |meaning| matches!(meaning, Meaning::Finding(_)),
                    problems,
                );
                None
            }
        }
    }

    /// The technique of that name; says so if there is none.
    pub fn technique(&self, name: &str, place: Span, problems: &Problems) -> Option<TechniqueId> {
        match self.meaning(name) {
            Some(Meaning::Technique(id)) => Some(id),
            other => {
                self.not_found(
                    name,
                    place,
                    other,
                    "technique",
                    |meaning| matches!(meaning, Meaning::Technique(_)),
                    problems,
                );
                None
            }
        }
    }

    /// Says that a name stands for nothing that may stand here.
    pub fn not_found(
        &self,
        name: &str,
        place: Span,
        found: Option<Meaning>,
        wanted: &str,
        fits: impl Fn(Meaning) -> bool,
        problems: &Problems,
    ) {
        if let Some(found) = found {
            let message = format!("`{name}` is {}, not a {wanted}", found.described());
            problems.error(Code::Type, place, message, format!("a {wanted} belongs here"), format!("name a {wanted}"));
            return;
        }
        let near = nearest(name, self.meanings.iter().filter(|(_, meaning)| fits(**meaning)).map(|(name, _)| *name));
        let help = near.map_or_else(
            || format!("correct the name, or write a block for that {wanted}"),
            |near| format!("did you mean `{near}`?"),
        );
        problems.error(Code::UnknownName, place, format!("no {wanted} is called `{name}`"), "unknown name", help);
    }
}

impl Meaning {
    fn described(self) -> String {
        match self {
            Meaning::Finding(_) => "a finding".to_owned(),
            Meaning::Definition(_) => "a definition".to_owned(),
            Meaning::Technique(_) => "a technique".to_owned(),
            Meaning::Other(kind) => format!("the name of a block of kind `{}`", kind.word()),
        }
    }
}
