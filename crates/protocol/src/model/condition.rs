//! What rules say about findings, in three-valued logic.

use super::{FindingId, LiteralId};
use borsh::{BorshDeserialize, BorshSerialize};

/// A name for a combination of findings.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Definition {
    /// Its name.
    pub name: String,
    /// What it means, in words.
    pub text: String,
    /// What it stands for.
    pub when: Expr,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// The smallest thing an expression can say about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Literal {
    /// A yes/no finding is yes.
    Yes(FindingId),
    /// A number (or the place of a choice's option) is at least this.
    AtLeast(FindingId, u32),
}

impl Literal {
    /// The finding it speaks of.
    pub fn finding(self) -> FindingId {
        match self {
            Literal::Yes(f) | Literal::AtLeast(f, _) => f,
        }
    }
}

/// A condition in Kleene's three-valued logic; definitions are already filled in.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Expr {
    /// Always or never true.
    Constant(bool),
    /// A literal.
    Is(LiteralId),
    /// Turned about; unknown stays unknown.
    Not(Box<Expr>),
    /// Unknown counts as yes.
    Possibly(Box<Expr>),
    /// Unknown counts as no.
    Certainly(Box<Expr>),
    /// All of these.
    All(Vec<Expr>),
    /// Any of these.
    Any(Vec<Expr>),
    /// At least so many of these.
    Count(u32, Vec<Expr>),
}

impl Expr {
    /// Visits every use of a literal.
    pub fn each_literal(&mut self, visit: &mut impl FnMut(&mut LiteralId)) {
        match self {
            Expr::Constant(_) => {}
            Expr::Is(id) => visit(id),
            Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => inner.each_literal(visit),
            Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
                parts.iter_mut().for_each(|part| part.each_literal(visit));
            }
        }
    }

    /// Hangs on this finding.
    pub fn speaks_of(&self, literals: &[Literal], finding: FindingId) -> bool {
        match self {
            Expr::Constant(_) => false,
            Expr::Is(id) => literals[id.index()].finding() == finding,
            Expr::Not(inner) | Expr::Possibly(inner) | Expr::Certainly(inner) => inner.speaks_of(literals, finding),
            Expr::All(parts) | Expr::Any(parts) | Expr::Count(_, parts) => {
                parts.iter().any(|part| part.speaks_of(literals, finding))
            }
        }
    }

    /// Puts other literals in place of those that it uses: by present id, the new one.
    pub fn renumber(&mut self, ids: &[LiteralId]) {
        self.each_literal(&mut |id| *id = ids.get(id.index()).copied().unwrap_or(*id));
    }
}
