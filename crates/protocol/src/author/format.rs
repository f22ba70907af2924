//! The one standard form of rule blocks.

use super::{
    SourceFile,
    block::BlockKind,
    condition::{Comparison, Condition, Prefix, Quantity, condition},
    diagnostic::{Diagnostic, Problems},
    property::facts_on,
    token::{Compare, Kind, Token},
    tree::{Line, fences, lines},
};

/// The longest line, in characters, that may hold more than one thing of a list.
const WIDTH: usize = 100;

/// Sets the blocks of a Markdown text in their standard form and leaves everything else as it is, byte for byte.
///
/// # Errors
/// If a block breaks the form, so that it cannot be told what belongs where. What the names mean is not looked at.
pub fn format(text: &str) -> Result<String, Vec<Diagnostic>> {
    let file = SourceFile { name: "protocol text".to_owned(), text: text.to_owned() };
    let problems = Problems::new(&[file], "");
    let mut formatted = String::with_capacity(text.len());
    let mut done = 0;
    for fence in fences(text) {
        let newline =
            if text.get(fence.start..fence.end).is_some_and(|inside| inside.contains("\r\n")) { "\r\n" } else { "\n" };
        formatted.push_str(text.get(done..fence.start).unwrap_or(""));
        for (at, block) in lines(text, 0, &fence, &problems).iter().enumerate() {
            if at > 0 {
                formatted.push_str(newline);
            }
            let mut page = Page { lines: Vec::new(), problems: &problems };
            page.block(block);
            for line in page.lines {
                formatted.push_str(&" ".repeat(fence.indent));
                formatted.push_str(&line);
                formatted.push_str(newline);
            }
        }
        done = fence.end;
    }
    formatted.push_str(text.get(done..).unwrap_or(""));
    let diagnostics = problems.into_diagnostics();
    if diagnostics.is_empty() { Ok(formatted) } else { Err(diagnostics) }
}

/// One block as it is laid out.
struct Page<'p> {
    lines: Vec<String>,
    problems: &'p Problems,
}

