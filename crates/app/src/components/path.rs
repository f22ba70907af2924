//! What opens one after the other: a short path, with no goal to reach and nothing to lose.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// A place on the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathPlace<'a> {
    /// What opens here.
    pub opens: &'a str,
    /// When it opens; empty once it has.
    pub when: &'a str,
}

/// The places in their order. `open` is said before one that has opened, for those who cannot see its tick; `next` stands beside the first that has not.
pub fn path(open: &str, next: &str, places: &[PathPlace]) -> Markup {
    let first = places.iter().position(|place| !place.when.is_empty());
    html! {
        ol.history {
            @for (i, place) in places.iter().enumerate() {
                @let done = place.when.is_empty();
                li.good[done] {
                    span.dot { (icon(if done { Icon::Tick } else { Icon::Clock })) }
                    p {
                        @if done { span.hidden { (open) ": " } }
                        b { (place.opens) }
                        @if first == Some(i) { " " span.tag { (next) } }
                    }
                    @if !done { p.hint { (place.when) } }
                }
            }
        }
    }
}
