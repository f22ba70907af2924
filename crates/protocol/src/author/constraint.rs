//! Blocks that close or limit techniques: contraindications, gates, stages.

use crate::model::{Ball, Constraint, ConstraintKind, Expr, Level, Limit, Position, TechniqueId};

use super::{
    block::{Block, BlockKind, unknown_line},
    desk::Desk,
    diagnostic::{Code, Span},
    meaning::Conditions,
    phrase::Phrase,
    tree::Line,
    wording::Style,
};

/// The words that begin a limit.
pub const LIMITS: [&str; 9] = ["pressure", "hold", "time", "spots", "sets", "strokes", "ball", "positions", "advice"];

/// A constraint.
pub fn constraint<'a>(block: &Block<'a>, conditions: &mut Conditions<'a, '_>, desk: Desk<'a, '_>) -> Constraint {
    let problems = desk.problems;
    desk.name_only(block);
    let blocks = match block.line("blocks") {
        Some(_) => techniques(block.names("blocks", "names of techniques, or `all`", problems), All::Everything, desk),
        None => Vec::new(),
    };
    let cautions = cautions(block, &blocks, desk);
    if block.line("blocks").is_none() && block.line("cautions").is_none() {
        block.lacks("`blocks` or `cautions`", problems);
    }
    Constraint {
        name: block.name.to_owned(),
        kind: match block.kind {
            BlockKind::Gate => ConstraintKind::Gate,
            BlockKind::Stage => ConstraintKind::Stage,
            _ => ConstraintKind::Contraindication,
        },
        when: block.needed("when", problems).map_or(Expr::Constant(false), |line| conditions.when(line)),
        blocks,
        cautions,
        unsure: unsure(block, desk),
        opens: desk.text(block, "opens", Style::Label),
        tell: desk.needed_text(block, "tell", Style::Text),
        why: desk.text(block, "why", Style::Text),
        cites: desk.cites(block),
    }
}

/// What `all` stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum All {
    /// Every technique and every exercise: for what closes.
    Everything,
    /// The techniques that press: for doses, which mean something else for an exercise.
    Massage,
}

/// The techniques of these names; says which there are not, and which are named twice.
pub fn techniques(names: Vec<(&str, Span)>, all: All, desk: Desk) -> Vec<TechniqueId> {
    let mut found = Vec::new();
    for (name, place) in names {
        let more: Vec<TechniqueId> = match name {
            "all" => {
                let exercises = desk.names.exercises.iter().zip(0..);
                let meant = exercises.filter(|(exercise, _)| all == All::Everything || !**exercise);
                meant.map(|(_, at)| TechniqueId(at)).collect()
            }
            name => desk.names.technique(name, place, desk.problems).into_iter().collect(),
        };
        for id in more {
            if found.contains(&id) {
                desk.problems.error(
                    Code::Duplicate,
                    place,
                    format!("`{name}` is named twice"),
                    "the second",
                    "take it out",
                );
                break;
            }
            found.push(id);
        }
    }
    found
}

fn cautions<'a>(block: &Block<'a>, blocks: &[TechniqueId], desk: Desk<'a, '_>) -> Vec<(TechniqueId, Vec<Limit>)> {
    let mut all: Vec<(TechniqueId, Vec<Limit>)> = Vec::new();
    for line in block.all("cautions") {
        let names = line.tokens.get(1..).unwrap_or_default().to_vec();
        let mut phrase =
            Phrase::of(names, line.span, "cautions, names of techniques, and the limits on lines below", desk.problems);
        let names = phrase.words("names of techniques, or `all`");
        phrase.end();
        let limits: Vec<Limit> = line.below.iter().filter_map(|limit| self::limit(limit, desk)).collect();
        if line.below.is_empty() {
            let help = "add limits below it, indented by two more spaces: pressure at most 3";
            desk.problems.error(Code::MissingLine, line.span, "this caution sets no limit", "no limit below", help);
        }
        for id in techniques(names, All::Massage, desk) {
            if blocks.contains(&id) {
                let name = desk.names.techniques.get(id.index()).copied().unwrap_or("");
                let message = format!("`{name}` is blocked here, so this caution never takes effect");
                desk.problems.warning(
                    Code::Unreachable,
                    line.span,
                    message,
                    "never takes effect",
                    "take the technique out of one of the lines",
                );
            }
            match all.iter_mut().find(|(known, _)| *known == id) {
                Some((_, known)) => known.extend(limits.iter().cloned()),
                None => all.push((id, limits.clone())),
            }
        }
    }
    all
}

fn limit<'a>(line: &Line<'a>, desk: Desk<'a, '_>) -> Option<Limit> {
    let word = line.keyword();
    if !LIMITS.contains(&word) {
        unknown_line(line, "cautions", LIMITS.into_iter(), desk.problems);
        return None;
    }
    if word == "advice" {
        return Some(Limit::Advice(desk.texts_on(line, Style::Text).join(" ")));
    }
    let mut phrase = Phrase::new(
        line,
        1,
        "a limit such as: pressure at most 3, hold at most 30 s, ball at most soft, positions bed wall",
        desk.problems,
    );
    let limit = if word == "positions" { positions(&mut phrase) } else { at_most(word, &mut phrase) };
    phrase.end();
    limit
}

/// The limit to some positions, after the word `positions`.
pub fn positions(phrase: &mut Phrase) -> Option<Limit> {
    let mut positions = Vec::new();
    while positions.is_empty() || !phrase.done() {
        positions.push(Position::ALL[phrase.one_of(&Position::ALL.map(Position::id))?]);
    }
    positions.sort();
    positions.dedup();
    Some(Limit::Positions(positions))
}

/// The limit of a dose, after the word that begins it.
pub fn at_most(word: &str, phrase: &mut Phrase) -> Option<Limit> {
    phrase.must(&["at", "most"]);
    match word {
        "hold" => phrase.seconds().map(Limit::Hold),
        "time" => phrase.seconds().map(Limit::Time),
        "ball" => phrase.one_of(&Ball::ALL.map(Ball::id)).map(|at| Limit::Ball(Ball::ALL[at])),
        _ => {
            let (number, _) = phrase.number()?;
            Some(match word {
                "pressure" => Limit::Pressure(number),
                "spots" => Limit::Spots(number),
                "sets" => Limit::Sets(number),
                _ => Limit::Strokes(number),
            })
        }
    }
}

fn unsure<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Option<(Level, String)> {
    let line = block.line("unsure")?;
    let mut phrase = Phrase::new(line, 1, "unsure routine \"whom to ask\"", desk.problems);
    let level = [Level::Routine, Level::WithinDays][phrase.one_of(&["routine", "within-days"])?];
    let text = phrase.text();
    phrase.end();
    Some((level, desk.patient(text, Style::Text, line)))
}
