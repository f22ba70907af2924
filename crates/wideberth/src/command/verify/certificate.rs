//! The certificate: what was proved, for which protocol, by which version. It holds nothing that differs from run to run, so that it can be compared.

use super::{Proof, grouped, powers};
use miette::{IntoDiagnostic, Report, WrapErr};
use protocol::Protocol;
use std::{fmt::Write, fs, path::Path};
use verify::space;

/// Writes it to a file, whole or not at all.
///
/// # Errors
/// If something fails to hold, or the file cannot be written.
pub fn write(file: &Path, protocol: &Protocol, proof: &Proof) -> Result<(), Report> {
    if !proof.holds() {
        return Err(miette::miette!(
            help = "mend what fails first",
            "no certificate was written: not every property holds"
        ));
    }
    let beside = file.with_extension("new");
    fs::write(&beside, text(protocol, proof))
        .and_then(|()| fs::rename(&beside, file))
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot write the certificate `{}`", file.display()))
}

fn text(protocol: &Protocol, proof: &Proof) -> String {
    let inputs = space::inputs(protocol);
    let mut text = format!(
        "# Certificate\n\nEvery property below was proved of the protocol **{}**, version {}, for every one of its {} possible inputs.\n\n\
         - Protocol hash: `{}`\n- Inputs: {inputs}\n- Proved by: wideberth {}\n- Properties: {}; obligations: {}, {} of them by solver; states of sessions and journals walked: {}\n",
        protocol.name,
        protocol.version,
        powers(&inputs),
        protocol.hash,
        env!("CARGO_PKG_VERSION"),
        proof.lines.len(),
        grouped(proof.sum(|checked| checked.obligations)),
        grouped(proof.sum(|checked| checked.solved)),
        grouped(proof.sum(|checked| checked.states)),
    );
    if let Some(second) = &proof.second {
        let (asked, fitted) = (grouped(second.cadical), grouped(second.diagrams));
        text += &format!(
            "- Second opinion: {asked} queries to CaDiCaL, {fitted} also as decision diagrams; no disagreement\n"
        );
    }
    text += "\nWritten by `wideberth verify --certificate`. What the properties mean stands beside them in the protocol. The proof is about the decisions, the order of questions and the\nguided session; that the protocol's rules are good medicine is for clinicians to say.\n\n| property | promise | obligations |\n|---|---|---|\n";
    for line in &proof.lines {
        // A String takes whatever is written to it.
        let _ = writeln!(
            text,
            "| `{}` | {} | {} |",
            line.name,
            line.says,
            grouped(line.checked.obligations + line.checked.states)
        );
    }
    let mut notes = proof.lines.iter().flat_map(|line| &line.checked.notes).peekable();
    if notes.peek().is_some() {
        text += "\nTo be known:\n\n";
        notes.for_each(|note| text += &format!("- {note}\n"));
    }
    text
}
