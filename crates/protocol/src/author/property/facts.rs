//! Facts about the decision for one person, as properties claim them.

use crate::model::{Action, Fact, Level};

use super::{
    super::{
        constraint::{All, LIMITS, at_most, positions, techniques},
        desk::Desk,
        diagnostic::{Code, Span},
        names::Meaning,
        phrase::Phrase,
        rule::{ACTIONS, LEVELS},
        token::Token,
        tree::Line,
    },
    facts_on, unknown,
};

const FACTS: [&str; 9] =
    ["level", "closed", "open", "limit", "action", "clearance", "restarts onset", "fires", "possible"];

/// Levels that no rule has: those of self-care.
const SELF_CARE: [(&str, Level); 2] =
    [("self-care-limited", Level::SelfCareLimited), ("self-care-ok", Level::SelfCareOk)];

/// What `its` stands for in `closed its`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Its {
    /// Each contraindication, gate or stage, which blocks techniques of its own.
    Constraints,
    /// Rules are among the blocks; they close every technique or none.
    Rules,
    /// The property speaks of no blocks.
    Nobody,
}

/// The facts of a line; nothing if one is wrong, which has been said then.
pub fn facts<'a>(line: &Line<'a>, its: Its, desk: Desk<'a, '_>) -> Option<Vec<Fact>> {
    let written = facts_on(line);
    if written.is_empty() {
        let help = "write one fact to a line below it: level same-day, closed all, limit hip-flexor pressure at most 3";
        desk.problems.error(Code::Shape, line.span, "this line claims nothing", "no fact", help);
        return None;
    }
    let mut sound = true;
    let mut facts: Vec<Fact> = Vec::new();
    for tokens in written {
        let place = tokens.first().zip(tokens.last()).map_or(line.span, |(first, last)| first.span.to(last.span));
        match fact(&tokens, place, its, desk) {
            Some(again) if facts.contains(&again) => {
                desk.problems.error(Code::Duplicate, place, "this fact is there twice", "the second", "take it out");
            }
            Some(fact) => facts.push(fact),
            None => sound = false,
        }
    }
    sound.then_some(facts)
}

fn fact<'a>(tokens: &[Token<'a>], place: Span, its: Its, desk: Desk<'a, '_>) -> Option<Fact> {
    let form = "a fact such as: level same-day, closed all, open NAME, limit NAME pressure at most 3, action stop-technique, clearance, restarts onset, fires NAME, possible NAME";
    let mut phrase = Phrase::of(tokens.to_vec(), place, form, desk.problems);
    let (word, at) = phrase.word("a fact")?;
    let fact = match word {
        "level" => level(&mut phrase, place, desk)?,
        "closed" if is_its(tokens, desk) => return own(place, its, desk),
        "closed" => Fact::Closed(techniques(phrase.words("names of techniques, or `all`"), All::Everything, desk)),
        "open" => Fact::Open(techniques(phrase.words("names of techniques, or `all`"), All::Everything, desk)),
        "limit" => return limit(tokens, place, desk),
        "action" => action(&mut phrase, place, desk)?,
        "clearance" => Fact::Clearance,
        "restarts" => {
            phrase.must(&["onset"]);
            Fact::RestartsOnset
        }
        "fires" => Fact::Fires(block(&mut phrase, desk)?),
        "possible" => Fact::Possible(block(&mut phrase, desk)?),
        other => {
            unknown(other, at, "no fact about a person's decision", &FACTS, desk);
            return None;
        }
    };
    phrase.end();
    Some(fact)
}

/// `closed its`, unless a technique bears that name.
fn is_its(tokens: &[Token], desk: Desk) -> bool {
    let said: Vec<&str> = tokens.iter().filter_map(Token::word).collect();
    said == ["closed", "its"] && !matches!(desk.names.meaning("its"), Some(Meaning::Technique(_)))
}

