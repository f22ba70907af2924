//! Prints everything that is wrong with a protocol folder: `cargo run -q -p protocol --example check protocol`.

use std::{path::PathBuf, process::ExitCode};

use miette::{GraphicalReportHandler, GraphicalTheme};
use protocol::author::read_folder;

fn main() -> ExitCode {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("protocol"), PathBuf::from);
    let reading = match read_folder(&folder) {
        Ok(reading) => reading,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_width(110);
    for diagnostic in &reading.diagnostics {
        let mut text = String::new();
        if handler.render_report(&mut text, diagnostic).is_ok() {
            println!("{text}");
        }
    }
    let errors = reading.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let coverage = &reading.coverage;
    println!(
        "{errors} errors, {} warnings; statements: {} cited, {} refused, uncovered: {}",
        reading.diagnostics.len() - errors,
        coverage.cited.len(),
        coverage.refused.len(),
        if coverage.uncited.is_empty() { "none".to_owned() } else { coverage.uncited.join(" ") }
    );
    ExitCode::from(u8::from(errors > 0))
}
