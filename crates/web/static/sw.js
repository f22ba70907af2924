// @ts-check
/**
 * Keeps the app on the phone, so that it opens without a network.
 *
 * One version's files are cached together and never mixed with another's. A new version waits until it is told to take over, which
 * the host script does when the app starts, and only if no other window of it is open. The build fills in the version and the lists.
 */
const VERSION = '{version}';
/** @type {string[]} */ const FILES = JSON.parse('{files}');
const GALLERY = '{gallery}';
/** @type {string[]} */ const PICTURES = JSON.parse('{pictures}');

const worker = /** @type {any} */ (self);

worker.addEventListener('install', event => event.waitUntil(
  // Past the browser's own cache, which may hold the page of another version.
  caches.open(VERSION).then(cache => cache.addAll(FILES.map(file => new Request(file, { cache: 'no-cache' }))))));

worker.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (![VERSION, GALLERY, 'voice'].includes(name)) await caches.delete(name);
  await worker.clients.claim();
})()));

worker.addEventListener('message', event => {
  if (event.data === 'take over') event.waitUntil(takeOver());
  if (event.data === 'keep pictures') event.waitUntil(keepPictures());
  if (event.data?.voice) event.waitUntil(keepVoice(event.data));
});

/** The window that was just left may count for a moment longer. */
async function takeOver() {
  for (let tries = 0; tries < 6; tries += 1) {
    const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (windows.length <= 1) return worker.skipWaiting();
    await new Promise(resolve => setTimeout(resolve, 150));
  }
}

/** One after another, so that the page's own requests come first. What fails is fetched the next time. */
async function keepPictures() {
  const cache = await caches.open(GALLERY);
  for (const picture of PICTURES) {
    if (!await cache.match(picture)) await cache.add(new Request(picture, { cache: 'no-cache' })).catch(() => undefined);
  }
}

/** The clips of one language in the format that this browser plays. Their names are made of their words: what is there is right. @param {{ voice: string, kind: string }} wanted */
async function keepVoice({ voice, kind }) {
  const list = await fetch(`/voice/${voice}.json`).then(found => found.ok ? found.json() : undefined).catch(() => undefined);
  if (!list) return; // no network, or no clips: what is kept stays
  const cache = await caches.open('voice');
  const wanted = list.filter((/** @type {string} */ clip) => clip.endsWith(kind));
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname;
    if (path.startsWith(`/voice/${voice}/`) && !wanted.includes(path)) await cache.delete(url);
  }
  for (const clip of wanted) if (!await cache.match(clip)) await cache.add(clip).catch(() => undefined);
}

worker.addEventListener('fetch', event => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || /^\/(api|author)\//.test(url.pathname)) return;
  // Only the root is prerendered; an empty page elsewhere keeps its first screen from flashing up.
  const key = request.mode !== 'navigate' ? url.pathname : url.pathname === '/' ? '/' : '/shell';
  event.respondWith(caches.match(key, { ignoreVary: true }).then(kept => kept ?? fetch(request)));
});
