//! Going about in a protocol: where a name is given, where it is used, and what blocks a file has.

use gen_lsp_types::{DocumentSymbol, Location, SymbolKind};
use protocol::author::{BlockKind, WrittenBlock};

use crate::draft::Draft;

/// Where the name at a byte of a page is given.
pub fn definition(draft: &Draft, page: usize, at: usize) -> Option<Location> {
    let place = draft.name_at(page, at)?;
    let given = draft.same(place).find(|other| other.definition)?;
    draft.location(given.file, &given.span)
}

/// Where the name at a byte of a page stands; with `given`, also where it is given.
pub fn references(draft: &Draft, page: usize, at: usize, given: bool) -> Vec<Location> {
    let Some(place) = draft.name_at(page, at) else { return Vec::new() };
    let places = draft.same(place).filter(|other| given || !other.definition);
    places.filter_map(|other| draft.location(other.file, &other.span)).collect()
}

/// The blocks of a page.
pub fn symbols(draft: &Draft, page: usize) -> Vec<DocumentSymbol> {
    let Some(text) = draft.pages.get(page) else { return Vec::new() };
    let symbol = |block: &WrittenBlock| {
        let place = text.range(&block.place);
        let detail = match block.title.as_slice() {
            [] => block.kind.word().to_owned(),
            title => format!("{} {}", block.kind.word(), title.join(" ")),
        };
        #[expect(deprecated, reason = "the field is to be left empty, but is there")]
        DocumentSymbol {
            name: block.name.clone(),
            detail: Some(detail),
            kind: symbol_kind(block.kind),
            tags: None,
            deprecated: None,
            range: text.range(&block.span),
            selection_range: place,
            children: None,
        }
    };
    draft.outline.iter().filter(|block| block.file == page).map(symbol).collect()
}

/// How an editor draws a kind of block.
fn symbol_kind(kind: BlockKind) -> SymbolKind {
    match kind {
        BlockKind::Choice => SymbolKind::Enum,
        kind if kind.is_finding() => SymbolKind::Variable,
        kind if kind.is_rule() => SymbolKind::Event,
        kind if kind.is_constraint() => SymbolKind::Boolean,
        BlockKind::Define => SymbolKind::Function,
        BlockKind::Technique | BlockKind::Exercise => SymbolKind::Class,
        BlockKind::Protocol => SymbolKind::Module,
        BlockKind::Group => SymbolKind::Array,
        BlockKind::Property => SymbolKind::Interface,
        _ => SymbolKind::String,
    }
}
