//! Blocks that describe a fact about the person: questions, choices, numbers, reports, facts, measures; and checklists.

use crate::model::{Asked, Centralization, ChoiceOption, Danger, Domain, Finding, FindingId, Group, Origin, Region};

use super::{
    block::{Block, BlockKind, UNITS},
    desk::Desk,
    diagnostic::Code,
    nearest::nearest,
    phrase::Phrase,
    tree::Line,
    wording::Style,
};

/// A finding, and whether its options lie along a line.
pub fn finding(block: &Block, desk: Desk) -> (Finding, bool) {
    let problems = desk.problems;
    desk.name_only(block);
    let asked = Asked { renews: block.has("renews", problems), ..asked(block, desk) };
    let ordered = block.has("ordered", problems);
    let domain = match block.kind {
        BlockKind::Choice => Domain::Choice(options(block, desk)),
        BlockKind::Number | BlockKind::ReportNumber | BlockKind::Measure => range(block, desk),
        _ => Domain::YesNo,
    };
    let origin = match block.kind {
        BlockKind::Question | BlockKind::Choice | BlockKind::Number => Origin::Asked,
        BlockKind::Report | BlockKind::ReportNumber => Origin::Reported,
        _ => Origin::Journal,
    };
    let (text, short) = words(block, origin, desk);
    let must_say_when = origin == Origin::Asked || origin == Origin::Journal && block.line("asks").is_some();
    if must_say_when && block.line("ask").is_none() {
        block.lacks("`ask`", problems);
    }
    if let Some(line) = block.line("renews")
        && (domain != Domain::YesNo || origin == Origin::Journal)
    {
        let message = format!("nobody answers yes to `{}`", block.name);
        let help = "take the line out, or put it into a `question` or `report` block";
        problems.error(Code::Type, line.span, message, "for questions and reports", help);
    }
    let finding = Finding {
        name: block.name.to_owned(),
        danger: danger(block, &domain, ordered, desk),
        domain,
        origin,
        text,
        short,
        because: desk.text(block, "because", Style::Text),
        unsure: desk.text(block, "unsure", Style::Text),
        optional: block.has("optional", problems),
        asked,
        cites: desk.cites(block),
    };
    (finding, ordered)
}

/// The question or description, and the label.
fn words(block: &Block, origin: Origin, desk: Desk) -> (String, String) {
    let question = desk.text(block, "asks", Style::Question);
    let says = desk.text(block, "says", Style::Text);
    let short = desk.text(block, "short", Style::Label);
    match origin {
        Origin::Asked if question.is_empty() => block.lacks("`asks`", desk.problems),
        Origin::Journal if question.is_empty() && says.is_empty() => block.lacks("`says`", desk.problems),
        Origin::Reported if question.is_empty() && says.is_empty() && short.is_empty() => {
            block.lacks("`short`", desk.problems)
        }
        _ => {}
    }
    if short.is_empty() && (origin == Origin::Asked || !question.is_empty()) {
        block.lacks("`short`", desk.problems);
    }
    (if question.is_empty() { says } else { question }, short)
}

fn options(block: &Block, desk: Desk) -> Vec<ChoiceOption> {
    let Some(line) = block.needed("options", desk.problems) else { return Vec::new() };
    let mut options: Vec<ChoiceOption> = Vec::new();
    let mut phrase = Phrase::new(line, 1, "options, then on each line below: name \"label\"", desk.problems);
    while !phrase.done() {
        let Some((name, place)) = phrase.word("an option's name") else { break };
        let label = phrase.text();
        if options.iter().any(|option| option.name == name) {
            desk.problems.error(
                Code::Duplicate,
                place,
                format!("`{}` has the option `{name}` twice", block.name),
                "the second",
                "take it out",
            );
        }
        options.push(ChoiceOption { name: name.to_owned(), label: desk.patient(label, Style::Label, line) });
    }
    if options.len() < 2 && !phrase.failed() {
        phrase.expected("two options or more");
    }
    options
}

fn range(block: &Block, desk: Desk) -> Domain {
    let read = |line: &Line| {
        let mut phrase = Phrase::new(line, 1, "range 0..120 years", desk.problems);
        let (min, max) = phrase.whole_range()?;
        let unit = phrase.one_of(&UNITS)?;
        phrase.end();
        Some(Domain::Number { min, max, unit: UNITS[unit].to_owned() })
    };
    let domain = block.needed("range", desk.problems).and_then(read);
    domain.unwrap_or(Domain::Number { min: 0, max: u32::MAX - 1, unit: String::new() })
}

