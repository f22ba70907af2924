//! The browser's door to links: a journal goes in as JSON, and an encrypted record with its link comes out; or a link goes in, and its QR code comes out.
//!
//! The script `aside/share.js` comes by the [`door`] and calls [`make`] or [`draw`]. On other targets than WebAssembly this crate is empty.
#![cfg(target_arch = "wasm32")]

use door::{answered, record};
use exchange::{Person, Request, fhir::Zone};
use link::{Chance, Link, Sharing};
use serde_json::{Value as Json, json};

/// Takes `{journal, at, zone, server, until, label, noise}` and makes `{link, address, file, secret}`; returns its length, or 0 if there is none: then the request was not one, or
/// the server's address is too long.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn make() -> usize {
    answered(|request| told(request, made))
}

/// Takes `{link}` and makes `{side, path}` of it.
#[allow(unsafe_code, reason = "the script finds this by its name; no other code is linked in that could bear the same")]
#[unsafe(no_mangle)]
pub extern "C" fn draw() -> usize {
    answered(|request| told(request, drawn))
}

/// What a work makes of a request in JSON, as JSON; nothing where it makes none.
fn told(request: &[u8], work: fn(Json) -> Option<Json>) -> Vec<u8> {
    let made = serde_json::from_slice(request).ok().and_then(work);
    made.map(|json| json.to_string().into_bytes()).unwrap_or_default()
}

fn made(request: Json) -> Option<Json> {
    let Json::Object(mut fields) = request else { return None };
    let journal = record::journal(&mut fields)?;
    let zone = Zone::minutes(i32::try_from(fields.get("zone")?.as_i64()?).ok()?)?;
    let request = Request { at: fields.get("at")?.as_i64()?, zone, person: Person::OfJournal };
    let noise = fields.get("noise")?.as_array()?.iter().map(|byte| u8::try_from(byte.as_u64()?).ok());
    let chance = Chance(noise.collect::<Option<Vec<u8>>>()?.try_into().ok()?);
    let protocol = record::protocol()?;
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
