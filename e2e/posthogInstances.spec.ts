import { foreignUrls } from './loudness.js';
import {
  capture,
  click,
  decide,
  eventsOf,
  expectEvents,
  idOf,
  namesOf,
  openReady,
  posthogApp,
  switchOn,
} from './posthogApp.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Instances that the app has made.
 */

const INSTANCES: readonly (readonly [string, VisitOptions])[] = [
  ['that runs', posthogApp({ gates: [{ options: {}, instance: 'before' }] })],
  [
    'that runs opted out',
    posthogApp({ gates: [{ options: {}, instance: 'before', own: { opt_out_capturing_by_default: true } }] }),
  ],
  [
    'that is begun later, with a key of the gate’s own',
    posthogApp({ gates: [{ options: { key: 'phc_test' }, instance: 'after' }] }),
  ],
  ['that runs, of the oldest version', posthogApp({ gates: [{ options: {}, instance: 'before', oldest: true }] })],
  ['that is begun later, of the oldest version', posthogApp({ gates: [{ options: {}, instance: 'after', oldest: true }] })],
];

for (const [title, options] of INSTANCES) {
  test(`an instance of the app ${title} is silent until a yes, is begun once, and stops with a withdrawal`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    // What it has asked for before there was a gate cannot be taken back.
    await visit.settle();
    const before = foreignUrls(visit).length;
    await capture(visit, 'kept');
    await visit.page.evaluate(() => {
      const { instance } = window as unknown as { instance: { capture(name: string): void; identify(id: string): void } };
      instance.capture('by its own hand');
      instance.identify('ada');
    });
    await click(visit);
    await visit.pass(10_000);
    expect(
      foreignUrls(visit)
        .slice(before)
        .filter((url) => url.startsWith('POST')),
    ).toEqual([]);
    expect(await visit.stored()).toEqual([]);

    await decide(visit, { analytics: true });
    await expectEvents(visit, ['kept', '$pageview']);
    // What the app told the instance itself waits as well; what PostHog says of itself there does not.
    const heard = namesOf(visit).filter((name) => /hand|kept|\$identify|\$autocapture/.test(name));
    expect(heard.sort()).toEqual(['$identify', 'by its own hand', 'kept']);
    expect(namesOf(visit)).not.toContain('before the gate');
    expect(namesOf(visit)).not.toContain('$opt_in');
    const first = await idOf(visit);
    expect(first).toBe('ada');

    await decide(visit, { analytics: false });
    await visit.settle();
    const stopped = foreignUrls(visit).length;
    await visit.page.evaluate(() => {
      const { instance } = window as unknown as {
        instance: { capture(name: string): void; init(key: string, config: object): void };
      };
      instance.capture('after');
      instance.init('phc_test', { api_host: 'http://eu.i.posthog.com' });
    });
    await click(visit);
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(stopped)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);

    await decide(visit, { analytics: true });
    await capture(visit, 'again');
    await expectEvents(visit, 'again');
    expect(await idOf(visit)).not.toBe(first);
    expect(namesOf(visit)).not.toContain('after');
    expect(namesOf(visit).filter((name) => name === '$pageview')).toHaveLength(1);
    expect(namesOf(visit)).not.toContain('$opt_in');
    expect(visit.errors).toEqual([]);

    // On the next page the same visitor is known by the same name, and nothing is announced.
    const second = await idOf(visit);
    await openReady(visit, '/one');
    await capture(visit, 'restored');
    await expectEvents(visit, 'restored');
    expect(namesOf(visit).filter((name) => name === 'as the app begins')).toHaveLength(2);
    expect(await idOf(visit)).toBe(second);
    expect(namesOf(visit)).not.toContain('$opt_in');
  });
}

test('an instance that knew a visitor before it was held knows nobody after a refusal', async ({ visitor }) => {
  const own = { bootstrap: { distinctID: 'ada', isIdentifiedID: true } };
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'before', own }] }));
  switchOn(visit);
  await openReady(visit);
  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  expect(await idOf(visit)).toBe('ada');
  await decide(visit, { analytics: false });

  await openReady(visit, '/one');
  await decide(visit, { analytics: true });
  await capture(visit, 'somebody');
  await expectEvents(visit, 'somebody');
  const ids = eventsOf(visit).flatMap(({ event, properties }) => (event === 'somebody' ? properties?.distinct_id : []));
  expect(ids).toEqual([await idOf(visit)]);
  expect(ids).not.toContain('ada');
});

test('what an app says of consent to PostHog itself changes no answer, and is neither kept nor announced', async ({
  visitor,
}) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'before' }] }));
  switchOn(visit);
  await openReady(visit);
  const speak = (method: string, by: 'instance' | 'posthog'): Promise<void> =>
    visit.page.evaluate(
      ([method, by]) => {
        const app = window as unknown as Record<string, Record<string, (event?: string) => void>>;
        app[by]?.[method]?.();
        app[by]?.capture?.(`after ${method}`);
      },
      [method, by] as const,
    );
  await speak('opt_in_capturing', 'instance');
  await speak('opt_in_capturing', 'posthog');
  await visit.pass(5000);
  expect(namesOf(visit)).toEqual([]);
  expect(await visit.stored()).toEqual([]);

  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  // It can be made silent, for this page, and heard again.
  await speak('opt_out_capturing', 'posthog');
  await speak('opt_out_capturing', 'instance');
  await speak('clear_opt_in_out_capturing', 'instance');
  await speak('opt_in_capturing', 'posthog');
  await expectEvents(visit, 'after clear_opt_in_out_capturing');
  expect(namesOf(visit)).not.toContain('after opt_out_capturing');
  expect(namesOf(visit)).not.toContain('$opt_in');
  expect((await visit.stored()).join()).not.toContain('opt_in_out');
});
