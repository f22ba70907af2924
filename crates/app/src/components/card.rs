//! Cards that say how soon to be seen, and boxes that say what to watch for.

use maud::{Markup, html};

use super::button::{Button, button};
use super::icon::{Icon, icon};
use super::page::{Heading, heading};

/// How soon. Each has its own sign, words and colour, so that none of these stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CareLevel {
    /// Emergency help now.
    Immediate,
    /// Help today or within days.
    Urgent,
    /// Anything that can wait.
    NonUrgent,
}

impl CareLevel {
    fn look(self) -> (&'static str, Icon) {
        match self {
            CareLevel::Immediate => ("care immediate", Icon::Alarm),
            CareLevel::Urgent => ("care urgent", Icon::Warning),
            CareLevel::NonUrgent => ("care non-urgent", Icon::Note),
        }
    }
}

/// A number to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call<'a> {
    /// The words on the button, with the number.
    pub text: &'a str,
    /// The number itself, as dialled.
    pub number: &'a str,
}

/// A card that says what to do and how soon. A page has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareCard<'a> {
    /// How soon.
    pub level: CareLevel,
    /// Names the level for those who cannot see the colour, as in "Urgent advice".
    pub level_name: &'a str,
    /// What to do.
    pub title: &'a str,
    /// The title's rank: `Page` where the card is the page.
    pub rank: Heading,
    /// The number to call.
    pub call: Option<Call<'a>>,
}

/// A care card around `inside`, with the call button first.
pub fn care_card(card: &CareCard, inside: Markup) -> Markup {
    let (class, sign) = card.level.look();
    html! {
        section class=(class) {
            div.top {
                (icon(sign))
                (heading(card.rank, html! { span.hidden { (card.level_name) ": " } (card.title) }))
            }
            div.inside {
                @if let Some(call) = &card.call { (call_button(call)) }
                (inside)
            }
        }
    }
}

/// A big button that opens the telephone with a number.
pub fn call_button(call: &Call) -> Markup {
    html! {
        a.button.call href={ "tel:" (call.number) } { (icon(Icon::Phone)) (call.text) }
    }
}

/// A calm box: good to know.
pub fn info_card(title: &str, inside: Markup) -> Markup {
    html! {
        section.info {
            @if !title.is_empty() { h2 { (title) } }
            (inside)
        }
    }
}

/// A box that stands out: keep off, take care. `level_name` is for screen readers, as in "Important".
pub fn warning_callout(level_name: &str, title: &str, inside: Markup) -> Markup {
    html! {
        section.callout {
            h2 { (icon(Icon::Warning)) span { span.hidden { (level_name) ": " } (title) } }
            (inside)
        }
    }
}

/// What to watch for from here on, and what to do then.
pub fn safety_net(title: &str, items: &[&str], then: &str, way: Option<&Button>) -> Markup {
    html! {
        section.safety-net {
            h2 { (title) }
            ul { @for item in items { li { (item) } } }
            @if !then.is_empty() { p { (then) } }
            @if let Some(way) = way { (button(way)) }
        }
    }
}
