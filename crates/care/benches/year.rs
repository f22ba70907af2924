//! How long it takes to derive everything from a year: of one check-in a day, of a whole screening a day, and with corrections.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what is measured is sound, or there is nothing to measure"
)]

use care::{
    Answer, Journal, Moment, What,
    centralization::{Movement, course},
    derive::{Known, known},
    limits::ahead,
};
use criterion::{Criterion, criterion_group, criterion_main};
use protocol::{Domain, Origin, Protocol, author::read_folder};
use std::{fs, hint::black_box, path::Path};

const DAY: i64 = 86_400_000;

/// The year of `scenarios/journals`: a check-in a day, and a session every third.
fn year() -> Journal {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/journals/22-a-year.jsonl");
    Journal::from_lines(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The same, with every question answered every day.
fn screened(protocol: &Protocol) -> Journal {
    let mut journal = year();
    let start = journal.events()[0].at;
    let asked: Vec<_> = protocol.findings.iter().filter(|finding| finding.origin == Origin::Asked).collect();
    for day in 0..365 {
        for (finding, seconds) in asked.iter().zip(0..) {
            let value = match &finding.domain {
                Domain::YesNo => Answer::No,
                Domain::Number { min, .. } => Answer::Number(*min),
                Domain::Choice(options) => Answer::Option(options[0].name.clone()),
            };
            let what = What::Answered { finding: finding.name.clone(), value };
            let now = Moment { at: start + day * DAY + 3_600_000 + seconds * 1_000, watch: None };
            let mut random = [7; 10];
            random[..2].copy_from_slice(&(seconds as u16).to_be_bytes());
            journal.push(care::Event::new(now, &random, "", what));
        }
    }
    journal
}

/// With so many corrections, evenly over the year.
fn corrected(mut journal: Journal, count: usize) -> Journal {
    let answers: Vec<_> = journal
        .events()
        .iter()
        .filter(|event| matches!(&event.what, What::Answered { finding, .. } if finding == "back-pain"))
        .map(|event| (event.id, event.what.clone()))
        .collect();
    let last = journal.events().last().unwrap().moment();
    for (of, to) in answers.into_iter().step_by(365 / count).take(count) {
        journal.push(journal.next(last, &[9; 10], "", What::Corrected { of, to: Some(Box::new(to)) }));
    }
    journal
}

fn benches(c: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    let protocol = read_folder(&folder).unwrap().protocol.expect("the shipped protocol is sound");
    let journals = [
        ("a check-in a day", year()),
        ("a check-in a day, 12 corrections", corrected(year(), 12)),
        ("every question a day", screened(&protocol)),
    ];
    for (name, journal) in journals {
        let now = Moment { at: journal.events().last().unwrap().at + 60_000, watch: None };
        let lines: String = journal.events().iter().map(|event| event.to_line().unwrap() + "\n").collect();
        let mut group = c.benchmark_group(format!("a year, {name} ({} events)", journal.events().len()));
        group.sample_size(20);
        group.bench_function("what is known, and the decision", |b| {
            b.iter(|| {
                let known: Known = known(&protocol, black_box(&journal), now);
                known.decision(&protocol)
            });
        });
        group.bench_function("which way the pain moves", |b| {
            b.iter(|| {
                let movement = Movement::of(&protocol, black_box(&journal), now);
                course(&protocol.centralization, &movement, now.at).map(|(course, _)| course)
            });
        });
        group.bench_function("limits with their dates", |b| b.iter(|| ahead(&protocol, black_box(&journal), now)));
        group.bench_function("read from its lines", |b| b.iter(|| Journal::from_lines(black_box(&lines)).unwrap()));
        group.finish();
    }
}

criterion_group!(all, benches);
criterion_main!(all);
