//! A decision as JSON.

use miette::{IntoDiagnostic, Report, WrapErr};
use protocol::{
    Decision, FindingId, Findings, Origin, Protocol, Value,
    decide::{Block, Dose, Reason, because},
};
use serde_json::{Map, Value as Json, json};
use std::{
    collections::BTreeSet,
    io::{self, Write},
    process,
};

/// Writes a text and a line end to standard output.
///
/// # Errors
/// If it cannot be written.
pub fn print(text: impl std::fmt::Display) -> Result<(), Report> {
    written(writeln!(io::stdout().lock(), "{text}"))
}

/// The result of writing to standard output. If whoever reads it has had enough, the program ends: nothing is left to do.
///
/// # Errors
/// If it was not written for any other reason.
pub fn written(result: io::Result<()>) -> Result<(), Report> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => process::exit(0),
        other => other.into_diagnostic().wrap_err("cannot write the output"),
    }
}

/// `{id, disposition, reasons, techniques, action, lockout, unanswered, protocol}`. `unanswered` names the questions without an answer that bear
/// on it: a result that rests on them may change with their answers.
pub fn decision(protocol: &Protocol, id: &Json, findings: &Findings, decision: &Decision) -> Json {
    let techniques: Map<String, Json> = protocol
        .techniques
        .iter()
        .zip(&decision.techniques)
        .map(|(technique, decided)| {
            let reasons = if decided.open { &decided.limited_by } else { &decided.closed_by };
            let json = json!({
                "open": decided.open,
                "reasons": reasons.iter().map(|r| reason(protocol, findings, r)).collect::<Vec<_>>(),
                "dose": decided.dose.as_ref().map(dose),
            });
            (technique.name.clone(), json)
        })
        .collect();
    json!({
        "id": id,
        "disposition": decision.level.id(),
        "reasons": decision.reasons.iter().map(|r| reason(protocol, findings, r)).collect::<Vec<_>>(),
        "techniques": techniques,
        "action": decision.action.map(protocol::Action::id),
        "lockout": decision.hours_left(protocol, findings).map(|(hours, rule)| json!({
            "rule": protocol.rules[usize::from(rule)].name,
            "hours_left": hours,
        })),
        "unanswered": unanswered(protocol, findings, decision),
        "protocol": protocol.hash,
    })
}

/// What is decided and nothing else: `{id, disposition, rules, open, doses, action, needs_clearance, restarts_onset, protocol}`. `rules` has every rule and constraint that is certain (true) or merely
/// possible (false), `open` the techniques that are open, and `doses` how much of each of these.
pub fn brief(protocol: &Protocol, id: &Json, decision: &Decision) -> Json {
    let rules = decision.reasons.iter().map(|reason| (reason.name(protocol).to_owned(), reason.certain.into()));
    let techniques = protocol.techniques.iter().zip(&decision.techniques);
    let open = techniques.clone().filter(|(_, decided)| decided.open).map(|(technique, _)| technique.name.as_str());
    let doses =
        techniques.filter_map(|(technique, decided)| Some((technique.name.clone(), dose(decided.dose.as_ref()?))));
    json!({
        "id": id,
        "disposition": decision.level.id(),
        "rules": rules.collect::<Map<_, _>>(),
        "open": open.collect::<Vec<_>>(),
        "doses": doses.collect::<Map<_, _>>(),
        "action": decision.action.map(protocol::Action::id),
        "needs_clearance": decision.needs_clearance,
        "restarts_onset": decision.restarts_onset,
        "protocol": protocol.hash,
    })
}

fn unanswered<'p>(protocol: &'p Protocol, findings: &Findings, decision: &Decision) -> BTreeSet<&'p str> {
    let named = decision.reasons.iter().flat_map(|reason| because(protocol, findings, reason.when(protocol)));
    let open = named.filter(|id| protocol.at(*id).origin == Origin::Asked && findings.get(*id) == Value::Unknown);
    open.map(|id| protocol.at(id).name.as_str()).collect()
}

/// One reason: `{rule, text, cites, certain, level, because}`, with whom to `ask` and `why` where the protocol says so.
pub fn reason(protocol: &Protocol, findings: &Findings, reason: &Reason) -> Json {
    let names = because(protocol, findings, reason.when(protocol));
    let mut json = json!({
        "rule": reason.name(protocol),
        "text": reason.text(protocol),
        "cites": reason.cites(protocol),
        "certain": reason.certain,
        "level": reason.level(protocol).id(),
        "because": names.iter().map(|id| (protocol.at(*id).name.clone(), value(protocol, *id, findings.get(*id)))).collect::<Map<_, _>>(),
    });
    if let Some(ask) = reason.ask(protocol) {
        json["ask"] = ask.into();
    }
    if matches!(reason.block, Block::Rule(_)) && !reason.why(protocol).is_empty() {
        json["why"] = reason.why(protocol).into();
    }
    json
}

/// A finding's value in the words of its domain.
pub fn value(protocol: &Protocol, id: FindingId, value: Value) -> Json {
    match (&protocol.at(id).domain, value) {
        (_, Value::Unknown) => "unknown".into(),
        (protocol::Domain::YesNo, Value::Known(n)) => if n == 1 { "yes" } else { "no" }.into(),
        (protocol::Domain::Choice(options), Value::Known(n)) => options[n as usize].name.as_str().into(),
        (protocol::Domain::Number { .. }, Value::Known(n)) => n.into(),
    }
}

fn dose(dose: &Dose) -> Json {
    json!({
        "pressure_max": dose.pressure,
        "hold_max_s": dose.hold,
        "time_max_s": dose.time,
        "spots_max": dose.spots,
        "sets_max": dose.sets,
        "strokes_max": dose.strokes,
        "ball_max": dose.ball.id(),
        "positions": dose.positions.iter().map(|p| p.id()).collect::<Vec<_>>(),
        "advice": dose.advice,
    })
}
