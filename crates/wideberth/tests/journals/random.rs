//! Random journals of every kind of event, written by a phone whose clock may be set, with corrections of anything to anything.

use care::{Answer, Event, Journal, Moment, Side, Watch, What, journal::Prescription};
use proptest::{prelude::*, sample::Index, sample::select};
use protocol::{Domain, Finding, Protocol, RuleKind, author::read_folder};
use std::{path::Path, sync::LazyLock};

pub static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    read_folder(&folder).unwrap().protocol.expect("the shipped protocol is sound")
});

pub const MINUTE: i64 = 60_000;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;
/// 1 September 2026, 00:00 UTC.
pub const START: i64 = 1_788_220_800_000;

/// One thing that a phone writes down: how long after the last, how far its clock is set meanwhile, whether the app was closed, and what.
pub type Written = (i64, i64, bool, What);

fn answer_to(finding: &'static Finding) -> BoxedStrategy<Answer> {
    let fits = match &finding.domain {
        Domain::YesNo => prop_oneof![Just(Answer::Yes), Just(Answer::No)].boxed(),
        Domain::Number { min, max, .. } => (*min..=*max).prop_map(Answer::Number).boxed(),
        Domain::Choice(options) => select(options.iter().map(|option| option.name.clone()).collect::<Vec<_>>())
            .prop_map(Answer::Option)
            .boxed(),
    };
    prop_oneof![8 => fits, 1 => Just(Answer::Unknown), 1 => Just(Answer::Number(3))].boxed()
}

fn answered(finding: &'static Finding) -> BoxedStrategy<What> {
    answer_to(finding).prop_map(|value| What::Answered { finding: finding.name.clone(), value }).boxed()
}

/// An answer or a report; often of pain, where it is, and what moves or gates much.
pub fn answer() -> impl Strategy<Value = What> {
    let often = [
        "back-pain",
        "leg-pain",
        "pain-zone",
        "pain-side",
        "felt-down-leg",
        "felt-sharp",
        "soreness",
        "fever",
        "saddle-numb",
        "clock-right",
        "moved-down-cleared",
        "age",
    ];
    let often: Vec<&Finding> = often.iter().filter_map(|name| Some(PROTOCOL.at(PROTOCOL.finding(name)?))).collect();
    let all: Vec<&Finding> = PROTOCOL.findings.iter().collect();
    prop_oneof![3 => select(often), 1 => select(all)].prop_flat_map(answered)
}

fn regions() -> impl Strategy<Value = Vec<String>> {
    let mut names: Vec<String> = PROTOCOL.regions.iter().map(|region| region.name.clone()).collect();
    names.push("tail-of-a-later-version".into());
    prop::collection::vec(select(names), 0..4)
}

fn technique() -> impl Strategy<Value = String> {
    let mut names: Vec<String> = PROTOCOL.techniques.iter().map(|technique| technique.name.clone()).collect();
    names.push("technique-of-a-later-version".into());
    select(names)
}

fn stopped() -> impl Strategy<Value = What> {
    let rules = PROTOCOL.rules.iter().filter(|rule| rule.kind == RuleKind::Stop).map(|rule| rule.name.clone());
    let felt = select(rules.chain(["rule-of-a-later-version".to_owned()]).collect::<Vec<_>>());
    (technique(), prop::option::of(felt)).prop_map(|(technique, felt)| What::Stopped { technique, felt })
}

fn onset() -> impl Strategy<Value = What> {
    (-90..120i64).prop_map(|day| What::Onset { at: START + day * DAY, said: format!("day {day}") })
}

/// What can be corrected.
pub fn said() -> impl Strategy<Value = What> {
    let marked = (regions(), regions()).prop_map(|(pain, numb)| What::Marked { pain, numb });
    prop_oneof![6 => answer(), 2 => marked, 1 => onset(), 2 => stopped()]
}

