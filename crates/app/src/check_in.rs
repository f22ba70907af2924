//! The check-in: how strong the pain is, where it is, and where it is numb, in a few taps.

use crate::{
    App,
    page::Page,
    place::{SIDE, ZONE, side_of},
    turn_about,
};
use care::journal::What;
use protocol::{Domain, Value};

/// A page of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Step {
    /// How strong the pain in the back is.
    #[default]
    Back,
    /// How strong the pain in the leg is.
    Leg,
    /// Where it hurts.
    Pain,
    /// Where it is numb or tingles.
    Numb,
}

/// What is filled in so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct CheckIn {
    pub step: Step,
    /// How strong the pain in the back is.
    back: u32,
    /// How strong the pain in the leg is.
    leg: u32,
    /// Marked regions that hurt.
    pub pain: Vec<String>,
    /// Marked regions that are numb or tingle.
    pub numb: Vec<String>,
}

impl CheckIn {
    /// The page before this one; of the first, the first.
    fn before(&self) -> Step {
        match self.step {
            Step::Numb if self.hurts() => Step::Pain,
            Step::Numb | Step::Pain => Step::Leg,
            Step::Leg | Step::Back => Step::Back,
        }
    }

    /// A number was told: the next page. Whom nothing hurts is not asked where.
    fn told(&mut self, points: u32) {
        let leg = self.step == Step::Leg;
        *(if leg { &mut self.leg } else { &mut self.back }) = points;
        self.step = match (leg, self.hurts()) {
            (false, _) => Step::Leg,
            (true, true) => Step::Pain,
            (true, false) => Step::Numb,
        };
        if !self.hurts() {
            self.pain.clear();
        }
    }

    fn hurts(&self) -> bool {
        self.back > 0 || self.leg > 0
    }

    /// What is marked on the present page.
    pub fn marked(&mut self) -> &mut Vec<String> {
        if self.step == Step::Pain { &mut self.pain } else { &mut self.numb }
    }
}

impl App {
    /// A region was tapped.
    pub(crate) fn mark(&mut self, region: &str) {
        if self.protocol.region(region).is_some() {
            turn_about(self.draft.check_in.marked(), region);
        }
    }

    /// A page of the check-in is done: `back-pain:4`, or `marked`, or `free` if nothing is to be marked. `before` goes back a page.
    pub(crate) fn check_in(&mut self, value: &str) -> Page {
        let (name, points) = value.split_once(':').unwrap_or((value, ""));
        if name == "before" {
            self.draft.check_in.step = self.draft.check_in.before();
        } else if let Some(id) = self.protocol.finding(name) {
            let Ok(points) = points.parse() else { return Page::CheckIn };
            self.answer(id, Value::Known(points));
            self.draft.check_in.told(points);
        } else {
            if name == "free" {
                self.draft.check_in.marked().clear();
            }
            if self.draft.check_in.step == Step::Numb {
                return self.checked_in();
            }
            self.draft.check_in.step = Step::Numb;
        }
        Page::CheckIn
    }

    /// All is filled in: into the journal, with what it comes to. The drawing answers the questions on place and side too.
    fn checked_in(&mut self) -> Page {
        let hurts = self.draft.check_in.hurts();
        let CheckIn { pain, numb, .. } = std::mem::take(&mut self.draft.check_in);
        let reach = |side: usize| {
            let on = pain.iter().filter_map(|name| self.protocol.region(name)).filter(|region| region.sides[side]);
            on.map(|region| region.zone).max().unwrap_or(0)
        };
        let (left, right) = (reach(0), reach(1));
        let furthest = left.max(right);
        let leg = self.protocol.centralization.leg;
        let in_middle = pain.iter().filter_map(|name| self.protocol.region(name));
        let in_middle =
            in_middle.filter(|region| region.zone == furthest).all(|region| side_of(region.sides) == "middle");
        let side = match () {
            // Pain in both legs counts as both, even if it reaches further in one.
            () if left >= leg && right >= leg => "both",
            () if left > right => "left",
            () if right > left => "right",
            () if in_middle => "middle",
            () => "both",
        };
        self.record(What::Marked { pain, numb });
        // Pain that is elsewhere says nothing of these places.
        if let Some(id) = self.protocol.finding(ZONE).filter(|_| furthest > 0 || !hurts)
            && matches!(&self.protocol.at(id).domain, Domain::Choice(options) if options.len() > furthest as usize)
        {
            self.answer(id, Value::Known(furthest));
        }
        let side = self.protocol.finding(SIDE).and_then(|id| Some((id, self.option(id, side)?.0)));
        if let Some((id, side)) = side.filter(|_| furthest > 0) {
            self.answer(id, Value::Known(side));
        }
        let decision = self.standing().sure.clone();
        self.record_decision(&decision);
        Page::Home
    }
}