fn danger(block: &Block, domain: &Domain, ordered: bool, desk: Desk) -> Danger {
    let problems = desk.problems;
    let worse = block.line("worse").and_then(|line| {
        let mut phrase = Phrase::new(line, 1, "worse higher, worse lower or worse neither", problems);
        let found = phrase.one_of(&["higher", "lower", "neither"]);
        phrase.end();
        found.map(|at| [Danger::Higher, Danger::Lower, Danger::Neither][at])
    });
    let reassuring = block.line("reassuring");
    let has_direction = matches!(domain, Domain::Number { .. }) || ordered;
    if let (Some(line), false, Some(Danger::Higher | Danger::Lower)) = (block.line("worse"), has_direction, worse) {
        let help = "add `ordered` if later options lie further along, or take the line out";
        problems.error(Code::Type, line.span, format!("`{}` has no higher and lower", block.name), "no order", help);
    }
    match (domain, reassuring) {
        (Domain::YesNo, Some(_)) => {
            block.has("reassuring", problems);
            Danger::Lower
        }
        (Domain::YesNo, None) => Danger::Higher,
        (_, Some(line)) => {
            let message = format!("`{}` is not yes or no, so a yes cannot reassure", block.name);
            problems.error(
                Code::Type,
                line.span,
                message,
                "for yes/no findings",
                "use `worse lower` or `worse neither`",
            );
            Danger::Neither
        }
        (_, None) if has_direction => worse.unwrap_or(Danger::Higher),
        _ => Danger::Neither,
    }
}

/// When it is asked.
pub fn asked(block: &Block, desk: Desk) -> Asked {
    let mut asked = Asked::default();
    for line in block.all("ask") {
        let mut phrase = Phrase::new(
            line,
            1,
            "ask onboarding, every-session, weekly or triggered; or ask after NAME",
            desk.problems,
        );
        if phrase.done() {
            phrase.expected("when it is asked");
        }
        while !phrase.done() {
            match phrase.one_of(&["onboarding", "every-session", "weekly", "triggered", "after"]) {
                Some(0) => asked.onboarding = true,
                Some(1) => asked.every_session = true,
                Some(2) => asked.weekly = true,
                Some(3) => asked.triggered = true,
                Some(_) => asked.after = after(block, &mut phrase, desk).or(asked.after),
                None => break,
            }
        }
    }
    asked
}

fn after(block: &Block, phrase: &mut Phrase, desk: Desk) -> Option<FindingId> {
    let (name, place) = phrase.word("the question it follows")?;
    if name == block.name {
        desk.problems.error(
            Code::Cycle,
            place,
            format!("`{name}` cannot follow itself"),
            "itself",
            "name another question",
        );
        return None;
    }
    desk.names.finding(name, place, desk.problems)
}

/// A checklist.
pub fn group(block: &Block, findings: &[Finding], desk: Desk) -> Group {
    desk.name_only(block);
    let mut items: Vec<FindingId> = Vec::new();
    if block.needed("items", desk.problems).is_some() {
        for (name, place) in block.names("items", "names of yes/no questions or reports", desk.problems) {
            let Some(id) = desk.names.finding(name, place, desk.problems) else { continue };
            let fits = findings
                .get(id.index())
                .is_some_and(|finding| finding.origin != Origin::Journal && finding.domain == Domain::YesNo);
            if !fits {
                let message = format!("`{name}` is no yes/no question or report");
                desk.problems.error(
                    Code::Type,
                    place,
                    message,
                    "cannot be ticked",
                    "a checklist takes `question` and `report` blocks only",
                );
            } else if items.contains(&id) {
                desk.problems.error(
                    Code::Duplicate,
                    place,
                    format!("`{name}` is in the list twice"),
                    "the second",
                    "take it out",
                );
            } else {
                items.push(id);
            }
        }
    }
    if block.line("ask").is_none() {
        block.lacks("`ask`", desk.problems);
    }
    Group {
        name: block.name.to_owned(),
        text: desk.needed_text(block, "asks", Style::Question),
        none: desk.needed_text(block, "none", Style::Label),
        items,
        asked: asked(block, desk),
        read: block.line("read").map_or(0, |line| reading_time(line, desk)),
    }
}

