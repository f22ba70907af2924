//! The card for the fridge fits on one page of paper, in every language and on both sizes that people have at home.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use e2e::{Browser, PROTOCOL, Page, Site, built, experience, keep, step};
use serde_json::{Value, json};
use std::fs;

/// Width and height in inches.
const PAPERS: [(&str, (f64, f64)); 2] = [("A4", (8.27, 11.69)), ("Letter", (8.5, 11.0))];

/// The pages of a PDF: the objects that are pages, as many as its tree says there are. Chromium writes both as plain text.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let leaves = text.split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s')).count();
    let said = text.split("/Count ").nth(1).and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    assert_eq!(said, Some(leaves.to_string().as_str()), "the PDF is written in another way than this test can read");
    leaves
}

/// The phone of somebody to whom all this has happened, in a language, at the card.
fn at_card<'a>(browser: &'a Browser, site: &Site, journal: &Value, language: &str) -> Page<'a> {
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    let now = page.js("Date.now()");
    let what = json!({ "kind": "set", "key": "language", "value": language });
    let mut events = journal.as_array().cloned().unwrap_or_default();
    events.push(json!({ "id": "ffffffff-0000-7000-8000-000000000000", "at": now, "protocol": "", "what": what }));
    keep(&page, &events.into());
    page.open(&site.url("/signs"));
    page.ready();
    page.until(&format!("document.documentElement.lang === '{language}'"));
    // The words of techniques come with the background.
    page.until("document.querySelectorAll('.card b').length > 0 && [...document.querySelectorAll('.card b')].every(stop => stop.textContent)");
    page
}

/// What the card offers: exercises are on the paper of whoever has prescribed them.
fn massages() -> usize {
    PROTOCOL.techniques.iter().filter(|technique| !technique.exercise).count()
}

#[test]
fn the_card_with_every_technique_is_one_page() {
    let (site, browser) = (Site::start(), Browser::start());
    let journal = experience(&browser, &site);
    for language in ["en", "es", "ar"] {
        let page = at_card(&browser, &site, &journal, language);
        let ticked = page.js("document.querySelectorAll('[data-tap^=\"card:\"][aria-checked=true]').length");
        assert_eq!(ticked, massages(), "{language}: {}", page.text());
        for (paper, size) in PAPERS {
            let pdf = page.printed(size);
            let name = built("screenshots").join(format!("fridge-{language}-{paper}.pdf"));
            let written = fs::create_dir_all(built("screenshots")).and_then(|()| fs::write(&name, &pdf));
            assert!(written.is_ok(), "cannot write {}", name.display());
            assert_eq!(pages(&pdf), 1, "{language} on {paper}: see {}", name.display());
        }
        assert!(page.barriers().is_empty(), "{language}: {:#?}", page.barriers());
        page.close();
    }
}

#[test]
fn what_is_tapped_is_not_printed_and_what_is_taken_off_leaves_the_card() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = at_card(&browser, &site, &experience(&browser, &site), "en");
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    for shown in ["h1", ".card section"] {
        assert_eq!(
            page.js(&format!("getComputedStyle(document.querySelector('{shown}')).display !== 'none'")),
            true,
            "{shown}"
        );
    }
    for hidden in [".card .mark", ".content > .button", ".footer"] {
        assert_eq!(
            page.js(&format!("getComputedStyle(document.querySelector('{hidden}')).display")),
            "none",
            "{hidden}"
        );
    }
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
    step(&page, "[data-tap='card:glute-ball']");
    let left = page.js("document.querySelectorAll('.card table').length");
    assert_eq!(left, massages() - 1);
    // A page that is known to be long is more than one: the count is not always one.
    page.open(&site.url("/technique/glute-ball"));
    page.until("document.querySelector('.steps') !== null");
    assert!(pages(&page.printed(PAPERS[0].1)) > 1);
}
