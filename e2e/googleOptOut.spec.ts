import { preferencesOf, press, switchOf } from './faces.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Google where nobody is asked, against the opt-out signal: before a word of the visitor's, after a yes over the signal in the
 * preferences, and after that was taken back.
 */

const hits = (visit: Visit): URLSearchParams[] =>
  visit.foreign().flatMap(({ url: { searchParams } }) => (searchParams.has('tid') ? [searchParams] : []));
const heard = (visit: Visit): string[] => hits(visit).map((hit) => `${hit.get('tid')} ${hit.get('en')}`);
const keys = async (visit: Visit): Promise<string[]> =>
  (await visit.stored()).filter((key) => !key.includes('minima_consent')).map((key) => key.replace('cookie ', ''));
/** What a page does: an event, one of its data, and a click. */
const use = async (visit: Visit): Promise<void> => {
  await visit.page.evaluate(() => {
    window.gtag?.('event', 'called');
    ((window.dataLayer ??= []) as unknown as object[]).push({ event: 'pushed' });
  });
  await visit.page.getByRole('button', { name: 'Work' }).click();
  await visit.settle();
};
const preferences = async ({ page }: Visit) => {
  await page.evaluate(() => window.minimaConsent.open('preferences'));
  await expect(preferencesOf(page)).toBeVisible();
  return preferencesOf(page);
};

for (const { tag, before, granted, kept } of [
  {
    tag: { 'google-tag': 'G-ONE' },
    before: ['G-ONE page_view', 'G-ONE called', 'G-ONE engagement'],
    granted: ['G-ONE called', 'G-ONE engagement'],
    kept: ['_ga', '_ga_ONE', '_gcl_au'],
  },
  {
    tag: { 'google-ads': 'AW-1' },
    before: [],
    granted: ['AW-1 page_view', 'AW-1 called'],
    kept: ['_gcl_au'],
  },
  {
    tag: { 'google-tag-manager': 'GTM-BOX' },
    before: [],
    granted: ['GTM-BOX gtm.js', 'GTM-BOX called', 'GTM-BOX pushed', 'GTM-BOX gtm.click'],
    kept: ['_ga', '_ga_BOX', '_gcl_au'],
  },
]) {
  const id = Object.values(tag)[0];
  test(`G-5, G-8, G-11, S-R5: in US-CA ${id} serves no ads against the signal, but after a yes over it; and after a no is silent, and leaves nothing`, async ({
    visitor,
  }) => {
    const visit = await visitor({ tag: { region: 'US-CA', ...tag }, gpc: true });
    await visit.goto();
    await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
    if (before[0]) await expect.poll(() => heard(visit)).toEqual(before.slice(0, 1));
    await use(visit);
    expect(heard(visit)).toEqual(before);
    for (const hit of hits(visit)) expect([hit.get('gcd'), hit.get('ads'), hit.get('signals')]).toEqual(['qvqq', null, '0']);
    expect(await keys(visit)).toEqual(kept.filter((key) => before[0] && !key.startsWith('_gcl')));
    if (!before[0]) expect(visit.foreign()).toEqual([]);

    const first = await preferences(visit);
    await switchOf(first, 'marketing').click();
    await press(first, 'save');
    await visit.settle();
    // Who runs has seen the clicks on the preferences.
    const then = before[0] ? hits(visit).length : 0;
    if (!before[0]) await expect.poll(() => heard(visit)).toEqual(granted.slice(0, 1));
    await use(visit);
    expect(heard(visit).slice(then)).toEqual(granted);
    for (const hit of hits(visit).slice(then)) expect([hit.get('ads'), hit.get('signals')]).toEqual(['1', null]);
    expect(await keys(visit)).toEqual(kept);

    await press(await preferences(visit), 'reject');
    await visit.settle();
    const since = visit.foreign().length;
    await use(visit);
    expect(visit.foreign().slice(since)).toEqual([]);
    await expect.poll(() => keys(visit)).toEqual([]);
    await visit.goto('/one');
    await use(visit);
    expect(visit.foreign().slice(since)).toEqual([]);
    expect(await keys(visit)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
}

test('what a server of the site’s own sets for Google’s pages to read goes with the no, too', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', 'google-tag': 'G-ONE' } });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view']);
  const set = () =>
    visit.page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: as such a server does
      document.cookie = 'FPLC=abc; path=/; max-age=72000';
    });
  await set();
  await visit.goto('/one');
  await expect.poll(() => heard(visit)).toHaveLength(2);
  expect(await keys(visit)).toContain('FPLC');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await expect.poll(() => keys(visit)).toEqual([]);
  await set();
  await visit.goto('/two');
  await expect.poll(() => keys(visit)).toEqual([]);
});
