//! A person and a phone after a session: what they may do, and the journal that comes of it, as the app writes it.

use super::story::span;
use care::{
    answer::Answer,
    clock::{Moment, Watch},
    derive::Followed,
    journal::{Event, Prescription, Side, What},
};
use protocol::{Domain, Findings, Origin, Protocol, Value, algebra::Person, evaluate::evaluate, quick::Quick};

/// The question by which a person vouches for the phone's clock, as `care` knows it.
const CLOCK_RIGHT: &str = "clock-right";
/// Answers beside it that `care` reads measures from, or sets against them.
const READ_BY_NAME: [&str; 4] = ["back-pain", "leg-pain", "pain-zone", "moved-down-cleared"];

/// A minute, in milliseconds.
pub(super) const MINUTE: i64 = 60_000;
/// An hour, in milliseconds.
pub(super) const HOUR: i64 = 60 * MINUTE;
/// A day, in milliseconds.
pub(super) const DAY: i64 = 24 * HOUR;
/// When the story begins: any time will do.
const BEGIN: i64 = 20_000 * DAY;

/// One thing that a person does, or that befalls a phone. Times are in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Time passes while the app is open.
    Wait(i64),
    /// Time passes while the phone sleeps: the app stays open, and its watch stands still.
    Sleep(i64),
    /// The app is closed, time passes, and it is opened again.
    Away(i64),
    /// The phone's clock is set ahead or back.
    SetClock(i64),
    /// Every question is answered calmly, and the result is shown.
    AnswerCalmly,
    /// Each report is answered with no.
    TakeBack,
    /// Something that calls for no rest is reported, and the result is shown.
    ReportLittle,
    /// The person says that the clock is right; only told where it is. Whoever vouches for a wrong clock is believed, and nothing is promised.
    ConfirmClock,
    /// A clinician's clearance is recorded.
    Clear,
}

impl Act {
    /// In words.
    pub fn told(self) -> String {
        let time = |ms: i64| span(ms.unsigned_abs());
        match self {
            Act::Wait(ms) => format!("{} pass", time(ms)),
            Act::Sleep(ms) => format!("the phone sleeps for {}", time(ms)),
            Act::Away(ms) => format!("the app is closed, and opened again after {}", time(ms)),
            Act::SetClock(ms) if ms < 0 => format!("the clock is set back by {}", time(ms)),
            Act::SetClock(ms) => format!("the clock is set ahead by {}", time(ms)),
            Act::AnswerCalmly => "everything is answered calmly".to_owned(),
            Act::TakeBack => "every report is answered with no".to_owned(),
            Act::ReportLittle => "something that calls for no rest is reported".to_owned(),
            Act::ConfirmClock => "the clock, which is right, is said to be right".to_owned(),
            Act::Clear => "a clinician clears the person".to_owned(),
        }
    }
}

/// By the phone's clock, by the run and its watch, and truly.
pub(super) type Present = (i64, Option<(u64, u64)>, i64);

/// What is the same for every life after a stop.
#[derive(Clone, Debug)]
pub struct World<'p> {
    /// The protocol.
    pub protocol: &'p Protocol,
    /// The calm answer to everything.
    pub calm: Findings,
    /// Says what is open as the evaluator does for everybody; that is proved by itself ([`crate::programs`]).
    quick: Quick,
    /// A report that calls for no rest, if there is such a one.
    little: Option<(String, Answer)>,
}

impl<'p> World<'p> {
    /// The world of a protocol.
    pub fn new(protocol: &'p Protocol, calm: Findings) -> Self {
        let quick = Quick::compile(protocol);
        let little = little(protocol, &quick, &calm);
        Self { protocol, calm, quick, little }
    }
}

/// A phone with its journal, as it is followed event by event, and what is true beside it.
#[derive(Clone, Debug)]
pub struct Phone<'p> {
    world: &'p World<'p>,
    journal: Followed<'p>,
    /// Events that it holds.
    written: u64,
    now: Moment,
    /// Milliseconds that have truly passed since the story began.
    pub passed: i64,
    /// Milliseconds by which the clock is ahead of the truth.
    pub ahead: i64,
    /// A clinician has cleared the person.
    pub cleared: bool,
    /// The reports were answered with no.
    pub taken_back: bool,
}

