//! Faults seeded in a copy of the shipped protocol's text make the proof fail, and with the right person.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use protocol::{
    Protocol,
    author::{BIBLIOGRAPHY, Reading, SourceFile, read},
};
use std::{fs, path::Path};
use verify::{Failure, Suite, against, words};

/// The shipped text with one passage changed, in whichever file it stands.
fn with(from: &str, to: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut changed = 0;
    let files: Vec<SourceFile> = names
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| {
            let text = fs::read_to_string(path).unwrap();
            changed += text.matches(from).count();
            SourceFile {
                name: path.file_name().unwrap().to_string_lossy().into_owned(),
                text: text.replacen(from, to, 1),
            }
        })
        .collect();
    assert!(from.is_empty() || changed >= 1, "{from:?} is nowhere in the protocol");
    let reading = read(&files, &fs::read_to_string(folder.join(BIBLIOGRAPHY)).unwrap());
    assert!(reading.protocol.is_some(), "{:#?}", reading.diagnostics);
    reading
}

fn failures(reading: &Reading) -> Vec<(String, Failure)> {
    let mut suite = Suite::new(reading.protocol.as_ref().unwrap(), &reading.syntax);
    let count = suite.properties().len();
    (0..count)
        .flat_map(|i| {
            let name = suite.properties()[i].name.clone();
            suite.check(i).failures.into_iter().map(move |failure| (name.clone(), failure))
        })
        .collect()
}

fn data(protocol: &Protocol, failure: &Failure) -> Vec<String> {
    let one = |(id, value): &(_, _)| format!("{}={}", protocol.at(*id).name, words::value(protocol, *id, *value));
    failure.person.0.iter().map(one).collect()
}

/// Some failure of `property` is about exactly this person.
fn fails_for(reading: &Reading, property: &str, person: &[&str]) {
    let protocol = reading.protocol.as_ref().unwrap();
    let all = failures(reading);
    let found: Vec<(String, Vec<String>)> =
        all.iter().map(|(name, failure)| (name.clone(), data(protocol, failure))).collect();
    assert!(found.iter().any(|(name, own)| name == property && own == person), "{found:#?}");
    for (name, failure) in &all {
        assert!(failure.person.0.len() <= 3, "{name} needs {:?}", data(protocol, failure));
    }
}

#[test]
fn the_shipped_text_has_no_failure() {
    let reading = with("", "");
    assert_eq!(failures(&reading), []);
}

#[test]
fn a_forgotten_alternative_fails_for_the_person_who_has_it() {
    let reading = with(
        "    poo-loss\n    both-legs-weak\n    certainly sex-feeling-lost",
        "    both-legs-weak\n    certainly sex-feeling-lost",
    );
    fails_for(&reading, "each-cauda-equina-sign-is-an-emergency", &["poo-loss=yes"]);
}

#[test]
fn a_shorter_wait_fails_for_the_hour_before_it_should_end() {
    let reading = with("when hours-since-onset < 72\n", "when hours-since-onset < 48\n");
    let all = failures(&reading);
    let protocol = reading.protocol.as_ref().unwrap();
    let hour = "hours-since-onset=71".to_owned();
    assert!(all.iter().any(|(_, failure)| data(protocol, failure) == [hour.clone()]), "{all:#?}");
}

#[test]
fn a_rule_that_danger_turns_off_breaks_monotony() {
    let reading = with("  when heart-lung-unwell\n  unsure routine", "  when not heart-lung-unwell\n  unsure routine");
    let broken = failures(&reading).into_iter().any(|(name, failure)| {
        name == "worse-never-gains" && failure.becomes.is_some() && failure.blocks.contains(&"heart-lung-worse".into())
    });
    assert!(broken);
}

#[test]
fn a_rule_in_the_shadow_of_another_is_named_with_what_masks_it() {
    let copy = "within-days heart-lung-again\n  when heart-lung-unwell\n  unsure routine\n  tell \"See a doctor in the next few days.\"\n  cites B1 wideberth-design\n\nwithin-days heart-lung-worse\n";
    let reading = with("within-days heart-lung-worse\n", copy);
    let masked = failures(&reading).into_iter().find(|(name, _)| name == "every-rule-makes-a-difference").unwrap().1;
    assert!(
        masked.what.contains("`heart-lung-again`") && masked.what.contains("`heart-lung-worse`"),
        "{}",
        masked.what
    );
}

#[test]
fn an_edit_that_loosens_is_found_against_the_old_version_and_one_that_tightens_is_told() {
    let (old, looser) = (with("", ""), with("when hours-since-onset < 72\n", "when hours-since-onset < 48\n"));
    let (old, looser) = (old.protocol.as_ref().unwrap(), looser.protocol.as_ref().unwrap());
    let compared = against(looser, old);
    assert!(compared.weaker.len() >= 5 && compared.stricter.is_empty());
    for difference in &compared.weaker {
        assert_eq!(difference.block, "acute-phase");
        let person: Vec<String> = difference
            .person
            .as_ref()
            .unwrap()
            .0
            .iter()
            .map(|(id, value)| {
                format!("{}={}", compared.merged.at(*id).name, words::value(&compared.merged, *id, *value))
            })
            .collect();
        assert_eq!(person, ["hours-since-onset=71"], "{}", difference.what);
    }
    let back = against(old, looser);
    assert!(back.weaker.is_empty() && back.stricter.len() == compared.weaker.len());
    let same = against(old, old);
    assert!(same.weaker.is_empty() && same.stricter.is_empty());
}