/// A part of the body on which pain is marked.
pub fn region<'a>(block: &Block<'a>, findings: &[Finding], desk: Desk<'a, '_>) -> Region {
    let side = one_of(block, "side", "side left, side right or side middle", &["left", "right", "middle"], desk);
    let seen = one_of(block, "seen", "seen from-front or seen from-behind", &["from-front", "from-behind"], desk);
    Region {
        name: block.name.to_owned(),
        title: desk.title(block, "region NAME \"its name for people\""),
        zone: place(block, "zone", findings, desk).map_or(0, |(place, _)| place),
        sides: [side != Some(1), side != Some(0)],
        front: seen == Some(0),
        between_legs: block.has("between-legs", desk.problems),
    }
}

fn one_of<'a>(
    block: &Block<'a>,
    line: &str,
    form: &'static str,
    words: &[&'static str],
    desk: Desk<'a, '_>,
) -> Option<usize> {
    let mut phrase = Phrase::new(block.needed(line, desk.problems)?, 1, form, desk.problems);
    let found = phrase.one_of(words);
    phrase.end();
    found
}

/// By what the move of pain is judged.
pub fn centralization<'a>(block: &Block<'a>, findings: &[Finding], desk: Desk<'a, '_>) -> Centralization {
    Phrase::new(&block.head, 1, "centralization, and its lines below", desk.problems).end();
    let (middle, leg) = (place(block, "middle", findings, desk), place(block, "leg", findings, desk));
    let matters = block.numbers("matters", "matters 2 points or 30 percent", &["points or", "percent"], desk.problems);
    let loud = block.numbers("loud", "loud 8 points or 3 more", &["points or", "more"], desk.problems);
    let form = "course 14 days 4 sightings 6 sessions";
    let course = block.numbers("course", form, &["days", "sightings", "sessions"], desk.problems);
    desk.cites(block);
    let at = |list: &[u32], place: usize| list.get(place).copied().unwrap_or(0);
    Centralization {
        middle: middle.map_or(0, |(place, _)| place),
        leg: leg.map_or(0, |(place, _)| place),
        furthest: leg.map_or(0, |(_, furthest)| furthest),
        points: at(&matters, 0),
        percent: at(&matters, 1),
        strong: at(&loud, 0),
        rise: at(&loud, 1),
        days: at(&course, 0),
        sightings: at(&course, 1),
        sessions: at(&course, 2),
    }
}

/// The place of the option that a line names, and of the last one.
fn place<'a>(block: &Block<'a>, line: &str, findings: &[Finding], desk: Desk<'a, '_>) -> Option<(u32, u32)> {
    let line = block.needed(line, desk.problems)?;
    let mut phrase = Phrase::new(line, 1, "a choice of places, `is`, and one of its options", desk.problems);
    let (choice, place) = phrase.word("the choice of places")?;
    let id = desk.names.finding(choice, place, desk.problems)?;
    let Some(Domain::Choice(options)) = findings.get(id.index()).map(|finding| &finding.domain) else {
        let message = format!("`{choice}` is no choice, so nothing can lie in one of its places");
        desk.problems.error(Code::Type, place, message, "has no options", "name a `choice` block");
        return None;
    };
    phrase.must(&["is"]);
    let (name, place) = phrase.word("one of its options")?;
    phrase.end();
    let found = options.iter().position(|option| option.name == name);
    if found.is_none() {
        let names = options.iter().map(|option| option.name.as_str());
        let known = names.clone().collect::<Vec<_>>().join(", ");
        let help =
            nearest(name, names).map_or(format!("its options: {known}"), |near| format!("did you mean `{near}`?"));
        let message = format!("`{choice}` has no option `{name}`");
        desk.problems.error(Code::UnknownName, place, message, "unknown option", help);
    }
    found.map(|at| (at as u32, options.len() as u32 - 1))
}

/// Seconds that reading a checklist takes.
fn reading_time(line: &Line, desk: Desk) -> u32 {
    let mut phrase = Phrase::new(line, 1, "read 3 s", desk.problems);
    let seconds = phrase.seconds().unwrap_or(0);
    phrase.end();
    seconds
}
