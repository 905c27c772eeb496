import type { OpenTab, Tab } from '../site/tab.js';
import { expect, test } from '../test.js';
import { SHEETS } from './sheets.js';

/** What every piece of a banner and of preferences is, in every property that is computed, and where it is. */
const pictureOf = (tab: Tab): Promise<Record<string, Record<string, string>>> =>
  tab.evaluate(() => {
    const hosts = [...document.querySelectorAll('minima-consent-banner,minima-consent-preferences')];
    const pieces = hosts.flatMap((host) => [host, ...host.children, ...host.shadowRoot!.querySelectorAll('*')]);
    const looks = pieces.map((piece, i): [string, Record<string, string>] => {
      const style = getComputedStyle(piece);
      const { x, y, width, height } = piece.getBoundingClientRect();
      // The host of a dialog is nowhere: its dialog is above the page.
      if (piece.localName === 'minima-consent-preferences') return [`${i} dialog’s host`, { box: `${width} ${height}` }];
      const box = [x, y, width, height].map(Math.round).join(' ');
      const hasWords = [...piece.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
      // What the page says in properties of its own is for nobody to see, nor is the font of what has no words (in WebKit, which
      // does not reset that with `all`).
      const names = [...style].filter((name) => !name.startsWith('--') && (hasWords || name !== 'font-family'));
      const values = names.map((name) => [name, style.getPropertyValue(name)]);
      return [`${i} ${piece.localName} ${piece.className}`, { box, ...Object.fromEntries(values) }];
    });
    return Object.fromEntries(looks);
  });

/** Only what is otherwise, so that a failure can be read. */
const differences = (
  one: Record<string, Record<string, string>>,
  other: Record<string, Record<string, string>>,
): readonly string[] => {
  const pieces = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return pieces.flatMap((piece) => {
    const [before, after] = [one[piece] ?? {}, other[piece] ?? {}];
    return Object.keys({ ...before, ...after })
      .filter((name) => before[name] !== after[name])
      .map((name) => `${piece} ${name}: ${before[name]} -> ${after[name]}`);
  });
};

/** A page that has one has less room for everybody. */
const NO_SCROLLBARS = 'html { overflow: hidden !important; scrollbar-width: none !important }';

const TAG = { region: 'IT', controller: 'Minima', 'privacy-url': '/privacy', 'rights-url': '/rights' };
const BODY = '<main><p>Page</p><button data-consent-open="preferences">…</button></main>';

/** A page with a style sheet, once banner and preferences are to be seen: how they look. */
const see = async (open: OpenTab, css: string): Promise<Record<string, Record<string, string>>> => {
  const tab = await open({ gpc: false, tag: TAG, head: `<style>${css} ${NO_SCROLLBARS}</style>`, body: BODY });
  await tab.goto('/');
  await expect.poll(() => tab.evaluate(() => window.minimaConsent.state.view)).toBe('banner');
  await tab.press('minima-consent-banner', '[data-consent-action="preferences"]');
  // With everything that is fetched for them: the name of the law is the last.
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('minima-consent-preferences')?.shadowRoot?.textContent ?? ''))
    .toContain('The law that applies here');
  const picture = await pictureOf(tab);
  await tab.press('minima-consent-preferences', '[data-consent-action="reject"]');
  await expect.poll(() => tab.evaluate(() => document.querySelector('minima-consent-banner') === null)).toBe(true);
  await tab.close();
  return picture;
};

/** Banner and preferences look the same on every page, whatever that says of what it does not know. */
export const proveLooks = async (open: OpenTab): Promise<void> => {
  const plain = await see(open, '');
  expect(Object.keys(plain).length).toBeGreaterThan(30);
  for (const [name, css] of Object.entries(SHEETS)) {
    await test.step(name, async () => expect(differences(plain, await see(open, css)), name).toEqual([]));
  }
};
