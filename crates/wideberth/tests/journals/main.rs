//! Journals on the shipped protocol: in whatever order events arrive, whatever is corrected, and over many months.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod arrival;
mod corrections;
mod random;
mod stories;
mod story;
