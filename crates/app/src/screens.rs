//! Every page as HTML.

mod after;
#[cfg(feature = "whole")]
mod backup;
mod check;
#[cfg(feature = "whole")]
mod check_in;
#[cfg(feature = "whole")]
mod corrections;
mod fridge;
#[cfg(feature = "whole")]
mod history;
#[cfg(feature = "whole")]
mod home;
#[cfg(feature = "whole")]
mod learn;
#[cfg(feature = "whole")]
mod letter;
#[cfg(feature = "whole")]
mod measures;
mod reason;
mod result;
#[cfg(feature = "whole")]
mod said;
mod session;
#[cfg(feature = "whole")]
mod settings;
#[cfg(feature = "whole")]
mod share;
#[cfg(feature = "whole")]
mod sitting;
mod start;
mod techniques;
#[cfg(feature = "whole")]
mod why;

use crate::{
    App,
    components::{Back, Banner, BannerKind, Go, Header, NavEntry, banner, footer_nav, page, page_header},
    page::Page,
};
use maud::{Markup, html};

/// What the host's root element contains.
pub(crate) fn view(app: &App) -> Markup {
    if app.page == Page::Session && app.session.as_ref().is_some_and(|s| s.runs()) {
        return session::running(app);
    }
    let content = match &app.page {
        Page::Start | Page::Check => start::start(app),
        Page::Question(name) => check::question_page(app, name, false),
        Page::Help(name) => check::question_page(app, name, true),
        Page::Result => result::result(app),
        Page::Techniques => techniques::list(app),
        Page::Technique(name) => techniques::one(app, name),
        Page::Session => session::interrupted(app),
        Page::Stopped => after::stopped(app),
        Page::After => after::after(app),
        #[cfg(feature = "whole")]
        page if page.needs_the_whole() && app.w("home.lead").is_empty() => underway(app),
        #[cfg(feature = "whole")]
        Page::Why(event) => why::why(app, event.as_deref()),
        #[cfg(feature = "whole")]
        Page::Backup => backup::backup(app),
        #[cfg(feature = "whole")]
        Page::CheckIn => check_in::check_in(app),
        #[cfg(feature = "whole")]
        Page::Home => home::home(app),
        #[cfg(feature = "whole")]
        Page::Letter => letter::letter(app),
        #[cfg(feature = "whole")]
        Page::Measures => measures::measures(app),
        #[cfg(feature = "whole")]
        Page::Measure(name) => measures::measure(app, name),
        #[cfg(feature = "whole")]
        Page::Calendar => measures::calendar(app),
        #[cfg(feature = "whole")]
        Page::History => history::newest(app),
        #[cfg(feature = "whole")]
        Page::Month(name) => history::month(app, name),
        #[cfg(feature = "whole")]
        Page::Answers(id) => sitting::sitting(app, id),
        #[cfg(feature = "whole")]
        Page::Wrong(id) => corrections::put_right(app, id),
        #[cfg(feature = "whole")]
        Page::Settings => settings::settings(app),
        #[cfg(feature = "whole")]
        Page::Cleared => settings::cleared(app),
        #[cfg(feature = "whole")]
        Page::Share => share::share(app),
        #[cfg(feature = "whole")]
        Page::Erase => settings::erase(app),
        #[cfg(feature = "whole")]
        Page::Learn => learn::list(app),
        #[cfg(feature = "whole")]
        Page::Lesson(name) => learn::one(app, name),
        Page::Signs => fridge::fridge(app),
        #[cfg(not(feature = "whole"))]
        page if page.needs_the_whole() => underway(app),
        _ => missing(app),
    };
    let content = html! {
        @if app.unsaved.is_some() {
            (banner(&Banner { kind: BannerKind::NotSaved, text: app.w("errors.not-saved"), action: None }))
        }
        (content)
    };
    page(header(app), content, footer(app))
}

/// A page while the whole app, or its words, are fetched.
fn underway(app: &App) -> Markup {
    html! {
        div aria-busy="true" {
            h1 tabindex="-1" { (page_name(app)) }
            p { (app.w("common.loading")) }
            p.hint { (app.w("common.loading-help")) }
        }
    }
}

/// The page's title, for the browser's tab and for screen readers.
pub(crate) fn title(app: &App) -> String {
    let (name, product) = (page_name(app), app.w("common.product"));
    if name.is_empty() { product.to_owned() } else { format!("{name} – {product}") }
}

