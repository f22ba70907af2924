//! Links to the record: made, shown, taken back; and what is told when that cannot be.

use crate::{
    person::{DAY, HOUR, NOW, PROTOCOL, Person, event},
    sessions::experienced,
};
use app::host::{Effect, Happening, Sharing as Asked};
use care::{
    What,
    sharing::{Sharing, links},
};
use serde_json::{Value as Json, json};

/// What the host tells.
fn tell(person: &mut Person, told: Json) {
    person.send(Happening::Share(told.as_object().unwrap().clone()));
}

fn says(person: &Person, key: &str) -> bool {
    person.page().says(PROTOCOL.words(key))
}

/// What the last message asked of the host.
fn asked(person: &Person) -> Option<Asked> {
    person.effects.iter().find_map(|effect| match effect {
        Effect::Share(asked) => Some(asked.clone()),
        _ => None,
    })
}

/// Somebody on the page, at a site that holds links, on a phone that has the keys of these.
fn sharing(kept: &[&str]) -> Person {
    let mut person = experienced();
    person.go("/share");
    tell(&mut person, json!({ "place": "here", "gives": true, "kept": kept }));
    person
}

/// The same with a link that was just made.
fn shared() -> Person {
    let mut person = sharing(&[]);
    person.tap_offered("share:days:7");
    person.tap_offered("share:make");
    let Some(Asked::Make(request)) = asked(&person) else { panic!("no link was asked for") };
    tell(
        &mut person,
        json!({ "made": { "name": "a", "until": request.until }, "shown": { "name": "a", "link": "shlink:/xyz", "side": 9, "path": "M4 4h1v1h-1z" } }),
    );
    person
}

fn events(person: &Person) -> Vec<Sharing> {
    let all = person.journal();
    let told = all.events().iter().filter_map(|event| match &event.what {
        What::Sharing(sharing) => Some(sharing.clone()),
        _ => None,
    });
    told.collect()
}

#[test]
fn the_page_says_what_a_link_does_before_one_is_made() {
    let mut person = experienced();
    person.go("/coming-home");
    assert!(person.page().links_to("/share"));
    person.go("/settings");
    assert!(person.page().links_to("/share"));
    person.go("/share");
    assert_eq!(asked(&person), Some(Asked::Look));
    for key in ["share.what-who", "share.what-server", "share.what-back", "share.what-reader", "share.looking"] {
        assert!(says(&person, key), "{key}: {}", person.page().text);
    }
    assert!(!person.page().offers("share:make"), "it is not known yet whether there is a place for it");
}

#[test]
fn a_link_is_made_for_a_day_unless_longer_is_chosen() {
    for (tap, days) in [(None, 1), (Some("share:days:7"), 7), (Some("share:days:30"), 30), (Some("share:days:90"), 1)] {
        let mut person = sharing(&[]);
        if let Some(tap) = tap {
            person.tap(tap);
        }
        person.tap_offered("share:make");
        let Some(Asked::Make(request)) = asked(&person) else { panic!("no link was asked for") };
        assert_eq!(request.until, (person.now + days * DAY) / 1000, "{tap:?}");
        assert_eq!(request.journal, person.journal().events());
        assert_eq!(request.label, PROTOCOL.words("share.label"));
        assert!(says(&person, "share.making"));
        // A second tap asks for no second link.
        person.tap("share:make");
        assert_eq!(asked(&person), None);
    }
}

