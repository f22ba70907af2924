//! The pages of the app and their addresses.

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// What this is, what it is not, and where the person stands.
    Start,
    /// The next question, whichever it is.
    Check,
    /// A question or a checklist, by name.
    Question(String),
    /// The same after "not sure", with its self-check.
    Help(String),
    /// What the answers come to.
    Result,
    /// Why: for the present decision, or for one of the past by its event's id.
    Why(Option<String>),
    /// All techniques.
    Techniques,
    /// One technique.
    Technique(String),
    /// The guided session.
    Session,
    /// What happened? after a stop.
    Stopped,
    /// The after-check.
    After,
    /// A check-in.
    CheckIn,
    /// Which way the pain moves.
    Home,
    /// What can be filled in beside the screening, and what it came to.
    Measures,
    /// One of these, by its name.
    Measure(String),
    /// Their dates as a file.
    Calendar,
    /// A letter to a clinician.
    Letter,
    /// What happened so far.
    History,
    /// What happened in one month, as in `2026-11`.
    #[cfg(feature = "whole")]
    Month(String),
    /// The answers of one sitting, by the id of any event in it.
    #[cfg(feature = "whole")]
    Answers(String),
    /// An entry of the history that was wrong, by its event's id.
    #[cfg(feature = "whole")]
    Wrong(String),
    /// Settings.
    Settings,
    /// A clinician's clearance.
    Cleared,
    /// A copy of the journal in a file.
    Backup,
    /// Links to the record.
    Share,
    /// Erase everything.
    Erase,
    /// Background: the list.
    Learn,
    /// Background: one page.
    Lesson(String),
    /// The card of warning signs and open techniques, for printing.
    Signs,
    /// No such page.
    Missing,
}

impl Page {
    /// The page at an address.
    pub fn at(path: &str) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or("");
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Page::Start,
            ["check"] => Page::Check,
            ["check", name] => Page::Question((*name).into()),
            ["check", name, "help"] => Page::Help((*name).into()),
            ["result"] => Page::Result,
            ["why"] => Page::Why(None),
            ["why", id] => Page::Why(Some((*id).into())),
            ["techniques"] => Page::Techniques,
            ["technique", name] => Page::Technique((*name).into()),
            ["session"] => Page::Session,
            ["stopped"] => Page::Stopped,
            ["after"] => Page::After,
            ["check-in"] => Page::CheckIn,
            ["coming-home"] => Page::Home,
            ["measures"] => Page::Measures,
            ["measures", name] => Page::Measure((*name).into()),
            ["calendar"] => Page::Calendar,
            ["letter"] => Page::Letter,
            #[cfg(feature = "whole")]
            ["history", month] if month.len() == "2026-11".len() => Page::Month((*month).into()),
            #[cfg(feature = "whole")]
            ["history", id] => Page::Answers((*id).into()),
            #[cfg(feature = "whole")]
            ["history", id, "wrong"] => Page::Wrong((*id).into()),
            // What lies behind it is for the whole app to find.
            ["history", ..] => Page::History,
            ["settings"] => Page::Settings,
            ["cleared"] => Page::Cleared,
            ["backup"] => Page::Backup,
            ["share"] => Page::Share,
            ["erase"] => Page::Erase,
            ["learn"] => Page::Learn,
            ["learn", name] => Page::Lesson((*name).into()),
            ["signs"] => Page::Signs,
            _ => Page::Missing,
        }
    }

    /// Nobody needs it to be safe or for a session: only the whole app has it, and its words are set apart, so that it waits for them.
    pub fn needs_the_whole(&self) -> bool {
        #[cfg(feature = "whole")]
        if self.is_history() {
            return true;
        }
        matches!(
            self,
            Page::Backup
                | Page::CheckIn
                | Page::Cleared
                | Page::History
                | Page::Home
                | Page::Letter
                | Page::Measures
                | Page::Measure(_)
                | Page::Calendar
                | Page::Settings
                | Page::Share
                | Page::Erase
                | Page::Why(_)
                | Page::Learn
                | Page::Lesson(_)
        )
    }

    /// It is a part of the history.
    #[cfg(feature = "whole")]
    pub(crate) fn is_history(&self) -> bool {
        matches!(self, Page::History | Page::Month(_) | Page::Answers(_) | Page::Wrong(_))
    }

    /// Its address.
    pub fn path(&self) -> String {
        match self {
            Page::Start | Page::Missing => "/".into(),
            Page::Check => "/check".into(),
            Page::Question(name) => format!("/check/{name}"),
            Page::Help(name) => format!("/check/{name}/help"),
            Page::Result => "/result".into(),
            Page::Why(None) => "/why".into(),
            Page::Why(Some(id)) => format!("/why/{id}"),
            Page::Techniques => "/techniques".into(),
            Page::Technique(name) => format!("/technique/{name}"),
            Page::Session => "/session".into(),
            Page::Stopped => "/stopped".into(),
            Page::After => "/after".into(),
            Page::CheckIn => "/check-in".into(),
            Page::Home => "/coming-home".into(),
            Page::Measures => "/measures".into(),
            Page::Measure(name) => format!("/measures/{name}"),
            Page::Calendar => "/calendar".into(),
            Page::Letter => "/letter".into(),
            Page::History => "/history".into(),
            #[cfg(feature = "whole")]
            Page::Month(name) | Page::Answers(name) => format!("/history/{name}"),
            #[cfg(feature = "whole")]
            Page::Wrong(id) => format!("/history/{id}/wrong"),
            Page::Settings => "/settings".into(),
            Page::Cleared => "/cleared".into(),
            Page::Backup => "/backup".into(),
            Page::Share => "/share".into(),
            Page::Erase => "/erase".into(),
            Page::Learn => "/learn".into(),
            Page::Lesson(name) => format!("/learn/{name}"),
            Page::Signs => "/signs".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn every_page_is_found_again_at_its_address() {
        let name = || "glute-ball".to_owned();
        let pages = [
            Page::Start,
            Page::Check,
            Page::Question(name()),
            Page::Help(name()),
            Page::Result,
            Page::Why(None),
            Page::Why(Some(name())),
            Page::Techniques,
            Page::Technique(name()),
            Page::Session,
            Page::Stopped,
            Page::After,
            Page::CheckIn,
            Page::Home,
            Page::Measures,
            Page::Measure(name()),
            Page::Calendar,
            Page::Letter,
            Page::History,
            #[cfg(feature = "whole")]
            Page::Month("2026-11".into()),
            #[cfg(feature = "whole")]
            Page::Answers("019ab9f2-0000-7000-8000-000000000001".into()),
            #[cfg(feature = "whole")]
            Page::Wrong("019ab9f2-0000-7000-8000-000000000001".into()),
            Page::Settings,
            Page::Cleared,
            Page::Backup,
            Page::Share,
            Page::Erase,
            Page::Learn,
            Page::Lesson(name()),
            Page::Signs,
        ];
        for page in pages {
            assert_eq!(Page::at(&page.path()), page);
        }
        assert_eq!(Page::at("/no/such/page"), Page::Missing);
    }
}
