//! A correction never opens what was closed, nor makes anything look milder, at any later moment.

use super::random::{DAY, HOUR, MINUTE, PROTOCOL, Put, START, correct, corrections, journal, said, written};
use care::{
    Answer, Event, Journal, Moment, What,
    centralization::Movement,
    correction::{as_corrected, corrections as heeded},
    derive::{Known, known},
    limits::ahead,
};
use proptest::{prelude::*, sample::Index};
use protocol::{
    Decision, Value,
    asking::{Asking, Screening},
};
use std::sync::LazyLock;

fn decided(journal: &Journal, now: Moment) -> Decision {
    known(&PROTOCOL, journal, now).decision(&PROTOCOL)
}

/// What is told before the questions are done.
fn sure(journal: &Journal, now: Moment) -> Decision {
    let known = known(&PROTOCOL, journal, now);
    let mut open = vec![false; PROTOCOL.findings.len()];
    for id in ASKING.order() {
        open[id.index()] = !known.answered[id.index()];
    }
    let feeds = care::derive::feeds(&PROTOCOL);
    known.strictest(&PROTOCOL, &|findings| {
        Screening { protocol: &PROTOCOL, findings, open: &open, feeds: &feeds }.sure()
    })
}

static ASKING: LazyLock<Asking> = LazyLock::new(|| Asking::new(&PROTOCOL));

/// Nothing is open, deeper, stronger or milder in the second that is not in the first.
fn no_milder(before: &Decision, after: &Decision) -> Result<(), TestCaseError> {
    prop_assert!(after.level.severity() >= before.level.severity(), "{:?} became {:?}", before.level, after.level);
    prop_assert!(after.needs_clearance >= before.needs_clearance);
    prop_assert!(after.restarts_onset >= before.restarts_onset);
    prop_assert!(after.action >= before.action, "{:?} became {:?}", before.action, after.action);
    for ((was, is), technique) in before.techniques.iter().zip(&after.techniques).zip(&PROTOCOL.techniques) {
        prop_assert!(was.open || !is.open, "`{}` opened", technique.name);
        let (Some(was), Some(is)) = (&was.dose, &is.dose) else { continue };
        let of = |dose: &protocol::decide::Dose| {
            (dose.pressure, dose.hold, dose.time, dose.spots, dose.sets, dose.strokes, dose.ball)
        };
        let (was, is) = (of(was), of(is));
        prop_assert!(
            is.0 <= was.0
                && is.1 <= was.1
                && is.2 <= was.2
                && is.3 <= was.3
                && is.4 <= was.4
                && is.5 <= was.5
                && is.6 <= was.6,
            "the dose of `{}` rose",
            technique.name
        );
    }
    Ok(())
}

/// Answers to everything, calm and fresh, as a screening gives them; so that what is left closed is closed by the journal.
fn screened(journal: &mut Journal, at: i64) {
    let calm: serde_json::Value = serde_json::from_str(include_str!("../../../../scenarios/calm.json")).unwrap();
    for finding in PROTOCOL.findings.iter().filter(|finding| finding.origin == protocol::Origin::Asked) {
        let value = match calm.get(&finding.name) {
            Some(value) => serde_json::from_value::<What>(
                serde_json::json!({ "kind": "answered", "finding": finding.name, "value": value }),
            )
            .unwrap(),
            None => What::Answered { finding: finding.name.clone(), value: Answer::No },
        };
        journal.push(journal.next(Moment { at, watch: None }, &[1; 10], "", value));
    }
}

