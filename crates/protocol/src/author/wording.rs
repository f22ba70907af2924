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
    /// Sentences for those who review the protocol: neither grade nor plain words.
    Review,
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
const JARGON: [(&[&str], &str); 22] = [
    (&["saddle", "anaesthesia"], "numb between the legs"),
    (&["saddle", "anesthesia"], "numb between the legs"),
    (&["incontinence"], "leaking pee or poo"),
    (&["incontinent"], "leaking pee or poo"),
    (&["bilateral"], "both sides"),
    (&["radicular"], "down the leg"),
    (&["radiculopathy"], "trapped nerve"),
    (&["contraindication"], "a reason not to"),
    (&["contraindicated"], "not safe for you"),
    (&["lumbar"], "lower back"),
    (&["urinate"], "pee"),
    (&["urination"], "peeing"),
    (&["urinary"], "pee"),
    (&["urine"], "pee"),
    (&["bowel", "movement"], "poo"),
    (&["defecate"], "poo"),
    (&["faeces"], "poo"),
    (&["rectum"], "back passage"),
    (&["anus"], "back passage"),
    (&["anal"], "back passage"),
    (&["genitals"], "private parts"),
    (&["peripheralization"], "pain moving down the leg"),
];

/// Checks a text that stands at `place`.
pub fn check(text: &str, style: Style, place: Span, problems: &Problems) {
    if style != Style::Review {
        plain(text, place, problems);
    }
    for sentence in sentences(text) {
        let count = words(sentence).count();
        if count > LONGEST_SENTENCE {
            let start: String = sentence.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
            let message = format!("the sentence `{start} …` has {count} words");
            problems.error(
                Code::LongSentence,
                place,
                message,
                "a long sentence",
                format!("make two of it: {LONGEST_SENTENCE} words at most"),
            );
        }
    }
    let (hardest, few) = match style {
        Style::Question => (QUESTION_GRADE, 0),
        Style::Text => (TEXT_GRADE, FEWEST_GRADED),
        Style::Label | Style::Review => return,
    };
    if words(text).count() < few {
        return;
    }
    let grade = grade(text);
    if grade > hardest {
        let help = format!("grade {hardest} at most: use shorter words and sentences");
        match style {
            Style::Question => problems.error(
                Code::Grade,
                place,
                format!("this question needs grade {grade:.1} reading"),
                "hard to read",
                help,
            ),
            _ => problems.warning(
                Code::Grade,
                place,
                format!("this text needs grade {grade:.1} reading"),
                "hard to read",
                help,
            ),
        }
    }
}

fn plain(text: &str, place: Span, problems: &Problems) {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    for (term, instead) in JARGON {
        let same = |said: &[&str]| said.iter().zip(term).all(|(said, word)| said.eq_ignore_ascii_case(word));
        if words.windows(term.len()).any(same) {
            let message = format!("patients may not know `{}`", term.join(" "));
            problems.error(Code::Jargon, place, message, "not a plain word", format!("say `{instead}`"));
        }
    }
}
