//! Deciding without a word, for one person, in a few machine words: what a batch replay or a slider needs.
//!
//! All literals of a person stand in two short bit strings (certain, possible). Each condition becomes an *or* of *and*s of clauses, and a
//! clause is "at least k of these bits": single bits from many rules of one level merge into one clause. It says the same as
//! [`crate::evaluate`]; the tests hold both against each other, and the proof does so for every input.

use crate::{
    algebra::{Algebra, Verdict},
    findings::Findings,
    model::{ConstraintKind, Expr, Level, LiteralId, Protocol},
};

/// A decision without its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuickDecision {
    /// How soon to be seen, or how to go on.
    pub level: Level,
    /// Bit t: technique t is open.
    pub open: u64,
}

/// At least `least` of the marked bits: `ones` counts set bits, `zeros` counts clear ones. Words are (certain…, possible…).
#[derive(Clone, Debug)]
struct Clause {
    least: u32,
    ones: Vec<(u16, u64)>,
    zeros: Vec<(u16, u64)>,
}

/// All of these clauses.
#[derive(Clone, Debug)]
struct Term(Vec<Clause>);

/// Any of these.
#[derive(Clone, Debug, Default)]
struct Condition {
    any: Vec<(u16, u64)>,
    any_zero: Vec<(u16, u64)>,
    terms: Vec<Term>,
}

/// A protocol as bit masks.
#[derive(Clone, Debug)]
pub struct Quick {
    levels: [Condition; 6],
    locked: Condition,
    closed: Vec<Condition>,
}

/// The four ways to look at a literal in a condition.
#[derive(Clone, Copy)]
enum Look {
    Certain,
    Possible,
}

impl Quick {
    /// The masks of a protocol.
    pub fn compile(protocol: &Protocol) -> Self {
        let words = protocol.literals.len().div_ceil(64);
        let mut levels: [Condition; 6] = Default::default();
        let mut locked = Condition::default();
        let mut closed = vec![Condition::default(); protocol.techniques.len()];
        for rule in &protocol.rules {
            for (level, look) in [(rule.level, Look::Certain), (rule.unsure, Look::Possible)] {
                if let Some(condition) = level.and_then(|l| levels.get_mut(l as usize)) {
                    condition.add(words, &rule.when, look);
                }
            }
            if rule.locks {
                locked.add(words, &rule.when, Look::Possible);
            }
        }
        for constraint in &protocol.constraints {
            if constraint.kind != ConstraintKind::Stage {
                levels[Level::SelfCareLimited as usize].add(words, &constraint.when, Look::Possible);
            }
            for technique in &constraint.blocks {
                closed[technique.index()].add(words, &constraint.when, Look::Possible);
            }
        }
        Self { levels, locked, closed }
    }

    /// Decides for one person.
    pub fn decide(&self, findings: &Findings) -> QuickDecision {
        let bits = Bits::of(findings);
        let level = self.levels.iter().position(|c| c.holds(&bits)).map_or(Level::SelfCareOk, |i| Level::ALL[i]);
        let open = if self.locked.holds(&bits) {
            0
        } else {
            self.closed.iter().enumerate().fold(0, |open, (i, c)| open | u64::from(!c.holds(&bits)) << i)
        };
        QuickDecision { level, open }
    }
}

/// The masks over any algebra, for proofs.
impl Quick {
    /// For each level but the last whether it is at least that severe, then for each technique whether it is closed.
    pub fn over<A: Algebra>(&self, protocol: &Protocol, algebra: &mut A) -> Vec<A::Bit> {
        let words = protocol.literals.len().div_ceil(64);
        let mut bits = vec![algebra.constant(false); 2 * 64 * words];
        for i in 0..protocol.literals.len() {
            let Verdict { certain, possible } = algebra.literal(LiteralId(i as u16));
            bits[i] = certain;
            bits[64 * words + i] = possible;
        }
        let mut out: Vec<A::Bit> = Vec::new();
        for level in &self.levels {
            let own = level.over(algebra, &bits);
            out.push(match out.last() {
                Some(worse) => algebra.or(worse, &own),
                None => own,
            });
        }
        let locked = self.locked.over(algebra, &bits);
        for closed in &self.closed {
            let own = closed.over(algebra, &bits);
            out.push(algebra.or(&locked, &own));
        }
        out
    }
}

