//! A story of many weeks, told in lines, becomes a journal as a phone would have written it. `scenarios/journals/README.md` describes the lines.

use super::random::{DAY, HOUR, MINUTE, PROTOCOL};
use care::{Answer, Journal, Moment, Side, What, journal::Prescription};
use protocol::{Domain, Finding, Origin};
use serde::Deserialize;
use std::collections::BTreeMap;

/// 2 March 2026, 00:00 UTC: day 0 of every story.
pub const DAY_0: i64 = 1_772_409_600_000;

/// A story and what must follow from it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Who this is, in a sentence.
    pub who: String,
    /// What happened, a line each.
    pub diary: String,
    /// What must follow, at which moments.
    pub moment: Vec<Expected>,
}

/// What must follow at one moment; what is not named is not looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// As in the diary: a day, and a time of it.
    pub at: String,
    /// By the true time, where the phone's clock was set back: what was written until then was known.
    pub everything_before: Option<String>,
    /// The level's id.
    pub level: Option<String>,
    /// Exactly these techniques are open.
    pub open: Option<Vec<String>>,
    /// Rules and constraints that fire or are possible.
    #[serde(default)]
    pub because: Vec<String>,
    /// Rules and constraints that must not.
    #[serde(default)]
    pub not: Vec<String>,
    /// The course of the last days, or `none`.
    pub course: Option<String>,
    /// What became of the pain between the last two sightings.
    pub change: Option<String>,
    /// Limits to come, each with its day.
    #[serde(default)]
    pub due: BTreeMap<String, i64>,
    /// Limits that time alone will not bring in twelve weeks.
    #[serde(default)]
    pub never: Vec<String>,
    /// Sessions so far.
    pub sessions: Option<u32>,
    /// Stops so far, as they are shown.
    pub stops: Option<usize>,
    /// Measures and facts by name.
    #[serde(default)]
    pub known: BTreeMap<String, u32>,
    /// Sentences that the letter to a clinician must hold.
    #[serde(default)]
    pub letter: Vec<String>,
}

/// Milliseconds of a day and a time, as in `12 09:30`.
pub fn time(day: &str, clock: &str) -> i64 {
    let day: i64 = day.parse().unwrap_or_else(|_| panic!("no day: `{day}`"));
    let (hours, minutes) = clock.split_once(':').unwrap_or_else(|| panic!("no time: `{clock}`"));
    DAY_0 + day * DAY + hours.parse::<i64>().unwrap() * HOUR + minutes.parse::<i64>().unwrap() * MINUTE
}

/// One line on one day.
struct Line<'a> {
    at: i64,
    phone: char,
    words: Vec<&'a str>,
}

/// `A 3..40/2 09:00 what …`: the phone may be left out, and so may the step.
fn lines(diary: &str) -> Vec<Line<'_>> {
    let mut all = Vec::new();
    for line in diary.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words: Vec<&str> = line.split_whitespace().collect();
        let phone = if words[0].len() == 1 && words[0].starts_with(char::is_uppercase) { words.remove(0) } else { "A" };
        let (days, clock) = (words.remove(0), words.remove(0));
        let (range, step) = days.split_once('/').unwrap_or((days, "1"));
        let (from, to) = range.split_once("..").unwrap_or((range, range));
        let (from, to, step): (i64, i64, usize) = (from.parse().unwrap(), to.parse().unwrap(), step.parse().unwrap());
        for day in (from..=to).step_by(step) {
            let at = time(&day.to_string(), clock);
            all.push(Line { at, phone: phone.chars().next().unwrap(), words: words.clone() });
        }
    }
    all.sort_by_key(|line| line.at);
    all
}

/// One phone: what it wrote, and how far its clock is ahead.
#[derive(Default)]
struct Phone {
    journal: Journal,
    ahead: i64,
}

struct Writer<'a> {
    phones: BTreeMap<char, Phone>,
    labels: BTreeMap<&'a str, uuid::Uuid>,
    seconds: i64,
}

/// The journal of a story, of all its phones, as far as it was written at a true time.
pub fn journal(diary: &str, until: i64) -> Journal {
    let mut writer = Writer { phones: BTreeMap::new(), labels: BTreeMap::new(), seconds: 0 };
    for line in lines(diary).into_iter().filter(|line| line.at <= until) {
        writer.seconds = 0;
        let mut words = line.words.as_slice();
        let label = words
            .last()
            .and_then(|word| word.strip_prefix('#'))
            .filter(|_| !matches!(words[0], "correct" | "take-back"));
        if label.is_some() {
            words = &words[..words.len() - 1];
        }
        let before = writer.phones.get(&line.phone).map_or(0, |phone| phone.journal.events().len());
        writer.write(&line, words);
        if let Some(label) = label {
            writer.labels.insert(label, writer.phones[&line.phone].journal.events()[before].id);
        }
    }
    writer.phones.values().flat_map(|phone| phone.journal.events()).cloned().collect()
}

impl<'a> Writer<'a> {
    fn tell(&mut self, line: &Line, what: What) {
        let phone = self.phones.entry(line.phone).or_default();
        let at = line.at + self.seconds * 1_000 + phone.ahead;
        self.seconds += 1;
        let mut random = [line.phone as u8; 10];
        random[..4].copy_from_slice(&(phone.journal.events().len() as u32).to_be_bytes());
        phone.journal.push(phone.journal.next(Moment { at, watch: None }, &random, "", what));
    }

