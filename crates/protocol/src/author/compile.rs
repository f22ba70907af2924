//! From files to a checked protocol.

use std::collections::BTreeMap;

use crate::model::{Claim, Expr, Finding, FindingId, Level, Protocol};

use super::{
    Place, Reading, SourceFile,
    block::{Block, BlockKind},
    constraint::constraint,
    desk::Desk,
    diagnostic::{Code, Problems, Span},
    finding::{centralization, finding, group, region},
    hash, idle,
    meaning::Conditions,
    measuring::measuring,
    monitoring::{guidance, monitoring},
    names::{Meaning, Names},
    page,
    property::property,
    rule,
    source::Citations,
    syntax,
    technique::technique,
    tree::{Fence, fences, lines},
    wording::Style,
};

/// Reads and checks files and their bibliography.
pub fn compile(files: &[SourceFile], bibliography: &str) -> Reading {
    let problems = Problems::new(files, bibliography);
    let blocks: Vec<Block> =
        files.iter().enumerate().flat_map(|(at, file)| blocks(at, &file.text, &problems)).collect();
    let names = Names::new(&blocks, &problems);
    let citations = Citations::new(&blocks, bibliography, files.len(), &problems);
    let desk = Desk { names: &names, citations: &citations, problems: &problems };
    let mut protocol = Protocol { hash: hash(files, bibliography), ..Protocol::default() };
    frame(&blocks, desk, &mut protocol);
    people(&blocks, desk, &mut protocol);
    decisions(&blocks, desk, &mut protocol);
    protocol.measuring = measuring(&blocks, &protocol.findings, desk);
    for block in &blocks {
        match block.kind {
            BlockKind::Technique | BlockKind::Exercise => protocol.techniques.push(technique(block, desk)),
            BlockKind::Statement => protocol.statements.push(page::statement(block, desk)),
            BlockKind::Explain => protocol.explanations.push(page::explanation(block, desk)),
            BlockKind::Words => page::words(block, &mut protocol.words, desk),
            BlockKind::EmergencyNumber => protocol.emergency_numbers.push(page::emergency_number(block, desk)),
            _ => {}
        }
    }
    emergency_numbers(&blocks, &protocol, &problems);
    idle::limits(&blocks, &protocol, &problems);
    idle::properties(&blocks, &protocol, &problems);
    let coverage = citations.coverage(&blocks, &problems);
    protocol.sources = citations.sources(bibliography, files.len(), &problems);
    let places = places(&blocks, &problems);
    let diagnostics = problems.into_diagnostics();
    let sound = !diagnostics.iter().any(super::Diagnostic::is_error);
    let syntax = if sound { syntax::conditions(&blocks) } else { BTreeMap::new() };
    Reading { protocol: sound.then_some(protocol), diagnostics, coverage, places, syntax }
}

/// The blocks of one file.
pub(super) fn blocks<'a>(file: usize, text: &'a str, problems: &Problems) -> Vec<Block<'a>> {
    let fences = fences(text);
    lost(file, text, &fences, problems);
    let lines = fences.iter().flat_map(|fence| lines(text, file, fence, problems));
    lines.filter_map(|line| Block::new(line, problems)).collect()
}

/// Finds blocks that stand outside of the fences, where nothing reads them: a rule that was lost would be worse than one that is wrong.
fn lost(file: usize, text: &str, fences: &[Fence], problems: &Problems) {
    let mut start = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let span = Span { file, start, end: start + line.trim_end().len() };
        start += line.len();
        let read = fences.iter().any(|fence| (fence.start..fence.end).contains(&span.start));
        let below = lines.peek().and_then(|below| below.strip_prefix("  ")).unwrap_or("");
        let kind = BlockKind::of(line.split_whitespace().next().unwrap_or("")).filter(|_| !line.starts_with(' '));
        let word = below.split_whitespace().next().unwrap_or("");
        if !read && kind.is_some_and(|kind| kind.lines().any(|(known, _)| known == word)) {
            problems.error(
                Code::Form,
                span,
                "this block stands outside of the fences, where nothing reads it",
                "taken for prose",
                "put ```protocol on a line of its own before it, and ``` after it",
            );
        }
    }
}

