//! What the code on the first page promises, over all journals of `scenarios` and at every moment at which something was decided or cleared in them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use care::{
    Event, Journal, Moment, What,
    account::{due, level_in_words},
    correction::as_corrected,
    derive::known,
};
use letter::{Code, Letter, Link, Request, Room, Zone, letter};
use protocol::{Level, Protocol, author::read_folder};
use std::{fs, path::Path, sync::LazyLock};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol")).unwrap().protocol.unwrap()
});

const HOUR: i64 = 3_600_000;
/// So many characters make a code that is coarse enough for paper.
const MOST: usize = Link::LONGEST;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/journals")
}

fn journal(name: &str) -> Journal {
    Journal::from_lines(&fs::read_to_string(folder().join(format!("{name}.jsonl"))).unwrap()).unwrap()
}

fn journals() -> Vec<(String, Journal)> {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let names = files.filter(|path| path.extension().is_some_and(|kind| kind == "jsonl"));
    let names = names.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned());
    let all: Vec<(String, Journal)> = names.map(|name| (name.clone(), journal(&name))).collect();
    assert!(all.len() >= 35, "{} journals", all.len());
    all
}

fn written(journal: &Journal, at: i64) -> Letter {
    let request = Request { at, zone: Zone::UTC, events: false, link: None };
    letter(&PROTOCOL, journal, &request, &Room::ALL[0])
}

/// An hour after the last event.
fn at_last(journal: &Journal) -> Letter {
    written(journal, journal.events().iter().map(|event| event.at).max().unwrap_or(0) + HOUR)
}

fn summary(letter: &Letter) -> &str {
    let Code::Summary(text) = &letter.code else { panic!("{:?}", letter.code) };
    text
}

/// The most urgent level that a text names, by how severe it is.
fn named(text: &str) -> Option<u8> {
    let levels = Level::ALL.into_iter().filter(|level| text.contains(level_in_words(*level)));
    levels.map(|level| level.severity()).max()
}

/// Right after each decision and clearance, a day after each, and an hour after the last event.
fn moments(journal: &Journal) -> Vec<i64> {
    let turns = journal
        .events()
        .iter()
        .filter(|event| matches!(event.what, What::Decided { .. } | What::Cleared { .. }))
        .flat_map(|event| [event.at, event.at + 24 * HOUR]);
    turns.chain(journal.events().iter().map(|event| event.at).max().map(|at| at + HOUR)).collect()
}

#[test]
fn it_is_never_less_urgent_than_the_first_line_of_the_letter_or_than_what_is_due() {
    for (name, journal) in journals() {
        for at in moments(&journal) {
            let letter = written(&journal, at);
            let text = summary(&letter);
            assert!(text.contains(&letter.headline), "{name}, {at}: {} is not in\n{text}", letter.headline);
            let until: Journal = journal.events().iter().filter(|event| event.at <= at).cloned().collect();
            let known = known(&PROTOCOL, &until, Moment { at, watch: None });
            if let Some(due) = due(&PROTOCOL, &as_corrected(&until), &known, at) {
                assert!(named(text) >= Some(due.level.severity()), "{name}, {at}: {:?} is due\n{text}", due.level);
                let calm = text.contains("No emergency or same-day result open");
                assert!(!calm || due.level.severity() < Level::SameDay.severity(), "{name}, {at}:\n{text}");
            }
        }
    }
}

#[test]
fn a_result_of_the_same_day_or_an_emergency_is_told_until_a_clinician_clears() {
    let mut told = 0;
    for (name, journal) in journals() {
        for at in moments(&journal) {
            let events = journal.events().iter().filter(|event| event.at <= at);
            let mut open: Option<u8> = None;
            for event in events {
                match &event.what {
                    What::Decided { disposition, .. } => {
                        let level = Level::ALL.into_iter().find(|level| level.id() == disposition).unwrap();
                        open = open.max(Some(level.severity()).filter(|one| *one >= Level::SameDay.severity()));
                    }
                    What::Cleared { .. } => open = None,
                    _ => {}
                }
            }
            let letter = written(&journal, at);
            let text = summary(&letter);
            match open {
                Some(level) => {
                    told += 1;
                    assert!(text.contains("ot cleared") && named(text) >= Some(level), "{name}, {at}:\n{text}");
                }
                None => assert!(!text.contains("ot cleared"), "{name}, {at}:\n{text}"),
            }
        }
    }
    assert!(told > 15, "only {told} moments with an alarm");
}

