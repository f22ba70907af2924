//! What a person filled in beside the screening: questionnaires, own activities, checks at home; and when each is due again.
//!
//! Nothing here gates anything: what a check found is in the journal as answers too, and those do.

use protocol::{Activities, FollowUp, Instrument, Protocol, SelfCheck};
use serde_json::{Map, Value as Json};

use crate::{
    clock::{DAY, HOUR},
    journal::{Journal, What},
    json::{object, text, wrong},
};

/// A filling a few days early counts for its week: people do not count days. In milliseconds.
const EARLY: i64 = 3 * DAY;
const WEEK: i64 = 7 * DAY;

/// Something that was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    /// A questionnaire.
    Filled {
        /// Its name.
        instrument: String,
        /// Which of its sentences were ticked, from 1, each once, in order.
        ticked: Vec<u32>,
    },
    /// The person's own activities.
    Rated {
        /// Each with its points, from 0 (not at all) to 10 (as well as before).
        activities: Vec<Rating>,
    },
    /// A check at home.
    Checked {
        /// Its name.
        check: String,
        /// What was found, part by part.
        parts: Vec<(String, Found)>,
    },
}

/// One activity, and how well it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// In the person's own words.
    pub name: String,
    /// 0 to 10.
    pub points: u32,
}

/// What a part of a check came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// What should not be, where sides are not compared.
    Yes,
    /// The same on the left.
    Left,
    /// The same on the right.
    Right,
    /// The same on both sides.
    Both,
    /// Not sure.
    Unsure,
    /// Pain alone held it back, even after a rest.
    HeldBack,
    /// It was left out.
    LeftOut,
}

impl Found {
    /// All, with their words in data.
    const ALL: [(Found, &str); 8] = [
        (Found::Nothing, "nothing"),
        (Found::Yes, "yes"),
        (Found::Left, "left"),
        (Found::Right, "right"),
        (Found::Both, "both"),
        (Found::Unsure, "unsure"),
        (Found::HeldBack, "held_back"),
        (Found::LeftOut, "left_out"),
    ];

    /// Its word in data.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(found, _)| *found == self).map_or("", |(_, word)| word)
    }

    /// What a word in data stands for.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == word).map(|(found, _)| *found)
    }

    /// What should not be was there.
    pub fn is_sign(self) -> bool {
        matches!(self, Found::Yes | Found::Left | Found::Right | Found::Both)
    }
}

impl Measured {
    /// As the `what` of an event.
    pub(crate) fn to_json(&self) -> Json {
        match self {
            Measured::Filled { instrument, ticked } => object([
                ("kind", "filled".into()),
                ("instrument", instrument.as_str().into()),
                ("ticked", ticked.clone().into()),
            ]),
            Measured::Rated { activities } => {
                let one =
                    |rating: &Rating| object([("name", rating.name.as_str().into()), ("points", rating.points.into())]);
                object([("kind", "rated".into()), ("activities", activities.iter().map(one).collect())])
            }
            Measured::Checked { check, parts } => {
                let one = |(part, found): &(String, Found)| {
                    object([("part", part.as_str().into()), ("found", found.word().into())])
                };
                object([
                    ("kind", "checked".into()),
                    ("check", check.as_str().into()),
                    ("parts", parts.iter().map(one).collect()),
                ])
            }
        }
    }

    /// From the fields of the `what` of an event of this kind; none if the kind is another.
    ///
    /// # Errors
    /// Says which field is missing or wrong.
    pub(crate) fn from_json(kind: &str, fields: &mut Map<String, Json>) -> Result<Option<Self>, String> {
        Ok(Some(match kind {
            "filled" => Measured::Filled { instrument: text(fields, "instrument")?, ticked: ticked(fields)? },
            "rated" => Measured::Rated { activities: list(fields, "activities", rating)? },
            "checked" => Measured::Checked { check: text(fields, "check")?, parts: list(fields, "parts", part)? },
            _ => return Ok(None),
        }))
    }
}

fn ticked(fields: &mut Map<String, Json>) -> Result<Vec<u32>, String> {
    let Some(Json::Array(list)) = fields.remove("ticked") else { return Err(wrong("ticked")) };
    let number = |json: Json| json.as_u64().and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
    let numbers: Vec<u32> =
        list.into_iter().map(|json| number(json).ok_or_else(|| wrong("ticked"))).collect::<Result<_, _>>()?;
    // Twice the same sentence would count twice.
    if numbers.windows(2).any(|pair| pair[0] >= pair[1]) { Err(wrong("ticked")) } else { Ok(numbers) }
}

