//! A guided session in the app: starting it, letting time pass, stopping it, and what was felt.

use crate::{App, host::Effect, page::Page};
use care::{
    journal::{Side, What},
    player::{Cue, Line, Plan, Player, PlayerEvent, Scene, Spoken},
};
use protocol::{Domain, RuleKind, TechniqueId, Value};

/// A session under way or just over.
pub(crate) struct Guided {
    /// The technique.
    pub technique: TechniqueId,
    /// The state machine.
    pub player: Player,
    /// Its end is in the journal.
    pub closed: bool,
}

impl Guided {
    /// Time still matters to it.
    pub fn runs(&self) -> bool {
        matches!(self.player.scene(), Scene::Running(_) | Scene::Paused | Scene::Asking)
    }
}

impl App {
    /// Starts the technique called `name` as it was chosen on its page, if it is open.
    pub(crate) fn start_session(&mut self, name: &str, effects: &mut Vec<Effect>) -> Page {
        let standing = self.standing();
        let Some(id) = self.protocol.technique(name) else { return Page::Missing };
        let decided = &standing.decision.techniques[id.index()];
        if !standing.settled() {
            return self.next_page();
        }
        let technique = &self.protocol.techniques[id.index()];
        let chosen = self.chosen_variant(id);
        let (Some(dose), Some(variant)) = (&decided.dose, chosen.and_then(|i| technique.variants.get(i))) else {
            return Page::Technique(name.into());
        };
        if technique.summary.is_empty() {
            // Its words are still on their way.
            return Page::Technique(name.into());
        }
        let side = if technique.sided() { self.chosen_side() } else { Side::Right };
        let plan = Plan::new(self.protocol.guidance, technique, variant, dose, side);
        let ball = dose.ball.min(technique.ball);
        let started = What::SessionStarted {
            technique: technique.name.clone(),
            variant: variant.name.clone(),
            side,
            ball: ball.id().to_owned(),
        };
        let (player, cues) = Player::start(plan, self.watch_ms());
        self.record(started);
        if self.speaks() {
            let steps = player.plan().steps.iter().map(|step| step.cue.clone());
            let exercise = player.plan().exercise;
            let own = Spoken::ALL.into_iter().map(|spoken| self.w(spoken_key(spoken, exercise)).to_owned());
            effects.push(Effect::Prepare(steps.chain(own).collect()));
        }
        self.session = Some(Guided { technique: id, player, closed: false });
        effects.push(Effect::Awake(true));
        self.perform(cues, effects);
        Page::Session
    }

    /// The variant chosen on the technique's page, or the first that today's dose allows.
    pub(crate) fn chosen_variant(&self, id: TechniqueId) -> Option<usize> {
        let technique = &self.protocol.techniques[id.index()];
        let dose = self.standing().decision.techniques[id.index()].dose.clone()?;
        let may = |i: &usize| dose.positions.contains(&technique.variants[*i].position);
        let chosen =
            self.draft.variant.as_ref().and_then(|name| technique.variants.iter().position(|v| v.name == *name));
        chosen.filter(may).or_else(|| (0..technique.variants.len()).find(may))
    }

    /// The side chosen on the technique's page, or the one where the pain is.
    pub(crate) fn chosen_side(&self) -> Side {
        let by_pain = || {
            let id = self.protocol.finding("pain-side")?;
            let Domain::Choice(options) = &self.protocol.at(id).domain else { return None };
            let Some(Value::Known(n)) = self.last_answer(id) else { return None };
            (options.get(n as usize)?.name == "left").then_some(Side::Left)
        };
        self.draft.side.or_else(by_pain).unwrap_or(Side::Right)
    }

    fn watch_ms(&self) -> i64 {
        self.now.watch.map_or(self.now.at, |watch| i64::try_from(watch.ms).unwrap_or(i64::MAX))
    }

    /// Lets something happen in the session, and says which page shows it.
    pub(crate) fn drive(&mut self, event: PlayerEvent, effects: &mut Vec<Effect>) -> Page {
        let now = self.watch_ms();
        let Some(session) = &mut self.session else { return Page::Start };
        let cues = session.player.step(event, now);
        let scene = session.player.scene();
        self.perform(cues, effects);
        match scene {
            Scene::Running(_) | Scene::Paused | Scene::Asking => Page::Session,
            Scene::Stopped => {
                self.close_session(None, effects);
                Page::Stopped
            }
            Scene::Answered(_) => Page::Stopped,
            Scene::Interrupted => {
                self.close_session(None, effects);
                Page::Session
            }
            Scene::Done => {
                self.close_session(None, effects);
                Page::After
            }
        }
    }

    /// The session's end goes into the journal, once.
    fn close_session(&mut self, felt: Option<String>, effects: &mut Vec<Effect>) {
        let Some(session) = self.session.as_mut().filter(|session| !session.closed) else { return };
        session.closed = true;
        let stopped = matches!(session.player.scene(), Scene::Stopped | Scene::Answered(_));
        let technique = self.protocol.techniques[session.technique.index()].name.clone();
        let ended = session.player.ended();
        ended.into_iter().for_each(|what| self.record(what));
        if stopped {
            self.record(What::Stopped { technique, felt });
        }
        effects.push(Effect::Awake(false));
    }

