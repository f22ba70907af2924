//! Answers to our form, given in other software.
//!
//! They become what the app would have written down: an event for each answer, at the moment at which the response was written. What follows from them is for the protocol to say. No
//! trust is put in what other software showed or hid: an answer to a follow-up counts even if what it follows was not answered with yes, since in the app it would, and is named.

use care::{Answer, Event, Journal, Moment, What};
use protocol::{Domain, Finding, FindingId, Protocol, asking::Asking};
use serde::Deserialize;

use super::{
    Problem,
    elements::{Passed, Valueless, read, resource},
    moment,
};
use crate::{
    names,
    questionnaire::{self, ONSET, Part},
};

/// How far a moment may lie ahead of the one to decide for: clocks differ. Milliseconds.
const AHEAD: i64 = 3_600_000;

/// Answers as the app would hold them.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The response's id, if it has one.
    pub id: Option<String>,
    /// What was answered, as events of the moment at which it was written.
    pub journal: Journal,
    /// That moment: milliseconds since 1970, UTC.
    pub at: i64,
    /// Answers that the form would not have asked for, each as a sentence.
    pub notes: Vec<String>,
}

read! {
    /// Answers to a form.
    Response {
        questionnaire: Option<String>,
        status: String,
        #[serde(default)]
        authored: Option<String>,
        #[serde(default)]
        item: Vec<Item>,
    } pass [resource_type meta language text contained identifier based_on part_of subject encounter author source]

    /// An answer, or answers that belong together.
    Item {
        link_id: String,
        #[serde(default)]
        answer: Vec<Given>,
        #[serde(default)]
        item: Vec<Item>,
        #[serde(default, rename = "_text")]
        text_otherwise: Passed,
    } pass [definition text]

    /// An answer.
    Given {
        #[serde(default)]
        value_boolean: Option<bool>,
        #[serde(default, rename = "_valueBoolean")]
        no_boolean: Option<Valueless>,
        #[serde(default)]
        value_integer: Option<u32>,
        #[serde(default, rename = "_valueInteger")]
        no_integer: Option<Valueless>,
        #[serde(default)]
        value_coding: Option<Chosen>,
        #[serde(default)]
        value_date_time: Option<String>,
        #[serde(default, rename = "_valueDateTime")]
        no_date_time: Option<Valueless>,
    } pass []

    /// An option.
    Coding {
        code: String,
        system: String,
    } pass [version display user_selected]
}

/// An option, or why there is none.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Chosen {
    Option(Coding),
    None(Valueless),
}

/// What a response to the form of this protocol says, for a moment to decide for if one is given.
///
/// # Errors
/// If it is no response to the form of this very protocol, answers what the form does not ask, or answers it with what it does not take.
pub fn answers(protocol: &Protocol, text: &str, now: Option<i64>) -> Result<Answers, Problem> {
    const WAY: &str = "hand over a QuestionnaireResponse to the form that `wideberth export questionnaire` prints";
    let response: Response = resource(text, "QuestionnaireResponse", WAY)?;
    of_this_form(protocol, response.questionnaire.as_deref())?;
    if !["in-progress", "completed", "amended", "stopped"].contains(&response.status.as_str()) {
        let wrong = format!("nothing is decided by answers that are `{}`", response.status);
        return Err(Problem::new("status", wrong, "hand over a response that is `completed` or `in-progress`"));
    }
    let at = written_at(response.authored.as_deref(), now)?;
    let answered = vec![None; protocol.findings.len()];
    let mut reading = Reading { protocol, parts: questionnaire::parts(protocol), at, answered, onset: None };
    for (place, item) in places("", &response.item) {
        reading.item(&place, item)?;
    }
    Ok(Answers { id: response.id, at, notes: reading.notes(), journal: reading.journal() })
}

fn of_this_form(protocol: &Protocol, named: Option<&str>) -> Result<(), Problem> {
    let (form, version) = (names::form(), names::version(protocol));
    let right = format!("{}|{}", form.as_str(), version.as_str());
    let problem = |wrong: String| {
        let way = format!(
            "answer the form of this protocol, `{right}`, which `wideberth export questionnaire` prints; or name the protocol that was in force with --protocol"
        );
        Problem::new("questionnaire", wrong, way)
    };
    match named {
        None => Err(problem("it does not say which form it answers".to_owned())),
        Some(named) if named == right => Ok(()),
        Some(named) => match named.split_once('|') {
            Some((address, other)) if address == form.as_str() => Err(problem(format!(
                "it answers version `{other}` of the form, and the protocol here has `{}`",
                version.as_str()
            ))),
            None if named == form.as_str() => {
                Err(problem("it does not say which version of the form it answers".to_owned()))
            }
            _ => Err(problem(format!("it answers another form, `{named}`"))),
        },
    }
}

