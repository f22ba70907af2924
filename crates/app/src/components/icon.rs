//! Small line drawings that stand beside words, never instead of them.

use maud::{Markup, html};

/// A drawing on a grid of 24 by 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The page before.
    Back,
    /// The next page or step.
    Forward,
    /// Yes, done, open.
    Tick,
    /// No, not for this.
    Cross,
    /// Closed for now.
    Lock,
    /// A telephone.
    Phone,
    /// Danger: a triangle with a mark.
    Warning,
    /// Danger now: an eight-sided sign with a mark.
    Alarm,
    /// Good to know.
    Note,
    /// Time.
    Clock,
    /// Stop: an eight-sided sign.
    Stop,
    /// Hold still for a moment.
    Pause,
    /// Carry on.
    Play,
    /// Less by one.
    Minus,
    /// More by one.
    Plus,
    /// The app's own sign: a spine, and a clear space around it.
    Mark,
}

impl Icon {
    /// The outline, as an SVG path.
    fn path(self) -> &'static str {
        match self {
            Icon::Back => "M15 5l-7 7 7 7",
            Icon::Forward => "M9 5l7 7-7 7",
            Icon::Tick => "M5 12.5l5 5 9.5-11",
            Icon::Cross => "M6 6l12 12M18 6L6 18",
            Icon::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5",
            Icon::Phone => {
                "M6.6 3.5l3 .3 1.3 4.2-2 1.7a12 12 0 0 0 5.4 5.4l1.7-2 4.2 1.3.3 3c.1 1.6-1.3 2.9-2.9 2.7C9.9 19.3 4.7 14.1 3.9 6.4 \
                 3.7 4.8 5 3.4 6.6 3.5z"
            }
            Icon::Warning => "M12 3.5L22 20.5H2zM12 10v5M12 17.5v.2",
            Icon::Alarm => "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6.5M12 16.7v.2",
            Icon::Note => "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19zM12 11v6M12 7.3v.2",
            Icon::Clock => "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19zM12 7v5.3l3.5 2.2",
            Icon::Stop => "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM8.5 12h7",
            Icon::Pause => "M8 5v14M16 5v14",
            Icon::Play => "M7 4.5v15l12-7.5z",
            Icon::Minus => "M5 12h14",
            Icon::Plus => "M5 12h14M12 5v14",
            Icon::Mark => {
                "M12 4v2.5M12 9.5v1.5M12 14v1.5M12 18.5v1.5M6.5 4.5c-3 4.5-3 10.5 0 15M17.5 4.5c3 4.5 3 10.5 0 15"
            }
        }
    }
}

/// One icon, hidden from screen readers: the words beside it say the same.
pub fn icon(icon: Icon) -> Markup {
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" focusable="false" { path d=(icon.path()) {} }
    }
}