struct Bits<'a> {
    certain: &'a [u64],
    possible: &'a [u64],
}

impl<'a> Bits<'a> {
    fn of(findings: &'a Findings) -> Self {
        let (certain, possible) = findings.words();
        Self { certain, possible }
    }

    #[inline]
    fn word(&self, at: u16) -> u64 {
        let at = usize::from(at);
        if at < self.certain.len() { self.certain[at] } else { self.possible[at - self.certain.len()] }
    }
}

impl Condition {
    fn add(&mut self, words: usize, expr: &Expr, look: Look) {
        for term in terms(words, expr, look, true) {
            match term.0.as_slice() {
                [clause] if clause.least == 1 => {
                    merge(&mut self.any, &clause.ones);
                    merge(&mut self.any_zero, &clause.zeros);
                }
                _ => self.terms.push(term),
            }
        }
    }

    #[inline]
    fn holds(&self, bits: &Bits) -> bool {
        self.any.iter().any(|(at, mask)| bits.word(*at) & mask != 0)
            || self.any_zero.iter().any(|(at, mask)| !bits.word(*at) & mask != 0)
            || self.terms.iter().any(|term| term.0.iter().all(|clause| clause.holds(bits)))
    }
}

impl Condition {
    fn over<A: Algebra>(&self, algebra: &mut A, bits: &[A::Bit]) -> A::Bit {
        let single = Clause { least: 1, ones: self.any.clone(), zeros: self.any_zero.clone() };
        let mut sum = single.over(algebra, bits);
        for term in &self.terms {
            let mut all = algebra.constant(true);
            for clause in &term.0 {
                let own = clause.over(algebra, bits);
                all = algebra.and(&all, &own);
            }
            sum = algebra.or(&sum, &all);
        }
        sum
    }
}

impl Clause {
    fn over<A: Algebra>(&self, algebra: &mut A, bits: &[A::Bit]) -> A::Bit {
        let mut reached = vec![algebra.constant(false); self.least as usize + 1];
        reached[0] = algebra.constant(true);
        for (marks, set) in [(&self.ones, true), (&self.zeros, false)] {
            for (at, mask) in marks {
                for place in (0..64).filter(|place| mask >> place & 1 == 1) {
                    let bit = &bits[usize::from(*at) * 64 + place];
                    let bit = if set { bit.clone() } else { algebra.not(bit) };
                    for k in (1..reached.len()).rev() {
                        let one_more = algebra.and(&bit, &reached[k - 1]);
                        reached[k] = algebra.or(&reached[k], &one_more);
                    }
                }
            }
        }
        reached.swap_remove(self.least as usize)
    }

    fn bit(words: usize, literal: usize, look: Look, set: bool) -> Self {
        let offset = match look {
            Look::Certain => 0,
            Look::Possible => words,
        };
        let mark = vec![((offset + literal / 64) as u16, 1 << (literal % 64))];
        let (ones, zeros) = if set { (mark, Vec::new()) } else { (Vec::new(), mark) };
        Self { least: 1, ones, zeros }
    }

    #[inline]
    fn holds(&self, bits: &Bits) -> bool {
        if self.least == 1 {
            return self.ones.iter().any(|(at, mask)| bits.word(*at) & mask != 0)
                || self.zeros.iter().any(|(at, mask)| !bits.word(*at) & mask != 0);
        }
        let ones: u32 = self.ones.iter().map(|(at, mask)| (bits.word(*at) & mask).count_ones()).sum();
        let zeros: u32 = self.zeros.iter().map(|(at, mask)| (!bits.word(*at) & mask).count_ones()).sum();
        ones + zeros >= self.least
    }
}

fn merge(into: &mut Vec<(u16, u64)>, from: &[(u16, u64)]) {
    for (at, mask) in from {
        match into.iter_mut().find(|(there, _)| there == at) {
            Some((_, sum)) => *sum |= mask,
            None => into.push((*at, *mask)),
        }
    }
}

