//! Giving something another name, everywhere at once; refused if the protocol would be worse for it.

use std::collections::{BTreeMap, HashMap};

use gen_lsp_types::{
    DocumentChange, Edit, OptionalVersionedTextDocumentIdentifier, PrepareRenamePlaceholder, PrepareRenameResult,
    TextDocumentEdit, TextDocumentIdentifier, TextEdit, WorkspaceEdit,
};
use miette::Diagnostic as _;
use protocol::author::{Code, Diagnostic, Named, Occurrence, Reading};

use crate::draft::{Draft, Page};

/// Why something is not renamed; the text says what to do.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nothing there can be renamed.
    #[error("no name of the protocol stands here; put the cursor on the name of a block, an option or a source")]
    NoName,
    /// The name leads nowhere.
    #[error("nothing is called `{0}`, so there is nothing to rename; correct the name, or write a block for it")]
    NamesNothing(String),
    /// Two blocks share the name, so that nobody knows which is meant.
    #[error("`{0}` is there twice; give one of the two another name by hand first")]
    Ambiguous(String),
    /// The new name cannot be one.
    #[error("`{0}` cannot be a name: use lower-case words joined by hyphens, as in saddle-numb")]
    NotAName(String),
    /// Something else has the name.
    #[error("the name `{name}` is taken: {place} has a {kind} of that name")]
    Taken {
        /// The name.
        name: String,
        /// File and line.
        place: String,
        /// What has it.
        kind: &'static str,
    },
    /// The protocol would be wrong in a way in which it is not wrong now.
    #[error("with that name the protocol would be wrong: {message}{}", if help.is_empty() { String::new() } else { format!("; {help}") })]
    Wrong {
        /// What would be wrong.
        message: String,
        /// The way out.
        help: String,
    },
}

/// What can be renamed at a byte of a page.
pub fn prepare(draft: &Draft, page: usize, at: usize) -> Option<PrepareRenameResult> {
    let place = renamed(draft, page, at).ok()?;
    let range = draft.pages.get(page)?.range(&place.span);
    Some(PrepareRenameResult::PrepareRenamePlaceholder(PrepareRenamePlaceholder {
        range,
        placeholder: place.name.clone(),
    }))
}

/// Every change that gives what is named at a byte of a page the name `new`, also in the `catalogues` of other languages beside it. `versioned` if the editor takes changes for one version of a text.
///
/// # Errors
/// If nothing can be renamed there, the name is taken or cannot be one, or the protocol would be wrong with it.
pub fn rename(
    draft: &Draft,
    catalogues: &[Page],
    page: usize,
    at: usize,
    new: &str,
    versioned: bool,
) -> Result<WorkspaceEdit, Refused> {
    let place = renamed(draft, page, at)?;
    if new.is_empty() || !new.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_') {
        return Err(Refused::NotAName(new.to_owned()));
    }
    if new == place.name {
        return Ok(WorkspaceEdit::default());
    }
    let places: Vec<&Occurrence> = draft.same(place).collect();
    if let Some(taken) = taken(draft, place, new) {
        return Err(taken);
    }
    let mut texts: Vec<String> = draft.pages.iter().map(|page| page.text.clone()).collect();
    for place in places.iter().rev() {
        if let Some(text) = texts.get_mut(place.file) {
            text.replace_range(place.span.clone(), new);
        }
    }
    if let Some(worse) = worse(&draft.reading, &draft.read_with(&texts)) {
        let help = worse.help().map_or_else(String::new, |help| help.to_string());
        return Err(Refused::Wrong { message: worse.to_string(), help });
    }
    Ok(edit(draft, catalogues, &places, new, versioned))
}

fn renamed(draft: &Draft, page: usize, at: usize) -> Result<&Occurrence, Refused> {
    let place = draft.name_at(page, at).ok_or(Refused::NoName)?;
    match draft.same(place).filter(|other| other.definition).count() {
        0 => Err(Refused::NamesNothing(place.name.clone())),
        1 => Ok(place),
        _ => Err(Refused::Ambiguous(place.name.clone())),
    }
}

/// Blocks share one space of names; statements and sources are cited alike; options belong to their choice.
fn taken(draft: &Draft, place: &Occurrence, new: &str) -> Option<Refused> {
    let clashes = |other: &&Occurrence| match (&place.names, &other.names) {
        (Named::Block(_) | Named::Source, Named::Block(_) | Named::Source) => true,
        (one, another) => one == another,
    };
    let other = draft.occurrences.iter().filter(|other| other.definition && other.name == new).find(clashes)?;
    let page = draft.pages.get(other.file)?;
    let line = page.range(&other.span).start.line + 1;
    let file = page.uri.path_segments().and_then(Iterator::last).unwrap_or_default();
    let kind = match &other.names {
        Named::Block(kind) => kind.word(),
        Named::Option { .. } => "option",
        Named::Source | Named::Nothing => "source",
    };
    Some(Refused::Taken { name: new.to_owned(), place: format!("{file}:{line}"), kind })
}

/// An error of which there are more than before.
fn worse<'r>(before: &Reading, after: &'r Reading) -> Option<&'r Diagnostic> {
    let mut known: BTreeMap<Code, usize> = BTreeMap::new();
    for error in before.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()) {
        *known.entry(error.kind()).or_default() += 1;
    }
    after.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).find(|error| {
        match known.get_mut(&error.kind()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        }
    })
}

fn edit(draft: &Draft, catalogues: &[Page], places: &[&Occurrence], new: &str, versioned: bool) -> WorkspaceEdit {
    let own = draft.pages.iter().enumerate().map(|(file, page)| {
        let spans = places.iter().filter(|place| place.file == file).map(|place| place.span.clone());
        (page, spans.collect::<Vec<_>>())
    });
    // Names are the same in every place.
    let translated = catalogues.iter().map(|page| {
        let spans = places.first().map(|place| match &place.names {
            Named::Block(_) => catalogue::places(&page.text, &place.name, None),
            Named::Option { choice } => catalogue::places(&page.text, choice, Some(&place.name)),
            Named::Source | Named::Nothing => Vec::new(),
        });
        (page, spans.unwrap_or_default())
    });
    let changed = own.chain(translated).filter(|(_, spans)| !spans.is_empty()).map(|(page, spans)| {
        let edits = spans.iter().map(|span| TextEdit { range: page.range(span), new_text: new.to_owned() });
        (page, edits.collect::<Vec<_>>())
    });
    if !versioned {
        let changes: HashMap<_, _> = changed.map(|(page, edits)| (page.uri.clone(), edits)).collect();
        return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
    }
    let changes = changed.map(|(page, edits)| {
        let text_document = OptionalVersionedTextDocumentIdentifier {
            version: page.version,
            text_document_identifier: TextDocumentIdentifier { uri: page.uri.clone() },
        };
        DocumentChange::TextDocumentEdit(TextDocumentEdit {
            text_document,
            edits: edits.into_iter().map(Edit::TextEdit).collect(),
        })
    });
    WorkspaceEdit { document_changes: Some(changes.collect()), ..WorkspaceEdit::default() }
}
