// Smart Forms, of the Australian e-Health Research Centre: components of React, which a host application puts on a page.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open, packages, press, require, serve } from './browser.mjs';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Smart Forms</title>
<link rel="stylesheet" href="/smart-forms.css"><style>* { transition: none !important; animation: none !important; }</style></head><body><div id="form"></div><script src="/smart-forms.js"></script></body></html>`;

export const name = 'Smart Forms';
// A click takes some 400 ms, with a form as long as this.
export const whole = false;

// The page's script and style, made as a host application makes them; the folder that they are in.
function bundle() {
  const folder = join(packages, '../bundled');
  require('esbuild').buildSync({
    entryPoints: { 'smart-forms': fileURLToPath(new URL('smart-forms.jsx', import.meta.url)) },
    outdir: folder,
    bundle: true,
    minify: true,
    jsx: 'automatic',
    nodePaths: [packages],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'error',
  });
  return folder;
}

export async function start(browser, form) {
  const site = await serve(bundle(), { '/page.html': PAGE });
  const page = await open(browser, site.address);
  // Filled through its API much faster where nothing is on show.
  const hidden = await open(browser, site.address);
  const inside = (name, rest) => `[data-linkid="${name}"] ${rest}`;

  return {
    page,
    show: async (response) => {
      await page.evaluate(([form, response]) => window.show(form, response), [form, response]);
      await page.waitForSelector('[data-linkid]');
    },
    answer: async ({ name, type, options }, answer) => {
      if (type === 'boolean') return press(page, inside(name, `[data-test="radio-single-${answer ? 'Yes' : 'No'}"]`));
      if (type === 'dateTime') {
        const { time, of } = answer.half;
        await press(page, `#dateTime-${name}-date`);
        await page.keyboard.type(answer.date.toReversed().join('/'));
        await press(page, `#dateTime-${name}-time`);
        await page.keyboard.type(time);
        await press(page, `#dateTime-${name}-period`);
        return press(page, '[role="option"]', { text: of });
      }
      if (type === 'choice') {
        await press(page, `#choice-${name}`);
        return press(page, '[role="option"]', { text: options.find(({ code }) => code === answer).display });
      }
      await press(page, `#integer-${name}`, { times: 3 });
      await page.keyboard.type(String(answer));
      // It takes typed numbers over a moment later.
      return page.waitForFunction(([name, answer]) => window.answerTo(name)?.valueInteger === answer, [name, answer]);
    },
    shown: () => page.$$eval('#form [data-linkid]', (items) => [...new Set(items.filter((item) => item.offsetParent).map((item) => item.dataset.linkid))]),
    filled: () => page.evaluate(() => window.filled()),
    through: async (responses) => {
      const out = [];
      // In parts, so that no single call runs for long.
      for (let from = 0; from < responses.length; from += 50) {
        out.push(...(await hidden.evaluate(([form, part]) => window.through(form, part), [form, responses.slice(from, from + 50)])));
      }
      page.wrongs.push(...hidden.wrongs.splice(0));
      return out;
    },
    stop: () => site.close(),
  };
}
