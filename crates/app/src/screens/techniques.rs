//! Techniques: which are open today and why the others are not, and one with its dose, pictures and steps.

use super::reason;
use crate::{
    App,
    components::{
        Answer, Availability, Button, Closed, Go, Open, Picture, Points, Reason, SourceLink, Step, TechniqueCard,
        button, dose_table, info_card, path, points, reasons, section, setting_choice, steps, technique_card,
        warning_callout,
    },
    standing::Standing,
};
use care::journal::Side;
use maud::{Markup, html};
use protocol::{
    StepKind, Technique, Variant, Work,
    decide::{Dose, TechniqueDecision},
};

/// All techniques, in the protocol's order.
pub(super) fn list(app: &App) -> Markup {
    let standing = app.standing();
    html! {
        h1 tabindex="-1" { (app.w("techniques.title")) }
        p.lead { (app.w(if standing.settled() { "techniques.lead" } else { "techniques.check-first" })) }
        @if !standing.settled() { (button(&Button::primary(app.w("start.check-again"), Go::To("/check")))) }
        // What a clinician has prescribed comes first.
        @let prescribed = all(app, &standing).any(|(one, _)| one.exercise);
        @for (exercises, title) in [(true, "techniques.prescribed-title"), (false, "techniques.massage-title")] {
            @if prescribed { h2 { (app.w(title)) } }
            @for (technique, decided) in all(app, &standing).filter(|(one, _)| one.exercise == exercises) {
                (card(app, technique, decided, standing.settled()))
            }
        }
        @if standing.settled() { (what_opens_when(app, &standing)) }
    }
}

/// What is offered, and what is decided about it.
fn all<'a>(app: &'a App, standing: &'a Standing) -> impl Iterator<Item = (&'a Technique, &'a TechniqueDecision)> {
    let all = app.protocol.techniques.iter().zip(&standing.sure.techniques).zip(&standing.offered);
    all.filter(|(_, offered)| **offered).map(|(one, _)| one)
}

/// The path; nothing where today's answers close everything anyway.
fn what_opens_when(app: &App, standing: &Standing) -> Markup {
    let places = protocol::path::path(&app.protocol, &standing.findings, &standing.decision, &standing.sure);
    html! {
        @if !places.is_empty() {
            (section(app.w("techniques.path-title"), html! {
                p { (app.w("techniques.path-lead")) }
                (path(app.w("techniques.open"), app.w("techniques.path-next"), places.iter().map(|place| (place.stage.opens.as_str(), place.ahead))))
            }))
        }
    }
}

fn card(app: &App, technique: &Technique, decided: &TechniqueDecision, settled: bool) -> Markup {
    let path = format!("/technique/{}", technique.name);
    let pictured = |kind: StepKind| {
        technique.variants.iter().flat_map(|v| &v.steps).find(|s| s.kind == kind && !s.picture.is_empty())
    };
    let shown = pictured(StepKind::Work).or_else(|| pictured(StepKind::Place));
    let picture = shown.map(|step| Picture { name: &step.picture, alt: &step.alt, ..Picture::default() });
    let open = decided.open && settled;
    let unanswered = app.w(if settled { "techniques.closed-by-plan" } else { "techniques.check-first" });
    let unanswered = [Reason { text: unanswered, why: "", certain: true, sources: &[] }];
    let sources: Vec<Vec<SourceLink>> = decided.closed_by.iter().map(|r| reason::sources_of(app, r)).collect();
    let closed: Vec<Reason> = reason::distinct(app, &decided.closed_by)
        .into_iter()
        .map(|i| reason::shown(app, &decided.closed_by[i], &sources[i]))
        .collect();
    let dose = decided.dose.as_ref().filter(|_| open);
    let limits = dose.map(|dose| limits(app, technique, dose)).unwrap_or_default();
    let limits: Vec<&str> = limits.iter().map(String::as_str).collect();
    let availability = if open {
        Availability::Open(Open { limits: &limits, way: Button::primary(app.w("techniques.open-go"), Go::To(&path)) })
    } else {
        let reasons: &[Reason] = if closed.is_empty() { &unanswered } else { &closed };
        Availability::Closed(Closed { why: app.w("techniques.why-closed"), reasons, words: reason::reason_words(app) })
    };
    let state = app.w(if open { "techniques.open" } else { "techniques.closed" });
    technique_card(&TechniqueCard {
        title: &technique.title,
        summary: &technique.summary,
        state,
        picture,
        availability,
    })
}

