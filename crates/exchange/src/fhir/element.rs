//! The small parts that resources share.

use serde::Serialize;
use uuid::Uuid;

use super::{Time, narrative::fits, structure::elements};

/// A text that is not empty and holds no control characters: FHIR's `string`, `code`, `uri`, `canonical` and `markdown`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// A text, without what FHIR does not allow in it; none if nothing is left.
    pub fn new(text: &str) -> Option<Self> {
        let kept: String = text.trim().chars().filter(|character| fits(*character)).collect();
        (!kept.trim().is_empty()).then_some(Self(kept))
    }

    /// A text that the program itself gives; a dash if it is empty, so that the gap shows.
    pub(crate) fn fixed(text: &str) -> Self {
        Self::new(text).unwrap_or_else(|| Self("–".to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A reference to another entry of the same bundle, by its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry(Uuid);

impl Entry {
    /// For whoever sees to it that the entry is there.
    pub(crate) fn new(id: Uuid) -> Self {
        Self(id)
    }

    /// The id that the resource has.
    pub(crate) fn id(self) -> Text {
        Text(self.0.to_string())
    }

    /// The address that the entry has.
    pub(crate) fn address(self) -> Text {
        Text(format!("urn:uuid:{}", self.0))
    }
}

/// Who or what is meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Reference {
    /// An entry of the same bundle.
    To(Entry),
    /// Somebody known by name only.
    Named(Text),
    /// Something known elsewhere by an identifier, and what people call it.
    Known(Identifier, Text),
}

impl From<Entry> for Reference {
    fn from(entry: Entry) -> Self {
        Reference::To(entry)
    }
}

impl Serialize for Reference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(None)?;
        match self {
            Reference::To(entry) => map.serialize_entry("reference", &entry.address())?,
            Reference::Named(name) => map.serialize_entry("display", name)?,
            Reference::Known(identifier, name) => {
                map.serialize_entry("identifier", identifier)?;
                map.serialize_entry("display", name)?;
            }
        }
        map.end()
    }
}

elements! {
    /// A name in a system of names.
    Identifier {
        /// Which system.
        one system: Text,
        /// The name.
        one value: Text,
    }

    /// A code.
    Coding {
        /// The system that defines it.
        one system: Text,
        /// The code.
        one code: Text,
        /// What it means.
        maybe display: Text,
        /// What is said beside it.
        many extension: Extension,
    }

    /// What something is, by codes and in words.
    CodeableConcept {
        /// Codes.
        many coding: Coding,
        /// Words.
        maybe text: Text,
    }

    /// From when to when.
    Period {
        /// Its beginning.
        maybe start: Time,
        /// Its end.
        maybe end: Time,
    }

    /// A remark.
    Annotation {
        /// What is remarked.
        one text: Text,
    }

    /// Something said beside an element.
    Extension {
        /// What it means.
        one url: Text,
        /// The value.
        #[serde(flatten)]
        one value: ExtensionValue,
    }
}

/// A value of an extension.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum ExtensionValue {
    /// A code.
    #[serde(rename = "valueCode")]
    Code(Text),
    /// A whole number.
    #[serde(rename = "valueInteger")]
    Integer(u32),
}

impl CodeableConcept {
    /// Words alone; a dash where there are none.
    pub fn words(text: &str) -> Self {
        Self { coding: Vec::new(), text: Some(Text::fixed(text)) }
    }
}

impl Annotation {
    /// A remark, unless it is empty.
    pub fn new(text: &str) -> Option<Self> {
        Text::new(text).map(|text| Self { text })
    }
}

impl Extension {
    /// A number of FHIR's own extensions, as in `minValue`.
    pub fn number(name: &str, value: u32) -> Self {
        Self { url: standard(name), value: ExtensionValue::Integer(value) }
    }

    /// Why there is no value.
    pub fn absent(why: &str) -> Self {
        Self { url: standard("data-absent-reason"), value: ExtensionValue::Code(Text::fixed(why)) }
    }
}

fn standard(name: &str) -> Text {
    Text::fixed(&format!("http://hl7.org/fhir/StructureDefinition/{name}"))
}
