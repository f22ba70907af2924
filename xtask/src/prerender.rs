//! The first page as HTML, so that it can be read before the app has arrived.

use crate::programs::{Outcome, root};
use app::{App, words::FAILURE};
use catalogue::Texts;
use protocol::{Protocol, author};

/// What goes into the page's frame.
pub struct Prerendered {
    /// The document's title.
    pub title: String,
    /// The children of `<main>` for someone new.
    pub first: String,
    /// What is shown when the app cannot run.
    pub trouble: String,
    /// What the app fetches when somebody wants it.
    pub texts: Texts,
}

/// Renders with the app itself.
pub fn prerender() -> Outcome<Prerendered> {
    let folder = root().join("protocol");
    let reading = author::read_folder(&folder).map_err(|error| error.to_string())?;
    let protocol = reading.protocol.ok_or("the protocol has errors; `wideberth check protocol` shows them")?;
    let trouble = trouble(&protocol);
    let texts = Texts::of(&folder, &protocol)?;
    let mut app = App::new(protocol);
    app.offer(texts.languages.clone(), || None);
    Ok(Prerendered { title: app.title(), first: app.view().into_string(), trouble, texts })
}

/// Needs no script: it is there for when scripts fail.
fn trouble(protocol: &Protocol) -> String {
    let words = |key| escaped(protocol.words(key));
    let [title, safe, what_to_do, again] = FAILURE;
    let number =
        protocol.emergency_numbers.iter().find(|number| number.default).map_or("", |number| number.number.as_str());
    format!(
        "<h1 tabindex=\"-1\">{}</h1><p>{}</p><p>{}</p><p>{}</p><p><a href=\"/\">{}</a></p>",
        words(title),
        words(safe),
        words(what_to_do),
        words("safety-net.call").replace("{n}", &escaped(number)),
        words(again)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
