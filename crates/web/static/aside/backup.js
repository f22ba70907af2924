// @ts-check
/**
 * A copy of the journal in a file, encrypted with a passphrase as age does it. Making and opening one keeps a processor busy for seconds, by design, so that happens in a worker: this same script, run as one.
 *
 * @typedef {{ text: string, passphrase: string, work: number }} Making
 * @typedef {{ sealed: Uint8Array, passphrase: string }} Opening
 */

import { Decrypter, Encrypter } from 'age-encryption';

const BEGINNING = 'age-encryption.org/v1\n';
const MOST_BYTES = 100_000_000; // a hundred times what years leave behind

// ---- In the worker -----------------------------------------------------------------------------------------------------------

/** @param {Making} making */
async function seal({ text, passphrase, work }) {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(passphrase);
  return { made: await encrypter.encrypt(text) };
}

/** @param {Opening} opening */
async function open({ sealed, passphrase }) {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { opened: await decrypter.decrypt(sealed, 'text') };
  } catch (error) {
    return { trouble: /no identity matched/.test(String(error)) ? 'passphrase' : 'damaged' };
  }
}

if (!('document' in globalThis)) {
  onmessage = async ({ data }) => postMessage(await (data.sealed ? open(data) : seal(data)).catch(() => ({})));
}

// ---- On the page -------------------------------------------------------------------------------------------------------------

/** @type {File | undefined} What was made, until it is saved. */ let made;

/** @param {Making | Opening} task @returns {Promise<any>} */
const inWorker = task => new Promise((resolve, reject) => {
  const worker = new Worker(import.meta.url, { type: 'module' });
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  worker.onerror = reject;
  worker.postMessage(task);
});

/** @param {string} passphrase */
async function chosen(passphrase) {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector('input[type=file]')), file = field?.files?.[0];
  if (!file) return { trouble: 'no-file' };
  const beginning = await file.slice(0, BEGINNING.length).text();
  if (beginning !== BEGINNING || file.size > MOST_BYTES) return { trouble: 'foreign' };
  return inWorker({ sealed: new Uint8Array(await file.arrayBuffer()), passphrase });
}

/** Phones ask where to; elsewhere it goes where downloads go. @param {File} file */
async function save(file) {
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] })) {
    const shared = await navigator.share({ files: [file] }).then(() => true, error => error.name === 'AbortError');
    if (shared) return;
  }
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {any} asked @returns {Promise<any>} what to tell the app */
async function answer(asked) {
  const { storage } = navigator;
  if (asked === 'look') return { kept: await storage?.persisted?.() ?? false };
  if (asked === 'ask') return { kept: await storage?.persist?.() ?? false, asked: true };
  if (asked.open) return chosen(asked.open.passphrase);
  if (!asked.make) return made && save(made);
  const { made: sealed } = await inWorker(asked.make);
  if (!sealed) return {};
  made = new File([sealed], asked.make.name, { type: 'application/octet-stream' });
  return { made: true };
}

/** @param {any} asked @param {(event: { t: string, v?: any }) => void} send */
export default async (asked, send) => {
  const told = await answer(asked);
  if (told) send({ t: 'backup', v: told });
};
