//! Links to the record. The host encrypts, sends and keeps what opens a link; which links there are, and what became of them, is told here and stands in the journal.

use crate::{
    App,
    calendar::DAY,
    host::{Effect, LinkRequest, Sharing},
    page::Page,
};
use care::{
    journal::What,
    sharing::{Link, Sharing as Shared, links},
};
use serde_json::{Map, Value as Json};

/// For how many days a link can be made.
pub(crate) const DAYS: [i64; 3] = [1, 7, 30];

/// What is known of links on the page, and what is under way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Links {
    /// Whether there is a place for a record, once that is known.
    pub place: Option<Place>,
    /// The phone can hand a link to another program.
    pub gives: bool,
    /// Names of links that can be shown and taken back here.
    pub kept: Vec<String>,
    /// Which of [`DAYS`] was chosen.
    pub days: Option<i64>,
    /// The host is at work on this link, or on a new one.
    pub busy: Option<About>,
    /// The link that is shown.
    pub shown: Option<Shown>,
    /// The key of the words that say what came of the last tap, and of which link.
    pub told: Option<(About, &'static str)>,
}

/// A place for a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// This site holds what is shared.
    Here,
    /// It holds nothing.
    Nowhere,
    /// There is no network to ask by.
    Unreached,
}

/// Of which link something is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// One that is to be made.
    New,
    /// The one of this name.
    Named(String),
}

/// A link that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Its name.
    pub name: String,
    /// The link itself.
    pub link: String,
    /// The side of its code, in modules.
    pub side: u64,
    /// The dark modules of its code, as the path of an SVG.
    pub path: String,
}

impl Shown {
    fn of(told: &Json) -> Option<Self> {
        let text = |key: &str| told.get(key)?.as_str().map(str::to_owned);
        Some(Self { name: text("name")?, link: text("link")?, side: told.get("side")?.as_u64()?, path: text("path")? })
    }
}

impl App {
    /// All links, those that are still good first.
    pub(crate) fn links(&self) -> Vec<Link<'_>> {
        links(&self.journal, self.now.at)
    }

    /// The link that is shown, while it is good.
    pub(crate) fn shown_link(&self) -> Option<(&Shown, Link<'_>)> {
        let shown = self.draft.links.shown.as_ref()?;
        let link = self.links().into_iter().find(|link| link.name == shown.name && link.is_good(self.now.at))?;
        Some((shown, link))
    }

    /// A tap on the page.
    pub(crate) fn share_tap(&mut self, value: &str, effects: &mut Vec<Effect>) {
        if self.draft.links.busy.is_some() {
            return;
        }
        self.draft.links.told = None;
        let (act, of) = value.split_once(':').unwrap_or((value, ""));
        let link = || self.draft.links.shown.as_ref().map(|shown| shown.link.clone());
        let named = |work: fn(String) -> Sharing| (Some(About::Named(of.to_owned())), Some(work(of.to_owned())));
        let (busy, asked) = match act {
            "days" => {
                self.draft.links.days = of.parse().ok().filter(|days| DAYS.contains(days));
                (None, None)
            }
            "look" => {
                self.draft.links.place = None;
                (None, Some(Sharing::Look))
            }
            "make" => (Some(About::New), Some(Sharing::Make(self.link_request()))),
            "show" => named(Sharing::Show),
            "back" => named(Sharing::TakeBack),
            "copy" => (None, link().map(Sharing::Copy)),
            "give" => (None, link().map(Sharing::Give)),
            _ => {
                self.draft.links.shown = None;
                (None, None)
            }
        };
        self.draft.links.busy = busy;
        effects.extend(asked.map(Effect::Share));
    }

    fn link_request(&self) -> LinkRequest {
        let days = self.draft.links.days.unwrap_or(DAYS[0]);
        LinkRequest {
            journal: self.journal.events().to_vec(),
            at: self.now.at,
            zone: self.zone,
            until: (self.now.at + days * DAY) / 1000,
            label: self.w("share.label").to_owned(),
        }
    }

    /// What the host tells: `place`, `gives` and `kept`; `made` with a link's name and time; `shown`; `gone`; `copied`; or `trouble`, with the link if it is about one. Nothing, if it has not got
    /// what it needs for this.
    pub(crate) fn share_told(&mut self, told: &Map<String, Json>) {
        let text = |key: &str| told.get(key).and_then(Json::as_str);
        if let Some(place) = text("place") {
            return self.looked(place, told);
        }
        if told.is_empty() && self.draft.links.place.is_none() {
            // What asks the site could not be fetched.
            self.draft.links.place = Some(Place::Unreached);
        }
        let about = self.draft.links.busy.take().unwrap_or(About::New);
        // Whatever page is shown by now, it has happened.
        if let Some(made) = told.get("made")
            && let (Some(name), Some(until)) =
                (made.get("name").and_then(Json::as_str), made.get("until").and_then(Json::as_i64))
        {
            self.draft.links.kept.push(name.to_owned());
            self.record(What::Sharing(Shared::Shared { link: name.to_owned(), until: until.saturating_mul(1000) }));
        }
        if let Some(name) = text("gone") {
            self.draft.links.shown = None;
            self.draft.links.kept.retain(|kept| kept != name);
            self.record(What::Sharing(Shared::Unshared { link: name.to_owned() }));
        }
        if let Some(shown) = told.get("shown").and_then(Shown::of)
            && self.page == Page::Share
        {
            self.draft.links.shown = Some(shown);
        }
        let key = match text("trouble") {
            Some("offline") => Some("share.offline"),
            Some("none") => Some("share.none"),
            Some("full") => Some("share.full"),
            Some("large") => Some("share.large"),
            Some("refused") => Some("share.refused"),
            Some("storage") => Some("share.storage"),
            Some("lost") => Some("share.elsewhere"),
            Some("still") => Some("share.still"),
            Some("still-offline") => Some("share.still-offline"),
            Some("gone-already") => Some("share.gone-already"),
            Some("uncopied") => Some("share.uncopied"),
            _ if told.contains_key("gone") => Some("share.gone"),
            _ if told.contains_key("copied") => Some("share.copied"),
            _ if told.contains_key("made") || told.contains_key("shown") => None,
            _ => Some("backup.unfetched"),
        };
        self.draft.links.told = key.map(|key| (about, key));
    }

    fn looked(&mut self, place: &str, told: &Map<String, Json>) {
        let links = &mut self.draft.links;
        links.place = Some(match place {
            "here" => Place::Here,
            "nowhere" => Place::Nowhere,
            _ => Place::Unreached,
        });
        links.gives = told.get("gives").and_then(Json::as_bool) == Some(true);
        let names = told.get("kept").and_then(Json::as_array).into_iter().flatten();
        links.kept = names.filter_map(|name| name.as_str().map(str::to_owned)).collect();
    }
}
