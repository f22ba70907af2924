// @ts-check
/**
 * The protocol's text beside its proof. Every change goes to the worker, and what comes back is shown: mistakes in the text, and the
 * people for whom a promise does not hold, each with the way to the blocks that it is about.
 *
 * @typedef {import('./cards.js').Stretch} Stretch
 * @typedef {import('./cards.js').Problem} Problem
 * @typedef {import('./cards.js').Verdict} Verdict
 * @typedef {import('./cards.js').Promised} Promised
 * @typedef {{ inputs: string, properties: Promised[] }} Outlook
 */

import { button, faultCards, problemCard, promiseLine } from './cards.js';
import { openEditor } from './editor.js';

const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const cards = find('.cards'), files = find('.files'), promises = find('.promises ol'), verdictBox = find('.verdict');
const status = find('[role=status]'), figures = find('.verdict .figures'), progress = /** @type {HTMLProgressElement} */ (find('progress'));
const save = /** @type {HTMLButtonElement} */ (find('#save')), restore = /** @type {HTMLButtonElement} */ (find('#restore'));

/** As shipped. @type {Map<string, string>} */ const shipped = new Map();
let open = '', turn = 0, since = performance.now(), took = 0, ended = 0, done = false, drawing = false;
/** @type {Problem[]} */ let problems = [];
/** @type {Outlook | null} */ let outlook = null;
/** What was found of each promise, and in which turn: until it is looked at again, what was found last is shown. @type {Map<string, { turn: number, verdict: Verdict }>} */
let found = new Map();

/** One for what is proved quickly, one for what takes long. */
const workers = [false, true].map(long => ({ long, worker: new Worker('/author/worker.js') }));
const editor = openEditor(find('.editor'), edited);

// ---- To and from the worker --------------------------------------------------------------------------------------------------

/** @param {{ name: string, text: string }[]} sheets */
function send(sheets) {
  turn += 1;
  since = performance.now();
  done = false;
  ended = 0;
  for (const { long, worker } of workers) worker.postMessage({ turn, sheets, long });
  draw();
}

/** @param {string} file @param {string} text */
function edited(file, text) { send([{ name: file, text }]); }

/** @param {MessageEvent} message */
function hear({ data }) {
  if (data.turn !== turn) return;
  if (data.broken) return told('fails', `The proof broke down: ${data.broken}. It begins again with your next change.`, '');
  if (data.read) {
    problems = data.read.problems;
    outlook = data.read.proof;
    done = !outlook;
  }
  for (const { name, verdict } of data.verdicts ?? []) found.set(name, { turn, verdict });
  if (data.done) ended += 1;
  if (ended === workers.length) done = true;
  if (done) took = performance.now() - since;
  draw();
}
for (const { worker } of workers) worker.onmessage = hear;

// ---- What is shown -----------------------------------------------------------------------------------------------------------

/** At most once a frame. */
function draw() {
  if (!drawing) requestAnimationFrame(show);
  drawing = true;
}

/** @param {'busy' | 'proved' | 'fails'} state @param {string} words @param {string} more */
function told(state, words, more) {
  verdictBox.dataset.state = state;
  // A screen reader says it again whenever it is written.
  if (status.textContent !== words) status.textContent = words;
  figures.textContent = more;
}

const count = (/** @type {number} */ n, /** @type {string} */ one, /** @type {string} */ many) => (n === 1 ? `one ${one}` : `${n.toLocaleString('en')} ${many}`);
/** @param {string} digits */
const power = digits => (digits.length < 10 ? digits : `${digits[0]}.${digits[1]} × 10^${digits.length - 1}`);
const seconds = () => `${(took / 1000).toFixed(2)} s`;

function show() {
  drawing = false;
  const known = (outlook?.properties ?? []).map(promise => ({ promise, ...found.get(promise.name) }));
  const fresh = known.filter(one => one.turn === turn), failing = known.filter(({ verdict }) => verdict && !verdict.holds);
  progress.value = known.length ? fresh.length / known.length : 0;
  sum(known.length, fresh, failing.filter(one => one.turn === turn).length);
  cards.replaceChildren(
    ...problems.map(problem => problemCard(problem, goTo)),
    ...failing.flatMap(one => {
      const own = faultCards(one.promise, /** @type {Verdict} */ (one.verdict), goTo);
      if (one.turn !== turn) for (const card of own) card.classList.add('stale');
      return own;
    }),
  );
  if (find('.promises').hasAttribute('open')) list();
  if (done || fresh.some(({ verdict }) => verdict && !verdict.holds)) mark(fresh);
  fileList();
}

