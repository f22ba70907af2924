//! One sentence of a catalogue, as it is filled in.

use crate::FILLED;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use protocol::SentencePlace;
use std::collections::BTreeSet;

/// Plural categories as Fluent and Unicode name them; a phone knows them by their place here.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A sentence for one plural category of `{n}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The category's place in zero, one, two, few, many, other.
    pub category: usize,
    /// The sentence, with `{n}` and the like for what is filled in.
    pub text: String,
}

/// A sentence of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The same for every number.
    Plain(String),
    /// One form for each plural category, "other" always among them.
    Plural(Vec<Form>),
}

impl Message {
    /// Its texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let (plain, forms) = match self {
            Message::Plain(text) => (Some(text.as_str()), [].as_slice()),
            Message::Plural(forms) => (None, forms.as_slice()),
        };
        plain.into_iter().chain(forms.iter().map(|form| form.text.as_str()))
    }

    /// What is filled in somewhere in it.
    pub fn filled(&self) -> BTreeSet<&'static str> {
        self.texts().flat_map(filled).collect()
    }

    /// A pattern of Fluent, as far as catalogues use it.
    ///
    /// # Errors
    /// Says what a catalogue may not use.
    pub(crate) fn of(pattern: &Pattern<&str>) -> Result<Self, String> {
        let mut forms: Option<Vec<Form>> = None;
        let mut before = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    if forms.is_some() {
                        return Err("it has two choices of plural forms; write one around the whole sentence".into());
                    }
                    if !matches!(selector, InlineExpression::VariableReference { id } if id.name == "n") {
                        return Err("a choice of plural forms goes by `$n`".into());
                    }
                    let own = variants.iter().map(|variant| {
                        let name = match &variant.key {
                            VariantKey::Identifier { name } => *name,
                            VariantKey::NumberLiteral { .. } => {
                                return Err("forms are named zero, one, two, few, many or other".to_owned());
                            }
                        };
                        let category = CATEGORIES.iter().position(|known| *known == name);
                        let category = category.ok_or_else(|| {
                            format!("`{name}` is no plural form; there are zero, one, two, few, many and other")
                        })?;
                        Ok(Form { category, text: before.clone() + &plain(&variant.value)? })
                    });
                    let own: Vec<Form> = own.collect::<Result<_, String>>()?;
                    if own.iter().all(|form| form.category != CATEGORIES.len() - 1) {
                        return Err("the form `other` is missing".into());
                    }
                    forms = Some(own);
                }
                other => {
                    let text = of_element(other)?;
                    match &mut forms {
                        Some(forms) => forms.iter_mut().for_each(|form| form.text += &text),
                        None => before += &text,
                    }
                }
            }
        }
        Ok(forms.map_or(Message::Plain(before), Message::Plural))
    }
}

fn plain(pattern: &Pattern<&str>) -> Result<String, String> {
    pattern.elements.iter().map(of_element).collect()
}

fn of_element(element: &PatternElement<&str>) -> Result<String, String> {
    match element {
        PatternElement::TextElement { value } => Ok(value.replace('\n', " ")),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            Ok((*value).to_owned())
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            let known = FILLED.contains(&id.name);
            if known {
                Ok(format!("{{{}}}", id.name))
            } else {
                Err(format!(
                    "nothing is called `${}`; there are {}",
                    id.name,
                    FILLED.map(|name| format!("${name}")).join(", ")
                ))
            }
        }
        PatternElement::Placeable { .. } => {
            Err("it uses what catalogues here do not: only `{ $n }` and the like, and a choice of plural forms".into())
        }
    }
}

/// What is filled in, in a text.
pub fn filled(text: &str) -> BTreeSet<&'static str> {
    FILLED.into_iter().filter(|name| text.contains(&format!("{{{name}}}"))).collect()
}

/// The key of a sentence within its block: `tell`, `bed-cue-2`.
pub fn key(place: SentencePlace) -> String {
    let number = if place.number > 0 { place.number.to_string() } else { String::new() };
    [place.part, place.field, number.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
