//! The standard form.

use protocol::{
    Property,
    author::{Code, format, read},
};

use crate::{SMALL, SOURCES, read_text, shipped};

#[test]
fn the_standard_form_is_this() {
    let loose = "Prose,  left   alone.\n\n```protocol\nemergency   numb\n  when any of saddle-numb age>=70\n  tell   \"One.\"\n    \"Two.\"\n\n\n  cites A1\n    B5\nquestion x\n  options a \"A\" b \"B\"\n```\nMore\u{a0}prose";
    let standard = "Prose,  left   alone.\n\n```protocol\nemergency numb\n  when any of\n    saddle-numb\n    age >= 70\n  tell \"One.\" \"Two.\"\n  cites A1 B5\n\nquestion x\n  options\n    a \"A\"\n    b \"B\"\n```\nMore\u{a0}prose";
    assert_eq!(format(loose).unwrap(), standard);
}

#[test]
fn what_does_not_fit_in_a_hundred_columns_goes_below() {
    let sentence = "\"A sentence that is quite long, as sentences go.\"";
    let names = ["a-name-of-some-length"; 6].join(" ");
    let loose = format!("```protocol\nemergency numb\n  tell {sentence} {sentence} {sentence}\n  cites {names}\n```\n");
    let lines = format(&loose).unwrap();
    let names = ["a-name-of-some-length"; 4].join(" ");
    let two = "a-name-of-some-length a-name-of-some-length";
    let standard = format!(
        "```protocol\nemergency numb\n  tell {sentence}\n    {sentence}\n    {sentence}\n  cites {names}\n    {two}\n```\n"
    );
    assert_eq!(lines, standard);
    assert!(lines.lines().all(|line| line.len() <= 100));
}

#[test]
fn a_long_step_puts_its_cue_and_picture_below() {
    let text = "x".repeat(50);
    let loose = format!(
        "```protocol\ntechnique t \"T\"\n  variant floor \"Floor\"\n    work \"{text}\" cue \"{text}\" picture p alt \"A\"\n```\n"
    );
    let expected = format!("    work \"{text}\"\n      cue \"{text}\"\n      picture p alt \"A\"\n");
    assert!(format(&loose).unwrap().contains(&expected), "{}", format(&loose).unwrap());
}

#[test]
fn other_code_and_line_endings_stay() {
    let other = "```rust\nfn   main() {}\n```\n\n    ```protocol\n    emergency   shown-only\n    ```\n";
    assert_eq!(format(other).unwrap(), other);
    let windows = "Prose\r\n\r\n```protocol\r\nfact   x\r\n  says \"X\"\r\n```\r\n";
    assert_eq!(format(windows).unwrap(), windows.replace("fact   x", "fact x"));
    let in_a_list = "- item\n\n  ```protocol\n  fact   x\n    says \"X\"\n  ```\n";
    assert_eq!(format(in_a_list).unwrap(), in_a_list.replace("fact   x", "fact x"));
}

#[test]
fn a_block_that_cannot_be_understood_is_refused_and_not_guessed_at() {
    let refused = format("```protocol\nemergency numb\n  tell \"no end\n```\n").unwrap_err();
    assert_eq!(refused[0].kind(), Code::Form);
}

#[test]
fn the_small_protocol_is_in_standard_form() {
    assert_eq!(format(SMALL).unwrap(), SMALL);
}

#[test]
fn formatting_the_shipped_protocol_is_idempotent_and_changes_no_meaning() {
    let files = shipped();
    let mut formatted = files.clone();
    for file in &mut formatted {
        file.text = format(&file.text).unwrap();
        assert_eq!(format(&file.text).unwrap(), file.text, "{}", file.name);
    }
    let (before, after) = (read(&files, SOURCES), read(&formatted, SOURCES));
    let said =
        |reading: &protocol::author::Reading| reading.diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(said(&before), said(&after));
}

#[test]
fn words_that_do_not_belong_on_a_first_line_stay_on_it() {
    let text = "x".repeat(50);
    let loose = format!("```protocol\nquestion q \"{text}\" \"{text}\"stray words here\n```\n");
    let once = format(&loose).unwrap();
    assert!(once.contains("\" stray words here\n"), "{once}");
    assert_eq!(format(&once).unwrap(), once);
}

#[test]
fn facts_stand_one_to_a_line_and_a_single_one_beside_its_word() {
    let loose = "```protocol\nproperty p\n  says   \"It holds.\"\n  always   level same-day\n    closed a b\n      c\n  while possibly any of x age>=70\n\nproperty q\n  for   each  emergency\n    same-day\n  always\n    closed all\n  while possibly   it\n```\n";
    let standard = "```protocol\nproperty p\n  says \"It holds.\"\n  always\n    level same-day\n    closed a b c\n  while possibly any of\n    x\n    age >= 70\n\nproperty q\n  for each emergency same-day\n  always closed all\n  while possibly it\n```\n";
    assert_eq!(format(loose).unwrap(), standard);
    assert_eq!(format(standard).unwrap(), standard);
}

#[test]
fn a_fact_that_does_not_fit_beside_its_word_goes_below_and_on() {
    let names = ["a-name-of-some-length"; 6].join(" ");
    let loose = format!("```protocol\nproperty p\n  never closed {names}\n```\n");
    let (four, two) = (["a-name-of-some-length"; 4].join(" "), ["a-name-of-some-length"; 2].join(" "));
    let standard = format!("```protocol\nproperty p\n  never\n    closed {four}\n      {two}\n```\n");
    assert_eq!(format(&loose).unwrap(), standard);
    assert_eq!(format(&standard).unwrap(), standard);
}

#[test]
fn formatting_a_property_keeps_what_it_claims() {
    let loose = SMALL
        .replace(
            "  for each emergency same-day\n  always closed all\n",
            "  for each emergency\n    same-day\n  always\n    closed\n      all\n",
        )
        .replace("  always\n    level self-care-limited\n    limit", "  always   level self-care-limited\n    limit")
        .replace("  while age >= 90\n", "  while age>=90   years\n");
    let claims = |text: &str| -> Vec<Property> { read_text(text).protocol.unwrap().properties };
    assert_ne!(format(&loose).unwrap(), loose);
    assert_eq!(claims(&loose), claims(SMALL));
    assert_eq!(claims(&format(&loose).unwrap()), claims(SMALL));
}
