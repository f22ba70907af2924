//! A condition in one line of words, as in `any of (saddle-numb, age >= 70)`.

use protocol::{Domain, Expr, Literal, Protocol};

/// The words of a condition. Definitions are filled in.
pub fn text(protocol: &Protocol, expr: &Expr) -> String {
    let list = |parts: &[Expr]| parts.iter().map(|part| text(protocol, part)).collect::<Vec<_>>().join(", ");
    match expr {
        Expr::Constant(value) => if *value { "always" } else { "never" }.into(),
        Expr::Is(id) => literal(protocol, protocol.literals[id.index()]),
        Expr::Not(inner) => match inner.as_ref() {
            Expr::Is(id) => match protocol.literals[id.index()] {
                Literal::AtLeast(finding, n) if !matches!(protocol.at(finding).domain, Domain::Choice(_)) => {
                    format!("{} < {n}", protocol.at(finding).name)
                }
                own => format!("not {}", literal(protocol, own)),
            },
            other => format!("not {}", text(protocol, other)),
        },
        Expr::Possibly(inner) => format!("possibly {}", text(protocol, inner)),
        Expr::Certainly(inner) => format!("certainly {}", text(protocol, inner)),
        Expr::All(parts) => format!("all of ({})", list(parts)),
        Expr::Any(parts) => format!("any of ({})", list(parts)),
        Expr::Count(least, parts) => format!("at least {least} of ({})", list(parts)),
    }
}

/// The words of a literal.
pub fn literal(protocol: &Protocol, literal: Literal) -> String {
    match literal {
        Literal::Yes(id) => protocol.at(id).name.clone(),
        Literal::AtLeast(id, n) => {
            let finding = protocol.at(id);
            match &finding.domain {
                Domain::Choice(options) => {
                    format!(
                        "{} >= {}",
                        finding.name,
                        options.get(n as usize).map_or("?", |option| option.name.as_str())
                    )
                }
                _ => format!("{} >= {n}", finding.name),
            }
        }
    }
}
