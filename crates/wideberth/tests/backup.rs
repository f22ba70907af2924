//! A backup by the program: written, lost and brought back; opened by another program, and one of another program opened.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what helps a test fails as the test does")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const PASSPHRASE: &str = "seven quiet herons";

/// A folder with a journal in which a stop locks everything, and the passphrase in a file.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(scenario("journals/outwards-with-stops.jsonl"), folder.path().join("journal.jsonl")).unwrap();
    fs::write(folder.path().join("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
    folder
}

fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(name)
}

fn wideberth(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wideberth")).current_dir(folder).args(arguments).output().unwrap()
}

fn backup(folder: &Path) {
    let made = wideberth(
        folder,
        &["backup", "--journal", "journal.jsonl", "--out", "kept.age", "--passphrase-file", "passphrase"],
    );
    assert!(made.status.success(), "{made:?}");
}

fn restore(folder: &Path) -> Output {
    wideberth(folder, &["restore", "kept.age", "--journal", "journal.jsonl", "--passphrase-file", "passphrase"])
}

fn decide(folder: &Path, at: &str) -> Vec<u8> {
    let protocol = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    let protocol = protocol.to_string_lossy();
    let decided = wideberth(folder, &["decide", "--protocol", &protocol, "--journal", "journal.jsonl", "--at", at]);
    assert!(decided.status.success(), "{decided:?}");
    decided.stdout
}

fn a_minute_after_the_last_stop(journal: &str) -> String {
    let mut events = journal.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let stop = events.rfind(|event| event["what"]["kind"] == "stopped").unwrap();
    (stop["at"].as_i64().unwrap() + 60_000).to_string()
}

/// The state that a command prints.
fn state(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split("State: ").nth(1).unwrap_or_else(|| panic!("{output:?}")).trim().to_owned()
}

#[test]
fn written_lost_and_brought_back_it_is_the_same_journal_and_the_same_decision() {
    let folder = folder();
    let folder = folder.path();
    let before = fs::read(folder.join("journal.jsonl")).unwrap();
    let at = a_minute_after_the_last_stop(&String::from_utf8_lossy(&before));
    let decided = decide(folder, &at);
    assert!(String::from_utf8_lossy(&decided).contains("\"hours_left\":"), "nothing is locked in this journal");
    backup(folder);
    assert!(!fs::read(folder.join("kept.age")).unwrap().windows(8).any(|part| part == b"protocol"));
    fs::remove_file(folder.join("journal.jsonl")).unwrap();
    let first = restore(folder);
    let back = fs::read(folder.join("journal.jsonl")).unwrap();
    assert_eq!(decide(folder, &at), decided);
    // A second time nothing is new.
    let again = restore(folder);
    assert_eq!((state(&first), fs::read(folder.join("journal.jsonl")).unwrap()), (state(&again), back));
    assert!(String::from_utf8_lossy(&again.stdout).starts_with("0 of the backup's"), "{again:?}");
}

#[test]
fn what_cannot_be_used_says_so_and_changes_nothing() {
    let folder = folder();
    let folder = folder.path();
    backup(folder);
    let journal = fs::read(folder.join("journal.jsonl")).unwrap();
    let kept = fs::read(folder.join("kept.age")).unwrap();
    let text = open(&kept);
    let newer = sealed(&text.replacen("\"version\":1", "\"version\":9", 1));
    for (passphrase, content, told) in [
        ("seven quiet heron", kept.clone(), "passphrase does not open"),
        (PASSPHRASE, kept[..kept.len() / 2].to_vec(), "cut short or changed"),
        (PASSPHRASE, b"a letter".to_vec(), "not a backup"),
        (PASSPHRASE, sealed("{\"id\":\"1\"}\n"), "not a backup"),
        (PASSPHRASE, newer, "newer version"),
        (PASSPHRASE, sealed(&text[..text.len() / 2]), "cut short"),
    ] {
        fs::write(folder.join("passphrase"), passphrase).unwrap();
        fs::write(folder.join("kept.age"), content).unwrap();
        let refused = restore(folder);
        let said =
            String::from_utf8_lossy(&refused.stderr).split_whitespace().collect::<Vec<_>>().join(" ").replace("│ ", "");
        assert!(
            !refused.status.success() && said.contains(told) && said.contains("nothing was changed"),
            "{told}: {said}"
        );
        assert_eq!(fs::read(folder.join("journal.jsonl")).unwrap(), journal, "{told}");
    }
    fs::write(folder.join("passphrase"), "short").unwrap();
    let refused = wideberth(
        folder,
        &["backup", "--journal", "journal.jsonl", "--out", "other.age", "--passphrase-file", "passphrase"],
    );
    assert!(!refused.status.success() && !folder.join("other.age").exists());
}

fn open(kept: &[u8]) -> String {
    wideberth::sealed::open(kept, PASSPHRASE).unwrap()
}

fn sealed(text: &str) -> Vec<u8> {
    wideberth::sealed::seal(text, PASSPHRASE).unwrap()
}