/// The protocol's name, and how long answers count.
fn frame(blocks: &[Block], desk: Desk, protocol: &mut Protocol) {
    let start = Span { file: 0, start: 0, end: 0 };
    match blocks.iter().find(|block| block.kind == BlockKind::Protocol) {
        Some(block) => {
            (protocol.name, protocol.title, protocol.version) = page::protocol(block, desk);
            if blocks.first().is_some_and(|first| first.place != block.place) {
                desk.problems.error(
                    Code::Form,
                    block.place,
                    "`protocol` does not come first",
                    "comes later",
                    "move it before all other blocks",
                );
            }
        }
        None => desk.problems.error(
            Code::MissingLine,
            start,
            "no block names the protocol",
            "begins here",
            "begin with: protocol NAME version 1",
        ),
    }
    for kind in BlockKind::ONCE {
        if let Some(second) = blocks.iter().filter(|block| block.kind == kind).nth(1) {
            let message = format!("a second `{}` block", kind.word());
            desk.problems.error(
                Code::Duplicate,
                second.head.span,
                message,
                "the second",
                "a protocol has one; take this out",
            );
        }
    }
    match blocks.iter().find(|block| block.kind == BlockKind::Schedule) {
        Some(block) => protocol.schedule = page::schedule(block, desk),
        None if blocks.iter().any(|block| block.kind.is_finding() && block.line("asks").is_some()) => {
            let help = "add a `schedule` block with the lines every-session, weekly and onboarding";
            desk.problems.error(Code::MissingLine, start, "nothing says how long answers count", "no `schedule`", help);
        }
        None => {}
    }
}

/// Findings and checklists.
fn people<'a>(blocks: &[Block<'a>], desk: Desk<'a, '_>, protocol: &mut Protocol) {
    for block in blocks.iter().filter(|block| block.kind.is_finding()) {
        if protocol.findings.len() > usize::from(u16::MAX) {
            desk.problems.error(
                Code::TooMuch,
                block.place,
                "too many findings",
                "one too many",
                "a protocol can hold 65536",
            );
            break;
        }
        protocol.findings.push(finding(block, desk).0);
    }
    circles(blocks, desk, &protocol.findings);
    for block in blocks.iter().filter(|block| block.kind == BlockKind::Group) {
        let group = group(block, &protocol.findings, desk);
        protocol.groups.push(group);
    }
    match blocks.iter().find(|block| block.kind == BlockKind::Monitoring) {
        Some(block) => protocol.monitoring = monitoring(block, desk),
        None => {
            let tells =
                |block: &&Block| matches!(block.kind, BlockKind::Report | BlockKind::ReportNumber | BlockKind::Measure);
            if let Some(block) = blocks.iter().find(tells) {
                let message = format!("a `{}`, and nothing says how a journal is read over time", block.kind.word());
                let help = "add a `monitoring` block, which says for how long what was felt counts";
                desk.problems.error(Code::MissingLine, block.place, message, "no `monitoring`", help);
            }
        }
    }
    match blocks.iter().find(|block| block.kind == BlockKind::Guidance) {
        Some(block) => protocol.guidance = guidance(block, desk),
        None => {
            if let Some(block) = blocks.iter().find(|block| block.kind.is_technique()) {
                let message = format!("a `{}`, and nothing says how a session is guided", block.kind.word());
                let help = "add a `guidance` block, which says how long a pause may last and when somebody is asked";
                desk.problems.error(Code::MissingLine, block.place, message, "no `guidance`", help);
            }
        }
    }
    let moves = blocks.iter().find(|block| block.kind == BlockKind::Centralization);
    if let Some(block) = moves {
        protocol.centralization = centralization(block, &protocol.findings, desk);
    }
    for block in blocks.iter().filter(|block| block.kind == BlockKind::Region) {
        if moves.is_none() {
            let help = "add a `centralization` block, which says by what the move of pain is judged";
            desk.problems.error(
                Code::MissingLine,
                block.place,
                "a region, and no `centralization`",
                "marked here",
                help,
            );
        }
        let region = region(block, &protocol.findings, desk);
        protocol.regions.push(region);
    }
}

/// Follow-ups that follow one another in a circle would never be asked.
fn circles(blocks: &[Block], desk: Desk, findings: &[Finding]) {
    let next = |id: FindingId| findings.get(id.index()).and_then(|finding| finding.asked.after);
    for block in blocks.iter().filter(|block| block.kind.is_finding()) {
        let Some(Meaning::Finding(id)) = desk.names.meaning(block.name) else { continue };
        let mut at = next(id);
        let mut steps = 0;
        while let Some(question) = at {
            steps += 1;
            if question == id {
                let message = format!("`{}` follows a question that follows it", block.name);
                desk.problems.error(Code::Cycle, block.place, message, "never asked", "take one `ask after` line out");
            }
            if question == id || steps > 64 {
                break;
            }
            at = next(question);
        }
    }
}

