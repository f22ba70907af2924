//! How long the chart of a year of daily check-ins takes.

use app::components::{ChartWords, Done, Point, chart};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn benches(c: &mut Criterion) {
    let point = |day: i64| Point {
        at: day * 86_400_000,
        reach: [(6 - day / 61) as u32, (day % 3) as u32],
        points: [Some((day % 11) as u32), Some((day % 7) as u32)],
    };
    let points: Vec<Point> = (0..365).map(point).collect();
    let done: Vec<Done> =
        (0..365).step_by(2).map(|day| Done { at: day * 86_400_000, stopped: day % 10 == 0 }).collect();
    let words = ChartWords {
        title: "How far out the pain reaches",
        places: &["None", "Spine", "Side", "Buttock", "Thigh", "Lower leg", "Foot"],
        days: ["2 March", "1 March"],
        sides: ["Left side", "Right side"],
        strengths: ["Back", "Leg"],
        done: ["Session", "Stopped"],
    };
    c.bench_function("the chart of a year", |b| b.iter(|| chart(black_box(&points), black_box(&done), &words)));
}

criterion_group!(all, benches);
criterion_main!(all);
