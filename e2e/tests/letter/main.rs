//! The letter to a clinician as a PDF, read by tools that nobody here wrote: how it looks, what it says in which order, and what a screen reader is led by. And the way to it in the app, without a network.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod code;

use base64::{Engine, prelude::BASE64_STANDARD};
use care::{Answer, Event, Journal, Moment, What};
use e2e::{Browser, Difference, PROTOCOL, Site, built, keep, path, step};
use letter::{
    Letter, Request, Room, Zone,
    print::{Size, Unwritten},
};
use protocol::Protocol;
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

const DAY: i64 = 86_400_000;
const SIZES: [(&str, Size); 2] = [("a4", Size::A4), ("letter", Size::Letter)];

type Print = fn(&dyn Fn(&Room) -> Letter, Size) -> Result<Vec<u8>, Unwritten>;

/// Who makes letters: the program on the command line, by Typst, and a phone, by `paper`.
const PRINTERS: [(&str, Print); 2] =
    [("program", |letter, size| press::pdf(letter, size)), ("phone", |letter, size| paper::pdf(letter, size))];

/// The protocol under a hash that no change of it changes: the letter shows it.
static UNHASHED: LazyLock<Protocol> = LazyLock::new(|| Protocol { hash: "0".repeat(64), ..PROTOCOL.clone() });

fn scenarios() -> Vec<(String, Journal)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/journals");
    let mut all: Vec<(String, Journal)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "jsonl"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, Journal::from_lines(&fs::read_to_string(path).unwrap()).unwrap())
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn scenario(name: &str) -> Journal {
    scenarios().into_iter().find(|(known, _)| known == name).unwrap().1
}

/// A person who used the app all year: every list is longer than its room, and somebody typed more than any column holds.
fn heavy() -> Journal {
    let mut journal = scenario("recurrent-flares");
    let parts = [scenario("numbness-and-emergency"), scenario("outwards-with-stops"), scenario("partial")];
    let mut number: u32 = 0;
    let mut add = |at: i64, what: What| {
        number += 1;
        let mut random = [7; 10];
        random[..4].copy_from_slice(&number.to_be_bytes());
        journal.push(Event::new(Moment { at, watch: None }, &random, "", what));
    };
    for year in 0..6 {
        for event in parts.iter().flat_map(Journal::events) {
            add(event.at + (90 + year * 45) * DAY, event.what.clone());
        }
    }
    let end = 1_788_220_800_000 + 420 * DAY;
    for finding in PROTOCOL.findings.iter().filter(|finding| finding.domain == protocol::Domain::YesNo) {
        add(end, What::Answered { finding: finding.name.clone(), value: Answer::Yes });
    }
    add(end, What::Onset { at: end - DAY, said: "since-the-long-weekend-".repeat(30) });
    add(end, What::Cleared { by: "الطبيب 王先生 ".repeat(40), on: String::new() });
    journal
}

fn last(journal: &Journal) -> i64 {
    journal.events().iter().map(|event| event.at).max().unwrap_or(0)
}

/// The letter an hour after the last event.
fn written(print: Print, journal: &Journal, size: Size, events: bool) -> Vec<u8> {
    print(&|room| letter::letter(&UNHASHED, journal, &request(journal, events), room), size).unwrap()
}

fn request(journal: &Journal, events: bool) -> Request {
    Request { at: last(journal) + 3_600_000, zone: Zone::UTC, events, link: None }
}

fn filed(name: &str, pdf: &[u8]) -> PathBuf {
    let folder = built("letters");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    fs::write(&path, pdf).unwrap();
    path
}

