//! `wideberth screen`: the screening in a terminal, question by question, with the same engine as the app.

use crate::{input, open::ProtocolFolder, output};
use miette::{IntoDiagnostic, Report, WrapErr};
use protocol::{
    Domain, FindingId, Findings, Level, Origin, Protocol, Value,
    asking::{Asking, Screening},
    decide,
};
use serde_json::Value as Json;
use std::{
    io::{self, BufRead, Write},
    process::ExitCode,
};

/// What to screen with.
#[derive(clap::Args, Debug)]
pub struct Options {
    #[command(flatten)]
    protocol: ProtocolFolder,
    /// Print the decision as JSON at the end.
    #[arg(long)]
    json: bool,
}

/// Asks until the outcome is settled, then says what it is. The exit code is 0, whatever the outcome.
///
/// # Errors
/// If the protocol cannot be used, or the input ends before the outcome is settled.
pub fn run(options: &Options) -> Result<ExitCode, Report> {
    let protocol = options.protocol.open()?;
    let mut terminal = Terminal { protocol: &protocol, lines: io::stdin().lock(), answered: Vec::new() };
    let findings = terminal.screen()?;
    let decision = decide(&protocol, &findings);
    if options.json {
        println!("{:#}", output::decision(&protocol, &Json::Null, &findings, &decision));
    } else {
        tell(&protocol, &decision);
    }
    Ok(ExitCode::SUCCESS)
}

struct Terminal<'p, R> {
    protocol: &'p Protocol,
    lines: R,
    answered: Vec<FindingId>,
}

enum Reply {
    Value(Value),
    Back,
}

impl<R: BufRead> Terminal<'_, R> {
    fn screen(&mut self) -> Result<Findings, Report> {
        let asking = Asking::new(self.protocol);
        let mut findings = Findings::unknown(self.protocol);
        care::derive::fill_from_empty_journal(self.protocol, &mut findings);
        let mut open = vec![false; self.protocol.findings.len()];
        asking.order().iter().for_each(|id| open[id.index()] = true);
        let feeds = care::derive::feeds(self.protocol);
        println!("Answer yes, no or ? for not sure. Type back to change the last answer.");
        while let Some(id) =
            asking.next(Screening { protocol: self.protocol, findings: &findings, open: &open, feeds: &feeds })
        {
            match self.ask(id)? {
                Reply::Value(value) => {
                    findings.set(self.protocol, id, value);
                    open[id.index()] = false;
                    self.answered.push(id);
                }
                Reply::Back => {
                    if let Some(last) = self.answered.pop() {
                        findings.set(self.protocol, last, Value::Unknown);
                        open[last.index()] = true;
                    }
                }
            }
            if self.protocol.at(id).origin == Origin::Asked {
                care::derive::fill_from_empty_journal(self.protocol, &mut findings);
            }
        }
        Ok(findings)
    }

    /// Asks until the answer can be understood. "Not sure" brings the self-check, once, and asks again.
    fn ask(&mut self, id: FindingId) -> Result<Reply, Report> {
        let finding = self.protocol.at(id);
        let mut helped = finding.unsure.is_empty();
        loop {
            println!("\n{}", finding.text);
            match &finding.domain {
                Domain::YesNo => print!("  yes / no / ? > "),
                Domain::Choice(options) => {
                    options.iter().for_each(|o| println!("  {}  {}", o.name, o.label));
                    print!("  > ");
                }
                Domain::Number { min, max, unit } => print!("  {min} to {max} {unit} / ? > "),
            }
            io::stdout().flush().into_diagnostic()?;
            let mut line = String::new();
            if self.lines.read_line(&mut line).into_diagnostic().wrap_err("cannot read your answer")? == 0 {
                return Err(miette::miette!(
                    help = "without an outcome, treat every technique as closed",
                    "the answers ended at `{}`, before the outcome was settled",
                    finding.name
                ));
            }
            let word = line.trim().to_lowercase();
            let json = match word.as_str() {
                "back" | "b" => return Ok(Reply::Back),
                "?" | "" => Json::Null,
                "y" => "yes".into(),
                "n" => "no".into(),
                other => other.parse::<u32>().map_or_else(|_| other.into(), Json::from),
            };
            match input::value(finding, &json) {
                Ok(Value::Unknown) if !helped => {
                    helped = true;
                    println!("  {}", finding.unsure);
                }
                Ok(value) => return Ok(Reply::Value(value)),
                Err(error) => println!("  {error}"),
            }
        }
    }
}

fn tell(protocol: &Protocol, decision: &protocol::Decision) {
    println!("\n{}", decision.level.id());
    for reason in decision.reasons.iter().filter(|r| r.level(protocol) != Level::SelfCareOk) {
        println!("- {} [{}]", reason.text(protocol), reason.cites(protocol).join(", "));
        if let Some(ask) = reason.ask(protocol) {
            println!("  {ask}");
        }
    }
    for (technique, decided) in protocol.techniques.iter().zip(&decision.techniques) {
        println!("{}: {}", technique.title, if decided.open { "open" } else { "closed" });
        for reason in &decided.closed_by {
            println!("  - {}", reason.text(protocol));
        }
    }
    println!("protocol {}", protocol.hash);
}
