//! What may be written next at a place in a text: for those who help an author write it.

use std::ops::Range;

use crate::model::{Ball, Position};

use super::{
    block::{BlockKind, UNITS},
    constraint::LIMITS,
    measuring::PART,
    rule::{ACTIONS, LEVELS},
    technique::STEPS,
    token::{Kind, Token, tokens},
    tree::{Fence, fences},
};

/// What may stand at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    /// The part of a word that is there already, in bytes; empty where a new word begins.
    pub typed: Range<usize>,
    /// Words of the language.
    pub words: Vec<&'static str>,
    /// Names of these.
    pub names: Vec<Wanted>,
}

/// What a name must be the name of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A finding or a definition, in a condition.
    Condition,
    /// A question, for a follow-up to it.
    Question,
    /// A yes/no question or a report, for a checklist.
    Item,
    /// A measure of the journal.
    Measure,
    /// A technique.
    Technique,
    /// A rule or constraint.
    Rule,
    /// A statement or a source.
    Citation,
    /// An option of this choice.
    OptionOf(String),
}

impl Wanted {
    /// Whether the name of a block of that kind fits.
    pub fn fits(&self, kind: BlockKind) -> bool {
        match self {
            Wanted::Condition => kind.is_finding() || kind == BlockKind::Define,
            Wanted::Question => matches!(kind, BlockKind::Question | BlockKind::Choice | BlockKind::Number),
            Wanted::Item => matches!(kind, BlockKind::Question | BlockKind::Report),
            Wanted::Measure => kind == BlockKind::Measure,
            Wanted::Technique => kind.is_technique(),
            Wanted::Rule => kind.is_rule() || kind.is_constraint(),
            Wanted::Citation => kind == BlockKind::Statement,
            Wanted::OptionOf(_) => false,
        }
    }
}

/// What may be written at byte `at`; nothing outside blocks and inside texts.
pub fn expected(text: &str, at: usize) -> Option<Expected> {
    let fence = fences(text)
        .into_iter()
        .find(|fence| fence.start <= at && (at < fence.end || !fence.closed && at <= fence.end))?;
    let start = text.get(fence.start..at)?.rfind('\n').map_or(fence.start, |newline| fence.start + newline + 1);
    let line = Beginning::of(text.get(start..at)?, start, &fence);
    if line.tokens.iter().any(|token| token.kind == Kind::Unclosed) {
        return None;
    }
    let above = above(text.get(fence.start..start)?, fence.start, &fence, line.depth);
    let half_typed = line.tokens.last().filter(|token| token.span.end == at && token.word().is_some());
    let typed = half_typed.map_or(at..at, |token| token.span.start..at);
    let before = line.tokens.get(..line.tokens.len() - usize::from(half_typed.is_some()))?;
    let mut expected = next(&above, before)?;
    expected.typed = typed;
    Some(expected)
}

/// The beginning of a line.
struct Beginning<'a> {
    depth: usize,
    tokens: Vec<Token<'a>>,
}

impl<'a> Beginning<'a> {
    fn of(raw: &'a str, start: usize, fence: &Fence) -> Self {
        let spaces = raw.bytes().take_while(|byte| *byte == b' ').count();
        let tokens = tokens(raw.get(spaces..).unwrap_or(""), 0, start + spaces);
        Self { depth: spaces.saturating_sub(fence.indent) / 2, tokens }
    }
}

/// The lines that a line of that depth is below, outermost first.
fn above<'a>(text: &'a str, start: usize, fence: &Fence, depth: usize) -> Vec<Vec<Token<'a>>> {
    let mut wanted = depth;
    let mut found = Vec::new();
    for raw in text.lines().rev() {
        let line = Beginning::of(raw, start, fence);
        if wanted > 0 && line.depth < wanted && !line.tokens.is_empty() {
            wanted = line.depth;
            found.push(line.tokens);
        }
    }
    found.reverse();
    found
}

