//! Pictures of the body, with what they show in words.

use maud::{Markup, html};

/// One of the drawn pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picture<'a> {
    /// Its name, as in `t1-2-ball`.
    pub name: &'a str,
    /// What it shows, in words.
    pub alt: &'a str,
    /// Words under it.
    pub caption: &'a str,
    /// The left side is treated. The pictures show the right, so this one is turned about; there is no text in any.
    pub left: bool,
}

/// Width and height of every picture, in its own pixels; the page keeps the room free while one loads.
const SIZE: (u32, u32) = (1200, 750);

/// A picture, fetched when it is about to be seen.
pub fn picture(picture: &Picture) -> Markup {
    html! {
        figure.picture.mirrored[picture.left] {
            img src={ "/pictures/" (picture.name) ".webp" } alt=(picture.alt) width=(SIZE.0) height=(SIZE.1) loading="lazy" decoding="async";
            @if !picture.caption.is_empty() { figcaption { (picture.caption) } }
        }
    }
}
