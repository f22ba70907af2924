// @ts-check
/**
 * Reads and proves the protocol away from the page, so that typing never waits. The page has two of these: one for all that an edit can break at
 * once, and one for the rest, which takes longer (asking and sessions). Only the newest text counts.
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

/** @param {object} request @param {number} turn @param {boolean} rest */
async function run(request, turn, rest) {
  const reading = ask(request);
  if (!rest) postMessage({ turn, reading });
  // Whatever came meanwhile is seen before the proof begins.
  await new Promise(resolve => setTimeout(resolve));
  if (!reading.sound || turn !== newest) return;
  const proof = ask({ prove: { rest } });
  postMessage(rest ? { turn, rest: proof } : { turn, first: proof });
}

const ready = WebAssembly.instantiateStreaming(fetch('/author/desk.wasm'), {}).then(({ instance }) => { desk = instance.exports; });
let queue = ready;
/** Requests that no proof was begun for still change the text. */
onmessage = ({ data: { request, turn, rest } }) => {
  newest = turn;
  queue = queue.then(() => turn === newest ? run(request, turn, rest) : void ask(request))
    .catch(error => postMessage({ turn, broken: String(error) }));
};
