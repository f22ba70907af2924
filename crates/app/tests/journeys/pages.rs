//! Every page that a person can get to by links, wherever they stand.

use crate::{
    person::{PROTOCOL, Person, answers::clean_sessions, page::bare_keys},
    sessions::pressing,
};
use std::collections::BTreeSet;

const DAY: i64 = 86_400_000;

/// People at every turn of the way.
fn people() -> Vec<(&'static str, Person)> {
    let mut stopped = pressing();
    stopped.tap("stop:");
    let mut told = stopped.twin();
    told.tap("felt:numb-or-weak");
    vec![
        ("new", Person::new()),
        ("calm", Person::new().screened(&[])),
        ("in the acute phase", Person::new().screened(&[("hours-since-onset", "yesterday")])),
        ("with an emergency", Person::new().screened(&[("saddle-numb", "yes")])),
        ("experienced", Person::with(&clean_sessions(12)).screened(&[])),
        ("just stopped", stopped),
        ("told what to do", told),
    ]
}

/// Every address that links lead to, from the present page on.
fn reached(person: &Person) -> BTreeSet<String> {
    let mut found = BTreeSet::from([person.path().to_owned()]);
    let mut ahead: Vec<String> = found.iter().cloned().collect();
    let mut visitor = person.twin();
    while let Some(path) = ahead.pop() {
        visitor.go(&path);
        ahead.extend(visitor.page().links.into_iter().filter(|link| found.insert(link.clone())));
    }
    found
}

#[test]
fn every_link_leads_to_a_page_with_one_heading_a_title_and_words() {
    for (who, person) in people() {
        let paths = reached(&person);
        assert!(paths.len() > 15, "{who}: {paths:?}");
        for path in paths {
            let mut visitor = person.twin();
            visitor.go(&path);
            let page = visitor.page();
            assert_eq!(page.headings, 1, "{who}: {path}");
            assert!(!page.says(PROTOCOL.words("errors.no-page")), "{who}: {path} leads nowhere");
            let bare: Vec<&str> = bare_keys(&page.text).collect();
            assert_eq!(bare, [""; 0], "{who}: {path}");
            let title = visitor.title();
            assert!(title.contains(PROTOCOL.words("common.product")), "{who}: {path}: {title}");
        }
    }
}

#[test]
fn the_emergency_number_is_never_more_than_one_link_away() {
    for (who, person) in people() {
        let page = person.page();
        let number = &PROTOCOL.emergency_numbers.iter().find(|n| n.default).unwrap().number;
        assert!(page.links_to("/signs") || page.calls.contains(number), "{who} on {}", person.path());
        let mut visitor = person.twin();
        visitor.go("/signs");
        assert!(visitor.page().says(number), "{who}");
    }
}

#[test]
fn an_address_that_does_not_exist_says_so_and_leads_back() {
    for path in ["/no/such/page", "/technique/none", "/check/none", "/why/none", "/learn/none"] {
        let mut person = Person::new();
        person.go(path);
        assert!(person.page().says(PROTOCOL.words("errors.no-page")), "{path}: {}", person.page().text);
        assert!(person.page().links_to("/"), "{path}");
    }
}

/// Nobody is told that they may begin while a question is open; a warning sign is told at once.
#[test]
fn a_result_says_nothing_of_what_is_still_to_be_asked() {
    let mut old = Person::new().screened(&[]);
    old.go("/result");
    assert!(!old.page().says(PROTOCOL.words("techniques.check-first")));
    old.pass(8 * DAY);
    for page in ["/why", "/", "/result"] {
        old.go(page);
        assert!(!old.page().says(PROTOCOL.words("result.ok-title")), "{page}");
        assert!(
            page == "/" || old.page().says(PROTOCOL.words("techniques.check-first")),
            "{page}: {}",
            old.page().text
        );
    }
    let mut person = Person::new();
    person.go("/why");
    assert!(person.page().says(PROTOCOL.words("techniques.check-first")));
    person.go("/check/poo-loss");
    person.tap_offered("poo-loss:yes");
    person.go("/why");
    assert!(person.page().says(PROTOCOL.words("result.immediate-title")), "{}", person.page().text);
    let mut person = Person::new().screened(&[]);
    person.go("/why");
    assert!(!person.page().says(PROTOCOL.words("techniques.check-first")));
}
