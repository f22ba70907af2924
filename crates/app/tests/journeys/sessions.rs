//! The guided session: every technique, variant and side runs to its end within its dose; putting the phone away ends it.

use crate::person::{
    HOUR, MINUTE, NOW, PROTOCOL, Person, SECOND,
    answers::{clean_sessions, every_exercise},
    event,
};
use app::host::Effect;
use care::journal::What;
use protocol::{StepKind, Technique, Variant, decide, decide::Dose};

/// Somebody with many good sessions behind them, to whom every exercise is prescribed, and for whom everything is open today.
pub fn experienced() -> Person {
    let mut events = clean_sessions(12);
    events.push(event(NOW - HOUR, every_exercise()));
    Person::with(&events).screened(&[])
}

/// A person in the first session, up to the first hold.
pub fn pressing() -> Person {
    let mut person = Person::new().screened(&[]);
    begin(&mut person, "glute-ball", None, None);
    while !person.page().offers("too-much:") {
        go_on(&mut person);
    }
    person
}

pub fn begin(person: &mut Person, technique: &str, variant: Option<&str>, side: Option<&str>) {
    person.go(&format!("/technique/{technique}"));
    for choice in [variant.map(|v| format!("variant:{v}")), side.map(|s| format!("side:{s}"))].into_iter().flatten() {
        person.tap_offered(&choice);
        assert!(person.page().chosen(&choice));
    }
    person.tap_offered(&format!("begin:{technique}"));
    assert_eq!(person.path(), "/session");
}

/// Lies there and touches nothing: a second passes.
pub fn go_on(person: &mut Person) {
    let page = person.page();
    assert!(page.offers("stop:"), "no stop on {}", page.text);
    person.tick(SECOND);
}

/// Everything said until the session is over.
pub fn said_to_the_end(person: &mut Person) -> Vec<String> {
    let mut said = Vec::new();
    for _ in 0..5_000 {
        said.extend(
            person.effects.iter().filter_map(|e| if let Effect::Say(line) = e { Some(line.clone()) } else { None }),
        );
        if person.path() != "/session" {
            return said;
        }
        go_on(person);
    }
    panic!("the session does not end");
}

fn ended(person: &Person) -> (u32, bool, bool) {
    let pick = |what: &What| match what {
        What::SessionEnded { seconds, completed, interrupted, .. } => Some((*seconds, *completed, *interrupted)),
        _ => None,
    };
    person.last(pick).expect("the session's end is in the journal")
}

fn dose_of(person: &Person, technique: &Technique) -> Dose {
    let findings = care::derive::findings(&PROTOCOL, &person.journal(), person.moment());
    let id = PROTOCOL.technique(&technique.name).unwrap();
    decide(&PROTOCOL, &findings).techniques[id.index()].dose.clone().expect("it is open")
}

/// The lines that a session of one spot on each side is made of, in order; a session may say more in between.
fn script(technique: &Technique, variant: &Variant, first: &str) -> Vec<String> {
    let spoken = |key: &str| PROTOCOL.words(&format!("spoken.{key}")).to_owned();
    let cues = |kind: StepKind| variant.steps.iter().filter(move |s| s.kind == kind).map(|s| s.cue.clone());
    let mut lines = vec![spoken("get-ready")];
    lines.extend(cues(StepKind::Prepare));
    let other = if first == "left" { "right" } else { "left" };
    for (i, side) in [first, other].into_iter().enumerate().take(if technique.both_sides { 2 } else { 1 }) {
        lines.extend((i > 0).then(|| spoken("switch-side")));
        lines.extend(technique.sided().then(|| spoken(&format!("{side}-side"))));
        lines.extend(cues(StepKind::Place).chain(cues(StepKind::Work)).chain(cues(StepKind::Release)));
    }
    lines.extend((technique.walk > 0).then(|| spoken("walk")));
    lines.extend(["recheck", "done"].map(spoken));
    lines
}

