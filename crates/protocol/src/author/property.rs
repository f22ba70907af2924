//! Blocks that state what must hold for every person, and of everything of a kind.

use crate::model::{
    Alive, Blocks, Change, Claim, DecisionFact, Expr, Gain, Level, Property, Quantifier, ScreeningFact, SessionFact,
};

use super::{
    block::Block,
    desk::Desk,
    diagnostic::{Code, Span},
    meaning::Conditions,
    nearest::nearest,
    phrase::Phrase,
    token::Token,
    tree::Line,
    wording::Style,
};
use facts::{Its, facts};

mod facts;

const QUANTIFIERS: [(&str, Quantifier); 3] =
    [("always", Quantifier::Always), ("never", Quantifier::Never), ("sometimes", Quantifier::Sometimes)];

/// The lines that only some properties have.
const CLAIM_LINES: [&str; 5] = ["always", "never", "sometimes", "while", "change"];

/// Kinds of blocks that a property may speak of.
const KINDS: [(&str, Blocks); 8] = [
    ("emergency", Blocks::Rules(Level::Emergency)),
    ("same-day", Blocks::Rules(Level::SameDay)),
    ("within-days", Blocks::Rules(Level::WithinDays)),
    ("routine", Blocks::Rules(Level::Routine)),
    ("lockout", Blocks::Rules(Level::Wait)),
    ("contraindication", Blocks::Contraindications),
    ("gate", Blocks::Gates),
    ("stage", Blocks::Stages),
];

/// What else a property may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
    Finding,
    Question,
    Rule,
    Technique,
    Level,
    Dose,
    Decision,
    Screening,
    Session,
    Plan,
    Program,
}

/// Topics with their word, the line that makes the claim, and an example of it.
const TOPICS: [(Topic, &str, &str, &str); 11] = [
    (Topic::Finding, "finding", "never", "level falls"),
    (Topic::Question, "question", "sometimes", "matters"),
    (Topic::Rule, "rule", "sometimes", "fires"),
    (Topic::Technique, "technique", "sometimes", "opens"),
    (Topic::Level, "level", "sometimes", "reached"),
    (Topic::Dose, "dose", "sometimes", "reached"),
    (Topic::Decision, "decision", "always", "one level"),
    (Topic::Screening, "screening", "always", "same outcome"),
    (Topic::Session, "session", "always", "ends"),
    (Topic::Plan, "plan", "never", "opens"),
    (Topic::Program, "program", "always", "means the text"),
];

const CHANGES: [(&str, Change); 2] = [("worse", Change::Worse), ("unknown", Change::Unknown)];

const GAINS: [(&str, Gain); 4] = [
    ("level falls", Gain::LevelFalls),
    ("technique opens", Gain::TechniqueOpens),
    ("dose rises", Gain::DoseRises),
    ("action softens", Gain::ActionSoftens),
];

const DECISION: [(&str, DecisionFact); 2] = [("one level", DecisionFact::OneLevel), ("reasons", DecisionFact::Reasons)];

const SCREENING: [(&str, ScreeningFact); 2] =
    [("same outcome", ScreeningFact::SameOutcome), ("emergencies first", ScreeningFact::EmergenciesFirst)];

const SESSION: [(&str, SessionFact); 4] = [
    ("stops in one step", SessionFact::StopsInOneStep),
    ("holds within limit", SessionFact::HoldsWithinLimit),
    ("ends", SessionFact::Ends),
    ("stays stopped", SessionFact::StaysStopped),
];

/// A property; nothing if it is wrong, which has been said then.
pub fn property<'a>(block: &Block<'a>, conditions: &mut Conditions<'a, '_>, desk: Desk<'a, '_>) -> Option<Property> {
    desk.name_only(block);
    let says = desk.needed_text(block, "says", Style::Review);
    let why = desk.text(block, "why", Style::Review);
    let cites = desk.cites(block);
    let claim = Reader { block, desk }.claim(conditions)?;
    Some(Property { name: block.name.to_owned(), says, claim, why, cites })
}

/// The facts of an `always`, `never` or `sometimes` line: what stands on it, and every line below.
pub fn facts_on<'a>(line: &Line<'a>) -> Vec<Vec<Token<'a>>> {
    let first = line.tokens.get(1..).unwrap_or_default().to_vec();
    let below = line.below.iter().map(|line| line.flat(0));
    [first].into_iter().chain(below).filter(|fact| !fact.is_empty()).collect()
}

/// Reads the lines of a property that make its claim.
struct Reader<'b, 'a, 'p> {
    block: &'b Block<'a>,
    desk: Desk<'a, 'p>,
}

