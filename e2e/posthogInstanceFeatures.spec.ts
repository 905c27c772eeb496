import { capture, eventsOf, expectEvents, idOf, namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { ALL, expectInTurn, features, grant, mistakes, openApp, PURPOSES } from './posthogFeaturesApp.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Instances that the app has made, each feature behind a purpose of its own: what is granted runs, and nothing else, as often as
 * somebody changes their mind.
 */

const app = (gate: object, purposes: readonly string[] = PURPOSES): VisitOptions =>
  posthogApp({ consent: { purposes }, gates: [{ options: { features, key: 'phc_test' }, ...gate }] });

const WAYS: readonly (readonly [string, object])[] = [
  ['that runs', { instance: 'before' }],
  ['that is begun later', { instance: 'after' }],
  ['that runs, of the oldest version', { instance: 'before', oldest: true }],
  ['that is begun later, of the oldest version', { instance: 'after', oldest: true }],
];

for (const [title, gate] of WAYS) {
  test(`each feature of an app’s instance ${title}, runs as it is granted, later on the page and after a no, too`, async ({
    visitor,
  }) => {
    test.slow();
    const visit = await visitor(app(gate));
    await openApp(visit);
    await visit.settle();
    await expectInTurn(visit, [['events'], ALL, ['flags', 'exceptions'], [], ALL, [], ['events'], ALL]);
    expect(namesOf(visit).filter((name) => name === '$pageview').length).toBeGreaterThan(0);
    expect(mistakes(visit)).toEqual([]);
  });
}

const sayTwice = (visit: Visit, name: string): Promise<void> =>
  visit.page.evaluate((name) => {
    const { instance, posthog } = window as unknown as Record<string, { capture(name: string, properties: object): void }>;
    for (const own of [instance, posthog]) own?.capture(name, { secret: 'x', open: 'y' });
  }, name);

for (const [title, gate] of WAYS) {
  test(`an app’s instance ${title}, where errors are asked for, starts again with each yes, as somebody new`, async ({
    visitor,
  }) => {
    test.slow();
    const visit = await visitor(app({ options: { key: 'phc_test' }, scrubs: true, ...gate }, ['analytics', 'errors']));
    switchOn(visit);
    await openReady(visit);
    await visit.settle();
    const known = new Set<string | undefined>();
    for (const turn of ['first', 'second', 'third']) {
      await visit.page.evaluate(() => window.minimaConsent.acceptAll());
      await sayTwice(visit, turn);
      await expectEvents(visit, turn);
      known.add(await idOf(visit));
      await sayTwice(visit, `waiting in the ${turn}`);
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      await sayTwice(visit, `after the ${turn}`);
      await visit.pass(6000);
      expect(await visit.stored()).toEqual(['cookie minima_consent']);
    }
    expect(known.size).toBe(3);
    const told = eventsOf(visit).filter(({ event }) => /first|second|third/.test(`${event}`));
    expect(told.map(({ event }) => event)).toEqual(['first', 'first', 'second', 'second', 'third', 'third']);
    expect(told.map(({ properties }) => [properties?.secret, properties?.open])).toEqual(told.map(() => [undefined, 'y']));
    expect(namesOf(visit).filter((name) => name === '$pageview')).toHaveLength(1);
  });
}

test('flags of an app’s instance are PostHog’s with a yes to them, also after a no, and the site’s own without', async ({
  visitor,
}) => {
  const flags = { nav: 'old', beta: false };
  const visit = await visitor(app({ instance: 'before', options: { features, flags } }));
  await openApp(visit);
  const expectFlag = (expected: string) =>
    expect
      .poll(async () => {
        await visit.pass(3000);
        return visit.page.evaluate(() => {
          const { posthog } = window as unknown as { posthog: { getFeatureFlag(key: string): unknown } };
          return posthog.getFeatureFlag('nav');
        });
      })
      .toBe(expected);
  for (const [granted, expected] of [
    [['events'], 'old'],
    [[], 'old'],
    [['events', 'flags'], 'new'],
    [[], 'old'],
    [['events'], 'old'],
  ] as const) {
    await grant(visit, granted);
    await expectFlag(expected);
  }
});

test('what an app sets on its own instance counts after a no and a new yes, too', async ({ visitor }) => {
  const visit = await visitor(app({ instance: 'before' }));
  await openApp(visit);
  await visit.settle();
  await expectInTurn(visit, [ALL]);
  await visit.page.evaluate(() => {
    const { instance } = window as unknown as { instance: { set_config(config: object): void } };
    instance.set_config({ disable_session_recording: true, capture_heatmaps: false });
  });
  await grant(visit, []);
  await visit.settle();
  const from = eventsOf(visit).length;
  await grant(visit, ALL);
  await capture(visit, 'again');
  await expectEvents(visit, 'again');
  await visit.page.mouse.move(200, 200);
  await visit.pass(10_000);
  const names = eventsOf(visit)
    .slice(from)
    .map(({ event }) => event);
  expect(names).not.toContain('$snapshot');
  expect(names).not.toContain('$$heatmap');
});