#[test]
fn every_technique_in_every_variant_and_side_goes_to_its_end_within_its_dose() {
    let open = experienced();
    assert_eq!(open.startable().len(), PROTOCOL.techniques.len(), "{}", open.page().text);
    for technique in &PROTOCOL.techniques {
        let dose = dose_of(&open, technique);
        let sides: &[Option<&str>] =
            if technique.both_sides || !technique.sided() { &[None] } else { &[Some("left"), Some("right")] };
        for (variant, side) in technique.variants.iter().flat_map(|v| sides.iter().map(move |side| (v, *side))) {
            let what = format!("{} {} {side:?}", technique.name, variant.name);
            let mut person = open.twin();
            let one = Some(variant.name.as_str()).filter(|_| technique.variants.len() > 1);
            begin(&mut person, &technique.name, one, side);
            let said = said_to_the_end(&mut person);
            assert_eq!(person.path(), "/after", "{what}");
            let (seconds, completed, interrupted) = ended(&person);
            assert!(completed && !interrupted, "{what}");
            assert!((1..=dose.time).contains(&seconds), "{what}: {seconds} s of {}", dose.time);
            let mut rest = said.iter();
            for line in script(technique, variant, side.unwrap_or("right")) {
                assert!(rest.any(|said| *said == line), "{what}: `{line}` is missing or out of turn in {said:#?}");
            }
            assert_eq!(said.last().map(String::as_str), Some(PROTOCOL.words("spoken.done")), "{what}");
        }
    }
}

#[test]
fn no_hold_lasts_longer_than_todays_dose() {
    let mut person = pressing();
    let dose = dose_of(&Person::new().screened(&[]), &PROTOCOL.techniques[0]);
    assert_eq!(dose.hold, 30, "the starting dose");
    let mut held = 0;
    while person.page().offers("too-much:") {
        person.tick(SECOND);
        held += 1;
    }
    assert_eq!(held, dose.hold);
    assert!(person.does(|effect| *effect == Effect::Bell(2)), "its end is heard");
    assert!(person.does(|effect| *effect == Effect::Flash(2)), "seen");
    assert!(person.does(|effect| *effect == Effect::Buzz(2)), "and felt");
    said_to_the_end(&mut person);
    assert_eq!(ended(&person).0, dose.hold);
}

#[test]
fn a_hold_that_eased_ends_early_and_one_that_is_paused_does_not_run_on() {
    let mut person = pressing();
    person.tick(10 * SECOND);
    person.tap_offered("pause:");
    assert!(person.does(|effect| *effect == Effect::Quiet));
    person.tick(50 * SECOND);
    assert!(!person.page().offers("too-much:"), "paused");
    person.tap_offered("resume:");
    person.tick(5 * SECOND);
    person.tap_offered("eased:");
    assert!(!person.page().offers("eased:"));
    said_to_the_end(&mut person);
    assert_eq!(ended(&person), (15, true, false));
}

#[test]
fn the_after_check_follows_a_session_and_calm_answers_end_it_calmly() {
    let mut person = pressing();
    said_to_the_end(&mut person);
    person.go("/");
    assert!(person.page().links_to("/after"), "it is due on the first page: {}", person.page().text);
    person.go("/after");
    for tap in ["report:none", "after:leg-pain:0", "after:back-pain:1", "after:pain-zone:centre", "after:soreness:1"] {
        assert_eq!(person.path(), "/after");
        person.tap_offered(tap);
    }
    assert_eq!(person.path(), "/stopped");
    assert!(person.page().says(PROTOCOL.words("stopped.continue")), "{}", person.page().text);
    person.go("/");
    assert!(!person.page().links_to("/after"), "it was answered");
}

#[test]
fn what_is_reported_in_the_after_check_is_acted_on() {
    for (report, text) in
        [("felt-numb-saddle", "care immediate"), ("felt-numb", "care urgent"), ("felt-down-leg", "non-urgent")]
    {
        let mut person = pressing();
        said_to_the_end(&mut person);
        person.tap_offered(&format!("report:{report}"));
        person.tap_offered("report:some");
        for tap in ["after:leg-pain:0", "after:back-pain:1", "after:pain-zone:centre", "after:soreness:1"] {
            person.tap_offered(tap);
        }
        assert!(person.page().content.contains(text), "{report}: {}", person.page().text);
        assert_eq!(person.startable(), [""; 0], "{report}");
    }
}

