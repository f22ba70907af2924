//! The session on the floor: from its start to the after-check without a touch, and stopped at any moment by any touch.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use e2e::{Browser, PROTOCOL, Page, Site, answer_all, begin, experience, step, stored, strings};
use protocol::{StepKind, Technique, Variant, Work};
use serde_json::{Value, json};

/// Speech without sound: what is said, and which pictures are shown.
const SPOKEN: &str = "{
    delete window.AudioContext;
    window.said = [];
    window.shown = [];
    const speak = utterance => { said.push(utterance.text.trim()); Promise.resolve().then(() => utterance.onend?.()); };
    window.silenced = 0;
    Object.defineProperty(window, 'speechSynthesis', { value: { speak, cancel() { silenced += 1; } } });
    new MutationObserver(() => {
        const picture = document.querySelector('.strip > .picture img')?.getAttribute('src');
        const turned = document.querySelector('.strip > .picture.mirrored') ? ' turned' : '';
        if (picture && shown.at(-1) !== picture + turned) shown.push(picture + turned);
    }).observe(document, { childList: true, subtree: true, attributes: true });
}";
/// Time passes as fast as the page can follow, until the session is over: by two seconds at a time, and by half a minute where nothing is to be done but to walk and to wait.
fn to_the_end(page: &Page<'_>) {
    let long = json!(["session.walk", "session.recheck"].map(|heading| PROTOCOL.words(heading)));
    page.js(&format!(
        "(async () => {{
            for (let i = 0; i < 5000 && location.pathname === '/session'; i += 1) {{
                testClock.jump({long}.includes(document.querySelector('h1').textContent) ? 30_000 : 2000, true);
                document.dispatchEvent(new Event('visibilitychange'));
                await new Promise(next => {{ const channel = new MessageChannel(); channel.port1.onmessage = next; channel.port2.postMessage(0); }});
            }}
        }})()"
    ));
    page.until("location.pathname === '/after'");
}

/// A phone with that journal, whose speech is without sound.
fn phone<'a>(browser: &'a Browser, site: &Site, journal: &Value, scripts: &[&str]) -> Page<'a> {
    e2e::phone(browser, site, journal, &[&[SPOKEN], scripts].concat())
}

/// The last event of a kind in the stored journal.
fn last(page: &Page<'_>, kind: &str) -> Value {
    stored(
        page,
        &format!("stored.events().then(all => all.filter(event => event.what.kind === '{kind}').at(-1) ?? null)"),
    )
}

/// Lets the session go to its end by itself, and looks at what was said, shown and stored.
fn goes_to_its_end(page: &Page<'_>, technique: &Technique, variant: &Variant, side: Option<&str>, heard: bool) {
    let what = format!("{} {} {side:?}", technique.name, variant.name);
    to_the_end(page);
    let (said, shown) = (page.js("said"), page.js("shown"));
    let (said, shown) = (strings(&said), strings(&shown));
    // A cue of several sentences is said sentence by sentence.
    let said = said.join(" ");
    let mut rest = said.as_str();
    let words = |key: &str| PROTOCOL.words(key).to_owned();
    let cues = |kind: StepKind| variant.steps.iter().filter(move |step| step.kind == kind).map(|step| step.cue.clone());
    let first = side.unwrap_or("right");
    let sides = if technique.both_sides { vec!["right", "left"] } else { vec![first] };
    let mut script = vec![words("spoken.get-ready")];
    script.extend(cues(StepKind::Prepare));
    for side in sides {
        if technique.sided() {
            script.push(words(&format!("spoken.{side}-side")));
        }
        script.extend(cues(StepKind::Place).chain(cues(StepKind::Work)));
        // Short holds are led by signals alone.
        if !matches!(technique.work, Work::Series { .. }) {
            script.push(words("spoken.half-way"));
        }
        script.extend(cues(StepKind::Release));
    }
    script.extend((technique.walk > 0).then(|| words("spoken.walk")));
    script.extend([words("spoken.recheck"), words("spoken.done")]);
    for line in script.into_iter().filter(|_| heard) {
        let at = rest.find(&line).unwrap_or_else(|| panic!("{what}: `{line}` is missing or out of turn in {said}"));
        rest = &rest[at + line.len()..];
    }
    for step in variant.steps.iter().filter(|step| !step.picture.is_empty()) {
        let turned = if first == "left" && !technique.both_sides { " turned" } else { "" };
        let picture = format!("/pictures/{}.webp{turned}", step.picture);
        assert!(shown.contains(&picture), "{what}: {picture} was not shown, but {shown:?}");
    }
    let ended = last(page, "session_ended");
    assert_eq!((&ended["what"]["completed"], &ended["what"]["interrupted"]), (&json!(true), &json!(false)), "{what}");
    let seconds = ended["what"]["seconds"].as_u64().unwrap_or_default();
    assert!((1..=u64::from(technique.time)).contains(&seconds), "{what}: {seconds} s of pressure");
    let steps: u32 = variant.steps.iter().map(|step| step.seconds).sum();
    let least = f64::from(seconds as u32 + technique.walk + technique.recheck + steps) / 60.0;
    // By the journal: here time goes on running fast while the end is being stored.
    let at = |event: &Value| event["at"].as_f64().unwrap();
    let minutes = (at(&ended) - at(&last(page, "session_started"))) / 60_000.0;
    assert!((least..least + 10.0).contains(&minutes), "{what}: {minutes} min, with {seconds} s of pressure");
}

