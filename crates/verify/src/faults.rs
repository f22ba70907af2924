//! Faults seeded in a protocol, each one slip of the pen towards danger: to see whether properties and scenarios notice.

use protocol::{
    Action, Ball, ConstraintKind, Domain, Expr, Level, Limit, Literal, LiteralId, Position, Protocol, Rule,
    TechniqueId, Until,
};

use crate::expression;

/// A protocol with one fault.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What was done, as in `drop a disjunct`.
    pub kind: &'static str,
    /// The block it was done to.
    pub block: String,
    /// What exactly, in words.
    pub what: String,
    /// The protocol with it.
    pub protocol: Protocol,
}

/// Every fault that the generator knows, in the protocol's order.
pub fn faults(protocol: &Protocol) -> Vec<Fault> {
    let mut seeder = Seeder { protocol, faults: Vec::new() };
    for i in 0..protocol.rules.len() {
        seeder.rule(i);
        seeder.condition(Place::Rule(i));
    }
    for i in 0..protocol.constraints.len() {
        seeder.constraint(i);
        seeder.condition(Place::Constraint(i));
    }
    seeder.faults
}

/// Whose condition.
#[derive(Clone, Copy)]
enum Place {
    Rule(usize),
    Constraint(usize),
}

impl Place {
    fn when(self, protocol: &mut Protocol) -> &mut Expr {
        match self {
            Place::Rule(i) => &mut protocol.rules[i].when,
            Place::Constraint(i) => &mut protocol.constraints[i].when,
        }
    }
}

struct Seeder<'p> {
    protocol: &'p Protocol,
    faults: Vec<Fault>,
}

