//! The block that says how a journal is read over time.

use crate::model::Monitoring;

use super::{block::Block, desk::Desk, phrase::Phrase};

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