fn words(words: impl IntoIterator<Item = &'static str>) -> Option<Expected> {
    Some(Expected { words: words.into_iter().collect(), ..Expected::default() })
}

fn names(wanted: Wanted, words: &[&'static str]) -> Option<Expected> {
    Some(Expected { words: words.to_vec(), names: vec![wanted], ..Expected::default() })
}

/// What follows the words `before` on a line that stands below `above`.
fn next(above: &[Vec<Token>], before: &[Token]) -> Option<Expected> {
    let Some((head, between)) = above.split_first() else {
        return if before.is_empty() { words(BlockKind::every_word()) } else { None };
    };
    let kind = BlockKind::of(head.first()?.word()?)?;
    let Some((line, deeper)) = between.split_first() else {
        return match before.split_first() {
            None => words(kind.lines().map(|(word, _)| word)),
            Some((first, rest)) => after(kind, first.word()?, rest),
        };
    };
    match line.first()?.word()? {
        "cautions" if before.is_empty() => words(LIMITS),
        "cautions" => limit(before),
        "variant" if deeper.is_empty() => variant(before),
        "variant" => step(false, before),
        "part" => part(before),
        "always" | "never" | "sometimes" => fact(before),
        "when" | "while" => condition(before, true),
        keyword => {
            let so_far: Vec<Token> =
                line.iter().skip(1).chain(deeper.iter().flatten()).chain(before).copied().collect();
            after(kind, keyword, &so_far)
        }
    }
}

/// What follows on a line that begins with `keyword`.
fn after(kind: BlockKind, keyword: &str, before: &[Token]) -> Option<Expected> {
    let last = before.last().and_then(Token::word);
    match keyword {
        "when" | "while" => condition(before, false),
        "items" => names(Wanted::Item, &[]),
        "blocks" | "cautions" => names(Wanted::Technique, &["all"]),
        "cites" => names(Wanted::Citation, &[]),
        "zone" | "middle" | "leg" if last == Some("is") => {
            names(Wanted::OptionOf(before.first().and_then(Token::word)?.to_owned()), &[])
        }
        "zone" | "middle" | "leg" if before.len() == 1 => words(["is"]),
        "zone" | "middle" | "leg" if before.is_empty() => names(Wanted::Question, &[]),
        "held-back" if last == Some("min") => names(Wanted::Item, &[]),
        "ask" if last == Some("after") => names(Wanted::Question, &[]),
        "ask" => words(["onboarding", "every-session", "weekly", "triggered", "after"]),
        "until" if before.is_empty() => names(Wanted::Measure, &["clearance", "none"]),
        "until" if before.len() == 1 => words(["reaches"]),
        "always" | "never" | "sometimes" => fact(before),
        "range" if before.len() == 1 => words(UNITS),
        _ if !before.is_empty() => None,
        "worse" => words(["higher", "lower", "neither"]),
        "sides" => words(["one", "both"]),
        "side" => words(["left", "right", "middle"]),
        "seen" => words(["from-front", "from-behind"]),
        "restarts" => words(["onset"]),
        "action" => words(ACTIONS.map(|(word, _)| word)),
        "ball" | "firmest" => words(Ball::ALL.map(Ball::id)),
        "level" if kind == BlockKind::Limit => words(["within-days", "routine"]),
        "level" => words(LEVELS.map(|(word, _)| word)),
        "unsure" if kind.is_constraint() => words(["routine", "within-days"]),
        "unsure" if kind == BlockKind::Routine => words(["nothing"]),
        "unsure" if kind.is_rule() => words(LEVELS.map(|(word, _)| word)),
        "change" => words(["worse", "unknown"]),
        "every-session" | "weekly" | "onboarding" => words(["valid"]),
        _ => None,
    }
}

/// What follows in a condition; `listed` if it stands in a list that began on a line above.
fn condition(before: &[Token], listed: bool) -> Option<Expected> {
    let logic = ["not", "possibly", "certainly", "any", "all", "at"];
    let named = |at: usize| before.len().checked_sub(at).and_then(|at| before.get(at)).and_then(Token::word);
    let option_of = |at| named(at).map(|choice| Wanted::OptionOf(choice.to_owned()));
    match before.last().map(|token| token.kind) {
        None | Some(Kind::Word("not" | "possibly" | "certainly" | "of")) => match (named(1), named(2)) {
            (Some("not"), Some("is")) => names(option_of(3)?, &[]),
            _ => names(Wanted::Condition, &logic),
        },
        Some(Kind::Word("any" | "all")) => words(["of"]),
        Some(Kind::Word("at")) => words(["least"]),
        Some(Kind::Word("is")) => names(option_of(2)?, &["not"]),
        Some(Kind::Compare(_)) => names(option_of(2)?, &[]),
        Some(Kind::Number(_)) if named(2) == Some("least") => words(["of"]),
        Some(Kind::Word(_)) if listed || before.iter().any(|token| token.word() == Some("of")) => {
            names(Wanted::Condition, &[&["is"], &logic[..]].concat())
        }
        Some(Kind::Word(_)) => words(["is"]),
        _ => None,
    }
}

fn limit(before: &[Token]) -> Option<Expected> {
    let said: Vec<&str> = before.iter().filter_map(Token::word).collect();
    match said[..] {
        ["positions", ..] => words(Position::ALL.map(Position::id)),
        ["advice", ..] => None,
        [_] => words(["at"]),
        [_, "at"] => words(["most"]),
        ["ball", "at", "most"] => words(Ball::ALL.map(Ball::id)),
        _ => None,
    }
}

/// What follows in a part of a check at home.
fn part(before: &[Token]) -> Option<Expected> {
    match before.first().map(Token::word) {
        None => words(PART),
        Some(Some("yes" | "both")) if before.len() == 1 => names(Wanted::Item, &[]),
        Some(_) => None,
    }
}

fn variant(before: &[Token]) -> Option<Expected> {
    match before.first() {
        None => words(["position", "equipment"].into_iter().chain(STEPS.map(|(word, _)| word))),
        Some(first) if first.word() == Some("position") && before.len() == 1 => words(Position::ALL.map(Position::id)),
        Some(first) if STEPS.iter().any(|(step, _)| first.word() == Some(step)) => {
            step(first.word() != Some("work"), before.get(1..)?)
        }
        Some(_) => None,
    }
}

/// What follows the text of a step: how long it is given, its cue, then its picture.
fn step(timed: bool, before: &[Token]) -> Option<Expected> {
    let said = |word: &str| before.iter().any(|token| token.word() == Some(word));
    let after_text = before.last().is_none_or(|token| matches!(token.kind, Kind::Text(_)));
    match (after_text, said("cue"), said("picture")) {
        (true, false, _) if timed && before.len() == 1 => words(["for"]),
        (true, false, _) => words(["cue", "picture"]),
        (_, false, _) if before.last().and_then(Token::word) == Some("s") => words(["cue"]),
        (true, true, false) => words(["picture"]),
        (false, _, true) if before.last().and_then(Token::word) != Some("picture") => words(["alt"]),
        _ => None,
    }
}

fn fact(before: &[Token]) -> Option<Expected> {
    let Some((first, rest)) = before.split_first() else {
        return words(["level", "closed", "open", "limit", "action", "clearance", "restarts", "fires", "possible"]);
    };
    match first.word()? {
        "closed" | "open" | "limit" => names(Wanted::Technique, &["all"]),
        "fires" | "possible" if rest.is_empty() => names(Wanted::Rule, &[]),
        "level" if rest.is_empty() => {
            words(LEVELS.map(|(word, _)| word).into_iter().chain(["self-care-limited", "self-care-ok", "at"]))
        }
        "action" if rest.is_empty() => words(ACTIONS.map(|(word, _)| word)),
        "restarts" if rest.is_empty() => words(["onset"]),
        _ => None,
    }
}
