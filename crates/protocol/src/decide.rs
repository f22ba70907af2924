//! A decision for one person: what to do, which techniques are open and how, and the reason for each part of it.

use crate::{
    algebra::{Person, Verdict},
    evaluate::{Outcome, combine, evaluate, verdict},
    findings::{Findings, Value},
    model::{
        Action, Ball, Constraint, ConstraintKind, Expr, FindingId, Level, Limit, Origin, Position, Protocol, Rule,
        RuleKind, Technique, Until,
    },
};

/// What a reason points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Block {
    /// A rule, by its place in [`Protocol::rules`].
    Rule(u16),
    /// A contraindication, gate or stage, by its place in [`Protocol::constraints`].
    Constraint(u16),
}

/// One block of the protocol that bears on a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub block: Block,
    /// It fired; otherwise it is merely possible, because something is unknown.
    pub certain: bool,
}

impl Reason {
    /// The block's name.
    pub fn name<'p>(&self, protocol: &'p Protocol) -> &'p str {
        match self.block {
            Block::Rule(i) => &protocol.rules[usize::from(i)].name,
            Block::Constraint(i) => &protocol.constraints[usize::from(i)].name,
        }
    }

    /// What the patient reads. A constraint that is merely possible says whom to ask.
    pub fn text<'p>(&self, protocol: &'p Protocol) -> &'p str {
        match self.block {
            Block::Rule(i) => &protocol.rules[usize::from(i)].tell,
            Block::Constraint(i) => &protocol.constraints[usize::from(i)].tell,
        }
    }

    /// Whom to ask about something the person is unsure of, or nothing.
    pub fn ask<'p>(&self, protocol: &'p Protocol) -> Option<&'p str> {
        match self.block {
            Block::Constraint(i) if !self.certain => {
                protocol.constraints[usize::from(i)].unsure.as_ref().map(|(_, text)| text.as_str())
            }
            _ => None,
        }
    }

    /// The reason behind the block.
    pub fn why<'p>(&self, protocol: &'p Protocol) -> &'p str {
        match self.block {
            Block::Rule(i) => &protocol.rules[usize::from(i)].why,
            Block::Constraint(i) => &protocol.constraints[usize::from(i)].why,
        }
    }

    fn constraint<'p>(&self, protocol: &'p Protocol) -> Option<&'p Constraint> {
        match self.block {
            Block::Rule(_) => None,
            Block::Constraint(i) => Some(&protocol.constraints[usize::from(i)]),
        }
    }

    fn rule<'p>(&self, protocol: &'p Protocol) -> Option<&'p Rule> {
        match self.block {
            Block::Rule(i) => Some(&protocol.rules[usize::from(i)]),
            Block::Constraint(_) => None,
        }
    }

    /// It closes every technique.
    fn locks(&self, protocol: &Protocol) -> bool {
        self.rule(protocol).is_some_and(|rule| rule.locks)
    }

    /// Statements and sources.
    pub fn cites<'p>(&self, protocol: &'p Protocol) -> &'p [String] {
        match self.block {
            Block::Rule(i) => &protocol.rules[usize::from(i)].cites,
            Block::Constraint(i) => &protocol.constraints[usize::from(i)].cites,
        }
    }

    /// The block's condition.
    pub fn when<'p>(&self, protocol: &'p Protocol) -> &'p Expr {
        match self.block {
            Block::Rule(i) => &protocol.rules[usize::from(i)].when,
            Block::Constraint(i) => &protocol.constraints[usize::from(i)].when,
        }
    }

    /// The level that this reason comes to by itself.
    pub fn level(&self, protocol: &Protocol) -> Level {
        match self.block {
            Block::Rule(i) => {
                let rule = &protocol.rules[usize::from(i)];
                let unsure = rule.unsure.unwrap_or(Level::SelfCareOk);
                if self.certain { rule.level.unwrap_or(Level::SelfCareOk).worse(unsure) } else { unsure }
            }
            Block::Constraint(i) if protocol.constraints[usize::from(i)].kind == ConstraintKind::Stage => {
                Level::SelfCareOk
            }
            Block::Constraint(_) => Level::SelfCareLimited,
        }
    }
}

/// How much of a technique is allowed today; every caution lowers it further.
#[derive(Clone, Debug, PartialEq)]
pub struct Dose {
    /// Pressure ceiling, points of 10.
    pub pressure: u32,
    /// Seconds a spot is held or rocked, at most; for a glide or repetitions, seconds of all of them.
    pub hold: u32,
    /// Seconds for the whole technique, at most.
    pub time: u32,
    /// Spots on a side, at most.
    pub spots: u32,
    /// Sets, at most.
    pub sets: u32,
    /// Strokes at a spot, or repetitions in a set, at most; 0 where nothing is counted.
    pub strokes: u32,
    /// The hardest thing to press with.
    pub ball: Ball,
    /// Positions that remain.
    pub positions: Vec<Position>,
    /// Things to do or ask first.
    pub advice: Vec<String>,
}