#[test]
fn pain_that_is_further_down_after_a_session_locks_like_pain_that_moved_down() {
    let mut person = pressing();
    said_to_the_end(&mut person);
    for tap in ["report:none", "after:leg-pain:1", "after:back-pain:1", "after:pain-zone:thigh", "after:soreness:1"] {
        person.tap_offered(tap);
    }
    assert!(person.page().says(&crate::person::rule("moved-down-rest").tell), "{}", person.page().text);
    assert_eq!(person.startable(), [""; 0]);
}

#[test]
fn leaving_a_session_by_a_link_or_by_back_stops_it() {
    for leave in [|p: &mut Person| p.go("/settings"), |p: &mut Person| p.back(), |p: &mut Person| p.go("/check")] {
        let mut person = pressing();
        person.tick(10 * SECOND);
        leave(&mut person);
        assert_eq!(person.path(), "/stopped");
        assert!(person.does(|effect| *effect == Effect::Quiet));
        assert!(person.page().says(PROTOCOL.words("stopped.title")));
        assert_eq!(ended(&person), (10, false, false));
    }
}

#[test]
fn a_reload_in_mid_session_ends_it_counts_its_pressure_and_asks() {
    let mut person = pressing();
    person.tick(9 * SECOND);
    person.reload();
    assert_eq!(person.path(), "/", "no session is taken up again");
    let (seconds, completed, interrupted) = ended(&person);
    assert!(interrupted && !completed);
    assert!(seconds >= 9, "pressure that cannot be ruled out counts: {seconds} s");
    assert!(person.page().links_to("/after"), "{}", person.page().text);
    let again = person.saved();
    person.reload();
    assert_eq!(person.saved(), again, "it ends once");
    person.pass(2 * HOUR);
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0], "it was today's session");
}

#[test]
fn a_pause_that_nobody_ends_gives_the_session_up_and_asks_what_happened() {
    let mut person = Person::new().screened(&[]);
    begin(&mut person, "glute-ball", None, None);
    while !person.page().says(PROTOCOL.words("session.place")) {
        go_on(&mut person);
    }
    person.tap_offered("pause:");
    for _ in 0..=60 * PROTOCOL.guidance.pause_minutes {
        person.tick(SECOND);
    }
    assert_eq!(person.path(), "/session");
    assert!(person.page().says(PROTOCOL.words("session.interrupted-title")), "{}", person.page().text);
    assert!(person.does(|effect| *effect == Effect::Bell(2)));
    assert_eq!(ended(&person), (0, false, true));
    person.go("/stopped");
    assert!(person.page().offers("felt:moved-down-leg"), "something happened, so it asks what: {}", person.page().text);
}

#[test]
fn a_phone_that_slept_through_a_hold_asks_before_it_goes_on() {
    let mut person = pressing();
    person.tick(MINUTE);
    assert!(person.page().says(PROTOCOL.words("session.asking")), "{}", person.page().text);
    assert!(person.page().offers("resume:") && person.page().offers("stop:"));
}

#[test]
fn a_technique_that_closed_in_the_meantime_does_not_begin() {
    let mut person = Person::new().screened(&[]);
    person.go("/technique/glute-ball");
    person.pass(61 * MINUTE);
    person.tap("begin:glute-ball");
    assert!(person.asked().is_some(), "the questions before a session come again, not {}", person.path());
    person.tap("begin:hip-flexor");
    assert_ne!(person.path(), "/session");
    person.answer_until(&[("flare", "yes")], |_| false);
    person.tap("begin:glute-ball");
    assert_eq!(person.path(), "/technique/glute-ball");
    assert!(person.last(|what| matches!(what, What::SessionStarted { .. }).then_some(())).is_none());
}
