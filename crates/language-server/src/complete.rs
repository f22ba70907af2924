//! What an author may write next: words of the language where they fit, and names of what fits.

use gen_lsp_types::{CompletionItem, CompletionItemKind, Documentation, Range, TextEdit};
use protocol::author::{Wanted, WrittenBlock, expected};

use crate::draft::Draft;

/// Everything that may be written at a byte of a page; the editor narrows it down to what is typed.
pub fn complete(draft: &Draft, page: usize, at: usize) -> Vec<CompletionItem> {
    let Some(text) = draft.pages.get(page) else { return Vec::new() };
    let Some(expected) = expected(&text.text, at) else { return Vec::new() };
    let range = text.range(&expected.typed);
    let names = expected.names.iter().flat_map(|wanted| names(draft, wanted, range));
    let words = expected.words.iter().map(|word| item(word, CompletionItemKind::Keyword, "", "", range));
    names.chain(words).collect()
}

fn names(draft: &Draft, wanted: &Wanted, range: Range) -> Vec<CompletionItem> {
    if let Wanted::OptionOf(choice) = wanted {
        let places = draft
            .occurrences
            .iter()
            .filter(|place| place.definition && place.within == *choice && place.name != *choice);
        return places.map(|place| item(&place.name, CompletionItemKind::EnumMember, "option", "", range)).collect();
    }
    let blocks = draft.outline.iter().filter(|block| wanted.fits(block.kind));
    let mut items: Vec<CompletionItem> = blocks
        .map(|block| item(&block.name, CompletionItemKind::Reference, block.kind.word(), &gist(block), range))
        .collect();
    if *wanted == Wanted::Citation {
        let source = |source: &protocol::Source| {
            item(&source.name, CompletionItemKind::Reference, "source", &source.text, range)
        };
        items.extend(draft.sources.iter().map(source));
    }
    items
}

/// A block in one line.
fn gist(block: &WrittenBlock) -> String {
    let said = ["asks", "says", "short", "tell"].into_iter().find_map(|word| block.all(word).next());
    let texts = if block.title.is_empty() { said.map_or(&[] as &[_], |line| &line.texts) } else { &block.title };
    texts.join(" ")
}

fn item(label: &str, kind: CompletionItemKind, detail: &str, gist: &str, range: Range) -> CompletionItem {
    CompletionItem {
        label: label.to_owned(),
        kind: Some(kind),
        detail: (!detail.is_empty()).then(|| detail.to_owned()),
        documentation: (!gist.is_empty()).then(|| Documentation::String(gist.to_owned())),
        text_edit: Some(TextEdit { range, new_text: label.to_owned() }.into()),
        ..CompletionItem::default()
    }
}