fn after(journal: &Journal, ms: i64) -> Moment {
    let last = journal.events().iter().map(|event| event.at).max().unwrap_or(START);
    Moment { at: last + ms, watch: None }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn one_more_correction_opens_nothing_at_any_later_moment(
        written in written(),
        puts in corrections(),
        left_out in any::<Index>(),
        also in prop::collection::vec((0..2 * DAY, said()), 0..3),
    ) {
        corrected_opens_nothing(journal(1, &written), &puts, left_out, also)?;
    }

    /// Where much is open, there is much that a correction must not open, nor close for good.
    #[test]
    fn nor_for_somebody_who_is_well_but_for_a_little(
        before in prop::collection::vec((0..3 * DAY, said()), 0..3),
        since in prop::collection::vec((0..20 * MINUTE, little()), 1..4),
        puts in prop::collection::vec((any::<Index>(), prop::option::weighted(0.8, little()), 0..5 * MINUTE), 1..4),
        left_out in any::<Index>(),
    ) {
        let mut calm = Journal::default();
        let mut at = START;
        calm.push(calm.next(Moment { at, watch: None }, &[8; 10], "", What::Onset { at: START - 20 * DAY, said: "then".into() }));
        for (gap, what) in before {
            at += gap;
            calm.push(calm.next(Moment { at, watch: None }, &[8; 10], "", what));
        }
        at += 8 * DAY;
        screened(&mut calm, at);
        let first = calm.events().len();
        for (gap, what) in since {
            at += gap;
            calm.push(calm.next(Moment { at, watch: None }, &[8; 10], "", what));
        }
        // Corrections speak of what was said last.
        let said = calm.events().len() - first;
        let mut with = calm.clone();
        let mut put = Vec::new();
        for (of, to, gap) in puts {
            at += gap;
            let wrong = &calm.events()[first + of.index(said)];
            let to = to.filter(|to| std::mem::discriminant(to) == std::mem::discriminant(&wrong.what)).map(|to| alike(&wrong.what, to));
            let event = with.next(Moment { at, watch: None }, &[0xc0; 10], "", What::Corrected { of: wrong.id, to: to.map(Box::new) });
            put.push(event.clone());
            with.push(event);
        }
        holds_without(&with, left_out.get(&put).id)?;
    }

    #[test]
    fn limits_come_no_later(written in written(), puts in corrections()) {
        let before = journal(1, &written);
        let mut with = before.clone();
        for one in &puts {
            with.push(correct(&with, one));
        }
        let now = after(&with, HOUR);
        let seen = with_clock_of(&before, &with, with.events().last().unwrap().id);
        let (was, is) = (ahead(&PROTOCOL, &seen, now), ahead(&PROTOCOL, &with, now));
        prop_assert!(is.open >= was.open);
        for due in was.due {
            let now_due = is.due.iter().find(|other| other.rule == due.rule);
            prop_assert!(now_due.is_none_or(|other| other.at <= due.at), "`{}` comes later", PROTOCOL.rules[due.rule].name);
        }
    }

    /// Histories are not each read from the beginning; what they tell is the same.
    #[test]
    fn what_is_known_by_a_correction_is_what_would_have_been_known(written in written(), puts in corrections()) {
        let mut with = journal(1, &written);
        for one in &puts {
            with.push(correct(&with, one));
        }
        let now = after(&with, HOUR);
        let known_by = |said: &dyn Fn(usize) -> Option<What>| {
            let nothing = What::Acknowledged { disposition: "wait".into() };
            let seen = with.events().iter().enumerate().map(|(place, event)| {
                let what = match &event.what {
                    What::Corrected { .. } => nothing.clone(),
                    _ => said(place).unwrap_or_else(|| nothing.clone()),
                };
                Event { what, ..event.clone() }
            });
            known(&PROTOCOL, &seen.collect(), now).findings
        };
        let first = |place: usize| Some(with.events()[place].what.clone());
        let unchanged = known_by(&first);
        let also = known(&PROTOCOL, &with, now).also;
        for one in heeded(&with) {
            let alone = known_by(&|place| if place == one.place { one.to.cloned() } else { first(place) });
            prop_assert!(alone == unchanged || also.contains(&alone), "{:?} as {:?}", with.events()[one.place].what, one.to);
        }
        let told = |own: &protocol::Findings| {
            heeded(&with).iter().any(|one| {
                *own == known_by(&|place| if place == one.place { one.to.cloned() } else { first(place) })
            })
        };
        prop_assert!(also.iter().skip(1).all(told), "a correction tells what nobody said");
    }

    #[test]
    fn what_is_shown_is_what_would_have_been_written(written in written(), put in corrections()) {
        let wrong = journal(1, &written);
        let event = correct(&wrong, &put[0]);
        let mut with = wrong.clone();
        with.push(event.clone());
        let [heeded] = heeded(&with)[..] else {
            prop_assert_eq!(as_corrected(&with), wrong);
            return Ok(());
        };
        let right: Journal = wrong.events().iter().enumerate().filter_map(|(place, own)| {
            if place != heeded.place { return Some(own.clone()) }
            Some(Event { what: heeded.to?.clone(), ..own.clone() })
        }).collect();
        prop_assert_eq!(as_corrected(&with), right.clone());
        // The moments of what was taken back, and of the correction, were seen all the same.
        let seen = with_clock_of(&right, &with, event.id);
        let seen = if heeded.to.is_none() { with_clock_of(&seen, &with, with.events()[heeded.place].id) } else { seen };
        let now = after(&with, HOUR);
        prop_assert_eq!(Movement::of(&PROTOCOL, &with, now), Movement::of(&PROTOCOL, &seen, now));
    }

    #[test]
    fn what_was_first_said_stays_in_the_journal(written in written(), puts in corrections()) {
        let before = journal(1, &written);
        let mut with = before.clone();
        for one in &puts {
            with.push(correct(&with, one));
        }
        prop_assert_eq!(&with.events()[..before.events().len()], before.events());
    }
}

