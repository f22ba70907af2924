// Applies the plan to people with encender, which nobody here wrote, as the operation PlanDefinition/$apply.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The packages lie where this runs, and not beside this file.
const { applyPlan } = await import(pathToFileURL(join(process.cwd(), 'node_modules/encender/src/main.js')));

// What becomes of a plan for somebody: in each of its groups the actions that apply, by their ids, with what each asks for. `definitions` are the plan's activities and libraries, and `reading` the
// library in ELM that reads findings: from `resources`, or from `known` if it has parameters in their place.
export async function applied(plan, definitions, reading, resources, known = {}) {
  const patient = { resourceType: 'Patient', id: 'p' };
  const subject = { reference: 'Patient/p' };
  const all = [patient, ...resources.map((one) => ({ ...one, subject }))];
  const resolve = (reference) => {
    if (!reference) return all;
    if (reference === subject.reference) return [patient];
    const found = definitions.filter(({ url, version }) => reference === `${url}|${version}`);
    if (found.length !== 1) throw new Error(`${reference} is there ${found.length} times`);
    return found;
  };
  const [, group, ...asked] = await applyPlan(plan, subject.reference, resolve, { elmJsonDependencies: { [reading.library.identifier.id]: reading }, cqlParameters: known });
  const of = (action) => asked.find(({ resourceType, id }) => action.resource?.reference === `${resourceType}/${id}`);
  return Object.fromEntries(group.action.map(({ id, action }) => [id, new Map(action.map((one) => [one.id, of(one)]))]));
}

// The activities as encender can take them: it fills in by CQL alone, and what is told by its title. That the title is told in its place is of no account here.
export function withoutFhirPath(definition) {
  const { dynamicValue, ...rest } = definition;
  const left = dynamicValue?.filter(({ expression }) => expression.language === 'text/cql') ?? [];
  return left.length > 0 ? { ...rest, dynamicValue: left } : rest;
}

// What is said otherwise by a plan that was applied and by the program.
export function differences(groups, decided) {
  const same = (what, theirs, ours) => ([...theirs].sort().join(' ') === [...ours].sort().join(' ') ? [] : [`${what}: ${[...theirs]} there, and ${[...ours]} here`]);
  const level = `level-${decided.disposition.replaceAll('_', '-')}`;
  return [
    ...same('level', groups.disposition.keys(), [level]),
    ...same('rules and constraints', [...groups.rules.keys(), ...groups.constraints.keys()], Object.keys(decided.rules)),
    ...same('techniques', groups.techniques.keys(), decided.open),
    ...[...groups.techniques].filter(([name]) => decided.open.includes(name)).flatMap(([name, request]) => untold(name, request, decided.doses[name])),
  ];
}

// What a request for a technique does not tell of its dose: how hard, at how many spots, how long or how often, and in how many sets, in this order; of an exercise the last two. Then what to do first.
function untold(name, request, dose) {
  if (request?.resourceType !== 'ServiceRequest') return [`${name}: nothing asks for it`];
  let told = request.patientInstruction ?? '';
  const missing = dose.advice.filter((words) => !told.includes(words));
  dose.advice.forEach((words) => { told = told.replace(words, ''); });
  const numbers = [...told.replace(/ of 10\b/g, '').matchAll(/\d+/g)].map(([number]) => Number(number)).join(' ');
  const exercise = [dose.strokes_max || dose.hold_max_s, dose.sets_max];
  const massage = [dose.pressure_max, dose.spots_max, ...exercise];
  const wrong = [exercise, massage].some((all) => all.join(' ') === numbers) ? [] : [`${name} is told so: ${request.patientInstruction}`];
  return [...wrong, ...missing.map((words) => `${name}: not told: ${words}`)];
}
