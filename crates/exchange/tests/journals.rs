//! Writes the journals of `scenarios/journals` anew: seven people, most over some months, made up.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shipped;

use care::{
    Answer, Event, Journal, Moment, Side, What,
    journal::Prescription,
    measured::{Found, Measured, Rating},
};
use protocol::{Domain, Origin, Protocol};
use shipped::{protocol, root};
use std::fs;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// 1 September 2026, 00:00 UTC.
const START: i64 = 1_788_220_800_000;

/// A person's journal as it grows.
struct Story<'p> {
    protocol: &'p Protocol,
    name: &'static str,
    at: i64,
    lines: Vec<String>,
}

impl<'p> Story<'p> {
    fn new(protocol: &'p Protocol, name: &'static str) -> Self {
        Self { protocol, name, at: START, lines: Vec::new() }
    }

    fn tell(&mut self, what: What) {
        let number = self.lines.len() as u32;
        let mut random = [0; 10];
        random[..4].copy_from_slice(&number.to_be_bytes());
        random.iter_mut().skip(4).zip(self.name.bytes()).for_each(|(byte, letter)| *byte = letter);
        self.at += 4_000;
        self.lines.push(Event::new(Moment { at: self.at, watch: None }, &random, "", what).to_line().unwrap());
    }

    fn on(&mut self, day: i64, hour: i64) -> &mut Self {
        self.at = START + day * DAY + hour * HOUR;
        self
    }

    fn answer(&mut self, finding: &str, value: Answer) {
        self.tell(What::Answered { finding: finding.into(), value });
    }

    /// The first screening, all of it calm but what is named.
    fn screen(&mut self, own: &[(&str, Answer)]) {
        self.tell(What::Onset { at: START - 12 * DAY, said: "about two weeks ago, lifting a crate".into() });
        let asked = |finding: &&protocol::Finding| finding.origin == Origin::Asked && finding.asked.after.is_none();
        for finding in self.protocol.findings.iter().filter(asked) {
            let named = own.iter().find(|(name, _)| *name == finding.name).map(|(_, value)| value.clone());
            let calm = match (&finding.domain, finding.name.as_str()) {
                (Domain::YesNo, "diagnosis-confirmed") => Answer::Yes,
                (Domain::YesNo, _) => Answer::No,
                (Domain::Number { .. }, "age") => Answer::Number(41),
                (Domain::Number { min, .. }, _) => Answer::Number(*min),
                (Domain::Choice(options), _) => Answer::Option(options[0].name.clone()),
            };
            if !["back-pain", "leg-pain", "pain-zone", "pain-side"].contains(&finding.name.as_str()) {
                self.answer(&finding.name, named.unwrap_or(calm));
            }
        }
    }

    /// How strong it is, and where.
    fn check_in(&mut self, back: u32, leg: u32, pain: &[&str], numb: &[&str]) {
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
        self.tell(What::Marked { pain: names(pain), numb: names(numb) });
        self.answer("back-pain", Answer::Number(back));
        self.answer("leg-pain", Answer::Number(leg));
    }

    /// So many sentences of Roland-Morris, the person's own activity, and the strength of the legs.
    fn measure(&mut self, sentences: u32, walks: u32) {
        let ticked = (1..=sentences).collect();
        self.tell(What::Measured(Measured::Filled { instrument: "roland-morris".into(), ticked }));
        let walk = Rating { name: "Walk <Bella> & up the hill".into(), points: walks };
        self.tell(What::Measured(Measured::Rated { activities: vec![walk] }));
        let parts = ["heel-walk", "big-toe", "calf-raise", "toe-walk", "stand-up", "knee-lift"];
        let found =
            |(place, part): (usize, &str)| (part.to_owned(), if place == 2 { Found::LeftOut } else { Found::Nothing });
        let parts = parts.into_iter().enumerate().map(found).collect();
        self.tell(What::Measured(Measured::Checked { check: "strength".into(), parts }));
    }

    /// What stands at that place was wrong.
    fn correct(&mut self, place: usize, to: Option<What>) {
        let wrong = Journal::from_lines(&self.lines[place]).unwrap().events()[0].id;
        self.tell(What::Corrected { of: wrong, to: to.map(Box::new) });
    }

    /// Where a question was answered last.
    fn place_of(&self, finding: &str) -> usize {
        let answers = |line: &String| line.contains(&format!("\"finding\":\"{finding}\""));
        self.lines.iter().rposition(answers).unwrap()
    }

