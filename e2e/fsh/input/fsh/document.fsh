// The document, who it is about, and what was answered.

Profile: SelfCareRecord
Parent: Bundle
Id: self-care-record
Title: "A record of self-care"
Description: "A document of a person's journal: a composition, and all that it speaks of."
* type = #document
* identifier 1..1
* identifier.system = "urn:ietf:rfc:3986"
* timestamp 1..1
* link 0..0
* entry 1..*
* entry.fullUrl 1..1
* entry.resource 1..1
* entry.search 0..0
* entry.request 0..0
* entry.response 0..0
* obeys begins-with-composition and says-how-it-came-about

Profile: SelfCareComposition
Parent: Composition
Id: self-care-composition
Title: "What the record says"
Description: "Written by the person and the app. Each section can be read alone."
* text 1..1
* language 1..1
* status = #final
* type = $LNC#51855-5
* subject 1..1
* subject only Reference(Patient)
* author 2..2
* author only Reference(Patient or Device)
* encounter 0..0
* attester 0..0
* section 1..*
* section.title 1..1
* section.text 1..1
* section.section 0..0
* obeys sections-can-be-read

Profile: PersonWithoutName
Parent: Patient
Id: person-without-name
Title: "The person"
Description: "Nothing that says who it is: an identifier at most, by which the same person is known again."
* text 1..1
* identifier 0..1
* name 0..0
* telecom 0..0
* gender 0..0
* birthDate 0..0
* address 0..0
* photo 0..0
* contact 0..0
* contained 0..0

Profile: ScreeningResponse
Parent: QuestionnaireResponse
Id: screening-response
Title: "Answers of a screening"
Description: "The answers that counted when the last one was given, on the form of the protocol's version. Not sure is an answer without a value."
* text 1..1
* questionnaire 1..1
* subject 1..1
* subject only Reference(Patient)
* authored 1..1
* author 1..1
* author only Reference(Patient)
* source 1..1
* source only Reference(Patient)
* item 1..*
* obeys form-with-version and known-end

Profile: HowItCameAbout
Parent: Provenance
Id: how-it-came-about
Title: "How the record came about"
Description: "Who took part, and the protocols by their hashes."
* text 1..1
* target 1..1
* agent 2..2
* agent.type 1..1
* entity 1..*
* entity.role = #source
* entity.what.identifier 1..1

Profile: CarriedJournal
Parent: DocumentReference
Id: carried-journal
Title: "The journal itself"
Description: "Every event as it was written down, for software that gives the record back, and a hash of every other entry."
* text 1..1
* identifier 1..1
* identifier.value 1..1
* subject 1..1
* subject only Reference(Patient)
* date 1..1
* author 1..1
* author only Reference(Patient)
* content 2..2
* content.attachment.contentType 1..1
* content.attachment.title 1..1
* obeys carries-lines-and-hashes

Profile: TheApp
Parent: Device
Id: the-app
Title: "The app"
Description: "With its version, and that of the protocol."
* text 1..1
* deviceName 1..*
* version 2..*
* version.value 1..1
* patient 0..0
* owner 0..0

Invariant: begins-with-composition
Description: "The first entry is the composition."
Severity: #error
Expression: "entry.first().resource is Composition"

Invariant: says-how-it-came-about
Description: "One provenance says how the document came about."
Severity: #error
Expression: "entry.resource.where($this is Provenance).count() = 1"

Invariant: carries-lines-and-hashes
Description: "The journal's lines come first, then the hashes."
Severity: #error
Expression: "content.attachment.title.first() = 'journal.jsonl' and content.attachment.title.last() = 'entries.sha256'"

Invariant: known-end
Description: "The screening has ended or not; if it has, its answers may have been put right since."
Severity: #error
Expression: "status = 'in-progress' or status = 'completed' or status = 'amended'"

Invariant: form-with-version
Description: "The form is named with its version."
Severity: #error
Expression: "questionnaire.matches('^https://example.invalid/wideberth/fhir/Questionnaire/screening[|].+$')"

Invariant: sections-can-be-read
Description: "Each section has a title and words for people."
Severity: #error
Expression: "section.all(title.exists() and text.exists())"
