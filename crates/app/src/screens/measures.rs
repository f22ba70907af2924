//! How one is doing: what is due, what it came to so far, and the pages to fill it in.

use crate::{
    App,
    components::{
        Answer, Button, Go, Question, Scale, TextField, Tick, answers, button, info_card, question, scale, section,
        setting_link, text_field, tick, warning_callout,
    },
    dates::as_address,
    measures::ACTIVITIES,
    page::Page,
};
use care::measured::{
    Change, Found, Measured, activities_due, change, change_of_ratings, check_due, checks, follow_up_due,
    hardly_shows_change, instrument_due, ratings, scores,
};
use maud::{Markup, html};
use protocol::{Activities, Instrument, SelfCheck};

/// A row: its title, what is said of it, where it leads, and whether it is due.
struct Row<'a> {
    title: &'a str,
    hint: String,
    path: String,
    due: bool,
}

/// The list of all that can be filled in, what is due first, and what it came to so far.
pub(super) fn measures(app: &App) -> Markup {
    let rows = rows(app);
    let list = |due: bool| {
        let own: Vec<&Row> = rows.iter().filter(|row| row.due == due).collect();
        let title = app.w(if due { "measuring.due" } else { "measuring.later" });
        html! {
            @if !own.is_empty() {
                (section(title, html! { @for row in &own { (setting_link(row.title, &row.hint, &row.path)) } }))
            }
        }
    };
    let measuring = &app.protocol.measuring;
    html! {
        h1 tabindex="-1" { (app.w("measuring.title")) }
        @if app.check_in_doubt() {
            (warning_callout(app.w("techniques.important"), app.w("measuring.found-title"), html! {
                p { (app.w("measuring.found-then")) }
                (button(&Button::primary(app.w("start.check-again"), Go::To("/check"))))
            }))
        } @else { p.lead { (app.w("measuring.lead")) } }
        (list(true))
        @for one in &measuring.instruments { (course(app, one)) }
        @if let Some(own) = &measuring.activities { (abilities(app, own)) }
        @for check in measuring.self_checks.iter().filter(|check| check.by_sides()) { (last_check(app, check)) }
        (list(false))
        p { a.link href="/calendar" { (app.w("measuring.calendar")) } }
        p { a.link href="/coming-home" { (app.w("start.home-go")) } }
    }
}

fn rows(app: &App) -> Vec<Row<'_>> {
    let (journal, now) = (&app.journal, app.now.at);
    let measuring = &app.protocol.measuring;
    let last = |at: Option<i64>| {
        at.map_or_else(|| app.w("measuring.never").to_owned(), |at| app.with("measuring.last", app.day(at)))
    };
    let mut rows = Vec::new();
    rows.extend(follow_up_due(&app.protocol, journal, now).map(|look| Row {
        title: &look.title,
        hint: app.w("measuring.look-back").to_owned(),
        path: Page::After.path(),
        due: true,
    }));
    rows.extend(measuring.instruments.iter().map(|one| Row {
        title: &one.title,
        hint: last(scores(journal, one).last().map(|(at, _)| *at)),
        path: Page::Measure(one.name.clone()).path(),
        due: instrument_due(journal, one, now).is_some_and(|due| due <= now),
    }));
    rows.extend(measuring.activities.iter().map(|own| Row {
        title: &own.title,
        hint: last(ratings(journal).last().map(|(at, _)| *at)),
        path: Page::Measure(ACTIVITIES.into()).path(),
        due: activities_due(journal, own, now) <= now,
    }));
    rows.extend(measuring.self_checks.iter().map(|check| Row {
        title: &check.title,
        hint: last(checks(journal, check).last().map(|(at, _)| *at)),
        path: Page::Measure(check.name.clone()).path(),
        due: check_due(journal, check, now) <= now,
    }));
    rows
}

