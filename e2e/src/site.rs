//! The built app, served by the same code as `wideberth serve`.

use crate::built;
use std::{
    future,
    net::SocketAddr,
    path::{Path, PathBuf},
};
use tokio::runtime::Runtime;
use wideberth::serve::{self, ServeError};

/// A server at a free port. It stops when it is dropped.
pub struct Site {
    folder: PathBuf,
    /// Where it holds encrypted files, if it does.
    links: Option<PathBuf>,
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Site {
    /// Serves target/web.
    pub fn start() -> Self {
        Self::of(&built("web"))
    }

    /// Serves another folder.
    pub fn of(folder: &Path) -> Self {
        Self::at_any_port(folder, None).online()
    }

    /// Serves target/web, and holds encrypted files of links in a folder.
    pub fn holding(links: &Path) -> Self {
        Self::at_any_port(&built("web"), Some(links.to_path_buf())).online()
    }

    fn at_any_port(folder: &Path, links: Option<PathBuf>) -> Self {
        Self { folder: folder.to_path_buf(), links, address: SocketAddr::from(([127, 0, 0, 1], 0)), runtime: None }
    }

    /// Serves again at the same address what now lies in the folder, as when a network comes back.
    #[must_use]
    pub fn online(mut self) -> Self {
        let started = serve(&self.folder, self.links.as_deref(), self.address)
            .unwrap_or_else(|error| panic!("{error}; the browser tests need the built app: run `cargo xtask test`"));
        (self.address, self.runtime) = (started.0, Some(started.1));
        self
    }

    /// Stops serving; whatever is on its way is cut.
    pub fn offline(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }

    /// The whole address of a path such as `/settings`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.offline();
    }
}

fn serve(folder: &Path, links: Option<&Path>, address: SocketAddr) -> Result<(SocketAddr, Runtime), ServeError> {
    let mut site = serve::Site::read(folder)?;
    if let Some(links) = links {
        site = site.holding(links)?;
    }
    let runtime = Runtime::new().map_err(ServeError::Stopped)?;
    let listener = runtime.block_on(serve::listen(address))?;
    let address = listener.local_addr().map_err(ServeError::Stopped)?;
    runtime.spawn(serve::answer(listener, site, future::pending()));
    Ok((address, runtime))
}