impl Seeder<'_> {
    fn add(&mut self, kind: &'static str, block: &str, what: String, change: impl FnOnce(&mut Protocol)) {
        let mut protocol = self.protocol.clone();
        change(&mut protocol);
        self.faults.push(Fault { kind, block: block.to_owned(), what, protocol });
    }

    fn rule(&mut self, i: usize) {
        let rule = self.protocol.rules[i].clone();
        let name = rule.name.as_str();
        let mut on_rule = |kind, what: String, change: &dyn Fn(&mut Rule)| {
            self.add(kind, name, what, |protocol| change(&mut protocol.rules[i]));
        };
        for (which, level) in [("level", rule.level), ("unsure", rule.unsure)] {
            let Some(milder) = level.and_then(milder) else { continue };
            let what = format!("{which} {}", milder.id());
            on_rule("weaken a level", what, &|rule| match which {
                "level" => {
                    rule.level = Some(milder);
                    // Being unsure never counts for more than being sure.
                    rule.unsure = rule.unsure.map(|own| if own.severity() > milder.severity() { milder } else { own });
                }
                _ => rule.unsure = Some(milder),
            });
        }
        if rule.locks {
            on_rule("drop a lock", "techniques stay open".into(), &|rule| rule.locks = false);
        }
        if rule.until == Until::Clearance {
            on_rule("drop a clearance", "it ends with the answers".into(), &|rule| rule.until = Until::Answers);
        }
        if rule.restarts_onset {
            on_rule("drop a restart", "the clock goes on".into(), &|rule| rule.restarts_onset = false);
        }
        if let Some(softer) = rule.action.and_then(softer) {
            on_rule("soften an action", softer.id().into(), &|rule| rule.action = Some(softer));
        }
        self.add("drop a rule", name, "gone".into(), |protocol| {
            protocol.rules.remove(i);
        });
    }

    fn constraint(&mut self, i: usize) {
        let own = self.protocol.constraints[i].clone();
        let name = own.name.as_str();
        self.add("drop a contraindication", name, "gone".into(), |protocol| {
            protocol.constraints.remove(i);
        });
        let title = |id: &TechniqueId| self.protocol.techniques[id.index()].name.clone();
        let titles: Vec<String> = own.blocks.iter().map(title).collect();
        for (at, title) in titles.iter().enumerate() {
            self.add("unblock a technique", name, title.clone(), |protocol| {
                protocol.constraints[i].blocks.remove(at);
            });
            let other = (0..self.protocol.techniques.len() as u16).map(TechniqueId).find(|id| !own.blocks.contains(id));
            if let Some(other) = other {
                let what = format!("{} in place of {title}", self.protocol.techniques[other.index()].name);
                self.add("swap a contraindication", name, what, |protocol| protocol.constraints[i].blocks[at] = other);
            }
        }
        for (at, (to, limits)) in own.cautions.iter().enumerate() {
            let title = &self.protocol.techniques[to.index()].name;
            for (n, limit) in limits.iter().enumerate() {
                if matches!(limit, Limit::Advice(_)) {
                    continue;
                }
                self.add("drop a limit", name, format!("{title}: {limit:?}"), |protocol| {
                    protocol.constraints[i].cautions[at].1.remove(n);
                });
                if let Some(looser) = looser(limit) {
                    self.add("loosen a limit", name, format!("{title}: {looser:?}"), |protocol| {
                        protocol.constraints[i].cautions[at].1[n] = looser;
                    });
                }
            }
        }
        if own.kind != ConstraintKind::Stage {
            // A condition of the person that says nothing about their health any more.
            self.add("weaken a level", name, "as a stage".into(), |protocol| {
                protocol.constraints[i].kind = ConstraintKind::Stage;
            });
        }
    }

    /// Faults in a condition, node by node.
    fn condition(&mut self, place: Place) {
        let mut whole = self.protocol.clone();
        let (name, when) = match place {
            Place::Rule(i) => (self.protocol.rules[i].name.clone(), place.when(&mut whole).clone()),
            Place::Constraint(i) => (self.protocol.constraints[i].name.clone(), place.when(&mut whole).clone()),
        };
        let mut paths = Vec::new();
        walk(&when, true, false, &mut Vec::new(), &mut paths);
        for (path, positive, settled) in paths {
            let Some(node) = at(&when, &path).cloned() else { continue };
            self.node(place, &name, &path, &node, positive, settled);
        }
    }

    fn node(&mut self, place: Place, name: &str, path: &[usize], node: &Expr, positive: bool, settled: bool) {
        let words = |expr: &Expr| expression::text(self.protocol, expr);
        let mut put: Vec<(&'static str, String, Expr)> = Vec::new();
        match node {
            // An alternative that is forgotten; where all must hold, that would be the safe way to err.
            Expr::Any(parts) | Expr::Count(_, parts) if positive && parts.len() > 1 => {
                for i in 0..parts.len() {
                    let mut fewer = parts.clone();
                    let gone = fewer.remove(i);
                    let left = match node {
                        Expr::Count(least, _) => Expr::Count(*least, fewer),
                        _ => Expr::Any(fewer),
                    };
                    put.push(("drop a disjunct", words(&gone), left));
                }
                if let Expr::Count(least, parts) = node
                    && (*least as usize) < parts.len()
                {
                    put.push((
                        "shift a threshold",
                        format!("at least {}", least + 1),
                        Expr::Count(least + 1, parts.clone()),
                    ));
                }
            }
            Expr::All(parts) if !positive && parts.len() > 1 => {
                for i in 0..parts.len() {
                    let mut fewer = parts.clone();
                    let gone = fewer.remove(i);
                    put.push(("drop a disjunct", words(&gone), Expr::All(fewer)));
                }
            }
            Expr::Possibly(inner) if positive => {
                put.push(("treat unknown as no", words(inner), Expr::Certainly(inner.clone())));
            }
            Expr::Certainly(inner) if !positive => {
                put.push(("treat unknown as no", words(inner), Expr::Possibly(inner.clone())));
            }
            Expr::Is(id) => {
                if !settled {
                    let inner = Box::new(node.clone());
                    let blind = if positive { Expr::Certainly(inner) } else { Expr::Possibly(inner) };
                    put.push(("treat unknown as no", words(node), blind));
                }
                if let Literal::AtLeast(finding, n) = self.protocol.literals[id.index()] {
                    put.push(("flip a comparison", words(node), Expr::Not(Box::new(node.clone()))));
                    let (least, most) = match &self.protocol.at(finding).domain {
                        Domain::YesNo => (0, 1),
                        Domain::Choice(options) => (0, options.len() as u32 - 1),
                        Domain::Number { min, max, .. } => (*min, *max),
                    };
                    let shifted = if positive { n + 1 } else { n - 1 };
                    if (least + 1..=most).contains(&shifted) {
                        let literal = Literal::AtLeast(finding, shifted);
                        let what = format!("{} becomes {}", words(node), expression::literal(self.protocol, literal));
                        self.shift(place, name, path, what, literal);
                    }
                }
            }
            _ => {}
        }
        for (kind, what, expr) in put {
            self.add(kind, name, what, |protocol| {
                if let Some(slot) = at_mut(place.when(protocol), path) {
                    *slot = expr;
                }
            });
        }
    }

    fn shift(&mut self, place: Place, name: &str, path: &[usize], what: String, literal: Literal) {
        self.add("shift a threshold", name, what, |protocol| {
            let id = with_literal(protocol, literal);
            if let Some(slot) = at_mut(place.when(protocol), path) {
                *slot = Expr::Is(id);
            }
        });
    }
}