impl<'p> Phone<'p> {
    /// A phone whose person has no trouble, has every exercise prescribed, and has done so many clean sessions of each technique.
    pub fn with_sessions(world: &'p World<'p>, sessions: i64) -> Self {
        let watch = Some(Watch { run: 1, ms: 0 });
        let now = Moment { at: BEGIN, watch };
        let journal = Followed::new(world.protocol);
        let mut phone =
            Self { world, journal, written: 0, now, passed: 0, ahead: 0, cleared: false, taken_back: false };
        phone.record(What::Onset { at: BEGIN - 60 * DAY, said: "long ago".to_owned() });
        phone.answer_by_name();
        let exercises = world.protocol.techniques.iter().filter(|technique| technique.exercise);
        let exercises = exercises.map(|exercise| exercise.name.clone()).collect();
        phone.record(What::Prescribed(Prescription { exercises, ..Prescription::default() }));
        for _ in 0..sessions {
            phone.pass(3 * DAY);
            for technique in world.protocol.techniques.iter().filter(|technique| !technique.exercise) {
                phone.begin(&technique.name);
                phone.end(&technique.name, true);
                phone.tell_that_all_is_well();
            }
        }
        phone.pass(3 * DAY);
        phone.answer_by_name();
        phone
    }

    /// A session begins, and ends after three minutes.
    pub fn hold_session(&mut self, technique: &str, completed: bool) {
        self.begin(technique);
        self.pass(3 * MINUTE);
        self.end(technique, completed);
    }

    fn begin(&mut self, technique: &str) {
        let (technique, variant, ball) = (technique.to_owned(), String::new(), "soft".to_owned());
        self.record(What::SessionStarted { technique, variant, side: Side::Left, ball });
    }

    fn end(&mut self, technique: &str, completed: bool) {
        let technique = technique.to_owned();
        self.record(What::SessionEnded { technique, seconds: 30, completed, interrupted: false });
    }

    /// Something is said about the session, and it is nothing bad.
    fn tell_that_all_is_well(&mut self) {
        let protocol = self.world.protocol;
        let report = protocol.findings.iter().zip(0..).find(|(finding, _)| finding.origin == Origin::Reported);
        if let Some((finding, id)) = report {
            let value = Answer::of(finding, self.world.calm.get(protocol::FindingId(id)));
            self.record(What::Answered { finding: finding.name.clone(), value });
        }
    }

    /// Lets something be done, or happen.
    pub fn act(&mut self, act: Act) {
        match act {
            Act::Wait(ms) => self.pass(ms),
            Act::Sleep(ms) => {
                self.passed += ms;
                self.now.at += ms;
            }
            Act::Away(ms) => {
                self.pass(ms);
                let run = self.now.watch.map_or(0, |watch| watch.run) + 1;
                self.now.watch = Some(Watch { run, ms: 0 });
            }
            Act::SetClock(ms) => {
                self.ahead += ms;
                self.now.at += ms;
            }
            Act::AnswerCalmly => {
                self.record(What::Onset { at: self.now.at - 60 * DAY, said: "long ago".to_owned() });
                self.answer_by_name();
                self.decide(&self.world.calm);
            }
            Act::TakeBack => {
                self.taken_back = true;
                let reports = self.world.protocol.findings.iter().filter(|finding| finding.origin == Origin::Reported);
                for report in reports.map(|report| report.name.clone()).collect::<Vec<_>>() {
                    self.record(What::Answered { finding: report, value: Answer::No });
                }
            }
            Act::ReportLittle => {
                if let Some(report) = &self.world.little {
                    self.report(vec![report.clone()], &self.world.calm);
                }
            }
            Act::ConfirmClock => self.confirm(),
            Act::Clear => {
                self.cleared = true;
                self.record(What::Cleared { by: "a clinician".to_owned(), on: String::new() });
            }
        }
    }

