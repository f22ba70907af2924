//! Pictures of the app's screens, on a phone and on a desk, in both themes, in target/screenshots.
//!
//! It walks on by the screen's own links and first choices, and takes each heading once.

use e2e::{Browser, Page, Site, built};
use std::collections::{BTreeSet, VecDeque};

/// Enough for every screen that a new person can reach; a walk that finds no end stops here.
const MOST: usize = 60;
const SIZES: [(u32, u32); 2] = [(360, 740), (1440, 900)];
const THEMES: [&str; 2] = ["light", "dark"];

fn main() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    let mut seen = BTreeSet::new();
    let mut addresses = VecDeque::from(["/".to_owned()]);
    let mut visited = BTreeSet::new();
    while let Some(address) = addresses.pop_front() {
        if !visited.insert(address.clone()) || seen.len() >= MOST {
            continue;
        }
        page.open(&site.url(&address));
        page.ready();
        take(&page, &mut seen);
        let links =
            page.js("[...document.querySelectorAll('main a[href^=\"/\"]')].map(link => link.getAttribute('href'))");
        addresses.extend(links.as_array().into_iter().flatten().filter_map(|link| link.as_str().map(str::to_owned)));
    }
    page.open(&site.url("/"));
    // The way of someone who taps the first choice of every page.
    while seen.len() < MOST && page.has("main [data-tap]:not(:disabled)") {
        let heading = page.js("document.querySelector('h1').textContent");
        page.tap("main [data-tap]:not(:disabled)");
        page.ready();
        let stays = page.js("document.querySelector('h1').textContent") == heading;
        if stays || !take(&page, &mut seen) {
            break;
        }
    }
    println!("{} screens are in {}", seen.len(), built("screenshots").display());
}

/// Takes a screen that has not been seen yet; false if it has.
fn take(page: &Page<'_>, seen: &mut BTreeSet<String>) -> bool {
    let heading = page.js("document.querySelector('h1')?.textContent ?? ''");
    let words: Vec<String> = heading
        .as_str()
        .unwrap_or_default()
        .split_whitespace()
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect())
        .collect();
    let name = words.join("-").to_lowercase();
    if !seen.insert(name.clone()) {
        return false;
    }
    for theme in THEMES {
        page.theme(theme);
        for (width, height) in SIZES {
            page.size(width, height);
            page.screenshot(&built("screenshots").join(format!("{:02}-{name}-{width}-{theme}.png", seen.len())));
        }
    }
    true
}
