//! Where the pain is over time, and whether it is coming home to the spine.
//!
//! Pain that moves from the leg back to the middle of the low back is *centralizing*, pain that moves further down is *peripheralizing* (evidence 5.3 and 5.4). Only how
//! far out the pain reaches counts here, on each side; how strong it is decides where the place stays the same. The numbers for all of it stand in the protocol.

use protocol::{Centralization, Protocol};

use crate::{
    clock::{DAY, MINUTE, Moment},
    correction::corrected,
    journal::Journal,
    pain::Channel,
};

/// Where pain and numbness were at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sighting {
    /// By the person's clock: milliseconds since 1970, UTC.
    pub at: i64,
    /// How far out pain was felt, left and right: 0 for nowhere, else the place of the zone's option.
    pub pain: [u32; 2],
    /// The same for numbness and tingling.
    pub numb: [u32; 2],
    /// How strong the pain in the back was, 0 to 10.
    pub back: Option<u32>,
    /// How strong the pain in the leg was.
    pub leg: Option<u32>,
    /// The side was told, and not carried on from the sighting before.
    pub side_told: bool,
    /// Regions marked as numb, where a drawing was marked.
    pub numb_regions: Option<Vec<String>>,
    /// A region between the legs was marked as numb.
    pub numb_between_legs: bool,
}

impl Sighting {
    /// How far out pain was felt on one side, 0 for the left and 1 for the right; nowhere if both numbers say that there was none.
    pub fn reach(&self, side: usize) -> u32 {
        if self.back == Some(0) && self.leg == Some(0) { 0 } else { self.pain[side] }
    }

    /// It says where the pain is. Pain that is told as a number and is at none of the places is elsewhere.
    fn is_placed(&self) -> bool {
        self.pain != [0; 2] || self.back.unwrap_or(0).max(self.leg.unwrap_or(0)) == 0
    }

    /// How far out pain was felt, on whichever side it was further.
    pub fn furthest(&self) -> u32 {
        self.reach(0).max(self.reach(1))
    }

    /// How strong it was there.
    fn strength(&self, zone: u32, rules: &Centralization) -> Option<u32> {
        if zone >= rules.leg { self.leg } else { self.back }
    }
}

/// What became of the pain from one sighting to a later one, the worse of both sides. In order, from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is gone.
    Abolished,
    /// It is in the middle of the low back only, and was further out.
    Centralized,
    /// It reaches less far.
    Centralizing,
    /// It reaches as far, and is weaker there.
    DistalReduced,
    /// It reaches as far and is as strong.
    Unchanged,
    /// It reaches as far, and is stronger there: to be taken for the next.
    DistalWorse,
    /// It reaches further.
    Peripheralized,
    /// It is in a leg in which it was not, and was in the other.
    SecondLegNew,
}

/// What became of the pain between two sightings. Pain in the middle is of no side: the sides are compared where pain was or is further out, and only without such the middle is.
pub fn change(rules: &Centralization, before: &Sighting, now: &Sighting) -> Change {
    if second_leg_new(rules, before, now) {
        return Change::SecondLegNew;
    }
    let reaches = [0, 1].map(|side| (before.reach(side), now.reach(side)));
    let aside = reaches.into_iter().filter(|(was, is)| was.max(is) > &rules.middle);
    let moved = |(was, is)| match (was, is) {
        (0, 0) => Change::Unchanged,
        _ if is > was => Change::Peripheralized,
        (_, 0) => Change::Abolished,
        _ if was > rules.middle && is <= rules.middle => Change::Centralized,
        _ if is < was => Change::Centralizing,
        _ => in_place(rules, before, now, was),
    };
    aside.map(moved).max().unwrap_or_else(|| moved((before.furthest(), now.furthest())))
}

