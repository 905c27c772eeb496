import { countOf, GOOGLE_SCRIPT } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What a site can say of Google's tags, and what it may not.
 */

const site = (tag: Record<string, string>, json: object = {}): VisitOptions => ({ tag: { region: 'DE', ...tag }, json });
const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);
const hits = (visit: Visit): URLSearchParams[] =>
  visit.foreign().flatMap(({ url: { searchParams } }) => (searchParams.has('tid') ? [searchParams] : []));
const commands = (visit: Visit): Promise<unknown[][]> =>
  visit.page.evaluate(() => [...(window.dataLayer ?? [])].map((entry) => Array.from(entry) as unknown[]));

const OPTIONS = { 'google-tag': 'G-ONE', 'google-url-passthrough': '', 'google-ads-data-redaction': '' };

for (const [name, given] of [
  ['attributes', site(OPTIONS)],
  ['JSON', site({ 'google-tag': 'G-ONE' }, { google: { urlPassthrough: true, adsDataRedaction: true } })],
] as const) {
  test(`clicks of advertisements are passed on, and redacted while ads are denied, where ${name} say so`, async ({
    visitor,
  }) => {
    const visit = await visitor(given);
    await visit.goto();
    await decide(visit, { analytics: true, marketing: false });
    await expect.poll(() => hits(visit).length).toBe(1);
    expect(hits(visit)[0]?.get('passthrough')).toBe('1');
    expect(hits(visit)[0]?.get('redacted')).toBe('1');
    const verbs = (await commands(visit)).map(([verb]) => verb);
    expect(verbs).toEqual(['consent', 'consent', 'set', 'js', 'config']);

    await decide(visit, { marketing: true });
    await visit.page.evaluate(() => window.gtag?.('event', 'then'));
    await expect.poll(() => hits(visit).length).toBe(2);
    expect(hits(visit)[1]?.get('redacted')).toBe(null);
    expect(hits(visit)[1]?.get('ads')).toBe('1');
    expect((await commands(visit)).filter(([verb]) => verb === 'set').at(-1)?.[1]).toMatchObject({ ads_data_redaction: false });
  });
}

test('without a word of the site nothing is passed on, and ads that are allowed need no setting', async ({ visitor }) => {
  const visit = await visitor(site({ 'google-tag': 'G-ONE' }));
  await visit.goto();
  await decide(visit, { analytics: true, marketing: true });
  await expect.poll(() => hits(visit).length).toBe(1);
  expect((await commands(visit)).map(([verb]) => verb)).toEqual(['consent', 'consent', 'js', 'config']);
});

test('that a site’s own configuration allows ads does not say that the visitor does', async ({ visitor }) => {
  const config = { allow_google_signals: true, allow_ad_personalization_signals: false, send_page_view: true };
  const visit = await visitor(site({ 'google-tag': 'G-ONE' }, { google: { config } }));
  await visit.goto();
  await decide(visit, { analytics: true, marketing: false });
  await expect.poll(() => hits(visit).length).toBe(1);
  expect((await commands(visit)).find(([verb]) => verb === 'config')).toEqual([
    'config',
    'G-ONE',
    { allow_ad_personalization_signals: false, send_page_view: true },
  ]);
});

