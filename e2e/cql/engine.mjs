// Runs libraries in ELM for people, in cql-execution, which nobody here wrote.
import { createRequire } from 'node:module';

// The packages lie where this runs, and not beside this file.
const require = createRequire(`${process.cwd()}/`);
const cql = require('cql-execution');
const fhir = require('cql-exec-fhir');

// A library with what it includes, ready to be asked.
export function ready(library, included) {
  const all = [library, ...included].map((one) => [one.library.identifier.id, one]);
  return new cql.Library(library, new cql.Repository(Object.fromEntries(all)));
}

// Of a library's statements, those that an expression needs.
export function needed(statements, name) {
  const byName = new Map(statements.map((statement) => [statement.name, statement]));
  const found = new Set();
  const look = (node) => {
    if (!node || typeof node !== 'object') return;
    if (['ExpressionRef', 'FunctionRef'].includes(node.type) && !node.libraryName) take(node.name);
    Object.values(node).forEach(look);
  };
  const take = (one) => {
    if (found.has(one)) return;
    found.add(one);
    look(byName.get(one)?.expression);
  };
  take(name);
  return statements.filter((statement) => found.has(statement.name));
}

// The library of findings with a parameter in place of each: what is known can then be given, and need not be read from FHIR each time.
export function given(library, findings) {
  const copy = structuredClone(library);
  const parameters = [];
  for (const definition of copy.library.statements.def) {
    const finding = findings.get(definition.name);
    if (!finding) continue;
    const name = `{urn:hl7-org:elm-types:r1}${finding.kind === 'yes_no' ? 'Boolean' : 'Integer'}`;
    definition.expression = { type: 'ParameterRef', name: definition.name };
    const parameterTypeSpecifier = { type: 'NamedTypeSpecifier', name };
    parameters.push({ name: definition.name, accessLevel: 'Public', parameterTypeSpecifier });
  }
  if (parameters.length !== findings.size) throw new Error(`the library defines ${parameters.length} of ${findings.size} findings`);
  copy.library.parameters = { def: parameters };
  return copy;
}

// A value as `wideberth` writes it, as CQL has it: options are places in their list.
function value({ kind, options }, said) {
  if (said === 'unknown') return null;
  if (kind === 'yes_no') return said === 'yes';
  return kind === 'choice' ? options.indexOf(said) : said;
}

// What is known of somebody, as CQL has it.
export function values(findings, person) {
  return Object.fromEntries([...findings].map(([name, finding]) => [name, value(finding, person.findings[name])]));
}

// What the expressions of a library come to for somebody of whom this is known; or only one of them.
export async function outcome(library, known, expression) {
  const somebody = new cql.PatientSource([{ id: 'p', recordType: 'Patient' }]);
  const executor = new cql.Executor(library, new cql.CodeService({}), known);
  const results = await (expression ? executor.exec_expression(expression, somebody) : executor.exec(somebody));
  return results.patientResults.p;
}

// What the expressions of a library come to for people of whom FHIR resources tell: a list of resources for each.
export async function outcomesOf(library, people) {
  const source = fhir.PatientSource.FHIRv401();
  const subject = (place) => ({ reference: `Patient/p${place}` });
  source.loadBundles(people.map((resources, place) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ resource: { resourceType: 'Patient', id: `p${place}` } }, ...resources.map((one) => ({ resource: { ...one, subject: subject(place) } }))],
  })));
  const { patientResults } = await new cql.Executor(library, new cql.CodeService({})).exec(source);
  return people.map((_, place) => patientResults[`p${place}`]);
}
