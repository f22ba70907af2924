//! Reasons as lists show them.

use crate::{
    App,
    components::{Reason, ReasonWords, SourceLink},
};
use protocol::decide;

/// The words that a list of reasons needs.
pub(super) fn reason_words(app: &App) -> ReasonWords<'_> {
    ReasonWords { certain: "", unsure: app.w("result.not-known"), sources: app.w("result.sources") }
}

/// A reason for a list.
pub(super) fn shown<'a>(app: &'a App, reason: &decide::Reason, sources: &'a [SourceLink<'a>]) -> Reason<'a> {
    let why = reason.ask(&app.protocol).unwrap_or_else(|| reason.why(&app.protocol));
    Reason { text: reason.text(&app.protocol), why, certain: reason.certain, sources }
}

/// The places of reasons with texts that no earlier one has.
pub(super) fn distinct(app: &App, reasons: &[decide::Reason]) -> Vec<usize> {
    let text = |i: usize| reasons[i].text(&app.protocol);
    (0..reasons.len()).filter(|i| (0..*i).all(|earlier| text(earlier) != text(*i))).collect()
}

/// The sources that a reason cites; statements of the source article are not among them.
pub(super) fn sources_of<'a>(app: &'a App, reason: &decide::Reason) -> Vec<SourceLink<'a>> {
    let cites = reason.cites(&app.protocol);
    app.protocol
        .sources
        .iter()
        .filter(|source| cites.contains(&source.name) && !source.text.is_empty())
        .map(|source| SourceLink { text: &source.text, url: &source.url })
        .collect()
}