fn list<T>(
    fields: &mut Map<String, Json>,
    name: &str,
    one: fn(&mut Map<String, Json>) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    let Some(Json::Array(list)) = fields.remove(name) else { return Err(wrong(name)) };
    list.into_iter()
        .map(|json| {
            let Json::Object(mut fields) = json else { return Err(wrong(name)) };
            let read = one(&mut fields)?;
            match fields.keys().next() {
                Some(stray) => Err(format!("an entry of `{name}` has no field `{stray}`")),
                None => Ok(read),
            }
        })
        .collect()
}

fn rating(fields: &mut Map<String, Json>) -> Result<Rating, String> {
    let name = text(fields, "name")?;
    let points = fields.remove("points").and_then(|json| json.as_u64()).filter(|points| *points <= 10);
    Ok(Rating { name, points: points.ok_or_else(|| wrong("points"))? as u32 })
}

fn part(fields: &mut Map<String, Json>) -> Result<(String, Found), String> {
    let part = text(fields, "part")?;
    Ok((part, Found::of(&text(fields, "found")?).ok_or_else(|| wrong("found"))?))
}

/// Everything filled in, oldest first.
fn all(journal: &Journal) -> Vec<(i64, &Measured)> {
    let mut found: Vec<(i64, &Measured)> = Vec::new();
    for event in journal.events() {
        if let What::Measured(measured) = &event.what {
            found.push((event.at, measured));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found
}

/// The scores of a questionnaire, oldest first: when it was filled in, in milliseconds since 1970, and how many of its sentences were ticked.
pub fn scores(journal: &Journal, of: &Instrument) -> Vec<(i64, u32)> {
    let score = |(at, measured): (i64, &Measured)| match measured {
        Measured::Filled { instrument, ticked } if *instrument == of.name => {
            Some((at, ticked.iter().filter(|item| (**item as usize) <= of.items.len()).count() as u32))
        }
        _ => None,
    };
    all(journal).into_iter().filter_map(score).collect()
}

/// How a later score stands to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Fewer sentences, by enough to matter.
    Better,
    /// No change that matters.
    Same,
    /// More sentences, by enough to matter.
    Worse,
}

/// How `now` stands to `then`, by what matters to this questionnaire: so many points, or so many percent of the earlier score.
pub fn change(of: &Instrument, then: u32, now: u32) -> Change {
    let matters = |by: u32| by > 0 && (by >= of.points || by * 100 >= of.percent * then);
    match () {
        () if now < then && matters(then - now) => Change::Better,
        () if now > then && matters(now - then) => Change::Worse,
        () => Change::Same,
    }
}

/// A change hardly shows from this score on, so that none says little.
pub fn hardly_shows_change(of: &Instrument, score: u32) -> bool {
    score < of.room[0] || score > of.room[1]
}

/// The person's activities as they were rated, oldest first.
pub fn ratings(journal: &Journal) -> Vec<(i64, &[Rating])> {
    let list = all(journal).into_iter();
    list.filter_map(|(at, measured)| match measured {
        Measured::Rated { activities } => Some((at, activities.as_slice())),
        _ => None,
    })
    .collect()
}

/// How the activities that were rated both times stand now, by what matters: so many points on average, or in a single one and none the other way. None where no activity was rated twice.
pub fn change_of_ratings(of: &Activities, then: &[Rating], now: &[Rating]) -> Option<Change> {
    let before = |name: &str| then.iter().find(|one| one.name == name);
    let pairs = now.iter().filter_map(|one| Some(i64::from(one.points) - i64::from(before(&one.name)?.points)));
    let changes: Vec<i64> = pairs.collect();
    let (sum, count) = (changes.iter().sum::<i64>(), changes.len() as i64);
    let single = |up: bool| changes.iter().any(|by| if up { *by } else { -by } >= i64::from(of.single));
    let average = i64::from(of.points) * count;
    (count > 0).then_some(match () {
        () if sum >= average || single(true) && !single(false) => Change::Better,
        () if -sum >= average || single(false) => Change::Worse,
        () => Change::Same,
    })
}

/// What a check found each time, oldest first.
pub fn checks<'j>(journal: &'j Journal, of: &SelfCheck) -> Vec<(i64, &'j [(String, Found)])> {
    let found = |(at, measured): (i64, &'j Measured)| match measured {
        Measured::Checked { check, parts } if *check == of.name => Some((at, parts.as_slice())),
        _ => None,
    };
    all(journal).into_iter().filter_map(found).collect()
}

