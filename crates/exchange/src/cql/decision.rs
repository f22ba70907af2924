//! The library that decides: each condition as the protocol has it, and what they come to.

use protocol::{
    Action, Constraint, ConstraintKind, Domain, Finding, Level, Origin, Protocol, Rule, TechniqueId, Until,
};
use std::fmt::Write;

use super::{dose, expression::Conditions, quoted, text};

/// What says that a rule is certain: a name that CQL takes as it is, and FHIR as the name of an expression.
pub(crate) fn certain(block: &str) -> String {
    named("certain", block)
}

/// What says that a rule or constraint is certain or possible.
pub(crate) fn possible(block: &str) -> String {
    named("possible", block)
}

/// What says that a rule or constraint is merely possible, so that the person is sent to ask.
pub(crate) fn unsure(block: &str) -> String {
    named("unsure", block)
}

/// What says that a technique is open.
pub(crate) fn open(technique: &str) -> String {
    named("open", technique)
}

/// What says how much of a technique is allowed.
pub(crate) fn dose(technique: &str) -> String {
    named("dose", technique)
}

/// What says the same in words for the person.
pub(crate) fn instruction(technique: &str) -> String {
    named("instruction", technique)
}

/// What says that the person is at this level.
pub(crate) fn disposition(level: Level) -> String {
    format!("level_{}", level.id())
}

/// Names of the protocol have no underscore, so that no two become one.
fn named(what: &str, block: &str) -> String {
    format!("{what}_{}", block.replace('-', "_"))
}

/// The library.
pub(super) fn write(protocol: &Protocol, version: &str) -> String {
    let conditions = Conditions::new(protocol);
    let mut cql = head(version);
    for (when, name) in conditions.definitions() {
        define(&mut cql, &quoted(name), &conditions.spelled(when, 2));
    }
    for rule in &protocol.rules {
        define(&mut cql, &quoted(&rule.name), &conditions.written(&rule.when, 2));
    }
    for constraint in &protocol.constraints {
        define(&mut cql, &quoted(&constraint.name), &conditions.written(&constraint.when, 2));
    }
    cql.push_str("\n// What of it is certain, and what is possible: yes or no, never null.");
    let rules = protocol.rules.iter().map(|rule| rule.name.as_str());
    for name in rules.chain(protocol.constraints.iter().map(|constraint| constraint.name.as_str())) {
        define(&mut cql, &certain(name), &format!("{} is true", quoted(name)));
        define(&mut cql, &possible(name), &format!("{} is not false", quoted(name)));
        define(&mut cql, &unsure(name), &format!("{} is null", quoted(name)));
    }
    levels(&mut cql, protocol);
    techniques(&mut cql, protocol);
    doses(&mut cql, protocol);
    consequences(&mut cql, protocol);
    cql
}

fn head(version: &str) -> String {
    format!(
        "library {} version '{version}'

using FHIR version '4.0.1'

include {} version '{version}' called Findings

context Patient

// At least so many of these: yes if so many are yes, null if so many are yes or null.
define function AtLeast(least Integer, parts List<Boolean>):
  if Coalesce(Sum(parts P return all (if P is true then 1 else 0)), 0) >= least then true
  else if Coalesce(Sum(parts P return all (if P is not false then 1 else 0)), 0) >= least then null
  else false
",
        super::DECISION,
        super::FINDINGS
    )
}

fn define(cql: &mut String, name: &str, value: &str) {
    let _ = write!(cql, "\ndefine {name}:\n  {value}\n");
}

/// Any of these; no if there are none.
fn any(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().collect();
    if parts.is_empty() { "false".to_owned() } else { parts.join("\n  or ") }
}

/// What raises a decision to a level by itself.
fn raising(protocol: &Protocol, level: Level) -> Vec<String> {
    let mut parts = Vec::new();
    for rule in &protocol.rules {
        if rule.level == Some(level) {
            parts.push(certain(&rule.name));
        }
        if rule.unsure == Some(level) {
            parts.push(possible(&rule.name));
        }
    }
    if level == Level::SelfCareLimited {
        let limiting = protocol.constraints.iter().filter(|one| one.kind != ConstraintKind::Stage);
        parts.extend(limiting.map(|one| possible(&one.name)));
    }
    parts
}

