// @ts-check
/**
 * The door to the app (Rust, as WebAssembly): a happening goes in as JSON, and a page comes out. One app a window or worker.
 *
 * @typedef {{ t: string, v?: any }} Happening  What happened (in), or what is to be done (out).
 * @typedef {{ html: string, title: string, effects: Happening[], tick: number | null, urgent: boolean }} Page
 */

const run = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);

/** @type {any} The app's exports. */ let app;
/** Why the app broke down, in its own words. */ export let crash = '';

const text = (/** @type {number} */ at, /** @type {number} */ length) =>
  new TextDecoder().decode(new Uint8Array(app.memory.buffer, at, length));

/** What the app asks of whoever instantiates it. */
export const imports = { host: { log: (/** @type {number} */ at, /** @type {number} */ length) => { crash = text(at, length); } } };

/** Wakes the app, which takes a moment. @param {WebAssembly.Instance} instance */
export function enter({ exports }) {
  app = exports;
  app.wake();
}

/** @param {Happening} event @returns {Page} */
export function ask(event) {
  const noise = [...crypto.getRandomValues(new Uint8Array(10))];
  const now = Date.now(), watch = Math.floor(performance.now()), zone = -new Date().getTimezoneOffset();
  const bytes = new TextEncoder().encode(JSON.stringify({ now, watch, run, zone, noise, event }));
  const at = app.room(bytes.length); // may grow the memory, so before `buffer` is looked at
  new Uint8Array(app.memory.buffer, at, bytes.length).set(bytes);
  const length = app.send(), out = JSON.parse(text(app.answer(), length));
  if (out.error) throw new Error(out.error);
  return out;
}
