//! What lies in the phone's storage: the journal, encrypted by a key that no script can take out, whole at every moment, in every window.

use e2e::{Browser, Page, Site, keep, stored};
use serde_json::{Value, json};
use std::{thread, time::Duration};

const SCRIPTED_APP: &str = include_str!("scripted_app.js");
/// Storage in which the last step of putting one record in place of many fails, as when the browser dies.
const DIES_WHILE_JOINING: &str = "{
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
        if (key === 'key') return put.call(this, value, key);
        window.died = true;
        throw new DOMException('gone', 'UnknownError');
    };
}";
/// WebCrypto that makes a key when it is told to.
const MAKES_A_KEY_WHEN_TOLD: &str = "{
    const generateKey = SubtleCrypto.prototype.generateKey, told = new Promise(go => { window.go = go; });
    SubtleCrypto.prototype.generateKey = async function (...all) {
        window.makesKey = true;
        await told;
        return generateKey.apply(this, all);
    };
}";
/// Whether some bytes contain an English word that the journal is full of.
const READABLE: &str = "stored.raw().then(all => all.some(one => new TextDecoder('latin1').decode(one.data ?? new Uint8Array()).includes('number') || JSON.stringify(one).includes('number')))";

fn window<'a>(page: Page<'a>, site: &Site, scripts: &[&str]) -> Page<'a> {
    page.before_load(SCRIPTED_APP);
    scripts.iter().for_each(|script| page.before_load(script));
    page.open(&site.url("/"));
    page.ready();
    page
}

/// How many records lie there, besides the key.
fn records(page: &Page<'_>) -> u64 {
    stored(page, "stored.raw().then(all => all.filter(one => !(one instanceof CryptoKey)).length)")
        .as_u64()
        .unwrap_or_default()
}

/// Waits until one record and the key are all that there is.
fn joined(page: &Page<'_>) {
    stored(page, "0");
    page.until("stored.raw().then(all => all.length === 2)");
}

/// Plain events, as they lay there before the journal was encrypted.
fn plain(count: usize) -> Value {
    (1..=count).map(|number| json!({ "number": number })).collect()
}

fn numbers(page: &Page<'_>) -> Value {
    stored(page, "stored.events().then(all => all.map(event => event.number))")
}

#[test]
fn what_is_stored_can_be_read_by_nobody_without_the_key_and_no_script_can_take_the_key_out() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = window(browser.page(), &site, &[]);
    page.tap("[data-tap='answer:yes']");
    page.until_heading("Question 1");
    assert_eq!(numbers(&page), json!([1]));
    assert_eq!(stored(&page, READABLE), false);
    let key = "stored.raw().then(all => all.find(one => one instanceof CryptoKey))";
    let told =
        stored(&page, &format!("{key}.then(key => [key.extractable, key.algorithm.name, key.algorithm.length])"));
    assert_eq!(told, json!([false, "AES-GCM", 256]));
    let taken = "Promise.all(['raw', 'jwk'].map(form => crypto.subtle.exportKey(form, key).then(() => 'taken', error => error.name)))";
    assert_eq!(
        stored(&page, &format!("{key}.then(key => {taken})")),
        json!(["InvalidAccessError", "InvalidAccessError"])
    );
    // No two records begin alike.
    page.tap("[data-tap='answer:yes']");
    page.until_heading("Question 2");
    assert_eq!(
        stored(&page, "stored.raw().then(all => new Set(all.filter(one => one.iv).map(one => one.iv.join())).size)"),
        2
    );
}

#[test]
fn a_journal_from_before_is_encrypted_in_one_go() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = window(browser.page(), &site, &[]);
    keep(&page, &plain(5));
    assert_eq!(stored(&page, READABLE), true, "this test looks for what it cannot find");
    page.reload();
    page.until_heading("Question 5");
    joined(&page);
    assert_eq!((numbers(&page), stored(&page, READABLE)), (json!([1, 2, 3, 4, 5]), json!(false)));
    page.reload();
    page.until_heading("Question 5");
    page.tap("[data-tap='answer:yes']");
    page.until_heading("Question 6");
    assert_eq!(numbers(&page), json!([1, 2, 3, 4, 5, 6]));
}

#[test]
fn a_browser_that_dies_while_it_encrypts_has_lost_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = window(browser.page(), &site, &[]);
    keep(&page, &plain(5));
    let dying = window(page.sibling(), &site, &[DIES_WHILE_JOINING]);
    dying.until("window.died === true");
    assert_eq!(numbers(&dying), json!([1, 2, 3, 4, 5]));
    page.reload();
    page.until_heading("Question 5");
    joined(&page);
    assert_eq!(numbers(&page), json!([1, 2, 3, 4, 5]));
}

