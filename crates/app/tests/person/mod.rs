//! A person with the app in hand, on a phone without a browser: a clock, a store, a history of addresses, and fingers.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

pub mod answers;
pub mod page;

use app::{
    App,
    host::{Effect, Happening, Message, Opening},
};
use care::{
    clock::{Moment, Watch},
    journal::{Event, Journal, What},
};
use page::Shown;
use protocol::{Protocol, Rule, author::read_folder};
use std::{path::Path, sync::LazyLock};

/// The shipped protocol.
pub static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol"))
        .unwrap()
        .protocol
        .expect("the shipped protocol is sound")
});

pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;
/// 25 November 2026, 10:30 UTC: a Wednesday.
pub const NOW: i64 = 1_795_602_600_000;

/// A person, and all of the phone that the app sees.
pub struct Person {
    app: App,
    /// The phone's clock: milliseconds since 1970, UTC.
    pub now: i64,
    /// The clock of this run, which nobody can set.
    pub watch: u64,
    run: u64,
    messages: u64,
    /// What is stored, in the order of arrival.
    stored: Vec<Event>,
    /// The storage refuses to write.
    pub storage_full: bool,
    /// Something was not written since the app was opened.
    pub lost: bool,
    /// Addresses, the present one last.
    visited: Vec<String>,
    /// What the last message made the phone do.
    pub effects: Vec<Effect>,
}

impl Person {
    /// Opens the app for the first time.
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// Opens the app at its first page, with these events stored.
    pub fn with(events: &[Event]) -> Self {
        Self::opened(events.to_vec(), "/", NOW)
    }

    fn opened(stored: Vec<Event>, path: &str, now: i64) -> Self {
        let mut person = Self {
            app: App::new(PROTOCOL.clone()),
            now,
            watch: 0,
            run: 1,
            messages: stored.len() as u64 * 1_000,
            stored,
            storage_full: false,
            lost: false,
            visited: vec![path.to_owned()],
            effects: Vec::new(),
        };
        person.open();
        person
    }

    /// Another person to whom exactly the same has happened, with the app opened at the same page.
    pub fn twin(&self) -> Self {
        let mut twin = Self::opened(self.stored.clone(), "/", self.now);
        (twin.watch, twin.run) = (self.watch, self.run);
        twin.visited.clone_from(&self.visited);
        twin.open();
        twin
    }

    /// Everything that is stored.
    pub fn journal(&self) -> Journal {
        self.stored.iter().cloned().collect()
    }

    /// The stored events after the first `known`.
    pub fn stored_after(&self, known: usize) -> &[Event] {
        self.stored.get(known..).unwrap_or_default()
    }

    /// How many events are stored.
    pub fn saved(&self) -> usize {
        self.stored.len()
    }

    /// The last stored event of which `pick` says something.
    pub fn last<T>(&self, pick: impl Fn(&What) -> Option<T>) -> Option<T> {
        self.stored.iter().rev().find_map(|event| pick(&event.what))
    }

    /// The moment, as the app is told it.
    pub fn moment(&self) -> Moment {
        Moment { at: self.now, watch: Some(Watch { run: self.run, ms: self.watch }) }
    }

    /// The present address.
    pub fn path(&self) -> &str {
        self.visited.last().map_or("/", String::as_str)
    }

    /// The page as the app gives it.
    pub fn html(&self) -> String {
        self.app.view().into_string()
    }

    /// The page as it is read.
    pub fn page(&self) -> Shown {
        Shown::of(&self.html())
    }

    /// The page's title.
    pub fn title(&self) -> String {
        self.app.title()
    }

    /// Milliseconds until the app wants the time.
    pub fn wants_tick(&self) -> Option<u32> {
        self.app.tick()
    }

    fn open(&mut self) {
        self.read_again(None);
    }

    /// Tells the app, and does what it says: stores, forgets, shows another address.
    pub fn send(&mut self, event: Happening) {
        self.effects = self.step(event);
        let mut written = None;
        for effect in self.effects.clone() {
            match effect {
                Effect::Save(_) | Effect::Erase if self.storage_full => {
                    self.lost = true;
                    written = Some(Happening::Unsaved("the storage is full".into()));
                }
                Effect::Save(events) => {
                    self.stored.extend(events.iter().map(kept));
                    written = Some(Happening::Saved);
                }
                Effect::Erase => {
                    self.stored.clear();
                    written = Some(Happening::Saved);
                }
                Effect::Go(address) => {
                    if address.replace || address.path == self.path() {
                        self.visited.pop();
                    }
                    self.visited.push(address.path);
                }
                _ => {}
            }
        }
        if let Some(written) = written {
            let more = self.step(written);
            assert!(more.is_empty(), "what was stored changes nothing by itself: {more:?}");
        }
    }