fn in_place(rules: &Centralization, before: &Sighting, now: &Sighting, zone: u32) -> Change {
    let (Some(was), Some(is)) = (before.strength(zone, rules), now.strength(zone, rules)) else {
        return Change::Unchanged;
    };
    let less = was.saturating_sub(is);
    let matters = less >= rules.points || less > 0 && less * 100 >= was * rules.percent;
    if zone > rules.middle && matters {
        Change::DistalReduced
    } else if is.saturating_sub(was) >= rules.points {
        Change::DistalWorse
    } else {
        Change::Unchanged
    }
}

fn second_leg_new(rules: &Centralization, before: &Sighting, now: &Sighting) -> bool {
    let in_leg = |sighting: &Sighting, side: usize| sighting.reach(side) >= rules.leg;
    now.side_told && [0, 1].iter().any(|side| in_leg(before, 1 - side) && !in_leg(before, *side) && in_leg(now, *side))
}

/// The pain reaches further, or as far and is stronger there. Pain that is in the middle only is at home: how strong it is there is for the protocol's rules on strength.
#[inline(never)]
fn went_further(rules: &Centralization, before: &Sighting, now: &Sighting) -> bool {
    let change = change(rules, before, now);
    change > Change::DistalWorse || change == Change::DistalWorse && now.furthest() > rules.middle
}

/// Numbness or tingling reaches further, or is where it was not. Only drawings are compared.
fn numbness_spread(before: &Sighting, now: &Sighting) -> bool {
    let (Some(was), Some(is)) = (&before.numb_regions, &now.numb_regions) else { return false };
    is.iter().any(|region| !was.contains(region))
}

/// The pain comes home while the back hurts a good deal, or a good deal more: told with care.
pub fn back_is_loud(rules: &Centralization, before: &Sighting, now: &Sighting) -> bool {
    let rise = now.back.zip(before.back).map_or(0, |(is, was)| is.saturating_sub(was));
    now.back.is_some_and(|points| points >= rules.strong) || rise >= rules.rise
}

/// How the pain has moved over the last days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It was in the middle of the low back at most, all the while.
    Central,
    /// It has come home: in the middle of the low back at most, and never further out than at first.
    Centralizing,
    /// It reaches less far than at first.
    Partial,
    /// It reaches as far as at first, for as long or as many sessions as tell.
    NonCentralizing,
    /// It reaches further than at first, and out of the middle of the low back.
    Peripheralizing,
}

/// From the first to the last sighting of a course pain has come to reach further, and out of the middle.
fn moved_outwards(rules: &Centralization, first: &Sighting, last: &Sighting) -> bool {
    last.furthest() > first.furthest().max(rules.middle)
}

/// The course of the last days, and where it began; nothing where there are too few sightings to tell.
pub fn course<'a>(rules: &Centralization, movement: &'a Movement, now: i64) -> Option<(Course, &'a Sighting)> {
    let days = i64::from(rules.days);
    let begin = movement.sightings.iter().position(|sighting| now.saturating_sub(sighting.at) < days * DAY)?;
    let (before, recent) = movement.sightings.split_at(begin);
    let (first, last) = (recent.first()?, recent.last()?);
    if recent.len() < rules.sightings as usize {
        return None;
    }
    let (start, end) = (first.furthest(), last.furthest());
    let furthest = recent.iter().map(Sighting::furthest).max().unwrap_or(0);
    // Readings a day apart span a day less than the days they stand for. Where they are further apart, the one before tells that it was so from the beginning.
    let all_along = last.at.saturating_sub(first.at) >= (days - 1) * DAY
        || before.last().is_some_and(|before| before.furthest() == start);
    let long = all_along || movement.sessions >= rules.sessions as usize;
    let course = if moved_outwards(rules, first, last) {
        Course::Peripheralizing
    } else if furthest <= rules.middle {
        Course::Central
    } else if end <= rules.middle && furthest <= start {
        Course::Centralizing
    } else if end < start {
        Course::Partial
    } else if long {
        Course::NonCentralizing
    } else {
        return None;
    };
    Some((course, first))
}

/// What a journal tells about the move of pain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// Every sighting of where the pain is, oldest first by the person's clock.
    pub sightings: Vec<Sighting>,
    /// Sessions of the days that a course is judged by.
    pub sessions: usize,
}