impl Dose {
    /// The technique's own dose, before any caution.
    pub fn of(technique: &Technique) -> Self {
        let offered = |p: &Position| technique.variants.iter().any(|v| v.position == *p);
        let positions: Vec<Position> = Position::ALL.into_iter().filter(offered).collect();
        Self {
            pressure: technique.pressure,
            hold: technique.work.longest(),
            time: technique.time,
            spots: technique.spots,
            sets: technique.sets,
            strokes: technique.work.times(),
            ball: technique.firmest,
            positions,
            advice: Vec::new(),
        }
    }

    /// Lowers the dose by one limit.
    pub fn limit(&mut self, limit: &Limit) {
        match limit {
            Limit::Pressure(n) => self.pressure = self.pressure.min(*n),
            Limit::Hold(n) => self.hold = self.hold.min(*n),
            Limit::Time(n) => self.time = self.time.min(*n),
            Limit::Spots(n) => self.spots = self.spots.min(*n),
            Limit::Sets(n) => self.sets = self.sets.min(*n),
            Limit::Strokes(n) => self.strokes = self.strokes.min(*n),
            Limit::Ball(ball) => self.ball = self.ball.min(*ball),
            Limit::Positions(allowed) => self.positions.retain(|p| allowed.contains(p)),
            Limit::Advice(text) => {
                if !self.advice.contains(text) {
                    self.advice.push(text.clone());
                }
            }
        }
    }
}

/// What is decided about one technique.
#[derive(Clone, Debug, PartialEq)]
pub struct TechniqueDecision {
    /// It may be done today.
    pub open: bool,
    /// What closes it; never empty when it is closed.
    pub closed_by: Vec<Reason>,
    /// What lowers its dose, if it is open.
    pub limited_by: Vec<Reason>,
    /// How much of it, if it is open.
    pub dose: Option<Dose>,
}

/// What is decided for one person at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// How soon to be seen, or how to go on.
    pub level: Level,
    /// Every rule and constraint that is certain or possible, most severe first, then in the protocol's order.
    pub reasons: Vec<Reason>,
    /// Each technique, in the protocol's order.
    pub techniques: Vec<TechniqueDecision>,
    /// What to do about something felt in or after a session, if anything was.
    pub action: Option<Action>,
    /// A clinician's clearance will be needed before any technique opens again.
    pub needs_clearance: bool,
    /// The clock of the acute phase starts again.
    pub restarts_onset: bool,
}

impl Decision {
    /// What these reasons alone come to.
    pub fn of(protocol: &Protocol, findings: &Findings, reasons: Vec<Reason>) -> Self {
        let no = Verdict { certain: false, possible: false };
        let (mut rules, mut constraints) = (vec![no; protocol.rules.len()], vec![no; protocol.constraints.len()]);
        for reason in &reasons {
            let yes = Verdict { certain: reason.certain, possible: true };
            match reason.block {
                Block::Rule(i) => rules[usize::from(i)] = yes,
                Block::Constraint(i) => constraints[usize::from(i)] = yes,
            }
        }
        let outcome = combine(protocol, &mut Person(findings), rules, constraints);
        Self::explained(protocol, findings, reasons, &outcome)
    }

    /// An outcome with its reasons.
    fn explained(protocol: &Protocol, findings: &Findings, reasons: Vec<Reason>, outcome: &Outcome<bool>) -> Self {
        let levels: Vec<Level> = reasons.iter().map(|r| r.level(protocol)).collect();
        let locks = || reasons.iter().copied().filter(|r| r.locks(protocol));
        let closed = |_| {
            let mut closed_by = Vec::with_capacity(reasons.len());
            closed_by.extend(locks());
            TechniqueDecision { open: false, closed_by, limited_by: Vec::new(), dose: None }
        };
        let mut techniques: Vec<TechniqueDecision> = protocol.techniques.iter().map(closed).collect();
        let constraints = || reasons.iter().filter_map(|r| Some((*r, r.constraint(protocol)?)));
        for (reason, constraint) in constraints() {
            constraint.blocks.iter().for_each(|t| techniques[t.index()].closed_by.push(reason));
        }
        for ((technique, decided), closed) in protocol.techniques.iter().zip(&mut techniques).zip(&outcome.closed) {
            decided.open = !closed;
            decided.dose = decided.open.then(|| Dose::of(technique));
        }
        for (reason, constraint) in constraints() {
            for (technique, limits) in &constraint.cautions {
                let decided = &mut techniques[technique.index()];
                if let Some(dose) = &mut decided.dose {
                    limits.iter().for_each(|limit| dose.limit(limit));
                    decided.limited_by.push(reason);
                }
            }
        }
        let at = |level: Level| reasons.iter().zip(&levels).filter(move |(_, own)| **own == level).map(|(r, _)| *r);
        Self {
            level: outcome.level(),
            reasons: Level::ALL.into_iter().flat_map(at).collect(),
            techniques,
            action: match outcome.action() {
                Action::Continue => unremarkable(protocol, findings),
                action => Some(action),
            },
            needs_clearance: outcome.needs_clearance,
            restarts_onset: outcome.restarts_onset,
        }
    }

