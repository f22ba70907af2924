//! A condition as a tree in plain words, with the question behind each finding and what each definition stands for.

use super::{book::Book, page::Branch};
use protocol::{
    Domain,
    author::syntax::{Condition, Operand, Sign},
};

/// The condition of the block of that name, as it was written.
pub fn tree(book: &Book, name: &str) -> Option<Branch> {
    book.reading.syntax.get(name).map(|condition| branch(book, condition))
}

fn branch(book: &Book, condition: &Condition) -> Branch {
    let all = |parts: &[Condition]| parts.iter().map(|part| branch(book, part)).collect();
    match condition {
        Condition::Name(name) => named(book, name),
        Condition::Compare { name, how, value } => compared(book, name, *how, value),
        Condition::Not(inner) => prefixed("not", branch(book, inner)),
        Condition::Possibly(inner) => prefixed("yes or not known:", branch(book, inner)),
        Condition::Certainly(inner) => prefixed("surely:", branch(book, inner)),
        Condition::Any(parts) => Branch::of("any of", all(parts)),
        Condition::All(parts) => Branch::of("all of", all(parts)),
        Condition::AtLeast(least, parts) => Branch::of(format!("at least {least} of"), all(parts)),
    }
}

fn prefixed(word: &str, mut inner: Branch) -> Branch {
    inner.words = format!("{word} {}", inner.words);
    inner
}

fn named(book: &Book, name: &str) -> Branch {
    if let Some(definition) = book.protocol.definitions.iter().find(|definition| definition.name == name) {
        let below = tree(book, name).into_iter().collect();
        return Branch {
            words: "what is called".into(),
            name: Some(name.into()),
            text: definition.text.clone(),
            below,
        };
    }
    leaf(book, name, |label| format!("“{label}”"))
}

fn leaf(book: &Book, name: &str, words: impl Fn(&str) -> String) -> Branch {
    let finding = book.protocol.finding(name).map(|id| book.protocol.at(id));
    let (label, text) = finding.map_or((name, ""), |finding| {
        (if finding.short.is_empty() { name } else { finding.short.as_str() }, finding.text.as_str())
    });
    Branch { words: words(label), name: Some(name.into()), text: text.into(), below: Vec::new() }
}

fn compared(book: &Book, name: &str, how: Sign, value: &Operand) -> Branch {
    let sign = match how {
        Sign::AtLeast => "at least",
        Sign::AtMost => "at most",
        Sign::Above => "more than",
        Sign::Below => "less than",
        Sign::Is => "is",
        Sign::IsNot => "is not",
    };
    let domain = book.protocol.finding(name).map(|id| &book.protocol.at(id).domain);
    let value = match (value, domain) {
        (Operand::Number(n), Some(Domain::Number { unit, .. })) => format!("{n} {unit}"),
        (Operand::Number(n), _) => n.to_string(),
        (Operand::Option(own), Some(Domain::Choice(options))) => {
            let label = options.iter().find(|option| option.name == *own).map(|option| option.label.as_str());
            format!("“{}”", label.unwrap_or(own))
        }
        (Operand::Option(own), _) => format!("“{own}”"),
    };
    leaf(book, name, |label| format!("“{label}” {sign} {value}"))
}
