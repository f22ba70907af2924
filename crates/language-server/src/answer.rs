//! What an editor can ask for, and the answer to each.

use gen_lsp_types::{
    ClientCapabilities, CompletionRequest, CompletionResponse, Definition, DefinitionRequest, DefinitionResponse,
    DocumentFormattingRequest, DocumentSymbolRequest, DocumentSymbolResponse, HoverRequest, PrepareRenameRequest,
    ReferencesRequest, RenameRequest, Request, TextDocumentPositionParams,
};
use lsp_server::{ErrorCode, ResponseError};
use serde_json::{Value, json};

use crate::{complete, draft::Draft, hover, navigate, rename, shelf::Shelf, standard_form};

/// What an editor says that it can do and this server makes use of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// Changes for one version of a text.
    pub for_versions: bool,
    /// To say when files change.
    pub to_watch: bool,
}

impl Asked {
    /// From what an editor says.
    pub fn of(capabilities: &ClientCapabilities) -> Self {
        let workspace = capabilities.workspace.as_ref();
        let edits = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let files = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref());
        Self {
            for_versions: edits.and_then(|edits| edits.document_changes).unwrap_or(false),
            to_watch: files.and_then(|files| files.dynamic_registration).unwrap_or(false),
        }
    }
}

/// The answer to `initialize`.
pub fn capabilities() -> Value {
    json!({
        "capabilities": {
            "positionEncoding": "utf-16",
            "textDocumentSync": { "openClose": true, "change": 1, "save": true },
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "documentSymbolProvider": true,
            "documentFormattingProvider": true,
            "renameProvider": { "prepareProvider": true },
            "completionProvider": { "triggerCharacters": [" "] },
        },
        "serverInfo": { "name": "wideberth", "version": env!("CARGO_PKG_VERSION") },
    })
}

/// Asks the editor to say when a file of a protocol is written outside it.
pub fn watching() -> Value {
    let watchers = ["**/*.md", "**/sources.yaml"].map(|pattern| json!({ "globPattern": pattern }));
    json!({ "registrations": [{
        "id": "protocol-files",
        "method": "workspace/didChangeWatchedFiles",
        "registerOptions": { "watchers": watchers },
    }] })
}

type Answer<T = Value> = Result<T, ResponseError>;

/// The answer to a request about texts.
///
/// # Errors
/// If nothing here answers such a request, it lacks something, or what it wants cannot be done; the message is for the author.
pub fn answer(shelf: &mut Shelf, asked: Asked, method: &str, params: Value) -> Answer {
    match method {
        "textDocument/hover" => {
            let place = of::<HoverRequest>(params)?.text_document_position_params;
            given::<HoverRequest>(at(shelf, &place).and_then(|(draft, page, at)| hover::hover(draft, page, at)))
        }
        "textDocument/definition" => {
            let place = of::<DefinitionRequest>(params)?.text_document_position_params;
            let found = at(shelf, &place).and_then(|(draft, page, at)| navigate::definition(draft, page, at));
            given::<DefinitionRequest>(found.map(|found| DefinitionResponse::Definition(Definition::Location(found))))
        }
        "textDocument/references" => {
            let params = of::<ReferencesRequest>(params)?;
            let definition = params.context.include_declaration;
            let found = at(shelf, &params.text_document_position_params)
                .map(|(draft, page, at)| navigate::references(draft, page, at, definition));
            given::<ReferencesRequest>(found)
        }
        "textDocument/documentSymbol" => {
            let text = of::<DocumentSymbolRequest>(params)?.text_document;
            let found = shelf.find(&text.uri).map(|(draft, page)| navigate::symbols(draft, page));
            given::<DocumentSymbolRequest>(found.map(DocumentSymbolResponse::DocumentSymbolList))
        }
        "textDocument/formatting" => {
            let text = of::<DocumentFormattingRequest>(params)?.text_document;
            let page = shelf.find(&text.uri).and_then(|(draft, page)| draft.pages.get(page));
            given::<DocumentFormattingRequest>(page.and_then(standard_form::edits))
        }
        "textDocument/completion" => {
            let place = of::<CompletionRequest>(params)?.text_document_position_params;
            let found = at(shelf, &place).map(|(draft, page, at)| complete::complete(draft, page, at));
            given::<CompletionRequest>(found.map(CompletionResponse::CompletionItemList))
        }
        "textDocument/prepareRename" => {
            let place = of::<PrepareRenameRequest>(params)?.text_document_position_params;
            given::<PrepareRenameRequest>(
                at(shelf, &place).and_then(|(draft, page, at)| rename::prepare(draft, page, at)),
            )
        }
        "textDocument/rename" => {
            let params = of::<RenameRequest>(params)?;
            let beside = shelf.catalogues(&params.text_document_position_params.text_document.uri);
            let (draft, page, at) = at(shelf, &params.text_document_position_params)
                .ok_or_else(|| refused(ErrorCode::RequestFailed, rename::Refused::NoName))?;
            let edit = rename::rename(draft, &beside, page, at, &params.new_name, asked.for_versions)
                .map_err(|why| refused(ErrorCode::RequestFailed, why))?;
            given::<RenameRequest>(Some(edit))
        }
        other => Err(refused(ErrorCode::MethodNotFound, format!("nothing here answers `{other}`"))),
    }
}

fn of<R: Request>(params: Value) -> Answer<R::Params> {
    serde_json::from_value(params).map_err(|error| refused(ErrorCode::InvalidParams, error))
}

fn given<R: Request>(result: R::Result) -> Answer {
    serde_json::to_value(result).map_err(|error| refused(ErrorCode::InternalError, error))
}

fn refused(code: ErrorCode, why: impl ToString) -> ResponseError {
    ResponseError { code: code as i32, message: why.to_string(), data: None }
}

/// The place that a request speaks of: draft, page and byte.
fn at<'s>(shelf: &'s mut Shelf, place: &TextDocumentPositionParams) -> Option<(&'s Draft, usize, usize)> {
    let (draft, page) = shelf.find(&place.text_document.uri)?;
    Some((draft, page, draft.pages.get(page)?.byte(place.position)))
}
