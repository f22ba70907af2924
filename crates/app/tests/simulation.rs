//! People who tap whatever there is to tap, on phones whose clocks jump, whose storage fails and whose apps are put away: what holds after each of hundreds
//! of steps. Every failure is a short list of acts that can be read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod person;

use app::host::{Effect, Happening};
use care::{
    answer::Answer,
    journal::{Event, Journal, What},
};
use person::{HOUR, MINUTE, PROTOCOL, Person, SECOND, answers, page::bare_keys};
use proptest::{prelude::*, test_runner::RngSeed};
use protocol::{asking::Asking, decide};

/// One thing that a person, or the phone, does.
#[derive(Clone, Debug)]
enum Act {
    /// Taps the n-th of what the page offers.
    Tap(usize),
    /// Follows the n-th link, and so on from page to page.
    Wander(Vec<usize>),
    /// The browser's Back.
    Back,
    /// Types into the field that there is.
    Type(String),
    /// Answers so many questions calmly.
    Calm(usize),
    /// Answers all of them calmly, and begins the n-th technique that is open, so much later than its page was shown.
    Begin(usize, i64),
    /// Goes on with the session: so many steps that wait, or seconds that pass.
    GoOn(usize),
    /// Stops, and says the n-th of what may have happened.
    Stop(usize),
    /// Time passes under the eyes of the app.
    Tick(i64),
    /// Time passes unseen, in the same run.
    Pass(i64),
    /// The clock is set ahead or back.
    SetClock(i64),
    /// The app is put away, and opened again so much later.
    Reload(i64),
    /// The storage fails, or works again.
    Storage(bool),
    /// The page is hidden, and shown again.
    Hide,
}

fn any_act() -> impl Strategy<Value = Act> {
    let time = || prop_oneof![0..2 * MINUTE, 0..2 * HOUR, 0..30 * HOUR];
    prop_oneof![
        30 => (0..1_000usize).prop_map(Act::Tap),
        10 => prop::collection::vec(0..1_000usize, 1..6).prop_map(Act::Wander),
        4 => Just(Act::Back),
        2 => "[0-9a-z<&\" ]{0,3}".prop_map(Act::Type),
        10 => (1..60usize).prop_map(Act::Calm),
        8 => (0..5usize, prop_oneof![3 => Just(0), 1 => 0..3 * HOUR]).prop_map(|(n, late)| Act::Begin(n, late)),
        10 => (1..80usize).prop_map(Act::GoOn),
        4 => (0..6usize).prop_map(Act::Stop),
        8 => (0..20 * SECOND).prop_map(Act::Tick),
        4 => time().prop_map(Act::Pass),
        2 => (-50 * HOUR..50 * HOUR).prop_map(Act::SetClock),
        4 => time().prop_map(Act::Reload),
        1 => any::<bool>().prop_map(Act::Storage),
        1 => Just(Act::Hide),
    ]
}

/// A person under watch: what has to hold is looked at after each message.
struct Watched {
    person: Person,
    /// Everything that the app wrote down in this life of it, stored or not.
    written: Vec<Event>,
    /// Milliseconds that have truly passed.
    passed: i64,
    /// When pain moved down the leg, in milliseconds that have truly passed.
    moved_down: Option<i64>,
    /// The person said that a wrong clock is right.
    lied: bool,
    /// The clock is off by this.
    off: i64,
    /// A session was stopped, and none begun since.
    stopped: bool,
    asking: Asking,
}

/// Each of these is an emergency by itself, and no other answer takes it back.
const EMERGENCIES: [&str; 6] =
    ["saddle-numb", "wiping-different", "pee-harder", "pee-leak", "poo-loss", "both-legs-weak"];

impl Watched {
    fn new(experienced: bool) -> Self {
        let before = if experienced { answers::clean_sessions(12) } else { Vec::new() };
        Self {
            person: Person::with(&before),
            written: before,
            passed: 0,
            moved_down: None,
            lied: false,
            off: 0,
            stopped: false,
            asking: Asking::new(&PROTOCOL),
        }
    }

