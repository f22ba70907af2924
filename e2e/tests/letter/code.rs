//! The code on the first page, as it is seen on paper, read by a program that nobody here wrote (ZXing, as WebAssembly), and what a browser makes of it.

use super::{
    AS_TEXT, DAY, PRINTERS, Print, SAVED, SIZES, UNHASHED, filed, heavy, last, pages, pictures, request, scenario,
    scenarios, text,
};
use base64::{Engine, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD};
use care::{Event, Journal, Moment, What};
use e2e::{Browser, PROTOCOL, Site, built, codes};
use image::Rgb;
use letter::{Link, Request, Room, letter, print::Size};
use link::{Chance, LONGEST_LABEL, Link as Made, Sharing};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

/// As fine as a fax or a modest photograph of the page.
const DOTS_AN_INCH: u32 = 150;

/// A letter of one page as a picture, and the text that its code should hold.
fn seen(name: &str, print: Print, journal: &Journal, request: &Request, size: Size) -> (PathBuf, String) {
    let code = letter(&UNHASHED, journal, request, &Room::ALL[0]).code;
    let pdf = print(&|room| letter(&UNHASHED, journal, request, room), size).unwrap();
    let file = filed(&format!("code-{name}"), &pdf);
    assert_eq!(pages(&file), 1, "{name}");
    assert!(text(&file).contains(&code.caption()), "{name}: {}", code.caption());
    let [picture] = pictures(&format!("code-{name}"), &file, DOTS_AN_INCH).try_into().unwrap();
    (picture, code.text().to_owned())
}

/// Each picture has one code, which holds its text.
fn holds(seen: Vec<(PathBuf, String)>) {
    let (pictures, texts): (Vec<PathBuf>, Vec<String>) = seen.into_iter().unzip();
    let read = codes(&pictures);
    assert_eq!(read.len(), pictures.len());
    for ((picture, text), read) in pictures.iter().zip(texts).zip(read) {
        assert_eq!(read, [text], "{}", picture.display());
    }
}

/// A link as `wideberth share` makes them, good for a week after a moment.
fn link(server: &str, label: &str, at: i64) -> Link {
    let until = u64::try_from((at + 7 * DAY) / 1000).unwrap();
    let made = Made::new(&Sharing { content: "{}", server, until, label }, &Chance([7; Chance::BYTES])).unwrap();
    Link::read(&made.link, at).unwrap()
}

#[test]
fn a_telephone_reads_the_summary_from_every_letter() {
    let journals = scenarios().into_iter().chain([("heavy".into(), heavy()), ("empty".into(), Journal::default())]);
    // In turn on either paper, and by either printer.
    let ways: Vec<_> = SIZES.into_iter().flat_map(|size| PRINTERS.map(|printer| (size, printer))).collect();
    let all = journals.zip(ways.into_iter().cycle()).map(|((name, journal), ((paper, size), (printer, print)))| {
        seen(&format!("{name}-{paper}-{printer}"), print, &journal, &request(&journal, false), size)
    });
    holds(all.collect());
}

#[test]
fn a_telephone_reads_a_link() {
    let journal = scenario("partial");
    let plain = request(&journal, false);
    let link = link("https://share.example.org", "Back pain record", plain.at);
    let request = Request { link: Some(link.clone()), ..plain };
    let all = SIZES.into_iter().flat_map(|(paper, size)| {
        PRINTERS.map(|(printer, print)| seen(&format!("link-{paper}-{printer}"), print, &journal, &request, size))
    });
    let all: Vec<(PathBuf, String)> = all.collect();
    assert!(all.iter().all(|(_, text)| text == link.text()));
    holds(all);
}

