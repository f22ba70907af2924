//! One question a page, and the ways to answer it.

use maud::{Markup, html};

use super::button::{Button, Go, button, tappable};
use super::icon::{Icon, icon};
use super::picture::{Picture, picture};

/// How far along the questions are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// Questions done.
    pub done: u32,
    /// Questions in all, as far as is known.
    pub of: u32,
    /// The same in words.
    pub text: &'a str,
}

/// A bar that fills, with its words.
pub fn progress(progress: &Progress) -> Markup {
    html! {
        div.progress {
            label for="progress" { (progress.text) }
            progress #progress value=(progress.done) max=(progress.of.max(1)) {}
        }
    }
}

/// A question and what helps to answer it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Question<'a> {
    /// The question: the page's heading.
    pub title: &'a str,
    /// A sentence under it.
    pub hint: &'a str,
    /// The question as it was written, where its translation is not reviewed yet: the words, and their language.
    pub original: Option<Original<'a>>,
    /// The words that open the reason for asking.
    pub why_title: &'a str,
    /// The reason for asking.
    pub why: &'a str,
    /// What is wrong with the answer given.
    pub error: &'a str,
    /// A picture of what is meant.
    pub picture: Option<Picture<'a>>,
    /// How far along.
    pub progress: Option<Progress<'a>>,
}

/// A sentence in the language in which it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Original<'a> {
    /// The sentence.
    pub text: &'a str,
    /// The language's code.
    pub language: &'a str,
}

/// The original under a sentence.
pub fn original(sentence: &Original) -> Markup {
    html! { span.original lang=(sentence.language) dir="ltr" { (sentence.text) } }
}

/// A question page. `ways` is how to answer: [`answers`], [`checklist`], [`scale`], [`number_field`].
pub fn question(question: &Question, ways: Markup) -> Markup {
    html! {
        div.question {
            @if let Some(shown) = &question.progress { (progress(shown)) }
            fieldset aria-describedby=(if question.hint.is_empty() { "error" } else { "hint error" }) {
                legend { h1 tabindex="-1" #question { (question.title) } }
                @if let Some(sentence) = &question.original { (original(sentence)) }
                @if !question.hint.is_empty() { p.hint #hint { (question.hint) } }
                @if let Some(shown) = &question.picture { (picture(shown)) }
                (alert(question.error))
                (ways)
            }
            @if !question.why.is_empty() {
                details { summary { (question.why_title) } p { (question.why) } }
            }
        }
    }
}

/// What is wrong with an answer. Its place is kept while nothing is: so a screen reader hears it come, and whoever mends a number goes on typing where they are when it goes.
pub fn alert(error: &str) -> Markup {
    html! { p.error #error role="alert" { @if !error.is_empty() { (icon(Icon::Warning)) (error) } } }
}

/// One answer that acts as soon as it is tapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    /// Its words.
    pub text: &'a str,
    /// A few more words under them.
    pub hint: &'a str,
    /// Where it leads.
    pub go: Go<'a>,
    /// It was given before.
    pub chosen: bool,
}

impl<'a> Answer<'a> {
    /// An answer of a few words, not yet given.
    pub fn new(text: &'a str, tap: &'a str) -> Self {
        Self { text, hint: "", go: Go::Tap(tap), chosen: false }
    }

    /// The same answer, given before or not.
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen, ..self }
    }
}

/// Answers one above the other: yes, no, not sure; or the options of a choice.
pub fn answers(list: &[Answer]) -> Markup {
    html! {
        div.answers {
            @for one in list { (answer(one)) }
        }
    }
}

/// One row of [`answers`].
pub(super) fn answer(answer: &Answer) -> Markup {
    let inside = html! {
        span.mark {}
        span.words {
            (answer.text)
            @if !answer.hint.is_empty() { small { (answer.hint) } }
        }
    };
    match answer.go {
        Go::To(_) => tappable(answer.go, "answer", inside),
        Go::Tap(tap) => html! {
            button.answer type="button" data-tap=(tap) aria-pressed=(answer.chosen) { (inside) }
        },
    }
}

/// One row of a checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick<'a> {
    /// Its words.
    pub text: &'a str,
    /// The same as it was written, where the translation is not reviewed yet.
    pub original: Option<Original<'a>>,
    /// The event that turns it about.
    pub tap: &'a str,
    /// It applies.
    pub ticked: bool,
}

