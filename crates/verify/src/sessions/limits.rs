//! What must be so of a session as a whole: all pressure together stays within its time, and time alone brings it to an end.

use super::{
    Machine, Walk,
    course::{Course, fail, over},
    story,
};
use care::player::{Plan, PlayerEvent, Scene};

/// Steps of a course that are told; one that goes round and round has no end.
const TOLD: usize = 100;

/// No course has more pressure in all than the plan's time: the longest way through the states, with the pressure of each hold as its witness saw it.
pub(super) fn pressed_within<M: Machine>(course: &Course<M>, plan: &Plan, walk: &mut Walk) {
    let time = u64::from(plan.time) * 1000;
    let mut pressed = vec![0; course.states.len()];
    let mut last: Vec<Option<usize>> = vec![None; course.states.len()];
    let mut longer = true;
    while std::mem::take(&mut longer) {
        for (i, way) in course.ways.iter().enumerate() {
            let so_far = pressed[way.from] + way.pressed;
            if so_far <= pressed[way.to] {
                continue;
            }
            (pressed[way.to], last[way.to], longer) = (so_far, Some(i), true);
            if so_far > time {
                let what = format!("`{}`: more pressure in all than {}", plan.technique, story::span(time));
                fail(&mut walk.holds, what, told(course, &last, way.to), plan);
                return;
            }
        }
    }
    walk.holds.obligations += course.states.len() as u64;
}

/// The course with the most pressure to a state.
fn told<M: Machine>(course: &Course<M>, last: &[Option<usize>], mut at: usize) -> Vec<String> {
    let mut told = Vec::new();
    while let Some(way) = last[at].map(|way| &course.ways[way]).filter(|_| told.len() < TOLD) {
        told.push(story::told(way.passed, way.by, &course.states[at].machine.scene()));
        at = way.from;
    }
    let mut whole = if told.len() < TOLD { course.told(at) } else { Vec::new() };
    whole.extend(told.into_iter().rev());
    whole
}

/// From every state, time alone leads to an end: there is a way on by time, and no such way leads back. The longest is how long it can take.
pub(super) fn left_alone<M: Machine>(course: &Course<M>, plan: &Plan, walk: &mut Walk) {
    let mut has_way = vec![false; course.states.len()];
    course.ways.iter().filter(|way| way.alone).for_each(|way| has_way[way.from] = true);
    let endless = |at: usize, walk: &mut Walk| {
        let scene = course.states[at].machine.scene();
        let what = format!("`{}`: {}, it never ends by itself", plan.technique, story::place(&scene));
        fail(&mut walk.ends, what, course.told(at), plan);
    };
    for (at, state) in course.states.iter().enumerate() {
        walk.ends.obligations += 1;
        if !over(&state.machine.scene()) && !has_way[at] {
            endless(at, walk);
        }
    }
    // Later states first: almost every way leads ahead.
    let mut left = vec![0; course.states.len()];
    for round in 0.. {
        let mut grew = None;
        for way in course.ways.iter().rev().filter(|way| way.alone) {
            let so_long = left[way.to] + way.passed.unsigned_abs();
            if so_long > left[way.from] {
                left[way.from] = so_long;
                grew = Some(way.from);
            }
        }
        match grew {
            None => break,
            Some(at) if round > left.len() || left[at] > FOR_EVER_MS => return endless(at, walk),
            Some(_) => {}
        }
    }
    walk.longest_alone = walk.longest_alone.max(left.into_iter().max().unwrap_or(0));
}

/// Nobody has to touch the phone: with the clock going on second by second, a session comes from its start to its ordinary end.
pub(super) fn untouched<M: Machine>(start: &M, plan: &Plan, walk: &mut Walk) {
    walk.ends.obligations += 1;
    let mut machine = start.clone();
    let mut now = 0_i64;
    while !over(&machine.scene()) && now.cast_unsigned() < FOR_EVER_MS {
        now += 1000;
        machine.step(PlayerEvent::Tick, now);
    }
    if machine.scene() != Scene::Done {
        let what = format!(
            "`{}` does not come to its end by itself: it is {}",
            plan.technique,
            story::place(&machine.scene())
        );
        fail(&mut walk.ends, what, Vec::new(), plan);
    }
}

/// Milliseconds that no session lasts by itself: a day.
const FOR_EVER_MS: u64 = 86_400_000;
