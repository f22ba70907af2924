//! A person: what they answer at the screening, page by page, until there is a result; and one with many good sessions behind them.

use crate::{Browser, Page, Site};
use protocol::{Protocol, Technique, Variant, author::read_folder};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The protocol as it is in this repository.
pub static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    let read =
        read_folder(&protocol_folder()).unwrap_or_else(|error| panic!("{}: {error}", protocol_folder().display()));
    read.protocol.unwrap_or_else(|| panic!("the protocol has errors; `wideberth check` says which"))
});

fn protocol_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocol")
}

/// What a person answers who has had pain in the low back only for three weeks, and whom a clinician has seen.
pub const CALM: [(&str, &str); 13] = [
    ("hours-since-onset", "two-weeks"),
    ("back-pain", "3"),
    ("leg-pain", "0"),
    ("pain-zone", "centre"),
    ("pain-side", "middle"),
    ("diagnosis-confirmed", "yes"),
    ("seen-for-this-pain", "yes"),
    ("stable-7-days", "yes"),
    ("last-review", "within-2-weeks"),
    ("global-change", "a-little-better"),
    ("bladder-emptied", "yes"),
    ("meal-2h-ago", "yes"),
    ("clock-right", "yes"),
];

/// The path that the window shows.
pub fn path(page: &Page<'_>) -> String {
    page.js("location.pathname").as_str().unwrap_or_default().to_owned()
}

/// Taps, and waits until the page that answers the tap is there. The page may change of itself between two taps, when a text arrives that was
/// fetched, so what it was is noted at the touch, and a page that waits for storage is waited for.
pub fn step(page: &Page<'_>, selector: &str) {
    const WHOLE: &str = "(document.querySelector('main').innerHTML + location.pathname)";
    page.js(&format!(
        "window.touched = undefined; addEventListener('pointerdown', () => {{ window.touched = {WHOLE} }}, {{ capture: true, once: true }})"
    ));
    page.tap(selector);
    page.until(&format!("window.touched !== undefined && {WHOLE} !== window.touched"));
    page.ready();
}

/// Answers whatever is asked until the result: `own` answers first, then the calm ones, then no.
pub fn answer_all(page: &Page<'_>, own: &[(&str, &str)]) {
    for _ in 0..120 {
        let here = path(page);
        let Some(name) = here.strip_prefix("/check/").map(|rest| rest.trim_end_matches("/help").to_owned()) else {
            return;
        };
        let given = own.iter().chain(&CALM).find(|(finding, _)| *finding == name).map(|(_, value)| *value);
        if name == "age" && !page.has("[data-tap='age:34']") {
            page.js("document.querySelector('[data-input=age]').focus()");
            page.type_text("34");
            page.until("document.querySelector(\"[data-tap='age:34']\") !== null");
        }
        for (finding, _) in own.iter().filter(|(_, value)| *value == "yes") {
            let row = format!("[data-tap='{name}:{finding}']");
            if page.has(&format!("{row}[aria-checked='false']")) {
                step(page, &row);
            }
        }
        let some = format!("[data-tap='{name}:some']");
        if page.has(&some) {
            step(page, &some);
            continue;
        }
        let tries = [given.unwrap_or(""), "none", "no", "34"].map(|value| format!("[data-tap='{name}:{value}']"));
        let selector = tries.iter().find(|selector| page.has(selector)).cloned();
        let onset_part = ["evening", "afternoon", "morning", "night"].map(|part| format!("[data-tap='{name}:{part}']"));
        let selector = selector.or_else(|| onset_part.into_iter().find(|selector| page.has(selector)));
        match selector {
            Some(selector) => step(page, &selector),
            // The last tap had shown itself as taken, and only now the page has turned.
            None if path(page) != here => {}
            None => panic!("no answer for {name} on {here}:\n{}", page.text()),
        }
    }
    panic!("the screening does not end; it is at {}", path(page));
}

/// What somebody answers whom a clinician has seen, and who is coming along well.
const SEEN: [(&str, &str); 6] = [
    ("diagnosis-confirmed", "yes"),
    ("seen-for-this-pain", "yes"),
    ("stable-7-days", "yes"),
    ("bladder-emptied", "yes"),
    ("meal-2h-ago", "yes"),
    ("clock-right", "yes"),
];

