//! What a condition means: names resolved, definitions filled in, comparisons turned into literals.

use std::collections::HashMap;

use crate::model::{Domain, Expr, Finding, FindingId, Literal, LiteralId};

use super::{
    block::Block,
    condition::{Comparison, Condition, Prefix, Quantity, condition},
    diagnostic::{Code, Problems, Span},
    names::{Meaning, Names},
    nearest::nearest,
    token::{Compare, Kind, Token},
    tree::Line,
};

/// How large all conditions may become together, definitions filled in.
const LARGEST: usize = 200_000;

/// How many definitions may lead to one another.
const LONGEST_CHAIN: usize = 32;

enum State {
    Waiting,
    Busy,
    Done(Expr, usize),
}

/// Turns conditions into expressions.
pub struct Conditions<'a, 'p> {
    names: &'p Names<'a>,
    findings: &'p [Finding],
    /// By finding: its options lie along a line.
    ordered: &'p [bool],
    definitions: &'p [&'p Block<'a>],
    states: Vec<State>,
    literals: HashMap<Literal, LiteralId>,
    room: usize,
    chain: usize,
    /// By finding: something uses it.
    pub used_findings: Vec<bool>,
    /// By definition: something uses it.
    pub used_definitions: Vec<bool>,
    problems: &'p Problems,
}

impl<'a, 'p> Conditions<'a, 'p> {
    /// Over these findings and definitions.
    pub fn new(
        names: &'p Names<'a>,
        findings: &'p [Finding],
        ordered: &'p [bool],
        definitions: &'p [&'p Block<'a>],
        problems: &'p Problems,
    ) -> Self {
        Self {
            names,
            findings,
            ordered,
            definitions,
            states: definitions.iter().map(|_| State::Waiting).collect(),
            literals: HashMap::new(),
            room: LARGEST,
            chain: 0,
            used_findings: vec![false; findings.len()],
            used_definitions: vec![false; definitions.len()],
            problems,
        }
    }

    /// What a `when` line means.
    pub fn when(&mut self, line: &Line<'a>) -> Expr {
        condition(line, self.problems).map_or(Expr::Constant(false), |condition| self.resolve(&condition).0)
    }

    /// What a definition stands for.
    pub fn definition(&mut self, at: usize, place: Span) -> (Expr, usize) {
        match self.states.get(at) {
            Some(State::Done(expr, size)) => return (expr.clone(), *size),
            Some(State::Waiting) if self.chain < LONGEST_CHAIN => {}
            Some(State::Busy) => {
                self.problems.error(
                    Code::Cycle,
                    place,
                    "this definition leads back to itself",
                    "round and round",
                    "take one of the definitions out of the circle",
                );
                return (Expr::Constant(false), 1);
            }
            _ => {
                self.problems.error(
                    Code::TooMuch,
                    place,
                    "definitions lead on for too long",
                    "too long a chain",
                    "write some of them out",
                );
                return (Expr::Constant(false), 1);
            }
        }
        self.states[at] = State::Busy;
        self.chain += 1;
        let line = self.definitions.get(at).and_then(|block| block.line("when"));
        let (expr, size) = match line.and_then(|line| condition(line, self.problems)) {
            Some(condition) => self.resolve(&condition),
            None => (Expr::Constant(false), 1),
        };
        self.chain -= 1;
        self.states[at] = State::Done(expr.clone(), size);
        (expr, size)
    }

    fn resolve(&mut self, condition: &Condition<'a>) -> (Expr, usize) {
        match condition {
            Condition::Name(name, place) => self.name(name, *place),
            Condition::Compare { name, place, how, value, unit } => (self.compare(name, *place, *how, value, *unit), 3),
            Condition::Prefixed(prefix, inner) => {
                let (inner, size) = self.resolve(inner);
                let inner = Box::new(inner);
                let expr = match prefix {
                    Prefix::Not => Expr::Not(inner),
                    Prefix::Possibly => Expr::Possibly(inner),
                    Prefix::Certainly => Expr::Certainly(inner),
                };
                (expr, size + 1)
            }
            Condition::List(quantity, place, items) => self.list(*quantity, *place, items),
        }
    }

