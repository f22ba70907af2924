//! How people answer: calmly, but for what a test says; and what lies behind somebody who has used the app before.

use super::{DAY, HOUR, MINUTE, NOW, PROTOCOL, Person, event};
use care::{
    answer::Answer,
    journal::{Event, Prescription, Side, What},
};

/// What a person answers who has had pain in the low back only for two weeks, and whom a clinician has seen. All else is no.
pub const CALM: [(&str, &str); 14] = [
    ("hours-since-onset", "two-weeks"),
    ("age", "34"),
    ("back-pain", "1"),
    ("leg-pain", "0"),
    ("pain-zone", "centre"),
    ("pain-side", "middle"),
    ("diagnosis-confirmed", "yes"),
    ("seen-for-this-pain", "yes"),
    ("stable-7-days", "yes"),
    ("last-review", "within-2-weeks"),
    ("global-change", "a-little-better"),
    ("bladder-emptied", "yes"),
    ("meal-2h-ago", "yes"),
    ("clock-right", "yes"),
];

impl Person {
    /// The question or checklist on the page.
    pub fn asked(&self) -> Option<String> {
        let name = self.path().strip_prefix("/check/")?;
        Some(name.trim_end_matches("/help").to_owned())
    }

    /// Answers what the page asks: as `own` says, else calmly. Takes as long over it as a person who reads. Says what was tapped last.
    pub fn answer_one(&mut self, own: &[(&str, &str)]) -> String {
        let Some(name) = self.asked() else { panic!("no question on {}", self.path()) };
        self.pass(4_000);
        let given = |finding: &str| own.iter().chain(&CALM).find(|(this, _)| *this == finding).map(|(_, value)| *value);
        let page = self.page();
        if page.inputs.contains(&name) {
            self.input(&format!("{name}:{}", given(&name).unwrap_or("1")));
        }
        for row in page.taps.iter().filter(|tap| page.is_row(tap)) {
            let wanted = row.split(':').nth(1).and_then(given) == Some("yes");
            if wanted != page.chosen(row) {
                self.tap(row);
            }
        }
        let page = self.page();
        let ways = ["some", given(&name).unwrap_or("no"), "none", "evening", "afternoon", "morning", "night"];
        let way = ways.map(|value| format!("{name}:{value}")).into_iter().find(|way| page.offers(way));
        let way = way.unwrap_or_else(|| panic!("no answer for `{name}` on {}:\n{}", self.path(), page.text));
        self.tap(&way);
        way
    }

    /// Goes on with the questions until there is a result, or until `until` says so. Names what was asked.
    pub fn answer_until(&mut self, own: &[(&str, &str)], until: impl Fn(&Person) -> bool) -> Vec<String> {
        self.go("/check");
        let mut asked = Vec::new();
        for _ in 0..150 {
            if until(self) {
                return asked;
            }
            let Some(name) = self.asked() else { return asked };
            asked.push(name);
            self.answer_one(own);
        }
        panic!("the screening does not end; it is at {}", self.path());
    }

    /// The whole screening.
    pub fn screened(mut self, own: &[(&str, &str)]) -> Self {
        self.answer_until(own, |_| false);
        assert_eq!(self.path(), "/result");
        self
    }
}

/// A clinician's plan that prescribes every exercise.
pub fn every_exercise() -> What {
    let exercises = PROTOCOL.techniques.iter().filter(|technique| technique.exercise);
    let exercises = exercises.map(|exercise| exercise.name.clone()).collect();
    What::Prescribed(Prescription { by: "Dr Example".into(), exercises, ..Prescription::default() })
}

/// So many earlier sessions that left no trouble, of the buttock and by hand in turn, up to two days ago, with the pain coming down.
pub fn clean_sessions(count: usize) -> Vec<Event> {
    let first = NOW - 2 * DAY - (count as i64 - 1) * 56 * HOUR;
    let answered = |finding: &str, points| What::Answered { finding: finding.into(), value: Answer::Number(points) };
    let onset = What::Onset { at: first - 10 * DAY, said: "two weeks ago".into() };
    let begun = event(first - HOUR, onset);
    let mut events =
        vec![begun, event(first - HOUR, answered("back-pain", 4)), event(first - HOUR, answered("leg-pain", 0))];
    for i in 0..count {
        let start = first + i as i64 * 56 * HOUR;
        let technique = ["glute-ball", "paraspinal-hand"][i % 2].to_owned();
        let side = Side::Right;
        let (variant, ball) = (PROTOCOL.techniques[0].variants[0].name.clone(), "soft".to_owned());
        events.push(event(start, What::SessionStarted { technique: technique.clone(), variant, side, ball }));
        let ended = What::SessionEnded { technique, seconds: 60, completed: true, interrupted: false };
        events.push(event(start + 5 * MINUTE, ended));
        events.push(event(start + 10 * MINUTE, answered("soreness", 0)));
    }
    events
}
