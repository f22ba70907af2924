//! The way into a module for browsers: one buffer, through which a request goes in and its answer comes out.
//!
//! A script asks for [`room`], writes a request there, calls a function that the module exports, which does its work by [`answered`], and reads what lies at [`answer`], as many bytes as that function
//! returned. A module does nothing between two requests, so one buffer serves both ways. On other targets than WebAssembly this crate is empty.
#![cfg(target_arch = "wasm32")]

#[cfg(feature = "record")]
pub mod record;

use std::{cell::RefCell, panic};

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

#[link(wasm_import_module = "host")]
#[allow(unsafe_code, reason = "an import's signature can only be promised; the script keeps the promise")]
unsafe extern "C" {
    /// Tells the script what went wrong, in UTF-8, before the program stops.
    safe fn log(at: *const u8, length: usize);
}

/// Room for a request of `length` bytes; the caller writes it at the returned address.
#[allow(unsafe_code, reason = "scripts find this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        buffer.resize(length, 0);
        buffer.as_mut_ptr()
    })
}

/// Where the answer lies.
#[allow(unsafe_code, reason = "scripts find this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    BUFFER.with_borrow(|buffer| buffer.as_ptr())
}

/// Answers the request that lies in the room; returns the answer's length in bytes.
pub fn answered(work: impl FnOnce(&[u8]) -> Vec<u8>) -> usize {
    let answer = work(&BUFFER.take());
    let length = answer.len();
    BUFFER.set(answer);
    length
}

/// From now on the script is told what went wrong before the program stops. Its module imports `log` from `host`.
pub fn tell_what_goes_wrong() {
    panic::set_hook(Box::new(|panic| {
        let what = panic.to_string();
        log(what.as_ptr(), what.len());
    }));
}
