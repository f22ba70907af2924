//! One window, and what a person does in it: look, tap, press keys, wait.

use crate::{Browser, browser::PATIENCE, built, clock};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// A window of a browser. Everything in it waits for what it needs, and panics with what was missing when it does not come.
pub struct Page<'a> {
    pub(crate) browser: &'a Browser,
    context: Value,
    pub(crate) session: String,
}

impl<'a> Page<'a> {
    pub(crate) fn new(browser: &'a Browser, context: Value, session: String) -> Self {
        let page = Self { browser, context, session };
        for domain in ["Page", "Runtime", "Network", "Log"] {
            page.cdp(&format!("{domain}.enable"), json!({}));
        }
        page.before_load(clock::SCRIPT);
        page.size(360, 740);
        page
    }

    /// Closes the window, and forgets what it stored.
    pub fn close(self) {
        self.browser.call(None, "Target.disposeBrowserContext", json!({ "browserContextId": self.context }));
    }

    /// A second window that shares this one's storage.
    pub fn sibling(&self) -> Page<'a> {
        self.browser.window(self.context.clone())
    }

    /// Calls a method of Chromium's protocol on this window.
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.browser.call(Some(&self.session), method, parameters)
    }

    /// Runs a script in every document of this window before the document's own.
    pub fn before_load(&self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Opens an address. It returns before the app is ready; [`Page::tap`] waits for that by itself.
    pub fn open(&self, url: &str) {
        let result = self.cdp("Page.navigate", json!({ "url": url }));
        if let Some(error) = result.get("errorText") {
            panic!("{url}: {error}");
        }
    }

    /// Loads the present address again, and waits until the app is ready.
    pub fn reload(&self) {
        self.js("window.isBeforeReload = true");
        self.cdp("Page.reload", json!({}));
        self.until("!window.isBeforeReload");
        self.ready();
    }

    /// Waits until the app takes taps.
    pub fn ready(&self) {
        self.until("document.querySelector('main:not([data-busy])') !== null && document.querySelector('[aria-busy]') === null");
    }

    /// The value of a JavaScript expression; promises are awaited.
    pub fn js(&self, expression: &str) -> Value {
        self.try_js(expression).unwrap_or_else(|problem| panic!("{expression}: {problem}"))
    }

    fn try_js(&self, expression: &str) -> Result<Value, Value> {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let result = self.browser.try_call(Some(&self.session), "Runtime.evaluate", asked)?;
        match result.get("exceptionDetails") {
            Some(problem) => Err(problem.clone()),
            None => Ok(result["result"]["value"].clone()),
        }
    }

    /// Waits until a JavaScript expression is true. While it fails, as it may before the page is there, it is not true.
    pub fn until(&self, expression: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let now = self.try_js(expression);
            if now == Ok(Value::Bool(true)) {
                return;
            }
            if Instant::now() > end {
                panic!(
                    "it never came that {expression} ({now:?}); the page says:\n{}\n{}",
                    self.text(),
                    self.errors().join("\n")
                );
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until the main heading contains a text.
    pub fn until_heading(&self, text: &str) {
        self.until(&format!("Boolean(document.querySelector('h1')?.textContent.includes({}))", json!(text)));
    }

    /// What can be read on the page.
    pub fn text(&self) -> String {
        self.js("document.body?.innerText ?? ''").as_str().unwrap_or_default().to_owned()
    }

    /// Whether something on the page matches a CSS selector.
    pub fn has(&self, selector: &str) -> bool {
        self.js(&format!("document.querySelector({}) !== null", json!(selector))) == true
    }

    /// Taps the middle of the first match, once the app is ready and it has kept still for two frames with nothing over it.
    pub fn tap(&self, selector: &str) {
        self.ready();
        self.tap_early(selector);
    }

    /// The same without waiting for the app, as an impatient person does.
    pub fn tap_early(&self, selector: &str) {
        let (x, y) = self.still(selector);
        self.touch_at(x, y);
        self.release_at(x, y);
    }

    /// Puts a finger on the first match and leaves it there; where the finger is.
    pub fn touch(&self, selector: &str) -> (f64, f64) {
        self.ready();
        let (x, y) = self.still(selector);
        self.touch_at(x, y);
        (x, y)
    }

    /// Puts a finger on a place.
    pub fn touch_at(&self, x: f64, y: f64) {
        self.cdp(
            "Input.dispatchMouseEvent",
            json!({ "type": "mousePressed", "x": x, "y": y, "button": "left", "clickCount": 1 }),
        );
    }

    /// Lifts the finger.
    pub fn release_at(&self, x: f64, y: f64) {
        self.cdp(
            "Input.dispatchMouseEvent",
            json!({ "type": "mouseReleased", "x": x, "y": y, "button": "left", "clickCount": 1 }),
        );
    }

    /// Where a target is once it holds still.
    fn still(&self, selector: &str) -> (f64, f64) {
        let selector = json!(selector);
        // A window behind another draws no frames.
        self.cdp("Page.bringToFront", json!({}));
        let at = self.js(&format!(
            "(async () => {{
                const frame = () => new Promise(requestAnimationFrame);
                for (let was = '', frames = 0; frames < 900; frames += 1, await frame()) {{
                    const found = document.querySelector({selector});
                    if (!found || document.readyState === 'loading') continue;
                    found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                    const box = found.getBoundingClientRect(), at = [box.x + box.width / 2, box.y + box.height / 2];
                    const now = [box.x, box.y, box.width, box.height].join();
                    if (now === was && found.contains(document.elementFromPoint(...at))) return at;
                    was = now;
                }}
                return null;
            }})()"
        ));
        match (at[0].as_f64(), at[1].as_f64()) {
            (Some(x), Some(y)) => (x, y),
            _ => panic!("{selector} cannot be tapped; the page says:\n{}", self.text()),
        }
    }

    /// Presses and lifts a key by its name, such as `Escape`, `Tab`, `Enter` or ` `.
    pub fn key(&self, key: &str) {
        let text = match key {
            "Enter" => "\r",
            one if one.chars().count() == 1 => one,
            _ => "",
        };
        let code = match key {
            " " => 32,
            "Enter" => 13,
            "Tab" => 9,
            "Escape" => 27,
            _ => 0,
        };
        let mut event = json!({ "type": "keyDown", "key": key, "text": text, "windowsVirtualKeyCode": code });
        self.cdp("Input.dispatchKeyEvent", event.clone());
        event["type"] = "keyUp".into();
        self.cdp("Input.dispatchKeyEvent", event);
    }

    /// Types into what has the focus.
    pub fn type_text(&self, text: &str) {
        self.cdp("Input.insertText", json!({ "text": text }));
    }

    /// Goes back, as with the browser's own button.
    pub fn back(&self) {
        self.js("history.back()");
    }

    /// Sets the window's size in CSS pixels.
    pub fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Sets what the device prefers, `light` or `dark`.
    pub fn theme(&self, name: &str) {
        self.prefers(&[("prefers-color-scheme", name)]);
    }

    /// Sets everything that the device prefers, by the names of the media features; what is not named is as usual.
    pub fn prefers(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Writes a picture of the whole page as PNG.
    pub fn screenshot(&self, to: &Path) {
        let png = self.picture(json!({ "format": "png", "captureBeyondViewport": true }));
        if let Err(error) = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(to, png)) {
            panic!("cannot write {}: {error}", to.display());
        }
    }

    /// What is in view, as a small WebP.
    pub fn view(&self) -> Vec<u8> {
        self.picture(json!({ "format": "webp", "quality": 40 }))
    }

    fn picture(&self, how: Value) -> Vec<u8> {
        let shot = self.cdp("Page.captureScreenshot", how);
        let Ok(bytes) = BASE64_STANDARD.decode(shot["data"].as_str().unwrap_or_default()) else {
            panic!("the browser gave no picture")
        };
        bytes
    }

    /// The page as it is printed on paper of this width and height in inches, as PDF.
    pub fn printed(&self, (width, height): (f64, f64)) -> Vec<u8> {
        let print = self.cdp("Page.printToPDF", json!({ "paperWidth": width, "paperHeight": height }));
        let pdf = BASE64_STANDARD.decode(print["data"].as_str().unwrap_or_default());
        pdf.unwrap_or_else(|_| panic!("the browser printed nothing"))
    }

    /// What axe-core finds wrong for people with disabilities: rule, place and what is amiss, one a line.
    pub fn barriers(&self) -> Vec<String> {
        if self.js("'axe' in window") != true {
            let path = built("npm/node_modules/axe-core/axe.min.js");
            let Ok(axe) = fs::read_to_string(&path) else {
                panic!("there is no {}; run `cargo xtask test`, which fetches axe-core", path.display())
            };
            self.js(&format!("{axe}; 0"));
        }
        let found = self.js(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(result =>
                result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`)))",
        );
        strings(&found)
    }

    /// Everything that went wrong since the window was opened: exceptions, errors on the console, and what the browser itself refused.
    pub fn errors(&self) -> Vec<String> {
        let thrown = self.browser.events(&self.session, "Runtime.exceptionThrown");
        let logged = self.browser.events(&self.session, "Log.entryAdded");
        let said = self.browser.events(&self.session, "Runtime.consoleAPICalled");
        let thrown = thrown.iter().map(|event| event["exceptionDetails"].to_string());
        let logged =
            logged.iter().filter(|event| event["entry"]["level"] == "error").map(|event| event["entry"].to_string());
        let said = said.iter().filter(|event| event["type"] == "error").map(|event| event["args"].to_string());
        thrown.chain(logged).chain(said).collect()
    }
}

/// The texts in a list that came from the page.
pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
