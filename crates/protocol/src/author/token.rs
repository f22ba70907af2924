//! The words of one line: names, texts, numbers, ranges and comparisons.

use winnow::{
    Parser, Result,
    ascii::{digit1, space0},
    combinator::{alt, delimited, not, opt, preceded, repeat, separated_pair, terminated},
    stream::LocatingSlice,
    token::{any, one_of, rest, take_till, take_while},
};

use super::diagnostic::Span;

/// A number, held in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Ten times its value.
    pub tenths: u32,
    /// Written with a decimal.
    pub decimal: bool,
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
}

/// What stands in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// A name or a word of the language.
    Word(&'a str),
    /// What stands between two straight quotes.
    Text(&'a str),
    /// `72`, `4.5`
    Number(Number),
    /// `30..60`
    Range(Number, Number),
    /// `>=` and the like
    Compare(Compare),
    /// A text without its closing quote.
    Unclosed,
    /// Anything else.
    Stray,
}

/// One word of a line, as written and where.
#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind<'a>,
    /// As written.
    pub raw: &'a str,
    /// Where.
    pub span: Span,
}

impl<'a> Token<'a> {
    /// The word, if it is one.
    pub fn word(&self) -> Option<&'a str> {
        match self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }
}

type Input<'a> = LocatingSlice<&'a str>;

/// The words of a line that starts at `start` in a file.
pub fn tokens(line: &str, file: usize, start: usize) -> Vec<Token<'_>> {
    let read: Result<Vec<_>> =
        preceded(space0, repeat(0.., terminated(kind.with_span(), space0))).parse_next(&mut LocatingSlice::new(line));
    let place = |(kind, at): (_, std::ops::Range<usize>)| Token {
        kind,
        raw: line.get(at.clone()).unwrap_or(""),
        span: Span { file, start: start + at.start, end: start + at.end },
    };
    read.unwrap_or_default().into_iter().map(place).collect()
}

fn kind<'a>(input: &mut Input<'a>) -> Result<Kind<'a>> {
    alt((
        delimited('"', take_till(0.., '"'), '"').map(Kind::Text),
        ('"', rest).value(Kind::Unclosed),
        terminated(separated_pair(number, "..", number), not(one_of(in_word)))
            .map(|(least, most)| Kind::Range(least, most)),
        terminated(number, not(one_of(in_word))).map(Kind::Number),
        take_while(1.., in_word).map(Kind::Word),
        alt((
            ">=".value(Compare::AtLeast),
            "<=".value(Compare::AtMost),
            '>'.value(Compare::Above),
            '<'.value(Compare::Below),
        ))
        .map(Kind::Compare),
        any.value(Kind::Stray),
    ))
    .parse_next(input)
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}

fn number(input: &mut Input<'_>) -> Result<Number> {
    let tenth =
        preceded('.', digit1).verify_map(|tenth: &str| if tenth.len() == 1 { tenth.parse::<u32>().ok() } else { None });
    (digit1, opt(tenth))
        .verify_map(|(whole, tenth): (&str, Option<u32>)| {
            let whole: u32 = whole.parse().ok()?;
            Some(Number { tenths: whole.checked_mul(10)?.checked_add(tenth.unwrap_or(0))?, decimal: tenth.is_some() })
        })
        .parse_next(input)
}
