//! What every screen is made of: pure functions from words to HTML.
//!
//! Nothing here keeps state, decides anything or holds a sentence: all words come in from the protocol. An empty `&str` means
//! "there is none", and its element is left out.
//!
//! What acts on a tap carries `data-tap="name:value"`, what is typed or chosen carries `data-input="name"`, and places inside
//! the app are plain links; the host script knows nothing else. Every page has one `<h1 tabindex="-1">`, to which it moves the focus.

mod body_map;
mod button;
mod card;
#[cfg(feature = "whole")]
mod chart;
#[cfg(feature = "whole")]
mod field;
mod icon;
#[cfg(feature = "whole")]
mod link;
mod lockout;
mod page;
mod path;
mod picture;
mod question;
mod record;
mod session;
mod settings;
mod technique;
#[cfg(test)]
mod tests;

pub use body_map::{BodyMap, BodySide, Region, body_map};
pub use button::{Button, ButtonKind, Go, button, buttons};
pub use card::{Call, CareCard, CareLevel, call_button, care_card, info_card, safety_net, warning_callout};
#[cfg(feature = "whole")]
pub use chart::{ChartWords, Done, Point, chart};
#[cfg(feature = "whole")]
pub use field::{file_field, passphrase_field};
pub use icon::{Icon, icon};
#[cfg(feature = "whole")]
pub use link::{LinkEntry, QrCode, links, qr_code};
pub use lockout::{Countdown, countdown};
pub use page::{
    Back, Banner, BannerKind, Header, Heading, NavEntry, Points, Welcome, banner, footer_nav, heading, page,
    page_header, points, section, text_page, welcome,
};
pub use path::path;
pub use picture::{Picture, picture};
pub use question::{
    Answer, Checklist, NumberField, Original, Progress, Question, Scale, TextField, Tick, alert, answers, checklist,
    number_field, original, progress, question, scale, text_field, tick,
};
pub use record::{
    Entry, Reason, ReasonWords, SourceLink, Summary, Tone, Way, history, reasons, sources, summary_list, ways,
};
pub use session::{Beat, Session, Spot, session, what_happened};
pub use settings::{SelectOption, setting_choice, setting_link, setting_select};
pub use technique::{Availability, Closed, Open, Step, TechniqueCard, dose_table, steps, technique_card};
