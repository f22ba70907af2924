//! A copy of the journal in a file, and back. The host encrypts and decrypts; what a copy holds, and whether it is whole, is looked at here.

use crate::{
    App,
    host::{Copying, Effect},
};
use backup::Unusable;
use care::journal::Journal;
use serde_json::{Map, Value as Json};

/// Names of the fields.
pub(crate) const PASSPHRASE: &str = "passphrase";
pub(crate) const ITS_PASSPHRASE: &str = "its-passphrase";

/// What is filled in on the page, and what came of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Copies {
    /// The passphrase of a copy that is to be made.
    pub passphrase: String,
    /// That of a copy that is to be brought back.
    pub its_passphrase: String,
    /// Whether the browser has promised to keep what is stored, once that is known.
    pub kept: Option<bool>,
    /// It was asked, and did not.
    pub refused: bool,
    /// The host is at work.
    pub busy: bool,
    /// What making one came to.
    pub made: Option<Result<(), &'static str>>,
    /// What bringing one back came to: how many entries were new, or the key of the words that say why not.
    pub restored: Option<Result<usize, &'static str>>,
}

impl App {
    /// A tap on the page.
    pub(crate) fn copy_tap(&mut self, value: &str, effects: &mut Vec<Effect>) {
        let copies = &mut self.draft.copies;
        if copies.busy {
            return;
        }
        match value {
            "ask" => effects.push(Effect::Backup(Copying::Ask)),
            "save" => effects.push(Effect::Backup(Copying::Save)),
            "make" => {
                (copies.made, copies.restored) = (None, None);
                if copies.passphrase.chars().count() < backup::LEAST_CHARACTERS {
                    copies.made = Some(Err("backup.short"));
                } else if let Ok(text) = backup::write(&self.journal, &self.protocol.hash, self.now.at) {
                    copies.busy = true;
                    let day = crate::calendar::local(self.now.at, self.zone).date();
                    effects.push(Effect::Backup(Copying::Make {
                        text,
                        passphrase: copies.passphrase.clone(),
                        work: backup::WORK,
                        name: format!("wideberth-{day}.age"),
                    }));
                }
            }
            "restore" => {
                (copies.made, copies.restored) = (None, None);
                copies.busy = true;
                effects.push(Effect::Backup(Copying::Open { passphrase: copies.its_passphrase.clone() }));
            }
            _ => {}
        }
    }

    /// What the host tells: `kept` and `asked`, `made`, `opened` with the text of a copy, or `trouble`; nothing, if it has not got what it needs for this.
    pub(crate) fn copy_told(&mut self, told: &Map<String, Json>, effects: &mut Vec<Effect>) {
        let copies = &mut self.draft.copies;
        if let Some(kept) = told.get("kept").and_then(Json::as_bool) {
            copies.refused = !kept && told.get("asked").and_then(Json::as_bool) == Some(true);
            return copies.kept = Some(kept);
        }
        copies.busy = false;
        if told.contains_key("made") {
            copies.made = Some(Ok(()));
            copies.passphrase.clear();
        } else if let Some(text) = told.get("opened").and_then(Json::as_str) {
            match backup::read(text) {
                Ok(kept) => self.bring_back(&kept, effects),
                Err(why) => copies.restored = Some(Err(key(&why))),
            }
        } else {
            copies.restored = Some(Err(match told.get("trouble").and_then(Json::as_str) {
                Some("no-file") => "backup.no-file",
                Some("passphrase") => key(&Unusable::Passphrase),
                Some("foreign") => key(&Unusable::Foreign),
                Some("damaged") => "backup.damaged",
                _ => "backup.unfetched",
            }));
        }
    }

    /// The copy is whole: what of it is not here yet is stored, as whatever happens is, and counts from now on.
    fn bring_back(&mut self, kept: &Journal, effects: &mut Vec<Effect>) {
        let before = self.unsent.len();
        for event in kept.events() {
            if self.journal.push(event.clone()) {
                self.unsent.push(event.clone());
            }
        }
        self.draft.copies.restored = Some(Ok(self.unsent.len() - before));
        self.draft.copies.its_passphrase.clear();
        self.stood.take();
        self.go_over(effects);
        effects.push(Effect::Theme(self.setting("theme").unwrap_or("auto").to_owned()));
    }
}

/// The words that say why a copy cannot be used, and what to do.
fn key(why: &Unusable) -> &'static str {
    match why {
        Unusable::Foreign => "backup.foreign",
        Unusable::Newer(_) => "backup.newer",
        Unusable::CutShort { .. } => "backup.cut-short",
        Unusable::Damaged(_) => "backup.damaged",
        Unusable::Passphrase => "backup.wrong-passphrase",
    }
}
