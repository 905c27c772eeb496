import { foreignUrls } from './loudness.js';
import { eventsOf, type Feature, namesOf, openReady, posthogApp } from './posthogApp.js';
import { byNpm, byTag, grant } from './posthogFeaturesApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A page view is counted once: when a yes is given in the middle of a visit, when it is restored, and of routes each.
 */

const { 'posthog-key': key, 'posthog-host': host } = VENDORS;
const ROUTES = { capture_pageview: 'history_change' };
const tag = { region: 'DE', 'posthog-key': key, 'posthog-host': host };

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['by the script tag', { tag, json: { posthog: { config: { ...POSTHOG_CONFIG, ...ROUTES } } }, clock: true }],
  ['by npm', posthogApp({ gates: [{ options: { config: ROUTES } }] })],
  ['by npm, with the oldest posthog-js', posthogApp({ gates: [{ options: { config: ROUTES }, oldest: true }] })],
  ['by npm, with features', posthogApp({ gates: [{ options: { config: ROUTES, features: { replay: 'marketing' } } }] })],
  [
    'by npm, with an instance of the app',
    posthogApp({ gates: [{ options: {}, instance: 'before', own: { ...ROUTES, opt_out_capturing_by_default: true } }] }),
  ],
];

const views = (visit: Visit): string[] =>
  eventsOf(visit)
    .filter(({ event }) => event === '$pageview')
    .map(({ properties }) => new URL(`${properties?.$current_url}`).pathname);
const route = (visit: Visit, path: string): Promise<void> =>
  visit.page.evaluate((path) => history.pushState({}, '', path), path);

