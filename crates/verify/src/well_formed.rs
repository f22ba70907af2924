//! Every decision is whole: one level, and a reason for every technique that is closed.

use crate::{ground::Ground, report::Checked};
use protocol::{
    Level,
    circuit::{NEVER, Signal},
};

/// Exactly one level for everybody: the levels form a ladder on which everybody stands somewhere.
///
/// The level is the most severe one that is reached, so that it suffices that who reaches one reaches every milder one.
pub fn one_level(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    for i in 1..ground.decided.outcome.at_least.len() {
        let [severe, milder] = [i - 1, i].map(|place| ground.decided.outcome.at_least[place]);
        checked.obligations += 1;
        if let Some(states) = ground.simplest(&[severe, milder ^ 1]) {
            let what = format!("`{}` is reached and `{}` is not", Level::ALL[i - 1].id(), Level::ALL[i].id());
            checked.failures.push(ground.failure(what, &states, Vec::new()));
        }
    }
    checked
}

/// Whoever finds a technique closed is told a reason with words and a citation, and whoever finds it open has no reason against it.
pub fn reasons(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    for (t, technique) in protocol.techniques.iter().enumerate() {
        let told = |tell: &String, cites: &Vec<String>| !tell.is_empty() && !cites.is_empty();
        let rules = protocol.rules.iter().zip(&ground.decided.outcome.rules);
        let locks =
            rules.filter(|(rule, _)| rule.locks).map(|(rule, bits)| (bits.possible, told(&rule.tell, &rule.cites)));
        let constraints = protocol.constraints.iter().zip(&ground.decided.outcome.constraints);
        let blocks = constraints
            .filter(|(own, _)| own.blocks.iter().any(|blocked| blocked.index() == t))
            .map(|(own, bits)| (bits.possible, told(&own.tell, &own.cites)));
        let all: Vec<(Signal, bool)> = locks.chain(blocks).collect();
        let (mut with_words, mut any) = (NEVER, NEVER);
        for (bit, told) in all {
            any = ground.graph.or(any, bit);
            if told {
                with_words = ground.graph.or(with_words, bit);
            }
        }
        let closed = ground.decided.outcome.closed[t];
        let name = &technique.name;
        for (wanted, what) in [
            ([closed, with_words ^ 1], format!("`{name}` is closed and no reason says why")),
            ([any, closed ^ 1], format!("`{name}` is open although a reason closes it")),
        ] {
            checked.obligations += 1;
            if let Some(states) = ground.simplest(&wanted) {
                checked.failures.push(ground.failure(what, &states, Vec::new()));
            }
        }
    }
    checked
}
