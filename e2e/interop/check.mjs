// Holds FHIR resources against validators that nobody here wrote: node check.mjs PYTHON WIDEBERTH FILE..., in the folder where the packages of package.json lie.
//
// First the gates are tried on resources of which it is known whether they are right; a gate that let a mistake through would say nothing of the files. PYTHON is one that has what requirements.txt names.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { broken, good } from './battery.mjs';
import { gates } from './gates.mjs';
import { taken } from './refused.mjs';

const [python, program, ...files] = process.argv.slice(2);
const start = Date.now();
const script = new URL('check.py', import.meta.url).pathname;
const exported = Object.fromEntries(files.map((file) => [basename(file), JSON.parse(readFileSync(file, 'utf8'))]));

// Findings by gate of each of these resources.
function judged(wholes) {
  const run = spawnSync(python, ['-B', script], { input: JSON.stringify(wholes), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`check.py failed: ${run.error ?? run.stderr}`);
  const said = JSON.parse(run.stdout);
  const own = (whole) => Object.fromEntries(Object.entries(gates).map(([gate, look]) => [gate, look(whole)]));
  return Object.entries(wholes).map(([name, whole]) => [name, { ...own(whole), ...said[name] }]);
}

const problems = (findings) =>
  Object.entries(findings).flatMap(([gate, list]) => list.map((problem) => `  ${gate}: ${problem}`));

let failed = false;
function complain(line, details = []) {
  failed = true;
  console.log(line);
  details.slice(0, 20).forEach((detail) => console.log(detail));
  if (details.length > 20) console.log(`  and ${details.length - 20} more`);
}

const caughtBy = new Map();
for (const [name, findings] of judged(broken)) {
  const catching = Object.keys(findings).filter((gate) => findings[gate].length > 0);
  if (catching.length === 0) complain(`no gate notices: ${name}`);
  catching.forEach((gate) => caughtBy.set(gate, (caughtBy.get(gate) ?? 0) + 1));
}
for (const [name, findings] of judged(good)) {
  const refused = problems(findings);
  if (refused.length > 0) complain(`refused though it is right: ${name}`, refused);
}
const total = Object.keys(broken).length;
console.log(`${total} kinds of mistakes; noticed by ${[...caughtBy].map(([gate, count]) => `${gate} ${count}`).join(', ')}`);

const repository = new URL('../..', import.meta.url).pathname;
for (const line of taken(program, repository, broken)) complain(line);

let resources = 0;
for (const [name, findings] of judged(exported)) {
  resources += exported[name].entry?.length ?? 1;
  const found = problems(findings);
  if (found.length > 0) complain(`${name}: ${found.length} findings`, found);
}
console.log(`${files.length} files with ${resources} resources held against ${caughtBy.size} gates in ${Math.round((Date.now() - start) / 1000)} s`);
if (files.length === 0) complain('no file was named');
process.exit(failed ? 1 : 0);
