//! How every screen looks, in every language: free of barriers in both themes, and whole on small phones, with large text and in a person's own colours.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use e2e::{Browser, PROTOCOL, Page, Site, answer_all, experience, keep, path, phone, step, strings};
use protocol::StepKind;
use serde_json::json;
use std::{collections::BTreeMap, env, fs, process};

/// One person's way through the app, and what is wrong with what they see.
struct Tour<'a> {
    page: Page<'a>,
    language: &'a str,
    /// What is wrong and how it was looked at, with the screens where it is so: much stands on every screen.
    wrong: BTreeMap<String, Vec<String>>,
    seen: usize,
}

const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

impl Tour<'_> {
    /// Looks at what is shown now, in every way.
    fn look(&mut self, screen: &str) {
        self.seen += 1;
        for theme in ["dark", "light"] {
            self.page.prefers(&[("prefers-color-scheme", theme), STILL]);
            let barriers = self.page.barriers();
            self.note(screen, theme, barriers);
        }
        self.page.js(include_str!("looks.js"));
        let session = self.page.js("looks.session()") == true;
        for (width, height, text) in [(320, 568, 100), (360, 740, 200), (360, 740, 100)] {
            self.page.size(width, height);
            self.page.js(&format!("document.documentElement.style.fontSize = '{text}%'"));
            let how = format!("{width} x {height}, text {text} %");
            let found = self.page.js(&format!("looks.layout({width})"));
            self.note(screen, &how, strings(&found));
            if session && text == 100 {
                let found = self.page.js("looks.fromTheFloor()");
                self.note(screen, &how, strings(&found));
            }
        }
        if session {
            self.look_at_large_text(screen);
        }
        self.page.prefers(&[("forced-colors", "active"), STILL]);
        assert_eq!(self.page.js("matchMedia('(forced-colors: active)').matches"), true);
        let found = self.page.js("looks.plain()");
        self.note(screen, "own colours", strings(&found));
        self.page.prefers(&[STILL]);
    }

    /// In a session everything is twice as large when the text is, and nothing is lost (`large_text.rs` looks at every step of every technique).
    fn look_at_large_text(&mut self, screen: &str) {
        self.page.js(include_str!("large_text.js"));
        self.page.js("largeText.screens = [document.querySelector('main').innerHTML]");
        for (width, height) in [(320, 568), (360, 740), (568, 320)] {
            self.page.size(width, height);
            self.page.js("largeText.asUsual()");
            let found = self.page.js("largeText.look(200, 1)");
            self.note(screen, &format!("{width} x {height}, large text"), strings(&found));
        }
        self.page.size(360, 740);
    }

    fn note(&mut self, screen: &str, how: &str, found: Vec<String>) {
        for what in found {
            self.wrong.entry(format!("{}, {how}: {what}", self.language)).or_default().push(screen.to_owned());
        }
    }

    /// Goes to an address without loading the app again.
    fn go(&self, to: &str) {
        self.page.js(&format!("history.pushState(null, '', '{to}'); dispatchEvent(new PopStateEvent('popstate'))"));
        self.page.ready();
    }

    fn look_at(&mut self, to: &str) {
        self.go(to);
        self.look(to);
    }

    fn tap(&self, tap: &str) {
        step(&self.page, &format!("[data-tap='{tap}']"));
        self.page.ready();
    }

    /// Lets seconds pass one by one until something is so.
    fn pass_until(&self, expression: &str) {
        self.page.js(&format!(
            "(async () => {{
                for (let i = 0; i < 1000 && !({expression}); i += 1) {{
                    testClock.jump(1000, true);
                    document.dispatchEvent(new Event('visibilitychange'));
                    await new Promise(next => setTimeout(next));
                }}
            }})()"
        ));
        self.page.until(expression);
        self.page.ready();
    }

    /// Lets time pass until the session is at another step.
    fn pass_step(&self) {
        self.page.js("window.was = document.querySelector('h1').textContent");
        self.pass_until("document.querySelector('h1').textContent !== was");
    }

    /// Begins the first technique, and stops the clock: it stands still but for what is passed.
    fn begin(&self) {
        let technique = &PROTOCOL.techniques[0].name;
        self.go(&format!("/technique/{technique}"));
        self.page.run_time(0.0);
        self.tap(&format!("begin:{technique}"));
        assert_eq!(path(&self.page), "/session", "{}", self.page.text());
    }

    /// Goes through the steps of a kind, of the first variant; looks at the first of them.
    fn through(&mut self, kind: StepKind, screen: &str) {
        for (i, _) in PROTOCOL.techniques[0].variants[0].steps.iter().filter(|step| step.kind == kind).enumerate() {
            if i == 0 {
                self.look(screen);
            }
            self.tap("next:");
        }
    }
}

