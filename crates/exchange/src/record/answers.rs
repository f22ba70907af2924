//! The screening: the answers as they stood when the person last answered, on the form and in a table.
//!
//! Most answers count for an hour. What counts at the moment of handing over would be next to nothing, and answers of different months are no screening.

use care::{
    Event, Journal, What,
    account::label,
    derive::{Known, known},
};
use protocol::{Domain, FindingId, Origin, Value};

use super::{Shelf, Source, corrected, section};
use crate::{
    fhir::{
        Absent, AnswerValue, Answered, Extension, Markup, Narrative, QuestionnaireResponse, Reference, Resource,
        ResponseItem, ResponseStatus, Section, Text,
    },
    names,
    questionnaire::{self, ONSET, Part},
};

/// An answer that counted then.
pub(super) struct Given {
    id: FindingId,
    value: Value,
    at: i64,
}

/// The response, and the questions that it answers.
pub(super) struct Response {
    pub entry: Reference,
    pub answers: Vec<FindingId>,
}

/// The section, and the response if there are answers.
pub(super) fn write(source: &Source, shelf: &mut Shelf) -> (Section, Option<Response>) {
    const TITLE: &str = "Answers of the last screening";
    let Some(last) = last_answer(source) else {
        return (section(TITLE, Markup::default().paragraph("No question was answered."), Vec::new()), None);
    };
    let given = given(source, last);
    let rows = given.iter().map(|given| {
        let finding = source.protocol.at(given.id);
        let counts = if source.known.answered[given.id.index()] { "Yes" } else { "No, it is too old" };
        [label(finding).to_owned(), in_words(source, given), source.shown(given.at), counts.to_owned()]
    });
    let text = Markup::default().table(["Question", "Answer", "Answered", "Counts now"], rows);
    let status = match corrected::since_the_end(source, &given, last.at) {
        None => ResponseStatus::InProgress,
        Some(false) => ResponseStatus::Completed,
        Some(true) => ResponseStatus::Amended,
    };
    let response = response(source, &given, last.at, status);
    let entry = shelf.put(source.of_now("response"), Resource::QuestionnaireResponse(response));
    let answers = given.iter().map(|given| given.id).collect();
    (section(TITLE, text, vec![entry.clone()]), Some(Response { entry, answers }))
}

/// The last answer to a question, or the last time that the onset was told.
pub(super) fn last_answer<'a>(source: &Source<'a>) -> Option<&'a Event> {
    let protocol = source.protocol;
    source.events().iter().rev().find(|event| match &event.what {
        What::Answered { finding, .. } => {
            protocol.finding(finding).is_some_and(|id| protocol.at(id).origin == Origin::Asked)
        }
        What::Onset { .. } => protocol.finding(ONSET).is_some(),
        _ => false,
    })
}

/// The answers that count now, as a response to the form.
pub(super) fn counting(source: &Source) -> QuestionnaireResponse {
    let ids = (0..source.protocol.findings.len() as u16).map(FindingId);
    let counted = ids.filter(|id| source.known.answered[id.index()]);
    let given = counted.map(|id| Given { id, value: source.known.findings.get(id), at: source.now });
    let decided =
        source.events().iter().any(|event| matches!(event.what, What::Decided { .. }) && event.at >= source.now);
    let status = if decided { ResponseStatus::Completed } else { ResponseStatus::InProgress };
    response(source, &given.collect::<Vec<_>>(), source.now, status)
}

fn response(source: &Source, given: &[Given], authored: i64, status: ResponseStatus) -> QuestionnaireResponse {
    let text = Narrative::line(&format!("Answers as they stood {}: {}.", source.shown(authored), given.len()));
    let form = format!("{}|{}", names::form().as_str(), names::version(source.protocol).as_str());
    QuestionnaireResponse {
        id: source.of_now("response").id(),
        text: if status == ResponseStatus::Amended { text.and(corrected::PUT_RIGHT) } else { text },
        questionnaire: Text::fixed(&form),
        status,
        subject: source.patient(),
        authored: source.time(authored),
        author: source.patient(),
        source: source.patient(),
        item: items(source, given),
    }
}

