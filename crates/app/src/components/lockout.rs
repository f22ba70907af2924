//! How long until massage may start again.

use maud::{Markup, html};

/// Time that has to pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown<'a> {
    /// How much of it has passed, in hundredths.
    pub passed: u32,
    /// The time left, as a number.
    pub left: &'a str,
    /// Its unit.
    pub unit: &'a str,
    /// The same as a sentence: when it ends.
    pub text: &'a str,
}

/// A ring that closes as time passes, and its words.
pub fn countdown(countdown: &Countdown) -> Markup {
    let passed = countdown.passed.min(100);
    html! {
        div.countdown {
            svg.ring viewBox="0 0 100 100" aria-hidden="true" focusable="false" {
                circle.whole cx="50" cy="50" r="44" {}
                @if passed > 0 {
                    circle.passed cx="50" cy="50" r="44" pathLength="100" stroke-dasharray={ (passed) " 100" } transform="rotate(-90 50 50)" {}
                }
            }
            p.left aria-hidden="true" { b { (countdown.left) } span { (countdown.unit) } }
            p.text role="timer" { (countdown.text) }
        }
    }
}