/// Everything else.
fn done() -> impl Strategy<Value = What> {
    let levels =
        ["emergency_now", "same_day", "within_days", "routine", "wait", "self_care_ok", "level_of_a_later_version"];
    let decided =
        (select(levels.to_vec()), any::<bool>(), any::<bool>()).prop_map(|(level, needs_clearance, restarts_onset)| {
            What::Decided { disposition: level.into(), rules: vec![], needs_clearance, restarts_onset }
        });
    let started = technique().prop_map(|technique| What::SessionStarted {
        technique,
        variant: "floor".into(),
        side: Side::Left,
        ball: "soft".into(),
    });
    let ended = (technique(), 0..400u32, any::<bool>()).prop_map(|(technique, seconds, completed)| {
        What::SessionEnded { technique, seconds, completed, interrupted: !completed }
    });
    let plan = prop::collection::vec(technique(), 0..3).prop_map(|exercises| {
        What::Prescribed(Prescription { by: "a physio".into(), exercises, ..Prescription::default() })
    });
    let later = [("kind".to_owned(), "kind_of_a_later_version".into())].into_iter().collect();
    prop_oneof![
        2 => decided,
        4 => started,
        4 => ended,
        1 => plan,
        1 => Just(What::Cleared { by: "a doctor".into(), on: "then".into() }),
        1 => Just(What::ClockConfirmed),
        1 => Just(What::Acknowledged { disposition: "wait".into() }),
        1 => Just(What::Set { key: "theme".into(), value: "dark".into() }),
        1 => Just(What::Later(later)),
    ]
}

/// What a phone writes down over some weeks.
pub fn written() -> impl Strategy<Value = Vec<Written>> {
    let gap = prop_oneof![4 => 0..3 * MINUTE, 3 => 0..6 * HOUR, 3 => 0..3 * DAY, 1 => 0..20 * DAY];
    let set = prop_oneof![20 => Just(0), 1 => -5 * DAY..5 * DAY];
    let what = prop_oneof![2 => said(), 1 => done()];
    prop::collection::vec((gap, set, prop::bool::weighted(0.2), what), 1..40)
}

/// The journal of one phone.
pub fn journal(phone: u8, written: &[Written]) -> Journal {
    let mut journal = Journal::default();
    let (mut at, mut watch) = (START, Watch { run: u64::from(phone) * 1_000, ms: 0 });
    for (gap, set, closed, what) in written {
        at += gap + set;
        watch.ms += gap.unsigned_abs();
        if *closed {
            watch = Watch { run: watch.run + 1, ms: 0 };
        }
        journal.push(journal.next(Moment { at, watch: Some(watch) }, &[phone; 10], "f00d", what.clone()));
    }
    journal
}

/// A correction: of which event, to what, and how long after the last event it is written.
pub type Put = (Index, Option<What>, i64);

/// Corrections, of anything to anything, and some that fit.
pub fn corrections() -> impl Strategy<Value = Vec<Put>> {
    let to = prop::option::weighted(0.8, prop_oneof![4 => said(), 1 => done()]);
    prop::collection::vec((any::<Index>(), to, 0..2 * DAY), 1..5)
}

/// The correction as the next event of a journal. Half of the answers are corrected to another answer to the same question.
pub fn correct(journal: &Journal, (of, to, after): &Put) -> Event {
    let events = journal.events();
    let wrong = &events[of.index(events.len())];
    let to = to.as_ref().map(|to| match (&wrong.what, to) {
        (What::Answered { finding, .. }, What::Answered { value, .. }) => {
            What::Answered { finding: finding.clone(), value: value.clone() }
        }
        (What::Stopped { technique, .. }, What::Stopped { felt, .. }) => {
            What::Stopped { technique: technique.clone(), felt: felt.clone() }
        }
        _ => to.clone(),
    });
    let last = &events[events.len() - 1];
    let moment =
        Moment { at: last.at + after, watch: last.watch.map(|w| Watch { ms: w.ms + after.unsigned_abs(), ..w }) };
    journal.next(moment, &[0xc0; 10], "f00d", What::Corrected { of: wrong.id, to: to.map(Box::new) })
}
