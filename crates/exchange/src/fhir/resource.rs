//! The resources that are written here.

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
    /// A document: a composition, and everything that it speaks of.
    Bundle {
        /// Its name, which no other document has.
        one identifier: Identifier,
        /// What it is.
        #[serde(rename = "type")]
        one kind: BundleType,
        /// When it was put together.
        one timestamp: Time,
        /// The composition first.
        many entry: BundleEntry,
    }

    /// A resource in a bundle.
    BundleEntry {
        /// Its address.
        one full_url: Text,
        /// It.
        one resource: Resource,
    }

    /// What the document says, in sections that can be read alone.
    Composition {
        /// Its id.
        one id: Text,
        /// The language of its words.
        one language: Text,
        /// For people.
        one text: Narrative,
        /// It is whole.
        one status: Final,
        /// What kind of document it is.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Whom it is about.
        one subject: Reference,
        /// When it was written.
        one date: Time,
        /// Who wrote it.
        many author: Reference,
        /// Its title.
        one title: Text,
        /// Its sections.
        many section: Section,
    }

    /// A part of a document.
    Section {
        /// Its title.
        one title: Text,
        /// What it says.
        one text: Narrative,
        /// What it speaks of.
        many entry: Reference,
    }

    /// The person, without a name.
    Patient {
        /// The id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// How the same person is known again.
        many identifier: Identifier,
    }

    /// The app.
    Device {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// What it is called.
        many device_name: DeviceName,
        /// Its versions.
        many version: DeviceVersion,
    }

    /// What a device is called.
    DeviceName {
        /// The name.
        one name: Text,
        /// What kind of name.
        #[serde(rename = "type")]
        one kind: DeviceNameType,
    }

    /// A version of a device, or of a part of it.
    DeviceVersion {
        /// Of what.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Which.
        one value: Text,
    }

    /// Files that come along.
    DocumentReference {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// By what it is known that nothing in it was changed.
        many identifier: Identifier,
        /// It is the one to use.
        one status: ReferenceStatus,
        /// What it is.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Whom it is about.
        one subject: Reference,
        /// When it was put together.
        one date: Time,
        /// Who wrote it.
        many author: Reference,
        /// The files.
        many content: Content,
    }

    /// A file that comes along.
    Content {
        /// It.
        one attachment: Attachment,
    }

    /// A file.
    Attachment {
        /// What kind of file, as a MIME type.
        one content_type: Text,
        /// Its bytes in base64; none if there are none.
        maybe data: Text,
        /// How many bytes.
        one size: u32,
        /// What it is called.
        one title: Text,
    }

    /// Answers to a form.
    QuestionnaireResponse {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// Which form: its address, `|` and its version.
        one questionnaire: Text,
        /// How far the person came.
        one status: ResponseStatus,
        /// Whom it is about.
        one subject: Reference,
        /// When the last answer was given.
        one authored: Time,
        /// Who wrote it down.
        one author: Reference,
        /// Who answered.
        one source: Reference,
        /// The answers.
        many item: ResponseItem,
    }

    /// An answer, or answers that belong together.
    ResponseItem {
        /// The form's item.
        one link_id: Text,
        /// The question.
        maybe text: Text,
        /// The answer.
        many answer: Answered,
        /// What belongs to a group.
        many item: ResponseItem,
    }

    /// An answer.
    Answered {
        /// Its value.
        #[serde(flatten)]
        one value: AnswerValue,
    }

    /// No value, and why.
    Absent {
        /// The reason.
        many extension: Extension,
    }

    /// Something observed, here by the person.
    Observation {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// It is whole.
        one status: Final,
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

    /// How a document came about.
    Provenance {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// The document.
        many target: Reference,
        /// When.
        one recorded: Time,
        /// Who took part.
        many agent: Agent,
        /// What it was made from.
        many entity: Entity,
    }

    /// Who took part in something.
    Agent {
        /// As what.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Who.
        one who: Reference,
    }

    /// What something was made from.
    Entity {
        /// As what it served.
        one role: EntityRole,
        /// What.
        one what: Reference,
    }

    /// A form.
    Questionnaire {
        /// For people.
        one text: Narrative,
        /// Its address.
        one url: Text,
        /// Its version.
        one version: Text,
        /// Its name for programs.
        one name: Text,
        /// Its title.
        one title: Text,
        /// It is in use.
        one status: Active,
        /// Whom it asks about.
        many subject_type: Text,
        /// What it is for.
        one purpose: Text,
        /// Who owns the codes in it.
        one copyright: Text,
        /// The questions.
        many item: Item,
    }

    /// A question, or questions that belong together.
    Item {
        /// Limits of a number.
        many extension: Extension,
        /// Its name.
        one link_id: Text,
        /// What it asks for.
        many code: Coding,
        /// Its words.
        one text: Text,
        /// What it is.
        #[serde(rename = "type")]
        one kind: ItemType,
        /// When it is asked.
        many enable_when: EnableWhen,
        /// Which of these conditions must hold.
        maybe enable_behavior: Behaviour,
        /// What can be answered.
        many answer_option: AnswerOption,
        /// What belongs to a group.
        many item: Item,
    }

    /// A condition for asking: a question was answered with yes.
    EnableWhen {
        /// Which question.
        one question: Text,
        /// How its answer is compared.
        one operator: Operator,
        /// With what.
        one answer_boolean: bool,
    }

    /// What can be answered.
    AnswerOption {
        /// The option.
        one value_coding: Coding,
    }
}

/// The value of an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum AnswerValue {
    /// Yes or no.
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    /// Neither yes nor no, and why.
    #[serde(rename = "_valueBoolean")]
    NoBoolean(Absent),
    /// A whole number.
    #[serde(rename = "valueInteger")]
    Integer(u32),
    /// No number, and why.
    #[serde(rename = "_valueInteger")]
    NoInteger(Absent),
    /// An option.
    #[serde(rename = "valueCoding")]
    Coding(Coding),
    /// No option, and why.
    #[serde(rename = "valueCoding")]
    NoCoding(Absent),
    /// A moment.
    #[serde(rename = "valueDateTime")]
    DateTime(Time),
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
