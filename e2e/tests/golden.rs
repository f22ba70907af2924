//! Every step of a session as it should look, beside the pictures kept in `e2e/golden`. `WIDEBERTH_GOLDEN=write` makes them anew.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use e2e::{Browser, Difference, PROTOCOL, Page, Site, built, choose, experience, phone, step};
use image::RgbImage;
use protocol::{Technique, Variant};
use serde_json::json;
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

/// What the session shows, but for the number that counts down with its unit, and the dots that count up.
const SCREEN: &str = "document.querySelector('.session')?.innerHTML.replace(/<b>.*?<[/]b> <span>.*?<[/]span>|<p class=.dots.>.*?<[/]p>/g, '') ?? ''";
/// No light flashes for a moment.
const STEADY: &str = "{
    const steady = new CSSStyleSheet();
    steady.replaceSync('.session { outline: none !important }');
    document.adoptedStyleSheets.push(steady);
}";
/// All pictures that are shown are there, and painted. One that is not shown never comes, as it is fetched when it comes near.
const SETTLED: &str = "(async () => {
    const shown = [...document.images].filter(image => image.checkVisibility());
    if (!shown.every(image => image.complete && image.naturalWidth > 0)) return false;
    await Promise.all(shown.map(image => image.decode()));
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return true;
})()";

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

fn decoded(webp: &[u8]) -> RgbImage {
    image::load_from_memory(webp).unwrap().into_rgb8()
}

/// The pictures of one technique: those kept, and those seen in this run.
struct Album<'a> {
    technique: &'a Technique,
    writes: bool,
    seen: BTreeSet<String>,
    wrong: Vec<String>,
}

impl Album<'_> {
    fn take(&mut self, page: &Page<'_>, name: &str) {
        for theme in ["light", "dark"] {
            page.prefers(&[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]);
            page.until(SETTLED);
            self.compare(format!("{name}-{theme}.webp"), &page.view());
        }
    }

    fn compare(&mut self, name: String, seen: &[u8]) {
        let path = kept().join(&name);
        if self.writes {
            fs::write(path, seen).unwrap();
        } else if let Ok(was) = fs::read(path) {
            if was != seen {
                self.look_closer(&name, &was, seen);
            }
        } else {
            self.wrong.push(format!("{name} is not kept yet"));
        }
        self.seen.insert(name);
    }

    fn look_closer(&mut self, name: &str, was: &[u8], seen: &[u8]) {
        let difference = Difference::between(&decoded(was), &decoded(seen));
        if !difference.is_bearable() {
            let to = built("golden");
            fs::create_dir_all(&to).unwrap();
            fs::write(to.join(name), seen).unwrap();
            difference.shown.save(to.join(name.replace(".webp", "-difference.png"))).unwrap();
            self.wrong.push(format!("{name} differs by {}", difference.weight));
        }
    }

    /// Of those kept, the ones that show a step that there is no more.
    fn left_over(&self) -> Vec<String> {
        let all =
            fs::read_dir(kept()).into_iter().flatten().flatten().map(|file| file.file_name().into_string().unwrap());
        let own = format!("{}-", self.technique.name);
        all.filter(|name| name.starts_with(&own) && !self.seen.contains(name)).collect()
    }

    fn close(mut self) -> Vec<String> {
        for name in self.left_over() {
            if self.writes {
                fs::remove_file(kept().join(&name)).unwrap();
            } else {
                self.wrong.push(format!("{name} shows a step that there is no more"));
            }
        }
        self.wrong
    }
}

/// Goes through a session and takes a picture of each step that shows something new.
fn picture(page: &Page<'_>, album: &mut Album<'_>, screens: &mut BTreeSet<String>, name: &str) {
    let mut number = 0;
    while page.has("[data-stop]") {
        let screen = page.js(SCREEN).as_str().unwrap().to_owned();
        if screens.insert(screen.clone()) {
            number += 1;
            let heading = page.js("document.querySelector('h1').textContent").as_str().unwrap().to_lowercase();
            let heading = heading.replace(|letter: char| !letter.is_alphabetic(), "-");
            album.take(page, &format!("{name}-{number:02}-{heading}"));
        }
        pass(page, &screen);
    }
}

/// Time goes on, by three seconds at a time, until the next step.
fn pass(page: &Page<'_>, screen: &str) {
    page.js(&format!(
        "(async () => {{
            const was = {}, busy = () => 'busy' in document.querySelector('main').dataset;
            for (let i = 0; i < 1000 && ({SCREEN}) === was; i += 1) {{
                testClock.jump(3000, true);
                document.dispatchEvent(new Event('visibilitychange'));
                do await new Promise(next => {{ const channel = new MessageChannel(); channel.port1.onmessage = next; channel.port2.postMessage(0); }});
                while (busy() && ({SCREEN}) === was);
            }}
        }})()",
        json!(screen)
    ));
    page.until(&format!("({SCREEN}) !== {}", json!(screen)));
    page.ready();
}