    /// Some technique is open.
    pub fn any_open(&self) -> bool {
        self.techniques.iter().any(|t| t.open)
    }

    /// The hours that remain of the longest lockout that a measure ends, and the rule's place in the protocol. Where the measure is past that
    /// number and the rule holds all the same, what it waits for has only just been told: all the hours remain.
    pub fn hours_left(&self, protocol: &Protocol, findings: &Findings) -> Option<(u32, u16)> {
        self.reasons
            .iter()
            .filter_map(|reason| {
                let Block::Rule(i) = reason.block else { return None };
                let Until::Reaches(measure, hours) = protocol.rules[usize::from(i)].until else { return None };
                match findings.get(measure) {
                    Value::Known(now) if now < hours => Some((hours - now, i)),
                    Value::Known(_) => Some((hours, i)),
                    Value::Unknown => None,
                }
            })
            .max()
    }
}

/// Decides, with every reason.
pub fn decide(protocol: &Protocol, findings: &Findings) -> Decision {
    let outcome = evaluate(protocol, &mut Person(findings));
    let possible = |(i, v): (usize, &Verdict<bool>)| v.possible.then_some((i as u16, v.certain));
    let rules = outcome.rules.iter().enumerate().filter_map(possible);
    let constraints = outcome.constraints.iter().enumerate().filter_map(possible);
    let reasons = rules
        .map(|(i, certain)| Reason { block: Block::Rule(i), certain })
        .chain(constraints.map(|(i, certain)| Reason { block: Block::Constraint(i), certain }))
        .collect();
    Decision::explained(protocol, findings, reasons, &outcome)
}

/// What to do about something felt in or after a session; nothing if nothing was reported.
///
/// A stop rule counts as soon as it is possible. Reports that no stop rule minds mean that the session may go on.
pub fn action(protocol: &Protocol, findings: &Findings) -> Option<Action> {
    let possible = |rule: &&Rule| verdict(&mut Person(findings), &rule.when).possible;
    let stops = protocol.rules.iter().filter(|rule| rule.kind == RuleKind::Stop);
    worst(stops.filter(possible)).or_else(|| unremarkable(protocol, findings))
}

/// The most severe action of the stop rules among these.
fn worst<'p>(rules: impl Iterator<Item = &'p Rule>) -> Option<Action> {
    rules.filter_map(|rule| rule.action).max()
}

/// Something was reported, and no stop rule minds it.
fn unremarkable(protocol: &Protocol, findings: &Findings) -> Option<Action> {
    let mut reports = protocol.findings.iter().enumerate().filter(|(_, finding)| finding.origin == Origin::Reported);
    let felt = reports.any(|(i, finding)| findings.get(FindingId(i as u16)) != Value::Known(least(finding)));
    felt.then_some(Action::Continue)
}

fn least(finding: &crate::model::Finding) -> u32 {
    match finding.domain {
        crate::model::Domain::Number { min, .. } => min,
        _ => 0,
    }
}

/// The findings that make an expression hold, or leave it open: what to show when somebody asks why.
pub fn because(protocol: &Protocol, findings: &Findings, expr: &Expr) -> Vec<FindingId> {
    let mut found = Vec::new();
    collect(protocol, findings, expr, true, &mut found);
    found
}

fn collect(protocol: &Protocol, findings: &Findings, expr: &Expr, wanted: bool, found: &mut Vec<FindingId>) {
    let Verdict { certain, possible } = verdict(&mut Person(findings), expr);
    let contributes = if wanted { possible } else { !certain };
    if !contributes {
        return;
    }
    match expr {
        Expr::Constant(_) => {}
        Expr::Is(literal) => {
            let finding = protocol.literals[literal.index()].finding();
            if !found.contains(&finding) {
                found.push(finding);
            }
        }
        Expr::Not(inner) => collect(protocol, findings, inner, !wanted, found),
        Expr::Possibly(inner) | Expr::Certainly(inner) => collect(protocol, findings, inner, wanted, found),
        Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
            parts.iter().for_each(|part| collect(protocol, findings, part, wanted, found));
        }
    }
}
