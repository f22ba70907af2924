//! The app as a module for browsers, JSON in and JSON out.
//!
//! The host script wakes the app with [`wake`], comes by the [`door`] and calls [`send`]. On other targets than WebAssembly this crate is empty.
#![cfg(target_arch = "wasm32")]

use app::App;
use app::host::{Effect, Message};
use protocol::Protocol;
use serde::Serialize;
use std::cell::RefCell;

/// Half the size of the standard one, and as quick for pages that come and go.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What `cargo xtask web` has compiled from the protocol's text, and proved.
macro_rules! carried {
    ($include:ident, $file:literal) => {
        $include!(concat!(
            env!("WIDEBERTH_PHONE", "build with `cargo xtask web`: it compiles the protocol first"),
            $file
        ))
    };
}

static PROTOCOL: &[u8] = carried!(include_bytes, "/protocol.bin");
/// What is filled in beside the screening, which only the whole app shows.
#[cfg(feature = "whole")]
static MEASURING: &[u8] = carried!(include_bytes, "/measuring.bin");
/// The keys of the words that are fetched, a line each.
#[cfg(feature = "whole")]
static APART: &str = carried!(include_str, "/apart.txt");
/// The words on screens, a line each: key, tab, words. Those that are fetched are not among them.
static WORDS: &str = carried!(include_str, "/words.txt");

/// The languages that can be fetched, a line each: code, tab, what it calls itself.
static LANGUAGES: &str = carried!(include_str, "/languages.txt");

thread_local! {
    static APP: RefCell<Option<App>> = const { RefCell::new(None) };
}

/// What the host script shows and does after a message.
#[derive(Serialize)]
struct Page {
    /// The children of `<main>`.
    html: String,
    /// The document's title.
    title: String,
    effects: Vec<Effect>,
    /// Milliseconds until the app wants the time; none while nothing runs.
    tick: Option<u32>,
    /// To be shown before it is saved.
    urgent: bool,
}

/// Why a message had no page for an answer.
#[derive(Serialize)]
struct Refusal {
    error: String,
}

/// Takes the message that lies in the room; returns the length of the reply, which is a page or `{"error"}`.
#[allow(
    unsafe_code,
    reason = "the host script finds this by its name; no other code is linked in that could bear the same"
)]
#[unsafe(no_mangle)]
pub extern "C" fn send() -> usize {
    // Nothing that is written here can fail; an empty reply is an error to the host.
    door::answered(|message| {
        let reply = match step(message) {
            Ok(page) => serde_json::to_vec(&page),
            Err(error) => serde_json::to_vec(&Refusal { error }),
        };
        reply.unwrap_or_default()
    })
}

/// Gets the app ready before its first message, which would make it wait: the journal is being read meanwhile. Without it every message is refused.
#[allow(
    unsafe_code,
    reason = "the host script finds this by its name; no other code is linked in that could bear the same"
)]
#[unsafe(no_mangle)]
pub extern "C" fn wake() {
    APP.set(start().ok());
}

fn step(message: &[u8]) -> Result<Page, String> {
    // The host script writes what it reads here, so that what is wrong need not be told in detail, and the details would be downloaded.
    let message = serde_json::from_slice(message).map_err(|_| "unreadable message")?;
    let message = Message::from_json(message).map_err(|error| format!("unreadable message: {error}"))?;
    APP.with_borrow_mut(|slot| {
        let app = slot.as_mut().ok_or("unreadable protocol")?;
        let effects = app.step(message);
        Ok(Page { html: app.view().into_string(), title: app.title(), effects, tick: app.tick(), urgent: app.urgent() })
    })
}

fn start() -> Result<App, String> {
    door::tell_what_goes_wrong();
    let mut app = App::new(protocol()?);
    let languages = LANGUAGES.lines().filter_map(|line| line.split_once('\t'));
    app.offer(languages.map(|(code, name)| (code.to_owned(), name.to_owned())).collect(), || protocol().ok());
    Ok(app)
}

/// The protocol in its own language.
fn protocol() -> Result<Protocol, String> {
    let mut protocol = Protocol::from_bytes(PROTOCOL).map_err(|_| "unreadable protocol")?;
    for (key, words) in WORDS.split('\n').filter_map(|line| line.split_once('\t')) {
        protocol.words.insert(key.to_owned(), words.to_owned());
    }
    #[cfg(feature = "whole")]
    {
        protocol.words.extend(APART.lines().map(|key| (key.to_owned(), String::new())));
        protocol.measuring = protocol::Measuring::from_bytes(MEASURING).map_err(|_| "unreadable protocol")?;
    }
    Ok(protocol)
}
