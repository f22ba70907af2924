//! A person's journal handed over to the rest of health care, as FHIR R4 (4.0.1).
//!
//! - [`fhir`] is the part of FHIR that is written here: plain structs that cannot hold most of what FHIR forbids.
//! - [`record`] makes a document of a journal: what a clinician can read alone, and import.
//! - [`questionnaire`] makes a form of the protocol's questions.
//! - [`import`] reads what comes back: a document, answers to the form, a clinician's plan.
//! - [`journal_hash`] is by what a journal is known to be the same.
//!
//! Nothing here reads a clock, a random number or a file: the same journal, moment and protocol give the same bytes. What is written is checked by validators of other
//! people, see `e2e/interop`, and shown by forms of other people, see `e2e/clients`.

mod canonical;
pub mod fhir;
pub mod import;
mod names;
pub mod questionnaire;
pub mod record;

pub use canonical::journal_hash;
pub use questionnaire::questionnaire;
pub use record::{Person, Request, record};
