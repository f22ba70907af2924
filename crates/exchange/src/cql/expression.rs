//! A condition as an expression of CQL.

use protocol::{Domain, Expr, Literal, LiteralId, Protocol};

use super::quoted;

/// How conditions of a protocol are written.
pub(super) struct Conditions<'p> {
    protocol: &'p Protocol,
    /// What stands under a name of its own, and the name.
    named: Vec<(&'p Expr, &'p str)>,
}

impl<'p> Conditions<'p> {
    /// With a reference wherever a definition of the protocol stands, as its author wrote it.
    pub(super) fn new(protocol: &'p Protocol) -> Self {
        let compound = |expr: &Expr| !matches!(expr, Expr::Is(_) | Expr::Constant(_));
        let definitions = protocol.definitions.iter().filter(|definition| compound(&definition.when));
        Self { protocol, named: definitions.map(|one| (&one.when, one.name.as_str())).collect() }
    }

    /// The definitions that conditions refer to, in the protocol's order.
    pub(super) fn definitions(&self) -> &[(&'p Expr, &'p str)] {
        &self.named
    }

    /// A condition over one line or several, the first of which is not set in.
    pub(super) fn written(&self, expr: &Expr, margin: usize) -> String {
        self.named(expr).unwrap_or_else(|| self.spelled(expr, margin))
    }

    /// The same, for a condition that is what a name stands for.
    pub(super) fn spelled(&self, expr: &Expr, margin: usize) -> String {
        match expr {
            Expr::Constant(value) => value.to_string(),
            Expr::Is(literal) => self.literal(*literal),
            Expr::Not(inner) => format!("not {}", self.operand(inner, margin)),
            Expr::Possibly(inner) => format!("{} is not false", self.operand(inner, margin)),
            Expr::Certainly(inner) => format!("{} is true", self.operand(inner, margin)),
            Expr::All(parts) => self.joined(parts, "and", "true", margin),
            Expr::Any(parts) => self.joined(parts, "or", "false", margin),
            Expr::Count(least, parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.written(part, margin + 2)).collect();
                let (inner, outer) = (" ".repeat(margin + 2), " ".repeat(margin));
                format!("AtLeast({least}, {{\n{inner}{}\n{outer}}})", parts.join(&format!(",\n{inner}")))
            }
        }
    }

    fn named(&self, expr: &Expr) -> Option<String> {
        self.named.iter().find(|(when, _)| *when == expr).map(|(_, name)| quoted(name))
    }

    /// A part of something larger: in brackets, unless it is one word.
    fn operand(&self, expr: &Expr, margin: usize) -> String {
        if let Some(name) = self.named(expr) {
            return name;
        }
        let bare = match expr {
            Expr::Constant(_) | Expr::Count(..) => true,
            Expr::Is(literal) => matches!(self.protocol.literals[literal.index()], Literal::Yes(_)),
            _ => false,
        };
        if bare {
            return self.spelled(expr, margin);
        }
        let long = matches!(expr, Expr::All(_) | Expr::Any(_));
        if !long {
            return format!("({})", self.spelled(expr, margin));
        }
        let (inner, outer) = (" ".repeat(margin + 2), " ".repeat(margin));
        format!("(\n{inner}{}\n{outer})", self.spelled(expr, margin + 2))
    }

    fn joined(&self, parts: &[Expr], word: &str, empty: &str, margin: usize) -> String {
        if parts.is_empty() {
            return empty.to_owned();
        }
        let parts: Vec<String> = parts.iter().map(|part| self.operand(part, margin)).collect();
        parts.join(&format!("\n{}{word} ", " ".repeat(margin)))
    }

    fn literal(&self, id: LiteralId) -> String {
        let literal = self.protocol.literals[id.index()];
        let finding = self.protocol.at(literal.finding());
        let name = format!("Findings.{}", quoted(&finding.name));
        match (literal, &finding.domain) {
            (Literal::Yes(_), _) => name,
            (Literal::AtLeast(_, least), Domain::Choice(options)) => {
                let option = options.get(least as usize).map_or("", |option| option.name.as_str());
                format!("{name} >= {least} /* {option} */")
            }
            (Literal::AtLeast(_, least), _) => format!("{name} >= {least}"),
        }
    }
}
