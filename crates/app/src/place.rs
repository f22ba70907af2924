//! Pain marked on the drawing of the back: each region stands for a place and a side that can be chosen from lists too.

use crate::{App, page::Page};
use protocol::{Domain, FindingId, Value};

/// The choice of how far from the spine the pain is felt, which the drawing answers.
pub(crate) const ZONE: &str = "pain-zone";
/// The choice of its side.
const SIDE: &str = "pain-side";

/// Regions of the drawing, each with an option of the place and one of the side.
const REGIONS: [(&str, &str, &str); 11] = [
    ("low-back-mid", "centre", "middle"),
    ("low-back-left", "side", "left"),
    ("low-back-right", "side", "right"),
    ("buttock-left", "buttock", "left"),
    ("buttock-right", "buttock", "right"),
    ("thigh-back-left", "thigh", "left"),
    ("thigh-back-right", "thigh", "right"),
    ("calf-left", "calf", "left"),
    ("calf-right", "calf", "right"),
    ("heel-left", "foot", "left"),
    ("heel-right", "foot", "right"),
];

/// A region as it is shown.
pub(crate) struct Place {
    /// Its name in the drawing.
    pub region: &'static str,
    /// Its words.
    pub label: String,
    /// The event that marks it.
    pub tap: String,
    /// It is the one that was answered.
    pub marked: bool,
}

impl App {
    /// The regions that the protocol's choices know.
    pub(crate) fn places(&self) -> Vec<Place> {
        let Some((zone, side)) = self.place_findings() else { return Vec::new() };
        let answered = (self.last_answer_today(zone), self.last_answer_today(side));
        let place = |(region, at, on): &(&'static str, &str, &str)| {
            let ((at, at_words), (on, on_words)) = (self.option(zone, at)?, self.option(side, on)?);
            Some(Place {
                region,
                label: format!("{at_words}, {on_words}"),
                tap: format!("place:{region}"),
                marked: answered == (Some(Value::Known(at)), Some(Value::Known(on))),
            })
        };
        REGIONS.iter().filter_map(place).collect()
    }

    /// A region was marked: that answers place and side.
    pub(crate) fn take_place(&mut self, region: &str) -> Page {
        let found = REGIONS.iter().find(|(name, _, _)| *name == region);
        let (Some((_, at, on)), Some((zone, side))) = (found, self.place_findings()) else { return self.page.clone() };
        let options = self.option(zone, at).zip(self.option(side, on)).map(|((at, _), (on, _))| (at, on));
        let Some((at, on)) = options else { return self.page.clone() };
        self.answer(zone, Value::Known(at));
        self.answer(side, Value::Known(on));
        self.next_page()
    }

    fn place_findings(&self) -> Option<(FindingId, FindingId)> {
        Some((self.protocol.finding(ZONE)?, self.protocol.finding(SIDE)?))
    }

    /// An option of a choice: its place in the list, and its words.
    fn option(&self, choice: FindingId, name: &str) -> Option<(u32, &str)> {
        let Domain::Choice(options) = &self.protocol.at(choice).domain else { return None };
        let place = options.iter().position(|option| option.name == name)?;
        Some((place as u32, &options[place].label))
    }
}
