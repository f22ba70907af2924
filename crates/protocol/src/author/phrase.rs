//! Reading one line word by word, with a diagnostic where it goes wrong.

use super::{
    diagnostic::{Code, Problems, Span},
    token::{Kind, Number, Token},
    tree::Line,
};

/// The rest of a line that is yet to be read. After the first thing that is wrong it keeps silent.
#[derive(Debug)]
pub struct Phrase<'a, 'p> {
    tokens: Vec<Token<'a>>,
    at: usize,
    line: Span,
    form: &'static str,
    problems: &'p Problems,
    failed: bool,
}

impl<'a, 'p> Phrase<'a, 'p> {
    /// All of a line after its first `skip` words, lines below included. `form` shows what it should look like.
    pub fn new(line: &Line<'a>, skip: usize, form: &'static str, problems: &'p Problems) -> Self {
        Self::of(line.flat(skip), line.span, form, problems)
    }

    /// Some words of a line.
    pub fn of(tokens: Vec<Token<'a>>, line: Span, form: &'static str, problems: &'p Problems) -> Self {
        Self { tokens, at: 0, line, form, problems, failed: false }
    }

    fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.at).copied().filter(|_| !self.failed)
    }

    /// Whether everything has been read.
    pub fn done(&self) -> bool {
        self.peek().is_none()
    }

    /// Whether something was wrong.
    pub fn failed(&self) -> bool {
        self.failed
    }

    /// Says what should stand here.
    pub fn expected(&mut self, what: &str) {
        if self.failed {
            return;
        }
        self.failed = true;
        let (span, found) = match self.tokens.get(self.at) {
            Some(token) => (token.span, format!("found {}", token.raw)),
            None => (self.tokens.last().map_or(self.line, |token| token.span), "nothing more".to_owned()),
        };
        self.problems.error(
            Code::Shape,
            span,
            format!("expected {what}"),
            found,
            format!("write it as: {}", self.form),
        );
    }

    /// The next name or word.
    pub fn word(&mut self, what: &str) -> Option<(&'a str, Span)> {
        let found = self.word_if_any();
        if found.is_none() {
            self.expected(what);
        }
        found
    }

    /// The next name or word, if that is what comes next.
    pub fn word_if_any(&mut self) -> Option<(&'a str, Span)> {
        let token = self.peek()?;
        let word = token.word()?;
        self.at += 1;
        Some((word, token.span))
    }

    /// Reads `word` if it comes next.
    pub fn takes(&mut self, word: &str) -> bool {
        let next = self.peek().and_then(|token| token.word()) == Some(word);
        self.at += usize::from(next);
        next
    }

    /// Reads the words that must stand here.
    pub fn must(&mut self, words: &[&str]) {
        for word in words {
            if !self.takes(word) {
                self.expected(&format!("`{word}`"));
            }
        }
    }

    /// All names up to the next other thing.
    pub fn words(&mut self, what: &str) -> Vec<(&'a str, Span)> {
        let found: Vec<_> = std::iter::from_fn(|| self.word_if_any()).collect();
        if found.is_empty() {
            self.expected(what);
        }
        found
    }

    /// One text, if that is what comes next.
    pub fn text_if_any(&mut self) -> Option<&'a str> {
        let Kind::Text(text) = self.peek()?.kind else { return None };
        self.at += 1;
        Some(text.trim())
    }

    /// All texts up to the next other thing; at least one, none empty.
    pub fn texts(&mut self) -> Vec<String> {
        let found: Vec<String> = std::iter::from_fn(|| self.text_if_any()).map(str::to_owned).collect();
        if found.is_empty() || found.iter().any(String::is_empty) {
            self.at -= usize::from(!found.is_empty());
            self.expected("a text in double quotes");
        }
        found
    }

    /// All texts up to the next other thing, joined.
    pub fn text(&mut self) -> String {
        self.texts().join(" ")
    }

    /// A whole number.
    pub fn number(&mut self) -> Option<(u32, Span)> {
        match self.peek().map(|token| (token.kind, token.span)) {
            Some((Kind::Number(number), span)) if !number.decimal => {
                self.at += 1;
                Some((number.tenths / 10, span))
            }
            _ => {
                self.expected("a whole number");
                None
            }
        }
    }

    /// A range from a lesser to a greater number.
    pub fn range(&mut self) -> Option<(Number, Number)> {
        match self.peek().map(|token| token.kind) {
            Some(Kind::Range(least, most)) if least.tenths < most.tenths => {
                self.at += 1;
                Some((least, most))
            }
            _ => {
                self.expected("a range from a lesser to a greater number");
                None
            }
        }
    }

    /// A range of whole numbers.
    pub fn whole_range(&mut self) -> Option<(u32, u32)> {
        let (least, most) = self.range()?;
        if least.decimal || most.decimal {
            self.at -= 1;
            self.expected("a range of whole numbers");
            return None;
        }
        Some((least.tenths / 10, most.tenths / 10))
    }

    /// One of some words, by its place among them.
    pub fn one_of(&mut self, words: &[&str]) -> Option<usize> {
        let found = self.peek().and_then(|token| words.iter().position(|word| token.word() == Some(word)));
        match found {
            Some(_) => self.at += 1,
            None => self.expected(&format!("`{}`", words.join("`, `"))),
        }
        found
    }

    /// A number of seconds, given in `s` or `min`.
    pub fn seconds(&mut self) -> Option<u32> {
        let (number, _) = self.number()?;
        match self.one_of(&["s", "min"])? {
            0 => Some(number),
            _ => Some(number.saturating_mul(60)),
        }
    }

    /// The next token as it is.
    pub fn token(&mut self) -> Option<Token<'a>> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    /// Looks at the next token without reading it.
    pub fn next_kind(&self) -> Option<Kind<'a>> {
        self.peek().map(|token| token.kind)
    }

    /// Nothing may be left.
    pub fn end(mut self) {
        if !self.done() {
            self.expected("the end of the line");
        }
    }
}
