//! The desk as a module for browsers, JSON in and JSON out: the page's worker comes by the [`door`] and calls [`send`].

use crate::{
    desk::Desk,
    told::{self, Told},
};
use std::cell::RefCell;

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// Takes the message that lies in the room; returns the length of the reply.
#[allow(unsafe_code, reason = "the worker finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn send() -> usize {
    door::answered(|message| {
        let told = match serde_json::from_slice(message) {
            Ok(message) => DESK.with_borrow_mut(|slot| told::answer(slot.get_or_insert_with(start), message)),
            Err(error) => Told::Refused { error: format!("unreadable message: {error}") },
        };
        // Nothing that is written here can fail; an empty reply is an error to the worker.
        serde_json::to_vec(&told).unwrap_or_default()
    })
}

fn start() -> Desk {
    door::tell_what_goes_wrong();
    Desk::default()
}
