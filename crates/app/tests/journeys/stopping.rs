//! Stopping: at once, in silence, then one tap says what happened, and the protocol says what follows.

use crate::{
    person::{HOUR, PROTOCOL, Person, SECOND, rule},
    sessions::pressing,
};
use app::host::Effect;
use care::journal::What;
use protocol::{Action, Rule, RuleKind, Until};

fn labelled() -> Vec<&'static Rule> {
    PROTOCOL.rules.iter().filter(|rule| rule.kind == RuleKind::Stop && !rule.label.is_empty()).collect()
}

/// A person who stopped in the first hold and said what happened.
fn stopped_for(rule: &Rule) -> Person {
    let mut person = pressing();
    person.tick(5 * SECOND);
    person.tap_offered("stop:");
    person.tap_offered(&format!("felt:{}", rule.name));
    person
}

/// Screened afresh and calmly, after so many hours that the app did look on.
fn startable_after(person: &mut Person, hours: i64) -> Vec<String> {
    for _ in 0..hours {
        person.tick(HOUR);
    }
    person.answer_until(&[("moved-down-cleared", "no")], |_| false);
    person.startable()
}

#[test]
fn a_stop_is_silent_at_once_and_asks_what_happened_in_one_tap() {
    let mut person = pressing();
    person.tick(5 * SECOND);
    person.tap_offered("stop:");
    assert!(person.does(|effect| *effect == Effect::Quiet));
    assert!(!person.does(|effect| matches!(effect, Effect::Say(_) | Effect::Bell(_))));
    assert!(person.urgent(), "it is shown before it is stored");
    assert_eq!(person.path(), "/stopped");
    let page = person.page();
    for rule in labelled() {
        assert!(page.offers(&format!("felt:{}", rule.name)) && page.says(&rule.label));
    }
    assert!(page.links_to("/after"), "or nothing happened");
    let told = person.last(|what| if let What::Stopped { felt, .. } = what { Some(felt.clone()) } else { None });
    assert_eq!(told, Some(None), "a stop counts before anything is said about it");
    for _ in 0..600 {
        person.tick(SECOND);
        assert_eq!(person.effects, []);
    }
}

#[test]
fn a_second_press_on_stop_does_no_harm() {
    let mut person = pressing();
    person.tap_offered("stop:");
    let (saved, page) = (person.saved(), person.page().text);
    person.tap("stop:");
    assert_eq!((person.path(), person.saved()), ("/stopped", saved));
    assert_eq!(person.page().text, page);
}

#[test]
fn each_answer_to_what_happened_leads_to_the_protocols_action_and_words() {
    assert_eq!(labelled().len(), 5);
    for rule in labelled() {
        let person = stopped_for(rule);
        assert_eq!(person.path(), "/stopped", "{}", rule.name);
        let page = person.page();
        assert!(page.says(&rule.tell), "{}: {}", rule.name, page.text);
        let level = rule.level.expect("each of the five closes massage");
        let decided = person.last(|what| match what {
            What::Decided { disposition, rules, needs_clearance, .. } => {
                Some((disposition.clone(), rules.contains(&rule.name), *needs_clearance))
            }
            _ => None,
        });
        assert_eq!(decided, Some((level.id().to_owned(), true, rule.until == Until::Clearance)), "{}", rule.name);
        match rule.action.unwrap() {
            Action::StopAndEmergency => assert!(page.content.contains("care immediate"), "{}", rule.name),
            Action::StopAndBeSeen => assert!(page.content.contains("care urgent"), "{}", rule.name),
            _ => assert!(page.says(PROTOCOL.words("stopped.stop-technique")), "{}", rule.name),
        }
        assert_eq!(person.startable(), [""; 0], "{}", rule.name);
    }
}

#[test]
fn each_answer_to_what_happened_locks_for_as_long_as_the_protocol_says() {
    for rule in labelled() {
        let mut person = stopped_for(rule);
        match rule.until {
            Until::Reaches(_, hours) => {
                assert_eq!(startable_after(&mut person, i64::from(hours) - 1), [""; 0], "{}", rule.name);
                assert_ne!(startable_after(&mut person, 2), [""; 0], "{}: {}", rule.name, person.page().text);
            }
            Until::Clearance => {
                assert_eq!(startable_after(&mut person, 8 * 24), [""; 0], "{}", rule.name);
                person.go("/cleared");
                let clear = person.page().taps.iter().find(|tap| tap.starts_with("clear:")).unwrap().clone();
                person.tap_offered(&clear);
                assert_ne!(startable_after(&mut person, 1), [""; 0], "{}: {}", rule.name, person.page().text);
            }
            Until::Answers => assert_eq!(startable_after(&mut person, 12), [""; 0], "{}", rule.name),
        }
    }
}

#[test]
fn moved_down_the_leg_stays_locked_for_a_day_whatever_is_done_to_the_phone() {
    let rule = rule("moved-down-leg");
    let mut person = stopped_for(rule);
    person.reload();
    person.go("/");
    assert!(person.page().says(&crate::person::rule("moved-down-rest").tell), "{}", person.page().text);
    person.now += 30 * HOUR;
    person.answer_until(&[("clock-right", "no")], |_| false);
    assert_eq!(person.startable(), [""; 0], "the clock set ahead");
    person.now -= 60 * HOUR;
    assert_eq!(person.startable(), [""; 0], "the clock set back");
    person.reload_after(20 * HOUR);
    assert_eq!(person.startable(), [""; 0], "the clock still back, and the app closed meanwhile");
}

#[test]
fn a_stop_for_nothing_goes_to_the_after_check() {
    let mut person = pressing();
    person.tap_offered("stop:");
    person.go("/after");
    for tap in ["report:none", "after:leg-pain:0", "after:back-pain:1", "after:pain-zone:centre", "after:soreness:0"] {
        person.tap_offered(tap);
    }
    assert!(person.page().says(PROTOCOL.words("stopped.continue")), "{}", person.page().text);
}
