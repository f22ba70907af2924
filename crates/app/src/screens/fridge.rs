//! The card for the fridge: the warning signs, and of the techniques that are open today those that the person picks, on one printed page.

use super::techniques::{allowed, distance, dose_rows};
use crate::{
    App,
    components::{Button, Go, Tick, button, tick},
};
use maud::{Markup, html};
use protocol::{Technique, decide::Dose};

/// The card.
pub(super) fn fridge(app: &App) -> Markup {
    let number = app.emergency_number().map(|n| n.number.as_str()).unwrap_or_default();
    html! {
        h1 tabindex="-1" { (app.w("safety-net.title")) }
        p.lead { (app.w("safety-net.lead")) }
        ul { @for sign in app.warning_signs() { li { (sign) } } }
        p { b { (app.with("safety-net.call", number)) } }
        p { (app.w("safety-net.later")) }
        (techniques(app))
        (button(&Button::secondary(app.w("safety-net.print"), Go::Tap("print:"))))
    }
}

/// The techniques that are open, each with a tick; or that there are none. An exercise is on the paper of whoever has prescribed it.
fn techniques(app: &App) -> Markup {
    let standing = app.standing();
    let checked = app.last_decided().map(|event| app.when(event.at)).unwrap_or_default();
    html! {
        @if standing.settled() && standing.sure.any_open() {
            h2 { (app.w("safety-net.card-title")) }
            div.card {
                @for (technique, decided) in app.protocol.techniques.iter().zip(&standing.sure.techniques).filter(|(technique, _)| !technique.exercise) {
                    @if let Some(dose) = &decided.dose { (short(app, technique, dose)) }
                }
            }
            p { (app.with("safety-net.card-checked", checked)) }
        } @else {
            p { (app.w("safety-net.card-none")) }
        }
    }
}

/// A technique in short, while it is ticked: in which positions and how much, what first, where, and when to stop.
fn short(app: &App, technique: &Technique, dose: &Dose) -> Markup {
    let tap = format!("card:{}", technique.name);
    let ticked = !app.draft.left_off.contains(&technique.name);
    html! {
        section {
            (tick(&Tick { text: &technique.title, original: None, tap: &tap, ticked }))
            @if ticked {
                p { @for variant in allowed(technique, dose) { (variant.title) ". " } }
                (dose_rows(app, technique, dose))
                @for advice in &dose.advice { p { (advice) } }
                p { (distance(app, technique)) " " (technique.placement.2) }
                p { b { (technique.stop) } }
            }
        }
    }
}
