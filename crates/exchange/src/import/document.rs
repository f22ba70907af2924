//! A document that was made here, as the journal that it was made from.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use care::{Event, Journal};
use serde_json::Value as Json;
use std::collections::{BTreeMap, HashSet};

use super::{
    Problem,
    elements::{Once, part, read, resource},
};
use crate::{
    canonical::journal_hash,
    names,
    record::{HASHES, JOURNAL, hash_line},
};

/// What is done about a file that is not as it was made.
const AGAIN: &str = "hand over the file as `wideberth export fhir` wrote it, or have it sent again";
/// What is done about a document that was changed beside its journal.
const ALONE: &str =
    "have the document sent again; or take the journal, which nobody has changed, with --despite-changes";

/// What a document holds.
#[derive(Clone, Debug)]
pub struct Document {
    /// The journal that it was made from, every event as it was written down.
    pub journal: Journal,
    /// Its hash ([`crate::journal_hash`]), which is also the one that the document names.
    pub hash: String,
    /// Parts of the document that are not as they were made: changed, added or gone. What they say now does not follow from the journal.
    pub doubts: Vec<Problem>,
}

read! {
    /// A document.
    Bundle {
        r#type: String,
        entry: Vec<Entry>,
    } pass [resource_type meta language identifier timestamp total link signature]

    /// A resource in it.
    Entry {
        full_url: String,
        resource: Once,
    } pass [link search request response]

    /// The journal that comes along.
    Carried {
        identifier: Vec<Identifier>,
        status: String,
        content: Vec<Content>,
    } pass [resource_type meta language text contained master_identifier doc_status r#type category subject date author authenticator custodian relates_to description security_label context]

    /// By what it is known.
    Identifier {
        #[serde(default)]
        system: Option<String>,
        #[serde(default)]
        value: Option<String>,
    } pass [r#use r#type period assigner]

    /// A file that comes along.
    Content {
        attachment: Attachment,
    } pass [format]

    /// A file.
    Attachment {
        content_type: Option<String>,
        #[serde(default)]
        data: Option<String>,
        #[serde(default)]
        size: Option<u64>,
    } pass [language url hash title creation]
}

/// The journal of a document that `record` made, by this protocol or any other.
///
/// # Errors
/// If it is no document, carries no journal, or carries one that is not the one that it was made from.
pub fn document(text: &str) -> Result<Document, Problem> {
    let bundle: Bundle = resource(text, "Bundle", "hand over a document that `wideberth export fhir` has written")?;
    if bundle.r#type != "document" {
        let wrong = format!("this is a bundle of the type `{}`, and no document", bundle.r#type);
        return Err(Problem::new("type", wrong, "hand over a document that `wideberth export fhir` has written"));
    }
    let mut addresses = HashSet::new();
    if let Some((number, entry)) = bundle.entry.iter().enumerate().find(|(_, entry)| !addresses.insert(&entry.full_url))
    {
        let wrong = format!("two entries have the address `{}`", entry.full_url);
        return Err(Problem::new(format!("entry[{number}].fullUrl"), wrong, AGAIN));
    }
    let (number, told, carried) = carried(&bundle)?;
    let place = format!("entry[{number}].resource");
    let journal = journal(&carried, &told).map_err(|problem| problem.within(&place))?;
    let doubts = doubts(&bundle, &bundle.entry[number].full_url, &carried);
    Ok(Document { journal, hash: told, doubts })
}

/// Which entry carries the journal, the hash that it names, and it.
fn carried(bundle: &Bundle) -> Result<(usize, String, Carried), Problem> {
    let mut found = Vec::new();
    for (number, entry) in bundle.entry.iter().enumerate() {
        if entry.resource.0.get("resourceType").and_then(Json::as_str) != Some("DocumentReference") {
            continue;
        }
        let carried: Carried =
            part(&entry.resource.0, AGAIN).map_err(|problem| problem.within(&format!("entry[{number}].resource")))?;
        let own = |identifier: &&Identifier| identifier.system.as_deref() == Some(names::journal().as_str());
        let hash = carried.identifier.iter().find(own).and_then(|identifier| identifier.value.clone());
        found.extend(hash.map(|hash| (number, hash, carried)));
    }
    let (one, more) = (found.pop(), found.pop());
    match (one, more) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Problem::new(
            "entry",
            "this document carries no journal, so that there is nothing to have back",
            "hand over a document that `wideberth export fhir` has written; of other documents only a clinician's plan can be read, with `wideberth import careplan`",
        )),
        (Some((second, ..)), Some((first, ..))) => {
            let wrong = format!("entries {first} and {second} both carry a journal, and nobody knows which counts");
            Err(Problem::new("entry", wrong, AGAIN))
        }
    }
}

