//! The codes of FHIR's own lists, as far as they are written here.

use serde::Serialize;

macro_rules! codes {
    ($($(#[$of:meta])* $name:ident { $($(#[$on:meta])* $code:ident,)* })*) => {$(
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$on])* $code,)* }
    )*};
}

codes! {
    /// What a bundle is.
    BundleType {
        /// A document.
        Document,
        /// Resources that are handed over together.
        Collection,
    }
    /// How final something written is.
    Final {
        /// It is whole.
        Final,
    }
    /// How final something observed is.
    ObservationStatus {
        /// It is whole.
        Final,
        /// It is whole, and was put right.
        Corrected,
    }
    /// Whether something holds.
    Active {
        /// It holds.
        Active,
    }
    /// How far a definition has come.
    Publication {
        /// Nobody has signed it off.
        Draft,
    }
    /// How a definition stands to something else.
    Relation {
        /// It is background to it.
        Documentation,
        /// It rests on it.
        Citation,
        /// It cannot do without it.
        DependsOn,
    }
    /// What a request is made as.
    RequestKind {
        /// Something is told to the person.
        #[serde(rename = "CommunicationRequest")]
        CommunicationRequest,
        /// Something is to be done.
        #[serde(rename = "ServiceRequest")]
        ServiceRequest,
    }
    /// What a condition of an action is for.
    ConditionKind {
        /// Whether the action applies.
        Applicability,
    }
    /// The language of an expression.
    Language {
        /// The name of an expression in a library of CQL.
        #[serde(rename = "text/cql")]
        Cql,
        /// FHIRPath.
        #[serde(rename = "text/fhirpath")]
        FhirPath,
    }
    /// What holds a group of actions together.
    Grouping {
        /// How they are shown.
        VisualGroup,
    }
    /// How many actions of a group apply.
    Selection {
        /// One and no other.
        ExactlyOne,
        /// Any number.
        Any,
    }
    /// Whether a document that is referred to is the one to use.
    ReferenceStatus {
        /// It is.
        Current,
    }
    /// How far somebody came with a form.
    ResponseStatus {
        /// Not to the end.
        InProgress,
        /// To the end.
        Completed,
        /// To the end, and an answer was put right afterwards.
        Amended,
    }
    /// What became of something done.
    EventStatus {
        /// It was done as meant.
        Completed,
        /// It ended before.
        Stopped,
        /// Nobody knows.
        Unknown,
    }
    /// How grave an issue is.
    Severity {
        /// It cannot wait.
        High,
        /// It can wait for hours.
        Moderate,
    }
    /// How soon something asked for is needed.
    Priority {
        /// As usual.
        Routine,
        /// Within days.
        Urgent,
        /// As soon as possible.
        Asap,
        /// At once.
        Stat,
    }
    /// Who stands behind a request.
    Intent {
        /// Somebody suggests it, and nobody has ordered it.
        Proposal,
        /// Somebody means it to be done.
        Plan,
    }
    /// How far an activity of a plan is.
    ActivityStatus {
        /// Not begun.
        NotStarted,
        /// Under way.
        InProgress,
        /// Nobody said.
        Unknown,
    }
    /// What an item of a form is.
    ItemType {
        /// Items that belong together.
        Group,
        /// Yes or no.
        Boolean,
        /// One of some options.
        Choice,
        /// A whole number.
        Integer,
        /// A moment.
        #[serde(rename = "dateTime")]
        DateTime,
    }
    /// How answers are compared.
    Operator {
        /// It is that.
        #[serde(rename = "=")]
        Equals,
    }
    /// Which of several conditions must hold.
    Behaviour {
        /// All.
        All,
    }
    /// What a source was for something made from it.
    EntityRole {
        /// It was read.
        Source,
    }
    /// What a device's name is.
    DeviceNameType {
        /// The one that people use.
        UserFriendlyName,
    }
}
