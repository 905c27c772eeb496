import { eventsOf, openReady, posthogApp } from './posthogApp.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Where the browser takes no cookies, it takes no storage and no locks either: PostHog stops and begins there as anywhere.
 */

const tokens = (visit: Visit, after = 0): unknown[] => [
  ...new Set(
    eventsOf(visit)
      .slice(after)
      .map(({ properties }) => properties?.token),
  ),
];
const use = async (visit: Visit): Promise<void> => {
  await visit.page.getByRole('button', { name: 'Work' }).click();
  await visit.pass(5000);
};

test('of two projects each is stopped by its own no, and begun again', async ({ blockedVisitor }) => {
  test.slow(); // a browser of its own
  const host = 'https://eu.i.posthog.com';
  const gates = [
    { options: { key: 'phc_one', host } },
    { options: { key: 'phc_two', name: 'second', purpose: 'marketing', host } },
  ];
  const visit = await blockedVisitor(
    posthogApp({ consent: { purposes: ['analytics', 'marketing'] }, gates }, { origin: 'https://www.minima.studio' }),
  );
  await openReady(visit);
  const locks = (): Promise<string> => navigator.locks.request('any', () => 'given').catch(({ name }) => name);
  expect(await visit.page.evaluate(locks)).toBe('SecurityError');
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  const heard = (after: number) => visit.pass(1000).then(() => tokens(visit, after).sort());
  await expect.poll(() => heard(0)).toEqual(['phc_one', 'phc_two']);

  await visit.page.evaluate(() => window.minimaConsent.withdraw('analytics'));
  await visit.settle();
  const withdrawn = eventsOf(visit).length;
  await use(visit);
  await expect.poll(() => heard(withdrawn)).toEqual(['phc_two']);

  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  const granted = eventsOf(visit).length;
  await visit.pass(2000);
  await use(visit);
  await expect.poll(() => heard(granted)).toEqual(['phc_one', 'phc_two']);
  expect(visit.errors).toEqual([]);
});
