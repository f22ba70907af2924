//! Large text in a session: at twice its size every word of every step is there, whole, and without scrolling, since a finger that scrolls would stop the session.
//!
//! The app itself goes through every technique here, in every variant and language, and the browser lays out each screen that looks different.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use app::{
    App,
    host::{Effect, Happening, Message, Opening},
};
use care::journal::Event;
use catalogue::Texts;
use e2e::{Browser, PROTOCOL, Site, choose, experience, phone, step, strings};
use protocol::Protocol;
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::LazyLock,
};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocol");
    Texts::of(&folder, &PROTOCOL).unwrap_or_else(|error| panic!("{error:?}"))
});

/// Small phones, upright and lying, in pixels.
const PHONES: [(u32, u32); 5] = [(320, 568), (360, 640), (360, 740), (568, 320), (640, 360)];

/// The protocol as a phone has it.
fn on_phone() -> Protocol {
    let mut protocol = PROTOCOL.clone().for_phone();
    protocol.set_apart();
    protocol
}

/// A phone without a browser, on which everything is open.
struct Phone {
    app: App,
    now: i64,
    messages: u64,
}

impl Phone {
    fn speaking(language: &str, journal: &[Event]) -> Self {
        let mut app = App::new(on_phone());
        app.offer(TEXTS.languages.clone(), || Some(on_phone()));
        let now = journal.last().map_or(0, |event| event.at) + 60_000;
        let mut phone = Self { app, now, messages: 0 };
        phone.tell(Happening::Open(Opening {
            path: "/".into(),
            journal: journal.to_vec(),
            unstored: Vec::new(),
            unsaved: None,
            languages: vec![language.to_owned()],
        }));
        assert_eq!(phone.app.language().0, language);
        phone
    }

    fn tell(&mut self, event: Happening) {
        self.messages += 1;
        let mut noise = [0; 10];
        noise[..8].copy_from_slice(&self.messages.to_be_bytes());
        let watch = self.now.unsigned_abs();
        for effect in self.app.step(Message { now: self.now, watch, run: 2, zone: 0, noise, event }) {
            if let Effect::Fetch(name) = effect {
                let text = TEXTS.files.get(&name).cloned().unwrap_or_else(|| panic!("no text `{name}`"));
                self.tell(Happening::Fetched(name, text));
            }
        }
    }

    fn tap(&mut self, tap: &str) {
        self.tell(Happening::Tap(tap.to_owned()));
    }

    fn page(&self) -> String {
        self.app.view().into_string()
    }
}

/// Every screen of every session that differs by more than its numbers and its dots.
fn screens(language: &str, journal: &[Event]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for technique in &PROTOCOL.techniques {
        for variant in &technique.variants {
            let mut phone = Phone::speaking(language, journal);
            phone.tell(Happening::Go(format!("/technique/{}", technique.name)));
            phone.tap(&format!("variant:{}", variant.name));
            phone.tap("side:left");
            phone.tap(&format!("begin:{}", technique.name));
            assert!(phone.page().contains("data-stop"), "{} {}: {}", technique.name, variant.name, phone.page());
            let mut seconds = 0;
            while phone.page().contains("data-stop") {
                all.insert(one_moment(&phone.page()));
                if seconds % 60 == 30 {
                    phone.tap("pause:");
                    all.insert(one_moment(&phone.page()));
                    phone.now += if seconds == 30 { 61_000 } else { 1_000 };
                    phone.tap("resume:");
                    all.insert(one_moment(&phone.page()));
                    phone.tap("resume:");
                }
                phone.now += 1_000;
                phone.tell(Happening::Tick);
                seconds += 1;
                assert!(seconds < 3_600, "{} {} does not end", technique.name, variant.name);
            }
        }
    }
    all
}

/// A screen as if its number were 88, and all dots ahead.
fn one_moment(page: &str) -> String {
    let page = page.replace("i class=\"done\"", "i class=\"ahead\"").replace("i class=\"now\"", "i class=\"ahead\"");
    let Some((before, (number, after))) =
        page.split_once("<b>").and_then(|(b, rest)| Some((b, rest.split_once("</b>")?)))
    else {
        return page;
    };
    format!("{before}<b>{}</b>{after}", if number.contains(':') { "8:88" } else { "88" })
}