impl Page<'_> {
    fn block(&mut self, head: &Line) {
        let kind = BlockKind::of(head.keyword());
        let continued = head.below.iter().take_while(|line| line.keyword().is_empty()).count();
        let (more, lines) = head.below.split_at(continued);
        let mut tokens = head.tokens.clone();
        tokens.extend(more.iter().flat_map(|line| line.flat(0)));
        self.head(0, &tokens);
        for line in lines {
            if kind == Some(BlockKind::Words) {
                self.flow(1, &line.flat(0));
            } else {
                self.line(1, line);
            }
        }
    }

    fn line(&mut self, depth: usize, line: &Line) {
        match line.keyword() {
            word @ ("when" | "while") => {
                if let Some(condition) = condition(line, self.problems) {
                    self.condition(depth, &format!("{word} "), &condition);
                }
            }
            "always" | "never" | "sometimes" => self.facts(depth, line),
            "options" => self.options(depth, line),
            "cautions" | "variant" | "part" => {
                self.head(depth, &line.tokens);
                line.below.iter().for_each(|below| self.line(depth + 1, below));
            }
            "prepare" | "place" | "work" | "release" => self.step(depth, line),
            _ => self.flow(depth, &line.flat(0)),
        }
    }

    fn put(&mut self, depth: usize, text: &str) {
        self.lines.push(format!("{}{text}", "  ".repeat(depth)));
    }

    /// Words in a row on one line; if they don't fit, texts one to a line and names as many as fit.
    fn flow(&mut self, depth: usize, tokens: &[Token]) {
        self.row(depth, tokens, true);
    }

    /// The first line of something that has lines of its own below: only texts may go on below it, as a name there would begin another line.
    fn head(&mut self, depth: usize, tokens: &[Token]) {
        self.row(depth, tokens, false);
    }

    fn row(&mut self, depth: usize, tokens: &[Token], names_below: bool) {
        let mut line = String::new();
        let (mut below, mut after_text, mut any_text) = (0, false, false);
        let fits = fits(depth, tokens);
        for (at, token) in tokens.iter().enumerate() {
            let full = 2 * (depth + below) + line.chars().count() + 1 + token.raw.chars().count() > WIDTH;
            let broken = if is_text(token) { after_text && !fits } else { full && at > 1 && names_below && !any_text };
            after_text = is_text(token);
            any_text |= after_text;
            if broken {
                self.put(depth + below, &line);
                line.clear();
                below = 1;
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(token.raw);
        }
        self.put(depth + below, &line);
    }

    /// Every option on a line of its own.
    fn options(&mut self, depth: usize, line: &Line) {
        self.put(depth, "options");
        let tokens = line.flat(1);
        let mut start = 0;
        for at in 1..=tokens.len() {
            if tokens.get(at).is_none_or(|token| !is_text(token)) && at > start {
                self.flow(depth + 1, tokens.get(start..at).unwrap_or_default());
                start = at;
            }
        }
    }

    /// A single fact on the line if it fits; else every fact on a line of its own.
    fn facts(&mut self, depth: usize, line: &Line) {
        let facts = facts_on(line);
        if let [fact] = facts.as_slice() {
            let whole: Vec<Token> = line.tokens.first().into_iter().chain(fact).copied().collect();
            if fits(depth, &whole) {
                self.flow(depth, &whole);
                return;
            }
        }
        self.put(depth, line.keyword());
        facts.iter().for_each(|fact| self.flow(depth + 1, fact));
    }

    /// A step on one line if it fits; else its cue and its picture on lines below.
    fn step(&mut self, depth: usize, line: &Line) {
        let tokens = line.flat(0);
        if fits(depth, &tokens) {
            self.flow(depth, &tokens);
            return;
        }
        let starts = |token: &Token| matches!(token.word(), Some("cue" | "picture"));
        let mut start = 0;
        for at in 1..=tokens.len() {
            if tokens.get(at).is_none_or(starts) {
                self.flow(depth + usize::from(start > 0), tokens.get(start..at).unwrap_or_default());
                start = at;
            }
        }
    }

    fn condition(&mut self, depth: usize, before: &str, condition: &Condition) {
        match condition {
            Condition::Name(name, _) => self.put(depth, &format!("{before}{name}")),
            Condition::Compare { name, how, value, unit, .. } => {
                let unit = unit.map_or(String::new(), |unit| format!(" {}", unit.raw));
                self.put(depth, &format!("{before}{name} {} {}{unit}", sign(*how), value.raw));
            }
            Condition::Prefixed(prefix, inner) => {
                let prefix = match prefix {
                    Prefix::Not => "not",
                    Prefix::Possibly => "possibly",
                    Prefix::Certainly => "certainly",
                };
                self.condition(depth, &format!("{before}{prefix} "), inner);
            }
            Condition::List(quantity, _, items) => {
                let head = match quantity {
                    Quantity::Any => "any of".to_owned(),
                    Quantity::All => "all of".to_owned(),
                    Quantity::AtLeast(least) => format!("at least {least} of"),
                };
                self.put(depth, &format!("{before}{head}"));
                items.iter().for_each(|item| self.condition(depth + 1, "", item));
            }
        }
    }
}

/// Whether words in a row fit on one line.
fn fits(depth: usize, tokens: &[Token]) -> bool {
    tokens.iter().map(|token| token.raw.chars().count() + 1).sum::<usize>() + 2 * depth <= WIDTH + 1
}

fn is_text(token: &Token) -> bool {
    matches!(token.kind, Kind::Text(_))
}

fn sign(how: Comparison) -> &'static str {
    match how {
        Comparison::Size(Compare::AtLeast) => ">=",
        Comparison::Size(Compare::AtMost) => "<=",
        Comparison::Size(Compare::Above) => ">",
        Comparison::Size(Compare::Below) => "<",
        Comparison::Is => "is",
        Comparison::IsNot => "is not",
    }
}
