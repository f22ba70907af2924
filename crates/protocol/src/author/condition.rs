//! The form of a condition, before its names mean anything.

use super::{
    block::UNITS,
    diagnostic::{Code, Problems, Span},
    phrase::Phrase,
    token::{Compare, Kind, Token},
    tree::Line,
};

/// How deep conditions may be nested.
const DEEPEST: usize = 48;

const FORM: &str = "a finding, a comparison such as `age >= 70`, or `any of` with one condition a line below";

/// What is set before a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// Turned about.
    Not,
    /// Unknown counts as yes.
    Possibly,
    /// Unknown counts as no.
    Certainly,
}

/// How many of a list must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// One or more.
    Any,
    /// Every one.
    All,
    /// So many or more.
    AtLeast(u32),
}

/// How a finding is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// By size.
    Size(Compare),
    /// `is`
    Is,
    /// `is not`
    IsNot,
}

/// A condition as written.
#[derive(Clone, Debug)]
pub enum Condition<'a> {
    /// A yes/no finding or a definition.
    Name(&'a str, Span),
    /// A finding against a number or an option.
    Compare {
        /// The finding.
        name: &'a str,
        /// Where it stands.
        place: Span,
        /// How.
        how: Comparison,
        /// The number or option.
        value: Token<'a>,
        /// The unit after the number.
        unit: Option<Token<'a>>,
    },
    /// A prefix and what it is set before.
    Prefixed(Prefix, Box<Condition<'a>>),
    /// A list.
    List(Quantity, Span, Vec<Condition<'a>>),
}

/// The one condition of a `when` line; nothing if it is wrong, which has been said then.
pub fn condition<'a>(line: &Line<'a>, problems: &Problems) -> Option<Condition<'a>> {
    let mut reader = Reader::new(line, 1, problems, 0);
    let found = reader.term(0);
    if found.is_some() && !reader.phrase.done() {
        reader
            .phrase
            .expected("one condition; to join several, write `all of` or `any of` and put each on a line below");
        return None;
    }
    reader.finish()?;
    found
}

struct Reader<'a, 'l, 'p> {
    phrase: Phrase<'a, 'p>,
    span: Span,
    below: &'l [Line<'a>],
    problems: &'p Problems,
    depth: usize,
}

impl<'a, 'l, 'p> Reader<'a, 'l, 'p> {
    fn new(line: &'l Line<'a>, skip: usize, problems: &'p Problems, depth: usize) -> Self {
        let tokens = line.tokens.get(skip..).unwrap_or_default().to_vec();
        Self {
            phrase: Phrase::of(tokens, line.span, FORM, problems),
            span: line.span,
            below: &line.below,
            problems,
            depth,
        }
    }

    /// Nothing may be left below a line whose condition takes no list.
    fn finish(self) -> Option<()> {
        if let (Some(line), false) = (self.below.first(), self.phrase.failed()) {
            let help = "write `any of` or `all of` at the end of the line above, or take the indentation out";
            self.problems.error(
                Code::Shape,
                line.span,
                "nothing above takes a list",
                "indented below a finished condition",
                help,
            );
            return None;
        }
        (!self.phrase.failed()).then_some(())
    }

    fn term(&mut self, inside: usize) -> Option<Condition<'a>> {
        if self.depth + inside > DEEPEST {
            self.problems.error(
                Code::TooMuch,
                self.span,
                "this condition is nested too deep",
                "too deep",
                "name a part of it with `define`",
            );
            return None;
        }
        let (word, place) = self.phrase.word("a finding or a condition")?;
        let prefix = match word {
            "not" => Some(Prefix::Not),
            "possibly" => Some(Prefix::Possibly),
            "certainly" => Some(Prefix::Certainly),
            _ => None,
        };
        if let Some(prefix) = prefix {
            return Some(Condition::Prefixed(prefix, Box::new(self.term(inside + 1)?)));
        }
        match word {
            "any" => self.list(Quantity::Any, place, inside),
            "all" => self.list(Quantity::All, place, inside),
            "at" => {
                self.phrase.must(&["least"]);
                let (least, _) = self.phrase.number()?;
                self.list(Quantity::AtLeast(least), place, inside)
            }
            name => self.comparison(name, place),
        }
    }

    fn list(&mut self, quantity: Quantity, place: Span, inside: usize) -> Option<Condition<'a>> {
        self.phrase.must(&["of"]);
        let mut items = Vec::new();
        let mut sound = !self.phrase.failed();
        while !self.phrase.done() {
            items.extend(self.term(inside + 1));
        }
        sound &= !self.phrase.failed();
        for line in std::mem::take(&mut self.below) {
            let mut reader = Reader::new(line, 0, self.problems, self.depth + inside + 1);
            while !reader.phrase.done() {
                match reader.term(0) {
                    Some(item) => items.push(item),
                    None => {
                        sound = false;
                        break;
                    }
                }
            }
            sound &= reader.finish().is_some();
        }
        if items.is_empty() && sound {
            self.problems.error(
                Code::Shape,
                place,
                "this list is empty",
                "nothing below",
                "put one condition a line below, indented by two spaces",
            );
            return None;
        }
        sound.then_some(Condition::List(quantity, place, items))
    }

    fn comparison(&mut self, name: &'a str, place: Span) -> Option<Condition<'a>> {
        let how = match self.phrase.next_kind() {
            Some(Kind::Compare(compare)) => {
                self.phrase.token();
                Comparison::Size(compare)
            }
            Some(Kind::Word("is")) => {
                self.phrase.token();
                if self.phrase.takes("not") { Comparison::IsNot } else { Comparison::Is }
            }
            _ => return Some(Condition::Name(name, place)),
        };
        let value = match self.phrase.next_kind() {
            Some(Kind::Word(_) | Kind::Number(_)) => self.phrase.token()?,
            _ => {
                self.phrase.expected("a number or an option");
                return None;
            }
        };
        let unit = match (value.kind, self.phrase.next_kind()) {
            (Kind::Number(_), Some(Kind::Word(word))) if UNITS.contains(&word) => self.phrase.token(),
            _ => None,
        };
        Some(Condition::Compare { name, place, how, value, unit })
    }
}
