//! What a letter says, part by part, in reading order.

use serde::Serialize;

/// A letter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letter {
    /// Its title, for the document's own data.
    pub title: String,
    /// The first line: how things stand.
    pub headline: String,
    /// What became of the pain.
    pub change: String,
    /// What the code beside these two lines holds.
    pub code: Code,
    /// Whose words these are, and that nobody has checked them.
    pub origin: String,
    /// When it began, which way it moves, what is due.
    pub facts: Vec<Fact>,
    /// The first drawing and the latest; one where there is but one, and none where nothing was drawn.
    pub maps: Vec<Map>,
    /// Place and strength of pain over time; none where they were told less than twice.
    pub trend: Option<Trend>,
    /// Lists, in order.
    pub sections: Vec<Section>,
    /// By which protocol it was written.
    pub protocol: String,
    /// Every event, on request.
    pub events: Vec<Event>,
}

/// What a code holds that can be scanned from the first page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Code {
    /// The letter in a few lines of ASCII.
    Summary(String),
    /// A SMART Health Link to the whole record.
    Link {
        /// `shlink:/…`.
        link: String,
        /// Until when it is good: day and time.
        until: String,
    },
}

impl Code {
    /// The text in it.
    pub fn text(&self) -> &str {
        match self {
            Code::Summary(text) | Code::Link { link: text, .. } => text,
        }
    }

    /// What it is, for those who see it.
    pub fn caption(&self) -> String {
        match self {
            Code::Summary(_) => "This code holds the summary as text".to_owned(),
            Code::Link { until, .. } => format!("Scan to open the whole record until {until}"),
        }
    }

    /// The same for those who do not see it.
    pub fn words(&self) -> String {
        match self {
            Code::Summary(text) => format!("QR code that holds this summary as text. {}.", text.replace('\n', ". ")),
            Code::Link { until, .. } => {
                format!("QR code that holds a link, which opens the whole record until {until}.")
            }
        }
    }
}

/// Something that is known, by what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is called.
    pub name: String,
    /// What is known.
    pub words: String,
}

/// Where it hurts, and where it is numb or tingles, on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Map {
    /// Which drawing, and of which day.
    pub title: String,
    /// Marked parts of the body.
    pub marked: Vec<Marked>,
    /// The same in words, pain first.
    pub words: [String; 2],
}

/// A marked part of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Marked {
    /// The region's name, which is that of its shape in the drawing.
    pub region: String,
    /// It is seen from the front.
    pub front: bool,
    /// It hurts.
    pub pain: bool,
    /// It is numb, or tingles.
    pub numb: bool,
}

/// Place and strength of pain over time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Trend {
    /// The places from the spine outwards, in a few words each.
    pub places: Vec<String>,
    /// What was told, oldest first.
    pub points: Vec<Point>,
    /// Sessions and stops between the first point and the last.
    pub done: Vec<Mark>,
    /// The first and the last day.
    pub days: [String; 2],
    /// The same in words.
    pub words: String,
}

/// What was told at one time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// When, from 0 for the first to 1 for the last.
    pub at: f64,
    /// How far out pain reached, left and right, as the place among [`Trend::places`].
    pub reach: [u32; 2],
    /// How strong it was in the back, 0 to 10.
    pub back: Option<u32>,
    /// How strong it was in the leg.
    pub leg: Option<u32>,
}

/// A session.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// When, as in [`Point::at`].
    pub at: f64,
    /// The person stopped it.
    pub stopped: bool,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Its items, the most important first.
    pub items: Vec<Item>,
    /// How many there are besides, and where.
    pub more: Option<String>,
    /// What is said where there are none; empty where there are some.
    pub none: String,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// When; empty where no day is told.
    pub when: String,
    /// What, in a few words.
    pub what: String,
    /// More about it; may be empty.
    pub more: String,
}

/// An event of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The day; empty where it is that of the event before.
    pub day: String,
    /// The time of day.
    pub time: String,
    /// What happened.
    pub words: String,
}
