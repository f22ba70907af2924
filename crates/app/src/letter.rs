//! The letter to a clinician: what the person wishes of it, and how far it is.

use crate::{
    App, calendar,
    host::{Effect, Letter, LetterRequest},
    page::Page,
};

/// What the person wishes of the letter, and how far it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    /// The paper, if it was chosen.
    paper: Option<Paper>,
    /// Every event is listed.
    pub events: bool,
    /// Its code is to hold the link that is shown, and not a summary.
    link: bool,
    pub progress: Progress,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    A4,
    Letter,
}

/// How far the letter is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Progress {
    /// It was not asked for yet.
    #[default]
    Wished,
    Making,
    Made,
    /// It was shared or saved.
    Given,
    Failed,
}

/// Where people print on US Letter, by the region of their language (CLDR).
const LETTER_REGIONS: [&str; 14] = ["US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "NI", "PA", "PR", "SV", "VE", "BZ"];

impl App {
    /// The paper that was chosen, or the usual one where the person's phone is from.
    pub(crate) fn paper(&self) -> Paper {
        let usual = || {
            let region = self.preferred.first().and_then(|code| code.rsplit_once('-')).map(|(_, region)| region);
            if region.is_some_and(|region| LETTER_REGIONS.contains(&region)) { Paper::Letter } else { Paper::A4 }
        };
        self.draft.letter.paper.unwrap_or_else(usual)
    }

    /// The link that its code is to hold, while that is good.
    pub(crate) fn link_on_letter(&self) -> Option<&str> {
        self.shown_link().filter(|_| self.draft.letter.link).map(|(shown, _)| shown.link.as_str())
    }

    /// Something about the letter was tapped.
    pub(crate) fn letter(&mut self, value: &str, effects: &mut Vec<Effect>) {
        match value {
            "a4" | "letter" => {
                let paper = if value == "a4" { Paper::A4 } else { Paper::Letter };
                self.wish(Wish { paper: Some(paper), ..self.draft.letter.clone() });
            }
            "all" | "page" => self.wish(Wish { events: value == "all", ..self.draft.letter.clone() }),
            "summary" | "link" => {
                // The page that shows the link leads here by this tap; what it shows comes along.
                let shown = self.draft.links.shown.clone();
                self.show(Page::Letter, false, effects);
                self.draft.links.shown = shown;
                self.wish(Wish { link: value == "link", ..self.draft.letter.clone() });
            }
            // A second tap while it is being made asks for nothing more.
            "make" if self.draft.letter.progress != Progress::Making => {
                self.draft.letter.progress = Progress::Making;
                let request = LetterRequest {
                    journal: self.journal.events().to_vec(),
                    at: self.now.at,
                    zone: self.zone,
                    page: if self.paper() == Paper::A4 { "a4" } else { "letter" },
                    events: self.draft.letter.events,
                    link: self.link_on_letter().map(str::to_owned),
                };
                effects.push(self.letter_effect("write", Some(request)));
            }
            "give" if matches!(self.draft.letter.progress, Progress::Made | Progress::Given) => {
                effects.push(self.letter_effect("give", None));
            }
            _ => {}
        }
    }

    /// Another letter is wished for: the one that was made is none of it.
    fn wish(&mut self, wish: Wish) {
        if self.draft.letter.progress != Progress::Making {
            self.draft.letter = Wish { progress: Progress::Wished, ..wish };
        }
    }

    fn letter_effect(&self, act: &'static str, request: Option<LetterRequest>) -> Effect {
        let name = format!("back-pain-letter-{}.pdf", calendar::local(self.now.at, self.zone).date());
        Effect::Letter(Letter { act, name, request })
    }

    /// The host has made the letter or given it away, or could not.
    pub(crate) fn letter_done(&mut self, done: Option<&str>) {
        self.draft.letter.progress = match done {
            Some("made") => Progress::Made,
            Some("given") => Progress::Given,
            _ => Progress::Failed,
        };
    }
}