/// The answers that counted when the last one was given, in the order in which the app asks.
pub(super) fn given(source: &Source, last: &Event) -> Vec<Given> {
    let until = source.events().iter().position(|event| event.id == last.id).map_or(0, |at| at + 1);
    let then: Journal = source.events()[..until].iter().cloned().collect();
    let then: Known = known(source.protocol, &then, last.moment());
    let parts = questionnaire::parts(source.protocol).into_iter();
    let ids = parts.flat_map(|part| match part {
        Part::List(_, ids) => ids,
        Part::Question(id) => vec![id],
    });
    let counted = ids.filter(|id| then.answered[id.index()]);
    counted.filter_map(|id| Some(Given { id, value: then.findings.get(id), at: told_at(source, id)? })).collect()
}

/// When a question was last answered.
fn told_at(source: &Source, id: FindingId) -> Option<i64> {
    let name = source.protocol.at(id).name.as_str();
    let told = source.events().iter().rev().find(|event| match &event.what {
        What::Answered { finding, .. } => finding == name,
        What::Onset { .. } => name == ONSET,
        _ => false,
    });
    told.map(|event| event.at)
}

/// The form's items that have answers. A follow-up to what was not answered with yes is no part of the form then; the table holds it all the same.
pub(super) fn items(source: &Source, given: &[Given]) -> Vec<ResponseItem> {
    let yes = |id: &FindingId| given.iter().any(|given| given.id == *id && given.value == Value::YES);
    let asked = |id: FindingId| questionnaire::guards(source.protocol, id).iter().all(yes);
    let item = |id: FindingId| given.iter().find(|given| given.id == id && asked(id)).map(|given| item(source, given));
    let parts = questionnaire::parts(source.protocol).into_iter();
    let of = |part: Part| match part {
        Part::Question(id) => item(id),
        Part::List(list, ids) => {
            let group = &source.protocol.groups[list];
            let items: Vec<ResponseItem> = ids.into_iter().filter_map(item).collect();
            (!items.is_empty()).then(|| ResponseItem {
                link_id: Text::fixed(&group.name),
                text: Text::new(&group.text),
                answer: Vec::new(),
                item: items,
            })
        }
    };
    parts.filter_map(of).collect()
}

fn item(source: &Source, given: &Given) -> ResponseItem {
    let finding = source.protocol.at(given.id);
    ResponseItem {
        link_id: Text::fixed(&finding.name),
        text: Text::new(&finding.text),
        answer: vec![Answered { value: value(source, given) }],
        item: Vec::new(),
    }
}

fn value(source: &Source, given: &Given) -> AnswerValue {
    let finding = source.protocol.at(given.id);
    let absent = || Absent { extension: vec![Extension::absent("asked-unknown")] };
    if let Some(onset) = onset(source).filter(|_| finding.name == ONSET) {
        return AnswerValue::DateTime(source.time(onset));
    }
    match (&finding.domain, given.value) {
        (Domain::YesNo, Value::Known(n)) => AnswerValue::Boolean(n == 1),
        (Domain::YesNo, Value::Unknown) => AnswerValue::NoBoolean(absent()),
        (Domain::Number { .. }, Value::Known(n)) => AnswerValue::Integer(n),
        (Domain::Number { .. }, Value::Unknown) => AnswerValue::NoInteger(absent()),
        (Domain::Choice(options), Value::Known(n)) if (n as usize) < options.len() => {
            AnswerValue::Coding(questionnaire::option(finding, &options[n as usize]))
        }
        (Domain::Choice(_), _) => AnswerValue::NoCoding(absent()),
    }
}

/// When the pain began, as the person said last.
pub(super) fn onset(source: &Source) -> Option<i64> {
    source.events().iter().rev().find_map(|event| match event.what {
        What::Onset { at, .. } => Some(at),
        _ => None,
    })
}

fn in_words(source: &Source, given: &Given) -> String {
    let finding = source.protocol.at(given.id);
    if let Some(onset) = onset(source).filter(|_| finding.name == ONSET) {
        return source.shown(onset);
    }
    match (&finding.domain, given.value) {
        (_, Value::Unknown) => "Not sure".to_owned(),
        (Domain::YesNo, Value::Known(n)) => if n == 1 { "Yes" } else { "No" }.to_owned(),
        (Domain::Number { unit, .. }, Value::Known(n)) => format!("{n} {unit}"),
        (Domain::Choice(options), Value::Known(n)) => {
            options.get(n as usize).map_or_else(String::new, |option| option.label.clone())
        }
    }
}
