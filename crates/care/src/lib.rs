//! What follows from a person's journal, and the guided session.
//!
//! - [`journal`] is the append-only record: every answer, decision, session and stop, with the clock it was made by.
//! - [`clock`] says how much time has surely passed, whatever was done to the phone's clock.
//! - [`mod@derive`] makes findings of the journal: the answers that still count, and the measures that the protocol names.
//! - [`centralization`] says where the pain is, and whether it is coming home to the spine.
//! - [`correction`] says what a correction changes, and what it does not.
//! - [`account`] lists sessions and results, for clinicians.
//! - [`limits`] says what comes next if things stay as they are.
//! - `measured` is what was filled in beside the screening, and when it is due again.
//! - [`prescription`] makes a plan of what a clinician has prescribed.
//! - `sharing` lists the links by which a record was shared.
//! - [`player`] guides one session and bounds every hold.
//!
//! Nothing here reads a clock, a random number or a file: times come in as milliseconds UTC, and what is clinical comes from the
//! protocol.

pub mod account;
pub mod answer;
pub mod centralization;
pub mod clock;
pub mod correction;
pub mod derive;
mod history;
pub mod journal;
mod json;
pub mod limits;
#[cfg(feature = "measured")]
pub mod measured;
mod measures;
mod onset;
mod pain;
pub mod player;
pub mod prescription;
mod sessions;
#[cfg(feature = "measured")]
pub mod sharing;

pub use answer::Answer;
pub use clock::{Moment, Watch};
pub use derive::{fill_from_empty_journal, findings, unknown_measures};
pub use journal::{Event, Journal, Side, What};
