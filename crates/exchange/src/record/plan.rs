//! What a clinician has prescribed.

use care::{What, account::technique_title, journal::Prescription};

use super::{Shelf, Source, section};
use crate::{
    fhir::{
        Active, Activity, ActivityDetail, ActivityStatus, CarePlan, CodeableConcept, Intent, Markup, Reference,
        Resource, Section, Text,
    },
    names,
};

/// The plan in force: it, since when, and which exercises it prescribes.
pub(super) type InForce<'a> = (Reference, i64, &'a [String]);

/// The section about the plan, if there is one.
pub(super) fn write<'a>(source: &Source<'a>, shelf: &mut Shelf) -> Option<(Section, InForce<'a>)> {
    let (event, plan) = source.events().iter().rev().find_map(|event| match &event.what {
        What::Prescribed(plan) => Some((event, plan)),
        _ => None,
    })?;
    let activities = activities(source, plan);
    if activities.is_empty() {
        return None;
    }
    let rows = activities.iter().map(|detail| {
        let words = |text: &Option<Text>| text.as_ref().map_or_else(String::new, |text| text.as_str().to_owned());
        let meant = match (detail.do_not_perform, detail.status) {
            (true, _) => "Not to be done",
            (false, ActivityStatus::Unknown) => "Not prescribed; if it is done, within limits",
            (false, _) => "To be done",
        };
        [words(&detail.code.text), meant.to_owned(), words(&detail.description)]
    });
    let who = if plan.by.trim().is_empty() { "somebody who is not named" } else { plan.by.as_str() };
    let text = Markup::default()
        .paragraph(&format!("Prescribed by {who}, brought here {}.", source.shown(event.at)))
        .table(["What", "Meant how", "Limits"], rows);
    let id = source.entry("plan", &event.id.to_string());
    let care_plan = CarePlan {
        id: id.id(),
        text: text.clone().into(),
        status: Active::Active,
        intent: Intent::Plan,
        title: Text::fixed("Exercises and limits that a clinician has prescribed"),
        subject: source.patient(),
        created: source.time(event.at),
        author: Text::new(&plan.by).map(Reference::Named),
        contributor: vec![source.patient()],
        activity: activities.into_iter().map(|detail| Activity { detail }).collect(),
    };
    let reference = shelf.put(id, Resource::CarePlan(care_plan));
    let own = section("Prescribed plan", text, vec![reference.clone()]);
    Some((own, (reference, event.at, plan.exercises.as_slice())))
}

fn activities(source: &Source, plan: &Prescription) -> Vec<ActivityDetail> {
    let begun = |name: &String| {
        source
            .events()
            .iter()
            .any(|event| matches!(&event.what, What::SessionStarted { technique, .. } if technique == name))
    };
    let detail = |name: &String, status: ActivityStatus, not: bool| ActivityDetail {
        code: code(source, name),
        status,
        do_not_perform: not,
        description: Text::new(&limits(plan, name)),
    };
    let to_do = plan.exercises.iter().map(|name| {
        let status = if begun(name) { ActivityStatus::InProgress } else { ActivityStatus::NotStarted };
        detail(name, status, false)
    });
    let not_to_do = plan.closes.iter().map(|name| detail(name, ActivityStatus::NotStarted, true));
    let named = |name: &&String| plan.exercises.contains(*name) || plan.closes.contains(*name);
    let mut limited: Vec<String> =
        plan.limits.iter().filter_map(|limit| Some(limit.split(' ').next()?.to_owned())).collect();
    limited.sort_unstable();
    limited.dedup();
    limited.retain(|name| !named(&name));
    // What a plan limits and does not ask for is at no stage of a plan.
    let limited = limited.iter().map(|name| detail(name, ActivityStatus::Unknown, false));
    to_do.chain(not_to_do).chain(limited).collect()
}

/// A technique by its name in the protocol, and in words.
fn code(source: &Source, name: &str) -> CodeableConcept {
    let title = technique_title(source.protocol, name);
    match source.protocol.technique(name) {
        Some(_) => names::own("technique", name, &title),
        None => CodeableConcept::words(&title),
    }
}

/// The limits of a technique, in words.
fn limits(plan: &Prescription, name: &str) -> String {
    let own = plan.limits.iter().filter_map(|limit| limit.split_once(' ').filter(|(technique, _)| *technique == name));
    own.map(|(_, limit)| format!("at most: {limit}")).collect::<Vec<_>>().join("; ")
}
