//! Pain marked on the drawing of the back: each region stands for a place and a side that can be chosen from lists too.

use crate::{App, page::Page};
use protocol::{Domain, FindingId, Value};

/// The choice of how far from the spine the pain is felt, which the drawing answers.
pub(crate) const ZONE: &str = "pain-zone";
/// The choice of its side.
pub(crate) const SIDE: &str = "pain-side";

/// A region as it is shown.
pub(crate) struct Place<'a> {
    /// Its name in the drawing.
    pub region: &'a str,
    /// Its words.
    pub label: String,
    /// The event that marks it.
    pub tap: String,
    /// It is the one that was answered.
    pub marked: bool,
}

/// The option of the side's choice that a region stands for.
pub(crate) fn side_of(sides: [bool; 2]) -> &'static str {
    match sides {
        [true, false] => "left",
        [false, true] => "right",
        _ => "middle",
    }
}

impl App {
    /// The regions of the back that stand for a place.
    pub(crate) fn places<'a>(&'a self) -> Vec<Place<'a>> {
        let Some((zone, side)) = self.place_findings() else { return Vec::new() };
        let answered = (self.last_answer_today(zone), self.last_answer_today(side));
        let place = |region: &'a protocol::Region| {
            let (on, on_words) = self.option(side, side_of(region.sides))?;
            let Domain::Choice(zones) = &self.protocol.at(zone).domain else { return None };
            Some(Place {
                region: &region.name,
                label: format!("{}, {on_words}", zones.get(region.zone as usize)?.label),
                tap: format!("place:{}", region.name),
                marked: answered == (Some(Value::Known(region.zone)), Some(Value::Known(on))),
            })
        };
        let shown = self.protocol.regions.iter().filter(|region| !region.front && !region.between_legs);
        shown.filter_map(place).collect()
    }

    /// A region was marked: that answers place and side.
    pub(crate) fn take_place(&mut self, region: &str) -> Page {
        let found = self.protocol.region(region).map(|region| (region.zone, side_of(region.sides)));
        let (Some((at, on)), Some((zone, side))) = (found, self.place_findings()) else { return self.page.clone() };
        let Some((on, _)) = self.option(side, on) else { return self.page.clone() };
        self.answer(zone, Value::Known(at));
        self.answer(side, Value::Known(on));
        self.next_page()
    }

    fn place_findings(&self) -> Option<(FindingId, FindingId)> {
        Some((self.protocol.finding(ZONE)?, self.protocol.finding(SIDE)?))
    }

    /// An option of a choice: its place in the list, and its words.
    pub(crate) fn option(&self, choice: FindingId, name: &str) -> Option<(u32, &str)> {
        let Domain::Choice(options) = &self.protocol.at(choice).domain else { return None };
        let place = options.iter().position(|option| option.name == name)?;
        Some((place as u32, &options[place].label))
    }
}