/// What a program of Poppler says of a file; `arguments` come before its name.
fn poppler(program: &str, arguments: &[&str], file: &Path, after: &[&str]) -> String {
    let said = Command::new(program).args(arguments).arg(file).args(after).output();
    let said = said.unwrap_or_else(|error| panic!("{program}: {error}; `cargo xtask test` installs it"));
    assert!(said.status.success(), "{program}: {}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8_lossy(&said.stdout).into_owned()
}

fn pages(file: &Path) -> usize {
    let about = poppler("pdfinfo", &[], file, &[]);
    let count = about.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap_or_else(|| panic!("{about}"));
    count.trim().parse().unwrap()
}

/// The text in the order in which it was written, words apart by one space.
fn text(file: &Path) -> String {
    let text = poppler("pdftotext", &["-raw"], file, &["-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many pages there are, and all words in the order in which they were written, each with its left and upper edge in points.
fn placed(file: &Path) -> (usize, Vec<(String, [f32; 2])>) {
    let pages = poppler("pdftotext", &["-raw", "-bbox"], file, &["-"]);
    let word = |line: &str| {
        let (tag, word) = line.trim().strip_prefix("<word ")?.strip_suffix("</word>")?.split_once('>')?;
        let edge = |name: &str| tag.split_once(name)?.1.split('"').nth(1)?.parse().ok();
        Some((word.to_owned(), [edge("xMin")?, edge("yMin")?]))
    };
    (pages.matches("<page ").count(), pages.lines().filter_map(word).collect())
}

/// Half a millimetre is not seen.
fn alike(one: &[(String, [f32; 2])], other: &[(String, [f32; 2])]) {
    for (one, other) in one.iter().zip(other) {
        let apart = (0..2).map(|axis| (one.1[axis] - other.1[axis]).abs()).fold(0.0, f32::max);
        assert!(one.0 == other.0 && apart < 1.4, "{one:?} here, {other:?} there");
    }
    assert!(!one.is_empty() && one.len() == other.len(), "{} words here, {} there", one.len(), other.len());
}

/// Each of these comes, and after the one before.
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("`{part}` is not there, or too early:\n{text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn every_journal_has_one_page_of_either_size_and_every_word_stands_where_it_does_whoever_prints_it() {
    let journals = scenarios().into_iter().chain([("heavy".into(), heavy()), ("empty".into(), Journal::default())]);
    for (name, journal) in journals {
        for (paper, size) in SIZES {
            let texts = PRINTERS.map(|(printer, print)| {
                let file = filed(&format!("{name}-{paper}-{printer}"), &written(print, &journal, size, false));
                let (pages, words) = placed(&file);
                assert_eq!(pages, 1, "{name} on {paper} by the {printer}");
                words
            });
            println!("{name} on {paper}");
            alike(&texts[0], &texts[1]);
            let text: Vec<&str> = texts[0].iter().map(|(word, _)| word.as_str()).collect();
            let text = text.join(" ");
            assert!(text.contains("No clinician has checked any of it"), "{text}");
            assert!(text.ends_with("Page 1 of 1"), "{text}");
        }
    }
}

#[test]
fn the_text_is_read_in_the_order_of_the_letter() {
    let journal = scenario("numbness-and-emergency");
    let parts = [
        "Emergency help advised, 19 Oct 2026",
        "New in a leg that was free while the other hurt",
        "No clinician has checked any of it",
        "This code holds the summary as text",
        "Began",
        "First, 1 Sep 2026",
        "Pain: right calf",
        "Now, 19 Oct 2026",
        "Numb or tingling: between the legs, behind, right calf",
        "Furthest place of pain, and its strength",
        "Flags",
        "Numb between the legs: yes",
        "Sessions: 5",
        "Stops: 1",
        "Medicines and conditions",
        "Advised, in the words the person read",
        "Go to an emergency department now",
        "Protocol wideberth version",
        "Every event, as it was written down",
        "Answered.",
        "Confirmed having read: emergency_now.",
    ];
    for (printer, print) in PRINTERS {
        let file = filed(&format!("order-{printer}"), &written(print, &journal, Size::A4, true));
        in_order(&text(&file), &parts);
        // The tree that screen readers follow has the same order.
        let tree = poppler("pdfinfo", &["-struct-text"], &file, &[]);
        let tree = tree.replace('"', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        in_order(&tree, &parts);
        assert!(pages(&file) > 1);
    }
}

#[test]
fn a_screen_reader_finds_headings_lists_and_figures_with_words() {
    for (printer, print) in PRINTERS {
        let file = filed(&format!("tags-{printer}"), &written(print, &scenario("partial"), Size::A4, false));
        let about = poppler("pdfinfo", &[], &file, &[]);
        assert!(about.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{about}");
        assert!(about.contains("Low back and leg pain: what the person told, 13 Nov 2026"), "{about}");
        let bytes = fs::read(&file).unwrap();
        let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        assert!(has(b"pdfuaid:part>1<") || has(b"pdfuaid:part=\"1\""), "it does not say that it keeps PDF/UA-1");
        assert!(has(b"/Lang (en)") || has(b"/Lang(en)"), "no language");
        let tree = poppler("pdfinfo", &["-struct"], &file, &[]);
        let count = |tag: &str| tree.lines().filter(|line| line.trim_start().starts_with(tag)).count();
        assert_eq!(count("H1"), 1, "{tree}");
        assert_eq!(count("H2"), 8, "two maps, a chart and five lists\n{tree}");
        assert_eq!(count("Figure"), 4, "{tree}");
        assert_eq!(count("LI ("), 8, "three facts, and five items of lists\n{tree}");
        let words = [
            "QR code that holds this summary as text. Wideberth back pain summary 13 Nov 2026. Self-care with limits",
            "The body from behind and from the front",
            "Chart of 15 reports",
        ];
        for words in words {
            assert!(has_text(&bytes, words), "no words for a figure: {words}");
        }
    }
}

/// A text stands in a PDF as it is, or as UTF-16.
fn has_text(pdf: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    [words.as_bytes(), &wide].iter().any(|words| pdf.windows(words.len()).any(|window| window == *words))
}

#[test]
fn the_same_journal_gives_the_same_bytes() {
    let journal = scenario("partial");
    for (printer, print) in PRINTERS {
        let [one, other] = [(); 2].map(|()| written(print, &journal, Size::A4, true));
        assert!(one == other, "by the {printer}");
    }
}

/// The pages of a file as pictures.
fn pictures(name: &str, file: &Path, dots_an_inch: u32) -> Vec<PathBuf> {
    let to = built("letters").join(name);
    poppler("pdftoppm", &["-r", &dots_an_inch.to_string(), "-png"], file, &[&to.to_string_lossy()]);
    let mut paths: Vec<PathBuf> = fs::read_dir(built("letters"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            path.extension().is_some_and(|kind| kind == "png")
                && stem.strip_prefix(&format!("{name}-")).is_some_and(|rest| rest.bytes().all(|c| c.is_ascii_digit()))
        })
        .collect();
    paths.sort();
    paths
}

/// `WIDEBERTH_GOLDEN=write` makes the pictures in `e2e/letters` anew, of what the program prints.
#[test]
fn the_letter_looks_as_it_should_whoever_prints_it() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("letters");
    let shown = [
        ("numbness-and-emergency", Size::A4, false),
        ("coming-home", Size::A4, false),
        ("outwards-with-stops", Size::Letter, true),
        ("unchanged", Size::Letter, false),
        ("heavy", Size::Letter, false),
    ];
    let mut wrong = Vec::new();
    for ((name, size, events), (printer, print)) in shown.iter().flat_map(|one| PRINTERS.map(|printer| (one, printer)))
    {
        let shown = format!("look-{name}-{printer}");
        let journal = if *name == "heavy" { heavy() } else { scenario(name) };
        let file = filed(&shown, &written(print, &journal, *size, *events));
        for (seen, page) in pictures(&shown, &file, 75).iter().zip(1..=2) {
            let seen = image::open(seen).unwrap().into_rgb8();
            let path = kept.join(format!("{name}-{page}.png"));
            if printer == "program" && env::var("WIDEBERTH_GOLDEN").is_ok_and(|wish| wish == "write") {
                fs::create_dir_all(&kept).unwrap();
                seen.save(&path).unwrap();
                continue;
            }
            let was = image::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).into_rgb8();
            let difference = Difference::between(&was, &seen);
            if !difference.is_bearable() {
                difference.shown.save(built("letters").join(format!("{shown}-{page}-difference.png"))).unwrap();
                wrong.push(format!("{name} by the {printer}, page {page}, differs by {}", difference.weight));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}\nsee target/letters; WIDEBERTH_GOLDEN=write keeps what is seen now");
}

/// What the page would save is kept instead, where the test can read it.
const SAVED: &str = "URL.createObjectURL = file => { window.saved = file; return '#'; };";
const AS_TEXT: &str = "(async () => {
    const bytes = new Uint8Array(await saved.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
})()";

/// Three check-ins of the days before.
fn check_ins(now: i64) -> Value {
    let told = (1..=3).flat_map(|ago| {
        let what = [
            json!({ "kind": "answered", "finding": "back-pain", "value": 4 }),
            json!({ "kind": "answered", "finding": "leg-pain", "value": 5 }),
            json!({ "kind": "marked", "pain": ["calf-left"], "numb": [] }),
        ];
        what.map(|what| (now - (4 - ago) * DAY, what))
    });
    told.zip(1..)
        .map(|((at, what), n)| json!({ "id": format!("019ab9f2-0000-7000-8000-{n:012}"), "at": at, "protocol": "", "what": what }))
        .collect()
}

#[test]
fn from_check_in_to_letter_without_a_network() {
    let (mut site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.before_load(SAVED);
    page.open(&site.url("/"));
    page.ready();
    page.until("navigator.serviceWorker.controller !== null");
    // The letter's writer is kept last of all.
    page.until(
        "caches.keys().then(async names => {
            const kept = await caches.open(names.find(name => name.startsWith('pictures-')) ?? 'none');
            return (await kept.keys()).filter(one => one.url.includes('/aside/letter.')).length === 2;
        })",
    );
    let now = page.js("Date.now()").as_i64().unwrap();
    keep(&page, &check_ins(now));
    site.offline();
    page.open(&site.url("/"));
    page.ready();
    let taps = [
        "a[href='/check-in']",
        "[data-tap='check-in:back-pain:3']",
        "[data-tap='check-in:leg-pain:0']",
        "g[data-tap='mark:low-back-left']",
        "[data-tap='check-in:marked']",
        "[data-tap='check-in:free']",
        "a[href='/letter']",
        "[data-tap='letter:all']",
        "[data-tap='letter:page']",
    ];
    taps.iter().for_each(|tap| step(&page, tap));
    assert_eq!(path(&page), "/letter");
    assert_eq!(page.barriers(), Vec::<String>::new());
    page.tap("[data-tap='letter:make']");
    page.until("document.querySelector(\"[data-tap='letter:give']\") !== null");
    page.tap("[data-tap='letter:give']");
    page.until("window.saved !== undefined");
    assert_eq!(page.js("saved.type"), "application/pdf");
    let pdf = page.js(AS_TEXT);
    let file = filed("from-the-browser", &BASE64_STANDARD.decode(pdf.as_str().unwrap()).unwrap());
    assert_eq!(pages(&file), 1);
    let text = text(&file);
    in_order(
        &text,
        &[
            "Centralizing: reaches less far",
            "No clinician has checked any of it",
            "Pain: left calf",
            "Pain: low back, left",
            "Flags",
            "Advised",
        ],
    );
    assert!(poppler("pdfinfo", &["-struct"], &file, &[]).contains("Figure"), "not tagged");
    assert_eq!(page.errors(), Vec::<String>::new());
}
