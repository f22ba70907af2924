//! The patient's app: `step(message) -> effects` and `view() -> HTML`, with time and randomness passed in.
//!
//! The app keeps nothing that it could derive: what was answered, done and decided is in the journal, and every page is a view of that. It does no
//! I/O; [`host`] says what passes between it and a browser, a test or a terminal.

#[cfg(feature = "whole")]
mod backup;
pub mod calendar;
#[cfg(feature = "whole")]
mod check_in;
pub mod components;
#[cfg(feature = "whole")]
mod corrections;
#[cfg(feature = "whole")]
mod dates;
pub mod host;
pub mod language;
#[cfg(feature = "whole")]
mod letter;
#[cfg(feature = "whole")]
mod measures;
pub mod page;
mod place;
mod record;
mod screening;
mod screens;
mod session;
#[cfg(feature = "whole")]
mod share;
#[cfg(feature = "whole")]
mod sittings;
mod standing;
mod steps;
pub mod words;

use care::{clock::Moment, journal::Journal};
use host::{Effect, Message};
use maud::Markup;
use page::Page;
use protocol::{Protocol, asking::Asking};
use std::{cell::RefCell, collections::VecDeque};

/// The app at one moment.
pub struct App {
    protocol: Protocol,
    /// The same in its own language, while another is spoken.
    english: Option<Protocol>,
    /// Opens the protocol anew.
    reopen: fn() -> Option<Protocol>,
    /// The language of `protocol`.
    language: language::Language,
    /// Languages that can be fetched.
    languages: Vec<language::Choice>,
    /// The phone's languages, the best first.
    preferred: Vec<String>,
    asking: Asking,
    journal: Journal,
    page: Page,
    now: Moment,
    zone: i32,
    noise: [u8; 10],
    /// Events of this step, still to be handed to the host.
    unsent: Vec<care::journal::Event>,
    /// Events that could not be stored, to be handed over again with the next.
    unstored: Vec<care::journal::Event>,
    /// Events handed to the host and not yet confirmed, oldest first.
    underway: VecDeque<Vec<care::journal::Event>>,
    /// Why the last events could not be stored.
    unsaved: Option<String>,
    session: Option<session::Guided>,
    draft: Draft,
    /// Where the person stood when it was last asked.
    stood: RefCell<Option<standing::Stood>>,
}

/// What is half filled in on the present page.
#[derive(Clone, Debug, Default)]
struct Draft {
    /// A typed number.
    number: String,
    /// The typed number cannot be taken.
    wrong: bool,
    /// Ticked rows of a checklist.
    ticked: Vec<String>,
    /// Checklists that are asked question by question, because of a doubt.
    singly: Vec<String>,
    /// How many days ago the pain began.
    onset_day: Option<String>,
    /// When the present question page was first shown.
    shown_at: i64,
    /// The variant chosen on a technique's page.
    variant: Option<String>,
    /// The side chosen there.
    side: Option<care::journal::Side>,
    /// A page asks again because the answer came faster than it can be read.
    again: bool,
    /// Steps of the after-check that are done.
    after: Vec<String>,
    /// The check-in.
    #[cfg(feature = "whole")]
    check_in: check_in::CheckIn,
    /// A questionnaire, own activities, or a check at home.
    #[cfg(feature = "whole")]
    filling: measures::Filling,
    /// The letter.
    #[cfg(feature = "whole")]
    letter: letter::Wish,
    /// A copy to keep.
    #[cfg(feature = "whole")]
    copies: backup::Copies,
    /// Links to the record.
    #[cfg(feature = "whole")]
    links: share::Links,
    /// Open techniques that are not to be printed.
    left_off: Vec<String>,
}

/// Puts a name into a list, or takes it out if it is there.
fn turn_about(list: &mut Vec<String>, name: &str) {
    match list.iter().position(|known| known == name) {
        Some(place) => drop(list.remove(place)),
        None => list.push(name.to_owned()),
    }
}

impl App {
    /// The app with nothing stored, on its first page.
    pub fn new(protocol: Protocol) -> Self {
        let asking = Asking::new(&protocol);
        Self {
            english: None,
            reopen: || None,
            protocol,
            language: language::Language::default(),
            languages: Vec::new(),
            preferred: Vec::new(),
            asking,
            journal: Journal::default(),
            page: Page::Start,
            now: Moment { at: 0, watch: None },
            zone: 0,
            noise: [0; 10],
            unsent: Vec::new(),
            unstored: Vec::new(),
            underway: VecDeque::new(),
            unsaved: None,
            session: None,
            draft: Draft::default(),
            stood: RefCell::default(),
        }
    }

    /// Takes one message, and says what the host is to do.
    pub fn step(&mut self, message: Message) -> Vec<Effect> {
        self.now = Moment { at: message.now, watch: Some(care::clock::Watch { run: message.run, ms: message.watch }) };
        self.zone = message.zone;
        self.noise = message.noise;
        let mut effects = self.happen(message.event);
        if !self.unsent.is_empty() {
            let mut events = std::mem::take(&mut self.unstored);
            events.append(&mut self.unsent);
            self.underway.push_back(events.clone());
            effects.insert(0, Effect::Save(events));
        }
        effects
    }

    /// The page, as what the host's root element contains.
    pub fn view(&self) -> Markup {
        screens::view(self)
    }

    /// The page's title.
    pub fn title(&self) -> String {
        screens::title(self)
    }

    /// Milliseconds until the host should tell that time has passed.
    pub fn tick(&self) -> Option<u32> {
        if self.session.as_ref().is_some_and(|session| session.runs()) {
            return Some(250);
        }
        // A countdown in hours and minutes.
        matches!(self.page, Page::Start | Page::Result).then_some(30_000)
    }

    /// This page is shown before anything is stored: an emergency or a stop waits for nothing.
    pub fn urgent(&self) -> bool {
        match self.page {
            Page::Stopped => true,
            Page::Result | Page::Start | Page::Home => self.standing().sure.level == protocol::Level::Emergency,
            _ => false,
        }
    }
}