#[test]
fn a_link_that_was_made_is_shown_as_a_code_and_the_journal_knows_no_key() {
    let mut person = shared();
    let until = (person.now + 7 * DAY) / 1000 * 1000;
    assert_eq!(events(&person), [Sharing::Shared { link: "a".into(), until }]);
    let line = person.journal().events().last().unwrap().to_line().unwrap();
    assert!(!line.contains("shlink") && !line.contains("xyz"), "{line}");
    let html = person.html();
    assert!(html.contains("role=\"img\"") && html.contains("viewBox=\"0 0 9 9\""), "{html}");
    assert!(html.contains("M4 4h1v1h-1z") && html.contains(PROTOCOL.words("share.code-label")));
    assert!(person.title().contains(PROTOCOL.words("share.show-title")));
    person.tap_offered("share:copy");
    assert_eq!(asked(&person), Some(Asked::Copy("shlink:/xyz".into())));
    tell(&mut person, json!({ "copied": true }));
    assert!(says(&person, "share.copied"));
    person.tap_offered("share:give");
    assert_eq!(asked(&person), Some(Asked::Give("shlink:/xyz".into())));
    // The header leads back to the list, and from there the code is shown again.
    person.tap_offered("share:hide");
    assert!(!person.html().contains("M4 4h1v1h-1z"));
    person.tap_offered("share:show:a");
    assert_eq!(asked(&person), Some(Asked::Show("a".into())));
}

/// What the host is asked to make a letter of: the link for its code.
fn link_on_letter(person: &mut Person) -> Option<String> {
    person.tap_offered("letter:make");
    let request = person.effects.iter().find_map(|effect| match effect {
        Effect::Letter(letter) => letter.request.clone(),
        _ => None,
    });
    let link = request.expect("a letter was asked for").link;
    person.send(Happening::Letter(Some("made".into())));
    link
}

#[test]
fn a_link_that_is_shown_can_go_on_a_letter_and_only_there_and_only_while_it_is_good() {
    let mut person = shared();
    person.tap_offered("letter:link");
    assert_eq!(person.path(), "/letter");
    assert_eq!(link_on_letter(&mut person).as_deref(), Some("shlink:/xyz"));
    person.tap_offered("letter:summary");
    assert_eq!(link_on_letter(&mut person), None);
    person.tap_offered("letter:link");
    person.pass(7 * DAY);
    assert_eq!(link_on_letter(&mut person), None, "it has ended");
    // Whoever comes to the letter by another way gets the summary.
    let mut person = shared();
    person.go("/letter");
    assert!(!says(&person, "letter.code"));
    assert_eq!(link_on_letter(&mut person), None);
}

#[test]
fn a_link_that_is_taken_back_is_shown_no_more() {
    let mut person = shared();
    person.tap_offered("share:back:a");
    assert_eq!(asked(&person), Some(Asked::TakeBack("a".into())));
    tell(&mut person, json!({ "gone": "a" }));
    assert_eq!(events(&person).last(), Some(&Sharing::Unshared { link: "a".into() }));
    assert!(says(&person, "share.gone"));
    assert!(!person.page().offers("share:show:a") && !person.page().offers("share:back:a"));
    person.go("/history");
    assert!(says(&person, "share.history-shared") && says(&person, "share.history-back"), "{}", person.page().text);
}

#[test]
fn what_could_not_be_done_is_told_with_the_way_out_and_leaves_no_event() {
    for (trouble, key) in [
        ("offline", "share.offline"),
        ("none", "share.none"),
        ("full", "share.full"),
        ("large", "share.large"),
        ("refused", "share.refused"),
        ("storage", "share.storage"),
    ] {
        let mut person = sharing(&[]);
        let saved = person.saved();
        person.tap_offered("share:make");
        tell(&mut person, json!({ "trouble": trouble }));
        assert!(says(&person, key) && says(&person, "share.unsent"), "{trouble}: {}", person.page().text);
        assert!(person.page().links_to("/letter") && person.page().links_to("/backup"), "{trouble}");
        assert_eq!(person.saved(), saved, "{trouble}");
        // Once more, in case it was the network.
        person.tap_offered("share:make");
        assert!(!says(&person, key));
    }
    for (told, key) in [
        (json!({ "trouble": "still" }), "share.still"),
        (json!({ "trouble": "still-offline" }), "share.still-offline"),
        (json!({ "trouble": "lost" }), "share.elsewhere"),
        (json!({}), "backup.unfetched"),
    ] {
        let mut person = shared();
        person.tap_offered("share:back:a");
        tell(&mut person, told);
        assert!(says(&person, key), "{key}: {}", person.page().text);
        assert_eq!(events(&person).len(), 1, "the link is still good");
        person.tap_offered("share:back:a");
    }
    let mut person = shared();
    person.tap_offered("share:back:a");
    tell(&mut person, json!({ "gone": "a", "trouble": "gone-already" }));
    assert!(says(&person, "share.gone-already"));
    assert_eq!(events(&person).len(), 2);
}

