//! The letter in some 300 characters, for the code on its first page: what a clinician should know before there is time for more.
//!
//! It says nothing that the letter does not say. Every character is ASCII, since readers of codes differ in how they take others.

use care::account::due;
use protocol::Level;

use crate::{
    Source,
    sessions::done,
    shortened,
    status::{NOT_PLACED, course_so_far, headline, onset, places, points_in_words, still_uncleared},
};

/// The lines, from what matters most to where they come from.
pub(crate) fn summary(source: &Source) -> String {
    let (first, open) = how_things_stand(source);
    let lines = [
        format!("Wideberth back pain summary {}", source.day(source.now)),
        first,
        open,
        began(source),
        format!("Last {} days: {}", source.protocol.centralization.days, course(source)),
        pain(source),
        sessions(source),
        "Told by the person, not checked".to_owned(),
        format!("Protocol {}, {}", source.protocol.version, source.hash()),
    ];
    let lines = lines.iter().filter(|line| !line.is_empty());
    lines.map(|line| ascii(line)).collect::<Vec<_>>().join("\n")
}

/// The first line of the letter, and whether a result still waits for a clinician.
fn how_things_stand(source: &Source) -> (String, String) {
    // What a later version has named may have any length.
    let first = shortened(&headline(source), 64);
    match still_uncleared(source) {
        Some(result) if result == first => (format!("{first}, not cleared"), String::new()),
        Some(result) => (first, format!("Not cleared: {result}")),
        // What the answers call for stands, whether it was shown yet or not.
        None if calls_for_help(source) => (first, String::new()),
        None => (first, "No emergency or same-day result open".to_owned()),
    }
}

fn calls_for_help(source: &Source) -> bool {
    due(source.protocol, source.journal, &source.known, source.now)
        .is_some_and(|due| due.level.severity() >= Level::SameDay.severity())
}

/// How long ago it began; the day, where a clock that was set back says that it is yet to begin.
fn began(source: &Source) -> String {
    let Some(began) = onset(source) else { return "Began: not told".to_owned() };
    format!("Began {}", began.ago.unwrap_or(began.day))
}

/// The course by its name alone.
fn course(source: &Source) -> String {
    let words = course_so_far(source);
    words.split([':', ',']).next().unwrap_or(words).to_lowercase()
}

/// Where the pain is and how strong, with the day if that is another.
fn pain(source: &Source) -> String {
    let Some(last) = source.movement.sightings.last() else { return NOT_PLACED.to_owned() };
    let (day, today) = (source.day(last.at), source.day(source.now));
    let when = if day == today { String::new() } else { format!(" {day}") };
    let places = shortened(&places(source, last), 64);
    format!("Pain{when}: {places}; leg {}, back {} of 10", points_in_words(last.leg), points_in_words(last.back))
}

fn sessions(source: &Source) -> String {
    let all = done(source);
    let stops = all.iter().filter(|session| session.was_stopped()).count();
    format!("Sessions: {}. Stops: {stops}", all.len())
}

/// A text in ASCII alone, on one line.
fn ascii(text: &str) -> String {
    let mut kept = String::new();
    for letter in text.chars() {
        match letter {
            '…' => kept.push_str("..."),
            _ if letter.is_ascii() && !letter.is_ascii_control() => kept.push(letter),
            _ if letter.is_whitespace() => kept.push(' '),
            _ => kept.push('?'),
        }
    }
    kept
}
