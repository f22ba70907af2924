//! Conditions as they are written: definitions by name, comparisons with their sign.
//!
//! An independent reading of the text starts from these, so that it shares nothing with what turns conditions into expressions.

use std::collections::BTreeMap;

use super::{
    block::{Block, BlockKind},
    condition::{self, Prefix, Quantity, condition},
    diagnostic::Problems,
    token::{self, Kind, Token},
};

/// A condition as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A yes/no finding or a definition.
    Name(String),
    /// A finding against a number or an option.
    Compare {
        /// The finding.
        name: String,
        /// How.
        how: Sign,
        /// What it is compared with.
        value: Operand,
    },
    /// Turned about.
    Not(Box<Condition>),
    /// Unknown counts as yes.
    Possibly(Box<Condition>),
    /// Unknown counts as no.
    Certainly(Box<Condition>),
    /// One or more of these.
    Any(Vec<Condition>),
    /// Every one of these.
    All(Vec<Condition>),
    /// So many or more of these.
    AtLeast(u32, Vec<Condition>),
}

/// The sign of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
    /// `is`
    Is,
    /// `is not`
    IsNot,
}

/// What a finding is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A number, in the unit of the finding.
    Number(u32),
    /// An option of a choice.
    Option(String),
}

/// The condition of every definition, rule and constraint, by its name. The blocks must have been read without an error.
pub(super) fn conditions(blocks: &[Block]) -> BTreeMap<String, Condition> {
    let said = Problems::new(&[], "");
    let conditional =
        |block: &&Block| block.kind == BlockKind::Define || block.kind.is_rule() || block.kind.is_constraint();
    blocks
        .iter()
        .filter(conditional)
        .filter_map(|block| Some((block.name.to_owned(), written(&condition(block.line("when")?, &said)?))))
        .collect()
}

fn written(condition: &condition::Condition) -> Condition {
    match condition {
        condition::Condition::Name(name, _) => Condition::Name((*name).to_owned()),
        condition::Condition::Compare { name, how, value, .. } => {
            Condition::Compare { name: (*name).to_owned(), how: sign(*how), value: operand(value) }
        }
        condition::Condition::Prefixed(prefix, inner) => {
            let inner = Box::new(written(inner));
            match prefix {
                Prefix::Not => Condition::Not(inner),
                Prefix::Possibly => Condition::Possibly(inner),
                Prefix::Certainly => Condition::Certainly(inner),
            }
        }
        condition::Condition::List(quantity, _, items) => {
            let items = items.iter().map(written).collect();
            match quantity {
                Quantity::Any => Condition::Any(items),
                Quantity::All => Condition::All(items),
                Quantity::AtLeast(least) => Condition::AtLeast(*least, items),
            }
        }
    }
}

fn sign(how: condition::Comparison) -> Sign {
    use condition::Comparison;
    use token::Compare;
    match how {
        Comparison::Size(Compare::AtLeast) => Sign::AtLeast,
        Comparison::Size(Compare::AtMost) => Sign::AtMost,
        Comparison::Size(Compare::Above) => Sign::Above,
        Comparison::Size(Compare::Below) => Sign::Below,
        Comparison::Is => Sign::Is,
        Comparison::IsNot => Sign::IsNot,
    }
}

fn operand(value: &Token) -> Operand {
    match value.kind {
        Kind::Number(number) => Operand::Number(number.tenths / 10),
        _ => Operand::Option(value.raw.to_owned()),
    }
}
