//! The whole way, as a person goes it: screening, result, technique, session, stop, lock; and the emergency.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use e2e::{Browser, Page, Site, answer_all, path, step};

fn started<'a>(browser: &'a Browser, site: &Site) -> Page<'a> {
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    page
}

fn no_barriers(page: &Page<'_>, screen: &str) {
    for theme in ["light", "dark"] {
        page.theme(theme);
        // Colours glide from one theme to the other.
        page.until("document.getAnimations().every(one => one.playState === 'finished')");
        let found = page.barriers();
        assert!(found.is_empty(), "{screen}, {theme}: {found:#?}");
    }
}

#[test]
fn from_a_clean_screening_to_a_stop_that_stays_locked_offline() {
    let (mut site, browser) = (Site::start(), Browser::start());
    let page = started(&browser, &site);
    no_barriers(&page, "start");
    step(&page, "a[href='/check']");
    no_barriers(&page, "a question");
    answer_all(&page, &[]);
    assert_eq!(path(&page), "/result", "{}", page.text());
    no_barriers(&page, "result");
    step(&page, "a[href='/techniques']");
    no_barriers(&page, "techniques");
    step(&page, "a[href='/technique/glute-ball']");
    no_barriers(&page, "technique");
    step(&page, "[data-tap='begin:glute-ball']");
    page.until("document.querySelector('[data-stop]') !== null");
    no_barriers(&page, "session");
    let half = page.js("(() => { const r = document.querySelector('[data-stop]').getBoundingClientRect(); return r.width * r.height / (innerWidth * innerHeight); })()");
    assert!(half.as_f64().is_some_and(|share| share >= 0.5), "the stop area is {half} of the view");
    // It is read from the floor: the word and the count are far larger than the text.
    for large in ["[data-stop] span", ".beat b"] {
        let size = page.js(&format!("parseFloat(getComputedStyle(document.querySelector('{large}')).fontSize)"));
        assert!(size.as_f64().is_some_and(|size| size >= 36.0), "{large} is {size} px");
    }
    page.tap("[data-stop]");
    page.until("document.querySelector(\"[data-tap='felt:moved-down-leg']\") !== null");
    no_barriers(&page, "what happened");
    step(&page, "[data-tap='felt:moved-down-leg']");
    let told = page.text();
    assert!(told.contains("24 hours"), "{told}");
    no_barriers(&page, "stopped");

    site.offline();
    page.reload();
    page.open(&site.url("/techniques"));
    page.ready();
    let closed = page.js("document.querySelectorAll('article.technique.closed').length");
    let all = page.js("document.querySelectorAll('article.technique').length");
    assert!(all.as_u64() == Some(5) && closed == all, "{closed} of {all} are closed");
    assert!(
        page.js("document.querySelector('main').textContent").as_str().is_some_and(|text| text.contains("24 hours")),
        "{}",
        page.text()
    );
    page.open(&site.url("/"));
    page.ready();
    assert!(page.text().contains("24 hours"), "{}", page.text());
    assert_eq!(page.errors(), Vec::<String>::new());
}

#[test]
fn an_emergency_answer_shows_card_and_number_at_once_and_closes_everything_offline_too() {
    let (mut site, browser) = (Site::start(), Browser::start());
    let page = started(&browser, &site);
    page.until("navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)");
    step(&page, "a[href='/check']");
    assert_eq!(path(&page), "/check/saddle-numb", "emergency questions come first");
    step(&page, "[data-tap='saddle-numb:yes']");
    assert_eq!(path(&page), "/result", "one tap after a yes");
    assert!(page.has(".care.immediate a[href^='tel:']"), "{}", page.text());
    no_barriers(&page, "emergency");
    site.offline();
    page.reload();
    assert!(page.has(".care.immediate a[href^='tel:']"), "{}", page.text());
    page.open(&site.url("/techniques"));
    page.ready();
    assert_eq!(page.js("document.querySelectorAll('article.technique:not(.closed)').length"), 0);
    // Taking the answer back opens nothing: a clinician has to look.
    page.open(&site.url("/check/saddle-numb"));
    page.ready();
    step(&page, "[data-tap='saddle-numb:no']");
    answer_all(&page, &[]);
    page.open(&site.url("/techniques"));
    page.ready();
    assert_eq!(page.js("document.querySelectorAll('article.technique:not(.closed)').length"), 0, "{}", page.text());
}

