//! What a journal tells a clinician who reads it: the sessions that were done, the results that were shown, and words for both.
//!
//! The words are for clinicians, and English; what patients read stands in the protocol.

mod sessions;
mod told;
mod words;

pub use sessions::{Begun, Ending, Session, sessions};
pub use told::{Due, Told, awaits_clearance, due, told, uncleared};
pub use words::{
    change_in_words, course_in_words, felt, label, level_in_words, place_in_words, report, technique_title,
};
