//! What lies on the author's desk: the protocol's files as they stand, what reading them came to, and its proof as far as it has got.
//!
//! Properties are checked one at a time, so that a newer text need not wait for the proof of an older one.

use protocol::{
    Property, Protocol,
    author::{BIBLIOGRAPHY, Reading, SourceFile, WrittenBlock, outline, read},
};
use self_cell::self_cell;
use serde::Deserialize;
use std::cell::OnceCell;
use verify::{Checked, Suite, Syntax, sessions::Walked};

/// What the page asks for.
#[derive(Debug, Deserialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Message {
    /// Reads these files, the bibliography among them; whatever lay on the desk before is put away.
    Open {
        /// All of them.
        files: Vec<Sheet>,
    },
    /// Puts new texts in the places of some files' own, and reads all again.
    Write {
        /// Those that changed.
        files: Vec<Sheet>,
    },
    /// Checks one property of the protocol that was read last.
    Check {
        /// Its place in the list that reading gave.
        property: usize,
    },
}

/// One file.
#[derive(Clone, Debug, Deserialize)]
pub struct Sheet {
    /// Its name in the protocol's folder.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// A protocol without errors.
#[derive(Debug)]
pub struct Sound {
    /// What it says.
    pub protocol: Protocol,
    /// Its conditions as they are written.
    pub syntax: Syntax,
}

self_cell! {
    /// A protocol and its proof, which refers to it.
    struct Proof {
        owner: Sound,
        #[not_covariant]
        dependent: Suite,
    }
}

/// A desk.
#[derive(Default)]
pub struct Desk {
    files: Vec<SourceFile>,
    bibliography: String,
    reading: Option<Reading>,
    blocks: OnceCell<Vec<WrittenBlock>>,
    proof: Option<Proof>,
    /// What was walked through for the last protocol, while there is none.
    walked: Walked,
    /// What was checked already, property by property.
    checked: Vec<Option<Checked>>,
}

impl Desk {
    /// Puts these files on the desk and reads them.
    pub fn open(&mut self, files: Vec<Sheet>) {
        let (bibliography, markdown): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.name == BIBLIOGRAPHY);
        self.bibliography = bibliography.into_iter().map(|file| file.text).collect();
        self.files = markdown.into_iter().map(|file| SourceFile { name: file.name, text: file.text }).collect();
        self.files.sort_by(|a, b| a.name.cmp(&b.name));
        self.read();
    }

    /// Puts new texts in the places of some files' own, and reads all again.
    ///
    /// # Errors
    /// If a file is not on the desk.
    pub fn write(&mut self, files: Vec<Sheet>) -> Result<(), String> {
        for Sheet { name, text } in files {
            if name == BIBLIOGRAPHY {
                self.bibliography = text;
            } else {
                let own = self.files.iter_mut().find(|own| own.name == name);
                own.ok_or_else(|| format!("there is no file `{name}` on the desk"))?.text = text;
            }
        }
        self.read();
        Ok(())
    }

    /// Checks one property of the protocol that was read last; what was checked before is not checked again.
    ///
    /// # Errors
    /// If the text has errors, so that there is nothing to prove, or no such property.
    pub fn check(&mut self, property: usize) -> Result<&Checked, String> {
        let proof = self.proof.as_mut().ok_or("the text has errors; what cannot be read cannot be proved")?;
        let checked = self.checked.get_mut(property).ok_or_else(|| format!("there is no property {property}"))?;
        let fresh = || proof.with_dependent_mut(|_, suite| suite.check(property));
        Ok(checked.get_or_insert_with(fresh))
    }

    /// Whether a property of this very protocol was checked already.
    #[cfg(test)]
    pub fn is_checked(&self, property: usize) -> bool {
        self.checked.get(property).is_some_and(Option::is_some)
    }

    /// What reading came to, once there are files.
    pub fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    /// The protocol that is being proved, if the text has no errors.
    pub fn sound(&self) -> Option<&Sound> {
        self.proof.as_ref().map(Proof::borrow_owner)
    }

    /// The properties that are to be checked.
    pub fn properties(&self) -> Vec<Property> {
        self.proof.as_ref().map_or_else(Vec::new, |proof| proof.with_dependent(|_, suite| suite.properties().to_vec()))
    }

    /// What a file says.
    pub fn text(&self, file: &str) -> &str {
        if file == BIBLIOGRAPHY {
            return &self.bibliography;
        }
        self.files.iter().find(|own| own.name == file).map_or("", |own| &own.text)
    }

    /// A block of that name as it is written, and the file that it is in.
    pub fn block(&self, name: &str) -> Option<(&str, &WrittenBlock)> {
        let blocks = self.blocks.get_or_init(|| outline(&self.files));
        let block = blocks.iter().find(|block| block.name == name)?;
        Some((&self.files.get(block.file)?.name, block))
    }

    fn read(&mut self) {
        let mut reading = read(&self.files, &self.bibliography);
        self.blocks = OnceCell::new();
        let syntax = std::mem::take(&mut reading.syntax);
        let sound = reading.protocol.take().map(|protocol| Sound { protocol, syntax });
        self.reading = Some(reading);
        if self.sound().zip(sound.as_ref()).is_some_and(|(old, new)| says_the_same(old, new)) {
            return;
        }
        if let Some(last) = self.proof.take() {
            self.walked = last.with_dependent(|_, suite| suite.walked().clone());
        }
        self.proof = sound.map(|sound| {
            Proof::new(sound, |sound| {
                Suite::new(&sound.protocol, &sound.syntax).after(std::mem::take(&mut self.walked))
            })
        });
        self.checked = vec![None; self.properties().len()];
    }
}

/// Whether two texts come to the same protocol: they differ in prose alone, and a proof of one is a proof of the other.
fn says_the_same(old: &Sound, new: &Sound) -> bool {
    old.syntax == new.syntax && old.protocol == Protocol { hash: old.protocol.hash.clone(), ..new.protocol.clone() }
}
