//! What the `wideberth` binary is made of; a library so that tests can call each part.

pub mod command;
pub mod input;
pub mod journal;
pub mod keep;
pub mod open;
pub mod output;
pub mod plan;
pub mod sealed;
pub mod serve;
pub mod watch;
