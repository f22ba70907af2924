//! A technique: whether it is open today, its dose and its steps.

use maud::{Markup, html};

use super::button::{Button, button};
use super::icon::{Icon, icon};
use super::picture::{Picture, picture};
use super::record::{Reason, ReasonWords, reasons};

/// What can be done with an open technique.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open<'a> {
    /// Limits that today's answers set, in words.
    pub limits: &'a [&'a str],
    /// The way to it.
    pub way: Button<'a>,
}

/// Why a technique is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed<'a> {
    /// Opens the reasons.
    pub why: &'a str,
    /// At least one.
    pub reasons: &'a [Reason<'a>],
    /// The words that a list of reasons needs.
    pub words: ReasonWords<'a>,
}

/// Whether it may be done today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability<'a> {
    /// It may, within limits.
    Open(Open<'a>),
    /// It may not.
    Closed(Closed<'a>),
}

/// A technique in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TechniqueCard<'a> {
    /// Its name.
    pub title: &'a str,
    /// What it does, in a sentence.
    pub summary: &'a str,
    /// "Open today", "Closed for now": the state in words.
    pub state: &'a str,
    /// A picture of it.
    pub picture: Option<Picture<'a>>,
    /// Whether it may be done today.
    pub availability: Availability<'a>,
}

/// A card for a technique. A closed one stays readable and says why.
pub fn technique_card(card: &TechniqueCard) -> Markup {
    let closed = matches!(card.availability, Availability::Closed(_));
    html! {
        article.technique.closed[closed] {
            @if let Some(shown) = &card.picture { (picture(shown)) }
            div.about {
                p.state { (icon(if closed { Icon::Lock } else { Icon::Tick })) (card.state) }
                h2 { (card.title) }
                p { (card.summary) }
                @match &card.availability {
                    Availability::Open(open) => {
                        @if !open.limits.is_empty() { ul.limits { @for limit in open.limits { li { (limit) } } } }
                        (button(&open.way))
                    }
                    Availability::Closed(closed) => {
                        details {
                            summary { (closed.why) span.hidden { ": " (card.title) } }
                            (reasons(closed.reasons, &closed.words))
                        }
                    }
                }
            }
        }
    }
}

/// The dose: names and amounts, with a caption.
pub fn dose_table(caption: &str, rows: &[(&str, &str)]) -> Markup {
    html! {
        table.dose {
            caption { (caption) }
            tbody {
                @for (name, amount) in rows {
                    tr { th scope="row" { (name) } td { (amount) } }
                }
            }
        }
    }
}

/// One step of a technique.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// The instruction.
    pub text: &'a str,
    /// A picture of it.
    pub picture: Option<Picture<'a>>,
}

/// Numbered steps, with pictures where there are any.
pub fn steps(list: &[Step]) -> Markup {
    html! {
        ol.steps {
            @for step in list {
                li {
                    p { (step.text) }
                    @if let Some(shown) = &step.picture { (picture(shown)) }
                }
            }
        }
    }
}
