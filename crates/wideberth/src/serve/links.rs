//! Encrypted files of SMART Health Links, held until they expire or are taken back. The server has no key to them: it sees when they are fetched and how long they are.

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path as At, State},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

/// The most that a file may weigh, in bytes: some years of a journal; one weighs four megabytes.
pub const HEAVIEST: usize = 10_000_000;
/// The most files at a time.
const MOST: usize = 1000;
/// The longest that a file may be held, in seconds.
const LONGEST: u64 = 31 * 86_400;

/// A folder with the files. Each begins with a line of its own: until when it is held, and the hash of the secret that takes it back.
#[derive(Clone, Debug)]
pub struct Links {
    folder: PathBuf,
}

/// One file, of which the first line is read.
struct Held {
    until: u64,
    /// SHA-256 of the secret.
    owner: String,
    rest: BufReader<File>,
}

impl Held {
    /// What was put there.
    fn file(mut self) -> Option<String> {
        let mut file = String::new();
        self.rest.read_to_string(&mut file).ok()?;
        Some(file)
    }
}

impl Links {
    /// Holds files in this folder, which is made if it is not there.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn new(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_path_buf() })
    }

    /// The addresses below /api/links.
    pub fn router(self) -> Router {
        let one = get(fetch).put(put).delete(take_back);
        Router::new()
            .route("/api/links", get(held_here))
            .route("/api/links/{name}", one)
            .layer(DefaultBodyLimit::max(HEAVIEST))
            .with_state(Arc::new(self))
    }

    /// The file of a name, unless it has expired: then it is deleted.
    fn held(&self, name: &str, now: u64) -> Option<Held> {
        let path = self.path(name)?;
        let (mut rest, mut head) = (BufReader::new(File::open(&path).ok()?), String::new());
        rest.read_line(&mut head).ok()?;
        let (until, owner) = head.strip_suffix('\n')?.split_once(' ')?;
        let held = Held { until: until.parse().ok()?, owner: owner.to_owned(), rest };
        if held.until > now {
            return Some(held);
        }
        // If it cannot be deleted it still is not given out.
        let _ = fs::remove_file(path);
        None
    }

    /// Where a file lies. A name is 32 random bytes in base64url, and so never leads out of the folder.
    fn path(&self, name: &str) -> Option<PathBuf> {
        let fits = name.len() == 43 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        fits.then(|| self.folder.join(name))
    }

    /// How many files are held, those that have expired being deleted.
    fn count(&self, now: u64) -> usize {
        let names = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
        names.filter(|name| self.held(&name.to_string_lossy(), now).is_some()).count()
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(u64::MAX, |age| age.as_secs())
}

/// The hash of the secret that a request carries.
fn owner(asked: &HeaderMap) -> Option<String> {
    let secret = asked.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")?;
    (secret.len() >= 43).then(|| Sha256::digest(secret).iter().map(|byte| format!("{byte:02x}")).collect())
}

type All = State<Arc<Links>>;

/// Says that files are held here; a site that holds none has nothing at this address.
async fn held_here() -> Response {
    (StatusCode::NO_CONTENT, [(header::CACHE_CONTROL, "no-store")]).into_response()
}

