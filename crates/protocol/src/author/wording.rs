//! Whether patients can read it: school grade, length of sentences, plain words.

use super::{
    diagnostic::{Code, Problems, Span},
    readability::{grade, sentences, words},
};

/// What a text is for, and so how hard it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A question: grade 5 at most.
    Question,
    /// Anything else that is read as sentences: grade 8 at most, else a warning.
    Text,
    /// A few words on a button or in a list: no grade.
    Label,
}

/// The hardest grade of a question.
const QUESTION_GRADE: f64 = 5.0;
/// The hardest grade of other texts.
const TEXT_GRADE: f64 = 8.0;
/// A grade says little about fewer words than this, unless it is a question.
const FEWEST_GRADED: usize = 10;
/// The longest sentence, in words.
const LONGEST_SENTENCE: usize = 20;

/// Words of the trade, each with what to say to patients instead.
const JARGON: [(&str, &str); 22] = [
    ("saddle anaesthesia", "numb between the legs"),
    ("saddle anesthesia", "numb between the legs"),
    ("incontinence", "leaking pee or poo"),
    ("incontinent", "leaking pee or poo"),
    ("bilateral", "both sides"),
    ("radicular", "down the leg"),
    ("radiculopathy", "trapped nerve"),
    ("contraindication", "a reason not to"),
    ("contraindicated", "not safe for you"),
    ("lumbar", "lower back"),
    ("urinate", "pee"),
    ("urination", "peeing"),
    ("urinary", "pee"),
    ("urine", "pee"),
    ("bowel movement", "poo"),
    ("defecate", "poo"),
    ("faeces", "poo"),
    ("rectum", "back passage"),
    ("anus", "back passage"),
    ("anal", "back passage"),
    ("genitals", "private parts"),
    ("peripheralization", "pain moving down the leg"),
];

/// Checks a patient's text that stands at `place`.
pub fn check(text: &str, style: Style, place: Span, problems: &Problems) {
    plain(text, place, problems);
    for sentence in sentences(text) {
        let count = words(sentence).count();
        if count > LONGEST_SENTENCE {
            let start: String = sentence.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
            let message = format!("the sentence `{start} …` has {count} words");
            problems.error(Code::LongSentence, place, message, "a long sentence", format!("make two of it: {LONGEST_SENTENCE} words at most"));
        }
    }
    match style {
        Style::Question if grade(text) > QUESTION_GRADE => {
            let message = format!("this question needs grade {:.1} reading", grade(text));
            let help = format!("grade {QUESTION_GRADE} at most: use shorter words and sentences");
            problems.error(Code::Grade, place, message, "hard to read", help);
        }
        Style::Text if words(text).count() >= FEWEST_GRADED && grade(text) > TEXT_GRADE => {
            let message = format!("this text needs grade {:.1} reading", grade(text));
            let help = format!("grade {TEXT_GRADE} at most: use shorter words and sentences");
            problems.warning(Code::Grade, place, message, "hard to read", help);
        }
        _ => {}
    }
}

fn plain(text: &str, place: Span, problems: &Problems) {
    let text = text.to_lowercase();
    for (term, instead) in JARGON {
        let whole_word = text.match_indices(term).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + term.len()..).and_then(|after| after.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        });
        if whole_word {
            problems.error(Code::Jargon, place, format!("patients may not know `{term}`"), "not a plain word", format!("say `{instead}`"));
        }
    }
}
