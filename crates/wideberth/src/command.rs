//! The commands, one module each.

pub mod backup;
pub mod catalogue;
pub mod check;
pub mod decide;
pub mod explain;
pub mod export;
pub mod fmt;
pub mod import;
pub mod lsp;
pub mod people;
pub mod prescribe;
pub mod questions;
pub mod restore;
pub mod screen;
pub mod share;
pub mod verify;
pub mod why;