impl<'a> Reader<'_, 'a, '_> {
    fn claim(&self, conditions: &mut Conditions<'a, '_>) -> Option<Claim> {
        let Some(line) = self.block.line("for") else { return self.people(conditions) };
        let mut phrase = Phrase::new(line, 1, "for each emergency same-day, or: for each finding", self.desk.problems);
        phrase.must(&["each"]);
        let start = phrase.word("a kind of block, or `finding`, `question` and the like")?;
        if let Some(row) = TOPICS.iter().find(|(_, word, ..)| *word == start.0) {
            phrase.end();
            return self.topic(*row);
        }
        let mut named = vec![start];
        named.extend(std::iter::from_fn(|| phrase.word_if_any()));
        phrase.end();
        self.blocks(&named)
    }

    /// A claim about each person.
    fn people(&self, conditions: &mut Conditions<'a, '_>) -> Option<Claim> {
        let form = "for each finding, change worse, never level falls";
        self.only(&["always", "never", "sometimes", "while"], "a property of people", form)?;
        let (quantifier, line) = self.quantifier()?;
        let facts = facts(line, Its::Nobody, self.desk)?;
        let given = match self.block.line("while") {
            Some(line) => self.given(line, conditions)?,
            None => Expr::Constant(true),
        };
        Some(Claim::People { quantifier, facts, given })
    }

    /// The one line that says for how many.
    fn quantifier(&self) -> Option<(Quantifier, &Line<'a>)> {
        let written = |(word, quantifier): &(&str, Quantifier)| Some((*quantifier, self.block.line(word)?));
        let mut lines = QUANTIFIERS.iter().filter_map(written);
        let Some(first) = lines.next() else {
            self.block.lacks("`always`, `never` or `sometimes`", self.desk.problems);
            return None;
        };
        if let Some((_, second)) = lines.next() {
            let message = format!("`{}` makes two claims", self.block.name);
            let help = "a property has one of `always`, `never` and `sometimes`; write two properties";
            self.desk.problems.error(Code::Meaningless, second.span, message, "the second", help);
            return None;
        }
        Some(first)
    }

    /// For whom something is claimed.
    fn given(&self, line: &Line<'a>, conditions: &mut Conditions<'a, '_>) -> Option<Expr> {
        let words: Vec<&str> = line.flat(1).iter().map(|token| token.raw).collect();
        if matches!(words[..], ["it"] | ["possibly", "it"]) && self.desk.names.meaning("it").is_none() {
            let help = "name findings, or say of what with a line such as: for each emergency same-day";
            self.desk.problems.error(
                Code::Meaningless,
                line.span,
                "`it` stands for nothing here",
                "no `for each` line with kinds of blocks",
                help,
            );
            return None;
        }
        Some(conditions.when(line))
    }

    /// A claim about each block of some kinds.
    fn blocks(&self, named: &[(&str, Span)]) -> Option<Claim> {
        let problems = self.desk.problems;
        let mut kinds = Vec::new();
        for (word, place) in named {
            match KINDS.iter().find(|(kind, _)| kind == word) {
                Some((_, kind)) if kinds.contains(kind) => {
                    let message = format!("`{word}` is named twice");
                    problems.error(Code::Duplicate, *place, message, "the second", "take it out");
                    return None;
                }
                Some((_, kind)) => kinds.push(*kind),
                None if TOPICS.iter().any(|(_, topic, ..)| topic == word) => {
                    let message = format!("`{word}` cannot stand beside kinds of blocks");
                    let help = format!("write a property of its own for each {word}");
                    problems.error(Code::Meaningless, *place, message, "something else", help);
                    return None;
                }
                None => {
                    let kinds = KINDS.iter().map(|(kind, _)| *kind);
                    let all: Vec<&str> = kinds.chain(TOPICS.iter().map(|(_, topic, ..)| *topic)).collect();
                    unknown(word, *place, "nothing that a property can speak of", &all, self.desk);
                    return None;
                }
            }
        }
        let form = "for each emergency, always closed all, while possibly it";
        self.only(&["always", "while"], "a property of each block of a kind", form)?;
        let rules = kinds.iter().any(|kind| matches!(kind, Blocks::Rules(_)));
        let its = if rules { Its::Rules } else { Its::Constraints };
        let facts = facts(self.block.needed("always", problems)?, its, self.desk)?;
        let line = self.block.needed("while", problems)?;
        let mut phrase = Phrase::new(line, 1, "while possibly it, or: while it", problems);
        let certain = !phrase.takes("possibly");
        phrase.must(&["it"]);
        phrase.end();
        Some(Claim::Blocks { kinds, certain, facts })
    }

