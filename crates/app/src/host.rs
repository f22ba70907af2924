//! What passes between the app and whatever hosts it: messages in, effects out.

use care::journal::Event;
use serde::Serialize;
use serde_json::{Map, Value as Json};

/// One thing that happened, with the time at which it did.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
pub enum Happening {
    /// The app starts with what is stored.
    Open(Opening),
    /// A page is asked for, by link, Back or reload.
    Go(String),
    /// Something was tapped: `name:value`.
    Tap(String),
    /// A field changed: `name:value`.
    Input(String),
    /// A text that was to be fetched: its name, and the text.
    Fetched(String, String),
    /// Time passed.
    Tick,
    /// The letter is `made`, or was `given` away; nothing if that failed.
    #[cfg(feature = "whole")]
    Letter(Option<String>),
    /// What was to be saved is saved.
    Saved,
    /// It could not be saved; why.
    Unsaved(String),
    /// What the host has to tell of a copy of the journal.
    #[cfg(feature = "whole")]
    Backup(Map<String, Json>),
    /// What the host has to tell of links.
    #[cfg(feature = "whole")]
    Share(Map<String, Json>),
    /// The page is no longer seen.
    Hidden,
    /// The page is seen again.
    Shown,
}

/// What the app starts with.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The page.
    pub path: String,
    /// The stored journal.
    pub journal: Vec<Event>,
    /// What of it another app could not store.
    pub unstored: Vec<Event>,
    /// Nothing can be stored here; why.
    pub unsaved: Option<String>,
    /// The phone's languages, the best first.
    pub languages: Vec<String>,
}

/// What the host is to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "t", content = "v", rename_all = "kebab-case")]
pub enum Effect {
    /// Append these to the stored journal, before the page is shown.
    Save(Vec<Event>),
    /// Do something about a copy of the journal in a file.
    #[cfg(feature = "whole")]
    Backup(Copying),
    /// Delete everything that is stored.
    Erase,
    /// Show another address.
    Go(Address),
    /// Fetch the text of this name.
    Fetch(String),
    /// The page is in this language.
    Language {
        /// Its code.
        code: String,
        /// It is written from right to left.
        right_to_left: bool,
    },
    /// These lines will be spoken soon.
    Prepare(Vec<String>),
    /// Speak, after what is being spoken.
    Say(String),
    /// Be silent.
    Quiet,
    /// A soft bell, so many times.
    Bell(u32),
    /// The whole screen lights up, so many times.
    Flash(u32),
    /// A short vibration, so many times.
    Buzz(u32),
    /// A soft tick: one beat of the slow pace.
    Beat,
    /// Keep the screen on, or let it sleep.
    Awake(bool),
    /// `light`, `dark` or `auto`.
    Theme(String),
    /// Open the print dialogue.
    Print,
    /// Make the letter to a clinician, or give it to the person.
    #[cfg(feature = "whole")]
    Letter(Letter),
    /// Do something about links to the record.
    #[cfg(feature = "whole")]
    Share(Sharing),
    /// Go on with the whole app, which has the page that is asked for, and open it with this.
    Whole(Kept),
}

/// What is to become of a letter.
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letter {
    /// `write` or `give`.
    #[serde(rename = "do")]
    pub act: &'static str,
    /// The file's name.
    pub name: String,
    /// What it is made of, if it is to be written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<LetterRequest>,
}

/// What a letter is made of.
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LetterRequest {
    /// Everything that has happened.
    pub journal: Vec<Event>,
    /// Now: milliseconds since 1970, UTC.
    pub at: i64,
    /// Minutes by which local time is ahead of UTC.
    pub zone: i32,
    /// The size of the paper: `a4` or `letter`.
    pub page: &'static str,
    /// Every event is listed.
    pub events: bool,
    /// A SMART Health Link that the code is to hold instead of a summary.
    pub link: Option<String>,
}

/// What the host does about a copy of the journal. It answers with [`Happening::Backup`].
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Copying {
    /// Say whether the browser has promised to keep what is stored.
    Look,
    /// Ask it to promise that.
    Ask,
    /// Encrypt a text, to be saved.
    Make {
        /// The text.
        text: String,
        /// By this passphrase.
        passphrase: String,
        /// At this cost of scrypt, as a power of two.
        work: u8,
        /// The file's name.
        name: String,
    },
    /// Save what was made, where the person wants it.
    Save,
    /// Decrypt the file that was chosen.
    Open {
        /// By this passphrase.
        passphrase: String,
    },
}

