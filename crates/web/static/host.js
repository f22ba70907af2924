// @ts-check
/**
 * The phone around the app. It passes what the person does to the app (Rust, as WebAssembly), shows the page that comes back, and
 * carries out the effects (`journal.js`, `senses.js`). Everything clinical is decided in the app; here is only the machine.
 *
 * In the page, `data-tap="name:value"` is sent when tapped, `data-input="name"` when its field changes, `data-stop` acts at first
 * touch, and `data-keys="name:value"` is sent at any key. A tap within `data-sound` lets the page make sound.
 *
 * @typedef {import('./door.js').Page} Page
 */

import { ask, crash, enter, imports } from './door.js';
import { isWrite, read, whenOthersWrite, write } from './journal.js';
import { kind, remote, senses } from './senses.js';

const page = /** @type {HTMLElement} */ (document.querySelector('main'));
const WARMING = 500; // ms, at most, in which the start waits for a worker to go ahead
const SCREENFUL = 17_000; // ms in which a session's line as long as the screen is read
const CALM = 250; // ms in which a new page takes no tap: the second half of a double tap was meant for the page before

// ---- The app -----------------------------------------------------------------------------------------------------------------

let ready = false, broken = false;
let asked = 0, shown = 0; // pages are numbered, so that one that waited for storage never covers a later one
let unwritten = 0, writing = Promise.resolve(); // pages that wait for storage, in order
let tickTimer = 0, calmTimer = 0;
let line = /** @type {string | null} */ (''), begun = 0; // what a session says to do, and since when

/** @param {import('./door.js').Happening} event */
function send(event) {
  if (broken) return;
  try { take(ask(event), !unwritten); } catch (error) { breakDown(error); }
}

/** Shows a page once what it saves is written, or before that if it is urgent. @param {Page} out @param {boolean} next */
function take(out, next) {
  const turn = ++asked, writes = out.effects.filter(isWrite);
  const atOnce = out.urgent || next && !writes.length;
  if (atOnce) show(out, turn);
  if (atOnce && !writes.length) return;
  unwritten += 1;
  page.dataset.busy = '';
  writing = writing.then(async () => {
    const outcome = writes.length ? await write(writes) : undefined;
    if (!atOnce) show(out, turn);
    if (outcome && !broken) take(ask(outcome), true);
  }).catch(breakDown).then(() => { unwritten -= 1; settle(); });
}

/** @param {Page} out @param {number} turn */
function show(out, turn) {
  if (broken) return;
  const overtaken = turn < shown; // by a page that is urgent: what it silenced is not to be said
  if (!overtaken) render(out);
  for (const { t, v } of out.effects) if (!overtaken || t !== 'say') (effects[t] ?? aside)(v, t);
  if (overtaken) return;
  shown = turn;
  clearTimeout(tickTimer);
  if (out.tick !== null) tickTimer = setTimeout(() => send({ t: 'tick' }), Math.min(out.tick, 3_600_000));
}

/** What few people ask for has a script of its own. One that cannot be had is told to the app. @param {any} v @param {string} t */
const aside = (v, t) => page.dataset[t] && import(page.dataset[t]).then(it => it.default(v, send)).catch(() => send({ t }));

/** @param {Page} out */
function render(out) {
  const next = document.createElement('main');
  next.innerHTML = out.html; // made by the app's templates, which escape whatever a person typed
  const turns = page.querySelector('h1')?.textContent !== next.querySelector('h1')?.textContent;
  if (turns) page.replaceChildren(...next.childNodes);
  else morph(page, next);
  document.title = out.title;
  since = any() ? since || performance.now() : 0;
  if (turns && ready) turnTo();
  leaf();
}

/** Large text may leave less room in a session than its line needs: it is shown page by page, so many lines at a time as there is room for. */
function leaf() {
  const cue = page.querySelector('.cue'), now = performance.now();
  if (!cue) return;
  if (cue.textContent !== line) [line, begun] = [cue.textContent, now];
  const room = cue.clientHeight, pages = (now - begun) / SCREENFUL * innerWidth * innerHeight / room / cue.clientWidth;
  cue.scrollTop = room * (Math.floor(pages) % Math.ceil(cue.scrollHeight / room - .1));
}

/** A new page starts at its top and is read out from its heading. */
function turnTo() {
  scrollTo(0, 0);
  page.querySelector('h1')?.focus({ preventScroll: true });
  page.dataset.busy = '';
  clearTimeout(calmTimer);
  calmTimer = setTimeout(() => { calmTimer = 0; settle(); }, CALM);
}