/// The journal of somebody with many good sessions behind them, every exercise prescribed and a calm screening today, for whom everything is open. Make it once, for a
/// screening takes its time.
pub fn experience(browser: &Browser, site: &Site) -> Value {
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    // Half an hour ago, for time is made to run: each page takes no tap for its first moment.
    page.set_clock(-1_800_000);
    let Some(now) = page.js("Date.now()").as_i64() else { panic!("the page has no clock") };
    keep(&page, &sessions_before(now));
    page.reload();
    page.run_time(20.0);
    step(&page, "a[href='/check']");
    answer_all(&page, &SEEN);
    assert_eq!(path(&page), "/result", "{}", page.text());
    let all = stored(&page, "stored.events()");
    page.close();
    all
}

/// Twelve sessions, every other day, the last of them two days ago.
fn sessions_before(now: i64) -> Value {
    let hour = 3_600_000;
    let first = now - 48 * hour - 11 * 56 * hour;
    let reading =
        |finding: &str, points: u32| (first - hour, json!({ "kind": "answered", "finding": finding, "value": points }));
    let onset = json!({ "kind": "onset", "at": first - 240 * hour, "said": "two weeks ago" });
    let mut journal = vec![(first - hour, onset), reading("back-pain", 4), reading("leg-pain", 0)];
    let variant = &PROTOCOL.techniques[0].variants[0].name;
    for (at, name) in (0..12).map(|n| first + n * 56 * hour).zip(["glute-ball", "paraspinal-hand"].into_iter().cycle())
    {
        journal.push((at, json!({ "kind": "session_started", "technique": name, "variant": variant, "side": "right", "ball": "soft" })));
        journal.push((at + 300_000, json!({ "kind": "session_ended", "technique": name, "seconds": 60, "completed": true, "interrupted": false })));
        journal.push((at + 600_000, json!({ "kind": "answered", "finding": "soreness", "value": 0 })));
    }
    let exercises = wideberth::plan::read(&protocol_folder().join("plans/demonstration.toml"), &PROTOCOL);
    let exercises = exercises.map(|plan| plan.exercises).unwrap_or_default();
    journal.push((
        now - hour,
        json!({ "kind": "prescribed", "by": "Demonstration", "exercises": exercises, "closes": [], "limits": [] }),
    ));
    journal
        .into_iter()
        .enumerate()
        .map(|(i, (at, what))| json!({ "id": format!("{:08x}-{:04x}-7000-8000-{i:012x}", at >> 16, at & 0xffff), "at": at, "protocol": "", "what": what }))
        .collect()
}

/// What a JavaScript expression gives of the phone's storage: of `stored.raw()`, as it lies there, or of `stored.events()`. Both are promises.
pub fn stored(page: &Page<'_>, expression: &str) -> Value {
    page.js(&format!("{{ {} }}", include_str!("stored.js")));
    page.js(expression)
}

/// Puts events into the phone's journal as they were before it was encrypted; the app reads them when it is next loaded.
pub fn keep(page: &Page<'_>, events: &Value) {
    page.js(&format!(
        "new Promise(done => {{ indexedDB.open('wideberth').onsuccess = opened => {{
            const work = opened.target.result.transaction('journal', 'readwrite');
            for (const event of {events}) work.objectStore('journal').add(event);
            work.oncomplete = done;
        }}; }}).then(() => 0)"
    ));
}

/// A phone with that journal, and scripts that run before the app.
pub fn phone<'a>(browser: &'a Browser, site: &Site, journal: &Value, scripts: &[&str]) -> Page<'a> {
    let page = browser.page();
    scripts.iter().for_each(|script| page.before_load(script));
    page.open(&site.url("/"));
    page.ready();
    keep(&page, journal);
    page
}

/// Opens a technique's page, with a variant and a side chosen.
pub fn choose(page: &Page<'_>, site: &Site, technique: &Technique, variant: &Variant, side: Option<&str>) {
    page.open(&site.url(&format!("/technique/{}", technique.name)));
    page.until(&format!("location.pathname === '/technique/{}'", technique.name));
    page.ready();
    // Its words come with the background.
    page.until(&format!("document.querySelector(\"[data-tap='begin:{}']\") !== null", technique.name));
    for choice in
        [Some(format!("variant:{}", variant.name)), side.map(|side| format!("side:{side}"))].into_iter().flatten()
    {
        let selector = format!("[data-tap='{choice}'][aria-pressed='false']");
        if page.has(&selector) {
            step(page, &selector);
        }
    }
}

/// The same, and begins the session.
pub fn begin(page: &Page<'_>, site: &Site, technique: &Technique, variant: &Variant, side: Option<&str>) {
    choose(page, site, technique, variant, side);
    step(page, &format!("[data-tap='begin:{}']", technique.name));
    assert_eq!(path(page), "/session", "{}", page.text());
}
