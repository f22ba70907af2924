//! What passes between the app and whatever hosts it: messages in, effects out.

use care::journal::Event;
use serde::{Deserialize, Serialize};

/// One thing that happened, with the time at which it did.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    /// The wall clock: milliseconds since 1970, UTC.
    pub now: i64,
    /// The monotonic clock of this run, in milliseconds.
    pub watch: u64,
    /// A number that is new in every run of the app.
    pub run: u64,
    /// Minutes by which local time is ahead of UTC.
    pub zone: i32,
    /// Randomness for the ids of new events.
    pub noise: [u8; 10],
    /// What happened.
    pub event: Happening,
}

/// What can happen.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "kebab-case")]
pub enum Happening {
    /// The app starts with what is stored.
    Open(Opening),
    /// A page is asked for, by link, Back or reload.
    Go(String),
    /// Something was tapped: `name:value`.
    Tap(String),
    /// A field changed: `name:value`.
    Input(String),
    /// Time passed.
    Tick,
    /// What was to be saved is saved.
    Saved,
    /// It could not be saved; why.
    Unsaved(String),
    /// The page is no longer seen.
    Hidden,
    /// The page is seen again.
    Shown,
}

/// What the app starts with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Opening {
    /// The page.
    pub path: String,
    /// The stored journal.
    #[serde(default)]
    pub journal: Vec<Event>,
    /// Nothing can be stored here; why.
    #[serde(default)]
    pub unsaved: Option<String>,
}

/// What the host is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "kebab-case")]
pub enum Effect {
    /// Append these to the stored journal, before the page is shown.
    Save(Vec<Event>),
    /// Delete everything that is stored.
    Erase,
    /// Show another address.
    Go(Address),
    /// Speak.
    Say(String),
    /// Be silent.
    Quiet,
    /// A soft bell.
    Bell,
    /// A short vibration.
    Buzz,
    /// Keep the screen on, or let it sleep.
    Awake(bool),
    /// `light`, `dark` or `auto`.
    Theme(String),
    /// Open the print dialogue.
    Print,
}

/// An address to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Address {
    /// The path.
    pub path: String,
    /// In place of the present one, so that Back does not return to it.
    pub replace: bool,
}
