// Holds the CQL that is made of the protocol, and CQL that was written by hand from the evidence review, against the engine: node check.mjs WIDEBERTH, in the folder where the packages of package.json
// lie. WIDEBERTH is the program.
//
// The same people are decided for by the program and by cql-execution. Of the exported library everything must agree: the level, the truth of each rule and constraint, each technique and how much of it,
// what to do, the clearance and the restart. Of what was written by hand, the emergencies and the results of the same day.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applied, differences as appliedOtherwise, withoutFhirPath } from './apply.mjs';
import { given, needed, outcome, outcomesOf, ready, values } from './engine.mjs';
import { faults, harmless } from './faults.mjs';
import { about, lot, resources } from './people.mjs';
import { translate } from './translate.mjs';

const wideberth = resolve(process.argv[2]);
const SEVERITY = { emergency_now: 6, same_day: 5, within_days: 4, routine: 3, wait: 2, self_care_limited: 1, self_care_ok: 0 };
// People by lot, people for each sign that was written by hand at most, people at each level at least, people whose findings are read from FHIR, people to whom the plan is applied at each level, with doses of their own, and read from FHIR, and faults.
const RANDOM = 1500;
const EACH = 27;
const AT_EACH_LEVEL = 100;
const READ = 24;
const APPLIED = 2;
const APPLIED_WITH_DOSES = 12;
const READ_AT = ['emergency_now', 'self_care_limited'];
const FAULTS = 300;
const FAULTS_IN_DOSES = 120;
// The parts of a dose in the library, as the program calls them.
const PARTS = {
  pressure: 'pressure_max', hold: 'hold_max_s', time: 'time_max_s', spots: 'spots_max', sets: 'sets_max', strokes: 'strokes_max', ball: 'ball_max', positions: 'positions', advice: 'advice',
};