fn own(place: Span, its: Its, desk: Desk) -> Option<Fact> {
    let (message, help) = match its {
        Its::Constraints => return Some(Fact::ClosedOwn),
        Its::Rules => ("rules block no techniques of their own", "write `closed all`, or leave the kinds of rules out"),
        Its::Nobody => (
            "`its` stands for nothing here",
            "name techniques or `all`, or say of what with a line such as: for each contraindication",
        ),
    };
    desk.problems.error(Code::Meaningless, place, message, "whose techniques?", help);
    None
}

fn level(phrase: &mut Phrase, place: Span, desk: Desk) -> Option<Fact> {
    let most = phrase.takes("at");
    if most {
        phrase.must(&["most"]);
    }
    let known: Vec<(&str, Level)> = LEVELS.into_iter().chain(SELF_CARE).collect();
    let level = choose(phrase, "level", &known, desk)?;
    let vacuous = if most { Level::Emergency } else { Level::SelfCareOk };
    if level == vacuous {
        let help = if most { "name a milder level" } else { "name a more severe level, or write `level at most …`" };
        desk.problems.error(Code::Meaningless, place, "this holds whatever the level", "says nothing", help);
        return None;
    }
    Some(if most { Fact::LevelAtMost(level) } else { Fact::Level(level) })
}

fn action(phrase: &mut Phrase, place: Span, desk: Desk) -> Option<Fact> {
    let action = choose(phrase, "action", &ACTIONS, desk)?;
    if action == Action::Continue {
        let help = "name a more severe action, such as: action stop-technique";
        desk.problems.error(Code::Meaningless, place, "every action is at least that", "says nothing", help);
        return None;
    }
    Some(Fact::Action(action))
}

/// The names of techniques up to the last word that begins a limit, and the limit: so a technique may be called `ball`.
fn limit<'a>(tokens: &[Token<'a>], place: Span, desk: Desk<'a, '_>) -> Option<Fact> {
    let form = "limit, names of techniques or `all`, and a limit, as in: limit hip-flexor pressure at most 3";
    let begins = |token: &Token| token.word().is_some_and(|word| LIMITS.contains(&word));
    let Some(start) = tokens.iter().rposition(begins).filter(|start| *start > 1) else {
        Phrase::of(tokens.to_vec(), place, form, desk.problems)
            .expected("names of techniques and a limit: pressure, hold, time, spots, sets, strokes, ball or positions");
        return None;
    };
    let (named, limited) = tokens.split_at(start);
    let mut phrase = Phrase::of(named.get(1..).unwrap_or_default().to_vec(), place, form, desk.problems);
    let named = phrase.words("names of techniques, or `all`");
    phrase.end();
    let mut phrase = Phrase::of(limited.to_vec(), place, form, desk.problems);
    let (word, at) = phrase.word("a limit")?;
    let limit = match word {
        "advice" => {
            let help = "advice is words; claim a dose, or leave this out";
            desk.problems.error(Code::Meaningless, at, "no dose is within advice", "not a dose", help);
            return None;
        }
        "positions" => positions(&mut phrase)?,
        word => at_most(word, &mut phrase)?,
    };
    phrase.end();
    Some(Fact::Limit(techniques(named, All::Massage, desk), limit))
}

/// The name of a rule or a constraint.
fn block<'a>(phrase: &mut Phrase<'a, '_>, desk: Desk<'a, '_>) -> Option<String> {
    let (name, place) = phrase.word("the name of a rule or a contraindication")?;
    let fits = |meaning| matches!(meaning, Meaning::Other(kind) if kind.is_rule() || kind.is_constraint());
    let found = desk.names.meaning(name);
    if found.is_some_and(fits) {
        return Some(name.to_owned());
    }
    desk.names.not_found(name, place, found, "rule, contraindication, gate or stage", fits, desk.problems);
    None
}

fn choose<T: Copy>(phrase: &mut Phrase, what: &str, known: &[(&str, T)], desk: Desk) -> Option<T> {
    let (word, place) = phrase.word(&format!("a {what}"))?;
    let found = known.iter().find(|(name, _)| *name == word);
    if found.is_none() {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        unknown(word, place, &format!("no {what}"), &names, desk);
    }
    found.map(|(_, value)| *value)
}
