//! What those who help an author rely on: every place of a name, and what may be written next.

use protocol::author::{
    BlockKind, Code, Expected, Named, Occurrence, SourceFile, Wanted, expected, occurrences, outline, read,
};

use crate::{SMALL, SOURCES, read_text, shipped};

fn places(text: &str) -> Vec<Occurrence> {
    occurrences(&[SourceFile { name: "small.md".into(), text: text.into() }], SOURCES)
}

/// The text with every place of a thing's name replaced.
fn renamed(text: &str, place: &Occurrence, all: &[Occurrence], new: &str) -> String {
    let mut text = text.to_owned();
    for other in all.iter().rev().filter(|other| other.file == 0 && other.same(place)) {
        text.replace_range(other.span.clone(), new);
    }
    text
}

#[test]
fn every_place_holds_the_name_that_it_says() {
    let files = shipped();
    for place in occurrences(&files, "") {
        assert_eq!(files[place.file].text[place.span.clone()], place.name);
    }
}

#[test]
fn no_name_of_the_shipped_protocol_names_nothing() {
    let sources = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../protocol/sources.yaml")).unwrap();
    let lost: Vec<_> = occurrences(&shipped(), &sources).into_iter().filter(|p| p.names == Named::Nothing).collect();
    assert_eq!(lost, []);
}

#[test]
fn whatever_is_renamed_at_all_its_places_leaves_a_sound_protocol() {
    let all = places(SMALL);
    let sound = read_text(SMALL);
    assert!(sound.protocol.is_some());
    let definitions: Vec<&Occurrence> = all.iter().filter(|place| place.definition && place.file == 0).collect();
    assert!(definitions.len() > 25);
    for place in definitions {
        let new = if place.names == Named::Block(BlockKind::Statement) { "Z99" } else { "another-name" };
        let text = renamed(SMALL, place, &all, new);
        let reading = read_text(&text);
        assert!(reading.protocol.is_some(), "{}: {:?}", place.name, reading.diagnostics);
    }
}

#[test]
fn places_are_found_in_broken_text_too() {
    let text = "```protocol\nquestion numb\n  asks \"no end\n\nemergency e\n  when all of of\n    numb >=\n    not nub\n  cites\n```\n";
    let found: Vec<_> =
        places(text).into_iter().filter(|place| place.file == 0).map(|p| (p.name, p.names, p.definition)).collect();
    assert_eq!(
        found,
        [
            ("numb".into(), Named::Block(BlockKind::Question), true),
            ("e".into(), Named::Block(BlockKind::Emergency), true),
            ("numb".into(), Named::Block(BlockKind::Question), false),
            ("nub".into(), Named::Nothing, false),
        ]
    );
}

#[test]
fn a_property_names_techniques_rules_and_findings() {
    let text = format!(
        "{SMALL}\n```protocol\nproperty p\n  says \"P.\"\n  always\n    closed ball\n    limit ball hand ball at most soft\n    possible numb\n  while pain-zone is foot\n  cites A1\n```\n"
    );
    let found: Vec<_> =
        places(&text).into_iter().filter(|p| p.within == "p" && !p.definition).map(|p| p.name).collect();
    assert_eq!(found, ["ball", "ball", "hand", "numb", "pain-zone", "foot", "A1"]);
}

#[test]
fn the_outline_keeps_what_is_written() {
    let blocks = outline(&[SourceFile { name: "small.md".into(), text: SMALL.into() }]);
    let ball = blocks.iter().find(|block| block.name == "ball").unwrap();
    assert_eq!((ball.kind, ball.title.join(" ").as_str()), (BlockKind::Technique, "Ball under the buttock"));
    assert_eq!(ball.all("hold").next().unwrap().rest, "30..60 s");
    assert!(SMALL[ball.span.clone()].ends_with("work \"Lean on the ball.\" cue \"Lean in.\""));
}

/// What may follow the end of a block's text.
fn after(block: &str) -> Option<Expected> {
    let text = format!("```protocol\n{block}\n```\n");
    expected(&text, text.len() - 5)
}

#[test]
fn what_may_follow_is_known_line_by_line() {
    let words = |block: &str| after(block).unwrap().words;
    let names = |block: &str| after(block).unwrap().names;
    assert!(words("").contains(&"emergency"));
    assert!(words("question q\n  ").contains(&"asks"));
    assert_eq!(words("number n\n  worse "), ["higher", "lower", "neither"]);
    assert_eq!(names("emergency e\n  when any of\n    "), [Wanted::Condition]);
    assert_eq!(names("emergency e\n  when zone is not fo"), [Wanted::OptionOf("zone".into())]);
    assert_eq!(names("emergency e\n  when zone >= "), [Wanted::OptionOf("zone".into())]);
    assert_eq!(names("emergency e\n  cites A1\n    "), [Wanted::Citation]);
    assert_eq!(names("question q\n  ask after "), [Wanted::Question]);
    assert_eq!(names("property p\n  always\n    fires "), [Wanted::Rule]);
    assert_eq!(words("technique t\n  variant v \"V\"\n    work \"Lean.\" "), ["cue", "picture"]);
    assert_eq!(after("emergency e\n  tell \"Go to "), None);
    assert_eq!(expected("prose", 3), None);
}

#[test]
fn every_word_that_is_offered_begins_or_follows_as_the_check_wants_it() {
    for kind in BlockKind::every_word() {
        for line in after(&format!("{kind} x\n  ")).map_or_else(Vec::new, |expected| expected.words) {
            let accepted = |text: &str, code| !read_text(text).diagnostics.iter().any(|found| found.kind() == code);
            let block = format!("```protocol\n{kind} x\n  {line}");
            assert!(accepted(&format!("{block}\n```\n"), Code::UnknownLine), "{block}");
            let Some(next) = after(&format!("{kind} x\n  {line} ")) else { continue };
            for word in next.words {
                let text = format!("{block} {word}\n```\n");
                let at = text.rfind(&format!(" {word}\n")).unwrap() + 1;
                let reading = read(&[SourceFile { name: "a.md".into(), text: text.clone() }], SOURCES);
                // A word that needs more after it is refused too, but with words for what is missing.
                let another = |message: &str| message.starts_with("expected `") || message.contains(" is no");
                let refused = reading.diagnostics.iter().find(|found| {
                    found.span() == (at..at + word.len())
                        && another(&found.to_string())
                        && !format!("{found:?}").contains("nothing more")
                });
                assert!(refused.is_none(), "{text}: {refused:?}");
            }
        }
    }
}
