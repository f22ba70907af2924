//! Where everything stands on the page.

use krilla::{Document, page::PageSettings, tagging::Tag};
use letter::{
    Event, Item, Letter, Map, Section,
    print::{Size, Unwritten},
};

use crate::{
    chart,
    drawing::{self, Bodies, PAIN},
    guide::{Guide, figure, group, list, list_item},
    head::Head,
    sheet::{Ink, Sheet},
    text::{Paragraph, Style, TypeCase, Weight, style},
};

const MARGIN: f32 = 45.0;
const TOP: f32 = 40.0;
/// From the lower edge: where the last line of the page stands.
const FOOT: f32 = 30.0;
const GUTTER: f32 = 20.0;
const RULE: Ink = Ink::Grey(170);

const TITLE: Style = style(Weight::SemiBold, 9.2, 13.0, 0);
const STRONG: Style = style(Weight::SemiBold, 8.1, 11.0, 0);
const TEXT: Style = style(Weight::Regular, 8.1, 11.0, 20);
const DATE: Style = style(Weight::Regular, 8.1, 11.0, 80);
const CAPTION: Style = style(Weight::Regular, 7.4, 9.6, 30);
const SMALL: Style = style(Weight::Regular, 7.0, 9.0, 80);

const NAME_COLUMN: f32 = 72.0;
const DATE_COLUMN: f32 = 56.0;
const BODY_HEIGHT: f32 = 118.0;
const BODY_GAP: f32 = 3.0;
const MAP_HEIGHT: f32 = BODY_HEIGHT + drawing::SIDES.leading;
const SWATCH: f32 = 10.0;

/// Everything measured, nothing drawn.
pub(crate) struct Plan {
    size: Size,
    head: Head,
    facts: Vec<(Paragraph, Paragraph)>,
    maps: Vec<MapPlan>,
    chart: Option<Paragraph>,
    columns: [Vec<SectionPlan>; 2],
    protocol: Paragraph,
    /// By further page, its events.
    events: Vec<Vec<EventPlan>>,
    events_title: Paragraph,
}

struct MapPlan {
    title: Paragraph,
    captions: [Paragraph; 2],
}

struct SectionPlan {
    title: Paragraph,
    /// Day and text of each item.
    items: Vec<(Option<Paragraph>, Paragraph)>,
    /// What follows the items, or stands in their place.
    rest: Option<Paragraph>,
}

struct EventPlan {
    day: Option<Paragraph>,
    time: Paragraph,
    words: Paragraph,
}

impl SectionPlan {
    fn height(&self) -> f32 {
        let items: f32 = self.items.iter().map(|(_, text)| text.height() + 2.0).sum();
        self.title.height() + 4.0 + items + self.rest.as_ref().map_or(0.0, Paragraph::height) + 9.0
    }
}

impl MapPlan {
    fn height(&self) -> f32 {
        self.title.height() + MAP_HEIGHT + 4.0 + self.captions.iter().map(Paragraph::height).sum::<f32>()
    }

    fn width() -> f32 {
        2.0 * drawing::width(BODY_HEIGHT) + BODY_GAP
    }
}

/// Measures a letter.
///
/// # Errors
/// If its code holds more than a code can.
pub(crate) fn plan(letter: &Letter, type_case: &TypeCase, size: Size) -> Result<Plan, Unwritten> {
    let width = size.points()[0] - 2.0 * MARGIN;
    let column = (width - GUTTER) / 2.0;
    let name = |text: &str| type_case.paragraph(text, STRONG, NAME_COLUMN - 6.0);
    let facts = letter.facts.iter();
    let facts =
        facts.map(|fact| (name(&fact.name), type_case.paragraph(&fact.words, TEXT, width - NAME_COLUMN))).collect();
    let map = |map: &Map| MapPlan {
        title: type_case.paragraph(&map.title, STRONG, MapPlan::width()),
        captions: [0, 1].map(|at| type_case.paragraph(&map.words[at], CAPTION, MapPlan::width() - SWATCH)),
    };
    let chart = letter.trend.as_ref();
    Ok(Plan {
        size,
        head: Head::new(letter, type_case, width)?,
        facts,
        maps: letter.maps.iter().map(map).collect(),
        chart: chart.map(|_| type_case.paragraph("Furthest place of pain, and its strength", STRONG, width)),
        columns: in_columns(letter.sections.iter().map(|one| section(one, type_case, column)).collect()),
        protocol: type_case.paragraph(&letter.protocol, SMALL, width),
        events: in_pages(letter.events.iter().map(|one| event(one, type_case, width)).collect(), size),
        events_title: type_case.paragraph("Every event, as it was written down", TITLE, width),
    })
}