#[test]
fn many_records_become_one_without_losing_their_order() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = window(browser.page(), &site, &[]);
    page.js("import(document.querySelector('link[href*=journal]').href).then(async ({ write }) => {
            for (let number = 1; number <= 40; number += 1) await write([{ t: 'save', v: [{ number }] }]);
            return 0;
        })");
    assert_eq!(records(&page), 40);
    page.reload();
    page.until_heading("Question 40");
    joined(&page);
    let expected: Vec<u32> = (1..=40).collect();
    assert_eq!(numbers(&page), json!(expected));
}

#[test]
fn two_windows_that_begin_at_once_use_one_key_and_read_each_other() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = window(browser.page(), &site, &[MAKES_A_KEY_WHEN_TOLD]);
    let other = window(page.sibling(), &site, &[MAKES_A_KEY_WHEN_TOLD]);
    for each in [&page, &other] {
        each.tap("[data-tap='answer:yes']");
        each.until("window.makesKey === true");
    }
    page.js("go()");
    other.js("go()");
    for each in [&page, &other] {
        each.until_heading("Question 2");
        assert_eq!(stored(each, "stored.raw().then(all => all.filter(one => one instanceof CryptoKey).length)"), 1);
        assert_eq!(stored(each, "stored.events().then(all => all.length)"), 2);
    }
}

#[test]
fn what_is_read_is_never_older_than_what_this_window_has_stored_since() {
    let (site, browser) = (Site::start(), Browser::start());
    // This window opens records only when it is told to.
    let slow = "{
        const decrypt = SubtleCrypto.prototype.decrypt;
        const told = new Promise(go => { window.go = go; });
        SubtleCrypto.prototype.decrypt = async function (...all) { window.opens = true; await told; return decrypt.apply(this, all); };
    }";
    let page = window(browser.page(), &site, &[slow]);
    let other = window(page.sibling(), &site, &[]);
    other.js("document.querySelector('[data-tap=\"answer:yes\"]').click()");
    page.until("window.opens === true");
    page.js("document.querySelector('[data-tap=\"answer:yes\"]').click()");
    // Time enough for storing, if it did not wait for its turn.
    thread::sleep(Duration::from_millis(300));
    page.js("window.go()");
    page.until_heading("Question 2");
    assert_eq!(stored(&page, "stored.events().then(all => all.length)"), 2);
}

#[test]
fn what_is_erased_stays_erased_even_if_another_window_was_about_to_join_it() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = window(browser.page(), &site, &[]);
    keep(&page, &plain(5));
    // The other window has read, and encrypts until it is told to go on.
    let other = window(
        page.sibling(),
        &site,
        &["{
        const encrypt = SubtleCrypto.prototype.encrypt;
        const told = new Promise(go => { window.go = go; });
        SubtleCrypto.prototype.encrypt = async function (...all) {
            window.encrypts = true;
            await told;
            return encrypt.apply(this, all);
        };
    }"],
    );
    other.until("window.encrypts === true");
    page.tap("[data-tap='erase:']");
    page.until_heading("Question 0");
    other.until_heading("Question 0");
    other.js("go()");
    other.tap("[data-tap='answer:yes']");
    other.until_heading("Question 1");
    assert_eq!(stored(&other, "stored.events().then(all => all.length)"), 1);
}

#[test]
fn a_record_that_cannot_be_opened_ends_in_the_page_of_trouble_and_stays_where_it_is() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = window(browser.page(), &site, &[]);
    page.tap("[data-tap='answer:yes']");
    page.until_heading("Question 1");
    page.js("new Promise(done => { indexedDB.open('wideberth').onsuccess = ({ target }) => {
            const work = target.result.transaction('journal', 'readwrite'), store = work.objectStore('journal');
            store.get(1).onsuccess = ({ target }) => {
                const damaged = target.result;
                new Uint8Array(damaged.data)[3] ^= 1;
                store.put(damaged, 1);
            };
            work.oncomplete = () => done(0);
        }; })");
    page.js("window.isBeforeReload = true");
    page.cdp("Page.reload", json!({}));
    page.until("!window.isBeforeReload && document.querySelector('main').textContent === document.querySelector('#trouble').content.textContent");
    assert_eq!((records(&page), page.js("heard")), (1, json!([])), "the app was told something");
}
