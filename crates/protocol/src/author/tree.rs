//! From Markdown to lines with what is indented below them.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use super::{
    diagnostic::{Code, Problems, Span},
    token::{Kind, Token, tokens},
};

/// How deep lines may be indented below one another.
const DEEPEST: usize = 24;

/// A line and what is indented below it.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Its words; at least one.
    pub tokens: Vec<Token<'a>>,
    /// From its first word to its last.
    pub span: Span,
    /// The lines below it.
    pub below: Vec<Line<'a>>,
}

impl<'a> Line<'a> {
    /// Its first word, or nothing if it begins with a text or number.
    pub fn keyword(&self) -> &'a str {
        self.tokens.first().and_then(Token::word).unwrap_or("")
    }

    /// Its words from `first` on and those of all lines below, in order.
    pub fn flat(&self, first: usize) -> Vec<Token<'a>> {
        let mut all = self.tokens.get(first..).unwrap_or_default().to_vec();
        for line in &self.below {
            all.extend(line.flat(0));
        }
        all
    }
}

/// A fenced block: the bytes between its fences.
#[derive(Clone, Debug)]
pub struct Fence {
    /// First byte after the line of the opening fence.
    pub start: usize,
    /// First byte of the line of the closing fence.
    pub end: usize,
    /// Columns by which the fence itself is indented.
    pub indent: usize,
    /// Whether there is a closing fence.
    pub closed: bool,
}

/// The fences of a Markdown text whose info string is `protocol`.
pub fn fences(text: &str) -> Vec<Fence> {
    Parser::new(text)
        .into_offset_iter()
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if info.trim() == "protocol" => Some(range),
            _ => None,
        })
        .map(|range| {
            let inside = text.get(range.clone()).unwrap_or("");
            let start = inside.find('\n').map_or(range.end, |at| range.start + at + 1);
            let line = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
            let mark = if inside.starts_with('~') { "~~~" } else { "```" };
            let body = inside.trim_end();
            let last = body.rfind('\n').map_or(0, |at| at + 1);
            let closed = last > 0 && body.get(last..).is_some_and(|end| end.trim_start().starts_with(mark));
            let end = if closed { range.start + last } else { range.end };
            Fence { start, end: end.max(start), indent: range.start - line, closed }
        })
        .collect()
}

/// The lines at the margin of one fence, each with what is below it.
pub fn lines<'a>(text: &'a str, file: usize, fence: &Fence, problems: &Problems) -> Vec<Line<'a>> {
    if !fence.closed {
        let span = Span { file, start: fence.start.min(text.len()), end: fence.end };
        problems.error(
            Code::Form,
            span,
            "this block is never closed",
            "no closing fence",
            "put ``` on a line of its own after the block",
        );
    }
    let mut flat: Vec<(usize, Line)> = Vec::new();
    let mut start = fence.start;
    for line in text.get(fence.start..fence.end).unwrap_or("").split_inclusive('\n') {
        if let Some((depth, line)) = one_line(line, file, start, fence.indent, problems) {
            let deepest = flat.last().map_or(0, |(above, _)| above + 1);
            if depth > deepest {
                let help = "indent it by two spaces more than the line it belongs to";
                problems.error(Code::Form, line.span, "this line is indented too far", "not below any line", help);
            }
            if depth.min(deepest) > DEEPEST {
                problems.error(
                    Code::TooMuch,
                    line.span,
                    "lines are nested too deep",
                    "too deep",
                    "name a part of it with `define`",
                );
                break;
            }
            flat.push((depth.min(deepest), line));
        }
        start += line.len();
    }
    nest(&mut flat.into_iter().peekable(), 0)
}

fn nest<'a>(flat: &mut std::iter::Peekable<impl Iterator<Item = (usize, Line<'a>)>>, depth: usize) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    while let Some((_, mut line)) = flat.next_if(|(at, _)| *at >= depth) {
        line.below = nest(flat, depth + 1);
        lines.push(line);
    }
    lines
}

fn one_line<'a>(
    raw: &'a str,
    file: usize,
    start: usize,
    margin: usize,
    problems: &Problems,
) -> Option<(usize, Line<'a>)> {
    let spaces = raw.bytes().take_while(|byte| *byte == b' ').count();
    let line = raw.get(spaces..).unwrap_or("").trim_end();
    if line.trim().is_empty() {
        return None;
    }
    let tokens = tokens(line, file, start + spaces);
    let (first, last) = (tokens.first()?, tokens.last()?);
    let span = first.span.to(last.span);
    if line.starts_with('\t') || raw.starts_with('\t') {
        problems.error(
            Code::Form,
            span,
            "this line is indented with a tab",
            "a tab",
            "indent with two spaces for each step",
        );
    }
    let indent = spaces.saturating_sub(margin);
    if indent % 2 == 1 {
        problems.error(
            Code::Form,
            span,
            format!("this line is indented by {indent} spaces"),
            "odd indentation",
            "indent with two spaces for each step",
        );
    }
    if let Some(wrong) = tokens.iter().find(|token| matches!(token.kind, Kind::Unclosed | Kind::Stray)) {
        stray(wrong, problems);
    }
    Some((indent / 2, Line { tokens, span, below: Vec::new() }))
}

fn stray(token: &Token, problems: &Problems) {
    if token.kind == Kind::Unclosed {
        let help = "end the text with \" on the same line; begin another text on the next";
        problems.error(Code::Form, token.span, "this text is never closed", "no closing quote", help);
    } else {
        let help = match token.raw {
            "“" | "”" | "'" | "‘" | "’" => "put texts in straight double quotes: \"…\"",
            "#" | "/" => "there are no comments in blocks; write prose around them",
            _ => "take it out, or put it in a text",
        };
        problems.error(
            Code::Form,
            token.span,
            format!("`{}` does not belong here", token.raw),
            "not part of the language",
            help,
        );
    }
}