#[test]
fn it_says_nothing_that_the_letter_does_not_say() {
    for (name, journal) in journals() {
        let letter = at_last(&journal);
        let facts = letter.facts.iter().map(|fact| format!("{}: {}", fact.name, fact.words));
        let titles = letter.sections.iter().map(|section| format!("{} {}", section.title, section.none));
        let all = [&letter.title, &letter.headline, &letter.change, &letter.origin, &letter.protocol];
        let all: Vec<String> = all.into_iter().cloned().chain(facts).chain(titles).collect();
        let all = all.join("\n").to_lowercase();
        // What the letter says in other words, or by saying nothing.
        const OWN: [&str; 4] = ["pain", "no emergency or same-day result open", "told by the person", "not checked"];
        let text = summary(&letter).to_lowercase();
        for part in text.split(['\n', ',', ';', '.', ':']).map(str::trim) {
            let names = ["wideberth back pain summary ", "began ", "pain "];
            let part = names.into_iter().find_map(|name| part.strip_prefix(name)).unwrap_or(part);
            let part = part.replace("protocol ", "version ");
            // Strength is told as it was first and as it is now, or once.
            let strength = part.trim_end_matches(" of 10").split_once(' ');
            let strength = strength.map(|(name, points)| [format!("now {points}"), format!("{name} pain {points}")]);
            let said = all.contains(&part) || strength.is_some_and(|said| said.iter().any(|words| all.contains(words)));
            assert!(said || OWN.contains(&part.as_str()), "{name}: “{part}” is not in the letter:\n{all}");
        }
        for (count, of) in [("sessions: ", "Sessions"), ("stops: ", "Stops")] {
            let count = text.split_once(count).unwrap().1.split(['.', '\n']).next().unwrap();
            let section = letter.sections.iter().find(|section| section.title.starts_with(of)).unwrap();
            let title = if count == "0" { of.to_owned() } else { format!("{of}: {count}") };
            assert_eq!(section.title, title, "{name}");
        }
    }
}

#[test]
fn a_clinician_reads_it_without_the_letter() {
    assert_eq!(
        summary(&at_last(&journal("numbness-and-emergency"))).rsplit_once(',').unwrap().0,
        "Wideberth back pain summary 19 Oct 2026\n\
         Emergency help advised, 19 Oct 2026, not cleared\n\
         Began 60 days ago\n\
         Last 14 days: non-centralizing\n\
         Pain: lower leg, right; thigh, down to the knee, left; leg 7, back 6 of 10\n\
         Sessions: 5. Stops: 1\n\
         Told by the person, not checked\n\
         Protocol 1"
    );
    assert_eq!(
        summary(&at_last(&Journal::default())).rsplit_once(',').unwrap().0,
        "Wideberth back pain summary 1 Jan 1970\n\
         No check has been finished\n\
         No emergency or same-day result open\n\
         Began: not told\n\
         Last 14 days: too little was told to say\n\
         Nobody has told yet where the pain is\n\
         Sessions: 0. Stops: 0\n\
         Told by the person, not checked\n\
         Protocol 1"
    );
}

#[test]
fn it_is_short_and_in_ascii_whatever_a_journal_holds() {
    for (name, journal) in journals() {
        let letter = at_last(&journal);
        let text = summary(&letter);
        assert!(text.len() <= 362 && text.is_ascii(), "{name}: {} characters\n{text}", text.len());
    }
    let mut odd = journal("recurrent-flares");
    let end = odd.events().iter().map(|event| event.at).max().unwrap();
    for (number, disposition) in [(1, "يجب الذهاب إلى الطبيب ".repeat(9)), (2, "word-".repeat(99))] {
        let what = What::Decided { disposition, rules: vec![], needs_clearance: true, restarts_onset: false };
        odd.push(Event::new(Moment { at: end + i64::from(number), watch: None }, &[number; 10], "", what));
        let onset = What::Onset { at: i64::MIN, said: "x".repeat(500) };
        odd.push(Event::new(Moment { at: end + i64::from(number), watch: None }, &[number + 9; 10], "", onset));
        let letter = at_last(&odd);
        let text = summary(&letter);
        assert!(text.len() <= MOST && text.is_ascii(), "{} characters\n{text}", text.len());
        assert!(text.contains("Same-day help advised") && text.contains("ot cleared"), "{text}");
    }
}

#[test]
fn a_link_stands_in_its_place_with_the_moment_until_which_it_is_good() {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
    let told =
        serde_json::json!({ "url": "https://example.org/x", "key": BASE64.encode([1; 32]), "exp": 1_795_602_600 });
    let text = format!("shlink:/{}", BASE64.encode(told.to_string()));
    let at = 1_795_000_000_000;
    let link = Some(Link::read(&text, at).unwrap());
    let request = Request { at, zone: Zone::minutes(-60).unwrap(), events: false, link };
    let code = letter(&PROTOCOL, &journal("partial"), &request, &Room::ALL[0]).code;
    assert_eq!(code.text(), text);
    assert_eq!(code.caption(), "Scan to open the whole record until 25 Nov 2026, 09:30");
    assert!(code.words().contains("until 25 Nov 2026, 09:30"), "{}", code.words());
}
