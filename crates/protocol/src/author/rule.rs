//! Blocks that send a person somewhere or make them wait: disposition rules, lockouts, limits, stop rules.

use crate::model::{Action, Domain, Finding, Level, Origin, Rule, RuleKind, Until};

use super::{
    block::{Block, BlockKind},
    desk::Desk,
    diagnostic::Code,
    meaning::Conditions,
    phrase::Phrase,
    wording::Style,
};

/// Levels that a rule can have, and their words.
pub const LEVELS: [(&str, Level); 5] = [
    ("emergency", Level::Emergency),
    ("same-day", Level::SameDay),
    ("within-days", Level::WithinDays),
    ("routine", Level::Routine),
    ("wait", Level::Wait),
];

/// Actions after something felt, and their words.
pub const ACTIONS: [(&str, Action); 5] = [
    ("continue", Action::Continue),
    ("ease-off", Action::EaseOff),
    ("stop-technique", Action::StopTechnique),
    ("stop-and-be-seen", Action::StopAndBeSeen),
    ("stop-and-emergency", Action::StopAndEmergency),
];

/// A rule.
pub fn rule<'a>(
    block: &Block<'a>,
    findings: &[Finding],
    conditions: &mut Conditions<'a, '_>,
    desk: Desk<'a, '_>,
) -> Rule {
    let problems = desk.problems;
    desk.name_only(block);
    let level = level(block, desk);
    let locks = match level {
        None => false,
        Some(Level::Routine) => block.kind == BlockKind::Limit || block.has("locks", problems),
        Some(_) => true,
    };
    let when = block.needed("when", problems).map_or(crate::model::Expr::Constant(false), |line| conditions.when(line));
    let action = action(block, desk);
    if block.kind == BlockKind::Stop && action.is_none() && block.line("action").is_none() {
        block.lacks("`action`", problems);
    }
    Rule {
        name: block.name.to_owned(),
        kind: match block.kind {
            BlockKind::Lockout => RuleKind::Lockout,
            BlockKind::Limit => RuleKind::Limit,
            BlockKind::Stop => RuleKind::Stop,
            _ => RuleKind::Disposition,
        },
        level,
        unsure: unsure(block, level, desk),
        locks,
        until: until(block, level, findings, conditions, desk),
        restarts_onset: restarts(block, desk),
        also: block.has("also", problems),
        when,
        action,
        label: desk.text(block, "label", Style::Label),
        tell: desk.needed_text(block, "tell", Style::Text),
        why: desk.text(block, "why", Style::Text),
        cites: desk.cites(block),
    }
}

fn level(block: &Block, desk: Desk) -> Option<Level> {
    match block.kind {
        BlockKind::Emergency => Some(Level::Emergency),
        BlockKind::SameDay => Some(Level::SameDay),
        BlockKind::WithinDays => Some(Level::WithinDays),
        BlockKind::Routine => Some(Level::Routine),
        BlockKind::Lockout => Some(Level::Wait),
        BlockKind::Limit => {
            let words = [LEVELS[2].0, LEVELS[3].0];
            let line = block.needed("level", desk.problems)?;
            let mut phrase = Phrase::new(line, 1, "level within-days or level routine", desk.problems);
            let found = phrase.one_of(&words)?;
            phrase.end();
            Some(LEVELS[found + 2].1)
        }
        _ => {
            let mut phrase = Phrase::new(block.line("level")?, 1, "level wait", desk.problems);
            let found = phrase.one_of(&LEVELS.map(|(word, _)| word))?;
            phrase.end();
            Some(LEVELS[found].1)
        }
    }
}

/// What a merely possible rule amounts to.
fn unsure(block: &Block, level: Option<Level>, desk: Desk) -> Option<Level> {
    let usual = match level {
        Some(Level::Emergency) => Some(Level::SameDay),
        Some(Level::SameDay) => Some(Level::WithinDays),
        other => other,
    };
    let Some(line) = block.line("unsure") else { return usual };
    let mut phrase = Phrase::new(line, 1, "unsure same-day", desk.problems);
    if phrase.takes("nothing") {
        if level != Some(Level::Routine) || block.kind == BlockKind::Limit {
            let help = "write a level; only a routine rule may leave unsure answers aside";
            desk.problems.error(
                Code::Unsafe,
                line.span,
                "being unsure would count for nothing here",
                "unknown is never safe",
                help,
            );
        }
        phrase.end();
        return None;
    }
    let Some(found) = phrase.one_of(&LEVELS.map(|(word, _)| word)) else { return usual };
    phrase.end();
    let unsure = LEVELS[found].1;
    match level {
        None => {
            let help = "add a `level` line, or take this one out";
            desk.problems.error(
                Code::Unsafe,
                line.span,
                "this stop rule has no level",
                "nothing to be unsure of",
                help,
            );
        }
        Some(level) if unsure.severity() > level.severity() => {
            let help = format!(
                "`{}` or milder",
                LEVELS.iter().find(|(_, known)| *known == level).map_or("", |(word, _)| word)
            );
            desk.problems.error(
                Code::Unsafe,
                line.span,
                "being unsure would count as more than being sure",
                "above the rule's own level",
                help,
            );
        }
        Some(_) => {}
    }
    Some(unsure)
}

fn until<'a>(
    block: &Block<'a>,
    level: Option<Level>,
    findings: &[Finding],
    conditions: &mut Conditions<'a, '_>,
    desk: Desk<'a, '_>,
) -> Until {
    let usual = match level {
        Some(Level::Emergency | Level::SameDay) => Until::Clearance,
        _ => Until::Answers,
    };
    let Some(line) = block.line("until") else { return usual };
    let mut phrase = Phrase::new(line, 1, "until clearance, until none, or until NAME reaches 72", desk.problems);
    let Some((word, place)) = phrase.word("`clearance`, `none` or a measure") else { return usual };
    let until = match word {
        "clearance" => Until::Clearance,
        "none" => Until::Answers,
        name => {
            phrase.must(&["reaches"]);
            let Some((hours, number)) = phrase.number() else { return usual };
            phrase.takes("h");
            let Some(id) = desk.names.finding(name, place, desk.problems) else { return usual };
            conditions.used_findings[id.index()] = true;
            let Some(finding) = findings.get(id.index()) else { return usual };
            match &finding.domain {
                Domain::Number { max, unit, .. } if unit == "h" && finding.origin == Origin::Journal => {
                    if hours == 0 || hours > *max {
                        let message = format!("`{name}` never reaches {hours}");
                        desk.problems.error(
                            Code::OutOfRange,
                            number,
                            message,
                            "outside its range",
                            format!("take a number from 1 to {max}"),
                        );
                    }
                }
                _ => {
                    let message = format!("`{name}` counts no hours of the journal");
                    desk.problems.error(
                        Code::Type,
                        place,
                        message,
                        "not a measure of hours",
                        "name a `measure` whose unit is `h`",
                    );
                }
            }
            Until::Reaches(id, hours)
        }
    };
    phrase.end();
    until
}

fn restarts(block: &Block, desk: Desk) -> bool {
    let Some(line) = block.line("restarts") else { return false };
    let mut phrase = Phrase::new(line, 1, "restarts onset", desk.problems);
    phrase.must(&["onset"]);
    phrase.end();
    true
}

fn action(block: &Block, desk: Desk) -> Option<Action> {
    let mut phrase = Phrase::new(block.line("action")?, 1, "action stop-technique", desk.problems);
    let found = phrase.one_of(&ACTIONS.map(|(word, _)| word))?;
    phrase.end();
    Some(ACTIONS[found].1)
}