    fn step(&mut self, event: Happening) -> Vec<Effect> {
        self.messages += 1;
        let mut noise = [0; 10];
        // The last byte is the app's to count in.
        noise[..8].copy_from_slice(&self.messages.to_be_bytes());
        let (now, watch, run) = (self.now, self.watch, self.run);
        self.app.step(Message { now, watch, run, zone: 0, noise, event })
    }

    pub fn tap(&mut self, tap: &str) {
        self.send(Happening::Tap(tap.to_owned()));
    }

    /// Taps something that the page has to offer.
    pub fn tap_offered(&mut self, tap: &str) {
        assert!(self.page().offers(tap), "`{tap}` is not on {}:\n{}", self.path(), self.page().text);
        self.tap(tap);
    }

    pub fn input(&mut self, input: &str) {
        self.send(Happening::Input(input.to_owned()));
    }

    /// Follows a link.
    pub fn go(&mut self, path: &str) {
        if path != self.path() {
            self.visited.push(path.to_owned());
        }
        self.send(Happening::Go(path.to_owned()));
    }

    /// The browser's Back.
    pub fn back(&mut self) {
        if self.visited.len() > 1 {
            self.visited.pop();
        }
        self.send(Happening::Go(self.path().to_owned()));
    }

    /// Time passes while the app looks on.
    pub fn tick(&mut self, ms: i64) {
        self.pass(ms);
        self.send(Happening::Tick);
    }

    /// Time passes unseen.
    pub fn pass(&mut self, ms: i64) {
        self.now += ms;
        self.watch += ms.unsigned_abs();
    }

    /// Another window has written: the app reads again what is stored, or is told why it cannot.
    pub fn read_again(&mut self, unsaved: Option<&str>) {
        let journal = if unsaved.is_some() { Vec::new() } else { self.stored.clone() };
        self.send(Happening::Open(Opening {
            path: self.path().to_owned(),
            journal,
            unstored: Vec::new(),
            unsaved: unsaved.map(str::to_owned),
            languages: Vec::new(),
        }));
    }

    /// The app is closed and opened again at the same address.
    pub fn reload(&mut self) {
        self.reload_after(SECOND);
    }

    /// The app is closed, and opened again so much later.
    pub fn reload_after(&mut self, ms: i64) {
        self.app = App::new(PROTOCOL.clone());
        self.now += ms;
        self.run += 1;
        self.watch = 300;
        self.lost = false;
        self.open();
    }

    /// The page is to be shown before anything is stored.
    pub fn urgent(&self) -> bool {
        self.app.urgent()
    }

    /// The last message made the phone do this.
    pub fn does(&self, effect: impl Fn(&Effect) -> bool) -> bool {
        self.effects.iter().any(effect)
    }

    /// Techniques whose pages offer to begin.
    pub fn startable(&self) -> Vec<String> {
        let mut twin = self.twin();
        let mut open = Vec::new();
        for technique in &PROTOCOL.techniques {
            twin.go(&format!("/technique/{}", technique.name));
            open.extend(twin.page().taps.iter().find_map(|tap| tap.strip_prefix("begin:")).map(str::to_owned));
        }
        open
    }
}

/// An event as it comes back from storage.
fn kept(event: &Event) -> Event {
    let line = event.to_json().to_string();
    Event::from_json(serde_json::from_str(&line).unwrap()).unwrap()
}

/// The rule of that name.
pub fn rule(name: &str) -> &'static Rule {
    PROTOCOL.rules.iter().find(|rule| rule.name == name).unwrap_or_else(|| panic!("no rule `{name}`"))
}

/// An event of that moment by a phone without a watch.
pub fn event(at: i64, what: What) -> Event {
    let mut noise = [7; 10];
    let digest =
        format!("{what:?}").bytes().fold(at as u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    noise[2..].copy_from_slice(&digest.to_be_bytes());
    Event::new(Moment { at, watch: None }, &noise, &PROTOCOL.hash, what)
}
