//! Blocks of words and frame: the protocol itself, its schedule, statements, explanations, words on screens, emergency numbers.

use std::collections::BTreeMap;

use crate::model::{EmergencyNumber, Explanation, Schedule, Statement};

use super::{
    block::{Block, texts_of},
    desk::Desk,
    diagnostic::Code,
    phrase::Phrase,
    tree::Line,
    wording::Style,
};

/// Name, title and version.
pub fn protocol<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> (String, String, u32) {
    let mut phrase = Phrase::new(&block.head, 2, "protocol NAME version 1", desk.problems);
    phrase.must(&["version"]);
    let version = phrase.number().map_or(0, |(version, _)| version);
    phrase.end();
    (block.name.to_owned(), desk.needed_text(block, "title", Style::Label), version)
}

/// How long answers count.
pub fn schedule<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Schedule {
    Phrase::new(&block.head, 1, "schedule, and its lines below", desk.problems).end();
    let valid = |word: &str| {
        let line = block.needed(word, desk.problems)?;
        minutes(line, desk)
    };
    Schedule {
        every_session: valid("every-session").unwrap_or(0),
        weekly: valid("weekly").unwrap_or(0),
        onboarding: valid("onboarding").unwrap_or(0),
    }
}

fn minutes<'a>(line: &Line<'a>, desk: Desk<'a, '_>) -> Option<u32> {
    let mut phrase = Phrase::new(line, 1, "weekly valid 7 days", desk.problems);
    phrase.must(&["valid"]);
    let (number, _) = phrase.number()?;
    let unit = phrase.one_of(&["min", "h", "days"])?;
    phrase.end();
    Some(number.saturating_mul([1, 60, 24 * 60][unit]))
}

/// A statement of the source.
pub fn statement<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Statement {
    let mut phrase = Phrase::new(&block.head, 2, "statement A1 \"what it says\"", desk.problems);
    let text = phrase.text();
    phrase.end();
    Statement { name: block.name.to_owned(), text, refused: block.text("refused", desk.problems) }
}

/// A page of background.
pub fn explanation<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Explanation {
    Explanation {
        name: block.name.to_owned(),
        title: desk.title(block, "explain NAME \"Title\""),
        text: block.needed("says", desk.problems).map_or_else(Vec::new, |line| desk.texts_on(line, Style::Text)),
        cites: desk.cites(block),
    }
}

/// Words on screens, by `block.key`.
pub fn words<'a>(block: &Block<'a>, all: &mut BTreeMap<String, String>, desk: Desk<'a, '_>) {
    desk.name_only(block);
    for line in &block.lines {
        let Some(token) = line.tokens.first() else { continue };
        let key = line.keyword();
        if key.is_empty() {
            let found = format!("found {}", token.raw);
            desk.problems.error(
                Code::Shape,
                token.span,
                "expected a key",
                found,
                "write it as: start-button \"Start\"",
            );
            continue;
        }
        let text = texts_of(line, desk.problems).join(" ");
        let text = desk.patient(text, Style::Text, line);
        if all.insert(format!("{}.{key}", block.name), text).is_some() {
            desk.problems.error(
                Code::Duplicate,
                token.span,
                format!("`{key}` is there twice in `{}`", block.name),
                "the second",
                "rename one or take it out",
            );
        }
    }
}

/// A region's emergency number.
pub fn emergency_number<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> EmergencyNumber {
    let mut phrase = Phrase::new(&block.head, 2, "emergency-number uk \"United Kingdom\" \"999\"", desk.problems);
    let (title, number) = (phrase.text_if_any(), phrase.text_if_any());
    let digits =
        |number: &str| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '+');
    if title.is_none() || !number.is_some_and(digits) {
        phrase.expected("the region's name and its number, each in double quotes");
    }
    phrase.end();
    EmergencyNumber {
        name: block.name.to_owned(),
        title: title.unwrap_or("").to_owned(),
        number: number.unwrap_or("").to_owned(),
        default: block.has("default", desk.problems),
    }
}
