//! FHIR R4 as far as it is written here: to be serialized, and never read. What is read has structs of its own in [`crate::import`].
//!
//! What FHIR calls an element is a field of the same name. Texts cannot be empty, times carry their zone, codes are enums, a reference names an entry of the same bundle, and where FHIR
//! allows one of several values there is an enum. What the types leave open is checked by validators that nobody here wrote.

mod codes;
mod definition;
mod document;
mod element;
mod form;
mod narrative;
mod resource;
mod structure;
mod time;

pub use codes::*;
pub use definition::*;
pub use document::*;
pub use element::*;
pub use form::*;
pub use narrative::{Markup, Narrative};
pub use resource::*;
pub use time::{Time, Zone};
