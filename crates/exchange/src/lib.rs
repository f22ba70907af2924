//! A person's journal handed over to the rest of health care, as FHIR R4 (4.0.1).
//!
//! - [`fhir`] is the part of FHIR that is written here: plain structs that cannot hold most of what FHIR forbids.
//! - [`record`] makes a document of a journal: what a clinician can read alone, and import.
//! - [`questionnaire`] makes a form of the protocol's questions.
//! - [`definitions`] makes a plan of the protocol, with what it may ask for and the libraries that its conditions stand in, which [`cql`] writes.
//! - [`import`] reads what comes back: a document, answers to the form, a clinician's plan.
//! - [`journal_hash`] is by what a journal is known to be the same.
//!
//! Nothing here reads a clock, a random number or a file: the same journal, moment and protocol give the same bytes. What is written is checked by validators of other
//! people, see `e2e/interop`, and shown by forms of other people, see `e2e/clients`.

mod canonical;
pub mod cql;
pub mod definitions;
pub mod fhir;
pub mod import;
mod names;
pub mod questionnaire;
pub mod record;

pub use canonical::journal_hash;
pub use definitions::{activity_definitions, libraries, plan_definition};
pub use questionnaire::questionnaire;
pub use record::{Person, Request, findings, record, shared};
