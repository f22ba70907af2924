//! A clinician's CarePlan becomes a plan that opens nothing by itself, and nothing of it is passed over in silence.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod shipped;

use care::{Event, Journal, Moment, What, journal::Prescription, prescription::plan_of};
use exchange::import::{CarePlan, Problem, care_plan};
use proptest::prelude::*;
use protocol::{Protocol, plan::Plan};
use serde_json::{Value as Json, json};
use shipped::{document, journals, protocol, root};
use std::{fs, sync::LazyLock};

/// A change for the worse, where the problem stands and what is said of it.
type Case<'c> = (&'c dyn Fn(&mut Json), &'c str, &'c str);

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(protocol);

/// 25 November 2026, 10:30 UTC.
const NOW: i64 = 1_795_602_600_000;

fn sample(name: &str) -> Json {
    let text = fs::read_to_string(root().join("scenarios/careplans").join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn read(plan: &Json) -> Result<CarePlan, Problem> {
    care_plan(&PROTOCOL, &plan.to_string(), NOW)
}

/// A plan with this activity alone.
fn with(detail: Json) -> Json {
    json!({ "resourceType": "CarePlan", "status": "active", "intent": "plan", "subject": { "reference": "Patient/1" }, "activity": [{ "detail": detail }] })
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_plan_whose_activities_are_told_in_it_is_taken_over_whole() {
    let read = read(&sample("medplum.json")).unwrap();
    assert_eq!(read.left, []);
    let plan = Prescription {
        by: "B. Example, physiotherapist".into(),
        exercises: names(&["press-ups", "graded-walking"]),
        closes: names(&["hip-flexor"]),
        limits: names(&[
            "glute-ball ball soft",
            "glute-ball pressure 3",
            "graded-walking time 600",
            "press-ups strokes 8",
        ]),
    };
    assert_eq!(read.plan, plan);
    for said in ["Example Person", "See me again in four weeks", "3 in 1 d", "Tummy surgery this spring"] {
        assert!(read.said.iter().any(|line| line.contains(said)), "{said}: {:?}", read.said);
    }
}

#[test]
fn what_cannot_be_taken_over_of_a_bundle_is_named_each_for_itself() {
    let read = read(&sample("hapi.json")).unwrap();
    assert_eq!(read.plan.by, "Dr Carla Example");
    assert_eq!((read.plan.exercises, read.plan.closes), (names(&["curl-up"]), names(&["figure-four"])));
    assert_eq!(read.plan.limits, ["curl-up sets 2"]);
    let left: Vec<(&str, &str)> = read.left.iter().map(|left| (left.place.as_str(), left.wrong.as_str())).collect();
    let expected = [
        ("entry[0].resource.activity[1]", "As many as feel good"),
        ("entry[0].resource.activity[4].reference", "MedicationRequest/1208"),
        ("entry[0].resource.activity[5]", "Nerve gliding, seated"),
    ];
    assert_eq!(left.len(), expected.len(), "{left:?}");
    for ((place, wrong), (expected_place, said)) in left.iter().zip(expected) {
        assert!(*place == expected_place && wrong.contains(said), "{place}: {wrong}");
    }
    assert!(read.said.iter().any(|said| said.contains("Arm and leg on all fours: `revoked`")), "{:?}", read.said);
}

#[test]
fn our_own_document_gives_back_the_plan_in_it() {
    let (_, journal) = journals().into_iter().find(|(name, _)| name == "partial").unwrap();
    let plan = journal.events().iter().find_map(|event| match &event.what {
        What::Prescribed(plan) => Some(plan.clone()),
        _ => None,
    });
    let read = read(&document(&PROTOCOL, &journal)).unwrap();
    let sorted = |plan: &Prescription| {
        let mut limits = plan.limits.clone();
        limits.sort_unstable();
        Prescription { limits, ..plan.clone() }
    };
    assert_eq!((read.left.as_slice(), sorted(&read.plan)), ([].as_slice(), sorted(&plan.unwrap())));
}

fn prescription() -> impl Strategy<Value = Prescription> {
    let of = |exercise: bool| -> Vec<String> {
        let all = PROTOCOL.techniques.iter().filter(|technique| !exercise || technique.exercise);
        all.map(|technique| technique.name.clone()).collect()
    };
    let what = prop::sample::select(&["pressure", "hold", "time", "spots", "sets", "strokes"][..]);
    let limited = (prop::sample::select(of(false)), what).prop_map(|(name, what)| format!("{name} {what}"));
    let some = |exercise| prop::sample::subsequence(of(exercise), 0..4);
    (some(true), some(false), prop::collection::btree_map(limited, 0_u32..700, 0..5)).prop_map(
        |(exercises, closes, limits)| {
            let limits = limits.into_iter().map(|(what, most)| format!("{what} {most}"));
            Prescription { by: "A. Physio".into(), exercises, closes, limits: limits.collect() }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// What a plan closes it does not ask for, and its own limits fall away with that.
    #[test]
    fn any_plan_of_ours_comes_back_no_wider_than_it_was(plan in prescription()) {
        let event = Event::new(Moment { at: NOW, watch: None }, &[1; 10], "", What::Prescribed(plan.clone()));
        let journal: Journal = [event].into_iter().collect();
        if plan.exercises.is_empty() && plan.closes.is_empty() && plan.limits.is_empty() {
            return Ok(());
        }
        let text = serde_json::to_string(&document(&PROTOCOL, &journal)).unwrap();
        let read = care_plan(&PROTOCOL, &text, NOW + 3_600_000 * 3).unwrap();
        prop_assert_eq!(&read.left, &[]);
        let (was, is): (Plan, Plan) = (plan_of(&PROTOCOL, &plan), plan_of(&PROTOCOL, &read.plan));
        let wanted = |plan: &Plan| -> Vec<_> { plan.prescribes.iter().filter(|id| !plan.closes.contains(id)).copied().collect() };
        prop_assert_eq!(wanted(&was), wanted(&is));
        prop_assert!(was.closes.iter().all(|id| is.closes.contains(id)) && is.closes.iter().all(|id| was.closes.contains(id)));
        let lost = was.limits.iter().find(|limit| !is.limits.contains(limit) && !was.closes.contains(&limit.0));
        prop_assert_eq!(lost, None);
    }
}

#[test]
fn only_what_is_to_be_done_now_is_prescribed() {
    let exercises = |status: &str| {
        read(&with(json!({ "code": { "text": "Press-ups with the hips down" }, "status": status })))
            .map(|read| read.plan.exercises.len())
    };
    for status in ["not-started", "scheduled", "in-progress"] {
        assert_eq!(exercises(status), Ok(1), "{status}");
    }
    for status in ["on-hold", "completed", "cancelled", "stopped", "unknown", "entered-in-error", "of-later"] {
        assert_eq!(exercises(status), Ok(0), "{status}");
    }
}

#[test]
fn massage_is_limited_and_never_prescribed() {
    let massage = |own: Json| {
        let mut detail = json!({ "code": { "text": "Ball under the buttock" }, "status": "scheduled" });
        own.as_object().unwrap().iter().for_each(|(name, value)| detail[name] = value.clone());
        read(&with(detail)).unwrap()
    };
    let plain = massage(json!({}));
    assert!(plain.left[0].wrong.contains("nobody can prescribe"), "{:?}", plain.left);
    let limited = massage(json!({ "description": "at most: pressure 2" }));
    assert_eq!(
        (limited.left.len(), limited.plan.exercises.len(), limited.plan.limits),
        (0, 0, names(&["glute-ball pressure 2"]))
    );
}

#[test]
fn of_two_limits_the_lesser_counts_and_not_doing_comes_first() {
    let mut plan = with(
        json!({ "code": { "text": "press-ups" }, "status": "scheduled", "description": "at most: strokes 9; at most: ball tennis" }),
    );
    let more = [
        json!({ "detail": { "code": { "text": "Press-Ups With The Hips Down " }, "status": "scheduled", "description": "at most: strokes 4; at most: ball soft" } }),
        json!({ "detail": { "code": { "text": "Small curl-up" }, "status": "scheduled" } }),
        json!({ "detail": { "code": { "text": "Small curl-up" }, "status": "not-started", "doNotPerform": true } }),
    ];
    plan["activity"].as_array_mut().unwrap().extend(more);
    let read = read(&plan).unwrap();
    assert_eq!(read.plan.limits, ["press-ups ball soft", "press-ups strokes 4"]);
    assert_eq!((read.plan.exercises, read.plan.closes), (names(&["press-ups"]), names(&["curl-up"])));
}

#[test]
fn an_amount_that_nobody_can_read_leaves_the_exercise_out() {
    let amounts = [
        json!({ "description": "three sets of ten" }),
        json!({ "description": "at most: strokes many" }),
        json!({ "description": "at most: ball huge" }),
        json!({ "scheduledString": "ten minutes twice a day" }),
        json!({ "quantity": { "value": 8.5, "unit": "strokes" } }),
        json!({ "quantity": { "value": 8, "comparator": ">", "unit": "strokes" } }),
        json!({ "quantity": { "value": 8, "unit": "tablets" } }),
        json!({ "scheduledTiming": { "repeat": { "duration": 1, "durationUnit": "wk" } } }),
        json!({ "dailyAmount": { "value": 8 } }),
        json!({ "dose": 8 }),
        json!({ "modifierExtension": [] }),
    ];
    for own in amounts {
        let mut detail = json!({ "code": { "text": "Press-ups with the hips down" }, "status": "scheduled" });
        own.as_object().unwrap().iter().for_each(|(name, value)| detail[name] = value.clone());
        let read = read(&with(detail)).unwrap();
        assert_eq!((read.left.len(), read.plan.exercises.len(), read.plan.limits.len()), (1, 0, 0), "{own}");
        assert!(read.left[0].place.starts_with("activity[0]") && !read.left[0].way.is_empty(), "{:?}", read.left);
    }
}

#[test]
fn what_is_no_plan_in_force_is_refused_with_place_and_way_out() {
    let whole = sample("medplum.json");
    let cases: [Case; 12] = [
        (&|p| p["resourceType"] = "Patient".into(), "resourceType", "this is a Patient"),
        (&|p| p["status"] = "draft".into(), "status", "`draft` and not active"),
        (&|p| p["status"] = Json::Null, "status", "expected a string"),
        (&|p| p["intent"] = "proposal".into(), "intent", "no plan yet"),
        (&|p| p["period"]["end"] = "2026-11-01".into(), "period.end", "over"),
        (&|p| p["period"]["start"] = "2026-12-01".into(), "period.start", "not in force yet"),
        (&|p| p["period"]["start"] = "soon".into(), "period.start", "`soon`"),
        (&|p| p["author"] = p["subject"].clone(), "author", "no clinician"),
        (&|p| p["author"] = json!({ "reference": "Patient/other" }), "author", "no clinician"),
        (&|p| p["modifierExtension"] = json!([]), "modifierExtension", "changes what the rest means"),
        (&|p| p["exercises"] = json!([]), "exercises", "no element `exercises`"),
        (&|p| p["activity"] = json!({}), "activity", "expected a sequence"),
    ];
    for (change, place, said) in cases {
        let mut plan = whole.clone();
        change(&mut plan);
        let problem = read(&plan).unwrap_err();
        assert!(problem.place == place && problem.wrong.contains(said), "{place}: {problem:?}");
        assert!(!problem.way.is_empty());
    }
    let two = json!({ "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": whole }, { "resource": whole }] });
    assert!(read(&two).unwrap_err().wrong.contains("nobody knows which counts"));
    let none = json!({ "resourceType": "Bundle", "type": "collection" });
    assert!(read(&none).unwrap_err().wrong.contains("no CarePlan"));
    assert_eq!(
        read(&with(json!({ "status": "scheduled" }))).unwrap().left[0].wrong,
        "nothing says what this activity is"
    );
}
