//! The protocol's questions as a form that other software can show.
//!
//! Forms of FHIR do not say everything that the protocol says: which questions can be skipped, and what follows from answers, stays with the protocol. Renderers also disagree on conditions,
//! so that these are written in the part that they agree on: only "is yes", only of questions that take one answer, and a follow-up repeats the conditions of what it follows. An answer "not sure"
//! is a question without an answer.

use protocol::{ChoiceOption, Domain, Finding, FindingId, Origin, Protocol, asking::Asking};

use crate::{
    fhir::{
        Active, AnswerOption, Behaviour, Coding, EnableWhen, Extension, Item, ItemType, Narrative, Operator,
        Questionnaire, Text, Whole,
    },
    names,
};

/// The measure that a person gives as a moment.
pub(crate) const ONSET: &str = "hours-since-onset";
/// The numbers that have a code of their own.
pub(crate) const PAIN: [&str; 2] = ["back-pain", "leg-pain"];
/// What LOINC calls them.
pub(crate) const PAIN_CODE: (&str, &str) = ("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported");

/// A part of the form.
pub(crate) enum Part {
    /// A checklist, by its place in the protocol, and its questions that stand nowhere before.
    List(usize, Vec<FindingId>),
    /// A question by itself.
    Question(FindingId),
}

/// The form in order: as the app asks, follow-ups behind what they follow.
pub(crate) fn parts(protocol: &Protocol) -> Vec<Part> {
    let asking = Asking::new(protocol);
    let mut placed = vec![false; protocol.findings.len()];
    let mut parts = Vec::new();
    for id in asking.order() {
        if placed[id.index()] {
            continue;
        }
        let list = protocol.groups.iter().position(|group| group.items.contains(id));
        let Some(list) = list else {
            placed[id.index()] = true;
            parts.push(Part::Question(*id));
            continue;
        };
        let items = protocol.groups[list].items.iter().copied();
        let items: Vec<FindingId> =
            items.filter(|id| protocol.at(*id).origin == Origin::Asked && !placed[id.index()]).collect();
        items.iter().for_each(|id| placed[id.index()] = true);
        parts.push(Part::List(list, items));
    }
    parts
}

/// The questions that must have been answered with yes for this one to be asked: all that it follows.
pub(crate) fn guards(protocol: &Protocol, id: FindingId) -> Vec<FindingId> {
    let after = |id: FindingId| protocol.at(id).asked.after;
    let chain = std::iter::successors(after(id), |id| after(*id)).take(protocol.findings.len());
    chain.filter(|id| protocol.at(*id).domain == Domain::YesNo).collect()
}

/// An option of a choice, as a code of its own system.
pub(crate) fn option(finding: &Finding, option: &ChoiceOption) -> Coding {
    Coding {
        system: names::own_system(&finding.name),
        code: Text::fixed(&option.name),
        display: Text::new(&option.label),
        extension: Vec::new(),
    }
}

/// All questions of a protocol as one form.
pub fn questionnaire(protocol: &Protocol) -> Whole {
    let title = format!("{}: the questions of the screening", protocol.title);
    Whole::Questionnaire(Questionnaire {
        text: Narrative::line(&title),
        url: names::form(),
        version: names::version(protocol),
        name: Text::fixed("WideberthScreening"),
        title: Text::fixed(&title),
        status: Active::Active,
        subject_type: vec![Text::fixed("Patient")],
        purpose: Text::fixed(
            "To show and to hand over answers. It decides nothing: what follows from answers, and which questions can be left out, is for the protocol to say. A question without an answer \
             counts as not sure.",
        ),
        copyright: Text::fixed(
            "The code 72514-3 is from LOINC (loinc.org), © Regenstrief Institute, Inc., used under its licence.",
        ),
        item: parts(protocol).into_iter().map(|part| item_of(protocol, part)).collect(),
    })
}

fn item_of(protocol: &Protocol, part: Part) -> Item {
    match part {
        Part::Question(id) => question(protocol, id),
        Part::List(list, items) => {
            let group = &protocol.groups[list];
            Item {
                item: items.into_iter().map(|id| question(protocol, id)).collect(),
                ..item(&group.name, &group.text, ItemType::Group)
            }
        }
    }
}

fn item(name: &str, text: &str, kind: ItemType) -> Item {
    Item {
        extension: Vec::new(),
        link_id: Text::fixed(name),
        code: Vec::new(),
        text: Text::fixed(text),
        kind,
        enable_when: Vec::new(),
        enable_behavior: None,
        answer_option: Vec::new(),
        item: Vec::new(),
    }
}

fn question(protocol: &Protocol, id: FindingId) -> Item {
    let finding = protocol.at(id);
    let mut item = item(&finding.name, &finding.text, ItemType::Boolean);
    match &finding.domain {
        Domain::YesNo => {}
        Domain::Choice(options) => {
            item.kind = ItemType::Choice;
            let options = options.iter().map(|one| AnswerOption { value_coding: option(finding, one) });
            item.answer_option = options.collect();
        }
        Domain::Number { .. } if finding.name == ONSET => item.kind = ItemType::DateTime,
        Domain::Number { min, max, .. } => {
            item.kind = ItemType::Integer;
            item.extension = vec![Extension::number("minValue", *min), Extension::number("maxValue", *max)];
        }
    }
    if PAIN.contains(&finding.name.as_str()) {
        item.code = names::coded(names::LOINC, PAIN_CODE.0, PAIN_CODE.1).coding;
    }
    let yes = |id: FindingId| EnableWhen {
        question: Text::fixed(&protocol.at(id).name),
        operator: Operator::Equals,
        answer_boolean: true,
    };
    item.enable_when = guards(protocol, id).into_iter().map(yes).collect();
    item.enable_behavior = (!item.enable_when.is_empty()).then_some(Behaviour::All);
    item
}