fn written_at(authored: Option<&str>, now: Option<i64>) -> Result<i64, Problem> {
    let Some(authored) = authored else {
        let way = "say with --at when the answers were given, as in --at 2026-11-25T08:00:00Z";
        return now.ok_or_else(|| Problem::new("authored", "it does not say when it was written", way));
    };
    let at = moment::exact(authored).ok_or_else(|| {
        let wrong =
            format!("`{authored}` is no moment with a time of day and a zone, so nobody knows how old the answers are");
        Problem::new("authored", wrong, "write it as 2026-11-25T08:00:00Z")
    })?;
    match now {
        Some(now) if at.saturating_sub(now) > AHEAD => {
            let wrong = format!("it was written at {authored}, after the moment to decide for");
            Err(Problem::new(
                "authored",
                wrong,
                "give a later moment with --at, or leave --at out to decide for the moment at which it was written",
            ))
        }
        _ => Ok(at),
    }
}

fn places<'i>(outer: &str, items: &'i [Item]) -> Vec<(String, &'i Item)> {
    items.iter().enumerate().map(|(number, item)| (format!("{outer}item[{number}]"), item)).collect()
}

/// What was read so far.
struct Reading<'p> {
    protocol: &'p Protocol,
    parts: Vec<Part>,
    at: i64,
    answered: Vec<Option<Answer>>,
    onset: Option<(i64, String)>,
}

impl Reading<'_> {
    /// An item of the response itself: a question, or a checklist.
    fn item(&mut self, place: &str, item: &Item) -> Result<(), Problem> {
        let named = |part: &&Part| match part {
            Part::Question(id) => self.protocol.at(*id).name == item.link_id,
            Part::List(list, _) => self.protocol.groups[*list].name == item.link_id,
        };
        let ids = match self.parts.iter().find(named) {
            None => return Err(self.stranger(place, item)),
            Some(Part::Question(id)) => return self.question(place, item, *id),
            Some(Part::List(_, ids)) => ids.clone(),
        };
        if !item.answer.is_empty() {
            let wrong = format!("`{}` is a list of questions and takes no answer itself", item.link_id);
            return Err(Problem::new(format!("{place}.answer"), wrong, "answer the questions in it"));
        }
        for (place, inner) in places(&format!("{place}."), &item.item) {
            let id = ids.iter().copied().find(|id| self.protocol.at(*id).name == inner.link_id);
            let id = id.ok_or_else(|| self.stranger(&place, inner))?;
            self.question(&place, inner, id)?;
        }
        Ok(())
    }

    /// An item that the form does not have at this place.
    fn stranger(&self, place: &str, item: &Item) -> Problem {
        let place = format!("{place}.linkId");
        let asked: Vec<&str> =
            Asking::new(self.protocol).order().iter().map(|id| self.protocol.at(*id).name.as_str()).collect();
        if asked.contains(&item.link_id.as_str()) {
            let wrong = format!("the form asks `{}` elsewhere", item.link_id);
            return Problem::new(place, wrong, "keep the answers in the lists in which the form has the questions");
        }
        let alike = asked.iter().map(|name| (strsim::jaro_winkler(name, &item.link_id), name));
        let nearest = alike.filter(|(likeness, _)| *likeness > 0.8).max_by(|a, b| a.0.total_cmp(&b.0));
        let nearest = nearest.map_or_else(String::new, |(_, name)| format!("; the nearest is `{name}`"));
        let wrong = format!("the form has no item `{}` here{nearest}", item.link_id);
        Problem::new(place, wrong, "answer the form as `wideberth export questionnaire` prints it")
    }

    fn question(&mut self, place: &str, item: &Item, id: FindingId) -> Result<(), Problem> {
        let finding = self.protocol.at(id);
        if !item.item.is_empty() {
            let wrong = format!("`{}` is a question and has no items in it", finding.name);
            return Err(Problem::new(format!("{place}.item"), wrong, "keep follow-ups where the form has them"));
        }
        let place = format!("{place}.answer");
        let given = match item.answer.as_slice() {
            [] => return Ok(()),
            [one] => one,
            _ => {
                let wrong = format!("`{}` takes one answer and has {}", finding.name, item.answer.len());
                return Err(Problem::new(place, wrong, "leave the one that counts"));
            }
        };
        if self.answered[id.index()].is_some() || self.onset.is_some() && finding.name == ONSET {
            let wrong = format!("`{}` is answered a second time", finding.name);
            return Err(Problem::new(place, wrong, "leave the answer that counts"));
        }
        if finding.name == ONSET {
            return self.onset(&format!("{place}[0]"), given);
        }
        self.answered[id.index()] =
            Some(value(finding, given).map_err(|problem| problem.within(&format!("{place}[0]")))?);
        Ok(())
    }

    /// When the pain began. "Not sure" is as if nothing was said, as in the app.
    fn onset(&mut self, place: &str, given: &Given) -> Result<(), Problem> {
        let others = [given.value_boolean.is_some(), given.value_integer.is_some(), given.value_coding.is_some()];
        let text = match (&given.value_date_time, &given.no_date_time) {
            (Some(text), None) if !others.contains(&true) => text,
            (None, Some(absent)) if absent.is_absent() && !others.contains(&true) => return Ok(()),
            _ => {
                let wrong = format!("`{ONSET}` takes a `valueDateTime` and nothing else");
                return Err(Problem::new(place, wrong, "give the moment or the day at which the pain began"));
            }
        };
        let place = format!("{place}.valueDateTime");
        let (earliest, latest) = moment::span(text).ok_or_else(|| {
            Problem::new(
                &place,
                format!("`{text}` is no moment and no day"),
                "write it as 2026-11-25 or 2026-11-25T08:00:00Z",
            )
        })?;
        if earliest.saturating_sub(self.at) > AHEAD {
            let wrong = format!("the pain cannot have begun at {text}, after the answers were written");
            return Err(Problem::new(&place, wrong, "give the moment or the day at which the pain began"));
        }
        self.onset = Some((latest.min(self.at), text.clone()));
        Ok(())
    }

    /// The answers as events, in the order in which the app asks.
    fn journal(&self) -> Journal {
        let onset = self.onset.iter().map(|(at, said)| What::Onset { at: *at, said: said.clone() });
        let asking = Asking::new(self.protocol);
        let given = asking.order().iter().filter_map(|id| {
            let value = self.answered[id.index()].clone()?;
            Some(What::Answered { finding: self.protocol.at(*id).name.clone(), value })
        });
        let event = |(number, what): (u32, What)| {
            let mut own = [0; 10];
            own[6..].copy_from_slice(&number.to_be_bytes());
            Event::new(Moment { at: self.at, watch: None }, &own, &self.protocol.hash, what)
        };
        (0..).zip(onset.chain(given)).map(event).collect()
    }

    /// Answers to follow-ups whose question was not answered with yes.
    fn notes(&self) -> Vec<String> {
        let yes = |id: &FindingId| self.answered[id.index()] == Some(Answer::Yes);
        let asking = Asking::new(self.protocol);
        let unasked = asking.order().iter().filter_map(|id| {
            self.answered[id.index()].as_ref()?;
            let guard = questionnaire::guards(self.protocol, *id).into_iter().find(|guard| !yes(guard))?;
            let (own, other) = (&self.protocol.at(*id).name, &self.protocol.at(guard).name);
            Some(format!("`{own}` is answered, though it is asked only if `{other}` is answered with yes; the answer counts as it would in the app"))
        });
        unasked.collect()
    }
}

