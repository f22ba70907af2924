//! Fields for a text and for a file, each with its label and what is to be known of it.

use maud::{Markup, html};

/// A field for some words that the browser is not to keep, correct or guess.
pub fn passphrase_field(name: &str, label: &str, hint: &str, value: &str) -> Markup {
    let hint_id = format!("{name}-hint");
    html! {
        div.field {
            label for=(name) { (label) }
            @if !hint.is_empty() { p.hint id=(hint_id) { (hint) } }
            input id=(name) type="text" data-input=(name) value=(value) autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby=[(!hint.is_empty()).then_some(&hint_id)];
        }
    }
}

/// A field for a file.
pub fn file_field(name: &str, label: &str) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            input id=(name) type="file";
        }
    }
}
