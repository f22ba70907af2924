//! The author's page: a protocol's text beside its live proof, as they type, without a server.
//!
//! [`desk`] reads the text and proves its properties one by one; [`told`] says in JSON what came of it; [`door`] is what the page's worker calls. All of it but the door also runs, and is
//! tested, outside a browser.

pub mod desk;
#[cfg(target_arch = "wasm32")]
pub mod door;
pub mod told;
