//! Where a plan lies, with what it refers to: in a bundle, contained in it, or nowhere.

use serde_json::Value as Json;

use super::{ASK, Written, order::Order};
use crate::import::{
    Problem,
    elements::{Once, kind_of, part, read, resource},
};

read! {
    /// A reference to something, here or elsewhere.
    pub(super) Reference {
        reference: Option<String>,
        display: Option<String>,
    } pass [r#type identifier]

    /// A bundle of any kind.
    Bundle {
        #[serde(default)]
        entry: Vec<Entry>,
    } pass [resource_type meta language identifier r#type timestamp total link signature]

    /// A resource in it.
    Entry {
        full_url: Option<String>,
        resource: Option<Once>,
    } pass [link search request response]
}

/// A resource, where it stands and by what it is known.
struct Lying {
    place: String,
    address: String,
    resource: Json,
}

/// All that lies together.
pub(super) struct Shelf {
    all: Vec<Lying>,
}

impl Shelf {
    /// What a file holds: a plan by itself, or a bundle.
    pub fn of(text: &str) -> Result<Self, Problem> {
        let all = match kind_of(text)?.as_str() {
            "CarePlan" => {
                let Once(resource) = resource(text, "CarePlan", ASK)?;
                vec![Lying { place: String::new(), address: String::new(), resource }]
            }
            "Bundle" => {
                let bundle: Bundle = resource(text, "Bundle", ASK)?;
                let entries = bundle.entry.into_iter().enumerate();
                let lying = |(number, entry): (usize, Entry)| {
                    let place = format!("entry[{number}].resource");
                    Some(Lying { place, address: entry.full_url.unwrap_or_default(), resource: entry.resource?.0 })
                };
                entries.filter_map(lying).collect()
            }
            other => return Err(Problem::new("resourceType", format!("this is a {other}, and no plan"), ASK)),
        };
        Ok(Self { all })
    }

    /// The one plan, and where it stands.
    pub fn plan(&self) -> Result<(String, Written), Problem> {
        let mut plans = self.all.iter().filter(|lying| kind(&lying.resource) == Some("CarePlan"));
        let plan = plans.next().ok_or_else(|| Problem::new("entry", "there is no CarePlan in this bundle", ASK))?;
        if let Some(second) = plans.next() {
            let wrong =
                format!("a second plan stands here beside the one at `{}`, and nobody knows which counts", plan.place);
            return Err(Problem::new(second.place.clone(), wrong, "hand over the one plan that counts"));
        }
        let written = part(&plan.resource, ASK).map_err(|problem| problem.within(&plan.place))?;
        Ok((plan.place.clone(), written))
    }

    /// The order that a reference leads to.
    pub fn order(&self, reference: &Reference) -> Result<Order, Problem> {
        let called = reference.words().unwrap_or_default();
        let Some(resource) = self.at(reference) else {
            let wrong = format!("`{called}` is not in this file, so nobody here knows what is meant");
            return Err(Problem::new("", wrong, "hand over a bundle that holds what the plan refers to"));
        };
        match kind(resource) {
            Some("ServiceRequest") => Order::of_request(resource),
            other => {
                let wrong = format!(
                    "`{called}` is a {}, and nothing that could be prescribed here",
                    other.unwrap_or("resource")
                );
                Err(Problem::new("", wrong, "take it up with whoever wrote the plan"))
            }
        }
    }

    /// What kind of resource a reference leads to, by its address if it is not here.
    pub fn kind(&self, reference: &Reference) -> Option<String> {
        let here = self.at(reference).and_then(kind).map(str::to_owned);
        here.or_else(|| Some(typed(reference.reference.as_deref()?)?.0.to_owned()))
    }

    /// Who is meant, in words.
    pub fn name(&self, reference: &Reference) -> Option<String> {
        let name = self.at(reference).and_then(|resource| match &resource["name"] {
            Json::String(name) => Some(name.clone()),
            names => human(&names[0]),
        });
        name.or_else(|| reference.display.clone()).or_else(|| reference.reference.clone())
    }

    fn at(&self, reference: &Reference) -> Option<&Json> {
        let wanted = reference.reference.as_deref()?;
        if let Some(id) = wanted.strip_prefix('#') {
            let plan = self.all.iter().find(|lying| kind(&lying.resource) == Some("CarePlan"))?;
            return plan.resource["contained"].as_array()?.iter().find(|resource| resource["id"] == id);
        }
        let found = self.all.iter().find(|lying| {
            let own = kind(&lying.resource).zip(lying.resource["id"].as_str());
            (!lying.address.is_empty() && lying.address == wanted) || own.is_some() && own == typed(wanted)
        });
        found.map(|lying| &lying.resource)
    }
}

impl Reference {
    /// Both lead to the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.reference.is_some() && self.reference == other.reference
    }

    /// What is meant, as far as it is told.
    pub fn words(&self) -> Option<String> {
        match (&self.display, &self.reference) {
            (Some(display), Some(reference)) => Some(format!("{display} ({reference})")),
            (one, other) => one.clone().or_else(|| other.clone()),
        }
    }
}

fn kind(resource: &Json) -> Option<&str> {
    resource.get("resourceType")?.as_str()
}

/// Kind and id of an address such as `ServiceRequest/7` or `https://clinic.example/fhir/ServiceRequest/7/_history/2`.
fn typed(address: &str) -> Option<(&str, &str)> {
    let address = address.split("/_history/").next().unwrap_or(address);
    let (rest, id) = address.rsplit_once('/')?;
    Some((rest.rsplit('/').next().unwrap_or(rest), id))
}

/// A person's name as people write it.
fn human(name: &Json) -> Option<String> {
    if let Some(text) = name["text"].as_str() {
        return Some(text.to_owned());
    }
    let list = |field: &str| name[field].as_array().into_iter().flatten().filter_map(Json::as_str).collect::<Vec<_>>();
    let words: Vec<&str> =
        list("prefix").into_iter().chain(list("given")).chain(name["family"].as_str()).chain(list("suffix")).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
