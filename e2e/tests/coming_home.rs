//! The check-in, and the page that shows which way the pain moves: the part of the app that comes only when somebody wants it.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use e2e::{Browser, Page, Site, keep, path, step, stored};
use serde_json::{Value, json};

const DAY: i64 = 86_400_000;

/// Twelve check-ins, one a day, in which the pain of the left leg comes home.
fn twelve_days(page: &Page<'_>) -> Value {
    let Some(now) = page.js("Date.now()").as_i64() else { panic!("the page has no clock") };
    let zones = ["calf-left", "thigh-back-left", "buttock-left", "low-back-mid"];
    let mut events = Vec::new();
    for day in 0..12 {
        let what = [
            json!({ "kind": "answered", "finding": "back-pain", "value": 4 }),
            json!({ "kind": "answered", "finding": "leg-pain", "value": 5 - day / 3 }),
            json!({ "kind": "marked", "pain": [zones[day as usize / 3]], "numb": [] }),
        ];
        events.extend(what.into_iter().map(|what| (now - (12 - day) * DAY, what)));
    }
    events
        .into_iter()
        .zip(1..)
        .map(|((at, what), n)| json!({ "id": format!("019ab9f2-0000-7000-8000-{n:012}"), "at": at, "protocol": "", "what": what }))
        .collect()
}

#[test]
fn a_check_in_by_eight_taps_leads_to_the_chart_offline_and_after_a_reload() {
    let (mut site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    page.until("navigator.serviceWorker.controller !== null");
    keep(&page, &twelve_days(&page));
    site.offline();
    page.open(&site.url("/"));
    page.ready();
    let taps = [
        "a[href='/check-in']",
        "[data-tap='check-in:back-pain:4']",
        "[data-tap='check-in:leg-pain:0']",
        "g[data-tap='mark:low-back-left']",
        "[data-tap='check-in:marked']",
        "[data-tap='check-in:free']",
    ];
    assert!(taps.len() <= 8);
    for tap in taps {
        step(&page, tap);
    }
    assert_eq!(path(&page), "/coming-home");
    let shown = |page: &Page<'_>| {
        let text = page.text();
        assert!(text.contains("Your pain reaches less far than it did"), "{text}");
        assert_eq!(
            page.js("document.querySelectorAll('.chart circle.left').length"),
            14,
            "13 sightings and the legend"
        );
        assert_eq!(page.js("document.querySelectorAll('table tbody tr').length"), 13);
    };
    shown(&page);
    page.reload();
    page.ready();
    shown(&page);
}

#[test]
fn numbness_marked_between_the_legs_shows_the_number_to_call() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/check-in"));
    page.ready();
    for tap in [
        "[data-tap='check-in:back-pain:4']",
        "[data-tap='check-in:leg-pain:5']",
        "[data-tap='check-in:free']",
        "g[data-tap='mark:saddle']",
        "[data-tap='check-in:marked']",
    ] {
        step(&page, tap);
    }
    assert!(page.has("a[href^='tel:']"), "{}", page.text());
}

#[test]
fn what_could_not_be_stored_goes_along_into_the_whole_app() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.before_load(
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } })",
    );
    page.open(&site.url("/"));
    page.ready();
    step(&page, "a[href='/check']");
    step(&page, "[data-tap='saddle-numb:no']");
    step(&page, "a.product");
    step(&page, "a[href='/coming-home']");
    page.ready();
    // The banner stands as before, and what was answered is still known.
    assert!(page.has(".not-saved"), "{}", page.text());
    step(&page, "a.product");
    assert!(page.text().contains("Welcome back"), "{}", page.text());
}

#[test]
fn what_a_full_disk_refused_is_stored_by_the_whole_app_once_there_is_room() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    page.js("{ window.room = IDBObjectStore.prototype.add; IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); } }");
    step(&page, "a[href='/check']");
    step(&page, "[data-tap='saddle-numb:no']");
    assert!(page.has(".not-saved") && !page.text().contains("Quota"), "{}", page.text());
    step(&page, "a.product");
    step(&page, "a[href='/coming-home']");
    page.js("{ IDBObjectStore.prototype.add = window.room; }");
    step(&page, "a[href='/check-in']");
    step(&page, "[data-tap='check-in:back-pain:4']");
    page.until("document.querySelector('.not-saved') === null");
    page.reload();
    page.ready();
    page.open(&site.url("/history"));
    page.ready();
    let kept = stored(&page, "stored.events().then(all => all.map(event => event.what.finding))");
    assert_eq!(kept, json!(["saddle-numb", "back-pain"]));
}
