// Mistakes by the profile that must not let them through: each spoils a resource that is right.
const without = (name) => (resource) => {
  delete resource[name];
};
const other = (changes) => (resource) => Object.assign(resource, changes);

const observation = {
  'of a device': other({ subject: { reference: 'Device/x' } }),
  'not asked for': other({ category: [{ text: 'measured' }] }),
  'not by the person': (resource) => {
    resource.performer = [...resource.performer, { display: 'A clinician' }];
  },
  'of nobody': without('subject'),
  'without words for people': without('text'),
  'of another code': other({ code: { coding: [{ system: 'http://loinc.org', code: '8310-5' }] } }),
  'not final': other({ status: 'preliminary' }),
  'taken back': other({ status: 'entered-in-error' }),
};
const place = {
  ...observation,
  'of no known side': without('bodySite'),
  'with a number': (resource) => {
    delete resource.valueCodeableConcept;
    resource.valueInteger = 3;
  },
  'with a reason for no value beside the value': other({ dataAbsentReason: { text: 'not sure' } }),
};
const definition = {
  'signed off': other({ status: 'active' }),
  'not for study': other({ experimental: false }),
  'without version': without('version'),
};
const elsewhere = (resource) => {
  resource.valueCodeableConcept.coding = [{ system: resource.valueCodeableConcept.coding[0].system, code: 'elsewhere' }];
};

export const spoilt = {
  'pain-strength': {
    ...observation,
    'eleven of ten': (resource) => {
      delete resource.dataAbsentReason;
      resource.valueInteger = 11;
    },
    'neither number nor reason': (resource) => {
      delete resource.dataAbsentReason;
      delete resource.valueInteger;
    },
    'both number and reason': other({ valueInteger: 3, dataAbsentReason: { text: 'not sure' } }),
    'a quantity': (resource) => {
      delete resource.dataAbsentReason;
      delete resource.valueInteger;
      resource.valueQuantity = { value: 3 };
    },
  },
  'furthest-place-of-pain': { ...place, 'at no known place': elsewhere },
  'furthest-place-of-numbness': place,
  'move-of-pain': { ...observation, 'no known move': elsewhere, 'from nothing': without('derivedFrom'), 'with no places': without('hasMember') },
  'course-of-pain': { ...observation, 'no known course': elsewhere, 'without an end': (resource) => delete resource.effectivePeriod.end },
  'roland-morris-score': { ...observation, '25 of 24': other({ valueInteger: 25 }), 'whose nobody says': without('note') },
  'own-activity': { ...observation, 'eleven of ten': other({ valueInteger: 11 }), 'without a value': without('valueInteger') },
  'check-at-home': { ...observation, 'with a code of a diagnosis': (resource) => Object.assign(resource.valueCodeableConcept, { coding: [{ system: 'http://snomed.info/sct', code: '1' }] }) },
  'fact-of-the-journal': {
    'of nobody': without('subject'),
    'said by the person': other({ performer: [{ reference: 'Patient/x' }] }),
    'worked out by nobody': without('device'),
    'in words': (resource) => {
      delete resource.valueBoolean;
      delete resource.valueInteger;
      resource.valueString = 'yes';
    },
    'of no finding': (resource) => Object.assign(resource.code.coding[0], { code: 'Not a finding' }),
    'with neither value nor reason': (resource) => {
      delete resource.valueBoolean;
      delete resource.valueInteger;
    },
  },
  'self-care-record': {
    'a collection': other({ type: 'collection' }),
    'without identifier': without('identifier'),
    'the composition not first': (resource) => resource.entry.reverse(),
    'nothing says how it came about': (resource) => {
      resource.entry = resource.entry.filter((entry) => entry.resource.resourceType !== 'Provenance');
    },
  },
  'self-care-composition': {
    'not a note of the patient': other({ type: { coding: [{ system: 'http://loinc.org', code: '11488-4' }] } }),
    'written by one alone': (resource) => resource.author.pop(),
    'a section that cannot be read': (resource) => delete resource.section[0].text,
    'without sections': without('section'),
  },
  'person-without-name': {
    'with a name': other({ name: [{ text: 'A. Person' }] }),
    'with a birthday': other({ birthDate: '1980-01-01' }),
    'with a telephone': other({ telecom: [{ system: 'phone', value: '1' }] }),
  },
  'screening-response': {
    'on a form without version': other({ questionnaire: 'https://example.invalid/wideberth/fhir/Questionnaire/screening' }),
    'answered by nobody': without('source'),
    'at no known time': without('authored'),
    'without answers': without('item'),
    'broken off': other({ status: 'stopped' }),
  },
  'how-it-came-about': { 'by one alone': (resource) => resource.agent.pop(), 'of no protocol': without('entity') },
  'carried-journal': {
    'without the hashes': (resource) => resource.content.pop(),
    'the hashes first': (resource) => resource.content.reverse(),
    'known by nothing': without('identifier'),
    'of a device': other({ subject: { reference: 'Device/x' } }),
  },
  'the-app': { 'without versions': without('version'), 'without name': without('deviceName') },
  complaint: {
    'of a device': other({ subject: { reference: 'Device/x' } }),
    'confirmed': other({ verificationStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }] } }),
    'said by nobody': without('asserter'),
    'staged': other({ stage: [{ summary: { text: 'II' } }] }),
  },
  'danger-sign': {
    'not grave': other({ severity: 'low' }),
    'on no ground': without('evidence'),
    'nothing told': without('mitigation'),
  },
  'clearance-awaited': { 'over': (resource) => Object.assign(resource.period, { end: resource.period.start }), 'not active': other({ status: 'inactive' }), 'not for safety': other({ category: [{ text: 'diet' }] }) },
  'visit-due': { 'ordered': other({ intent: 'order' }), 'at no known pace': without('priority'), 'with a code': (resource) => Object.assign(resource.code, { coding: [{ system: 'http://snomed.info/sct', code: '1' }] }), 'nothing told': without('patientInstruction') },
  session: {
    'never done': other({ status: 'not-done' }),
    'stopped for no reason': (resource) => {
      resource.status = 'stopped';
      delete resource.statusReason;
    },
    'done by nobody': without('performer'),
  },
  'prescribed-plan': { 'an order': other({ intent: 'order' }), 'without activities': without('activity'), 'neither to do nor not': (resource) => delete resource.activity[0].detail.doNotPerform },
  'protocol-as-plan': {
    ...definition,
    'without library': without('library'),
    'a condition that is no name': (resource) => Object.assign(resource.action[0].action[0].condition[0].expression, { expression: '1 = 1' }),
    'a condition in another language': (resource) => Object.assign(resource.action[0].action[0].condition[0].expression, { language: 'text/fhirpath' }),
    'nobody knows how much': (resource) => delete resource.action[3].action[0].dynamicValue,
    'a rule on no ground': (resource) => delete resource.action[1].action[0].documentation,
  },
  'asked-for-by-plan': { ...definition, 'an order': other({ intent: 'order' }), 'nothing told': other({ kind: 'CommunicationRequest', dynamicValue: [] }) },
  'library-of-conditions': { ...definition, 'somewhere else': (resource) => Object.assign(resource.content[0], { url: 'https://example.invalid/x' }), 'no CQL': (resource) => Object.assign(resource.content[0], { contentType: 'text/plain' }) },
  'screening-form': { 'not for patients': other({ subjectType: ['Practitioner'] }), 'without version': without('version'), 'without questions': without('item') },
};
