//! The check-in: two numbers, then two drawings with lists that say the same.

use crate::page::Page;
use crate::{
    App,
    check_in::Step,
    components::{
        Answer, BodyMap, BodySide, Button, Checklist, Go, Question, Region, Scale, Tick, body_map, checklist, question,
        scale,
    },
};
use maud::{Markup, html};

/// The page.
pub(super) fn check_in(app: &App) -> Markup {
    match app.draft.check_in.step {
        Step::Back => number(app, "back-pain"),
        Step::Leg => number(app, "leg-pain"),
        Step::Pain => {
            marking(app, ("check-in.pain-title", "check-in.pain-hint", "check-in.none-hurts"), &app.draft.check_in.pain)
        }
        Step::Numb => {
            marking(app, ("check-in.numb-title", "check-in.numb-hint", "check-in.none-numb"), &app.draft.check_in.numb)
        }
    }
}

/// The way back within it.
pub(super) fn before(app: &App) -> Option<Go<'static>> {
    (app.page == Page::CheckIn && app.draft.check_in.step != Step::Back).then_some(Go::Tap("check-in:before"))
}

fn number(app: &App, name: &str) -> Markup {
    let title = app.protocol.finding(name).map_or("", |id| app.protocol.at(id).text.as_str());
    let tap = format!("check-in:{name}");
    let ways = scale(&Scale {
        min: 0,
        max: 10,
        least: app.w("screening.no-pain"),
        most: app.w("screening.worst-pain"),
        tap: &tap,
        chosen: None,
    });
    question(&Question { title, ..Question::default() }, ways)
}

/// Both drawings, and the list.
fn marking(app: &App, (title, hint, none): (&str, &str, &str), marked: &[String]) -> Markup {
    let regions = &app.protocol.regions;
    let taps: Vec<String> = regions.iter().map(|region| format!("mark:{}", region.name)).collect();
    let ticked = |name: &String| marked.contains(name);
    let seen = |front: bool| -> Vec<Region> {
        let own = regions.iter().zip(&taps).filter(|(region, _)| region.front == front);
        own.map(|(region, tap)| Region { name: &region.name, label: &region.title, tap, marked: ticked(&region.name) })
            .collect()
    };
    let rows: Vec<Tick> = regions
        .iter()
        .zip(&taps)
        .map(|(region, tap)| Tick { text: &region.title, original: None, tap, ticked: ticked(&region.name) })
        .collect();
    let go_on = (!marked.is_empty()).then(|| Button::primary(app.w("check-in.go-on"), Go::Tap("check-in:marked")));
    let ways = html! {
        div.body-maps {
            (body_map(&BodyMap { side: BodySide::Back, label: app.w("check-in.behind"), regions: &seen(false) }))
            (body_map(&BodyMap { side: BodySide::Front, label: app.w("check-in.front"), regions: &seen(true) }))
        }
        (checklist(&Checklist { items: &[], none: Answer::new(app.w(none), "check-in:free"), or: "", go_on }))
        details { summary { (app.w("check-in.list")) }
            div.answers { @for row in &rows { (crate::components::tick(row)) } }
        }
    };
    html! {
        (question(&Question { title: app.w(title), hint: app.w(hint), ..Question::default() }, ways))
        p.hint { (app.w("check-in.left-right")) }
    }
}
