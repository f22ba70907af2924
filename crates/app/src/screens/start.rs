//! The first page: what this is, what it is not, where the person stands, and one way on.

use super::result;
use crate::{
    App,
    components::{Button, Go, Picture, Points, Welcome, button, buttons, points, safety_net, section, welcome},
};
use maud::{Markup, html};
use protocol::Level;

/// The first page.
pub(super) fn start(app: &App) -> Markup {
    let known = !app.journal.is_empty();
    let check = Go::To("/check");
    let (title, lead, start) = if known {
        (app.w("start.title-again"), app.w("start.lead-again"), app.w("start.check-again"))
    } else {
        (app.w("start.title"), app.w("start.lead"), app.w("start.check"))
    };
    let ways = [Button::primary(start, check)];
    let picture = Picture { name: "rest-hook-lying", alt: app.w("start.picture"), ..Picture::default() };
    html! {
        (welcome(&Welcome { title, lead, picture: Some(picture), ways: &ways }))
        @if known { (standing(app)) }
        @if known && !app.after_check_due() { (check_in(app)) }
        @if !known {
            (points(Points::Do, app.w("start.is-title"), &[app.w("start.is-1"), app.w("start.is-2"), app.w("start.is-3")]))
            (points(Points::Leave, app.w("start.is-not-title"), &[app.w("start.is-not-1"), app.w("start.is-not-2"), app.w("start.is-not-3")]))
        }
        @if !known { (languages(app)) }
        (signs(app))
        @if !known { p.hint { (app.w("start.private")) } }
    }
}

/// Every other language, by what it calls itself: whoever needs it may not be able to read the settings.
fn languages(app: &App) -> Markup {
    let (now, _) = app.language();
    let others: Vec<_> = app.choices().filter(|(code, _)| *code != now).collect();
    html! {
        @if !others.is_empty() {
            p.languages { @for (code, name) in others { button type="button" lang=(code) data-tap={ "set:language=" (code) } { (name) } } }
        }
    }
}

/// What already holds, before today's questions: an alarm, a pause, an after-check that is due.
fn standing(app: &App) -> Markup {
    let standing = app.standing();
    let after = app.after_check_due();
    let level = standing.sure.level;
    let tells = level.severity() >= Level::Wait.severity();
    html! {
        @if after { (section(app.w("aftercheck.due-title"), html! {
            p { (app.w("aftercheck.due")) }
            (button(&Button::secondary(app.w("aftercheck.start"), Go::To("/after"))))
        })) }
        @if tells { (result::card(app, &standing.sure, &standing.findings, crate::components::Heading::Section, &[])) }
        @else if standing.settled() && standing.decision.any_open() {
            (section(app.w("start.open-title"), html! {
                p { (app.w("start.open")) }
                (button(&Button::secondary(app.w("techniques.go"), Go::To("/techniques"))))
            }))
        }
    }
}

/// The way to a check-in, and to where the pain goes.
fn check_in(app: &App) -> Markup {
    section(
        app.w("start.check-in-title"),
        html! {
            p { (app.w("start.check-in")) }
            (buttons(&[
                Button::secondary(app.w("start.check-in-go"), Go::To("/check-in")),
                Button::secondary(app.w("start.home-go"), Go::To("/coming-home")),
            ]))
        },
    )
}

/// The warning signs, always in sight.
pub(super) fn signs(app: &App) -> Markup {
    let items: Vec<&str> = app.warning_signs();
    let way = Button::secondary(app.w("safety-net.more"), Go::To("/signs"));
    safety_net(app.w("safety-net.title"), &items, app.w("safety-net.then"), Some(&way))
}