/// Every variant and side of every other technique.
fn needs_no_touch(which: usize) {
    let (site, browser) = (Site::start(), Browser::start());
    let journal = experience(&browser, &site);
    for technique in PROTOCOL.techniques.iter().skip(which).step_by(2) {
        let sides: &[Option<&str>] =
            if technique.both_sides || !technique.sided() { &[None] } else { &[Some("left"), Some("right")] };
        for variant in &technique.variants {
            for side in sides {
                // Each has its own phone, for one session a day is all that is open.
                let page = phone(&browser, &site, &journal, &[]);
                begin(&page, &site, technique, variant, *side);
                goes_to_its_end(&page, technique, variant, *side, true);
                page.close();
            }
        }
    }
}

#[test]
fn the_first_technique_and_every_other_in_every_variant_and_side_need_no_touch() {
    needs_no_touch(0);
}

#[test]
fn the_second_technique_and_every_other_in_every_variant_and_side_need_no_touch() {
    needs_no_touch(1);
}

#[test]
fn without_wake_lock_sound_or_storage_and_hidden_for_a_minute_it_is_right_all_the_same() {
    let (site, browser) = (Site::start(), Browser::start());
    let journal = experience(&browser, &site);
    let technique = &PROTOCOL.techniques[0];
    let (variant, side) = (&technique.variants[0], Some("right"));
    for (denied, heard) in [
        ("Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { throw new DOMException('no', 'NotAllowedError'); } } })", true),
        ("Object.defineProperty(navigator, 'wakeLock', { value: undefined })", true),
        // Each line waits half a second for the sound; so many a second are passed over here.
        ("Object.defineProperty(window, 'AudioContext', { value: class { state = 'suspended'; currentTime = 0; resume() { return new Promise(() => {}); }
            createOscillator() { throw new Error('no sound'); } decodeAudioData() { return Promise.reject(new Error('no sound')); } } });
            AudioContext.prototype.createOscillator = () => ({ frequency: {}, connect: to => to, start() {}, stop() {} });
            AudioContext.prototype.createGain = () => ({ gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: to => to })", false),
    ] {
        let page = phone(&browser, &site, &journal, &[denied]);
        begin(&page, &site, technique, variant, side);
        goes_to_its_end(&page, technique, variant, side, heard);
        page.close();
    }
    let page = phone(&browser, &site, &journal, &[]);
    begin(&page, &site, technique, variant, side);
    page.js("Object.defineProperty(document, 'hidden', { value: true, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))");
    // A hidden page's timers run once a second at most.
    let before = page.js("performance.now()").as_f64().unwrap();
    page.js("{ const timeout = setTimeout; window.setTimeout = (work, ms, ...rest) => timeout(work, Math.max(ms ?? 0, 1000), ...rest); }");
    // Not faster: a busy machine would sleep through more than ten seconds of it.
    page.run_time(4.0);
    page.until(&format!("performance.now() > {before} + 60_000"));
    page.run_time(1.0);
    page.js("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
    to_the_end(&page);
    assert_eq!(last(&page, "session_ended")["what"]["completed"], true);
    page.close();

    let page = phone(&browser, &site, &journal, &[]);
    begin(&page, &site, technique, variant, side);
    page.js("IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }");
    to_the_end(&page);
    assert!(page.text().contains("could not be saved"), "{}", page.text());
}