for (const [way, options] of WAYS) {
  test(`each page and route is counted once from the yes on, and nothing before it, ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    await openReady(visit);
    await route(visit, '/early');
    await visit.pass(5000);
    expect(foreignUrls(visit).filter((url) => url.startsWith('POST'))).toEqual([]);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await visit.pass(1000);
        return views(visit);
      })
      .toEqual(['/early']);
    await route(visit, '/next');
    await visit.pass(5000);
    await expect.poll(() => views(visit)).toEqual(['/early', '/next']);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await route(visit, '/unseen');
    await visit.pass(5000);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await visit.pass(5000);
    await route(visit, '/seen');
    await visit.pass(5000);
    await expect.poll(() => views(visit)).toEqual(['/early', '/next', '/seen']);

    await openReady(visit, '/one');
    await expect
      .poll(async () => {
        await visit.pass(1000);
        return views(visit);
      })
      .toEqual(['/early', '/next', '/seen', '/one']);
    await visit.pass(5000);
    expect(views(visit)).toHaveLength(4);
    expect(eventsOf(visit).map(({ event }) => event)).not.toContain('$opt_in');
  });
}

const EXCEPTIONS = ['exceptions'] as const;
const EVENTS = ['events'] as const;

/** Choices in turn, and how many views of one page each has made known. */
const CHOICES: readonly (readonly [string, readonly (readonly [granted: readonly Feature[], views: number])[]])[] = [
  [
    'where it has been counted before',
    [
      [EVENTS, 1],
      [[], 1],
      [EXCEPTIONS, 1],
      [EVENTS, 1],
    ],
  ],
  [
    'where only exceptions were heard of before',
    [
      [EXCEPTIONS, 0],
      [[], 0],
      [EVENTS, 1],
      [[], 1],
      [EVENTS, 1],
    ],
  ],
];

for (const [way, options] of [
  ['by the script tag', byTag],
  ['by npm', byNpm(false)],
  ['by npm, with the oldest posthog-js', byNpm(true)],
] as const) {
  for (const [before, choices] of CHOICES) {
    test(`with features, a page is counted once with the yes to events, after a no too, ${before}, ${way}`, async ({
      visitor,
    }) => {
      const visit = await visitor(options);
      await openReady(visit);
      for (const [granted, expected] of choices) {
        await grant(visit, granted);
        const client = () =>
          visit.page.evaluate(() => (window.posthog as { __loaded?: boolean } | undefined)?.__loaded === true);
        await expect.poll(client).toBe(granted.length > 0);
        await expect.poll(() => visit.pass(6000).then(() => views(visit).length)).toBe(expected);
        await visit.pass(6000);
        expect(views(visit)).toHaveLength(expected);
      }
    });
  }
}

for (const [way, options] of [
  [
    'by the script tag',
    { tag, json: { posthog: { config: { ...POSTHOG_CONFIG, cookieless_mode: 'on_reject' } } }, clock: true },
  ],
  ['by npm', posthogApp({ gates: [{ options: { config: { cookieless_mode: 'on_reject' } } }] })],
] as const) {
  test(`who has refused is not counted without cookies either, and the site is told that it asked for it, ${way}`, async ({
    visitor,
  }) => {
    const visit = await visitor(options as VisitOptions);
    await openReady(visit);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await visit.pass(1000);
        return views(visit);
      })
      .toEqual(['/']);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await visit.settle();
    const before = foreignUrls(visit).length;
    await visit.page.getByRole('button', { name: 'Work' }).click();
    await visit.page.evaluate(() => window.posthog?.capture('refused'));
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
    expect(visit.complaints.filter((text) => /^\[consent] posthog.*on_reject/.test(text))).toHaveLength(1);
  });
}

for (const own of [{}, { cookieless_mode: 'always' }]) {
  test(`a page that an instance has counted before there was a gate is counted once, ${JSON.stringify(own)}`, async ({
    visitor,
  }) => {
    const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'long before', own }] }));
    await visit.goto();
    await visit.page.waitForFunction(() => 'makeGate' in window);
    await expect.poll(() => visit.pass(5000).then(() => views(visit))).toEqual(['/']);
    await visit.page.evaluate(() => (window as unknown as { makeGate(): void }).makeGate());
    await visit.page.waitForFunction(() => window.minimaConsent?.explain);
    await visit.page.evaluate(() => window.minimaConsent.ready);
    for (const round of ['first', 'second']) {
      await visit.page.evaluate(() => window.minimaConsent.acceptAll());
      await visit.page.evaluate((name) => window.posthog?.capture(name), round);
      await expect.poll(() => visit.pass(5000).then(() => namesOf(visit))).toContain(round);
      expect(views(visit)).toEqual(['/']);
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      await visit.pass(5000);
    }
  });
}

for (const instance of ['before', 'after']) {
  test(`a yes that is taken back at once leaves the view to the next one, with an instance begun ${instance}`, async ({
    visitor,
  }) => {
    const visit = await visitor(posthogApp({ gates: [{ options: {}, instance }] }));
    await openReady(visit);
    await visit.settle();
    await visit.page.evaluate(() => {
      window.minimaConsent.acceptAll();
      window.minimaConsent.rejectAll();
    });
    await visit.pass(10_000);
    expect(views(visit)).toEqual([]);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => visit.pass(5000).then(() => views(visit))).toEqual(['/']);
  });
}

test('an app that counts its routes itself counts each where and when it was, though the yes comes later', async ({
  visitor,
}) => {
  const visit = await visitor(posthogApp({ gates: [{ options: { config: { capture_pageview: false } } }] }));
  await openReady(visit);
  const start = await visit.page.evaluate(() => Date.now());
  for (const path of ['/a', '/b', '/c']) {
    await route(visit, path);
    await visit.page.evaluate(() =>
      (window as unknown as { posthog: { capture(name: string): void } }).posthog.capture('$pageview'),
    );
    await visit.pass(10_000);
  }
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.pass(1000).then(() => views(visit).sort())).toEqual(['/a', '/b', '/c']);
  const all = eventsOf(visit) as unknown as { event: string; timestamp: string; properties: { $pathname: string } }[];
  const told = all
    .filter(({ event }) => event === '$pageview')
    .map(({ properties, timestamp }) => [properties.$pathname, Math.round((Date.parse(timestamp) - start) / 10_000)]);
  expect(told.sort()).toEqual([
    ['/a', 0],
    ['/b', 1],
    ['/c', 2],
  ]);
});
