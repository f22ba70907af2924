//! The libraries of CQL as FHIR resources, with what they were translated to where somebody has translated them.

use base64::{Engine, engine::general_purpose::STANDARD};
use protocol::Protocol;
use serde::Deserialize;
use serde_json::error::Category;

use super::{canonical, collection, for_programs};
use crate::{
    cql,
    fhir::{
        Attachment, DataRequirement, Library, Narrative, Publication, RelatedArtifact, Relation, Resource, Text, Whole,
    },
    names,
};

/// A library in ELM, the form in which engines run it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elm {
    name: String,
    version: String,
    text: String,
}

/// Why a text is not the translation of a library of this protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOurs {
    /// It is not JSON.
    NotJson(String),
    /// It is JSON, but no library of ELM that says what it is called and its version.
    NoLibrary,
    /// It is of another version of the protocol, or of another library: what it says it is, and what would be right.
    Other(String, String),
}

impl Elm {
    /// Reads a library in ELM's JSON.
    ///
    /// # Errors
    /// If it is none.
    pub fn read(text: &str) -> Result<Self, NotOurs> {
        let whole: Translated = serde_json::from_str(text).map_err(|error| match error.classify() {
            Category::Data => NotOurs::NoLibrary,
            Category::Io | Category::Syntax | Category::Eof => NotOurs::NotJson(error.to_string()),
        })?;
        let Identified { id, version } = whole.library.identifier;
        Ok(Self { name: id, version, text: text.trim().to_owned() })
    }
}

/// What is looked at of ELM. The rest is nested deeper than can be read as a value: each `or` of a long list lies within the next.
#[derive(Deserialize)]
struct Translated {
    library: Named,
}

#[derive(Deserialize)]
struct Named {
    identifier: Identified,
}

#[derive(Deserialize)]
struct Identified {
    id: String,
    version: String,
}

/// Both libraries. What is given in ELM goes along; each must be of the library and version that it stands for.
///
/// # Errors
/// If ELM is given that is not a translation of one of them.
pub fn libraries(protocol: &Protocol, elm: &[Elm]) -> Result<Whole, NotOurs> {
    let texts = cql::libraries(protocol);
    for one in elm {
        if !texts.iter().any(|text| text.name == one.name && text.version == one.version) {
            let right: Vec<String> = texts.iter().map(|text| format!("{} {}", text.name, text.version)).collect();
            return Err(NotOurs::Other(format!("{} {}", one.name, one.version), right.join(" or ")));
        }
    }
    let entries = texts.iter().map(|text| {
        let elm = elm.iter().find(|one| one.name == text.name);
        (names::definition("Library", text.name), Resource::Library(library(protocol, text, elm)))
    });
    Ok(collection(entries))
}

fn library(protocol: &Protocol, text: &cql::Text, elm: Option<&Elm>) -> Library {
    let include = text.includes.map(|name| RelatedArtifact {
        kind: Relation::DependsOn,
        label: None,
        display: Text::new(name),
        citation: None,
        url: None,
        resource: Some(canonical(protocol, "Library", name)),
    });
    let reads: &[&str] = if text.includes.is_none() { &["QuestionnaireResponse", "Observation"] } else { &[] };
    let attached = |content_type, title: &str, content: &str| Attachment {
        content_type: Text::fixed(content_type),
        data: Text::new(&STANDARD.encode(content)),
        size: u32::try_from(content.len()).unwrap_or(u32::MAX),
        title: Text::fixed(title),
    };
    let written = attached("text/cql", &format!("{}.cql", text.name), &text.cql);
    let translated = elm.map(|elm| attached("application/elm+json", &format!("{}.json", text.name), &elm.text));
    Library {
        id: Text::fixed(text.name),
        text: Narrative::line(text.says),
        url: names::definition("Library", text.name),
        version: names::version(protocol),
        name: Text::fixed(text.name),
        title: Text::fixed(&format!("{}: {}", protocol.title, for_programs(text.name).as_str())),
        status: Publication::Draft,
        experimental: true,
        kind: names::coded("http://terminology.hl7.org/CodeSystem/library-type", "logic-library", "Logic Library"),
        description: Text::fixed(text.says),
        related_artifact: include.into_iter().collect(),
        data_requirement: reads.iter().map(|kind| DataRequirement { kind: Text::fixed(kind) }).collect(),
        content: std::iter::once(written).chain(translated).collect(),
    }
}
