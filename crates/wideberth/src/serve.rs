//! `wideberth serve`: gives the app's files to browsers. It takes nothing from them, but for encrypted files of those who share a link, where it was told to ([`links`]).

pub mod links;

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use std::{
    collections::HashMap,
    fs,
    future::Future,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::net::TcpListener;

/// What the page itself says, too; `frame-ancestors` counts only as a header.
const POLICY: &str = concat!(
    "frame-ancestors 'none'; ",
    // One line, without its end.
    include_str!("../../web/static/content-security-policy.txt")
);
const SECURITY: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Where to serve, and what.
#[derive(clap::Args, Debug, Clone)]
pub struct Options {
    /// The address and port to listen at.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8420")]
    pub address: SocketAddr,
    /// The folder with the built app.
    #[arg(long, value_name = "FOLDER", default_value = "target/web")]
    pub site: PathBuf,
    /// Hold the encrypted files of SMART Health Links in this folder. Without it, nothing is taken from anybody.
    #[arg(long, value_name = "FOLDER")]
    pub links: Option<PathBuf>,
}

/// Why the app cannot be served.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
pub enum ServeError {
    /// The app was not built, or lies elsewhere.
    #[error("there is no built app in `{}`", .0.display())]
    #[diagnostic(help("build it with `cargo xtask web`, or name its folder with --site FOLDER"))]
    NoSite(PathBuf),
    /// A file of the app cannot be read.
    #[error("cannot read `{}`", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Another program listens at that port.
    #[error("port {} of {} is taken by another program", .0.port(), .0.ip())]
    #[diagnostic(help("perhaps Wideberth runs already: look at http://{}/\nor take another port: wideberth serve --address {}:{}", .0, .0.ip(), .0.port().wrapping_add(1)))]
    PortTaken(SocketAddr),
    /// The address cannot be listened at for another reason.
    #[error("cannot listen at {address}")]
    #[diagnostic(help("the ordinary address is 127.0.0.1:8420; ports below 1024 need special rights"))]
    NoAddress {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The network or the runtime gave way.
    #[error("the server stopped")]
    Stopped(#[source] io::Error),
}

/// Serves until Ctrl-C.
///
/// # Errors
/// If there is no built app, or the address cannot be listened at.
pub fn serve(options: &Options) -> Result<(), ServeError> {
    let mut site = Site::read(&options.site)?;
    if let Some(folder) = &options.links {
        site = site.holding(folder)?;
    }
    let runtime = tokio::runtime::Runtime::new().map_err(ServeError::Stopped)?;
    runtime.block_on(async {
        let listener = listen(options.address).await?;
        let address = listener.local_addr().map_err(ServeError::Stopped)?;
        println!("Wideberth is at http://{address}/  (Ctrl-C stops it)");
        if !address.ip().is_loopback() {
            println!("Browsers keep the app for use without a network only over HTTPS: put a TLS proxy in front of this address.");
        }
        let stop = async {
            // If the signal cannot be waited for, the server runs until it is killed.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        answer(listener, site, stop).await
    })
}

/// Listens at an address; port 0 takes any that is free.
///
/// # Errors
/// If the port is taken or the address is not this machine's.
pub async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServeError::PortTaken(address),
        _ => ServeError::NoAddress { address, source },
    })
}

/// Answers requests for a site until `stop` comes.
///
/// # Errors
/// If the network gives way.
pub async fn answer(
    listener: TcpListener,
    site: Site,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let links = site.links.clone().map_or_else(Router::new, links::Links::router);
    let router: Router = links.fallback_service(get(file).with_state(Arc::new(site)));
    axum::serve(listener, router).with_graceful_shutdown(stop).await.map_err(ServeError::Stopped)
}

/// The built app, read whole: some two megabytes. No request touches the disk.
#[derive(Debug)]
pub struct Site {
    files: HashMap<String, File>,
    links: Option<links::Links>,
}

#[derive(Debug)]
struct File {
    plain: Bytes,
    brotli: Option<Bytes>,
    kind: &'static str,
    /// Its name changes with its content, so it may be kept for ever.
    named_by_content: bool,
    tag: String,
}

impl Site {
    /// Reads what `cargo xtask web` built.
    ///
    /// # Errors
    /// If there is no app in the folder or a file cannot be read.
    pub fn read(folder: &Path) -> Result<Self, ServeError> {
        if !folder.join("index.html").is_file() {
            return Err(ServeError::NoSite(folder.to_path_buf()));
        }
        let mut raw = HashMap::new();
        gather(folder, "", &mut raw).map_err(|source| ServeError::Unreadable { path: folder.to_path_buf(), source })?;
        let files = raw
            .iter()
            .filter(|(path, _)| !path.ends_with(".br"))
            .map(|(path, plain)| {
                (path.clone(), File::new(path, plain.clone(), raw.get(&format!("{path}.br")).cloned()))
            })
            .collect();
        Ok(Self { files, links: None })
    }

    /// Holds encrypted files of links in a folder, too.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn holding(self, folder: &Path) -> Result<Self, ServeError> {
        let failed = |source| ServeError::Unreadable { path: folder.to_path_buf(), source };
        Ok(Self { links: Some(links::Links::new(folder).map_err(failed)?), ..self })
    }

    /// The file for a request's path. Addresses of the app's own pages have no extension; the app itself shows them.
    fn find(&self, path: &str) -> Option<&File> {
        let last = path.rsplit('/').next().unwrap_or_default();
        match path {
            "/" => self.files.get("/index.html"),
            _ if path.starts_with("/api/") => None,
            "/author" | "/author/" => self.files.get("/author/index.html"),
            _ if last.contains('.') => self.files.get(path),
            _ => self.files.get("/shell.html"),
        }
    }
}