fn milder(level: Level) -> Option<Level> {
    match level {
        Level::Emergency => Some(Level::SameDay),
        Level::SameDay => Some(Level::WithinDays),
        Level::WithinDays => Some(Level::Routine),
        Level::Routine => Some(Level::Wait),
        _ => None,
    }
}

fn softer(action: Action) -> Option<Action> {
    (action as usize).checked_sub(1).map(|place| Action::ALL[place])
}

fn looser(limit: &Limit) -> Option<Limit> {
    Some(match limit {
        Limit::Pressure(n) => Limit::Pressure(n + 1),
        Limit::Hold(n) => Limit::Hold(n + 10),
        Limit::Time(n) => Limit::Time(n + 60),
        Limit::Spots(n) => Limit::Spots(n + 1),
        Limit::Sets(n) => Limit::Sets(n + 1),
        Limit::Strokes(n) => Limit::Strokes(n + 1),
        Limit::Ball(ball) => Limit::Ball(*Ball::ALL.iter().find(|other| *other > ball)?),
        Limit::Positions(allowed) => {
            let other = Position::ALL.into_iter().find(|position| !allowed.contains(position))?;
            Limit::Positions([allowed.as_slice(), &[other]].concat())
        }
        Limit::Advice(_) => return None,
    })
}

/// Every node of a condition: the way to it, whether more of it makes more of the whole, and whether unknown has been settled above it.
fn walk(expr: &Expr, positive: bool, settled: bool, path: &mut Vec<usize>, out: &mut Vec<(Vec<usize>, bool, bool)>) {
    out.push((path.clone(), positive, settled));
    let inner: Vec<(&Expr, bool, bool)> = match expr {
        Expr::Constant(_) | Expr::Is(_) => Vec::new(),
        Expr::Not(inner) => vec![(inner, !positive, settled)],
        Expr::Possibly(inner) | Expr::Certainly(inner) => vec![(inner, positive, true)],
        Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
            parts.iter().map(|part| (part, positive, settled)).collect()
        }
    };
    for (i, (inner, positive, settled)) in inner.into_iter().enumerate() {
        path.push(i);
        walk(inner, positive, settled, path, out);
        path.pop();
    }
}

fn at<'e>(expr: &'e Expr, path: &[usize]) -> Option<&'e Expr> {
    let Some((first, rest)) = path.split_first() else { return Some(expr) };
    match expr {
        Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => at(inner, rest),
        Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => at(parts.get(*first)?, rest),
        Expr::Constant(_) | Expr::Is(_) => None,
    }
}

fn at_mut<'e>(expr: &'e mut Expr, path: &[usize]) -> Option<&'e mut Expr> {
    let Some((first, rest)) = path.split_first() else { return Some(expr) };
    match expr {
        Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => at_mut(inner, rest),
        Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => at_mut(parts.get_mut(*first)?, rest),
        Expr::Constant(_) | Expr::Is(_) => None,
    }
}

/// The id of a literal, added in its place if it is not there; every condition keeps its meaning.
fn with_literal(protocol: &mut Protocol, literal: Literal) -> LiteralId {
    let key = |own: &Literal| (own.finding(), *own);
    let place = match protocol.literals.binary_search_by_key(&key(&literal), key) {
        Ok(there) => return LiteralId(there as u16),
        Err(place) => place,
    };
    protocol.literals.insert(place, literal);
    let rules = protocol.rules.iter_mut().map(|rule| &mut rule.when);
    let constraints = protocol.constraints.iter_mut().map(|own| &mut own.when);
    let claims = protocol.properties.iter_mut().filter_map(|property| match &mut property.claim {
        protocol::Claim::People { given, .. } => Some(given),
        _ => None,
    });
    rules.chain(constraints).chain(claims).for_each(|when| {
        when.each_literal(&mut |id| id.0 += u16::from(id.index() >= place));
    });
    LiteralId(place as u16)
}