    fn write(&mut self, line: &Line<'a>, words: &[&'a str]) {
        match words {
            ["screen", own @ ..] => self.screen(line, own),
            ["pain", back, leg, place @ ..] => {
                self.tell(line, answered("back-pain", back));
                self.tell(line, answered("leg-pain", leg));
                for (name, value) in ["pain-zone", "pain-side"].into_iter().zip(place) {
                    self.tell(line, answered(name, value));
                }
            }
            ["session", technique, how @ ..] => self.session(line, technique, how.first().copied().unwrap_or("well")),
            ["meet"] => {
                let all: Journal = self.phones.values().flat_map(|phone| phone.journal.events()).cloned().collect();
                self.phones.values_mut().for_each(|phone| phone.journal = all.clone());
            }
            ["clock", ahead] => self.phones.entry(line.phone).or_default().ahead = ahead.parse::<i64>().unwrap() * HOUR,
            ["correct", label, rest @ ..] => {
                let of = self.labels[label.trim_start_matches('#')];
                let to = Some(Box::new(single(rest)));
                self.tell(line, What::Corrected { of, to });
            }
            ["take-back", label] => {
                let of = self.labels[label.trim_start_matches('#')];
                self.tell(line, What::Corrected { of, to: None });
            }
            ["say", answers @ ..] => answers.iter().for_each(|one| self.tell(line, said(one))),
            other => self.tell(line, single(other)),
        }
    }

    /// Every question that the calm person is asked, with some answers of one's own. A follow-up to a no is not asked.
    fn screen(&mut self, line: &Line, own: &[&str]) {
        let calm: serde_json::Value = serde_json::from_str(include_str!("../../../../scenarios/calm.json")).unwrap();
        let own: BTreeMap<&str, &str> = own.iter().map(|one| one.split_once('=').expect("name=value")).collect();
        own.keys().for_each(|name| assert!(PROTOCOL.finding(name).is_some(), "nobody asks for `{name}`"));
        let value = |finding: &Finding| -> String {
            let calm = || match &calm[&finding.name] {
                serde_json::Value::Null if finding.name == "clock-right" => "yes".to_owned(),
                serde_json::Value::Null => "no".to_owned(),
                serde_json::Value::String(word) => word.clone(),
                number => number.to_string(),
            };
            own.get(finding.name.as_str()).map_or_else(calm, |value| (*value).to_owned())
        };
        for finding in PROTOCOL.findings.iter().filter(|finding| finding.origin == Origin::Asked) {
            let pointless = finding.asked.after.is_some_and(|after| value(PROTOCOL.at(after)) == "no");
            if !pointless || own.contains_key(finding.name.as_str()) {
                self.tell(line, answered(&finding.name, &value(finding)));
            }
        }
    }

    /// Four minutes; `well` with nothing felt after it, `untold`, `left` before any pressure, or `interrupted`.
    fn session(&mut self, line: &Line, technique: &str, how: &str) {
        let technique = || technique.to_owned();
        let (variant, ball) = ("floor".to_owned(), "soft".to_owned());
        self.tell(line, What::SessionStarted { technique: technique(), variant, side: Side::Left, ball });
        let (seconds, completed) = match how {
            "left" => (0, false),
            "interrupted" => (40, false),
            _ => (120, true),
        };
        self.seconds += 240;
        self.tell(
            line,
            What::SessionEnded { technique: technique(), seconds, completed, interrupted: how == "interrupted" },
        );
        if how == "well" {
            self.seconds += 300;
            self.tell(line, answered("soreness", "0"));
        }
    }
}

/// A line that is one event.
fn single(words: &[&str]) -> What {
    let names =
        |list: &str| -> Vec<String> { list.split(',').filter(|name| *name != "-").map(str::to_owned).collect() };
    match words {
        ["say", one] => said(one),
        ["onset", day, clock] => What::Onset { at: time(day, clock), said: format!("day {day}") },
        ["mark", pain, numb] => What::Marked { pain: names(pain), numb: names(numb) },
        ["stop", technique, felt @ ..] => {
            What::Stopped { technique: (*technique).to_owned(), felt: felt.first().map(|felt| (*felt).to_owned()) }
        }
        ["told", level, more @ ..] => What::Decided {
            disposition: (*level).to_owned(),
            rules: vec![],
            needs_clearance: more.contains(&"clearance"),
            restarts_onset: more.contains(&"restart"),
        },
        ["cleared", by] => What::Cleared { by: (*by).to_owned(), on: "that day".to_owned() },
        ["prescribe", exercises, closes, limits @ ..] => What::Prescribed(Prescription {
            by: "a physio".into(),
            exercises: names(exercises),
            closes: names(closes),
            limits: limits.iter().map(|limit| limit.replace('_', " ")).collect(),
        }),
        ["confirm-clock"] => What::ClockConfirmed,
        other => panic!("nobody knows what this means: `{}`", other.join(" ")),
    }
}

fn said(one: &str) -> What {
    let (name, value) = one.split_once('=').unwrap_or_else(|| panic!("name=value, not `{one}`"));
    answered(name, value)
}

fn answered(name: &str, value: &str) -> What {
    let id = PROTOCOL.finding(name).unwrap_or_else(|| panic!("there is no `{name}`"));
    let answer = match PROTOCOL.at(id).domain {
        Domain::Number { .. } if value != "unknown" => Answer::Number(value.parse().unwrap()),
        _ => Answer::from(value),
    };
    assert!(
        value == "unknown" || answer.value(PROTOCOL.at(id)) != protocol::Value::Unknown,
        "`{name}` is never `{value}`"
    );
    What::Answered { finding: name.to_owned(), value: answer }
}