/// The right side, and for the first technique that has sides the left one too: pictures are turned about for it.
fn sides(technique: &Technique, variant: &Variant) -> &'static [Option<&'static str>] {
    let first = PROTOCOL.techniques.iter().find(|technique| !technique.both_sides).unwrap();
    if technique.both_sides {
        &[None]
    } else if (&technique.name, &variant.name) == (&first.name, &first.variants[0].name) {
        &[Some("right"), Some("left")]
    } else {
        &[Some("right")]
    }
}

/// Every variant of every other technique.
fn looks_as_kept(which: usize) {
    let (site, browser) = (Site::start(), Browser::start());
    let journal = experience(&browser, &site);
    let writes = env::var("WIDEBERTH_GOLDEN").is_ok_and(|wish| wish == "write");
    let mut wrong = Vec::new();
    for technique in PROTOCOL.techniques.iter().skip(which).step_by(2) {
        let mut album = Album { technique, writes, seen: BTreeSet::new(), wrong: Vec::new() };
        let mut screens = BTreeSet::new();
        for variant in &technique.variants {
            for side in sides(technique, variant) {
                // Each has its own phone, for one session a day is all that is open.
                let page = phone(&browser, &site, &journal, &[STEADY]);
                choose(&page, &site, technique, variant, *side);
                page.run_time(0.0);
                step(&page, &format!("[data-tap='begin:{}']", technique.name));
                page.ready();
                let left = if *side == Some("left") { "-left" } else { "" };
                picture(&page, &mut album, &mut screens, &format!("{}-{}{left}", technique.name, variant.name));
                page.close();
            }
        }
        assert!(album.seen.len() >= 2 * technique.variants[0].steps.len(), "{}: only {:?}", technique.name, album.seen);
        wrong.extend(album.close());
    }
    assert!(
        wrong.is_empty(),
        "{}\nLook at {} beside e2e/golden. If it is as it should be: WIDEBERTH_GOLDEN=write cargo nextest run --workspace -E 'binary(golden)', and commit e2e/golden.",
        wrong.join("\n"),
        built("golden").display()
    );
}

#[test]
fn every_step_of_the_first_technique_and_every_other_looks_as_kept() {
    looks_as_kept(0);
}

#[test]
fn every_step_of_the_second_technique_and_every_other_looks_as_kept() {
    looks_as_kept(1);
}

/// A small screen with everything that a step of a session has.
const SAMPLE: &str = "<style>
    body { margin: 16px; font: 19px/1.5 sans-serif; background: #fbfaf7; color: #14282c }
    div { width: 120px; height: 60px; background: #0b5c60; border-radius: 40px }
    button { height: 56px; border: 2px solid #667a7e; background: #e2f1ee; font: inherit }
    p { overflow: hidden; white-space: nowrap }
</style><h1>Get into place</h1><div></div><p>Lift your hips and slide the ball.</p><button>Too much</button>";

#[test]
fn the_comparison_bears_with_the_edges_of_letters_and_with_nothing_else() {
    let browser = Browser::start();
    let page = browser.page();
    let draw = |change: &str| {
        page.js(&format!(
            "document.body.innerHTML = {}; document.head.append(...document.querySelectorAll('style'));",
            json!(SAMPLE)
        ));
        page.js(&format!("{{ {change} }}; new Promise(requestAnimationFrame).then(() => 0)"));
        decoded(&page.view())
    };
    let kept = draw("");
    let all = "for (const e of document.body.children) e.style";
    for bearable in [
        "",
        &format!("{all}.transform = 'translateX(.25px)'"),
        "document.body.style.textRendering = 'geometricPrecision'",
        "document.body.style.color = '#162a2e'",
    ] {
        let difference = Difference::between(&kept, &draw(bearable));
        assert!(difference.is_bearable(), "{bearable}: {}", difference.weight);
    }
    for amiss in [
        "document.querySelector('div').style.marginLeft = '4px'",
        "document.querySelector('div').style.visibility = 'hidden'",
        "document.querySelector('div').style.background = '#26706f'",
        "document.querySelector('button').style.background = '#fff'",
        "document.querySelector('p').textContent = 'Lift your hips and slide ball.'",
        "document.querySelector('p').textContent = 'Lift your hips and slide the'",
        "document.querySelector('p').style.width = '200px'",
        "document.querySelector('button').textContent = 'Too'",
        "document.querySelector('h1').remove()",
    ] {
        let difference = Difference::between(&kept, &draw(amiss));
        assert!(!difference.is_bearable(), "{amiss}: {}", difference.weight);
    }
    let other_size = RgbImage::new(10, 10);
    assert!(!Difference::between(&kept, &other_size).is_bearable());
}