fn corrected_opens_nothing(
    mut with: Journal,
    puts: &[Put],
    left_out: Index,
    also: Vec<(i64, What)>,
) -> Result<(), TestCaseError> {
    let mut put: Vec<Event> = Vec::new();
    for one in puts {
        let event = correct(&with, one);
        put.push(event.clone());
        with.push(event);
    }
    let mut at = with.events().last().unwrap().at;
    for (gap, what) in also {
        at += gap;
        with.push(with.next(Moment { at, watch: None }, &[2; 10], "", what));
    }
    holds_without(&with, left_out.get(&put).id)
}

/// Nothing is milder with the correction than without it. A correction of one that is left out speaks of nothing then.
fn holds_without(with: &Journal, out: uuid::Uuid) -> Result<(), TestCaseError> {
    let without: Journal = with.events().iter().filter(|event| event.id != out).cloned().collect();
    // Its moment was seen all the same, so that only what is said differs and not how long it is since.
    let without = with_clock_of(&without, with, out);
    for ms in [0, 5 * MINUTE, 20 * HOUR, 3 * DAY, 8 * DAY, 40 * DAY] {
        let now = after(with, ms);
        no_milder(&decided(&without, now), &decided(with, now))?;
        no_milder(&sure(&without, now), &sure(with, now))?;
    }
    Ok(())
}

/// What leaves something open for most.
fn little() -> impl Strategy<Value = What> {
    let number = |name: &'static str| (0..9u32).prop_map(move |n| answered(name, Answer::Number(n)));
    let zone = prop::sample::select(vec!["centre", "side", "buttock", "thigh", "calf"]);
    let age = prop::sample::select(vec![17, 34, 75]);
    prop_oneof![
        3 => number("back-pain"),
        3 => number("leg-pain"),
        3 => zone.prop_map(|zone| answered("pain-zone", zone)),
        1 => age.prop_map(|age| answered("age", Answer::Number(age))),
        2 => any::<bool>().prop_map(|yes| answered("fever", if yes { "yes" } else { "no" })),
        1 => any::<bool>().prop_map(|yes| answered("takes-blood-thinner", if yes { "yes" } else { "no" })),
        2 => (0..30i64).prop_map(|days| What::Onset { at: START - days * DAY, said: "then".into() }),
        1 => Just(What::Stopped { technique: "glute-ball".into(), felt: Some("sharp-or-electric".into()) }),
        1 => Just(What::Stopped { technique: "glute-ball".into(), felt: None }),
    ]
}

/// The same question, with the other answer if that fits it; a stop of the same technique.
fn alike(wrong: &What, to: What) -> What {
    match (wrong, to) {
        (What::Answered { finding, value }, What::Answered { value: other, .. }) => {
            let fits = std::mem::discriminant(value) == std::mem::discriminant(&other)
                || matches!((value, &other), (Answer::Yes | Answer::No, Answer::Yes | Answer::No));
            let calm = if *value == Answer::Yes { Answer::No } else { value.clone() };
            What::Answered { finding: finding.clone(), value: if fits { other } else { calm } }
        }
        (_, to) => to,
    }
}

/// A journal without one event, whose moment was seen all the same.
fn with_clock_of(without: &Journal, with: &Journal, out: uuid::Uuid) -> Journal {
    let seen = with.events().iter().find(|event| event.id == out).unwrap();
    let nothing = What::Acknowledged { disposition: String::new() };
    without.events().iter().cloned().chain([Event { what: nothing, ..seen.clone() }]).collect()
}

/// A journal with these events a minute apart, beginning an hour before [`NOW`], and what is known now.
struct Told(Journal);

