//! The author's page: the text beside a live proof, which finds the person for whom an edit is not safe, and is calm again when the edit is taken back.

use e2e::{Browser, Page, Site, built};

const PROVED: &str = "document.querySelector('.verdict').dataset.state === 'proved' && /^All/.test(document.querySelector('.verdict .words').textContent)";
const FAILS: &str = "document.querySelector('.verdict').dataset.state === 'fails'";

fn opened<'a>(site: &Site, browser: &'a Browser) -> Page<'a> {
    let page = browser.page();
    page.size(1440, 900);
    page.open(&site.url("/author/"));
    page.until(PROVED);
    page
}

/// Opens a file and puts other words in place of some, as one edit.
fn edit(page: &Page<'_>, file: &str, from: &str, to: &str) {
    let script = format!(
        "(() => {{ const picker = document.querySelector('#file'), editor = document.querySelector('#editor');
            picker.value = {file:?}; picker.dispatchEvent(new Event('change'));
            if (!editor.value.includes({from:?})) throw new Error('no such text');
            editor.value = editor.value.replace({from:?}, {to:?}); window.typed = performance.now();
            editor.dispatchEvent(new Event('input')); }})()"
    );
    page.js(&script);
}

fn seconds(page: &Page<'_>) -> String {
    page.js("((performance.now() - window.typed) / 1000).toFixed(2)").as_str().unwrap_or_default().to_owned()
}

const SIGN: (&str, &str) = ("    poo-loss\n    both-legs-weak\n    certainly", "    both-legs-weak\n    certainly");

#[test]
fn an_unsafe_edit_shows_the_person_and_the_block_and_undoing_it_shows_that_nobody_is_left() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&site, &browser);
    edit(&page, "10-cauda-equina.md", SIGN.0, SIGN.1);
    page.until(FAILS);
    println!("from the edit to the person: {} s", seconds(&page));
    let card = page.js("document.querySelector('.proof .card').textContent").to_string();
    assert!(card.contains("No control of poo"), "{card}");
    assert!(page.has(".mark"), "no block is marked");
    assert!(page.js("document.querySelector('#file').selectedOptions[0].textContent").to_string().contains('('));
    page.js("document.querySelector('.places button').click()");
    assert_eq!(page.js("document.activeElement.id"), "editor");
    page.js("window.typed = performance.now(); document.querySelector('#undo').click()");
    page.until("document.querySelector('.verdict').dataset.state === 'proved'");
    println!("from undoing it to what an edit can break: {} s", seconds(&page));
    page.until(PROVED);
    println!("and to the whole suite: {} s", seconds(&page));
    assert!(page.js("document.querySelector('.proof .card').textContent").to_string().contains("Nobody"));
    assert_eq!(page.errors(), Vec::<String>::new());
}

#[test]
fn a_mistake_in_the_text_is_shown_with_the_way_out() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&site, &browser);
    edit(
        &page,
        "10-cauda-equina.md",
        "    poo-loss\n    both-legs-weak\n    certainly",
        "    poo-lost\n    both-legs-weak\n    certainly",
    );
    page.until(FAILS);
    let card = page.js("document.querySelector('.proof .card').textContent").to_string();
    assert!(card.contains("poo-lost") && card.contains("poo-loss"), "{card}");
}

#[test]
fn it_has_no_barriers_in_either_theme_and_fits_a_phone() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&site, &browser);
    edit(&page, "10-cauda-equina.md", SIGN.0, SIGN.1);
    page.until(FAILS);
    for theme in ["light", "dark"] {
        page.theme(theme);
        for (width, height) in [(1440, 900), (360, 740)] {
            page.size(width, height);
            assert_eq!(page.barriers(), Vec::<String>::new(), "{theme} {width}");
            assert_eq!(page.js("document.documentElement.scrollWidth <= innerWidth"), true, "{theme} {width}");
            page.screenshot(&built("screenshots").join(format!("author-{width}-{theme}.png")));
        }
    }
}

#[test]
fn the_patients_app_does_not_get_in_its_way() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    page.until("navigator.serviceWorker.controller !== null");
    page.open(&site.url("/author/"));
    page.until("document.querySelector('.verdict') !== null");
}
