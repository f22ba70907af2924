//! The card for the fridge: the warning signs always, and of the techniques that are open today those that the person picks.

use crate::{
    person::{PROTOCOL, Person, answers::clean_sessions},
    sessions::experienced,
};
use app::host::Effect;

#[test]
fn every_open_technique_is_on_the_card_until_it_is_taken_off() {
    let mut person = experienced();
    person.go("/signs");
    for technique in &PROTOCOL.techniques {
        let tap = format!("card:{}", technique.name);
        if technique.exercise {
            assert!(!person.page().offers(&tap), "{tap}: it is on the paper of whoever has prescribed it");
            continue;
        }
        assert!(person.page().is_row(&tap) && person.page().chosen(&tap), "{tap}");
        for text in [&technique.stop, &technique.placement.2] {
            assert!(person.page().says(text), "{text}");
        }
    }
    let first = &PROTOCOL.techniques[0];
    let tap = format!("card:{}", first.name);
    person.tap_offered(&tap);
    assert!(!person.page().chosen(&tap) && !person.page().says(&first.stop), "{}", person.page().text);
    assert!(person.page().says(&PROTOCOL.techniques[1].stop));
    person.tap_offered(&tap);
    assert!(person.page().chosen(&tap) && person.page().says(&first.stop));
    person.tap_offered("print:");
    assert_eq!(person.effects, [Effect::Print]);
}

#[test]
fn the_card_has_todays_dose_the_day_of_the_check_and_asks_for_the_next_one() {
    let mut person = Person::with(&clean_sessions(12)).screened(&[("thin-bones", "yes")]);
    person.go("/signs");
    let page = person.page();
    let most = |n: u32| PROTOCOL.words("techniques.up-to-of-ten").replace("{n}", &n.to_string());
    assert!(page.says(&most(3)) && !page.says(&most(5)), "{}", page.text);
    assert!(page.says(PROTOCOL.words("techniques.ball-soft")) && !page.says(PROTOCOL.words("techniques.ball-tennis")));
    assert!(page.says("Wednesday 25 November") && page.says("Check again before each session"), "{}", page.text);
    let closed = &PROTOCOL.techniques[PROTOCOL.technique("hip-flexor").unwrap().index()];
    assert!(!page.says(&closed.title) && !page.says(&closed.stop), "{}", page.text);
    let mut upright = Person::with(&clean_sessions(12)).screened(&[("cannot-use-floor", "yes")]);
    upright.go("/signs");
    assert!(upright.page().says("On a bed") && !upright.page().says("On the floor"), "{}", upright.page().text);
}

#[test]
fn the_card_has_the_signs_alone_and_says_so_when_nothing_is_open_or_known() {
    let acute = Person::new().screened(&[("hours-since-onset", "yesterday")]);
    for mut person in [Person::new(), Person::with(&clean_sessions(12)), acute] {
        person.go("/signs");
        let page = person.page();
        assert!(page.says(PROTOCOL.words("safety-net.sign-1")) && page.says(PROTOCOL.words("safety-net.card-none")));
        assert!(!page.taps.iter().any(|tap| tap.starts_with("card:")), "{:?}", page.taps);
        assert!(PROTOCOL.techniques.iter().all(|technique| !page.says(&technique.stop)), "{}", page.text);
        assert!(page.offers("print:"));
    }
}

#[test]
fn a_card_that_is_left_forgets_what_was_taken_off() {
    let mut person = experienced();
    person.go("/signs");
    person.tap_offered("card:glute-ball");
    let known = person.saved();
    person.go("/learn");
    person.go("/signs");
    assert!(person.page().chosen("card:glute-ball"));
    assert!(person.stored_after(known).is_empty());
}
