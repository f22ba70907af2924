//! The result: one care card, why, and the way on.

use super::start;
use crate::{
    App,
    calendar::HOUR,
    components::{
        Button, Call, CareCard, CareLevel, Countdown, Go, Heading, Points, button, buttons, care_card, countdown,
        info_card, points, section,
    },
};
use maud::{Markup, html};
use protocol::{Decision, Domain, Findings, Level, Origin, decide::Reason};

/// What today's answers come to.
pub(super) fn result(app: &App) -> Markup {
    let standing = app.standing();
    let decision = &standing.sure;
    html! {
        @if standing.told() {
            (card(app, decision, &standing.findings, Heading::Page, &[]))
        } @else {
            h1 tabindex="-1" { (app.w("techniques.check-first")) }
        }
        @if !standing.settled() {
            (section(app.w("result.old-title"), html! {
                p { (app.w("result.old")) }
                (button(&Button::primary(app.w("start.check-again"), Go::To("/check"))))
            }))
        }
        @if standing.settled() && decision.level == Level::Routine && decision.any_open() { (go_on(app)) }
        (start::signs(app))
    }
}

fn go_on(app: &App) -> Markup {
    section(
        app.w("result.meanwhile-title"),
        html! {
            p { (app.w("result.meanwhile")) }
            (button(&Button::primary(app.w("techniques.go"), Go::To("/techniques"))))
        },
    )
}

/// The card of a decision. A page shows one.
///
/// `known` are texts that the page has told already.
pub(super) fn card(app: &App, decision: &Decision, findings: &Findings, rank: Heading, known: &[&str]) -> Markup {
    match decision.level {
        Level::Emergency => emergency(app, decision, rank),
        Level::SameDay | Level::WithinDays => urgent(app, decision, rank),
        Level::Routine => routine(app, decision, rank),
        Level::Wait => wait(app, decision, findings, rank, known),
        Level::SelfCareLimited | Level::SelfCareOk => ready(app, decision, rank),
    }
}

/// The reasons at the decision's own level, each text once.
fn told<'a>(app: &'a App, decision: &Decision) -> Vec<&'a str> {
    let standing = app.standing();
    // That an alarm was raised before need not be said beside the answer that raises it now.
    let by_answers = |reason: &&Reason| {
        let named = protocol::decide::because(&app.protocol, &standing.findings, reason.when(&app.protocol));
        named
            .iter()
            .any(|id| app.protocol.at(*id).origin != Origin::Journal || app.protocol.at(*id).domain != Domain::YesNo)
    };
    let at_level: Vec<&Reason> = decision.reasons.iter().filter(|r| r.level(&app.protocol) == decision.level).collect();
    let any = at_level.iter().any(by_answers);
    let mut texts = Vec::new();
    for reason in at_level.into_iter().filter(|reason| !any || by_answers(reason)) {
        let text = reason.text(&app.protocol);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

fn doubt(app: &App, decision: &Decision) -> Markup {
    let certain = decision.reasons.iter().any(|r| r.certain && r.level(&app.protocol) == decision.level);
    html! { @if !certain { p.hint { (app.w("result.because-not-sure")) } } }
}

fn emergency(app: &App, decision: &Decision, rank: Heading) -> Markup {
    let number = app.emergency_number();
    let text = number.map(|n| app.with("result.call", &n.number)).unwrap_or_default();
    let call = number.map(|n| Call { text: &text, number: &n.number });
    html! {
        (care_card(&CareCard { level: CareLevel::Immediate, level_name: app.w("result.immediate-level"), title: app.w("result.immediate-title"), rank, call }, html! {
            @for text in told(app, decision) { p { (text) } }
            (doubt(app, decision))
        }))
        (say(app, decision))
        (points(Points::Leave, app.w("result.do-not-title"), &[app.w("result.do-not-1"), app.w("result.do-not-2"), app.w("result.do-not-3")]))
        (links(app, decision))
    }
}

fn urgent(app: &App, decision: &Decision, rank: Heading) -> Markup {
    let today = decision.level == Level::SameDay;
    let (title, how) =
        if today { ("result.urgent-title", "result.urgent-how") } else { ("result.days-title", "result.days-how") };
    html! {
        (care_card(&CareCard { level: CareLevel::Urgent, level_name: app.w("result.urgent-level"), title: app.w(title), rank, call: None }, html! {
            @for text in told(app, decision) { p { (text) } }
            p { (app.w(how)) }
            (doubt(app, decision))
        }))
        (say(app, decision))
        (closed_note(app))
        (links(app, decision))
    }
}

fn routine(app: &App, decision: &Decision, rank: Heading) -> Markup {
    html! {
        (care_card(&CareCard { level: CareLevel::NonUrgent, level_name: app.w("result.routine-level"), title: app.w("result.routine-title"), rank, call: None }, html! {
            @for text in told(app, decision) { p { (text) } }
            p { (app.w("result.routine-how")) }
            (doubt(app, decision))
        }))
        @if !decision.any_open() { (closed_note(app)) }
        (links(app, decision))
    }
}

fn wait(app: &App, decision: &Decision, findings: &Findings, rank: Heading, known: &[&str]) -> Markup {
    let left = decision.hours_left(&app.protocol, findings);
    html! {
        (care_card(&CareCard { level: CareLevel::NonUrgent, level_name: app.w("lockout.level"), title: app.w("lockout.title"), rank, call: None }, html! {
            @if let Some((hours, rule)) = left {
                @let whole = match protocol_until(app, rule) { 0 => 1, whole => whole };
                @let ends = app.now.at + i64::from(hours) * HOUR;
                @let text = app.with("lockout.ends", app.when(ends));
                (countdown(&Countdown {
                    passed: whole.saturating_sub(hours) * 100 / whole,
                    left: &hours.to_string(),
                    unit: app.w("lockout.hours"),
                    text: &text,
                }))
            }
            @for text in told(app, decision).into_iter().filter(|text| !known.contains(text)) { p { (text) } }
            @for why in whys(app, decision) { p.hint { (why) } }
            (doubt(app, decision))
        }))
        (points(Points::Do, app.w("lockout.meanwhile-title"), &[
            app.w("lockout.meanwhile-1"), app.w("lockout.meanwhile-2"), app.w("lockout.meanwhile-3"), app.w("lockout.meanwhile-4"),
        ]))
        (links(app, decision))
    }
}

/// The hours that a lockout lasts in all.
fn protocol_until(app: &App, rule: u16) -> u32 {
    match app.protocol.rules[usize::from(rule)].until {
        protocol::Until::Reaches(_, hours) => hours,
        _ => 1,
    }
}

fn whys<'a>(app: &'a App, decision: &Decision) -> Vec<&'a str> {
    let at_level = |r: &&Reason| r.level(&app.protocol) == decision.level;
    let mut texts: Vec<&str> =
        decision.reasons.iter().filter(at_level).map(|r| r.why(&app.protocol)).filter(|t| !t.is_empty()).collect();
    texts.dedup();
    texts
}

