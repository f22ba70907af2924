//! Exercises that a clinician prescribes: nobody else sees them, a plan sets their doses, and trouble closes them until a clinician agrees.

use crate::{
    person::{DAY, HOUR, NOW, PROTOCOL, Person, answers::every_exercise, event},
    sessions::{begin, experienced, go_on, said_to_the_end},
};
use app::App;
use app::host::{Effect, Happening, Message, Opening};
use care::journal::{Prescription, What};
use protocol::Technique;

fn exercises() -> impl Iterator<Item = &'static Technique> {
    PROTOCOL.techniques.iter().filter(|technique| technique.exercise)
}

fn title(name: &str) -> &'static str {
    &exercises().find(|exercise| exercise.name == name).unwrap().title
}

fn prescribed(plan: Prescription) -> Person {
    Person::with(&[event(NOW - HOUR, What::Prescribed(plan))]).screened(&[])
}

fn only(name: &str) -> Prescription {
    Prescription { by: "Dr Example".into(), exercises: vec![name.into()], ..Prescription::default() }
}

#[test]
fn without_a_plan_no_exercise_is_shown_or_begun() {
    let mut person = Person::new().screened(&[]);
    person.go("/techniques");
    for exercise in exercises() {
        assert!(!person.page().says(&exercise.title), "{}", exercise.name);
    }
    assert!(!person.page().says(PROTOCOL.words("techniques.prescribed-title")));
    person.go("/technique/press-ups");
    assert!(person.page().says(PROTOCOL.words("errors.no-page")), "{}", person.page().text);
    person.tap("begin:press-ups");
    assert_ne!(person.path(), "/session");
}

#[test]
fn a_plan_shows_what_it_names_and_no_more_with_its_own_limits() {
    let limits = vec!["press-ups strokes 8".into()];
    let mut person = prescribed(Prescription { limits, ..only("press-ups") });
    person.go("/techniques");
    assert!(person.page().says(PROTOCOL.words("techniques.prescribed-title")), "{}", person.page().text);
    assert!(person.page().says(title("press-ups")) && !person.page().says(title("bird-dog")));
    person.go("/technique/press-ups");
    assert!(person.page().says(&PROTOCOL.words("techniques.strokes").replace("{n}", "8")), "{}", person.page().text);
    assert!(!person.page().says(PROTOCOL.words("techniques.where-title")), "nothing is pressed");
    assert!(!person.page().offers("side:left"), "it has no sides");
}

#[test]
fn a_plan_that_leaves_a_massage_out_says_who_wants_it_so() {
    let mut person = prescribed(Prescription { closes: vec!["glute-ball".into()], ..only("press-ups") });
    assert!(!person.startable().contains(&"glute-ball".to_owned()));
    person.go("/techniques");
    assert!(person.page().says(PROTOCOL.words("techniques.closed-by-plan")), "{}", person.page().text);
}

#[test]
fn whatever_closes_everything_closes_what_is_prescribed() {
    let mut person = Person::with(&[event(NOW - HOUR, every_exercise())]);
    person.answer_until(&[("foot-drags", "yes")], |_| false);
    assert_eq!(person.startable(), [""; 0]);
    person.go("/techniques");
    assert!(person.page().says(title("press-ups")), "it is prescribed, and says why it is closed");
}

#[test]
fn the_result_counts_what_is_offered_and_nothing_else() {
    let massage = PROTOCOL.techniques.iter().filter(|technique| !technique.exercise).count();
    for (mut person, all) in
        [(Person::new(), massage), (Person::with(&[event(NOW - HOUR, every_exercise())]), PROTOCOL.techniques.len())]
    {
        person.answer_until(&[], |_| false);
        let told = format!("of {all} techniques");
        assert!(person.path() == "/result" && person.page().says(&told), "{told}: {}", person.page().text);
    }
}

#[test]
fn press_ups_count_down_and_can_be_ended_when_it_is_enough() {
    let mut person = experienced();
    person.go("/history");
    let pressed = person.page().text.matches("gentle pressure").count();
    begin(&mut person, "press-ups", None, None);
    while !person.page().offers("eased:") {
        go_on(&mut person);
    }
    let page = person.page();
    assert!(page.says(PROTOCOL.words("session.times")) && page.says(PROTOCOL.words("session.enough")), "{}", page.text);
    assert!(!page.offers("too-much:") && !page.says(PROTOCOL.words("session.side-right")), "{}", page.text);
    person.tap_offered("eased:");
    let said = said_to_the_end(&mut person);
    assert_eq!(person.path(), "/after");
    for tap in ["report:none", "after:leg-pain:0", "after:back-pain:1", "after:pain-zone:centre"] {
        person.tap_offered(tap);
    }
    assert_eq!(person.path(), "/stopped", "no place was pressed that could be sore");
    person.go("/history");
    assert_eq!(person.page().text.matches("gentle pressure").count(), pressed, "{}", person.page().text);
    assert!(!said.contains(&PROTOCOL.words("spoken.rest").to_owned()), "{said:?}");
}

#[test]
fn pain_further_down_closes_the_step_and_those_above_it_until_a_clinician_agrees() {
    let mut person = experienced();
    begin(&mut person, "on-elbows", None, None);
    while !person.page().offers("eased:") {
        go_on(&mut person);
    }
    person.tap_offered("stop:");
    person.tap_offered("felt:moved-down-leg");
    assert_eq!(person.startable(), [""; 0], "everything rests for a day");
    person.pass(4 * DAY);
    let mut person = person.screened(&[]);
    let open = person.startable();
    let is_open = |name: &str, open: &[String]| open.iter().any(|one| one == name);
    assert!(is_open("prone-lying", &open) && is_open("curl-up", &open), "{open:?}");
    assert!(!is_open("on-elbows", &open) && !is_open("press-ups", &open), "{open:?}");
    person.go("/cleared");
    let clear = person.page().taps.iter().find(|tap| tap.starts_with("clear:")).cloned().unwrap();
    person.tap_offered(&clear);
    let open = person.screened(&[]).startable();
    assert!(is_open("on-elbows", &open) && is_open("press-ups", &open), "{open:?}");
}

#[test]
fn an_exercise_whose_words_are_still_on_their_way_does_not_begin() {
    let mut protocol = PROTOCOL.clone().for_phone();
    let background = protocol.set_apart();
    let mut app = App::new(protocol);
    let journal = experienced().journal().events().to_vec();
    let mut told = 0;
    let mut send = |app: &mut App, event| {
        told += 1;
        let noise = [told; 10];
        app.step(Message { now: NOW + HOUR / 6, watch: 1, run: 9, zone: 0, noise, event })
    };
    let opening = Opening {
        path: "/technique/press-ups".into(),
        journal,
        unstored: Vec::new(),
        unsaved: None,
        languages: Vec::new(),
    };
    let effects = send(&mut app, Happening::Open(opening));
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::Fetch(name) if name == "background-en")),
        "{effects:?}"
    );
    send(&mut app, Happening::Tap("begin:press-ups".into()));
    assert!(!app.view().into_string().contains("data-keys"), "no session");
    send(&mut app, Happening::Fetched("background-en".into(), background));
    assert!(app.view().into_string().contains(title("press-ups")));
    send(&mut app, Happening::Tap("begin:press-ups".into()));
    assert!(app.view().into_string().contains("data-keys"), "{}", app.view().into_string());
}
