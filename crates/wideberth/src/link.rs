//! A SMART Health Link: one file, encrypted here, and the link that says where it lies and how to open it. Whoever keeps the file cannot read it, for the key is in the link alone.
//!
//! Flag `U`: the file is fetched directly, with the name of whoever asks. The link says until when it is good.

use aes_gcm::{
    Aes256Gcm, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use miette::{IntoDiagnostic, Report, WrapErr, miette};
use qrcode::{EcLevel, QrCode, render::svg};
use serde_json::json;

/// The most characters that a label may have.
pub const LONGEST_LABEL: usize = 80;

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

impl Link {
    /// Encrypts under a new key.
    ///
    /// # Errors
    /// If the label is too long, or this machine gives no random numbers.
    pub fn new(sharing: &Sharing) -> Result<Self, Report> {
        if sharing.label.chars().count() > LONGEST_LABEL {
            return Err(miette!("the label has more than {LONGEST_LABEL} characters; say it shorter"));
        }
        let (key, name, secret) = (random::<32>()?, BASE64.encode(random::<32>()?), BASE64.encode(random::<32>()?));
        let address = format!("{}/api/links/{name}", sharing.server.trim_end_matches('/'));
        let told = json!({ "url": address, "key": BASE64.encode(key), "exp": sharing.until, "flag": "U", "label": sharing.label, "v": 1 });
        let link = format!("shlink:/{}", BASE64.encode(told.to_string()));
        Ok(Self { file: encrypted(sharing.content, &key)?, address, secret, link })
    }

    /// The link as a QR code, an SVG.
    ///
    /// # Errors
    /// If it is too long for one.
    pub fn picture(&self) -> Result<String, Report> {
        let code = QrCode::with_error_correction_level(&self.link, EcLevel::M).into_diagnostic();
        let code = code.wrap_err("the link is too long for a QR code; shorten the server's address or the label")?;
        Ok(code.render::<svg::Color>().min_dimensions(300, 300).build())
    }
}

fn random<const N: usize>() -> Result<[u8; N], Report> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).into_diagnostic().wrap_err("this machine gives no random numbers")?;
    Ok(bytes)
}

/// JWE, compact: `dir`, so that the key itself encrypts; not compressed, which some readers do not take.
fn encrypted(content: &str, key: &[u8; 32]) -> Result<String, Report> {
    let head = BASE64.encode(r#"{"alg":"dir","enc":"A256GCM","cty":"application/fhir+json"}"#);
    let nonce = random::<12>()?;
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let payload = Payload { msg: content.as_bytes(), aad: head.as_bytes() };
    let sealed = cipher.encrypt(Nonce::from_slice(&nonce), payload).map_err(|_| miette!("cannot encrypt"))?;
    let (content, tag) = sealed.split_at(sealed.len() - 16);
    Ok([head, String::new(), BASE64.encode(nonce), BASE64.encode(content), BASE64.encode(tag)].join("."))
}
