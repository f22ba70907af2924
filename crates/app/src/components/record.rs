//! What was answered, done and decided, and why.

use maud::{Markup, html};

use super::button::{Go, tappable};
use super::icon::{Icon, icon};

/// One line of a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary<'a> {
    /// What it is about.
    pub name: &'a str,
    /// What was answered or measured; may be empty where that stands above.
    pub value: &'a str,
    /// That it was put right, and what it said before; may be empty.
    pub note: &'a str,
    /// A word to change it, and the way.
    pub change: Option<(&'a str, Go<'a>)>,
}

/// Names and values, each with a way to change it.
pub fn summary_list(lines: &[Summary]) -> Markup {
    html! {
        dl.summary {
            @for line in lines {
                div {
                    dt { (line.name) }
                    @if !line.value.is_empty() { dd { (line.value) } }
                    @if !line.note.is_empty() { dd.note { (line.note) } }
                    @if let Some((word, go)) = line.change {
                        dd.change { (tappable(go, "link", html! { (word) span.hidden { " " (line.name) } })) }
                    }
                }
            }
        }
    }
}

/// How something in the history turned out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Better, or done in full.
    Good,
    /// Neither.
    #[default]
    Plain,
    /// Worse, stopped, sent on.
    Alert,
}

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// When, in words.
    pub when: &'a str,
    /// When, as in `2026-03-01T09:30`.
    pub time: &'a str,
    /// What.
    pub title: &'a str,
    /// More about it.
    pub text: &'a str,
    /// That it was put right, and what it said before.
    pub note: &'a str,
    /// How it turned out.
    pub tone: Tone,
    /// Ways to more about it.
    pub ways: &'a [Way<'a>],
}

/// A way to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way<'a> {
    /// Its words.
    pub text: &'a str,
    /// The page's path.
    pub path: &'a str,
}

/// Ways one below the other.
pub fn ways(list: &[Way]) -> Markup {
    html! {
        ul {
            @for way in list { li { a.link href=(way.path) { (way.text) } } }
        }
    }
}

/// What happened, newest first.
pub fn history(entries: &[Entry]) -> Markup {
    html! {
        ol.history {
            @for entry in entries {
                @let (class, sign) = match entry.tone {
                    Tone::Good => ("good", Some(Icon::Tick)),
                    Tone::Plain => ("plain", None),
                    Tone::Alert => ("alert", Some(Icon::Warning)),
                };
                li class=(class) {
                    span.dot { @if let Some(sign) = sign { (icon(sign)) } }
                    time datetime=(entry.time) { (entry.when) }
                    h3 { (entry.title) }
                    @if !entry.text.is_empty() { p { (entry.text) } }
                    @if !entry.note.is_empty() { p.hint { (entry.note) } }
                    @for way in entry.ways {
                        a.link href=(way.path) { (way.text) span.hidden { ": " (entry.title) ", " (entry.when) } }
                    }
                }
            }
        }
    }
}

/// A source that a reason rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceLink<'a> {
    /// Who, what, when.
    pub text: &'a str,
    /// Where to read it; empty if nowhere.
    pub url: &'a str,
}

/// Why something was said or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    /// The rule, in words for the person.
    pub text: &'a str,
    /// The reason behind the rule.
    pub why: &'a str,
    /// It holds for certain; otherwise an answer is missing or "not sure".
    pub certain: bool,
    /// What it rests on.
    pub sources: &'a [SourceLink<'a>],
}

/// The words that every list of reasons needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReasonWords<'a> {
    /// Tag of a reason that holds for certain; may be empty.
    pub certain: &'a str,
    /// Tag of one that is only possible.
    pub unsure: &'a str,
    /// Opens the sources.
    pub sources: &'a str,
}

/// Each reason with how sure it is and what it rests on.
pub fn reasons(list: &[Reason], words: &ReasonWords) -> Markup {
    html! {
        ul.reasons {
            @for reason in list {
                @let tag = if reason.certain { words.certain } else { words.unsure };
                li {
                    @if !tag.is_empty() { span.tag.unsure[!reason.certain] { (tag) } }
                    p { (reason.text) }
                    @if !reason.why.is_empty() { p.hint { (reason.why) } }
                    (sources(reason.sources, words.sources))
                }
            }
        }
    }
}

/// Sources, folded away under a word.
pub fn sources(list: &[SourceLink], title: &str) -> Markup {
    html! {
        @if !list.is_empty() {
            details.sources {
                summary { (title) }
                ul {
                    @for source in list {
                        li {
                            @if source.url.is_empty() { (source.text) }
                            @else { a href=(source.url) rel="noreferrer" { (source.text) } }
                        }
                    }
                }
            }
        }
    }
}