    fn decided(&mut self, disposition: &str, rules: &[&str], needs_clearance: bool) {
        self.tell(What::Decided {
            disposition: disposition.into(),
            rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
            needs_clearance,
            restarts_onset: false,
        });
        self.tell(What::Acknowledged { disposition: disposition.into() });
    }

    fn begin(&mut self, technique: &str, side: Side) {
        self.tell(What::SessionStarted {
            technique: technique.into(),
            variant: "floor".into(),
            side,
            ball: "soft".into(),
        });
    }

    fn end(&mut self, technique: &str, seconds: u32, completed: bool) {
        self.at += i64::from(seconds) * 1_000;
        let technique = technique.to_owned();
        self.tell(What::SessionEnded { technique, seconds, completed, interrupted: false });
    }

    fn session(&mut self, technique: &str) {
        self.decided("self_care_limited", &[], false);
        self.begin(technique, Side::Right);
        self.end(technique, 240, true);
        self.answer("soreness", Answer::Number(2));
    }

    fn stop(&mut self, technique: &str, felt: Option<&str>) {
        self.decided("self_care_limited", &[], false);
        self.begin(technique, Side::Left);
        self.tell(What::Stopped { technique: technique.into(), felt: felt.map(str::to_owned) });
        self.end(technique, 60, false);
    }

    fn write(self) {
        let folder = root().join("scenarios/journals");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{}.jsonl", self.name)), self.lines.join("\n") + "\n").unwrap();
    }
}

/// Right leg, how far out: from the middle of the low back to the foot.
const RIGHT: [&[&str]; 6] = [
    &["low-back-mid"],
    &["low-back-right"],
    &["buttock-right", "low-back-right"],
    &["thigh-back-right", "buttock-right"],
    &["calf-right", "thigh-back-right"],
    &["heel-right", "calf-right", "thigh-back-right"],
];

fn coming_home(protocol: &Protocol) -> Story<'_> {
    let mut story = Story::new(protocol, "coming-home");
    story.screen(&[]);
    for (number, out) in [4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0].into_iter().enumerate() {
        let back = 5 - (number as u32) / 5;
        story.on(number as i64 * 4, 9).check_in(back, (out as u32) * 6 / 5, RIGHT[out], &[]);
        if number % 2 == 1 {
            story.session("glute-ball");
        }
        if let 0 | 4 | 10 = number {
            story.measure(14 - number as u32, 3 + number as u32 / 2);
        }
    }
    story.on(77, 9).screen(&[]);
    story.check_in(1, 0, RIGHT[0], &[]);
    story.decided("self_care_limited", &[], false);
    story
}

fn partial(protocol: &Protocol) -> Story<'_> {
    let mut story = Story::new(protocol, "partial");
    story.screen(&[("blood-thinner", Answer::Unknown)]);
    for (number, out) in [5, 5, 4, 4, 5, 4, 4, 3, 4, 3, 3, 3, 3, 3, 3].into_iter().enumerate() {
        story.on(number as i64 * 5, 18).check_in(4, 3 + (number as u32 + 1) % 3, RIGHT[out], &["heel-right"]);
        if number % 3 == 2 {
            story.session("paraspinal-hand");
        }
    }
    story.tell(What::Prescribed(Prescription {
        by: "A. Physio & partners <clinic>".into(),
        exercises: vec!["press-ups".into(), "graded-walking".into()],
        closes: vec!["hip-flexor".into()],
        limits: vec!["press-ups strokes 8".into(), "glute-ball pressure 3".into()],
    }));
    story.on(73, 8).decided("self_care_limited", &[], false);
    story.begin("press-ups", Side::Right);
    story.end("press-ups", 40, true);
    story
}

fn unchanged(protocol: &Protocol) -> Story<'_> {
    let mut story = Story::new(protocol, "unchanged");
    story.screen(&[("diagnosis-confirmed", Answer::Unknown)]);
    for day in (0..60).step_by(3) {
        story.on(day, 20).answer("back-pain", Answer::Number(6));
        let leg = if day % 9 == 0 { Answer::Unknown } else { Answer::Number(5) };
        story.answer("leg-pain", leg);
        story.answer("pain-zone", Answer::Option("calf".into()));
        story.answer("pain-side", Answer::Option("left".into()));
        if day % 6 == 0 && day < 30 {
            story.session("glute-ball");
        }
    }
    story.on(60, 9).decided("routine", &["no-better", "leg-pain-for-4-weeks", "pain-for-6-weeks"], true);
    story
}

