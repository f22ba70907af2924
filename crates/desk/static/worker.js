// @ts-check
/**
 * Reads and proves the protocol away from the page, so that typing never waits. Only the newest text counts: what takes longer is
 * begun after the worker has looked whether there is a newer one.
 */
/** @type {any} */ let desk;
let newest = 0;

/** @param {object} request @returns {any} */
function ask(request) {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const at = desk.room(bytes.length);
  new Uint8Array(desk.memory.buffer, at, bytes.length).set(bytes);
  const length = desk.send();
  return JSON.parse(new TextDecoder().decode(new Uint8Array(desk.memory.buffer, desk.answer(), length)));
}

const others = () => new Promise(resolve => setTimeout(resolve));

/** @param {object} request @param {number} turn */
async function run(request, turn) {
  const reading = ask(request);
  postMessage({ turn, reading });
  if (!reading.sound) return;
  await others();
  if (turn !== newest) return;
  postMessage({ turn, first: ask({ prove: { rest: false } }) });
  await others();
  if (turn !== newest) return;
  postMessage({ turn, rest: ask({ prove: { rest: true } }) });
}

const ready = WebAssembly.instantiateStreaming(fetch('/author/desk.wasm'), {}).then(({ instance }) => { desk = instance.exports; });
let queue = ready;
onmessage = ({ data: { request, turn } }) => {
  newest = turn;
  queue = queue.then(() => turn === newest ? run(request, turn) : undefined)
    .catch(error => postMessage({ turn, broken: String(error) }));
};