const NOW: i64 = START + 30 * DAY;

impl Told {
    fn new() -> Self {
        let mut journal = Journal::default();
        screened(&mut journal, NOW - 50 * MINUTE);
        let onset = What::Onset { at: START, said: "a month ago".into() };
        journal.push(journal.next(Moment { at: NOW - 50 * MINUTE, watch: None }, &[3; 10], "", onset));
        Self(journal)
    }

    fn say(mut self, minutes: i64, what: What) -> (Self, uuid::Uuid) {
        let event = self.0.next(Moment { at: NOW - minutes * MINUTE, watch: None }, &[4; 10], "", what);
        let id = event.id;
        self.0.push(event);
        (self, id)
    }

    fn correct(self, of: uuid::Uuid, to: Option<What>) -> (Self, uuid::Uuid) {
        self.say(1, What::Corrected { of, to: to.map(Box::new) })
    }

    fn known(&self) -> Known {
        known(&PROTOCOL, &self.0, Moment { at: NOW, watch: None })
    }

    fn value(&self, name: &str) -> Value {
        self.known().findings.get(PROTOCOL.finding(name).unwrap())
    }

    fn asked_again(&self, name: &str) -> bool {
        self.known().asked_anew[PROTOCOL.finding(name).unwrap().index()]
    }

    fn shown(&self, id: uuid::Uuid) -> Option<What> {
        as_corrected(&self.0).events().iter().find(|event| event.id == id).map(|event| event.what.clone())
    }
}

fn answered(finding: &str, value: impl Into<Answer>) -> What {
    What::Answered { finding: finding.into(), value: value.into() }
}

#[test]
fn a_danger_that_is_taken_back_counts_until_it_is_asked_for_anew() {
    let (told, id) = Told::new().say(10, answered("saddle-numb", "yes"));
    for to in [None, Some(answered("saddle-numb", "no")), Some(answered("saddle-numb", "unknown"))] {
        let (told, _) = Told(told.0.clone()).correct(id, to);
        assert_eq!(told.value("saddle-numb"), Value::YES);
        assert!(told.asked_again("saddle-numb"));
        let (told, _) = told.say(0, answered("saddle-numb", "no"));
        assert_eq!(told.value("saddle-numb"), Value::NO, "asked anew, and answered");
        assert!(!told.asked_again("saddle-numb"));
    }
}

#[test]
fn a_danger_that_a_correction_tells_counts_at_once() {
    let (told, id) = Told::new().say(10, answered("saddle-numb", "no"));
    let (told, _) = told.correct(id, Some(answered("saddle-numb", "yes")));
    assert_eq!(told.value("saddle-numb"), Value::YES);
    assert_eq!(told.known().decision(&PROTOCOL).level, protocol::Level::Emergency);
}

#[test]
fn two_corrections_that_together_are_a_danger_are_heeded_together() {
    let (told, one) = Told::new().say(10, answered("fever", "no"));
    let (told, two) = told.say(9, answered("very-unwell", "no"));
    let before = told.known().decision(&PROTOCOL).level.severity();
    let (told, _) = told.correct(one, Some(answered("fever", "yes")));
    let alone = told.known().decision(&PROTOCOL).level.severity();
    let (told, _) = told.correct(two, Some(answered("very-unwell", "yes")));
    assert!(before < alone && alone < told.known().decision(&PROTOCOL).level.severity());
}

#[test]
fn an_onset_that_is_corrected_locks_by_the_later_and_limits_by_the_earlier() {
    let hours = |told: &Told| told.value("hours-since-onset");
    let lock = |told: &Told| {
        let decision = told.known().decision(&PROTOCOL);
        decision.reasons.iter().any(|reason| reason.name(&PROTOCOL).starts_with("acute"))
    };
    let (told, id) = Told::new().say(10, What::Onset { at: NOW - DAY, said: "yesterday".into() });
    assert!(
        lock(&told),
        "{:?}",
        told.known().decision(&PROTOCOL).reasons.iter().map(|r| r.name(&PROTOCOL)).collect::<Vec<_>>()
    );
    let (told, _) = told.correct(id, Some(What::Onset { at: NOW - 20 * DAY, said: "three weeks ago".into() }));
    assert_eq!(hours(&told), Value::Known(24));
    assert!(lock(&told));
    let (told, id) = Told::new().say(10, What::Onset { at: NOW - 20 * DAY, said: "three weeks ago".into() });
    assert!(!lock(&told));
    let (told, _) = told.correct(id, Some(What::Onset { at: NOW - DAY, said: "yesterday".into() }));
    assert!(lock(&told));
}

