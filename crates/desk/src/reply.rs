//! What the page shows of a reading and of a proof, as JSON.

use protocol::{
    Claim, Property, Protocol,
    author::{Reading, SourceFile},
};
use serde_json::{Value, json};
use verify::{Failure, Suite, sessions::Walked, space, words};

/// Failures of one property that are shown; many have one cause.
const MOST_SHOWN: usize = 6;

/// What is wrong with the text, and what there is to prove.
pub fn reading(reading: &Reading, files: &[SourceFile]) -> Value {
    let wrong = reading.diagnostics.iter().map(|own| {
        let text = files.iter().find(|file| file.name == own.file()).map_or("", |file| file.text.as_str());
        let before = text.get(..own.span().start).unwrap_or(text);
        json!({
            "file": own.file(),
            "line": before.matches('\n').count() + 1,
            "message": own.to_string(),
            "help": miette::Diagnostic::help(own).map(|help| help.to_string()),
            "error": own.is_error(),
        })
    });
    json!({
        "wrong": wrong.collect::<Vec<_>>(),
        "sound": reading.protocol.is_some(),
        "hash": reading.protocol.as_ref().map(|protocol| protocol.hash.as_str()),
        "inputs": reading.protocol.as_ref().map(|protocol| space::inputs(protocol).len() - 1),
    })
}

/// Properties about asking and sessions walk many states, and few edits can break them.
fn takes_longer(property: &Property) -> bool {
    matches!(property.claim, Claim::Screenings(_) | Claim::Sessions(_))
}

/// Each property that holds, and each way in which one does not. Sessions that were walked through for an earlier text are not walked again.
pub fn proof(reading: &Reading, rest: bool, walked: &mut Walked) -> Value {
    let Some(protocol) = &reading.protocol else { return Value::Null };
    let mut suite = Suite::new(protocol, &reading.syntax).after(std::mem::take(walked));
    let (mut proved, mut obligations, mut failures) = (0, 0, Vec::new());
    for at in 0..suite.properties().len() {
        let property = suite.properties()[at].clone();
        if takes_longer(&property) != rest {
            continue;
        }
        let checked = suite.check(at);
        obligations += checked.obligations;
        proved += u32::from(checked.holds());
        failures.extend(checked.failures.iter().take(MOST_SHOWN).map(|own| failure(protocol, reading, &property, own)));
    }
    *walked = suite.walked().clone();
    json!({ "proved": proved, "obligations": obligations, "failures": failures })
}

fn failure(protocol: &Protocol, reading: &Reading, property: &Property, own: &Failure) -> Value {
    let blocks = own.blocks.iter().chain([&property.name]).filter_map(|block| {
        let place = reading.places.get(block)?;
        Some(json!({ "name": block, "file": place.file, "line": place.line }))
    });
    json!({
        "property": property.name,
        "says": property.says,
        "what": own.what,
        "person": own.person.0.iter().map(|(id, value)| words::fact(protocol.at(*id), *value)).collect::<Vec<_>>(),
        "becomes": own.becomes.map(|(id, value)| words::fact(protocol.at(id), value)),
        "trace": own.trace,
        "blocks": blocks.collect::<Vec<_>>(),
    })
}
