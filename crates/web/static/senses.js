// @ts-check
/**
 * Voice, bell, beat, light, vibration, and a screen that stays on: what a person lying on the floor hears, sees and feels. Each is absent somewhere, and each says the same.
 *
 * Spoken lines are clips made when the app was built, each under the hash of its language and words. They wait for each other, so that none is cut off. Where a clip is missing, the device's own speech stands in.
 */

/** @type {AudioContext | undefined} */ let sound;
/** @type {() => void} */ let allowSound;
/** Resolves when there is sound, or when there never will be. @type {Promise<void>} */
const soundAllowed = new Promise(resolve => { allowSound = resolve; if (!('AudioContext' in globalThis)) resolve(); });
/** @type {any} */ let lock;
let awake = false;

const PAINTED = 100; // ms after a tap, the page that it brought is painted

/** @type {Map<string, Promise<AudioBuffer | undefined>>} Clips by their words. */ const clips = new Map();
/** @type {string[]} Lines that wait. */ let lines = [];
/** @type {AudioBufferSourceNode | undefined} */ let speaking;
let turn = 0; // counts silences: a clip that comes after one stays unsaid
/** The clips that this browser plays. */
export const kind = () => new Audio().canPlayType('audio/webm; codecs=opus') ? 'webm' : 'mp3';

/** What a headset's or media key does during a session. */
export const remote = { press: () => {} };

async function keepAwake() {
  if (!awake || lock && !lock.released) return;
  lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  if (!awake) lock?.release();
}

/** @param {string} words @returns {Promise<AudioBuffer | undefined>} */
function clip(words) {
  const known = clips.get(words);
  if (known) return known;
  const found = find(words).catch(() => { clips.delete(words); return undefined; });
  clips.set(words, found);
  return found;
}

/** @param {string} words */
async function find(words) {
  const language = document.documentElement.lang;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${language}\n${words}`));
  const name = [...new Uint8Array(digest, 0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  for (const type of new Set([kind(), 'mp3'])) {
    const answer = await fetch(`/voice/${language}/${name}.${type}`);
    await soundAllowed;
    const heard = answer.ok && await sound?.decodeAudioData(await answer.arrayBuffer()).catch(() => undefined);
    if (heard) return heard;
  }
  return undefined;
}

/** Says the next line, once the one before it is over. */
async function next() {
  const own = turn, words = lines[0];
  if (!words || !sound && 'AudioContext' in globalThis) return; // sound comes with a tap, and goes on here
  const heard = await clip(words);
  if (sound && sound.state !== 'running') await Promise.race([sound.resume(), new Promise(resolve => setTimeout(resolve, 500))]);
  if (own !== turn) return;
  const over = () => { if (own === turn) { lines.shift(); speaking = undefined; next(); } };
  if (!heard || sound?.state !== 'running') return aloud(words, over);
  speaking = sound.createBufferSource();
  speaking.buffer = heard;
  speaking.connect(sound.destination);
  speaking.onended = over;
  speaking.start();
}

/** By the device's own speech, sentence by sentence: Chrome falls silent, without an error, some 14 seconds into one utterance. @param {string} words @param {() => void} over */
function aloud(words, over) {
  const parts = globalThis.speechSynthesis ? words.match(/[^.!?]{1,150}(?:[.!?]+|\s|$)/g) ?? [] : [];
  if (!parts.length) return over();
  parts.forEach((part, i) => {
    const utterance = new SpeechSynthesisUtterance(part);
    utterance.lang = document.documentElement.lang;
    if (i === parts.length - 1) utterance.onend = utterance.onerror = over;
    speechSynthesis.speak(utterance);
  });
}

/** A tone that fades. @param {number} pitch @param {number} loud @param {number} seconds @param {number} after */
function tone(pitch, loud, seconds, after) {
  if (!sound) return;
  const wave = sound.createOscillator(), volume = sound.createGain(), start = sound.currentTime + after;
  wave.frequency.value = pitch;
  volume.gain.setValueAtTime(loud, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + seconds);
  wave.connect(volume).connect(sound.destination);
  wave.start(start);
  wave.stop(start + seconds);
}

/** Two signals are half a second apart: fewer than three flashes a second. */
const APART = 500;

/** @type {Record<string, (value?: any) => void>} Effects by name. */
export const senses = {
  prepare: all => { for (const words of all) clip(words); },
  say: words => { if (lines.push(words) === 1) next(); },
  quiet: () => {
    turn += 1;
    lines = [];
    speaking?.stop();
    speaking = undefined;
    globalThis.speechSynthesis?.cancel();
  },
  bell: times => { for (let i = 0; i < times; i += 1) tone(528, 0.25, 1.2, i * APART / 1000); },
  beat: () => tone(220, 0.12, 0.15, 0),
  buzz: times => { navigator.vibrate?.(Array(2 * times - 1).fill(200)); },
  flash: times => {
    for (let i = 0; i < times; i += 1) {
      setTimeout(() => { document.documentElement.dataset.flash = ''; }, i * APART);
      setTimeout(() => { delete document.documentElement.dataset.flash; }, i * APART + 200);
    }
  },
  theme: name => {
    document.documentElement.dataset.theme = name;
    try { localStorage.theme = name; } catch { /* storage denied */ }
  },
  awake: wanted => {
    awake = wanted;
    if (wanted) keepAwake(); else lock?.release();
    listen(wanted);
  },
};

/** @type {HTMLAudioElement | undefined} */ let silence;

/** Keys of headsets go to whoever plays something: here, nothing, over and over. @param {boolean} wanted */
function listen(wanted) {
  if (!('mediaSession' in navigator)) return;
  silence ??= Object.assign(new Audio('/voice/silence.mp3'), { loop: true });
  if (wanted) silence.play().catch(() => {}); else silence.pause();
  for (const key of /** @type {any[]} */ (['play', 'pause', 'stop', 'nexttrack', 'previoustrack'])) {
    navigator.mediaSession.setActionHandler(key, wanted ? () => remote.press() : null);
  }
}

/**
 * Phones let a page make sound only on account of a tap: the one that begins a session is marked by `data-sound`. Getting ready for sound keeps
 * a browser busy for a tenth of a second, so what the tap brings is painted first. A timer is still on account of the tap; the next frame is not, in Safari.
 */
addEventListener('click', event => {
  const wanted = lines.length || event.target instanceof Element && event.target.closest('[data-sound]');
  if (sound || !wanted || !('AudioContext' in globalThis)) return;
  setTimeout(() => {
    sound ??= new AudioContext();
    allowSound();
    next();
  }, PAINTED);
});

/** The theme is known before the journal is read, so that no bright page flashes up at night. Without storage it just comes later. */
try { document.documentElement.dataset.theme = localStorage.theme ?? 'auto'; } catch { /* storage denied */ }

document.addEventListener('visibilitychange', () => { // both are lost when the page is hidden
  if (document.hidden) return;
  keepAwake();
  sound?.resume();
});
