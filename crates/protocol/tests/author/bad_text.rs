//! Bad text is refused with a reason; it never brings the reader down.

use proptest::prelude::*;
use protocol::author::{SourceFile, format, read};

use crate::{SMALL, SOURCES, shipped};

/// What happens to a text on its way.
#[derive(Clone, Debug)]
enum Mishap {
    DropLine(prop::sample::Index),
    DoubleLine(prop::sample::Index),
    SwapLines(prop::sample::Index, prop::sample::Index),
    Indent(prop::sample::Index, usize),
    Word(prop::sample::Index, prop::sample::Index),
    Byte(prop::sample::Index, u8),
    CutOff(prop::sample::Index),
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let at = || any::<prop::sample::Index>();
    prop_oneof![
        at().prop_map(Mishap::DropLine),
        at().prop_map(Mishap::DoubleLine),
        (at(), at()).prop_map(|(a, b)| Mishap::SwapLines(a, b)),
        (at(), 0..9_usize).prop_map(|(a, spaces)| Mishap::Indent(a, spaces)),
        (at(), at()).prop_map(|(a, b)| Mishap::Word(a, b)),
        (at(), any::<u8>()).prop_map(|(a, byte)| Mishap::Byte(a, byte)),
        at().prop_map(Mishap::CutOff),
    ]
}

fn after(text: &str, mishap: &Mishap) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return String::new();
    }
    let count = lines.len();
    match mishap {
        Mishap::DropLine(at) => drop(lines.remove(at.index(count))),
        Mishap::DoubleLine(at) => lines.insert(at.index(count), lines[at.index(count)].clone()),
        Mishap::SwapLines(a, b) => lines.swap(a.index(count), b.index(count)),
        Mishap::Indent(at, spaces) => {
            let line = &mut lines[at.index(count)];
            *line = format!("{}{}", " ".repeat(*spaces), line.trim_start());
        }
        Mishap::Word(from, to) => {
            let word = lines[from.index(count)].split(' ').next_back().unwrap_or("").to_owned();
            lines[to.index(count)].push_str(&format!(" {word}"));
        }
        Mishap::Byte(at, byte) => {
            let mut bytes = text.as_bytes().to_vec();
            let place = at.index(bytes.len());
            bytes[place] = *byte;
            return String::from_utf8_lossy(&bytes).into_owned();
        }
        Mishap::CutOff(at) => return String::from_utf8_lossy(&text.as_bytes()[..at.index(text.len())]).into_owned(),
    }
    lines.join("\n")
}

/// Reads and formats; every diagnostic points into its file, and formatting twice is formatting once.
fn endures(files: &[SourceFile], bibliography: &str) -> Result<(), TestCaseError> {
    let reading = read(files, bibliography);
    prop_assert_eq!(reading.protocol.is_none(), reading.diagnostics.iter().any(protocol::author::Diagnostic::is_error));
    for diagnostic in &reading.diagnostics {
        let text = files.iter().find(|file| file.name == diagnostic.file()).map_or(bibliography, |file| &file.text);
        prop_assert!(text.get(diagnostic.span()).is_some(), "{} points to {:?}", diagnostic, diagnostic.span());
        let handler = miette::NarratableReportHandler::new();
        prop_assert!(handler.render_report(&mut String::new(), diagnostic).is_ok(), "{} cannot be shown", diagnostic);
    }
    for file in files {
        if let Ok(once) = format(&file.text) {
            let twice = format(&once).ok();
            prop_assert_eq!(twice.as_deref(), Some(once.as_str()));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_small_protocol_with_mishaps_is_read_or_refused(mishaps in prop::collection::vec(mishap(), 1..8)) {
        let text = mishaps.iter().fold(SMALL.to_owned(), |text, mishap| after(&text, mishap));
        endures(&[SourceFile { name: "small.md".into(), text }], SOURCES)?;
    }

    #[test]
    fn a_bibliography_with_mishaps_is_read_or_refused(mishaps in prop::collection::vec(mishap(), 1..4)) {
        let sources = mishaps.iter().fold(SOURCES.to_owned(), |text, mishap| after(&text, mishap));
        endures(&[SourceFile { name: "small.md".into(), text: SMALL.into() }], &sources)?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(?s).{0,400}") {
        endures(&[SourceFile { name: "any.md".into(), text: text.clone() }], "")?;
        endures(&[SourceFile { name: "any.md".into(), text: format!("```protocol\n{text}\n```\n") }], &text)?;
    }

    #[test]
    fn any_words_of_the_language_are_read_or_refused(
        lines in prop::collection::vec((0..4_usize, prop::collection::vec(
            prop::sample::select(vec![
                "question", "number", "define", "emergency", "stop", "technique", "group", "words", "when", "any", "all", "of", "at", "least", "not",
                "is", ">=", "<", "asks", "range", "options", "cautions", "variant", "work", "cue", "\"x\"", "a", "b", "1", "2..3", "4.5", "until",
                "reaches", "cites", "A1", "unsure", "nothing", "ask", "after", "level", "default",
                "property", "always", "never", "sometimes", "while", "possibly", "it", "its", "for", "each", "finding", "closed", "limit", "pressure", "most", "stage", "opens",
            ]), 1..6)), 0..40)
    ) {
        let lines: Vec<String> = lines.iter().map(|(depth, words)| format!("{}{}", "  ".repeat(*depth), words.join(" "))).collect();
        endures(&[SourceFile { name: "words.md".into(), text: format!("```protocol\n{}\n```\n", lines.join("\n")) }], "")?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_shipped_protocol_with_mishaps_is_read_or_refused(mishaps in prop::collection::vec((any::<prop::sample::Index>(), mishap()), 1..6)) {
        let mut files = shipped();
        for (file, mishap) in &mishaps {
            let at = file.index(files.len());
            files[at].text = after(&files[at].text, mishap);
        }
        endures(&files, SOURCES)?;
    }
}

#[test]
fn nesting_and_definitions_without_end_are_refused_and_do_not_overflow() {
    let deep: String = (0..5000).map(|depth| format!("{}any of\n", "  ".repeat(depth))).collect();
    let prefixes = "not ".repeat(5000);
    let doubling: String =
        (1..200).map(|n| format!("define d{n}\n  says \"D\"\n  when any of d{0} d{0}\n", n - 1)).collect();
    for inside in [
        format!("emergency x\n  when any of\n{deep}"),
        format!("emergency x\n  when {prefixes}a\n"),
        format!("define d0\n  says \"D\"\n  when d199\n{doubling}"),
        format!("fact f\n  says \"F\"\ndefine d0\n  says \"D\"\n  when f\n{doubling}"),
    ] {
        let text = format!("```protocol\n{inside}```\n");
        assert!(read(&[SourceFile { name: "deep.md".into(), text }], "").protocol.is_none());
    }
}
