//! What the built app promises on any screen: it loads, keeps to itself, works without a network or storage, and says when it is broken.

use e2e::{Browser, Page, Site};
use serde_json::json;
use std::{env, fs, io, path::Path, process};

const NO_STORAGE: &str =
    "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } })";

#[test]
fn the_first_page_loads_without_an_error_and_asks_nobody_else() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    assert_eq!(page.errors(), Vec::<String>::new());
    let strangers: Vec<String> = page.requests().into_iter().filter(|url| !url.starts_with(&site.url("/"))).collect();
    assert_eq!(strangers, Vec::<String>::new());
}

#[test]
fn the_content_security_policy_stands_in_the_page_and_in_the_header() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    let meta = page.js("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
    let meta = meta.as_str().unwrap_or_default();
    assert!(meta.starts_with("default-src 'none'"));
    assert!(!meta.contains("unsafe-inline"));
    let headers = page.answer_headers(&site.url("/"));
    assert_eq!(headers["content-security-policy"], json!(format!("frame-ancestors 'none'; {meta}")));
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert_eq!(headers["content-encoding"], "br");
}

#[test]
fn a_tap_before_the_app_is_there_is_kept_for_it() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.hold_back("*.wasm");
    page.open(&site.url("/"));
    page.until("document.readyState === 'complete'");
    let heading = page.js("document.querySelector('h1').textContent");
    page.tap_early("main [data-tap], main a[href^='/']:not([href='/'])");
    assert_eq!(page.js("document.querySelector('h1').textContent"), heading);
    page.let_go();
    page.until(&format!("document.querySelector('h1').textContent !== {heading}"));
    assert_eq!(page.errors(), Vec::<String>::new());
}

#[test]
fn after_one_visit_it_opens_without_a_network() {
    let (mut site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    everything_kept(&page);
    site.offline();
    page.reload();
    assert!(page.has("main h1"));
    page.open(&site.url("/settings"));
    page.ready();
    assert!(page.has("main h1"));
}

#[test]
fn a_broken_app_says_that_the_answers_are_safe() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.before_load("WebAssembly.instantiateStreaming = () => Promise.reject(new Error('out of memory'))");
    page.open(&site.url("/"));
    page.until("document.querySelector('main').textContent.trim() === document.querySelector('#trouble').content.textContent.trim()");
    assert!(page.has("main h1"));
}

#[test]
fn it_opens_where_storage_is_denied() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.before_load(NO_STORAGE);
    page.open(&site.url("/"));
    page.ready();
    assert!(page.has("main h1"));
    assert_eq!(page.errors(), Vec::<String>::new());
}

#[test]
fn the_heading_takes_the_focus_on_a_new_page_and_back_returns() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    let heading = page.js("document.querySelector('h1').textContent");
    page.tap("main a[href^='/']:not([href='/'])");
    page.until(&format!("document.querySelector('h1').textContent !== {heading}"));
    page.until("document.activeElement.tagName === 'H1'");
    page.back();
    page.until(&format!("document.querySelector('h1').textContent === {heading}"));
}

#[test]
fn a_new_version_takes_over_at_the_next_start_and_not_before() -> io::Result<()> {
    let folder = env::temp_dir().join(format!("wideberth-versions-{}", process::id()));
    copy(&e2e::built("web"), &folder)?;
    let (mut site, browser) = (Site::of(&folder), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    everything_kept(&page);
    site.offline();
    for (file, old, new) in [("index.html", "<title>", "<title>Next "), ("sw.js", "app-", "app-next-")] {
        let text = fs::read_to_string(folder.join(file))?;
        assert!(text.contains(old));
        fs::write(folder.join(file), text.replacen(old, new, 1))?;
        fs::remove_file(folder.join(format!("{file}.br")))?;
    }
    let _site = site.online();
    page.js("navigator.serviceWorker.getRegistration().then(worker => worker.update()).then(() => true)");
    page.until("navigator.serviceWorker.getRegistration().then(worker => worker.waiting !== null)");
    assert_eq!(
        page.js(
            "caches.keys().then(names => names.some(name => name.startsWith('app-') && !name.startsWith('app-next-')))"
        ),
        true
    );
    page.reload();
    // Browsers stop a worker half a minute after its last work; here at once, so that the old one is surely out of the way.
    page.cdp("ServiceWorker.enable", json!({}));
    page.cdp("ServiceWorker.stopAllWorkers", json!({}));
    page.until("caches.keys().then(names => names.filter(name => name.startsWith('app-')).every(name => name.startsWith('app-next-')))");
    page.reload();
    assert!(page.has("main h1"));
    let shell = page.js("fetch('/').then(answer => answer.text())");
    assert!(shell.as_str().is_some_and(|text| text.contains("<title>Next ")));
    fs::remove_dir_all(folder)
}

/// Waits until app and pictures are kept for use without a network. A worker that is busy with that is not replaced.
fn everything_kept(page: &Page<'_>) {
    page.until("navigator.serviceWorker.controller !== null");
    page.until(
        "Promise.all([caches.keys(), fetch('/sw.js').then(answer => answer.text())]).then(async ([names, worker]) => {
            const gallery = await caches.open(names.find(name => name.startsWith('pictures-')) ?? 'none');
            const wanted = JSON.parse(worker.match(/PICTURES\\s*=\\s*JSON.parse\\('([^']*)'\\)/)[1]);
            return (await gallery.keys()).length === wanted.length;
        })",
    );
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
