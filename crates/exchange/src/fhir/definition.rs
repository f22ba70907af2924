//! The resources in which a protocol is handed over: what is decided by, and what follows.

use super::{structure::elements, *};

elements! {
    /// Definitions that are handed over together.
    Collection {
        /// What it is.
        #[serde(rename = "type")]
        one kind: BundleType,
        /// The definitions.
        many entry: BundleEntry,
    }

    /// Actions and what they hang on: a protocol.
    PlanDefinition {
        /// Its id.
        one id: Text,
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
        /// What kind of plan it is.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// How far it has come.
        one status: Publication,
        /// It is for study alone.
        one experimental: bool,
        /// What it is.
        one description: Text,
        /// What it is for.
        one purpose: Text,
        /// What it rests on.
        many related_artifact: RelatedArtifact,
        /// The library that its conditions name expressions of.
        many library: Text,
        /// What it does.
        many action: PlannedAction,
    }

    /// An action of a plan, or several that belong together.
    PlannedAction {
        /// Its id within the plan.
        maybe id: Text,
        /// Its title.
        maybe title: Text,
        /// What it is.
        maybe description: Text,
        /// What the person reads.
        maybe text_equivalent: Text,
        /// How soon it is needed.
        maybe priority: Priority,
        /// Why.
        many reason: CodeableConcept,
        /// What it rests on.
        many documentation: RelatedArtifact,
        /// When it applies.
        many condition: ActionCondition,
        /// What holds its actions together.
        maybe grouping_behavior: Grouping,
        /// How many of its actions apply.
        maybe selection_behavior: Selection,
        /// What it asks for: the address of a definition, `|` and its version.
        maybe definition_canonical: Text,
        /// What is filled in in what it asks for.
        many dynamic_value: DynamicValue,
        /// Its parts.
        many action: PlannedAction,
    }

    /// When an action applies.
    ActionCondition {
        /// What the condition is for.
        one kind: ConditionKind,
        /// What must be so.
        one expression: Expression,
    }

    /// Something to be worked out.
    Expression {
        /// Its language.
        one language: Language,
        /// It.
        one expression: Text,
    }

    /// What a definition stands in relation to.
    RelatedArtifact {
        /// In which.
        #[serde(rename = "type")]
        one kind: Relation,
        /// A short name.
        maybe label: Text,
        /// What it is called.
        maybe display: Text,
        /// Who wrote it, its title, and the year.
        maybe citation: Text,
        /// Where it is.
        maybe url: Text,
        /// A definition that it is: its address, `|` and its version.
        maybe resource: Text,
    }

    /// Something that a plan may ask for.
    ActivityDefinition {
        /// Its id.
        one id: Text,
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
        /// How far it has come.
        one status: Publication,
        /// It is for study alone.
        one experimental: bool,
        /// What it is.
        maybe description: Text,
        /// What it rests on.
        many related_artifact: RelatedArtifact,
        /// As what it is asked for.
        one kind: RequestKind,
        /// What is asked for.
        one code: CodeableConcept,
        /// Who stands behind it.
        one intent: Intent,
        /// How soon it is needed.
        maybe priority: Priority,
        /// Where on the body.
        many body_site: CodeableConcept,
        /// What is filled in when it is asked for.
        many dynamic_value: DynamicValue,
    }

    /// Something that is filled in.
    DynamicValue {
        /// Which element.
        one path: Text,
        /// With what.
        one expression: Expression,
    }

    /// A library of expressions.
    Library {
        /// Its id.
        one id: Text,
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
        /// How far it has come.
        one status: Publication,
        /// It is for study alone.
        one experimental: bool,
        /// What kind of library it is.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// What it is for.
        one description: Text,
        /// What it includes.
        many related_artifact: RelatedArtifact,
        /// What it reads.
        many data_requirement: DataRequirement,
        /// It, in each form in which it is written.
        many content: Attachment,
    }

    /// What is read.
    DataRequirement {
        /// Which resource.
        #[serde(rename = "type")]
        one kind: Text,
    }
}
