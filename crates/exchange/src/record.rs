//! A journal as a document: what a clinician can read alone, and what their software can import.

mod answers;
mod carried;
mod composition;
mod condition;
mod corrected;
mod facts;
mod measured;
mod pain;
mod place;
mod plan;
mod sessions;
mod told;

pub(crate) use carried::{HASHES, JOURNAL, hash_line};

use care::{
    Event, Journal, Moment,
    centralization::Movement,
    correction::as_corrected,
    derive::{Known, known},
};
use protocol::Protocol;
use uuid::Uuid;

use crate::{
    fhir::{
        Bundle, BundleEntry, BundleType, Collection, Entry, Identifier, Markup, Reference, Resource, Section, Text,
        Time, Whole, Zone,
    },
    names,
};

/// By what the person is known again in another document of the same journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// By the hash of the id of the journal's first event, which tells nobody who it is.
    OfJournal,
    /// By an id that was given.
    Known(Uuid),
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// The moment of handing over: milliseconds since 1970, UTC. What was written down later is left out.
    pub at: i64,
    /// The person's zone.
    pub zone: Zone,
    /// By what the person is known again.
    pub person: Person,
}

/// The journal up to the moment, as a document bundle. The same journal, moment and protocol give the same bytes.
pub fn record(protocol: &Protocol, journal: &Journal, request: &Request) -> Whole {
    let journal = until(journal, request.at);
    // What is told is what the person has put right; what is known is no milder than what was first said.
    let right = as_corrected(&journal);
    let source = Source::new(protocol, &journal, &right, request);
    let mut shelf = Shelf::default();
    let timestamp = source.time(request.at);
    let name = composition::write(&source, &mut shelf);
    carried::write(&source, &mut shelf);
    Whole::Bundle(Bundle {
        identifier: Identifier { system: Text::fixed("urn:ietf:rfc:3986"), value: name },
        kind: BundleType::Document,
        timestamp,
        entry: shelf.entries,
    })
}

/// The same as what a patient shares: a collection, since a document is what somebody has attested.
pub fn shared(protocol: &Protocol, journal: &Journal, request: &Request) -> Whole {
    match record(protocol, journal, request) {
        Whole::Bundle(bundle) => Whole::Bundle(Bundle { kind: BundleType::Collection, ..bundle }),
        other => other,
    }
}

/// What is known of a person at the moment, as the plan's library reads it: the answers that count on the form, and an observation for each finding that is not asked for.
pub fn findings(protocol: &Protocol, journal: &Journal, request: &Request) -> Whole {
    let journal = until(journal, request.at);
    let source = Source::new(protocol, &journal, &journal, request);
    let mut shelf = Shelf::default();
    facts::write(&source, &mut shelf);
    Whole::Collection(Collection { kind: BundleType::Collection, entry: shelf.entries })
}

/// What was written down by then.
fn until(journal: &Journal, at: i64) -> Journal {
    journal.events().iter().filter(|event| event.at <= at).cloned().collect()
}

/// The value of the person's identifier; none where there is nothing to tell people apart by.
fn person(journal: &Journal, person: Person) -> Option<String> {
    match person {
        Person::Known(id) => Some(id.to_string()),
        Person::OfJournal => {
            let first = journal.events().first()?.id.to_string();
            Some(names::digest(["person", &first]))
        }
    }
}

/// What the document is made from.
struct Source<'a> {
    protocol: &'a Protocol,
    /// As it was written down.
    written: &'a Journal,
    /// As it was put right.
    journal: &'a Journal,
    known: Known,
    movement: Movement,
    now: i64,
    zone: Zone,
    person: Option<String>,
}

impl<'a> Source<'a> {
    /// `journal` is as it was written down, and `told` is what of it is told.
    fn new(protocol: &'a Protocol, journal: &'a Journal, told: &'a Journal, request: &Request) -> Self {
        let now = Moment { at: request.at, watch: None };
        Self {
            protocol,
            written: journal,
            journal: told,
            known: known(protocol, journal, now),
            movement: Movement::of(protocol, journal, now),
            now: request.at,
            zone: request.zone,
            person: person(journal, request.person),
        }
    }

    /// The same, with this of the journal told instead.
    fn telling<'b>(&self, told: &'b Journal) -> Source<'b>
    where
        'a: 'b,
    {
        Source {
            protocol: self.protocol,
            written: self.written,
            journal: told,
            known: self.known.clone(),
            movement: Movement::of(self.protocol, told, Moment { at: self.now, watch: None }),
            now: self.now,
            zone: self.zone,
            person: self.person.clone(),
        }
    }

    fn time(&self, at: i64) -> Time {
        Time::new(at, self.zone)
    }

    /// A moment in words.
    fn shown(&self, at: i64) -> String {
        self.time(at).shown()
    }

    fn events(&self) -> &'a [Event] {
        self.journal.events()
    }

    /// The entry of this kind and name. The same thing has the same id in each document of the same person.
    fn entry(&self, kind: &str, name: &str) -> Entry {
        Entry::new(names::uuid([self.person.as_deref().unwrap_or_default(), kind, name]))
    }

    /// An entry that is made anew for each document.
    fn of_now(&self, kind: &str) -> Entry {
        let ids: String = self.events().iter().map(|event| event.id.to_string()).collect();
        let moment = format!("{} {}", self.time(self.now), self.now);
        self.entry(kind, &names::digest([moment.as_str(), &self.protocol.hash, &ids]))
    }

    /// Where the journal itself comes along.
    fn carried(&self) -> Entry {
        self.of_now("journal")
    }

    fn patient(&self) -> Reference {
        self.entry("patient", "").into()
    }

    fn device(&self) -> Reference {
        self.entry("device", &self.protocol.hash).into()
    }
}

/// The entries so far. Whatever is put here can be referred to.
#[derive(Default)]
struct Shelf {
    entries: Vec<BundleEntry>,
}

impl Shelf {
    fn put(&mut self, entry: Entry, resource: Resource) -> Reference {
        self.entries.push(BundleEntry { full_url: entry.address(), resource });
        entry.into()
    }
}

/// A section with what it says and speaks of.
fn section(title: &str, text: Markup, entry: Vec<Reference>) -> Section {
    Section { title: Text::fixed(title), text: text.into(), entry }
}
