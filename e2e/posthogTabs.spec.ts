import { eventsOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A visitor with two tabs of a site is one person, whichever tab hears of the yes first.
 */

const origin = 'https://www.minima.studio';
const host = 'https://eu.i.posthog.com';
const tag = { region: 'DE', 'posthog-key': VENDORS['posthog-key'], 'posthog-host': host };
const app = (gate: object, options: object = {}): VisitOptions =>
  posthogApp(
    { gates: [{ ...gate, options: { key: 'phc_test', host, ...options }, own: { api_host: host } }] },
    { origin, clock: false },
  );
const features = { replay: 'marketing' };

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['by the script tag', { tag, origin }],
  ['by npm', app({})],
  ['by npm, with the oldest posthog-js', app({ oldest: true })],
  ['by npm, with features', app({}, { features })],
  ['with an instance that runs', app({ instance: 'before' })],
  ['with an instance that runs, and features', app({ instance: 'before' }, { features })],
  ['with an instance of the oldest posthog-js that runs', app({ instance: 'before', oldest: true })],
  ['with an instance that is begun later', app({ instance: 'after' })],
];

for (const [way, options] of WAYS) {
  test(`two tabs are the same visitor after each yes, and another one than before, ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit, { surveys: false, sessionRecording: false });
    await openReady(visit);
    const other = await visit.context.newPage();
    await other.goto(`${origin}/two`);
    await other.waitForFunction(() => window.minimaConsent?.explain);
    const isAllowed = () => other.evaluate(() => window.minimaConsent.allows('analytics'));
    const known = new Set<unknown>();
    for (const round of ['first', 'second']) {
      const from = eventsOf(visit).length;
      const saidNow = () =>
        eventsOf(visit)
          .slice(from)
          .filter(({ event }) => `${event}`.startsWith(round));
      await visit.page.evaluate(() => window.minimaConsent.acceptAll());
      await expect.poll(isAllowed).toBe(true);
      for (const page of [other, visit.page])
        await page.evaluate((name) => window.posthog?.capture(`${name} in ${location.pathname}`), round);
      await expect.poll(() => saidNow().map(({ event }) => event)).toHaveLength(2);
      const ids = new Set(saidNow().map(({ properties }) => properties?.distinct_id));
      expect(ids.size).toBe(1);
      for (const id of ids) {
        expect(known).not.toContain(id);
        known.add(id);
      }
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      await expect.poll(isAllowed).toBe(false);
    }
  });
}

for (const instance of [undefined, 'before'] as const) {
  test(`two tabs are the same visitor after a new yes to events, where another feature went on, instance: ${instance}`, async ({
    visitor,
  }) => {
    const visit = await visitor(app({ instance }, { features }));
    switchOn(visit, { surveys: false });
    await openReady(visit);
    const other = await visit.context.newPage();
    await other.goto(`${origin}/two`);
    await other.waitForFunction(() => window.minimaConsent?.explain);
    const expectAllowed = (is: boolean) =>
      expect.poll(() => other.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(is);
    const idsOf = async (name: string): Promise<ReadonlySet<unknown>> => {
      const said = () => eventsOf(visit).filter(({ event }) => event === name);
      for (const page of [other, visit.page]) await page.evaluate((name) => window.posthog?.capture(name), name);
      await expect.poll(said).toHaveLength(2);
      return new Set(said().map(({ properties }) => properties?.distinct_id));
    };
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expectAllowed(true);
    const first = await idsOf('first');
    expect(first.size).toBe(1);
    await visit.page.evaluate(() => window.minimaConsent.withdraw('analytics'));
    await expectAllowed(false);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
    await expectAllowed(true);
    const second = await idsOf('second');
    expect(second.size).toBe(1);
    expect(second).not.toEqual(first);
  });
}