for (const [attribute, id, allowed] of [
  ['google-tag', 'GTM-BOX', 'G-…, GT-…'],
  ['google-tag', 'G-ONE AW-1', 'G-…, GT-…'],
  ['google-ads', 'G-ONE', 'AW-…, GT-…'],
  ['google-tag-manager', 'GTM-A GTM-B', 'GTM-…'],
  ['google-tag-manager', 'G-ONE', 'GTM-…'],
] as const) {
  test(`data-${attribute}="${id}" is said to be none, and runs nothing`, async ({ visitor }) => {
    const visit = await visitor(site({ [attribute]: id }));
    await visit.goto();
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    const complaints = () => visit.complaints.filter((complaint) => complaint.includes(id));
    await expect.poll(complaints).toEqual([`[consent] Google id ${id}; allowed: ${allowed}, past`]);
    await visit.settle();
    expect(visit.foreign()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
}

test('what a tag has left that the site no longer uses is removed, and nothing is loaded', async ({ visitor }) => {
  const visit = await visitor(site({ 'google-tag': 'past', 'google-ads': 'AW-1' }));
  await visit.goto();
  await visit.page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the vendor writes it
    for (const name of ['_ga', '_ga_OLD', '_gcl_au']) document.cookie = `${name}=1`;
  });
  await decide(visit, { analytics: true, marketing: true });
  await expect.poll(() => hits(visit).map((hit) => hit.get('tid'))).toEqual(['AW-1']);
  await visit.goto('/one');
  await expect.poll(async () => (await visit.stored()).filter((key) => /_g(a|cl)/.test(key))).toEqual(['cookie _gcl_au']);
});

test('what tags of several kinds have left that the site no longer uses is removed, whatever else is granted', async ({
  visitor,
}) => {
  const visit = await visitor(site({ 'google-ads': 'past', 'google-tag-manager': 'past' }));
  await visit.goto();
  await decide(visit, { analytics: true, marketing: true });
  await visit.page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the vendor writes it
    for (const name of ['_ga', '_ga_OLD', '_gcl_au']) document.cookie = `${name}=1`;
  });
  await visit.goto('/one');
  await expect.poll(async () => (await visit.stored()).filter((key) => /_g(a|cl)/.test(key))).toEqual([]);
});

test('a snippet of the page’s own beside it says nothing of consent, and counts nothing twice', async ({ visitor }) => {
  const snippet = `<script>
    window.dataLayer = window.dataLayer || [];
    function gtag() { dataLayer.push(arguments); }
    gtag('consent', 'default', { ad_storage: 'granted', analytics_storage: 'granted' });
    gtag('js', new Date());
    gtag('config', 'G-ONE');
    gtag('event', 'early');
  </script>`;
  const visit = await visitor({ ...site({ 'google-tag': 'G-ONE' }), body: `${snippet}<button type="button">Work</button>` });
  await visit.goto();
  await decide(visit, { analytics: true, marketing: false });
  await expect.poll(() => hits(visit).map((hit) => hit.get('en'))).toContain('page_view');
  await visit.page.evaluate(() => {
    (window.dataLayer as unknown as object[]).push(
      (
        function () {
          // biome-ignore lint/complexity/noArguments: as a page's own function does
          return arguments;
        } as (...words: unknown[]) => object
      )('consent', 'update', { ad_storage: 'granted' }),
    );
    window.gtag?.('event', 'then');
  });
  await expect
    .poll(() =>
      hits(visit)
        .map((hit) => hit.get('en'))
        .sort(),
    )
    .toEqual(['early', 'page_view', 'then']);
  for (const hit of hits(visit)) expect(hit.get('ads')).toBe(null);
  expect(countOf(visit, GOOGLE_SCRIPT)).toBe(1);
});

test('a page that makes its data layer anew while the script is on its way does not lose what was said of consent', async ({
  visitor,
}) => {
  const visit = await visitor(site({ 'google-tag': 'G-ONE' }));
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ href }) => GOOGLE_SCRIPT.test(href),
    async () => void (await held),
  );
  await visit.goto();
  await decide(visit, { analytics: true, marketing: false });
  await expect.poll(() => countOf(visit, GOOGLE_SCRIPT)).toBe(1);
  await visit.page.evaluate(() => Object.assign(window, { dataLayer: [{ page: 'late' }] }));
  release();
  await expect.poll(() => hits(visit).map((hit) => hit.get('gcd'))).toEqual(['qrqq']);
  await visit.page.evaluate(() => window.gtag?.('event', 'then'));
  await expect.poll(() => hits(visit).map((hit) => hit.get('en'))).toEqual(['page_view', 'then']);
  expect(await visit.page.evaluate(() => window.dataLayer)).toContainEqual({ page: 'late' });
});