fn section(section: &Section, type_case: &TypeCase, width: f32) -> SectionPlan {
    let item = |item: &Item| {
        let day = (!item.when.is_empty()).then(|| type_case.paragraph(&item.when, DATE, DATE_COLUMN));
        let what = if item.more.is_empty() { item.what.clone() } else { format!("{}.", item.what) };
        let parts = [(what.as_str(), STRONG), (item.more.as_str(), TEXT)];
        (day, type_case.mixed(&parts, width - DATE_COLUMN))
    };
    let rest = section.more.as_deref().or(Some(section.none.as_str())).filter(|text| !text.is_empty());
    SectionPlan {
        title: type_case.paragraph(&section.title, TITLE, width),
        items: section.items.iter().map(item).collect(),
        rest: rest.map(|text| type_case.paragraph(text, TEXT, width)),
    }
}

fn event(event: &Event, type_case: &TypeCase, width: f32) -> EventPlan {
    EventPlan {
        day: (!event.day.is_empty()).then(|| type_case.paragraph(&event.day, STRONG, DATE_COLUMN)),
        time: type_case.paragraph(&event.time, DATE, 30.0),
        words: type_case.paragraph(&event.words, TEXT, width - DATE_COLUMN - 34.0),
    }
}

/// Two columns, in order and as even as can be.
fn in_columns(mut sections: Vec<SectionPlan>) -> [Vec<SectionPlan>; 2] {
    let heights: Vec<f32> = sections.iter().map(SectionPlan::height).collect();
    let higher = |split: usize| heights[..split].iter().sum::<f32>().max(heights[split..].iter().sum());
    let split = (0..=sections.len()).min_by(|a, b| higher(*a).total_cmp(&higher(*b))).unwrap_or(0);
    let right = sections.split_off(split);
    [sections, right]
}

/// Where events begin on a page: below their title on the first one.
fn events_begin(first: bool) -> f32 {
    if first { TOP + TITLE.leading + 6.0 } else { TOP }
}

/// As many events on each further page as it holds. One that is longer than a page stands on a page of its own.
fn in_pages(events: Vec<EventPlan>, size: Size) -> Vec<Vec<EventPlan>> {
    let room = |page: usize| size.points()[1] - FOOT - 14.0 - events_begin(page == 0);
    let mut pages: Vec<Vec<EventPlan>> = Vec::new();
    let mut used = 0.0;
    for event in events {
        let height = event.words.height();
        let page = pages.len().saturating_sub(1);
        match pages.last_mut() {
            Some(events) if used + height <= room(page) => events.push(event),
            _ => {
                pages.push(vec![event]);
                used = 0.0;
            }
        }
        used += height + 2.0;
    }
    pages
}

impl Plan {
    /// The lists stand above the page's foot.
    pub fn fits(&self) -> bool {
        let columns = self.columns.iter().map(|column| column.iter().map(SectionPlan::height).sum());
        self.lists_begin() + columns.fold(0.0_f32, f32::max) <= self.size.points()[1] - FOOT - 14.0
    }

    fn facts_begin(&self) -> f32 {
        TOP + self.head.height() + 9.0
    }

    fn figures_begin(&self) -> f32 {
        let facts: f32 = self.facts.iter().map(|(name, words)| name.height().max(words.height()) + 1.5).sum();
        self.facts_begin() + facts + 9.0
    }

