//! Every place where a name stands, in sound text and in broken text: where it is given, and where it is used.

use std::{collections::HashMap, ops::Range};

use super::{
    SourceFile,
    block::{Block, BlockKind, UNITS},
    compile::blocks,
    constraint::LIMITS,
    diagnostic::{Problems, Span},
    source::key_places,
    token::{Kind, Token},
    tree::Line,
};

/// What a name names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A block of this kind; the first of that name, if there are several.
    Block(BlockKind),
    /// An option of this choice.
    Option {
        /// The choice's name.
        choice: String,
    },
    /// A source of the bibliography.
    Source,
    /// Nothing bears that name.
    Nothing,
}

/// A place where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Which file, in the order in which they were given; the bibliography comes after the last.
    pub file: usize,
    /// Where in the file, in bytes.
    pub span: Range<usize>,
    /// The name.
    pub name: String,
    /// What it names.
    pub names: Named,
    /// Whether the name is given here; else it is used.
    pub definition: bool,
    /// The name of the block that it stands in; empty in the bibliography.
    pub within: String,
}

impl Occurrence {
    /// Whether both name the same thing.
    pub fn same(&self, other: &Occurrence) -> bool {
        let alike = match (&self.names, &other.names) {
            (Named::Block(_), Named::Block(_)) => true,
            (one, another) => one == another,
        };
        alike && self.name == other.name
    }
}

/// All places where names stand, in the order of the text and then of the bibliography.
pub fn occurrences(files: &[SourceFile], bibliography: &str) -> Vec<Occurrence> {
    let unheard = Problems::new(&[], "");
    let blocks: Vec<Block> = files.iter().enumerate().flat_map(|(at, file)| blocks(at, &file.text, &unheard)).collect();
    let sources = source_keys(bibliography);
    let mut kinds: HashMap<&str, BlockKind> = HashMap::new();
    for block in &blocks {
        kinds.entry(block.name).or_insert(block.kind);
    }
    let mut places =
        Places { kinds, sources: sources.iter().map(|(key, _)| *key).collect(), within: "", found: Vec::new() };
    for block in &blocks {
        places.block(block);
    }
    places.within = "";
    for (key, start) in &sources {
        let span = Span { file: files.len(), start: *start, end: start + key.len() };
        places.put(key, span, Named::Source, true);
    }
    places.found.sort_by_key(|place| (place.file, place.span.start, place.span.end));
    places.found
}

/// The keys of a bibliography's entries and where they stand, whether or not the rest of it can be read.
fn source_keys(bibliography: &str) -> Vec<(&str, usize)> {
    let is_key = |key: &str| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    key_places(bibliography).into_iter().filter(|(key, _)| is_key(key)).collect()
}

struct Places<'a> {
    kinds: HashMap<&'a str, BlockKind>,
    sources: Vec<&'a str>,
    within: &'a str,
    found: Vec<Occurrence>,
}

impl<'a> Places<'a> {
    fn put(&mut self, name: &str, span: Span, names: Named, definition: bool) {
        let (within, name) = (self.within.to_owned(), name.to_owned());
        self.found.push(Occurrence { file: span.file, span: span.start..span.end, name, names, definition, within });
    }

    fn block(&mut self, block: &Block<'a>) {
        self.within = block.name;
        if !block.kind.is_alone() {
            self.put(block.name, block.place, Named::Block(block.kind), true);
        }
        for line in &block.lines {
            match line.keyword() {
                "when" | "while" | "zone" | "middle" | "leg" => self.condition(&line.flat(1)),
                "options" => self.options(block.name, &line.flat(1)),
                "items" => self.blocks_named(&line.flat(1)),
                "blocks" => self.techniques(&line.flat(1)),
                "cautions" => self.techniques(line.tokens.get(1..).unwrap_or_default()),
                "cites" => self.citations(&line.flat(1)),
                "ask" => self.after(&line.flat(1)),
                "part" => line.below.iter().for_each(|below| self.found_by(below)),
                "held-back" => self.blocks_named(line.flat(1).last().map_or(&[], std::slice::from_ref)),
                "until" => self.until(&line.flat(1)),
                "always" | "never" | "sometimes" => self.facts(line),
                _ => {}
            }
        }
    }

