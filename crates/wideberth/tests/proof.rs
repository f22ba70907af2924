//! The command line of the proof: its exit code, its certificate, and signing off.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::Value as Json;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn verify(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wideberth")).arg("verify").args(arguments).current_dir(root()).output().unwrap()
}

/// A copy of the shipped protocol, with one passage changed.
fn copy(name: &str, from: &str, to: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let mut found = from.is_empty();
    for entry in fs::read_dir(root().join("protocol")).unwrap() {
        let path = entry.unwrap().path();
        // Languages lie in a folder of their own.
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        found |= text.contains(from);
        fs::write(folder.join(path.file_name().unwrap()), text.replacen(from, to, 1)).unwrap();
    }
    assert!(found, "{from:?} is nowhere in the protocol");
    folder
}

#[test]
fn the_certificate_in_the_documentation_is_that_of_the_shipped_protocol() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("certificate.md");
    let output = verify(&["protocol", "--cross-check", "--certificate", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let (written, kept) =
        (fs::read_to_string(file).unwrap(), fs::read_to_string(root().join("docs/certificate.md")).unwrap());
    assert!(
        written == kept,
        "write it anew: cargo run -p wideberth -- verify --cross-check --certificate docs/certificate.md"
    );
}

#[test]
fn a_fault_makes_it_fail_and_names_the_person_and_the_place() {
    let folder = copy("fault", "    poo-loss\n    both-legs-weak\n    certainly", "    both-legs-weak\n    certainly");
    let output = verify(&[folder.to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    let property = json["properties"].as_array().unwrap().iter().find(|p| p["proved"] == false).unwrap();
    assert_eq!(property["property"], "each-cauda-equina-sign-is-an-emergency");
    let failure = &property["failures"][0];
    assert_eq!(failure["person"], serde_json::json!({ "poo-loss": "yes" }));
    assert_eq!(failure["reads"], "“No control of poo”");
    assert!(
        failure["blocks"]
            .as_array()
            .unwrap()
            .iter()
            .any(|b| b["file"] == "10-cauda-equina.md" && b["line"].is_number())
    );
    let told = String::from_utf8(verify(&[folder.to_str().unwrap()]).stdout).unwrap();
    assert!(told.contains("“No control of poo”") && told.contains("10-cauda-equina.md:"), "{told}");
    let certificate = folder.join("certificate.md");
    assert!(!verify(&[folder.to_str().unwrap(), "--certificate", certificate.to_str().unwrap()]).status.success());
    assert!(!certificate.exists());
}

#[test]
fn a_looser_version_fails_until_each_difference_is_signed_off_by_name() {
    let folder = copy("looser", "when hours-since-onset < 72\n", "when hours-since-onset < 48\n");
    let against = || verify(&[folder.to_str().unwrap(), "--against", "protocol", "--json"]);
    let output = against();
    assert_eq!(output.status.code(), Some(1));
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    let weaker = json["weaker"].as_array().unwrap().clone();
    assert!(weaker.iter().all(|own| own["block"] == "acute-phase" && own["person"]["hours-since-onset"] == 71));
    let entry = |own: &Json| {
        format!(
            "[[signed]]\nchange = {}\nby = \"A. Reviewer\"\non = \"2026-11-25\"\nbecause = \"a test\"\n\n",
            own["change"]
        )
    };
    let all: String = weaker.iter().map(entry).collect();
    let file = folder.join("signed-off.toml");
    fs::write(&file, weaker[1..].iter().map(entry).collect::<String>()).unwrap();
    assert_eq!(against().status.code(), Some(1), "one is still unsigned");
    fs::write(&file, &all).unwrap();
    assert_eq!(against().status.code(), Some(0));
    fs::write(&file, all.replacen("A. Reviewer", " ", 1)).unwrap();
    assert_eq!(against().status.code(), Some(2), "nobody signed");
    // A signature does not cover the next loosening of the same rule.
    fs::write(&file, &all).unwrap();
    let path = folder.join("20-pain-today.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("when hours-since-onset < 48\n", "when hours-since-onset < 24\n", 1)).unwrap();
    assert_eq!(against().status.code(), Some(1));
}

/// What no decision shows is compared as it is written.
#[test]
fn a_version_that_trusts_old_answers_for_longer_fails_too() {
    let changed = |name: &str, from: &str, to: &str| {
        let folder = copy(name, from, to);
        let output = verify(&[folder.to_str().unwrap(), "--against", "protocol", "--json"]);
        let json: Json = serde_json::from_slice(&output.stdout).unwrap();
        let of =
            |way: &str| json[way].as_array().unwrap().iter().map(|own| own["block"].to_string()).collect::<Vec<_>>();
        (output.status.code(), of("weaker"), of("stricter"))
    };
    let only = |block: &str| vec![format!("\"{block}\"")];
    let less = |block| (Some(1), only(block), vec![]);
    let more = |block| (Some(0), vec![], only(block));
    // What the calmest person is told differently is told of a person, and never as its opposite.
    let folder = copy("gentler", "  pressure 5\n", "  pressure 4\n");
    let told = String::from_utf8(verify(&[folder.to_str().unwrap(), "--against", "protocol"]).stdout).unwrap();
    assert!(told.contains("it does not happen that its own dose grows past"), "{told}");
    assert_eq!(changed("longer", "every-session valid 60 min", "every-session valid 90 min"), less("schedule"));
    assert_eq!(changed("sooner", "every-session valid 60 min", "every-session valid 30 min"), more("schedule"));
    assert_eq!(changed("flares", "flare 2 points 3 readings", "flare 3 points 3 readings"), less("monitoring"));
    assert_eq!(changed("never-anew", "renewed-at 2 points", "renewed-at 0 points"), less("monitoring"));
    assert_eq!(changed("patience", "pause 10 min", "pause 15 min"), less("guidance"));
    assert_eq!(changed("number", "\"United Kingdom\" \"999\"", "\"United Kingdom\" \"998\""), less("united-kingdom"));
    assert_eq!(
        changed("drawing", "between-legs\n\nregion thigh-back-left", "\nregion thigh-back-left"),
        less("saddle")
    );
}

#[test]
fn a_protocol_with_errors_cannot_be_proved_and_says_so() {
    let folder = copy("broken", "    poo-loss\n", "    poo-lost\n");
    let output = verify(&[folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("wideberth check"));
}
