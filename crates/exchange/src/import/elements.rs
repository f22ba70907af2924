//! Reading FHIR's JSON into structs that know every element that R4 allows where they stand.
//!
//! Elements that bear on nothing here are passed over; those that would change the meaning of others (`modifierExtension`, `implicitRules`) are refused, and so is everything that R4 does not have.

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error as _, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value as Json};
use std::fmt;

use super::Problem;

/// An element that bears on nothing here.
pub(super) type Passed = Option<serde::de::IgnoredAny>;

/// The largest text that is read, in bytes: some hundred times what a year of one person comes to.
const LARGEST: usize = 64 << 20;

/// Declares structs that are read from objects: the elements that count, and those that are passed over. What changes the meaning of others is refused.
macro_rules! read {
    ($(
        $(#[$of:meta])*
        $vis:vis $name:ident { $( $(#[$on:meta])* $field:ident: $kind:ty, )* } pass [$($passed:ident)*]
    )*) => {$(
        $(#[$of])*
        #[derive(Clone, Debug, serde::Deserialize)]
        #[serde(remote = "Self", rename_all = "camelCase", deny_unknown_fields)]
        #[allow(dead_code, reason = "some elements are known and bear on nothing")]
        $vis struct $name {
            $( $(#[$on])* $field: $kind, )*
            #[serde(default)]
            id: Option<String>,
            #[serde(default)]
            extension: $crate::import::elements::Passed,
            $( #[serde(default)] $passed: $crate::import::elements::Passed, )*
        }

        // By itself, serde would take a list for an object, the elements in the order of the struct.
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Object;
                impl<'de> serde::de::Visitor<'de> for Object {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, fields: A) -> Result<$name, A::Error> {
                        $name::deserialize(serde::de::value::MapAccessDeserializer::new(fields))
                    }
                }
                deserializer.deserialize_map(Object)
            }
        }
    )*};
}
pub(super) use read;

/// A resource of this kind.
pub(super) fn resource<T: DeserializeOwned>(text: &str, kind: &str, way: &str) -> Result<T, Problem> {
    let found = kind_of(text)?;
    if found != kind {
        return Err(Problem::new("resourceType", format!("expected a {kind}, found {found}"), way));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| unreadable(&error.path().to_string(), error.inner(), way))
}

/// Part of a resource that was read as plain JSON before.
pub(super) fn part<T: DeserializeOwned>(json: &Json, way: &str) -> Result<T, Problem> {
    serde_path_to_error::deserialize(json).map_err(|error| unreadable(&error.path().to_string(), error.inner(), way))
}

/// What kind of resource a text is.
pub(super) fn kind_of(text: &str) -> Result<String, Problem> {
    #[derive(Deserialize)]
    struct Head {
        #[serde(rename = "resourceType")]
        kind: Option<String>,
    }
    const WAY: &str = "hand over the file as the other software wrote it, whole, as JSON";
    if text.len() > LARGEST {
        let megabytes = text.len() >> 20;
        return Err(Problem::new("", format!("{megabytes} MB are more than any record of one person"), WAY));
    }
    if !text.trim_start().starts_with('{') {
        return Err(Problem::new("", "this is no resource of FHIR in JSON", WAY));
    }
    let head: Head = serde_json::from_str(text).map_err(|error| unreadable("", &error, WAY))?;
    head.kind.ok_or_else(|| Problem::new("", "this is no resource of FHIR: it has no `resourceType`", WAY))
}

fn unreadable(place: &str, error: &serde_json::Error, way: &str) -> Problem {
    let place = if place == "." { "" } else { place };
    let told = error.to_string();
    let unknown = told.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`'));
    match unknown {
        None => Problem::new(place, told, way),
        Some((name @ ("modifierExtension" | "implicitRules"), _)) => {
            Problem::new(place, format!("`{name}` changes what the rest means, and nobody here knows how"), way)
        }
        Some((name, _)) => Problem::new(place, format!("R4 has no element `{name}` here that could be read"), way),
    }
}

/// JSON in which no object has a name twice: of two values for one name nobody knows which is meant.
#[derive(Clone, Debug)]
pub(super) struct Once(pub Json);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(Once(part)) = parts.next_element()? {
            list.push(part);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<Json, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = parts.next_key::<String>()? {
            if fields.contains_key(&name) {
                return Err(A::Error::custom(format!("`{name}` stands here twice")));
            }
            let Once(value) = parts.next_value()?;
            fields.insert(name, value);
        }
        Ok(fields.into())
    }
}

/// Whether an element says why it has no value, and nothing else.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Valueless {
    pub extension: Vec<Why>,
}

/// An extension that says why there is no value.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Why {
    pub url: String,
    #[serde(default)]
    pub value_code: Option<String>,
}

impl Valueless {
    /// It says that there is no value, by FHIR's own extension.
    pub fn is_absent(&self) -> bool {
        let [why] = self.extension.as_slice() else { return false };
        why.url == "http://hl7.org/fhir/StructureDefinition/data-absent-reason" && why.value_code.is_some()
    }
}
