//! The browser's door to the desk: three exported functions and one import, JSON in and JSON out.
//!
//! The page's worker asks for [`room`], writes a message there, calls [`send`], and reads the reply at [`answer`]. The desk does nothing between two messages, so one buffer serves both ways.

use crate::{
    desk::Desk,
    told::{self, Told},
};
use std::cell::RefCell;
use std::panic;

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

#[link(wasm_import_module = "host")]
#[allow(unsafe_code, reason = "an import's signature can only be promised; the worker keeps the promise")]
unsafe extern "C" {
    /// Tells the worker what went wrong, in UTF-8, before the program stops.
    safe fn log(at: *const u8, length: usize);
}

/// Room for a message of `length` bytes; the caller writes it at the returned address.
#[allow(unsafe_code, reason = "the worker finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        buffer.resize(length, 0);
        buffer.as_mut_ptr()
    })
}

/// Takes the message that lies in the room; returns the length of the reply.
#[allow(unsafe_code, reason = "the worker finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn send() -> usize {
    let message = BUFFER.take();
    let told = match serde_json::from_slice(&message) {
        Ok(message) => DESK.with_borrow_mut(|slot| told::answer(slot.get_or_insert_with(start), message)),
        Err(error) => Told::Refused { error: format!("unreadable message: {error}") },
    };
    // Nothing that is written here can fail; an empty reply is an error to the worker.
    let reply = serde_json::to_vec(&told).unwrap_or_default();
    let length = reply.len();
    BUFFER.set(reply);
    length
}

/// Where the reply lies.
#[allow(unsafe_code, reason = "the worker finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    BUFFER.with_borrow(|buffer| buffer.as_ptr())
}

fn start() -> Desk {
    panic::set_hook(Box::new(|panic| {
        let what = panic.to_string();
        log(what.as_ptr(), what.len());
    }));
    Desk::default()
}
