//! Somebody with many good sessions behind them, for whom everything is open.

use crate::{Browser, Page, Site, answer_all, path, step};
use protocol::{Protocol, author::read_folder};
use serde_json::{Value, json};
use std::{path::Path, sync::LazyLock};

/// The shipped protocol.
pub static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    let read = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocol"));
    read.ok()
        .and_then(|read| read.protocol)
        .unwrap_or_else(|| panic!("the protocol is not sound; see `wideberth check`"))
});

/// What somebody answers whom a clinician has seen, and who is coming along well.
const SEEN: [(&str, &str); 6] = [
    ("diagnosis-confirmed", "yes"),
    ("seen-for-this-pain", "yes"),
    ("stable-7-days", "yes"),
    ("bladder-emptied", "yes"),
    ("meal-2h-ago", "yes"),
    ("clock-right", "yes"),
];

/// The journal of somebody with many good sessions behind them and a calm screening today, for whom everything is open. Made once, for a screening takes its time.
pub fn experience(browser: &Browser, site: &Site) -> Value {
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    let now = page.js("Date.now()").as_i64().unwrap_or_default();
    let hour = 3_600_000;
    let first = now - 48 * hour - 11 * 56 * hour;
    let reading =
        |finding: &str, points: u32| (first - hour, json!({ "kind": "answered", "finding": finding, "value": points }));
    let onset = json!({ "kind": "onset", "at": first - 240 * hour, "said": "two weeks ago" });
    let mut journal = vec![(first - hour, onset), reading("back-pain", 4), reading("leg-pain", 0)];
    for n in 0..12 {
        let (at, name) = (first + n * 56 * hour, ["glute-ball", "paraspinal-hand"][n as usize % 2]);
        let variant = &PROTOCOL.techniques[0].variants[0].name;
        journal.push((at, json!({ "kind": "session_started", "technique": name, "variant": variant, "side": "right", "ball": "soft" })));
        journal.push((at + 300_000, json!({ "kind": "session_ended", "technique": name, "seconds": 60, "completed": true, "interrupted": false })));
    }
    let events: Vec<Value> = journal
        .into_iter()
        .enumerate()
        .map(|(i, (at, what))| json!({ "id": format!("{:08x}-{:04x}-7000-8000-{i:012x}", at >> 16, at & 0xffff), "at": at, "protocol": "", "what": what }))
        .collect();
    keep(&page, &Value::from(events));
    page.reload();
    step(&page, "a[href='/check']");
    answer_all(&page, &SEEN);
    assert_eq!(path(&page), "/result", "{}", page.text());
    let all = page.js(
        "new Promise(done => { indexedDB.open('wideberth').onsuccess = opened => {
            opened.target.result.transaction('journal').objectStore('journal').getAll().onsuccess = all => done(all.target.result);
        }; })",
    );
    page.close();
    all
}

/// Puts events into the phone's journal.
pub fn keep(page: &Page<'_>, events: &Value) {
    page.js(&format!(
        "new Promise(done => {{ indexedDB.open('wideberth').onsuccess = opened => {{
            const work = opened.target.result.transaction('journal', 'readwrite');
            for (const event of {events}) work.objectStore('journal').add(event);
            work.oncomplete = done;
        }}; }}).then(() => 0)"
    ));
}
