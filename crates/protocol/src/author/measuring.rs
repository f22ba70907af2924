//! Reading what is filled in beside the screening: instruments, activities, checks at home, looks back at a session.

use crate::model::{Activities, Domain, Finding, FindingId, FollowUp, Instrument, Measuring, Origin, Part, SelfCheck};

use super::{
    block::{Block, BlockKind, texts_of, unknown_line},
    desk::Desk,
    diagnostic::{Code, Span},
    phrase::Phrase,
    tree::Line,
    wording::Style,
};

/// The words that begin the lines of a part of a check at home.
pub const PART: [&str; 4] = ["says", "asks", "yes", "both"];

/// All of it.
pub fn measuring<'a>(blocks: &[Block<'a>], findings: &[Finding], desk: Desk<'a, '_>) -> Measuring {
    let of = |kind: BlockKind| blocks.iter().filter(move |block| block.kind == kind);
    let mut all = of(BlockKind::Activities);
    let first = all.next();
    for second in all {
        desk.problems.error(
            Code::Duplicate,
            second.place,
            "a second `activities` block",
            "the second",
            "a person names activities once; take this out",
        );
    }
    Measuring {
        instruments: of(BlockKind::Instrument).map(|block| instrument(block, desk)).collect(),
        activities: first.map(|block| activities(block, desk)),
        self_checks: of(BlockKind::SelfCheck).map(|block| self_check(block, findings, desk)).collect(),
        follow_ups: of(BlockKind::FollowUp).map(|block| follow_up(block, desk)).collect(),
    }
}

fn instrument<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Instrument {
    // The sentences are not ours to make easier.
    let items = block.needed("sentences", desk.problems).map_or_else(Vec::new, |line| texts_of(line, desk.problems));
    let matters = block.numbers("matters", "matters 5 points or 30 percent", &["points or", "percent"], desk.problems);
    let well = block.numbers("well", "well at most 2", &[], desk.problems);
    let room = block.needed("room", desk.problems).and_then(|line| {
        let mut phrase = Phrase::new(line, 1, "room 4..20", desk.problems);
        let room = phrase.whole_range();
        phrase.end();
        room
    });
    let (least, most) = room.unwrap_or((0, items.len() as u32));
    if let Some(line) = block.line("room").filter(|_| most as usize > items.len()) {
        let message = format!("`{}` has {} sentences, so no score of {most}", block.name, items.len());
        desk.problems.error(Code::Type, line.span, message, "above the highest score", "name scores that can be");
    }
    Instrument {
        name: block.name.to_owned(),
        title: desk.title(block, "instrument NAME \"Title\""),
        asks: desk.needed_text(block, "asks", Style::Text),
        items,
        weeks: weeks(block, desk),
        points: at(&matters, 0),
        percent: at(&matters, 1),
        well: at(&well, 0),
        room: [least, most],
        credit: block
            .needed("credit", desk.problems)
            .map_or_else(String::new, |line| texts_of(line, desk.problems).join(" ")),
        cites: desk.cites(block),
    }
}

fn weeks<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Vec<u32> {
    const FORM: &str = "due 0 2 6 12 weeks";
    let Some(line) = block.needed("due", desk.problems) else { return Vec::new() };
    let mut phrase = Phrase::new(line, 1, FORM, desk.problems);
    let mut weeks: Vec<u32> = Vec::new();
    while !phrase.takes("weeks") {
        let Some((week, place)) = phrase.number() else { return weeks };
        let wrong = match weeks.last() {
            None => week != 0,
            Some(last) => week <= *last,
        };
        if wrong {
            desk.problems.error(
                Code::Type,
                place,
                format!("week {week} does not come next"),
                "out of order",
                format!("begin with week 0 and go on to later ones: {FORM}"),
            );
        }
        weeks.push(week);
    }
    phrase.end();
    weeks
}

fn activities<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Activities {
    let matters = block.numbers(
        "matters",
        "matters 2 points on average or 3 in one",
        &["points on average or", "in one"],
        desk.problems,
    );
    Activities {
        title: desk.title(block, "activities NAME \"Title\""),
        asks: desk.needed_text(block, "asks", Style::Text),
        rates: desk.needed_text(block, "rates", Style::Question),
        least: desk.needed_text(block, "least", Style::Label),
        most: desk.needed_text(block, "most", Style::Label),
        count: at(&block.numbers("count", "count at most 3", &[], desk.problems), 0),
        days: days(block, desk),
        points: at(&matters, 0),
        single: at(&matters, 1),
        cites: desk.cites(block),
    }
}

