//! After a session: what happened when it was stopped, and how it is now.

use super::result;
use crate::{
    App,
    calendar::HOUR,
    components::{
        Answer, Button, Checklist, Go, Heading, Points, Question, Scale, Tick, answers, button, checklist, points,
        question, scale, what_happened,
    },
};
use care::journal::{Event, What};
use maud::{Markup, html};
use protocol::{Action, Domain, FindingId, Group, Level, RuleKind, Value};

/// After a stop: first what happened, in one tap; then what to do, from the protocol.
pub(super) fn stopped(app: &App) -> Markup {
    let tells = |e: &&Event| matches!(e.what, What::SessionEnded { .. } | What::Stopped { .. } | What::Decided { .. });
    let last = app.journal.events().iter().rev().find(tells);
    if matches!(last.map(|e| &e.what), Some(What::Decided { .. })) { outcome(app) } else { ask(app) }
}

fn ask(app: &App) -> Markup {
    let rules: Vec<_> = app.protocol.rules.iter().filter(|r| r.kind == RuleKind::Stop && !r.label.is_empty()).collect();
    let taps: Vec<String> = rules.iter().map(|r| format!("felt:{}", r.name)).collect();
    let mut list: Vec<Answer> = rules.iter().zip(&taps).map(|(rule, tap)| Answer::new(&rule.label, tap)).collect();
    list.push(Answer { go: Go::To("/after"), ..Answer::new(app.w("stopped.nothing"), "") });
    what_happened(app.w("stopped.title"), app.w("stopped.hint"), &list)
}

/// What to do now: the stop rules that hold, then the care card if they come to one.
fn outcome(app: &App) -> Markup {
    let standing = app.standing();
    let rules: Vec<_> = standing
        .decision
        .reasons
        .iter()
        .filter_map(|reason| match reason.block {
            protocol::decide::Block::Rule(i) => Some(&app.protocol.rules[usize::from(i)]),
            protocol::decide::Block::Constraint(_) => None,
        })
        .filter(|rule| rule.kind == RuleKind::Stop)
        .collect();
    let worst = rules.iter().filter_map(|rule| rule.action).max().unwrap_or(Action::Continue);
    let tells: Vec<&str> =
        rules.iter().filter(|rule| rule.action == Some(worst)).map(|rule| rule.tell.as_str()).collect();
    let level = standing.sure.level;
    let card = level.severity() >= Level::Wait.severity();
    // Whoever has to be seen is told so first; else what to do with the ball comes first.
    let first = level.severity() >= Level::WithinDays.severity();
    html! {
        @if !first {
            h1 tabindex="-1" { (app.w(action_key(worst))) }
            @for tell in &tells { p.lead { (tell) } }
        }
        @if card {
            (result::card(app, &standing.sure, &standing.findings, if first { Heading::Page } else { Heading::Section }, &tells))
        }
        (points(Points::Do, app.w("aftercheck.care-title"), &[app.w("aftercheck.care-1"), app.w("aftercheck.care-2"), app.w("aftercheck.care-3")]))
        @if !card { (button(&Button::primary(app.w("aftercheck.done"), Go::To("/")))) }
        (super::start::signs(app))
    }
}

fn action_key(action: Action) -> &'static str {
    match action {
        Action::Continue => "stopped.continue",
        Action::EaseOff => "stopped.ease-off",
        Action::StopTechnique => "stopped.stop-technique",
        Action::StopAndBeSeen => "stopped.be-seen",
        Action::StopAndEmergency => "stopped.emergency",
    }
}

/// The after-check: what may be felt as a list, then pain, where it is, and soreness.
pub(super) fn after(app: &App) -> Markup {
    let Some(step) = app.after_step() else { return outcome(app) };
    if step == "reports" {
        return reports(app);
    }
    let Some(id) = app.protocol.finding(step) else { return super::missing(app) };
    number_or_place(app, id)
}

fn reports(app: &App) -> Markup {
    let Some(group) = app.after_list() else { return super::missing(app) };
    let rows: Vec<_> = group.items.iter().map(|id| app.protocol.at(*id)).collect();
    let taps: Vec<String> = rows.iter().map(|f| format!("report:{}", f.name)).collect();
    let items: Vec<Tick> = rows
        .iter()
        .zip(&taps)
        .map(|(f, tap)| Tick { text: &f.short, original: None, tap, ticked: app.draft.ticked.contains(&f.name) })
        .collect();
    let go_on =
        (!app.draft.ticked.is_empty()).then(|| Button::primary(app.w("screening.these-apply"), Go::Tap("report:some")));
    let list =
        Checklist { items: &items, none: Answer::new(&group.none, "report:none"), or: app.w("screening.or"), go_on };
    question(
        &Question { title: &group.text, hint: app.w("screening.tick-all"), ..Question::default() },
        checklist(&list),
    )
}

fn number_or_place(app: &App, id: FindingId) -> Markup {
    let finding = app.protocol.at(id);
    let ways = match &finding.domain {
        Domain::Number { min, max, .. } => {
            let tap = format!("after:{}", finding.name);
            scale(&Scale {
                min: *min,
                max: *max,
                least: app.w("screening.no-pain"),
                most: app.w("screening.worst-pain"),
                tap: &tap,
                chosen: None,
            })
        }
        Domain::Choice(options) => {
            let taps: Vec<String> = options.iter().map(|o| format!("after:{}:{}", finding.name, o.name)).collect();
            let list: Vec<Answer> = options.iter().zip(&taps).map(|(o, tap)| Answer::new(&o.label, tap)).collect();
            answers(&list)
        }
        Domain::YesNo => html! {},
    };
    question(&Question { title: &finding.text, hint: app.w("aftercheck.now"), ..Question::default() }, ways)
}

/// Hours after a session from which the list for the next day is asked.
const NEXT_DAY_HOURS: i64 = 4;

impl App {
    /// The list of what may be felt, soon after the session or the next day.
    fn after_list(&self) -> Option<&Group> {
        let ended = self.journal.events().iter().rev().find(|e| matches!(e.what, What::SessionEnded { .. }));
        let later = ended.is_some_and(|e| self.now.at - e.at >= NEXT_DAY_HOURS * HOUR);
        let name = if later { "next-day-list" } else { "soon-after-list" };
        self.protocol.groups.iter().find(|group| group.name == name)
    }

    /// A session ended and nothing has been said about it since.
    pub(crate) fn after_check_due(&self) -> bool {
        let events = self.journal.events();
        let ended = events.iter().rposition(|e| matches!(e.what, What::SessionEnded { .. }));
        let told = events.iter().rposition(|e| matches!(e.what, What::Decided { .. }));
        ended.is_some_and(|end| told.is_none_or(|told| told < end))
    }

    /// What was answered to a question in this screening, if it still counts.
    pub(crate) fn last_answer_today(&self, id: FindingId) -> Option<Value> {
        let counts = self.standing().answered[id.index()];
        (counts && self.answered_since_decided().contains(&id)).then(|| self.last_answer(id)).flatten()
    }

    /// The warning signs that the person should know by heart.
    pub(crate) fn warning_signs(&self) -> Vec<&str> {
        [
            "safety-net.sign-1",
            "safety-net.sign-2",
            "safety-net.sign-3",
            "safety-net.sign-4",
            "safety-net.sign-5",
            "safety-net.sign-6",
        ]
        .into_iter()
        .map(|key| self.w(key))
        .collect()
    }
}
