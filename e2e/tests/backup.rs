//! A copy of the history on a real phone: made, lost, brought back with its lockouts; and what cannot be used changes nothing.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what helps a test fails as the test does")]

use e2e::{Browser, Page, Site, keep, step, stored};
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};

const HOUR: i64 = 3_600_000;
const PASSPHRASE: &str = "seven quiet herons";

/// Somebody whose pain moved down the leg an hour ago.
fn after_a_stop(page: &Page<'_>) -> Value {
    let now = page.js("Date.now()").as_i64().unwrap_or_default();
    let told = [
        (240, json!({ "kind": "onset", "at": now - 240 * HOUR, "said": "ten days ago" })),
        (
            2,
            json!({ "kind": "session_started", "technique": "glute-ball", "variant": "floor", "side": "right", "ball": "soft" }),
        ),
        (1, json!({ "kind": "stopped", "technique": "glute-ball", "felt": "moved-down-leg" })),
    ];
    let event = |(i, (hours, what)): (usize, (i64, Value))| json!({ "id": format!("019ab9f2-0000-7000-8000-{i:012}"), "at": now - hours * HOUR, "protocol": "", "what": what });
    told.into_iter().enumerate().map(event).collect()
}

/// A folder for what the browser downloads.
fn folder(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("wideberth-copies-{}-{name}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn open_the_page(page: &Page<'_>, site: &Site) {
    page.open(&site.url("/settings"));
    page.ready();
    step(page, "a[href='/backup']");
    page.until("document.querySelector('#copy') !== null");
    page.ready();
}

fn make(page: &Page<'_>, into: &Path) -> Vec<u8> {
    page.cdp("Page.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": into }));
    page.js("document.querySelector('#passphrase').focus()");
    page.type_text(PASSPHRASE);
    page.tap("[data-tap='backup:make']");
    page.tap("[data-tap='backup:save']");
    let file = || {
        fs::read_dir(into)
            .unwrap()
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|kind| kind == "age"))
    };
    for _ in 0..500 {
        if let Some(content) = file().and_then(|path| fs::read(path).ok()).filter(|content| !content.is_empty()) {
            return content;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("nothing was downloaded");
}

/// Chooses a file with this content, and brings it back.
fn bring_back(page: &Page<'_>, into: &Path, content: &[u8], passphrase: &str) {
    let file = into.join("chosen");
    fs::write(&file, content).unwrap();
    let root = page.cdp("DOM.getDocument", json!({}))["root"]["nodeId"].clone();
    let field = page.cdp("DOM.querySelector", json!({ "nodeId": root, "selector": "#copy" }))["nodeId"].clone();
    page.cdp("DOM.setFileInputFiles", json!({ "nodeId": field, "files": [file] }));
    page.js("{ const field = document.querySelector('#its-passphrase'); field.focus(); field.select(); }");
    page.type_text(passphrase);
    page.tap("[data-tap='backup:restore']");
    page.until("document.querySelector('progress') === null && document.querySelector('#copy').closest('section').querySelector('[role=status]').textContent !== ''");
}

/// The first page says for how long everything rests.
fn locked(page: &Page<'_>, site: &Site) -> bool {
    page.open(&site.url("/"));
    page.ready();
    let rests = |rule: &&protocol::Rule| rule.name == "moved-down-rest";
    e2e::PROTOCOL.rules.iter().find(rests).is_some_and(|rule| page.text().contains(&rule.tell))
}

fn events(page: &Page<'_>) -> Value {
    stored(page, "stored.events()")
}

#[test]
fn made_erased_and_brought_back_it_is_the_same_history_with_its_lockout() {
    let (site, browser) = (Site::start(), Browser::start());
    let (page, into) = (browser.page(), folder("same"));
    page.open(&site.url("/"));
    page.ready();
    keep(&page, &after_a_stop(&page));
    assert!(locked(&page, &site), "{}", page.text());
    let before = events(&page);
    open_the_page(&page, &site);
    let copy = make(&page, &into);
    assert!(copy.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    // The program opens what the phone made.
    let text = wideberth::sealed::open(&copy, PASSPHRASE).unwrap();
    let lines: Vec<Value> = text.lines().skip(1).map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json!(lines), before);
    page.open(&site.url("/erase"));
    step(&page, "[data-tap='erase:']");
    page.until_heading(e2e::PROTOCOL.words("start.title"));
    assert_eq!(events(&page), json!([]));
    assert!(!locked(&page, &site), "erasing changed nothing that can be seen");
    open_the_page(&page, &site);
    bring_back(&page, &into, &copy, PASSPHRASE);
    page.until("document.querySelector('section.info') !== null");
    assert_eq!(events(&page), before);
    assert!(locked(&page, &site), "{}", page.text());
    // And from the phone's storage the same file, but for the time at which it was made.
    open_the_page(&page, &site);
    fs::remove_dir_all(&into).unwrap();
    fs::create_dir_all(&into).unwrap();
    let again = wideberth::sealed::open(&make(&page, &into), PASSPHRASE).unwrap();
    let without_time = |text: &str| {
        let mut head: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
        head["made"] = json!(0);
        (head, text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>())
    };
    assert_eq!(without_time(&again), without_time(&text));
    fs::remove_dir_all(&into).unwrap();
}

#[test]
fn what_cannot_be_used_says_why_and_changes_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    let (page, into) = (browser.page(), folder("unusable"));
    page.open(&site.url("/"));
    page.ready();
    keep(&page, &after_a_stop(&page));
    open_the_page(&page, &site);
    let before = events(&page);
    let copy = make(&page, &into);
    let text = wideberth::sealed::open(&copy, PASSPHRASE).unwrap();
    let sealed = |text: &str| wideberth::sealed::seal(text, PASSPHRASE).unwrap();
    let words = |key: &str| e2e::PROTOCOL.words(key).to_owned();
    for (content, passphrase, key) in [
        (copy.clone(), "seven quiet heron", "backup.wrong-passphrase"),
        (copy[..copy.len() - 9].to_vec(), PASSPHRASE, "backup.damaged"),
        (copy[..90].to_vec(), PASSPHRASE, "backup.damaged"),
        (b"a letter".to_vec(), PASSPHRASE, "backup.foreign"),
        (sealed("{}\n"), PASSPHRASE, "backup.foreign"),
        (sealed(&text.replacen("\"version\":1", "\"version\":2", 1)), PASSPHRASE, "backup.newer"),
        (sealed(&text[..text.len() - 30]), PASSPHRASE, "backup.cut-short"),
    ] {
        bring_back(&page, &into, &content, passphrase);
        page.until(&format!("document.querySelector('main').textContent.includes({})", json!(words(key))));
        assert!(page.text().contains(&words("backup.unchanged")), "{key}: {}", page.text());
        assert_eq!(events(&page), before, "{key}");
    }
    fs::remove_dir_all(&into).unwrap();
}

