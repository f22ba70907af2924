//! What the page is told: everything in words and places, nothing that it would have to work out.

use crate::desk::{Desk, Message};
use miette::Diagnostic as _;
use protocol::{Claim, Property, Protocol, author::Diagnostic};
use serde::Serialize;
use std::ops::Range;
use verify::{Checked, Failure, space, words};

/// An answer to the page.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Told {
    /// The files were read.
    Read(Read),
    /// A property was checked.
    Verdict(Verdict),
    /// It could not be done.
    Refused {
        /// Why.
        error: String,
    },
}

/// What reading came to.
#[derive(Debug, Serialize)]
pub struct Read {
    /// What is wrong or looks wrong, in the order of the text.
    pub problems: Vec<Problem>,
    /// What is to be proved; none where the text has errors.
    pub proof: Option<Outlook>,
}

/// One thing that is wrong, or looks wrong.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// Whether the protocol cannot be used; else it is a warning.
    pub error: bool,
    /// What is wrong.
    pub what: String,
    /// What to write at the place.
    pub here: String,
    /// The way out.
    pub help: String,
    /// Where.
    pub place: Stretch,
}

/// What is to be proved.
#[derive(Debug, Serialize)]
pub struct Outlook {
    /// How many inputs there are, in decimal digits.
    pub inputs: String,
    /// The properties, in the order in which they are checked.
    pub properties: Vec<Promise>,
}

/// A property.
#[derive(Debug, Serialize)]
pub struct Promise {
    /// Its name.
    pub name: String,
    /// What it promises.
    pub says: String,
    /// It walks through many states, so that checking it takes longer than all others together.
    pub long: bool,
    /// Where it stands; nowhere if it is one of the standard ones that every protocol has.
    pub place: Option<Stretch>,
}

/// What checking one property came to.
#[derive(Debug, Serialize)]
pub struct Verdict {
    /// Something was looked at and nothing is wrong.
    pub holds: bool,
    /// Single statements that had to hold.
    pub obligations: u64,
    /// States and steps walked.
    pub states: u64,
    /// What should be known.
    pub notes: Vec<String>,
    /// Everything that is wrong.
    pub failures: Vec<Fault>,
}

/// One way in which a property fails.
#[derive(Debug, Serialize)]
pub struct Fault {
    /// What is wrong, in a sentence.
    pub what: String,
    /// Whether the failure is shown by a person at all.
    pub somebody: bool,
    /// What is not calm about that person, each in words.
    pub person: Vec<String>,
    /// What becomes different about them, in words.
    pub becomes: Option<String>,
    /// What happened, in order.
    pub trace: Vec<String>,
    /// The blocks involved, the most telling first.
    pub blocks: Vec<Named>,
}

/// A block and where it stands.
#[derive(Debug, Serialize)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// From its first word to its last.
    pub place: Option<Stretch>,
}

/// A stretch of one file. Offsets are in UTF-16 code units, as browsers count.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// The file's name.
    pub file: String,
    /// The line that it begins on, from 1.
    pub line: usize,
    /// The column that it begins at, from 1.
    pub column: usize,
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// Does what the page asks for.
pub fn answer(desk: &mut Desk, message: Message) -> Told {
    let done = match message {
        Message::Open { files } => {
            desk.open(files);
            Ok(Told::Read(read(desk)))
        }
        Message::Write { files } => desk.write(files).map(|()| Told::Read(read(desk))),
        Message::Check { property } => verdict(desk, property).map(Told::Verdict),
    };
    done.unwrap_or_else(|error| Told::Refused { error })
}

fn read(desk: &Desk) -> Read {
    let problems = desk.reading().map_or_else(Vec::new, |reading| {
        reading.diagnostics.iter().map(|diagnostic| problem(desk, diagnostic)).collect()
    });
    let proof = desk.sound().map(|sound| Outlook {
        inputs: space::inputs(&sound.protocol),
        properties: desk
            .properties()
            .into_iter()
            .map(|Property { name, says, claim, .. }| Promise {
                place: place(desk, &name),
                name,
                says,
                long: matches!(claim, Claim::Screenings(_) | Claim::Sessions(_)),
            })
            .collect(),
    });
    Read { problems, proof }
}

