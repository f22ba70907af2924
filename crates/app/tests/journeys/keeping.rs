//! What is kept and what is not: clearance, history, settings, erasing, and storage that fails.

use crate::{
    person::{DAY, HOUR, NOW, PROTOCOL, Person, SECOND, event, rule},
    sessions::pressing,
};
use app::host::Effect;
use care::journal::What;

/// A person with an emergency sign, told so.
fn alarmed() -> Person {
    let mut person = Person::new();
    person.go("/check");
    person.tap_offered("saddle-numb:yes");
    assert_eq!(person.path(), "/result");
    person
}

#[test]
fn an_alarm_is_lifted_by_a_clearance_and_by_nothing_else() {
    let mut person = alarmed();
    person.go("/check/saddle-numb");
    person.tap_offered("saddle-numb:no");
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0], "an answer that was changed");
    person.tap(&format!("acknowledge:{}", "emergency_now"));
    person.reload_after(HOUR);
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0], "a reload");
    person.reload_after(40 * DAY);
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), [""; 0], "forty days");
    assert!(person.page().links_to("/cleared"), "the way out is shown: {}", person.page().text);

    person.go("/cleared");
    let clear = person.page().taps.iter().find(|tap| tap.starts_with("clear:")).unwrap().clone();
    person.tap_offered(&clear);
    assert_eq!(person.path(), "/");
    assert_eq!(person.startable(), [""; 0], "the questions come before massage");
    person.answer_until(&[], |_| false);
    assert_eq!(person.startable(), ["glute-ball", "paraspinal-hand"], "{}", person.page().text);
    person.go("/history");
    assert!(person.page().says(PROTOCOL.words("history.cleared")));
}

#[test]
fn a_sign_that_is_still_there_alarms_after_a_clearance_too() {
    let mut person = alarmed();
    person.tap("clear:A doctor");
    person.answer_until(&[("saddle-numb", "yes")], |_| false);
    assert!(person.page().content.contains("care immediate"));
    assert_eq!(person.startable(), [""; 0]);
}

#[test]
fn erasing_forgets_everything_here_and_in_what_is_stored() {
    let mut person = Person::new().screened(&[]);
    person.go("/settings");
    person.tap_offered("set:theme=dark");
    person.go("/erase");
    person.tap_offered("erase:");
    assert!(person.does(|effect| *effect == Effect::Erase));
    assert!(person.does(|effect| *effect == Effect::Theme("auto".into())));
    assert_eq!((person.path(), person.saved()), ("/", 0));
    assert_eq!(person.page().content, Person::new().page().content, "the first page, as on the first day");
    person.go("/history");
    assert!(person.page().says(PROTOCOL.words("history.empty")));
    assert_eq!(person.startable(), [""; 0]);
    person.reload();
    assert_eq!(person.saved(), 0);
}

#[test]
fn keeping_everything_erases_nothing() {
    let mut person = Person::new().screened(&[]);
    let saved = person.saved();
    person.go("/erase");
    assert!(person.page().links_to("/settings"));
    person.go("/settings");
    assert_eq!(person.saved(), saved);
}

#[test]
fn the_region_changes_the_number_wherever_it_is_shown() {
    for region in &PROTOCOL.emergency_numbers {
        let mut person = Person::new();
        person.go("/settings");
        assert!(person.page().inputs.iter().any(|input| input == "region"));
        person.input(&format!("region:{}", region.name));
        person.reload();
        person.go("/check");
        person.tap_offered("saddle-numb:yes");
        assert_eq!(person.page().calls, std::slice::from_ref(&region.number), "{}", region.name);
        person.go("/signs");
        assert!(person.page().says(&region.number), "{}", region.name);
    }
}

#[test]
fn the_theme_is_set_at_once_and_again_when_the_app_opens() {
    let mut person = Person::new();
    person.go("/settings");
    for theme in ["dark", "light", "auto"] {
        let tap = format!("set:theme={theme}");
        person.tap_offered(&tap);
        assert!(person.does(|effect| *effect == Effect::Theme(theme.into())));
        assert!(person.page().chosen(&tap));
        person.reload();
        assert!(person.does(|effect| *effect == Effect::Theme(theme.into())));
    }
}

#[test]
fn sound_is_voice_and_bell_or_bell_alone_or_none() {
    for (sound, voice, bell) in [("voice", true, true), ("bell", false, true), ("silent", false, false)] {
        let mut person = Person::new().screened(&[]);
        person.go("/settings");
        person.tap_offered(&format!("set:sound={sound}"));
        person.go("/technique/glute-ball");
        person.tap_offered("begin:glute-ball");
        let mut effects = person.effects.clone();
        while person.path() == "/session" {
            if person.page().offers("next:") {
                person.tap("next:")
            } else {
                person.tick(SECOND)
            }
            effects.append(&mut person.effects);
        }
        assert_eq!(effects.iter().any(|effect| matches!(effect, Effect::Say(_))), voice, "{sound}");
        assert_eq!(effects.contains(&Effect::Bell(2)), bell, "{sound}");
        assert!(effects.contains(&Effect::Buzz(2)), "{sound}: a buzz always tells that a hold is over");
    }
}