const start = Date.now();
const tell = (line) => console.log(`${line} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
// How many times something was complained of; the first few are told.
let complaints = 0;
function complain(line, details = []) {
  complaints += 1;
  if (complaints > 20) return;
  console.log(line);
  details.slice(0, 10).forEach((detail) => console.log(`  ${detail}`));
  if (details.length > 10) console.log(`  and ${details.length - 10} more`);
}

// What the program prints, run where the protocol lies.
function said(args, input = '') {
  const run = spawn(wideberth, args, { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks = [];
  run.stdout.on('data', (chunk) => chunks.push(chunk));
  run.stdin.end(input);
  return new Promise((done, reject) => {
    run.on('error', reject);
    run.on('close', (code) => (code === 0 ? done(Buffer.concat(chunks).toString()) : reject(new Error(`${wideberth} ${args.join(' ')} failed`))));
  });
}
const lines = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));

// What is exported, translated. The translator must have nothing to say of it.
const folder = mkdtempSync(join(tmpdir(), 'wideberth-cql-'));
await said(['export', 'library', '--cql', folder]);
const text = (file) => readFileSync(file, 'utf8');
const texts = Object.fromEntries(['WideberthFindings', 'WideberthDecision'].map((name) => [name, text(join(folder, `${name}.cql`))]));
texts.RedFlags = text(new URL('RedFlags.cql', import.meta.url));
const { elm, complaints: translators } = translate(texts);
if (translators.length > 0) complain('the translator complains', translators);
tell(`${Object.keys(elm).length} libraries translated, ${Math.round(JSON.stringify(elm).length / 1000)} kB of ELM`);

const findings = new Map(JSON.parse(await said(['questions', '--json'])).map((finding) => [finding.id, finding]));
const simple = given(elm.WideberthFindings, findings);

// People from the protocol's own rules and by lot, and people from what was written by hand; those of whom the same is known are one.
const protocols = lines(await said(['people', '--random', String(RANDOM)]));
const calm = protocols.find(({ id }) => id === 'calm');
const tried = [...protocols, ...about(elm.RedFlags, findings, calm, EACH, lot(1))];
const people = [...new Map(tried.map((person) => [JSON.stringify(person.findings), person])).values()];
const known = people.map((person) => values(findings, person));

// The program and the libraries decide side by side.
const deciding = said(['decide', '--brief'], people.map((person) => JSON.stringify(person)).join('\n'));
// What a dose is in words comes from the dose: `apply.mjs` reads it.
const statements = elm.WideberthDecision.library.statements.def.filter(({ name }) => !name.startsWith('instruction_'));
const exported = await all(ready(withStatements(statements), [simple]));
const byHand = await all(ready(elm.RedFlags, [simple]));
const decided = lines(await deciding);

// The library that decides, with these statements instead of its own.
function withStatements(def) {
  return { library: { ...elm.WideberthDecision.library, statements: { def } } };
}

// What a library comes to for everybody, as a function from a person's place and an expression's name.
async function all(library) {
  const names = Object.keys(library.expressions);
  const rows = [];
  for (const person of known) {
    const results = await outcome(library, person);
    rows.push(names.map((name) => results[name]));
  }
  const places = new Map(names.map((name, place) => [name, place]));
  return (person, name) => rows[person][places.get(name)];
}

for (const [level] of Object.entries(SEVERITY)) {
  const count = decided.filter(({ disposition }) => disposition === level).length;
  console.log(`  ${level} ${count}`);
  if (count < AT_EACH_LEVEL) complain(`only ${count} people are at ${level}`);
}
tell(`${people.length} people decided for`);

const blocks = [...new Set(decided.flatMap(({ rules }) => Object.keys(rules)))];
const techniques = [...new Set(decided.flatMap(({ open }) => open))];
const truth = ({ rules }, block) => (block in rules ? rules[block] || null : false);
const named = (what, name) => `${what}_${name.replaceAll('-', '_')}`;
const doses = new Map(techniques.map((technique) => [named('dose', technique), technique]));
// A list is what is in it, in whatever order.
const plain = (value) => (Array.isArray(value) ? [...value].sort().join('; ') : (value ?? null));

// What the program and the library, asked for an expression, say otherwise of somebody.
function differences(ours, theirs) {
  const wanted = { Disposition: ours.disposition, Action: ours.action, NeedsClearance: ours.needs_clearance, RestartsOnset: ours.restarts_onset };
  for (const level of Object.keys(SEVERITY)) wanted[`level_${level}`] = ours.disposition === level;
  for (const technique of techniques) wanted[named('open', technique)] = ours.open.includes(technique);
  for (const block of blocks) {
    const own = truth(ours, block);
    Object.assign(wanted, { [block]: own, [named('certain', block)]: own === true, [named('possible', block)]: own !== false, [named('unsure', block)]: own === null });
  }
  const found = [...doses].flatMap(([name, technique]) => otherDose(ours, name, theirs(name)).map((line) => `${technique}: ${line}`));
  return [...found, ...others(wanted, theirs)];
}
// What of a dose the library has otherwise.
function otherDose(ours, name, theirs) {
  const own = ours.doses[doses.get(name)];
  const wanted = Object.fromEntries(Object.entries(PARTS).map(([part, called]) => [part, plain(own?.[called])]));
  return others(wanted, (part) => plain(theirs?.[part]));
}
function others(wanted, theirs) {
  return Object.entries(wanted).filter(([name, value]) => theirs(name) !== value).map(([name, value]) => `${name} is ${value} here and ${theirs(name)} there`);
}

for (const [place, person] of people.entries()) {
  const found = differences(decided[place], (name) => exported(place, name));
  if (found.length > 0) complain(`${person.id}: the exported library decides otherwise`, found);
}
const dosed = decided.flatMap((one) => Object.values(one.doses));
tell(`the exported library and the engine compared: ${blocks.length} rules and constraints, ${techniques.length} techniques, ${dosed.length} doses, ${new Set(dosed.map((dose) => JSON.stringify(dose))).size} of them different`);

// By hand: no less than the evidence asks for, and no more than that but where the protocol means to be stricter.
let grave = 0;
let stricter = 0;
for (const [place, person] of people.entries()) {
  const [evidence, expected] = [byHand(place, 'Evidence'), byHand(place, 'Expected')];
  const own = SEVERITY[decided[place].disposition];
  if (own < evidence && evidence >= 4) complain(`${person.id}: the engine says ${own}, and the evidence asks for ${evidence}`);
  else if (Math.max(own, expected) >= 5 && own !== expected) complain(`${person.id}: the engine says ${own}, by hand it is ${expected}`);
  if (own >= 5) grave += 1;
  if (own >= 5 && evidence < expected) stricter += 1;
}
tell(`by hand: ${grave} people with an emergency or a result of the same day, ${stricter} of them by a choice that is stricter than the evidence`);

// The library that reads findings from FHIR, with the one that decides. Of the last person nothing is told.
const form = JSON.parse(await said(['export', 'questionnaire']));
const places = Array.from({ length: READ }, (_, number) => Math.floor((number * people.length) / READ));
const told = [...places.map((place) => resources(form, findings, people[place])), []];
const read = await outcomesOf(ready(elm.WideberthFindings, []), told);
const reader = ready(elm.WideberthDecision, [elm.WideberthFindings]);
const reading = await outcomesOf(reader, told);
for (const [number, place] of places.entries()) {
  const wrong = Object.entries(known[place]).filter(([name, value]) => (read[number][name] ?? null) !== value);
  if (wrong.length > 0) complain(`${people[place].id}: read otherwise from FHIR`, wrong.map(([name, value]) => `${name} is ${value}, and was read as ${read[number][name]}`));
  const found = differences(decided[place], (name) => reading[number][name]);
  if (found.length > 0) complain(`${people[place].id}: decided otherwise from FHIR`, found);
}
const nobody = reading.at(-1);
if (!(SEVERITY[nobody.Disposition] >= 5) || techniques.some((technique) => nobody[named('open', technique)])) {
  complain(`nothing is known of somebody, and the library says ${nobody.Disposition}`);
}
tell(`${READ} people read from FHIR resources`);

// The plan is applied as other software would: with its activities and libraries as they are exported. Of some the answers are read from resources, which takes seconds for each.
const exportedAs = async (...what) => JSON.parse(await said(['export', ...what]));
for (const name of ['WideberthFindings', 'WideberthDecision']) writeFileSync(join(folder, `${name}.json`), JSON.stringify(elm[name]));
const inBundles = [await exportedAs('activitydefinitions'), await exportedAs('library', '--elm', folder)];
rmSync(folder, { recursive: true });
const definitions = inBundles.flatMap(({ entry }) => entry.map(({ resource }) => withoutFhirPath(resource)));
const plan = await exportedAs('plandefinition');
const everybody = people.map((_, place) => place);
const atLevels = Object.keys(SEVERITY).flatMap((level) => everybody.filter((place) => decided[place].disposition === level).slice(-APPLIED));
const withDoses = [...new Map(everybody.map((place) => [JSON.stringify(decided[place].doses), place])).values()].slice(-APPLIED_WITH_DOSES);
const chosen = [...new Set([...atLevels, ...withDoses])];
const stillToRead = new Set(READ_AT);
let asked = 0;
for (const place of chosen) {
  const fromResources = stillToRead.delete(decided[place].disposition);
  const groups = await (fromResources
    ? applied(plan, definitions, elm.WideberthFindings, resources(form, findings, people[place]))
    : applied(plan, definitions, simple, [], known[place]));
  const found = appliedOtherwise(groups, decided[place]);
  if (found.length > 0) complain(`${people[place].id}: the plan asks for something else when it is applied`, found);
  asked += groups.techniques.size;
  const other = chosen.find((one) => decided[one].disposition !== decided[place].disposition);
  if (appliedOtherwise(groups, decided[other]).length === 0) complain(`${people[place].id}: what is applied passes for that of somebody else`);
}
if (asked < APPLIED_WITH_DOSES) complain(`the plan asks for ${asked} techniques only`);
tell(`the plan applied to ${chosen.length} people, who are asked for ${asked} techniques`);

// Journals that are handed over as the library reads them, at their ends and at some moments at which the app decided, or else half-way: the plan decides as the app would have.
// One with corrections is decided for what was first said and for each correction, and the library reads one state of a person: it is left out.
const journals = fileURLToPath(new URL('../../scenarios/journals/', import.meta.url));
const moments = readdirSync(journals).filter((name) => name.endsWith('.jsonl')).flatMap((name) => {
  const events = lines(text(join(journals, name)));
  if (events.some(({ what }) => what.kind === 'corrected')) return [];
  const decidedAt = events.filter(({ what }) => what.kind === 'decided').map(({ at }) => at);
  const halfway = events.at(events.length / 2).at;
  const some = decidedAt.length > 0 ? [decidedAt.at(0), decidedAt.at(decidedAt.length / 2), decidedAt.at(-1), events.at(-1).at] : [halfway, events.at(-1).at];
  return some.map((at) => [name, ['--journal', join(journals, name), '--at', String(at)]]);
});
const bundles = [];
const decisions = [];
for (const [, of] of moments) {
  bundles.push(JSON.parse(await said(['export', 'findings', ...of])).entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType !== 'Patient'));
  decisions.push(JSON.parse(await said(['decide', '--brief', ...of])));
}
const ofJournals = await outcomesOf(reader, bundles);
for (const [place, [name, of]] of moments.entries()) {
  const found = differences(decisions[place], (expression) => ofJournals[place][expression]);
  if (found.length > 0) complain(`${name} at ${of.at(-1)}: decided otherwise from what is handed over`, found);
}
tell(`${moments.length} moments of journals handed over and decided, at ${new Set(decisions.map(({ disposition }) => disposition)).size} levels`);

// The comparison is worth something only if it notices a fault. Each is put into one rule, constraint or dose, and tried on people until one is decided for otherwise.
const seedsIn = (of) => statements.filter(of).flatMap((definition) => [...faults(definition.expression)].map((fault) => [definition, ...fault]));
const some = (seeds, count) => seeds.filter((_, place) => place % Math.max(1, Math.floor(seeds.length / count)) === 0);
const inBlocks = seedsIn(({ name }) => blocks.includes(name));
const inDoses = seedsIn(({ name }) => doses.has(name));
const seededInDoses = some(inDoses, FAULTS_IN_DOSES);
const seeded = [...some(inBlocks, FAULTS), ...seededInDoses];
const unnoticed = [];
for (const [definition, what, expression] of seeded) {
  const def = statements.map((one) => (one === definition ? { ...one, expression } : one));
  const library = ready(withStatements(needed(def, definition.name)), [simple]);
  const fault = `${definition.name}: ${what}`;
  if ((await noticed(library, definition.name, what)) === harmless.has(fault)) unnoticed.push(fault);
}
async function noticed(library, name, what) {
  // First those whom the protocol has because of this rule, or of what limits the dose, and who have a dose.
  const block = /possible_(\w+)/.exec(what)?.[1].replaceAll('_', '-') ?? name;
  const own = (place) => Number(people[place].id.startsWith(`${block} `)) + Number(decided[place].open.includes(doses.get(name)));
  for (const place of [...everybody].sort((a, b) => own(b) - own(a))) {
    const theirs = (await outcome(library, known[place], name))[name];
    if (doses.has(name) ? otherDose(decided[place], name, theirs).length > 0 : truth(decided[place], name) !== theirs) return true;
  }
  return false;
}
if (unnoticed.length > 0) complain(`${unnoticed.length} faults that nobody notices, or that are no longer harmless`, unnoticed);
tell(`${seeded.length} of ${inBlocks.length + inDoses.length} possible faults seeded, ${seededInDoses.length} of them in doses: all noticed but ${unnoticed.length}, and ${harmless.size} that ${harmless.size === 1 ? 'is' : 'are'} known to change nothing`);

if (complaints > 0) console.log(`${complaints} complaints`);
process.exit(complaints > 0 ? 1 : 0);
