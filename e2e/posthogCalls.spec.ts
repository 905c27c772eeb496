import { countOf, POSTHOG_SCRIPT } from './loudness.js';
import { eventsOf, namesOf, openReady, posthogApp } from './posthogApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What a page tells PostHog before there is any of it, and after.
 */

test('questions take no place among the calls that are kept', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, clock: true });
  await visit.goto();
  await visit.page.evaluate(() => {
    const posthog = window.posthog as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (let i = 0; i < 1000; i++) posthog.isFeatureEnabled?.('beta');
    window.posthog?.capture('purchase');
  });
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('purchase');
});

test('what is said of people before a yes reaches PostHog by the script tag', async ({ visitor }) => {
  const script = `<script>posthog.people.set('plan', 'free')</script>`;
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, body: script, clock: true });
  await visit.goto();
  await visit.settle();
  await visit.page.evaluate(() => {
    const { people } = window.posthog as unknown as { people: { set_once(properties: object): void } };
    people.set_once({ from: 'ad' });
    window.minimaConsent.acceptAll();
  });
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  const told = () => eventsOf(visit).flatMap(({ event, properties }) => (event === '$set' ? (properties ?? {}) : []));
  await expect
    .poll(async () => {
      await visit.pass(1000);
      return told();
    })
    .toEqual([expect.objectContaining({ $set: { plan: 'free' } }), expect.objectContaining({ $set_once: { from: 'ad' } })]);
});

test('a logout resets PostHog and leaves it on', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, clock: true });
  await visit.goto();
  const logOut = (name: string): Promise<void> =>
    visit.page.evaluate((name) => {
      (window.posthog as unknown as { reset(): void }).reset();
      window.posthog?.capture(name);
    }, name);
  await logOut('kept');
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('kept');
  await logOut('after');
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('after');
  expect(visit.events()).not.toContain('$opt_in');
});

test('a page may use all of PostHog before there is any of it', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  await visit.goto();
  const outcome = await visit.page.evaluate(async () => {
    const posthog = window.posthog as unknown as Record<string, (...args: unknown[]) => (...args: unknown[]) => unknown>;
    for (const name of ['isFeatureEnabled', 'on', 'init', 'debug', 'get_distinct_id']) posthog[name]?.('x');
    posthog.onFeatureFlags?.(() => {})();
    (posthog.people as unknown as typeof posthog).set?.({});
    const flag = posthog.isFeatureEnabled?.('x');
    return [typeof posthog.__loaded, flag, (await (posthog as unknown as Promise<unknown>)) === posthog];
  });
  expect(outcome).toEqual(['undefined', false, true]);
  expect(visit.errors).toEqual([]);
});

test('PostHog hears by the script tag what was said since the latest question, and nothing of what was said while refused', async ({
  visitor,
}) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, clock: true });
  await visit.goto();
  await visit.settle();
  const say = (name: string): Promise<void> => visit.page.evaluate((event) => window.posthog?.capture(event), name);
  await say('undecided');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await say('refused');
  await visit.page.evaluate(() => window.minimaConsent.reset());
  await say('asked again');
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('asked again');
  expect(visit.events()).not.toContain('undecided');
  expect(visit.events()).not.toContain('refused');
});

const purposes = ['analytics', 'marketing', 'errors'];
const npm = (gate: object): VisitOptions => posthogApp({ consent: { purposes }, gates: [{ options: {}, ...gate }] });
const KINDS: readonly (readonly [string, (features?: object) => VisitOptions])[] = [
  [
    'by the script tag',
    (features) => ({
      tag: { region: 'DE', ...VENDORS },
      json: { purposes, posthog: { config: POSTHOG_CONFIG, features } },
      clock: true,
    }),
  ],
  ['by npm', (features) => npm({ options: { features } })],
  ['with an instance that runs', (features) => npm({ instance: 'before', options: { features } })],
  ['with an instance that is begun later', (features) => npm({ instance: 'after', options: { features } })],
];

for (const [way, pageOf] of KINDS) {
  for (const [of, features] of [
    ['analytics', undefined],
    ['marketing', { events: 'marketing' }],
  ] as const) {
    test(`S-R2: what is said after a no to ${of} alone is not sent with a later yes, ${way}`, async ({ visitor }) => {
      const visit = await visitor(pageOf(features));
      await openReady(visit);
      const say = (name: string) => visit.page.evaluate((name) => window.posthog?.capture(name), name);
      await say('before the no');
      await visit.page.evaluate((of) => window.minimaConsent.decide({ [of]: false }), of);
      await visit.pass(3000);
      await say('after the no');
      await visit.page.evaluate((of) => window.minimaConsent.decide({ [of]: true }), of);
      await say('with the yes');
      await expect.poll(() => visit.pass(4000).then(() => namesOf(visit))).toContain('with the yes');
      expect(namesOf(visit).filter((name) => /the no/.test(name))).toEqual([]);
    });
  }

  test(`S-R2: what is reported after a no to errors alone is not sent with a later yes, ${way}`, async ({ visitor }) => {
    const visit = await visitor(pageOf());
    await openReady(visit);
    const report = (name: string) =>
      visit.page.evaluate((name) => {
        const { posthog } = window as unknown as { posthog: { captureException(error: Error): void } };
        posthog.captureException(new Error(name));
      }, name);
    const reported = () => JSON.stringify(eventsOf(visit).filter(({ event }) => event === '$exception'));
    await report('before the no');
    await visit.page.evaluate(() => window.minimaConsent.decide({ errors: false } as never));
    await visit.pass(3000);
    await report('after the no');
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await report('with the yes');
    await expect.poll(() => visit.pass(4000).then(reported)).toContain('with the yes');
    expect(reported()).not.toContain('the no');
  });
}

for (const [way, pageOf] of KINDS.slice(0, 2)) {
  test(`what is reported while PostHog is on its way is sent with a yes to errors and a no to analytics, ${way}`, async ({
    visitor,
  }) => {
    const visit = await visitor(pageOf());
    let come = (): void => {};
    const coming = new Promise<void>((resolve) => {
      come = resolve;
    });
    visit.on(
      ({ pathname }) => /array\.js$|posthog-js|\/app\/.*module/.test(pathname),
      async () => {
        await coming;
        return undefined;
      },
    );
    await openReady(visit);
    await visit.page.evaluate(() => {
      window.minimaConsent.decide({ analytics: false, marketing: false, errors: true } as never);
      const { posthog } = window as unknown as {
        posthog: { captureException(error: Error): void; capture(name: string): void };
      };
      posthog.captureException(new Error('on its way'));
      posthog.capture('refused');
    });
    await visit.settle();
    come();
    const reported = () => JSON.stringify(eventsOf(visit).filter(({ event }) => event === '$exception'));
    await expect.poll(() => visit.pass(4000).then(reported)).toContain('on its way');
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => visit.pass(4000).then(() => namesOf(visit))).toContain('$pageview');
    expect(namesOf(visit)).not.toContain('refused');
  });
}
