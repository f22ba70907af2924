//! Results that called for help, with the answers behind them, and what clinicians said to that.

use care::{
    Answer, Event, What,
    account::{Told, label, told},
};
use protocol::{Danger, Domain, FindingId, Level, Origin, RuleKind, Value};

use crate::{
    Source,
    model::{Item, Section},
    sentence, shortened,
    status::result_in_words,
};

/// The section, newest first; what the warning signs stand at is its last item.
pub(crate) fn flags(source: &Source) -> Section {
    let alarm = |told: &Told| told.level.is_none_or(|level| level.severity() >= Level::WithinDays.severity());
    let flags = told(source.journal).into_iter().filter(alarm).map(|told| (told.event.at, flag(source, &told)));
    let cleared = source.journal.events().iter().filter_map(|event| match &event.what {
        What::Cleared { by, on } => Some((event.at, clearance(source, event, by, on))),
        _ => None,
    });
    let mut items: Vec<(i64, Item)> = flags.chain(cleared).collect();
    items.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let items = items.into_iter().map(|(_, item)| item).collect();
    let none = "No result has called for a clinician within days or sooner.";
    let mut section = source.section("Flags", none, items, source.room.flags);
    section.items.extend(warning_signs(source));
    section
}

/// How the questions were answered last that alone or together send a person to somebody.
fn warning_signs(source: &Source) -> Option<Item> {
    let protocol = source.protocol;
    let sends = |id: FindingId| {
        let mut rules = protocol.rules.iter().filter(|rule| rule.kind == RuleKind::Disposition);
        rules.any(|rule| rule.when.speaks_of(&protocol.literals, id))
    };
    let ids = (0..protocol.findings.len()).map(|id| FindingId(id as u16)).filter(|id| {
        let finding = protocol.at(*id);
        finding.origin == Origin::Asked
            && finding.domain == Domain::YesNo
            && finding.danger == Danger::Higher
            && sends(*id)
    });
    let (mut yes, mut unsure, mut no, mut latest) = (Vec::new(), Vec::new(), 0, None);
    for id in ids {
        let Some((answer, at)) = last_answer(source, id, None) else { continue };
        latest = latest.max(Some(at));
        let finding = protocol.at(id);
        match answer.value(finding) {
            Value::Unknown => unsure.push(label(finding).to_lowercase()),
            Value::Known(0) => no += 1,
            Value::Known(_) => yes.push(label(finding).to_lowercase()),
        }
    }
    let listed = |names: &[String]| if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    Some(Item {
        when: source.day(latest?),
        what: "Warning signs, as last answered".to_owned(),
        more: shortened(
            &format!("Yes: {}. Not sure: {}. No to the other {no}", listed(&yes), listed(&unsure)),
            2 * source.room.words,
        ),
    })
}

fn clearance(source: &Source, event: &Event, by: &str, on: &str) -> Item {
    Item {
        when: source.day(event.at),
        what: "Cleared for self-massage".to_owned(),
        more: sentence(&shortened(&format!("As the person says, by {}: {}", by.trim(), on.trim()), source.room.words)),
    }
}

fn flag(source: &Source, told: &Told) -> Item {
    let answers = answers_behind(source, told);
    let more = if answers.is_empty() { told.reasons(source.protocol).join(" ") } else { answers.join("; ") };
    Item {
        when: source.day(told.event.at),
        what: result_in_words(told),
        more: sentence(&shortened(&more, source.room.words)),
    }
}

/// The answers that a result rests on, as they were when it was shown.
fn answers_behind(source: &Source, told: &Told) -> Vec<String> {
    let rules = told.rules.iter().filter_map(|name| source.protocol.rules.iter().find(|rule| rule.name == *name));
    let rules: Vec<_> = rules.collect();
    // Rules that look at the journal rest on no answer, and tell their reason.
    let ids = (0..source.protocol.findings.len()).map(|id| FindingId(id as u16));
    let dangerous = |id: &FindingId| source.protocol.at(*id).danger != Danger::Lower;
    let speaks = |id: FindingId| rules.iter().any(|rule| rule.when.speaks_of(&source.protocol.literals, id));
    let told_of = |id| {
        let (answer, at) = last_answer(source, id, Some(told.event))?;
        let words = tells(source, id, answer)?;
        let same_day = source.day(at) == source.day(told.event.at);
        Some(if same_day { words } else { format!("{words} ({})", source.day(at)) })
    };
    ids.filter(dangerous).filter(|id| speaks(*id)).filter_map(told_of).collect()
}

/// What was last answered to a question, up to an event, and when.
pub(crate) fn last_answer<'a>(source: &Source<'a>, id: FindingId, until: Option<&Event>) -> Option<(&'a Answer, i64)> {
    let finding = source.protocol.at(id);
    let events = source.journal.events();
    let end = until.and_then(|until| events.iter().position(|event| event.id == until.id)).unwrap_or(events.len());
    let found = events[..end].iter().rev().find_map(|event| match &event.what {
        What::Answered { finding: this, value } if *this == finding.name => Some((value, event.at)),
        _ => None,
    });
    found.filter(|_| finding.origin != Origin::Journal)
}

/// An answer that may tell of danger, in words; nothing where it is the harmless one.
pub(crate) fn tells(source: &Source, id: FindingId, answer: &Answer) -> Option<String> {
    let finding = source.protocol.at(id);
    let name = label(finding);
    match (&finding.domain, answer.value(finding), finding.danger) {
        (_, Value::Unknown, _) => Some(format!("{name}: not sure")),
        (Domain::YesNo, Value::Known(0), Danger::Lower) => Some(format!("{name}: no")),
        (Domain::YesNo, Value::Known(0), _) | (Domain::YesNo, Value::Known(_), Danger::Lower) => None,
        (Domain::YesNo, Value::Known(_), _) => Some(format!("{name}: yes")),
        (Domain::Number { unit, .. }, Value::Known(n), _) => Some(format!("{name}: {n} {unit}")),
        (Domain::Choice(options), Value::Known(n), _) => {
            options.get(n as usize).map(|option| format!("{name}: {}", option.label.to_lowercase()))
        }
    }
}
