import { countOf } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A site may have the names of Google's cookies begin with a word of its own: they are Google's all the same.
 */

const site: VisitOptions = {
  tag: { region: 'DE', debug: '', 'google-tag': 'G-ONE', 'google-ads': 'AW-1' },
  json: { google: { config: { cookie_prefix: 'shop' } } },
};
const keys = async (visit: Visit): Promise<string[]> =>
  (await visit.stored()).filter((key) => !key.includes('minima_consent')).map((key) => key.replace('cookie ', ''));
const keep = (visit: Visit, ...names: string[]): Promise<void> =>
  visit.page.evaluate((names) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as Google and the site write it
    for (const name of names) document.cookie = `${name}=1; path=/; max-age=1000`;
  }, names);
const FILE = /\/vendors\/google/;

test('S-R22: cookies with a prefix are listed, and removed with a withdrawal; what else begins so stays', async ({
  visitor,
}) => {
  const visit = await visitor(site);
  await visit.goto();
  await keep(visit, 'shop_cart');
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  const theirs = ['shop_au', 'shop_ga', 'shop_ga_ONE'];
  await expect.poll(() => keys(visit)).toEqual([...theirs, 'shop_cart'].sort());
  const vendors = await visit.page.evaluate(() => window.minimaConsent.vendors);
  expect(Object.keys(vendors.find(({ id }) => id === 'google')?.keys?.cookies ?? {})).toEqual(
    expect.arrayContaining(['shop_ga', 'shop_ga_*', 'shop_au']),
  );
  expect(vendors.find(({ id }) => id === 'google-ads')?.keys?.cookies).toHaveProperty('shop_au');
  await expect.poll(() => visit.complaints.filter((said) => /kept here/.test(said))).toHaveLength(1);
  expect(visit.complaints.filter((said) => /kept here/.test(said)).join()).toContain('cookie shop_cart');
  await visit.page.evaluate(() => window.minimaConsent.withdraw('marketing'));
  await expect.poll(() => keys(visit)).toEqual(['shop_cart', 'shop_ga', 'shop_ga_ONE']);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await expect.poll(() => keys(visit)).toEqual(['shop_cart']);
});

test('S-R22: what is left of them is removed on a page without a yes, for which alone Google’s gate is fetched', async ({
  visitor,
}) => {
  const visit = await visitor(site);
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await keep(visit, 'shop_cart');
  await visit.goto('/one');
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.settle();
  expect(countOf(visit, FILE)).toBe(0);
  await keep(visit, 'shop_ga', 'shop_gcl_au', 'shop_aw');
  await visit.goto('/two');
  await expect.poll(() => keys(visit)).toEqual(['shop_cart']);
  expect(countOf(visit, FILE)).toBe(1);
  expect(visit.foreign()).toEqual([]);
});

for (const [line, first] of [
  [`gtag('config', 'G-ONE', { cookie_prefix: 'own' })`, 'own_ga'],
  [`gtag('set', { cookie_prefix: 'own' })`, '_ga'],
  [`gtag('set', 'cookie_prefix', 'own')`, '_ga'],
] as const)
  test(`S-R22: one that only the page says is known while the page is there: ${line}`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE', 'google-tag': 'G-ONE' }, body: `<script>${line}</script>` });
    await visit.goto();
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => keys(visit)).toContain(first);
    await keep(visit, 'own_ga', 'own_ga_ONE', 'own_cart');
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await expect.poll(() => keys(visit)).toEqual(['own_cart']);
  });
