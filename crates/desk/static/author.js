// @ts-check
/**
 * The protocol's text beside its proof. Every change goes to the worker, and what comes back is shown: mistakes in the text, and
 * the people for whom a promise does not hold, each with the way to the blocks that it is about.
 *
 * @typedef {{ name: string, file: string, line: number }} Place
 * @typedef {{ property: string, says: string, what: string, person: string[], becomes: string | null, trace: string[], blocks: Place[] }} Failure
 * @typedef {{ file: string, line: number, message: string, help: string | null, error: boolean }} Slip
 */

const $ = (/** @type {string} */ id) => /** @type {any} */ (document.querySelector(id));
const editor = /** @type {HTMLTextAreaElement} */ ($('#editor')), picker = $('#file'), found = $('#found'), marks = $('.marks');
const PAUSE = 40; // ms without a key after which a text is worth proving

/** @type {Map<string, string>} */ const texts = new Map();
/** @type {Map<string, string>} */ const shipped = new Map();
/** @type {{ turn: number, since: number, first?: any, rest?: any, reading?: any }} */ let state = { turn: 0, since: 0 };
/** @type {{ file: string, line: number, slip: boolean }[]} */ let marked = [];
let waiting = 0, bibliography = '';

const [quick, thorough] = [0, 1].map(() => new Worker('/author/worker.js'));

/** @param {object} request @param {number} since */
function send(request, since) {
  state = { turn: state.turn + 1, since };
  verdict('busy', 'Looking …');
  quick.postMessage({ request, turn: state.turn, rest: false });
}

/** What takes longer waits for what does not. */
function goOn() {
  thorough.postMessage({ request: { open: { files: [...texts], bibliography } }, turn: state.turn, rest: true });
}

/** @param {MessageEvent} message */
function take({ data }) {
  if (data.turn !== state.turn) return;
  if (data.broken) return verdict('fails', `The proof stopped: ${data.broken}. Load the page again.`);
  Object.assign(state, data);
  if (data.first) goOn();
  show();
}
quick.onmessage = thorough.onmessage = take;

// ---- What is shown -----------------------------------------------------------------------------------------------------------

/** @param {string} kind @param {string} words */
function verdict(kind, words) {
  $('.verdict').dataset.state = kind;
  $('.verdict .words').textContent = words;
}