/// When a questionnaire is due next, in milliseconds since 1970: at once if it was never filled in, then in its weeks after the first filling; none once the last week is done.
pub fn instrument_due(journal: &Journal, of: &Instrument, now: i64) -> Option<i64> {
    let scores = scores(journal, of);
    let (Some((first, _)), Some((last, _))) = (scores.first(), scores.last()) else { return Some(now) };
    let due = of.weeks.iter().map(|week| first + i64::from(*week) * WEEK);
    // Of several weeks that were missed, the last one stands for all.
    let open = due.filter(|due| last + EARLY < *due);
    let (missed, ahead): (Vec<i64>, Vec<i64>) = open.partition(|due| *due <= now);
    missed.last().or(ahead.first()).copied()
}

/// When the own activities are due next.
pub fn activities_due(journal: &Journal, of: &Activities, now: i64) -> i64 {
    ratings(journal).last().map_or(now, |(at, _)| at + i64::from(of.days) * DAY)
}

/// When a check at home is due next.
pub fn check_due(journal: &Journal, of: &SelfCheck, now: i64) -> i64 {
    checks(journal, of).last().map_or(now, |(at, _)| at + i64::from(of.days) * DAY)
}

/// The look back at the last session that is due now and that nobody has had yet.
pub fn follow_up_due<'p>(protocol: &'p Protocol, journal: &Journal, now: i64) -> Option<&'p FollowUp> {
    let (technique, ended) = last_session(journal)?;
    let due = protocol.measuring.follow_ups.iter().find(|look| window(look, ended).contains(&now))?;
    // Nothing was pressed in an exercise, so nothing is sore of it.
    let exercise = protocol.technique(technique).is_some_and(|id| protocol.techniques[id.index()].exercise);
    let asked = if exercise { "leg-pain" } else { "soreness" };
    let since = window(due, ended).start;
    let told = journal
        .events()
        .iter()
        .any(|event| event.at >= since && matches!(&event.what, What::Answered { finding, .. } if finding == asked));
    (!told).then_some(due)
}

/// The looks back at the last session that lie ahead: when each begins, in milliseconds since 1970.
pub fn follow_ups_ahead<'p>(protocol: &'p Protocol, journal: &Journal, now: i64) -> Vec<(i64, &'p FollowUp)> {
    let Some((_, ended)) = last_session(journal) else { return Vec::new() };
    let looks = protocol.measuring.follow_ups.iter().map(|look| (window(look, ended).start, look));
    looks.filter(|(at, _)| *at > now).collect()
}

fn window(look: &FollowUp, ended: i64) -> std::ops::Range<i64> {
    ended + i64::from(look.from) * HOUR..ended + i64::from(look.until) * HOUR
}

fn last_session(journal: &Journal) -> Option<(&str, i64)> {
    let ended = journal.events().iter().filter_map(|event| match &event.what {
        What::SessionEnded { technique, .. } => Some((technique.as_str(), event.at)),
        _ => None,
    });
    ended.max_by_key(|(_, at)| *at)
}

#[cfg(test)]
mod tests {
    use super::{Change, Found, Measured, Rating, change, change_of_ratings, instrument_due, scores};
    use crate::{
        clock::{DAY, Moment},
        journal::{Event, Journal, What},
    };
    use proptest::prelude::*;
    use protocol::{Activities, Instrument};

    fn roland() -> Instrument {
        Instrument {
            name: "roland-morris".into(),
            title: String::new(),
            asks: String::new(),
            items: vec![String::new(); 24],
            weeks: vec![0, 2, 6, 12],
            points: 5,
            percent: 30,
            well: 2,
            room: [4, 20],
            credit: String::new(),
            cites: Vec::new(),
        }
    }

    fn journal(fillings: &[(i64, u32)]) -> Journal {
        let event = |(place, (day, score)): (usize, &(i64, u32))| {
            let filled = Measured::Filled { instrument: "roland-morris".into(), ticked: (1..=*score).collect() };
            let random = [place as u8; 10];
            Event::new(Moment { at: day * DAY, watch: None }, &random, "", What::Measured(filled))
        };
        fillings.iter().enumerate().map(event).collect()
    }