    /// What a part of a check at home finds.
    fn found_by(&mut self, line: &Line<'a>) {
        if matches!(line.keyword(), "yes" | "both") {
            self.blocks_named(&line.flat(1));
        }
    }

    fn named(&self, name: &str) -> Named {
        self.kinds.get(name).map_or(Named::Nothing, |kind| Named::Block(*kind))
    }

    /// Uses of blocks by their names.
    fn blocks_named(&mut self, tokens: &[Token]) {
        for token in tokens {
            if let Some(name) = token.word() {
                self.put(name, token.span, self.named(name), false);
            }
        }
    }

    fn techniques(&mut self, tokens: &[Token]) {
        let named: Vec<Token> = tokens.iter().filter(|token| token.word() != Some("all")).copied().collect();
        self.blocks_named(&named);
    }

    /// Statements come before sources, as in the check.
    fn citations(&mut self, tokens: &[Token]) {
        for token in tokens {
            let Some(key) = token.word() else { continue };
            let names = match self.kinds.get(key) {
                Some(BlockKind::Statement) => Named::Block(BlockKind::Statement),
                _ if self.sources.contains(&key) => Named::Source,
                _ => Named::Nothing,
            };
            self.put(key, token.span, names, false);
        }
    }

    fn options(&mut self, choice: &str, tokens: &[Token]) {
        for token in tokens {
            if let Some(name) = token.word() {
                self.put(name, token.span, Named::Option { choice: choice.to_owned() }, true);
            }
        }
    }

    fn after(&mut self, tokens: &[Token]) {
        for pair in tokens.windows(2) {
            if let ([Some("after"), Some(name)], [_, place]) = ([pair[0].word(), pair[1].word()], pair) {
                self.put(name, place.span, self.named(name), false);
            }
        }
    }

    fn until(&mut self, tokens: &[Token]) {
        if let Some(first) = tokens.first().filter(|token| !matches!(token.word(), Some("clearance" | "none"))) {
            self.blocks_named(std::slice::from_ref(first));
        }
    }

    /// Names and options in a condition: whatever is no word of the logic and no unit.
    fn condition(&mut self, tokens: &[Token<'a>]) {
        let mut compared: Option<&str> = None;
        let mut option_next = false;
        let mut tokens = tokens.iter().peekable();
        while let Some(token) = tokens.next() {
            let word = match token.kind {
                Kind::Compare(_) => {
                    option_next = true;
                    continue;
                }
                Kind::Word(word) => word,
                _ => {
                    option_next = false;
                    continue;
                }
            };
            if let (true, Some(choice)) = (option_next && word != "not", compared) {
                self.put(word, token.span, self.option(choice), false);
                option_next = false;
                continue;
            }
            match word {
                "is" => option_next = true,
                "at" => {
                    tokens.next_if(|next| next.word() == Some("least"));
                }
                "not" | "possibly" | "certainly" | "any" | "all" | "of" | "it" => {}
                unit if UNITS.contains(&unit) => {}
                name => {
                    self.put(name, token.span, self.named(name), false);
                    compared = Some(name);
                }
            }
        }
    }

    fn option(&self, choice: &str) -> Named {
        match self.kinds.get(choice) {
            Some(BlockKind::Choice) => Named::Option { choice: choice.to_owned() },
            _ => Named::Nothing,
        }
    }

    /// The facts of a property, on its line or one to a line below.
    fn facts(&mut self, line: &Line<'a>) {
        self.fact(line.tokens.get(1..).unwrap_or_default());
        line.below.iter().for_each(|fact| self.fact(&fact.flat(0)));
    }

    fn fact(&mut self, tokens: &[Token<'a>]) {
        let Some((first, rest)) = tokens.split_first() else { return };
        match first.word() {
            Some("closed" | "open") => {
                let named: Vec<Token> = rest.iter().filter(|token| token.word() != Some("its")).copied().collect();
                self.techniques(&named);
            }
            Some("limit") => {
                let begins = |token: &Token| token.word().is_some_and(|word| LIMITS.contains(&word));
                let named = rest.iter().rposition(begins).unwrap_or(rest.len());
                self.techniques(rest.get(..named).unwrap_or_default());
            }
            Some("fires" | "possible") => self.blocks_named(rest),
            _ => {}
        }
    }
}