impl Movement {
    /// Follows a journal up to now, with what was corrected as the last correction says.
    pub fn of(protocol: &Protocol, journal: &Journal, now: Moment) -> Self {
        let mut history = corrected(protocol, journal);
        history.now_is(now);
        let sessions = history.sessions_within(protocol.centralization.days.into());
        let mut sightings = history.sightings.list;
        sightings.retain(Sighting::is_placed);
        sightings.sort_by_key(|sighting| sighting.at);
        Self { sightings, sessions }
    }
}

/// Sightings as they come in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sightings {
    /// By what they are judged.
    rules: Centralization,
    /// Answers so many milliseconds apart are one sighting.
    together: i64,
    /// In the order in which they were told.
    list: Vec<Sighting>,
    /// The last number for back and for leg, and when.
    numbers: [Option<(i64, u32)>; 2],
    /// So many of the list are from before the last session: what is told after it is another sighting, however soon.
    before_session: usize,
}

/// The options of the side's choice.
const LEFT: u32 = 0;
const RIGHT: u32 = 1;

impl Sightings {
    /// None yet.
    pub fn new(protocol: &Protocol) -> Self {
        let together = i64::from(protocol.monitoring.reading) * MINUTE;
        Self { rules: protocol.centralization, together, ..Self::default() }
    }