/** @param {number} all @param {{ verdict?: Verdict }[]} fresh @param {number} failing */
function sum(all, fresh, failing) {
  const mistakes = problems.filter(problem => problem.error).length;
  const obligations = fresh.reduce((sum, { verdict }) => sum + (verdict?.obligations ?? 0), 0).toLocaleString('en');
  if (!turn || !outlook && !done) return told('busy', 'Reading …', '');
  if (!outlook) return told('fails', `The text has ${count(mistakes, 'mistake', 'mistakes')}.`, 'What cannot be read cannot be proved.');
  if (failing) return told('fails', `${count(failing, 'promise does', 'promises do')} not hold.`, done ? `${all} promises, ${obligations} obligations, ${seconds()}` : 'Looking further …');
  if (!done) return told('busy', 'Proving …', `${fresh.length} of ${all} promises`);
  told('proved', 'Proved for everybody: nobody is left for whom a promise does not hold.',
    `${all} promises, ${obligations} obligations, ${power(outlook.inputs)} possible inputs, ${seconds()}`);
}

function list() {
  promises.replaceChildren(...(outlook?.properties ?? []).map(promise => promiseLine(promise, found.get(promise.name)?.verdict, goTo)));
}

/** @param {{ promise: Promised, verdict?: Verdict }[]} fresh */
function mark(fresh) {
  const failing = fresh.flatMap(({ verdict }) => (verdict?.failures ?? []).flatMap(fault => fault.blocks.flatMap(({ place }) => place ?? [])));
  for (const name of shipped.keys()) {
    const own = (/** @type {Stretch[]} */ places) => places.filter(place => place.file === name);
    const wrong = (/** @type {boolean} */ error) => own(problems.filter(problem => problem.error === error).map(problem => problem.place));
    editor.mark(name, { failing: own(failing), mistakes: wrong(true), warnings: wrong(false) });
    marked.set(name, new Set([...own(failing).map(place => place.line), ...wrong(true).map(place => place.line)]).size);
  }
}

// ---- Files -------------------------------------------------------------------------------------------------------------------

/** Marked places by file. @type {Map<string, number>} */ const marked = new Map();
/** @type {Map<string, HTMLButtonElement>} */ const tabs = new Map();

function fileList() {
  for (const [name, tab] of tabs) {
    const places = marked.get(name) ?? 0, changed = editor.text(name) !== shipped.get(name);
    const words = name.replace(/\.md$/, '').replace(/^\d+-/, '');
    tab.replaceChildren(words);
    if (places) tab.append(Object.assign(document.createElement('span'), { className: 'count', textContent: String(places), title: 'places marked' }));
    tab.classList.toggle('changed', changed);
    if (name === open) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
    if (name === open) save.disabled = restore.disabled = !changed;
  }
}

/** @param {string} name */
function openFile(name) {
  open = name;
  editor.show(name);
  fileList();
}

/** @param {Stretch} place */
function goTo(place) {
  openFile(place.file);
  editor.goTo(place.from);
}

restore.onclick = () => editor.replace(shipped.get(open) ?? '');
save.onclick = () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([editor.text(open)], { type: 'text/plain' }));
  link.download = open;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
find('.promises').addEventListener('toggle', list);
addEventListener('beforeunload', event => { if ([...shipped].some(([name, text]) => editor.text(name) !== text)) event.preventDefault(); });

/** @param {string} name */
async function load(name) {
  const answer = await fetch(`/author/protocol/${name}`);
  if (!answer.ok) throw new Error(`${name} cannot be loaded`);
  return (await answer.text()).replace(/\r\n?/g, '\n');
}

try {
  /** @type {string[]} */ const names = JSON.parse(await load('files.json'));
  const sheets = await Promise.all(names.map(async name => ({ name, text: await load(name) })));
  for (const { name, text } of sheets) {
    shipped.set(name, text);
    editor.add(name, text);
    tabs.set(name, button(name, () => openFile(name)));
  }
  files.append(...tabs.values());
  send(sheets);
  openFile(names[0]);
} catch (error) {
  told('fails', `${error}.`, 'Is the page served by `wideberth serve`?');
}