fn journal(carried: &Carried, told: &str) -> Result<Journal, Problem> {
    if carried.status != "current" {
        let wrong = format!("this journal is `{}`, and not the one to use", carried.status);
        return Err(Problem::new("status", wrong, "hand over the document that took its place"));
    }
    let Some((number, text)) = file(carried, JOURNAL)? else {
        return Err(Problem::new("content", format!("there is no file of the type {JOURNAL}"), AGAIN));
    };
    let place = format!("content[{number}].attachment.data");
    let mut journal = Journal::default();
    for (number, line) in text.lines().enumerate() {
        let line_problem =
            |wrong: String| Problem::new(&place, format!("line {} of the journal {wrong}", number + 1), AGAIN);
        let event: Event =
            serde_json::from_str(line).map_err(|error| line_problem(format!("is not an event: {error}")))?;
        let id = event.id;
        if !journal.push(event) {
            return Err(line_problem(format!("tells the event {id} a second time")));
        }
    }
    let hash = journal_hash(&journal);
    if hash != told {
        let wrong = format!("the journal was changed: its hash is {hash}, and the document names {told}");
        return Err(Problem::new(place, wrong, AGAIN));
    }
    Ok(journal)
}

/// The one file of this type: where it stands, and its text. It may have no bytes at all.
fn file(carried: &Carried, kind: &str) -> Result<Option<(usize, String)>, Problem> {
    let of_kind = |(_, content): &(usize, &Content)| content.attachment.content_type.as_deref() == Some(kind);
    let mut files = carried.content.iter().enumerate().filter(of_kind);
    let (Some((number, content)), None) = (files.next(), files.next()) else { return Ok(None) };
    let problem = |wrong: &str| Problem::new(format!("content[{number}].attachment.data"), wrong, AGAIN);
    let data = content.attachment.data.as_deref().unwrap_or_default();
    let bytes = BASE64.decode(data).map_err(|error| problem(&format!("this is not base64: {error}")))?;
    if content.attachment.size.is_some_and(|size| size != bytes.len() as u64) {
        return Err(problem("the file is not as long as its `size` says"));
    }
    let text = String::from_utf8(bytes).map_err(|_| problem("the file is not text in UTF-8"))?;
    Ok(Some((number, text)))
}

/// Parts of a document that are not as the list of hashes has them.
fn doubts(bundle: &Bundle, own: &str, carried: &Carried) -> Vec<Problem> {
    let list = match file(carried, HASHES) {
        Ok(Some((_, list))) => list,
        Ok(None) => {
            return vec![Problem::new("entry", "the list of hashes is gone by which changes would show", ALONE)];
        }
        Err(problem) => return vec![Problem { way: ALONE.to_owned(), ..problem }],
    };
    let mut told: BTreeMap<&str, &str> =
        list.lines().filter_map(|line| line.split_once("  ").map(|(_, address)| (address, line))).collect();
    let mut doubts = Vec::new();
    for (number, entry) in bundle.entry.iter().enumerate().filter(|(_, entry)| entry.full_url != own) {
        let what = entry.resource.0.get("resourceType").and_then(Json::as_str).unwrap_or("resource");
        let wrong = match told.remove(entry.full_url.as_str()) {
            Some(line) if hash_line(&entry.full_url, &entry.resource.0).trim_end() == line => continue,
            Some(_) => format!(
                "this {what} was changed after the document was made, and the journal does not say what it says now"
            ),
            None => {
                format!("this {what} was added after the document was made, and the journal does not say what it says")
            }
        };
        doubts.push(Problem::new(format!("entry[{number}].resource"), wrong, ALONE));
    }
    let gone = told
        .keys()
        .map(|address| Problem::new("entry", format!("`{address}` is gone, which the document was made with"), ALONE));
    doubts.extend(gone);
    doubts
}
