//! The names by which what we write is known elsewhere: addresses of our own code systems and form, and ids that follow from what they name.

use protocol::Protocol;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::fhir::{CodeableConcept, Coding, Text};

/// Where our own code systems, extensions and forms are named. Nothing need answer there.
const BASE: &str = "https://example.invalid/wideberth/fhir";
/// LOINC.
pub(crate) const LOINC: &str = "http://loinc.org";
/// SNOMED CT.
pub(crate) const SNOMED: &str = "http://snomed.info/sct";

/// The address of one of our own code systems.
pub(crate) fn own_system(name: &str) -> Text {
    Text::fixed(&format!("{BASE}/CodeSystem/{name}"))
}

/// The address of the form.
pub(crate) fn form() -> Text {
    Text::fixed(&format!("{BASE}/Questionnaire/screening"))
}

/// The address of a definition of this kind.
pub(crate) fn definition(kind: &str, id: &str) -> Text {
    Text::fixed(&format!("{BASE}/{kind}/{id}"))
}

/// The version of the form, and of our own code systems: the protocol's number and the beginning of its hash.
pub(crate) fn version(protocol: &Protocol) -> Text {
    let hash: String = protocol.hash.chars().take(12).collect();
    Text::fixed(&format!("{}-{hash}", protocol.version))
}

/// A hexadecimal SHA-256 over parts that cannot run into each other.
pub(crate) fn digest<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    hash(parts).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hexadecimal SHA-256 of some bytes, as other programs tell it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The system of the hash of a journal.
pub(crate) fn journal() -> Text {
    own_system("journal-sha256")
}

/// A UUID (version 8) that follows from these parts.
pub(crate) fn uuid<'a>(parts: impl IntoIterator<Item = &'a str>) -> Uuid {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash(parts)).for_each(|(byte, hashed)| *byte = hashed);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// A concept with a code from elsewhere. Only codes that the evidence review (section 10) has seen in two places, and FHIR's own.
pub(crate) fn coded(system: &str, code: &str, display: &str) -> CodeableConcept {
    let coding = Coding {
        system: Text::fixed(system),
        code: Text::fixed(code),
        display: Text::new(display),
        extension: Vec::new(),
    };
    CodeableConcept { coding: vec![coding], text: Text::new(display) }
}

/// A concept of one of our own code systems.
pub(crate) fn own(system: &str, code: &str, display: &str) -> CodeableConcept {
    coded(own_system(system).as_str(), code, display)
}
