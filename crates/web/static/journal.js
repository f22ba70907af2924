// @ts-check
/** The journal on this device: IndexedDB, append-only, in the order of arrival. */

const PATIENCE = 3000; // ms for storage to answer; some browsers never do

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

/** @type {Record<string, (value?: any) => Promise<unknown>>} The effects that end in `saved` or `unsaved`. */
const writes = {
  save: events => transact('readwrite', store => events.forEach((/** @type {any} */ event) => { store.add(event); })),
  erase: async () => {
    await transact('readwrite', store => store.clear());
    localStorage.clear();
  },
};

const windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel('journal') : undefined;
/** @type {Promise<boolean> | undefined} */ let persisted;

/** Whether an effect is carried out by `write`. @param {{ t: string }} effect */
export const isWrite = effect => effect.t in writes;

/** Everything stored, oldest first; fails if storage is denied or does not answer. @returns {Promise<any[]>} */
export const read = () => transact('readonly', store => store.getAll());

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
