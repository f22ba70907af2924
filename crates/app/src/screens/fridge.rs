//! The card for the fridge: the warning signs, and of the techniques that are open today those that the person picks, on one printed page.

use super::techniques::{allowed, amounts, distance};
use crate::{
    App,
    components::{Button, Go, Tick, button, section, ticks},
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

/// The techniques to pick from, and those that are picked; or that there are none.
fn techniques(app: &App) -> Markup {
    let standing = app.standing();
    let decided = app.protocol.techniques.iter().zip(&standing.sure.techniques);
    let open: Vec<(&Technique, &Dose)> = decided
        .filter(|_| standing.settled())
        .filter_map(|(technique, decided)| Some((technique, decided.dose.as_ref()?)))
        .collect();
    let picked = |technique: &Technique| !app.draft.left_off.contains(&technique.name);
    let taps: Vec<String> = open.iter().map(|(technique, _)| format!("card:{}", technique.name)).collect();
    let items: Vec<Tick> = open
        .iter()
        .zip(&taps)
        .map(|((technique, _), tap)| Tick { text: &technique.title, original: None, tap, ticked: picked(technique) })
        .collect();
    let checked = app.last_decided().map(|event| app.when(event.at)).unwrap_or_default();
    html! {
        @if open.is_empty() {
            p { (app.w("safety-net.card-none")) }
        } @else {
            (ticks(app.w("safety-net.card-title"), &items))
            @if items.iter().any(|item| item.ticked) {
                div.card { @for (technique, dose) in open.iter().filter(|(technique, _)| picked(technique)) { (short(app, technique, dose)) } }
                p { (app.with("safety-net.card-checked", checked)) }
            }
        }
    }
}

/// A technique in short: in which positions and how much, what first, where, and when to stop. The rest between spots is left to the session.
fn short(app: &App, technique: &Technique, dose: &Dose) -> Markup {
    let positions = allowed(technique, dose).map(|variant| variant.title.clone());
    let amounts = amounts(app, technique, dose).into_iter().take(5).map(|(name, amount)| format!("{name}: {amount}"));
    let how: Vec<String> = positions.chain(amounts).collect();
    section(
        &technique.title,
        html! {
            p { (how.join(" · ")) }
            @for advice in &dose.advice { p { (advice) } }
            p { (distance(app, technique)) " " (technique.placement.2) }
            p { b { (technique.stop) } }
        },
    )
}
