// LHC-Forms, of the National Library of Medicine: a web component, and an API beside it.
import { open, packages, press, serve } from './browser.mjs';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="/webcomponent/styles.css"></head><body><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script>
<script src="/webcomponent/runtime.js" type="module"></script>
<script src="/webcomponent/polyfills.js" type="module"></script>
<script src="/webcomponent/main.js" type="module"></script>
<script defer src="/fhir/R4/lformsFHIR.min.js"></script></body></html>`;

export const name = 'LHC-Forms';
// A click takes some 40 ms, so that a whole form can be filled in by hand.
export const whole = true;

export async function start(browser, form) {
  const site = await serve(`${packages}/lforms/dist/lforms`, { '/page.html': PAGE });
  const page = await open(browser, site.address);
  await page.waitForFunction(() => window.LForms?.Util?.addFormToPage && window.LForms.FHIR?.R4 && customElements.get('wc-lhc-form'));
  await page.evaluate((form) => {
    const read = () => LForms.Util.convertFHIRQuestionnaireToLForms(form, 'R4');
    const merged = (response) => LForms.Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', response, read(), 'R4');
    window.show = async (response) => {
      document.querySelector('#form').innerHTML = '';
      await LForms.Util.addFormToPage(merged(response), 'form', { fhirVersion: 'R4' });
    };
    window.filled = (data) => LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', data);
    window.through = (response) => window.filled(new LForms.LFormsData(merged(response)));
  }, form);
  const at = (name) => `[id^="${name}/"]`;

  return {
    page,
    show: async (response) => {
      await page.evaluate((response) => window.show(response), response);
      await page.waitForSelector('#form .lhc-item');
    },
    answer: async ({ name, type, options }, answer) => {
      if (type === 'boolean') return press(page, `label${at(name)}[id$="|${answer}"]`);
      if (type === 'dateTime') {
        await press(page, `nz-date-picker${at(name)} input`);
        const [year, month, day] = answer.date;
        await page.keyboard.type(`${month}/${day}/${year} ${answer.time}:00`);
        return page.keyboard.press('Enter');
      }
      if (type === 'choice') {
        await press(page, `input${at(name)}`);
        return press(page, '#completionOptions li', { text: options.find(({ code }) => code === answer).display });
      }
      await press(page, `input${at(name)}`, { times: 3 });
      await page.keyboard.type(String(answer));
      return page.keyboard.press('Tab');
    },
    shown: () => page.$$eval('#form lhc-item', (items) => items.filter((item) => item.offsetParent).map(({ id }) => id.replace(/^item-/, '').split('/')[0])),
    filled: () => page.evaluate(() => window.filled()),
    through: (responses) => page.evaluate((responses) => responses.map(window.through), responses),
    stop: () => site.close(),
  };
}
