import { countOf } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A container of Tag Manager runs tags of others: it is not loaded before every purpose of theirs is granted, and hears of
 * the page's own events only while it is.
 */

const CONTAINER = /^https:\/\/www\.googletagmanager\.com\/gtm\.js/;

const site = (tag: Record<string, string> = {}, more: VisitOptions = {}): VisitOptions => ({
  ...more,
  tag: { region: 'DE', 'google-tag-manager': 'GTM-BOX', ...tag },
  head: `<script>window.dataLayer = [{ page: 'home' }];</script>`,
});

const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);
const grant = (visit: Visit): Promise<void> => decide(visit, { analytics: true, marketing: true });
const push = (visit: Visit, ...entries: object[]): Promise<void> =>
  visit.page.evaluate((entries) => void (window.dataLayer as unknown as object[]).push(...entries), entries);
const layer = (visit: Visit): Promise<unknown[]> =>
  visit.page.evaluate(() =>
    [...(window.dataLayer ?? [])].map((entry) => ('length' in entry ? Array.from(entry) : { ...(entry as object) })),
  );

/** What the container's tags have sent: `GTM-BOX gtm.js`. */
const heard = (visit: Visit): string[] =>
  visit
    .foreign()
    .flatMap(({ url: { searchParams } }) =>
      searchParams.has('tid') ? [`${searchParams.get('tid')} ${searchParams.get('en')}`] : [],
    );
const click = async (visit: Visit): Promise<void> => {
  await visit.page.getByRole('button', { name: 'Work' }).click();
  await visit.settle();
};
/** Lets the container's script wait. Returns what lets it come. */
const hold = (visit: Visit): (() => void) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ href }) => CONTAINER.test(href),
    async () => void (await held),
  );
  return release;
};

test('S-R1, G-11: nothing of it is loaded or told before both purposes are granted, and what the page said before is kept', async ({
  visitor,
}) => {
  const visit = await visitor(site());
  await visit.goto();
  await push(visit, { event: 'early', value: 1 });
  await decide(visit, { analytics: true });
  await click(visit);
  expect(visit.foreign()).toEqual([]);
  expect(await layer(visit)).toEqual([{ page: 'home' }, { event: 'early', value: 1 }]);

  await grant(visit);
  await expect.poll(() => heard(visit)).toEqual(['GTM-BOX early', 'GTM-BOX gtm.js']);
  expect(visit.foreign()[0]?.url.href).toBe('https://www.googletagmanager.com/gtm.js?id=GTM-BOX');
  const [first, second, ...rest] = (await layer(visit)) as unknown[][];
  expect([first?.slice(0, 2), second?.slice(0, 2)]).toEqual([
    ['consent', 'default'],
    ['consent', 'update'],
  ]);
  expect(rest).toEqual([{ page: 'home' }, { event: 'early', value: 1 }, { 'gtm.start': expect.any(Number), event: 'gtm.js' }]);
  await push(visit, { event: 'then' });
  await click(visit);
  expect(heard(visit).slice(2)).toEqual(['GTM-BOX then', 'GTM-BOX gtm.click']);
});

for (const region of ['DE', 'GB', 'BR']) {
  test(`G-5: after a withdrawal in ${region} it hears of nothing, and keeps nothing`, async ({ visitor }) => {
    const visit = await visitor(site({ region }));
    await visit.goto();
    await grant(visit);
    await expect.poll(() => heard(visit)).toEqual(['GTM-BOX gtm.js']);
    expect((await visit.stored()).filter((key) => /_g/.test(key))).not.toEqual([]);
    await decide(visit, { marketing: false });
    await push(visit, { event: 'refused' });
    await visit.page.evaluate(() => window.gtag?.('event', 'refused'));
    await click(visit);
    expect(heard(visit)).toHaveLength(1);
    expect(await layer(visit)).toContainEqual({ event: 'refused' });
    await expect.poll(async () => (await visit.stored()).filter((key) => /_g/.test(key))).toEqual([]);

    await decide(visit, { marketing: true });
    await push(visit, { event: 'again' });
    await expect.poll(() => heard(visit)).toEqual(['GTM-BOX gtm.js', 'GTM-BOX again']);
    expect(countOf(visit, CONTAINER)).toBe(1);
    expect(visit.errors).toEqual([]);
  });
}

