//! A link to the record on a real phone: made, scanned from the screen, opened by a reader that nobody here wrote, taken back; and what is said where that cannot be.
#![expect(clippy::unwrap_used, reason = "what helps a test fails as the test does")]

use e2e::{Browser, PROTOCOL, Page, Site, built, codes, keep, step, stored};
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// A folder for what the server holds, and for pictures.
fn folder(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("wideberth-links-{}-{name}", process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Somebody with a few answers, on the page.
fn on_the_page<'a>(browser: &'a Browser, site: &Site) -> Page<'a> {
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    let now = page.js("Date.now()").as_i64().unwrap();
    let told = [
        json!({ "kind": "onset", "at": now - 10 * DAY, "said": "ten days ago" }),
        json!({ "kind": "answered", "finding": "leg-pain", "value": 6 }),
        json!({ "kind": "stopped", "technique": "glute-ball", "felt": "moved-down-leg" }),
    ];
    let event = |(i, what): (usize, Value)| {
        let at = now - (9 - i as i64) * HOUR;
        json!({ "id": format!("{:08x}-{:04x}-7000-8000-{i:012x}", at >> 16, at & 0xffff), "at": at, "protocol": "", "what": what })
    };
    keep(&page, &told.into_iter().enumerate().map(event).collect());
    go(&page, site);
    page
}

fn go(page: &Page<'_>, site: &Site) {
    page.open(&site.url("/settings"));
    page.ready();
    step(page, "a[href='/share']");
    until_says(page, "share.lead");
    page.ready();
}

fn says(page: &Page<'_>, key: &str) -> bool {
    page.js(&format!("document.querySelector('main').textContent.includes({})", json!(PROTOCOL.words(key)))) == true
}

fn until_says(page: &Page<'_>, key: &str) {
    page.until(&format!("document.querySelector('main').textContent.includes({})", json!(PROTOCOL.words(key))));
}

fn make(page: &Page<'_>) {
    page.tap("[data-tap='share:make']");
    page.until_heading(PROTOCOL.words("share.show-title"));
    page.ready();
}

/// What a camera reads on the screen.
fn scanned(page: &Page<'_>, into: &Path) -> String {
    page.until_heading(PROTOCOL.words("share.show-title"));
    page.ready();
    let picture = into.join("screen.png");
    page.screenshot(&picture);
    let [seen] = codes(&[picture]).try_into().unwrap();
    assert_eq!(seen.len(), 1, "one code is on the screen: {seen:?}");
    seen[0].clone()
}

/// What a reader of links gets: the Bundle, or what it says is wrong.
fn resolved(link: &str) -> Result<Value, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut node = Command::new("node");
    node.current_dir(built("npm-interop")).arg("--no-warnings").arg(root.join("interop/resolve.mjs")).arg(link);
    let output = node.output().unwrap();
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let all: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(all.len(), 1);
    Ok(all[0].clone())
}

fn events(page: &Page<'_>) -> Value {
    stored(page, "stored.events()")
}

/// The record as the program writes it of the phone's journal, which had so many events when it was shared at this moment.
fn written(page: &Page<'_>, known: usize, at: i64) -> Value {
    let lines: Vec<String> = events(page).as_array().unwrap().iter().take(known).map(Value::to_string).collect();
    let journal = care::Journal::from_lines(&lines.join("\n")).unwrap();
    let minutes = page.js("0 - new Date().getTimezoneOffset()").as_i64().unwrap() as i32;
    let zone = exchange::fhir::Zone::minutes(minutes).unwrap();
    let request = exchange::Request { at, zone, person: exchange::Person::OfJournal };
    serde_json::to_value(exchange::shared(&PROTOCOL, &journal, &request)).unwrap()
}

#[test]
fn a_clinic_scans_the_code_and_reads_the_record_until_it_is_taken_back() {
    let held = folder("scanned");
    let (site, browser) = (Site::holding(&held.join("held")), Browser::start());
    let page = on_the_page(&browser, &site);
    let known = events(&page).as_array().unwrap().len();
    for key in ["share.what-who", "share.what-server", "share.what-back", "share.what-reader"] {
        assert!(says(&page, key), "{key}");
    }
    step(&page, "[data-tap='share:days:7']");
    // The clock stands still, so that it is known to the millisecond when the record was written.
    page.run_time(0.0);
    make(&page);
    let link = scanned(&page, &held);
    assert_eq!(page.js("document.querySelector('details p').textContent"), json!(link));
    let bundle = resolved(&link).unwrap();
    assert_eq!((&bundle["resourceType"], &bundle["type"]), (&json!("Bundle"), &json!("collection")));
    let all = events(&page);
    let last = all.as_array().unwrap().last().unwrap();
    let until = last["what"]["until"].as_i64().unwrap();
    // Just what the program would have written, which validators have looked at.
    let at = last["at"].as_i64().unwrap();
    assert_eq!(bundle, written(&page, known, at));
    assert_eq!(until, (at + 7 * DAY) / 1000 * 1000);
    page.run_time(1.0);
    // Neither the history nor the storage gives away what opens it, and the server knows nothing.
    let told: Value = serde_json::from_slice(&decoded(link.strip_prefix("shlink:/").unwrap())).unwrap();
    let (key, name) = (told["key"].as_str().unwrap(), told["url"].as_str().unwrap().rsplit('/').next().unwrap());
    let lies = page.js("JSON.stringify({ ...localStorage })").as_str().unwrap().to_owned();
    assert!(lies.contains("link:"));
    let on_the_server = fs::read_to_string(held.join("held").join(name)).unwrap();
    for place in [all.to_string(), lies, on_the_server] {
        assert!(!place.contains(key) && !place.contains(&link), "{place}");
    }
    assert!(!all.to_string().contains(name));
    // It is shown again after the app was opened anew, and is good until it is taken back.
    page.reload();
    go(&page, &site);
    step(&page, "[data-tap^='share:show:']");
    assert_eq!(scanned(&page, &held), link);
    step(&page, "[data-tap^='share:back:']");
    until_says(&page, "share.gone");
    let refused = resolved(&link).unwrap_err();
    assert!(refused.contains("File not found"), "{refused}");
    assert_eq!(page.js("Object.keys(localStorage).some(name => name.startsWith('link:'))"), false);
    page.open(&site.url("/history"));
    until_says(&page, "share.history-back");
    assert!(says(&page, "share.history-shared"));
    assert_eq!(page.errors(), Vec::<String>::new());
    fs::remove_dir_all(&held).unwrap();
}

