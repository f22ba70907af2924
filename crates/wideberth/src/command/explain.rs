//! `wideberth explain NAME`: what a rule, finding, technique, definition, property, statement or source says, when it counts, and for whom.

mod book;
mod condition;
mod decides;
mod known;
mod page;
mod shown;

use crate::{open::ProtocolFolder, output::print};
use book::Book;
use miette::Report;
use page::Page;
use protocol::{TechniqueId, decide::Block};
use std::process::ExitCode;

/// What to explain.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The name of a block, a statement such as B5, or a source.
    name: String,
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Prints everything about what bears that name; the exit code is 1 if nothing does.
///
/// # Errors
/// If the protocol cannot be used.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let book = Book::open(&options.protocol)?;
    let Some(page) = page(&book, &options.name) else {
        eprintln!("nothing in the protocol is called `{}`{}", options.name, nearest(&book, &options.name));
        return Ok(ExitCode::from(1));
    };
    if options.json {
        print(format_args!("{:#}", page.as_json()))?;
    } else {
        print(page.told())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn page(book: &Book, name: &str) -> Option<Page> {
    let protocol = &book.protocol;
    if let Some(i) = protocol.rules.iter().position(|rule| rule.name == name) {
        return Some(decides::rule(book, Block::Rule(i as u16), &protocol.rules[i]));
    }
    if let Some(i) = protocol.constraints.iter().position(|constraint| constraint.name == name) {
        return Some(decides::constraint(book, Block::Constraint(i as u16), &protocol.constraints[i]));
    }
    if let Some(id) = protocol.finding(name) {
        return Some(known::finding(book, id));
    }
    if let Some(definition) = protocol.definitions.iter().find(|definition| definition.name == name) {
        return Some(known::definition(book, definition));
    }
    if let Some(TechniqueId(i)) = protocol.technique(name) {
        return Some(shown::technique(book, &protocol.techniques[usize::from(i)]));
    }
    if let Some(i) = protocol.properties.iter().position(|property| property.name == name) {
        return Some(shown::property(book, &protocol.properties[i]));
    }
    if let Some(statement) = protocol.statements.iter().find(|statement| statement.name == name) {
        return Some(shown::statement(book, statement));
    }
    if let Some(source) = protocol.sources.iter().find(|source| source.name == name) {
        return Some(shown::source(book, source));
    }
    book.block(name).map(|block| shown::as_written(book, block))
}

/// The names most like one that nothing bears, in words.
fn nearest(book: &Book, name: &str) -> String {
    let sources = book.protocol.sources.iter().map(|source| source.name.as_str());
    let names = book.blocks().map(|block| block.name.as_str()).chain(sources);
    let mut near: Vec<(f64, &str)> = names
        .map(|own| (strsim::jaro_winkler(name, own), own))
        .filter(|(likeness, own)| *likeness > 0.8 || own.contains(name))
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.dedup();
    let near: Vec<String> = near.iter().take(5).map(|(_, own)| format!("`{own}`")).collect();
    match near.split_first() {
        None => "; `wideberth questions` lists the findings, and the protocol's Markdown has the rest".into(),
        Some((one, [])) => format!("; the nearest name is {one}"),
        Some(_) => format!("; the nearest names are {}", near.join(", ")),
    }
}
