//! A link as a code to scan, and a list of links.

use maud::{Markup, html};

use super::button::{Button, buttons};
use super::icon::{Icon, icon};

/// A code that a camera reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QrCode<'a> {
    /// What it is, for those who cannot see it.
    pub label: &'a str,
    /// The side of its square, in modules.
    pub side: u64,
    /// Its dark modules, as the path of an SVG in which a module has a side of one.
    pub path: &'a str,
}

/// The code, dark on white in every theme, since cameras expect it so.
pub fn qr_code(code: &QrCode) -> Markup {
    html! {
        svg.code role="img" aria-label=(code.label) viewBox={ "0 0 " (code.side) " " (code.side) } shape-rendering="crispEdges" {
            rect width=(code.side) height=(code.side) fill="#fff" {}
            path d=(code.path) fill="#000" {}
        }
    }
}

/// A link that was made.
#[derive(Clone, Debug)]
pub struct LinkEntry<'a> {
    /// It can still be opened.
    pub good: bool,
    /// Until when it is good, or when it ended.
    pub title: String,
    /// When it was made.
    pub text: String,
    /// What is to be known of it.
    pub note: &'a str,
    /// What can be done with it.
    pub ways: Vec<Button<'a>>,
    /// What came of the last tap.
    pub told: &'a str,
}

/// Links, one below the other.
pub fn links(entries: &[LinkEntry]) -> Markup {
    html! {
        ol.history {
            @for entry in entries {
                li class=(if entry.good { "good" } else { "plain" }) {
                    span.dot { @if entry.good { (icon(Icon::Tick)) } }
                    h3 { (entry.title) }
                    p.hint { (entry.text) }
                    @if !entry.note.is_empty() { p { (entry.note) } }
                    div role="status" { @if !entry.told.is_empty() { p { strong { (entry.told) } } } }
                    @if !entry.ways.is_empty() { (buttons(&entry.ways)) }
                }
            }
        }
    }
}
