//! Every sentence that a patient reads or hears, with where it stands: what a translation is made of.

use super::{Constraint, Domain, Finding, Limit, Measuring, Protocol, Technique};

/// Begins each form of a sentence of a translation that goes by a number; a digit for the plural category follows.
pub const FORM: char = '\u{2}';

/// What kind of block a sentence stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentenceKind {
    /// A question, a report, a measure, a checklist, or a part of the body.
    Question,
    /// A disposition, lockout, limit or stop rule.
    Rule,
    /// A contraindication, gate or stage.
    Condition,
    /// A technique.
    Technique,
    /// Background to read.
    Explanation,
    /// An emergency number's region.
    Number,
    /// The words of screens.
    Screen,
}

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentencePlace<'a> {
    /// What kind of block it stands in.
    pub kind: SentenceKind,
    /// The block's name. Screens' words stand under the name of their block.
    pub block: &'a str,
    /// What it is within the block: `ask`, `tell`, or the key of a screen's words.
    pub field: &'a str,
    /// The option or variant that it belongs to, or empty.
    pub part: &'a str,
    /// Which of several, from 1; 0 where there is one.
    pub number: usize,
}

/// Calls `with` for each sentence of one block that is there.
struct Each<'a, F: FnMut(SentencePlace, &mut String)> {
    kind: SentenceKind,
    block: &'a str,
    with: &'a mut F,
}

impl<F: FnMut(SentencePlace, &mut String)> Each<'_, F> {
    fn one(&mut self, field: &str, text: &mut String) {
        self.of("", field, 0, text);
    }

    fn of(&mut self, part: &str, field: &str, number: usize, text: &mut String) {
        if !text.is_empty() {
            (self.with)(SentencePlace { kind: self.kind, block: self.block, field, part, number }, text);
        }
    }
}

impl Protocol {
    /// Calls `with` for each sentence, always in the same order.
    pub fn each_sentence<F: FnMut(SentencePlace, &mut String)>(&mut self, mut with: F) {
        let with = &mut with;
        for finding in &mut self.findings {
            of_finding(finding, with);
        }
        for group in &mut self.groups {
            let mut each = Each { kind: SentenceKind::Question, block: &group.name, with };
            each.one("ask", &mut group.text);
            each.one("none", &mut group.none);
        }
        for region in &mut self.regions {
            Each { kind: SentenceKind::Question, block: &region.name, with }.one("title", &mut region.title);
        }
        for rule in &mut self.rules {
            let mut each = Each { kind: SentenceKind::Rule, block: &rule.name, with };
            each.one("label", &mut rule.label);
            each.one("tell", &mut rule.tell);
            each.one("why", &mut rule.why);
        }
        for constraint in &mut self.constraints {
            of_constraint(constraint, with);
        }
        for technique in &mut self.techniques {
            of_technique(technique, with);
        }
        for explanation in &mut self.explanations {
            let mut each = Each { kind: SentenceKind::Explanation, block: &explanation.name, with };
            each.one("title", &mut explanation.title);
            for (text, number) in explanation.text.iter_mut().zip(1..) {
                each.of("", "text", number, text);
            }
        }
        for number in &mut self.emergency_numbers {
            Each { kind: SentenceKind::Number, block: &number.name, with }.one("title", &mut number.title);
        }
        of_measuring(&mut self.measuring, with);
        for (key, text) in &mut self.words {
            let (block, field) = key.split_once('.').unwrap_or(("", key));
            Each { kind: SentenceKind::Screen, block, with }.one(field, text);
        }
    }
}

fn of_finding<F: FnMut(SentencePlace, &mut String)>(finding: &mut Finding, with: &mut F) {
    let mut each = Each { kind: SentenceKind::Question, block: &finding.name, with };
    each.one("ask", &mut finding.text);
    each.one("short", &mut finding.short);
    each.one("because", &mut finding.because);
    each.one("unsure", &mut finding.unsure);
    if let Domain::Choice(options) = &mut finding.domain {
        for option in options {
            each.of(&option.name, "option", 0, &mut option.label);
        }
    }
}

/// All but the sentences of instruments, which nobody translates here, and their credit.
fn of_measuring<F: FnMut(SentencePlace, &mut String)>(measuring: &mut Measuring, with: &mut F) {
    let kind = SentenceKind::Question;
    for one in &mut measuring.instruments {
        let mut each = Each { kind, block: &one.name, with };
        each.one("title", &mut one.title);
        each.one("ask", &mut one.asks);
    }
    if let Some(own) = &mut measuring.activities {
        let mut each = Each { kind, block: "activities", with };
        each.one("title", &mut own.title);
        each.one("ask", &mut own.asks);
        each.one("rates", &mut own.rates);
        each.one("least", &mut own.least);
        each.one("most", &mut own.most);
    }
    for check in &mut measuring.self_checks {
        let mut each = Each { kind, block: &check.name, with };
        each.one("title", &mut check.title);
        each.one("says", &mut check.says);
        for part in &mut check.parts {
            each.of(&part.name, "title", 0, &mut part.title);
            each.of(&part.name, "says", 0, &mut part.says);
            each.of(&part.name, "ask", 0, &mut part.asks);
        }
    }
    for look in &mut measuring.follow_ups {
        Each { kind, block: &look.name, with }.one("title", &mut look.title);
    }
}

fn of_constraint<F: FnMut(SentencePlace, &mut String)>(constraint: &mut Constraint, with: &mut F) {
    let mut each = Each { kind: SentenceKind::Condition, block: &constraint.name, with };
    each.one("opens", &mut constraint.opens);
    each.one("tell", &mut constraint.tell);
    each.one("why", &mut constraint.why);
    if let Some((_, text)) = &mut constraint.unsure {
        each.one("unsure", text);
    }
    let limits = constraint.cautions.iter_mut().flat_map(|(_, limits)| limits);
    let advice = limits.filter_map(|limit| match limit {
        Limit::Advice(text) => Some(text),
        _ => None,
    });
    for (text, number) in advice.zip(1..) {
        each.of("", "advice", number, text);
    }
}

fn of_technique<F: FnMut(SentencePlace, &mut String)>(technique: &mut Technique, with: &mut F) {
    let mut each = Each { kind: SentenceKind::Technique, block: &technique.name, with };
    each.one("title", &mut technique.title);
    each.one("summary", &mut technique.summary);
    each.one("target", &mut technique.target);
    each.one("placement", &mut technique.placement.2);
    each.one("feels", &mut technique.feels);
    each.one("stop", &mut technique.stop);
    each.one("pace", &mut technique.pace);
    for variant in &mut technique.variants {
        each.of(&variant.name, "title", 0, &mut variant.title);
        for (text, number) in variant.equipment.iter_mut().zip(1..) {
            each.of(&variant.name, "equipment", number, text);
        }
        for (step, number) in variant.steps.iter_mut().zip(1..) {
            each.of(&variant.name, "text", number, &mut step.text);
            each.of(&variant.name, "cue", number, &mut step.cue);
            each.of(&variant.name, "alt", number, &mut step.alt);
        }
    }
}
