//! The block that says how a journal is read over time.

use crate::model::{Domain, Finding, FindingId, Monitoring, Origin};

use super::{block::Block, desk::Desk, diagnostic::Code, phrase::Phrase};

/// How a journal is read over time.
pub fn monitoring<'a>(block: &Block<'a>, findings: &[Finding], desk: Desk<'a, '_>) -> Monitoring {
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
        renewed_by: renewed_by(block, findings, desk),
        ahead: one("ahead", "ahead 12 weeks", &["weeks"]),
    }
}

/// Questions and reports a yes to which ends older answers.
fn renewed_by<'a>(block: &Block<'a>, findings: &[Finding], desk: Desk<'a, '_>) -> Vec<FindingId> {
    let mut ids = Vec::new();
    for (name, place) in block.names("renewed-by", "names of yes/no questions or reports", desk.problems) {
        let Some(id) = desk.names.finding(name, place, desk.problems) else { continue };
        let asked = |finding: &Finding| finding.origin != Origin::Journal && finding.domain == Domain::YesNo;
        if findings.get(id.index()).is_some_and(asked) {
            ids.push(id);
        } else {
            let message = format!("`{name}` is no yes/no question or report, so nobody answers yes to it");
            let help = "name `question` and `report` blocks only; what a drawing tells always ends older answers";
            desk.problems.error(Code::Type, place, message, "cannot be answered with yes", help);
        }
    }
    ids
}
