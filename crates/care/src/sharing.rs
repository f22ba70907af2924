//! Links by which a record was shared, and those that were taken back.
//!
//! The journal knows a link by a name that says nothing. What opens it and what takes it back are no part of a journal, since a shared record carries the journal itself: see `docs/journal.md`.

use serde_json::{Map, Value as Json};

use crate::{
    journal::{Journal, What},
    json::{object, text, time},
};

/// What happened with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// The record was put where a link leads.
    Shared {
        /// The link's name.
        link: String,
        /// Until when it is good: milliseconds since 1970, UTC.
        until: i64,
    },
    /// It was taken from there.
    Unshared {
        /// The link's name.
        link: String,
    },
}

impl Sharing {
    /// As the `what` of an event.
    pub(crate) fn to_json(&self) -> Json {
        match self {
            Sharing::Shared { link, until } => {
                object([("kind", "shared".into()), ("link", link.as_str().into()), ("until", (*until).into())])
            }
            Sharing::Unshared { link } => object([("kind", "unshared".into()), ("link", link.as_str().into())]),
        }
    }

    /// From the fields of the `what` of an event of this kind; none if the kind is another.
    ///
    /// # Errors
    /// Says which field is missing or wrong.
    pub(crate) fn from_json(kind: &str, fields: &mut Map<String, Json>) -> Result<Option<Self>, String> {
        Ok(Some(match kind {
            "shared" => Sharing::Shared { link: text(fields, "link")?, until: time(fields, "until")? },
            "unshared" => Sharing::Unshared { link: text(fields, "link")? },
            _ => return Ok(None),
        }))
    }
}

/// A link that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// Its name.
    pub name: &'a str,
    /// When it was made: milliseconds since 1970, UTC.
    pub made: i64,
    /// Until when it is good, unless it is taken back before.
    pub until: i64,
    /// When it was taken back.
    pub taken_back: Option<i64>,
}

impl Link<'_> {
    /// It can still be opened.
    pub fn is_good(&self, now: i64) -> bool {
        self.taken_back.is_none() && now < self.until
    }

    /// When it ended, or will.
    pub fn ends(&self) -> i64 {
        self.taken_back.map_or(self.until, |at| at.min(self.until))
    }
}

/// All links that were made: those that are still good first, and the latest first among each.
pub fn links(journal: &Journal, now: i64) -> Vec<Link<'_>> {
    let mut links: Vec<Link> = Vec::new();
    for event in journal.events() {
        match &event.what {
            What::Sharing(Sharing::Shared { link, until }) => {
                links.push(Link { name: link, made: event.at, until: *until, taken_back: None });
            }
            What::Sharing(Sharing::Unshared { link }) => {
                let known = links.iter_mut().find(|known| known.name == link && known.taken_back.is_none());
                if let Some(known) = known {
                    known.taken_back = Some(event.at);
                }
            }
            _ => {}
        }
    }
    links.reverse();
    links.sort_by_key(|link| !link.is_good(now));
    links
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Event, Moment};

    fn shared(link: &str, until: i64) -> What {
        What::Sharing(Sharing::Shared { link: link.into(), until })
    }

    fn unshared(link: &str) -> What {
        What::Sharing(Sharing::Unshared { link: link.into() })
    }

    fn journal(of: &[(i64, What)]) -> Journal {
        let mut journal = Journal::default();
        for (at, what) in of {
            journal.push(journal.next(Moment { at: *at, watch: None }, &[1; 10], "", what.clone()));
        }
        journal
    }

    #[test]
    fn good_links_come_first_and_the_latest_first_among_each() {
        let journal = journal(&[
            (10, shared("ended", 40)),
            (20, shared("good", 100)),
            (30, shared("back", 100)),
            (35, shared("later", 90)),
            (36, unshared("back")),
            (37, unshared("unheard-of")),
        ]);
        let names = |now| links(&journal, now).iter().map(|link| link.name).collect::<Vec<_>>();
        assert_eq!(names(39), ["later", "good", "ended", "back"]);
        assert_eq!(names(40), ["later", "good", "back", "ended"]);
        assert_eq!(names(90), ["good", "later", "back", "ended"]);
        let ends: Vec<i64> = links(&journal, 50).iter().map(Link::ends).collect();
        assert_eq!(ends, [90, 100, 36, 40]);
    }

    #[test]
    fn events_of_links_are_read_as_they_were_written_and_hold_nothing_else() {
        for what in [shared("a", 5), unshared("a")] {
            let event = Event::new(Moment { at: 1, watch: None }, &[2; 10], "", what);
            assert_eq!(serde_json::from_str::<Event>(&event.to_line().unwrap()).unwrap(), event);
        }
        let with = |what: &str| serde_json::from_str::<What>(what).map_err(|error| error.to_string());
        assert!(with(r#"{"kind":"shared","link":"a","until":5,"key":"k"}"#).unwrap_err().contains("no field `key`"));
        assert!(with(r#"{"kind":"shared","link":"a"}"#).unwrap_err().contains("`until` is missing"));
        assert!(with(r#"{"kind":"unshared"}"#).unwrap_err().contains("`link` is missing"));
    }
}
