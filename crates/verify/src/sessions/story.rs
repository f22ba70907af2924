//! A course of a session in words.

use care::player::{PhaseKind, PlayerEvent, Scene};

/// One event of a course: "5 s later, time passes: get into position".
pub fn told(passed: i64, event: &PlayerEvent, scene: &Scene) -> String {
    let what = match event {
        PlayerEvent::Tick => "time passes".to_owned(),
        PlayerEvent::Pause => "pause".to_owned(),
        PlayerEvent::Resume => "go on after the pause".to_owned(),
        PlayerEvent::Eased => "it has eased".to_owned(),
        PlayerEvent::TooMuch => "too much".to_owned(),
        PlayerEvent::Bearable => "it is said to be bearable".to_owned(),
        PlayerEvent::Next => "next".to_owned(),
        PlayerEvent::Stop => "stop".to_owned(),
        PlayerEvent::Felt(_) => "something is felt".to_owned(),
    };
    format!("{}, {what}: {}", when(passed), place(scene))
}

/// Milliseconds in words.
pub fn span(ms: u64) -> String {
    let (seconds, rest) = (ms / 1000, ms % 1000);
    match (seconds, rest) {
        (0, ms) => format!("{ms} ms"),
        (s, 0) if s < 120 => format!("{s} s"),
        (s, 0) if s < 86_400 => format!("{} min {} s", s / 60, s % 60),
        (s, 0) => format!("{} days", s / 86_400),
        (s, ms) if s < 86_400 => format!("{s}.{ms:03} s"),
        (s, _) => format!("{} days", s / 86_400),
    }
}

fn when(passed: i64) -> String {
    match passed {
        0 => "at once".to_owned(),
        ahead if ahead > 0 => format!("{} later", span(ahead.unsigned_abs())),
        back => format!("after the clock was set back by {}", span(back.unsigned_abs())),
    }
}

/// Where a session is, in words.
pub fn place(scene: &Scene) -> String {
    match scene {
        Scene::Running(kind) => match kind {
            PhaseKind::GetReady => "about to begin",
            PhaseKind::Prepare => "getting into position",
            PhaseKind::Place => "placing the hand or ball",
            PhaseKind::Work => "pressing",
            PhaseKind::Rest => "resting",
            PhaseKind::NextSpot => "moving to the next spot",
            PhaseKind::SwitchSide => "changing sides",
            PhaseKind::Release => "coming out of it",
            PhaseKind::Walk => "walking",
            PhaseKind::Recheck => "waiting for the after-check",
        }
        .to_owned(),
        Scene::Paused => "paused".to_owned(),
        Scene::Asking => "asked, after a long pause or while the phone slept, whether all is well".to_owned(),
        Scene::Interrupted => "given up".to_owned(),
        Scene::Stopped => "stopped".to_owned(),
        Scene::Answered(_) => "stopped for what was felt".to_owned(),
        Scene::Done => "done".to_owned(),
    }
}
