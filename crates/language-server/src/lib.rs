//! A protocol in an editor, over the Language Server Protocol: what is wrong while it is written, what a name means and where it is used,
//! renaming, the standard form, what may be written next, and the person for whom a property fails.
//!
//! `session` holds the conversation with the editor, in the order in which the editor speaks; `draft` is the protocol as it stands there.
//! Each other module answers one kind of question about a draft.

mod answer;
mod complete;
mod draft;
mod examiner;
mod hover;
mod navigate;
mod position;
mod problems;
mod rename;
mod session;
mod shelf;
mod standard_form;

pub use problems::{Examine, Problem};
pub use session::{ServeError, serve, serve_stdio};