fn levels(cql: &mut String, protocol: &Protocol) {
    cql.push_str("\n// How soon to be seen, or how to go on: the most severe that anything comes to.");
    let mut disposition_cases = String::from("case");
    for level in Level::ALL {
        if level == Level::SelfCareOk {
            break;
        }
        define(cql, &format!("raised_{}", level.id()), &any(raising(protocol, level)));
        let _ = write!(disposition_cases, "\n    when raised_{} then {}", level.id(), text(level.id()));
    }
    let _ = write!(disposition_cases, "\n    else {}\n  end", text(Level::SelfCareOk.id()));
    define(cql, "Disposition", &disposition_cases);
    for level in Level::ALL {
        define(cql, &disposition(level), &format!("Disposition = {}", text(level.id())));
    }
}

fn techniques(cql: &mut String, protocol: &Protocol) {
    cql.push_str("\n// Which techniques are open: whatever closes one does so as soon as it is possible.");
    let locks = protocol.rules.iter().filter(|rule| rule.locks).map(|rule| possible(&rule.name));
    define(cql, "Locked", &any(locks));
    for (place, technique) in protocol.techniques.iter().enumerate() {
        let blocks = |one: &&Constraint| one.blocks.iter().any(|id| id.index() == place);
        let closing = protocol.constraints.iter().filter(blocks).map(|one| possible(&one.name));
        let closed: Vec<String> = std::iter::once("Locked".to_owned()).chain(closing).collect();
        define(cql, &open(&technique.name), &format!("not (\n    {}\n  )", closed.join("\n    or ")));
    }
}

fn doses(cql: &mut String, protocol: &Protocol) {
    cql.push_str("\n// How much of each is allowed, at most; null where it is closed. Seconds, points of 10, or how many; no strokes are counted where there are 0. In words, as a person reads it.");
    cql.push_str(&dose::head());
    for (id, technique) in (0..).map(TechniqueId).zip(&protocol.techniques) {
        let value = format!("if {} then\n    {}\n  else null", open(&technique.name), dose::tuple(protocol, id));
        define(cql, &dose(&technique.name), &value);
        define(cql, &instruction(&technique.name), &dose::in_words(protocol, technique));
    }
}

fn consequences(cql: &mut String, protocol: &Protocol) {
    cql.push_str("\n// Whether a clinician's clearance is needed before any technique opens again.");
    let clearing = protocol.rules.iter().filter(|rule| rule.until == Until::Clearance && rule.level.is_some());
    let grave = |rule: &Rule| rule.unsure.is_some_and(|level| level.severity() >= Level::SameDay.severity());
    define(
        cql,
        "NeedsClearance",
        &any(clearing.map(|rule| if grave(rule) { possible(&rule.name) } else { certain(&rule.name) })),
    );
    cql.push_str("\n// Whether the clock of the acute phase starts again.");
    let restarting = protocol.rules.iter().filter(|rule| rule.restarts_onset);
    define(cql, "RestartsOnset", &any(restarting.map(|rule| certain(&rule.name))));
    cql.push_str("\n// What to do about something that was felt; null if nothing was.");
    let mut cases = String::from("case");
    for action in Action::ALL.into_iter().rev().filter(|action| *action != Action::Continue) {
        let calling = protocol.rules.iter().filter(|rule| rule.action == Some(action));
        let calling = any(calling.map(|rule| possible(&rule.name))).replace('\n', "\n    ");
        let _ = write!(cases, "\n    when {calling} then {}", text(action.id()));
    }
    let reported = protocol.findings.iter().filter(|finding| finding.origin == Origin::Reported);
    let felt = any(reported.map(felt)).replace('\n', "\n    ");
    let _ = write!(cases, "\n    when {felt} then {}\n    else null\n  end", text(Action::Continue.id()));
    define(cql, "Action", &cases);
}

/// Something was reported, or may have been.
fn felt(finding: &Finding) -> String {
    let name = format!("Findings.{}", quoted(&finding.name));
    match finding.domain {
        Domain::YesNo => format!("{name} is not false"),
        Domain::Choice(_) => format!("({name} = 0) is not true"),
        Domain::Number { min, .. } => format!("({name} = {min}) is not true"),
    }
}