    fn lists_begin(&self) -> f32 {
        self.figures_begin() + self.figures_height() + if self.figures_height() > 0.0 { 10.0 } else { 0.0 }
    }

    fn figures_height(&self) -> f32 {
        let maps = self.maps.iter().map(MapPlan::height).fold(0.0, f32::max);
        maps.max(self.chart.as_ref().map_or(0.0, |title| title.height() + 2.0 + 148.0))
    }

    /// Draws every page and grows the tree.
    ///
    /// # Errors
    /// If there is no such page.
    pub fn draw(
        &self,
        letter: &Letter,
        bodies: &Bodies,
        type_case: &TypeCase,
        document: &mut Document,
        guide: &mut Guide,
    ) -> Result<(), Unwritten> {
        let [width, height] = self.size.points();
        let pages = 1 + self.events.len();
        let settings = || PageSettings::from_wh(width, height).ok_or(Unwritten::Carried("the size of the paper"));
        for number in 0..pages {
            let mut page = document.start_page_with(settings()?);
            let mut sheet = Sheet::on(&mut page, type_case);
            match number.checked_sub(1).and_then(|at| self.events.get(at)) {
                None => self.first(&mut sheet, letter, bodies, type_case, guide),
                Some(events) => self.further(&mut sheet, number == 1, events, guide),
            }
            let numbered = type_case.paragraph(&format!("Page {} of {pages}", number + 1), SMALL, width);
            sheet.decoration(|sheet| {
                if let Some(piece) = numbered.lines.first().and_then(|line| line.first()) {
                    sheet.label(piece, [width - MARGIN, height - FOOT + 6.0], true);
                }
            });
            sheet.finish();
            page.finish();
        }
        Ok(())
    }

    fn first(&self, sheet: &mut Sheet, letter: &Letter, bodies: &Bodies, type_case: &TypeCase, guide: &mut Guide) {
        let [width, height] = self.size.points();
        self.head.draw(sheet, [MARGIN, TOP], width - 2.0 * MARGIN, guide);
        self.rule(sheet, [MARGIN, width - MARGIN], self.facts_begin() - 4.0, 0.7);
        self.draw_facts(sheet, guide);
        let figures = self.figures_begin();
        self.rule(sheet, [MARGIN, width - MARGIN], figures - 4.0, 0.7);
        let mut x = MARGIN;
        for (plan, map) in self.maps.iter().zip(&letter.maps) {
            draw_map(sheet, type_case, (bodies, map), plan, [x, figures], guide);
            x += MapPlan::width() + 12.0;
        }
        if let (Some(title), Some(trend)) = (&self.chart, &letter.trend) {
            let x = if self.maps.is_empty() { MARGIN } else { x + 6.0 };
            let pieces = sheet.paragraph(title, [x, figures]);
            guide.heading(2, title, 0, figures, pieces);
            let (top, wide) = (figures + title.height() + 2.0, width - MARGIN - x);
            let drawn = sheet.figure(|sheet| chart::draw(sheet, type_case, trend, [x, top], wide));
            guide.push(figure(trend.words.clone(), 0, [x, top, wide, chart::height(trend)], drawn));
        }
        let column = (width - 2.0 * MARGIN - GUTTER) / 2.0;
        for (at, sections) in self.columns.iter().enumerate() {
            let x = MARGIN + at as f32 * (column + GUTTER);
            let mut y = self.lists_begin();
            for section in sections {
                self.rule(sheet, [x, x + column], y, 0.7);
                draw_section(sheet, section, [x, y + 4.0], guide);
                y += section.height();
            }
        }
        guide.push(group(Tag::P, sheet.paragraph(&self.protocol, [MARGIN, height - FOOT - 0.75])));
    }

    fn rule(&self, sheet: &mut Sheet, [from, to]: [f32; 2], y: f32, thick: f32) {
        sheet.decoration(|sheet| sheet.line(&[[from, y], [to, y]], RULE, thick, &[]));
    }

