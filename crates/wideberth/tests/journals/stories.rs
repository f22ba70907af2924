//! The people of `scenarios/journals`: what follows from their months, as evidence 5 to 8 says it, and not as the program does.

use super::{
    random::{DAY, PROTOCOL},
    story::{DAY_0, Expected, Story, journal, time},
};
use care::{
    Journal, Moment, What,
    centralization::{Movement, change, course},
    correction::as_corrected,
    derive::known,
    limits::ahead,
};
use protocol::{Findings, Value};
use std::{fs, path::Path, path::PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/journals")
}

/// Every story, by its file.
fn stories() -> Vec<(PathBuf, Story)> {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let mut stories: Vec<(PathBuf, Story)> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| {
            let story = toml::from_str(&fs::read_to_string(&path).unwrap());
            (path.clone(), story.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        })
        .collect();
    stories.sort_by(|a, b| a.0.cmp(&b.0));
    stories
}

fn lines(journal: &Journal) -> String {
    journal.events().iter().map(|event| serde_json::to_string(&sorted(event.to_json())).unwrap() + "\n").collect()
}

/// Fields in the order of their names, as the phone writes them.
fn sorted(json: serde_json::Value) -> serde_json::Value {
    let serde_json::Value::Object(fields) = json else { return json };
    let mut fields: Vec<_> = fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
    fields.sort_by(|a, b| a.0.cmp(&b.0));
    serde_json::Value::Object(fields.into_iter().collect())
}

