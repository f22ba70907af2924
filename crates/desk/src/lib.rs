//! The author's page: a protocol's text beside its live proof, as they type, without a server.
//!
//! [`desk`] reads the text and proves its properties one by one; [`told`] says in JSON what came of it; [`worker`] is what the page's worker calls. All of it but that also runs, and is
//! tested, outside a browser.

pub mod desk;
pub mod told;
#[cfg(target_arch = "wasm32")]
pub mod worker;
