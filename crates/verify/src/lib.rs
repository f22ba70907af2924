//! Proves a protocol's properties over every possible input, or names the person for whom one fails.
//!
//! Nothing here reads a clock, a file or a random number, so that all of it also runs in a browser.

mod report;

pub use report::*;