    fn list(&mut self, quantity: Quantity, place: Span, items: &[Condition<'a>]) -> (Expr, usize) {
        let mut size = 1;
        let mut parts = Vec::with_capacity(items.len());
        for item in items {
            let (part, part_size) = self.resolve(item);
            size += part_size;
            parts.push(part);
        }
        let expr = match quantity {
            Quantity::Any => Expr::Any(parts),
            Quantity::All => Expr::All(parts),
            Quantity::AtLeast(least) => {
                if least == 0 || least as usize > items.len() {
                    let message = format!("at least {least} of {} can never make a difference", items.len());
                    self.problems.error(
                        Code::OutOfRange,
                        place,
                        message,
                        "this many",
                        format!("take a number from 1 to {}", items.len()),
                    );
                }
                Expr::Count(least, parts)
            }
        };
        (expr, size)
    }

    fn name(&mut self, name: &'a str, place: Span) -> (Expr, usize) {
        match self.names.meaning(name) {
            Some(Meaning::Finding(id)) => {
                self.used_findings[id.index()] = true;
                match &self.findings[id.index()].domain {
                    Domain::YesNo => (self.literal(Literal::Yes(id), place), 1),
                    domain => {
                        let (what, example) = match domain {
                            Domain::Choice(options) => {
                                ("a choice", format!("{name} is {}", options.first().map_or("…", |o| o.name.as_str())))
                            }
                            _ => ("a number", format!("{name} >= …")),
                        };
                        let message = format!("`{name}` is {what}, but yes or no belongs here");
                        self.problems.error(
                            Code::Type,
                            place,
                            message,
                            format!("{what}, not yes or no"),
                            format!("compare it: `{example}`"),
                        );
                        (Expr::Constant(false), 1)
                    }
                }
            }
            Some(Meaning::Definition(at)) => {
                if let Some(used) = self.used_definitions.get_mut(at) {
                    *used = true;
                }
                let (expr, size) = self.definition(at, place);
                if size > self.room {
                    self.problems.error(
                        Code::TooMuch,
                        place,
                        "the conditions become too large with every definition filled in",
                        "too large",
                        "define less by way of other definitions",
                    );
                    return (Expr::Constant(false), 1);
                }
                self.room -= size;
                (expr, size)
            }
            other => {
                let fits = |meaning| matches!(meaning, Meaning::Finding(_) | Meaning::Definition(_));
                self.names.not_found(name, place, other, "finding or definition", fits, self.problems);
                (Expr::Constant(false), 1)
            }
        }
    }

    fn compare(
        &mut self,
        name: &'a str,
        place: Span,
        how: Comparison,
        value: &Token<'a>,
        unit: Option<Token<'a>>,
    ) -> Expr {
        let never = Expr::Constant(false);
        let Some(id) = self.names.finding(name, place, self.problems) else { return never };
        self.used_findings[id.index()] = true;
        let findings = self.findings;
        let (least, most, value_at) = match &findings[id.index()].domain {
            Domain::YesNo => {
                let help = format!("write `{name}` or `not {name}`");
                self.problems.error(
                    Code::Type,
                    place,
                    format!("`{name}` is yes or no and cannot be compared"),
                    "yes or no",
                    help,
                );
                return never;
            }
            Domain::Choice(options) => {
                let found = value.word().and_then(|word| options.iter().position(|option| option.name == word));
                let Some(found) = found else {
                    let near = nearest(value.raw, options.iter().map(|option| option.name.as_str()));
                    let all: Vec<&str> = options.iter().map(|option| option.name.as_str()).collect();
                    let near = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
                    let message = format!("`{name}` has no option `{}`", value.raw);
                    self.problems.error(
                        Code::UnknownName,
                        value.span,
                        message,
                        "unknown option",
                        format!("{near}its options: {}", all.join(", ")),
                    );
                    return never;
                };
                if matches!(how, Comparison::Size(_)) && !self.ordered.get(id.index()).copied().unwrap_or(false) {
                    let help =
                        "use `is`, or add the line `ordered` to the choice if its later options lie further along";
                    self.problems.error(
                        Code::Type,
                        place,
                        format!("the options of `{name}` have no order"),
                        "cannot be compared by size",
                        help,
                    );
                    return never;
                }
                (0, u32::try_from(options.len()).unwrap_or(u32::MAX).saturating_sub(1), found as u32)
            }
            Domain::Number { min, max, unit: its } => {
                let Some(number) = self.number(name, value, *min, *max, its, unit) else { return never };
                (*min, *max, number)
            }
        };
        self.between(id, place, (least, most), how, value_at)
    }

    fn number(&self, name: &str, value: &Token, min: u32, max: u32, its: &str, unit: Option<Token>) -> Option<u32> {
        let Kind::Number(number) = value.kind else {
            self.problems.error(
                Code::Type,
                value.span,
                format!("`{name}` is a number"),
                "a number belongs here",
                format!("write a number from {min} to {max}"),
            );
            return None;
        };
        if let Some(unit) = unit.filter(|unit| unit.raw != its) {
            self.problems.error(
                Code::Type,
                unit.span,
                format!("`{name}` is counted in {its}, not {}", unit.raw),
                "another unit",
                format!("turn the number into {its}"),
            );
            return None;
        }
        if number.decimal || !(min..=max).contains(&(number.tenths / 10)) {
            let message = format!("`{name}` cannot be {}", value.raw);
            self.problems.error(
                Code::OutOfRange,
                value.span,
                message,
                "outside its range",
                format!("it is a whole number from {min} to {max} {its}"),
            );
            return None;
        }
        Some(number.tenths / 10)
    }

    /// A comparison as literals, each a "reaches at least".
    fn between(&mut self, id: FindingId, place: Span, (least, most): (u32, u32), how: Comparison, value: u32) -> Expr {
        let mut reaches = |number: u32| {
            if number <= least {
                Expr::Constant(true)
            } else if number > most {
                Expr::Constant(false)
            } else {
                self.literal(Literal::AtLeast(id, number), place)
            }
        };
        let above = value.saturating_add(1);
        let expr = match how {
            Comparison::Size(Compare::AtLeast) => reaches(value),
            Comparison::Size(Compare::Above) => reaches(above),
            Comparison::Size(Compare::Below) => negated(reaches(value)),
            Comparison::Size(Compare::AtMost) => negated(reaches(above)),
            Comparison::Is => exactly(reaches(value), reaches(above)),
            Comparison::IsNot => negated(exactly(reaches(value), reaches(above))),
        };
        if let Expr::Constant(outcome) = expr {
            let always = if outcome { "always" } else { "never" };
            let name = &self.findings[id.index()].name;
            let message = format!("this comparison of `{name}` is {always} true");
            self.problems.warning(
                Code::ConstantComparison,
                place,
                message,
                format!("{always} true"),
                "take it out, or correct the number or the sign",
            );
        }
        expr
    }

    fn literal(&mut self, literal: Literal, place: Span) -> Expr {
        let next = u16::try_from(self.literals.len());
        match (self.literals.get(&literal), next) {
            (Some(id), _) => Expr::Is(*id),
            (None, Ok(next)) => {
                self.literals.insert(literal, LiteralId(next));
                Expr::Is(LiteralId(next))
            }
            (None, Err(_)) => {
                self.problems.error(
                    Code::TooMuch,
                    place,
                    "too many different comparisons",
                    "one too many",
                    "a protocol can hold 65536",
                );
                Expr::Constant(false)
            }
        }
    }

    /// All literals in their lasting order, and by present id the lasting one.
    pub fn literals(&self) -> (Vec<Literal>, Vec<LiteralId>) {
        let mut sorted: Vec<(Literal, LiteralId)> = self.literals.iter().map(|(literal, id)| (*literal, *id)).collect();
        sorted.sort_by_key(|(literal, _)| (literal.finding(), *literal));
        let mut lasting = vec![LiteralId(0); sorted.len()];
        for (at, (_, id)) in sorted.iter().enumerate() {
            lasting[id.index()] = LiteralId(at as u16);
        }
        (sorted.into_iter().map(|(literal, _)| literal).collect(), lasting)
    }
}

fn negated(expr: Expr) -> Expr {
    match expr {
        Expr::Constant(outcome) => Expr::Constant(!outcome),
        other => Expr::Not(Box::new(other)),
    }
}

/// Reaches a value and not the next.
fn exactly(reached: Expr, passed: Expr) -> Expr {
    match (reached, passed) {
        (Expr::Constant(true), passed) => negated(passed),
        (reached, Expr::Constant(false)) => reached,
        (reached, passed) => Expr::All(vec![reached, negated(passed)]),
    }
}