/// What the host does about links to the record. It answers with [`Happening::Share`].
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sharing {
    /// Say whether this site holds what is shared, and which links can be shown here.
    Look,
    /// Make a link, and put the record where it leads.
    Make(LinkRequest),
    /// Open the link of this name, and draw its code.
    Show(String),
    /// Take the record from where the link of this name leads.
    TakeBack(String),
    /// Put this link where the person can paste it from.
    Copy(String),
    /// Hand this link to another program of the phone.
    Give(String),
}

/// What a link is made of.
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LinkRequest {
    /// Everything that has happened.
    pub journal: Vec<Event>,
    /// Now: milliseconds since 1970, UTC.
    pub at: i64,
    /// Minutes by which local time is ahead of UTC.
    pub zone: i32,
    /// Until when the link is good: seconds since 1970.
    pub until: i64,
    /// What it is, for whoever opens it.
    pub label: String,
}

/// What one app hands over to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Kept {
    /// Everything that has happened, stored or not.
    pub journal: Vec<Event>,
    /// What of it could not be stored, to be stored with whatever comes next.
    pub unstored: Vec<Event>,
    /// Why the last events could not be stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unsaved: Option<String>,
}

/// An address to show.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Address {
    /// The path.
    pub path: String,
    /// In place of the present one, so that Back does not return to it.
    pub replace: bool,
}

impl Message {
    /// A message from JSON: `{now, watch, run, zone, noise, event: {t, v}}`.
    ///
    /// # Errors
    /// Says what is missing or wrong.
    pub fn from_json(json: Json) -> Result<Self, String> {
        let Json::Object(mut fields) = json else { return Err("a message is an object".into()) };
        let number =
            |name: &str| fields.get(name).and_then(Json::as_i64).ok_or_else(|| format!("`{name}` is no whole number"));
        let (now, watch, run, zone) = (number("now")?, number("watch")?, number("run")?, number("zone")?);
        let bytes = fields.get("noise").and_then(Json::as_array).ok_or("`noise` is missing")?;
        let mut noise = [0; 10];
        for (byte, json) in noise.iter_mut().zip(bytes) {
            *byte = json.as_u64().unwrap_or_default() as u8;
        }
        let event = Happening::from_json(fields.remove("event").unwrap_or_default())?;
        Ok(Self { now, watch: watch.unsigned_abs(), run: run.unsigned_abs(), zone: zone as i32, noise, event })
    }
}

impl Happening {
    fn from_json(json: Json) -> Result<Self, String> {
        let Json::Object(mut fields) = json else { return Err("`event` is missing".into()) };
        let value = fields.remove("v").unwrap_or_default();
        let kind = fields.get("t").and_then(Json::as_str).unwrap_or_default();
        Ok(match (kind, value) {
            ("open", Json::Object(opening)) => Happening::Open(Opening::from_json(opening)?),
            ("go", Json::String(path)) => Happening::Go(path),
            ("tap", Json::String(tap)) => Happening::Tap(tap),
            ("input", Json::String(input)) => Happening::Input(input),
            ("fetched", Json::Object(fetched)) => {
                let own = |key: &str| fetched.get(key).and_then(Json::as_str).unwrap_or_default().to_owned();
                Happening::Fetched(own("name"), own("text"))
            }
            ("tick", _) => Happening::Tick,
            #[cfg(feature = "whole")]
            ("letter", done) => Happening::Letter(done.as_str().map(str::to_owned)),
            ("saved", _) => Happening::Saved,
            ("unsaved", Json::String(why)) => Happening::Unsaved(why),
            #[cfg(feature = "whole")]
            ("backup", told) => Happening::Backup(told.as_object().cloned().unwrap_or_default()),
            #[cfg(feature = "whole")]
            ("share", told) => Happening::Share(told.as_object().cloned().unwrap_or_default()),
            ("hidden", _) => Happening::Hidden,
            ("shown", _) => Happening::Shown,
            (kind, _) => return Err(format!("no event is called `{kind}`")),
        })
    }
}

impl Opening {
    fn from_json(mut fields: Map<String, Json>) -> Result<Self, String> {
        let path = fields.get("path").and_then(Json::as_str).unwrap_or("/").to_owned();
        let unsaved = fields.get("unsaved").and_then(Json::as_str).map(str::to_owned);
        let mut events = |key: &str| -> Result<Vec<Event>, String> {
            let Some(Json::Array(events)) = fields.remove(key) else { return Ok(Vec::new()) };
            events.into_iter().map(Event::from_json).collect()
        };
        let (journal, unstored) = (events("journal")?, events("unstored")?);
        let languages = match fields.remove("languages") {
            Some(Json::Array(codes)) => codes.into_iter().filter_map(|code| code.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        };
        Ok(Self { path, journal, unstored, unsaved, languages })
    }
}