    fn draw_facts(&self, sheet: &mut Sheet, guide: &mut Guide) {
        let mut y = self.facts_begin();
        let mut items = Vec::new();
        for (name, words) in &self.facts {
            let label = sheet.paragraph(name, [MARGIN, y]);
            items.push(list_item(label, sheet.paragraph(words, [MARGIN + NAME_COLUMN, y])));
            y += name.height().max(words.height()) + 1.5;
        }
        guide.push(list(items));
    }

    fn further(&self, sheet: &mut Sheet, first: bool, events: &[EventPlan], guide: &mut Guide) {
        if first {
            let pieces = sheet.paragraph(&self.events_title, [MARGIN, TOP]);
            guide.heading(2, &self.events_title, 1, TOP, pieces);
        }
        let mut y = events_begin(first);
        let mut items = Vec::new();
        for event in events {
            let mut label = Vec::new();
            if let Some(day) = &event.day {
                label = sheet.paragraph(day, [MARGIN, y]);
            }
            label.extend(sheet.paragraph(&event.time, [MARGIN + DATE_COLUMN + 4.0, y]));
            items.push(list_item(label, sheet.paragraph(&event.words, [MARGIN + DATE_COLUMN + 34.0, y])));
            y += event.words.height() + 2.0;
        }
        guide.push(list(items));
    }
}

fn draw_map(
    sheet: &mut Sheet,
    type_case: &TypeCase,
    (bodies, map): (&Bodies, &Map),
    plan: &MapPlan,
    [x, y]: [f32; 2],
    guide: &mut Guide,
) {
    let pieces = sheet.paragraph(&plan.title, [x, y]);
    guide.heading(2, &plan.title, 0, y, pieces);
    let top = y + plan.title.height();
    let drawn = sheet.figure(|sheet| drawing::draw(sheet, type_case, (bodies, map), [x, top], BODY_HEIGHT, BODY_GAP));
    let alt = format!("The body from behind and from the front. {}. {}.", map.words[0], map.words[1]);
    guide.push(figure(alt, 0, [x, top, MapPlan::width(), MAP_HEIGHT], drawn));
    let mut y = top + MAP_HEIGHT + 4.0;
    for (at, caption) in plan.captions.iter().enumerate() {
        sheet.decoration(|sheet| {
            let (corner, sides) = ([x, y + 2.2], [6.5, 5.5]);
            if at == 0 {
                sheet.rectangle(corner, sides, PAIN);
            } else {
                swatch(sheet, corner, sides);
            }
        });
        guide.push(group(Tag::P, sheet.paragraph(caption, [x + SWATCH, y])));
        y += caption.height();
    }
}

/// A sample of the stripes.
fn swatch(sheet: &mut Sheet, [x, y]: [f32; 2], [width, height]: [f32; 2]) {
    let corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
    let mut builder = krilla::geom::PathBuilder::new();
    for (at, [x, y]) in corners.iter().enumerate() {
        if at == 0 { builder.move_to(*x, *y) } else { builder.line_to(*x, *y) }
    }
    builder.close();
    if let Some(frame) = builder.finish() {
        sheet.within(&frame, |sheet| drawing::stripes(sheet, [x, y], [width, height], Ink::Grey(0)));
        sheet.edge(&frame, Ink::Grey(20), 0.4);
    }
}

fn draw_section(sheet: &mut Sheet, section: &SectionPlan, [x, y]: [f32; 2], guide: &mut Guide) {
    let pieces = sheet.paragraph(&section.title, [x, y]);
    guide.heading(2, &section.title, 0, y, pieces);
    let mut y = y + section.title.height();
    let mut items = Vec::new();
    for (day, text) in &section.items {
        let day = day.as_ref().map_or_else(Vec::new, |day| sheet.paragraph(day, [x, y]));
        items.push(list_item(day, sheet.paragraph(text, [x + DATE_COLUMN, y])));
        y += text.height() + 2.0;
    }
    if !items.is_empty() {
        guide.push(list(items));
    }
    if let Some(rest) = &section.rest {
        guide.push(group(Tag::P, sheet.paragraph(rest, [x, y])));
    }
}
