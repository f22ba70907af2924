//! What each message does to the app.

use crate::{
    App, Draft,
    host::{Address, Effect, Happening, Kept, Opening},
    page::Page,
    turn_about,
};
use care::{
    journal::{Journal, Side, What},
    player::PlayerEvent,
};
use protocol::{Origin, Value};

impl App {
    pub(crate) fn happen(&mut self, event: Happening) -> Vec<Effect> {
        let mut effects = Vec::new();
        match event {
            Happening::Open(opening) => self.open(opening, &mut effects),
            Happening::Go(path) => {
                let page = Page::at(&path);
                self.arrive(page, &mut effects);
            }
            Happening::Tap(tap) => {
                let (name, value) = tap.split_once(':').unwrap_or((&tap, ""));
                self.tap(name, value, &mut effects);
            }
            Happening::Input(input) => {
                let (name, value) = input.split_once(':').unwrap_or((&input, ""));
                self.input(name, value, &mut effects);
            }
            #[cfg(feature = "whole")]
            Happening::Letter(done) => self.letter_done(done.as_deref()),
            Happening::Fetched(name, text) => self.fetched(&name, &text, &mut effects),
            // A page that is seen again catches up at once.
            Happening::Tick | Happening::Shown if self.session.as_ref().is_some_and(|s| s.runs()) => {
                let page = self.drive(PlayerEvent::Tick, &mut effects);
                self.show(page, true, &mut effects);
            }
            Happening::Tick | Happening::Shown | Happening::Hidden => {}
            #[cfg(feature = "whole")]
            Happening::Backup(told) => self.copy_told(&told, &mut effects),
            #[cfg(feature = "whole")]
            Happening::Share(told) => self.share_told(&told),
            Happening::Saved => {
                self.underway.pop_front();
                self.unsaved = None;
            }
            Happening::Unsaved(why) => {
                self.unsaved = Some(why);
                self.keep_for_later();
            }
        }
        effects
    }

    /// What could not be stored is stored with whatever comes next.
    fn keep_for_later(&mut self) {
        if let Some(events) = self.underway.pop_front() {
            self.unstored.extend(events);
        }
    }

    fn open(&mut self, opening: Opening, effects: &mut Vec<Effect>) {
        // What cannot be read is not forgotten: another window may have written, and the storage not answer.
        if opening.unsaved.is_none() || !opening.journal.is_empty() {
            self.unstored.extend(opening.unstored);
            let own = self.underway.iter().flatten().chain(&self.unstored).cloned();
            self.journal = opening.journal.into_iter().chain(own).collect::<Journal>();
            self.stood.take();
        }
        // What is still unstored here goes on being told.
        self.unsaved = opening.unsaved.or(self.unsaved.take().filter(|_| !self.unstored.is_empty()));
        if !self.session.as_ref().is_some_and(|s| s.runs()) {
            self.end_lost_session();
        }
        self.preferred = opening.languages;
        self.go_over(effects);
        effects.push(Effect::Theme(self.setting("theme").unwrap_or("auto").to_owned()));
        let page = Page::at(&opening.path);
        self.arrive(page, effects);
    }

    /// A page was asked for by its address.
    fn arrive(&mut self, page: Page, effects: &mut Vec<Effect>) {
        // Leaving a session by Back or a link is a stop: nobody presses on without being watched over.
        if page != Page::Session && self.session.as_ref().is_some_and(|s| s.runs()) {
            let stopped = self.drive(PlayerEvent::Stop, effects);
            return self.redirect(stopped, effects);
        }
        match page {
            Page::Check => {
                let next = self.next_page();
                self.redirect(next, effects);
            }
            Page::Session if self.session.is_none() => self.redirect(Page::Start, effects),
            Page::Result if !self.standing().settled() && self.last_decided().is_none() => {
                let next = self.next_page();
                self.redirect(next, effects);
            }
            page => self.turn_to(page, effects),
        }
    }

    /// Shows a page in place of the one whose address was asked for, even if it is the page shown already.
    fn redirect(&mut self, page: Page, effects: &mut Vec<Effect>) {
        effects.push(Effect::Go(Address { path: page.path(), replace: true }));
        self.turn_to(page, effects);
    }