fn problem(desk: &Desk, diagnostic: &Diagnostic) -> Problem {
    let label = diagnostic.labels().and_then(|mut labels| labels.next());
    Problem {
        error: diagnostic.is_error(),
        what: diagnostic.to_string(),
        here: label.and_then(|label| label.label().map(str::to_owned)).unwrap_or_default(),
        help: diagnostic.help().map(|help| help.to_string()).unwrap_or_default(),
        place: stretch(desk, diagnostic.file(), &diagnostic.span()),
    }
}

fn verdict(desk: &mut Desk, property: usize) -> Result<Verdict, String> {
    let Checked { obligations, states, failures, notes, .. } = desk.check(property)?.clone();
    let protocol = desk.sound().map(|sound| &sound.protocol);
    let fault = |failure: &Failure| protocol.map(|protocol| fault(desk, protocol, failure));
    Ok(Verdict {
        holds: failures.is_empty() && obligations + states > 0,
        obligations,
        states,
        notes,
        failures: failures.iter().filter_map(fault).collect(),
    })
}

fn fault(desk: &Desk, protocol: &Protocol, failure: &Failure) -> Fault {
    let fact = |(id, value): &(_, _)| words::fact(protocol.at(*id), *value);
    Fault {
        what: failure.what.clone(),
        somebody: !failure.person.0.is_empty() || failure.becomes.is_some(),
        person: failure.person.0.iter().map(fact).collect(),
        becomes: failure.becomes.as_ref().map(fact),
        trace: failure.trace.clone(),
        blocks: failure.blocks.iter().map(|name| Named { name: name.clone(), place: place(desk, name) }).collect(),
    }
}

fn place(desk: &Desk, block: &str) -> Option<Stretch> {
    let (file, written) = desk.block(block)?;
    Some(stretch(desk, file, &written.span))
}

/// From bytes to what browsers count.
fn stretch(desk: &Desk, file: &str, bytes: &Range<usize>) -> Stretch {
    let text = desk.text(file);
    let units = |part: &str| part.encode_utf16().count();
    let before = text.get(..bytes.start).unwrap_or(text);
    let inside = text.get(bytes.clone()).unwrap_or_default();
    let line = before.rfind('\n').map_or(before, |at| &before[at + 1..]);
    let from = units(before);
    Stretch {
        file: file.to_owned(),
        line: before.matches('\n').count() + 1,
        column: units(line) + 1,
        from,
        to: from + units(inside),
    }
}

#[cfg(test)]
mod tests {
    use super::{Message, Read, Told, Verdict, answer};
    use crate::desk::{Desk, Sheet};
    use protocol::author::{BIBLIOGRAPHY, read_folder};
    use std::{fs, path::Path};

    const SIGNS: &str = "10-cauda-equina.md";

