//! Every compiled form decides as the text says, for everybody.
//!
//! The meaning of the text is taken here from the syntax tree as it was written, with definitions by name and comparisons with their sign, by an interpreter that shares nothing with what
//! compiles: truths are pairs "surely yes, surely no", numbers are compared from their highest bit down, counts are split case by case. What it says of everybody is held against
//! the evaluator, the tile program and the bit masks.

use crate::{
    ground::Ground,
    prover::{Case, Domain, Prover, conjuncts},
    report::{Checked, Failure},
};
use protocol::{
    ConstraintKind, Domain as Values, FindingId, Level, Protocol,
    algebra::Verdict,
    author::syntax::{Condition, Operand, Sign},
    batch::Program,
    circuit::{ALWAYS, Circuit, Graph, Layout, NEVER, Signal},
    evaluate::{combine, evaluate},
    quick::Quick,
};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// A truth as the text means it.
#[derive(Clone, Copy, Debug)]
struct Truth {
    yes: Signal,
    no: Signal,
}

/// Conditions as written, by the name of their block.
pub type Syntax = BTreeMap<String, Condition>;

/// The text's own meaning over planes.
struct Meaning<'a> {
    protocol: &'a Protocol,
    syntax: &'a Syntax,
    graph: &'a mut Graph,
    layout: &'a Layout,
    planes: &'a [Signal],
}

impl Meaning<'_> {
    /// What a condition means. A name that means nothing is never and never not: that shows as a difference.
    fn of(&mut self, condition: &Condition) -> Truth {
        match condition {
            Condition::Name(name) => self.named(name),
            Condition::Compare { name, how, value } => self.compared(name, *how, value),
            Condition::Not(inner) => {
                let Truth { yes, no } = self.of(inner);
                Truth { yes: no, no: yes }
            }
            Condition::Possibly(inner) => {
                let no = self.of(inner).no;
                Truth { yes: no ^ 1, no }
            }
            Condition::Certainly(inner) => {
                let yes = self.of(inner).yes;
                Truth { yes, no: yes ^ 1 }
            }
            Condition::Any(parts) => self.counted(1, parts),
            Condition::All(parts) => self.counted(parts.len(), parts),
            Condition::AtLeast(least, parts) => self.counted(*least as usize, parts),
        }
    }

    fn named(&mut self, name: &str) -> Truth {
        if let Some(id) = self.protocol.finding(name) {
            let base = self.layout.base[id.index()];
            return Truth { yes: self.planes[base], no: self.planes[base + 1] ^ 1 };
        }
        match self.syntax.get(name) {
            Some(own) => self.of(own),
            None => Truth { yes: NEVER, no: NEVER },
        }
    }

    /// At least so many are surely yes; so many are surely no that fewer than `least` can be yes.
    fn counted(&mut self, least: usize, parts: &[Condition]) -> Truth {
        let truths: Vec<Truth> = parts.iter().map(|part| self.of(part)).collect();
        let yes: Vec<Signal> = truths.iter().map(|truth| truth.yes).collect();
        let no: Vec<Signal> = truths.iter().map(|truth| truth.no).collect();
        let too_many = (parts.len() + 1).saturating_sub(least);
        Truth { yes: self.at_least(least, &yes), no: self.at_least(too_many, &no) }
    }

    fn at_least(&mut self, least: usize, bits: &[Signal]) -> Signal {
        match (least, bits.split_first()) {
            (0, _) => ALWAYS,
            (_, None) => NEVER,
            (1, Some(_)) => bits.iter().rev().fold(NEVER, |sum, bit| self.graph.or(*bit, sum)),
            (least, Some(_)) if least == bits.len() => {
                bits.iter().rev().fold(ALWAYS, |sum, bit| self.graph.and(*bit, sum))
            }
            (least, Some((first, rest))) => {
                let with = self.at_least(least - 1, rest);
                let without = self.at_least(least, rest);
                let both = self.graph.and(*first, with);
                self.graph.or(both, without)
            }
        }
    }

    fn compared(&mut self, name: &str, how: Sign, value: &Operand) -> Truth {
        let nothing = Truth { yes: NEVER, no: NEVER };
        let Some(id) = self.protocol.finding(name) else { return nothing };
        let (least, number) = match (&self.protocol.at(id).domain, value) {
            (Values::Number { min, .. }, Operand::Number(n)) => (i64::from(*min), i64::from(*n)),
            (Values::Choice(options), Operand::Option(option)) => {
                let Some(at) = options.iter().position(|own| own.name == *option) else { return nothing };
                (0, at as i64)
            }
            _ => return nothing,
        };
        let (above, equal) = self.against(id, number - least);
        let below = {
            let not_above = above ^ 1;
            self.graph.and(not_above, equal ^ 1)
        };
        let holds = match how {
            Sign::AtLeast => below ^ 1,
            Sign::AtMost => above ^ 1,
            Sign::Above => above,
            Sign::Below => below,
            Sign::Is => equal,
            Sign::IsNot => equal ^ 1,
        };
        let known = self.planes[self.layout.base[id.index()]];
        Truth { yes: self.graph.and(known, holds), no: self.graph.and(known, holds ^ 1) }
    }

    /// Whether the finding's value above its least is above a number, and whether it is that number.
    fn against(&mut self, id: FindingId, number: i64) -> (Signal, Signal) {
        let (base, bits) = (self.layout.base[id.index()] + 1, self.layout.bits[id.index()]);
        if number < 0 {
            return (ALWAYS, NEVER);
        }
        if number >> bits != 0 {
            return (NEVER, NEVER);
        }
        let (mut above, mut equal) = (NEVER, ALWAYS);
        for bit in (0..bits).rev() {
            let plane = self.planes[base + bit as usize];
            if number >> bit & 1 == 1 {
                equal = self.graph.and(equal, plane);
            } else {
                let higher = self.graph.and(equal, plane);
                above = self.graph.or(above, higher);
                equal = self.graph.and(equal, plane ^ 1);
            }
        }
        (above, equal)
    }
}