    /// Shows a page and its address.
    pub(crate) fn show(&mut self, page: Page, replace: bool, effects: &mut Vec<Effect>) {
        if page == self.page {
            return;
        }
        effects.push(Effect::Go(Address { path: page.path(), replace }));
        self.turn_to(page, effects);
    }

    /// Shows a page whose address is already shown. What was half filled in on the last one is forgotten.
    fn turn_to(&mut self, page: Page, effects: &mut Vec<Effect>) {
        if page == self.page {
            return;
        }
        let kept = std::mem::take(&mut self.draft);
        let again = kept.again && matches!(page, Page::Question(_));
        let ticked = self.ticked_before(&page);
        self.draft = Draft { singly: kept.singly, again, shown_at: self.now.at, ticked, ..Draft::default() };
        self.want_background(&page, effects);
        if cfg!(not(feature = "whole")) && page.needs_the_whole() {
            let journal = self.journal.events().to_vec();
            let (unstored, unsaved) = (self.unstored.clone(), self.unsaved.clone());
            effects.push(Effect::Whole(Kept { journal, unstored, unsaved }));
        }
        #[cfg(feature = "whole")]
        if page == Page::Backup {
            effects.push(Effect::Backup(crate::host::Copying::Look));
        }
        #[cfg(feature = "whole")]
        if page == Page::Share {
            effects.push(Effect::Share(crate::host::Sharing::Look));
        }
        self.page = page;
    }

    fn tap(&mut self, name: &str, value: &str, effects: &mut Vec<Effect>) {
        let page = match name {
            "stop" if self.session.as_ref().is_some_and(|s| s.runs()) => self.drive(PlayerEvent::Stop, effects),
            // A second press, when the page has turned already.
            "stop" => return,
            "pause" => self.drive(PlayerEvent::Pause, effects),
            "resume" => self.drive(PlayerEvent::Resume, effects),
            "eased" => self.drive(PlayerEvent::Eased, effects),
            "bearable" => self.drive(PlayerEvent::Bearable, effects),
            "too-much" => self.drive(PlayerEvent::TooMuch, effects),
            "next" => self.drive(PlayerEvent::Next, effects),
            "begin" => self.start_session(value, effects),
            "felt" => self.felt(value, effects),
            "variant" => return self.draft.variant = Some(value.to_owned()),
            "side" => return self.draft.side = Some(if value == "left" { Side::Left } else { Side::Right }),
            "set" => return self.set(value, effects),
            "less" | "more" => return self.nudge(name == "more", value),
            "report" => self.report(value),
            "after" => self.after_answer(value),
            "clear" => self.clear(value),
            "erase" => return self.erase(effects),
            "card" => return turn_about(&mut self.draft.left_off, value),
            "print" => return effects.push(Effect::Print),
            #[cfg(feature = "whole")]
            "mark" => return self.mark(value),
            #[cfg(feature = "whole")]
            "backup" => return self.copy_tap(value, effects),
            #[cfg(feature = "whole")]
            "check-in" => self.check_in(value),
            #[cfg(feature = "whole")]
            "sentence" => return self.tick_sentence(value),
            #[cfg(feature = "whole")]
            "filled" => self.filled(),
            #[cfg(feature = "whole")]
            "named" => self.named(),
            #[cfg(feature = "whole")]
            "rate" => self.rate(value),
            #[cfg(feature = "whole")]
            "found" => self.found(value),
            #[cfg(feature = "whole")]
            "right" => self.put_right(value),
            #[cfg(feature = "whole")]
            "letter" => return self.letter(value, effects),
            #[cfg(feature = "whole")]
            "share" => return self.share_tap(value, effects),
            "place" => self.take_place(value),
            "onset-day" => return self.draft.onset_day = None,
            question => self.take_answer(question, value),
        };
        self.show(page, false, effects);
    }

    fn input(&mut self, name: &str, value: &str, effects: &mut Vec<Effect>) {
        match name {
            "region" | "language" => self.set(&format!("{name}={value}"), effects),
            #[cfg(feature = "whole")]
            "activity" => {
                let (place, typed) = value.split_once(':').unwrap_or((value, ""));
                self.type_name(place, typed);
            }
            #[cfg(feature = "whole")]
            crate::backup::PASSPHRASE => value.clone_into(&mut self.draft.copies.passphrase),
            #[cfg(feature = "whole")]
            crate::backup::ITS_PASSPHRASE => value.clone_into(&mut self.draft.copies.its_passphrase),
            _ => {
                self.draft.number = value.trim().to_owned();
                self.draft.wrong = false;
            }
        }
    }

