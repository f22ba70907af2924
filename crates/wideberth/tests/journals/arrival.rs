//! In whatever order events arrive, and however often, the same follows from them; and what is exported and read back is the same to the byte.

use super::random::{DAY, HOUR, PROTOCOL, correct, corrections, journal, written};
use care::{
    Event, Journal, Moment,
    centralization::{Movement, change, course},
    derive::known,
    limits::ahead,
};
use exchange::{Person, Request, fhir::Zone, record};
use proptest::prelude::*;

/// The events in another order, some of them twice.
fn shuffled(journals: &[&Journal], twice: &[prop::sample::Index], seed: &[usize]) -> Vec<Event> {
    let mut events: Vec<Event> = journals.iter().flat_map(|journal| journal.events()).cloned().collect();
    let again: Vec<Event> = twice.iter().map(|one| one.get(&events).clone()).collect();
    events.extend(again);
    for (place, with) in seed.iter().enumerate().take(events.len()) {
        let with = with % events.len();
        events.swap(place, with);
    }
    events
}

fn lines(journal: &Journal) -> String {
    journal.events().iter().map(|event| event.to_line().unwrap() + "\n").collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_arrival_and_what_arrives_twice_change_nothing_at_any_moment(
        (mine, theirs) in (written(), written()),
        puts in corrections(),
        twice in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        seed in prop::collection::vec(any::<usize>(), 90),
    ) {
        // Two phones of one person, and corrections made after they met.
        let (a, b) = (journal(1, &mine), journal(2, &theirs));
        let mut together: Journal = a.events().iter().chain(b.events()).cloned().collect();
        for put in &puts {
            together.push(correct(&together, put));
        }
        let arrived = shuffled(&[&together], &twice, &seed);
        prop_assert_eq!(&arrived.iter().cloned().collect::<Journal>(), &together);
        let moments: Vec<i64> = together.events().iter().map(|event| event.at).step_by(13).collect();
        for at in moments.iter().flat_map(|at| [*at, at + HOUR, at + 30 * DAY]) {
            let then = |events: &[Event]| -> Journal { events.iter().filter(|event| event.at <= at).cloned().collect() };
            let (one, other) = (then(together.events()), then(&arrived));
            let now = Moment { at, watch: None };
            let (here, there) = (known(&PROTOCOL, &one, now), known(&PROTOCOL, &other, now));
            prop_assert_eq!(here.decision(&PROTOCOL), there.decision(&PROTOCOL));
            prop_assert_eq!(here, there);
            prop_assert_eq!(lines(&one), lines(&other));
        }
        let last = moments.iter().max().unwrap() + HOUR;
        let now = Moment { at: last, watch: None };
        let other: Journal = arrived.into_iter().collect();
        let (here, there) = (Movement::of(&PROTOCOL, &together, now), Movement::of(&PROTOCOL, &other, now));
        let rules = &PROTOCOL.centralization;
        prop_assert_eq!(course(rules, &here, last), course(rules, &there, last));
        let moves = |movement: &Movement| movement.sightings.windows(2).map(|pair| change(rules, &pair[0], &pair[1])).collect::<Vec<_>>();
        prop_assert_eq!(moves(&here), moves(&there));
        prop_assert_eq!(here, there);
        prop_assert_eq!(ahead(&PROTOCOL, &together, now), ahead(&PROTOCOL, &other, now));
        let request = Request { at: last, zone: Zone::minutes(60).unwrap(), person: Person::OfJournal };
        let fhir = |journal: &Journal| serde_json::to_string(&record(&PROTOCOL, journal, &request)).unwrap();
        prop_assert_eq!(fhir(&together), fhir(&other));
    }

    #[test]
    fn what_is_exported_wiped_and_restored_is_the_same_to_the_byte(written in written(), puts in corrections()) {
        let mut whole = journal(1, &written);
        for put in &puts {
            whole.push(correct(&whole, put));
        }
        let exported = lines(&whole);
        let restored = Journal::from_lines(&exported).unwrap();
        prop_assert_eq!(&lines(&restored), &exported);
        prop_assert_eq!(restored, whole);
    }

    #[test]
    fn a_phone_writes_each_event_after_all_that_it_holds_however_its_clock_is_set(written in written(), puts in corrections()) {
        let mut phone = journal(1, &written);
        for put in &puts {
            let event = correct(&phone, put);
            prop_assert!(phone.events().last().unwrap().id < event.id);
            prop_assert_eq!(event.id.get_version_num(), 7);
            phone.push(event);
        }
        let told: Vec<_> = phone.events().iter().map(|event| event.what.clone()).collect();
        let said: Vec<_> = written.iter().map(|(_, _, _, what)| what.clone()).collect();
        prop_assert_eq!(&told[..said.len()], &said[..]);
    }
}

#[test]
fn two_events_with_one_id_both_count_in_whatever_order_they_come() {
    let yes = |value: &str| care::What::Answered { finding: "fever".into(), value: value.into() };
    let now = Moment { at: super::random::START, watch: None };
    let (one, other) = (Event::new(now, &[1; 10], "", yes("yes")), Event::new(now, &[1; 10], "", yes("no")));
    let here: Journal = [one.clone(), other.clone(), one.clone()].into_iter().collect();
    let there: Journal = [other.clone(), one, other].into_iter().collect();
    assert_eq!(here.events().len(), 2);
    assert_eq!(here, there);
}

#[test]
fn an_id_at_the_end_of_time_leaves_room_for_one_more() {
    let now = Moment { at: super::random::START, watch: None };
    let mut last = Event::new(now, &[9; 10], "", care::What::ClockConfirmed);
    last.id = uuid::Uuid::from_u128(0xffff_ffff_ffff_7fff_bfff_ffff_ffff_fff0);
    let mut journal: Journal = [last].into_iter().collect();
    let next = journal.next(now, &[0; 10], "", care::What::ClockConfirmed);
    assert!(next.id > journal.events()[0].id);
    assert!(journal.push(next));
}
