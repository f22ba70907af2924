//! What a plan may ask for: that the person is seen, that they are told something, and the techniques that may be open to them.

use protocol::{Constraint, Level, Protocol, Rule, Technique};

use super::{about, canonical, cited, collection, for_programs};
use crate::{
    fhir::{
        ActivityDefinition, CodeableConcept, DynamicValue, Expression, Intent, Language, Narrative, Priority,
        Publication, RequestKind, Resource, Text, Whole,
    },
    names,
};

/// All of them.
pub fn activity_definitions(protocol: &Protocol) -> Whole {
    let levels = Level::ALL.into_iter().map(|level| of_level(protocol, level));
    let rules = protocol.rules.iter().filter_map(|rule| of_rule(protocol, rule));
    let constraints = protocol.constraints.iter().filter_map(|constraint| of_constraint(protocol, constraint));
    let asked = protocol.constraints.iter().filter_map(|constraint| of_doubt(protocol, constraint));
    let techniques = protocol.techniques.iter().map(|technique| of_technique(protocol, technique));
    let all = levels.chain(rules).chain(constraints).chain(asked).chain(techniques);
    collection(all.map(|one| (one.url.clone(), Resource::ActivityDefinition(one))))
}

/// Where a level's definition is.
pub(super) fn at_level(protocol: &Protocol, level: Level) -> Text {
    canonical(protocol, KIND, &level_id(level))
}

/// Where that is which a rule or constraint tells, if it tells anything.
pub(super) fn telling(protocol: &Protocol, name: &str, tell: &str) -> Option<Text> {
    Text::new(tell).map(|_| canonical(protocol, KIND, &tell_id(name)))
}

/// Where that is which a constraint tells whoever is not sure, if it tells them anything.
pub(super) fn asking(protocol: &Protocol, constraint: &Constraint) -> Option<Text> {
    constraint.unsure.as_ref().map(|_| canonical(protocol, KIND, &ask_id(&constraint.name)))
}

/// Where a technique's definition is.
pub(super) fn doing(protocol: &Protocol, technique: &Technique) -> Text {
    canonical(protocol, KIND, &do_id(&technique.name))
}

const KIND: &str = "ActivityDefinition";

fn level_id(level: Level) -> String {
    format!("level-{}", level.id().replace('_', "-"))
}

fn tell_id(name: &str) -> String {
    format!("tell-{name}")
}

fn ask_id(name: &str) -> String {
    format!("ask-{name}")
}

fn do_id(name: &str) -> String {
    format!("do-{name}")
}

/// How soon a level needs somebody; nothing where it sends the person to nobody.
pub(super) fn priority(level: Level) -> Option<Priority> {
    match level {
        Level::Emergency => Some(Priority::Stat),
        Level::SameDay => Some(Priority::Asap),
        Level::WithinDays => Some(Priority::Urgent),
        Level::Routine => Some(Priority::Routine),
        Level::Wait | Level::SelfCareLimited | Level::SelfCareOk => None,
    }
}

/// A definition with nothing in it but what it is called.
fn called(protocol: &Protocol, id: &str, title: &str, kind: RequestKind) -> ActivityDefinition {
    ActivityDefinition {
        id: Text::fixed(id),
        text: Narrative::line(title),
        url: names::definition(KIND, id),
        version: names::version(protocol),
        name: for_programs(id),
        title: Text::fixed(title),
        status: Publication::Draft,
        experimental: true,
        description: None,
        related_artifact: Vec::new(),
        kind,
        code: CodeableConcept::words(title),
        intent: Intent::Proposal,
        priority: None,
        body_site: Vec::new(),
        dynamic_value: Vec::new(),
    }
}

/// Something that the person is told, in the protocol's words.
fn told(protocol: &Protocol, id: &str, title: &str, tell: &str) -> ActivityDefinition {
    let quoted = tell.replace('\\', "\\\\").replace('\'', "\\'");
    let payload = DynamicValue {
        path: Text::fixed("payload.content"),
        expression: Expression { language: Language::FhirPath, expression: Text::fixed(&format!("'{quoted}'")) },
    };
    ActivityDefinition {
        text: Narrative::line(tell),
        description: Text::new(tell),
        dynamic_value: vec![payload],
        ..called(protocol, id, title, RequestKind::CommunicationRequest)
    }
}

fn of_level(protocol: &Protocol, level: Level) -> ActivityDefinition {
    let (id, title) = (level_id(level), protocol.words(level.title()));
    match priority(level) {
        Some(priority) => {
            ActivityDefinition { priority: Some(priority), ..called(protocol, &id, title, RequestKind::ServiceRequest) }
        }
        None => told(protocol, &id, title, title),
    }
}

fn of_rule(protocol: &Protocol, rule: &Rule) -> Option<ActivityDefinition> {
    Text::new(&rule.tell)?;
    Some(ActivityDefinition {
        priority: rule.level.and_then(priority),
        related_artifact: cited(protocol, &rule.cites),
        ..told(protocol, &tell_id(&rule.name), &in_words(&rule.name), &rule.tell)
    })
}

fn of_constraint(protocol: &Protocol, constraint: &Constraint) -> Option<ActivityDefinition> {
    Text::new(&constraint.tell)?;
    Some(ActivityDefinition {
        related_artifact: cited(protocol, &constraint.cites),
        ..told(protocol, &tell_id(&constraint.name), &in_words(&constraint.name), &constraint.tell)
    })
}

fn of_doubt(protocol: &Protocol, constraint: &Constraint) -> Option<ActivityDefinition> {
    let (level, words) = constraint.unsure.as_ref()?;
    let title = format!("{}, if the person is not sure", in_words(&constraint.name));
    Some(ActivityDefinition {
        priority: priority(*level),
        related_artifact: cited(protocol, &constraint.cites),
        ..told(protocol, &ask_id(&constraint.name), &title, words)
    })
}

fn of_technique(protocol: &Protocol, technique: &Technique) -> ActivityDefinition {
    ActivityDefinition {
        text: Narrative::line(&technique.summary),
        description: Text::new(&about(technique)),
        related_artifact: cited(protocol, &technique.cites),
        body_site: Text::new(&technique.target).map(|text| CodeableConcept::words(text.as_str())).into_iter().collect(),
        ..called(protocol, &do_id(&technique.name), &technique.title, RequestKind::ServiceRequest)
    }
}

/// A block's name as words.
pub(super) fn in_words(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().to_string() + letters.as_str())
}
