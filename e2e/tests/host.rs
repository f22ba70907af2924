//! What the host script promises about any app: it shows nothing as saved that is not, stops at once, and takes no tap for another page's.

use e2e::{Browser, Page, Site};
use serde_json::{Value, json};

const SCRIPTED_APP: &str = include_str!("scripted_app.js");
const FULL_STORAGE: &str =
    "IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }";
/// Storage that answers only when it is told to.
const SLOW_STORAGE: &str = "{
    const add = IDBObjectStore.prototype.add, held = [];
    window.store = () => { window.free = true; };
    IDBObjectStore.prototype.add = function (value) {
        const wait = () => { if (window.free) add.call(this, value); else this.count().onsuccess = wait; };
        wait();
    };
}";

fn opened<'a>(browser: &'a Browser, site: &Site, scripts: &[&str]) -> Page<'a> {
    let page = browser.page();
    page.before_load(SCRIPTED_APP);
    for script in scripts {
        page.before_load(script);
    }
    page.open(&site.url("/"));
    page.ready();
    page.until_heading("Question");
    page
}

fn heard(page: &Page<'_>, tap: &str) -> u64 {
    page.js(&format!("heard.filter(one => one === {}).length", json!(tap))).as_u64().unwrap_or_default()
}

fn heading(page: &Page<'_>) -> Value {
    page.js("document.querySelector('h1').textContent")
}

#[test]
fn an_answer_is_stored_before_the_page_says_so_and_is_there_after_a_reload() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[SLOW_STORAGE]);
    page.tap("[data-tap='answer:yes']");
    assert_eq!(heading(&page), "Question 0", "shown before it was stored");
    page.js("store()");
    page.until_heading("Question 1");
    assert_eq!(heard(&page, "saved"), 1);
    page.reload();
    page.until_heading("Question 1");
}

#[test]
fn an_alarm_is_shown_before_it_is_stored() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[SLOW_STORAGE]);
    page.tap("[data-tap='alarm:']");
    page.until_heading("Question 100");
    assert_eq!(heard(&page, "saved"), 0);
    page.js("store()");
    page.until("heard.includes('saved')");
}

#[test]
fn a_write_that_fails_is_told_and_the_page_comes_all_the_same() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[FULL_STORAGE]);
    page.tap("[data-tap='answer:yes']");
    page.until_heading("Question 1");
    page.until("document.querySelector('#failed').textContent.includes('full')");
    assert_eq!(heard(&page, "saved"), 0);
}

#[test]
fn storage_that_never_answers_is_told_too() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[SLOW_STORAGE]);
    page.tap("[data-tap='answer:yes']");
    page.until("document.querySelector('#failed').textContent.includes('does not answer')");
    page.until_heading("Question 1");
}

#[test]
fn a_double_tap_answers_one_question() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[]);
    // Slowly, so that the second tap comes soon after the first on a busy machine, too.
    page.run_time(0.001);
    let (x, y) = page.touch("[data-tap='answer:yes']");
    page.release_at(x, y);
    page.until_heading("Question 1");
    page.touch_at(x, y);
    page.release_at(x, y);
    assert_eq!(heard(&page, "answer:yes"), 1);
}

#[test]
fn a_session_stops_at_first_touch_and_lifting_the_finger_taps_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[]);
    page.tap("[data-tap='session:']");
    page.until_heading("Hold");
    let (x, y) = page.touch("[data-stop]");
    page.until_heading("What happened?");
    page.ready();
    page.release_at(x, y);
    assert_eq!((heard(&page, "stop:"), heard(&page, "felt:leg")), (1, 0));
    page.tap("[data-tap='felt:leg']");
    page.until("heard.includes('felt:leg')");
}

#[test]
fn any_key_stops_a_session_but_moving_and_pausing_do_not() {
    let (site, browser) = (Site::start(), Browser::start());
    for key in ["Escape", " ", "x", "MediaPlayPause"] {
        let page = opened(&browser, &site, &[]);
        page.tap("[data-tap='session:']");
        page.until_heading("Hold");
        page.key("Shift");
        page.js("document.querySelector('[data-tap=\"pause:\"]').focus()");
        page.ready();
        page.key("Enter");
        page.until("heard.includes('pause:')");
        page.js("document.querySelector('h1').focus()");
        assert_eq!(heard(&page, "stop:"), 0);
        page.key(key);
        page.until_heading("What happened?");
        assert_eq!(heard(&page, "stop:"), 1, "{key}");
    }
}

#[test]
fn a_session_is_spoken_sentence_by_sentence_and_keeps_the_screen_on_until_it_stops() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[]);
    page.tap("[data-tap='session:']");
    page.until_heading("Hold");
    page.until("sounds.includes('awake') && sounds.filter(sound => sound.includes('.')).length > 1");
    assert_eq!(
        page.js("sounds.filter(sound => sound.includes('.')).map(sound => sound.trim())"),
        json!(["Lie down.", "Breathe out."])
    );
    page.run_time(60.0);
    page.until("heard.filter(one => one === 'tick').length > 5");
    page.tap("[data-stop]");
    page.until("sounds.at(-1) === 'asleep' && sounds.includes('silence')");
}

#[test]
fn a_crash_says_that_the_answers_are_safe_and_they_are() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[]);
    page.tap("[data-tap='answer:yes']");
    page.until_heading("Question 1");
    page.tap("[data-tap='crash:']");
    page.until("document.querySelector('main').textContent === document.querySelector('#trouble').content.textContent");
    page.until("document.activeElement.tagName === 'H1'");
    page.tap_early("main a[href='/']");
    page.until_heading("Question 1");
}

#[test]
fn what_one_window_stores_another_shows() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[]);
    let other = page.sibling();
    other.before_load(SCRIPTED_APP);
    other.open(&site.url("/"));
    other.until_heading("Question 0");
    other.ready();
    page.tap("[data-tap='answer:yes']");
    other.until_heading("Question 1");
    other.tap("[data-tap='erase:']");
    page.until_heading("Question 0");
}

#[test]
fn what_a_person_unfolds_stays_unfolded_and_what_they_type_is_passed_on() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[]);
    page.tap("summary");
    page.js("document.querySelector('input').focus()");
    page.type_text("4");
    page.type_text("5");
    assert_eq!(page.js("heard.filter(one => one.startsWith('age:'))"), json!(["age:4", "age:45"]));
    assert_eq!(page.js("document.querySelector('details').open"), true);
    assert_eq!(page.js("document.querySelector('input').value"), "45");
}

#[test]
fn what_a_script_of_its_own_could_not_do_is_told_to_the_app() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&browser, &site, &[]);
    // Its module is the scripted app here, which writes no letters.
    page.tap("[data-tap='letter:']");
    page.until("heard.includes('letter')");
    page.tap("[data-tap='answer:yes']");
    page.until_heading("Question 1");
}
