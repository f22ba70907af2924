//! What is filled in beside the screening, on a phone without a network, and the dates that are saved from it.

use e2e::{Browser, Page, Site};
use serde_json::json;

fn step(page: &Page<'_>, target: &str) {
    page.tap(target);
    page.ready();
}

#[test]
fn a_questionnaire_is_filled_in_without_a_network_and_its_dates_can_be_saved() {
    let (mut site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    page.until("navigator.serviceWorker.controller !== null");
    site.offline();
    page.open(&site.url("/measures"));
    page.ready();
    step(&page, "a[href='/measures/roland-morris']");
    for sentence in [1, 3, 24] {
        step(&page, &format!("[data-tap='sentence:{sentence}']"));
    }
    step(&page, "[data-tap='filled:']");
    assert!(page.text().contains("3 of 24 sentences"), "{}", page.text());
    page.reload();
    page.ready();
    assert!(page.text().contains("3 of 24 sentences"), "it is stored: {}", page.text());
    step(&page, "a[href='/calendar']");
    assert_eq!(page.js("document.querySelector('a[download]').download"), json!("wideberth.ics"));
    let address = page.js("decodeURIComponent(document.querySelector('a[download]').href)");
    let file = address.as_str().unwrap_or_default().to_owned();
    assert!(file.matches("BEGIN:VEVENT").count() >= 4, "{file}");
    assert_eq!(page.errors(), Vec::<String>::new());
}
