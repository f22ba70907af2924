//! A technique or an exercise: dose, words, and the ways to do it step by step.

use crate::model::{Ball, Position, Step, StepKind, Technique, Variant, Work};

use super::{
    block::{Block, BlockKind, unknown_line},
    desk::Desk,
    diagnostic::Code,
    phrase::Phrase,
    tree::Line,
    wording::Style,
};

pub(super) const STEPS: [(&str, StepKind); 4] = [
    ("prepare", StepKind::Prepare),
    ("place", StepKind::Place),
    ("work", StepKind::Work),
    ("release", StepKind::Release),
];

/// What is done in a technique, and in an exercise.
const MASSAGE: [&str; 3] = ["hold", "glide", "rock"];
const EXERCISE: [&str; 3] = ["hold", "repeat", "series"];

/// A technique or an exercise.
pub fn technique<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Technique {
    if block.kind == BlockKind::Exercise { exercise(block, desk) } else { massage(block, desk) }
}

fn massage<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Technique {
    let text = |word| desk.needed_text(block, word, Style::Text);
    let ball = ball(block, "ball", desk);
    let firmest = if block.line("firmest").is_some() { self::ball(block, "firmest", desk) } else { ball };
    if let (Some(line), true) = (block.line("firmest"), firmest < ball) {
        desk.problems.error(
            Code::OutOfRange,
            line.span,
            "the hardest ball allowed is softer than the ordinary one",
            "softer than `ball`",
            "correct `ball` or `firmest`",
        );
    }
    Technique {
        name: block.name.to_owned(),
        exercise: false,
        title: desk.title(block, "technique NAME \"Title\""),
        summary: text("summary"),
        target: text("target"),
        placement: placement(block, desk),
        feels: text("feels"),
        stop: text("stop"),
        pace: text("pace"),
        work: work(block, &MASSAGE, desk),
        rest: seconds(block, "rest", desk),
        spots: number(block, "spots", 20, desk),
        sets: number(block, "sets", 20, desk),
        time: seconds(block, "time", desk),
        pressure: number(block, "pressure", 10, desk),
        ball,
        firmest,
        both_sides: both_sides(block, desk),
        move_on: seconds(block, "move", desk),
        walk: seconds(block, "walk", desk),
        recheck: seconds(block, "recheck", desk),
        cites: desk.cites(block),
        variants: variants(block, desk),
    }
}

/// What a massage has and an exercise has not is none: place, pressure, ball, and the walk after it. Its time is what its sets add up to.
fn exercise<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Technique {
    let text = |word| desk.needed_text(block, word, Style::Text);
    let work = work(block, &EXERCISE, desk);
    let both_sides = block.line("sides").is_some() && both_sides(block, desk);
    let sets = if block.line("sets").is_some() { number(block, "sets", 20, desk) } else { 1 };
    if let (Some(line), 0) = (block.line("series"), work.in_set(sets)) {
        let help = "begin with more holds, take fewer away from set to set, or have fewer sets";
        desk.problems.error(Code::OutOfRange, line.span, "the last set has no hold left", "too few", help);
    }
    let idle = |word, means_something: bool, without: &str| {
        if let Some(line) = block.line(word).filter(|_| !means_something) {
            let message = format!("`{word}` means nothing without {without}");
            let help = format!("write `{without}`, or take it out");
            desk.problems.warning(Code::Unreachable, line.span, message, "no effect", help);
        }
    };
    idle("move", both_sides, "sides both");
    idle("rest", sets > 1, "sets 2");
    let in_all: u32 =
        (1..=sets).map(|set| work.in_set(set).saturating_mul(work.longest())).fold(0, u32::saturating_add);
    Technique {
        name: block.name.to_owned(),
        exercise: true,
        title: desk.title(block, "exercise NAME \"Title\""),
        summary: text("summary"),
        target: text("target"),
        placement: (0, 0, String::new()),
        feels: text("feels"),
        stop: text("stop"),
        pace: text("pace"),
        work,
        rest: if sets > 1 { seconds(block, "rest", desk) } else { 0 },
        spots: 1,
        sets,
        time: in_all.saturating_mul(if both_sides { 2 } else { 1 }),
        pressure: 0,
        ball: Ball::Hand,
        firmest: Ball::Hand,
        both_sides,
        move_on: if both_sides { seconds(block, "move", desk) } else { 0 },
        walk: 0,
        recheck: seconds(block, "recheck", desk),
        cites: desk.cites(block),
        variants: variants(block, desk),
    }
}

