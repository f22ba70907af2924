//! Findings and definitions: what is asked or worked out, when, and which rules use it.

use super::{
    book::Book,
    condition,
    page::{Body, Page},
};
use crate::command::questions::{values, when};
use protocol::{Danger, Definition, Domain, FindingId};

/// A question, choice, number, report, fact or measure.
pub fn finding(book: &Book, id: FindingId) -> Page {
    let protocol = &book.protocol;
    let finding = protocol.at(id);
    let mut page = Page::new(book.kind(&finding.name), &finding.name, book.place(&finding.name));
    page.text("Asks", finding.text.as_str());
    page.text("Short", finding.short.as_str());
    page.text("Values", values(&finding.domain));
    if let Domain::Choice(options) = &finding.domain {
        page.list("Options", options.iter().map(|option| format!("{}  {}", option.name, option.label)).collect());
    }
    page.text("When", when(protocol, finding).join(", "));
    page.text(
        "Worse",
        match (finding.danger, &finding.domain) {
            (Danger::Higher, Domain::YesNo) => "yes",
            (Danger::Lower, Domain::YesNo) => "no",
            (Danger::Higher, _) => "higher",
            (Danger::Lower, _) => "lower",
            (Danger::Neither, _) => "neither way",
        },
    );
    page.text("Optional", if finding.optional { "it may be passed over" } else { "" });
    page.text("Because", finding.because.as_str());
    page.text("When not sure", finding.unsure.as_str());
    page.list("Cites", book.cited(&finding.cites));
    page.list("Used in", book.uses(&finding.name));
    page
}

/// A name for a combination.
pub fn definition(book: &Book, definition: &Definition) -> Page {
    let mut page = Page::new("define", &definition.name, book.place(&definition.name));
    page.text("Says", definition.text.as_str());
    if let Some(tree) = condition::tree(book, &definition.name) {
        page.add("When", Body::Tree(tree));
    }
    page.list("Cites", book.cited(&definition.cites));
    page.list("Used in", book.uses(&definition.name));
    page
}
