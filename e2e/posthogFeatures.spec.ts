import { foreignUrls } from './loudness.js';
import { eventsOf, type Feature, heardOf, openReady, switchOn, useAll } from './posthogApp.js';
import {
  ALL,
  byNpm,
  byTag,
  call,
  expectExceptions,
  expectHeard,
  expectInTurn,
  grant,
  mistakes,
  openApp,
} from './posthogFeaturesApp.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Each feature of PostHog can stand behind a purpose of its own: what is not granted asks for nothing and sends nothing,
 * whatever else is.
 */

const NPM: readonly (readonly [string, VisitOptions])[] = [
  ['by npm', byNpm(false)],
  ['by npm, with the oldest posthog-js', byNpm(true)],
];

/** Everything but one feature. */
const without = (feature: Feature): readonly Feature[] => ALL.filter((other) => other !== feature);

for (const [way, options] of NPM) {
  test(`nothing is heard of before an answer, and of a feature that is granted alone nothing else, ${way}`, async ({
    visitor,
  }) => {
    test.slow();
    const visit = await visitor(options);
    await openApp(visit);
    await useAll(visit);
    expect(foreignUrls(visit)).toEqual([]);
    for (const feature of ALL) {
      const from = visit.sent().length;
      await grant(visit, [feature]);
      await useAll(visit);
      await expectHeard(visit, [feature], from);
      // The next begins on a page of which nobody has been asked yet.
      await visit.page.evaluate(() => window.minimaConsent.reset());
      await visit.settle();
      await openReady(visit);
    }
    expect(mistakes(visit)).toEqual([]);
  });

  test(`each feature stops where the page stands when it is withdrawn, and starts there when it is granted again, ${way}`, async ({
    visitor,
  }) => {
    test.slow();
    const visit = await visitor(options);
    await openApp(visit);
    await grant(visit, ALL);
    await expectHeard(visit, ALL);
    await expectInTurn(visit, [...ALL.map(without), ALL]);
  });
}

test('each feature alone, and all without it, are heard of where the page stands as they are granted, by the script tag', async ({
  visitor,
}) => {
  test.slow();
  const visit = await visitor(byTag);
  await openApp(visit);
  await useAll(visit);
  expect(foreignUrls(visit)).toEqual([]);
  await expectInTurn(visit, [...ALL.map((feature) => [feature]), ALL, ...ALL.map(without), ALL]);
  expect(mistakes(visit)).toEqual([]);
});

test('what replay and surveys keep and show for themselves ends with each of them', async ({ visitor }) => {
  const visit = await visitor(byNpm(false));
  await openApp(visit);
  await grant(visit, ALL);
  await expectHeard(visit, ALL);
  await call(
    visit,
    ['localStorage.setItem', 'seenSurvey_s9', 'true'],
    ['sessionStorage.setItem', 'ph_replay_pending_buffer_1', '[]'],
  );
  await visit.page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('div'), { className: 'PostHogSurvey-s9' }));
  });
  const own = async () => (await visit.stored()).filter((key) => /seenSurvey_s9|ph_replay_pending_buffer_1/.test(key));
  expect(await own()).toHaveLength(2);
  await grant(visit, without('replay'));
  expect(await own()).toEqual(['localStorage seenSurvey_s9']);
  await expect(visit.page.locator('.PostHogSurvey-s9')).toHaveCount(1);
  await grant(visit, without('surveys'));
  expect(await own()).toEqual([]);
  await expect(visit.page.locator('.PostHogSurvey-s9')).toHaveCount(0);
});

test('what is asked for by no event asks for its feature, too: lines, counts, features for early access, tours', async ({
  visitor,
}) => {
  const visit = await visitor(byNpm(false));
  switchOn(visit, { logs: { captureConsoleLogs: true } });
  await openReady(visit);
  const say = async (text: string): Promise<void> => {
    await call(visit, ['console.warn', text], ['posthog.logger.info', text], ['posthog.metrics.count', text, 1]);
    await visit.page.evaluate(() => {
      type Ask = (answer: () => void, now: boolean) => void;
      const { posthog } = window as unknown as {
        posthog: { getEarlyAccessFeatures: Ask; productTours: { getProductTours: Ask } };
      };
      posthog.getEarlyAccessFeatures(() => {}, true);
      posthog.productTours.getProductTours(() => {}, true);
    });
  };
  const asked = (from = 0): string[] =>
    visit
      .sent()
      .slice(from)
      .flatMap(({ url }) => /\/(logs|metrics|early_access_features|product_tours)\b/.exec(url.pathname)?.[1] ?? [])
      .sort();
  await grant(visit, ALL);
  await expect
    .poll(async () => {
      await say('allowed');
      await visit.pass(20_000);
      return [...new Set(asked())];
    })
    .toEqual(['early_access_features', 'logs', 'metrics', 'product_tours']);

  await grant(visit, ['exceptions']);
  await visit.settle();
  const stopped = visit.sent().length;
  await say('denied');
  await expectExceptions(visit, eventsOf(visit).length);
  await visit.pass(60_000);
  expect(asked(stopped)).toEqual([]);
  await say('denied');
  await grant(visit, ALL);
  await say('again');
  await visit.pass(60_000);
  await expect.poll(() => asked(stopped)).toContain('logs');
  const bodies = visit
    .sent()
    .slice(stopped)
    .map(({ body }) => body.toString());
  expect(bodies.filter((body) => body.includes('again')).length).toBeGreaterThan(0);
  expect(bodies.filter((body) => body.includes('denied'))).toEqual([]);
});

test('nothing that an app holds in its hands widens what is granted', async ({ visitor }) => {
  const visit = await visitor(byNpm(false));
  await openApp(visit);
  await grant(visit, ['events']);
  await expectHeard(visit, ['events']);
  await visit.page.evaluate(() => {
    const { posthog } = window as unknown as { posthog: Record<string, (...args: unknown[]) => void> };
    posthog.startSessionRecording?.(true);
    posthog.startExceptionAutocapture?.();
    posthog.set_config?.({
      disable_surveys: false,
      capture_heatmaps: true,
      advanced_disable_feature_flags: false,
      before_send: null,
    });
    posthog.reloadFeatureFlags?.();
  });
  await useAll(visit);
  await useAll(visit);
  expect(heardOf(visit)).toEqual(['events']);
});
