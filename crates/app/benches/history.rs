//! How long the pages of a history take to open that holds a whole screening every second day, and what sixty corrections add to every other page.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what is measured is sound, or there is nothing to measure"
)]

use app::{
    App,
    host::{Happening, Message, Opening},
};
use care::{Answer, Event, Journal, Moment, What};
use criterion::{Criterion, criterion_group, criterion_main};
use protocol::{Domain, Origin, Protocol, author::read_folder};
use std::{hint::black_box, path::Path};

const DAY: i64 = 86_400_000;
const START: i64 = 1_795_602_600_000;

/// Every question answered every second day, with its result.
fn screened(protocol: &Protocol, days: i64) -> Journal {
    let mut journal = Journal::default();
    let asked: Vec<_> = protocol.findings.iter().filter(|finding| finding.origin == Origin::Asked).collect();
    for day in (0..days).step_by(2) {
        let mut say = |seconds: i64, what: What| {
            let now = Moment { at: START + day * DAY + seconds * 5_000, watch: None };
            journal.push(journal.next(now, &[7; 10], &protocol.hash, what));
        };
        for (finding, seconds) in asked.iter().zip(0..) {
            let value = match &finding.domain {
                Domain::YesNo => Answer::No,
                Domain::Number { min, .. } => Answer::Number(*min),
                Domain::Choice(options) => Answer::Option(options[0].name.clone()),
            };
            say(seconds, What::Answered { finding: finding.name.clone(), value });
        }
        let (disposition, rules) = ("self_care_ok".into(), Vec::new());
        say(300, What::Decided { disposition, rules, needs_clearance: false, restarts_onset: false });
    }
    journal
}

/// With sixty answers put right, evenly over all of it.
fn corrected(mut journal: Journal) -> Journal {
    let answer = |event: &&Event| matches!(event.what, What::Answered { .. });
    let answers: Vec<(uuid::Uuid, What)> =
        journal.events().iter().filter(answer).map(|event| (event.id, event.what.clone())).collect();
    let last = journal.events().last().unwrap().moment();
    for (of, to) in answers.iter().step_by(answers.len() / 60).take(60) {
        let to = Some(Box::new(to.clone()));
        journal.push(journal.next(last, &[9; 10], "", What::Corrected { of: *of, to }));
    }
    journal
}

fn benches(c: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    let protocol = read_folder(&folder).unwrap().protocol.expect("the shipped protocol is sound");
    let journals = [
        ("a year", screened(&protocol, 365)),
        ("two years", screened(&protocol, 730)),
        ("two years, 60 corrections", corrected(screened(&protocol, 730))),
    ];
    for (name, journal) in journals {
        let events = journal.events().to_vec();
        let now = events.last().unwrap().at + DAY;
        let mut app = App::new(protocol.clone());
        let mut step = |event: Happening, later: i64| {
            app.step(Message { now: now + later, watch: 0, run: 1, zone: 0, noise: [1; 10], event });
            app.view().into_string()
        };
        let answered = events.iter().rev().find(|event| matches!(event.what, What::Answered { .. })).unwrap().id;
        let (count, languages) = (events.len(), Vec::new());
        let opening = Opening { path: "/".into(), journal: events, unstored: Vec::new(), unsaved: None, languages };
        step(Happening::Open(opening), 0);
        let mut group = c.benchmark_group(format!("{name} ({count} events)"));
        group.sample_size(20);
        let pages = [
            "/history",
            "/history/2027-03",
            &format!("/history/{answered}"),
            &format!("/history/{answered}/wrong"),
            "/",
        ];
        let names =
            ["the history", "a month of it", "the answers of a sitting", "an answer to put right", "the first page"];
        let mut later = 0;
        for (path, name) in pages.iter().zip(names) {
            group.bench_function(name, |b| {
                b.iter(|| {
                    later += 1;
                    black_box(step(Happening::Go((*path).to_owned()), later))
                });
            });
        }
        group.finish();
    }
}

criterion_group!(all, benches);
criterion_main!(all);
