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
            ["history"] => Page::History,
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

    /// Nobody needs it to be safe or for a session, and only the whole app has it.
    pub fn needs_the_whole(&self) -> bool {
        let read = matches!(self, Page::Cleared | Page::Why(_) | Page::Learn | Page::Lesson(_));
        read || self.needs_words_apart()
    }

    /// Its words are set apart, so that it waits for them.
    pub fn needs_words_apart(&self) -> bool {
        matches!(
            self,
            Page::Backup
                | Page::CheckIn
                | Page::History
                | Page::Home
                | Page::Letter
                | Page::Measures
                | Page::Measure(_)
                | Page::Calendar
                | Page::Settings
                | Page::Share
                | Page::Erase
        )
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
