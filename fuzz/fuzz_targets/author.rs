//! Reads arbitrary bytes as a protocol: it must never panic, hang, or format a text into another meaning.
//!
//! The bytes are split at the first NUL: Markdown before it, the bibliography after it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use protocol::author::{SourceFile, read};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (markdown, bibliography) = text.split_once('\0').unwrap_or((&text, ""));
    let as_blocks = format!("```protocol\n{markdown}\n```\n");
    for markdown in [markdown, &as_blocks] {
        let file = SourceFile { name: "fuzz.md".to_owned(), text: markdown.to_owned() };
        let reading = read(&[file], bibliography);
        for diagnostic in &reading.diagnostics {
            let span = diagnostic.span();
            assert!(span.start <= span.end, "a span runs backwards");
        }
        assert!(reading.protocol.is_some() || !reading.diagnostics.is_empty(), "refused without a reason");
        if let Ok(once) = protocol::author::format(markdown) {
            assert_eq!(protocol::author::format(&once).ok().as_ref(), Some(&once), "formatting twice differs from formatting once");
        }
    }
});