/// Gives a file to whoever knows its name. Viewers run in browsers, at other addresses.
async fn fetch(State(links): All, At(name): At<String>) -> Response {
    match links.held(&name, now()).and_then(Held::file) {
        Some(file) => {
            let head = [
                (header::CONTENT_TYPE, "application/jose"),
                (header::CACHE_CONTROL, "no-store"),
                (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            ];
            (head, file).into_response()
        }
        None => told(StatusCode::NOT_FOUND, "This link is no longer good: it has expired, or was taken back.\n"),
    }
}

/// Takes a file in, with the secret that is to take it back and `?exp=`, in seconds since 1970.
async fn put(State(links): All, At(name): At<String>, uri: Uri, asked: HeaderMap, file: Bytes) -> Response {
    let now = now();
    let Some(path) = links.path(&name) else {
        return told(StatusCode::BAD_REQUEST, "A name is 32 random bytes in base64url.\n");
    };
    let Some(owner) = owner(&asked) else {
        return told(StatusCode::UNAUTHORIZED, "Send a secret of 32 random bytes: Authorization: Bearer SECRET\n");
    };
    let until = uri.query().and_then(|query| query.strip_prefix("exp=")?.parse::<u64>().ok());
    let Some(until) = until.filter(|until| (now + 1..=now + LONGEST).contains(until)) else {
        return told(StatusCode::BAD_REQUEST, "Say until when: ?exp=SECONDS-SINCE-1970, at most 31 days ahead.\n");
    };
    // A compact JWE is five parts of base64url.
    let text = std::str::from_utf8(&file).ok().filter(|text| text.bytes().filter(|byte| *byte == b'.').count() == 4);
    let Some(text) =
        text.filter(|text| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)))
    else {
        return told(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "Only an encrypted file is taken: a JWE in its compact form.\n",
        );
    };
    if links.held(&name, now).is_some_and(|held| held.owner != owner) {
        return told(StatusCode::CONFLICT, "That name is taken.\n");
    }
    if links.count(now) >= MOST {
        return told(StatusCode::INSUFFICIENT_STORAGE, "There is no more room; try again when others have expired.\n");
    }
    match crate::keep::write(&path, format!("{until} {owner}\n{text}").as_bytes()) {
        Ok(()) => StatusCode::CREATED.into_response(),
        Err(_) => told(StatusCode::INTERNAL_SERVER_ERROR, "It could not be stored.\n"),
    }
}

/// Takes a file back: the link is good for nothing from now on.
async fn take_back(State(links): All, At(name): At<String>, asked: HeaderMap) -> Response {
    let Some(held) = links.held(&name, now()) else {
        return told(StatusCode::NOT_FOUND, "There is no such file: it has expired, or was taken back.\n");
    };
    if owner(&asked).is_none_or(|owner| owner != held.owner) {
        return told(StatusCode::FORBIDDEN, "Only whoever put it there takes it back, with the same secret.\n");
    }
    match links.path(&name).map(fs::remove_file) {
        Some(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        _ => told(StatusCode::INTERNAL_SERVER_ERROR, "It could not be deleted.\n"),
    }
}

fn told(status: StatusCode, text: &'static str) -> Response {
    (status, text).into_response()
}

#[cfg(test)]
mod tests {
    use crate::serve::{Site, answer, listen};
    use std::{
        collections::HashMap,
        future,
        io::{Read, Write},
        net::{SocketAddr, TcpStream},
    };

    /// The head of what a site answers to a `GET` of this path.
    fn head(site: Site, path: &str) -> String {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(listen(SocketAddr::from(([127, 0, 0, 1], 0)))).unwrap();
        let mut asking = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        runtime.spawn(answer(listener, site, future::pending()));
        write!(asking, "GET {path} HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n").unwrap();
        let mut said = String::new();
        asking.read_to_string(&mut said).unwrap();
        runtime.shutdown_background();
        said.split("\r\n\r\n").next().unwrap().to_lowercase()
    }

    #[test]
    fn a_site_says_whether_it_holds_links_and_nobody_keeps_that_answer() {
        let folder = tempfile::tempdir().unwrap();
        let site = || Site { files: HashMap::new(), links: None };
        let held = head(site().holding(folder.path()).unwrap(), "/api/links");
        assert!(held.starts_with("http/1.1 204") && held.contains("cache-control: no-store"), "{held}");
        // Only pages of this site ask; those of others have no business here.
        assert!(!held.contains("access-control-allow-origin"), "{held}");
        for path in ["/api/links", "/api/links/", "/api/other"] {
            assert!(head(site(), path).starts_with("http/1.1 404"), "{path}");
        }
    }
}