fn decoded(text: &str) -> Vec<u8> {
    use base64::Engine;
    base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()
}

#[test]
fn a_link_ends_by_itself_and_one_that_has_ended_says_so_when_it_is_taken_back() {
    let held = folder("ended");
    let (site, browser) = (Site::holding(&held.join("held")), Browser::start());
    let page = on_the_page(&browser, &site);
    make(&page);
    let link = scanned(&page, &held);
    assert!(resolved(&link).is_ok());
    // The server's clock cannot be put on, so the file's own time is put back.
    let file = fs::read_dir(held.join("held")).unwrap().flatten().next().unwrap().path();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("1 {}", text.split_once(' ').unwrap().1)).unwrap();
    assert!(resolved(&link).is_err());
    step(&page, "[data-tap^='share:back:']");
    until_says(&page, "share.gone-already");
    // And on the phone, when a day is over.
    make(&page);
    step(&page, "[data-tap='share:hide']");
    assert!(page.has("[data-tap^='share:show:']"));
    page.set_clock(DAY + HOUR);
    go(&page, &site);
    assert!(!page.has("[data-tap^='share:show:']"), "{}", page.text());
    fs::remove_dir_all(&held).unwrap();
}

#[test]
fn without_a_network_nothing_is_made_or_lost_and_what_was_made_is_shown() {
    let held = folder("offline");
    let (mut site, browser) = (Site::holding(&held.join("held")), Browser::start());
    let page = on_the_page(&browser, &site);
    make(&page);
    let link = scanned(&page, &held);
    step(&page, "[data-tap='share:hide']");
    let before = events(&page);
    site.offline();
    page.tap("[data-tap='share:make']");
    until_says(&page, "share.unsent");
    assert!(says(&page, "share.offline"));
    assert_eq!(events(&page), before);
    page.tap("[data-tap^='share:back:']");
    until_says(&page, "share.still-offline");
    page.tap("[data-tap^='share:show:']");
    page.until_heading(PROTOCOL.words("share.show-title"));
    page.ready();
    assert_eq!(scanned(&page, &held), link);
    step(&page, "[data-tap='share:hide']");
    page.tap("a[href='/coming-home']");
    step(&page, "a[href='/share']");
    until_says(&page, "share.offline");
    assert!(!page.has("[data-tap='share:make']"));
    let site = site.online();
    page.tap("[data-tap='share:look']");
    page.until("document.querySelector(\"[data-tap='share:make']\") !== null");
    assert_eq!(events(&page), before);
    // Erasing everything erases what opens a link, and says before that one is still good.
    page.open(&site.url("/erase"));
    page.until("document.querySelector(\"main section a[href='/share']\") !== null");
    step(&page, "[data-tap='erase:']");
    page.until_heading(PROTOCOL.words("start.title"));
    page.until("!Object.keys(localStorage).some(name => name.startsWith('link:'))");
    fs::remove_dir_all(&held).unwrap();
}

#[test]
fn a_site_that_holds_nothing_and_one_that_is_full_lead_to_the_letter() {
    let browser = Browser::start();
    let site = Site::start();
    let page = on_the_page(&browser, &site);
    until_says(&page, "share.none");
    assert!(page.has("a[href='/letter']") && page.has("a[href='/backup']") && !page.has("[data-tap='share:make']"));
    let held = folder("full");
    let site = Site::holding(&held);
    let now = page.js("Math.floor(Date.now() / 1000)").as_i64().unwrap();
    for i in 0..1000 {
        fs::write(held.join(format!("{i:043}")), format!("{} owner\na.b.c.d.e", now + 1000)).unwrap();
    }
    let page = on_the_page(&browser, &site);
    let before = events(&page);
    page.tap("[data-tap='share:make']");
    until_says(&page, "share.full");
    assert!(page.has("a[href='/letter']"));
    assert_eq!(events(&page), before);
    assert_eq!(page.js("Object.keys(localStorage).some(name => name.startsWith('link:'))"), false);
    fs::remove_dir_all(&held).unwrap();
}

#[test]
fn the_link_is_copied_or_handed_to_another_program() {
    let held = folder("given");
    let (site, browser) = (Site::holding(&held.join("held")), Browser::start());
    let page = on_the_page(&browser, &site);
    page.js(
        "window.given = []; navigator.share = async what => { given.push(what); };
         Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { if (window.denied) throw new Error('denied'); given.push(text); } } }); 0",
    );
    page.tap("a[href='/coming-home']");
    step(&page, "a[href='/share']");
    until_says(&page, "share.lead");
    make(&page);
    let link = page.js("document.querySelector('details p').textContent");
    page.tap("[data-tap='share:copy']");
    until_says(&page, "share.copied");
    page.tap("[data-tap='share:give']");
    page.until("given.length === 2");
    assert_eq!(page.js("given"), json!([link, { "text": link }]));
    page.js("window.denied = true");
    page.tap("[data-tap='share:copy']");
    until_says(&page, "share.uncopied");
    fs::remove_dir_all(&held).unwrap();
}
