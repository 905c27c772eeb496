import { CONTENT } from './site/page.js';
import { README_VENDOR } from './site/readmeVendor.js';
import { expect, test } from './test.js';
import { click, kept, told } from './vendors/drive.js';

/** What the README's example fetches: takes over what waits, and tells what it hears. */
const ACME = `window.told = [];
  document.cookie = '_acme=1; path=/';
  localStorage.setItem('acme.queue', '1');
  const { q } = window.acme;
  window.acme = (...words) => void window.told.push(words);
  for (const words of q) window.acme(...words);`;

test('S-R2, S-R22: a vendor of the site’s own is made on the script tag of the same few lines as by npm', async ({
  visitor,
}) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    json: {},
    body: `${CONTENT}<script>window.acme = function () { (acme.q ??= []).push(arguments) }; acme('waits')</script>${README_VENDOR}`,
  });
  visit.on(
    ({ hostname }) => hostname.endsWith('acme.example'),
    () => ({ body: ACME, headers: { 'content-type': 'text/javascript' } }),
  );
  const use = (word: string): Promise<void> =>
    visit.page.evaluate((word) => (window as unknown as { acme(...words: unknown[]): void }).acme('track', word), word);
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await use('before');
  await click(visit);
  expect(visit.foreign()).toEqual([]);
  const listed = await visit.page.evaluate(async () => (await window.minimaConsent.vendors).find(({ id }) => id === 'acme'));
  expect(listed).toMatchObject({ name: 'Acme', purpose: 'marketing', keys: { local: ['acme.queue'] } });

  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => kept(visit)).toEqual(['cookie _acme', 'localStorage acme.queue']);
  expect(visit.foreign().map(({ url }) => url.href)).toEqual(['https://eu.acme.example/42.js']);
  await use('granted');
  expect(await told(visit)).toEqual([['consent', true], ['init', '42'], ['waits'], ['track', 'before'], ['track', 'granted']]);

  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await use('refused');
  expect(await told(visit)).toEqual([['stop']]);
  await expect.poll(() => kept(visit)).toEqual([]);

  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await use('again');
  expect(await told(visit)).toEqual([
    ['consent', true],
    ['track', 'again'],
  ]);
  expect(visit.errors).toEqual([]);
});
