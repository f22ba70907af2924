//! A clinician's plan from another system: a CarePlan, by itself or in a bundle with what it refers to.
//!
//! It becomes what `wideberth prescribe` takes, by the names that the protocol gives techniques and exercises. What cannot be taken over is named, and never passed over in silence: an
//! exercise of which nobody knows how much was meant is left out whole. A plan opens nothing that the protocol closes; that is seen to wherever a plan is applied.

mod order;
mod shelf;

use care::{journal::Prescription, prescription::limit_of};
use protocol::{Protocol, Technique};
use std::collections::BTreeMap;

use super::{Problem, elements::read, moment};
use order::{Order, Said};
use shelf::{Reference, Shelf};

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct CarePlan {
    /// What could be taken over.
    pub plan: Prescription,
    /// What could not, each with the reason.
    pub left: Vec<Problem>,
    /// What else the plan says that a person should read before it is used.
    pub said: Vec<String>,
}

read! {
    /// A clinician's plan.
    Written {
        status: String,
        intent: String,
        title: Option<String>,
        description: Option<String>,
        subject: Option<Reference>,
        period: Option<Period>,
        author: Option<Reference>,
        #[serde(default)]
        activity: Vec<Activity>,
        #[serde(default)]
        note: Vec<Note>,
    } pass [
        resource_type meta language text contained identifier instantiates_canonical instantiates_uri based_on replaces part_of category encounter created contributor care_team addresses
        supporting_info goal
    ]

    /// From when to when.
    Period {
        start: Option<String>,
        end: Option<String>,
    } pass []

    /// Part of a plan.
    Activity {
        detail: Option<serde_json::Value>,
        reference: Option<Reference>,
    } pass [outcome_codeable_concept outcome_reference progress]

    /// A remark.
    Note {
        text: String,
    } pass [author_string author_reference time]
}

/// What is done about a plan that cannot be used at all.
const ASK: &str =
    "ask whoever wrote the plan for one that is active, or write it by hand as in protocol/plans/demonstration.toml";

/// A clinician's plan, for this protocol and this moment (milliseconds since 1970, UTC).
///
/// # Errors
/// If it is no plan that is in force, or cannot be read.
pub fn care_plan(protocol: &Protocol, text: &str, now: i64) -> Result<CarePlan, Problem> {
    let shelf = Shelf::of(text)?;
    let (place, written): (String, Written) = shelf.plan()?;
    let here = |problem: Problem| problem.within(&place);
    in_force(&written, now).map_err(here)?;
    let by = author(&shelf, &written).map_err(here)?;
    let mut taking = Taking {
        protocol,
        prescribes: Vec::new(),
        closes: Vec::new(),
        limits: BTreeMap::new(),
        left: Vec::new(),
        said: Vec::new(),
    };
    taking.said.extend(whose(&written, by.is_empty()));
    for (number, activity) in written.activity.iter().enumerate() {
        let own = format!("activity[{number}]");
        let taken = match (&activity.detail, &activity.reference) {
            (Some(detail), None) => {
                Order::of_detail(detail).map_err(|problem| problem.within(&format!("{own}.detail")))
            }
            (None, Some(reference)) => {
                shelf.order(reference).map_err(|problem| problem.within(&format!("{own}.reference")))
            }
            _ => Err(Problem::new(&own, "an activity is told here or elsewhere, and not both or neither", ASK)),
        };
        if let Err(problem) = taken.and_then(|order| taking.take(order).map_err(|problem| problem.within(&own))) {
            taking.left.push(problem.within(&place));
        }
    }
    Ok(taking.done(by))
}

fn in_force(plan: &Written, now: i64) -> Result<(), Problem> {
    let problem = |place: &str, wrong: String| Err(Problem::new(place, wrong, ASK));
    if plan.status != "active" {
        return problem("status", format!("this plan is `{}` and not active", plan.status));
    }
    if !["plan", "order"].contains(&plan.intent.as_str()) {
        return problem("intent", format!("this is a plan's `{}` and no plan yet", plan.intent));
    }
    let Some(period) = &plan.period else { return Ok(()) };
    let span = |place: &str, text: &Option<String>| match text.as_deref().map(|text| (text, moment::span(text))) {
        None => Ok(None),
        Some((_, Some(span))) => Ok(Some(span)),
        Some((text, None)) => Err(Problem::new(place, format!("`{text}` is no moment and no day"), ASK)),
    };
    if span("period.start", &period.start)?.is_some_and(|(first, _)| first > now) {
        return problem("period.start", "this plan is not in force yet".to_owned());
    }
    if span("period.end", &period.end)?.is_some_and(|(_, last)| last < now) {
        return problem("period.end", "this plan is over".to_owned());
    }
    Ok(())
}

/// Who wrote the plan; empty if nobody is named. The person whom it is for cannot prescribe.
fn author(shelf: &Shelf, plan: &Written) -> Result<String, Problem> {
    let Some(author) = &plan.author else { return Ok(String::new()) };
    let for_themselves = plan.subject.as_ref().is_some_and(|subject| subject.is_same(author));
    if for_themselves || shelf.kind(author).as_deref() == Some("Patient") {
        let wrong = "the person whom it is for wrote this plan, and no clinician";
        return Err(Problem::new("author", wrong, ASK));
    }
    Ok(shelf.name(author).unwrap_or_default())
}