/// `NonCentralizing` as `non-centralizing`.
fn kebab(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

/// What is not as expected at one moment, in words.
/// Everything on the letter's first page, line by line.
fn words_of_the_letter(journal: &Journal, at: i64) -> String {
    let request = letter::Request { at, zone: letter::Zone::UTC, events: false, link: None };
    let letter = letter::letter(&PROTOCOL, journal, &request, &letter::Room::ALL[0]);
    let facts = letter.facts.iter().map(|fact| format!("{}: {}", fact.name, fact.words));
    let sections = letter.sections.iter().map(|section| format!("{section:?}"));
    let lines = [letter.headline, letter.change, letter.origin].into_iter().chain(facts).chain(sections);
    lines.collect::<Vec<_>>().join("\n")
}

/// What the letter must say where a story expects a course, or so many sessions and stops; and whose words it is, always.
fn told_to_a_clinician(expected: &Expected) -> Vec<String> {
    let course = expected.course.as_deref().map(|course| match course {
        "none" => "Too little was told to say",
        "central" => "In the middle of the low back at most",
        "centralizing" => "Centralizing: come home",
        "partial" => "Partial: reaches less far",
        "non-centralizing" => "Non-centralizing: reaches as far",
        "peripheralizing" => "Peripheralizing: reaches further",
        other => panic!("no course: `{other}`"),
    });
    let sessions = expected.sessions.filter(|sessions| *sessions > 0).map(|sessions| format!("Sessions: {sessions}"));
    let stops = expected.stops.map(|stops| match stops {
        0 => "No session was stopped.".to_owned(),
        stops => format!("Stops: {stops}"),
    });
    let whose = "No clinician has checked any of it".to_owned();
    course.map(str::to_owned).into_iter().chain(sessions).chain(stops).chain([whose]).collect()
}

fn differences(story: &Story, whole: &Journal, expected: &Expected) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: String| {
        if !holds {
            wrong.push(format!("{}: {what}", expected.at));
        }
    };
    let (day, clock) = expected.at.split_once(' ').unwrap();
    let at = time(day, clock);
    // What was written later was not known then.
    let journal: Journal = match expected.everything_before.as_deref().and_then(|then| then.split_once(' ')) {
        Some((day, clock)) => journal(&story.diary, time(day, clock)),
        None => whole.events().iter().filter(|event| event.at <= at).cloned().collect(),
    };
    let now = Moment { at, watch: None };
    let known = known(&PROTOCOL, &journal, now);
    let mut decision = known.decision(&PROTOCOL);
    known.plan.apply(&known.findings, &mut decision);
    let reasons: Vec<&str> = decision.reasons.iter().map(|reason| reason.name(&PROTOCOL)).collect();
    let open: Vec<&str> = PROTOCOL
        .techniques
        .iter()
        .zip(&decision.techniques)
        .filter_map(|(technique, decided)| decided.open.then_some(technique.name.as_str()))
        .collect();
    let of = |findings: &Findings, name: &str| {
        let id = PROTOCOL.finding(name).unwrap_or_else(|| panic!("there is no `{name}`"));
        findings.get(id)
    };
    if let Some(level) = &expected.level {
        must(
            decision.level.id() == level,
            format!("level {}, expected {level}; because of {reasons:?}", decision.level.id()),
        );
    }
    if let Some(techniques) = &expected.open {
        must(open == *techniques, format!("open {open:?}, expected {techniques:?}; because of {reasons:?}"));
    }
    for name in &expected.because {
        must(reasons.contains(&name.as_str()), format!("`{name}` does not bear on it: {reasons:?}"));
    }
    for name in &expected.not {
        let there = PROTOCOL.rules.iter().any(|rule| rule.name == *name)
            || PROTOCOL.constraints.iter().any(|constraint| constraint.name == *name);
        must(there && !reasons.contains(&name.as_str()), format!("`{name}` bears on it, or is none"));
    }
    let movement = Movement::of(&PROTOCOL, &journal, now);
    if let Some(expected) = &expected.course {
        let course = course(&PROTOCOL.centralization, &movement, at);
        let course = course.map_or("none".to_owned(), |(course, _)| kebab(&format!("{course:?}")));
        must(course == *expected, format!("the course is {course}, expected {expected}"));
    }
    if let Some(expected) = &expected.change {
        let [.., before, last] = movement.sightings.as_slice() else { panic!("two sightings make a change") };
        let class = kebab(&format!("{:?}", change(&PROTOCOL.centralization, before, last)));
        must(class == *expected, format!("the change is {class}, expected {expected}"));
    }
    if !expected.due.is_empty() || !expected.never.is_empty() {
        let ahead = ahead(&PROTOCOL, &journal, now).due;
        let day = |name: &str| {
            let due = ahead.iter().find(|due| PROTOCOL.rules[due.rule].name == name)?;
            Some((due.at - DAY_0).div_euclid(DAY))
        };
        for (name, expected) in &expected.due {
            must(day(name) == Some(*expected), format!("`{name}` is due on day {:?}, expected {expected}", day(name)));
        }
        for name in &expected.never {
            must(day(name).is_none(), format!("`{name}` is due on day {:?}, expected never", day(name)));
        }
    }
    if let Some(sessions) = expected.sessions {
        let told = of(&known.findings, "sessions-total");
        must(told == Value::Known(sessions), format!("{told:?} sessions, expected {sessions}"));
    }
    if let Some(stops) = expected.stops {
        let shown = as_corrected(&journal);
        let told = shown.events().iter().filter(|event| matches!(event.what, What::Stopped { .. })).count();
        must(told == stops, format!("{told} stops, expected {stops}"));
    }
    let letter = words_of_the_letter(&journal, at);
    for words in expected.letter.iter().cloned().chain(told_to_a_clinician(expected)) {
        must(letter.contains(&words), format!("the letter does not say “{words}”: {letter}"));
    }
    for (name, expected) in &expected.known {
        let told = of(&known.findings, name);
        must(told == Value::Known(*expected), format!("`{name}` is {told:?}, expected {expected}"));
    }
    wrong
}

#[test]
fn what_is_expected_follows_from_every_story() {
    let stories = stories();
    assert!(stories.len() >= 30, "{} stories", stories.len());
    let mut wrong = Vec::new();
    for (path, story) in &stories {
        let name = path.file_stem().unwrap().to_string_lossy();
        assert!(story.who.ends_with('.') && !story.moment.is_empty(), "{name}");
        let journal = journal(&story.diary, i64::MAX);
        wrong.extend(
            story
                .moment
                .iter()
                .flat_map(|moment| differences(story, &journal, moment))
                .map(|what| format!("{name}, day {what}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_journals_beside_the_stories_are_what_they_tell() {
    for (path, story) in stories() {
        let kept = fs::read_to_string(path.with_extension("jsonl")).unwrap_or_default();
        let told = journal(&story.diary, i64::MAX);
        assert!(
            kept == lines(&told) && Journal::from_lines(&kept).unwrap() == told,
            "{} is not what the story tells: cargo test -p wideberth --test journals -- --ignored",
            path.with_extension("jsonl").display()
        );
    }
}

#[test]
#[ignore = "writes scenarios/journals/NN-*.jsonl anew: cargo test -p wideberth --test journals -- --ignored"]
fn write_the_journals_of_the_stories_anew() {
    for (path, story) in stories() {
        fs::write(path.with_extension("jsonl"), lines(&journal(&story.diary, i64::MAX))).unwrap();
    }
}
