//! What a name means, as an author reads it while the pointer rests on the name.

use gen_lsp_types::{Contents, Hover, MarkupContent, MarkupKind};
use protocol::{
    Source,
    author::{Named, Occurrence, WrittenBlock},
};

use crate::draft::Draft;

/// The lines of a block that are its words for a patient or reviewer.
const SAID: [&str; 8] = ["asks", "says", "tell", "summary", "short", "why", "because", "refused"];

/// The lines of a block that say when and how it counts, shown as they are written.
const TERMS: [&str; 13] = [
    "range",
    "ask",
    "worse",
    "reassuring",
    "ordered",
    "optional",
    "renews",
    "level",
    "unsure",
    "until",
    "action",
    "blocks",
    "locks",
];

/// What the name at a byte of a page means.
pub fn hover(draft: &Draft, page: usize, at: usize) -> Option<Hover> {
    let place = draft.name_at(page, at)?;
    let text = match &place.names {
        Named::Block(_) => block(draft, place)?,
        Named::Option { choice } => option(draft, choice, &place.name)?,
        Named::Source => source(draft, draft.sources.iter().find(|source| source.name == place.name)?, place),
        Named::Nothing => return None,
    };
    Some(Hover {
        contents: Contents::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value: text }),
        range: draft.pages.get(page).map(|page| page.range(&place.span)),
    })
}

fn block(draft: &Draft, place: &Occurrence) -> Option<String> {
    let block = draft.block(&place.name)?;
    let mut parts = vec![headed(block)];
    for word in SAID {
        let said: Vec<&str> = block.all(word).flat_map(|line| &line.texts).map(String::as_str).collect();
        if !said.is_empty() {
            parts.push(format!("{word}: {}", said.join(" ")));
        }
    }
    let options = options(block);
    if !options.is_empty() {
        parts.push(options.iter().map(|(name, label)| format!("- `{name}` {label}")).collect::<Vec<_>>().join("\n"));
    }
    let terms: Vec<String> = TERMS
        .iter()
        .flat_map(|word| block.all(word))
        .map(|line| format!("`{}`", format!("{} {}", line.word, line.rest).trim()))
        .collect();
    if !terms.is_empty() {
        parts.push(terms.join(" · "));
    }
    let cited: Vec<String> = block
        .all("cites")
        .flat_map(|line| line.rest.split(' '))
        .map(|key| format!("- {}", cited(draft, key)))
        .collect();
    if !cited.is_empty() {
        parts.push(format!("cites\n{}", cited.join("\n")));
    }
    parts.push(used(draft, place));
    Some(parts.join("\n\n"))
}

fn headed(block: &WrittenBlock) -> String {
    let title = if block.title.is_empty() { String::new() } else { format!(": {}", block.title.join(" ")) };
    format!("**{}** `{}`{title}", block.kind.word(), block.name)
}

/// The options of a choice with their labels.
fn options(block: &WrittenBlock) -> Vec<(&str, &str)> {
    let lines = block.all("options");
    lines.flat_map(|line| line.rest.split_whitespace().zip(line.texts.iter().map(String::as_str))).collect()
}

fn option(draft: &Draft, choice: &str, name: &str) -> Option<String> {
    let block = draft.block(choice)?;
    let (_, label) = options(block).into_iter().find(|(option, _)| *option == name)?;
    Some(format!("option `{name}` of {}: {label}", headed(block)))
}

fn source(draft: &Draft, source: &Source, place: &Occurrence) -> String {
    format!("**source** `{}`\n\n{}\n\n{}", source.name, source_line(source), used(draft, place))
}

fn source_line(source: &Source) -> String {
    if source.url.is_empty() { source.text.clone() } else { format!("{} <{}>", source.text, source.url) }
}

/// A citation with what it says.
fn cited(draft: &Draft, key: &str) -> String {
    let statement = draft.block(key).map(|block| block.title.join(" "));
    let source = || draft.sources.iter().find(|source| source.name == key).map(source_line);
    format!("`{key}` {}", statement.or_else(source).unwrap_or_default())
}

/// The blocks in which a name is used, each once.
fn used(draft: &Draft, place: &Occurrence) -> String {
    let mut blocks: Vec<&str> = Vec::new();
    for other in draft.same(place).filter(|other| !other.definition) {
        if !blocks.contains(&other.within.as_str()) {
            blocks.push(&other.within);
        }
    }
    let named = |name: &&str| {
        draft.block(name).map_or_else(|| format!("- `{name}`"), |block| format!("- {} `{name}`", block.kind.word()))
    };
    match blocks.as_slice() {
        [] => "used nowhere by name".to_owned(),
        blocks => format!("used in\n{}", blocks.iter().map(named).collect::<Vec<_>>().join("\n")),
    }
}
