// @ts-check
/**
 * Goes through the app once for nobody, in a worker, before the person does. Browsers compile a function of WebAssembly when it is first
 * called, and what is compiled here is compiled for the page too: there, no tap has to wait for it. Nothing that happens here is kept.
 */
import { ask, enter, imports } from './door.js';

onmessage = async ({ data: { module, path, languages } }) => {
  enter(await WebAssembly.instantiate(module, imports));
  /** @param {string} t @param {any} [v] */
  const happen = (t, v) => {
    const { html, effects } = ask({ t, v });
    if (effects.some(effect => effect.t === 'save')) ask({ t: 'saved' });
    return html;
  };
  happen('open', { path, languages, journal: [] });
  postMessage('the first page is warm');
  let html = happen('go', '/check');
  for (let answers = 0; answers < 9; answers += 1) {
    const no = /data-tap="([^"]+:no)"/.exec(html);
    if (no) html = happen('tap', no[1]);
  }
  for (const page of ['/', '/result', '/techniques', '/signs', '/settings']) happen('go', page);
  close();
};
