//! A checked protocol: everything that a decision needs, with every name resolved.
//!
//! The text becomes this once ([`crate::author`]), and this is what a phone carries (as bytes, see [`Protocol::to_bytes`]).
//! Whatever holds a `Protocol` may index its tables with its own ids without looking twice.

mod condition;
mod finding;
mod level;
mod measuring;
mod property;
mod rule;
mod sentences;
mod technique;
mod text;

pub use condition::*;
pub use finding::*;
pub use level::*;
pub use measuring::*;
pub use property::*;
pub use rule::*;
pub use sentences::*;
pub use technique::*;
pub use text::*;

use borsh::{BorshDeserialize, BorshSerialize};
use std::collections::BTreeMap;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
        pub struct $name(pub u16);
        impl $name {
            /// The place in the protocol's table.
            pub fn index(self) -> usize { usize::from(self.0) }
        }
    )*};
}
ids! {
    /// A finding, by its place in [`Protocol::findings`].
    FindingId,
    /// A technique, by its place in [`Protocol::techniques`].
    TechniqueId,
    /// A literal, by its place in [`Protocol::literals`].
    LiteralId,
}

/// The blocks of words that only a few pages need, see [`Protocol::set_apart`].
pub const SCREENS_APART: [&str; 14] = [
    "backup",
    "check-in",
    "clearance",
    "copies",
    "corrections",
    "erase",
    "history",
    "home",
    "learn",
    "letter",
    "measuring",
    "settings",
    "share",
    "why",
];

/// A checked protocol.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Protocol {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of the text that it was made from, in hexadecimal.
    pub hash: String,
    /// How long answers count.
    pub schedule: Schedule,
    /// By what the move of pain is judged; zeros where nothing is said of it.
    pub centralization: Centralization,
    /// How a journal is read over time; zeros where nothing is said of it.
    pub monitoring: Monitoring,
    /// The seconds of a guided session; zeros where there is nothing to guide.
    pub guidance: Guidance,
    /// Every finding.
    pub findings: Vec<Finding>,
    /// Every literal that an expression uses.
    pub literals: Vec<Literal>,
    /// Names for combinations.
    pub definitions: Vec<Definition>,
    /// Questions asked together.
    pub groups: Vec<Group>,
    /// Parts of the body on which pain is marked.
    pub regions: Vec<Region>,
    /// Disposition rules, lockouts, limits and stop rules.
    pub rules: Vec<Rule>,
    /// Contraindications, gates and stages.
    pub constraints: Vec<Constraint>,
    /// Techniques, in the order in which they are offered.
    pub techniques: Vec<Technique>,
    /// The source's statements.
    pub statements: Vec<Statement>,
    /// What is cited.
    pub sources: Vec<Source>,
    /// Background for patients.
    pub explanations: Vec<Explanation>,
    /// Words on screens, by `block.key`.
    #[borsh(deserialize_with = "words_in_order")]
    pub words: BTreeMap<String, String>,
    /// Emergency numbers by region.
    pub emergency_numbers: Vec<EmergencyNumber>,
    /// What must hold for every person; for proofs, so no bytes carry it.
    #[borsh(skip)]
    pub properties: Vec<Property>,
    /// What is filled in beside the screening; it has bytes of its own, see [`Measuring::to_bytes`].
    #[borsh(skip)]
    pub measuring: Measuring,
}

/// Reads words one by one: they come in order, and the library's own way brings a whole sort along.
fn words_in_order<R: std::io::Read>(reader: &mut R) -> std::io::Result<BTreeMap<String, String>> {
    let mut words = BTreeMap::new();
    for _ in 0..u32::deserialize_reader(reader)? {
        words.insert(String::deserialize_reader(reader)?, String::deserialize_reader(reader)?);
    }
    Ok(words)
}

impl Protocol {
    /// The finding of that name.
    pub fn finding(&self, name: &str) -> Option<FindingId> {
        self.findings.iter().position(|f| f.name == name).map(|i| FindingId(i as u16))
    }

    /// The finding behind an id of this protocol.
    pub fn at(&self, id: FindingId) -> &Finding {
        &self.findings[id.index()]
    }

    /// The technique of that name.
    pub fn technique(&self, name: &str) -> Option<TechniqueId> {
        self.techniques.iter().position(|t| t.name == name).map(|i| TechniqueId(i as u16))
    }