/** @param {string} name @param {string} [text] @param {string} [kind] */
function element(name, text = '', kind = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function show() {
  const { reading, first, rest } = state;
  const seconds = ((performance.now() - state.since) / 1000).toFixed(2);
  /** @type {Slip[]} */ const slips = reading.wrong;
  /** @type {Failure[]} */ const failures = [...first?.failures ?? [], ...rest?.failures ?? []];
  marked = [
    ...slips.map(slip => ({ file: slip.file, line: slip.line, slip: true })),
    ...failures.flatMap(failure => failure.blocks.map(place => ({ ...place, slip: false }))),
  ];
  if (!reading.sound) verdict('fails', `The text has ${slips.filter(slip => slip.error).length} mistakes. What cannot be read cannot be proved.`);
  else if (failures.length) verdict('fails', `${new Set(failures.map(own => own.property)).size} promises do not hold (${seconds} s)`);
  else if (first && rest) verdict('proved', `All ${first.proved + rest.proved} promises are proved, for every one of 10^${reading.inputs} possible people (${seconds} s)`);
  else if (first) verdict('proved', `${first.proved} promises proved in ${seconds} s; asking and sessions are still walked through …`);
  else verdict('busy', 'Proving …');
  if (!(first && rest) && !failures.length && reading.sound) return draw();
  $('#proof-title').textContent = slips.length ? 'What is wrong' : 'Who is not safe';
  found.replaceChildren(...slips.map(slipCard), ...together(failures).map(failureCard));
  if (!slips.length && !failures.length) found.append(fine());
  draw();
}

function fine() {
  const card = element('article', '', 'card fine');
  card.append(element('h3', 'Nobody'), element('p', 'Whoever comes, and whatever they answer, forget or do not know: every promise of this text holds for them.'));
  return card;
}

/** @param {Slip} slip */
function slipCard(slip) {
  const card = element('article', '', 'card slip');
  card.append(element('h3', slip.message));
  if (slip.help) card.append(element('p', slip.help));
  card.append(places([{ name: `line ${slip.line}`, file: slip.file, line: slip.line }]));
  return card;
}

/** What one promise says of one person stands on one card. @param {Failure[]} failures */
function together(failures) {
  /** @type {Map<string, Failure[]>} */ const groups = new Map();
  for (const failure of failures) {
    const key = JSON.stringify([failure.property, failure.person, failure.becomes, failure.trace]);
    groups.set(key, [...groups.get(key) ?? [], failure]);
  }
  return [...groups.values()];
}

/** @param {Failure[]} group */
function failureCard(group) {
  const [failure] = group, card = element('article', '', 'card');
  card.append(element('h3', failure.says));
  if (failure.person.length || failure.becomes) {
    card.append(element('p', 'Here is somebody for whom it fails, with nothing unusual but this:'));
    const list = element('ul');
    list.append(...failure.person.map(fact => element('li', fact)));
    if (!failure.person.length) list.append(element('li', 'nothing at all'));
    card.append(list);
  }
  if (failure.becomes) card.append(element('p', `when it changes to: ${failure.becomes}`));
  if (failure.trace.length) card.append(element('p', `After: ${failure.trace.join(', then ')}.`));
  if (failure.person.length || failure.becomes) card.append(element('p', 'Then:'));
  const what = element('ul');
  what.append(...group.map(own => element('li', own.what.replaceAll('`', ''))));
  card.append(what, places(failure.blocks));
  return card;
}

/** @param {Place[]} blocks */
function places(blocks) {
  const row = element('p', '', 'places');
  for (const place of blocks) {
    const button = element('button', place.name);
    button.setAttribute('type', 'button');
    button.onclick = () => goTo(place);
    row.append(button);
  }
  return row;
}

// ---- The text ----------------------------------------------------------------------------------------------------------------

const lineHeight = () => parseFloat(getComputedStyle(editor).lineHeight);

/** From a block's first line to the empty line or the fence that ends it. @param {string[]} lines @param {number} line */
function lengthFrom(lines, line) {
  let end = line;
  while (end < lines.length && lines[end].trim() && !lines[end].startsWith('```')) end += 1;
  return Math.max(end - line + 1, 1);
}

function draw() {
  const lines = editor.value.split('\n'), height = lineHeight(), here = marked.filter(mark => mark.file === picker.value);
  marks.replaceChildren(...here.map(({ line, slip }) => {
    const mark = element('div', '', slip ? 'mark slip' : 'mark');
    mark.style.top = `${(line - 1) * height}px`;
    mark.style.height = `${(slip ? 1 : lengthFrom(lines, line)) * height}px`;
    return mark;
  }));
  for (const option of picker.options) {
    const count = marked.filter(mark => mark.file === option.value).length;
    option.textContent = count ? `${option.value} (${count})` : option.value;
  }
  follow();
}

function follow() { marks.style.transform = `translateY(${-editor.scrollTop}px)`; }

/** @param {Place} place */
function goTo(place) {
  open(place.file);
  const start = editor.value.split('\n').slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  editor.focus();
  editor.setSelectionRange(start, start);
  editor.scrollTop = Math.max((place.line - 4) * lineHeight(), 0);
  follow();
}

/** @param {string} name */
function open(name) {
  if (picker.value === name && editor.value === texts.get(name)) return;
  picker.value = name;
  editor.value = texts.get(name) ?? '';
  editor.scrollTop = 0;
  buttons();
  draw();
}

function buttons() {
  const changed = texts.get(picker.value) !== shipped.get(picker.value);
  $('#save').disabled = $('#undo').disabled = !changed;
}

function edited() {
  const since = performance.now(), name = picker.value, text = editor.value;
  texts.set(name, text);
  buttons();
  follow();
  clearTimeout(waiting);
  waiting = setTimeout(() => send({ edit: { name, text } }, since), PAUSE);
}

editor.addEventListener('input', edited);
editor.addEventListener('scroll', follow);
picker.addEventListener('change', () => open(picker.value));
$('#undo').onclick = () => { editor.value = shipped.get(picker.value) ?? ''; edited(); };
$('#save').onclick = () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([editor.value], { type: 'text/markdown' }));
  link.download = picker.value;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const began = performance.now();
const get = async (/** @type {string} */ name) => {
  const answer = await fetch(`/author/protocol/${name}`);
  if (!answer.ok) throw new Error(`${name} cannot be loaded`);
  return answer.text();
};
try {
  /** @type {string[]} */ const names = JSON.parse(await get('files.json'));
  const files = await Promise.all(names.map(async name => /** @type {[string, string]} */ ([name, await get(name)])));
  for (const [name, text] of files) { texts.set(name, text); shipped.set(name, text); }
  picker.append(...names.map(name => new Option(name, name)));
  open(names[0]);
  bibliography = await get('sources.yaml');
  send({ open: { files, bibliography } }, began);
} catch (error) {
  verdict('fails', `${error}. Is the page served by \`wideberth serve\`?`);
}
