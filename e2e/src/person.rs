//! A person at the screening: what they answer, page by page, until there is a result.

use crate::Page;

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

/// Taps, and waits until the page has changed.
pub fn step(page: &Page<'_>, selector: &str) {
    page.js("window.before = document.querySelector('main').innerHTML + location.pathname");
    page.tap(selector);
    page.until("document.querySelector('main').innerHTML + location.pathname !== window.before");
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
        let Some(selector) = selector else { panic!("no answer for {name} on {here}:\n{}", page.text()) };
        step(page, &selector);
    }
    panic!("the screening does not end; it is at {}", path(page));
}