/// A phone in that language.
fn speaking<'a>(page: Page<'a>, language: &'a str) -> Tour<'a> {
    page.prefers(&[STILL]);
    if language != "en" {
        step(&page, &format!("[data-tap='set:language={language}']"));
    }
    page.reload();
    page.until(&format!("document.documentElement.lang === '{language}'"));
    Tour { page, language, wrong: BTreeMap::new(), seen: 0 }
}

/// Everything that can be seen before the first screening is done.
fn at_first(tour: &mut Tour<'_>) {
    tour.look("start");
    tour.look_at("/history");
    tour.look_at("/coming-home");
    tour.look_at("/check/saddle-numb");
    tour.tap("saddle-numb:unsure");
    tour.look("self-check");
    tour.look_at("/check/hours-since-onset");
    tour.tap("hours-since-onset:today");
    tour.look("part of the day");
    for to in ["/check/back-pain", "/check/pain-zone", "/check/age", "/check/last-review", "/check/blood-list"] {
        tour.look_at(to);
    }
    step(&tour.page, "[data-tap^='blood-list:'][aria-checked=false]");
    tour.look("a list with a tick");
    tour.go("/check/age");
    tour.page.js("{ const age = document.querySelector('[data-input=age]'); age.value = '999'; age.dispatchEvent(new Event('input', { bubbles: true })); }");
    tour.tap("age:999");
    tour.look("a number that cannot be");
    for to in [
        "/history",
        "/learn",
        "/signs",
        "/settings",
        "/cleared",
        "/backup",
        "/share",
        "/erase",
        "/techniques",
        "/technique/glute-ball",
    ] {
        tour.look_at(to);
    }
    tour.look_at(&format!("/learn/{}", PROTOCOL.explanations[0].name));
    tour.look_at("/no-such-page");
    tour.go("/check/saddle-numb");
    tour.tap("saddle-numb:yes");
    assert_eq!(path(&tour.page), "/result");
    tour.look("emergency");
    tour.look_at("/why");
}

/// A session from its start to its after-check.
fn to_the_end(tour: &mut Tour<'_>) {
    tour.look_at("/");
    tour.look_at("/result");
    tour.look_at("/techniques");
    tour.look_at("/technique/glute-ball");
    tour.begin();
    tour.look("get ready");
    tour.tap("next:");
    tour.through(StepKind::Prepare, "prepare");
    tour.through(StepKind::Place, "place");
    tour.look("hold");
    tour.tap("bearable:");
    tour.look("hold, told");
    tour.tap("eased:");
    tour.look("rest");
    tour.pass_step();
    tour.look("next spot");
    tour.tap("next:");
    while tour.page.has("[data-tap='too-much:']") {
        tour.tap("bearable:");
        tour.tap("eased:");
        if !tour.page.has("[data-tap='next:']") {
            tour.pass_step();
            tour.tap("next:");
        }
    }
    tour.through(StepKind::Release, "release");
    tour.look("walk");
    tour.tap("next:");
    tour.look("wait");
    tour.pass_until("location.pathname === '/after'");
    tour.look("after-check, what is felt");
    tour.tap("report:none");
    tour.look("after-check, a number");
    while tour.page.has("[data-tap^='after:']") {
        step(&tour.page, "[data-tap^='after:']");
        tour.page.ready();
    }
    tour.look("after-check, told");
}

/// A check-in, and where it leads.
fn to_coming_home(tour: &mut Tour<'_>) {
    tour.look_at("/check-in");
    tour.tap("check-in:back-pain:3");
    tour.tap("check-in:leg-pain:2");
    tour.tap("mark:calf-left");
    tour.page.js("document.querySelector('details').open = true");
    tour.look("check-in, where it hurts");
    tour.tap("check-in:marked");
    tour.look("check-in, where it is numb");
    tour.tap("check-in:free");
    assert_eq!(path(&tour.page), "/coming-home");
    tour.page.js("document.querySelector('details').open = true");
    tour.look("coming home");
    to_put_right(tour);
}

/// The history by its months and sittings, and answers of each kind put right.
fn to_put_right(tour: &mut Tour<'_>) {
    let long_ago = [70, 40].map(|days| {
        json!({ "id": format!("00000000-0000-7000-8000-{days:012}"), "at": tour.page.js(&format!("Date.now() - {days} * 86400000")), "protocol": "",
            "what": { "kind": "cleared", "by": "A doctor", "on": "then" } })
    });
    keep(&tour.page, &json!(long_ago));
    tour.page.reload();
    tour.look_at("/history");
    let first = |tour: &Tour<'_>, selector: &str| {
        let to = tour.page.js(&format!("document.querySelector(\"{selector}\").getAttribute('href')"));
        to.as_str().map_or_else(|| panic!("no {selector} on {}", path(&tour.page)), str::to_owned)
    };
    let earlier = first(tour, "section ul:not([class]) a");
    let answers = first(tour, ".history a[href^='/history/']");
    // The check-in, and the screening before it, which has answers of every other kind.
    let screening = first(tour, ".history li:nth-child(2) a[href^='/history/']");
    tour.go(&earlier);
    tour.look("a month");
    for (sitting, nth) in [(&answers, 1), (&screening, 16)] {
        tour.go(sitting);
        tour.look("the answers of a sitting");
        let wrong = tour
            .page
            .js("[...document.querySelectorAll(\"a[href$='/wrong']\")].map(link => link.getAttribute('href'))");
        for to in strings(&wrong).iter().step_by(nth) {
            tour.go(to);
            tour.look("an answer to put right");
        }
    }
    tour.go(&answers);
    step(&tour.page, "a[href$='/wrong']");
    tour.tap("right:2");
    assert_eq!(path(&tour.page).len(), "/history/".len() + 36);
    tour.look("answers, one put right");
    tour.look_at("/history");
}

