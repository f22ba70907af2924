//! The letter by the command line, with a link for the code on its first page.
#![cfg(feature = "print")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use link::{Chance, Link, Sharing};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const AT: &str = "2026-11-25T08:00:00Z";
/// A day later, in seconds since 1970.
const UNTIL: u64 = 1_795_680_000;

fn export(out: &Path, link: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let journal = "scenarios/journals/partial.jsonl";
    Command::new(env!("CARGO_BIN_EXE_wideberth"))
        .args(["export", "pdf", "--journal", journal, "--at", AT, "--link", link, "--out"])
        .arg(out)
        .current_dir(root)
        .output()
        .unwrap()
}

#[test]
fn a_letter_takes_a_link_that_the_program_has_made_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("letter.pdf");
    let made = |until| {
        let server = "https://share.example.org";
        Link::new(&Sharing { content: "{}", server, until, label: "Back pain record" }, &Chance([7; Chance::BYTES]))
            .unwrap()
            .link
    };
    let good = made(UNTIL);
    let cut = good.chars().take(50).collect::<String>();
    for (link, wrong) in [
        ("https://share.example.org", "does not begin with `shlink:/`"),
        (&cut, "cannot be read"),
        (&made(UNTIL - 2 * 86_400), "the link was good until 24 Nov 2026, 08:00 (UTC)"),
    ] {
        let refused = export(&out, link);
        let said = String::from_utf8_lossy(&refused.stderr).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!refused.status.success() && said.contains("--link"), "{said}");
        assert!(said.replace("│ ", "").contains(wrong), "{said}");
        assert!(said.contains("wideberth share"), "{said}");
        assert!(!out.exists(), "{link}");
    }
    let written = export(&out, &good);
    assert!(written.status.success(), "{written:?}");
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF"));
}
