// The protocol itself. No clinician has signed it off, so that all of it is a draft, for study alone.

RuleSet: Unsigned
* text 1..1
* url 1..1
* version 1..1
* name 1..1
* title 1..1
* status = #draft
* experimental 1..1
* experimental = true

Profile: ProtocolAsPlan
Parent: PlanDefinition
Id: protocol-as-plan
Title: "The protocol as a plan"
Description: "Conditions name expressions of one library of CQL, and each action rests on statements and sources."
* insert Unsigned
* type 1..1
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#clinical-protocol
* library 1..1
* description 1..1
* relatedArtifact 1..*
* goal 0..0
* action 4..4
* action.action 1..*
* obeys conditions-in-cql and grounds-are-cited and how-much-is-told

Profile: AskedForByPlan
Parent: ActivityDefinition
Id: asked-for-by-plan
Title: "What the plan may ask for"
Description: "A proposal: that the person is told something, is seen, or may do a technique."
* insert Unsigned
* kind 1..1
* code 1..1
* code.text 1..1
* code.coding 0..0
* intent 1..1
* intent = #proposal
* doNotPerform 0..0
* product[x] 0..0
* dosage 0..0
* obeys words-to-tell

Profile: LibraryOfConditions
Parent: Library
Id: library-of-conditions
Title: "Conditions of the plan in CQL"
Description: "With the ELM that they were translated to, where it is given."
* insert Unsigned
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description 1..1
* content 1..2
* content.contentType 1..1
* content.data 1..1
* content.url 0..0
* obeys cql-first

Profile: ScreeningForm
Parent: Questionnaire
Id: screening-form
Title: "The questions of the screening"
Description: "Of the protocol's version. Conditions are those that renderers agree on."
* text 1..1
* url 1..1
* version 1..1
* status = #active
* subjectType 1..1
* obeys for-patients
* purpose 1..1
* copyright 1..1
* item 1..*
* item.text 1..1

Invariant: conditions-in-cql
Description: "Each condition is the name of an expression of CQL."
Severity: #error
Expression: "descendants().where($this is Expression).all(language = 'text/cql' and expression.matches('^[a-z][a-z0-9_]*$'))"

Invariant: grounds-are-cited
Description: "Each rule, condition and technique cites what it rests on."
Severity: #error
Expression: "action.where(id = 'rules' or id = 'constraints' or id = 'techniques').action.all(documentation.exists())"

Invariant: how-much-is-told
Description: "What asks for a technique tells how much of it."
Severity: #error
Expression: "action.where(id = 'techniques').action.all(dynamicValue.where(path = 'patientInstruction').count() = 1)"

Invariant: words-to-tell
Description: "What is told has words."
Severity: #error
Expression: "kind = 'CommunicationRequest' implies dynamicValue.where(path = 'payload.content').exists()"

Invariant: cql-first
Description: "The CQL itself comes first."
Severity: #error
Expression: "content.first().contentType = 'text/cql'"

Invariant: for-patients
Description: "It asks patients."
Severity: #error
Expression: "subjectType = 'Patient'"
