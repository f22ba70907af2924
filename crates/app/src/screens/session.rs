//! The guided session: one picture, one line, one number, and a stop that cannot be missed.

use crate::{
    App,
    components::{Beat, Button, Go, Picture, Session, Spot, button, session},
    session::{Guided, spoken_key},
};
use care::{
    journal::Side,
    player::{PhaseKind, Scene, Snapshot, Spoken},
};
use maud::{Markup, html};
use protocol::{Step, Work};

/// The screen while a session goes on.
pub(super) fn running<'a>(app: &'a App) -> Markup {
    let Some(guided) = &app.session else { return html! {} };
    let now = guided.player.snapshot();
    let technique = &app.protocol.techniques[guided.technique.index()];
    let left = now.side == Side::Left;
    let side = app.w(if left { "session.side-left" } else { "session.side-right" });
    let pictured = |step: Option<&'a Step>| {
        let step = step.filter(|step| !step.picture.is_empty())?;
        Some(Picture { name: &step.picture, alt: &step.alt, left, caption: "" })
    };
    // Nothing is done yet while getting ready: what comes next is shown.
    let picture = pictured(now.step.or(now.neighbours[1].filter(|_| now.scene == Scene::Running(PhaseKind::GetReady))));
    let spots = app.with_two("session.spot", now.spot, now.spots);
    let (left_text, unit) = match (now.times_left, now.seconds_left) {
        (Some(times), _) => (times.to_string(), "session.times"),
        (_, Some(left)) if left >= 100 => (format!("{}:{:02}", left / 60, left % 60), "session.minutes"),
        (_, left) => (left.unwrap_or(0).to_string(), "session.seconds"),
    };
    let beat = Beat { left: &left_text, unit: app.w(unit) };
    let (phase, cue) = lines(app, guided, &now);
    let halted = matches!(now.scene, Scene::Paused | Scene::Asking);
    let pause = if halted { (app.w("session.resume"), "resume:") } else { (app.w("session.pause"), "pause:") };
    let ways = ways(app, &now, technique.exercise);
    html! {
        (session(&Session {
            phase,
            cue: &cue,
            side: if technique.sided() { side } else { "" },
            beat: (!halted).then_some(beat),
            spots: Some(Spot { text: &spots, done: now.spot.saturating_sub(1), of: now.spots }),
            picture,
            beside: now.neighbours.map(pictured),
            pace: now.beat,
            pause: Some(pause),
            paused: halted,
            ask: if now.asks_strength { app.w("session.how-strong") } else { "" },
            ways: &ways,
            stop: app.w("session.stop"),
            stop_hint: app.w("session.stop-hint"),
        }))
    }
}

/// The heading and the one line to follow.
fn lines<'a>(app: &'a App, guided: &'a Guided, now: &Snapshot<'a>) -> (&'a str, String) {
    let exercise = guided.player.plan().exercise;
    let cue = |spoken: Spoken| app.w(spoken_key(spoken, exercise)).to_owned();
    match &now.scene {
        Scene::Paused => (app.w("session.paused"), cue(Spoken::Paused)),
        Scene::Asking => (app.w("session.asking"), app.w("session.go-on-if").to_owned()),
        Scene::Running(kind) => {
            let own = match kind {
                PhaseKind::GetReady => Some(Spoken::GetReady),
                PhaseKind::Rest => Some(Spoken::Rest),
                PhaseKind::NextSpot => Some(Spoken::NextSpot),
                PhaseKind::SwitchSide => Some(Spoken::SwitchSide),
                PhaseKind::Walk => Some(Spoken::Walk),
                PhaseKind::Recheck => Some(Spoken::Recheck),
                PhaseKind::Prepare | PhaseKind::Place | PhaseKind::Work | PhaseKind::Release => None,
            };
            // While pressing, one short line; before it, the whole instruction.
            let short = matches!(kind, PhaseKind::Work | PhaseKind::Release);
            let step = now.step.map(|s| if short { s.cue.clone() } else { s.text.clone() });
            let mut line = own.map(cue).or(step).unwrap_or_default();
            if *kind == PhaseKind::Work && !exercise {
                line = format!("{line} {}", app.with("session.pressure", now.pressure));
            }
            let heading = match (kind, guided.player.plan().work) {
                (PhaseKind::Work, Work::Glide { .. }) => "session.work-glide",
                (PhaseKind::Work, Work::Rock { .. }) => "session.work-rock",
                (PhaseKind::Work, Work::Repeat { .. }) => "session.work-repeat",
                // Walking is no hold: what lasts for minutes goes by its name.
                (PhaseKind::Work, Work::Hold { .. }) if exercise => {
                    return (&app.protocol.techniques[guided.technique.index()].title, line);
                }
                (PhaseKind::Place, _) if exercise => "session.prepare",
                _ => phase_key(*kind),
            };
            (app.w(heading), line)
        }
        _ => ("", String::new()),
    }
}

fn phase_key(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::GetReady => "session.get-ready",
        PhaseKind::Prepare => "session.prepare",
        PhaseKind::Place => "session.place",
        PhaseKind::Work => "session.work",
        PhaseKind::Rest => "session.rest",
        PhaseKind::NextSpot => "session.next-spot",
        PhaseKind::SwitchSide => "session.switch-side",
        PhaseKind::Release => "session.release",
        PhaseKind::Walk => "session.walk",
        PhaseKind::Recheck => "session.recheck",
    }
}

/// What may be tapped, and need not be.
fn ways<'a>(app: &'a App, now: &Snapshot, exercise: bool) -> Vec<(&'a str, &'a str)> {
    let Scene::Running(kind) = now.scene else { return Vec::new() };
    let too_much = (app.w("session.too-much"), "too-much:");
    match kind {
        PhaseKind::Work if exercise => vec![(app.w("session.enough"), "eased:")],
        PhaseKind::Work if now.asks_strength => {
            vec![(app.w("session.light"), "bearable:"), (app.w("session.good-hurt"), "bearable:"), too_much]
        }
        PhaseKind::Work => vec![too_much, (app.w("session.eased"), "eased:")],
        PhaseKind::Rest | PhaseKind::Recheck => Vec::new(),
        _ => vec![(app.w("session.ready"), "next:")],
    }
}

/// A session that ended because nobody answered, or because it was put away.
pub(super) fn interrupted(app: &App) -> Markup {
    html! {
        h1 tabindex="-1" { (app.w("session.interrupted-title")) }
        p.lead { (app.w("session.interrupted")) }
        (button(&Button::primary(app.w("session.something-happened"), Go::To("/stopped"))))
        (button(&Button::secondary(app.w("session.i-am-fine"), Go::To("/after"))))
        (super::start::signs(app))
    }
}
