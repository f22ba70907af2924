//! The plan: how soon the person should be seen, what they are told and why, and which techniques are open.
//!
//! An action applies if the expression of the deciding library that its condition names is true. A rule's action applies as soon as the rule is possible; within it, what is certain and what is
//! merely possible are told apart, since they come to different levels.

use protocol::{Action, Ball, Constraint, ConstraintKind, Level, Limit, Protocol, Rule, RuleKind, Technique};

use super::{
    activities::{asking, at_level, doing, in_words, priority, telling},
    canonical, cited,
};
use crate::{
    cql,
    fhir::{
        ActionCondition, CodeableConcept, ConditionKind, DynamicValue, Expression, Grouping, Language, Markup,
        PlanDefinition, PlannedAction, Publication, Selection, Text, Whole,
    },
    names,
};

/// The protocol as a plan.
pub fn plan_definition(protocol: &Protocol) -> Whole {
    let groups = [
        group("disposition", "How soon to be seen", Selection::ExactlyOne, levels(protocol)),
        group("rules", "Why, and what the person is told", Selection::Any, rules(protocol)),
        group("constraints", "What closes or limits techniques", Selection::Any, constraints(protocol)),
        group("techniques", "Techniques that are open", Selection::Any, techniques(protocol)),
    ];
    let description = format!(
        "{} rules and {} conditions of techniques. The most severe result wins; what is not known is never taken for safe. No clinician has signed it off.",
        protocol.rules.len(),
        protocol.constraints.len()
    );
    let text = Markup::default().paragraph(&protocol.title).paragraph(&description);
    Whole::PlanDefinition(PlanDefinition {
        id: Text::fixed(ID),
        text: text.into(),
        url: names::definition("PlanDefinition", ID),
        version: names::version(protocol),
        name: Text::fixed("WideberthProtocol"),
        title: Text::fixed(&protocol.title),
        kind: names::coded(
            "http://terminology.hl7.org/CodeSystem/plan-definition-type",
            "clinical-protocol",
            "Clinical Protocol",
        ),
        status: Publication::Draft,
        experimental: true,
        description: Text::fixed(&description),
        purpose: Text::fixed(
            "To show what is decided by, and to try it in other software. Nobody is to be treated by it.",
        ),
        related_artifact: cited(protocol, &protocol.statements.iter().map(|one| one.name.clone()).collect::<Vec<_>>()),
        library: vec![canonical(protocol, "Library", cql::DECISION)],
        action: groups.into_iter().collect(),
    })
}

const ID: &str = "protocol";

fn nothing() -> PlannedAction {
    PlannedAction {
        id: None,
        title: None,
        description: None,
        text_equivalent: None,
        priority: None,
        reason: Vec::new(),
        documentation: Vec::new(),
        condition: Vec::new(),
        grouping_behavior: None,
        selection_behavior: None,
        definition_canonical: None,
        dynamic_value: Vec::new(),
        action: Vec::new(),
    }
}

fn group(id: &str, title: &str, selection: Selection, action: Vec<PlannedAction>) -> PlannedAction {
    PlannedAction {
        id: Some(Text::fixed(id)),
        title: Some(Text::fixed(title)),
        grouping_behavior: Some(Grouping::VisualGroup),
        selection_behavior: Some(selection),
        action,
        ..nothing()
    }
}

/// Applies if this expression of the deciding library is true.
fn applies(expression: &str) -> Vec<ActionCondition> {
    vec![ActionCondition {
        kind: ConditionKind::Applicability,
        expression: Expression { language: Language::Cql, expression: Text::fixed(expression) },
    }]
}

fn levels(protocol: &Protocol) -> Vec<PlannedAction> {
    let action = |level: Level| {
        let title = protocol.words(level.title());
        PlannedAction {
            id: Some(Text::fixed(&format!("level-{}", level.id().replace('_', "-")))),
            title: Some(Text::fixed(title)),
            text_equivalent: Text::new(title),
            priority: priority(level),
            condition: applies(&cql::disposition(level)),
            definition_canonical: Some(at_level(protocol, level)),
            ..nothing()
        }
    };
    Level::ALL.into_iter().map(action).collect()
}

fn rules(protocol: &Protocol) -> Vec<PlannedAction> {
    protocol.rules.iter().map(|rule| of_rule(protocol, rule)).collect()
}

fn of_rule(protocol: &Protocol, rule: &Rule) -> PlannedAction {
    let part = |how: &str, title: &str, condition: String, level: Option<Level>| PlannedAction {
        id: Some(Text::fixed(&format!("{}-{how}", rule.name))),
        title: Some(Text::fixed(title)),
        priority: level.and_then(priority),
        condition: applies(&condition),
        definition_canonical: level.map(|level| at_level(protocol, level)),
        ..nothing()
    };
    let parts = [
        part("certain", "It is so", cql::certain(&rule.name), rule.level),
        part("unsure", "It may be so", cql::unsure(&rule.name), rule.unsure),
    ];
    PlannedAction {
        id: Some(Text::fixed(&rule.name)),
        title: Some(Text::fixed(&in_words(&rule.name))),
        description: Text::new(&consequences(rule)),
        text_equivalent: Text::new(&rule.tell),
        reason: Text::new(&rule.why).map(|why| CodeableConcept::words(why.as_str())).into_iter().collect(),
        documentation: cited(protocol, &rule.cites),
        condition: applies(&cql::possible(&rule.name)),
        definition_canonical: telling(protocol, &rule.name, &rule.tell),
        action: parts.into_iter().filter(|part| part.definition_canonical.is_some()).collect(),
        ..nothing()
    }
}