/// What today's answers lower, in words.
fn limits(app: &App, technique: &Technique, dose: &Dose) -> Vec<String> {
    let whole = Dose::of(technique);
    let mut lines = Vec::new();
    if dose.pressure < whole.pressure {
        lines.push(app.with("techniques.limit-pressure", dose.pressure));
    }
    if dose.hold < whole.hold {
        lines.push(app.with("techniques.limit-hold", dose.hold));
    }
    lines.extend(dose.advice.iter().cloned());
    lines
}

/// One technique: dose, where, how, what it should feel like, when to stop, and the way to begin.
pub(super) fn one(app: &App, name: &str) -> Markup {
    let standing = app.standing();
    let offered = app.protocol.technique(name).filter(|id| standing.offered[id.index()]);
    let Some(id) = offered else { return super::missing(app) };
    let technique = &app.protocol.techniques[id.index()];
    let decided = &standing.sure.techniques[id.index()];
    let variant = app.chosen_variant(id).and_then(|i| technique.variants.get(i));
    html! {
        h1 tabindex="-1" { (technique.title) }
        // The words may still be on their way.
        @if technique.summary.is_empty() { p.lead { (app.w("techniques.words-come")) } } @else {
            p.lead { (technique.summary) }
            @match (variant, &decided.dose) {
                (Some(variant), Some(dose)) if standing.settled() => (open(app, technique, variant, dose)),
                _ => (closed(app, technique, decided, standing.settled())),
            }
        }
    }
}

fn closed(app: &App, technique: &Technique, decided: &TechniqueDecision, settled: bool) -> Markup {
    let sources: Vec<Vec<SourceLink>> = decided.closed_by.iter().map(|r| reason::sources_of(app, r)).collect();
    let all: Vec<Reason> = reason::distinct(app, &decided.closed_by)
        .into_iter()
        .map(|i| reason::shown(app, &decided.closed_by[i], &sources[i]))
        .collect();
    html! {
        @if settled {
            (section(app.w("techniques.why-closed"), reasons(&all, &reason::reason_words(app))))
        } @else {
            (info_card(app.w("techniques.closed"), html! { p { (app.w("techniques.check-first")) } }))
            (button(&Button::primary(app.w("start.check-again"), Go::To("/check"))))
        }
        (about(app, technique))
    }
}

fn about(app: &App, technique: &Technique) -> Markup {
    html! {
        (section(app.w("techniques.target-title"), html! { p { (technique.target) } }))
        (section(app.w("techniques.feels-title"), html! { p { (technique.feels) } }))
    }
}

fn open(app: &App, technique: &Technique, variant: &Variant, dose: &Dose) -> Markup {
    let left = app.chosen_side() == Side::Left;
    let begin = format!("begin:{}", technique.name);
    let equipment: Vec<&str> = variant.equipment.iter().map(String::as_str).collect();
    let shown: Vec<Step> = variant
        .steps
        .iter()
        .map(|step| {
            let picture = (!step.picture.is_empty()).then_some(Picture {
                name: &step.picture,
                alt: &step.alt,
                left,
                caption: "",
            });
            Step { text: &step.text, picture }
        })
        .collect();
    html! {
        (variants(app, technique, variant, dose))
        @if technique.sided() && !technique.both_sides { (sides(app)) }
        (dose_rows(app, technique, dose))
        @if !dose.advice.is_empty() {
            (info_card(app.w("techniques.first-title"), html! { @for advice in &dose.advice { p { (advice) } } }))
        }
        @if !equipment.is_empty() { (points(Points::Plain, app.w("techniques.equipment-title"), &equipment)) }
        @if !technique.exercise {
            (warning_callout(app.w("techniques.important"), app.w("techniques.where-title"), html! {
                p { (distance(app, technique)) }
                p { (technique.placement.2) }
            }))
        }
        div data-sound { (button(&Button::primary(app.w("techniques.begin"), Go::Tap(&begin)))) }
        (section(app.w("techniques.steps-title"), steps(&shown)))
        (section(app.w("techniques.pace-title"), html! { p { (technique.pace) } }))
        (about(app, technique))
        (warning_callout(app.w("techniques.important"), app.w("techniques.stop-title"), html! { p { (technique.stop) } }))
        div data-sound { (button(&Button::primary(app.w("techniques.begin"), Go::Tap(&begin)))) }
    }
}