/// The phrase of a line that must be there.
fn needed<'a, 'p>(block: &Block<'a>, word: &str, form: &'static str, desk: Desk<'a, 'p>) -> Option<Phrase<'a, 'p>> {
    block.needed(word, desk.problems).map(|line| Phrase::new(line, 1, form, desk.problems))
}

fn number<'a>(block: &Block<'a>, word: &'static str, most: u32, desk: Desk<'a, '_>) -> u32 {
    let read = || {
        let mut phrase = needed(block, word, "a whole number, as in: spots 2", desk)?;
        let (number, place) = phrase.number()?;
        phrase.end();
        if !(1..=most).contains(&number) {
            desk.problems.error(
                Code::OutOfRange,
                place,
                format!("`{word}` cannot be {number}"),
                "outside its range",
                format!("take a number from 1 to {most}"),
            );
        }
        Some(number)
    };
    read().unwrap_or(0)
}

fn seconds<'a>(block: &Block<'a>, word: &'static str, desk: Desk<'a, '_>) -> u32 {
    let read = || {
        let mut phrase = needed(block, word, "a time, as in: rest 30 s", desk)?;
        let seconds = phrase.seconds()?;
        phrase.end();
        Some(seconds)
    };
    read().unwrap_or(0)
}

fn ball<'a>(block: &Block<'a>, word: &'static str, desk: Desk<'a, '_>) -> Ball {
    let read = || {
        let mut phrase = needed(block, word, "one of hand, soft, tennis, firm", desk)?;
        let found = phrase.one_of(&Ball::ALL.map(Ball::id))?;
        phrase.end();
        Some(Ball::ALL[found])
    };
    read().unwrap_or(Ball::Hand)
}

fn both_sides<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> bool {
    let read = || {
        let mut phrase = needed(block, "sides", "sides one or sides both", desk)?;
        let found = phrase.one_of(&["one", "both"])?;
        phrase.end();
        Some(found == 1)
    };
    read().unwrap_or(false)
}

/// Centimetres as written become millimetres.
fn placement<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> (u32, u32, String) {
    let read = || {
        let line = block.needed("placement", desk.problems)?;
        let mut phrase = Phrase::new(line, 1, "placement 4.5..7 cm \"where that is\"", desk.problems);
        let (least, most) = phrase.range()?;
        phrase.must(&["cm"]);
        let text = phrase.text();
        phrase.end();
        Some((least.tenths, most.tenths, desk.patient(text, Style::Text, line)))
    };
    read().unwrap_or_default()
}

/// What is done, by the one of these lines that is there.
fn work<'a>(block: &Block<'a>, ways: &[&'static str; 3], desk: Desk<'a, '_>) -> Work {
    let none = Work::Hold { min: 0, max: 0 };
    let [one, two, three] = ways;
    let lines: Vec<&Line> = ways.iter().filter_map(|word| block.line(word)).collect();
    let [line] = lines.as_slice() else {
        match lines.get(1) {
            Some(second) => desk.problems.error(
                Code::Duplicate,
                second.span,
                format!("there is one of {one}, {two} and {three}"),
                "a second one",
                "take it out",
            ),
            None => block.lacks(&format!("`{one}`, `{two}` or `{three}`"), desk.problems),
        }
        return none;
    };
    let form = if block.kind == BlockKind::Exercise {
        "hold 60..300 s, or repeat 6 s 10 times, or series 10 s apart 5 s from 6 fewer 2"
    } else {
        "hold 30..60 s, or glide 4 s 10 strokes, or rock 4 s 30..60 s"
    };
    let mut phrase = Phrase::new(line, 1, form, desk.problems);
    let work = one_work(line.keyword(), &mut phrase);
    phrase.end();
    work.unwrap_or(none)
}

