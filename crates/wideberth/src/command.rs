//! The commands, one module each.

pub mod check;
pub mod decide;
pub mod fmt;
pub mod questions;
pub mod screen;
pub mod verify;
