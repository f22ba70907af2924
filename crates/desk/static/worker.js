// @ts-check
/**
 * Reads and proves the protocol away from the page, so that typing never waits. Properties are proved one by one; between two of them
 * a newer text is looked for, and only the newest counts. The page has two workers: one for what takes long, and one for all else.
 */

const BREATH = 8; // ms of proving after which the page hears of it, and a newer text can arrive

/** @type {any} The desk's exports. */ let desk;
/** @type {WebAssembly.Module} */ let compiled;
/** Every file as it is now: a desk that broke down is set up again with them. @type {Map<string, string>} */ const files = new Map();
/** @type {{ turn: number, names: Set<string> } | undefined} */ let waiting;
/** How long each property took the last time: what is quick comes first. @type {Map<string, number>} */ const took = new Map();
/** What did not hold when it was last looked at: whether it does now is what its author wants to know. @type {Set<string>} */ const failing = new Set();
let working = false, long = false, crash = '';

const text = (/** @type {number} */ at, /** @type {number} */ length) =>
  new TextDecoder().decode(new Uint8Array(desk.memory.buffer, at, length));

/** @param {object} message @returns {any} */
function ask(message) {
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  const at = desk.room(bytes.length); // may grow the memory, so before `buffer` is looked at
  new Uint8Array(desk.memory.buffer, at, bytes.length).set(bytes);
  const length = desk.send(), told = JSON.parse(text(desk.answer(), length));
  if (told.error) throw new Error(told.error);
  return told;
}

/** Lets messages in; a timer would wait for 4 ms each time. */
const breathe = (() => {
  const { port1, port2 } = new MessageChannel();
  /** @type {() => void} */ let on;
  port1.onmessage = () => on();
  return () => new Promise(resolve => { on = /** @type {() => void} */ (resolve); port2.postMessage(0); });
})();

/** Reads the files of these names. @param {Set<string>} names */
async function read(names) {
  const sheets = (/** @type {Iterable<string>} */ some) => [...some].map(name => ({ name, text: files.get(name) }));
  if (desk) return ask({ t: 'write', files: sheets(names) });
  compiled ??= await WebAssembly.compileStreaming(fetch('/author/desk.wasm'));
  const log = (/** @type {number} */ at, /** @type {number} */ length) => { crash = text(at, length); };
  desk = (await WebAssembly.instantiate(compiled, { host: { log } })).exports;
  return ask({ t: 'open', files: sheets(files.keys()) });
}

/**
 * Proves until all is proved or a newer text is there. What failed last comes first, then what is promised in a file that was edited: promises stand beside the rules that they are about.
 * @param {number} turn @param {Set<string>} edited @param {{ name: string, long: boolean, place: { file: string } | null }[]} properties
 */
async function prove(turn, edited, properties) {
  const own = properties.map((_, i) => i).filter(i => properties[i].long === long);
  const rank = (/** @type {number} */ i) => {
    const { name, place } = properties[i];
    return failing.has(name) ? 0 : place && edited.has(place.file) ? 1 : 2;
  };
  const order = own.sort((a, b) => rank(a) - rank(b) || (took.get(properties[a].name) ?? 0) - (took.get(properties[b].name) ?? 0));
  let verdicts = [], last = performance.now();
  for (const property of order) {
    const began = performance.now();
    const { name } = properties[property];
    const verdict = ask({ t: 'check', property });
    verdicts.push({ name, verdict });
    failing[verdict.holds ? 'delete' : 'add'](name);
    const now = performance.now();
    if (now - began > 1) took.set(name, now - began);
    if (now - last < BREATH) continue;
    postMessage({ turn, verdicts });
    await breathe();
    if (waiting) return;
    verdicts = [];
    last = performance.now();
  }
  postMessage({ turn, verdicts, done: true });
}

async function work() {
  if (working) return;
  working = true;
  while (waiting) {
    const { turn, names } = waiting;
    waiting = undefined;
    try {
      const told = await read(names);
      if (!long) postMessage({ turn, read: told });
      if (told.proof) await prove(turn, names, told.proof.properties);
    } catch (error) {
      desk = undefined;
      postMessage({ turn, broken: crash || String(error) });
      crash = '';
    }
  }
  working = false;
}

onmessage = ({ data: { turn, sheets, ...mine } }) => {
  long = mine.long;
  for (const { name, text } of sheets) files.set(name, text);
  const names = new Set([...waiting?.names ?? [], ...sheets.map((/** @type {{ name: string }} */ sheet) => sheet.name)]);
  waiting = { turn, names };
  void work();
};
