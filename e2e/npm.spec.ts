import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { expectNoBanner, foreignUrls, usePage } from './loudness.js';
import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const app = (settings: Record<string, unknown> = { region: 'DE' }, options: VisitOptions = {}): VisitOptions => ({
  script: `<script type="application/json" id="settings">${JSON.stringify(settings)}</script>
    <script type="module" src="/app/app.js"></script>`,
  clock: true,
  ...options,
});

const capture = (visit: Visit, ...names: string[]): Promise<void> =>
  visit.page.evaluate((names) => {
    for (const name of names) window.posthog?.capture(name);
  }, names);

/** The app's own library arrives as a file of its own; from then on it is heard of at PostHog. */
const expectHeard = async (visit: Visit, ...names: string[]): Promise<void> => {
  for (const name of ['$pageview', ...names]) {
    await expect
      .poll(async () => {
        await visit.pass(1000);
        return visit.events();
      })
      .toContain(name);
  }
};

/** An app that starts with a yes is heard; so silence from the same app means something. */
const proveHeard = async (visitor: (options?: VisitOptions) => Promise<Visit>, settings = { region: 'DE' }): Promise<void> => {
  const visit = await visitor(app(settings));
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expectHeard(visit);
  await visit.close();
};

test('an app sends, stores and downloads nothing of PostHog before a yes', async ({ visitor }) => {
  await proveHeard(visitor);
  const visit = await visitor(app());
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await usePage(visit);
  await visit.pass(5000);
  expect(foreignUrls(visit)).toEqual([]);
  expect(await visit.stored()).toEqual([]);
  const loaded = visit
    .sent()
    .map(({ url }) => url.pathname)
    .filter((path) => path.startsWith('/app/'));
  expect(loaded.length).toBeGreaterThan(0);
  const sizes = await visit.page.evaluate(
    (paths) =>
      Promise.all(paths.map(async (path) => (await (await fetch(path)).text()).includes('opt_out_persistence_by_default:'))),
    loaded,
  );
  // Only our own words of it: none of the files is the library.
  expect(sizes.filter(Boolean).length).toBeLessThanOrEqual(1);
  expect(visit.errors).toEqual([]);
});

test('calls made while nobody has answered are dropped with a no, for good', async ({ visitor }) => {
  await proveHeard(visitor);
  const visit = await visitor(app());
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await capture(visit, 'dropped');
  await press(bannerOf(visit.page), 'reject');
  await capture(visit, 'refused');
  await visit.pass(5000);
  expect(foreignUrls(visit)).toEqual([]);
  await visit.page.evaluate(() => (window as unknown as { consent: Window['minimaConsent'] }).consent.acceptAll());
  await expectHeard(visit);
  expect(visit.events()).not.toContain('dropped');
  expect(visit.events()).not.toContain('refused');
});

