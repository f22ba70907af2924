//! Findings, places, and the move of pain in a clinician's words.

use protocol::{Domain, Finding, Level, Origin, Protocol, RuleKind, Value};

use crate::{
    centralization::{Change, Course},
    journal::{Event, What},
};

/// The question whose options are the places.
const PLACES: &str = "pain-zone";

/// What a finding is called in a few words.
pub fn label(finding: &Finding) -> &str {
    [&finding.short, &finding.text].into_iter().find(|text| !text.is_empty()).unwrap_or(&finding.name)
}

/// What a technique is called; its name in the journal if this protocol does not know it.
pub fn technique_title(protocol: &Protocol, name: &str) -> String {
    protocol.technique(name).map_or_else(|| name.to_owned(), |id| protocol.techniques[id.index()].title.clone())
}

/// How far out pain reaches, by the place of the zone's option.
pub fn place_in_words(protocol: &Protocol, zone: u32) -> String {
    let options = protocol.finding(PLACES).map(|id| &protocol.at(id).domain);
    match options {
        _ if zone == 0 => "None".to_owned(),
        Some(Domain::Choice(options)) if (zone as usize) < options.len() => options[zone as usize].label.clone(),
        _ => format!("Place {zone} from the spine"),
    }
}

/// What became of pain between two sightings.
pub fn change_in_words(change: Change) -> &'static str {
    match change {
        Change::Abolished => "Gone",
        Change::Centralized => "Centralized: now in the middle of the low back only",
        Change::Centralizing => "Centralizing: reaches less far",
        Change::DistalReduced => "Reaches as far, and is weaker there",
        Change::Unchanged => "Unchanged",
        Change::DistalWorse => "Reaches as far, and is stronger there",
        Change::Peripheralized => "Peripheralized: reaches further",
        Change::SecondLegNew => "New in a leg that was free while the other hurt",
    }
}

/// What became of pain over the last days.
pub fn course_in_words(course: Course) -> &'static str {
    match course {
        Course::Central => "In the middle of the low back at most, all the while",
        Course::Centralizing => "Centralizing: come home to the middle of the low back",
        Course::Partial => "Partial: reaches less far than at first",
        Course::NonCentralizing => "Non-centralizing: reaches as far as at first",
        Course::Peripheralizing => "Peripheralizing: reaches further than at first",
    }
}

/// How soon to be seen, as a result said.
pub fn level_in_words(level: Level) -> &'static str {
    match level {
        Level::Emergency => "Emergency help advised",
        Level::SameDay => "Same-day help advised",
        Level::WithinDays => "Advised to see a clinician within days",
        Level::Routine => "Routine appointment advised",
        Level::Wait => "Self-massage paused for now",
        Level::SelfCareLimited => "Self-care with limits",
        Level::SelfCareOk => "Self-care without limits",
    }
}

/// What a stop was for: the words of its stop rule or report; its name if this protocol knows neither.
pub fn felt(protocol: &Protocol, name: &str) -> String {
    let rule = protocol.rules.iter().find(|rule| rule.kind == RuleKind::Stop && rule.name == name);
    let rule = rule.map(|rule| rule.label.clone()).filter(|label| !label.is_empty());
    let report = || protocol.finding(name).map(|id| label(protocol.at(id)).to_owned());
    rule.or_else(report).unwrap_or_else(|| name.to_owned())
}

/// Something that was felt in a session or after it: nothing where the event is no such report, or the answer was no, or nothing.
pub fn report(protocol: &Protocol, event: &Event) -> Option<String> {
    let What::Answered { finding, value } = &event.what else { return None };
    let finding = protocol.at(protocol.finding(finding)?);
    if finding.origin != Origin::Reported {
        return None;
    }
    match (value.value(finding), &finding.domain) {
        (Value::YES, Domain::YesNo) => Some(label(finding).to_owned()),
        (Value::Known(n), Domain::Number { min, .. }) if n > *min => Some(format!("{} {n}", label(finding))),
        (Value::Unknown, Domain::YesNo) => Some(format!("{} (not sure)", label(finding))),
        _ => None,
    }
}
