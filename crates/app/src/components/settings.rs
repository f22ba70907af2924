//! Rows of the settings page.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::question::{Answer, answers};

/// One option of a drop-down list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelectOption<'a> {
    /// Its value.
    pub value: &'a str,
    /// Its words.
    pub text: &'a str,
    /// It is the one in force.
    pub chosen: bool,
}

/// A setting with many options. The browser's own list cannot wrap what is chosen in it, so it lies unseen over the same words.
pub fn setting_select(name: &str, label: &str, hint: &str, options: &[SelectOption]) -> Markup {
    let hint_id = format!("{name}-hint");
    html! {
        div.setting {
            label for=(name) { (label) }
            @if !hint.is_empty() { p.hint id=(hint_id) { (hint) } }
            div.list {
                p aria-hidden="true" { @for option in options.iter().filter(|option| option.chosen) { (option.text) } }
                (icon(Icon::Forward))
                select id=(name) data-input=(name) aria-describedby=[(!hint.is_empty()).then_some(&hint_id)] {
                    @for option in options {
                        option value=(option.value) selected[option.chosen] { (option.text) }
                    }
                }
            }
        }
    }
}

/// A setting with a few options, side by side where there is room.
pub fn setting_choice(legend: &str, hint: &str, options: &[Answer]) -> Markup {
    html! {
        fieldset.setting.few {
            legend { (legend) }
            @if !hint.is_empty() { p.hint { (hint) } }
            (answers(options))
        }
    }
}

/// A way to a page of its own.
pub fn setting_link(label: &str, hint: &str, path: &str) -> Markup {
    html! {
        a.setting.way href=(path) {
            span.words { (label) @if !hint.is_empty() { small { (hint) } } }
            (icon(Icon::Forward))
        }
    }
}