    /// A session that was under way when the app was put away has ended. Nobody saw how much of it was pressure: all that may have been counts.
    pub(crate) fn end_lost_session(&mut self) {
        let events = self.journal.events();
        let started = events.iter().rposition(|event| matches!(event.what, What::SessionStarted { .. }));
        let ended = events.iter().rposition(|event| matches!(event.what, What::SessionEnded { .. }));
        let lost = started.filter(|start| ended.is_none_or(|end| end < *start)).map(|i| &events[i]);
        let Some((at, What::SessionStarted { technique, .. })) = lost.map(|event| (event.at, event.what.clone()))
        else {
            return;
        };
        let longest = self.protocol.technique(&technique).map_or(0, |id| self.protocol.techniques[id.index()].time);
        let gone = u32::try_from((self.now.at - at) / 1000).unwrap_or(longest);
        let seconds = if gone <= self.protocol.guidance.ready { 0 } else { gone.min(longest) };
        self.record(What::SessionEnded { technique, seconds, completed: false, interrupted: true });
    }

    /// What happened, by the name of a stop rule: reported, decided, and shown.
    pub(crate) fn felt(&mut self, rule: &str, effects: &mut Vec<Effect>) -> Page {
        let Some(rule) = self.protocol.rules.iter().find(|r| r.kind == RuleKind::Stop && r.name == rule).cloned()
        else {
            return Page::Stopped;
        };
        let technique = self.last_technique().unwrap_or_default();
        self.record(What::Stopped { technique, felt: Some(rule.name.clone()) });
        if self.session.is_some() {
            self.drive(PlayerEvent::Felt(rule.name.clone()), effects);
        }
        let decision = self.standing().sure.clone();
        self.record_decision(&decision);
        Page::Stopped
    }

    /// The technique that was done last.
    pub(crate) fn last_technique(&self) -> Option<String> {
        self.journal.events().iter().rev().find_map(|event| match &event.what {
            What::SessionStarted { technique, .. } => Some(technique.clone()),
            _ => None,
        })
    }

    /// What was done last was an exercise.
    pub(crate) fn last_was_exercise(&self) -> bool {
        let last = self.last_technique().and_then(|name| self.protocol.technique(&name));
        last.is_some_and(|id| self.protocol.techniques[id.index()].exercise)
    }

    fn speaks(&self) -> bool {
        self.setting("sound").is_none_or(|sound| sound == "voice")
    }

    fn perform(&self, cues: Vec<Cue>, effects: &mut Vec<Effect>) {
        let (speaks, sounds) = (self.speaks(), self.setting("sound") != Some("silent"));
        for cue in cues {
            match cue {
                Cue::Say(line) if speaks => effects.push(Effect::Say(self.spoken(&line))),
                // Ear, eye and hand are told the same, so that any one of them is enough.
                Cue::Signal(times) => {
                    if sounds {
                        effects.push(Effect::Bell(times));
                    }
                    effects.extend([Effect::Flash(times), Effect::Buzz(times)]);
                }
                Cue::Beat if sounds => effects.push(Effect::Beat),
                Cue::Buzz => effects.push(Effect::Buzz(1)),
                Cue::Quiet => effects.push(Effect::Quiet),
                Cue::Say(_) | Cue::Beat => {}
            }
        }
    }

    /// The words of a spoken line.
    pub(crate) fn spoken(&self, line: &Line) -> String {
        let key = match line {
            Line::Step(cue) => return cue.clone(),
            Line::Session(spoken) => {
                spoken_key(*spoken, self.session.as_ref().is_some_and(|s| s.player.plan().exercise))
            }
        };
        self.w(key).to_owned()
    }
}

/// The words of a line that every session has.
pub(crate) fn spoken_key(spoken: Spoken, exercise: bool) -> &'static str {
    match spoken {
        // Nothing is pressed in an exercise.
        Spoken::Rest | Spoken::Paused if exercise => "spoken.rest-now",
        Spoken::GetReady => "spoken.get-ready",
        Spoken::HalfWay => "spoken.half-way",
        Spoken::EaseOff => "spoken.ease-off",
        Spoken::TooMuch => "spoken.too-much",
        Spoken::LeftSide => "spoken.left-side",
        Spoken::RightSide => "spoken.right-side",
        Spoken::Rest => "spoken.rest",
        Spoken::NextSpot => "spoken.next-spot",
        Spoken::SwitchSide => "spoken.switch-side",
        Spoken::Walk => "spoken.walk",
        Spoken::Recheck => "spoken.recheck",
        Spoken::Done => "spoken.done",
        Spoken::Paused => "spoken.paused",
        Spoken::AreYouOk => "spoken.are-you-ok",
    }
}