/** Makes `to`'s children those of `from`, touching only what differs. @param {Element} to @param {Element} from */
function morph(to, from) {
  const wanted = /** @type {any[]} */ ([...from.childNodes]);
  wanted.forEach((node, i) => {
    const old = /** @type {any} */ (to.childNodes[i]);
    if (!old) return to.append(node);
    if (old.nodeName !== node.nodeName || old.id !== node.id) return old.replaceWith(node);
    if (node.nodeType !== Node.ELEMENT_NODE) { if (old.data !== node.data) old.data = node.data; return; }
    const own = old.nodeName === 'DETAILS' ? 'open' : ''; // opened by the person
    for (const { name } of [...old.attributes]) if (name !== own && !node.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of node.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    morph(old, node);
    if ('checked' in node) old.checked = node.checked;
    if ('value' in node && old.type !== 'file' && old !== document.activeElement && old.value !== node.value) old.value = node.value;
  });
  while (to.childNodes.length > wanted.length) to.lastChild?.remove();
}

/** @type {Record<string, (value?: any, name?: any) => void>} */
const effects = {
  ...senses,
  go: ({ path, replace }) => { history[replace || path === location.pathname ? 'replaceState' : 'pushState'](null, '', path); },
  print: () => { print(); },
  fetch: async name => {
    await pause(50); // the page comes first
    const text = await fetch(`/texts/${name}.txt`).then(found => found.ok ? found.text() : Promise.reject(found.status)).catch(() => undefined);
    if (text) send({ t: 'fetched', v: { name, text } }); // without it the page stays in the language that it has
  },
  whole: async kept => {
    unwritten += 1; // no tap is taken meanwhile
    page.dataset.busy = '';
    const whole = WebAssembly.instantiateStreaming(fetch(page.dataset.whole ?? ''), imports);
    const app = await Promise.all([whole, dress(page.dataset.style)]).then(([app]) => app, () => undefined);
    unwritten -= 1;
    if (app) {
      enter(app.instance);
      send({ t: 'open', v: { path: location.pathname, languages: navigator.languages, ...kept } });
    }
    settle();
  },
  language: ({ code, right_to_left }) => {
    document.documentElement.lang = code;
    document.documentElement.dir = right_to_left ? 'rtl' : 'ltr';
    keep({ voice: code, kind: kind() });
  },
};

/** Adds the style of pages that only the whole app has. @param {string | undefined} href */
const dress = href => new Promise((resolve, reject) =>
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: reject })));

/** The app has failed. What is stored is untouched; the page says so, and what to do. @param {unknown} error */
function breakDown(error) {
  if (broken) return;
  broken = true;
  console.error(crash || error);
  clearTimeout(tickTimer);
  effects.quiet();
  effects.awake(false);
  const trouble = /** @type {HTMLTemplateElement} */ (document.querySelector('#trouble'));
  page.replaceChildren(trouble.content.cloneNode(true));
  page.querySelector('h1')?.focus();
}

// ---- What the person does ----------------------------------------------------------------------------------------------------

/** @type {{ element: Element, act: () => void }[]} Taps that came before the app was there, or while it was saving. */
let waiting = [];

/** A tap counts only if what was tapped is still there. @param {Element} element @param {() => void} act */
function tap(element, act) {
  if (calmTimer) return;
  if (!ready || unwritten) waiting.push({ element, act });
  else act();
}

function settle() {
  if (unwritten || calmTimer || !ready) return;
  delete page.dataset.busy;
  const { element, act } = waiting.shift() ?? {};
  if (!act) return;
  if (element?.isConnected) act();
  settle();
}

/** @param {string} path */
function visit(path) {
  effects.go({ path, replace: false });
  send({ t: 'go', v: path });
}

/** @param {Event} event @param {string} selector @returns {any} */
const near = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;

/** Stopping waits for nothing. @param {string | undefined} v */
function halt(v) {
  effects.quiet();
  send({ t: 'tap', v });
}

/** What any touch or key does that is meant for nothing else: during a session, stop. @returns {string | undefined} */
const any = () => /** @type {HTMLElement | null} */ (document.querySelector('[data-keys]'))?.dataset.keys;

/** @type {(message: any) => void} What the service worker is to keep, once there is one. */ let keep = () => {};
let since = 0; // when a session's page came up
let stopped = false; // by this touch, whose click is then no tap on the page that follows
addEventListener('pointerdown', event => {
  const stop = near(event, '[data-stop]'), fresh = performance.now() - since < CALM; // the second half of a double tap
  const missed = fresh || near(event, '[data-tap]') ? undefined : any();
  stopped = Boolean((stop || missed) && ready && !broken);
  if (stopped) halt(stop?.dataset.tap ?? missed);
});
remote.press = () => { if (ready && !broken && any()) halt(any()); };