    #[test]
    fn a_questionnaire_is_due_at_once_and_then_in_its_weeks() {
        let due = |fillings: &[(i64, u32)], day: i64| {
            instrument_due(&journal(fillings), &roland(), day * DAY).map(|due| due / DAY)
        };
        assert_eq!(due(&[], 5), Some(5));
        assert_eq!(due(&[(100, 14)], 101), Some(114));
        assert_eq!(due(&[(100, 14)], 120), Some(114));
        // Three days early count; four do not.
        assert_eq!(due(&[(100, 14), (111, 12)], 112), Some(142));
        assert_eq!(due(&[(100, 14), (110, 12)], 112), Some(114));
        // Who missed two weeks is asked once.
        assert_eq!(due(&[(100, 14)], 150), Some(142));
        assert_eq!(due(&[(100, 14), (150, 9)], 151), Some(184));
        assert_eq!(due(&[(100, 14), (184, 3)], 400), None);
    }

    #[test]
    fn five_points_or_thirty_percent_matter() {
        let roland = roland();
        for (then, now, expected) in [
            (14, 9, Change::Better),
            (14, 10, Change::Same),
            (10, 7, Change::Better),
            (10, 8, Change::Same),
            (0, 0, Change::Same),
            (3, 2, Change::Better),
            (10, 13, Change::Worse),
            (20, 24, Change::Same),
        ] {
            assert_eq!(change(&roland, then, now), expected, "{then} {now}");
        }
    }

    #[test]
    fn two_points_on_average_or_three_in_one_matter_and_worse_is_never_hidden() {
        let empty = String::new;
        let own = Activities {
            title: empty(),
            asks: empty(),
            rates: empty(),
            least: empty(),
            most: empty(),
            count: 3,
            days: 7,
            points: 2,
            single: 3,
            cites: Vec::new(),
        };
        let rated = |points: &[u32]| -> Vec<Rating> {
            points
                .iter()
                .zip(["walk", "sit", "swim"])
                .map(|(points, name)| Rating { name: name.into(), points: *points })
                .collect()
        };
        for (then, now, expected) in [
            (&[2, 2, 2][..], &[4, 4, 4][..], Some(Change::Better)),
            (&[2, 2, 2], &[5, 2, 2], Some(Change::Better)),
            (&[2, 2, 2], &[3, 3, 3], Some(Change::Same)),
            (&[5, 5, 5], &[8, 2, 5], Some(Change::Worse)),
            (&[5, 5, 5], &[3, 3, 3], Some(Change::Worse)),
            (&[], &[3], None),
        ] {
            assert_eq!(change_of_ratings(&own, &rated(then), &rated(now)), expected, "{then:?} {now:?}");
        }
    }

    #[test]
    fn a_score_counts_only_sentences_that_there_are() {
        let filled = Measured::Filled { instrument: "roland-morris".into(), ticked: vec![1, 24, 25] };
        let event = Event::new(Moment { at: 0, watch: None }, &[0; 10], "", What::Measured(filled));
        assert_eq!(scores(&std::iter::once(event).collect(), &roland()), [(0, 2)]);
    }

    #[test]
    fn broken_lines_are_errors_that_name_the_field() {
        for (what, said) in [
            (r#"{"kind":"filled","instrument":"r","ticked":[2,2]}"#, "ticked"),
            (r#"{"kind":"filled","instrument":"r","ticked":[0]}"#, "ticked"),
            (r#"{"kind":"filled","ticked":[]}"#, "instrument"),
            (r#"{"kind":"rated","activities":[{"name":"walk","points":11}]}"#, "points"),
            (r#"{"kind":"rated","activities":[{"name":"walk","points":1,"x":1}]}"#, "x"),
            (r#"{"kind":"checked","check":"strength","parts":[{"part":"toe","found":"maybe"}]}"#, "found"),
            (r#"{"kind":"checked","check":"strength","parts":[],"more":1}"#, "more"),
        ] {
            let error = serde_json::from_str::<What>(what).unwrap_err().to_string();
            assert!(error.contains(&format!("`{said}`")), "{what}: {error}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            ticked in proptest::collection::btree_set(1_u32..30, 0..24),
            names in proptest::collection::vec(("\\PC{0,20}", 0_u32..=10), 0..4),
            found in proptest::collection::vec(("[a-z-]{1,9}", 0_usize..8), 0..7),
        ) {
            let parts = found.into_iter().map(|(part, at)| (part, Found::ALL[at].0)).collect();
            for measured in [
                Measured::Filled { instrument: "roland-morris".into(), ticked: ticked.into_iter().collect() },
                Measured::Rated { activities: names.into_iter().map(|(name, points)| Rating { name, points }).collect() },
                Measured::Checked { check: "strength".into(), parts },
            ] {
                let what = What::Measured(measured);
                let line = serde_json::to_string(&what).unwrap();
                prop_assert_eq!(serde_json::from_str::<What>(&line).unwrap(), what);
            }
        }
    }
}