#[test]
fn lines_are_clips_that_wait_for_each_other_and_a_stop_silences_them() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.before_load(
        "{ window.clips = []; const { start, stop } = AudioBufferSourceNode.prototype;
           AudioBufferSourceNode.prototype.start = function (...at) { clips.push(['start', this.buffer.duration, performance.now()]); return start.apply(this, at); };
           AudioBufferSourceNode.prototype.stop = function (...at) { clips.push(['stop', 0, performance.now()]); return stop.apply(this, at); }; }",
    );
    page.open(&site.url("/"));
    page.ready();
    step(&page, "a[href='/check']");
    answer_all(&page, &[]);
    page.open(&site.url("/technique/glute-ball"));
    page.ready();
    step(&page, "[data-tap='begin:glute-ball']");
    // The first line, and the one after five seconds.
    page.until("clips.filter(clip => clip[0] === 'start').length >= 2");
    let clips = page.js("clips");
    let (first, second) = (&clips[0], &clips[1]);
    let (length, begun, then) = (first[1].as_f64().unwrap(), first[2].as_f64().unwrap(), second[2].as_f64().unwrap());
    assert!(
        then - begun >= length * 1000.0 - 100.0,
        "the first line, {length} s long, was cut off after {} ms",
        then - begun
    );
    page.tap("[data-stop]");
    page.until_heading("What happened?");
    assert_eq!(page.js("clips.at(-1)[0]"), "stop", "{}", page.js("clips"));
    assert_eq!(page.errors(), Vec::<String>::new());
}

/// Random moments at which a session is stopped.
const STOPS: u32 = 1000;

#[test]
fn a_touch_anywhere_at_any_moment_stops_at_once() {
    let (site, browser) = (Site::start(), Browser::start());
    let journal = experience(&browser, &site);
    // The app's memory can be put back, so that a thousand sessions need not be begun by hand.
    let page = phone(
        &browser,
        &site,
        &journal,
        &["{ const instantiate = WebAssembly.instantiateStreaming;
             WebAssembly.instantiateStreaming = async (...all) => { const made = await instantiate(...all); window.wasm = made.instance.exports; return made; };
             window.keep = () => { window.kept = new Uint8Array(wasm.memory.buffer).slice(); };
             window.putBack = () => {
                 const memory = new Uint8Array(wasm.memory.buffer);
                 memory.set(kept); memory.fill(0, kept.length);
                 document.dispatchEvent(new Event('visibilitychange'));
             };
             addEventListener('pointerdown', event => { window.touched = performance.now(); }, { capture: true });
             new MutationObserver(() => {
                 if (window.touched && !document.querySelector('[data-keys]')) { window.took = performance.now() - touched; window.touched = 0; }
             }).observe(document, { childList: true, subtree: true }); }"],
    );
    page.size(360, 740);
    let technique = &PROTOCOL.techniques[0];
    begin(&page, &site, technique, &technique.variants[0], Some("right"));
    page.js("keep()");
    let (mut slowest, mut all) = (0.0_f64, Vec::new());
    let mut random = 42_u64;
    let mut below = |most: u64| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % most
    };
    for round in 0..STOPS {
        page.js("putBack()");
        page.until("document.querySelector('[data-keys]') !== null");
        // Some steps of the session, each shorter than what counts as sleep.
        for _ in 0..below(5) {
            page.pass_time(1 + below(9_000) as i64);
            page.js("document.dispatchEvent(new Event('visibilitychange'))");
        }
        let place = page.js(&format!(
            "(() => {{ for (let i = 0; i < 50; i += 1) {{
                const x = ({} * (i + 1)) % innerWidth, y = ({} * (i + 1)) % innerHeight, hit = document.elementFromPoint(x, y);
                if (hit && !hit.closest('[data-tap]:not([data-stop])')) return [x, y];
            }} }})()",
            1 + below(359),
            1 + below(739)
        ));
        let (x, y) = (place[0].as_f64().unwrap(), place[1].as_f64().unwrap());
        // Past the moment in which the second half of a double tap counts for nothing.
        page.pass_time(300);
        page.js("window.took = -1; window.silenced = 0; said.length = 0");
        page.touch_at(x, y);
        page.until("window.took >= 0");
        page.release_at(x, y);
        let took = page.js("took").as_f64().unwrap();
        // By its words: the browser itself stops counting addresses after two hundred in half a minute.
        assert!(page.text().contains(PROTOCOL.words("stopped.title")), "round {round}: {}", page.text());
        // It is silent, and stays so.
        page.pass_time(5_000);
        page.js("document.dispatchEvent(new Event('visibilitychange'))");
        let quiet = page.js("silenced > 0 && said.length === 0");
        assert!(quiet == true, "round {round}: after the stop it says {}", page.js("said"));
        slowest = slowest.max(took);
        all.push(took);
    }
    all.sort_by(f64::total_cmp);
    println!("{STOPS} stops: half within {:.1} ms, the slowest {slowest:.1} ms", all[all.len() / 2]);
}