    /// The region of that name.
    pub fn region(&self, name: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.name == name)
    }

    /// Words on a screen, by `block.key`; the key itself where there are none, so that a gap shows.
    pub fn words<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// The protocol as bytes for a phone.
    ///
    /// # Errors
    /// Only if memory runs out while writing.
    pub fn to_bytes(&self) -> std::io::Result<Vec<u8>> {
        borsh::to_vec(self)
    }

    /// What a phone needs of it: without what is only for review or for the command line. That is the long words of reports, the statements of the source and where they are cited, what questions
    /// and techniques cite, sources that nothing else cites, the definitions, which every expression has filled in already, and the properties with the literals that only they use.
    pub fn for_phone(mut self) -> Self {
        self.statements.clear();
        self.definitions.clear();
        self.properties.clear();
        self.drop_unused_literals();
        for finding in &mut self.findings {
            finding.cites.clear();
            if finding.origin == Origin::Reported && !finding.short.is_empty() {
                finding.text.clear();
            }
        }
        self.techniques.iter_mut().for_each(|technique| technique.cites.clear());
        let rules = self.rules.iter_mut().map(|rule| &mut rule.cites);
        let constraints = self.constraints.iter_mut().map(|constraint| &mut constraint.cites);
        let explanations = self.explanations.iter_mut().map(|explanation| &mut explanation.cites);
        let mut cited: Vec<String> = Vec::new();
        for cites in rules.chain(constraints).chain(explanations) {
            cites.retain(|key| self.sources.iter().any(|source| source.name == *key));
            for key in cites {
                let place = cited.iter().position(|known| known == key).unwrap_or_else(|| {
                    cited.push(key.clone());
                    cited.len() - 1
                });
                // Nobody sees the keys there.
                *key = place.to_string();
            }
        }
        self.sources.retain_mut(|source| match cited.iter().position(|key| *key == source.name) {
            Some(place) => {
                source.name = place.to_string();
                true
            }
            None => false,
        });
        self
    }

    /// Takes the background out, which a phone fetches when somebody wants to read it: why each rule and constraint is there, the sources, the sentences of explanations, those of techniques but their titles, what measures are called, why each question is asked,
    /// what regions are called, the words of [`SCREENS_APART`], and what is read of [`Measuring`]. A line each.
    pub fn set_apart(&mut self) -> String {
        let mut lines = Vec::new();
        let rules = self.rules.iter_mut().map(|rule| &mut rule.why);
        let constraints = self.constraints.iter_mut().map(|constraint| &mut constraint.why);
        lines.extend(rules.chain(constraints).map(std::mem::take));
        for source in &mut self.sources {
            lines.push([std::mem::take(&mut source.text), std::mem::take(&mut source.url)].join("\t"));
        }
        lines.extend(self.explanations.iter_mut().map(|page| std::mem::take(&mut page.text).join("\t")));
        for technique in &mut self.techniques {
            lines.push(technique.texts().map(std::mem::take).collect::<Vec<_>>().join("\t"));
        }
        lines.extend(self.measured().map(std::mem::take));
        lines.extend(self.findings.iter_mut().map(|finding| std::mem::take(&mut finding.because)));
        lines.extend(self.regions.iter_mut().map(|region| std::mem::take(&mut region.title)));
        lines.extend(self.words_apart().map(std::mem::take));
        lines.extend(self.measuring.texts().into_iter().map(std::mem::take));
        lines.join("\n")
    }

    /// The words of screens that are set apart.
    fn words_apart(&mut self) -> impl Iterator<Item = &mut String> {
        let apart = |key: &str| key.split_once('.').is_some_and(|(screen, _)| SCREENS_APART.contains(&screen));
        self.words.iter_mut().filter(move |(key, _)| apart(key)).map(|(_, words)| words)
    }

    /// What is said of each finding that nobody is asked for.
    fn measured(&mut self) -> impl Iterator<Item = &mut String> {
        let unasked = |finding: &&mut Finding| finding.origin == Origin::Journal && finding.short.is_empty();
        self.findings.iter_mut().filter(unasked).map(|finding| &mut finding.text)
    }

    /// Puts back what [`Protocol::set_apart`] has taken out, perhaps in another language.
    pub fn put_back(&mut self, background: &str) {
        let mut lines = background.split('\n');
        let rules = self.rules.iter_mut().map(|rule| &mut rule.why);
        let constraints = self.constraints.iter_mut().map(|constraint| &mut constraint.why);
        for (why, line) in rules.chain(constraints).zip(&mut lines) {
            line.clone_into(why);
        }
        for (source, line) in self.sources.iter_mut().zip(&mut lines) {
            let (text, url) = line.split_once('\t').unwrap_or((line, ""));
            (source.text, source.url) = (text.to_owned(), url.to_owned());
        }
        for (page, line) in self.explanations.iter_mut().zip(&mut lines) {
            page.text = line.split('\t').map(str::to_owned).collect();
        }
        for (technique, line) in self.techniques.iter_mut().zip(&mut lines) {
            technique.texts().zip(line.split('\t')).for_each(|(text, put)| put.clone_into(text));
        }
        for (said, line) in self.measured().zip(&mut lines) {
            line.clone_into(said);
        }
        for (finding, line) in self.findings.iter_mut().zip(&mut lines) {
            line.clone_into(&mut finding.because);
        }
        for (region, line) in self.regions.iter_mut().zip(&mut lines) {
            line.clone_into(&mut region.title);
        }
        for (words, line) in self.words_apart().zip(&mut lines) {
            line.clone_into(words);
        }
        for (text, line) in self.measuring.texts().into_iter().zip(&mut lines) {
            line.clone_into(text);
        }
    }

    /// Keeps the literals that rules and constraints use.
    fn drop_unused_literals(&mut self) {
        let rules = self.rules.iter_mut().map(|rule| &mut rule.when);
        let mut conditions: Vec<&mut Expr> =
            rules.chain(self.constraints.iter_mut().map(|constraint| &mut constraint.when)).collect();
        let mut used = vec![false; self.literals.len()];
        conditions.iter_mut().for_each(|when| when.each_literal(&mut |id| used[id.index()] = true));
        let mut kept = 0;
        let mut ids = Vec::with_capacity(used.len());
        for used in &used {
            ids.push(LiteralId(kept));
            kept += u16::from(*used);
        }
        conditions.iter_mut().for_each(|when| when.renumber(&ids));
        let mut used = used.into_iter();
        self.literals.retain(|_| used.next().unwrap_or(false));
    }

    /// A protocol from [`Protocol::to_bytes`] of the same program version.
    ///
    /// # Errors
    /// If the bytes are not such a protocol.
    pub fn from_bytes(bytes: &[u8]) -> std::io::Result<Self> {
        borsh::from_slice(bytes)
    }
}
