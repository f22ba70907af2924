//! The first page as HTML, so that it can be read before the app has arrived.

use crate::phone::Phone;
use app::{App, words::FAILURE};
use protocol::Protocol;

/// What goes into the page's frame.
pub struct Prerendered {
    /// The document's title.
    pub title: String,
    /// The children of `<main>` for someone new.
    pub first: String,
    /// What is shown when the app cannot run.
    pub trouble: String,
}

/// Renders with the app itself.
pub fn prerender(phone: Phone) -> Prerendered {
    let trouble = trouble(&phone.protocol);
    let mut app = App::new(phone.protocol);
    app.offer(phone.texts.languages, || None);
    Prerendered { title: app.title(), first: app.view().into_string(), trouble }
}

/// Needs no script: it is there for when scripts fail.
fn trouble(protocol: &Protocol) -> String {
    let words = |key| escaped(protocol.words(key));
    let [title, safe, what_to_do, if_it_stays, again] = FAILURE;
    let number =
        protocol.emergency_numbers.iter().find(|number| number.default).map_or("", |number| number.number.as_str());
    format!(
        "<h1 tabindex=\"-1\">{}</h1><p>{}</p><p>{}</p><p>{}</p><p>{}</p><p><a href=\"/\">{}</a></p>",
        words(title),
        words(safe),
        words(what_to_do),
        words("safety-net.call").replace("{n}", &escaped(number)),
        words(if_it_stays),
        words(again)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