    fn shipped() -> Vec<Sheet> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol");
        assert!(read_folder(&folder).unwrap().protocol.is_some());
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let sheet = |path: std::path::PathBuf| Sheet {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            text: fs::read_to_string(&path).unwrap(),
        };
        // Languages lie in a folder of their own.
        files.filter(|path| path.is_file()).map(sheet).collect()
    }

    fn read(told: Told) -> Read {
        match told {
            Told::Read(read) => read,
            other => panic!("{other:?}"),
        }
    }

    /// Puts other words in the place of some in a file.
    fn edit(desk: &mut Desk, name: &str, from: &str, to: &str) -> Read {
        let text = desk.text(name).replacen(from, to, 1);
        assert_ne!(text, desk.text(name));
        read(answer(desk, Message::Write { files: vec![Sheet { name: name.into(), text }] }))
    }

    fn verdict(desk: &mut Desk, read: &Read, name: &str) -> Verdict {
        let properties = &read.proof.as_ref().unwrap().properties;
        let property = properties.iter().position(|promise| promise.name == name).unwrap();
        match answer(desk, Message::Check { property }) {
            Told::Verdict(verdict) => verdict,
            other => panic!("{other:?}"),
        }
    }

    fn opened() -> (Desk, Read) {
        let mut desk = Desk::default();
        let read = read(answer(&mut desk, Message::Open { files: shipped() }));
        (desk, read)
    }

    #[test]
    fn a_sign_taken_out_of_an_emergency_names_the_person_and_the_block() {
        let (mut desk, shipped) = opened();
        const PROMISE: &str = "each-cauda-equina-sign-is-an-emergency";
        assert!(verdict(&mut desk, &shipped, PROMISE).holds);
        let faulty = edit(&mut desk, SIGNS, "  when any of\n    saddle-numb\n", "  when any of\n");
        let found = verdict(&mut desk, &faulty, PROMISE);
        assert!(!found.holds);
        let fault = &found.failures[0];
        assert_eq!(fault.person, ["“Numb between the legs”"]);
        let place = fault.blocks[0].place.as_ref().unwrap();
        assert_eq!(place.file, SIGNS);
        let text: Vec<u16> = desk.text(SIGNS).encode_utf16().collect();
        let block = String::from_utf16(&text[place.from..place.to]).unwrap();
        assert!(block.starts_with("emergency cauda-equina\n"), "{block}");
        assert_eq!(desk.text(SIGNS).lines().nth(place.line - 1), Some("emergency cauda-equina"));
    }

    #[test]
    fn a_mistake_is_pointed_at_in_the_units_of_browsers_and_leaves_nothing_to_prove() {
        let (mut desk, _) = opened();
        let read = edit(&mut desk, SIGNS, "    pee-leak\n", "    pee-leek\n");
        assert!(read.proof.is_none());
        let problem = read.problems.iter().find(|problem| problem.error).unwrap();
        let text: Vec<u16> = desk.text(SIGNS).encode_utf16().collect();
        assert_eq!(String::from_utf16(&text[problem.place.from..problem.place.to]).unwrap(), "pee-leek");
        assert!(problem.help.contains("pee-leak"), "{}", problem.help);
        assert!(matches!(answer(&mut desk, Message::Check { property: 0 }), Told::Refused { .. }));
    }

    #[test]
    fn an_edit_of_prose_keeps_the_proof_and_moves_its_places() {
        let (mut desk, shipped) = opened();
        let before = shipped.proof.unwrap().properties;
        desk.check(0).unwrap();
        let read = edit(&mut desk, SIGNS, "It is rare", "It is\nrare");
        assert!(desk.is_checked(0));
        let after = read.proof.unwrap().properties;
        for (before, after) in before.iter().zip(&after) {
            let (Some(before), Some(after)) = (&before.place, &after.place) else { continue };
            assert_eq!(after.line, before.line + usize::from(before.file == SIGNS));
        }
    }

    #[test]
    fn an_edit_of_a_rule_puts_the_proof_away() {
        let (mut desk, _) = opened();
        desk.check(0).unwrap();
        edit(&mut desk, SIGNS, "    pee-leak\n", "");
        assert!(!desk.is_checked(0));
    }

    #[test]
    fn the_bibliography_is_a_file_like_the_others() {
        let (mut desk, _) = opened();
        let read = edit(&mut desk, BIBLIOGRAPHY, "girft-2023:", "girft-2024:");
        assert!(read.problems.iter().any(|problem| problem.what.contains("girft-2023")));
    }

    #[test]
    fn a_file_that_is_not_there_is_refused() {
        let mut desk = Desk::default();
        let files = vec![Sheet { name: "x.md".into(), text: String::new() }];
        assert!(matches!(answer(&mut desk, Message::Write { files }), Told::Refused { .. }));
    }
}
