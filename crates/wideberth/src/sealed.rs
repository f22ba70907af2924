//! A backup as a file: encrypted with a passphrase as age does it, so that any program that knows age opens it.

use age::{DecryptError, scrypt, secrecy::SecretString};
use backup::{Unusable, WORK};
use miette::{IntoDiagnostic, Report};

/// How every file of age begins.
const BEGINNING: &[u8] = b"age-encryption.org/v1\n";
/// The most that scrypt may cost when a file is opened, as a power of two: 1 GB of memory. A hostile file could ask for more than there is.
const MOST_WORK: u8 = 20;

/// Encrypts.
///
/// # Errors
/// Only if memory runs out.
pub fn seal(text: &str, passphrase: &str) -> Result<Vec<u8>, Report> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(WORK);
    age::encrypt(&recipient, text.as_bytes()).into_diagnostic()
}

/// Decrypts.
///
/// # Errors
/// If it is no such file, the passphrase does not fit, or something is missing or was changed. A file whose end is missing cannot be told from one that was changed.
pub fn open(sealed: &[u8], passphrase: &str) -> Result<String, Unusable> {
    if !sealed.starts_with(BEGINNING) {
        return Err(Unusable::Foreign);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let text = age::decrypt(&identity, sealed).map_err(|error| match error {
        DecryptError::NoMatchingKeys | DecryptError::ExcessiveWork { .. } | DecryptError::UnknownFormat => {
            Unusable::Foreign
        }
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Unusable::Passphrase,
        other => Unusable::Damaged(format!("it was cut short or changed ({other})")),
    })?;
    String::from_utf8(text).map_err(|_| Unusable::Foreign)
}

#[cfg(test)]
mod tests {
    use super::{open, seal};
    use backup::Unusable;

    #[test]
    fn what_was_sealed_opens_with_its_passphrase_alone_and_only_whole() {
        let text = "a line\n".repeat(20_000);
        let sealed = seal(&text, "correct horse battery").unwrap();
        assert_eq!(open(&sealed, "correct horse battery").as_ref(), Ok(&text));
        assert_eq!(open(&sealed, "correct horse"), Err(Unusable::Passphrase));
        assert_eq!(open(b"hello", "correct horse battery"), Err(Unusable::Foreign));
        for whole in [40, 100, 65_800, sealed.len() - 1] {
            let cut = open(&sealed[..whole], "correct horse battery");
            assert!(matches!(cut, Err(Unusable::Damaged(_))), "{whole}: {cut:?}");
        }
        let mut changed = sealed;
        changed[70_000] ^= 1;
        assert!(matches!(open(&changed, "correct horse battery"), Err(Unusable::Damaged(_))));
    }
}
