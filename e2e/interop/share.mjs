// A SMART Health Link of ours is opened by a reader that nobody here wrote, and by nobody once it is taken back or has expired:
// node share.mjs WIDEBERTH PROTOCOL JOURNAL FOLDER, in the folder where the packages of package.json lie. FOLDER is for what comes into being.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [wideberth, protocol, journal, folder] = process.argv.slice(2);
const packages = path.join(process.cwd(), 'node_modules'); // of the folder in which it is started
const load = name => import(pathToFileURL(path.join(packages, name)));
const { compactDecrypt } = await load('jose/dist/webapi/index.js');
const { SHLViewer } = await load('kill-the-clipboard/dist/index.esm.js');
const jsQR = createRequire(import.meta.url)(path.join(packages, 'jsqr'));

fs.rmSync(folder, { recursive: true, force: true });
const site = path.join(folder, 'site'); // the app plays no part in it
fs.mkdirSync(site, { recursive: true });
fs.writeFileSync(path.join(site, 'index.html'), '');
const server = spawn(wideberth, ['serve', '--address', '127.0.0.1:0', '--site', site, '--links', path.join(folder, 'held')]);
try {
  const address = await new Promise(found => server.stdout.on('data', said => { const url = /http:\/\/[\d.:]+/.exec(said); if (url) found(url[0]); }));
  const moment = String(JSON.parse(fs.readFileSync(journal, 'utf8').trim().split('\n').at(-1)).at);
  const share = () => {
    const to = path.join(folder, `link-${Math.random()}`);
    execFileSync(wideberth, ['share', '--protocol', protocol, '--journal', journal, '--at', moment, '--server', address, '--days', '3', '--out', to]);
    const read = name => fs.readFileSync(path.join(to, name), 'utf8');
    const [link, file, secret, picture] = ['link.txt', 'record.jwe', 'secret.txt', 'link.svg'].map(read);
    return { link, file, secret, picture, told: JSON.parse(Buffer.from(link.slice('shlink:/'.length), 'base64url')) };
  };
  const put = ({ told, file, secret }, exp = told.exp) =>
    fetch(`${told.url}?exp=${exp}`, { method: 'PUT', body: file, headers: { authorization: `Bearer ${secret}` } });
  const get = async ({ told }) => (await fetch(`${told.url}?recipient=Test`)).status;
  const takeBack = async ({ told }, secret) => (await fetch(told.url, { method: 'DELETE', headers: { authorization: `Bearer ${secret}` } })).status;

  const shared = share();
  const { told } = shared;
  assert.deepEqual([told.flag, told.v, told.key.length, told.url.length <= 128], ['U', 1, 43, true]);
  assert.ok(told.exp > Date.now() / 1000 && told.exp <= Date.now() / 1000 + 3 * 86_400);
  assert.equal(await get(shared), 404, 'nothing is there before it was put there');
  assert.equal((await put(shared)).status, 201);

  // By a reader of links, and by another library that knows of encryption alone.
  const resolved = await new SHLViewer({ shlinkURI: shared.link }).resolveSHL({ recipient: 'Dr. Test' });
  const [bundle] = resolved.fhirResources;
  assert.deepEqual([bundle.resourceType, bundle.type], ['Bundle', 'collection']);
  assert.ok(bundle.entry.length > 20);
  const { plaintext } = await compactDecrypt(shared.file, Buffer.from(told.key, 'base64url'));
  assert.deepEqual(JSON.parse(new TextDecoder().decode(plaintext)), bundle);
  assert.equal(scanned(shared.picture), shared.link);

  // What the server holds says nothing.
  const held = fs.readdirSync(path.join(folder, 'held')).map(name => fs.readFileSync(path.join(folder, 'held', name), 'latin1')).join();
  for (const word of ['Bundle', 'collection', told.key, shared.secret]) assert.ok(!held.includes(word), word);

  // Nobody else puts something in its place or takes it back; whoever put it there does.
  const other = share();
  assert.equal((await put({ ...shared, secret: other.secret })).status, 409);
  assert.equal(await takeBack(shared, other.secret), 403);
  assert.equal(await takeBack(shared, shared.secret), 204);
  assert.equal(await get(shared), 404);
  await assert.rejects(new SHLViewer({ shlinkURI: shared.link }).resolveSHL({ recipient: 'Dr. Test' }));

  // It ends by itself, and only what fits is taken.
  const now = Math.floor(Date.now() / 1000);
  assert.equal((await put(other, now + 2)).status, 201);
  assert.equal(await get(other), 200);
  while (Date.now() / 1000 < now + 2.1) await new Promise(go => setTimeout(go, 100));
  assert.equal(await get(other), 404);
  for (const [change, status] of [[{ file: 'plain' }, 415], [{ file: `a.${'b'.repeat(10_000_000)}` }, 413], [{ secret: 'short' }, 401]]) {
    assert.equal((await put({ ...share(), ...change })).status, status);
  }
  for (const exp of [now - 1, now + 32 * 86_400, 'never']) assert.equal((await put(share(), exp)).status, 400);
  console.log(`A link of ${shared.link.length} characters to ${shared.file.length} bytes was opened by kill-the-clipboard and jose, taken back, and ended by itself.`);
} finally {
  server.kill();
}

/** What a camera reads in a QR code that is drawn as rectangles of one path. @param {string} svg */
function scanned(svg) {
  const scale = 8, [, size] = /viewBox="0 0 (\d+) /.exec(svg) ?? [], side = Number(size) * scale; // pixels
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y, wide, high] of [...svg.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)/g)].map(([, ...drawn]) => drawn.map(n => Number(n) * scale))) {
    for (let row = 0; row < high; row += 1) {
      for (let column = 0; column < wide; column += 1) {
        pixels.fill(0, ((y + row) * side + x + column) * 4, ((y + row) * side + x + column) * 4 + 3);
      }
    }
  }
  return (jsQR.default ?? jsQR)(pixels, side, side)?.data;
}