/// What a questionnaire came to: the last score in words, and all of them.
fn course(app: &App, of: &Instrument) -> Markup {
    let scores = scores(&app.journal, of);
    let (Some((_, first)), Some((_, last))) = (scores.first(), scores.last()) else { return html! {} };
    let means = match change(of, *first, *last) {
        _ if scores.len() == 1 => "measuring.score-first",
        _ if *last <= of.well => "measuring.score-well",
        change => in_words(change),
    };
    // Where a change hardly shows, none is nothing to tell.
    let means = if means == in_words(Change::Same) && hardly_shows_change(of, *first) { "" } else { app.w(means) };
    let said = |score: u32| app.with_two("measuring.score", score, of.items.len());
    info_card(
        &of.title,
        html! {
            p { b { (said(*last)) } }
            @if !means.is_empty() { p { (means) } }
            @if scores.len() > 1 {
                details { summary { (app.w("measuring.chart-table")) }
                    dl.dates { @for (at, score) in scores.iter().rev() { dt { (app.day(*at)) } dd { (said(*score)) } } }
                }
            }
        },
    )
}

fn in_words(change: Change) -> &'static str {
    match change {
        Change::Better => "measuring.score-better",
        Change::Worse => "measuring.score-worse",
        Change::Same => "measuring.score-same",
    }
}

/// How well the own activities go: now, and before.
fn abilities(app: &App, own: &Activities) -> Markup {
    let ratings = ratings(&app.journal);
    let (Some((_, first)), Some((_, now))) = (ratings.first(), ratings.last()) else { return html! {} };
    let changed = (ratings.len() > 1).then(|| change_of_ratings(own, first, now)).flatten();
    let course = |name: &str| {
        let points = ratings.iter().filter_map(|(_, list)| list.iter().find(|one| one.name == name));
        let points: Vec<String> = points.map(|one| one.points.to_string()).collect();
        points.join(" → ")
    };
    info_card(
        &own.title,
        html! {
            dl.dates { @for one in *now { dt { (one.name) } dd { bdi dir="ltr" { (course(&one.name)) } } } }
            @if let Some(changed) = changed { p { (app.w(in_words(changed))) } }
            p.hint { "0: " (own.least) ". 10: " (own.most) "." }
        },
    )
}

/// What the last check found. Where it found something, the page on what to do has said so already.
fn last_check(app: &App, check: &SelfCheck) -> Markup {
    let checks = checks(&app.journal, check);
    let calm = checks.last().is_some_and(|(_, parts)| parts.iter().all(|(_, found)| *found == Found::Nothing));
    html! { @if calm { (info_card(&check.title, html! { p { (app.w("measuring.found-nothing")) } })) } }
}

