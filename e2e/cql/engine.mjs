// Runs libraries in ELM for people as `wideberth people` writes them, in cql-execution, which nobody here wrote.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The packages lie where this runs, and not beside this file.
const require = createRequire(`${process.cwd()}/`);
const cql = require('cql-execution');
const fhir = require('cql-exec-fhir');

export const elm = (folder, name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
export const lines = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));

// The findings by name, with what is needed to tell CQL their values: options as their places.
export function findings(questions) {
  return new Map(questions.map(({ id, kind, options, origin }) => [id, { kind, options, origin }]));
}

// A value of `wideberth` as CQL has it.
export function value({ kind, options }, said) {
  if (said === 'unknown') return null;
  if (kind === 'yes_no') return said === 'yes';
  return kind === 'choice' ? options.indexOf(said) : said;
}

// The library of findings with a parameter in place of each: what is known is then given, and need not be read from FHIR each time.
export function given(library, known) {
  const copy = structuredClone(library);
  const types = (kind) => `{urn:hl7-org:elm-types:r1}${kind === 'yes_no' ? 'Boolean' : 'Integer'}`;
  const parameters = [];
  for (const definition of copy.library.statements.def) {
    const finding = known.get(definition.name);
    if (!finding) continue;
    definition.expression = { type: 'ParameterRef', name: definition.name };
    const parameterTypeSpecifier = { type: 'NamedTypeSpecifier', name: types(finding.kind) };
    parameters.push({ name: definition.name, accessLevel: 'Public', parameterTypeSpecifier });
  }
  if (parameters.length !== known.size) throw new Error(`the library defines ${parameters.length} of ${known.size} findings`);
  copy.library.parameters = { def: parameters };
  return copy;
}

// A library with what it includes, ready to be asked.
export function ready(library, included) {
  return new cql.Library(library, new cql.Repository(Object.fromEntries([library, ...included].map((one) => [one.library.identifier.id, one]))));
}

// What every expression of a library comes to for somebody, or one of them.
export async function outcome(library, parameters, expression) {
  const somebody = new cql.PatientSource([{ id: 'p', recordType: 'Patient' }]);
  const executor = new cql.Executor(library, new cql.CodeService({}), parameters);
  const results = await (expression ? executor.exec_expression(expression, somebody) : executor.exec(somebody));
  return results.patientResults.p;
}

// The same for somebody of whom FHIR resources tell, each naming Patient/p.
export async function outcomeOf(library, resources) {
  const source = fhir.PatientSource.FHIRv401();
  const entry = [{ resourceType: 'Patient', id: 'p' }, ...resources].map((resource) => ({ resource }));
  source.loadBundles([{ resourceType: 'Bundle', type: 'collection', entry }]);
  const results = await new cql.Executor(library, new cql.CodeService({})).exec(source);
  return results.patientResults.p;
}
