//! A letter to a clinician: which paper, how much, and the letter itself.

use crate::{
    App,
    components::{Answer, Button, Go, button, info_card, setting_choice},
    letter::{Paper, Progress},
};
use maud::{Markup, html};

/// The page.
pub(super) fn letter(app: &App) -> Markup {
    let wish = &app.draft.letter;
    let paper = [
        Answer::new(app.w("letter.paper-a4"), "letter:a4").chosen(app.paper() == Paper::A4),
        Answer::new(app.w("letter.paper-letter"), "letter:letter").chosen(app.paper() == Paper::Letter),
    ];
    let much = [
        Answer::new(app.w("letter.events-no"), "letter:page").chosen(!wish.events),
        Answer::new(app.w("letter.events-yes"), "letter:all").chosen(wish.events),
    ];
    html! {
        h1 tabindex="-1" { (app.w("letter.title")) }
        p.lead { (app.w("letter.lead")) }
        p { (app.w("letter.own")) @if app.language().0 != "en" { " " (app.w("letter.english")) } }
        (setting_choice(app.w("letter.paper"), "", &paper))
        (setting_choice(app.w("letter.events"), "", &much))
        @if let Some((_, link)) = app.shown_link() { (code(app, link.until)) }
        // Where the button is that was tapped, so that it is seen what comes of it.
        div role="status" { (progress(app)) }
        @if matches!(wish.progress, Progress::Wished | Progress::Failed) {
            (button(&Button::primary(app.w("letter.make"), Go::Tap("letter:make"))))
        }
    }
}

/// What the letter's code is to hold, where there is a link for it.
fn code(app: &App, until: i64) -> Markup {
    let (link, held) = (app.with("letter.code-link", app.when(until)), app.link_on_letter().is_some());
    let answers = [
        Answer::new(app.w("letter.code-summary"), "letter:summary").chosen(!held),
        Answer::new(&link, "letter:link").chosen(held),
    ];
    setting_choice(app.w("letter.code"), "", &answers)
}

/// How far it is, and what can be done with it.
fn progress(app: &App) -> Markup {
    html! {
        @match app.draft.letter.progress {
            Progress::Wished => {}
            Progress::Making => p aria-busy="true" { (app.w("letter.making")) },
            Progress::Made | Progress::Given => (info_card(app.w("letter.made"), html! {
                p { (app.w("letter.unchecked")) }
                @if app.draft.letter.progress == Progress::Given { p { (app.w("letter.given")) } }
                (button(&Button::primary(app.w("letter.give"), Go::Tap("letter:give"))))
            })),
            Progress::Failed => (info_card(app.w("letter.failed-title"), html! { p { (app.w("letter.failed")) } })),
        }
    }
}
