// An app of three pages in place of the real one, behind the same exports, so that the host script can be tested alone.
(() => {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const heard = window.heard = []; // everything that the host has told it
  let length = 0, stored = 0, asked = 0, session = false, failed = '', underway = 0; // events that are being stored

  const button = (tap, more = '') => `<button data-tap="${tap}" ${more}>${tap}</button>`;
  const pages = {
    question: () => `<h1 tabindex="-1">Question ${asked}</h1><p id="stored">${stored}</p><p id="failed">${failed}</p>
      ${button('answer:yes')} ${button('session:', 'data-sound')} ${button('alarm:')} ${button('crash:')} ${button('erase:')} ${button('letter:')}
      <details><summary>Why</summary>Because</details><input data-input="age" value="">`,
    session: () => `<div data-keys="stop:"><h1 tabindex="-1">Hold</h1>${button('pause:')} ${button('stop:', 'data-stop')}</div>`,
    stopped: () => `<h1 tabindex="-1">What happened?</h1>${button('felt:leg')}`,
  };
  let page = 'question';
  const save = () => { underway += 1; return { t: 'save', v: [{ number: stored += 1 }] }; };

  const step = { // by kind of event and, for taps, by tap; gives effects
    open: ({ journal, unsaved }) => { stored = asked = (journal?.length ?? 0) + underway; failed = unsaved ?? ''; return []; },
    saved: () => { underway = Math.max(0, underway - 1); return []; },
    unsaved: reason => { underway = Math.max(0, underway - 1); failed = reason; return []; },
    'answer:yes': () => { asked += 1; return [save()]; },
    'alarm:': () => { asked += 100; return [save()]; },
    'session:': () => { page = 'session'; session = true; return [{ t: 'awake', v: true }, { t: 'say', v: 'Lie down. Breathe out.' }]; },
    'stop:': () => { page = 'stopped'; session = false; return [{ t: 'quiet' }, { t: 'awake', v: false }, save()]; },
    'letter:': () => [{ t: 'letter', v: { do: 'write' } }],
    'erase:': () => { stored = asked = 0; return [{ t: 'erase' }]; },
    'crash:': () => { throw new WebAssembly.RuntimeError('unreachable'); },
  };

  const exports = {
    memory,
    wake() {},
    room(bytes) { length = bytes; return 0; },
    send() {
      const { event } = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, 0, length)));
      heard.push(event.t === 'tap' || event.t === 'input' ? event.v : event.t);
      const effects = step[event.t === 'tap' ? event.v : event.t]?.(event.v) ?? [];
      const reply = { html: pages[page](), title: page, effects, tick: session ? 1000 : null, urgent: event.v === 'alarm:' };
      const bytes = new TextEncoder().encode(JSON.stringify(reply));
      new Uint8Array(memory.buffer).set(bytes);
      return bytes.length;
    },
    answer: () => 0,
  };
  WebAssembly.instantiateStreaming = async response => { await response; return { instance: { exports } }; };

  // What a person would hear, and what keeps the screen on.
  const sounds = window.sounds = [];
  Object.defineProperty(window, 'speechSynthesis', { value: { speak: words => words.text && sounds.push(words.text), cancel: () => sounds.push('silence') } });
  Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { sounds.push('awake'); return { release() { sounds.push('asleep'); } }; } } });
})();
