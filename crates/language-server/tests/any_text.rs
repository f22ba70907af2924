//! The server over a connection in memory: whatever a text says and wherever the cursor is, there is an answer, and the server goes on.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use language_server::{Problem, serve};
use lsp_server::{Connection, Message, Notification, Request, RequestId};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// The first file of the shipped protocol with findings, rules and citations.
const TEXT: &str = include_str!("../../../protocol/10-cauda-equina.md");

/// An editor's side of a conversation.
struct Editor {
    connection: Connection,
    server: thread::JoinHandle<bool>,
    asked: i32,
}

impl Editor {
    fn new(examine: impl Fn(&Path, &protocol::author::Reading) -> Vec<Problem> + Send + 'static) -> Self {
        let (ours, theirs) = Connection::memory();
        let server = thread::spawn(move || serve(&theirs, Box::new(examine)).unwrap());
        let mut editor = Self { connection: ours, server, asked: 0 };
        editor.ask("initialize", json!({ "capabilities": {} })).unwrap();
        editor
    }

    fn tell(&self, method: &str, params: Value) {
        self.connection.sender.send(Notification { method: method.into(), params }.into()).unwrap();
    }

    /// The result or the error of a request; what else the server says is passed over.
    fn ask(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.asked += 1;
        let id = RequestId::from(self.asked);
        self.connection.sender.send(Request { id: id.clone(), method: method.into(), params }.into()).unwrap();
        loop {
            match self.connection.receiver.recv_timeout(Duration::from_secs(60)).unwrap() {
                Message::Response(response) if response.id == id => {
                    return response.response_result.map_err(|error| error.message);
                }
                _ => {}
            }
        }
    }

    fn end(mut self) -> bool {
        self.ask("shutdown", Value::Null).unwrap();
        self.tell("exit", Value::Null);
        self.server.join().unwrap()
    }
}

fn open(editor: &Editor, uri: &str, text: &str) {
    let text = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
    editor.tell("textDocument/didOpen", json!({ "textDocument": text }));
}

const QUESTIONS: [&str; 8] =
    ["hover", "definition", "references", "completion", "prepareRename", "rename", "documentSymbol", "formatting"];

/// The shipped text with some of it cut out and something put in.
fn broken() -> impl Strategy<Value = String> {
    let inserted = "[a-z0-9 \\-\"\n\r\t`~#\u{e4}\u{1F9B4}:.>=]{0,12}";
    let floor = |mut at: usize| {
        while !TEXT.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    (0..TEXT.len(), 0..400_usize, inserted).prop_map(move |(at, cut, new)| {
        let (start, end) = (floor(at), floor((at + cut).min(TEXT.len())));
        format!("{}{new}{}", &TEXT[..start], &TEXT[end..])
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_question_about_any_text_is_answered(text in broken(), places in prop::collection::vec((0..300_u32, 0..60_u32), 6)) {
        let folder = tempfile::tempdir().unwrap();
        let uri = url::Url::from_file_path(folder.path().join("a.md")).unwrap().to_string();
        let mut editor = Editor::new(|_, _| Vec::new());
        open(&editor, &uri, &text);
        for (line, character) in places {
            for question in QUESTIONS {
                let params = json!({
                    "textDocument": { "uri": uri },
                    "position": { "line": line, "character": character },
                    "context": { "includeDeclaration": true, "triggerKind": 1 },
                    "options": { "tabSize": 2, "insertSpaces": true },
                    "newName": "another-name",
                });
                let answer = editor.ask(&format!("textDocument/{question}"), params);
                prop_assert!(question == "rename" || answer.is_ok(), "{question}: {answer:?}");
            }
        }
        prop_assert!(editor.end(), "it ended properly");
    }
}

#[test]
fn only_the_latest_text_is_examined_and_nothing_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let uri = url::Url::from_file_path(folder.path().join("a.md")).unwrap().to_string();
    let small = include_str!("../../protocol/tests/author/small.md");
    std::fs::write(folder.path().join("sources.yaml"), include_str!("../../protocol/tests/author/sources.yaml"))
        .unwrap();
    let examined = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&examined);
    let mut editor = Editor::new(move |_, reading| {
        count.fetch_add(1, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(500));
        let message = reading.protocol.as_ref().unwrap().version.to_string();
        vec![Problem { found_by: "test", blocks: vec!["numb".into(), "alarm".into()], message }]
    });
    open(&editor, &uri, small);
    let change = |editor: &Editor, version: i32| {
        let text = small.replace("version 3", &format!("version {version}"));
        let document = json!({ "uri": uri, "version": version });
        editor
            .tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    };
    for version in 4..20 {
        change(&editor, version);
        assert!(editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": uri } })).is_ok());
    }
    let found = loop {
        match editor.connection.receiver.recv_timeout(Duration::from_secs(60)).unwrap() {
            Message::Notification(heard) => {
                let found = heard.params["diagnostics"].as_array().unwrap().clone();
                if let Some(found) = found.into_iter().find(|found| found["source"] == "wideberth test") {
                    break found;
                }
            }
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(found["message"], "19", "the latest text");
    assert_eq!(examined.load(Ordering::SeqCst), 1, "while somebody types nothing is examined");
    assert_eq!(found["relatedInformation"][0]["message"], "same-day `alarm`");
    assert!(editor.end());
}

#[test]
fn before_initialize_and_after_shutdown_requests_are_refused() {
    let (ours, theirs) = Connection::memory();
    let server = thread::spawn(move || serve(&theirs, Box::new(|_, _| Vec::new())).unwrap());
    let mut editor = Editor { connection: ours, server, asked: 0 };
    assert!(editor.ask("textDocument/hover", json!({})).unwrap_err().contains("initialize"));
    editor.ask("initialize", json!({ "capabilities": {} })).unwrap();
    assert!(editor.ask("textDocument/hover", json!({})).unwrap_err().contains("missing field"));
    assert!(editor.ask("workspace/nothing", json!({})).unwrap_err().contains("workspace/nothing"));
    editor.ask("shutdown", Value::Null).unwrap();
    assert!(editor.ask("textDocument/hover", json!({})).unwrap_err().contains("exit"));
    editor.tell("exit", Value::Null);
    assert!(editor.server.join().unwrap());
}
