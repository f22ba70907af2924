//! What comes back from other software: a document of ours as a journal, answers to our form, and a clinician's plan.
//!
//! Whatever is read is read strictly. An element that R4 does not have, one that changes the meaning of others, a code that is not known: all of it is an error that says where, what and
//! what to do. Nothing is taken by halves.

mod document;
mod elements;
mod moment;
mod plan;
mod problem;
mod response;

pub use document::{Document, document};
pub use plan::{CarePlan, care_plan};
pub use problem::Problem;
pub use response::{Answers, answers};
