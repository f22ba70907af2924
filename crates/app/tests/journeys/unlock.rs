//! The path of what opens when: each place ahead or behind, none that does not come, and nothing of it while everything is closed.

use crate::person::{PROTOCOL, Person, answers::clean_sessions};
use protocol::Constraint;

fn stage(name: &str) -> &'static Constraint {
    PROTOCOL.constraints.iter().find(|stage| stage.name == name).unwrap()
}

/// The lines of the path on the page of techniques; none where it is not shown.
fn path(person: &mut Person) -> Vec<String> {
    person.go("/techniques");
    let page = person.page();
    let shown = page.content.contains(PROTOCOL.words("techniques.path-title"));
    let lines = page.text.lines().map(str::to_owned);
    let from = PROTOCOL.words("techniques.path-lead");
    let to = PROTOCOL.words("common.nav-label");
    let lines: Vec<String> = lines.skip_while(|line| line != from).skip(1).take_while(|line| line != to).collect();
    assert_eq!(shown, !lines.is_empty(), "{lines:?}");
    lines
}

/// What a path reads as whose places have these names: behind, or ahead with what its stage tells, the first of these marked.
fn reads(places: &[(&str, bool)]) -> Vec<String> {
    let mut lines = Vec::new();
    let next = places.iter().position(|(_, ahead)| *ahead);
    for (i, (name, ahead)) in places.iter().enumerate() {
        let stage = stage(name);
        lines.extend((!ahead).then(|| format!("{}: ", PROTOCOL.words("techniques.open"))));
        lines.push(stage.opens.clone());
        lines.extend((next == Some(i)).then(|| PROTOCOL.words("techniques.path-next").to_owned()));
        lines.extend(ahead.then(|| stage.tell.clone()));
    }
    lines
}

#[test]
fn before_the_first_session_everything_is_ahead_and_the_hand_leads() {
    let mut person = Person::new().screened(&[]);
    let names = [
        "paraspinal-ball-later",
        "figure-four-later",
        "starting-dose",
        "second-spot-later",
        "second-round-later",
        "firm-ball-later",
        "hip-flexor-first-three",
    ];
    assert_eq!(path(&mut person), reads(&names.map(|name| (name, true))));
}

#[test]
fn clean_sessions_put_one_place_after_another_behind() {
    for (sessions, ahead) in [(1, 6), (2, 5), (3, 4), (6, 2), (9, 1), (12, 0)] {
        let mut person = Person::with(&clean_sessions(sessions)).screened(&[]);
        let hip = if sessions < 3 { "hip-flexor-first-three" } else { "hip-flexor-locked" };
        let places = [
            ("paraspinal-ball-later", sessions < 2),
            ("figure-four-later", false),
            ("starting-dose", sessions < 3),
            ("second-spot-later", sessions < 6),
            ("second-round-later", sessions < 9),
            ("firm-ball-later", sessions < 12),
            (hip, sessions < 6),
        ];
        assert_eq!(places.iter().filter(|(_, ahead)| *ahead).count(), ahead, "{sessions}");
        assert_eq!(path(&mut person), reads(&places), "{sessions}");
    }
}

#[test]
fn what_a_condition_keeps_shut_has_no_place_on_the_path() {
    for (condition, left) in [
        ("thin-bones", &["figure-four-later", "starting-dose", "second-spot-later", "second-round-later"][..]),
        (
            "skin-problem-back",
            &[
                "figure-four-later",
                "starting-dose",
                "second-spot-later",
                "second-round-later",
                "firm-ball-later",
                "hip-flexor-first-three",
            ],
        ),
    ] {
        let mut person = Person::new().screened(&[(condition, "yes")]);
        let places: Vec<(&str, bool)> = left.iter().map(|name| (*name, true)).collect();
        assert_eq!(path(&mut person), reads(&places), "{condition}");
    }
    let mut troubled = Person::with(&clean_sessions(12)).screened(&[("hip-flexor-trouble", "yes")]);
    let hip = &stage("hip-flexor-locked").opens;
    assert!(!path(&mut troubled).contains(hip), "what has caused trouble stays off");
}

#[test]
fn nothing_is_promised_while_everything_is_closed_or_still_asked() {
    let acute = Person::new().screened(&[("hours-since-onset", "yesterday")]);
    let alarms = ["saddle-numb", "foot-drags"].map(|sign| Person::with(&clean_sessions(12)).screened(&[(sign, "yes")]));
    for mut person in alarms.into_iter().chain([Person::new(), acute]) {
        assert!(path(&mut person).is_empty(), "{}", person.page().text);
    }
}