/// Something that was filled in, as a line of the history: what, and what it came to.
pub(super) fn told(app: &App, measured: &Measured) -> (String, String) {
    let measuring = &app.protocol.measuring;
    match measured {
        Measured::Filled { instrument, ticked } => match measuring.instrument(instrument) {
            Some(known) => (known.title.clone(), app.with_two("measuring.score", ticked.len(), known.items.len())),
            None => (instrument.clone(), ticked.len().to_string()),
        },
        Measured::Rated { activities } => {
            let rated: Vec<String> = activities.iter().map(|one| format!("{} {}", one.name, one.points)).collect();
            (measuring.activities.as_ref().map_or_else(String::new, |own| own.title.clone()), rated.join(", "))
        }
        Measured::Checked { check, parts } => {
            let Some(known) = measuring.self_check(check) else { return (check.clone(), String::new()) };
            let signs = parts.iter().filter(|(_, found)| found.is_sign());
            let titles = signs.filter_map(|(name, _)| known.parts.iter().find(|part| part.name == *name));
            (known.title.clone(), titles.map(|part| part.title.as_str()).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A page to fill something in.
pub(super) fn measure(app: &App, name: &str) -> Markup {
    let measuring = &app.protocol.measuring;
    if let Some(instrument) = measuring.instrument(name) {
        return sentences(app, instrument);
    }
    if let Some(check) = measuring.self_check(name) {
        return part(app, check);
    }
    match measuring.activities.as_ref().filter(|_| name == ACTIVITIES) {
        Some(own) => activities(app, own),
        None => super::missing(app),
    }
}

/// What the page is called.
pub(super) fn title<'a>(app: &'a App, name: &str) -> &'a str {
    let measuring = &app.protocol.measuring;
    let check = measuring.self_check(name).map(|check| &check.title);
    let own = measuring.activities.as_ref().filter(|_| name == ACTIVITIES).map(|own| &own.title);
    measuring.instrument(name).map(|one| &one.title).or(check).or(own).map_or("", String::as_str)
}

fn sentences(app: &App, of: &Instrument) -> Markup {
    let taps: Vec<String> = (1..=of.items.len()).map(|number| format!("sentence:{number}")).collect();
    let rows: Vec<Tick> = of
        .items
        .iter()
        .zip(&taps)
        .zip(1..)
        .map(|((text, tap), number)| Tick {
            text,
            original: None,
            tap,
            ticked: app.draft.filling.ticked.contains(&number),
        })
        .collect();
    let none = app.draft.filling.ticked.is_empty();
    let done = app.w(if none { "measuring.none-true" } else { "measuring.done" });
    let foreign = app.language().0 != "en";
    let ways = html! {
        @if foreign { p.hint { (app.w("measuring.english")) } }
        div.answers lang="en" dir="ltr" { @for row in &rows { (tick(row)) } }
        (button(&Button::primary(done, Go::Tap("filled:"))))
        p.hint lang="en" dir="ltr" { (of.credit) }
    };
    question(&Question { title: &of.title, hint: &of.asks, ..Question::default() }, ways)
}

fn activities(app: &App, own: &Activities) -> Markup {
    let filling = &app.draft.filling;
    if let Some(name) = filling.named.get(filling.points.len()) {
        let ways = scale(&Scale { min: 0, max: 10, least: &own.least, most: &own.most, tap: "rate", chosen: None });
        return question(&Question { title: name, hint: &own.rates, ..Question::default() }, ways);
    }
    let names = app.names();
    let error = if filling.nameless { app.w("measuring.activity-needed") } else { "" };
    let ways = html! {
        @for (name, place) in names.iter().zip(0..) {
            (text_field(&TextField {
                label: &app.with("measuring.activity", place + 1),
                name: &format!("activity:{place}"),
                value: name,
            }))
        }
        (button(&Button::primary(app.w("measuring.go-on"), Go::Tap("named:"))))
    };
    question(&Question { title: &own.title, hint: &own.asks, error, ..Question::default() }, ways)
}

/// The present part of a check.
fn part(app: &App, check: &SelfCheck) -> Markup {
    let filling = &app.draft.filling;
    let done = filling.found.len();
    let Some(part) = check.parts.get(done) else { return super::missing(app) };
    let head = html! {
        h1 tabindex="-1" { (part.title) }
        p.hint { (app.with_two("measuring.part", done + 1, check.parts.len())) }
        @if done == 0 { p.lead { (check.says) } }
    };
    if filling.rests {
        let minutes = check.held_back.map_or(0, |(minutes, _)| minutes);
        return html! {
            (head)
            p.lead { (app.with("measuring.rest", minutes)) }
            (button(&Button::primary(app.w("measuring.try-again"), Go::Tap("found:again"))))
            (answers(&[Answer::new(app.w("measuring.not-safe"), "found:left_out")]))
        };
    }
    let words: &[(&str, &str)] = if check.by_sides() {
        &[
            ("measuring.same", "found:nothing"),
            ("measuring.left", "found:left"),
            ("measuring.right", "found:right"),
            ("measuring.both", "found:both"),
            ("measuring.pain-stops", "found:held_back"),
            ("measuring.not-safe", "found:left_out"),
        ]
    } else {
        &[("measuring.no", "found:nothing"), ("measuring.yes", "found:yes"), ("measuring.unsure", "found:unsure")]
    };
    let list: Vec<Answer> = words.iter().map(|(words, tap)| Answer::new(app.w(words), tap)).collect();
    html! {
        (head)
        p.lead { (part.says) }
        (section(&part.asks, answers(&list)))
    }
}

/// The dates, as a file for a calendar.
pub(super) fn calendar(app: &App) -> Markup {
    html! {
        h1 tabindex="-1" { (app.w("measuring.calendar")) }
        p.lead { (app.w("measuring.calendar-lead")) }
        @match app.calendar_file() {
            // A link that the browser saves by itself: no script, no server.
            Some(file) => p { a.button.primary download="wideberth.ics" href=(as_address("text/calendar", &file)) { (app.w("measuring.calendar-save")) } },
            None => p { (app.w("measuring.calendar-none")) },
        }
        p { a.link href="/measures" { (app.w("measuring.title")) } }
    }
}
