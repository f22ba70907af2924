//! A letter to a clinician, made of a journal: one page that a doctor or physiotherapist reads in a minute, and every event on the pages after it for whoever asks.
//!
//! Here is what the letter says and in which order ([`Letter`]); how it looks is for a renderer. Its words are for clinicians, and English. Nothing here reads a clock, a random number
//! or a file: the same journal, moment and protocol give the same letter.

mod advice;
mod conditions;
mod dates;
mod events;
mod flags;
mod link;
mod maps;
mod model;
pub mod print;
mod sessions;
mod status;
mod summary;
mod trend;

pub use dates::Zone;
pub use link::{Link, NoLink};
pub use model::{Code, Event, Fact, Item, Letter, Map, Mark, Marked, Point, Section, Trend};

use care::{
    Journal, Moment,
    centralization::Movement,
    correction::as_corrected,
    derive::{Known, known},
};
use protocol::Protocol;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The moment of writing: milliseconds since 1970, UTC. What was written down later is left out.
    pub at: i64,
    /// The person's zone.
    pub zone: Zone,
    /// Every event is listed on further pages.
    pub events: bool,
    /// A link for the code on the first page, which holds a summary otherwise.
    pub link: Option<Link>,
}

/// The most items that each list may have before the rest is counted as "more".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Results that called for help.
    pub flags: usize,
    /// Techniques that were done.
    pub sessions: usize,
    /// Sessions that were stopped.
    pub stops: usize,
    /// Medicines and conditions.
    pub conditions: usize,
    /// What was advised.
    pub advice: usize,
    /// Characters of what was advised at one time.
    pub words: usize,
}

impl Room {
    /// Rooms from the largest to one that fits on any page, for a renderer that tries one after another.
    pub const ALL: [Room; 6] = [
        Room { flags: 6, sessions: 8, stops: 6, conditions: 12, advice: 5, words: 360 },
        Room { flags: 5, sessions: 6, stops: 5, conditions: 10, advice: 4, words: 260 },
        Room { flags: 4, sessions: 5, stops: 4, conditions: 8, advice: 3, words: 200 },
        Room { flags: 3, sessions: 4, stops: 3, conditions: 6, advice: 2, words: 150 },
        Room { flags: 2, sessions: 3, stops: 2, conditions: 4, advice: 1, words: 120 },
        Room { flags: 1, sessions: 2, stops: 1, conditions: 3, advice: 1, words: 90 },
    ];
}

/// The letter about a journal, with lists no longer than there is room for.
pub fn letter(protocol: &Protocol, journal: &Journal, request: &Request, room: &Room) -> Letter {
    let journal: Journal = journal.events().iter().filter(|event| event.at <= request.at).cloned().collect();
    let now = Moment { at: request.at, watch: None };
    // What is told is what the person has put right; what is known is no milder than what was first said.
    let right = as_corrected(&journal);
    let source = Source {
        protocol,
        written: &journal,
        journal: &right,
        known: known(protocol, &journal, now),
        movement: Movement::of(protocol, &journal, now),
        now: request.at,
        zone: request.zone,
        room: *room,
        rest: if request.events { "on the pages after this" } else { "in the journal" },
    };
    let code = request.link.as_ref().map_or_else(
        || Code::Summary(summary::summary(&source)),
        |link| Code::Link { link: link.text().to_owned(), until: source.zone.moment(link.until()) },
    );
    Letter {
        title: format!("Low back and leg pain: what the person told, {}", request.zone.day(request.at)),
        headline: status::headline(&source),
        change: status::change(&source),
        code,
        origin: format!(
            "Written {} by Wideberth, an app for self-care, from what one person told it. No clinician has checked any of it, and nobody was examined. Side, place and strength of pain \
             are the person's own reports.",
            request.zone.moment(request.at)
        ),
        facts: status::facts(&source),
        maps: maps::maps(&source),
        trend: trend::trend(&source),
        sections: vec![
            flags::flags(&source),
            sessions::sessions(&source),
            sessions::stops(&source),
            conditions::conditions(&source),
            advice::advice(&source),
        ],
        protocol: format!("Protocol {} version {}, {}", protocol.name, protocol.version, source.hash()),
        events: if request.events { events::events(&source) } else { Vec::new() },
    }
}

/// What the letter is made from.
struct Source<'a> {
    protocol: &'a Protocol,
    /// As it was written down.
    written: &'a Journal,
    /// As the person has put it right.
    journal: &'a Journal,
    known: Known,
    movement: Movement,
    now: i64,
    zone: Zone,
    room: Room,
    /// Where a list goes on that is longer than its room.
    rest: &'static str,
}

impl Source<'_> {
    fn day(&self, at: i64) -> String {
        self.zone.day(at)
    }

    /// So much of the protocol's hash as tells versions apart.
    fn hash(&self) -> &str {
        self.protocol.hash.get(..12).unwrap_or(&self.protocol.hash)
    }

    /// The first items, and how many more there are, in words.
    fn section(&self, title: &str, none: &str, mut items: Vec<Item>, most: usize) -> Section {
        let more = items.len().saturating_sub(most);
        items.truncate(most);
        let more = (more > 0).then(|| format!("and {more} more, {}", self.rest));
        let none = if items.is_empty() { none.to_owned() } else { String::new() };
        Section { title: title.to_owned(), items, more, none }
    }
}

/// A text of at most so many characters, cut after a word.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split_whitespace() {
        if kept.chars().count() + word.chars().count() + 2 > most {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    // What a person wrote may be one word that is longer than the room.
    if kept.is_empty() {
        kept = text.chars().take(most.saturating_sub(1)).collect();
    }
    kept + "…"
}

/// A text with a capital in front and no full stop behind.
fn sentence(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
