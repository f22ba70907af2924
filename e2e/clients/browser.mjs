// A Chromium in which the forms of other people run, and the pages that they are put into. Nothing but these pages can be reached.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { NOW } from './people.mjs';

// Where the people are: a zone that is no whole hours from UTC, and how many minutes it is behind.
const ZONE = { name: 'America/St_Johns', behind: 210 };

// A moment as people there write it: year, month and day, and the time of day by either clock.
export function written(at) {
  const [date, time] = new Date(at - ZONE.behind * 60_000).toISOString().split('T');
  const hour = Number(time.slice(0, 2));
  const half = { time: `${String(hour % 12 || 12).padStart(2, '0')}${time.slice(2, 5)}`, of: hour < 12 ? 'AM' : 'PM' };
  return { date: date.split('-'), time: time.slice(0, 5), half };
}

// The packages lie where this runs, and not beside this file.
export const packages = join(process.cwd(), 'node_modules');
export const require = createRequire(`${process.cwd()}/`);

const KINDS = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.png': 'image/png' };

// Serves a folder of the packages, and pages that are given as texts by their path.
export async function serve(folder, pages) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://here').pathname;
    try {
      const body = pages[path] ?? readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export async function launch() {
  const { chromium } = require('playwright-core');
  return chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

// A page at an address, where time begins with a certain moment. What it throws, and what it asks of anybody else, is collected in `page.wrongs`.
export async function open(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, timezoneId: ZONE.name, locale: 'en-US' });
  const page = await context.newPage();
  await page.clock.install({ time: NOW });
  page.wrongs = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(address) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue();
    page.wrongs.push(`it asked for ${url}`);
    return route.abort();
  });
  page.on('pageerror', (error) => page.wrongs.push(`it threw ${error.message}`));
  await page.goto(`${address}/page.html`);
  return page;
}

// A click of the mouse into the middle of the one element that is meant (by its text, without the number that a list may give it), where nothing may cover it. Three times selects what is in a field.
export async function press(page, selector, { text, times = 1 } = {}) {
  const place = ([selector, text]) => {
    const fits = (element) => element.offsetParent && (text === null || element.innerText.replace(/^\d+:/, '').trim() === text);
    const [element, another] = [...document.querySelectorAll(selector)].filter(fits);
    if (!element || another) return undefined;
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    // What still moves would be somewhere else when the click comes.
    const [before, now] = [window.lastPlace, `${selector} ${text} ${x} ${y}`];
    window.lastPlace = now;
    return before === now && (element === hit || element.contains(hit)) ? { x, y } : undefined;
  };
  const found = await page.waitForFunction(place, [selector, text ?? null]).catch(() => {
    throw new Error(`there is nothing to click at ${selector} ${text ?? ''}`);
  });
  const { x, y } = await found.jsonValue();
  await page.mouse.click(x, y, { clickCount: times });
}
