//! The author's page: the text beside a live proof, which finds the person for whom an edit is not safe, and is calm again when the edit is taken back.

use e2e::{Browser, Page, Site, built};
use serde_json::json;

const PROVED: &str = "document.querySelector('.verdict').dataset.state === 'proved'";
const FAILS: &str = "document.querySelector('.verdict').dataset.state === 'fails'";
const FIGURES: &str = "document.querySelector('.verdict .figures').textContent";
/// The editor's own tree.
const ROOT: &str = "document.querySelector('.editor').shadowRoot";

fn opened<'a>(site: &Site, browser: &'a Browser) -> Page<'a> {
    let page = browser.page();
    page.size(1440, 900);
    page.open(&site.url("/author/"));
    page.until(PROVED);
    page
}

/// Opens a file, and puts the cursor at the end of the first line that is this text, as somebody does who taps there.
fn place(page: &Page<'_>, file: &str, block: &str, line: &str) {
    page.js(&format!(
        "[...document.querySelectorAll('.files button')].find(tab => tab.textContent.startsWith({file:?})).click()"
    ));
    // The editor draws what can be seen: a search brings the place into sight.
    page.js(&format!("{ROOT}.querySelector('.cm-content').focus()"));
    page.cdp(
        "Input.dispatchKeyEvent",
        json!({ "type": "keyDown", "key": "f", "code": "KeyF", "modifiers": 2, "windowsVirtualKeyCode": 70 }),
    );
    page.until(&format!("{ROOT}.activeElement?.name === 'search'"));
    page.type_text(block);
    // The search looks at its field whenever a key is lifted.
    page.key("Shift");
    page.key("Enter");
    page.key("Escape");
    page.until(&format!("{ROOT}.activeElement?.classList.contains('cm-content')"));
    page.until(&format!("[...{ROOT}.querySelectorAll('.cm-line')].some(own => own.textContent === {block:?})"));
    page.js(&format!(
        "(() => {{ const lines = [...{ROOT}.querySelectorAll('.cm-line')];
            const start = lines.findIndex(own => own.textContent.startsWith({block:?}));
            const own = lines.slice(start).find(own => own.textContent === {line:?});
            getSelection().setBaseAndExtent(own, 0, own, own.childNodes.length); }})()"
    ));
    page.until(&format!("{ROOT}.querySelector('.cm-activeLine')?.textContent === {line:?}"));
}

/// Types in place of what is selected, and starts the watch.
fn type_over(page: &Page<'_>, text: &str) {
    page.js("window.typed = performance.now()");
    if text.is_empty() { page.key("Delete") } else { page.type_text(text) }
}

fn press_undo(page: &Page<'_>) {
    page.js(&format!("window.typed = performance.now(); {ROOT}.querySelector('.cm-content').focus()"));
    page.cdp(
        "Input.dispatchKeyEvent",
        json!({ "type": "keyDown", "key": "z", "code": "KeyZ", "modifiers": 2, "windowsVirtualKeyCode": 90 }),
    );
}

fn seconds(page: &Page<'_>) -> String {
    page.js("((performance.now() - window.typed) / 1000).toFixed(2)").as_str().unwrap_or_default().to_owned()
}

fn figures(page: &Page<'_>) -> String {
    page.js(FIGURES).as_str().unwrap_or_default().to_owned()
}

fn cards(page: &Page<'_>) -> String {
    page.js("document.querySelector('.cards').textContent").to_string()
}

#[test]
fn an_unsafe_edit_shows_the_person_and_the_block_and_undoing_it_shows_that_nobody_is_left() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&site, &browser);
    println!("from opening: {}", figures(&page));
    place(&page, "cauda-equina", "emergency cauda-equina", "    poo-loss");
    type_over(&page, "");
    page.until(FAILS);
    println!("from the key to the person: {} s", seconds(&page));
    page.until(&format!("/ s$/.test({FIGURES})"));
    println!("and to the whole suite: {}", figures(&page));
    let found = cards(&page);
    assert!(found.contains("No control of poo") && found.contains("cauda-equina, line"), "{found}");
    assert!(page.js(&format!("{ROOT}.querySelector('.cm-line.failing').textContent")) == "emergency cauda-equina");
    page.screenshot(&built("screenshots").join("author-fails-1440.png"));
    press_undo(&page);
    page.until(PROVED);
    println!("from taking it back: {}", figures(&page));
    assert_eq!(page.js("document.querySelector('.cards').children.length"), 0);
    assert_eq!(page.js(&format!("{ROOT}.querySelector('.failing')")), json!(null));
    assert_eq!(page.errors(), Vec::<String>::new());
}

#[test]
fn a_mistake_in_the_text_is_marked_and_shown_with_the_way_out() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&site, &browser);
    place(&page, "cauda-equina", "emergency cauda-equina", "    poo-loss");
    type_over(&page, "    poo-lost");
    page.until(FAILS);
    let found = cards(&page);
    assert!(found.contains("poo-lost") && found.contains("poo-loss"), "{found}");
    page.until(&format!("{ROOT}.querySelector('.mistake')?.textContent === 'poo-lost'"));
    page.js("document.querySelector('.places button').click()");
    assert_eq!(page.js(&format!("{ROOT}.activeElement.classList.contains('cm-content')")), true);
}

#[test]
fn it_has_no_barriers_in_either_theme_and_fits_a_phone() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = opened(&site, &browser);
    place(&page, "cauda-equina", "emergency cauda-equina", "    poo-loss");
    type_over(&page, "");
    page.until(&format!("{FAILS} && / s$/.test({FIGURES})"));
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
