//! What is cited, explained and shown, and how a journal is read.

use borsh::{BorshDeserialize, BorshSerialize};
use std::io;

/// A struct of small numbers takes a byte for each, and is read at once: a phone need not carry code that reads them one by one.
macro_rules! in_bytes {
    ($name:ident { $($field:ident),* }) => {
        impl BorshSerialize for $name {
            fn serialize<W: io::Write>(&self, writer: &mut W) -> io::Result<()> {
                for (number, what) in [$((self.$field, stringify!($field))),*] {
                    let byte = u8::try_from(number).map_err(|_| {
                        io::Error::new(io::ErrorKind::InvalidData, format!("{}: {what} is {number}, and 255 at most", stringify!($name)))
                    })?;
                    writer.write_all(&[byte])?;
                }
                Ok(())
            }
        }

        impl BorshDeserialize for $name {
            fn deserialize_reader<R: io::Read>(reader: &mut R) -> io::Result<Self> {
                let mut bytes = [0; [$(stringify!($field)),*].len()];
                reader.read_exact(&mut bytes)?;
                let [$($field),*] = bytes.map(u32::from);
                Ok(Self { $($field),* })
            }
        }
    };
}

/// One statement of the source.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Statement {
    /// `A1` to `E9`.
    pub name: String,
    /// The statement in our words.
    pub text: String,
    /// Why it is not followed, or empty.
    pub refused: String,
}

/// A source that something cites.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Source {
    /// Its key.
    pub name: String,
    /// Author or organisation, title and year in one line.
    pub text: String,
    /// Where to find it, or empty.
    pub url: String,
}

/// A page of background for patients.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Explanation {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its sentences.
    pub text: Vec<String>,
    /// Statements and sources.
    pub cites: Vec<String>,
}

/// A region and its emergency number.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct EmergencyNumber {
    /// The region's name in data.
    pub name: String,
    /// The region's name for people.
    pub title: String,
    /// The number to call.
    pub number: String,
    /// Used until the person chooses.
    pub default: bool,
}

/// Minutes for which answers count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Schedule {
    /// Answers asked before every session.
    pub every_session: u32,
    /// Weekly ones.
    pub weekly: u32,
    /// Those of the first full screening.
    pub onboarding: u32,
}

/// By what the move of pain is judged. Places are those of the options of the choice of places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Centralization {
    /// The middle of the low back.
    pub middle: u32,
    /// From here on the pain is in the leg.
    pub leg: u32,
    /// The furthest place.
    pub furthest: u32,
    /// A change of pain in one place that matters: points,
    pub points: u32,
    /// or percent.
    pub percent: u32,
    /// Back pain from which pain coming home is told with care: points,
    pub strong: u32,
    /// or a rise of so many.
    pub rise: u32,
    /// A course is judged over so many days,
    pub days: u32,
    /// from so many sightings on,
    pub sightings: u32,
    /// and pain that stays has stayed after so many sessions too.
    pub sessions: u32,
}

in_bytes!(Centralization { middle, leg, furthest, points, percent, strong, rise, days, sightings, sessions });

/// How a journal is read over time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Monitoring {
    /// Readings so many minutes apart are one.
    pub reading: u32,
    /// What was felt in or after a session counts for so many hours.
    pub report: u32,
    /// What is felt so many hours after a session still tells against it.
    pub aftermath: u32,
    /// A flare is pain so many points above the median of a week,
    pub flare_points: u32,
    /// which needs so many readings,
    pub flare_readings: u32,
    /// and lasts for so many hours.
    pub flare_hours: u32,
    /// So many points more than at the last reading end all answers that are older than one screening.
    pub renewed_at: u32,
    /// What comes next is looked for so many weeks ahead.
    pub ahead: u32,
}

/// How long a guided session waits, in seconds, where no technique has times of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guidance {
    /// From the start to the first instruction.
    pub ready: u32,
    /// A hold of so many seconds or more is told when half of it is over, and when it ends soon.
    pub tells_from: u32,
    /// So long before its end.
    pub ease_off: u32,
    /// So far into a hold it may be told how strong it feels; then that it has eased.
    pub strength: u32,
    /// After a pause of so many seconds whoever goes on is first asked whether all is well,
    pub asks_after: u32,
    /// which has to be answered within so many.
    pub answer: u32,
    /// A longer pause ends the session.
    pub pause_minutes: u32,
    /// More seconds than these without a sign of the clock, and the phone must have slept: nobody heard the cues.
    pub asleep: u32,
}

in_bytes!(Guidance { ready, tells_from, ease_off, strength, asks_after, answer, pause_minutes, asleep });

in_bytes!(Monitoring { reading, report, aftermath, flare_points, flare_readings, flare_hours, renewed_at, ahead });
