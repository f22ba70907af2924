//! Settings, a clinician's clearance, and erasing everything.

use crate::{
    App,
    components::{
        Answer, Button, Go, Points, SelectOption, answers, buttons, info_card, points, section, setting_choice,
        setting_link, setting_select, warning_callout,
    },
};
use maud::{Markup, html};

/// The settings page.
pub(super) fn settings(app: &App) -> Markup {
    let chosen = app.emergency_number().map_or("", |n| n.name.as_str());
    let titles: Vec<String> =
        app.protocol.emergency_numbers.iter().map(|n| format!("{} – {}", n.title, n.number)).collect();
    let regions: Vec<SelectOption> = app
        .protocol
        .emergency_numbers
        .iter()
        .zip(&titles)
        .map(|(n, text)| SelectOption { value: &n.name, text, chosen: n.name == chosen })
        .collect();
    let (now, _) = app.language();
    let languages: Vec<SelectOption> =
        app.choices().map(|(value, text)| SelectOption { value, text, chosen: value == now }).collect();
    html! {
        h1 tabindex="-1" { (app.w("settings.title")) }
        @if !languages.is_empty() { (setting_select("language", app.w("settings.language"), app.w("settings.language-hint"), &languages)) }
        (setting_select("region", app.w("settings.region"), app.w("settings.region-hint"), &regions))
        (choice(app, "theme", "settings.theme", &[("auto", "settings.theme-auto"), ("light", "settings.theme-light"), ("dark", "settings.theme-dark")]))
        (choice(app, "sound", "settings.sound", &[("voice", "settings.sound-voice"), ("bell", "settings.sound-bell"), ("silent", "settings.sound-silent")]))
        (setting_link(app.w("clearance.title"), app.w("settings.clearance-hint"), "/cleared"))
        (setting_link(app.w("copies.title"), app.w("copies.hint"), "/backup"))
        (setting_link(app.w("share.title"), app.w("share.hint"), "/share"))
        (setting_link(app.w("erase.title"), app.w("settings.erase-hint"), "/erase"))
        (info_card(app.w("settings.about-title"), html! {
            p { (app.w("settings.about")) }
            p { (app.with_two("settings.protocol", app.protocol.version, app.protocol.hash.get(..12).unwrap_or_default())) }
        }))
    }
}

fn choice(app: &App, key: &str, legend: &str, options: &[(&str, &str)]) -> Markup {
    let now = app.setting(key).unwrap_or(options[0].0);
    let taps: Vec<String> = options.iter().map(|(value, _)| format!("set:{key}={value}")).collect();
    let list: Vec<Answer> = options
        .iter()
        .zip(&taps)
        .map(|((value, words), tap)| Answer::new(app.w(words), tap).chosen(*value == now))
        .collect();
    setting_choice(app.w(legend), "", &list)
}

/// Recording that a clinician has looked and has cleared the person.
pub(super) fn cleared(app: &App) -> Markup {
    let who = ["clearance.doctor", "clearance.emergency", "clearance.physio", "clearance.nurse"];
    let taps: Vec<String> = who.iter().map(|key| format!("clear:{}", app.w(key))).collect();
    let mut list: Vec<Answer> = who.iter().zip(&taps).map(|(key, tap)| Answer::new(app.w(key), tap)).collect();
    list.push(Answer { go: Go::To("/"), ..Answer::new(app.w("clearance.not-yet"), "") });
    html! {
        h1 tabindex="-1" { (app.w("clearance.title")) }
        p.lead { (app.w("clearance.lead")) }
        (points(Points::Do, app.w("clearance.means-title"), &[app.w("clearance.means-1"), app.w("clearance.means-2")]))
        (section(app.w("clearance.who"), answers(&list)))
    }
}

/// Erasing everything.
pub(super) fn erase(app: &App) -> Markup {
    html! {
        h1 tabindex="-1" { (app.w("erase.title")) }
        (warning_callout(app.w("techniques.important"), app.w("erase.warning-title"), html! { p { (app.w("erase.warning")) } }))
        (super::share::before_erasing(app))
        (buttons(&[Button::warning(app.w("erase.confirm"), Go::Tap("erase:")), Button::secondary(app.w("erase.keep"), Go::To("/settings"))]))
    }
}