// The package says which versions of posthog-js it works with: the newest, and back to one that is old.
for (const [version, settings] of [
  ['', { region: 'DE' }],
  [', by the oldest posthog-js too', { region: 'DE', oldest: true }],
] as const) {
  test(`calls made while nobody has answered are sent in order with a yes${version}`, async ({ visitor }) => {
    const visit = await visitor(app(settings));
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    await capture(visit, 'kept one', 'kept two');
    await visit.pass(5000);
    expect(foreignUrls(visit)).toEqual([]);
    await press(bannerOf(visit.page), 'accept');
    await expectHeard(visit, 'kept one', 'kept two');
    const kept = visit.events().filter((name) => name.startsWith('kept'));
    expect(kept).toEqual(['kept one', 'kept two']);
    await capture(visit, 'later');
    await expectHeard(visit, 'later');
    expect(visit.events().filter((name) => name === '$pageview')).toHaveLength(1);
  });

  test(`a withdrawal silences PostHog at once and removes what it kept${version}`, async ({ visitor }) => {
    const visit = await visitor(app(settings));
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expectHeard(visit);
    expect((await visit.stored()).filter((key) => key.includes('ph_'))).not.toEqual([]);
    await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
    await visit.settle();
    const before = foreignUrls(visit).length;
    await press(preferencesOf(visit.page), 'reject');
    await expect(preferencesOf(visit.page)).toHaveCount(0);
    for (let i = 0; i < 2; i++) {
      await usePage(visit);
      await visit.pass(5000);
    }
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect((await visit.stored()).filter((key) => !key.includes('minima_consent'))).toEqual([]);
    await visit.goto('/one');
    await expectNoBanner(visit);
    await usePage(visit);
    await visit.pass(5000);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  test(`a second yes on the same page is heard again, as somebody new${version}`, async ({ visitor }) => {
    const visit = await visitor(app(settings));
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expectHeard(visit);
    const idOf = (): Promise<string | undefined> =>
      visit.page.evaluate(() => JSON.parse(localStorage.getItem('ph_phc_test_posthog') ?? '{}').distinct_id);
    const first = await idOf();
    await visit.page.evaluate(() => window.minimaConsent.withdraw('analytics'));
    await visit.pass(5000);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
    await capture(visit, 'again');
    await expectHeard(visit, 'again');
    const second = await idOf();
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
  });
}

test('a switch of the panel takes effect at once, both ways', async ({ visitor }) => {
  const visit = await visitor(app({ region: 'DE' }, { body: `<div data-consent-panel></div>${CONTENT}` }));
  await visit.goto();
  await switchOf(panelOf(visit.page), 'analytics').click();
  await expectHeard(visit);
  await visit.settle();
  const before = foreignUrls(visit).length;
  await switchOf(panelOf(visit.page), 'analytics').click();
  await usePage(visit);
  await visit.pass(5000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect((await visit.stored()).filter((key) => !key.includes('minima_consent'))).toEqual([]);
  await switchOf(panelOf(visit.page), 'analytics').click();
  await capture(visit, 'on again');
  await expectHeard(visit, 'on again');
});

test('gates that throw on closing are reported, and the others close all the same', async ({ visitor }) => {
  const visit = await visitor(app({ region: 'DE', throwing: true }));
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expectHeard(visit);
  await visit.settle();
  const before = foreignUrls(visit).length;
  await visit.page.evaluate(() => window.minimaConsent.withdraw('analytics'));
  await usePage(visit);
  await visit.pass(5000);
  expect(await visit.page.evaluate(() => Reflect.get(window, 'log'))).toEqual([
    'first open',
    'last open',
    'first close',
    'last close',
  ]);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect((await visit.stored()).filter((key) => !key.includes('minima_consent'))).toEqual([]);
  expect(visit.errors.map(({ message }) => message)).toEqual(['first cannot close', 'last cannot close']);
});

test('a second createConsent returns the first and warns', async ({ visitor }) => {
  const visit = await visitor(app());
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const same = await visit.page.evaluate(() => {
    const { consent, createConsent } = window as unknown as { consent: unknown; createConsent(options: object): unknown };
    return createConsent({ region: 'US-CA' }) === consent && window.minimaConsent === consent;
  });
  expect(same).toBe(true);
  expect(visit.complaints.filter((text) => text.startsWith('[consent]'))).toHaveLength(1);
});

test('destroy closes every gate and takes every layer away', async ({ visitor }) => {
  const visit = await visitor(app());
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expectHeard(visit);
  await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
  await expect(preferencesOf(visit.page)).toBeVisible();
  await visit.settle();
  const before = foreignUrls(visit).length;
  await visit.page.evaluate(() => window.minimaConsent.destroy());
  await expect(preferencesOf(visit.page)).toHaveCount(0);
  await usePage(visit);
  await visit.pass(5000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(visit.errors).toEqual([]);
});

test('made again at once, as a framework that mounts twice does, the second is the only one on the page', async ({
  visitor,
}) => {
  const visit = await visitor({
    ...app({ region: 'US-CA' }),
    body: '<div data-consent-panel></div><iframe data-consent="marketing" data-src="/frame" title="Film"></iframe>',
  });
  await visit.goto();
  await visit.page.evaluate(() => {
    const { consent, createConsent } = window as unknown as {
      consent: { destroy(): void };
      createConsent(options: object): { open(view: string): void; destroy(): void };
    };
    consent.destroy();
    const first = createConsent({ region: 'US-CA' });
    first.open('preferences');
    first.destroy();
    createConsent({ region: 'US-CA' });
  });
  const marketing = switchOf(panelOf(visit.page), 'marketing');
  await expect(marketing).toBeChecked();
  await marketing.click();
  await expect(marketing).not.toBeChecked();
  expect(await visit.page.evaluate(() => window.minimaConsent.allows('marketing'))).toBe(false);
  await expect(visit.page.locator('minima-consent-panel')).toHaveCount(1);
  await expect(preferencesOf(visit.page)).toHaveCount(0);
  expect(visit.complaints.filter((text) => text.includes('is live'))).toEqual([]);
});
