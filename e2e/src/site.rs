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
        Self { folder: folder.to_path_buf(), address: SocketAddr::from(([127, 0, 0, 1], 0)), runtime: None }.online()
    }

    /// Serves again at the same address what now lies in the folder, as when a network comes back.
    #[must_use]
    pub fn online(mut self) -> Self {
        let started = serve(&self.folder, self.address)
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

fn serve(folder: &Path, address: SocketAddr) -> Result<(SocketAddr, Runtime), ServeError> {
    let site = serve::Site::read(folder)?;
    let runtime = Runtime::new().map_err(ServeError::Stopped)?;
    let listener = runtime.block_on(serve::listen(address))?;
    let address = listener.local_addr().map_err(ServeError::Stopped)?;
    runtime.spawn(serve::answer(listener, site, future::pending()));
    Ok((address, runtime))
}
