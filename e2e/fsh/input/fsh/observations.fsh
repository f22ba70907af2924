// What the person observes. Nobody else does: the performer is the patient, and no value is ever made up.

RuleSet: OfThePerson
* text 1..1
* category 1..1
* obeys of-a-survey and final-or-corrected
* subject 1..1
* subject only Reference(Patient)
* performer 1..1
* performer only Reference(Patient)
* effective[x] 1..1
* component 0..0

Profile: PainStrength
Parent: Observation
Id: pain-strength
Title: "How strong the pain is, 0 to 10"
Description: "One number for back or leg, as the person says it. Not sure is a reason, and no number."
* insert OfThePerson
* code = $LNC#72514-3
* effective[x] only dateTime
* value[x] only integer
* bodySite 1..1
* bodySite.text 1..1
* obeys strength-range and value-or-reason

Profile: FurthestPlaceOfPain
Parent: Observation
Id: furthest-place-of-pain
Title: "Furthest place of pain from the spine"
Description: "On one side, at one time. What is marked on the drawings is a note."
* insert OfThePerson
* code = Observed#pain-place
* effective[x] only dateTime
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from PainZone (required)
* value[x].text 1..1
* dataAbsentReason 0..0
* bodySite 1..1
* bodySite.text 1..1

Profile: FurthestPlaceOfNumbness
Parent: Observation
Id: furthest-place-of-numbness
Title: "Furthest place of numbness or tingling from the spine"
Description: "On one side, at one time, where it was drawn. None is words: the code of that name speaks of pain."
* insert OfThePerson
* code = Observed#numb-place
* effective[x] only dateTime
* value[x] 1..1
* value[x] only CodeableConcept
* value[x].text 1..1
* dataAbsentReason 0..0
* bodySite 1..1
* bodySite.text 1..1

Profile: MoveOfPain
Parent: Observation
Id: move-of-pain
Title: "Move of pain since the time before"
Description: "Judged from the places now, which are its members, against those before, which it is derived from."
* insert OfThePerson
* code = Observed#pain-change
* effective[x] only dateTime
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from PainChange (required)
* hasMember 1..*
* hasMember only Reference(Observation)
* derivedFrom 1..*
* derivedFrom only Reference(Observation)

Profile: CourseOfPain
Parent: Observation
Id: course-of-pain
Title: "Move of pain over the last days"
Description: "Over a period, from the places in it."
* insert OfThePerson
* code = Observed#pain-course
* effective[x] only Period
* effectivePeriod.start 1..1
* effectivePeriod.end 1..1
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from PainCourse (required)
* derivedFrom only Reference(Observation)

Profile: RolandMorrisScore
Parent: Observation
Id: roland-morris-score
Title: "Score of the Roland-Morris questionnaire"
Description: "Of 24 sentences, those that were true for the person that day. Who owns the questionnaire is a note."
* insert OfThePerson
* code = Observed#roland-morris
* effective[x] only dateTime
* value[x] 1..1
* value[x] only integer
* note 1..*
* obeys score-range

Profile: OwnActivity
Parent: Observation
Id: own-activity
Title: "How well an activity of the person's own goes"
Description: "What the person called it is text alone."
* insert OfThePerson
* code = Observed#own-activity
* code.text 1..1
* effective[x] only dateTime
* value[x] 1..1
* value[x] only integer
* obeys strength-range

Profile: CheckAtHome
Parent: Observation
Id: check-at-home
Title: "A check at home"
Description: "What the person found, alone, in words."
* insert OfThePerson
* effective[x] only dateTime
* value[x] 1..1
* value[x] only CodeableConcept
* value[x].text 1..1
* obeys checked-at-home

Invariant: final-or-corrected
Description: "It is whole, and may have been put right. What was taken back is not told."
Severity: #error
Expression: "status = 'final' or status = 'corrected'"

Invariant: score-range
Description: "The score is from 0 to 24."
Severity: #error
Expression: "value >= 0 and value <= 24"

Invariant: checked-at-home
Description: "It is one of the checks, and its finding is words."
Severity: #error
Expression: "code.coding.exists(code = 'strength' or code = 'between-legs') and value.coding.empty()"

Profile: FactOfTheJournal
Parent: Observation
Id: fact-of-the-journal
Title: "What a journal tells"
Description: "A finding of the protocol that nobody is asked for, worked out by the app for the library that reads it: yes or no, or a whole number."
* text 1..1
* status = #final
* code.coding 1..1
* code.coding.system = "https://example.invalid/wideberth/fhir/CodeSystem/finding"
* subject 1..1
* subject only Reference(Patient)
* performer 0..0
* device 1..1
* device only Reference(Device)
* effective[x] 1..1
* effective[x] only dateTime
* value[x] only boolean or integer
* component 0..0
* obeys value-or-reason and of-a-finding and yes-or-number

Invariant: of-a-finding
Description: "The code is a finding's name."
Severity: #error
Expression: "code.coding.all(system = 'https://example.invalid/wideberth/fhir/CodeSystem/finding' and code.matches('^[a-z][a-z0-9]*(-[a-z0-9]+)*$'))"

Invariant: yes-or-number
Description: "The value is yes, no or a whole number."
Severity: #error
Expression: "value.empty() or value.ofType(boolean).exists() or value.ofType(integer).exists()"

Invariant: strength-range
Description: "The number is from 0 to 10."
Severity: #error
Expression: "value.empty() or (value >= 0 and value <= 10)"

Invariant: value-or-reason
Description: "There is a number, or a reason why there is none, and not both."
Severity: #error
Expression: "value.exists() xor dataAbsentReason.exists()"

Invariant: of-a-survey
Description: "It was asked for, and not measured."
Severity: #error
Expression: "category.coding.where(system = 'http://terminology.hl7.org/CodeSystem/observation-category' and code = 'survey').exists()"