#[test]
fn the_longest_texts_can_be_read_too() {
    let mut odd = scenario("recurrent-flares");
    let end = last(&odd);
    for (number, disposition) in [(1, "اذهب إلى الطبيب ".repeat(9)), (2, "word-".repeat(99))] {
        let at = Moment { at: end + i64::from(number), watch: None };
        let what = What::Decided { disposition, rules: vec![], needs_clearance: true, restarts_onset: false };
        odd.push(Event::new(at, &[number; 10], "", what));
        odd.push(Event::new(at, &[number + 9; 10], "", What::Onset { at: i64::MIN, said: "x".repeat(500) }));
    }
    let short = request(&odd, false);
    // The label that a link may have at most, and as long an address as leaves room for it.
    let server = format!("https://{}.example.org", "share".repeat(10));
    let longest = link(&server, &"x".repeat(LONGEST_LABEL), short.at);
    assert!(longest.text().len() > Link::LONGEST - 40, "{}", longest.text().len());
    let long = Request { link: Some(longest), ..short.clone() };
    let all = [("summary", short), ("link", long)];
    let all = all.into_iter().flat_map(|(name, request)| {
        PRINTERS.map(|(printer, print)| seen(&format!("longest-{name}-{printer}"), print, &odd, &request, Size::A4))
    });
    holds(all.collect());
}

#[test]
fn a_crease_hides_nothing() {
    let journal = scenario("coming-home");
    let [(_, print), _] = PRINTERS;
    let (picture, text) = seen("creased", print, &journal, &request(&journal, false), Size::A4);
    let mut creased = image::open(&picture).unwrap().into_rgb8();
    // From side to side through the code, a third of the way down it, and a millimetre high.
    let row = (40.0 + 3.5 + 80.0 / 3.0) * DOTS_AN_INCH as f32 / 72.0;
    for y in row as u32..row as u32 + DOTS_AN_INCH / 25 {
        (0..creased.width()).for_each(|x| creased.put_pixel(x, y, Rgb([255; 3])));
    }
    creased.save(&picture).unwrap();
    holds(vec![(picture, text)]);
}

/// A file that the build named by its content.
fn named(begins: &str, ends: &str) -> String {
    let files = fs::read_dir(built("web/aside")).unwrap().map(|file| file.unwrap().file_name());
    let mut names = files.map(|name| name.to_string_lossy().into_owned());
    names.find(|name| name.starts_with(begins) && name.ends_with(ends)).unwrap()
}

#[test]
fn a_browser_writes_the_same_bytes_with_a_link_and_without() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.before_load(SAVED);
    page.open(&site.url("/"));
    page.ready();
    let journal = scenario("outwards-with-stops");
    let request = request(&journal, true);
    let script = named("letter.", ".js");
    let events: Vec<Value> = journal.events().iter().map(Event::to_json).collect();
    let asked = json!({ "journal": events, "at": request.at, "zone": 0, "page": "letter", "events": true });
    let mut made = Vec::new();
    for link in [None, Some(link("https://share.example.org", "Back pain record", request.at))] {
        let mut asked = asked.clone();
        asked["link"] = json!(link.as_ref().map(Link::text));
        let wanted = json!({ "do": "write", "name": "a.pdf", "request": asked });
        page.js(&format!(
            "(async () => {{
                window.saved = undefined;
                const {{ default: letter }} = await import('/aside/{script}');
                await letter({wanted}, () => {{}});
                await letter({{ do: 'give', name: 'a.pdf' }}, () => {{}});
            }})()"
        ));
        let bytes = BASE64_STANDARD.decode(page.js(AS_TEXT).as_str().unwrap()).unwrap();
        let request = Request { link, ..request.clone() };
        let native = paper::pdf(|room| letter(&PROTOCOL, &journal, &request, room), Size::Letter).unwrap();
        assert!(bytes == native, "{} bytes, natively {}", bytes.len(), native.len());
        made.push(bytes);
    }
    assert_ne!(made[0], made[1]);
    // What is no link, or one that has ended, makes no letter rather than one that says nothing of it.
    let ended = json!({ "url": "https://example.org/x", "key": BASE64_URL_SAFE_NO_PAD.encode([1; 32]), "exp": 1 });
    let ended = format!("shlink:/{}", BASE64_URL_SAFE_NO_PAD.encode(ended.to_string()));
    for link in ["https://example.org", &ended] {
        let mut asked = asked.clone();
        asked["link"] = json!(link);
        let wanted = json!({ "do": "write", "name": "a.pdf", "request": asked });
        let refused = page.js(&format!(
            "(async () => {{
                const {{ default: letter }} = await import('/aside/{script}');
                return letter({wanted}, () => {{}}).then(() => 'made', why => why.message);
            }})()"
        ));
        assert_eq!(refused, "no letter was made", "{link}");
    }
}