/// Everybody as bit planes: what the tile program reads.
fn planes(protocol: &Protocol, graph: &mut Graph, domain: &mut Domain, layout: &Layout) -> Vec<Signal> {
    let planes: Vec<Signal> = (0..layout.planes).map(|_| graph.input()).collect();
    for (i, finding) in protocol.findings.iter().enumerate() {
        let base = layout.base[i];
        if matches!(finding.domain, Values::YesNo) {
            domain.add(&planes[base..base + 2], vec![[planes[base] ^ 1, planes[base + 1]]]);
        }
    }
    planes
}

/// Holds every compiled form of a protocol against the meaning of its text.
pub fn mean_the_text(ground: &mut Ground, syntax: &Syntax) -> Checked {
    let protocol = ground.protocol;
    let layout = Layout::of(protocol);
    let Ground { graph, space, prover, .. } = ground;
    let planes = planes(protocol, graph, &mut space.domain, &layout);
    let literals = layout.literals(protocol, graph, &planes);
    let outcome = evaluate(protocol, &mut Circuit { graph: &mut *graph, literals: &literals });
    let mut meaning = Meaning { protocol, syntax, graph: &mut *graph, layout: &layout, planes: &planes };
    let mut truths = BTreeMap::new();
    let rules = protocol.rules.iter().map(|rule| &rule.name);
    for name in rules.chain(protocol.constraints.iter().map(|own| &own.name)) {
        let truth = syntax.get(name).map_or(Truth { yes: NEVER, no: NEVER }, |own| meaning.of(own));
        truths.insert(name.clone(), truth);
    }
    let mut pairs: Vec<(String, Signal, Signal)> = Vec::new();
    let rules = protocol.rules.iter().map(|rule| &rule.name).zip(&outcome.rules);
    for (name, bits) in rules.chain(protocol.constraints.iter().map(|own| &own.name).zip(&outcome.constraints)) {
        let truth = truths[name];
        pairs.push((format!("the evaluator on when `{name}` fires"), bits.certain, truth.yes));
        pairs.push((format!("the evaluator on when `{name}` is possible"), bits.possible, truth.no ^ 1));
    }
    pairs.extend(combined(protocol, graph, &mut space.domain, &literals));
    let evaluated: Vec<Signal> = outcome.at_least.iter().chain(&outcome.closed).copied().collect();
    let mut circuit = Circuit { graph: &mut *graph, literals: &literals };
    let program = Program::compile(protocol).over(&mut circuit, &planes);
    let masks = Quick::compile(protocol).over(protocol, &mut circuit);
    for (who, said) in [("the tile program", program), ("the bit masks", masks)] {
        for ((name, own), wanted) in outputs(protocol).into_iter().zip(said).zip(&evaluated) {
            pairs.push((format!("{who} on {name}"), own, *wanted));
        }
    }
    let mut checked = Checked::default();
    for (what, own, wanted) in pairs {
        let same = implies(prover, graph, &space.domain, own, wanted, &mut checked.obligations)
            && implies(prover, graph, &space.domain, wanted, own, &mut checked.obligations);
        if !same {
            let what = format!("{what} does not decide as the text says");
            checked.failures.push(Failure { what, ..Failure::default() });
        }
    }
    checked
}

