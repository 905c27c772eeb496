import { foreignUrls } from './loudness.js';
import { decide, expectEvents, openReady, posthogApp, switchOn } from './posthogApp.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What an app asks its own instance for, and PostHog would ask its servers for.
 */

type Asked = Record<string, ((...args: unknown[]) => unknown) | undefined>;

/** Asks for everything that PostHog's servers know, and returns what was answered. */
const askAll = (visit: Visit): Promise<Record<string, unknown>> =>
  visit.page.evaluate(() => {
    const { instance } = window as unknown as { instance: Asked & { featureFlags: Asked } };
    const answers: Record<string, unknown> = {};
    const hear =
      (name: string) =>
      (...[answer]: unknown[]): void =>
        void (answers[name] = answer);
    instance.set_config?.({ advanced_disable_feature_flags: false, disable_surveys: false });
    instance.getSurveys?.(hear('surveys'), true);
    instance.getActiveMatchingSurveys?.(hear('matching'), true);
    instance.getEarlyAccessFeatures?.(hear('early'), true);
    instance.featureFlags.getEarlyAccessFeatures?.(hear('early by flags'), true);
    instance.canRenderSurveyAsync?.('s1', true);
    answers.visible = (instance.canRenderSurvey?.('s1') as { visible: boolean } | undefined)?.visible;
    instance.onSurveysLoaded?.(() => {});
    instance.onActiveMatchingSurveysChanged?.(() => {});
    instance.displaySurvey?.('s1');
    instance.renderSurvey?.('s1', 'body');
    instance.updateEarlyAccessFeatureEnrollment?.('early', true);
    instance.setPersonPropertiesForFlags?.({ plan: 'free' }, true);
    instance.resetPersonPropertiesForFlags?.(true);
    instance.reloadFeatureFlags?.();
    return answers;
  });

const SILENT = { surveys: [], matching: [], early: [], 'early by flags': [], visible: false };

for (const oldest of [false, true]) {
  const version = oldest ? 'of the oldest version' : 'of today’s version';
  for (const answer of ['undecided', 'denied'] as const) {
    test(`an instance that runs, ${version}, asks PostHog for nothing while ${answer}, whatever the app asks it [G-8]`, async ({
      visitor,
    }) => {
      const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'before', oldest }] }));
      switchOn(visit);
      await openReady(visit);
      if (answer === 'denied') await decide(visit, { analytics: false });
      await visit.pass(3000);
      await visit.settle();
      const before = foreignUrls(visit).length;
      expect(await askAll(visit)).toEqual(SILENT);
      await visit.pass(10_000);
      await visit.settle();
      expect(foreignUrls(visit).slice(before)).toEqual([]);
      expect((await visit.stored()).filter((key) => key !== 'cookie minima_consent')).toEqual([]);

      await decide(visit, { analytics: true });
      await expectEvents(visit, '$pageview');
      await askAll(visit);
      await visit.pass(3000);
      await expect.poll(() => foreignUrls(visit).slice(before).join()).toMatch(/\/flags/);
      await expect.poll(() => foreignUrls(visit).slice(before).join()).toMatch(/\/api\/surveys/);
      await expect.poll(() => foreignUrls(visit).slice(before).join()).toMatch(/\/api\/early_access_features/);

      await decide(visit, { analytics: false });
      await visit.settle();
      const stopped = foreignUrls(visit).length;
      expect(await askAll(visit)).toEqual(SILENT);
      await visit.pass(10_000);
      await visit.settle();
      expect(foreignUrls(visit).slice(stopped)).toEqual([]);
    });
  }
}

test('what an app says of its instance’s configuration while nobody has answered holds from the yes on', async ({
  visitor,
}) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'before' }] }));
  switchOn(visit, { surveys: false, sessionRecording: false });
  await openReady(visit);
  await visit.page.evaluate(() => {
    const { instance } = window as unknown as { instance: { set_config(config: object): void } };
    instance.set_config({ capture_pageview: false, property_denylist: ['$screen_width'], opt_out_capturing_by_default: false });
  });
  // What the app's `init` has asked for, before there was a gate: the project's settings, by a script and then by a request.
  await expect.poll(() => foreignUrls(visit).length).toBe(2);
  const before = foreignUrls(visit).length;
  await visit.page.getByRole('button', { name: 'Work' }).click();
  await visit.pass(10_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  await decide(visit, { analytics: true });
  await visit.page.evaluate(() => (window as unknown as { instance: Asked }).instance.capture?.('now'));
  await expectEvents(visit, 'now');
  const { config } = await visit.page.evaluate(() => {
    const { instance } = window as unknown as { instance: { config: Record<string, unknown> } };
    return { config: { view: instance.config.capture_pageview, denied: instance.config.property_denylist } };
  });
  expect(config).toEqual({ view: false, denied: ['$screen_width'] });
});
