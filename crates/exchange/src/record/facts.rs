//! What the plan's library reads of a person: the answers that count now, and what the journal tells besides.

use protocol::{Domain, FindingId, Origin, Value, asking::Asking};

use super::{Shelf, Source, answers, composition, pain};
use crate::{
    fhir::{ObservationValue, Resource},
    names,
    questionnaire::ONSET,
};

/// Puts all of it on the shelf, the person first.
pub(super) fn write(source: &Source, shelf: &mut Shelf) {
    composition::patient(source, shelf);
    composition::device(source, shelf);
    let response = answers::counting(source);
    // A response without answers would say nothing.
    if !response.item.is_empty() {
        shelf.put(source.of_now("response"), Resource::QuestionnaireResponse(response));
    }
    let asking = Asking::new(source.protocol);
    for id in (0..source.protocol.findings.len() as u16).map(FindingId) {
        let asked = asking.order().contains(&id) && source.protocol.at(id).name != ONSET;
        if !asked {
            fact(source, shelf, id);
        }
    }
}

/// A finding that nobody is asked for. Nothing if it is not known; but something felt that nobody is sure of is told, since what is not told was not felt.
fn fact(source: &Source, shelf: &mut Shelf, id: FindingId) {
    let finding = source.protocol.at(id);
    let (value, words) = match (source.known.findings.get(id), &finding.domain) {
        (Value::Known(n), Domain::YesNo) => {
            (ObservationValue::Boolean(n == 1), if n == 1 { "yes" } else { "no" }.to_owned())
        }
        (Value::Known(n), _) => (ObservationValue::Integer(n), n.to_string()),
        (Value::Unknown, _) if finding.origin == Origin::Reported => {
            (pain::absent("asked-unknown", "Asked But Unknown"), "not sure".to_owned())
        }
        (Value::Unknown, _) => return,
    };
    let entry = source.of_now(&finding.name);
    let label = care::account::label(finding);
    let code = names::own("finding", &finding.name, label);
    let mut observation = pain::observed(source, entry, code, source.now, value, &format!("{label}: {words}"));
    // Nobody said so: the app has worked it out.
    observation.category = Vec::new();
    observation.performer = Vec::new();
    observation.device = Some(source.device());
    shelf.put(entry, Resource::Observation(observation));
}
