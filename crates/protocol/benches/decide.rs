//! How fast the shipped protocol is read, and how fast it decides: for one person with and without reasons, and for many at once.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what is measured is sound, or there is nothing to measure"
)]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use protocol::{
    Danger, Domain, FindingId, Findings, Protocol, Value,
    asking::{Asking, Screening},
    author::{SourceFile, read},
    batch::{Program, TILE},
    decide,
    quick::Quick,
};
use std::{fs, hint::black_box, path::Path};

fn folder() -> (Vec<SourceFile>, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
    let mut files: Vec<SourceFile> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| SourceFile {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    (files, fs::read_to_string(folder.join("sources.yaml")).unwrap())
}

fn shipped() -> Protocol {
    let (files, bibliography) = folder();
    read(&files, &bibliography).protocol.expect("the shipped protocol is sound")
}

/// People much as they come: mostly no, a few yes, a few unknown; of their numbers `odd` in a hundred lie anywhere in the range, the others at its calm end.
fn people(protocol: &Protocol, count: usize, odd: u32) -> Vec<Findings> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as u32 % below
    };
    let mut person = || {
        let mut findings = Findings::unknown(protocol);
        for (i, finding) in protocol.findings.iter().enumerate() {
            let value = match (&finding.domain, random(100)) {
                (_, 0) => Value::Unknown,
                (Domain::YesNo, n) => {
                    if n < 4 {
                        Value::YES
                    } else {
                        Value::NO
                    }
                }
                (Domain::Choice(options), n) if n < odd => Value::Known(random(options.len() as u32)),
                (Domain::Choice(_), _) => Value::Known(0),
                (Domain::Number { min, max, .. }, n) if n < odd => Value::Known(min + random(max - min + 1)),
                (Domain::Number { max, .. }, _) if finding.danger == Danger::Lower => Value::Known(*max),
                (Domain::Number { min, max, .. }, _) => {
                    Value::Known(40.clamp(*min, *max).min(if *max <= 10 { 2 } else { *max }))
                }
            };
            findings.set(protocol, FindingId(i as u16), value);
        }
        findings
    };
    (0..count).map(|_| person()).collect()
}

/// A person with nothing wrong: every rule has to be looked at.
fn calm(protocol: &Protocol) -> Findings {
    let mut findings = Findings::unknown(protocol);
    for i in 0..protocol.findings.len() {
        findings.set(protocol, FindingId(i as u16), Value::NO);
    }
    findings
}

fn one_person(c: &mut Criterion) {
    let protocol = shipped();
    let (people, calm) = (people(&protocol, 1024, 10), calm(&protocol));
    let quick = Quick::compile(&protocol);
    let mut group = c.benchmark_group("one person");
    let mut next = people.iter().cycle();
    group
        .bench_function("decide, with every reason", |b| b.iter(|| decide(&protocol, black_box(next.next().unwrap()))));
    let alarming = self::people(&protocol, 1024, 100);
    let mut next = alarming.iter().cycle();
    group.bench_function("decide, with every reason, dozens of them", |b| {
        b.iter(|| decide(&protocol, black_box(next.next().unwrap())));
    });
    group.bench_function("decide, with every reason, calm", |b| b.iter(|| decide(&protocol, black_box(&calm))));
    let mut next = people.iter().cycle();
    group.bench_function("decide, without", |b| b.iter(|| quick.decide(black_box(next.next().unwrap()))));
    group.bench_function("decide, without, calm", |b| b.iter(|| quick.decide(black_box(&calm))));
    let asking = Asking::new(&protocol);
    let open = vec![true; protocol.findings.len()];
    let unknown = Findings::unknown(&protocol);
    group.bench_function("next question, first of all", |b| {
        b.iter(|| {
            asking.next(Screening { protocol: &protocol, findings: black_box(&unknown), open: &open, feeds: &[] })
        });
    });
    group.finish();
}

fn many_people(c: &mut Criterion) {
    let protocol = shipped();
    let program = Program::compile(&protocol);
    let people = people(&protocol, TILE, 10);
    // Sixteen tiles, so that memory is read and not only the cache.
    let mut tile = program.tile();
    people.iter().enumerate().for_each(|(place, person)| program.put(&protocol, &mut tile, place, person));
    let tiles = vec![tile; 16];
    let mut registers = program.registers();
    let mut group = c.benchmark_group("many people");
    group.throughput(Throughput::Elements((TILE * tiles.len()) as u64));
    group.bench_function(format!("{} steps, {} registers", program.len(), registers.len()), |b| {
        b.iter(|| tiles.iter().map(|tile| program.run(black_box(tile), &mut registers).levels(TILE)[0]).sum::<u64>());
    });
    group.finish();
}

fn reading(c: &mut Criterion) {
    let (files, bibliography) = folder();
    let mut group = c.benchmark_group("protocol");
    group.sample_size(20);
    group.bench_function("read, check and compile", |b| {
        b.iter_batched(
            || (),
            |()| {
                let protocol = read(black_box(&files), &bibliography).protocol.unwrap();
                (Quick::compile(&protocol), Program::compile(&protocol), Asking::new(&protocol))
            },
            BatchSize::PerIteration,
        );
    });
    let bytes = shipped().to_bytes().unwrap();
    group.bench_function("open from bytes", |b| b.iter(|| Protocol::from_bytes(black_box(&bytes)).unwrap()));
    group.finish();
}

criterion_group!(benches, one_person, many_people, reading);
criterion_main!(benches);
