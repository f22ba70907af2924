//! The browser's door to the letter: a journal goes in as JSON, and a PDF comes out.
//!
//! The script `aside/letter.js` asks for [`room`], writes the request there, calls [`write()`] and reads what lies at [`answer`]. The module carries the protocol in English, with all that a letter
//! tells and the phone's app does not need. On other targets than WebAssembly this crate is empty.
#![cfg(target_arch = "wasm32")]

use care::{Event, Journal};
use letter::{Link, Request, Zone};
use paper::Size;
use protocol::{Measuring, Protocol};
use serde_json::Value as Json;
use std::cell::RefCell;

/// What `cargo xtask web` has compiled from the protocol's text, and proved.
macro_rules! carried {
    ($file:literal) => {
        include_bytes!(concat!(
            env!("WIDEBERTH_PHONE", "build with `cargo xtask web`: it compiles the protocol first"),
            $file
        ))
    };
}

static PROTOCOL: &[u8] = carried!("/letter.bin");
/// What is filled in beside the screening, which the protocol's bytes leave out.
static MEASURING: &[u8] = carried!("/letter-measuring.bin");

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for a request of `length` bytes; the caller writes it at the returned address.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        buffer.resize(length, 0);
        buffer.as_mut_ptr()
    })
}

/// Takes the request that lies in the room; returns the length of the PDF, or 0 if there is none: then the request was not one.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn write() -> usize {
    let request = BUFFER.take();
    let pdf = written(&request).unwrap_or_default();
    let length = pdf.len();
    BUFFER.set(pdf);
    length
}

/// Where the PDF lies.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    BUFFER.with_borrow(|buffer| buffer.as_ptr())
}

/// `{journal, at, zone, page, events, link}`. `link` may be left out or null: a SMART Health Link, `shlink:/…`, which the code on the first page then holds instead of a summary as text.
/// There is no letter with one that is no link, has ended at `at`, or is longer than [`Link::LONGEST`].
fn written(request: &[u8]) -> Option<Vec<u8>> {
    let Json::Object(mut fields) = serde_json::from_slice(request).ok()? else { return None };
    let Some(Json::Array(events)) = fields.remove("journal") else { return None };
    let journal: Journal = events.into_iter().map(|json| Event::from_json(json).ok()).collect::<Option<_>>()?;
    let minutes = i32::try_from(fields.get("zone")?.as_i64()?).ok()?;
    let at = fields.get("at")?.as_i64()?;
    let link = match fields.get("link") {
        None | Some(Json::Null) => None,
        Some(link) => Some(Link::read(link.as_str()?, at).ok()?),
    };
    let request = Request { at, zone: Zone::minutes(minutes)?, events: fields.get("events")?.as_bool()?, link };
    let size = Size::named(fields.get("page")?.as_str()?)?;
    let mut protocol = Protocol::from_bytes(PROTOCOL).ok()?;
    protocol.measuring = Measuring::from_bytes(MEASURING).ok()?;
    paper::pdf(|room| letter::letter(&protocol, &journal, &request, room), size).ok()
}
