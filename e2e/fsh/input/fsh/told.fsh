// What came up, what was done about it, and what a clinician has prescribed. The app orders nothing and diagnoses nothing.

Profile: Complaint
Parent: Condition
Id: complaint
Title: "The complaint"
Description: "As the person reports it, confirmed by nobody."
* text 1..1
* clinicalStatus 1..1
* verificationStatus 1..1
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#unconfirmed
* code 1..1
* code.text 1..1
* subject only Reference(Patient)
* asserter 1..1
* asserter only Reference(Patient)
* recordedDate 1..1
* evidence 0..0
* stage 0..0

Profile: DangerSign
Parent: DetectedIssue
Id: danger-sign
Title: "Answers that needed help the same day, or at once"
Description: "With what they rest on, and what the person was told."
* text 1..1
* status = #final
* code 1..1
* code.text 1..1
* severity 1..1
* patient 1..1
* identified[x] 1..1
* identified[x] only dateTime
* author only Reference(Device)
* author 1..1
* evidence 1..*
* mitigation 1..*
* mitigation.date 1..1
* obeys grave

Profile: ClearanceAwaited
Parent: Flag
Id: clearance-awaited
Title: "A clearance that is awaited"
Description: "Active since the first result that needs it."
* text 1..1
* status = #active
* category 1..1
* obeys for-safety
* subject only Reference(Patient)
* period 1..1
* period.start 1..1
* period.end 0..0

Profile: VisitDue
Parent: ServiceRequest
Id: visit-due
Title: "A visit that is due"
Description: "A proposal of the app: nobody has ordered it."
* text 1..1
* status = #active
* intent = #proposal
* priority 1..1
* code 1..1
* code.text 1..1
* code.coding 0..0
* subject only Reference(Patient)
* authoredOn 1..1
* requester 1..1
* performer 0..0
* patientInstruction 1..1

Profile: Session
Parent: Procedure
Id: session
Title: "A session"
Description: "Done by the person: as meant, stopped with the reason in words, or nobody knows."
* text 1..1
* code 1..1
* code.text 1..1
* subject only Reference(Patient)
* performed[x] 1..1
* performed[x] only Period
* performer 1..1
* performer.actor only Reference(Patient)
* complication 0..0
* obeys known-status and stopped-says-why

Profile: PrescribedPlan
Parent: CarePlan
Id: prescribed-plan
Title: "A clinician's plan"
Description: "What is to be done and what not, with limits."
* text 1..1
* status = #active
* intent = #plan
* title 1..1
* subject only Reference(Patient)
* created 1..1
* contributor 1..1
* activity 1..*
* activity.detail 1..1
* activity.detail.doNotPerform 1..1
* activity.detail.code 1..1
* activity.reference 0..0
* obeys to-do-or-not

Invariant: grave
Description: "It cannot wait, or can for hours."
Severity: #error
Expression: "severity = 'high' or severity = 'moderate'"

Invariant: known-status
Description: "It was done, stopped, or nobody knows."
Severity: #error
Expression: "status = 'completed' or status = 'stopped' or status = 'unknown'"

Invariant: stopped-says-why
Description: "A session that was stopped says why."
Severity: #error
Expression: "status = 'stopped' implies statusReason.text.exists()"

Invariant: for-safety
Description: "The flag is there for the person's safety."
Severity: #error
Expression: "category.coding.where(system = 'http://terminology.hl7.org/CodeSystem/flag-category' and code = 'safety').exists()"

Invariant: to-do-or-not
Description: "Each activity says whether it is to be done."
Severity: #error
Expression: "activity.all(detail.doNotPerform.exists())"