test('a yes that is taken back while the container is on its way starts nothing, and the next one all', async ({ visitor }) => {
  const visit = await visitor(site());
  const release = hold(visit);
  await visit.goto();
  await grant(visit);
  await expect.poll(() => countOf(visit, CONTAINER)).toBe(1);
  await decide(visit, { marketing: false });
  release();
  await push(visit, { event: 'refused' }, { plan: 'free' });
  await click(visit);
  expect(heard(visit)).toEqual([]);
  expect(await layer(visit)).toEqual([{ page: 'home' }, { event: 'refused' }, { plan: 'free' }]);
  await decide(visit, { marketing: true });
  // What happened while it was refused is not made good for; what the page says of itself is.
  await expect.poll(() => heard(visit)).toEqual(['GTM-BOX gtm.js']);
  expect((await layer(visit)).slice(2)).toEqual([
    { page: 'home' },
    { plan: 'free' },
    expect.objectContaining({ event: 'gtm.js' }),
  ]);
  expect(countOf(visit, CONTAINER)).toBe(2);
  expect(visit.errors).toEqual([]);
});

test('beside another tag it comes and goes alone, in whichever order they came', async ({ visitor }) => {
  for (const slow of [true, false]) {
    const visit = await visitor(site({ 'google-tag': 'G-ONE' }));
    const release = hold(visit);
    if (!slow) release();
    await visit.goto();
    if (slow) await grant(visit);
    await decide(visit, { analytics: true });
    await expect.poll(() => heard(visit)).toContain('G-ONE page_view');
    release();
    await grant(visit);
    await expect.poll(() => heard(visit)).toContain('GTM-BOX gtm.js');

    await decide(visit, { marketing: false });
    await visit.settle();
    const before = heard(visit).length;
    await push(visit, { event: 'data' });
    await visit.page.evaluate(() => window.gtag?.('event', 'said'));
    await click(visit);
    expect(heard(visit).slice(before)).toEqual(['G-ONE said', 'G-ONE engagement']);
    expect((await visit.stored()).filter((key) => /_ga/.test(key))).toEqual(['cookie _ga', 'cookie _ga_BOX', 'cookie _ga_ONE']);

    await grant(visit);
    await push(visit, { event: 'data' });
    await expect.poll(() => heard(visit).at(-1)).toBe('GTM-BOX data');
    await decide(visit, { analytics: false });
    await visit.settle();
    const then = heard(visit).length;
    await push(visit, { event: 'data' });
    await visit.page.evaluate(() => window.gtag?.('event', 'said'));
    await click(visit);
    expect(heard(visit).slice(then)).toEqual([]);
    expect(visit.errors).toEqual([]);
  }
});

test('an environment, a server of one’s own and a data layer of another name are asked for as the snippet does', async ({
  visitor,
}) => {
  const visit = await visitor({
    ...site({
      'google-tag-manager-auth': 'abc',
      'google-tag-manager-preview': 'env-1',
      'google-tag-manager-src': 'https://tags.example/gtm.js',
      'google-data-layer': 'layer',
    }),
    head: '',
  });
  await visit.goto();
  await grant(visit);
  const address = 'https://tags.example/gtm.js?id=GTM-BOX&l=layer&gtm_auth=abc&gtm_preview=env-1&gtm_cookies_win=x';
  await expect.poll(() => visit.foreign().map(({ url }) => url.href)).toEqual([address]);
  const names = await visit.page.evaluate(() =>
    (Reflect.get(window, 'layer') as ArrayLike<unknown>[]).map((entry) => entry[0] ?? Reflect.get(entry, 'event')),
  );
  expect(names).toEqual(['consent', 'consent', 'gtm.js']);
  expect(await visit.page.evaluate(() => 'dataLayer' in window)).toBe(false);
});
