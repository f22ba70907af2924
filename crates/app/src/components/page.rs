//! The frame of a page: header, headings, banners, running text, footer.

use maud::{Markup, html};

use super::button::{Button, ButtonKind, Go, button, buttons, tappable};
use super::icon::{Icon, icon};
use super::picture::{Picture, picture};

/// The rank of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The page's own; once a page.
    Page,
    /// A section of the page.
    Section,
    /// A part of a section.
    Part,
}

/// A heading. That of the page can take the focus from the host script.
pub fn heading(rank: Heading, inside: Markup) -> Markup {
    match rank {
        Heading::Page => html! { h1 tabindex="-1" { (inside) } },
        Heading::Section => html! { h2 { (inside) } },
        Heading::Part => html! { h3 { (inside) } },
    }
}

/// The way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back<'a> {
    /// Its word.
    pub text: &'a str,
    /// Where it leads.
    pub go: Go<'a>,
}

/// What stands at the top of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Header<'a> {
    /// The product's name, a link to the first page.
    pub product: &'a str,
    /// The way back, where there is one.
    pub back: Option<Back<'a>>,
    /// The words of the link that jumps over the header.
    pub skip: &'a str,
}

/// The header: the product's name and the way back.
pub fn page_header(header: &Header) -> Markup {
    html! {
        header.header {
            @if !header.skip.is_empty() { a.skip href="#content" { (header.skip) } }
            @if let Some(back) = header.back {
                (tappable(back.go, "back", html! { (icon(Icon::Back)) (back.text) }))
            }
            a.product href="/" { (icon(Icon::Mark)) span { (header.product) } }
        }
    }
}

/// A whole page: header (with any banner), content, footer. It goes into the host's `<main>`.
///
/// `content` starts with the page's `h1` (or a component that has it).
pub fn page(header: Markup, content: Markup, footer: Markup) -> Markup {
    html! {
        (header)
        div.content #content tabindex="-1" { (content) }
        (footer)
    }
}

/// A section with its heading.
pub fn section(title: &str, content: Markup) -> Markup {
    html! {
        section { h2 { (title) } (content) }
    }
}

/// A page to read: an explanation, a policy.
pub fn text_page(title: &str, paragraphs: &[&str], after: Markup) -> Markup {
    html! {
        article.reading {
            h1 tabindex="-1" { (title) }
            @for paragraph in paragraphs { p { (paragraph) } }
            (after)
        }
    }
}

/// One place in the footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NavEntry<'a> {
    /// Its words.
    pub text: &'a str,
    /// Its path.
    pub path: &'a str,
    /// The page that is open now.
    pub here: bool,
}

/// The footer: a few places, and a line of small print. `label` names the list for screen readers.
pub fn footer_nav(label: &str, entries: &[NavEntry], small_print: &str) -> Markup {
    html! {
        footer.footer {
            nav aria-label=(label) {
                ul {
                    @for entry in entries {
                        li { a href=(entry.path) aria-current=[entry.here.then_some("page")] { (entry.text) } }
                    }
                }
            }
            @if !small_print.is_empty() { p { (small_print) } }
        }
    }
}

/// What a banner is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BannerKind {
    /// Something was not saved: told at once.
    NotSaved,
    /// There is no connection, and none is needed.
    Offline,
    /// A new version waits.
    NewVersion,
}

/// A line at the top of a page about the app itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Banner<'a> {
    /// What it is about.
    pub kind: BannerKind,
    /// Its words.
    pub text: &'a str,
    /// What can be done about it.
    pub action: Option<(&'a str, Go<'a>)>,
}

/// A banner. Put it between header and content.
pub fn banner(banner: &Banner) -> Markup {
    let (class, role, sign) = match banner.kind {
        BannerKind::NotSaved => ("banner not-saved", "alert", Icon::Warning),
        BannerKind::Offline => ("banner", "status", Icon::Note),
        BannerKind::NewVersion => ("banner", "status", Icon::Note),
    };
    html! {
        div class=(class) role=(role) {
            (icon(sign))
            p { (banner.text) }
            @if let Some((text, go)) = banner.action {
                (button(&Button { kind: ButtonKind::Secondary, text, go }))
            }
        }
    }
}

/// The first page: what this is, and one way to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Welcome<'a> {
    /// The heading.
    pub title: &'a str,
    /// One or two sentences under it.
    pub lead: &'a str,
    /// A calm picture.
    pub picture: Option<Picture<'a>>,
    /// Ways on, the primary one first.
    pub ways: &'a [Button<'a>],
}

/// The top of the first page.
pub fn welcome(welcome: &Welcome) -> Markup {
    html! {
        div.welcome {
            div {
                h1 tabindex="-1" { (welcome.title) }
                p.lead { (welcome.lead) }
                (buttons(welcome.ways))
            }
            @if let Some(shown) = &welcome.picture { (picture(shown)) }
        }
    }
}

/// How a list of points is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Points {
    /// With ticks: what it is, what to do.
    Do,
    /// With crosses: what it is not, what to leave.
    Leave,
    /// With dots.
    Plain,
}

/// A short list under a heading. The heading says what tick or cross mean.
pub fn points(kind: Points, title: &str, items: &[&str]) -> Markup {
    let sign = match kind {
        Points::Do => Some(Icon::Tick),
        Points::Leave => Some(Icon::Cross),
        Points::Plain => None,
    };
    html! {
        section.points.leave[kind == Points::Leave] {
            h2 { (title) }
            ul.signed[sign.is_some()] {
                @for item in items {
                    li { @if let Some(sign) = sign { (icon(sign)) } span { (item) } }
                }
            }
        }
    }
}