#[test]
fn every_decision_is_in_the_history_with_its_why() {
    let mut person = pressing();
    person.tap_offered("stop:");
    person.tap_offered("felt:sharp-or-electric");
    person.pass(2 * HOUR);
    person.answer_until(&[("saddle-numb", "yes")], |_| false);
    person.go("/history");
    let whys: Vec<String> = person.page().links.into_iter().filter(|link| link.starts_with("/why/")).collect();
    let decided = person.journal().events().iter().filter(|e| matches!(e.what, What::Decided { .. })).count();
    assert_eq!((whys.len(), decided), (3, 3));
    let told = [&rule("cauda-equina").tell, &rule("sharp-or-electric").tell];
    for (path, told) in whys.iter().zip(told) {
        person.go(path);
        assert!(person.page().says(told), "{path}: {}", person.page().text);
        assert!(person.page().says(PROTOCOL.words("result.sources")), "with what it rests on");
    }
    person.go(&whys[2]);
    assert!(person.page().says(PROTOCOL.words("result.ok-title")), "{}", person.page().text);
    assert!(!person.page().says(told[0]), "what came later explains nothing of before");
    person.go("/history");
    let page = person.page();
    assert!(page.says(&PROTOCOL.techniques[0].title) && page.says(&rule("sharp-or-electric").label), "{}", page.text);
}

#[test]
fn a_history_of_two_years_goes_by_months_and_every_session_stands_on_one_page() {
    let session = |week: i64| {
        let technique = "glute-ball".into();
        event(
            NOW - week * 7 * DAY,
            What::SessionEnded { technique, seconds: 100 + week as u32, completed: true, interrupted: false },
        )
    };
    let mut person = Person::with(&(0..104).map(session).collect::<Vec<_>>());
    let told = |person: &Person| -> Vec<i64> {
        (0..104)
            .filter(|week| {
                person
                    .page()
                    .text
                    .lines()
                    .any(|line| line == PROTOCOL.words("history.seconds").replace("{n}", &(100 + week).to_string()))
            })
            .collect()
    };
    person.go("/history");
    let mut all = told(&person);
    assert!((15..30).contains(&all.len()), "{} on the first page", all.len());
    let months = person.page().links.into_iter().filter(|link| link.starts_with("/history/")).collect::<Vec<_>>();
    assert!(months.len() > 18 && months.len() < 25, "{months:?}");
    for month in &months {
        person.go(month);
        assert_eq!(person.page().headings, 1);
        all.extend(told(&person));
    }
    assert_eq!(all, (0..104).collect::<Vec<_>>(), "newest first, each once");
    person.go(&months[5]);
    let page = person.page();
    assert!(page.links_to(&months[4]) && page.links_to(&months[6]) && page.links_to("/history"), "{:?}", page.links);
}

#[test]
fn what_could_not_be_stored_is_said_and_the_emergency_path_works_all_the_same() {
    let mut person = Person::new();
    person.storage_full = true;
    person.go("/check");
    person.tap_offered("saddle-numb:yes");
    assert_eq!((person.path(), person.saved()), ("/result", 0));
    let page = person.page();
    assert!(page.content.contains("class=\"banner not-saved\" role=\"alert\""), "{}", page.text);
    assert!(page.content.contains("care immediate"));
    assert_eq!(page.calls, ["112"]);
    person.go("/technique/glute-ball");
    assert!(!person.page().offers("begin:glute-ball"));
}

#[test]
fn the_banner_goes_once_something_is_stored_again() {
    let mut person = Person::new();
    person.storage_full = true;
    person.go("/check");
    person.tap_offered("saddle-numb:no");
    assert!(person.page().content.contains("banner not-saved"));
    person.storage_full = false;
    person.tap_offered("wiping-different:no");
    assert!(!person.page().content.contains("banner not-saved"));
    let stored = person.journal();
    let answered = |name: &str| {
        stored.events().iter().any(|e| matches!(&e.what, What::Answered { finding, .. } if finding == name))
    };
    assert!(answered("wiping-different"));
    assert!(answered("saddle-numb"), "what failed is stored with what came next");
}

#[test]
fn a_session_goes_on_when_another_window_has_written() {
    let mut person = pressing();
    let (saved, page) = (person.saved(), person.page().text);
    person.read_again(None);
    assert_eq!((person.path(), person.saved()), ("/session", saved));
    assert_eq!(person.page().text, page);
}

#[test]
fn an_alarm_is_not_forgotten_when_the_storage_cannot_be_read_again() {
    let mut person = alarmed();
    person.read_again(Some("the storage does not answer"));
    let page = person.page();
    assert!(page.content.contains("banner not-saved"));
    assert!(page.content.contains("care immediate"), "{}", page.text);
}

#[test]
fn an_alarm_that_could_not_be_stored_is_not_forgotten_when_another_window_has_written() {
    let mut person = Person::new();
    person.storage_full = true;
    person.go("/check");
    person.tap_offered("saddle-numb:yes");
    person.read_again(None);
    assert!(person.page().content.contains("banner not-saved"), "it is still not stored");
    assert!(person.page().content.contains("care immediate"), "on {}: {}", person.path(), person.page().text);
}

#[test]
fn what_could_not_be_stored_is_erased_with_the_rest() {
    let mut person = Person::new();
    person.storage_full = true;
    person.go("/check");
    person.tap_offered("saddle-numb:no");
    person.storage_full = false;
    person.go("/erase");
    person.tap_offered("erase:");
    person.go("/settings");
    person.tap_offered("set:theme=dark");
    assert_eq!(person.saved(), 1, "the setting alone: {:?}", person.journal().events());
}
