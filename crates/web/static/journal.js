// @ts-check
/**
 * The journal on this device: IndexedDB, append-only, in the order of arrival. What is written together is one record, encrypted by a key that
 * this browser can use and no script can take out. It lies beside the records. WebCrypto's promises would end a transaction: everything is encrypted before one begins.
 *
 * @typedef {{ iv: Uint8Array, data: ArrayBuffer }} Sealed
 */

const PATIENCE = 3000; // ms for storage to answer; some browsers never do
const MANY = 32; // records that are not yet too many to open one by one
const CIPHER = 'AES-GCM';

const database = new Promise((resolve, reject) => {
  const request = indexedDB.open('wideberth', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('journal', { autoIncrement: true });
  request.onsuccess = () => resolve(request.result);
  request.onerror = request.onblocked = () => reject(request.error ?? new Error('the storage is in use'));
});
database.catch(() => undefined); // told where it is used

/** One transaction: all of it happens or none. @param {'readonly' | 'readwrite'} mode @param {(store: IDBObjectStore) => any} work */
async function transact(mode, work) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the storage does not answer')), PATIENCE));
  return Promise.race([late, database.then(opened => new Promise((resolve, reject) => {
    // Strict: an event that the person was shown as saved survives a dead battery.
    const transaction = opened.transaction('journal', mode, { durability: 'strict' });
    const request = work(transaction.objectStore('journal'));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
  }))]);
}

/** @type {CryptoKey | undefined} */ let key;

/** The key. It is made at first use; of several windows that make one, the first counts. */
async function find() {
  const fresh = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
  return await transact('readwrite', store => {
    const found = store.get('key');
    found.onsuccess = () => found.result ?? store.put(fresh, 'key');
    return found;
  }) ?? fresh;
}

/** @param {any[]} events @returns {Promise<Sealed>} */
async function seal(events) {
  key ??= await find();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: CIPHER, iv }, key, new TextEncoder().encode(JSON.stringify(events))) };
}

/** A record's events. Those that were written before there was a key lie open, one a record. @param {any} record */
const unseal = async record => record.iv
  ? JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: CIPHER, iv: record.iv }, /** @type {CryptoKey} */ (key), record.data))) : record;

/** Puts one record in place of some, unless another window has erased or joined them. @param {any[]} events @param {any} first @param {any} last */
async function join(events, first, last) {
  const one = await seal(events);
  await transact('readwrite', store => {
    store.getKey(last).onsuccess = ({ target }) => {
      if (!target.result) return;
      store.delete(IDBKeyRange.bound(first, last));
      store.put(one, last);
    };
  });
}

/** @type {Record<string, (value?: any) => Promise<unknown>>} The effects that end in `saved` or `unsaved`. */
const writes = {
  save: async events => {
    const one = await seal(events);
    await transact('readwrite', store => store.add(one));
  },
  erase: async () => {
    await transact('readwrite', store => store.delete(IDBKeyRange.upperBound(Infinity))); // all but the key, which another window may be about to use
    localStorage.clear();
  },
};

const windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel('journal') : undefined;
/** @type {Promise<boolean> | undefined} */ let persisted;

/** Whether an effect is carried out by `write`. @param {{ t: string }} effect */
export const isWrite = effect => effect.t in writes;

/** What is stored; fails if storage is denied or does not answer. What it resolves to gives the events, oldest first, and fails if one cannot be read. */
export async function read() {
  /** @type {any} */ let keys;
  const records = await transact('readonly', store => {
    keys = store.getAllKeys();
    return store.getAll();
  });
  const names = keys.result;
  if (names.at(-1) === 'key') key = records.pop();
  return async () => {
    const events = (await Promise.all(records.map(unseal))).flat();
    const last = names[records.length - 1];
    if (records.length > MANY || records.some((/** @type {any} */ record) => !record.iv)) join(events, names[0], last).catch(() => undefined);
    return events;
  };
}

/** @param {{ t: string, v?: any }[]} effects @returns {Promise<{ t: string, v?: any }>} what to tell the app */
export async function write(effects) {
  try {
    for (const { t, v } of effects) await writes[t](v);
  } catch (error) {
    return { t: 'unsaved', v: String(error) };
  }
  windows?.postMessage('written');
  persisted ??= navigator.storage?.persist?.().catch(() => false);
  return { t: 'saved' };
}

/** Calls back when another window of the app has written. @param {() => void} then */
export function whenOthersWrite(then) {
  if (windows) windows.onmessage = then;
}
