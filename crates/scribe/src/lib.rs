//! The browser's door to the letter: a journal goes in as JSON, and a PDF comes out.
//!
//! The script `aside/letter.js` comes by the [`door`] and calls [`write()`]. On other targets than WebAssembly this crate is empty.
#![cfg(target_arch = "wasm32")]

use door::{answered, record};
use letter::{Link, Request, Zone, print::Size};
use serde_json::Value as Json;

/// Takes the request that lies in the room; returns the length of the PDF, or 0 if there is none: then the request was not one.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn write() -> usize {
    answered(|request| written(request).unwrap_or_default())
}

/// `{journal, at, zone, page, events, link}`. `link` may be left out or null: a SMART Health Link, `shlink:/…`, which the code on the first page then holds instead of a summary as text.
/// There is no letter with one that is no link, has ended at `at`, or is longer than [`Link::LONGEST`].
fn written(request: &[u8]) -> Option<Vec<u8>> {
    let Json::Object(mut fields) = serde_json::from_slice(request).ok()? else { return None };
    let journal = record::journal(&mut fields)?;
    let minutes = i32::try_from(fields.get("zone")?.as_i64()?).ok()?;
    let at = fields.get("at")?.as_i64()?;
    let link = match fields.get("link") {
        None | Some(Json::Null) => None,
        Some(link) => Some(Link::read(link.as_str()?, at).ok()?),
    };
    let request = Request { at, zone: Zone::minutes(minutes)?, events: fields.get("events")?.as_bool()?, link };
    let size = Size::named(fields.get("page")?.as_str()?)?;
    let protocol = record::protocol()?;
    paper::pdf(|room| letter::letter(&protocol, &journal, &request, room), size).ok()
}