fn gather(folder: &Path, under: &str, files: &mut HashMap<String, Bytes>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{under}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &path, files)?;
        } else {
            files.insert(path, fs::read(entry.path())?.into());
        }
    }
    Ok(())
}

impl File {
    fn new(path: &str, plain: Bytes, brotli: Option<Bytes>) -> Self {
        let mut hasher = DefaultHasher::new();
        plain.hash(&mut hasher);
        let mut parts = path.rsplit('.');
        let (extension, before) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        Self {
            kind: kind(extension),
            named_by_content: before.len() == 12 && before.bytes().all(|byte| byte.is_ascii_hexdigit()),
            tag: format!("\"{:016x}\"", hasher.finish()),
            plain,
            brotli,
        }
    }
}

fn kind(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "webm" => "audio/webm",
        "mp3" => "audio/mpeg",
        "txt" | "md" | "yaml" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

async fn file(State(site): State<Arc<Site>>, uri: Uri, asked: HeaderMap) -> Response {
    let mut response = match site.find(uri.path()) {
        Some(file) => respond(file, &asked),
        None => (StatusCode::NOT_FOUND, "There is nothing at this address. The app begins at /\n").into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in SECURITY {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY.trim_ascii_end()));
    response
}

fn respond(file: &File, asked: &HeaderMap) -> Response {
    let caching = if file.named_by_content { "public, max-age=31536000, immutable" } else { "no-cache" };
    let basic = [(header::CACHE_CONTROL, caching), (header::ETAG, &file.tag), (header::VARY, "accept-encoding")];
    let tags = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if tags.split(',').any(|tag| tag.trim().trim_start_matches("W/") == file.tag) {
        return (StatusCode::NOT_MODIFIED, basic).into_response();
    }
    let content_type = [(header::CONTENT_TYPE, file.kind)];
    match &file.brotli {
        Some(brotli) if takes_brotli(asked) => {
            (basic, content_type, [(header::CONTENT_ENCODING, "br")], Body::from(brotli.clone())).into_response()
        }
        _ => (basic, content_type, Body::from(file.plain.clone())).into_response(),
    }
}

fn takes_brotli(asked: &HeaderMap) -> bool {
    let encodings = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    encodings.split(',').any(|encoding| {
        let (name, weight) = encoding.split_once(';').unwrap_or((encoding, ""));
        name.trim() == "br" && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let file = |path: &str| {
            (path.to_owned(), File::new(path, Bytes::from(path.to_owned()), Some(Bytes::from_static(b"br"))))
        };
        let paths = ["/index.html", "/shell.html", "/app.0123456789ab.wasm", "/sw.js", "/pictures/a.webp"];
        Site { files: paths.into_iter().map(file).collect(), links: None }
    }

    fn header_of(path: &str, name: HeaderName) -> String {
        let site = site();
        let response = respond(site.find(path).unwrap(), &HeaderMap::new());
        response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    #[test]
    fn pages_of_the_app_are_the_shell_and_missing_files_are_missing() {
        let site = site();
        assert_eq!(site.find("/").unwrap().plain, "/index.html");
        assert_eq!(site.find("/techniques/glute-ball").unwrap().plain, "/shell.html");
        assert!(site.find("/pictures/none.webp").is_none());
        assert!(site.find("/api/links").is_none(), "this site holds no links");
        assert!(site.find("/../Cargo.toml").is_none());
    }

    #[test]
    fn only_names_that_change_with_the_content_are_kept_for_ever() {
        assert!(header_of("/app.0123456789ab.wasm", header::CACHE_CONTROL).contains("immutable"));
        for path in ["/", "/sw.js", "/settings", "/pictures/a.webp"] {
            assert_eq!(header_of(path, header::CACHE_CONTROL), "no-cache");
        }
        assert_eq!(header_of("/app.0123456789ab.wasm", header::CONTENT_TYPE), "application/wasm");
    }

    #[test]
    fn a_browser_gets_brotli_only_if_it_takes_it() {
        let asks =
            |value: &'static str| HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(value))]);
        assert!(takes_brotli(&asks("gzip, deflate, br;q=0.9")));
        assert!(!takes_brotli(&asks("gzip, br;q=0")));
        assert!(!takes_brotli(&HeaderMap::new()));
    }

    #[test]
    fn a_taken_port_is_named_with_the_way_out() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = taken.local_addr().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let error = runtime.block_on(listen(address)).unwrap_err();
        assert!(error.to_string().contains(&address.port().to_string()));
        assert!(miette::Diagnostic::help(&error).unwrap().to_string().contains("--address"));
    }
}