/// The variants whose positions remain.
pub(super) fn allowed<'a>(technique: &'a Technique, dose: &'a Dose) -> impl Iterator<Item = &'a Variant> {
    technique.variants.iter().filter(|variant| dose.positions.contains(&variant.position))
}

fn variants(app: &App, technique: &Technique, chosen: &Variant, dose: &Dose) -> Markup {
    let allowed: Vec<&Variant> = allowed(technique, dose).collect();
    let taps: Vec<String> = allowed.iter().map(|v| format!("variant:{}", v.name)).collect();
    let options: Vec<Answer> =
        allowed.iter().zip(&taps).map(|(v, tap)| Answer::new(&v.title, tap).chosen(v.name == chosen.name)).collect();
    html! { @if options.len() > 1 { (setting_choice(app.w("techniques.position-title"), "", &options)) } }
}

fn sides(app: &App) -> Markup {
    let left = app.chosen_side() == Side::Left;
    let options = [
        Answer::new(app.w("techniques.side-left"), "side:left").chosen(left),
        Answer::new(app.w("techniques.side-right"), "side:right").chosen(!left),
    ];
    setting_choice(app.w("techniques.side-title"), "", &options)
}

/// The dose, row by row.
pub(super) fn dose_rows(app: &App, technique: &Technique, dose: &Dose) -> Markup {
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row =
        |name: &'static str, amount: &'static str, n: u32| rows.push((app.w(name).to_owned(), app.with(amount, n)));
    if !technique.exercise {
        row("techniques.dose-pressure", "techniques.up-to-of-ten", dose.pressure);
    }
    match technique.work {
        Work::Glide { .. } => row("techniques.dose-strokes", "techniques.strokes", dose.strokes),
        Work::Repeat { .. } => row("techniques.dose-times", "techniques.strokes", dose.strokes),
        _ => row("techniques.dose-hold", "techniques.up-to-seconds", dose.hold),
    }
    if !technique.exercise {
        row("techniques.dose-spots", "techniques.number", dose.spots);
    }
    row("techniques.dose-sets", "techniques.number", dose.sets);
    if technique.rest > 0 {
        row("techniques.dose-rest", "techniques.seconds", technique.rest);
    }
    if !technique.exercise {
        row("techniques.dose-with", ball_key(dose.ball.min(technique.ball)), 0);
    }
    if let Work::Series { .. } = technique.work {
        let holds = |set| (app.with("techniques.dose-holds", set), technique.work.in_set(set).to_string());
        rows.extend((1..=dose.sets).map(holds));
    }
    let rows: Vec<(&str, &str)> = rows.iter().map(|(name, amount)| (name.as_str(), amount.as_str())).collect();
    dose_table(app.w("techniques.dose-title"), &rows)
}

/// How far from the middle line.
pub(super) fn distance(app: &App, technique: &Technique) -> String {
    let (near, far, _) = technique.placement;
    app.with_two("techniques.where", centimetres(near), centimetres(far))
}

fn ball_key(ball: protocol::Ball) -> &'static str {
    match ball {
        protocol::Ball::Hand => "techniques.ball-hand",
        protocol::Ball::Soft => "techniques.ball-soft",
        protocol::Ball::Tennis => "techniques.ball-tennis",
        protocol::Ball::Firm => "techniques.ball-firm",
    }
}

/// Millimetres as centimetres with at most one decimal.
fn centimetres(millimetres: u32) -> String {
    match millimetres % 10 {
        0 => (millimetres / 10).to_string(),
        rest => format!("{}.{rest}", millimetres / 10),
    }
}
