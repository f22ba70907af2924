//! A SMART Health Link: one file, encrypted here, and the link that says where it lies and how to open it. Whoever keeps the file cannot read it, for the key is in the link alone.
//!
//! Flag `U`: the file is fetched directly, with the name of whoever asks. The link says until when it is good. Nothing here reads a clock, a random number or a file, or sends anything.
//!
//! ```
//! # use link::{Chance, Link, Sharing, code};
//! let sharing = Sharing { content: "{}", server: "https://share.example.org", until: 1_795_900_000, label: "Back pain record" };
//! let link = Link::new(&sharing, &Chance([7; Chance::BYTES]))?;
//! assert!(link.link.starts_with("shlink:/"));
//! assert!(code(&link.link)?.side > 60);
//! # Ok::<(), link::Unusable>(())
//! ```

mod code;

pub use code::{Code, code};

use aes_gcm::{
    Aes256Gcm, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use serde_json::json;
use thiserror::Error;

/// The most characters that a label may have.
pub const LONGEST_LABEL: usize = 80;
/// The most characters that the file's address may have.
pub const LONGEST_ADDRESS: usize = 128;

/// What is to be shared, where, and until when.
#[derive(Clone, Copy, Debug)]
pub struct Sharing<'a> {
    /// FHIR as JSON.
    pub content: &'a str,
    /// The server's address, as in `https://share.example.org`.
    pub server: &'a str,
    /// Seconds since 1970.
    pub until: u64,
    /// What it is, for whoever opens it.
    pub label: &'a str,
}

/// Random bytes that were never used before: key, name, secret and nonce are made of them.
#[derive(Clone, Copy)]
pub struct Chance(pub [u8; Self::BYTES]);

impl Chance {
    /// How many bytes that takes.
    pub const BYTES: usize = 108;
}

/// A link and what belongs to it.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where the file is put, and fetched.
    pub address: String,
    /// The encrypted file: a JWE in its compact form.
    pub file: String,
    /// Puts the file there, and takes it away again.
    pub secret: String,
    /// `shlink:/…`.
    pub link: String,
}

/// Why there is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unusable {
    /// The label is too long.
    #[error("the label has more than {LONGEST_LABEL} characters; say it shorter")]
    LongLabel,
    /// The address would be too long.
    #[error(
        "the server's address is too long: with the file's name it has more than {LONGEST_ADDRESS} characters, which readers of links may refuse"
    )]
    LongAddress,
    /// The link does not fit into a QR code.
    #[error("the link is too long for a QR code; shorten the server's address or the label")]
    LongLink,
    /// The file is larger than the cipher takes.
    #[error("the record is too large to be encrypted")]
    LargeFile,
}

impl Link {
    /// Encrypts under a new key.
    ///
    /// # Errors
    /// If the label, the address or the content is too long.
    pub fn new(sharing: &Sharing, chance: &Chance) -> Result<Self, Unusable> {
        if sharing.label.chars().count() > LONGEST_LABEL {
            return Err(Unusable::LongLabel);
        }
        let (key, rest) = chance.0.split_at(32);
        let (name, rest) = rest.split_at(32);
        let (secret, nonce) = rest.split_at(32);
        let address = format!("{}/api/links/{}", sharing.server.trim_end_matches('/'), BASE64.encode(name));
        if address.chars().count() > LONGEST_ADDRESS {
            return Err(Unusable::LongAddress);
        }
        let told = json!({ "url": address, "key": BASE64.encode(key), "exp": sharing.until, "flag": "U", "label": sharing.label, "v": 1 });
        let link = format!("shlink:/{}", BASE64.encode(told.to_string()));
        Ok(Self { file: encrypted(sharing.content, key, nonce)?, address, secret: BASE64.encode(secret), link })
    }
}

/// JWE, compact: `dir`, so that the key itself encrypts; not compressed, which some readers do not take.
fn encrypted(content: &str, key: &[u8], nonce: &[u8]) -> Result<String, Unusable> {
    let head = BASE64.encode(r#"{"alg":"dir","enc":"A256GCM","cty":"application/fhir+json"}"#);
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let payload = Payload { msg: content.as_bytes(), aad: head.as_bytes() };
    let sealed = cipher.encrypt(Nonce::from_slice(nonce), payload).map_err(|_| Unusable::LargeFile)?;
    let (content, tag) = sealed.split_at(sealed.len() - 16);
    Ok([head, String::new(), BASE64.encode(nonce), BASE64.encode(content), BASE64.encode(tag)].join("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value as Json;

    const SHARING: Sharing =
        Sharing { content: "{\"a\":1}", server: "https://share.example.org/", until: 5, label: "Back pain record" };

    /// Bytes that all differ.
    fn chance() -> Chance {
        Chance(std::array::from_fn(|i| i as u8))
    }

    fn decoded(text: &str) -> Vec<u8> {
        BASE64.decode(text).unwrap()
    }

    #[test]
    fn the_link_alone_says_where_the_file_lies_and_opens_it() {
        let made = Link::new(&SHARING, &chance()).unwrap();
        let told: Json = serde_json::from_slice(&decoded(made.link.strip_prefix("shlink:/").unwrap())).unwrap();
        assert_eq!(told["url"], made.address);
        assert!(made.address.starts_with("https://share.example.org/api/links/"), "{}", made.address);
        assert_eq!((&told["exp"], &told["flag"], &told["v"]), (&json!(5), &json!("U"), &json!(1)));
        let key = decoded(told["key"].as_str().unwrap());
        let parts: Vec<&str> = made.file.split('.').collect();
        let (nonce, sealed) = (decoded(parts[2]), [decoded(parts[3]), decoded(parts[4])].concat());
        let payload = Payload { msg: &sealed, aad: parts[0].as_bytes() };
        let opened = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key)).decrypt(Nonce::from_slice(&nonce), payload);
        assert_eq!(opened.unwrap(), SHARING.content.as_bytes());
        assert_eq!((parts.len(), parts[1]), (5, ""));
    }

    #[test]
    fn key_name_secret_and_nonce_share_no_byte() {
        let made = Link::new(&SHARING, &chance()).unwrap();
        let told: Json = serde_json::from_slice(&decoded(&made.link["shlink:/".len()..])).unwrap();
        let name = made.address.rsplit('/').next().unwrap();
        let parts = [told["key"].as_str().unwrap(), name, &made.secret, made.file.split('.').nth(2).unwrap()];
        let bytes: Vec<u8> = parts.into_iter().flat_map(decoded).collect();
        assert_eq!(bytes, chance().0);
    }

    #[test]
    fn what_readers_would_refuse_is_not_made() {
        let (label, server) = ("é".repeat(81), format!("https://{}.example.org", "a".repeat(70)));
        let long = Sharing { label: &label, ..SHARING };
        assert_eq!(Link::new(&long, &chance()).unwrap_err(), Unusable::LongLabel);
        let fits = Sharing { label: &label[2..], ..SHARING };
        assert!(Link::new(&fits, &chance()).is_ok());
        let far = Sharing { server: &server, ..SHARING };
        assert_eq!(Link::new(&far, &chance()).unwrap_err(), Unusable::LongAddress);
    }
}
