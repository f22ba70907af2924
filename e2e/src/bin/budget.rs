//! How the app feels on a slow phone: a quarter of this processor, 1.6 Mbit/s, 150 ms to the server and back.
//!
//! Only the page's own thread is made slow: its workers and the browser itself keep the speed of this machine.
//!
//! The limits are those that Wideberth sets itself. Times depend on the machine, so they are printed and fail nothing. Lighthouse's mark for speed, which is
//! made to be compared, fails below its limit.

use e2e::{Browser, Page, Site, Speed, lighthouse};
use std::{process::ExitCode, thread, time::Duration};

/// Notes when the app first takes taps, when a tap or touch began, and when the frame after the change that it made was painted.
const WATCH: &str = "(() => {
    const watch = performance.now.bind(performance);
    const found = new MutationObserver(() => {
        const main = document.querySelector('main');
        if (main && !main.hasAttribute('data-busy') && main.querySelector('h1')) { window.usable ??= watch(); }
    });
    found.observe(document, { subtree: true, childList: true, attributes: true });
    for (const kind of ['click', 'pointerdown']) addEventListener(kind, event => {
        if (kind === 'pointerdown' && !event.target.closest('[data-stop]')) return;
        const began = event.timeStamp, heading = document.querySelector('h1')?.textContent;
        const look = new MutationObserver(() => {
            if (document.querySelector('h1')?.textContent === heading) return;
            look.disconnect();
            requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => { window.painted = watch() - began; }; c.port2.postMessage(0); });
        });
        look.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    }, true);
})()";

const ROUNDS: usize = 5;

/// The least time in which somebody reads the first page.
const READING: Duration = Duration::from_secs(2);

/// The least mark for speed that Lighthouse has to give, of 100.
const LEAST_MARK: f64 = 95.0;

fn main() -> ExitCode {
    let mut site = Site::start();
    let cold: Vec<f64> = (0..ROUNDS).map(|_| usable_cold(&site)).collect();
    let (mut warm, mut at_once, mut read, mut answered) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let browser = Browser::start();
    let page = browser.page();
    page.before_load(WATCH);
    page.open(&site.url("/"));
    page.ready();
    page.until("navigator.serviceWorker.controller !== null");
    // The pictures are kept after the page; they are not part of what is measured.
    thread::sleep(Duration::from_secs(2));
    page.speed(Speed::SlowPhone);
    for (wait, times) in [(Duration::ZERO, &mut at_once), (READING, &mut read)] {
        for _ in 0..ROUNDS {
            page.reload();
            page.ready();
            thread::sleep(wait);
            times.push(painted(&page, "main a[href^='/']:not([href='/']), main [data-tap]"));
            page.back();
            page.ready();
        }
    }
    page.open(&site.url("/check"));
    page.ready();
    for _ in 0..2 * ROUNDS {
        thread::sleep(READING);
        answered.push(painted(&page, "main [data-tap$=':no'], main [data-tap$=':none']"));
        page.ready();
    }
    site.offline();
    for _ in 0..ROUNDS {
        page.open(&site.url("/"));
        page.ready();
        warm.push(usable(&page));
    }
    let site = site.online();
    drop(page);
    // A page that is made slow keeps a processor busy for as long as it is open.
    drop(browser);
    let stop = page_with_session(&site);
    println!("                                        median      limit");
    row("first question usable, first visit", cold, 2000);
    row("first question usable, no network", warm, 500);
    row("first tap to painted page, at once", at_once, 50);
    row("first tap to painted page, after 2 s", read, 50);
    row("answer to next question", answered, 50);
    row("touch to stopped session", stop, 100);
    let marks = ["/", "/signs"].map(|path| (path, lighthouse::usual_marks(&site.url(path), ROUNDS)));
    for (path, marks) in &marks {
        let lighthouse::Marks { performance, accessibility, best_practices, amiss } = marks;
        println!(
            "Lighthouse, {path}: performance {performance} (at least {LEAST_MARK}), accessibility {accessibility}, best practices {best_practices}"
        );
        amiss.iter().for_each(|line| println!("    {line}"));
    }
    let fast = marks.iter().all(|(_, marks)| marks.performance >= LEAST_MARK);
    if fast { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn row(name: &str, mut times: Vec<f64>, limit: u32) {
    times.sort_by(f64::total_cmp);
    match times.get(times.len() / 2) {
        Some(median) => {
            println!("{name:36} {median:7.0} ms {limit:7} ms{}", if *median > f64::from(limit) { "  over" } else { "" })
        }
        None => println!("{name:36}       -    {limit:7} ms"),
    }
}

fn usable(page: &Page<'_>) -> f64 {
    page.until("window.usable !== undefined");
    page.js("window.usable").as_f64().unwrap_or(f64::NAN)
}

fn usable_cold(site: &Site) -> f64 {
    let browser = Browser::start();
    let page = browser.page();
    page.before_load(WATCH);
    page.speed(Speed::SlowPhone);
    page.open(&site.url("/"));
    page.ready();
    usable(&page)
}

fn painted(page: &Page<'_>, target: &str) -> f64 {
    page.js("window.painted = undefined");
    page.tap(target);
    page.until("window.painted !== undefined");
    page.js("window.painted").as_f64().unwrap_or(f64::NAN)
}

/// A session needs a person who may have one; the scripted app of the host's tests stands in for that, behind the real host script.
fn page_with_session(site: &Site) -> Vec<f64> {
    let browser = Browser::start();
    let page = browser.page();
    page.before_load(include_str!("../../tests/scripted_app.js"));
    page.before_load(WATCH);
    page.speed(Speed::SlowPhone);
    let session = |_| {
        page.open(&site.url("/"));
        page.tap("[data-tap='session:']");
        page.until_heading("Hold");
        page.ready();
        page.js("window.painted = undefined");
        let (x, y) = page.touch("[data-stop]");
        page.until("window.painted !== undefined");
        page.release_at(x, y);
        page.js("window.painted").as_f64().unwrap_or(f64::NAN)
    };
    (0..ROUNDS).map(session).collect()
}