    /// A new sighting, with the numbers told just before it.
    fn begin(&mut self, at: i64) -> &mut Sighting {
        let together = self.together.unsigned_abs();
        let [back, leg] = self
            .numbers
            .map(|number| number.filter(|(told, _)| told.abs_diff(at) <= together).map(|(_, points)| points));
        self.list.push(Sighting { at, back, leg, ..Sighting::default() });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// The sighting that is told just now.
    fn present(&mut self, at: i64) -> Option<&mut Sighting> {
        let (from, together) = (self.before_session, self.together.unsigned_abs());
        self.list[from..].last_mut().filter(|last| last.at.abs_diff(at) <= together)
    }

    /// The same, taken out of the list, unless it is a drawing.
    fn take_listed(&mut self, at: i64) -> Option<Sighting> {
        self.present(at).filter(|last| last.numb_regions.is_none())?;
        self.list.pop()
    }

    /// How far out the pain is was answered; the side is that of before until it is told.
    pub fn zone(&mut self, at: i64, zone: u32) {
        // A drawing marked just now says more, but for pain that has gone further since.
        let drawn = self.present(at).filter(|last| last.numb_regions.is_some());
        if drawn.is_some_and(|drawing| zone <= drawing.pain[0].max(drawing.pain[1])) {
            return;
        }
        let taken = self.take_listed(at);
        let before = taken.as_ref().or(self.list.last()).map_or([0; 2], |before| before.pain);
        let here = before.map(|reach| reach > 0 || before == [0; 2]);
        let sighting = self.begin(at);
        sighting.pain = here.map(|here| if here { zone } else { 0 });
        sighting.side_told = taken.is_some_and(|taken| taken.side_told);
    }

    /// The side was answered, by the place of its option.
    pub fn side(&mut self, at: i64, side: u32) {
        let Some(last) = self.present(at).filter(|last| last.numb_regions.is_none()) else { return };
        let zone = last.pain[0].max(last.pain[1]);
        last.pain = match side {
            LEFT => [zone, 0],
            RIGHT => [0, zone],
            _ => [zone, zone],
        };
        last.side_told = true;
    }

    /// How strong the pain is was answered.
    pub fn number(&mut self, at: i64, channel: Channel, points: u32) {
        self.numbers[channel as usize] = Some((at, points));
        if let Some(last) = self.present(at) {
            match channel {
                Channel::Back => last.back = Some(points),
                Channel::Leg => last.leg = Some(points),
            }
        }
    }

    /// Pain and numbness were marked on the drawings. A region that this protocol does not know counts for the furthest place on both sides.
    pub fn marked(&mut self, protocol: &Protocol, at: i64, pain: &[String], numb: &[String]) {
        let on = |name: &String, side: usize| {
            protocol.region(name).map_or(self.rules.furthest, |region| if region.sides[side] { region.zone } else { 0 })
        };
        let reach = |names: &[String]| [0, 1].map(|side| names.iter().map(|name| on(name, side)).max().unwrap_or(0));
        let reaches = (reach(pain), reach(numb));
        // What the list said just now is the same sighting; another drawing is not.
        self.take_listed(at);
        let sighting = self.begin(at);
        (sighting.pain, sighting.numb) = reaches;
        sighting.side_told = true;
        sighting.numb_between_legs =
            numb.iter().any(|name| protocol.region(name).is_none_or(|region| region.between_legs));
        sighting.numb_regions = Some(numb.to_vec());
    }

    /// A session begins: later sightings are held against where the pain is now.
    pub fn session_begins(&mut self) {
        self.before_session = self.list.len();
        self.numbers = [None; 2];
    }

    /// What is told just now shows pain further out than when the last session began, or as far and stronger.
    pub fn moved_down(&mut self, at: i64) -> bool {
        let told = self.present(at).is_some();
        let (before, now) = (self.list[..self.before_session].last(), self.list.last());
        told && before.zip(now).is_some_and(|(before, now)| went_further(&self.rules, before, now))
    }

    /// What is told just now shows more than the sighting before it: pain further out or stronger there, or more that is numb.
    pub fn grew(&mut self, at: i64) -> bool {
        if self.present(at).is_none() {
            return false;
        }
        let [now, before, _] = self.placed();
        now.zip(before).is_some_and(|(now, before)| went_further(&self.rules, before, now)) || self.numbness_spread()
    }

    /// The last three sightings that say where the pain is, the last one first.
    fn placed(&self) -> [Option<&Sighting>; 3] {
        let mut placed = self.list.iter().rev().filter(|sighting| sighting.is_placed());
        [placed.next(), placed.next(), placed.next()]
    }

    /// In the last two sightings the pain reached further than in the one before them.
    pub fn stayed_further(&self) -> bool {
        let [Some(now), Some(before), Some(first)] = self.placed() else { return false };
        now.furthest().min(before.furthest()) > first.furthest().max(self.rules.middle)
    }

    /// Over the days of a course the pain has come to reach further than at first: the course is [`Course::Peripheralizing`].
    pub fn moving_outwards(&self, now: i64) -> bool {
        let days = i64::from(self.rules.days) * DAY;
        let of_course = |sighting: &&Sighting| sighting.is_placed() && now.saturating_sub(sighting.at) < days;
        let recent = || self.list.iter().filter(of_course);
        let (first, last) = (recent().min_by_key(|sighting| sighting.at), recent().max_by_key(|sighting| sighting.at));
        recent().count() >= self.rules.sightings as usize
            && first.zip(last).is_some_and(|(first, last)| moved_outwards(&self.rules, first, last))
    }

    /// In the last sighting but one a leg hurt, and in the last one the other does too, or instead.
    pub fn second_leg_new(&self) -> bool {
        let [now, before, _] = self.placed();
        now.zip(before).is_some_and(|(now, before)| second_leg_new(&self.rules, before, now))
    }

    /// The last drawing marks something as numb that the one before it did not.
    pub fn numbness_spread(&self) -> bool {
        let mut drawings = self.drawings();
        let now = drawings.next();
        now.zip(drawings.next()).is_some_and(|(now, before)| numbness_spread(before, now))
    }

    /// The last drawing marks a region between the legs as numb.
    pub fn numb_between_legs(&self) -> bool {
        self.drawings().next().is_some_and(|drawing| drawing.numb_between_legs)
    }

    fn drawings(&self) -> impl Iterator<Item = &Sighting> {
        self.list.iter().rev().filter(|sighting| sighting.numb_regions.is_some())
    }
}
