// @ts-check
/**
 * The letter to a clinician: has it written (Rust, as WebAssembly) from what the app hands over, and gives it to the person. The module is fetched when this is.
 *
 * `write` makes the letter and tells the app how large it is; `give` shares it where the browser can, or saves it. Sharing needs a tap of its own, since browsers forget
 * the first one while the letter is made.
 */

/** @type {File | undefined} The letter that was made last. */ let made;

/** @param {{ do: string, name: string, request?: any }} wanted @param {(happening: { t: string, v?: any }) => void} send */
export default async function letter({ do: what, name, request }, send) {
  if (what === 'give') return give(send);
  made = undefined;
  const { instance } = await WebAssembly.instantiateStreaming(fetch('./letter.wasm'));
  const app = /** @type {any} */ (instance.exports);
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const at = app.room(bytes.length); // may grow the memory, so before `buffer` is looked at
  new Uint8Array(app.memory.buffer, at, bytes.length).set(bytes);
  const length = app.write();
  if (!length) throw new Error('no letter was made');
  made = new File([new Uint8Array(app.memory.buffer, app.answer(), length)], name, { type: 'application/pdf' });
  send({ t: 'letter', v: 'made' });
}

/** @param {(happening: { t: string, v?: any }) => void} send */
async function give(send) {
  if (!made) throw new Error('there is no letter');
  const shared = { files: [made] };
  if (navigator.canShare?.(shared)) {
    // Whoever thinks better of it has not failed.
    await navigator.share(shared).catch(error => { if (error.name !== 'AbortError') save(); });
  } else {
    save();
  }
  send({ t: 'letter', v: 'given' });
}

function save() {
  const link = document.createElement('a'), file = /** @type {File} */ (made);
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
