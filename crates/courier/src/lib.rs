//! The browser's door to links: a journal goes in as JSON, and an encrypted record with its link comes out; or a link goes in, and its QR code comes out.
//!
//! The script `aside/share.js` asks for [`room`], writes the request there, calls [`make`] or [`draw`] and reads what lies at [`answer`]. The module carries the protocol in English, in which a
//! record is written. On other targets than WebAssembly this crate is empty.
#![cfg(target_arch = "wasm32")]

use care::{Event, Journal};
use exchange::{Person, Request, fhir::Zone};
use link::{Chance, Link, Sharing};
use protocol::{Measuring, Protocol};
use serde_json::{Value as Json, json};
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

/// Takes `{journal, at, zone, server, until, label, noise}` and makes `{link, address, file, secret}`; returns its length, or 0 if there is none: then the request was not one, or
/// the server's address is too long.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn make() -> usize {
    answered(made)
}

/// Takes `{link}` and makes `{side, path}` of it.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn draw() -> usize {
    answered(drawn)
}

/// Where the answer lies.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    BUFFER.with_borrow(|buffer| buffer.as_ptr())
}

fn answered(work: fn(Json) -> Option<Json>) -> usize {
    let request = BUFFER.take();
    let answer = serde_json::from_slice(&request).ok().and_then(work).map(|json| json.to_string().into_bytes());
    let answer = answer.unwrap_or_default();
    let length = answer.len();
    BUFFER.set(answer);
    length
}

fn made(request: Json) -> Option<Json> {
    let Json::Object(mut fields) = request else { return None };
    let Some(Json::Array(events)) = fields.remove("journal") else { return None };
    let journal: Journal = events.into_iter().map(|json| Event::from_json(json).ok()).collect::<Option<_>>()?;
    let zone = Zone::minutes(i32::try_from(fields.get("zone")?.as_i64()?).ok()?)?;
    let request = Request { at: fields.get("at")?.as_i64()?, zone, person: Person::OfJournal };
    let noise = fields.get("noise")?.as_array()?.iter().map(|byte| u8::try_from(byte.as_u64()?).ok());
    let chance = Chance(noise.collect::<Option<Vec<u8>>>()?.try_into().ok()?);
    let mut protocol = Protocol::from_bytes(PROTOCOL).ok()?;
    protocol.measuring = Measuring::from_bytes(MEASURING).ok()?;
    let content = serde_json::to_string(&exchange::shared(&protocol, &journal, &request)).ok()?;
    let sharing = Sharing {
        content: &content,
        server: fields.get("server")?.as_str()?,
        until: fields.get("until")?.as_u64()?,
        label: fields.get("label")?.as_str()?,
    };
    let Link { address, file, secret, link } = Link::new(&sharing, &chance).ok()?;
    Some(json!({ "link": link, "address": address, "file": file, "secret": secret }))
}

fn drawn(request: Json) -> Option<Json> {
    let code = link::code(request.get("link")?.as_str()?).ok()?;
    Some(json!({ "side": code.side, "path": code.path }))
}
