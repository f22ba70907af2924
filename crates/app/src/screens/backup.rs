//! When a browser deletes what is stored, and a copy of it in a file.

use crate::{
    App,
    backup::{ITS_PASSPHRASE, PASSPHRASE},
    components::{
        Button, Go, Points, button, file_field, info_card, passphrase_field, points, section, warning_callout,
    },
};
use maud::{Markup, html};

/// The page.
pub(super) fn backup(app: &App) -> Markup {
    html! {
        h1 tabindex="-1" { (app.w("copies.title")) }
        p.lead { (app.w("backup.lead")) }
        (make(app))
        (bring_back(app))
        (points(Points::Plain, app.w("backup.purge-title"), &[
            app.w("backup.purge-week"), app.w("backup.purge-private"), app.w("backup.purge-space"), app.w("backup.purge-clear"),
        ]))
        (promise(app))
    }
}

fn promise(app: &App) -> Markup {
    let copies = &app.draft.copies;
    html! {
        div role="status" {
            @match copies.kept {
                Some(true) => p { strong { (app.w("backup.kept")) } },
                Some(false) => p { strong { (app.w(if copies.refused { "backup.refused" } else { "backup.not-kept" })) } },
                None => {},
            }
        }
        @if copies.kept == Some(false) && !copies.refused { (button(&Button::secondary(app.w("backup.ask"), Go::Tap("backup:ask")))) }
    }
}

fn make(app: &App) -> Markup {
    let copies = &app.draft.copies;
    let hint = app.with("backup.passphrase-hint", backup::LEAST_CHARACTERS);
    section(
        app.w("backup.make-title"),
        html! {
            (passphrase_field(PASSPHRASE, app.w("backup.passphrase"), &hint, &copies.passphrase))
            (button(&Button::primary(app.w("backup.make"), Go::Tap("backup:make"))))
            div role="status" {
                @match copies.made {
                    Some(Ok(())) => (info_card(app.w("backup.made"), button(&Button::secondary(app.w("backup.save"), Go::Tap("backup:save"))))),
                    Some(Err(key)) => (trouble(app, &app.with(key, backup::LEAST_CHARACTERS), "")),
                    None if copies.busy && copies.its_passphrase.is_empty() => (working(app)),
                    None => {},
                }
            }
        },
    )
}

fn bring_back(app: &App) -> Markup {
    let copies = &app.draft.copies;
    section(
        app.w("backup.restore-title"),
        html! {
            p { (app.w("backup.restore-hint")) }
            (file_field("copy", app.w("backup.file")))
            (passphrase_field(ITS_PASSPHRASE, app.w("backup.its-passphrase"), "", &copies.its_passphrase))
            (button(&Button::secondary(app.w("backup.restore"), Go::Tap("backup:restore"))))
            div role="status" {
                @match copies.restored {
                    Some(Ok(new)) => (info_card("", html! {
                        p { (app.with_two("backup.restored", new, app.journal.events().len())) }
                        (button(&Button::secondary(app.w("common.nav-start"), Go::To("/"))))
                    })),
                    Some(Err(key)) => (trouble(app, app.w(key), app.w("backup.unchanged"))),
                    None if copies.busy && !copies.its_passphrase.is_empty() => (working(app)),
                    None => {},
                }
            }
        },
    )
}

fn working(app: &App) -> Markup {
    html! { p { (app.w("backup.working")) } progress aria-label=(app.w("backup.working")) {} }
}

fn trouble(app: &App, what: &str, else_unchanged: &str) -> Markup {
    warning_callout(
        app.w("techniques.important"),
        what,
        html! { @if !else_unchanged.is_empty() { p { (else_unchanged) } } },
    )
}
