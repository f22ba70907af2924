//! Everything that is wrong, page by page: what reading the text finds, and what the rest of the product finds in a text that reads well.

use std::path::Path;

use gen_lsp_types::{Code, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Message};
use miette::Diagnostic as _;
use protocol::author::{self, Reading};

use crate::draft::Draft;

/// Something wrong with a protocol that reads well, such as a person for whom a property fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Who found it, as the author reads it: `verify`.
    pub found_by: &'static str,
    /// The names of the blocks involved; it is shown at the first, and leads to the others.
    pub blocks: Vec<String>,
    /// What is wrong, and for whom.
    pub message: String,
}

/// What else is wrong with the protocol in a folder, asked while the author pauses; it may take its time.
pub type Examine = Box<dyn Fn(&Path, &Reading) -> Vec<Problem> + Send>;

/// What is wrong on each page of a draft, in the order of its pages.
pub fn by_page(draft: &Draft, found: &[Problem]) -> Vec<Vec<Diagnostic>> {
    let mut pages: Vec<Vec<Diagnostic>> = draft.pages.iter().map(|_| Vec::new()).collect();
    for diagnostic in &draft.reading.diagnostics {
        let Some(at) = draft.page_named(diagnostic.file()) else { continue };
        if let (Some(page), Some(text)) = (pages.get_mut(at), draft.pages.get(at)) {
            page.push(read(diagnostic, text.range(&diagnostic.span())));
        }
    }
    for problem in found {
        let mut places = problem.blocks.iter().filter_map(|name| draft.block(name));
        let (at, span) = places.next().map_or((0, 0..0), |block| (block.file, block.place.clone()));
        let others = places.filter_map(|block| {
            let message = format!("{} `{}`", block.kind.word(), block.name);
            Some(DiagnosticRelatedInformation { location: draft.location(block.file, &block.place)?, message })
        });
        let related: Vec<_> = others.collect();
        if let (Some(page), Some(text)) = (pages.get_mut(at), draft.pages.get(at)) {
            page.push(Diagnostic {
                range: text.range(&span),
                severity: Some(DiagnosticSeverity::Error),
                source: Some(format!("wideberth {}", problem.found_by)),
                message: Message::String(problem.message.clone()),
                related_information: (!related.is_empty()).then_some(related),
                ..Diagnostic::default()
            });
        }
    }
    pages
}

fn read(diagnostic: &author::Diagnostic, range: gen_lsp_types::Range) -> Diagnostic {
    let help = diagnostic.help().map_or_else(String::new, |help| format!("\n{help}"));
    Diagnostic {
        range,
        severity: Some(if diagnostic.is_error() { DiagnosticSeverity::Error } else { DiagnosticSeverity::Warning }),
        code: Some(Code::String(diagnostic.kind().id().to_owned())),
        source: Some("wideberth".to_owned()),
        message: Message::String(format!("{diagnostic}{help}")),
        ..Diagnostic::default()
    }
}
