//! How soon to be seen, and what to do about something felt.

use borsh::{BorshDeserialize, BorshSerialize};

/// How soon a person should be seen, most severe first; the order is that of [`Level::severity`].
///
/// Levels D0 to D6 of the design: the first four send the person to somebody, `Wait` is a lockout, the last two are self-care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, BorshSerialize, BorshDeserialize)]
pub enum Level {
    /// D0: an emergency department or an ambulance, now.
    Emergency,
    /// D1: medical help the same day.
    SameDay,
    /// D2: a clinician within days.
    WithinDays,
    /// D3: a routine appointment.
    Routine,
    /// D4: not yet; massage is paused.
    Wait,
    /// D5: some techniques are closed or limited for this person.
    SelfCareLimited,
    /// D6: a gentle session may start.
    SelfCareOk,
}

impl Level {
    /// All levels, most severe first.
    pub const ALL: [Level; 7] = [
        Level::Emergency,
        Level::SameDay,
        Level::WithinDays,
        Level::Routine,
        Level::Wait,
        Level::SelfCareLimited,
        Level::SelfCareOk,
    ];

    /// 6 for an emergency down to 0 for self-care without limits.
    pub fn severity(self) -> u8 {
        6 - self as u8
    }

    /// The key of the words that name it on screens.
    pub fn title(self) -> &'static str {
        match self {
            Level::Emergency => "result.immediate-title",
            Level::SameDay => "result.urgent-title",
            Level::WithinDays => "result.days-title",
            Level::Routine => "result.routine-title",
            Level::Wait => "lockout.title",
            Level::SelfCareLimited => "result.limited-title",
            Level::SelfCareOk => "result.ok-title",
        }
    }

    /// The id that leaves the program, as in `emergency_now`.
    pub fn id(self) -> &'static str {
        match self {
            Level::Emergency => "emergency_now",
            Level::SameDay => "same_day",
            Level::WithinDays => "within_days",
            Level::Routine => "routine",
            Level::Wait => "wait",
            Level::SelfCareLimited => "self_care_limited",
            Level::SelfCareOk => "self_care_ok",
        }
    }

    /// The more severe of two.
    pub fn worse(self, other: Level) -> Level {
        if self.severity() >= other.severity() { self } else { other }
    }
}

/// What to do about something felt in or after a session, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Action {
    /// Carry on.
    Continue,
    /// Less pressure, then carry on.
    EaseOff,
    /// Stop this technique.
    StopTechnique,
    /// Stop, and be seen by a clinician.
    StopAndBeSeen,
    /// Stop, and get emergency help.
    StopAndEmergency,
}

impl Action {
    /// All actions, mildest first.
    pub const ALL: [Action; 5] =
        [Action::Continue, Action::EaseOff, Action::StopTechnique, Action::StopAndBeSeen, Action::StopAndEmergency];

    /// The id that leaves the program, as in `stop_technique`.
    pub fn id(self) -> &'static str {
        match self {
            Action::Continue => "continue",
            Action::EaseOff => "ease_off",
            Action::StopTechnique => "stop_technique",
            Action::StopAndBeSeen => "stop_and_be_seen",
            Action::StopAndEmergency => "stop_and_emergency",
        }
    }
}