/// An expression (or, if not `wanted`, its opposite) as an or of terms.
fn terms(words: usize, expr: &Expr, look: Look, wanted: bool) -> Vec<Term> {
    let other = match look {
        Look::Certain => Look::Possible,
        Look::Possible => Look::Certain,
    };
    match expr {
        Expr::Constant(value) if *value == wanted => vec![Term(Vec::new())],
        Expr::Constant(_) => Vec::new(),
        Expr::Is(literal) => vec![Term(vec![Clause::bit(words, literal.index(), look, wanted)])],
        // certain(not x) is not possible(x)
        Expr::Not(inner) => terms(words, inner, other, !wanted),
        Expr::Possibly(inner) => terms(words, inner, Look::Possible, wanted),
        Expr::Certainly(inner) => terms(words, inner, Look::Certain, wanted),
        Expr::Any(parts) if wanted => any(words, parts, look, wanted),
        Expr::All(parts) if !wanted => any(words, parts, look, wanted),
        Expr::All(parts) | Expr::Any(parts) => all(words, parts, look, wanted),
        Expr::Count(least, parts) => counted(words, *least, parts, look, wanted),
    }
}

fn any(words: usize, parts: &[Expr], look: Look, wanted: bool) -> Vec<Term> {
    merged(parts.iter().flat_map(|part| terms(words, part, look, wanted)).collect())
}

fn all(words: usize, parts: &[Expr], look: Look, wanted: bool) -> Vec<Term> {
    parts.iter().fold(vec![Term(Vec::new())], |sum, part| {
        let next = terms(words, part, look, wanted);
        sum.iter().flat_map(|a| next.iter().map(|b| Term([a.0.as_slice(), b.0.as_slice()].concat()))).collect()
    })
}

/// One-clause terms of one bit each become one clause.
fn merged(all: Vec<Term>) -> Vec<Term> {
    let (single, mut rest): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|t| matches!(t.0.as_slice(), [clause] if clause.least == 1));
    let mut sum = Clause { least: 1, ones: Vec::new(), zeros: Vec::new() };
    for clause in single.into_iter().flat_map(|t| t.0) {
        merge(&mut sum.ones, &clause.ones);
        merge(&mut sum.zeros, &clause.zeros);
    }
    if !(sum.ones.is_empty() && sum.zeros.is_empty()) {
        rest.push(Term(vec![sum]));
    }
    rest
}

/// At least so many of `parts`: one clause when the parts are distinct bits, else every combination.
fn counted(words: usize, least: u32, parts: &[Expr], look: Look, wanted: bool) -> Vec<Term> {
    // Not (at least k of n) is: at least n - k + 1 of the opposites.
    let least = if wanted { least } else { (parts.len() as u32 + 1).saturating_sub(least) };
    if least == 0 {
        return vec![Term(Vec::new())];
    }
    if least as usize > parts.len() {
        return Vec::new();
    }
    let each: Vec<Vec<Term>> = parts.iter().map(|part| terms(words, part, look, wanted)).collect();
    one_clause(least, &each).map_or_else(|| combinations(least as usize, &each), |clause| vec![Term(vec![clause])])
}

fn one_clause(least: u32, each: &[Vec<Term>]) -> Option<Clause> {
    let mut sum = Clause { least, ones: Vec::new(), zeros: Vec::new() };
    for part in each {
        let [Term(clauses)] = part.as_slice() else { return None };
        let [clause] = clauses.as_slice() else { return None };
        let one_bit = clause.least == 1 && marks(clause) == 1;
        let before = marks(&sum);
        merge(&mut sum.ones, &clause.ones);
        merge(&mut sum.zeros, &clause.zeros);
        if !one_bit || marks(&sum) != before + 1 {
            return None;
        }
    }
    Some(sum)
}

fn marks(clause: &Clause) -> u32 {
    clause.ones.iter().chain(&clause.zeros).map(|(_, mask)| mask.count_ones()).sum()
}

fn combinations(least: usize, each: &[Vec<Term>]) -> Vec<Term> {
    if least == 0 {
        return vec![Term(Vec::new())];
    }
    let Some((first, rest)) = each.split_first() else { return Vec::new() };
    if each.len() < least {
        return Vec::new();
    }
    let with = combinations(least - 1, rest);
    let mut out: Vec<Term> =
        with.iter().flat_map(|a| first.iter().map(|b| Term([a.0.as_slice(), b.0.as_slice()].concat()))).collect();
    out.extend(combinations(least, rest));
    out
}
