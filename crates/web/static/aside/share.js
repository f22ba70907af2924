// @ts-check
/**
 * Links to the record. A module (Rust, as WebAssembly) writes, encrypts and draws; here it is sent to where this site holds such files, and taken back.
 *
 * What opens a link and what takes it back is kept apart from the journal, which goes along with whatever is shared: one entry a link in `localStorage`, encrypted by the journal's key. Whoever erases the journal erases these.
 *
 * @typedef {{ link: string, address: string, secret: string }} Opener  What is kept of a link.
 */

const PLACE = '/api/links';
const PREFIX = 'link:';
const DAY = 86_400_000; // ms; after a day nobody wonders about a link that has expired
const RANDOM_BYTES = 108; // key, name, secret and nonce
const CIPHER = 'AES-GCM';

// ---- The module --------------------------------------------------------------------------------------------------------------

/** @type {Promise<any> | undefined} */ let exports;

/** @param {'make' | 'draw'} work @param {any} request @returns {Promise<any>} nothing, if it cannot be done */
async function courier(work, request) {
  exports ??= WebAssembly.instantiateStreaming(fetch('./share.wasm')).then(({ instance }) => instance.exports);
  exports.catch(() => { exports = undefined; });
  const app = await exports;
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const at = app.room(bytes.length); // may grow the memory, so before `buffer` is looked at
  new Uint8Array(app.memory.buffer, at, bytes.length).set(bytes);
  const length = app[work]();
  return length ? JSON.parse(new TextDecoder().decode(new Uint8Array(app.memory.buffer, app.answer(), length))) : undefined;
}

// ---- What is kept ------------------------------------------------------------------------------------------------------------

/** The key of the journal, by which no script can read anything elsewhere. @returns {Promise<CryptoKey>} */
const key = () => new Promise((resolve, reject) => {
  const request = indexedDB.open('wideberth');
  request.onupgradeneeded = () => request.transaction?.abort(); // there is no journal; none is to be made here
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const found = request.result.transaction('journal').objectStore('journal').get('key');
    found.onsuccess = () => found.result ? resolve(found.result) : reject(new Error('the journal has no key'));
    found.onerror = () => reject(found.error);
    found.transaction?.addEventListener('complete', () => request.result.close());
  };
});

const toText = (/** @type {ArrayBuffer | Uint8Array} */ bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const toBytes = (/** @type {string} */ text) => Uint8Array.from(atob(text), one => one.charCodeAt(0));
const how = (/** @type {string} */ name, /** @type {Uint8Array} */ iv) => ({ name: CIPHER, iv, additionalData: new TextEncoder().encode(name) });

/** @param {string} name @param {number} until in seconds since 1970 @param {Opener} opener */
async function keep(name, until, opener) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(how(name, iv), await key(), new TextEncoder().encode(JSON.stringify(opener)));
  localStorage.setItem(PREFIX + name, JSON.stringify({ until, iv: toText(iv), data: toText(data) }));
}

/** @param {string} name @returns {Promise<Opener>} */
async function opener(name) {
  const { iv, data } = JSON.parse(localStorage.getItem(PREFIX + name) ?? '');
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how(name, toBytes(iv)), await key(), toBytes(data))));
}

const forget = (/** @type {string} */ name) => localStorage.removeItem(PREFIX + name);

/** The names of the links that are kept. What has long expired is forgotten. */
function names() {
  const all = Object.keys(localStorage).filter(name => name.startsWith(PREFIX));
  const old = all.filter(name => JSON.parse(localStorage[name]).until * 1000 < Date.now() - DAY);
  for (const name of old) localStorage.removeItem(name);
  return all.filter(name => !old.includes(name)).map(name => name.slice(PREFIX.length));
}

// ---- What is asked for -------------------------------------------------------------------------------------------------------

/** An answer's number; 0 if there is no network. @param {string} address @param {RequestInit} [how] */
const status = (address, how) => fetch(address, { cache: 'no-store', ...how }).then(answer => answer.status, () => 0);

/** @returns {Promise<'here' | 'nowhere' | 'unreached'>} */
async function place() {
  const said = await status(PLACE);
  return said === 204 ? 'here' : said ? 'nowhere' : 'unreached';
}

/** @param {string} name @param {string} link */
const draw = async (name, link) => ({ name, link, ...await courier('draw', { link }) });

/** @type {Record<number, string>} Why a record was not taken. */
const REFUSALS = { 0: 'offline', 404: 'none', 405: 'none', 413: 'large', 507: 'full' };

/** @param {any} request */
async function make(request) {
  const noise = [...crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))], name = crypto.randomUUID(), { until } = request;
  const made = await courier('make', { ...request, server: location.origin, noise });
  if (!made) return { trouble: 'refused' };
  const { link, address, file, secret } = made;
  // Before it is sent: nothing is ever given out that cannot be taken back.
  const kept = await keep(name, until, { link, address, secret }).then(() => true, () => false);
  if (!kept) return { trouble: 'storage' };
  const said = await status(`${address}?exp=${until}`, { method: 'PUT', body: file, headers: { authorization: `Bearer ${secret}` } });
  if (said !== 201) {
    forget(name); // should it have arrived all the same, nobody can read it
    return { trouble: REFUSALS[said] ?? 'refused' };
  }
  return { made: { name, until }, shown: await draw(name, link) };
}

/** @param {string} name */
async function show(name) {
  const kept = await opener(name).catch(() => undefined);
  return kept ? { shown: await draw(name, kept.link) } : { trouble: 'lost' };
}

/** @param {string} name */
async function takeBack(name) {
  const kept = await opener(name).catch(() => undefined);
  if (!kept) return { trouble: 'lost' };
  const said = await status(kept.address, { method: 'DELETE', headers: { authorization: `Bearer ${kept.secret}` } });
  if (!said) return { trouble: 'still-offline' };
  // A site that holds nothing at present may yet have the file.
  const already = said === 404 && await place() === 'here';
  if (said !== 204 && !already) return { trouble: 'still' };
  forget(name);
  return already ? { gone: name, trouble: 'gone-already' } : { gone: name };
}

/** @param {any} asked @returns {Promise<any>} what to tell the app */
async function answer(asked) {
  if (asked === 'look') return { place: await place(), gives: Boolean(navigator.share), kept: names() };
  if (asked.make) return make(asked.make);
  if (asked.show) return show(asked.show);
  if (asked['take-back']) return takeBack(asked['take-back']);
  if (asked.copy) return navigator.clipboard.writeText(asked.copy).then(() => ({ copied: true }), () => ({ trouble: 'uncopied' }));
  await navigator.share({ text: asked.give }).catch(() => undefined); // whoever thinks better of it has not failed
}

/** @param {any} asked @param {(event: { t: string, v?: any }) => void} send */
export default async (asked, send) => {
  const told = await answer(asked);
  if (told) send({ t: 'share', v: told });
};
