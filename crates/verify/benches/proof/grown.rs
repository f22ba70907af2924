//! Larger protocols of the same kind: copies of the findings and of the rules, linked across the copies so that no part stands alone.

use protocol::{
    Asked, Danger, Domain, Expr, FindingId, Literal, LiteralId, Origin, Protocol, Until,
    author::syntax::{Condition, Operand, Sign},
};
use std::ops::Range;
use verify::Syntax;

/// Name, times the findings, times the rules.
pub const SIZES: [(&str, usize, usize); 4] =
    [("as it is", 1, 1), ("10 × rules", 1, 10), ("10 × findings", 10, 1), ("10 × both", 10, 10)];

/// So many times the findings and rules of a protocol, with the conditions of its rules as if they had been written; without properties of its own.
pub fn grown(base: &Protocol, findings: usize, rules: usize) -> (Protocol, Syntax) {
    let mut grown = base.clone();
    grown.properties.clear();
    let literals = copy_findings(base, &mut grown, findings);
    let mut links = Links::new(base, findings, literals);
    for copy in 1..rules {
        let block = copy % findings;
        for rule in &base.rules {
            let mut rule = rule.clone();
            rule.name = format!("{}-{copy}", rule.name);
            rule.when = links.linked(&rule.when, block);
            if let Until::Reaches(finding, _) = &mut rule.until {
                *finding = links.finding(*finding, block);
            }
            grown.rules.push(rule);
        }
        for constraint in &base.constraints {
            let mut constraint = constraint.clone();
            constraint.name = format!("{}-{copy}", constraint.name);
            constraint.when = links.linked(&constraint.when, block);
            grown.constraints.push(constraint);
        }
    }
    if findings > rules {
        let rules_when = grown.rules.iter_mut().map(|rule| &mut rule.when);
        let constraints_when = grown.constraints.iter_mut().map(|constraint| &mut constraint.when);
        rules_when.chain(constraints_when).for_each(|when| links.widened(when, rules..findings));
    }
    ask_no_more_than_is_used(&mut grown);
    let own = grown.rules.iter().map(|rule| (&rule.name, &rule.when));
    let own = own.chain(grown.constraints.iter().map(|constraint| (&constraint.name, &constraint.when)));
    let syntax = own.map(|(name, when)| (name.clone(), written(&grown, when))).collect();
    (grown, syntax)
}

/// What no rule speaks of is no question.
fn ask_no_more_than_is_used(grown: &mut Protocol) {
    let mut used = vec![false; grown.findings.len()];
    let literals = &grown.literals;
    let mut see = |when: &mut Expr| when.each_literal(&mut |id| used[literals[id.index()].finding().index()] = true);
    grown.rules.iter_mut().for_each(|rule| see(&mut rule.when));
    grown.constraints.iter_mut().for_each(|constraint| see(&mut constraint.when));
    for (finding, _) in grown.findings.iter_mut().zip(used).filter(|(_, used)| !used) {
        finding.origin = Origin::Journal;
        finding.asked = Asked::default();
    }
}

/// Adds copies of all findings with their literals; every literal of the base counts in each copy.
fn copy_findings(base: &Protocol, grown: &mut Protocol, times: usize) -> usize {
    let count = base.findings.len();
    for copy in 1..times {
        let moved = |id: FindingId| FindingId(id.0 + (copy * count) as u16);
        for finding in &base.findings {
            let mut finding = finding.clone();
            finding.name = format!("{}-{copy}", finding.name);
            finding.asked.after = finding.asked.after.map(moved);
            grown.findings.push(finding);
        }
        grown.literals.extend(base.literals.iter().map(|literal| match *literal {
            Literal::Yes(id) => Literal::Yes(moved(id)),
            Literal::AtLeast(id, n) => Literal::AtLeast(moved(id), n),
        }));
    }
    base.literals.len()
}

/// What a copied condition speaks of.
struct Links<'p> {
    base: &'p Protocol,
    times: usize,
    literals: usize,
    /// Yes/no findings of which a yes is always the worse, by their literals: one can stand for another.
    alike: Vec<LiteralId>,
    state: u64,
}

impl<'p> Links<'p> {
    fn new(base: &'p Protocol, times: usize, literals: usize) -> Self {
        let mut calming = vec![false; base.findings.len()];
        let conditions = base.rules.iter().map(|rule| &rule.when);
        for when in conditions.chain(base.constraints.iter().map(|constraint| &constraint.when)) {
            mark_calming(base, when, false, &mut calming);
        }
        let worse = |literal: &Literal| match literal {
            Literal::Yes(id) => base.at(*id).danger == Danger::Higher && !calming[id.index()],
            Literal::AtLeast(..) => false,
        };
        let places = base.literals.iter().enumerate().filter(|(_, literal)| worse(literal));
        let alike = places.map(|(place, _)| LiteralId(place as u16)).collect();
        Self { base, times, literals, alike, state: 0x9e37_79b9_7f4a_7c15 }
    }

