//! No journal keeps a letter from being printed, whatever was typed and in whatever script.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use care::{
    Answer, Event, Journal, Moment, What,
    journal::Prescription,
    measured::{Measured, Rating},
};
use letter::{Request, Zone, letter, print::Size};
use proptest::{collection::vec, prelude::*};
use protocol::{Protocol, author::read_folder};
use std::{path::Path, sync::LazyLock};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol")).unwrap().protocol.unwrap()
});

const DAY: i64 = 86_400_000;
const BEGIN: i64 = 1_788_220_800_000;

/// What people type, what they paste, what a program of theirs leaves behind, and what would be code in a document of Typst.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "\\PC{0,40}",
        1 => "[ -~]{0,80}",
        1 => any::<String>(),
        1 => "[a-zäßĳ-]{60,90}",
        1 => Just("#panic[*_`$\\ @x <y> //".to_owned()),
        1 => Just("طبيب\u{202e}\u{0}\n\n\t王先生\u{200d}\u{feff}".to_owned()),
    ]
}

/// Everything that a journal can hold in somebody's own words, or in another version's.
fn told(texts: &[String]) -> Vec<What> {
    let text = |at: usize| texts[at % texts.len()].clone();
    vec![
        What::Onset { at: BEGIN - DAY, said: text(0) },
        What::Answered { finding: "back-pain".into(), value: Answer::Number(4) },
        What::Marked { pain: vec!["calf-left".into(), text(1)], numb: vec!["saddle".into()] },
        What::Decided { disposition: text(2), rules: vec![text(3)], needs_clearance: true, restarts_onset: false },
        What::Acknowledged { disposition: text(2) },
        What::Cleared { by: text(4), on: text(5) },
        What::Prescribed(Prescription {
            by: text(6),
            exercises: vec!["press-ups".into(), text(7)],
            closes: vec![text(8)],
            limits: vec![text(9)],
        }),
        What::Measured(Measured::Rated { activities: vec![Rating { name: text(10), points: 3 }] }),
        What::Answered { finding: text(11), value: Answer::Yes },
        What::Answered { finding: "leg-pain".into(), value: Answer::Number(6) },
        What::Marked { pain: vec!["heel-right".into()], numb: vec![text(12)] },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_was_typed_is_printed(texts in vec(typed(), 13), on_letter in any::<bool>(), events in any::<bool>()) {
        let mut journal = Journal::default();
        for (number, what) in (1..).zip(told(&texts)) {
            let at = Moment { at: BEGIN + i64::from(number) * DAY, watch: None };
            journal.push(Event::new(at, &[number; 10], "", what));
        }
        let request = Request { at: BEGIN + 20 * DAY, zone: Zone::UTC, events, link: None };
        let size = if on_letter { Size::Letter } else { Size::A4 };
        let pdf = press::pdf(|room| letter(&PROTOCOL, &journal, &request, room), size);
        prop_assert!(pdf.as_ref().is_ok_and(|pdf| pdf.starts_with(b"%PDF")), "{:?}", pdf.err());
    }
}
