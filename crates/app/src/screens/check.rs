//! A question page: one question or one checklist, and every way to answer it.

use crate::{
    App,
    components::{
        Answer, BodyMap, BodySide, Button, Checklist, Go, NumberField, Original, Picture, Progress, Question, Region,
        Scale, Tick, answers, body_map, button, checklist, number_field, question, scale,
    },
    language::ENGLISH,
    place::ZONE,
    screening::{ONSET, ONSET_DAYS},
};
use maud::{Markup, html};
use protocol::{Domain, Finding, FindingId, Group, Value};

/// Numbers up to here are picked from a row of buttons; larger ones are typed.
pub(super) const PICKED_UP_TO: u32 = 10;

/// The heading of a question page.
pub(super) fn heading<'a>(app: &'a App, name: &str) -> &'a str {
    let group = app.protocol.groups.iter().find(|g| g.name == name).map(|g| g.text.as_str());
    let single = || app.protocol.finding(name).map(|id| app.protocol.at(id).text.as_str());
    group.or_else(single).unwrap_or_else(|| app.w("errors.no-page"))
}

/// The page of a question or checklist; `help` after "not sure".
pub(super) fn question_page(app: &App, name: &str, help: bool) -> Markup {
    if let Some(group) = app.protocol.groups.iter().find(|g| g.name == name) {
        return list(app, group);
    }
    match app.protocol.finding(name) {
        Some(_) if name == ONSET => onset(app),
        Some(id) => single(app, id, help),
        None => super::missing(app),
    }
}

fn as_written(text: &str) -> Original<'_> {
    Original { text, language: ENGLISH }
}

fn framed(app: &App, shown: Question, ways: Markup) -> Markup {
    let (done, of) = app.progress();
    let told = if app.standing().anew { "screening.anew" } else { "screening.progress" };
    let text = app.with_two(told, done + 1, of.max(done + 1));
    question(
        &Question {
            progress: Some(Progress { done, of, text: &text }),
            why_title: app.w("screening.why-we-ask"),
            ..shown
        },
        ways,
    )
}

fn single(app: &App, id: FindingId, help: bool) -> Markup {
    let finding = app.protocol.at(id);
    let chosen = app.last_answer_today(id);
    let ways = html! {
        @if finding.name == ZONE { (map(app)) }
        (ways(app, finding, &finding.name, chosen, help))
    };
    let error = out_of_range(app, finding);
    let hint = match finding.name.as_str() {
        _ if help => finding.unsure.as_str(),
        ZONE => app.w("screening.body-map-hint"),
        _ => "",
    };
    let picture = (help && finding.name.split('-').any(|part| part == "saddle")).then_some(Picture {
        name: "saddle-1-behind",
        alt: app.w("screening.saddle-picture"),
        ..Picture::default()
    });
    framed(
        app,
        Question {
            title: &finding.text,
            original: app.unreviewed(id).map(|own| as_written(&own.text)),
            hint,
            why: &finding.because,
            error: &error,
            picture,
            ..Question::default()
        },
        ways,
    )
}

/// What is wrong with a typed number; empty if nothing is.
pub(super) fn out_of_range(app: &App, finding: &Finding) -> String {
    match &finding.domain {
        Domain::Number { min, max, .. } if app.draft.wrong => app.with_two("errors.number", min, max),
        _ => String::new(),
    }
}

/// Every way to answer a question: each sends `tap` and the answer. `help` after "not sure".
pub(super) fn ways(app: &App, finding: &Finding, tap: &str, chosen: Option<Value>, help: bool) -> Markup {
    match &finding.domain {
        Domain::YesNo => yes_no(app, finding, tap, chosen, help),
        Domain::Choice(options) => {
            let taps: Vec<String> = options.iter().map(|o| format!("{tap}:{}", o.name)).collect();
            let mut list: Vec<Answer> = options
                .iter()
                .zip(&taps)
                .enumerate()
                .map(|(i, (option, tap))| {
                    Answer::new(&option.label, tap).chosen(chosen == Some(Value::Known(i as u32)))
                })
                .collect();
            let unsure = format!("{tap}:unsure");
            list.push(Answer::new(app.w("screening.not-sure"), &unsure).chosen(chosen == Some(Value::Unknown)));
            answers(&list)
        }
        Domain::Number { min, max, unit } if *max <= PICKED_UP_TO => picked(app, tap, (*min, *max), unit, chosen),
        Domain::Number { min, max, unit } => typed(app, finding, tap, (*min, *max), unit),
    }
}

/// The drawing on which the pain can be marked; the list below it says the same.
fn map(app: &App) -> Markup {
    let places = app.places();
    let regions: Vec<Region> = places
        .iter()
        .map(|place| Region { name: place.region, label: &place.label, tap: &place.tap, marked: place.marked })
        .collect();
    body_map(&BodyMap { side: BodySide::Back, label: app.w("screening.body-map"), regions: &regions })
}