/// Several yes/no questions on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checklist<'a> {
    /// The rows.
    pub items: &'a [Tick<'a>],
    /// The answer no to all of them.
    pub none: Answer<'a>,
    /// A word between the rows and "none of these".
    pub or: &'a str,
    /// The way on; absent until it can be taken.
    pub go_on: Option<Button<'a>>,
}

/// Rows that a tap ticks, then "none of these", then the way on.
pub fn checklist(list: &Checklist) -> Markup {
    html! {
        div.answers {
            @for item in list.items { (tick(item)) }
            @if !list.or.is_empty() { p.or { (list.or) } }
            (answer(&list.none))
        }
        @if let Some(go_on) = &list.go_on { (button(go_on)) }
    }
}

/// One row that a tap ticks.
pub fn tick(item: &Tick) -> Markup {
    html! {
        button.answer.tick type="button" role="checkbox" aria-checked=(item.ticked) data-tap=(item.tap) {
            span.mark { (icon(Icon::Tick)) }
            span.words { (item.text) @if let Some(sentence) = &item.original { (original(sentence)) } }
        }
    }
}

/// A number picked from a row, such as pain from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale<'a> {
    /// Least value.
    pub min: u32,
    /// Greatest value.
    pub max: u32,
    /// What the least means.
    pub least: &'a str,
    /// What the greatest means.
    pub most: &'a str,
    /// The name of the event; the number follows: `name:7`.
    pub tap: &'a str,
    /// The one picked before.
    pub chosen: Option<u32>,
}

/// Numbers as big buttons; the ends say what they mean.
pub fn scale(scale: &Scale) -> Markup {
    html! {
        div.scale {
            p.ends aria-hidden="true" {
                span { b { (scale.min) } " " (scale.least) }
                span { b { (scale.max) } " " (scale.most) }
            }
            @for n in scale.min..=scale.max {
                button.point type="button" data-tap={ (scale.tap) ":" (n) } aria-pressed=(scale.chosen == Some(n)) {
                    (n)
                    @if n == scale.min { span.hidden { ", " (scale.least) } }
                    @if n == scale.max { span.hidden { ", " (scale.most) } }
                }
            }
        }
    }
}

/// A number typed or stepped, such as age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberField<'a> {
    /// Its name among the inputs.
    pub name: &'a str,
    /// What stands in it.
    pub value: &'a str,
    /// Least value.
    pub min: u32,
    /// Greatest value.
    pub max: u32,
    /// The unit in words.
    pub unit: &'a str,
    /// One less: its words for screen readers and its event.
    pub less: (&'a str, &'a str),
    /// One more: its words for screen readers and its event.
    pub more: (&'a str, &'a str),
    /// What is in it is wrong; the question's `error` says how.
    pub wrong: bool,
    /// The way on.
    pub go_on: Button<'a>,
}

/// A field for a whole number with one button on each side. It is named by the question's heading.
pub fn number_field(field: &NumberField) -> Markup {
    html! {
        div.stepper {
            button type="button" data-tap=(field.less.1) aria-label=(field.less.0) { (icon(Icon::Minus)) }
            input type="text" inputmode="numeric" pattern="[0-9]*" autocomplete="off" maxlength=(field.max.to_string().len())
                data-input=(field.name) value=(field.value) data-min=(field.min) data-max=(field.max)
                aria-labelledby="question unit" aria-invalid=[field.wrong.then_some("true")];
            span.unit #unit { (field.unit) }
            button type="button" data-tap=(field.more.1) aria-label=(field.more.0) { (icon(Icon::Plus)) }
        }
        (button(&field.go_on))
    }
}

/// A line of text, such as a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextField<'a> {
    /// Its label.
    pub label: &'a str,
    /// Its name among the inputs.
    pub name: &'a str,
    /// What stands in it.
    pub value: &'a str,
}

/// The most letters in a [`text_field`].
const MOST_LETTERS: u32 = 80;

/// A field for a line of text under its label.
pub fn text_field(field: &TextField) -> Markup {
    html! {
        label.line { (field.label)
            input type="text" autocomplete="off" maxlength=(MOST_LETTERS) data-input=(field.name) value=(field.value);
        }
    }
}