/// What a rule does besides telling.
fn consequences(rule: &Rule) -> String {
    let kind = match rule.kind {
        RuleKind::Disposition => "A danger sign or another reason to be seen.",
        RuleKind::Lockout => "A time to wait.",
        RuleKind::Limit => "A limit of self-care.",
        RuleKind::Stop => "Something felt in or after a session.",
    };
    let action = match rule.action {
        None => "",
        Some(Action::Continue) => "The session may go on.",
        Some(Action::EaseOff) => "Press less.",
        Some(Action::StopTechnique) => "Stop the technique.",
        Some(Action::StopAndBeSeen) => "Stop, and be seen by a clinician.",
        Some(Action::StopAndEmergency) => "Stop, and get emergency help.",
    };
    let locks = if rule.locks { "Closes every technique while it may be so." } else { "" };
    let clock = if rule.restarts_onset { "Starts the clock of the acute phase again." } else { "" };
    let parts = [kind, action, locks, clock];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn constraints(protocol: &Protocol) -> Vec<PlannedAction> {
    protocol.constraints.iter().map(|constraint| of_constraint(protocol, constraint)).collect()
}

fn of_constraint(protocol: &Protocol, constraint: &Constraint) -> PlannedAction {
    let doubt = asking(protocol, constraint).map(|definition| PlannedAction {
        id: Some(Text::fixed(&format!("{}-unsure", constraint.name))),
        title: Some(Text::fixed("It may be so: the person should ask")),
        text_equivalent: constraint.unsure.as_ref().and_then(|(_, words)| Text::new(words)),
        priority: constraint.unsure.as_ref().and_then(|(level, _)| priority(*level)),
        condition: applies(&cql::unsure(&constraint.name)),
        definition_canonical: Some(definition),
        ..nothing()
    });
    PlannedAction {
        id: Some(Text::fixed(&constraint.name)),
        title: Some(Text::fixed(&in_words(&constraint.name))),
        description: Text::new(&limits(protocol, constraint)),
        text_equivalent: Text::new(&constraint.tell),
        reason: Text::new(&constraint.why).map(|why| CodeableConcept::words(why.as_str())).into_iter().collect(),
        documentation: cited(protocol, &constraint.cites),
        condition: applies(&cql::possible(&constraint.name)),
        definition_canonical: telling(protocol, &constraint.name, &constraint.tell),
        action: doubt.into_iter().collect(),
        ..nothing()
    }
}

/// What a constraint closes and limits.
fn limits(protocol: &Protocol, constraint: &Constraint) -> String {
    let kind = match constraint.kind {
        ConstraintKind::Contraindication => "A condition of the person.",
        ConstraintKind::Gate => "Where the pain is, or what is known.",
        ConstraintKind::Stage => "A stage of unlocking.",
    };
    let title = |technique: usize| protocol.techniques.get(technique).map_or("", |one| one.title.as_str());
    let closed: Vec<&str> = constraint.blocks.iter().map(|id| title(id.index())).collect();
    let closes = (!closed.is_empty()).then(|| format!("Closes: {}.", closed.join("; ")));
    let limited = constraint.cautions.iter().map(|(id, limits)| {
        let limits: Vec<String> = limits.iter().map(limit).collect();
        format!("{}: {}.", title(id.index()), limits.join(", "))
    });
    std::iter::once(kind.to_owned()).chain(closes).chain(limited).collect::<Vec<_>>().join("\n\n")
}

fn limit(limit: &Limit) -> String {
    match limit {
        Limit::Pressure(points) => format!("pressure at most {points} of 10"),
        Limit::Hold(seconds) => format!("held for at most {seconds} s"),
        Limit::Time(seconds) => format!("at most {seconds} s in all"),
        Limit::Spots(spots) => format!("at most {spots} spots"),
        Limit::Sets(sets) => format!("at most {sets} sets"),
        Limit::Strokes(strokes) => format!("at most {strokes} strokes"),
        Limit::Ball(Ball::Hand) => "with the hand alone".to_owned(),
        Limit::Ball(ball) => format!("with nothing harder than a {} ball", ball.id()),
        Limit::Positions(positions) => {
            let names: Vec<&str> = positions.iter().map(|position| position.id()).collect();
            format!("only in these positions: {}", names.join(", "))
        }
        Limit::Advice(text) => text.trim_end_matches('.').to_owned(),
    }
}

fn techniques(protocol: &Protocol) -> Vec<PlannedAction> {
    protocol.techniques.iter().map(|technique| of_technique(protocol, technique)).collect()
}

fn of_technique(protocol: &Protocol, technique: &Technique) -> PlannedAction {
    let how_much = DynamicValue {
        path: Text::fixed("patientInstruction"),
        expression: Expression { language: Language::Cql, expression: Text::fixed(&cql::instruction(&technique.name)) },
    };
    PlannedAction {
        id: Some(Text::fixed(&technique.name)),
        title: Some(Text::fixed(&technique.title)),
        text_equivalent: Text::new(&technique.summary),
        documentation: cited(protocol, &technique.cites),
        condition: applies(&cql::open(&technique.name)),
        definition_canonical: Some(doing(protocol, technique)),
        dynamic_value: vec![how_much],
        ..nothing()
    }
}
