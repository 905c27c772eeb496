import { foreignUrls } from './loudness.js';
import { click, decide, expectEvents, idOf, namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { type App, type By, beginSecond, both, OWN, type Told, withInstance } from './posthogSecond.js';
import { CONTENT, POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Projects that an app begins itself beside another, by `init(key, config, name)` of what it has of PostHog.
 */

/** Says something to each project in every way that an app has. */
const say = (visit: Visit, by: By, what: string): Promise<void> =>
  visit.page.evaluate(
    ([by, what]) => {
      const { begun, ...page } = window as unknown as Record<string, App> & { begun: Told };
      const app = page[by] as App;
      app.capture(`one ${what}`);
      begun.capture(`two ${what}`);
      app.second.capture(`two by name ${what}`);
    },
    [by, what] as const,
  );

const expectEach = async (visit: Visit, what: string): Promise<void> => {
  await expectEvents(visit, `one ${what}`, 'phc_test');
  await expectEvents(visit, [`two ${what}`, `two by name ${what}`], 'phc_two');
  expect(namesOf(visit, 'phc_test').filter((name) => name.startsWith('two'))).toEqual([]);
  expect(namesOf(visit, 'phc_two').filter((name) => name.startsWith('one'))).toEqual([]);
};

/** Waits for the last thing that PostHog asks for as it begins: where it ran before its gate, that cannot be taken back. */
const expectBegun = (visit: Visit): Promise<void> =>
  expect
    .poll(async () => {
      await visit.pass(100);
      return foreignUrls(visit).filter((url) => /\/array\/phc_test\/config(\?|$)/.test(url)).length;
    })
    .toBe(1);

/** Uses the page, and what it has of PostHog, where nothing is to be heard of that. */
const expectSilence = async (visit: Visit, by: By, what: string): Promise<void> => {
  await visit.settle();
  const before = foreignUrls(visit).length;
  await say(visit, by, what);
  await click(visit);
  await visit.pass(10_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
};

const SECOND = { options: { key: 'phc_two', name: 'second', purpose: 'marketing' } };
const LOADED = posthogApp();

const WAYS: Readonly<Record<string, readonly [By, VisitOptions]>> = {
  'by an instance that its gate was made before': ['instance', withInstance('after')],
  'by an instance that ran before its gate': ['instance', withInstance('before')],
  'by an instance, with a gate each': ['instance', withInstance('after', false, SECOND)],
  'by an instance that ran before, with a gate each': ['instance', withInstance('before', false, SECOND)],
  'by an instance, of the oldest version': ['instance', withInstance('after', true)],
  'by an instance that ran before, of the oldest version': ['instance', withInstance('before', true)],
  'by an instance of the oldest version, with a gate each': [
    'instance',
    withInstance('after', true, { ...SECOND, oldest: true }),
  ],
  'by what a gate shows': ['posthog', LOADED],
  'by what a gate shows of the oldest version': ['posthog', posthogApp({ gates: [{ options: {}, oldest: true }] })],
};

for (const [title, [by, options]] of Object.entries(WAYS)) {
  test(`of two projects that an app begins ${title}, each gets its own, from a yes to a no`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    if (title.includes('ran before')) await expectBegun(visit);
    await beginSecond(visit, by);
    await expectSilence(visit, by, 'undecided');
    expect(await visit.stored()).toEqual([]);

    await decide(visit, both(true));
    await expectEach(visit, 'undecided');
    const first = await idOf(visit, 'phc_two');
    expect(first).toBeTruthy();
    await decide(visit, both(false));
    await expectSilence(visit, by, 'refused');
    expect(await visit.stored()).toEqual(['cookie minima_consent']);

    await decide(visit, both(true));
    await say(visit, by, 'again');
    await expectEach(visit, 'again');
    expect(await idOf(visit, 'phc_two')).not.toBe(first);

    await openReady(visit, '/one');
    await beginSecond(visit, by);
    await say(visit, by, 'restored');
    await expectEach(visit, 'restored');
    expect(namesOf(visit).join()).not.toContain('refused');
    expect(visit.errors).toEqual([]);
  });
}

const BY_TAG: VisitOptions = {
  tag: { region: 'DE', 'posthog-key': VENDORS['posthog-key'], 'posthog-host': VENDORS['posthog-host'] },
  json: { purposes: ['analytics', 'marketing'], posthog: { config: POSTHOG_CONFIG } },
  body: CONTENT,
  clock: true,
};
const LATER: Readonly<Record<string, readonly [By, VisitOptions]>> = {
  'by the script tag': ['posthog', BY_TAG],
  'by a gate that has PostHog’s own script': ['posthog', posthogApp({ gates: [{ options: {}, script: true }] })],
  'by what a gate shows': ['posthog', LOADED],
  'by the library that a gate was given': ['library', LOADED],
  'by an instance in a gate': ['instance', withInstance('after')],
};

/** Waits until PostHog runs, and begins a second project beside it. */
const beginLate = async (visit: Visit, by: By): Promise<void> => {
  await expect
    .poll(async () => {
      await visit.pass(1000);
      return visit.page.evaluate((by) => !!(window as unknown as Record<string, { __loaded?: boolean }>)[by]?.__loaded, by);
    })
    .toBe(true);
  await beginSecond(visit, by);
};

const beginThird = (visit: Visit, by: By): Promise<void> =>
  visit.page.evaluate(
    ([by, own]) => {
      const third = (window as unknown as Record<string, App>)[by]?.init('phc_three', own, 'third');
      third?.capture('three');
      Object.assign(window, { third });
    },
    [by, OWN] as const,
  );

for (const [title, [by, options]] of Object.entries(LATER)) {
  test(`projects that a page begins beside one that runs, ${title}, end with the withdrawal`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    await decide(visit, both(true));
    await beginLate(visit, by);
    await say(visit, by, 'granted');
    await expectEach(visit, 'granted');

    await openReady(visit, '/one');
    await beginLate(visit, by);
    await say(visit, by, 'restored');
    await expectEach(visit, 'restored');
    await beginThird(visit, by);
    await expectEvents(visit, 'three', 'phc_three');
    await decide(visit, both(false));
    await visit.settle();
    const before = foreignUrls(visit).length;
    await visit.page.evaluate(() => {
      const { begun, third } = window as unknown as Record<'begun' | 'third', Told>;
      begun.capture('two refused');
      third.capture('three refused');
    });
    await click(visit);
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
    expect(visit.errors).toEqual([]);
  });
}

for (const [title, [by, gate]] of Object.entries({
  'by an instance': ['instance', { instance: 'after' }],
  'by what a gate shows': ['posthog', {}],
} as const)) {
  test(`a project beside another, ${title}, keeps to the purposes of the features of that`, async ({ visitor }) => {
    const options = { features: { replay: 'marketing', heatmaps: 'marketing' } };
    const visit = await visitor(
      posthogApp({ consent: { purposes: ['analytics', 'marketing'] }, gates: [{ options, ...gate }] }),
    );
    switchOn(visit);
    await openReady(visit);
    await beginSecond(visit, by);
    await decide(visit, { analytics: true, marketing: false });
    await say(visit, by, 'without more');
    await click(visit);
    await expectEach(visit, 'without more');
    await visit.pass(6000);
    expect(namesOf(visit).filter((name) => /^\$(snapshot|\$heatmap)$/.test(name))).toEqual([]);
    await decide(visit, { marketing: true });
    for (const token of ['phc_test', 'phc_two']) {
      await expect
        .poll(async () => {
          await click(visit);
          await visit.pass(3000);
          return namesOf(visit, token);
        })
        .toContain('$$heatmap');
    }
  });
}
