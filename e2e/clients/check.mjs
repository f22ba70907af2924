// Has two programs of other people show our form, fills it in, and sees whether their responses are decided as the answers are: node check.mjs WIDEBERTH REPOSITORY, in the folder where the packages of
// package.json lie.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, written } from './browser.mjs';
import * as lhcForms from './lhc-forms.mjs';
import { LATER, NOW, ONSET, asked, byHand, calm, findings, inBulk, questions, response } from './people.mjs';
import * as smartForms from './smart-forms.mjs';

const [program, repository] = process.argv.slice(2);
const wideberth = (...words) => {
  const run = spawnSync(program, words, { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.error || run.stdout === '') throw new Error(`wideberth ${words.join(' ')} failed: ${run.error ?? run.stderr}`);
  return run.stdout;
};
const lines = (name, list) => {
  const file = join(process.cwd(), name);
  writeFileSync(file, list.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return file;
};
const decided = (...words) => wideberth('decide', ...words).trim().split('\n').map((line) => JSON.parse(line));

const form = JSON.parse(wideberth('export', 'questionnaire'));
const all = questions(form);
const base = calm(all, JSON.parse(readFileSync(join(repository, 'scenarios/calm.json'), 'utf8')));
const bulk = inBulk(all, base);
let failed = false;
const complain = (line) => {
  failed = true;
  console.log(line);
};

// The hours since the onset, which findings hold instead of a moment, count whole: it does not matter how many minutes somebody took.
const people = [...byHand(all, base).map(({ answers }) => answers), ...bulk];
const expected = decided(lines('findings.jsonl', people.map((answers) => findings(all, answers))));
const levels = new Map();
expected.forEach(({ disposition }) => levels.set(disposition, (levels.get(disposition) ?? 0) + 1));
const open = ({ techniques }) => Object.values(techniques).filter(({ open }) => open).length;
if (levels.size < 5 || expected.filter(open).length < 50) complain('these people are too much alike to show anything');
if (open(expected[0]) === 0 || expected[1].disposition !== 'emergency_now' || open(expected[1]) > 0) {
  complain('the calm person has nothing open, or the emergency is none');
}

// Where two decisions differ, the id and notes aside.
function differences(ours, theirs) {
  const parts = ['disposition', 'reasons', 'techniques', 'action', 'lockout', 'unanswered', 'protocol'];
  const differs = (part) => JSON.stringify(ours[part]) !== JSON.stringify(theirs[part]);
  return theirs.error ? [theirs.error] : parts.filter(differs).map((part) => `${part}: ${JSON.stringify(ours[part])?.slice(0, 300)} became ${JSON.stringify(theirs[part])?.slice(0, 300)}`);
}

async function filledIn(client, { who, from, steps, answers }) {
  await client.show(response(form, all, from));
  for (const [name, answer] of steps) {
    const question = all.find((question) => question.name === name);
    await client.answer(question, name === ONSET ? written(NOW - answer * 3_600_000) : answer);
  }
  const due = asked(all, answers).sort().join(' ');
  const names = new Set(all.map(({ name }) => name));
  // What was typed last may take them a moment.
  for (let left = 20; ; left -= 1) {
    const shown = (await client.shown()).filter((name) => names.has(name)).sort().join(' ');
    if (shown === due) break;
    if (left === 0) {
      complain(`${who}: shown are\n  ${shown}\nand should be\n  ${due}`);
      break;
    }
    await client.page.waitForTimeout(100);
  }
  await client.page.waitForTimeout(500);
  return client.filled();
}

const browser = await launch();
for (const { name, start, whole } of [lhcForms, smartForms]) {
  const began = Date.now();
  const client = await start(browser, form);
  const filled = [];
  const hands = byHand(all, base, whole);
  for (const person of hands) filled.push(await filledIn(client, person));
  const clicked = Date.now();
  filled.push(...(await client.through(bulk.map((answers) => response(form, all, answers)))));
  client.page.wrongs.forEach((wrong) => complain(`${name}: ${wrong}`));
  await client.stop();
  const theirs = decided('--at', String(LATER), '--response', lines(`${name.replace(" ", "-")}.jsonl`, filled));
  if (theirs.length !== people.length) complain(`${name}: ${theirs.length} decisions of ${people.length}`);
  let wrong = 0;
  theirs.forEach((decision, number) => {
    const found = differences(expected[number], decision);
    if (found.length === 0) return;
    wrong += 1;
    if (wrong < 6) complain(`${name}, ${hands[number]?.who ?? `number ${number - hands.length} in bulk`}: ${found.join('\n  ')}`);
  });
  if (wrong > 0) complain(`${name}: ${wrong} of ${people.length} are decided otherwise`);
  const seconds = (from, to) => ((to - from) / 1000).toFixed(1);
  console.log(`${name}: ${hands.length} people by hand in ${seconds(began, clicked)} s, ${bulk.length} in bulk in ${seconds(clicked, Date.now())} s`);
}
await browser.close();
console.log(`decided alike: ${[...levels].map(([level, count]) => `${level} ${count}`).join(', ')}; ${expected.filter(open).length} with something open`);
process.exit(failed ? 1 : 0);
