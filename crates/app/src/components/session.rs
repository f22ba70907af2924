//! A guided session: one picture, one line, one number, and a stop that cannot be missed.

use std::cmp::Ordering;

use maud::{Markup, html};

use super::button::{Go, tappable};
use super::icon::{Icon, icon};
use super::picture::{Picture, picture};
use super::question::Answer;

/// The spots of a technique, as dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot<'a> {
    /// "Spot 1 of 2": the dots in words.
    pub text: &'a str,
    /// Spots done.
    pub done: u32,
    /// Spots in all.
    pub of: u32,
}

/// What the big number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat<'a> {
    /// The number: seconds or strokes left.
    pub left: &'a str,
    /// Its unit.
    pub unit: &'a str,
}

/// What a session shows at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session<'a> {
    /// The phase, as a heading: get ready, hold, rest.
    pub phase: &'a str,
    /// One line to follow. It is also spoken.
    pub cue: &'a str,
    /// The side treated, in words.
    pub side: &'a str,
    /// The big number, where something is counted.
    pub beat: Option<Beat<'a>>,
    /// The spots.
    pub spots: Option<Spot<'a>>,
    /// A picture of what to do.
    pub picture: Option<Picture<'a>>,
    /// The pictures of the step before and the step after, which peek in at the edges.
    pub beside: [Option<Picture<'a>>; 2],
    /// Seconds of one beat, where there is a pace to keep: a mark breathes with it.
    pub pace: Option<u32>,
    /// Holds the clock, where one runs: word and event.
    pub pause: Option<(&'a str, &'a str)>,
    /// It holds still now, and `pause` carries on.
    pub paused: bool,
    /// What is asked of the person, who need not answer.
    pub ask: &'a str,
    /// What can be tapped, and need not be: words and events.
    pub ways: &'a [(&'a str, &'a str)],
    /// The word on the stop area.
    pub stop: &'a str,
    /// A few words under it: what else stops, as in "or press any key".
    pub stop_hint: &'a str,
}

/// The whole screen of a session; header and footer are left away. At least half of the view stops it.
///
/// It is read from the heading on, which has the focus: what to do, how long, how to pause. The eye meets the bar first, then picture and count.
pub fn session(session: &Session) -> Markup {
    let sign = if session.paused { Icon::Play } else { Icon::Pause };
    html! {
        div.session data-keys="stop:" {
            div.guide {
                div.now {
                    h1 tabindex="-1" { (session.phase) }
                    p.cue role="status" {
                        (session.cue)
                        // Seen here where large text leaves no room for it on the stop area.
                        i aria-hidden="true" { (session.stop) ": " (session.stop_hint) }
                    }
                }
                div.scene {
                    @if let Some(beat) = &session.beat {
                        p.beat role="timer" aria-live="off" {
                            @if let Some(seconds) = session.pace { i.pace data-seconds=(seconds) {} }
                            b { (beat.left) } " " span { (beat.unit) }
                        }
                    }
                    @if let Some(shown) = &session.picture { (strip(shown, &session.beside)) }
                }
                div.bar {
                    @if !session.side.is_empty() { p.side { (session.side) } }
                    @if let Some(spots) = &session.spots { (dots(spots)) }
                    @if let Some((word, tap)) = session.pause {
                        (tappable(Go::Tap(tap), "pause", html! { (icon(sign)) (word) }))
                    }
                }
                @if !session.ways.is_empty() {
                    div.told role="group" aria-label=[(!session.ask.is_empty()).then_some(session.ask)] {
                        @for (word, tap) in session.ways { (tappable(Go::Tap(tap), "tell", html! { (word) })) }
                    }
                }
            }
            button.stop type="button" data-tap="stop:" data-stop {
                (icon(Icon::Stop))
                span { (session.stop) }
                @if !session.stop_hint.is_empty() { small { (session.stop_hint) } }
            }
        }
    }
}

/// The picture of this step, with those of the steps before and after it at the edges. They are an outlook, not for reading out.
fn strip(now: &Picture, beside: &[Option<Picture>; 2]) -> Markup {
    let peek = |shown: &Option<Picture>| {
        let shown = shown.filter(|shown| shown.name != now.name);
        html! { @if let Some(shown) = shown { (picture(&Picture { alt: "", ..shown })) } @else { figure.picture {} } }
    };
    html! {
        div.strip {
            div.peek aria-hidden="true" { (peek(&beside[0])) }
            (picture(now))
            div.peek aria-hidden="true" { (peek(&beside[1])) }
        }
    }
}

fn dots(spots: &Spot) -> Markup {
    html! {
        p.dots {
            span.hidden { (spots.text) }
            @for at in 0..spots.of {
                @let class = match at.cmp(&spots.done) { Ordering::Less => "done", Ordering::Equal => "now", Ordering::Greater => "ahead" };
                i class=(class) {}
            }
        }
    }
}

/// After a stop: what happened, in one tap. The page fills with the answers.
pub fn what_happened(title: &str, hint: &str, list: &[Answer]) -> Markup {
    html! {
        div.happened role="group" aria-labelledby="happened" {
            h1 tabindex="-1" #happened { (title) }
            @if !hint.is_empty() { p.hint { (hint) } }
            @for one in list {
                (tappable(one.go, "big", html! {
                    span.words { (one.text) @if !one.hint.is_empty() { small { (one.hint) } } }
                    (icon(Icon::Forward))
                }))
            }
        }
    }
}
