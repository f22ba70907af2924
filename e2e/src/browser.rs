//! Chromium over its debugging pipe: JSON messages, each ended by a zero byte, on file descriptors 3 and 4.

use crate::Page;
use serde_json::{Value, json};
use std::{
    cell::{Cell, RefCell},
    env, fs,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{self, Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// Chromium without windows: it leaves more of the processor to the page than a whole browser does.
pub(crate) const CHROMIUM: &str = "chromium-headless-shell";

const FLAGS: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --disable-dev-shm-usage --autoplay-policy=no-user-gesture-required";

/// How long anything in a browser may take before the test fails; generous, since machines that run tests are often busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// One Chromium with an empty profile. It is ended, and the profile deleted, when this is dropped.
pub struct Browser {
    child: Child,
    to: RefCell<ChildStdin>,
    from: Receiver<Value>,
    last_id: Cell<u64>,
    events: RefCell<Vec<Value>>,
    profile: PathBuf,
}

impl Browser {
    /// Starts Chromium.
    pub fn start() -> Self {
        let unique = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |age| age.as_nanos());
        let profile = env::temp_dir().join(format!("wideberth-browser-{}-{unique}", process::id()));
        // The shell lends our two pipes to Chromium as the descriptors that it wants.
        let line = format!(
            "exec {CHROMIUM} {FLAGS} --remote-debugging-pipe --user-data-dir={} about:blank 3<&0 4>&1 >/dev/null 2>&1",
            profile.display()
        );
        let spawned = Command::new("sh").args(["-c", &line]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = spawned.unwrap_or_else(|error| panic!("cannot start a shell: {error}"));
        let (Some(to), Some(out)) = (child.stdin.take(), child.stdout.take()) else {
            panic!("no pipes to the browser")
        };
        let (sender, from) = channel();
        thread::spawn(move || {
            for message in BufReader::new(out).split(0).map_while(Result::ok) {
                let Ok(message) = serde_json::from_slice(&message) else { break };
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self { child, to: RefCell::new(to), from, last_id: Cell::new(0), events: RefCell::default(), profile }
    }

    /// A new window of its own storage, as tall and narrow as a phone.
    pub fn page(&self) -> Page<'_> {
        let context = self.call(None, "Target.createBrowserContext", json!({}));
        self.window(context["browserContextId"].clone())
    }

    pub(crate) fn window(&self, context: Value) -> Page<'_> {
        let target =
            self.call(None, "Target.createTarget", json!({ "url": "about:blank", "browserContextId": &context }));
        let attached =
            self.call(None, "Target.attachToTarget", json!({ "targetId": target["targetId"], "flatten": true }));
        Page::new(self, context, attached["sessionId"].as_str().unwrap_or_default().to_owned())
    }

    /// Calls a method of Chromium's protocol; its result.
    pub(crate) fn call(&self, session: Option<&str>, method: &str, parameters: Value) -> Value {
        self.try_call(session, method, parameters).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// The same, where the browser may refuse, as it does for a document that is just going away.
    pub(crate) fn try_call(&self, session: Option<&str>, method: &str, parameters: Value) -> Result<Value, Value> {
        let id = self.last_id.get() + 1;
        self.last_id.set(id);
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        if let Err(error) = self.to.borrow_mut().write_all(&bytes) {
            panic!("the browser is gone at {method} ({error}); is Chromium installed? `cargo xtask test` sees to it");
        }
        let end = Instant::now() + PATIENCE;
        loop {
            let Some(answer) = self.next(end) else { panic!("the browser did not answer {method}") };
            if answer["id"] != id {
                self.events.borrow_mut().push(answer);
            } else if let Some(error) = answer.get("error") {
                return Err(error.clone());
            } else {
                return Ok(answer["result"].clone());
            }
        }
    }

    fn next(&self, end: Instant) -> Option<Value> {
        match self.from.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(message) => Some(message),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                panic!("the browser is gone; is Chromium installed? `cargo xtask test` sees to it")
            }
        }
    }

    /// What has happened in a window since it was opened, oldest first: the parameters of all events of one kind.
    pub(crate) fn events(&self, session: &str, method: &str) -> Vec<Value> {
        while let Ok(message) = self.from.try_recv() {
            self.events.borrow_mut().push(message);
        }
        let events = self.events.borrow();
        events
            .iter()
            .filter(|e| e["sessionId"] == session && e["method"] == method)
            .map(|e| e["params"].clone())
            .collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Whatever fails here, the operating system cleans up after the test.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
