//! The texts that a phone fetches when somebody wants them.

use crate::{ENGLISH, Language, folders};
use protocol::Protocol;
use std::{collections::BTreeMap, path::Path};

/// Every text that can be fetched, and the languages that there are.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// Languages beside English: code, and what each calls itself.
    pub languages: Vec<(String, String)>,
    /// By name: `es` for a language, `background-es` for what is set apart in it.
    pub files: BTreeMap<String, String>,
}

impl Texts {
    /// The texts beside a protocol, from its folder's `languages`.
    ///
    /// # Errors
    /// If a language cannot be read or does not fit the protocol; each fault on a line.
    pub fn of(folder: &Path, protocol: &Protocol) -> Result<Self, String> {
        let mut all = Self::default();
        let mut phone = protocol.clone().for_phone();
        let whole = phone.clone();
        all.files.insert(format!("background-{ENGLISH}"), phone.set_apart());
        for folder in folders(&folder.join("languages")).map_err(|why| why.to_string())? {
            let language = Language::read(&folder).map_err(|why| why.to_string())?;
            let faults = language.check(&folder, &mut protocol.clone());
            if !faults.is_empty() {
                return Err(faults.iter().map(|fault| format!("{fault}\n")).collect());
            }
            let mut own = whole.clone();
            language.put_into(&mut own);
            all.files.insert(format!("background-{}", language.code), own.set_apart());
            all.files.insert(language.code.clone(), language.compile(&mut phone)?);
            all.languages.push((language.code, language.name));
        }
        Ok(all)
    }
}
