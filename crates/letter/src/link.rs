//! A SMART Health Link that was made elsewhere, and that the code on the first page is to hold instead of the summary.
//!
//! A link is `shlink:/` and base64url of JSON that says where a file lies, the key that opens it, and until when (<https://docs.smarthealthit.org/smart-health-links/spec>).

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use serde_json::Value as Json;
use thiserror::Error;

use crate::Zone;

const BEGINS: &str = "shlink:/";

/// A link that is good at the moment of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    text: String,
    until: i64,
}

/// Why a text is no link for a letter.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NoLink {
    /// It begins as something else.
    #[error("the link does not begin with `{BEGINS}`")]
    Other,
    /// What follows cannot be read.
    #[error(
        "what follows `{BEGINS}` in the link cannot be read: it is not JSON in base64url; a part of it may be missing"
    )]
    Unreadable,
    /// A field is missing, or is nothing that it can be.
    #[error("the link has no `{0}`, which must be {1}")]
    Without(&'static str, &'static str),
    /// It is good no longer.
    #[error("the link was good until {0} (UTC), before the moment of the letter")]
    Ended(String),
    /// Its code would be too fine for paper.
    #[error("the link has {0} characters; its code can be scanned from paper with {most} at most", most = Link::LONGEST)]
    TooLong(usize),
}

impl Link {
    /// The most characters of a link whose code is coarse enough to be scanned from paper.
    pub const LONGEST: usize = 450;

    /// Reads a link for a letter that is written `at` a moment: milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// If it is no link, lacks `url`, `key` or `exp`, ended before that moment, or is longer than [`Link::LONGEST`].
    pub fn read(text: &str, at: i64) -> Result<Self, NoLink> {
        let text = text.trim();
        let payload = text.strip_prefix(BEGINS).ok_or(NoLink::Other)?;
        let json = BASE64.decode(payload).map_err(|_| NoLink::Unreadable)?;
        let Ok(Json::Object(told)) = serde_json::from_slice(&json) else { return Err(NoLink::Unreadable) };
        let says = |name| told.get(name).and_then(Json::as_str);
        let address = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        if !says("url").is_some_and(address) {
            return Err(NoLink::Without("url", "the address of a file"));
        }
        if !says("key").is_some_and(|key| BASE64.decode(key).is_ok_and(|key| key.len() == 32)) {
            return Err(NoLink::Without("key", "32 bytes in base64url"));
        }
        // Some write it with a fraction.
        let seconds = told.get("exp").and_then(Json::as_f64).filter(|seconds| *seconds > 0.0);
        let until = seconds.ok_or(NoLink::Without("exp", "seconds since 1970"))? as i64;
        let until = until.saturating_mul(1000);
        if until <= at {
            return Err(NoLink::Ended(Zone::UTC.moment(until)));
        }
        if text.len() > Self::LONGEST {
            return Err(NoLink::TooLong(text.len()));
        }
        Ok(Self { text: text.to_owned(), until })
    }

    /// The link itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Until when it is good: milliseconds since 1970, UTC.
    pub fn until(&self) -> i64 {
        self.until
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{BASE64, Link, NoLink};
    use base64::Engine;
    use serde_json::{Value, json};

    const AT: i64 = 1_792_000_000_000;

    fn good() -> Value {
        let key = BASE64.encode([7; 32]);
        json!({ "url": "https://share.example.org/api/links/x", "key": key, "exp": 1_792_600_000, "flag": "U" })
    }

    fn link(told: &Value) -> String {
        format!("shlink:/{}", BASE64.encode(told.to_string()))
    }

    #[test]
    fn a_link_is_taken_as_it_is_and_says_until_when_it_is_good() {
        let text = link(&good());
        let read = Link::read(&format!("{text}\n"), AT).unwrap();
        assert_eq!((read.text(), read.until()), (text.as_str(), 1_792_600_000_000));
    }

    #[test]
    fn what_is_no_link_or_lacks_a_part_is_refused_by_what_is_wrong() {
        let of = |text: &str| Link::read(text, AT).unwrap_err();
        assert_eq!(of(""), NoLink::Other);
        assert_eq!(of("https://example.org"), NoLink::Other);
        assert_eq!(of("shlink:/"), NoLink::Unreadable);
        assert_eq!(of(&link(&good())[..60]), NoLink::Unreadable);
        assert_eq!(of(&link(&json!([1]))), NoLink::Unreadable);
        for (field, bad) in [("url", json!("ftp://x")), ("key", json!("AAAA")), ("exp", json!("soon"))] {
            for value in [Value::Null, bad] {
                let mut told = good();
                told[field] = value;
                let NoLink::Without(missing, _) = of(&link(&told)) else { unreachable!("{told}") };
                assert_eq!(missing, field);
            }
        }
    }

    #[test]
    fn a_link_that_has_ended_or_is_too_long_for_paper_is_refused() {
        assert!(matches!(Link::read(&link(&good()), 1_792_600_000_000), Err(NoLink::Ended(_))));
        let mut told = good();
        told["label"] = "x".repeat(300).into();
        assert!(matches!(Link::read(&link(&told), AT), Err(NoLink::TooLong(_))));
    }
}
