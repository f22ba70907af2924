//! The protocol's own sentences as catalogues: what a translation starts from.

use crate::{FILLED, message::key};
use protocol::{Protocol, SentenceKind as Kind};
use std::{collections::BTreeMap, fmt::Write};

/// The folder of the protocol's own language.
pub const ENGLISH: &str = "en";

/// A catalogue's files, in the order in which a translator may read them.
pub const FILES: [(Kind, &str, &str); 7] = [
    (Kind::Question, "questions.ftl", "What is asked, and the self-checks for who is not sure."),
    (
        Kind::Rule,
        "results.ftl",
        "What a person is told when a sign of danger, a waiting time or a limit applies, and why.",
    ),
    (Kind::Condition, "conditions.ftl", "What closes or limits techniques for some people."),
    (Kind::Technique, "techniques.ftl", "The techniques, step by step. A cue is spoken: short, and easy to say."),
    (Kind::Explanation, "learn.ftl", "Background for patients."),
    (Kind::Number, "regions.ftl", "Regions with an emergency number."),
    (Kind::Screen, "screens.ftl", "The words on screens and those that are spoken in every session."),
];

/// Every sentence of a protocol in its order: its file, the block that it stands in, its key there, and the sentence.
pub fn sentences(protocol: &mut Protocol) -> Vec<(&'static str, String, String, String)> {
    let mut all = Vec::new();
    protocol.each_sentence(|place, text| {
        let file = FILES.iter().find(|(kind, ..)| *kind == place.kind).map_or("", |(_, file, _)| *file);
        all.push((file, place.block.to_owned(), key(place), text.clone()));
    });
    all
}

/// The protocol's sentences as catalogues, by the names of their files.
pub fn export(protocol: &mut Protocol) -> BTreeMap<&'static str, String> {
    let mut files: BTreeMap<&'static str, String> = FILES
        .iter()
        .map(|(_, file, about)| (*file, format!("### {about}\n### Written from the protocol by `wideberth catalogue`; change the protocol, not this file.\n")))
        .collect();
    let mut open = ("", String::new());
    for (file, block, key, text) in sentences(protocol) {
        let Some(into) = files.get_mut(file) else { continue };
        if open != (file, block.clone()) {
            _ = write!(into, "\n{block} =\n");
            open = (file, block);
        }
        _ = writeln!(into, "    .{key} = {}", fluent(&text));
    }
    files
}

/// A sentence in Fluent's syntax, on one line.
fn fluent(text: &str) -> String {
    let filled = FILLED
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(&format!("{{{name}}}"), &format!("{{ ${name} }}")));
    // Only at a line's beginning do these mean something else.
    if filled.starts_with(['[', '*', '.', ' ']) { format!("{{ \"\" }}{filled}") } else { filled }
}