fn self_check<'a>(block: &Block<'a>, findings: &[Finding], desk: Desk<'a, '_>) -> SelfCheck {
    let parts: Vec<Part> = block.all("part").filter_map(|line| part(line, findings, desk)).collect();
    if block.line("part").is_none() {
        block.lacks("`part`", desk.problems);
    }
    let held_back = block.line("held-back").and_then(|line| {
        let mut phrase = Phrase::new(line, 1, "held-back after 10 min NAME", desk.problems);
        phrase.must(&["after"]);
        let seconds = phrase.seconds()?;
        let (name, place) = phrase.word("the report that is answered yes")?;
        phrase.end();
        Some((seconds / 60, yes_or_no(name, place, findings, desk)?))
    });
    SelfCheck {
        name: block.name.to_owned(),
        title: desk.title(block, "self-check NAME \"Title\""),
        says: desk.needed_text(block, "says", Style::Text),
        days: days(block, desk),
        parts,
        held_back,
        cites: desk.cites(block),
    }
}

fn part<'a>(line: &Line<'a>, findings: &[Finding], desk: Desk<'a, '_>) -> Option<Part> {
    let head = line.tokens.get(1..).unwrap_or_default().to_vec();
    let mut phrase = Phrase::of(head, line.span, "part NAME \"Title\", and its lines below", desk.problems);
    let (name, _) = phrase.word("the part's name")?;
    let title = desk.patient(phrase.text(), Style::Label, line);
    phrase.end();
    let (mut says, mut asks, mut finding, mut both) = (None, None, None, None);
    for below in &line.below {
        match below.keyword() {
            "says" => says = Some(desk.texts_on(below, Style::Text).join(" ")),
            "asks" => asks = Some(desk.texts_on(below, Style::Question).join(" ")),
            "yes" => finding = answered_yes(below, "yes NAME", findings, desk),
            "both" => both = answered_yes(below, "both NAME", findings, desk),
            _ => unknown_line(below, "part", PART.into_iter(), desk.problems),
        }
    }
    if let (Some(says), Some(asks), Some(finding)) = (says, asks, finding) {
        return Some(Part { name: name.to_owned(), title, says, asks, finding, both });
    }
    desk.problems.error(
        Code::MissingLine,
        line.span,
        format!("the part `{name}` is not whole"),
        "needs `says`, `asks` and `yes`",
        "add them below it, indented by two more spaces",
    );
    None
}

/// The finding that a line of a part names.
fn answered_yes<'a>(
    line: &Line<'a>,
    form: &'static str,
    findings: &[Finding],
    desk: Desk<'a, '_>,
) -> Option<FindingId> {
    let mut phrase = Phrase::new(line, 1, form, desk.problems);
    let (name, place) = phrase.word("the question or report that is answered yes")?;
    phrase.end();
    yes_or_no(name, place, findings, desk)
}

/// A yes/no question or report, for which yes is the dangerous answer.
fn yes_or_no<'a>(name: &str, place: Span, findings: &[Finding], desk: Desk<'a, '_>) -> Option<FindingId> {
    let id = desk.names.finding(name, place, desk.problems)?;
    let fits = findings.get(id.index()).is_some_and(|finding| {
        finding.origin != Origin::Journal
            && finding.domain == Domain::YesNo
            && finding.danger == crate::model::Danger::Higher
    });
    if !fits {
        desk.problems.error(
            Code::Type,
            place,
            format!("`{name}` is no yes/no question or report for which yes is the dangerous answer"),
            "cannot be found at home",
            "name a `question` or `report` block without the line `reassuring`",
        );
    }
    fits.then_some(id)
}

fn follow_up<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> FollowUp {
    let hours = block.numbers("from", "from 3 h until 12 h", &["h until", "h"], desk.problems);
    let hour = block.numbers("at", "at 19 h", &["h"], desk.problems);
    if let Some(line) = block.line("from").filter(|_| hours.len() == 2 && hours[0] >= hours[1]) {
        desk.problems.error(
            Code::Type,
            line.span,
            format!("`{}` ends before it begins", block.name),
            "no time is between them",
            "write the earlier hour first: from 3 h until 12 h",
        );
    }
    if let Some(line) = block.line("at").filter(|_| at(&hour, 0) > 23) {
        desk.problems.error(Code::Type, line.span, "no day has that hour", "after 23", "write an hour from 0 to 23");
    }
    FollowUp {
        name: block.name.to_owned(),
        title: desk.title(block, "follow-up NAME \"Title\""),
        from: at(&hours, 0),
        until: at(&hours, 1),
        at: at(&hour, 0),
        cites: desk.cites(block),
    }
}

fn days<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> u32 {
    at(&block.numbers("every", "every 7 days", &["days"], desk.problems), 0)
}

fn at(list: &[u32], place: usize) -> u32 {
    list.get(place).copied().unwrap_or(0)
}
