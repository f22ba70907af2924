//! Asking is sound: in whatever order questions are answered, and whatever is skipped, the outcome is that of asking everything.
//!
//! The functions of `protocol::asking` are written over any algebra; here they run over gates, with an input for every finding that says whether it is still open. A screening ends
//! when no open question is live. That the outcome is settled then follows from three lemmas, the first two on each block's own small cone:
//!
//! 1. *Truths hold.* Whatever the open findings come to be, known or not, the truth of the block's condition is among the truths computed for it.
//! 2. *What hangs is marked.* A condition with more than one truth left marks an open finding, and marks none that is not open. An open measure has an open question that feeds it, and
//!    `live` hands the mark on to it.
//! 3. *What does not matter does not change anything.* Over arbitrary sets of truths for all blocks: if no block matters, any two choices of truths from the sets decide the same.
//!
//! So when nothing is live, no block matters (2), each block's truth under asking everything and under leaving the rest unknown is in its set (1), and both decide the same (3). Orders and
//! skips only lead from one such state to another.

use crate::{
    change::{block_name, conditions},
    decided::ways,
    ground::{Ground, findings},
    prover::{Case, Cone, conjuncts},
    report::{Checked, Failure},
    space::{Space, State},
};
use protocol::{
    Domain, Expr, FindingId, Level, Origin, Protocol, TechniqueId,
    algebra::Verdict,
    asking::{Asking, Prospect, Sure, Truths, mark, truths, unsettled},
    circuit::{ALWAYS, Circuit, Graph, NEVER, Signal},
    decide::decide,
    evaluate::{Outcome, combine, verdict},
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Asking adaptively comes to what asking everything comes to.
pub fn same_outcome(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    let opens: Vec<Signal> = protocol.findings.iter().map(|_| ground.graph.input()).collect();
    let later = another_life(ground, &opens);
    for (place, expr) in conditions(protocol).enumerate() {
        truths_hold(ground, &opens, &later, place, expr, &mut checked);
        what_hangs_is_marked(ground, &opens, place, expr, &mut checked);
    }
    settled(ground, &mut checked);
    checked
}

fn fails(checked: &mut Checked, what: String, blocks: Vec<String>) {
    checked.failures.push(Failure { what, blocks, ..Failure::default() });
}

/// What each literal will be when the open findings have come to whatever they come to.
fn another_life(ground: &mut Ground, opens: &[Signal]) -> Vec<Verdict<Signal>> {
    let other = Space::new(ground.protocol, &mut ground.graph);
    let graph = &mut ground.graph;
    let mut later = Vec::with_capacity(other.literals.len());
    for (i, (now, then)) in ground.space.literals.iter().zip(&other.literals).enumerate() {
        let open = opens[ground.protocol.literals[i].finding().index()];
        let mut pick = |now: Signal, then: Signal| {
            let (changed, kept) = (graph.and(open, then), graph.and(open ^ 1, now));
            graph.or(changed, kept)
        };
        later.push(Verdict { certain: pick(now.certain, then.certain), possible: pick(now.possible, then.possible) });
    }
    ground.space.domain.join(other.domain);
    later
}

fn truths_hold(
    ground: &mut Ground,
    opens: &[Signal],
    later: &[Verdict<Signal>],
    place: usize,
    expr: &Expr,
    checked: &mut Checked,
) {
    let literals = &ground.space.literals;
    let held = truths(&mut Circuit { graph: &mut ground.graph, literals }, ground.protocol, opens, expr);
    let real = verdict(&mut Circuit { graph: &mut ground.graph, literals: later }, expr);
    let maybe = ground.graph.and(real.possible, real.certain ^ 1);
    let outside = [("yes", real.certain, held.yes), ("open", maybe, held.maybe), ("no", real.possible ^ 1, held.no)];
    for (truth, is, among) in outside {
        checked.obligations += 1;
        if ground.somebody(&[is, among ^ 1]).is_some() {
            let name = block_name(ground.protocol, place).to_owned();
            let what = format!("asking thinks that `{name}` can no longer come out as {truth}, and it can");
            fails(checked, what, vec![name]);
        }
    }
}

fn what_hangs_is_marked(ground: &mut Ground, opens: &[Signal], place: usize, expr: &Expr, checked: &mut Checked) {
    let protocol = ground.protocol;
    let mut circuit = Circuit { graph: &mut ground.graph, literals: &ground.space.literals };
    let own = truths(&mut circuit, protocol, opens, expr);
    let hangs = unsettled(&mut circuit, &own);
    let mut live = vec![NEVER; protocol.findings.len()];
    mark(&mut circuit, protocol, opens, expr, &ALWAYS, &mut live);
    let mut any = NEVER;
    for id in findings(protocol, expr) {
        let marked = live[id.index()];
        any = ground.graph.or(any, marked);
        checked.obligations += 1;
        if ground.somebody(&[marked, opens[id.index()] ^ 1]).is_some() {
            let name = block_name(protocol, place).to_owned();
            let what = format!("`{name}` marks `{}`, which is not open", protocol.at(id).name);
            fails(checked, what, vec![name]);
        }
    }
    checked.obligations += 1;
    if ground.somebody(&[hangs, any ^ 1]).is_some() {
        let name = block_name(protocol, place).to_owned();
        fails(checked, format!("`{name}` is not settled, and asking marks no question for it"), vec![name]);
    }
}

/// One choice of a truth for every block, from the sets.
fn choice(ground: &mut Ground, sets: &[Truths<Signal>], held: &mut Vec<Signal>) -> Vec<Verdict<Signal>> {
    let graph = &mut ground.graph;
    let mut chosen = Vec::with_capacity(sets.len());
    for set in sets {
        let own = Verdict { certain: graph.input(), possible: graph.input() };
        ground.space.domain.add(&[own.certain, own.possible], vec![[own.certain ^ 1, own.possible]]);
        held.extend(within(graph, &own, set));
        chosen.push(own);
    }
    chosen
}

/// A choice is in its set.
fn within(graph: &mut Graph, own: &Verdict<Signal>, set: &Truths<Signal>) -> [Signal; 3] {
    let maybe = graph.and(own.possible, own.certain ^ 1);
    [graph.or(own.certain ^ 1, set.yes), graph.or(maybe ^ 1, set.maybe), graph.or(own.possible, set.no)]
}

/// The third lemma, over arbitrary sets of truths.
fn settled(ground: &mut Ground, checked: &mut Checked) {
    let protocol = ground.protocol;
    let count = protocol.rules.len();
    let sets: Vec<Truths<Signal>> = conditions(protocol)
        .map(|_| Truths { no: ground.graph.input(), maybe: ground.graph.input(), yes: ground.graph.input() })
        .collect();
    let mut held = Vec::new();
    let (one, other) = (choice(ground, &sets, &mut held), choice(ground, &sets, &mut held));
    let (chosen, others) = (one.clone(), other.clone());
    let (rules, constraints) = sets.split_at(count);
    let mut circuit = Circuit { graph: &mut ground.graph, literals: &ground.space.literals };
    let prospect = Prospect::new(&mut circuit, protocol, rules.to_vec(), constraints.to_vec());
    for (i, rule) in protocol.rules.iter().enumerate() {
        held.push(prospect.rule_matters(&mut circuit, rule, i) ^ 1);
    }
    for (i, constraint) in protocol.constraints.iter().enumerate() {
        held.push(prospect.constraint_matters(&mut circuit, constraint, i) ^ 1);
    }
    let mut decide = |chosen: Vec<Verdict<Signal>>| {
        let (rules, constraints) = chosen.split_at(count);
        combine(protocol, &mut circuit, rules.to_vec(), constraints.to_vec())
    };
    let (one, other) = (decide(one), decide(other));
    let (first, second) = (results(ground, &one), results(ground, &other));
    // Both choices are free, so that what the first has and the second has not is all that need be looked at.
    let local = Local::new(ground, &sets, prospect, &chosen, &others);
    let open: Vec<usize> = (0..first.len()).filter(|i| !local.settles(ground, &first[*i], &second[*i])).collect();
    let cases: Vec<Case> = open.iter().map(|i| case(&ground.graph, &chosen, &first[*i], &second[*i])).collect();
    let found = ground.prover.with_any(&ground.graph, &ground.space.domain, &held, &cases);
    checked.obligations += first.len() as u64;
    for ((i, case), found) in open.into_iter().zip(&cases).zip(found) {
        let first = &first[i];
        ground.prover.keep(&[held.as_slice(), &[case.also, first.bit]].concat(), found);
        if found {
            fails(checked, format!("asking may end before it is settled whether {}", first.words), Vec::new());
        }
    }
}

/// The first choice has a result, by some alternative of it, that the second has not: a result is an or of the blocks' bits. With each block's truth picked, yes or maybe, the rest follows
/// without a search.
fn case(graph: &Graph, one: &[Verdict<Signal>], first: &Settled, second: &Settled) -> Case {
    // What is not so, taken apart, is the list of its alternatives, each turned about.
    let turned = |bit: Signal| conjuncts(graph, &[bit ^ 1]).unwrap_or_else(|| vec![bit ^ 1]);
    let known: FxHashSet<Signal> = first.beyond.map(turned).into_iter().flatten().collect();
    let picked: FxHashMap<Signal, Signal> = one.iter().map(|own| (own.possible, own.certain)).collect();
    let alternatives = turned(first.bit)
        .into_iter()
        .filter(|turned| !known.contains(turned))
        .map(|turned| turned ^ 1)
        .flat_map(|bit| match picked.get(&bit) {
            Some(certain) => vec![vec![*certain], vec![bit, certain ^ 1]],
            None => vec![vec![bit]],
        })
        .collect();
    Case { also: second.bit ^ 1, alternatives }
}

/// One block, for which a result can be settled without looking at the others.
struct Own {
    /// Its set of truths, and the choices from it, are such.
    held: Vec<Signal>,
    /// It does not matter, whatever is sure.
    idle: Signal,
    /// The first choice, and the second.
    one: Verdict<Signal>,
    other: Verdict<Signal>,
}

/// The third lemma block by block. A result is an or of what blocks do. It is settled if, first, what is sure of it holds for every choice, since the block that makes it sure
/// does it for every truth in its set; and if, second, where it is not sure, no block that does not matter does it for one truth of its set and not for another.
/// For the second, what is sure may be anything, so that the block's own small cone suffices.
struct Local {
    blocks: Vec<Own>,
    /// The block of each input of its set of truths.
    of: FxHashMap<u32, usize>,
    /// What is sure, as it is made of the sets, and as anything that keeps its order.
    real: Sure<Signal>,
    any: Sure<Signal>,
    /// What is surely at least so severe is surely at least less severe too.
    in_order: bool,
}

impl Local {
    fn new(
        ground: &mut Ground,
        sets: &[Truths<Signal>],
        real: Prospect<Signal>,
        one: &[Verdict<Signal>],
        other: &[Verdict<Signal>],
    ) -> Self {
        let protocol = ground.protocol;
        let mut above = NEVER;
        let any = Sure {
            floor: std::array::from_fn(|_| {
                let input = ground.graph.input();
                above = ground.graph.or(above, input);
                above
            }),
            closed: protocol.techniques.iter().map(|_| ground.graph.input()).collect(),
            needs_clearance: ground.graph.input(),
        };
        let loose = Prospect { sure: any.clone(), ..real.clone() };
        let mut blocks = Vec::with_capacity(sets.len());
        let mut of = FxHashMap::default();
        for (i, set) in sets.iter().enumerate() {
            of.extend([set.no, set.maybe, set.yes].map(|input| (input >> 1, i)));
            let graph = &mut ground.graph;
            let held = [&one[i], &other[i]].into_iter().flat_map(|own| within(graph, own, set)).collect();
            let mut circuit = Circuit { graph, literals: &ground.space.literals };
            let matters = match i.checked_sub(protocol.rules.len()) {
                None => loose.rule_matters(&mut circuit, &protocol.rules[i], i),
                Some(c) => loose.constraint_matters(&mut circuit, &protocol.constraints[c], c),
            };
            blocks.push(Own { held, idle: matters ^ 1, one: one[i], other: other[i] });
        }
        let in_order = real.sure.floor.windows(2).all(|pair| ground.somebody(&[pair[0], pair[1] ^ 1]).is_none());
        Self { blocks, of, real: real.sure, any, in_order }
    }

    /// A result is settled, as far as can be seen block by block.
    fn settles(&self, ground: &mut Ground, first: &Settled, second: &Settled) -> bool {
        let turned = |graph: &Graph, bit: Signal| conjuncts(graph, &[bit ^ 1]);
        // What nobody can lack is settled.
        let Some(lacks) = turned(&ground.graph, second.of_blocks) else { return true };
        let Some(does) = turned(&ground.graph, first.of_blocks) else { return false };
        let mut does: FxHashSet<Signal> = does.into_iter().collect();
        let lacks: FxHashSet<Signal> = lacks.into_iter().collect();
        // What stands earlier in the list is settled there.
        let earlier = first.beyond.and_then(|bit| turned(&ground.graph, bit));
        earlier.iter().flatten().for_each(|bit| _ = does.remove(bit));
        self.in_order
            && (first.sure_settles_earlier || self.holds_for_every_choice(ground, first.sure.of(&self.real), &lacks))
            && self.no_block_wavers(ground, first.sure.of(&self.any), &does, &lacks)
    }

    /// Each alternative of what is sure is one block's, and that block does it by every choice.
    fn holds_for_every_choice(&self, ground: &mut Ground, sure: Signal, lacks: &FxHashSet<Signal>) -> bool {
        let Some(alternatives) = conjuncts(&ground.graph, &[sure ^ 1]) else { return false };
        alternatives.into_iter().all(|turned| {
            let alternative = turned ^ 1;
            let inputs = Cone::of(&ground.graph, &[alternative]).nodes;
            let mut blocks = inputs.into_iter().filter_map(|node| self.of.get(&node).copied());
            let Some(block) = blocks.next().map(|i| &self.blocks[i]) else { return false };
            let without =
                [block.other.certain ^ 1, block.other.possible ^ 1].into_iter().filter(|bit| lacks.contains(bit));
            let wanted: Vec<Signal> = block.held.iter().copied().chain(without).chain([alternative]).collect();
            ground.somebody(&wanted).is_none()
        })
    }

    /// No block that does not matter does it by the first choice and not by the second, where it is not sure.
    fn no_block_wavers(
        &self,
        ground: &mut Ground,
        unsure: Signal,
        does: &FxHashSet<Signal>,
        lacks: &FxHashSet<Signal>,
    ) -> bool {
        let mut left = does.len();
        for block in &self.blocks {
            let with: Vec<Signal> =
                [block.one.certain, block.one.possible].into_iter().filter(|bit| does.contains(&(bit ^ 1))).collect();
            left -= with.len();
            let without =
                [block.other.certain ^ 1, block.other.possible ^ 1].into_iter().filter(|bit| lacks.contains(bit));
            let rest: Vec<Signal> = block.held.iter().copied().chain(without).chain([block.idle, unsure ^ 1]).collect();
            if with.into_iter().any(|bit| ground.somebody(&[rest.as_slice(), &[bit]].concat()).is_some()) {
                return false;
            }
        }
        // Whatever is no block's own bit was not looked at.
        left == 0
    }
}

/// What of what is sure settles a result.
#[derive(Clone, Copy)]
enum Settles {
    Level(usize),
    Closed(usize),
    Clearance,
}

impl Settles {
    fn of(self, sure: &Sure<Signal>) -> Signal {
        match self {
            // The mildest level is always reached.
            Settles::Level(i) => sure.floor.get(i).copied().unwrap_or(ALWAYS),
            Settles::Closed(t) => sure.closed[t],
            Settles::Clearance => sure.needs_clearance,
        }
    }
}

/// One thing that asking must settle.
struct Settled {
    words: String,
    bit: Signal,
    /// The or of what blocks do for it. It is the bit itself, or that but for what stands earlier in the list.
    of_blocks: Signal,
    /// What makes it sure.
    sure: Settles,
    /// Where that is sure, what stands earlier in the list settles this too.
    sure_settles_earlier: bool,
    /// Part of it that stands earlier in the list: where that is settled, only what goes beyond it is left.
    beyond: Option<Signal>,
}

/// What asking must settle.
fn results(ground: &mut Ground, outcome: &Outcome<Signal>) -> Vec<Settled> {
    let protocol = ground.protocol;
    let mut all = Vec::new();
    let mut settle = |words: String, bit: Signal, sure, beyond| {
        all.push(Settled { words, bit, of_blocks: bit, sure, sure_settles_earlier: false, beyond });
    };
    let mut above = None;
    for (i, (level, reached)) in Level::ALL.iter().zip(outcome.at_least).enumerate() {
        settle(format!("the level is at least `{}`", level.id()), reached, Settles::Level(i), above);
        above = Some(reached);
    }
    settle("a clearance is needed".into(), outcome.needs_clearance, Settles::Clearance, None);
    for (t, technique) in protocol.techniques.iter().enumerate() {
        let closed = outcome.closed[t];
        let sure = Settles::Closed(t);
        let words = format!("`{}` is closed", technique.name);
        all.push(Settled { words, bit: closed, of_blocks: closed, sure, sure_settles_earlier: false, beyond: None });
        for way in ways(protocol, TechniqueId(t as u16)) {
            let low = crate::decided::lowered(protocol, &mut ground.graph, outcome, TechniqueId(t as u16), way);
            let bit = ground.graph.or(closed, low);
            let words = format!("`{}` has {}", technique.name, way.words());
            all.push(Settled { words, bit, of_blocks: bit, sure, sure_settles_earlier: true, beyond: Some(closed) });
        }
    }
    // At an emergency nobody waits for a clock.
    let most = Level::Emergency as usize;
    all.push(Settled {
        words: "the clock of the acute phase starts again".into(),
        bit: ground.graph.and(outcome.restarts_onset, outcome.at_least[most] ^ 1),
        of_blocks: outcome.restarts_onset,
        sure: Settles::Level(most),
        sure_settles_earlier: true,
        beyond: None,
    });
    all
}

/// Questions of which a yes alone, with no to all others, is an emergency come before all others; follow-ups stand behind the question that they follow.
pub fn emergencies_first(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    let mut all_no = ground.calm.states.clone();
    for (state, finding) in all_no.iter_mut().zip(&protocol.findings) {
        if matches!(finding.domain, Domain::YesNo) {
            *state = State::Reached(0);
        }
    }
    let level = |states: &[State]| decide(protocol, &ground.calm.person(protocol, &ground.space, states)).level;
    let order = Asking::new(protocol).order().to_vec();
    let heads = order.iter().copied().filter(|id| protocol.at(*id).asked.after.is_none());
    let mut passed: Option<FindingId> = None;
    for id in heads {
        checked.obligations += 1;
        let mut one = all_no.clone();
        one[id.index()] = State::Reached(1);
        let alone = matches!(protocol.at(id).domain, Domain::YesNo) && level(&one) == Level::Emergency;
        match (alone, passed) {
            (false, None) => passed = Some(id),
            (true, Some(before)) => {
                let [name, before] = [id, before].map(|id| protocol.at(id).name.clone());
                let what = format!("`{name}` alone is an emergency, and is asked after `{before}`, which is none");
                fails(&mut checked, what, vec![name, before]);
            }
            _ => {}
        }
    }
    checked.obligations += 1;
    let missing = asked(protocol).find(|id| !order.contains(id));
    if let Some(id) = missing {
        let name = protocol.at(id).name.clone();
        fails(&mut checked, format!("`{name}` is a question and never asked"), vec![name]);
    }
    checked
}

fn asked(protocol: &Protocol) -> impl Iterator<Item = FindingId> {
    (0..protocol.findings.len() as u16).map(FindingId).filter(|id| protocol.at(*id).origin == Origin::Asked)
}
