//! A protocol's sentences in other languages.
//!
//! English stands in the protocol itself. `protocol/languages/` has a folder for each language with catalogues in Fluent's syntax, which translators' tools read and write: a message for each block of
//! the protocol, an attribute for each of its sentences. The folder `en` is written from the protocol ([`export`]) and is what translators start from. A language is read ([`Language::read`]), held against
//! the protocol ([`Language::check`]) and compiled into the one file that a phone fetches ([`Language::compile`]), so that no phone carries Fluent.

mod compile;
mod export;
mod language;
mod message;
mod named;
mod plural;
mod texts;

pub use export::{ENGLISH, FILES, export, sentences};
pub use language::{Fault, Language, NotReadable, folders};
pub use message::{Form, Message};
pub use named::{files, places};
pub use texts::Texts;

/// What stands for a number in a sentence of the protocol, and what it is called in a catalogue.
pub(crate) const FILLED: [&str; 6] = ["n", "m", "weekday", "day", "month", "time"];
