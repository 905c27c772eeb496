import { foreignUrls } from './loudness.js';
import { decide, eventsOf, expectEvents, namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * An instance that the app has begun with settings of its own is as silent without a yes as any other.
 */

const held = (own: object): VisitOptions => posthogApp({ gates: [{ options: {}, instance: 'before', own }] });
const route = (visit: Visit, path: string) => visit.page.evaluate((path) => history.pushState({}, '', path), path);
const failure = { status: 503, body: '', headers: { 'access-control-allow-origin': '*' } };

test('an instance that keeps no cookies is as silent without a yes as any other, and counts with one [G-8]', async ({
  visitor,
}) => {
  const visit = await visitor(held({ cookieless_mode: 'always' }));
  switchOn(visit, { surveys: false, sessionRecording: false });
  await openReady(visit);
  await visit.settle();
  const before = foreignUrls(visit).length;
  const use = async (path: string): Promise<void> => {
    await visit.page.getByRole('button', { name: 'Work' }).click();
    await route(visit, path);
    await visit.pass(10_000);
  };
  await use('/undecided');
  await decide(visit, { analytics: false });
  await use('/refused');
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  await route(visit, '/');
  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  await use('/counted');
  const views = eventsOf(visit).slice(-5);
  expect(new Set(views.map(({ properties }) => properties?.distinct_id))).toEqual(new Set(['$posthog_cookieless']));
  expect(JSON.stringify(eventsOf(visit))).not.toMatch(/\/refused|\/undecided/);
});

test('what an instance has under way when it is held is not sent again while nobody has answered [G-8]', async ({
  visitor,
}) => {
  const visit = await visitor(held({ request_batching: false }));
  switchOn(visit, { surveys: false, sessionRecording: false });
  let fail = (): void => {};
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  visit.on(
    ({ pathname }) => /^\/(e|i)\//.test(pathname),
    async ({ method }) => {
      if (method !== 'POST') return undefined;
      await failing;
      return failure;
    },
  );
  await openReady(visit);
  await expect.poll(() => namesOf(visit)).toContain('before the gate');
  fail();
  await visit.settle();
  const before = foreignUrls(visit).length;
  await visit.pass(60_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
});

test('what an app asks a part of its instance for is asked of PostHog with a yes only', async ({ visitor }) => {
  const visit = await visitor(held({}));
  switchOn(visit, { sessionRecording: false });
  await openReady(visit);
  await visit.settle();
  const before = foreignUrls(visit).length;
  const asked = (): readonly string[] =>
    foreignUrls(visit)
      .slice(before)
      .flatMap((url) => /\/api\/(surveys|product_tours)\//.exec(url)?.[1] ?? []);
  const ask = (): Promise<unknown> =>
    visit.page.evaluate(() => {
      type Ask = (answer: (found: unknown) => void, now: boolean) => void;
      const { instance } = window as unknown as {
        instance: { surveys: { getSurveys: Ask }; productTours: { getProductTours: Ask } };
      };
      return Promise.all([
        new Promise((answer) => instance.surveys.getSurveys(answer, true)),
        new Promise((answer) => instance.productTours.getProductTours(answer, true)),
      ]);
    });
  expect(await ask()).toEqual([[], []]);
  await decide(visit, { analytics: false });
  expect(await ask()).toEqual([[], []]);
  await visit.pass(5000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  await ask();
  await expect.poll(asked).toEqual(expect.arrayContaining(['surveys', 'product_tours']));
});