/// What is filled in beside the screening.
fn to_measures(tour: &mut Tour<'_>) {
    tour.look_at("/measures");
    tour.look_at("/measures/roland-morris");
    tour.tap("sentence:2");
    tour.look("a questionnaire with a tick");
    tour.tap("filled:");
    tour.look_at("/measures/activities");
    tour.tap("named:");
    tour.look("a name that is needed");
    tour.page.js("{ const name = document.querySelector(\"[data-input='activity:0']\"); name.value = 'Walk'; name.dispatchEvent(new Event('input', { bubbles: true })); }");
    tour.tap("named:");
    tour.look("an activity of one's own");
    tour.tap("rate:4");
    tour.look_at("/measures/strength");
    tour.tap("found:held_back");
    tour.look("a rest before a part is tried again");
    tour.tap("found:left_out");
    for _ in 0..5 {
        tour.tap("found:nothing");
    }
    assert_eq!(path(&tour.page), "/measures");
    tour.look("measures, told");
    tour.look_at("/measures/between-legs");
    tour.look_at("/calendar");
}

/// A link that is made, shown and taken back.
fn to_sharing(tour: &mut Tour<'_>) {
    tour.look_at("/share");
    tour.tap("share:make");
    tour.page.js("document.querySelector('details').open = true");
    tour.look("a link as a code");
    tour.tap("share:hide");
    tour.look("a link in the list");
    tour.look_at("/erase");
    tour.go("/share");
    step(&tour.page, "[data-tap^='share:back:']");
    tour.page.ready();
    tour.look("a link that was taken back");
}

/// A session that halts, is given up, and is said to have gone wrong; then an answer that needs a doctor today.
fn to_a_stop(tour: &mut Tour<'_>) {
    tour.begin();
    tour.tap("pause:");
    tour.look("paused");
    tour.page.pass_time(61_000);
    tour.tap("resume:");
    tour.look("asking");
    tour.pass_until("document.querySelector('[data-stop]') === null");
    tour.look("interrupted");
    tour.look_at("/stopped");
    tour.tap("felt:moved-down-leg");
    tour.look("stopped");
    for to in ["/", "/result", "/why", "/history", "/techniques", "/technique/glute-ball"] {
        tour.look_at(to);
    }
    tour.page.run_time(1.0);
    tour.go("/check/foot-drags");
    tour.tap("foot-drags:yes");
    answer_all(&tour.page, &[("foot-drags", "yes")]);
    tour.look("today");
}

fn every_screen_in(language: &str) {
    let held = env::temp_dir().join(format!("wideberth-looks-{}-{language}", process::id()));
    let (site, browser) = (Site::holding(&held), Browser::start());
    let mut wrong = BTreeMap::<String, Vec<String>>::new();
    let mut seen = 0;
    let mut tell = |tour: Tour<'_>| {
        seen += tour.seen;
        tour.wrong.into_iter().for_each(|(what, screens)| wrong.entry(what).or_default().extend(screens));
        assert_eq!(tour.page.errors(), Vec::<String>::new());
        tour.page.close();
    };
    let fresh = || {
        let page = browser.page();
        page.open(&site.url("/"));
        page.ready();
        speaking(page, language)
    };
    let mut tour = fresh();
    at_first(&mut tour);
    tell(tour);
    let journal = experience(&browser, &site);
    for way in [to_the_end, to_a_stop, to_coming_home, to_measures, to_sharing] {
        let mut tour = speaking(phone(&browser, &site, &journal, &[]), language);
        way(&mut tour);
        tell(tour);
    }
    fs::remove_dir_all(&held).unwrap_or_default();
    println!("{seen} screens in {language}");
    let lines: Vec<String> =
        wrong.iter().map(|(what, screens)| format!("{what}\n        at {}", screens.join(", "))).collect();
    assert!(lines.is_empty(), "{} things are wrong:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn every_screen_in_english_has_no_barriers_and_is_whole_on_every_phone() {
    every_screen_in("en");
}

#[test]
fn every_screen_in_spanish_has_no_barriers_and_is_whole_on_every_phone() {
    every_screen_in("es");
}

#[test]
fn every_screen_in_arabic_has_no_barriers_and_is_whole_on_every_phone() {
    every_screen_in("ar");
}
