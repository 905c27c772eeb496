import { namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { features, PURPOSES } from './posthogFeaturesApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A survey is on the page as long as it may be, whichever client shows it.
 */

const tag = {
  region: 'DE',
  'posthog-key': VENDORS['posthog-key'],
  'posthog-host': VENDORS['posthog-host'],
};
const byTag = (more: object = {}): VisitOptions => ({
  tag,
  json: { purposes: PURPOSES, posthog: { config: POSTHOG_CONFIG, ...more } },
  clock: true,
});
const app = (gate: object, options: object = {}): VisitOptions =>
  posthogApp({ consent: { purposes: PURPOSES }, gates: [{ ...gate, options: { key: 'phc_test', ...options } }] });

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['by the script tag', byTag()],
  ['by the script tag, with features', byTag({ features })],
  ['by npm', app({})],
  ['by npm, with features', app({}, { features })],
  ['by npm, with the oldest posthog-js', app({ oldest: true })],
  ['with an instance that runs', app({ instance: 'before' })],
  ['with an instance that runs, and features', app({ instance: 'before' }, { features })],
  ['with an instance of the oldest posthog-js that runs', app({ instance: 'before', oldest: true })],
  [
    'with an instance of the oldest posthog-js that runs, and features',
    app({ instance: 'before', oldest: true }, { features }),
  ],
  ['with an instance that is begun later', app({ instance: 'after' })],
];

const surveyOf = (visit: Visit) => visit.page.locator('[class^="PostHogSurvey"]');

const expectShown = (visit: Visit) =>
  expect
    .poll(async () => {
      await visit.pass(3000);
      return surveyOf(visit).count();
    })
    .toBe(1);

/** None is there, and none comes, for longer than it takes one that may. */
const expectNone = async (visit: Visit): Promise<void> => {
  await expect(surveyOf(visit)).toHaveCount(0);
  await visit.pass(15_000);
  await expect(surveyOf(visit)).toHaveCount(0);
};

for (const [way, options] of WAYS) {
  test(`S-R2: a survey goes with the yes, and one comes with each new one, ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit, { sessionRecording: false });
    await openReady(visit);
    await expectNone(visit);
    for (let round = 0; round < 3; round++) {
      await visit.page.evaluate(() => window.minimaConsent.acceptAll());
      await expectShown(visit);
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      await expectNone(visit);
    }
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
    // It is taken away, not dismissed.
    expect(new Set(namesOf(visit).filter((name) => name.startsWith('survey')))).toEqual(new Set(['survey shown']));
    expect(visit.errors).toEqual([]);
  });
}

for (const [way, options] of WAYS.filter(([way]) => way.includes('features'))) {
  test(`a survey goes when surveys alone are withdrawn, and one comes with each new yes to them, ${way}`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    switchOn(visit, { sessionRecording: false });
    await openReady(visit);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    for (let round = 0; round < 3; round++) {
      await expectShown(visit);
      await visit.page.evaluate((id) => window.minimaConsent.withdraw(id), features.surveys);
      await expectNone(visit);
      await visit.page.evaluate((id) => window.minimaConsent.decide({ [id]: true }), features.surveys);
    }
  });
}
