//! Two journals as one.

use care::journal::{Event, Journal};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Both journals' events, each once. Each journal's own order stays, since what arrived later counts; where nothing else says which of two came first, the
/// earlier clock does. If the two disagree on an order, as journals may that were united before, `own` is right.
pub fn union(own: &Journal, other: &Journal) -> Journal {
    let ids = |journal: &Journal| journal.events().iter().map(|event| event.id).collect::<BTreeSet<Uuid>>();
    let (in_own, in_other) = (ids(own), ids(other));
    let (mut left, mut right) = (own.events().iter().peekable(), other.events().iter().peekable());
    let mut placed = BTreeSet::new();
    let mut joined = Journal::default();
    loop {
        while right.next_if(|event| placed.contains(&event.id)).is_some() {}
        while left.next_if(|event| placed.contains(&event.id)).is_some() {}
        let next = match (left.peek(), right.peek()) {
            (None, None) => return joined,
            (Some(_), None) => left.next(),
            (None, Some(_)) => right.next(),
            (Some(one), Some(two)) => match (in_other.contains(&one.id), in_own.contains(&two.id)) {
                // One that both know waits for what comes before it in either.
                (true, false) => right.next(),
                (false, false) if before(two, one) => right.next(),
                _ => left.next(),
            },
        };
        if let Some(event) = next {
            placed.insert(event.id);
            joined.push(event.clone());
        }
    }
}

fn before(one: &Event, other: &Event) -> bool {
    (one.at, one.id) < (other.at, other.id)
}
