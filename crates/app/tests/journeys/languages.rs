//! Other languages: fetched when they are wanted, whole, and with the English under emergency questions until somebody has reviewed them.

use crate::{
    person::{PROTOCOL, Person},
    sessions::experienced,
};
use app::{
    App,
    host::{Effect, Happening, Message, Opening},
};
use catalogue::Texts;
use protocol::Protocol;
use std::{path::Path, sync::LazyLock};

static TEXTS: LazyLock<Texts> =
    LazyLock::new(|| Texts::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol"), &PROTOCOL).unwrap());

/// The protocol as a phone has it.
fn on_phone() -> Option<Protocol> {
    let mut protocol = PROTOCOL.clone().for_phone();
    protocol.set_apart();
    Some(protocol)
}

/// A phone that speaks some languages, and fetches what the app asks for.
struct Phone {
    app: App,
    online: bool,
    now: i64,
    messages: u8,
}

impl Phone {
    fn speaking(languages: &[&str]) -> Self {
        Self::of(&Person::new(), languages)
    }

    /// The phone of somebody to whom something has happened already.
    fn of(person: &Person, languages: &[&str]) -> Self {
        let mut app = App::new(on_phone().unwrap());
        app.offer(TEXTS.languages.clone(), on_phone);
        let mut phone = Self { app, online: true, now: person.now, messages: 0 };
        let languages = languages.iter().map(|code| (*code).to_owned()).collect();
        let opening = Opening {
            path: "/".into(),
            journal: person.journal().events().to_vec(),
            unstored: Vec::new(),
            unsaved: None,
            languages,
        };
        phone.tell(Happening::Open(opening));
        phone
    }

    fn tell(&mut self, event: Happening) {
        self.messages += 1;
        let noise = [self.messages; 10];
        let message = Message { now: self.now, watch: 0, run: 2, zone: 0, noise, event };
        for effect in self.app.step(message) {
            if let Effect::Fetch(name) = effect
                && self.online
            {
                let text = TEXTS.files.get(&name).unwrap_or_else(|| panic!("no text `{name}`")).clone();
                self.tell(Happening::Fetched(name, text));
            }
        }
    }

    fn at(&mut self, path: &str) -> String {
        self.tell(Happening::Go(path.into()));
        self.app.view().into_string()
    }
}

#[test]
fn the_app_speaks_the_first_of_the_phones_languages_that_it_has() {
    for (languages, code, right_to_left) in [
        (&["es-MX", "en"][..], "es", false),
        (&["ar"], "ar", true),
        (&["fi", "ar-EG"], "ar", true),
        (&["en-GB", "es"], "en", false),
        (&["fi"], "en", false),
        (&[], "en", false),
    ] {
        assert_eq!(Phone::speaking(languages).app.language(), (code, right_to_left), "{languages:?}");
    }
}

#[test]
fn a_language_can_be_chosen_and_left_again() {
    let mut phone = Phone::speaking(&["en"]);
    let english = phone.at("/settings");
    for code in ["es", "ar", "en"] {
        phone.tell(Happening::Input(format!("language:{code}")));
        assert_eq!(phone.app.language().0, code);
        assert_eq!(phone.at("/settings") == english, code == "en");
    }
}

#[test]
fn without_a_network_the_app_stays_in_the_language_that_it_has() {
    let mut phone = Phone::speaking(&["en"]);
    phone.online = false;
    phone.tell(Happening::Input("language:es".into()));
    assert_eq!(phone.app.language().0, "en");
    assert!(phone.at("/").contains(PROTOCOL.words("start.title-again")));
}

#[test]
fn emergency_questions_show_the_english_until_the_translation_is_reviewed() {
    let question = |name: &str| PROTOCOL.at(PROTOCOL.finding(name).unwrap());
    let mut phone = Phone::speaking(&["es"]);
    for (name, shown) in [("saddle-numb", true), ("pee-leak", true), ("hip-replacement", false)] {
        let english = &question(name).text;
        let page = phone.at(&format!("/check/{name}"));
        assert!(page.contains("class=\"original\"") == shown, "{name}: {page}");
        assert_eq!(page.contains(english.as_str()), shown, "{name}");
        assert!(!Phone::speaking(&["en"]).at(&format!("/check/{name}")).contains("class=\"original\""));
    }
}

#[test]
fn no_english_is_left_on_a_page_in_another_language() {
    let somebody = [Person::new(), Person::new().screened(&[]), experienced()];
    for (person, code) in somebody.iter().flat_map(|person| ["es", "ar"].map(|code| (person, code))) {
        let mut phone = Phone::of(person, &[code]);
        let mut english = PROTOCOL.clone();
        let mut sentences = Vec::new();
        english.each_sentence(|_, text| sentences.push(text.clone()));
        for path in [
            "/",
            "/settings",
            "/techniques",
            "/technique/glute-ball",
            "/learn",
            "/signs",
            "/history",
            "/learn/where-the-pain-is",
        ] {
            let page = phone.at(path);
            // Short words may be the same in two languages, or part of another.
            let left: Vec<&String> =
                sentences.iter().filter(|text| text.len() > 12 && page.contains(text.as_str())).collect();
            assert!(left.is_empty(), "{code} {path}: {left:?}");
        }
    }
}

#[test]
fn what_is_read_seldom_comes_when_it_is_wanted() {
    let lesson = PROTOCOL.explanations.first().unwrap();
    let mut phone = Phone::speaking(&["en"]);
    phone.online = false;
    let path = format!("/learn/{}", lesson.name);
    assert!(!phone.at(&path).contains(&lesson.text[0]));
    phone.online = true;
    phone.at("/");
    assert!(phone.at(&path).contains(&lesson.text[0]));
}

#[test]
fn a_text_of_another_version_is_refused() {
    let mut phone = Phone::speaking(&["en"]);
    phone.online = false;
    phone.tell(Happening::Input("language:es".into()));
    let text = &TEXTS.files["es"];
    let (short, _) = text.rsplit_once('\n').unwrap();
    for wrong in [short, &format!("{text}\nmore"), "", "es"] {
        phone.tell(Happening::Fetched("es".into(), wrong.into()));
        assert_eq!(phone.app.language().0, "en");
    }
    phone.tell(Happening::Fetched("es".into(), text.clone()));
    assert_eq!(phone.app.language().0, "es");
}
