//! The document itself: who it is about, who made it, and its sections in the order in which a clinician reads.

use care::{account, centralization::course};

use super::{Shelf, Source, answers, carried, condition, corrected, measured, pain, plan, section, sessions, told};
use crate::{
    fhir::{
        Agent, BundleEntry, CodeableConcept, Composition, Device, DeviceName, DeviceNameType, DeviceVersion, Entity,
        EntityRole, Final, Identifier, Markup, Narrative, Patient, Provenance, Reference, Resource, Section, Text,
    },
    names,
};

const TITLE: &str = "Self-care record for low back and leg pain, told by the person";

/// Writes all entries, the composition first; its address.
pub(super) fn write(source: &Source, shelf: &mut Shelf) -> Text {
    patient(source, shelf);
    device(source, shelf);
    let conditions = condition::write(source, shelf);
    let (answered, response) = answers::write(source, shelf);
    let pain = pain::write(source, shelf, response.as_ref());
    corrected::mark(source, shelf);
    let measured = measured::write(source, shelf);
    let (plan, in_force) = plan::write(source, shelf).unzip();
    let sessions = sessions::write(source, shelf, in_force.as_ref());
    let flags = told::write(source, shelf, &conditions, response.as_ref().map(|response| &response.entry));
    let status = section("Status and change", status(source), conditions);
    let first = [status, flags, pain].into_iter().chain(measured).chain([sessions]).chain(plan);
    let sections = first.chain([answered, told::results(source), carried::told(source)]).collect();
    let entry = source.of_now("composition");
    let composition = composition(source, entry.id(), sections);
    let whole = BundleEntry { full_url: entry.address(), resource: Resource::Composition(composition) };
    shelf.entries.insert(0, whole);
    provenance(source, shelf, entry.into());
    entry.address()
}

fn composition(source: &Source, id: Text, section: Vec<Section>) -> Composition {
    Composition {
        id,
        language: Text::fixed("en"),
        text: Markup::default()
            .paragraph(TITLE)
            .paragraph("The person told all of this to an app for self-care. No clinician has checked it. What it calls centralizing follows the person's own reports of where it hurts.")
            .into(),
        status: Final::Final,
        kind: names::coded(names::LOINC, "51855-5", "Patient Note"),
        subject: source.patient(),
        date: source.time(source.now),
        author: vec![source.patient(), source.device()],
        title: Text::fixed(TITLE),
        section,
    }
}

/// How things stand, in a few lines.
fn status(source: &Source) -> Markup {
    let mut sessions = account::sessions(source.protocol, source.journal);
    sessions.retain(|session| !session.was_untouched());
    let stops = sessions.iter().filter(|session| session.was_stopped()).count();
    let sightings = pain::sightings(source);
    let days = source.protocol.centralization.days;
    let course = course(&source.protocol.centralization, &source.movement, source.now);
    let moved = course.map(|(course, _)| format!("Over the last {days} days: {}.", account::course_in_words(course)));
    let seen = |name: &str, sighting: Option<&care::centralization::Sighting>| {
        sighting.map(|sighting| {
            let points = |points: Option<u32>| points.map_or_else(|| "not told".to_owned(), |n| n.to_string());
            format!(
                "{name}, {}: furthest place of pain: {}; back {}, leg {} of 10.",
                source.shown(sighting.at),
                account::place_in_words(source.protocol, sighting.furthest()),
                points(sighting.back),
                points(sighting.leg),
            )
        })
    };
    let lines = [
        Some(condition::began(source)),
        seen("First told", sightings.first()),
        seen("Last told", sightings.last()),
        Some(moved.unwrap_or_else(|| {
            format!("Too little was told in the last {days} days to say which way the pain moves.")
        })),
        Some(format!("Sessions: {}; stopped by the person: {stops}.", sessions.len())),
        Some(told::last_result(source)),
    ];
    Markup::default().list(lines.into_iter().flatten())
}

pub(super) fn patient(source: &Source, shelf: &mut Shelf) {
    let entry = source.entry("patient", "");
    let value = source.person.as_deref().and_then(Text::new);
    let identifier = value.map(|value| Identifier { system: names::own_system("person"), value });
    let patient = Patient {
        id: entry.id(),
        text: Narrative::line("The person who told this. No name was told."),
        identifier: identifier.into_iter().collect(),
    };
    shelf.put(entry, Resource::Patient(patient));
}

pub(super) fn device(source: &Source, shelf: &mut Shelf) {
    let entry = source.entry("device", &source.protocol.hash);
    let version =
        |kind: &str, value: &str| DeviceVersion { kind: CodeableConcept::words(kind), value: Text::fixed(value) };
    let protocol = format!("Protocol {} version {}", source.protocol.name, source.protocol.version);
    let device = Device {
        id: entry.id(),
        text: Narrative::line(&format!("Wideberth, an app for self-care. {protocol}, {}.", source.protocol.hash)),
        device_name: vec![DeviceName { name: Text::fixed("Wideberth"), kind: DeviceNameType::UserFriendlyName }],
        version: vec![version("app", env!("CARGO_PKG_VERSION")), version(&protocol, &source.protocol.hash)],
    };
    shelf.put(entry, Resource::Device(device));
}

fn provenance(source: &Source, shelf: &mut Shelf, document: Reference) {
    const AGENTS: &str = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    let entry = source.of_now("provenance");
    let agent = |code: &str, display: &str, who: Reference| Agent { kind: names::coded(AGENTS, code, display), who };
    let mut hashes: Vec<&str> = source.events().iter().map(|event| event.protocol.as_str()).collect();
    hashes.push(&source.protocol.hash);
    hashes.retain(|hash| !hash.is_empty());
    hashes.sort_unstable();
    hashes.dedup();
    let known = |hash: &&str| {
        let identifier = Identifier { system: names::own_system("protocol"), value: Text::fixed(hash) };
        let name = if *hash == source.protocol.hash {
            "The protocol that this document was made with"
        } else {
            "A protocol that was in force when something was told"
        };
        Entity { role: EntityRole::Source, what: Reference::Known(identifier, Text::fixed(name)) }
    };
    let provenance = Provenance {
        id: entry.id(),
        text: Narrative::line("Told by the person, put together by the app."),
        target: vec![document],
        recorded: source.time(source.now),
        agent: vec![agent("author", "Author", source.patient()), agent("assembler", "Assembler", source.device())],
        entity: hashes.iter().map(known).collect(),
    };
    shelf.put(entry, Resource::Provenance(provenance));
}
