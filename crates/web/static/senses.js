// @ts-check
/** Speech, bell, vibration and a screen that stays on: what a person lying on the floor hears and feels. Each is absent somewhere. */

/** @type {AudioContext | undefined} */ let sound;
/** @type {any} */ let lock;
let awake = false;

async function keepAwake() {
  if (!awake || lock && !lock.released) return;
  lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  if (!awake) lock?.release();
}

/** @type {Record<string, (value?: any) => void>} Effects by name. */
export const senses = {
  // Sentence by sentence: Chrome falls silent, without an error, some 14 seconds into one utterance.
  say: words => {
    senses.quiet();
    for (const part of words.match(/[^.!?]{1,150}(?:[.!?]+|\s|$)/g) ?? []) speak(part);
  },
  quiet: () => { globalThis.speechSynthesis?.cancel(); },
  bell: () => {
    if (!sound) return;
    const tone = sound.createOscillator(), volume = sound.createGain(), end = sound.currentTime + 1.2;
    tone.frequency.value = 528;
    volume.gain.setValueAtTime(0.25, sound.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    tone.connect(volume).connect(sound.destination);
    tone.start();
    tone.stop(end);
  },
  buzz: () => { navigator.vibrate?.(200); },
  theme: name => {
    document.documentElement.dataset.theme = name;
    try { localStorage.theme = name; } catch { /* storage denied */ }
  },
  awake: wanted => { awake = wanted; if (wanted) keepAwake(); else lock?.release(); },
};

/** @param {string} words */
function speak(words) {
  if (!globalThis.speechSynthesis) return;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = document.documentElement.lang;
  speechSynthesis.speak(utterance);
}

/** Phones let a page make sound only after it was first asked to in a tap; once the page that the tap brings is painted is soon enough. */
addEventListener('click', () => requestAnimationFrame(() => setTimeout(() => {
  if ('AudioContext' in globalThis) sound = new AudioContext();
  speak('');
})), { once: true });

/** The theme is known before the journal is read, so that no bright page flashes up at night. Without storage it just comes later. */
try { document.documentElement.dataset.theme = localStorage.theme ?? 'auto'; } catch { /* storage denied */ }

document.addEventListener('visibilitychange', () => { if (!document.hidden) keepAwake(); }); // it is lost when the page is hidden