#[test]
fn a_site_without_a_place_and_a_phone_without_a_network_say_so() {
    let mut person = experienced();
    person.go("/share");
    tell(&mut person, json!({ "place": "nowhere", "gives": false, "kept": [] }));
    assert!(says(&person, "share.none") && !person.page().offers("share:make"));
    assert!(person.page().links_to("/letter") && person.page().links_to("/backup"));
    for told in [json!({ "place": "unreached", "kept": [] }), json!({})] {
        person.go("/");
        person.go("/share");
        tell(&mut person, told);
        assert!(says(&person, "share.offline") && !person.page().offers("share:make"), "{}", person.page().text);
        person.tap_offered("share:look");
        assert_eq!(asked(&person), Some(Asked::Look));
    }
    let mut nobody = Person::new();
    nobody.go("/share");
    tell(&mut nobody, json!({ "place": "here", "kept": [] }));
    assert!(says(&nobody, "share.empty") && !nobody.page().offers("share:make"));
}

#[test]
fn links_are_listed_with_their_dates_and_can_be_opened_where_they_were_made() {
    let what = |link: &str, until| What::Sharing(Sharing::Shared { link: link.into(), until });
    let mut person = Person::with(&[
        event(NOW - 9 * DAY, what("over", NOW - 8 * DAY)),
        event(NOW - 2 * DAY, what("there", NOW + DAY)),
        event(NOW - HOUR, what("here", NOW + HOUR)),
    ]);
    person.go("/share");
    tell(&mut person, json!({ "place": "unreached", "gives": false, "kept": ["here", "over"] }));
    let page = person.page();
    assert!(page.offers("share:show:here") && page.offers("share:back:here"), "{}", page.text);
    assert!(!page.offers("share:show:there") && !page.offers("share:show:over"));
    assert!(page.says(PROTOCOL.words("share.elsewhere")), "{}", page.text);
    assert!(page.says("Ended Tuesday 17 November, 10:30"), "{}", page.text);
    person.tap_offered("share:show:here");
    tell(&mut person, json!({ "shown": { "name": "here", "link": "shlink:/h", "side": 9, "path": "M1 1z" } }));
    assert!(person.html().contains("M1 1z"));
    assert_eq!(person.saved(), 3, "showing is no event");
    // An hour later it has ended, on the screen too.
    person.tick(HOUR);
    assert!(!person.html().contains("M1 1z"), "{}", person.page().text);
    assert!(!person.page().offers("share:show:here"));
}

#[test]
fn what_was_shared_while_the_person_went_elsewhere_is_in_the_journal() {
    let mut person = sharing(&[]);
    person.tap_offered("share:make");
    person.go("/");
    let until = person.now / 1000 + 60;
    tell(
        &mut person,
        json!({ "made": { "name": "b", "until": until }, "shown": { "name": "b", "link": "shlink:/b", "side": 9, "path": "M1 1z" } }),
    );
    assert_eq!((person.path(), events(&person).len()), ("/", 1));
    assert!(!person.html().contains("M1 1z"));
    assert_eq!(links(&person.journal(), person.now)[0].name, "b");
}

#[test]
fn erasing_says_first_that_a_link_is_still_good() {
    let mut person = shared();
    person.go("/erase");
    assert!(person.page().links_to("/share") && person.page().says("is still good until"), "{}", person.page().text);
    person.pass(8 * DAY);
    person.go("/settings");
    person.go("/erase");
    assert!(!person.page().links_to("/share"));
}
