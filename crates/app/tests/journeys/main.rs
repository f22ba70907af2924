//! What the app promises to the people who use it, journey by journey, on the shipped protocol.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod coming_home;
mod corrections;
mod exercises;
mod fridge;
mod keeping;
mod languages;
mod measuring;
mod pages;
#[path = "../person/mod.rs"]
mod person;
mod screening;
mod sessions;
mod sharing;
mod stopping;
mod unlock;