fn one_work(way: &str, phrase: &mut Phrase) -> Option<Work> {
    let seconds = if way == "hold" { 0 } else { phrase.seconds()? };
    Some(match way {
        "glide" => {
            let (strokes, _) = phrase.number()?;
            phrase.must(&["strokes"]);
            Work::Glide { seconds, strokes }
        }
        "repeat" => {
            let (times, _) = phrase.number()?;
            phrase.must(&["times"]);
            Work::Repeat { seconds, times }
        }
        "series" => {
            phrase.must(&["apart"]);
            let apart = phrase.seconds()?;
            phrase.must(&["from"]);
            let (first, _) = phrase.number()?;
            phrase.must(&["fewer"]);
            let (fewer, _) = phrase.number()?;
            Work::Series { seconds, apart, first, fewer }
        }
        _ => {
            let (min, max) = phrase.whole_range()?;
            phrase.must(&["s"]);
            if way == "hold" { Work::Hold { min, max } } else { Work::Rock { seconds, min, max } }
        }
    })
}

fn variants<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Vec<Variant> {
    let mut variants: Vec<Variant> = Vec::new();
    for line in block.all("variant") {
        let head = line.tokens.get(1..).unwrap_or_default().to_vec();
        let mut phrase = Phrase::of(head, line.span, "variant NAME \"Title\", and its lines below", desk.problems);
        let Some((name, place)) = phrase.word("the variant's name") else { continue };
        let title = desk.patient(phrase.text(), Style::Label, line);
        phrase.end();
        if variants.iter().any(|variant| variant.name == name) {
            desk.problems.error(
                Code::Duplicate,
                place,
                format!("`{}` has the variant `{name}` twice", block.name),
                "the second",
                "rename one",
            );
        }
        variants.push(variant(name, title, line, block.kind == BlockKind::Exercise, desk));
    }
    if variants.is_empty() && block.line("variant").is_none() {
        block.lacks("`variant`", desk.problems);
    }
    variants
}

fn variant<'a>(name: &str, title: String, line: &Line<'a>, anywhere: bool, desk: Desk<'a, '_>) -> Variant {
    let mut position = None;
    let mut equipment = Vec::new();
    let mut steps = Vec::new();
    for below in &line.below {
        match below.keyword() {
            "position" => {
                let mut phrase = Phrase::new(below, 1, "position floor, bed, wall or seated", desk.problems);
                position = phrase.one_of(&Position::ALL.map(Position::id)).map(|at| Position::ALL[at]);
                phrase.end();
            }
            "equipment" => equipment.extend(desk.texts_on(below, Style::Label)),
            word => match STEPS.iter().find(|(step, _)| *step == word) {
                Some((_, kind)) => steps.extend(step(*kind, below, desk)),
                None => unknown_line(
                    below,
                    "variant",
                    ["position", "equipment"].into_iter().chain(STEPS.map(|(word, _)| word)),
                    desk.problems,
                ),
            },
        }
    }
    let needs = |there: bool, what: &str| {
        if !there {
            let message = format!("the variant `{name}` has no `{what}` line");
            desk.problems.error(
                Code::MissingLine,
                line.span,
                message,
                format!("needs `{what}`"),
                "add it below, indented by two more spaces",
            );
        }
    };
    needs(anywhere || line.below.iter().any(|below| below.keyword() == "position"), "position");
    needs(line.below.iter().any(|below| below.keyword() == "work"), "work");
    Variant { name: name.to_owned(), title, position: position.unwrap_or(Position::Floor), equipment, steps }
}

fn step<'a>(kind: StepKind, line: &Line<'a>, desk: Desk<'a, '_>) -> Option<Step> {
    let mut phrase = Phrase::new(
        line,
        1,
        "place \"what to do\" for 20 s cue \"one spoken line\" picture NAME alt \"the picture in words\"",
        desk.problems,
    );
    let text = desk.patient(phrase.text(), Style::Text, line);
    let mut seconds = 0;
    if kind != StepKind::Work {
        phrase.must(&["for"]);
        seconds = phrase.seconds()?;
    }
    phrase.must(&["cue"]);
    let cue = desk.patient(phrase.text(), Style::Text, line);
    let (mut picture, mut alt) = (String::new(), String::new());
    if phrase.takes("picture") {
        picture = phrase.word("the picture's name")?.0.to_owned();
        phrase.must(&["alt"]);
        alt = desk.patient(phrase.text(), Style::Label, line);
    }
    phrase.end();
    Some(Step { kind, text, seconds, cue, picture, alt })
}
