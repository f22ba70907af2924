//! The author's page, in WebAssembly: it takes a protocol's text, says what is wrong with it, and proves it.
//!
//! As in `web`, there are three exported functions, JSON in and JSON out: the worker asks for [`room`], writes a request there, calls [`send`], and reads the reply at [`answer`]. On other targets
//! than WebAssembly this crate is empty.
#![cfg(target_arch = "wasm32")]

mod reply;

use protocol::author::{Reading, SourceFile, read};
use serde::Deserialize;
use std::cell::RefCell;
use verify::sessions::Walked;

thread_local! {
    static DESK: RefCell<Desk> = RefCell::new(Desk::default());
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// What the worker asks for.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Request {
    /// These are the protocol's files, in order, and its bibliography. Read them.
    Open { files: Vec<(String, String)>, bibliography: String },
    /// The file of that name says this now. Read all again.
    Edit { name: String, text: String },
    /// Prove what an edit can break at once, or (`rest`) what takes longer: asking and sessions.
    Prove { rest: bool },
}

#[derive(Default)]
struct Desk {
    files: Vec<SourceFile>,
    bibliography: String,
    reading: Option<Reading>,
    walked: Walked,
}

impl Desk {
    fn answer(&mut self, request: Request) -> serde_json::Value {
        match request {
            Request::Open { files, bibliography } => {
                self.files = files.into_iter().map(|(name, text)| SourceFile { name, text }).collect();
                self.bibliography = bibliography;
            }
            Request::Edit { name, text } => {
                if let Some(file) = self.files.iter_mut().find(|file| file.name == name) {
                    file.text = text;
                }
            }
            Request::Prove { rest } => {
                return self
                    .reading
                    .as_ref()
                    .map_or(serde_json::Value::Null, |reading| reply::proof(reading, rest, &mut self.walked));
            }
        }
        let reading = self.reading.insert(read(&self.files, &self.bibliography));
        reply::reading(reading, &self.files)
    }
}

/// Room for a request of `length` bytes; the caller writes it at the returned address.
#[allow(unsafe_code, reason = "the worker finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        buffer.resize(length, 0);
        buffer.as_mut_ptr()
    })
}

/// Takes the request that lies in the room; returns the length of the reply.
#[allow(unsafe_code, reason = "the worker finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn send() -> usize {
    let request = BUFFER.take();
    let reply = match serde_json::from_slice(&request) {
        Ok(request) => DESK.with_borrow_mut(|desk| desk.answer(request)),
        Err(error) => serde_json::json!({ "error": format!("unreadable request: {error}") }),
    };
    let reply = reply.to_string().into_bytes();
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
