//! Every event, in the order in which it was written down. Answers given one after another are one entry, which names each.

use care::{
    Answer, What,
    account::{felt, label, technique_title},
    measured::{Found, Measured},
    sharing::Sharing,
};
use protocol::{Domain, Value};

use crate::{Source, model::Event};

/// Answers at most this long after the one before belong to the same entry.
const SITTING: i64 = 600_000;

/// All events.
pub(crate) fn events(source: &Source) -> Vec<Event> {
    let mut entries: Vec<(i64, String)> = Vec::new();
    let mut answers: Option<(i64, i64, Answers)> = None;
    for event in source.written.events() {
        if let What::Answered { finding, value } = &event.what {
            match &mut answers {
                Some((_, last, sitting)) if event.at.abs_diff(*last) <= SITTING as u64 => {
                    *last = event.at;
                    sitting.add(source, finding, value);
                }
                _ => {
                    entries.extend(answers.take().map(|(at, _, sitting)| (at, sitting.words())));
                    let mut sitting = Answers::default();
                    sitting.add(source, finding, value);
                    answers = Some((event.at, event.at, sitting));
                }
            }
            continue;
        }
        entries.extend(answers.take().map(|(at, _, sitting)| (at, sitting.words())));
        entries.push((event.at, words(source, &event.what)));
    }
    entries.extend(answers.take().map(|(at, _, sitting)| (at, sitting.words())));
    let mut before = String::new();
    let dated = entries.into_iter().map(|(at, words)| {
        let day = source.day(at);
        let shown = if day == before { String::new() } else { day.clone() };
        before = day;
        Event { day: shown, time: source.zone.time(at), words }
    });
    dated.collect()
}

/// The answers of one sitting.
#[derive(Default)]
struct Answers {
    told: Vec<String>,
    no: Vec<String>,
}

impl Answers {
    fn add(&mut self, source: &Source, name: &str, answer: &Answer) {
        let finding = source.protocol.finding(name).map(|id| source.protocol.at(id));
        let Some(finding) = finding else {
            return self.told.push(format!("{name}: an answer to a question of another version"));
        };
        let name = label(finding).trim_end_matches(['?', '.']);
        match (&finding.domain, answer.value(finding)) {
            (Domain::YesNo, Value::Known(0)) => self.no.push(name.to_owned()),
            (Domain::YesNo, Value::Known(_)) => self.told.push(format!("{name}: yes")),
            (_, Value::Unknown) => self.told.push(format!("{name}: not sure")),
            (Domain::Number { .. }, Value::Known(n)) => self.told.push(format!("{name}: {n}")),
            (Domain::Choice(options), Value::Known(n)) => {
                let words = options.get(n as usize).map_or("", |option| &option.label);
                self.told.push(format!("{name}: {}", words.to_lowercase()));
            }
        }
    }

    fn words(self) -> String {
        let no = format!("No: {}", self.no.join("; "));
        let parts = [(self.told.join("; "), self.told.is_empty()), (no, self.no.is_empty())];
        let parts: Vec<String> = parts.into_iter().filter(|(_, empty)| !empty).map(|(words, _)| words).collect();
        format!("Answered. {}.", parts.join(". "))
    }
}

/// What an answer alone, or anything else, says.
fn said(source: &Source, what: &What) -> String {
    let What::Answered { finding, value } = what else { return words(source, what) };
    let mut alone = Answers::default();
    alone.add(source, finding, value);
    alone.words()
}

