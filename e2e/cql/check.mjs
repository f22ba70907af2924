// Holds the CQL that is made of the protocol, and CQL that was written by hand from the evidence review, against the engine: node check.mjs WIDEBERTH, in the folder where the packages of package.json
// lie. WIDEBERTH is the program.
//
// The same people are decided for by the program and by cql-execution. Of the exported library everything must agree: the level, the truth of each rule and constraint, each technique, the action.
// Of what was written by hand, the emergencies and the results of the same day.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { given, outcome, outcomeOf, ready, values } from './engine.mjs';
import { faults } from './faults.mjs';
import { about, lot, resources } from './people.mjs';
import { translate } from './translate.mjs';

const [wideberth] = process.argv.slice(2);
const SEVERITY = { emergency_now: 6, same_day: 5, within_days: 4, routine: 3, wait: 2, self_care_limited: 1, self_care_ok: 0 };
// People, and how many of them at least must be at each level.
const RANDOM = 1000;
const EACH = 30;
const AT_EACH_LEVEL = 100;
const READ_FROM_FHIR = 40;
const FAULTS = 300;

const start = Date.now();
let failed = false;
function complain(line, details = []) {
  failed = true;
  console.log(line);
  details.slice(0, 10).forEach((detail) => console.log(`  ${detail}`));
  if (details.length > 10) console.log(`  and ${details.length - 10} more`);
}
const told = (line) => console.log(`${line} (${((Date.now() - start) / 1000).toFixed(1)} s)`);

function said(args, input) {
  const run = spawnSync(wideberth, args, { input, cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`${wideberth} ${args.join(' ')} failed: ${run.error ?? run.stderr}`);
  return run.stdout;
}
const lines = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));

// What is exported, translated. The translator must have nothing to say of it.
const folder = mkdtempSync(join(tmpdir(), 'wideberth-cql-'));
said(['export', 'library', '--cql', folder]);
const text = (file) => readFileSync(file, 'utf8');
const texts = Object.fromEntries(['WideberthFindings', 'WideberthDecision'].map((name) => [name, text(join(folder, `${name}.cql`))]));
texts.RedFlags = text(new URL('RedFlags.cql', import.meta.url));
rmSync(folder, { recursive: true });
const { elm, complaints } = translate(texts);
if (complaints.length > 0) complain('the translator complains', complaints);
told(`${Object.keys(elm).length} libraries translated, ${Math.round(JSON.stringify(elm).length / 1000)} kB of ELM`);

const findings = new Map(JSON.parse(said(['questions', '--json'])).map((finding) => [finding.id, finding]));
const simple = given(elm.WideberthFindings, findings);
const decision = ready(elm.WideberthDecision, [simple]);
const redFlags = ready(elm.RedFlags, [simple]);

// People from the protocol's own rules and by lot, and people from what was written by hand.
const people = lines(said(['people', '--random', String(RANDOM)]));
const calm = people.find(({ id }) => id === 'calm');
people.push(...about(elm.RedFlags, findings, calm, EACH, lot(1)));
const decided = lines(said(['decide'], people.map((person) => JSON.stringify(person)).join('\n')));
const atLevel = Object.keys(SEVERITY).map((level) => [level, decided.filter(({ disposition }) => disposition === level).length]);
for (const [level, count] of atLevel) {
  if (count < AT_EACH_LEVEL) complain(`only ${count} people are at ${level}`);
}
told(`${people.length} people decided for: ${atLevel.map(([level, count]) => `${level} ${count}`).join(', ')}`);

// What the program says of a rule: certain, possible or neither.
const blocks = [...new Set(decided.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)))];
const truths = ({ reasons }) => new Map(reasons.map(({ rule, certain }) => [rule, certain ? true : null]));

function differences(ours, theirs) {
  const found = [];
  const differ = (what, us, them) => us !== them && found.push(`${what} is ${us} here and ${them} there`);
  differ('the level', ours.disposition, theirs.Disposition);
  differ('the action', ours.action, theirs.Action);
  const own = truths(ours);
  for (const block of blocks) {
    const truth = own.has(block) ? own.get(block) : false;
    const name = block.replaceAll('-', '_');
    differ(block, truth, theirs[block]);
    differ(`certain ${block}`, truth === true, theirs[`certain_${name}`]);
    differ(`possible ${block}`, truth !== false, theirs[`possible_${name}`]);
    differ(`unsure ${block}`, truth === null, theirs[`unsure_${name}`]);
  }
  for (const [technique, { open }] of Object.entries(ours.techniques)) differ(technique, open, theirs[`open_${technique.replaceAll('-', '_')}`]);
  for (const level of Object.keys(SEVERITY)) differ(`at ${level}`, ours.disposition === level, theirs[`level_${level}`]);
  return found;
}

