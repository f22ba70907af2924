//! Rules and constraints: when they count, what they come to, and how they stand among the others.

use super::{
    book::Book,
    condition,
    page::{Body, Page},
};
use crate::output::value;
use protocol::{Constraint, Protocol, Rule, Until, decide::Block, decide::Reason};
use serde_json::{Map, Value as Json};
use verify::{standing::Standing, words};

/// A disposition rule, lockout, limit or stop rule.
pub fn rule(book: &Book, block: Block, rule: &Rule) -> Page {
    let mut page = Page::new(book.kind(&rule.name), &rule.name, book.place(&rule.name));
    when(&mut page, book, &rule.name);
    let level = |level: Option<protocol::Level>| level.map_or("no level", protocol::Level::id);
    page.text("When certain", level(rule.level));
    page.text("When merely possible", level(rule.unsure));
    page.text("Action", rule.action.map_or("", protocol::Action::id));
    page.text("Techniques", if rule.locks { "all are closed as soon as it is possible" } else { "none is closed" });
    page.text("Until", until(book, rule));
    page.text("Restarts onset", if rule.restarts_onset { "the clock of the acute phase starts again" } else { "" });
    page.text("Tells", rule.tell.as_str());
    page.text("Why", rule.why.as_str());
    page.list("Cites", book.cited(&rule.cites));
    standing(&mut page, book, block);
    page
}

fn until(book: &Book, rule: &Rule) -> String {
    match rule.until {
        Until::Answers if rule.locks => "its condition is no longer possible".into(),
        Until::Answers => String::new(),
        Until::Clearance => "a clinician's clearance is in the journal".into(),
        Until::Reaches(measure, number) => {
            let finding = book.protocol.at(measure);
            format!("`{}` reaches {number}: {}", finding.name, finding.text)
        }
    }
}

/// A contraindication, gate or stage.
pub fn constraint(book: &Book, block: Block, constraint: &Constraint) -> Page {
    let mut page = Page::new(book.kind(&constraint.name), &constraint.name, book.place(&constraint.name));
    when(&mut page, book, &constraint.name);
    page.text("Counts", "as soon as it is possible: also while something about it is not known");
    let names = constraint.blocks.iter().map(|id| book.protocol.techniques[id.index()].name.clone());
    page.list("Closes", names.collect());
    let limits = book.block(&constraint.name).into_iter().flat_map(|block| block.all("cautions"));
    let limits = limits.map(|line| {
        let advice: Vec<String> = line.texts.iter().map(|text| format!("“{text}”")).collect();
        format!("{} {}", line.rest, advice.join(" ")).trim_end().to_owned()
    });
    page.list("Limits", limits.collect());
    if let Some((level, text)) = &constraint.unsure {
        page.text("When merely possible", format!("ask ({}): {text}", level.id()));
    }
    page.text("Opens", constraint.opens.as_str());
    page.text("Tells", constraint.tell.as_str());
    page.text("Why", constraint.why.as_str());
    page.list("Cites", book.cited(&constraint.cites));
    standing(&mut page, book, block);
    page
}

fn when(page: &mut Page, book: &Book, name: &str) {
    if let Some(tree) = condition::tree(book, name) {
        page.add("When", Body::Tree(tree));
    }
}

/// For whom it fires, and what masks what: proved, not sampled.
fn standing(page: &mut Page, book: &Book, block: Block) {
    let protocol = &book.protocol;
    let mut standing = Standing::new(protocol);
    match standing.simplest(block) {
        None => page.text("Simplest person", "there is nobody for whom it fires"),
        Some(person) => {
            let data = person.0.iter().map(|(id, own)| (protocol.at(*id).name.clone(), value(protocol, *id, *own)));
            let findings = Json::Object(data.collect::<Map<_, _>>());
            page.add("Simplest person", Body::Person { reads: words::person(protocol, &person), findings });
        }
    }
    if let Some(by) = standing.masked_by(block) {
        page.text("Masked by", format!("{}: beside them it changes nothing for anybody", names(protocol, &by)));
    }
    let masks = standing.masks(block);
    if !masks.is_empty() {
        page.text("Masks", format!("{}, alone or with others", names(protocol, &masks)));
    }
    page.list("Used in", book.uses(Reason { block, certain: true }.name(protocol)));
}

fn names(protocol: &Protocol, blocks: &[Block]) -> String {
    let name = |block: &Block| format!("`{}`", Reason { block: *block, certain: true }.name(protocol));
    blocks.iter().map(name).collect::<Vec<_>>().join(", ")
}