    fn random(&mut self, below: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 33) as usize % below
    }

    /// A copy of a condition over one copy of the findings: yes/no findings stand for others of their kind, and single ones need another one anywhere, so that larger
    /// protocols do not make everything an emergency.
    fn linked(&mut self, when: &Expr, block: usize) -> Expr {
        let shift = 1 + self.random(self.alike.len() - 1);
        let mut copy = when.clone();
        let mut moves = false;
        copy.each_literal(&mut |id| moves |= self.alike.contains(id));
        if !moves && self.times == 1 {
            // On numbers alone it would be the same rule again.
            return Expr::All((0..2).map(|_| self.anyone()).collect());
        }
        copy.each_literal(&mut |id| *id = self.literal(*id, block, shift));
        match &mut copy {
            Expr::Any(parts) => parts.iter_mut().for_each(|part| self.paired(part)),
            other => self.paired(other),
        }
        copy
    }

    fn paired(&mut self, part: &mut Expr) {
        if matches!(part, Expr::Is(_)) {
            *part = Expr::All(vec![part.clone(), self.anyone()]);
        }
    }

    /// Any finding of that kind, in any copy but the first where there are more: those of the first decide alone already.
    fn anyone(&mut self) -> Expr {
        let alike = self.random(self.alike.len());
        let block = if self.times == 1 { 0 } else { 1 + self.random(self.times - 1) };
        Expr::Is(self.at(self.alike[alike], block))
    }

    /// Each yes/no finding that is not counted has alternatives in these copies of the findings: the same finding there, with another one anywhere.
    fn widened(&mut self, when: &mut Expr, blocks: Range<usize>) {
        match when {
            Expr::Is(id) if self.alike.contains(id) => {
                let own = *id;
                let there = blocks.map(|block| Expr::All(vec![Expr::Is(self.at(own, block)), self.anyone()]));
                *when = Expr::Any(std::iter::once(Expr::Is(own)).chain(there).collect());
            }
            Expr::All(parts) | Expr::Any(parts) => {
                parts.iter_mut().for_each(|part| self.widened(part, blocks.clone()));
            }
            _ => {}
        }
    }

    fn literal(&self, id: LiteralId, block: usize, shift: usize) -> LiteralId {
        let kind = self.alike.iter().position(|own| *own == id);
        self.at(kind.map_or(id, |place| self.alike[(place + shift) % self.alike.len()]), block)
    }

    fn at(&self, id: LiteralId, block: usize) -> LiteralId {
        LiteralId(id.0 + (block * self.literals) as u16)
    }

    fn finding(&self, id: FindingId, block: usize) -> FindingId {
        FindingId(id.0 + (block * self.base.findings.len()) as u16)
    }
}

/// Findings whose yes can calm a condition, or that are looked at as certain or possible alone.
fn mark_calming(base: &Protocol, when: &Expr, calms: bool, calming: &mut [bool]) {
    match when {
        Expr::Constant(_) => {}
        Expr::Is(id) => calming[base.literals[id.index()].finding().index()] |= calms,
        Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => mark_calming(base, inner, true, calming),
        Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
            parts.iter().for_each(|part| mark_calming(base, part, calms, calming));
        }
    }
}

/// An expression as an author would have written it.
fn written(protocol: &Protocol, when: &Expr) -> Condition {
    let all = |parts: &[Expr]| parts.iter().map(|part| written(protocol, part)).collect();
    match when {
        Expr::Constant(true) => Condition::All(Vec::new()),
        Expr::Constant(false) => Condition::Any(Vec::new()),
        Expr::Is(id) => match protocol.literals[id.index()] {
            Literal::Yes(id) => Condition::Name(protocol.at(id).name.clone()),
            Literal::AtLeast(id, n) => {
                let finding = protocol.at(id);
                let value = match &finding.domain {
                    Domain::Choice(options) => Operand::Option(options[n as usize].name.clone()),
                    _ => Operand::Number(n),
                };
                Condition::Compare { name: finding.name.clone(), how: Sign::AtLeast, value }
            }
        },
        Expr::Not(inner) => Condition::Not(Box::new(written(protocol, inner))),
        Expr::Possibly(inner) => Condition::Possibly(Box::new(written(protocol, inner))),
        Expr::Certainly(inner) => Condition::Certainly(Box::new(written(protocol, inner))),
        Expr::Any(parts) => Condition::Any(all(parts)),
        Expr::All(parts) => Condition::All(all(parts)),
        Expr::Count(least, parts) => Condition::AtLeast(*least, all(parts)),
    }
}
