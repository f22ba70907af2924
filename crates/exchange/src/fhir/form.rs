//! A form, and answers to it.

use serde::Serialize;

use super::{structure::elements, *};

elements! {
    /// Answers to a form.
    QuestionnaireResponse {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// Which form: its address, `|` and its version.
        one questionnaire: Text,
        /// How far the person came.
        one status: ResponseStatus,
        /// Whom it is about.
        one subject: Reference,
        /// When the last answer was given.
        one authored: Time,
        /// Who wrote it down.
        one author: Reference,
        /// Who answered.
        one source: Reference,
        /// The answers.
        many item: ResponseItem,
    }

    /// An answer, or answers that belong together.
    ResponseItem {
        /// The form's item.
        one link_id: Text,
        /// The question.
        maybe text: Text,
        /// The answer.
        many answer: Answered,
        /// What belongs to a group.
        many item: ResponseItem,
    }

    /// An answer.
    Answered {
        /// Its value.
        #[serde(flatten)]
        one value: AnswerValue,
    }

    /// No value, and why.
    Absent {
        /// The reason.
        many extension: Extension,
    }

    /// A form.
    Questionnaire {
        /// For people.
        one text: Narrative,
        /// Its address.
        one url: Text,
        /// Its version.
        one version: Text,
        /// Its name for programs.
        one name: Text,
        /// Its title.
        one title: Text,
        /// It is in use.
        one status: Active,
        /// Whom it asks about.
        many subject_type: Text,
        /// What it is for.
        one purpose: Text,
        /// Who owns the codes in it.
        one copyright: Text,
        /// The questions.
        many item: Item,
    }

    /// A question, or questions that belong together.
    Item {
        /// Limits of a number.
        many extension: Extension,
        /// Its name.
        one link_id: Text,
        /// What it asks for.
        many code: Coding,
        /// Its words.
        one text: Text,
        /// What it is.
        #[serde(rename = "type")]
        one kind: ItemType,
        /// When it is asked.
        many enable_when: EnableWhen,
        /// Which of these conditions must hold.
        maybe enable_behavior: Behaviour,
        /// What can be answered.
        many answer_option: AnswerOption,
        /// What belongs to a group.
        many item: Item,
    }

    /// A condition for asking: a question was answered with yes.
    EnableWhen {
        /// Which question.
        one question: Text,
        /// How its answer is compared.
        one operator: Operator,
        /// With what.
        one answer_boolean: bool,
    }

    /// What can be answered.
    AnswerOption {
        /// The option.
        one value_coding: Coding,
    }
}

/// The value of an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum AnswerValue {
    /// Yes or no.
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    /// Neither yes nor no, and why.
    #[serde(rename = "_valueBoolean")]
    NoBoolean(Absent),
    /// A whole number.
    #[serde(rename = "valueInteger")]
    Integer(u32),
    /// No number, and why.
    #[serde(rename = "_valueInteger")]
    NoInteger(Absent),
    /// An option.
    #[serde(rename = "valueCoding")]
    Coding(Coding),
    /// No option, and why.
    #[serde(rename = "valueCoding")]
    NoCoding(Absent),
    /// A moment.
    #[serde(rename = "valueDateTime")]
    DateTime(Time),
}
