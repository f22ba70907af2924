//! Pictures of the app's screens, on a phone and on a desk, in both themes, in target/screenshots: what a person sees from the first page to a stop.

use e2e::{Browser, Page, Site, answer_all, built, step};

const SIZES: [(u32, u32); 2] = [(360, 740), (1440, 900)];
const THEMES: [&str; 2] = ["light", "dark"];

fn main() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    let mut taken = 0;
    let mut take = |page: &Page<'_>, name: &str| {
        taken += 1;
        for theme in THEMES {
            page.theme(theme);
            page.until("document.getAnimations().every(one => one.playState === 'finished')");
            for (width, height) in SIZES {
                page.size(width, height);
                page.screenshot(&built("screenshots").join(format!("{taken:02}-{name}-{width}-{theme}.png")));
            }
        }
        page.size(SIZES[0].0, SIZES[0].1);
    };
    page.open(&site.url("/"));
    page.ready();
    take(&page, "start");
    step(&page, "a[href='/check']");
    take(&page, "question");
    step(&page, "[data-tap='saddle-numb:unsure']");
    take(&page, "self-check");
    step(&page, "[data-tap='saddle-numb:no']");
    for (path, name) in [
        ("/check/hours-since-onset", "onset"),
        ("/check/back-pain", "pain"),
        ("/check/pain-zone", "zone"),
        ("/check/age", "age"),
        ("/check/blood-list", "checklist"),
        ("/signs", "signs"),
        ("/learn", "learn"),
        ("/settings", "settings"),
        ("/cleared", "cleared"),
        ("/erase", "erase"),
    ] {
        page.open(&site.url(path));
        page.ready();
        take(&page, name);
    }
    page.open(&site.url("/check"));
    page.ready();
    answer_all(&page, &[]);
    take(&page, "result");
    step(&page, "a[href='/techniques']");
    take(&page, "techniques");
    step(&page, "a[href='/technique/glute-ball']");
    take(&page, "technique");
    step(&page, "[data-tap='begin:glute-ball']");
    // Time crawls, so that no step ends by itself.
    page.run_time(0.05);
    for name in ["get-ready", "prepare", "prepare-more", "place"] {
        take(&page, name);
        step(&page, "[data-tap='next:']");
    }
    take(&page, "session");
    page.tap("[data-stop]");
    page.until("document.querySelector('[data-tap^=\"felt:\"]') !== null");
    take(&page, "what-happened");
    step(&page, "[data-tap='felt:moved-down-leg']");
    take(&page, "stopped");
    for (path, name) in [
        ("/", "start-locked"),
        ("/why", "why"),
        ("/history", "history"),
        ("/techniques", "techniques-closed"),
        ("/after", "after-check"),
    ] {
        page.open(&site.url(path));
        page.ready();
        take(&page, name);
    }
    page.open(&site.url("/history"));
    page.ready();
    step(&page, ".history li:last-child a[href^='/history/']");
    page.js("document.querySelector('details').open = true");
    take(&page, "answers");
    step(&page, "a[href$='/wrong']");
    take(&page, "put-right");
    let page = browser.page();
    page.open(&site.url("/check"));
    page.ready();
    step(&page, "[data-tap='saddle-numb:yes']");
    take(&page, "emergency");
    let page = browser.page();
    page.open(&site.url("/check"));
    page.ready();
    answer_all(&page, &[("foot-drags", "yes")]);
    take(&page, "today");
    let page = browser.page();
    page.open(&site.url("/check"));
    page.ready();
    answer_all(&page, &[("hours-since-onset", "yesterday")]);
    take(&page, "lockout");
    for language in ["es", "ar"] {
        let page = browser.page();
        page.open(&site.url("/"));
        page.ready();
        step(&page, &format!("[data-tap='set:language={language}']"));
        page.until(&format!("document.documentElement.lang === '{language}'"));
        take(&page, &format!("start-{language}"));
        step(&page, "a[href='/check']");
        take(&page, &format!("question-{language}"));
        answer_all(&page, &[]);
        page.open(&site.url("/technique/glute-ball"));
        page.ready();
        step(&page, "[data-tap='begin:glute-ball']");
        page.run_time(0.05);
        step(&page, "[data-tap='next:']");
        take(&page, &format!("session-{language}"));
    }
    println!("{taken} screens are in {}", built("screenshots").display());
}