/// Everything with a condition.
fn decisions<'a>(blocks: &[Block<'a>], desk: Desk<'a, '_>, protocol: &mut Protocol) {
    let findings = &protocol.findings;
    let ordered: Vec<bool> =
        blocks.iter().filter(|block| block.kind.is_finding()).map(|block| block.line("ordered").is_some()).collect();
    let defines: Vec<&Block> = blocks.iter().filter(|block| block.kind == BlockKind::Define).collect();
    let mut conditions = Conditions::new(desk.names, findings, &ordered, &defines, desk.problems);
    for (at, block) in defines.iter().enumerate() {
        desk.name_only(block);
        let text = desk.needed_text(block, "says", Style::Text);
        block.needed("when", desk.problems);
        let when = conditions.definition(at, block.place).0;
        protocol.definitions.push(crate::model::Definition {
            name: block.name.to_owned(),
            text,
            when,
            cites: desk.cites(block),
        });
    }
    for block in blocks {
        if block.kind.is_rule() {
            protocol.rules.push(rule::rule(block, findings, &mut conditions, desk));
        } else if block.kind.is_constraint() {
            protocol.constraints.push(constraint(block, &mut conditions, desk));
        }
    }
    // What only a property speaks of decides nothing, so it still counts as unused.
    unused(blocks, &conditions, desk);
    let stated = blocks.iter().filter(|block| block.kind == BlockKind::Property);
    protocol.properties.extend(stated.filter_map(|block| property(block, &mut conditions, desk)));
    let (literals, lasting) = conditions.literals();
    protocol.literals = literals;
    for expr in expressions(protocol) {
        expr.renumber(&lasting);
    }
}

fn expressions(protocol: &mut Protocol) -> impl Iterator<Item = &mut Expr> {
    let definitions = protocol.definitions.iter_mut().map(|definition| &mut definition.when);
    let rules = protocol.rules.iter_mut().map(|rule| &mut rule.when);
    let constraints = protocol.constraints.iter_mut().map(|constraint| &mut constraint.when);
    let given = protocol.properties.iter_mut().filter_map(|property| match &mut property.claim {
        Claim::People { given, .. } => Some(given),
        _ => None,
    });
    definitions.chain(rules).chain(constraints).chain(given)
}

/// Says which findings and definitions nothing uses.
fn unused(blocks: &[Block], conditions: &Conditions, desk: Desk) {
    for block in blocks {
        let used = match desk.names.meaning(block.name) {
            Some(Meaning::Finding(id)) if block.kind.is_finding() => conditions.used_findings.get(id.index()),
            Some(Meaning::Definition(at)) if block.kind == BlockKind::Define => conditions.used_definitions.get(at),
            _ => None,
        };
        if used == Some(&false) {
            let message = format!("nothing uses `{}`", block.name);
            desk.problems.error(
                Code::Unused,
                block.place,
                message,
                "in no condition",
                "use it in a condition, or take it out",
            );
        }
    }
}

/// An emergency needs a number to call, and one number is the first choice.
fn emergency_numbers(blocks: &[Block], protocol: &Protocol, problems: &Problems) {
    let mut defaults =
        blocks.iter().filter(|block| block.kind == BlockKind::EmergencyNumber && block.line("default").is_some());
    let (first, second) = (defaults.next(), defaults.next());
    if let Some(second) = second {
        problems.error(
            Code::Duplicate,
            second.place,
            "a second default emergency number",
            "the second",
            "mark one region only",
        );
    }
    let needed = protocol.rules.iter().any(|rule| rule.level == Some(Level::Emergency));
    let place = blocks.iter().find(|block| matches!(block.kind, BlockKind::EmergencyNumber | BlockKind::Emergency));
    if let (None, true, Some(block)) = (first, needed || !protocol.emergency_numbers.is_empty(), place) {
        let help = "add a block `emergency-number REGION \"Name\" \"112\"` with the line `default` below it";
        problems.error(
            Code::MissingLine,
            block.place,
            "no emergency number is the default",
            "needs a number to call",
            help,
        );
    }
}

fn places(blocks: &[Block], problems: &Problems) -> BTreeMap<String, Place> {
    let mut places = BTreeMap::new();
    for block in blocks {
        let (file, line) = problems.place(block.place);
        let span = block.place.start..block.place.end;
        places.entry(block.name.to_owned()).or_insert(Place { file, line, span });
    }
    places
}