    fn act(&mut self, act: &Act) {
        let page = self.person.page();
        match act {
            Act::Tap(n) if !page.taps.is_empty() => self.tap(&page.taps[n % page.taps.len()]),
            Act::Tap(_) => {}
            Act::Wander(ways) => {
                for n in ways {
                    let links = self.person.page().links;
                    if !links.is_empty() {
                        self.follow(&links[n % links.len()]);
                    }
                }
            }
            Act::Back => self.doing(Person::back),
            Act::Type(text) => {
                if let Some(input) = page.inputs.first() {
                    self.doing(|person| person.input(&format!("{input}:{text}")));
                }
            }
            Act::Calm(count) => self.answer(*count),
            Act::Begin(n, late) => {
                self.answer(100);
                let open = self.person.startable();
                if let Some(name) = open.get(n % open.len().max(1)) {
                    self.follow(&format!("/technique/{name}"));
                    self.passing(*late, |person| person.pass(*late));
                    if self.person.page().offers(&format!("begin:{name}")) {
                        self.tap(&format!("begin:{name}"));
                    }
                }
            }
            Act::GoOn(count) => {
                for _ in 0..*count {
                    let page = self.person.page();
                    if page.offers("next:") {
                        self.tap("next:");
                    } else if page.offers("stop:") {
                        self.passing(SECOND, |person| person.tick(SECOND));
                    }
                }
            }
            Act::Stop(n) => {
                if page.offers("stop:") {
                    self.tap("stop:");
                }
                let felt: Vec<String> =
                    self.person.page().taps.into_iter().filter(|t| t.starts_with("felt:")).collect();
                if let Some(felt) = felt.get(*n) {
                    self.tap(felt);
                }
            }
            Act::Tick(ms) => self.passing(*ms, |person| person.tick(*ms)),
            Act::Pass(ms) => self.passing(*ms, |person| person.pass(*ms)),
            Act::SetClock(ms) => {
                self.off += ms;
                self.person.now += ms;
            }
            Act::Reload(ms) => {
                self.same_after_reload();
                if self.person.lost {
                    self.written = self.person.journal().events().to_vec();
                    self.moved_down = None;
                }
                self.passing(*ms, |person| person.reload_after(*ms));
            }
            Act::Storage(works) => self.person.storage_full = !works,
            Act::Hide => {
                self.doing(|person| person.send(Happening::Hidden));
                self.doing(|person| person.send(Happening::Shown));
            }
        }
    }

    fn answer(&mut self, count: usize) {
        self.follow("/check");
        for _ in 0..count {
            if self.person.asked().is_none() {
                return;
            }
            self.lied |= self.person.asked().as_deref() == Some("clock-right") && self.off != 0;
            self.passing(4_000, |person| drop(person.answer_one(&[])));
        }
    }

    fn tap(&mut self, tap: &str) {
        let running = self.person.page().offers("stop:");
        self.lied |= tap == "clock-right:yes" && self.off != 0;
        if tap.starts_with("begin:") {
            self.stopped = false;
        }
        self.doing(|person| person.tap(tap));
        if tap == "felt:moved-down-leg" {
            self.moved_down = Some(self.passed);
        }
        if tap == "stop:" && running {
            let effects = &self.person.effects;
            let quiet = effects.iter().position(|effect| *effect == Effect::Quiet);
            assert!(quiet.is_some(), "a stop is silent at once: {effects:?}");
            assert_eq!(self.person.path(), "/stopped");
            self.stopped = true;
        }
    }

    fn follow(&mut self, path: &str) {
        self.doing(|person| person.go(path));
        assert!(!self.person.page().says(PROTOCOL.words("errors.no-page")), "`{path}` leads nowhere");
    }

    fn passing(&mut self, ms: i64, does: impl FnOnce(&mut Person)) {
        self.passed += ms;
        self.doing(does);
    }

    /// Lets something happen, and looks at everything that has to hold after it.
    fn doing(&mut self, does: impl FnOnce(&mut Person)) {
        self.person.effects.clear();
        let stored = self.person.saved();
        does(&mut self.person);
        let erased = self.person.effects.contains(&Effect::Erase);
        if erased && !self.person.storage_full {
            self.written.clear();
            self.moved_down = None;
        }
        let new = self.person.stored_after(if erased { 0 } else { stored }).to_vec();
        for event in new {
            self.begins_only_what_is_open(&event);
            self.written.push(event);
        }
        self.look();
    }

