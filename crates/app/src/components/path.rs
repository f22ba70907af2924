//! What opens one after the other: a short path, with no goal to reach and nothing to lose.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// The places in their order: what opens there, and when, unless it has. `open` is said before one that has opened, for those who cannot see its tick; `next` stands beside the
/// first that has not.
pub fn path<'a>(open: &str, next: &'a str, places: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> Markup {
    let mut next = Some(next);
    html! {
        ol.history {
            @for (opens, when) in places {
                li.good[when.is_none()] {
                    span.dot { (icon(if when.is_none() { Icon::Tick } else { Icon::Clock })) }
                    p {
                        @if when.is_none() { span.hidden { (open) ": " } }
                        b { (opens) }
                        @if let Some(next) = when.and_then(|_| next.take()) { " " span.tag { (next) } }
                    }
                    @if let Some(when) = when { p.hint { (when) } }
                }
            }
        }
    }
}
