//! Buttons, and where a tap leads.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// Where a tap leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go<'a> {
    /// To a page of the app: a plain link to this path.
    To(&'a str),
    /// To an event of the app: `name:value`.
    Tap(&'a str),
}

/// How much weight a button has. A page has one primary button at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one clear next step.
    Primary,
    /// Anything else that can be done here.
    Secondary,
    /// What cannot be undone.
    Warning,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "button primary",
            ButtonKind::Secondary => "button secondary",
            ButtonKind::Warning => "button warning",
        }
    }
}

/// A button: its weight, its words and where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Button<'a> {
    /// How much weight it has.
    pub kind: ButtonKind,
    /// Its words.
    pub text: &'a str,
    /// Where it leads.
    pub go: Go<'a>,
}

impl<'a> Button<'a> {
    /// The one clear next step.
    pub fn primary(text: &'a str, go: Go<'a>) -> Self {
        Self { kind: ButtonKind::Primary, text, go }
    }

    /// Anything else that can be done here.
    pub fn secondary(text: &'a str, go: Go<'a>) -> Self {
        Self { kind: ButtonKind::Secondary, text, go }
    }

    /// What cannot be undone.
    pub fn warning(text: &'a str, go: Go<'a>) -> Self {
        Self { kind: ButtonKind::Warning, text, go }
    }
}

/// One button.
pub fn button(button: &Button) -> Markup {
    let inside = html! {
        (button.text)
        @if button.kind == ButtonKind::Primary { (icon(Icon::Forward)) }
    };
    tappable(button.go, button.kind.class(), inside)
}

/// Buttons in a row, or one above the other where there is little room.
pub fn buttons(row: &[Button]) -> Markup {
    html! {
        div.buttons {
            @for one in row { (button(one)) }
        }
    }
}

/// A link or a button of this class around `inside`.
pub(super) fn tappable(go: Go, class: &str, inside: Markup) -> Markup {
    match go {
        Go::To(path) => html! { a class=(class) href=(path) { (inside) } },
        Go::Tap(tap) => html! { button type="button" class=(class) data-tap=(tap) { (inside) } },
    }
}