/// Whose plan it is and for whom, and what stands beside it in words.
fn whose(plan: &Written, nameless: bool) -> Vec<String> {
    let subject = plan.subject.as_ref().and_then(Reference::words);
    let notes = plan.note.iter().map(|note| format!("A note beside the plan: {}", note.text));
    let lines = [
        plan.title.as_ref().map(|title| format!("The plan is called: {title}")),
        Some(match subject {
            Some(subject) => format!("It is for {subject}. See that this is the person."),
            None => "It does not say for whom it is. See that it is for this person.".to_owned(),
        }),
        nameless.then(|| "It does not say who wrote it.".to_owned()),
        plan.description.as_ref().map(|text| format!("The plan is described as: {text}")),
    ];
    lines.into_iter().flatten().chain(notes).collect()
}

/// What was taken over so far.
struct Taking<'p> {
    protocol: &'p Protocol,
    prescribes: Vec<String>,
    closes: Vec<String>,
    /// By technique and by what is limited: to how much. The least counts.
    limits: BTreeMap<(String, &'static str), Said>,
    left: Vec<Problem>,
    said: Vec<String>,
}

impl<'p> Taking<'p> {
    /// Takes all of an order, or nothing.
    fn take(&mut self, order: Order) -> Result<(), Problem> {
        let technique = self.technique(&order)?;
        let (name, title) = (technique.name.clone(), technique.title.clone());
        self.said.extend(order.remarks.iter().map(|remark| format!("{title}: {remark}")));
        if order.is_void() {
            self.said.push(format!("{title}: `{}`, so it counts for nothing.", order.status));
            return Ok(());
        }
        if order.not {
            self.said.extend(order.words.iter().map(|words| format!("{title}, not to be done: {words}")));
            self.closes.push(name);
            return Ok(());
        }
        let exercise = technique.exercise;
        let limits = self.limits_of(&name, &order)?;
        if !exercise && limits.is_empty() {
            let wrong = format!("`{title}` is massage, which nobody can prescribe: the answers alone open it");
            return Err(Problem::new("", wrong, "leave it out, or give it limits such as `at most: pressure 2`"));
        }
        for (what, most) in limits {
            let place = self.limits.entry((name.clone(), what)).or_insert_with(|| most.clone());
            *place = most.least(place.clone());
        }
        self.said.extend(
            order
                .often
                .iter()
                .map(|often| format!("{title}, how often: {often}. The protocol's own waiting times hold.")),
        );
        if exercise && order.is_wanted() {
            self.prescribes.push(name);
        } else if exercise {
            self.said.push(format!("{title}: `{}`, so it is not prescribed.", order.status));
        }
        Ok(())
    }

    /// The technique that an order means: by our own code, or by its name or title in words.
    fn technique(&self, order: &Order) -> Result<&'p Technique, Problem> {
        let all = &self.protocol.techniques;
        if let Some(code) = &order.own_code {
            let known = all.iter().find(|technique| technique.name == *code);
            return known.ok_or_else(|| self.stranger(code));
        }
        let means = |technique: &&Technique| {
            let alike = |words: &String| {
                [&technique.title, &technique.name].iter().any(|own| own.to_lowercase() == words.trim().to_lowercase())
            };
            order.called.iter().any(alike)
        };
        all.iter().find(means).ok_or_else(|| self.stranger(&order.called.join(" / ")))
    }

    fn stranger(&self, called: &str) -> Problem {
        let all: Vec<&str> = self.protocol.techniques.iter().map(|technique| technique.title.as_str()).collect();
        let wrong = match called {
            "" => "nothing says what this activity is".to_owned(),
            called => format!("the protocol has no technique or exercise `{called}`"),
        };
        Problem::new("", wrong, format!("take it up with whoever wrote the plan; there are: {}", all.join(", ")))
    }

    /// The limits of an order, all of which the protocol must know.
    fn limits_of(&self, name: &str, order: &Order) -> Result<Vec<(&'static str, Said)>, Problem> {
        let limits = order.limits()?;
        match limits.iter().find(|(what, most)| limit_of(self.protocol, &format!("{name} {what} {most}")).is_none()) {
            Some((what, most)) => {
                let wrong = format!("there is no limit `{what} {most}`");
                Err(Problem::new("", wrong, "balls are hand, soft, tennis and firm; all else takes whole numbers"))
            }
            None => Ok(limits),
        }
    }

    fn done(mut self, by: String) -> CarePlan {
        let closed = self.closes.clone();
        let both: Vec<&String> = self.prescribes.iter().filter(|name| closed.contains(name)).collect();
        self.said.extend(
            both.into_iter()
                .map(|name| format!("`{name}` is both to be done and not to be done, so it is not to be done.")),
        );
        self.prescribes.retain(|name| !closed.contains(name));
        for list in [&mut self.prescribes, &mut self.closes] {
            let mut seen = Vec::new();
            list.retain(|name| {
                !seen.contains(name) && {
                    seen.push(name.clone());
                    true
                }
            });
        }
        let limits = self.limits.iter().map(|((name, what), most)| format!("{name} {what} {most}")).collect();
        let plan = Prescription { by, exercises: self.prescribes, closes: self.closes, limits };
        CarePlan { plan, left: self.left, said: self.said }
    }
}
