// Codes of our own: where no code of LOINC or SNOMED was seen in two places. Places of pain are the options of the protocol's choice `pain-zone`.

Alias: $LNC = http://loinc.org

CodeSystem: Observed
Id: observation
Title: "What a person observes of a painful back"
Description: "Where pain and numbness are, and which way the pain moves."
* ^url = "https://example.invalid/wideberth/fhir/CodeSystem/observation"
* ^caseSensitive = true
* #pain-place "Furthest place of pain from the spine"
* #numb-place "Furthest place of numbness or tingling from the spine"
* #pain-change "Move of pain since the time before"
* #pain-course "Move of pain over the last days"
* #roland-morris "Roland-Morris Disability Questionnaire, score 0 to 24, higher is worse"
* #own-activity "How well an activity of the person's own goes, 0 to 10"
* #strength "The strength of your legs"
* #between-legs "Feeling between your legs"

CodeSystem: PainZones
Id: pain-zone
Title: "Places between the spine and the foot"
Description: "How far from the spine something is felt, nearest first."
* ^url = "https://example.invalid/wideberth/fhir/CodeSystem/pain-zone"
* ^caseSensitive = true
* #none "No pain now"
* #centre "Middle of the low back"
* #side "Side of the low back"
* #buttock "Buttock, hip or groin"
* #thigh "Thigh, down to the knee"
* #calf "Lower leg"
* #foot "Foot or toes"

CodeSystem: PainChanges
Id: pain-change
Title: "What became of pain between two times"
Description: "Whether pain came home towards the spine, stayed, or moved away from it."
* ^url = "https://example.invalid/wideberth/fhir/CodeSystem/pain-change"
* ^caseSensitive = true
* #abolished "Gone"
* #centralized "Centralized: now in the middle of the low back only"
* #centralizing "Centralizing: reaches less far"
* #distal-reduced "Reaches as far, and is weaker there"
* #unchanged "Unchanged"
* #distal-worse "Reaches as far, and is stronger there"
* #peripheralized "Peripheralized: reaches further"
* #second-leg-new "New in a leg that was free while the other hurt"

CodeSystem: PainCourses
Id: pain-course
Title: "Which way pain has gone over two weeks"
Description: "Whether pain has come home, reaches less far, stayed or reaches further."
* ^url = "https://example.invalid/wideberth/fhir/CodeSystem/pain-course"
* ^caseSensitive = true
* #central "In the middle of the low back at most, all the while"
* #centralizing "Centralizing: come home to the middle of the low back"
* #partial "Partial: reaches less far than at first"
* #non-centralizing "Non-centralizing: reaches as far as at first"
* #peripheralizing "Peripheralizing: reaches further than at first"

ValueSet: PainZone
Id: pain-zone
Title: "Places between the spine and the foot"
Description: "All of them."
* include codes from system PainZones

ValueSet: PainChange
Id: pain-change
Title: "What became of pain between two times"
Description: "All of them."
* include codes from system PainChanges

ValueSet: PainCourse
Id: pain-course
Title: "Which way pain has gone over two weeks"
Description: "All of them."
* include codes from system PainCourses
