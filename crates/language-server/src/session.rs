//! The conversation with an editor: each message in the order in which it comes, from `initialize` to `exit`.

use std::{io, time::Instant};

use crossbeam_channel::{Sender, at, never, select};
use gen_lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DidSaveTextDocumentParams, InitializeParams, TextDocumentContentChangeEvent,
};
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response, ResponseError};
use serde_json::Value;

use crate::{
    answer::{Asked, answer, capabilities, watching},
    draft::OpenText,
    examiner,
    problems::Examine,
    shelf::Shelf,
};

/// Why a conversation broke off.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The editor can no longer be heard or spoken to.
    #[error("the editor hung up without saying `exit`")]
    HungUp,
    /// The editor's words cannot be read, or ours cannot be written.
    #[error("cannot go on talking with the editor: {0}")]
    Broken(#[from] io::Error),
}

/// Serves an editor over standard input and output. Comes to whether the editor ended it properly, with `shutdown` before `exit`.
///
/// # Errors
/// If the conversation breaks off.
pub fn serve_stdio(examine: Examine) -> Result<bool, ServeError> {
    let (connection, threads) = Connection::stdio();
    let ended = serve(&connection, examine);
    drop(connection);
    match ended {
        // Why it cannot be heard any more, only the thread that listened knows.
        Err(ServeError::HungUp) => Err(threads.join().err().map_or(ServeError::HungUp, ServeError::Broken)),
        Ok(properly) => threads.join().map(|()| properly).map_err(ServeError::Broken),
        broken => broken,
    }
}

/// Serves an editor over a connection. Comes to whether the editor ended it properly, with `shutdown` before `exit`.
///
/// # Errors
/// If the conversation breaks off.
pub fn serve(connection: &Connection, examine: Examine) -> Result<bool, ServeError> {
    let (tasks, mut examined) = examiner::begin(examine)?;
    let mut session =
        Session { editor: &connection.sender, shelf: Shelf::new(tasks), stage: Stage::New, asked: Asked::default() };
    loop {
        let due = session.shelf.due().map_or_else(never, at);
        select! {
            recv(connection.receiver) -> message => match message.map_err(|_| ServeError::HungUp)? {
                Message::Request(request) => session.request(request)?,
                Message::Notification(heard) if heard.method == "exit" => return Ok(session.stage == Stage::ShutDown),
                Message::Notification(heard) => session.notification(heard)?,
                Message::Response(_) => {}
            },
            recv(examined) -> done => match done {
                Ok(done) => session.shelf.examined(done),
                // Whatever ended the examiner, the rest can do without it.
                Err(_) => examined = never(),
            },
            recv(due) -> _ => session.shelf.catch_up(Instant::now()),
        }
        session.publish()?;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    New,
    Running,
    ShutDown,
}

struct Session<'c> {
    editor: &'c Sender<Message>,
    shelf: Shelf,
    stage: Stage,
    asked: Asked,
}

impl Session<'_> {
    fn send(&self, message: impl Into<Message>) -> Result<(), ServeError> {
        self.editor.send(message.into()).map_err(|_| ServeError::HungUp)
    }

    fn reply(&self, id: RequestId, result: Result<Value, ResponseError>) -> Result<(), ServeError> {
        self.send(Response { id, response_result: result })
    }

    fn request(&mut self, request: Request) -> Result<(), ServeError> {
        let Request { id, method, params } = request;
        let refused = |code: ErrorCode, message: &str| {
            Err(ResponseError { code: code as i32, message: message.to_owned(), data: None })
        };
        let result = match (self.stage, method.as_str()) {
            (Stage::New, "initialize") => {
                self.stage = Stage::Running;
                let params: InitializeParams = serde_json::from_value(params).unwrap_or_default();
                self.asked = Asked::of(&params.capabilities);
                Ok(capabilities())
            }
            (Stage::New, _) => refused(ErrorCode::ServerNotInitialized, "the first request must be `initialize`"),
            (Stage::Running, "initialize") => refused(ErrorCode::InvalidRequest, "`initialize` was sent before"),
            (Stage::Running, "shutdown") => {
                self.stage = Stage::ShutDown;
                Ok(Value::Null)
            }
            (Stage::Running, method) => answer(&mut self.shelf, self.asked, method, params),
            (Stage::ShutDown, _) => refused(ErrorCode::InvalidRequest, "after `shutdown` only `exit` may follow"),
        };
        self.reply(id, result)
    }

    /// What an editor tells and needs no answer to. What cannot be understood is passed over, as the protocol wishes.
    fn notification(&mut self, heard: Notification) -> Result<(), ServeError> {
        if self.stage != Stage::Running {
            return Ok(());
        }
        let params = heard.params;
        match heard.method.as_str() {
            "initialized" if self.asked.to_watch => {
                let id = RequestId::from("watch".to_owned());
                let method = "client/registerCapability".to_owned();
                self.send(Request { id, method, params: watching() })?;
            }
            "textDocument/didOpen" => {
                if let Ok(DidOpenTextDocumentParams { text_document }) = serde_json::from_value(params) {
                    let (uri, version, text) = (text_document.uri, text_document.version, text_document.text);
                    self.shelf.open(OpenText { uri, version, text });
                }
            }
            "textDocument/didChange" => {
                if let Ok(DidChangeTextDocumentParams { text_document, content_changes }) =
                    serde_json::from_value(params)
                {
                    // Whole texts are what was agreed upon; the last one counts.
                    let whole = content_changes.into_iter().rev().find_map(|change| match change {
                        TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
                            Some(whole.text)
                        }
                        TextDocumentContentChangeEvent::TextDocumentContentChangePartial(_) => None,
                    });
                    if let Some(text) = whole {
                        let (uri, version) = (text_document.text_document_identifier.uri, text_document.version);
                        self.shelf.open(OpenText { uri, version, text });
                    }
                }
            }
            "textDocument/didSave" => {
                if let Ok(DidSaveTextDocumentParams { text_document, .. }) = serde_json::from_value(params) {
                    self.shelf.touch(&text_document.uri);
                }
            }
            "textDocument/didClose" => {
                if let Ok(DidCloseTextDocumentParams { text_document }) = serde_json::from_value(params) {
                    self.shelf.close(&text_document.uri);
                }
            }
            "workspace/didChangeWatchedFiles" => {
                if let Ok(DidChangeWatchedFilesParams { changes }) = serde_json::from_value(params) {
                    changes.iter().for_each(|change| self.shelf.touch(&change.uri));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Tells the editor what is wrong wherever that is news.
    fn publish(&mut self) -> Result<(), ServeError> {
        for news in self.shelf.news() {
            let params = serde_json::to_value(news).unwrap_or_default();
            self.send(Notification { method: "textDocument/publishDiagnostics".to_owned(), params })?;
        }
        Ok(())
    }
}