fn outwards(protocol: &Protocol) -> Story<'_> {
    let mut story = Story::new(protocol, "outwards-with-stops");
    story.screen(&[]);
    for (number, out) in [2, 2, 3, 3, 3, 4, 4, 4, 5, 5].into_iter().enumerate() {
        story.on(number as i64 * 4, 17).check_in(
            5,
            2 + out as u32 / 2,
            RIGHT[out],
            if out > 3 { &["calf-right"] } else { &[] },
        );
        match number {
            2 => story.stop("glute-ball", Some("moved-down-leg")),
            4 => story.stop("figure-four", None),
            6 => {
                story.stop("paraspinal-hand", Some("a-rule-of-another-version"));
                story.answer("felt-down-leg", Answer::Yes);
                story.answer("worse-after-5-min", Answer::Unknown);
            }
            _ => {}
        }
    }
    story.on(38, 9).decided("within_days", &["moved-down-twice"], true);
    story
}

fn emergency(protocol: &Protocol) -> Story<'_> {
    let mut story = Story::new(protocol, "numbness-and-emergency");
    story.screen(&[]);
    for number in 0..12 {
        story.on(number * 4, 10).check_in(6, 5, RIGHT[4], &[]);
        if number % 3 == 1 {
            story.session("glute-ball");
        }
    }
    story.on(48, 10).stop("glute-ball", Some("numb-or-weak"));
    story.answer("felt-numb", Answer::Yes);
    story.check_in(6, 7, &["calf-right", "thigh-back-right", "thigh-back-left"], &["saddle", "calf-right"]);
    story.screen(&[("saddle-numb", Answer::Yes), ("pee-harder", Answer::Unknown), ("both-legs-pain", Answer::Yes)]);
    story.answer("both-legs-checked", Answer::Unknown);
    story.decided("emergency_now", &["cauda-equina", "numb-between-legs-marked"], true);
    story
}

fn flares(protocol: &Protocol) -> Story<'_> {
    let mut story = Story::new(protocol, "recurrent-flares");
    story.screen(&[]);
    for number in 0..24_u32 {
        let flare = number % 8 == 5;
        let (back, out) = if flare { (8, 3) } else { (2 + number % 2, 1) };
        story.on(i64::from(number) * 4, 12).check_in(back, if flare { 4 } else { 0 }, RIGHT[out], &[]);
        if flare {
            story.decided("same_day", &["numbness-growing", "a-level-of-later"], true);
            let cleared = "cleared after a visit".to_owned();
            story.on(i64::from(number) * 4 + 2, 15).tell(What::Cleared { by: "Dr Example".into(), on: cleared });
        } else if number % 4 == 1 {
            story.session("paraspinal-hand");
        }
    }
    // The app was left in the middle of a session.
    story.begin("glute-ball", Side::Left);
    story
}

/// A number, a drawing and an answer were wrong and are put right after the result; another number was never meant.
fn put_right(protocol: &Protocol) -> Story<'_> {
    let mut story = Story::new(protocol, "put-right");
    story.screen(&[("takes-blood-thinner", Answer::No)]);
    for day in 0..4 {
        story.on(day, 8).check_in(4, 3, RIGHT[3], &[]);
    }
    story.on(4, 8).screen(&[("takes-blood-thinner", Answer::Yes)]);
    let thinner = story.place_of("takes-blood-thinner");
    let drawing = story.lines.len();
    story.check_in(4, 9, RIGHT[5], &["heel-right"]);
    story.decided("self_care_limited", &[], false);
    let (pain, numb) = (RIGHT[2].iter().map(|name| (*name).to_owned()).collect(), Vec::new());
    story.correct(drawing, Some(What::Marked { pain, numb }));
    story.correct(drawing + 2, Some(What::Answered { finding: "leg-pain".into(), value: Answer::Number(2) }));
    story.correct(thinner, Some(What::Answered { finding: "takes-blood-thinner".into(), value: Answer::No }));
    story.on(4, 12).answer("back-pain", Answer::Number(8));
    story.correct(story.lines.len() - 1, None);
    story
}

#[test]
#[ignore = "writes scenarios/journals anew: cargo test -p exchange --test journals -- --ignored"]
fn the_journals_are_written() {
    let protocol = protocol();
    for story in [coming_home, partial, unchanged, outwards, emergency, flares, put_right] {
        story(&protocol).write();
    }
}