    /// A claim about each of something that is no block.
    fn topic(&self, (topic, word, quantifier, example): (Topic, &str, &str, &str)) -> Option<Claim> {
        let (others, change): (&[&str], _) =
            if topic == Topic::Finding { (&["change"], "change worse, ") } else { (&[], "") };
        let form = format!("for each {word}, {change}{quantifier} {example}");
        self.only(&[&[quantifier], others].concat(), &format!("a property of each {word}"), &form)?;
        let line = self.block.needed(quantifier, self.desk.problems)?;
        Some(match topic {
            Topic::Finding => Claim::Change { change: self.change()?, never: self.several(line, &GAINS)? },
            Topic::Question => Claim::Alive(self.one(line, &[("matters", Alive::QuestionsMatter)])?),
            Topic::Rule => {
                Claim::Alive(self.one(line, &[("fires", Alive::RulesFire), ("matters", Alive::RulesMatter)])?)
            }
            Topic::Technique => Claim::Alive(self.one(line, &[("opens", Alive::TechniquesOpen)])?),
            Topic::Level => Claim::Alive(self.one(line, &[("reached", Alive::LevelsReached)])?),
            Topic::Dose => Claim::Alive(self.one(line, &[("reached", Alive::DosesReached)])?),
            Topic::Decision => Claim::Decisions(self.several(line, &DECISION)?),
            Topic::Screening => Claim::Screenings(self.several(line, &SCREENING)?),
            Topic::Session => Claim::Sessions(self.several(line, &SESSION)?),
            Topic::Plan => self.one(line, &[("opens", Claim::Plans)])?,
            Topic::Program => self.one(line, &[("means the text", Claim::Programs)])?,
        })
    }

    fn change(&self) -> Option<Change> {
        let line = self.block.needed("change", self.desk.problems)?;
        let mut phrase = Phrase::new(line, 1, "change worse, or: change unknown", self.desk.problems);
        let found = phrase.one_of(&CHANGES.map(|(word, _)| word))?;
        phrase.end();
        Some(CHANGES[found].1)
    }

    /// Refuses lines that have no meaning in such a property.
    fn only(&self, lines: &[&str], what: &str, form: &str) -> Option<()> {
        let stray = |line: &&Line| CLAIM_LINES.contains(&line.keyword()) && !lines.contains(&line.keyword());
        let Some(line) = self.block.lines.iter().find(stray) else { return Some(()) };
        self.desk.problems.error(
            Code::Meaningless,
            line.span,
            format!("`{}` means nothing in {what}", line.keyword()),
            "does not belong here",
            format!("take it out, or write a property such as: {form}"),
        );
        None
    }

    /// All that a line claims, of what can be claimed there.
    fn several<T: Clone + PartialEq>(&self, line: &Line<'a>, known: &[(&str, T)]) -> Option<Vec<T>> {
        let mut claimed = Vec::new();
        for tokens in facts_on(line) {
            let said = tokens.iter().map(|token| token.raw).collect::<Vec<_>>().join(" ");
            let place = tokens.first().zip(tokens.last()).map_or(line.span, |(first, last)| first.span.to(last.span));
            match known.iter().find(|(words, _)| *words == said) {
                Some((_, fact)) if claimed.contains(fact) => {
                    let message = format!("`{said}` is claimed twice");
                    self.desk.problems.error(Code::Duplicate, place, message, "the second", "take it out");
                    return None;
                }
                Some((_, fact)) => claimed.push(fact.clone()),
                None => {
                    let all: Vec<&str> = known.iter().map(|(words, _)| *words).collect();
                    unknown(&said, place, "nothing that can be claimed here", &all, self.desk);
                    return None;
                }
            }
        }
        if claimed.is_empty() {
            let all: Vec<&str> = known.iter().map(|(words, _)| *words).collect();
            let help = format!("write one to a line below it, of: {}", all.join(", "));
            self.desk.problems.error(Code::Shape, line.span, "this line claims nothing", "nothing below", help);
            return None;
        }
        Some(claimed)
    }

    /// The one thing that a line claims.
    fn one<T: Clone + PartialEq>(&self, line: &Line<'a>, known: &[(&str, T)]) -> Option<T> {
        let mut claimed = self.several(line, known)?;
        if claimed.len() > 1 {
            let message = format!("`{}` makes two claims", self.block.name);
            let help = "write a property for each of them";
            self.desk.problems.error(Code::Meaningless, line.span, message, "two claims", help);
            return None;
        }
        claimed.pop()
    }
}

/// Says that words are none of those known, with the nearest of them.
fn unknown(said: &str, place: Span, what: &str, known: &[&str], desk: Desk) {
    let near = nearest(said, known.iter().copied()).map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let help = format!("{near}there is: {}", known.join(", "));
    desk.problems.error(Code::UnknownName, place, format!("`{said}` is {what}"), "unknown", help);
}
