//! The network and the processor of a window: slow, away, or holding one file back.

use crate::Page;
use serde_json::{Value, json};

/// How fast a device and its network are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    /// As they are.
    Full,
    /// A slow phone: a quarter of the processor, 1.6 Mbit/s down, 150 ms to the server and back.
    SlowPhone,
}

impl Page<'_> {
    /// Sets how fast processor and network are.
    pub fn speed(&self, speed: Speed) {
        let (slow, latency, down, up) = match speed {
            Speed::Full => (1, 0, -1, -1),
            Speed::SlowPhone => (4, 150, 1_600_000 / 8, 750_000 / 8),
        };
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": slow }));
        let conditions =
            json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
        self.cdp("Network.emulateNetworkConditions", conditions);
    }

    /// Holds back requests whose address matches a pattern with `*`, until [`Page::let_go`].
    pub fn hold_back(&self, pattern: &str) {
        self.cdp("Fetch.enable", json!({ "patterns": [{ "urlPattern": pattern }] }));
    }

    /// Lets go of what was held back.
    pub fn let_go(&self) {
        for held in self.browser.events(&self.session, "Fetch.requestPaused") {
            self.cdp("Fetch.continueRequest", json!({ "requestId": held["requestId"] }));
        }
        self.cdp("Fetch.disable", json!({}));
    }

    /// The addresses that this window has asked for since it was opened.
    pub fn requests(&self) -> Vec<String> {
        let sent = self.browser.events(&self.session, "Network.requestWillBeSent");
        sent.iter().filter_map(|event| event["request"]["url"].as_str()).map(str::to_owned).collect()
    }

    /// The headers with which the last answer for an address came, names in lower case.
    pub fn answer_headers(&self, url: &str) -> Value {
        let answers = self.browser.events(&self.session, "Network.responseReceived");
        let last = answers.iter().rev().find(|event| event["response"]["url"] == url);
        let headers = last.and_then(|event| event["response"]["headers"].as_object());
        headers.into_iter().flatten().map(|(name, value)| (name.to_lowercase(), value.clone())).collect()
    }
}