#[test]
fn a_stop_that_is_taken_back_still_counts_and_is_not_shown() {
    let stopped = |felt: Option<&str>| What::Stopped { technique: "glute-ball".into(), felt: felt.map(str::to_owned) };
    let (told, id) = Told::new().say(10, stopped(Some("moved-down-leg")));
    let before = told.value("moved-down-total");
    let (told, _) = told.correct(id, Some(stopped(None)));
    assert_eq!(told.shown(id), Some(stopped(None)));
    let (told, _) = told.correct(id, None);
    assert_eq!(told.shown(id), None);
    assert_eq!((told.value("moved-down-total"), before), (Value::Known(1), Value::Known(1)));
    let (told, id) = Told::new().say(10, stopped(None));
    let (told, _) = told.correct(id, Some(stopped(Some("moved-down-leg"))));
    assert_eq!(told.value("moved-down-total"), Value::Known(1), "what a correction adds counts");
}

#[test]
fn a_correction_of_nothing_of_another_kind_or_of_what_comes_later_says_nothing() {
    let (told, id) = Told::new().say(10, answered("fever", "yes"));
    let stranger = uuid::Uuid::from_u128(7);
    let later = uuid::Uuid::from_u128(u128::MAX);
    let before = told.known();
    for (of, to) in [
        (stranger, None),
        (later, None),
        (id, Some(answered("saddle-numb", "no"))),
        (id, Some(What::ClockConfirmed)),
        (id, Some(What::Cleared { by: "me".into(), on: "now".into() })),
        (id, Some(What::Corrected { of: id, to: None })),
    ] {
        let (told, by) = Told(told.0.clone()).correct(of, to);
        assert!(heeded(&told.0).is_empty());
        assert_eq!(told.known(), before);
        assert_eq!(told.shown(id), Some(answered("fever", "yes")));
        // Nor does a correction of that one.
        let (told, _) = told.correct(by, Some(answered("fever", "no")));
        assert!(heeded(&told.0).is_empty());
    }
}

#[test]
fn only_what_a_person_says_can_be_corrected() {
    let decided = What::Decided {
        disposition: "emergency_now".into(),
        rules: vec![],
        needs_clearance: true,
        restarts_onset: false,
    };
    let cleared = What::Cleared { by: "a doctor".into(), on: "then".into() };
    for what in [decided, cleared, What::ClockConfirmed, What::Set { key: "theme".into(), value: "dark".into() }] {
        let (told, id) = Told::new().say(10, what.clone());
        let (told, _) = told.correct(id, None);
        assert!(heeded(&told.0).is_empty(), "{what:?}");
    }
}

#[test]
fn a_correction_of_a_correction_is_shown_last_and_all_are_heeded() {
    let (told, id) = Told::new().say(10, answered("back-pain", Answer::Number(3)));
    let (told, first) = told.correct(id, Some(answered("back-pain", Answer::Number(8))));
    let (told, _) = told.correct(first, Some(answered("back-pain", Answer::Number(4))));
    assert_eq!(told.shown(id), Some(answered("back-pain", Answer::Number(4))));
    assert_eq!(told.value("back-pain"), Value::Known(8));
    // Twice the same is the same.
    let (again, _) = Told(told.0.clone()).correct(id, Some(answered("back-pain", Answer::Number(4))));
    assert_eq!(again.known().findings, told.known().findings);
    assert_eq!(again.known().decision(&PROTOCOL), told.known().decision(&PROTOCOL));
    assert_eq!(again.shown(id), told.shown(id));
}

#[test]
fn a_correction_reads_back_as_it_was_written() {
    let (told, id) = Told::new().say(10, answered("fever", "yes"));
    let (told, first) = told.correct(id, Some(answered("fever", "no")));
    let (told, _) = told.correct(first, None);
    let lines: Vec<String> = told.0.events().iter().map(|event| event.to_line().unwrap()).collect();
    assert_eq!(Journal::from_lines(&lines.join("\n")).unwrap(), told.0);
    let wrong = r#"{"kind":"corrected","of":"not an id"}"#;
    assert!(serde_json::from_str::<What>(wrong).unwrap_err().to_string().contains("`of`"));
}
