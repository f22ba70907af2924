//! What every module needs that tells a record: the protocol, and the journal of a request.

use care::{Event, Journal};
use protocol::{Measuring, Protocol};
use serde_json::{Map, Value as Json};

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

/// The protocol in English, with all that a record tells and the phone's app does not need. Nothing, if the bytes are not one.
pub fn protocol() -> Option<Protocol> {
    let mut protocol = Protocol::from_bytes(PROTOCOL).ok()?;
    protocol.measuring = Measuring::from_bytes(MEASURING).ok()?;
    Some(protocol)
}

/// Takes the journal, a list of events, out of a request's fields. Nothing, if there is none or an event cannot be read.
pub fn journal(fields: &mut Map<String, Json>) -> Option<Journal> {
    let Json::Array(events) = fields.remove("journal")? else { return None };
    events.into_iter().map(|json| Event::from_json(json).ok()).collect()
}