#[test]
fn an_answer_of_a_screening_put_right_to_an_emergency_is_a_result_at_once() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = started(&browser, &site);
    step(&page, "a[href='/check']");
    answer_all(&page, &[]);
    page.open(&site.url("/history"));
    page.ready();
    // By keyboard: the row's answers, what was answered no, and the one that was wrong. Answered faster than they can be read, some were asked twice; the last counts.
    let press = |selector: &str| {
        page.js(&format!("document.querySelector(\"{selector}\").focus()"));
        page.key("Enter");
        page.ready();
    };
    press(".history a[href^='/history/']");
    page.until("document.activeElement.tagName === 'H1' && location.pathname.length > 20");
    no_barriers(&page, "the answers of a screening");
    press("details > summary");
    page.until("document.querySelector('details').open");
    page.js("[...document.querySelectorAll('details dl.summary > div')].findLast(row => row.textContent.includes('Numb between the legs')).querySelector('a').id = 'numb'");
    press("#numb");
    page.until("location.pathname.endsWith('/wrong') && document.activeElement.tagName === 'H1'");
    no_barriers(&page, "an answer to put right");
    assert!(page.text().contains("between your legs"), "the question itself: {}", page.text());
    // Back and forth again, and a reload: it is a page like any other.
    page.back();
    page.until("!location.pathname.endsWith('/wrong')");
    page.js("history.forward()");
    page.until("location.pathname.endsWith('/wrong')");
    page.reload();
    page.ready();
    press("[data-tap='right:yes']");
    page.until("location.pathname === '/result'");
    assert!(page.has(".care.immediate a[href^='tel:']"), "{}", page.text());
    page.open(&site.url("/techniques"));
    page.ready();
    assert_eq!(page.js("document.querySelectorAll('article.technique:not(.closed)').length"), 0);
    page.open(&site.url("/history"));
    page.ready();
    assert!(page.text().contains("Answers put right: 1"), "{}", page.text());
    assert_eq!(page.errors(), Vec::<String>::new());
}

#[test]
fn answers_survive_a_reload_and_back_shows_them() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = started(&browser, &site);
    step(&page, "a[href='/check']");
    let first = path(&page);
    step(&page, &format!("[data-tap='{}:no']", first.trim_start_matches("/check/")));
    let second = path(&page);
    assert_ne!(first, second);
    page.reload();
    assert_eq!(path(&page), second);
    page.back();
    page.until(&format!("location.pathname === '{first}'"));
    page.until("document.querySelector(\"[data-tap$=':no']\").getAttribute('aria-pressed') === 'true'");
    assert!(page.js("document.activeElement.tagName").as_str() == Some("H1"), "the heading has the focus");
}

#[test]
fn the_list_of_emergencies_answered_faster_than_it_can_be_read_is_asked_again() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = started(&browser, &site);
    step(&page, "a[href='/check']");
    page.js("window.hurried = 0");
    for _ in 0..12 {
        let name = path(&page).trim_start_matches("/check/").to_owned();
        if name == "cauda-equina-list" {
            assert!(page.text().contains("That was quick"), "{}", page.text());
            return;
        }
        // All in one moment: the page's own clock stands still for the person, who taps as fast as a script can.
        step(&page, &format!("[data-tap='{name}:no']"));
    }
    panic!("the list was not shown again; at {}", path(&page));
}

#[test]
fn every_other_screen_is_free_of_barriers() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = started(&browser, &site);
    for screen in [
        "/",
        "/history",
        "/learn",
        "/signs",
        "/settings",
        "/cleared",
        "/backup",
        "/erase",
        "/techniques",
        "/after",
        "/why",
        "/no-such-page",
    ] {
        page.open(&site.url(screen));
        page.ready();
        no_barriers(&page, screen);
    }
    page.open(&site.url("/learn"));
    page.ready();
    step(&page, "a[href^='/learn/']");
    no_barriers(&page, "a lesson");
    page.open(&site.url("/check/hours-since-onset"));
    page.ready();
    no_barriers(&page, "onset");
    for name in ["age", "back-pain", "pain-zone", "blood-list"] {
        page.open(&site.url(&format!("/check/{name}")));
        page.ready();
        no_barriers(&page, name);
    }
    assert_eq!(page.errors(), Vec::<String>::new());
}

#[test]
fn a_number_that_was_refused_is_put_right_without_losing_a_digit() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = started(&browser, &site);
    page.open(&site.url("/check/age"));
    page.ready();
    let alert = || page.js("document.querySelector('[role=alert]').innerText.trim()");
    assert_eq!(alert(), "");
    let gap = "document.querySelector('.stepper').getBoundingClientRect().top - document.querySelector('legend').getBoundingClientRect().bottom";
    let apart = page.js(gap).as_f64().unwrap_or_default();
    assert!((1.0..30.0).contains(&apart), "an alert that says nothing takes room: {apart} px");
    page.tap(".stepper ~ .button");
    page.until("document.querySelector('[role=alert]').innerText.trim() !== ''");
    page.tap("[data-input='age']");
    page.key("4");
    page.until("document.querySelector('[role=alert]').innerText.trim() === ''");
    page.key("1");
    assert_eq!(page.js("document.activeElement.value"), "41");
    page.until("document.querySelector('[aria-invalid]') === null");
    assert_eq!(page.errors(), Vec::<String>::new());
}
