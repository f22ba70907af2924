//! Links to the record: making one, showing it as a code to scan, taking it back.

use crate::{
    App,
    components::{
        Answer, Button, Go, LinkEntry, Points, QrCode, button, buttons, info_card, links, points, qr_code, section,
        setting_choice, warning_callout,
    },
    page::Page,
    share::{About, DAYS, Place, Shown},
};
use care::sharing::{Link, Sharing};
use maud::{Markup, html};

/// The heading.
pub(super) fn title(app: &App) -> &str {
    app.w(if app.shown_link().is_some() { "share.show-title" } else { "share.title" })
}

/// The way back from a link that is shown.
pub(super) fn before(app: &App) -> Option<Go<'static>> {
    (app.page == Page::Share && app.shown_link().is_some()).then_some(Go::Tap("share:hide"))
}

/// The page.
pub(super) fn share(app: &App) -> Markup {
    if let Some((shown, link)) = app.shown_link() {
        return show(app, shown, &link);
    }
    let known = app.links();
    let told = matches!(app.draft.links.told, Some((About::Named(_), _)));
    let first = told || known.iter().any(|link| link.is_good(app.now.at));
    html! {
        h1 tabindex="-1" { (app.w("share.title")) }
        p.lead { (app.w("share.lead")) }
        // Whoever stands in a clinic wants the link that was made at home.
        @if first { (list(app, &known)) }
        (points(Points::Plain, app.w("share.what-title"), &[
            app.w("share.what-who"), app.w("share.what-server"), app.w("share.what-back"), app.w("share.what-reader"),
        ]))
        (make(app))
        @if !first && !known.is_empty() { (list(app, &known)) }
    }
}

/// How a link is made, or why none can be.
fn make(app: &App) -> Markup {
    let state = &app.draft.links;
    let again = || button(&Button::secondary(app.w("share.again"), Go::Tap("share:look")));
    let making = state.busy == Some(About::New);
    html! {
        @if app.journal.is_empty() {
            (info_card("", html! { p { (app.w("share.empty")) } (button(&Button::secondary(app.w("start.check"), Go::To("/check")))) }))
        } @else {
            @match state.place {
                None => p aria-busy="true" { (app.w("share.looking")) },
                Some(Place::Nowhere) => (info_card("", html! { p { (app.w("share.none")) } (other_ways(app)) })),
                Some(Place::Unreached) => (info_card("", html! { p { (app.w("share.offline")) } (again()) })),
                Some(Place::Here) => {
                    (days(app))
                    @if !making { (button(&Button::primary(app.w("share.make"), Go::Tap("share:make")))) }
                },
            }
            div role="status" {
                @if making { p aria-busy="true" { (app.w("share.making")) } }
                @if let Some((About::New, key)) = &state.told {
                    (warning_callout(app.w("techniques.important"), app.w(key), html! { p { (app.w("share.unsent")) } (other_ways(app)) }))
                }
            }
        }
    }
}

fn days(app: &App) -> Markup {
    let chosen = app.draft.links.days.unwrap_or(DAYS[0]);
    let answers = [
        Answer::new(app.w("share.days-1"), "share:days:1").chosen(chosen == DAYS[0]),
        Answer::new(app.w("share.days-7"), "share:days:7").chosen(chosen == DAYS[1]),
        Answer::new(app.w("share.days-30"), "share:days:30").chosen(chosen == DAYS[2]),
    ];
    setting_choice(app.w("share.days-title"), "", &answers)
}

/// What there is for handing over besides a link.
fn other_ways(app: &App) -> Markup {
    buttons(&[
        Button::secondary(app.w("letter.title"), Go::To("/letter")),
        Button::secondary(app.w("copies.title"), Go::To("/backup")),
    ])
}

/// The link as a code that fills the screen, and what can be done with it.
fn show(app: &App, shown: &Shown, link: &Link) -> Markup {
    let back = format!("share:back:{}", shown.name);
    let state = &app.draft.links;
    html! {
        h1 tabindex="-1" { (app.w("share.show-title")) }
        p.lead { (app.with("share.until", app.when(link.until))) }
        (qr_code(&QrCode { label: app.w("share.code-label"), side: shown.side, path: &shown.path }))
        div role="status" {
            @if state.busy.is_some() { p aria-busy="true" { (app.w("share.working")) } }
            @if let Some((_, key)) = &state.told { p { strong { (app.w(key)) } } }
        }
        div.buttons {
            @if state.gives { (button(&Button::primary(app.w("share.give"), Go::Tap("share:give")))) }
            (button(&Button::secondary(app.w("share.copy"), Go::Tap("share:copy"))))
            (button(&Button::secondary(app.w("share.letter"), Go::Tap("letter:link"))))
            (button(&Button::warning(app.w("share.take-back"), Go::Tap(&back))))
            (button(&Button::secondary(app.w("share.hide"), Go::Tap("share:hide"))))
        }
        details {
            summary { (app.w("share.as-text")) }
            p dir="ltr" { (shown.link) }
        }
    }
}

/// All links that were made.
fn list(app: &App, known: &[Link]) -> Markup {
    let state = &app.draft.links;
    let taps: Vec<(String, String)> =
        known.iter().map(|link| (format!("share:show:{}", link.name), format!("share:back:{}", link.name))).collect();
    let entries: Vec<LinkEntry> = known
        .iter()
        .zip(&taps)
        .map(|(link, (show, back))| {
            let good = link.is_good(app.now.at);
            let here = state.kept.iter().any(|name| name == link.name);
            let about = |about: &About| matches!(about, About::Named(name) if name == link.name);
            let busy = state.busy.as_ref().is_some_and(about);
            let key = match () {
                () if good => "share.until",
                () if link.taken_back.is_some() => "share.taken-back",
                () => "share.ended",
            };
            let ways = [
                Button::secondary(app.w("share.show"), Go::Tap(show)),
                Button::warning(app.w("share.take-back"), Go::Tap(back)),
            ];
            LinkEntry {
                good,
                title: app.with(key, app.when(link.ends())),
                text: app.with("share.made", app.when(link.made)),
                note: if good && !here && state.place.is_some() { app.w("share.elsewhere") } else { "" },
                ways: if good && here && !busy { ways.to_vec() } else { Vec::new() },
                told: match &state.told {
                    _ if busy => app.w("share.working"),
                    Some((of, key)) if about(of) => app.w(key),
                    _ => "",
                },
            }
        })
        .collect();
    section(app.w("share.list-title"), links(&entries))
}

/// What the history says of it.
pub(super) fn told<'a>(app: &'a App, sharing: &Sharing) -> (&'a str, String) {
    match sharing {
        Sharing::Shared { until, .. } => (app.w("share.history-shared"), app.with("share.until", app.when(*until))),
        Sharing::Unshared { .. } => (app.w("share.history-back"), String::new()),
    }
}

/// Once everything is erased, a link that is still good cannot be taken back.
pub(super) fn before_erasing(app: &App) -> Markup {
    let last = app.links().iter().filter(|link| link.is_good(app.now.at)).map(Link::ends).max();
    html! {
        @if let Some(until) = last {
            (info_card("", html! {
                p { (app.with("share.erase-first", app.when(until))) }
                (button(&Button::secondary(app.w("share.title"), Go::To("/share"))))
            }))
        }
    }
}
