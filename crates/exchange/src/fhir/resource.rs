//! The resources of a person: what was observed, done, found and asked for. And which resources there are.

use serde::Serialize;

use super::{structure::elements, *};

/// Any resource that can be an entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "resourceType")]
#[allow(missing_docs, reason = "the structs say what they are")]
pub enum Resource {
    ActivityDefinition(ActivityDefinition),
    CarePlan(CarePlan),
    Composition(Composition),
    Condition(Condition),
    DetectedIssue(DetectedIssue),
    Device(Device),
    DocumentReference(DocumentReference),
    Flag(Flag),
    Library(Library),
    Observation(Observation),
    Patient(Patient),
    Procedure(Procedure),
    Provenance(Provenance),
    QuestionnaireResponse(QuestionnaireResponse),
    ServiceRequest(ServiceRequest),
}

/// A document, or a definition, or several of them, by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "resourceType")]
#[allow(missing_docs, reason = "the structs say what they are")]
pub enum Whole {
    Bundle(Bundle),
    #[serde(rename = "Bundle")]
    Collection(Collection),
    PlanDefinition(PlanDefinition),
    Questionnaire(Questionnaire),
}

elements! {
    /// The person, without a name.
    Patient {
        /// The id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// How the same person is known again.
        many identifier: Identifier,
    }

    /// Something observed, here by the person.
    Observation {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// Whether it was put right.
        one status: ObservationStatus,
        /// What kind of observation.
        many category: CodeableConcept,
        /// What was observed.
        one code: CodeableConcept,
        /// Of whom.
        one subject: Reference,
        /// When.
        #[serde(flatten)]
        one effective: Effective,
        /// Who observed.
        many performer: Reference,
        /// What was found.
        #[serde(flatten)]
        one value: ObservationValue,
        /// Remarks.
        many note: Annotation,
        /// Where.
        maybe body_site: CodeableConcept,
        /// What worked it out.
        maybe device: Reference,
        /// The observations that it puts together.
        many has_member: Reference,
        /// What it was made from.
        many derived_from: Reference,
    }

    /// A session.
    Procedure {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// What it was part of.
        many based_on: Reference,
        /// What became of it.
        one status: EventStatus,
        /// Why it was not done as meant.
        maybe status_reason: CodeableConcept,
        /// What was done.
        one code: CodeableConcept,
        /// To whom.
        one subject: Reference,
        /// From when to when.
        one performed_period: Period,
        /// By whom.
        many performer: Performer,
        /// Where.
        many body_site: CodeableConcept,
        /// Remarks.
        many note: Annotation,
    }

    /// Who did something.
    Performer {
        /// Who.
        one actor: Reference,
    }

    /// A complaint, as the person reports it.
    Condition {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// Whether the person has it.
        one clinical_status: CodeableConcept,
        /// How sure it is.
        one verification_status: CodeableConcept,
        /// What it is.
        one code: CodeableConcept,
        /// Where it is.
        many body_site: CodeableConcept,
        /// Who has it.
        one subject: Reference,
        /// Since when.
        maybe onset_date_time: Time,
        /// When it was written down.
        one recorded_date: Time,
        /// Who says so.
        one asserter: Reference,
        /// Remarks.
        many note: Annotation,
    }

    /// Answers that needed help the same day, or at once.
    DetectedIssue {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// It is whole.
        one status: Final,
        /// What it is.
        one code: CodeableConcept,
        /// How grave.
        one severity: Severity,
        /// Of whom.
        one patient: Reference,
        /// When it was found.
        one identified_date_time: Time,
        /// What found it.
        one author: Reference,
        /// What it rests on.
        many evidence: Evidence,
        /// What it means, in words.
        maybe detail: Text,
        /// What was done about it.
        many mitigation: Mitigation,
    }

    /// What an issue rests on.
    Evidence {
        /// In words.
        many code: CodeableConcept,
        /// In resources.
        many detail: Reference,
    }

    /// What was done about an issue.
    Mitigation {
        /// What.
        one action: CodeableConcept,
        /// When.
        one date: Time,
        /// By whom.
        maybe author: Reference,
    }

    /// What a clinician must see.
    Flag {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// It holds.
        one status: Active,
        /// What kind of flag.
        many category: CodeableConcept,
        /// What it says.
        one code: CodeableConcept,
        /// Of whom.
        one subject: Reference,
        /// Since when.
        one period: Period,
        /// What raised it.
        one author: Reference,
    }

    /// A clinician's plan.
    CarePlan {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// It holds.
        one status: Active,
        /// Who stands behind it.
        one intent: Intent,
        /// Its title.
        one title: Text,
        /// For whom.
        one subject: Reference,
        /// When it came here.
        one created: Time,
        /// Whose plan it is.
        maybe author: Reference,
        /// Who brought it here.
        many contributor: Reference,
        /// What is to be done, and what not.
        many activity: Activity,
    }

    /// Part of a plan.
    Activity {
        /// What it is.
        one detail: ActivityDetail,
    }

    /// What is to be done, or not.
    ActivityDetail {
        /// What.
        one code: CodeableConcept,
        /// How far it is.
        one status: ActivityStatus,
        /// It is not to be done.
        one do_not_perform: bool,
        /// How much of it.
        maybe description: Text,
    }

    /// Somebody should see the person.
    ServiceRequest {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// It holds.
        one status: Active,
        /// Nobody has ordered it.
        one intent: Intent,
        /// How soon.
        one priority: Priority,
        /// What is needed.
        one code: CodeableConcept,
        /// For whom.
        one subject: Reference,
        /// When it was found to be needed.
        one authored_on: Time,
        /// Who asks for it.
        one requester: Reference,
        /// Why.
        many reason_code: CodeableConcept,
        /// The complaint.
        many reason_reference: Reference,
        /// What else bears on it.
        many supporting_info: Reference,
        /// What the person was told.
        maybe patient_instruction: Text,
    }
}

/// When something was observed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Effective {
    /// At one moment.
    #[serde(rename = "effectiveDateTime")]
    At(Time),
    /// Over some time.
    #[serde(rename = "effectivePeriod")]
    Over(Period),
}

/// What was found: a value, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum ObservationValue {
    /// Yes or no.
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    /// A whole number.
    #[serde(rename = "valueInteger")]
    Integer(u32),
    /// A concept.
    #[serde(rename = "valueCodeableConcept")]
    Concept(CodeableConcept),
    /// Nothing, and why.
    #[serde(rename = "dataAbsentReason")]
    Absent(CodeableConcept),
}
