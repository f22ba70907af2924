//! A backup is whole or is refused, and two journals become one without losing anything.

#![expect(clippy::unwrap_used, reason = "what helps a test fails as the test does")]

use backup::{Unusable, read, state, union, write};
use care::journal::{Event, Journal};
use proptest::prelude::*;

fn event(number: u32, at: i64) -> Event {
    let text = format!(
        r#"{{"id":"019ab9f2-0000-7000-8000-{number:012x}","at":{at},"protocol":"9f","what":{{"kind":"set","key":"k","value":"{number}"}}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn journal(numbers: &[u32]) -> Journal {
    numbers.iter().map(|number| event(*number, i64::from(*number) * 1000)).collect()
}

fn numbers(journal: &Journal) -> Vec<u32> {
    journal.events().iter().map(|event| event.id.as_u128() as u32).collect()
}

#[test]
fn a_backup_brings_back_the_same_journal_in_the_same_order() {
    let journal = journal(&[5, 1, 9, 3]);
    let text = write(&journal, "9f", 7).unwrap();
    assert_eq!(read(&text), Ok(journal.clone()));
    assert_eq!(write(&read(&text).unwrap(), "9f", 7).unwrap(), text);
    assert!(text.starts_with(r#"{"events":4,"made":7,"protocol":"9f","sha256":""#), "{text}");
}

#[test]
fn the_hash_is_of_what_happened_and_not_of_the_order() {
    assert_eq!(state(&journal(&[1, 2, 3])).unwrap(), state(&journal(&[3, 1, 2])).unwrap());
    assert_ne!(state(&journal(&[1, 2, 3])).unwrap(), state(&journal(&[1, 2])).unwrap());
    // SHA-256 of nothing.
    assert!(state(&Journal::default()).unwrap().starts_with("e3b0c44298fc1c14"));
}

#[test]
fn what_a_later_version_wrote_has_one_form_whatever_the_order_of_its_keys() {
    let line = |what: &str| {
        let text = format!(r#"{{"id":"019ab9f2-0000-7000-8000-000000000001","at":1,"protocol":"","what":{what}}}"#);
        Journal::from_lines(&text).unwrap()
    };
    let (one, other) =
        (line(r#"{"kind":"later","b":{"y":1,"x":2},"a":3}"#), line(r#"{"a":3,"b":{"x":2,"y":1},"kind":"later"}"#));
    assert_eq!(state(&one).unwrap(), state(&other).unwrap());
    assert_eq!(write(&one, "", 0).unwrap(), write(&other, "", 0).unwrap());
}

#[test]
fn what_is_not_whole_is_refused() {
    let text = write(&journal(&[1, 2, 3]), "9f", 7).unwrap();
    assert_eq!(read(""), Err(Unusable::Foreign));
    assert_eq!(read("{}\n"), Err(Unusable::Foreign));
    assert_eq!(read(text.split_once('\n').unwrap().1), Err(Unusable::Foreign));
    assert_eq!(read(&text.replace(r#""version":1"#, r#""version":2"#)), Err(Unusable::Newer(2)));
    let cut: String = text.lines().take(3).map(|line| format!("{line}\n")).collect();
    assert_eq!(read(&cut), Err(Unusable::CutShort { told: 3, found: 2 }));
    assert_eq!(read(text.trim_end()), Err(Unusable::CutShort { told: 3, found: 2 }));
    for (from, to) in [
        (r#""value":"2""#, r#""value":"4""#),
        (r#""kind":"set""#, r#""kind":"answered""#),
        (r#""events":3"#, r#""events":2"#),
    ] {
        assert!(matches!(read(&text.replacen(from, to, 1)), Err(Unusable::Damaged(_))), "{from}");
    }
}

proptest! {
    #[test]
    fn whatever_is_changed_in_a_backup_is_noticed(place in any::<prop::sample::Index>(), to in any::<u8>()) {
        let whole = journal(&[1, 2, 3]);
        let mut bytes = write(&whole, "9f", 7).unwrap().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = to;
        // The time and the protocol of the first line are told and nothing is built on them; spaces mean nothing.
        if let Some(read) = String::from_utf8(bytes).ok().and_then(|text| read(&text).ok()) {
            prop_assert_eq!(read, whole);
        }
    }

    #[test]
    fn two_journals_become_one_without_losing_anything(own in prop::collection::vec(0..40_u32, 0..20), other in prop::collection::vec(0..40_u32, 0..20)) {
        let (one, two) = (journal(&own), journal(&other));
        let joined = union(&one, &two);
        let all: std::collections::BTreeSet<u32> = own.into_iter().chain(other).collect();
        prop_assert_eq!(numbers(&joined), all.into_iter().collect::<Vec<_>>());
        prop_assert_eq!(state(&joined).unwrap(), state(&union(&two, &one)).unwrap());
        prop_assert_eq!(&union(&joined, &one), &joined);
    }
}
