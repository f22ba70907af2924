//! The blocks that say how a journal is read over time, and how long the steps of a guided session take that no technique has for itself.

use crate::model::{Guidance, Monitoring};

use super::{block::Block, desk::Desk, diagnostic::Code, phrase::Phrase};

/// How a journal is read over time.
pub fn monitoring<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Monitoring {
    Phrase::new(&block.head, 1, "monitoring, and its lines below", desk.problems).end();
    let numbers = |line, form, after| block.numbers(line, form, after, desk.problems);
    let one = |line, form, after| numbers(line, form, after).first().copied().unwrap_or(0);
    let flare = numbers("flare", "flare 2 points 3 readings 4 h", &["points", "readings", "h"]);
    let of_flare = |place: usize| flare.get(place).copied().unwrap_or(0);
    desk.cites(block);
    Monitoring {
        reading: one("reading", "reading 10 min", &["min"]),
        report: one("report", "report 24 h", &["h"]),
        aftermath: one("aftermath", "aftermath 36 h", &["h"]),
        flare_points: of_flare(0),
        flare_readings: of_flare(1),
        flare_hours: of_flare(2),
        renewed_at: one("renewed-at", "renewed-at 2 points", &["points"]),
        ahead: one("ahead", "ahead 12 weeks", &["weeks"]),
    }
}

/// The seconds of a guided session.
pub fn guidance<'a>(block: &Block<'a>, desk: Desk<'a, '_>) -> Guidance {
    Phrase::new(&block.head, 1, "guidance, and its lines below", desk.problems).end();
    let wrong = |line: &str, message: &str, help: &str| {
        let span = block.line(line).map_or(block.place, |line| line.span);
        desk.problems.error(Code::OutOfRange, span, message, "here", help);
    };
    let time = |line, form, unit| {
        let given = block.numbers(line, form, unit, desk.problems).first().copied();
        if given.is_some_and(|given| !(1..=255).contains(&given)) {
            wrong(line, "no session waits like this", "whole numbers from 1 to 255 belong here");
        }
        given.unwrap_or(1)
    };
    let seconds = |line, form| time(line, form, &["s"]);
    desk.cites(block);
    let guidance = Guidance {
        ready: seconds("ready", "ready 5 s"),
        tells_from: seconds("tells-from", "tells-from 15 s"),
        ease_off: seconds("ease-off", "ease-off 5 s"),
        strength: seconds("strength", "strength 15 s"),
        asks_after: seconds("asks-after", "asks-after 60 s"),
        answer: seconds("answer", "answer 120 s"),
        pause_minutes: time("pause", "pause 10 min", &["min"]),
        asleep: seconds("asleep", "asleep 10 s"),
    };
    if guidance.ease_off >= guidance.tells_from {
        wrong("ease-off", "a hold would have to begin after this is said", "give it less than `tells-from`");
    }
    if guidance.asks_after > 60 * guidance.pause_minutes {
        wrong("asks-after", "the session would have ended before this is asked", "give it no more than `pause`");
    }
    guidance
}
