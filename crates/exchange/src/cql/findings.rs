//! The library that reads what is known of a person from FHIR.
//!
//! Answers come from the last response to the form. What the app works out from its journal, and what was felt in a session, comes as observations whose code is the finding's name.

use protocol::{ChoiceOption, Domain, Finding, Origin, Protocol, asking::Asking};
use std::fmt::Write;

use super::{quoted, text};
use crate::{names, questionnaire::ONSET};

/// The library.
pub(super) fn write(protocol: &Protocol, version: &str) -> String {
    let asking = Asking::new(protocol);
    let answered = |finding: &Finding| {
        finding.name != ONSET && asking.order().iter().any(|id| protocol.at(*id).name == finding.name)
    };
    let mut cql = head(version);
    for finding in &protocol.findings {
        let value = if answered(finding) { of_answer(finding) } else { of_fact(finding) };
        let _ = write!(cql, "\n// {}\ndefine {}:\n  {value}\n", told(finding), quoted(&finding.name));
    }
    cql
}

/// What a finding is, on one line.
fn told(finding: &Finding) -> String {
    let text = if finding.text.is_empty() { &finding.short } else { &finding.text };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match &finding.domain {
        Domain::YesNo => text,
        Domain::Choice(_) => format!("{text} As the place of the option in the list, from 0."),
        Domain::Number { min, max, unit } => format!("{text} {min} to {max} {unit}."),
    }
}

fn head(version: &str) -> String {
    let (form, facts) = (names::form(), names::own_system("finding"));
    let (library, form, facts) = (super::FINDINGS, text(form.as_str()), text(facts.as_str()));
    format!(
        "library {library} version '{version}'

using FHIR version '4.0.1'

context Patient

// The last response to the form. How long an answer counts is for whoever puts the response together: what no longer counts is not in it.
define \"Response\":
  Last([QuestionnaireResponse] R
    where R.status.value in {{ 'completed', 'amended', 'in-progress' }}
      and (R.questionnaire.value = {form} or StartsWith(R.questionnaire.value, {form} + '|'))
    sort by authored.value)

define \"Within\":
  \"Response\".item I where exists I.item return all I.item

define \"Items\":
  flatten {{ \"Response\".item, flatten \"Within\" }}

define \"Answers\":
  \"Items\" I
    return all Tuple {{ id: I.linkId.value, value: First(I.answer).value }}

define function \"Answer\"(id String):
  First(\"Answers\" A where A.id = id return all A.value)

define function \"YesNo\"(id String):
  (\"Answer\"(id) as FHIR.boolean).value

define function \"Number\"(id String):
  (\"Answer\"(id) as FHIR.integer).value

define function \"Option\"(id String):
  (\"Answer\"(id) as FHIR.Coding).code.value

// What the journal tells, oldest first.
define \"Facts\":
  [Observation] O
    where O.status.value in {{ 'final', 'amended', 'corrected' }}
    return all Tuple {{
      id: First(O.code.coding C where C.system.value = {facts} return all C.code.value),
      at: (O.effective as FHIR.dateTime).value,
      yes: (O.value as FHIR.boolean).value,
      number: (O.value as FHIR.integer).value
    }}
    sort by at

define function \"Told\"(id String):
  exists(\"Facts\" F where F.id = id)

define function \"Fact\"(id String):
  Last(\"Facts\" F where F.id = id).yes

define function \"Measure\"(id String):
  Last(\"Facts\" F where F.id = id).number
"
    )
}

fn of_answer(finding: &Finding) -> String {
    let id = text(&finding.name);
    match &finding.domain {
        Domain::YesNo => format!("\"YesNo\"({id})"),
        Domain::Choice(options) => place(&format!("\"Option\"({id})"), options),
        Domain::Number { .. } => format!("\"Number\"({id})"),
    }
}

/// The place of an option in its list.
fn place(option: &str, options: &[ChoiceOption]) -> String {
    let mut cases = format!("case {option}");
    for (place, option) in options.iter().enumerate() {
        let _ = write!(cases, "\n    when {} then {place}", text(&option.name));
    }
    cases + "\n    else null\n  end"
}

/// What was felt and is not told was not felt; whatever else is not told is not known.
fn of_fact(finding: &Finding) -> String {
    let id = text(&finding.name);
    let (value, none) = match &finding.domain {
        Domain::YesNo => (format!("\"Fact\"({id})"), "false".to_owned()),
        Domain::Choice(_) => (format!("\"Measure\"({id})"), "0".to_owned()),
        Domain::Number { min, .. } => (format!("\"Measure\"({id})"), min.to_string()),
    };
    match finding.origin {
        Origin::Reported => format!("if \"Told\"({id}) then {value} else {none}"),
        Origin::Asked | Origin::Journal => value,
    }
}
