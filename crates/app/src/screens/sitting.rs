//! The answers of one sitting: what matters first, then each plain no, in the order and the lists in which they were asked.

use super::said::{Line, line, said};
use crate::{
    App,
    components::{Go, Summary, info_card, summary_list},
    page::Page,
    sittings::Row,
};
use care::{correction::corrections, journal::What};
use maud::{Markup, html};
use protocol::{Danger, FindingId};

/// One answer.
struct Answered<'a> {
    name: String,
    value: String,
    note: String,
    /// The heading of the list on which it was asked.
    list: Option<&'a str>,
    /// The page on which it is put right.
    wrong: String,
    /// A no that speaks for nothing bad and was never changed.
    plain_no: bool,
    corrected: bool,
}

/// The page: `id` is that of any event of the sitting.
pub(super) fn sitting(app: &App, id: &str) -> Markup {
    let row = app.place(id).and_then(|place| app.rows().into_iter().find(|row| row.holds(place)));
    let Some(row) = row.filter(|row| !row.said.is_empty()) else { return super::missing(app) };
    let all = answered(app, &row);
    let (no, first): (Vec<&Answered>, Vec<&Answered>) = all.iter().partition(|one| one.plain_no);
    let gone = row.said.len() - all.len();
    let end = row.end.map(|place| &app.journal.events()[place]);
    html! {
        h1 tabindex="-1" { (app.w("history.answers")) }
        p.lead { (app.when(app.journal.events()[row.last()].at)) }
        @if let Some(end) = end {
            p {
                @if let Some(Line { title, .. }) = line(app, &end.what) { (title) " " }
                a.link href=(Page::Why(Some(end.id.to_string())).path()) { (app.w("result.why")) }
            }
        }
        @if all.iter().any(|one| one.corrected) {
            (info_card(app.w("corrections.kept"), html! { p { (app.w("corrections.closed")) } }))
        }
        (lists(app, &first))
        @if !no.is_empty() {
            details {
                summary { (app.with("history.no", no.len())) }
                div { (lists(app, &no)) }
            }
        }
        @if gone > 0 { p.hint { (app.with("history.gone", gone)) } }
    }
}

/// What was said, in the order of asking. What is about a question that this protocol does not have is left out.
fn answered<'a>(app: &'a App, row: &Row) -> Vec<Answered<'a>> {
    let right = corrections(&app.journal);
    let events = app.journal.events();
    let finding = |place: usize| match &events[place].what {
        What::Answered { finding, .. } => app.protocol.finding(finding),
        _ => None,
    };
    let list = |id: FindingId| app.protocol.groups.iter().find(|group| group.items.contains(&id));
    let mut all = Vec::new();
    for (at, place) in row.said.iter().enumerate() {
        let event = &events[*place];
        let now = said(app, *place, &right);
        let Some(first) = line(app, &event.what) else { continue };
        let Line { title, text, .. } = now.now.and_then(|what| line(app, what)).unwrap_or(first);
        let id = finding(*place);
        let again = id.is_some() && row.said[at + 1..].iter().any(|later| finding(*later) == id);
        let note = if again && now.note.is_empty() { app.w("history.again").to_owned() } else { now.note };
        let calm = |id: FindingId| app.protocol.at(id).danger != Danger::Lower;
        let no = matches!(&event.what, What::Answered { value, .. } if *value == care::Answer::No);
        all.push(Answered {
            name: title,
            value: text,
            note,
            list: id.and_then(list).map(|group| group.text.as_str()),
            wrong: Page::Wrong(event.id.to_string()).path(),
            plain_no: no && !now.corrected && id.is_some_and(calm),
            corrected: now.corrected,
        });
    }
    all
}

/// Answers under the headings of their lists.
fn lists(app: &App, all: &[&Answered]) -> Markup {
    html! {
        @for list in all.chunk_by(|one, next| one.list == next.list) {
            @let lines: Vec<Summary> = list.iter().map(|one| Summary {
                name: &one.name,
                // What is folded away under "answered no" need not say it again.
                value: if one.plain_no { "" } else { &one.value },
                note: &one.note,
                change: Some((app.w("corrections.go"), Go::To(&one.wrong))),
            }).collect();
            div {
                @if let Some(heading) = list[0].list { p.hint { (heading) } }
                (summary_list(&lines))
            }
        }
    }
}