    /// A setting, as `name=value`.
    fn set(&mut self, setting: &str, effects: &mut Vec<Effect>) {
        let Some((key, value)) = setting.split_once('=') else { return };
        self.record(What::Set { key: key.to_owned(), value: value.to_owned() });
        match key {
            "theme" => effects.push(Effect::Theme(value.to_owned())),
            "language" => self.go_over(effects),
            _ => {}
        }
    }

    /// One less or one more of the number that is being typed.
    fn nudge(&mut self, more: bool, name: &str) {
        let Some(id) = self.protocol.finding(name) else { return };
        let protocol::Domain::Number { min, max, .. } = self.protocol.at(id).domain else { return };
        let now = self.draft.number.parse::<u32>().unwrap_or(min);
        let next = if more { now.saturating_add(1) } else { now.saturating_sub(1) };
        self.draft.number = next.clamp(min, max).to_string();
        self.draft.wrong = false;
    }

    /// A row of the after-check's list, `none`, or `some`: the ticked ones were felt.
    fn report(&mut self, value: &str) -> Page {
        match value {
            "none" | "some" => {
                let ticked = if value == "none" { Vec::new() } else { std::mem::take(&mut self.draft.ticked) };
                for name in ticked {
                    if let Some(id) =
                        self.protocol.finding(&name).filter(|id| self.protocol.at(*id).origin == Origin::Reported)
                    {
                        self.answer(id, Value::YES);
                    }
                }
                self.draft.ticked.clear();
                self.draft.after.push("reports".into());
            }
            row => turn_about(&mut self.draft.ticked, row),
        }
        self.after_page()
    }

    /// One of the after-check's numbers or choices, as `name:value`.
    fn after_answer(&mut self, value: &str) -> Page {
        let Some((name, value)) = value.split_once(':') else { return Page::After };
        let Some(id) = self.protocol.finding(name) else { return Page::After };
        let taken = match &self.protocol.at(id).domain {
            protocol::Domain::Choice(options) => {
                options.iter().position(|o| o.name == value).map(|i| Value::Known(i as u32))
            }
            protocol::Domain::Number { .. } => value.parse().ok().map(Value::Known),
            protocol::Domain::YesNo => None,
        };
        if let Some(taken) = taken {
            self.answer(id, taken);
            self.draft.after.push(name.to_owned());
        }
        self.after_page()
    }

    /// The after-check goes on, or what it comes to is shown.
    fn after_page(&mut self) -> Page {
        if self.after_step().is_some() {
            return Page::After;
        }
        let decision = self.standing().sure.clone();
        self.record_decision(&decision);
        Page::Stopped
    }

    /// The next step of the after-check: the list of what may be felt, then numbers and the place of the pain.
    pub(crate) fn after_step(&self) -> Option<&'static str> {
        ["reports", "leg-pain", "back-pain", "pain-zone", "soreness"]
            .into_iter()
            .filter(|step| *step == "reports" || self.protocol.finding(step).is_some())
            // Nothing was pressed in an exercise.
            .filter(|step| *step != "soreness" || !self.last_was_exercise())
            .find(|step| !self.draft.after.iter().any(|done| done == step))
    }

    /// A clinician's clearance, by who gave it.
    fn clear(&mut self, value: &str) -> Page {
        let day = crate::calendar::local(self.now.at, self.zone).date();
        self.record(What::Cleared { by: value.to_owned(), on: day });
        Page::Start
    }

    /// Everything is forgotten, here and in what is stored.
    fn erase(&mut self, effects: &mut Vec<Effect>) {
        self.journal = Journal::default();
        self.unsent.clear();
        self.unstored.clear();
        // The host will still answer for what is under way; it is nothing now.
        self.underway.iter_mut().for_each(Vec::clear);
        self.stood.take();
        self.session = None;
        self.draft = Draft::default();
        effects.push(Effect::Erase);
        effects.push(Effect::Theme("auto".into()));
        self.show(Page::Start, false, effects);
    }
}