fn every_step_in(language: &str) {
    let (site, browser) = (Site::start(), Browser::start());
    let journal = experience(&browser, &site);
    let journal: Vec<Event> =
        journal.as_array().into_iter().flatten().map(|event| Event::from_json(event.clone()).unwrap()).collect();
    let screens = screens(language, &journal);
    let page = browser.page();
    page.open(&site.url("/"));
    page.ready();
    page.run_time(0.0);
    page.js(&format!(
        "document.documentElement.lang = '{language}'; document.documentElement.dir = '{}'",
        if language == "ar" { "rtl" } else { "ltr" }
    ));
    page.js(include_str!("looks.js"));
    page.js(include_str!("large_text.js"));
    page.js(&format!("largeText.screens = {}; 0", json!(screens)));
    let mut wrong = Vec::new();
    for (width, height) in PHONES {
        page.size(width, height);
        page.js("largeText.asUsual()");
        for (how, wide, tall, text) in [
            ("as usual", width, height, 100),
            ("text 150 %", width, height, 150),
            ("text 200 %", width, height, 200),
            ("zoomed to 200 %", width / 2, height / 2, 100),
        ] {
            page.size(wide, tall);
            let found: Value = page.js(&format!("largeText.look({text}, {})", width / wide));
            wrong.extend(
                strings(&found).into_iter().map(|what| format!("{language}, {width} x {height}, {how}: {what}")),
            );
        }
        if width > height {
            continue;
        }
        page.size(width, height);
        let found = page.js("largeText.spaced()");
        wrong.extend(strings(&found).into_iter().map(|what| format!("{language}, {width} x {height}, spaced: {what}")));
    }
    println!("{} screens in {language}", screens.len());
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// What of the line was in sight while its step lasted, as pixels from and to, and how many it has.
const SIGHTS: &str = "(async () => {
    const cue = () => document.querySelector('.cue'), { scrollHeight, textContent: line } = cue(), seen = [];
    for (let i = 0; i < 22 && cue().textContent === line; i += 1) {
        seen.push([cue().scrollTop, cue().scrollTop + cue().clientHeight]);
        testClock.jump(1000, true);
        document.dispatchEvent(new Event('visibilitychange'));
        await new Promise(next => setTimeout(next));
    }
    return [scrollHeight, seen];
})()";

#[test]
fn the_pages_of_a_line_that_is_too_long_follow_each_other_while_its_step_lasts() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = phone(&browser, &site, &experience(&browser, &site), &[]);
    let technique = &PROTOCOL.techniques[0];
    choose(&page, &site, technique, &technique.variants[0], None);
    page.run_time(0.0);
    page.size(320, 568);
    page.js("document.documentElement.style.fontSize = '200%'");
    step(&page, &format!("[data-tap='begin:{}']", technique.name));
    while !page.has("[data-tap='too-much:']") {
        step(&page, "[data-tap='next:']");
        let found = page.js(SIGHTS);
        let number = |value: &Value| value.as_f64().unwrap();
        let all = number(&found[0]);
        let mut sights: Vec<(f64, f64)> =
            found[1].as_array().into_iter().flatten().map(|sight| (number(&sight[0]), number(&sight[1]))).collect();
        assert!(
            sights.first().is_some_and(|(from, to)| *from == 0.0 && *to < all),
            "it begins with its first page: {found}"
        );
        sights.sort_by(|one, other| one.0.total_cmp(&other.0));
        let read =
            sights.iter().fold(0.0_f64, |read, (from, to)| if *from < read + 1.0 { read.max(*to) } else { read });
        assert!(read > all - 2.0, "of {all} px, {read} px are seen: {found}");
    }
}

#[test]
fn every_step_in_english_is_whole_in_large_text() {
    every_step_in("en");
}

#[test]
fn every_step_in_spanish_is_whole_in_large_text() {
    every_step_in("es");
}

#[test]
fn every_step_in_arabic_is_whole_in_large_text() {
    every_step_in("ar");
}