#[test]
fn a_copy_and_what_happened_since_become_one_history() {
    let (site, browser) = (Site::start(), Browser::start());
    let (page, into) = (browser.page(), folder("union"));
    page.open(&site.url("/"));
    page.ready();
    let told = after_a_stop(&page);
    let lines: Vec<String> = told.as_array().unwrap().iter().map(Value::to_string).collect();
    keep(&page, &json!([told[0]]));
    let journal = care::journal::Journal::from_lines(&lines[1..].join("\n")).unwrap();
    open_the_page(&page, &site);
    bring_back(
        &page,
        &into,
        &wideberth::sealed::seal(&backup::write(&journal, "", 0).unwrap(), PASSPHRASE).unwrap(),
        PASSPHRASE,
    );
    page.until("document.querySelector('section.info') !== null");
    page.reload();
    assert_eq!(
        stored(&page, "stored.events().then(all => all.map(event => event.what.kind).slice(0, 3))"),
        json!(["onset", "session_started", "stopped"])
    );
    fs::remove_dir_all(&into).unwrap();
}

#[test]
fn the_browser_is_asked_to_keep_what_is_stored_and_the_page_says_what_it_answered() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.before_load("window.answers = [false, false, true]; StorageManager.prototype.persisted = async () => answers[0]; StorageManager.prototype.persist = async () => answers[1];");
    page.open(&site.url("/backup"));
    page.until("document.querySelector(\"[data-tap='backup:ask']\") !== null");
    page.tap("[data-tap='backup:ask']");
    page.until(&format!(
        "document.querySelector('main').textContent.includes({})",
        json!(e2e::PROTOCOL.words("backup.refused"))
    ));
    page.before_load("StorageManager.prototype.persisted = async () => true;");
    page.reload();
    page.until(&format!(
        "document.querySelector('main').textContent.includes({})",
        json!(e2e::PROTOCOL.words("backup.kept"))
    ));
}