fn words(source: &Source, what: &What) -> String {
    let protocol = source.protocol;
    let title = |name: &str| technique_title(protocol, name);
    let regions = |names: &[String]| {
        let titles: Vec<&str> =
            names.iter().map(|name| protocol.region(name).map_or(name.as_str(), |region| &region.title)).collect();
        if titles.is_empty() { "none".to_owned() } else { titles.join(", ").to_lowercase() }
    };
    match what {
        What::Answered { .. } => String::new(),
        What::Marked { pain, numb } => {
            format!("Marked on the drawings. Pain: {}. Numb or tingling: {}.", regions(pain), regions(numb))
        }
        What::Onset { at, said } => format!("Said when the pain began: by {} (“{said}”).", source.zone.moment(*at)),
        What::Decided { disposition, rules, needs_clearance, .. } => {
            let clearance = if *needs_clearance { " Closed until a clinician's clearance." } else { "" };
            format!(
                "Result: {disposition}. Rules: {}.{clearance}",
                if rules.is_empty() { "none".into() } else { rules.join(", ") }
            )
        }
        What::SessionStarted { technique, variant, side, ball } => {
            let side = if *side == care::Side::Left { "left" } else { "right" };
            format!("Began {} ({variant}, {side} side first, {ball}).", title(technique))
        }
        What::SessionEnded { technique, seconds, completed, interrupted } => {
            let how = match (completed, interrupted) {
                (true, _) => "completed",
                (false, true) => "interrupted",
                (false, false) => "ended early",
            };
            format!("Ended {}: {how}, {seconds} s of work.", title(technique))
        }
        What::Stopped { technique, felt: why } => {
            let why = why.as_ref().map_or_else(|| "why was not told".to_owned(), |name| felt(protocol, name));
            format!("Stopped {}: {why}.", title(technique))
        }
        What::Cleared { by, on } => format!("Told of a clearance by {by}, {on}."),
        What::Prescribed(plan) => {
            let names: Vec<String> = plan.exercises.iter().map(|name| title(name)).collect();
            format!("A plan by {}: {}.", plan.by, names.join(", "))
        }
        What::ClockConfirmed => "Confirmed date and time.".to_owned(),
        What::Acknowledged { disposition } => format!("Confirmed having read: {disposition}."),
        What::Corrected { to, .. } => {
            let instead = to.as_ref().map_or_else(String::new, |to| format!(" It should say: {}", said(source, to)));
            format!("Corrected an earlier entry, which stands as it was.{instead}")
        }
        What::Measured(measured) => filled_in(source, measured),
        // By no name: whoever reads the letter needs none.
        What::Sharing(Sharing::Shared { until, .. }) => {
            format!("Shared this record by a link that is good until {}.", source.zone.moment(*until))
        }
        What::Sharing(Sharing::Unshared { .. }) => "Took back a link to this record.".to_owned(),
        What::Set { key, value } => format!("Set {key} to {value}."),
        What::Later(_) => "Something that a later version wrote down.".to_owned(),
    }
}

/// What was filled in beside the screening.
fn filled_in(source: &Source, measured: &Measured) -> String {
    let measuring = &source.protocol.measuring;
    match measured {
        Measured::Filled { instrument, ticked } => {
            let known = measuring.instruments.iter().find(|one| one.name == *instrument);
            let title = known.map_or(instrument.as_str(), protocol::Instrument::published);
            let most = known.map_or_else(String::new, |one| format!(" of {}", one.items.len()));
            let numbers: Vec<String> = ticked.iter().map(u32::to_string).collect();
            format!("Filled in {title}: {}{most} sentences ({}).", ticked.len(), numbers.join(", "))
        }
        Measured::Rated { activities } => {
            let rated: Vec<String> = activities.iter().map(|one| format!("{}: {}", one.name, one.points)).collect();
            format!("Own activities, 0 to 10, 10 as well as before: {}.", rated.join("; "))
        }
        Measured::Checked { check, parts } => {
            let known = measuring.self_checks.iter().find(|one| one.name == *check);
            let title = known.map_or(check.as_str(), |one| &one.title);
            let part = |(name, found): &(String, Found)| {
                let known = known.and_then(|check| check.parts.iter().find(|part| part.name == *name));
                format!("{}: {}", known.map_or(name.as_str(), |part| &part.title), found_in_words(*found))
            };
            let parts: Vec<String> = parts.iter().map(part).collect();
            format!("{title}, alone at home: {}.", parts.join("; "))
        }
    }
}

fn found_in_words(found: Found) -> &'static str {
    match found {
        Found::Nothing => "nothing found",
        Found::Yes => "yes",
        Found::Left => "on the left",
        Found::Right => "on the right",
        Found::Both => "on both sides",
        Found::Unsure => "not sure",
        Found::HeldBack => "held back by pain alone",
        Found::LeftOut => "left out",
    }
}
