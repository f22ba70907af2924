//! Techniques, properties, statements and sources; and every other block as it is written.

use super::{book::Book, page::Page};
use protocol::{Property, Source, Statement, Technique, TechniqueId, author::WrittenBlock, decide::Dose};
use verify::Suite;

/// A technique: its dose, and what closes or limits it.
pub fn technique(book: &Book, technique: &Technique) -> Page {
    let protocol = &book.protocol;
    let mut page = Page::new("technique", &technique.name, book.place(&technique.name));
    page.text("Title", technique.title.as_str());
    page.text("Summary", technique.summary.as_str());
    page.text("Target", technique.target.as_str());
    let (from, to, words) = &technique.placement;
    page.text("Placement", format!("{} to {} mm from the midline: {words}", from, to));
    page.text("Dose", dose(technique));
    page.text("Stop", technique.stop.as_str());
    let id = protocol.technique(&technique.name).unwrap_or(TechniqueId(0));
    let named = |name: &str| format!("{} `{name}`", book.kind(name));
    let closes = protocol.constraints.iter().filter(|own| own.blocks.contains(&id));
    page.list("Closed by", closes.map(|own| named(&own.name)).collect());
    let locks = protocol.rules.iter().filter(|rule| rule.locks).count();
    page.text("Closed too", format!("by each of the {locks} rules that close every technique"));
    let limits = protocol.constraints.iter().filter(|own| own.cautions.iter().any(|(to, _)| *to == id));
    page.list("Limited by", limits.map(|own| named(&own.name)).collect());
    page.list("Ways to do it", technique.variants.iter().map(|own| format!("{}  {}", own.name, own.title)).collect());
    page.list("Cites", book.cited(&technique.cites));
    page
}

fn dose(technique: &Technique) -> String {
    let dose = Dose::of(technique);
    let positions: Vec<&str> = dose.positions.iter().map(|position| position.id()).collect();
    format!(
        "at most pressure {} of 10, {} s at a spot, {} spots, {} sets, {} s in all; nothing harder than {}; {}",
        dose.pressure,
        dose.hold,
        dose.spots,
        dose.sets,
        dose.time,
        dose.ball.id(),
        positions.join(", ")
    )
}

/// A property: its promise, its lines, and whether it is proved.
pub fn property(book: &Book, property: &Property) -> Page {
    let mut page = Page::new("property", &property.name, book.place(&property.name));
    page.text("Says", property.says.as_str());
    if let Some(block) = book.block(&property.name) {
        page.text("Written", book.text(block));
    }
    let mut suite = Suite::new(&book.protocol, &book.reading.syntax);
    let place = suite.properties().iter().position(|own| own.name == property.name);
    let checked = place.map(|place| suite.check(place)).unwrap_or_default();
    let looked_at = checked.obligations + checked.states;
    page.text(
        "Proof",
        if checked.holds() {
            format!("proved for every possible person, by {looked_at} obligations and states")
        } else {
            format!("FAILS in {} ways; `wideberth verify` shows for whom", checked.failures.len())
        },
    );
    page.list("Cites", book.cited(&property.cites));
    page
}

/// A statement of the source, and what carries it out.
pub fn statement(book: &Book, statement: &Statement) -> Page {
    let mut page = Page::new("statement", &statement.name, book.place(&statement.name));
    page.text("Says", statement.text.as_str());
    page.text("Refused", statement.refused.as_str());
    page.list("Cited in", book.uses(&statement.name));
    page
}

/// A source, and what cites it.
pub fn source(book: &Book, source: &Source) -> Page {
    let mut page = Page::new("source", &source.name, None);
    page.text("Is", source.text.as_str());
    page.text("Found at", source.url.as_str());
    page.list("Cited in", book.uses(&source.name));
    page
}

/// Any other block.
pub fn as_written(book: &Book, block: &WrittenBlock) -> Page {
    let mut page = Page::new(block.kind.word(), &block.name, book.place(&block.name));
    page.text("Written", book.text(block));
    page.list("Used in", book.uses(&block.name));
    page
}
