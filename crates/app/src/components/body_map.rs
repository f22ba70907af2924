//! A figure on which pain is marked, seen from the front or the back.

use maud::{Markup, html};

/// Which side of the body is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodySide {
    /// From the front.
    Front,
    /// From the back.
    Back,
}

impl BodySide {
    fn drawing(self) -> &'static str {
        match self {
            BodySide::Front => "/pictures/bodymap-front.svg",
            BodySide::Back => "/pictures/bodymap-back.svg",
        }
    }

    /// The names of its regions, which are those of the drawing.
    pub fn regions(self) -> &'static [&'static str] {
        match self {
            BodySide::Front => &[
                "saddle-front",
                "groin-left",
                "hip-left",
                "thigh-front-left",
                "shin-left",
                "foot-left",
                "groin-right",
                "hip-right",
                "thigh-front-right",
                "shin-right",
                "foot-right",
            ],
            BodySide::Back => &[
                "low-back-mid",
                "saddle",
                "low-back-left",
                "buttock-left",
                "thigh-back-left",
                "calf-left",
                "heel-left",
                "low-back-right",
                "buttock-right",
                "thigh-back-right",
                "calf-right",
                "heel-right",
            ],
        }
    }
}

/// A part of the body that can be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region<'a> {
    /// One of [`BodySide::regions`].
    pub name: &'a str,
    /// Its words.
    pub label: &'a str,
    /// The event that marks or clears it.
    pub tap: &'a str,
    /// Pain is marked here.
    pub marked: bool,
}

/// A figure and its regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodyMap<'a> {
    /// The side seen.
    pub side: BodySide,
    /// Names the figure, as in "Your back".
    pub label: &'a str,
    /// What can be marked. Regions are small on a phone: offer the same as a list beside it.
    pub regions: &'a [Region<'a>],
}

/// The part of the drawing in which regions lie: the rest would only make them small.
const LOWER_BODY: &str = "106 268 248 612";

/// The figure; each region is a button.
pub fn body_map(map: &BodyMap) -> Markup {
    let drawing = map.side.drawing();
    html! {
        figure.body-map {
            svg viewBox=(LOWER_BODY) role="group" aria-label=(map.label) {
                use href={ (drawing) "#figure" } aria-hidden="true" {}
                @for region in map.regions {
                    g.region role="button" tabindex="0" aria-pressed=(region.marked) aria-label=(region.label) data-tap=(region.tap) {
                        use href={ (drawing) "#" (region.name) } {}
                    }
                }
            }
            figcaption aria-hidden="true" { (map.label) }
        }
    }
}