fn yes_no(app: &App, finding: &Finding, tap: &str, chosen: Option<Value>, help: bool) -> Markup {
    let tap = |value: &str| format!("{tap}:{value}");
    let (yes, no, unsure, pass) = (tap("yes"), tap("no"), tap("unsure"), tap("pass"));
    let not_sure = app.w(if help { "screening.still-not-sure" } else { "screening.not-sure" });
    let mut list = vec![
        Answer::new(app.w("screening.yes"), &yes).chosen(chosen == Some(Value::YES)),
        Answer::new(app.w("screening.no"), &no).chosen(chosen == Some(Value::NO)),
    ];
    if finding.optional {
        list.push(Answer::new(app.w("screening.pass"), &pass).chosen(chosen == Some(Value::Unknown)));
    } else {
        list.push(Answer::new(not_sure, &unsure).chosen(chosen == Some(Value::Unknown)));
    }
    answers(&list)
}

fn picked(app: &App, tap: &str, (min, max): (u32, u32), unit: &str, chosen: Option<Value>) -> Markup {
    let chosen = match chosen {
        Some(Value::Known(n)) => Some(n),
        _ => None,
    };
    let (least, most) = if unit == "points" {
        ("screening.no-pain", "screening.worst-pain")
    } else {
        ("screening.least", "screening.most")
    };
    let unsure = format!("{tap}:unsure");
    html! {
        (scale(&Scale { min, max, least: app.w(least), most: app.w(most), tap, chosen }))
        (answers(&[Answer::new(app.w("screening.not-sure"), &unsure)]))
    }
}

fn typed(app: &App, finding: &Finding, tap: &str, (min, max): (u32, u32), unit: &str) -> Markup {
    let go_on = format!("{tap}:{}", app.draft.number);
    let (less, more) = (format!("less:{}", finding.name), format!("more:{}", finding.name));
    let unsure = format!("{tap}:unsure");
    let unit_key = format!("units.{unit}");
    let unit = app.w(&unit_key);
    html! {
        (number_field(&NumberField {
            name: &finding.name,
            value: &app.draft.number,
            min,
            max,
            unit,
            less: (app.w("screening.one-less"), &less),
            more: (app.w("screening.one-more"), &more),
            wrong: app.draft.wrong,
            go_on: Button::primary(app.w("screening.continue"), Go::Tap(&go_on)),
        }))
        (answers(&[Answer::new(app.w("screening.rather-not-say"), &unsure)]))
    }
}

fn list(app: &App, group: &Group) -> Markup {
    let rows = app.listed(group);
    let name_of = |id: &FindingId| app.protocol.at(*id).name.as_str();
    let taps: Vec<String> = rows.iter().map(|id| format!("{}:{}", group.name, name_of(id))).collect();
    let items: Vec<Tick> = rows
        .iter()
        .zip(&taps)
        .map(|(id, tap)| {
            let ticked = app.draft.ticked.iter().any(|ticked| ticked == name_of(id));
            let original = app.unreviewed(*id).map(|own| as_written(&own.short));
            Tick { text: &app.protocol.at(*id).short, original, tap, ticked }
        })
        .collect();
    let (none, some, unsure) =
        (format!("{}:none", group.name), format!("{}:some", group.name), format!("{}:unsure", group.name));
    let go_on = (!app.draft.ticked.is_empty()).then(|| Button::primary(app.w("screening.these-apply"), Go::Tap(&some)));
    let all_no = || rows.iter().all(|id| app.last_answer_today(*id) == Some(Value::NO));
    let said_none = app.draft.ticked.is_empty() && !app.draft.again && all_no();
    let ways = html! {
        (checklist(&Checklist { items: &items, none: Answer::new(&group.none, &none).chosen(said_none), or: app.w("screening.or"), go_on }))
        (button(&Button::secondary(app.w("screening.not-sure-about-one"), Go::Tap(&unsure))))
    };
    let hint = if app.draft.again { app.w("screening.read-again") } else { app.w("screening.tick-all") };
    let original = app.unreviewed_list(group).map(|own| as_written(&own.text));
    framed(app, Question { title: &group.text, original, hint, ..Question::default() }, ways)
}

/// When the pain began: a day, and for a recent one a part of it.
fn onset(app: &App) -> Markup {
    let finding = app.protocol.finding(ONSET).map(|id| app.protocol.at(id));
    let title = finding.map_or("", |f| f.text.as_str());
    let why = finding.map_or("", |f| f.because.as_str());
    let (hint, ways) = onset_ways(app, ONSET);
    framed(app, Question { title, hint, why, ..Question::default() }, ways)
}

/// A sentence on what to name now, and every way to name it: each sends `tap` and what is named.
pub(super) fn onset_ways<'a>(app: &'a App, tap: &str) -> (&'a str, Markup) {
    let (hint, names): (&str, Vec<(&str, String)>) = match &app.draft.onset_day {
        None => (
            app.w("onset.hint"),
            ONSET_DAYS
                .iter()
                .map(|(name, _)| (*name, format!("{tap}:{name}")))
                .chain([("cannot-say", format!("{tap}:unsure"))])
                .collect(),
        ),
        Some(day) => (
            app.w("onset.part-hint"),
            crate::calendar::DAY_PARTS
                .iter()
                .filter(|part| app.part_has_begun(part.ends, day))
                .map(|part| (part.name, format!("{tap}:{}", part.name)))
                .collect(),
        ),
    };
    let keys: Vec<String> = names.iter().map(|(name, _)| format!("onset.{name}")).collect();
    let list: Vec<Answer> = names.iter().zip(&keys).map(|((_, tap), key)| Answer::new(app.w(key), tap)).collect();
    (hint, answers(&list))
}
