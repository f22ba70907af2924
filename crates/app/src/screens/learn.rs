//! Background to read.

use crate::{
    App,
    components::{SourceLink, setting_link, sources, text_page},
};
use maud::{Markup, html};

/// The list of pages.
pub(super) fn list(app: &App) -> Markup {
    html! {
        h1 tabindex="-1" { (app.w("learn.title")) }
        p.lead { (app.w("learn.lead")) }
        @for lesson in &app.protocol.explanations {
            (setting_link(&lesson.title, "", &format!("/learn/{}", lesson.name)))
        }
    }
}

/// One page.
pub(super) fn one(app: &App, name: &str) -> Markup {
    let Some(lesson) = app.protocol.explanations.iter().find(|l| l.name == name) else { return super::missing(app) };
    let cited: Vec<SourceLink> = app
        .protocol
        .sources
        .iter()
        .filter(|source| lesson.cites.contains(&source.name) && !source.text.is_empty())
        .map(|source| SourceLink { text: &source.text, url: &source.url })
        .collect();
    let paragraphs: Vec<&str> = lesson.text.iter().map(String::as_str).collect();
    text_page(&lesson.title, &paragraphs, sources(&cited, app.w("result.sources")))
}