addEventListener('click', event => {
  const target = near(event, '[data-tap]'), link = near(event, 'a[href^="/"]');
  if (broken || !target && !link) return;
  if (target) {
    event.preventDefault();
    if (stopped && event.detail) stopped = false;
    else if (target.hasAttribute('data-stop') && ready) halt(target.dataset.tap);
    else tap(target, () => send({ t: 'tap', v: target.dataset.tap }));
  } else if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    tap(link, () => visit(link.getAttribute('href')));
  }
});

addEventListener('input', event => {
  const field = near(event, '[data-input]');
  if (!field) return;
  const value = field.type === 'checkbox' ? (field.checked ? 'yes' : 'no') : field.value;
  if (ready) send({ t: 'input', v: `${field.dataset.input}:${value}` });
});

const SILENT = /^(Tab|Shift|Control|Alt|AltGraph|Meta|Fn|CapsLock|NumLock|AudioVolume.*)$/;
addEventListener('keydown', event => {
  const presses = event.key === 'Enter' || event.key === ' ', control = near(event, 'button, a, summary, input, select');
  const drawn = near(event, '[role=button][data-tap]'), keys = any();
  if (broken || event.ctrlKey || event.metaKey || event.altKey) return;
  if (presses && drawn && !control) {
    event.preventDefault();
    tap(drawn, () => send({ t: 'tap', v: drawn.dataset.tap }));
  } else if (keys && ready && !SILENT.test(event.key) && !(presses && control) && !event.repeat) {
    event.preventDefault();
    halt(keys);
  }
});

addEventListener('submit', event => event.preventDefault());
addEventListener('popstate', () => { if (ready) send({ t: 'go', v: location.pathname }); });
document.addEventListener('visibilitychange', () => {
  if (ready) send({ t: document.hidden ? 'hidden' : 'shown' });
});

// ---- Start -------------------------------------------------------------------------------------------------------------------

/** Starts the app with what is stored, or without, and tells it so. @param {() => unknown} [meanwhile] */
async function open(meanwhile) {
  const reading = read().then(async events => ({ journal: await events() }), error => ({ unsaved: String(error) }));
  await meanwhile?.();
  const stored = await reading;
  send({ t: 'open', v: { path: location.pathname, languages: navigator.languages, ...stored } });
}

/** A version that was fetched in the meantime takes over now, when nothing is going on yet. */
async function update() {
  const waits = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waits) return false;
  // While the old version still answers requests of this page, it cannot go.
  if (document.readyState !== 'complete') await new Promise(resolve => addEventListener('load', resolve, { once: true }));
  const over = new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true)));
  waits.postMessage('take over');
  return Promise.race([over, pause(3000).then(() => false)]);
}

/** Sends a worker ahead of the person (`warm.js`). Without one, the first taps take a little longer. */
const scout = () => { try { return new Worker('./warm.js', { type: 'module' }); } catch { return undefined; } };
/** On a first visit it gets ready while the app is still underway; later, the app is there at once and does not wait for it. */
const early = navigator.serviceWorker?.controller ? undefined : scout();

/** Resolves when the first page is warm, or has taken too long. @param {Worker | undefined} worker @param {WebAssembly.Module} module */
const goAhead = (worker, module) => new Promise(resolve => {
  if (!worker || !module) return resolve(undefined);
  worker.onmessage = worker.onerror = resolve;
  worker.postMessage({ module, path: location.pathname, languages: navigator.languages });
  setTimeout(resolve, WARMING);
});

const pause = (/** @type {number} */ ms) => new Promise(resolve => setTimeout(resolve, ms));

async function start() {
  const wasm = /** @type {HTMLLinkElement} */ (document.querySelector('link[as=fetch]')).href;
  const { module, instance } = await WebAssembly.instantiateStreaming(fetch(wasm), imports);
  if (await update().catch(() => false)) return location.reload();
  await open(async () => { // while the journal is read, and in parts, so that none keeps the person's finger waiting for long
    await goAhead(early, module);
    enter(instance);
    await pause(0);
  });
  ready = true;
  settle();
  // In turn with what is written here: what is read must not be older than what this window has stored since.
  whenOthersWrite(() => { writing = writing.then(() => open()).catch(breakDown); });
  if (!early) pause(CALM).then(() => goAhead(scout(), module));
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register('/sw.js').catch(error => console.warn('no use without a network:', error));
  const { active, waiting: next } = await workers.ready;
  keep = message => active?.postMessage(message);
  keep({ voice: document.documentElement.lang, kind: kind() });
  if (!next) keep('keep pictures'); // a version that is to go is given no more to do
}

start().catch(breakDown);