let compared = 0;
for (const [place, person] of people.entries()) {
  const theirs = await outcome(decision, values(findings, person));
  compared += 3 + 4 * blocks.length;
  const found = differences(decided[place], theirs);
  if (found.length > 0) complain(`${person.id}: the exported library decides otherwise`, found);
}
told(`the exported library and the engine: ${blocks.length} rules and constraints, ${compared} truths compared`);

// By hand: no less than the evidence asks for, and no more than that but where the protocol means to be stricter.
let signs = 0;
let stricter = 0;
for (const [place, person] of people.entries()) {
  const { Evidence, Expected } = await outcome(redFlags, values(findings, person));
  const own = SEVERITY[decided[place].disposition];
  if (own < Evidence) complain(`${person.id}: the engine says ${own}, and the evidence asks for ${Evidence}`);
  else if ((own >= 5 || Expected >= 5) && own !== Expected) complain(`${person.id}: the engine says ${own}, by hand it is ${Expected}`);
  if (own >= 5) signs += 1;
  if (Math.max(own, Expected) >= 5 && Evidence < Expected) stricter += 1;
}
told(`by hand: ${signs} people with an emergency or a result of the same day, ${stricter} of them by a choice that is stricter than the evidence`);

// The library that reads findings from FHIR, with the one that decides.
const reading = ready(elm.WideberthDecision, [elm.WideberthFindings]);
const readings = ready(elm.WideberthFindings, []);
const form = JSON.parse(said(['export', 'questionnaire']));
for (let number = 0; number < READ_FROM_FHIR; number += 1) {
  const place = Math.floor((number * people.length) / READ_FROM_FHIR);
  const told = resources(form, findings, people[place]);
  const read = await outcomeOf(readings, told);
  const wrong = Object.entries(values(findings, people[place])).filter(([name, value]) => (read[name] ?? null) !== value);
  if (wrong.length > 0) complain(`${people[place].id}: read otherwise from FHIR`, wrong.map(([name, value]) => `${name} is ${value}, and was read as ${read[name]}`));
  const found = differences(decided[place], await outcomeOf(reading, told));
  if (found.length > 0) complain(`${people[place].id}: decided otherwise from FHIR`, found);
}
told(`${READ_FROM_FHIR} people read from FHIR resources`);

// Somebody of whom nothing is told is not safe.
const nobody = await outcomeOf(reading, []);
if (!(SEVERITY[nobody.Disposition] >= 5) || Object.entries(nobody).some(([name, value]) => name.startsWith('open_') && value)) {
  complain(`nothing is known, and the library says ${nobody.Disposition}`);
}

// The comparison is worth something only if it notices a fault. Each is put into one definition, and tried on all people until somebody is decided for otherwise.
const statements = elm.WideberthDecision.library.statements.def;
const seeded = statements.flatMap((definition) => [...faults(definition.expression)].map((fault) => [definition, ...fault]))
  .filter(([{ name }]) => blocks.includes(name));
const step = Math.max(1, Math.floor(seeded.length / FAULTS));
const tried = seeded.filter((_, place) => place % step === 0);
const known = people.map((person) => values(findings, person));
const unnoticed = [];
for (const [definition, what, expression] of tried) {
  const library = structuredClone({ library: { ...elm.WideberthDecision.library, statements: undefined } });
  library.library.statements = { def: statements.map((one) => (one === definition ? { ...one, expression } : one)) };
  const faulty = ready(library, [simple]);
  if (!(await noticed(faulty, definition.name))) unnoticed.push(`${definition.name}: ${what}`);
}
async function noticed(library, block) {
  // First those whom the protocol has because of this rule.
  const places = people.map((_, place) => place).sort((a, b) => Number(people[b].id.startsWith(block)) - Number(people[a].id.startsWith(block)));
  for (const place of places) {
    const own = truths(decided[place]);
    const theirs = await outcome(library, known[place], block);
    if ((own.has(block) ? own.get(block) : false) !== theirs[block]) return true;
  }
  return false;
}
if (unnoticed.length > 0) complain(`${unnoticed.length} faults that nobody notices`, unnoticed);
told(`${tried.length} of ${seeded.length} faults seeded, ${tried.length - unnoticed.length} noticed`);
process.exit(failed ? 1 : 0);
