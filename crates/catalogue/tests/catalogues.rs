//! Catalogues: what is exported reads back as the same, and what does not fit is named.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use catalogue::{ENGLISH, Language, Texts, export, files, folders, places};
use protocol::{Protocol, author::read_folder};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol"));
static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| read_folder(&FOLDER).unwrap().protocol.unwrap());

/// The English catalogues as if they were a translation.
fn as_a_language(change: impl Fn(&str, String) -> String) -> (tempfile::TempDir, PathBuf) {
    let own = tempfile::tempdir().unwrap();
    let folder = own.path().join("fr");
    fs::create_dir(&folder).unwrap();
    for (name, text) in export(&mut PROTOCOL.clone()) {
        fs::write(folder.join(name), change(name, text)).unwrap();
    }
    fs::write(folder.join("language.ftl"), "language =\n    .name = Français\n").unwrap();
    (own, folder)
}

fn faults(change: impl Fn(&str, String) -> String) -> Vec<String> {
    let (_own, folder) = as_a_language(change);
    let language = Language::read(&folder).unwrap();
    language.check(&folder, &mut PROTOCOL.clone()).iter().map(ToString::to_string).collect()
}

#[test]
fn the_english_catalogues_are_those_of_the_protocol() {
    for (name, text) in export(&mut PROTOCOL.clone()) {
        let kept = fs::read_to_string(FOLDER.join("languages").join(ENGLISH).join(name)).unwrap();
        assert!(kept == text, "{name} is not what the protocol says now; run `wideberth catalogue`");
    }
}

#[test]
fn every_language_beside_the_protocol_fits_it() {
    let texts = Texts::of(&FOLDER, &PROTOCOL).unwrap();
    assert_eq!(texts.languages.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["ar", "es"]);
    assert_eq!(folders(&FOLDER.join("languages")).unwrap().len(), 2);
}

#[test]
fn what_is_exported_reads_back_as_the_same() {
    let (_own, folder) = as_a_language(|_, text| text);
    let language = Language::read(&folder).unwrap();
    assert_eq!(language.check(&folder, &mut PROTOCOL.clone()), []);
    let mut again = PROTOCOL.clone();
    language.put_into(&mut again);
    assert_eq!(again, *PROTOCOL);
}

#[test]
fn what_is_missing_too_much_or_filled_in_otherwise_is_named() {
    let missing = faults(|_, text| text.replace("    .pause = Pause\n", ""));
    assert_eq!(missing.len(), 1);
    assert!(missing[0].contains("`session.pause` is missing: \"Pause\""), "{missing:?}");
    let extra = faults(|_, text| text.replace("    .pause = Pause\n", "    .pause = Pause\n    .halt = Halt\n"));
    assert!(extra.len() == 1 && extra[0].contains("`session.halt` is nowhere in the protocol"), "{extra:?}");
    let otherwise =
        faults(|_, text| text.replace(".progress = Question { $n } of about { $m }", ".progress = Question { $n }"));
    assert!(
        otherwise.len() == 1 && otherwise[0].contains("`screening.progress` fills in something else"),
        "{otherwise:?}"
    );
}

#[test]
fn a_sentence_whose_english_has_changed_is_named() {
    let (_own, folder) = as_a_language(|_, text| text);
    let mut older = PROTOCOL.clone();
    older.words.insert("session.pause".into(), "Halt".into());
    let (name, lines) = Language::translated_now(&mut older);
    fs::write(folder.join(name), lines).unwrap();
    let faults = Language::read(&folder).unwrap().check(&folder, &mut PROTOCOL.clone());
    assert!(
        faults.len() == 1 && faults[0].what.contains("`session.pause` was translated from other English"),
        "{faults:?}"
    );
}

#[test]
fn what_is_no_catalogue_is_named_with_its_line() {
    for (broken, why) in [
        ("a =\n    .b = { $what }\n", "nothing is called `$what`"),
        ("a =\n    .b = { $n ->\n        [one] x\n       *[many] y\n    }\n", "the form `other` is missing"),
        ("a =\n    .b = { $n ->\n        [few-ish] x\n       *[other] y\n    }\n", "`few-ish` is no plural form"),
        ("a =\n    .b = one\n    .b = two\n", "stands there twice"),
    ] {
        let (_own, folder) =
            as_a_language(|name, text| if name == "regions.ftl" { format!("{text}\n{broken}") } else { text });
        let error = Language::read(&folder).unwrap_err().to_string();
        assert!(error.contains("regions.ftl, line") && error.contains(why), "{error}");
    }
}

#[test]
fn plural_forms_reach_the_phone() {
    let spanish = Texts::of(&FOLDER, &PROTOCOL).unwrap().files["es"].clone();
    assert!(spanish.starts_with("es\tltr\t\t5155"), "{}", &spanish[..20]);
    assert!(spanish.contains("\u{2}1") && spanish.contains("\u{2}5"));
}

#[test]
fn where_a_block_or_an_option_is_named_is_found_in_catalogues_and_lists() {
    let catalogue = "# leg =\nleg-more =\n    .ask = leg = no\n\nleg =\n    .ask = Which?\n    .calf-option = Calf\n    .calf-option-2 = No\n";
    let list = "leg-more\task\t0\nleg\tcalf-option\t1\nleg\task\t2\n";
    let found = |text: &str, option| -> Vec<(usize, String)> {
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        places(text, "leg", option).into_iter().map(|span| (line(span.start), text[span].to_owned())).collect()
    };
    assert_eq!(found(catalogue, None), [(5, "leg".into())]);
    assert_eq!(found(catalogue, Some("calf")), [(7, "calf".into())]);
    assert_eq!(found(list, None), [(2, "leg".into()), (3, "leg".into())]);
    assert_eq!(found(list, Some("calf")), [(2, "calf".into())]);
    assert_eq!(files(&FOLDER).len(), 7 + 2 * 9);
}