/// The answer to a question, by what the question takes.
fn value(finding: &Finding, given: &Given) -> Result<Answer, Problem> {
    let Given {
        value_boolean, no_boolean, value_integer, no_integer, value_coding, value_date_time, no_date_time, ..
    } = given;
    let count = [
        value_boolean.is_some() || no_boolean.is_some(),
        value_integer.is_some() || no_integer.is_some(),
        value_coding.is_some(),
        value_date_time.is_some() || no_date_time.is_some(),
    ];
    let takes = |what: &str| {
        let wrong = format!("`{}` takes {what} and nothing else", finding.name);
        Err(Problem::new("", wrong, "answer it as the form says, or leave its answer out if nobody knows"))
    };
    let one = count.iter().filter(|there| **there).count() == 1;
    let unknown = |value: &Option<Valueless>| value.as_ref().is_some_and(Valueless::is_absent);
    match &finding.domain {
        Domain::YesNo => match value_boolean {
            Some(value) if one && no_boolean.is_none() => Ok(if *value { Answer::Yes } else { Answer::No }),
            None if one && unknown(no_boolean) => Ok(Answer::Unknown),
            _ => takes("a `valueBoolean`"),
        },
        Domain::Number { min, max, unit } => match value_integer {
            Some(value) if one && no_integer.is_none() && (min..=max).contains(&value) => Ok(Answer::Number(*value)),
            None if one && unknown(no_integer) => Ok(Answer::Unknown),
            _ => takes(&format!("a `valueInteger` from {min} to {max} ({unit})")),
        },
        Domain::Choice(options) => match value_coding {
            Some(Chosen::Option(coding)) if one => {
                let system = names::own_system(&finding.name);
                let known = options.iter().any(|option| option.name == coding.code) && coding.system == system.as_str();
                if known {
                    return Ok(Answer::Option(coding.code.clone()));
                }
                let all: Vec<String> = options.iter().map(|option| format!("`{}`", option.name)).collect();
                takes(&format!("a `valueCoding` of the system {} with the code {}", system.as_str(), all.join(", ")))
            }
            Some(Chosen::None(absent)) if one && absent.is_absent() => Ok(Answer::Unknown),
            _ => takes("a `valueCoding`"),
        },
    }
}
