// Resources that the gates are tried on: one that is broken for each kind of mistake, and good ones that no gate may refuse.

const address = (n) => `urn:uuid:0b5c0c5e-0000-4000-8000-00000000000${n}`;
const words = (text) => ({ text });
const readable = (inside) => ({ status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>` });

const observation = (own) => ({ resourceType: 'Observation', status: 'final', code: words('Pain'), ...own });
const patient = (own) => ({ resourceType: 'Patient', ...own });
const form = (...item) => ({ resourceType: 'Questionnaire', status: 'active', item });
const yesNo = (linkId, own) => ({ linkId, type: 'boolean', text: `Is it ${linkId}?`, ...own });
const when = (question, operator = '=') => ({ question, operator, answerBoolean: true });

const plan = (action) => ({ resourceType: 'PlanDefinition', status: 'draft', action: [action] });

function document(change = () => {}) {
  const bundle = {
    resourceType: 'Bundle',
    type: 'document',
    identifier: { system: 'urn:ietf:rfc:3986', value: address(0) },
    timestamp: '2026-11-25T11:30:00+01:00',
    entry: [
      {
        fullUrl: address(1),
        resource: {
          resourceType: 'Composition',
          status: 'final',
          type: words('Note'),
          subject: { reference: address(2) },
          date: '2026-11-25T11:30:00+01:00',
          author: [{ reference: address(2) }],
          title: 'A note',
          section: [{ title: 'Pain', text: readable('<p>Less</p>'), entry: [{ reference: address(3) }] }],
        },
      },
      { fullUrl: address(2), resource: patient({ id: 'a-person' }) },
      { fullUrl: address(3), resource: observation({ valueInteger: 3, effectiveDateTime: '2026-11-25T08:00:00-05:00' }) },
    ],
  };
  change(bundle);
  return bundle;
}

export const good = {
  'a document': document(),
  'an observation whose value is absent': observation({ dataAbsentReason: words('not sure') }),
  'an answer without a value': {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [
      {
        linkId: 'numb',
        answer: [
          {
            _valueBoolean: {
              extension: [
                { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-unknown' },
              ],
            },
          },
        ],
      },
    ],
  },
  'somebody known by name only': observation({ performer: [{ display: 'Somebody' }] }),
  'something contained that is referred to': observation({ contained: [patient({ id: 'p' })], subject: { reference: '#p' } }),
  'a form with a follow-up': form(yesNo('numb'), yesNo('new', { enableWhen: [when('numb')], enableBehavior: 'all' })),
};

export const broken = {
  'a required element is missing': { resourceType: 'Observation', status: 'final' },
  'an element that there is not': observation({ pain: 3 }),
  'an element that there is not, further in': observation({ code: { txt: 'Pain' } }),
  'a code that its list does not have': { resourceType: 'CarePlan', status: 'running', intent: 'plan', subject: { reference: 'Patient/1' } },
  'a status of another list': { resourceType: 'ServiceRequest', status: 'option', intent: 'proposal', subject: { reference: 'Patient/1' } },
  'a concept that its list does not have': {
    resourceType: 'Condition',
    clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'bad' }] },
    subject: { reference: 'Patient/1' },
  },
  'a date in another form': patient({ birthDate: '25.11.1980' }),
  'a time without a zone': observation({ effectiveDateTime: '2026-11-25T08:00:00' }),
  'a day that no month has': patient({ birthDate: '1981-02-29' }),
  'a number as a text': observation({ valueInteger: '3' }),
  'half a point': observation({ valueInteger: 3.5 }),
  'two values': observation({ valueInteger: 3, valueString: 'three' }),
  'one where there can be many': observation({ category: words('survey') }),
  'many where there can be one': observation({ code: [words('Pain')] }),
  'an empty list': patient({ name: [] }),
  'null': patient({ name: null }),
  'an empty object': patient({ maritalStatus: {} }),
  'an empty text': patient({ language: '' }),
  'an id with a space': patient({ id: 'a person' }),
  'two items of one name': form(yesNo('numb'), yesNo('numb')),
  'a display with items': form({ linkId: 'a', type: 'display', text: 'Look', item: [yesNo('numb')] }),
  'two conditions without a behaviour': form(yesNo('a'), yesNo('b'), yesNo('c', { enableWhen: [when('a'), when('b')] })),
  'a condition that renderers read in three ways': form(yesNo('a'), yesNo('b', { enableWhen: [when('a', '!=')], enableBehavior: 'all' })),
  'a value and why there is none': observation({ valueInteger: 3, dataAbsentReason: words('not sure') }),
  'a period that ends before it begins': { resourceType: 'Flag', status: 'active', code: words('Stop'), subject: { reference: 'Patient/1' }, period: { start: '2026-11-25', end: '2026-11-24' } },
  'a document that does not begin with its composition': document((bundle) => bundle.entry.reverse()),
  'a document without a time': document((bundle) => delete bundle.timestamp),
  'a section without anything': document((bundle) => (bundle.entry[0].resource.section = [{ title: 'Pain' }])),
  'a plan whose activity is told twice': {
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    subject: { reference: 'Patient/1' },
    activity: [{ reference: { reference: 'ServiceRequest/1' }, detail: { status: 'scheduled' } }],
  },
  'an action whose condition is for nothing known': plan({ condition: [{ kind: 'wish', expression: { language: 'text/cql', expression: 'A' } }] }),
  'a condition without an expression': plan({ condition: [{ kind: 'applicability', expression: { description: 'if it hurts' } }] }),
  'a source of no known kind': plan({ documentation: [{ type: 'rumour', label: 'A1' }] }),
  'an action that asks for two things': plan({ definitionCanonical: 'urn:a', definitionUri: 'urn:b' }),
  'a definition of something that cannot be asked for': { resourceType: 'ActivityDefinition', status: 'draft', kind: 'Patient' },
  'a library of no known kind': { resourceType: 'Library', status: 'draft' },
  'a library whose content is no base64': { resourceType: 'Library', status: 'draft', type: words('logic'), content: [{ contentType: 'text/cql', data: 'not base64!' }] },
  'an extension with a value and with extensions': patient({ extension: [{ url: 'urn:a', valueString: 'a', extension: [{ url: 'urn:b', valueString: 'b' }] }] }),
  'a reference that leads nowhere': document((bundle) => (bundle.entry[0].resource.author[0].reference = address(9))),
  'an address that comes twice': document((bundle) => (bundle.entry[2].fullUrl = address(2))),
  'a script in a narrative': patient({ text: readable('<script>alert(1)</script>') }),
  'a narrative that is not well formed': patient({ text: readable('<p>Less') }),
  'a narrative that says nothing': patient({ text: readable('<p> </p>') }),
  'a reference to something contained that is not there': observation({ subject: { reference: '#p' } }),
  'something contained that nothing refers to': observation({ contained: [{ resourceType: 'Patient', id: 'p' }] }),
};
