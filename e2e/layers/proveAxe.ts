import type { PageOptions } from '../site/page.js';
import type { OpenTab, Tab } from '../site/tab.js';
import { expect, test } from '../test.js';
import { AXE_SCRIPT, answerAxe, findingsOf } from './axe.js';

const CONTROL = '<button type="button" data-consent-open="preferences">…</button>';
const TAG = { controller: 'Minima', 'privacy-url': '/privacy', 'rights-url': '/rights', 'meta-pixel': '123' };

/** Every face, each on a page that has it, and what shows more of it. */
const PAGES: Readonly<Record<string, { page: PageOptions; open?: string; language: string }>> = {
  'banner, panel, status, vendors, placeholder': {
    language: 'en',
    page: {
      tag: { ...TAG, region: 'DE' },
      body: `<main><h1>Page</h1><div data-consent-panel></div><div data-consent-status></div><div data-consent-vendors></div>
        <iframe data-consent="marketing" data-src="https://www.youtube-nocookie.com/embed/1" title="Film" width="560" height="315"></iframe>
        ${CONTROL}</main>`,
    },
  },
  'banner with a close button, and preferences': {
    language: 'ar',
    page: { tag: { ...TAG, region: 'IT' }, body: `<main><h1>Page</h1>${CONTROL}</main>` },
    open: '[data-consent-action="preferences"]',
  },
  notice: { language: 'ja', page: { tag: { ...TAG, region: 'JP' }, body: `<main><h1>Page</h1>${CONTROL}</main>` } },
  'opt-out link and own control': {
    language: 'en',
    page: {
      tag: { ...TAG, region: 'US-CA' },
      body: `<main><h1>Page</h1><div data-consent-status></div><div data-consent-panel></div></main>
        <footer><a href="#choices" data-consent-open="opt-out" hidden>Do Not Sell or Share My Personal Information</a></footer>`,
    },
  },
};

const inScheme = async (tab: Tab, scheme: 'light' | 'dark'): Promise<string[]> => {
  if (scheme === 'light')
    await tab.evaluate(() => document.documentElement.style.setProperty('--minima-consent-scheme', 'light'));
  else await tab.evaluate(() => document.documentElement.style.setProperty('--minima-consent-scheme', 'dark'));
  return (await findingsOf(tab)).map((line) => `${scheme}: ${line}`);
};

/** axe finds nothing in any face, light or dark; each in one of `languages`, or in all of them. */
export const proveAxe =
  (languages?: readonly string[]) =>
  async (open: OpenTab): Promise<void> => {
    for (const [name, { page, open: action, language }] of Object.entries(PAGES)) {
      for (const lang of languages ?? [language]) {
        await test.step(`${name}, ${lang}`, async () => {
          const tab = await open({ ...page, lang, gpc: false, head: AXE_SCRIPT, answer: answerAxe });
          await tab.goto('/');
          const faces = () =>
            tab.evaluate(
              () =>
                document.querySelectorAll(':is(minima-consent-banner, minima-consent-panel, minima-consent-control)').length,
            );
          await expect.poll(faces).toBeGreaterThan(0);
          expect([...(await inScheme(tab, 'light')), ...(await inScheme(tab, 'dark'))]).toEqual([]);
          if (action) {
            await tab.press('minima-consent-banner', action);
            await expect.poll(() => tab.evaluate(() => !!document.querySelector('minima-consent-preferences'))).toBe(true);
            expect([...(await inScheme(tab, 'light')), ...(await inScheme(tab, 'dark'))]).toEqual([]);
          }
          await tab.close();
        });
      }
    }
  };