fn ready(app: &App, decision: &Decision, rank: Heading) -> Markup {
    let open = decision.techniques.iter().filter(|t| t.open).count();
    let all = app.standing().offered.iter().filter(|offered| **offered).count();
    let title = match (open, decision.level) {
        (0, _) => "result.none-title",
        (_, Level::SelfCareOk) => "result.ok-title",
        _ => "result.limited-title",
    };
    html! {
        (crate::components::heading(rank, html! { (app.w(title)) }))
        p.lead { (app.with_two("result.open-count", open, all)) }
        @if open > 0 {
            (info_card(app.w("result.before-title"), html! { p { (app.w("result.before")) } }))
            (button(&Button::primary(app.w("techniques.go"), Go::To("/techniques"))))
        } @else {
            (closed_note(app))
            (button(&Button::secondary(app.w("result.see-closed"), Go::To("/techniques"))))
        }
        (links(app, decision))
    }
}

fn closed_note(app: &App) -> Markup {
    info_card(app.w("result.closed-title"), html! { p { (app.w("result.closed")) } })
}

/// What to say to whoever is called: the answers that led here, in the person's words.
fn say(app: &App, decision: &Decision) -> Markup {
    let standing = app.standing();
    let findings = &standing.findings;
    let mut shorts: Vec<&str> = Vec::new();
    for reason in decision.reasons.iter().filter(|r| r.level(&app.protocol) == decision.level) {
        for id in protocol::decide::because(&app.protocol, findings, reason.when(&app.protocol)) {
            let short = app.protocol.at(id).short.as_str();
            let said = standing.answered[id.index()] && findings.get(id) != protocol::Value::NO;
            if said && !short.is_empty() && !shorts.contains(&short) {
                shorts.push(short);
            }
        }
    }
    html! { @if !shorts.is_empty() { (points(Points::Plain, app.w("result.say-title"), &shorts)) } }
}

fn links(app: &App, decision: &Decision) -> Markup {
    let mut ways = vec![Button::secondary(app.w("result.why"), Go::To("/why"))];
    // Nobody is to make a letter in an emergency.
    if matches!(decision.level, Level::SameDay | Level::WithinDays | Level::Routine) {
        ways.push(Button::secondary(app.w("result.letter"), Go::To("/letter")));
    }
    if app.awaits_clearance() {
        ways.push(Button::secondary(app.w("result.clearance"), Go::To("/cleared")));
    }
    buttons(&ways)
}