/// What is decided, in words: levels, then techniques.
fn outputs(protocol: &Protocol) -> Vec<String> {
    let levels = Level::ALL[..6].iter().map(|level| format!("the level `{}`", level.id()));
    levels.chain(protocol.techniques.iter().map(|technique| format!("`{}` being closed", technique.name))).collect()
}

/// The way from the blocks' verdicts to the decision, whatever the verdicts are: the evaluator's own, and as the prose has it.
fn combined(
    protocol: &Protocol,
    graph: &mut Graph,
    domain: &mut Domain,
    literals: &[Verdict<Signal>],
) -> Vec<(String, Signal, Signal)> {
    let mut any = || {
        let verdict = Verdict { certain: graph.input(), possible: graph.input() };
        domain.add(&[verdict.certain, verdict.possible], vec![[verdict.certain ^ 1, verdict.possible]]);
        verdict
    };
    let rules: Vec<Verdict<Signal>> = protocol.rules.iter().map(|_| any()).collect();
    let constraints: Vec<Verdict<Signal>> = protocol.constraints.iter().map(|_| any()).collect();
    let names = protocol.rules.iter().map(|rule| &rule.name).chain(protocol.constraints.iter().map(|own| &own.name));
    let truth = |verdict: &Verdict<Signal>| Truth { yes: verdict.certain, no: verdict.possible ^ 1 };
    let truths = names.cloned().zip(rules.iter().chain(&constraints).map(truth)).collect();
    let outcome = combine(protocol, &mut Circuit { graph: &mut *graph, literals }, rules, constraints);
    let (levels, closed) = plainly(protocol, &truths, graph);
    let own = outcome.at_least.iter().chain(&outcome.closed).copied();
    let names = outputs(protocol).into_iter().map(|name| format!("the evaluator on {name}"));
    names.zip(own).zip(levels.into_iter().chain(closed)).map(|((name, own), wanted)| (name, own, wanted)).collect()
}

/// Whoever has `a` has `b`: alternative by alternative of `a`.
fn implies(prover: &mut Prover, graph: &Graph, domain: &Domain, a: Signal, b: Signal, obligations: &mut u64) -> bool {
    if a == b {
        *obligations += 1;
        return true;
    }
    // Not `a` taken apart is the list of its alternatives, each turned about; not `b` what none of them may leave standing.
    let (Some(alternatives), Some(against)) = (conjuncts(graph, &[a ^ 1]), conjuncts(graph, &[b ^ 1])) else {
        *obligations += 1;
        return prover.satisfiable(graph, domain, &[a, b ^ 1]).is_none();
    };
    let against: FxHashSet<Signal> = against.into_iter().collect();
    *obligations += alternatives.len() as u64;
    let left = alternatives.into_iter().filter(|turned| !against.contains(turned));
    let left: Vec<Vec<Signal>> = left.map(|turned| vec![turned ^ 1]).collect();
    let case = Case { also: ALWAYS, alternatives: left };
    let differ = prover.with_any(graph, domain, &[b ^ 1], std::slice::from_ref(&case)).contains(&true);
    if !differ {
        case.alternatives.iter().for_each(|own| prover.keep(&[own[0], b ^ 1], false));
    }
    !differ
}

/// The decision as plainly as it can be said: the most severe result wins, and whatever closes a technique does so while it may hold.
fn plainly(protocol: &Protocol, truths: &BTreeMap<String, Truth>, graph: &mut Graph) -> (Vec<Signal>, Vec<Signal>) {
    let possible = |name: &str| truths[name].no ^ 1;
    let mut levels = Vec::new();
    for level in &Level::ALL[..6] {
        let mut reached = NEVER;
        for rule in &protocol.rules {
            if rule.level.is_some_and(|own| own.severity() >= level.severity()) {
                reached = graph.or(truths[&rule.name].yes, reached);
            }
            if rule.unsure.is_some_and(|own| own.severity() >= level.severity()) {
                reached = graph.or(possible(&rule.name), reached);
            }
        }
        if *level == Level::SelfCareLimited {
            for constraint in protocol.constraints.iter().filter(|own| own.kind != ConstraintKind::Stage) {
                reached = graph.or(possible(&constraint.name), reached);
            }
        }
        levels.push(reached);
    }
    let closed = (0..protocol.techniques.len())
        .map(|technique| {
            let rules = protocol.rules.iter().filter(|rule| rule.locks).map(|rule| &rule.name);
            let blocked = |own: &&protocol::Constraint| own.blocks.iter().any(|id| id.index() == technique);
            let constraints = protocol.constraints.iter().filter(blocked).map(|own| &own.name);
            rules.chain(constraints).fold(NEVER, |sum, name| graph.or(possible(name), sum))
        })
        .collect();
    (levels, closed)
}
