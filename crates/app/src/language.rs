//! The language that the app speaks, and the texts that are fetched only when somebody wants them.

use crate::{App, host::Effect, page::Page};
use protocol::{FORM, Finding, FindingId, Group, Level, Protocol, Rule};

/// The protocol's own language.
pub const ENGLISH: &str = "en";
/// What it calls itself.
pub const ENGLISH_NAME: &str = "English";

/// Begins the name of the background's text; the language follows.
const BACKGROUND: &str = "background-";
/// The digit of the category that fits every number without a form of its own.
const OTHER: u8 = b'5';

/// A language that can be fetched: its code, and what it calls itself.
pub type Choice = (String, String);

/// The language that is spoken now.
#[derive(Clone, Debug)]
pub(crate) struct Language {
    /// Its code.
    pub code: String,
    /// Written from right to left.
    pub right_to_left: bool,
    /// A clinician has signed the translation off. The protocol's own language is what translations are held against.
    pub reviewed: bool,
    /// A digit for each number: the plural category.
    plurals: String,
}

impl Default for Language {
    fn default() -> Self {
        Self { code: ENGLISH.into(), right_to_left: false, reviewed: true, plurals: String::new() }
    }
}

impl Language {
    fn category(&self, number: u32) -> u8 {
        let place = if number < 200 { number } else { 100 + number % 100 };
        self.plurals.as_bytes().get(place as usize).copied().unwrap_or(OTHER)
    }

    /// The sentence, in its form for this number where it has several.
    pub fn form<'t>(&self, text: &'t str, number: Option<u32>) -> &'t str {
        let Some(forms) = text.strip_prefix(FORM) else { return text };
        let category = number.map_or(OTHER, |number| self.category(number));
        let of = |category: u8| forms.split(FORM).find_map(|form| form.strip_prefix(category as char));
        of(category).or_else(|| of(OTHER)).unwrap_or(forms)
    }
}

impl App {
    /// Names the languages beside English that the host can fetch, and how to open the protocol in its own language.
    pub fn offer(&mut self, languages: Vec<Choice>, reopen: fn() -> Option<Protocol>) {
        (self.languages, self.reopen) = (languages, reopen);
    }

    /// The language's code, and whether it is written from right to left.
    pub fn language(&self) -> (&str, bool) {
        (&self.language.code, self.language.right_to_left)
    }

    /// English and every language that can be fetched, by code and what each calls itself; nothing where there is no choice.
    pub(crate) fn choices(&self) -> impl Iterator<Item = (&str, &str)> {
        let others = self.languages.iter().map(|(code, name)| (code.as_str(), name.as_str()));
        [(ENGLISH, ENGLISH_NAME)].into_iter().filter(|_| !self.languages.is_empty()).chain(others)
    }

    /// The language that was chosen, or else the first of the phone's own that there is.
    fn wanted(&self) -> &str {
        let there = |code: &str| {
            let language = code.split('-').next().unwrap_or(code);
            let mut choices = self.languages.iter().map(|(code, _)| code.as_str()).chain([ENGLISH]);
            choices.find(|own| *own == language)
        };
        let spoken = self.setting("language").into_iter().chain(self.preferred.iter().map(String::as_str));
        spoken.filter_map(there).next().unwrap_or(ENGLISH)
    }

    /// A question as it was written, if it can lead to an emergency and nobody has reviewed its translation yet.
    pub(crate) fn unreviewed(&self, id: FindingId) -> Option<&Finding> {
        let emergency = |rule: &&Rule| rule.level == Some(Level::Emergency);
        let asks = |rule: &Rule| rule.when.speaks_of(&self.protocol.literals, id);
        let shown = !self.language.reviewed && self.protocol.rules.iter().filter(emergency).any(asks);
        self.english.as_ref().filter(|_| shown).map(|english| english.at(id))
    }

    /// A checklist as it was written, if one of its questions is [`App::unreviewed`].
    pub(crate) fn unreviewed_list(&self, group: &Group) -> Option<&Group> {
        let shown = group.items.iter().any(|id| self.unreviewed(*id).is_some());
        self.english.as_ref().filter(|_| shown)?.groups.iter().find(|own| own.name == group.name)
    }

    /// Goes over to the wanted language: at once to English, to another when its texts have come.
    pub(crate) fn go_over(&mut self, effects: &mut Vec<Effect>) {
        let wanted = self.wanted().to_owned();
        if wanted == self.language.code {
            return;
        }
        if wanted != ENGLISH {
            effects.push(Effect::Fetch(wanted));
        } else if let Some(english) = self.english.take() {
            self.protocol = english;
            self.language = Language::default();
            self.spoken_now(effects);
        }
    }

    /// Background is fetched when there is a page that shows it.
    pub(crate) fn want_background(&self, page: &Page, effects: &mut Vec<Effect>) {
        let shows =
            matches!(page, Page::Question(_) | Page::Help(_) | Page::Techniques | Page::Technique(_) | Page::Signs)
                || page.needs_the_whole();
        // A phone has the sources' places, but not their words.
        if shows && self.protocol.sources.iter().all(|source| source.text.is_empty()) {
            effects.push(Effect::Fetch(format!("{BACKGROUND}{}", self.language.code)));
        }
    }

    /// A fetched text has come.
    pub(crate) fn fetched(&mut self, name: &str, text: &str, effects: &mut Vec<Effect>) {
        if let Some(code) = name.strip_prefix(BACKGROUND) {
            if code == self.language.code {
                self.protocol.put_back(text);
            }
        } else if name == self.wanted()
            && let Some(mut protocol) = (self.reopen)()
            && let Some(language) = translate(&mut protocol, text)
        {
            self.language = language;
            let before = std::mem::replace(&mut self.protocol, protocol);
            // Between two other languages the English one is there already.
            self.english.get_or_insert(before);
            self.spoken_now(effects);
        }
    }

    /// What is decided hangs on no words, but the page does.
    fn spoken_now(&mut self, effects: &mut Vec<Effect>) {
        self.stood.take();
        let (code, right_to_left) = self.language();
        effects.push(Effect::Language { code: code.to_owned(), right_to_left });
        self.want_background(&self.page, effects);
    }
}

/// Puts another language into the protocol: a line about the language, then each sentence in the protocol's order. Nothing if there are too few or too many of them, as when the text belongs to another version.
fn translate(protocol: &mut Protocol, text: &str) -> Option<Language> {
    let mut lines = text.split('\n');
    let mut about = lines.next()?.split('\t');
    let (code, direction, reviewed, plurals) = (about.next()?, about.next()?, about.next()?, about.next()?);
    let mut short = false;
    protocol.each_sentence(|_, sentence| match lines.next() {
        Some(line) => line.clone_into(sentence),
        None => short = true,
    });
    let fits = !short && lines.next().is_none();
    fits.then(|| Language {
        code: code.to_owned(),
        right_to_left: direction == "rtl",
        reviewed: !reviewed.is_empty(),
        plurals: plurals.to_owned(),
    })
}
