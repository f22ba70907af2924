//! What was done, and what was stopped.

use care::account::{Ending, Session, felt, sessions as listed, technique_title};
use protocol::Technique;

use crate::{
    Source,
    model::{Item, Section},
    sentence, shortened,
};

/// Every session in which something was done, the oldest first.
pub(crate) fn done<'a>(source: &'a Source) -> Vec<Session<'a>> {
    let mut all = listed(source.protocol, source.journal);
    all.retain(|session| !session.was_untouched());
    all
}

/// Techniques that were done, the latest first.
pub(crate) fn sessions(source: &Source) -> Section {
    let all = done(source);
    let mut names: Vec<&str> = Vec::new();
    for session in all.iter().rev() {
        if !names.contains(&session.technique) {
            names.push(session.technique);
        }
    }
    let of = |name: &str| all.iter().filter(|session| session.technique == name).collect::<Vec<_>>();
    let items = names.iter().map(|name| technique(source, name, &of(name))).collect();
    let title = if all.is_empty() { "Sessions".to_owned() } else { format!("Sessions: {}", all.len()) };
    source.section(&title, "None.", items, source.room.sessions)
}

fn technique(source: &Source, name: &str, sessions: &[&Session]) -> Item {
    let last = sessions.iter().map(|session| session.at()).max().unwrap_or(source.now);
    let completed = sessions.iter().filter(|session| session.ending == Ending::Completed).count();
    let seconds = sessions.iter().map(|session| session.seconds).fold(0, u32::saturating_add);
    let mut more = vec![format!("{completed} of {} completed", sessions.len())];
    if seconds > 0 {
        more.push(format!("{} min in all", seconds.div_ceil(60)));
    }
    more.extend(sessions.iter().rev().find_map(|session| how(source, session)));
    Item {
        when: source.day(last),
        what: format!("{} × {}", technique_title(source.protocol, name), sessions.len()),
        more: sentence(&more.join(", ")),
    }
}

/// What it was pressed with, and in which position.
fn how(source: &Source, session: &Session) -> Option<String> {
    let begun = session.begun?;
    let technique = known(source, session.technique);
    let pressed = technique.is_none_or(|technique| !technique.exercise);
    let with =
        pressed.then(|| if begun.ball == "hand" { "by hand".to_owned() } else { format!("{} ball", begun.ball) });
    let variants = technique.map(|technique| technique.variants.as_slice()).unwrap_or_default();
    let variant = variants.iter().find(|one| one.name == begun.variant).map(|one| one.title.to_lowercase());
    let words: Vec<String> = variant.into_iter().chain(with).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn known<'a>(source: &Source<'a>, name: &str) -> Option<&'a Technique> {
    source.protocol.technique(name).map(|id| &source.protocol.techniques[id.index()])
}

/// Sessions that the person stopped, the latest first.
pub(crate) fn stops(source: &Source) -> Section {
    let all = listed(source.protocol, source.journal);
    let stopped = all.iter().rev().filter_map(|session| match session.ending {
        Ending::Stopped(why) => Some((session, why)),
        _ => None,
    });
    let item = |(session, why): (&Session, Option<&str>)| {
        let why = why.map_or_else(|| "Why was not told".to_owned(), |name| felt(source.protocol, name));
        let also: Vec<&str> = session.felt.iter().map(String::as_str).filter(|one| *one != why).collect();
        let more = if also.is_empty() { why } else { format!("{why}; also felt: {}", also.join(", ")) };
        Item {
            when: source.day(session.at()),
            what: technique_title(source.protocol, session.technique),
            more: sentence(&shortened(&more, source.room.words)),
        }
    };
    let items: Vec<Item> = stopped.map(item).collect();
    let title = if items.is_empty() { "Stops".to_owned() } else { format!("Stops: {}", items.len()) };
    source.section(&title, "No session was stopped.", items, source.room.stops)
}