    /// Something felt is reported, one by one, and what it comes to is shown to somebody with these answers.
    pub fn report(&mut self, felt: Vec<(String, Answer)>, answers: &Findings) {
        for (finding, value) in felt {
            self.record(What::Answered { finding, value });
        }
        self.decide(answers);
    }

    /// The session is stopped, and the answer to what happened is the name of a stop rule.
    pub fn stop(&mut self, technique: &str, rule: &str) {
        let technique = technique.to_owned();
        self.record(What::Stopped { technique: technique.clone(), felt: None });
        self.record(What::Stopped { technique, felt: Some(rule.to_owned()) });
        self.decide(&self.world.calm);
    }

    /// Some technique is open now for somebody who answers everything calmly.
    pub fn any_open(&self) -> bool {
        self.world.quick.decide(&self.findings(&self.world.calm)).open != 0
    }

    /// What is known now of somebody who answers everything so; what the journal tells is taken from it.
    fn findings(&self, answers: &Findings) -> Findings {
        let told = self.journal.findings(self.now);
        let mut findings = answers.clone();
        for (finding, id) in
            self.world.protocol.findings.iter().zip(0..).map(|(finding, i)| (finding, protocol::FindingId(i)))
        {
            if finding.origin != Origin::Asked || finding.name == CLOCK_RIGHT {
                findings.set(self.world.protocol, id, told.get(id));
            }
        }
        findings
    }

    /// Now: by the phone's clock, by the run and its watch, and truly. With the same written down before it, the same may follow.
    pub(super) fn present(&self) -> Present {
        (self.now.at, self.now.watch.map(|watch| (watch.run, watch.ms)), self.passed)
    }

    /// The app was closed since the story began.
    pub fn was_away(&self) -> bool {
        self.now.watch.is_some_and(|watch| watch.run > 1)
    }

    fn pass(&mut self, ms: i64) {
        self.passed += ms;
        self.now.at += ms;
        if let Some(watch) = &mut self.now.watch {
            watch.ms += ms.unsigned_abs();
        }
    }

    fn confirm(&mut self) {
        let asked = self.world.protocol.finding(CLOCK_RIGHT).is_some();
        let (finding, value) = (CLOCK_RIGHT.to_owned(), Answer::Yes);
        self.record(if asked { What::Answered { finding, value } } else { What::ClockConfirmed });
    }

    /// The calm answers that measures are read from.
    fn answer_by_name(&mut self) {
        for name in READ_BY_NAME {
            if let Some(id) = self.world.protocol.finding(name) {
                let value = Answer::of(self.world.protocol.at(id), self.world.calm.get(id));
                self.record(What::Answered { finding: name.to_owned(), value });
            }
        }
    }

    fn decide(&mut self, answers: &Findings) {
        let decided = evaluate(self.world.protocol, &mut Person(&self.findings(answers)));
        self.record(What::Decided {
            disposition: decided.level().id().to_owned(),
            rules: Vec::new(),
            needs_clearance: decided.needs_clearance,
            restarts_onset: decided.restarts_onset,
        });
    }

    fn record(&mut self, what: What) {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.written.to_be_bytes());
        self.written += 1;
        self.journal.follow(&Event::new(self.now, &random, "", what));
    }
}

/// A report that no stop rule minds much: none asks for rest.
fn little(protocol: &Protocol, quick: &Quick, calm: &Findings) -> Option<(String, Answer)> {
    let ids = (0..protocol.findings.len() as u16).map(protocol::FindingId);
    let mut reports = ids.filter(|id| protocol.at(*id).origin == Origin::Reported);
    let id = reports.find(|id| {
        let mut findings = calm.clone();
        findings.set(protocol, *id, Value::YES);
        protocol.at(*id).domain == Domain::YesNo && quick.decide(&findings).open != 0
    })?;
    Some((protocol.at(id).name.clone(), Answer::Yes))
}