    /// A session starts only if nothing was left to ask and the technique was open.
    fn begins_only_what_is_open(&mut self, event: &Event) {
        let What::SessionStarted { technique, .. } = &event.what else { return };
        if self.person.lost {
            return;
        }
        let journal: Journal = self.written.iter().cloned().collect();
        let findings = care::findings(&PROTOCOL, &journal, event.moment());
        let answered = care::derive::answered(&PROTOCOL, &journal, event.moment());
        let open: Vec<bool> = {
            let mut due = vec![false; PROTOCOL.findings.len()];
            self.asking.order().iter().for_each(|id| due[id.index()] = !answered[id.index()]);
            due
        };
        let feeds = care::derive::feeds(&PROTOCOL);
        let screening =
            protocol::asking::Screening { protocol: &PROTOCOL, findings: &findings, open: &open, feeds: &feeds };
        assert_eq!(self.asking.next(screening), None, "{technique} began with a question left");
        let id = PROTOCOL.technique(technique).expect("a technique of this protocol");
        assert!(decide(&PROTOCOL, &findings).techniques[id.index()].open, "{technique} began though it is closed");
    }

    /// What holds of every page.
    fn look(&self) {
        let page = self.person.page();
        let at = self.person.path();
        assert_eq!(page.headings, 1, "headings on {at}");
        // The address of a decision outlives it, in the browser's history: it was erased, or never stored.
        assert!(at.starts_with("/why/") || !page.says(PROTOCOL.words("errors.no-page")), "{at} leads nowhere");
        let spoken = self
            .person
            .effects
            .iter()
            .filter_map(|e| if let Effect::Say(line) = e { Some(line.as_str()) } else { None });
        let bare: Vec<&str> = bare_keys(&page.text).chain(spoken.flat_map(bare_keys)).collect();
        assert!(bare.is_empty(), "words without words on {at}: {bare:?}");
        let running = page.offers("pause:") || page.offers("resume:");
        assert!(!running || page.offers("stop:"), "a session without a stop: {}", page.text);
        if self.stopped {
            assert!(!running, "the session runs on after its stop");
            let says = self.person.effects.iter().any(|effect| matches!(effect, Effect::Say(_) | Effect::Bell(_)));
            assert!(!says, "something is said after the stop: {:?}", self.person.effects);
        }
        let offers: Vec<&String> = page.taps.iter().filter(|tap| tap.starts_with("begin:")).collect();
        if offers.is_empty() {
            return;
        }
        assert!(!self.alarmed(), "{offers:?} after an emergency sign");
        let rested = self.moved_down.is_none_or(|at| self.passed - at >= 23 * HOUR);
        assert!(
            rested || self.lied,
            "{offers:?} {} min after pain moved down the leg",
            (self.passed - self.moved_down.unwrap_or(0)) / MINUTE
        );
    }

    /// An emergency sign was told, and no clearance since.
    fn alarmed(&self) -> bool {
        let told = |what: &What| match what {
            What::Answered { finding, value: Answer::Yes } => EMERGENCIES.contains(&finding.as_str()),
            What::Decided { disposition, .. } => disposition == "emergency_now",
            _ => false,
        };
        let since = self.written.iter().rev().take_while(|event| !matches!(event.what, What::Cleared { .. }));
        !self.person.lost && since.into_iter().any(|event| told(&event.what))
    }

    /// What is stored says all: another app that reads it shows the same page.
    fn same_after_reload(&mut self) {
        if self.person.lost || self.person.page().offers("stop:") || self.person.path() == "/session" {
            return;
        }
        // What was half filled in is not kept.
        let path = self.person.path().to_owned();
        self.doing(|person| person.go("/learn"));
        self.doing(|person| person.go(&path));
        let (here, twin) = (self.person.page(), self.person.twin());
        assert_eq!(without_progress(&here.text), without_progress(&twin.page().text), "on {path}");
        assert_eq!(here.taps, twin.page().taps, "on {path}");
        assert_eq!(self.person.title(), twin.title());
    }
}

/// How many pages there are still depends on how lists are asked, which is not kept.
fn without_progress(text: &str) -> String {
    let start = PROTOCOL.words("screening.progress").split('{').next().unwrap_or("");
    text.lines().filter(|line| !line.starts_with(start)).collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 30,
        rng_seed: RngSeed::Fixed(20_261_125),
        failure_persistence: None,
        max_shrink_iters: 200,
        max_shrink_time: 40_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_tapped_and_whatever_happens_to_the_phone(
        experienced in any::<bool>(),
        acts in prop::collection::vec(any_act(), 40..120),
    ) {
        let mut watched = Watched::new(experienced);
        for act in &acts {
            watched.act(act);
        }
    }
}