fn page_name(app: &App) -> &str {
    match &app.page {
        Page::Question(name) | Page::Help(name) => check::heading(app, name),
        Page::Result => app.w("result.page-title"),
        Page::Why(_) => app.w("result.why"),
        Page::Techniques => app.w("techniques.title"),
        Page::Technique(name) => {
            app.protocol.technique(name).map_or("", |id| &app.protocol.techniques[id.index()].title)
        }
        Page::Session => app.w("session.page-title"),
        Page::Stopped => app.w("stopped.title"),
        Page::After => app.w("aftercheck.title"),
        #[cfg(feature = "whole")]
        Page::Backup => app.w("copies.title"),
        Page::CheckIn => app.w("start.check-in-go"),
        #[cfg(feature = "whole")]
        Page::Measure(name) => measures::title(app, name),
        #[cfg(feature = "whole")]
        Page::Calendar => app.w("measuring.calendar"),
        #[cfg(feature = "whole")]
        Page::Measures => app.w("measuring.title"),
        #[cfg(not(feature = "whole"))]
        Page::Measures | Page::Measure(_) | Page::Calendar => app.w("start.home-title"),
        Page::Home => app.w("start.home-title"),
        #[cfg(feature = "whole")]
        Page::Letter => app.w("letter.title"),
        #[cfg(not(feature = "whole"))]
        Page::Letter => app.w("result.letter"),
        Page::History => app.w("common.nav-history"),
        #[cfg(feature = "whole")]
        Page::Month(_) | Page::Answers(_) => app.w("common.nav-history"),
        #[cfg(feature = "whole")]
        Page::Wrong(_) => app.w("corrections.title"),
        Page::Settings => app.w("common.nav-settings"),
        Page::Cleared => app.w("result.clearance"),
        #[cfg(feature = "whole")]
        Page::Share => share::title(app),
        #[cfg(feature = "whole")]
        Page::Erase => app.w("erase.title"),
        #[cfg(not(feature = "whole"))]
        Page::Backup | Page::Share | Page::Erase => app.w("common.nav-settings"),
        Page::Learn | Page::Lesson(_) => app.w("common.nav-learn"),
        Page::Signs => app.w("safety-net.title"),
        Page::Start | Page::Check | Page::Missing => "",
    }
}

fn header(app: &App) -> Markup {
    let path = match &app.page {
        Page::Start | Page::Missing | Page::Check | Page::Stopped | Page::After | Page::Session => None,
        Page::Question(_) | Page::Help(_) => Some(app.page_before().path()),
        Page::Why(Some(_)) => Some(Page::History.path()),
        Page::Why(None) => Some(Page::Result.path()),
        Page::Technique(_) => Some(Page::Techniques.path()),
        Page::Lesson(_) => Some(Page::Learn.path()),
        #[cfg(feature = "whole")]
        Page::Month(_) | Page::Answers(_) => Some(Page::History.path()),
        #[cfg(feature = "whole")]
        Page::Wrong(id) => app.wrong_entry(id).map(|entry| app.told_on(&entry.what, id).path()),
        #[cfg(feature = "whole")]
        Page::Letter | Page::Share => Some(Page::Home.path()),
        Page::Backup | Page::Erase | Page::Cleared => Some(Page::Settings.path()),
        _ => Some(Page::Start.path()),
    };
    let go = path.as_deref().map(Go::To);
    #[cfg(feature = "whole")]
    let go = check_in::before(app).or_else(|| share::before(app)).or(go);
    let back = go.map(|go| Back { text: app.w("common.back"), go });
    page_header(&Header { product: app.w("common.product"), back, skip: app.w("common.skip") })
}

fn footer(app: &App) -> Markup {
    let here = |page: &Page| *page == app.page;
    let entries = [
        (app.w("common.nav-start"), Page::Start),
        (app.w("common.nav-history"), Page::History),
        (app.w("common.nav-learn"), Page::Learn),
        (app.w("common.nav-signs"), Page::Signs),
        (app.w("common.nav-settings"), Page::Settings),
    ];
    let paths: Vec<String> = entries.iter().map(|(_, page)| page.path()).collect();
    let entries: Vec<NavEntry> =
        entries.iter().zip(&paths).map(|((text, page), path)| NavEntry { text, path, here: here(page) }).collect();
    footer_nav(app.w("common.nav-label"), &entries, app.w("common.small-print"))
}

fn missing(app: &App) -> Markup {
    html! {
        h1 tabindex="-1" { (app.w("errors.no-page")) }
        p { a.link href="/" { (app.w("common.nav-start")) } }
    }
}
