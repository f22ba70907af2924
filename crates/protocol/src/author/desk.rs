//! What every block is read with: the names, the citations, and the check of patients' words.

use super::{
    block::{Block, texts_of},
    diagnostic::Problems,
    names::Names,
    source::Citations,
    tree::Line,
    wording::{self, Style},
};

/// Everything at hand while blocks are read.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a, 'p> {
    /// All names.
    pub names: &'p Names<'a>,
    /// Statements and sources.
    pub citations: &'p Citations<'a>,
    /// Where diagnostics go.
    pub problems: &'p Problems,
}

impl<'a> Desk<'a, '_> {
    /// A patient's text on the line that begins with `word`; empty if there is no such line.
    pub fn text(&self, block: &Block<'a>, word: &str, style: Style) -> String {
        block.line(word).map_or_else(String::new, |line| self.texts_on(line, style).join(" "))
    }

    /// A patient's text that must be there.
    pub fn needed_text(&self, block: &Block<'a>, word: &str, style: Style) -> String {
        block.needed(word, self.problems).map_or_else(String::new, |line| self.texts_on(line, style).join(" "))
    }

    /// The patient's texts of a line.
    pub fn texts_on(&self, line: &Line<'a>, style: Style) -> Vec<String> {
        let texts = texts_of(line, self.problems);
        wording::check(&texts.join(" "), style, line.span, self.problems);
        texts
    }

    /// Checks a text that was read some other way.
    pub fn patient(&self, text: String, style: Style, line: &Line<'a>) -> String {
        wording::check(&text, style, line.span, self.problems);
        text
    }

    /// What a block cites.
    pub fn cites(&self, block: &Block<'a>) -> Vec<String> {
        self.citations.of(block, self.problems)
    }

    /// The title on a block's first line.
    pub fn title(&self, block: &Block<'a>, form: &'static str) -> String {
        let mut phrase = super::phrase::Phrase::new(&block.head, 2, form, self.problems);
        let title = phrase.text();
        phrase.end();
        self.patient(title, Style::Label, &block.head)
    }

    /// Nothing may follow the name on a block's first line.
    pub fn name_only(&self, block: &Block<'a>) {
        super::phrase::Phrase::new(
            &block.head,
            2,
            "the kind of the block and its name; its lines are indented below",
            self.problems,
        )
        .end();
    }
}
