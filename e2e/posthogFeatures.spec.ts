import { foreignUrls } from './loudness.js';
import { eventsOf, type Feature, heardOf, openReady, posthogApp, switchOn, useAll, useNow } from './posthogApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Each feature of PostHog can stand behind a purpose of its own: what is not granted asks for nothing and sends nothing,
 * whatever else is.
 */

const ALL: readonly Feature[] = ['events', 'replay', 'surveys', 'flags', 'heatmaps', 'exceptions'];
const PURPOSES = ['analytics', ...ALL.slice(1)];
const features = { replay: 'replay', surveys: 'surveys', flags: 'flags', heatmaps: 'heatmaps', exceptions: 'exceptions' };
const purposeOf = (feature: Feature): string => (feature === 'events' ? 'analytics' : feature);

const byNpm = (oldest: boolean): VisitOptions =>
  posthogApp({ consent: { purposes: PURPOSES }, gates: [{ options: { features }, oldest }] });

const { 'posthog-key': key, 'posthog-host': host } = VENDORS;
const byTag: VisitOptions = {
  tag: { region: 'DE', 'posthog-key': key, 'posthog-host': host },
  json: { purposes: PURPOSES, posthog: { config: POSTHOG_CONFIG, features } },
  clock: true,
};

const NPM: readonly (readonly [string, VisitOptions])[] = [
  ['by npm', byNpm(false)],
  ['by npm, with the oldest posthog-js', byNpm(true)],
];

const open = async (visit: Visit): Promise<void> => {
  switchOn(visit);
  await openReady(visit);
};
const decide = (visit: Visit, granted: readonly Feature[]): Promise<void> =>
  visit.page.evaluate(
    (choice) => window.minimaConsent.decide(choice),
    Object.fromEntries(ALL.map((feature) => [purposeOf(feature), granted.includes(feature)])),
  );

/** What no page is to hear of. Its clock runs ahead of what is on its way, which then counts as late. */
const mistakes = (visit: Visit): Error[] => visit.errors.filter(({ message }) => !/^uncaught$|could not load/.test(message));

/** Uses the page until exactly these features have been heard of, and a while longer. */
const expectHeard = async (visit: Visit, expected: readonly Feature[], from = 0): Promise<void> => {
  await expect
    .poll(async () => {
      await useAll(visit);
      return heardOf(visit, from);
    })
    .toEqual(ALL.filter((feature) => expected.includes(feature)));
};

/** Everything but one feature. */
const without = (feature: Feature): readonly Feature[] => ALL.filter((other) => other !== feature);

/** Goes from one choice to the next where the page stands: of each, what is granted is heard of, and nothing else. */
const expectInTurn = async (visit: Visit, choices: readonly (readonly Feature[])[]): Promise<void> => {
  for (const granted of choices) {
    // With something of everything waiting to be sent.
    await useNow(visit);
    await decide(visit, granted);
    await visit.settle();
    const from = visit.sent().length;
    await useAll(visit);
    await expectHeard(visit, granted, from);
  }
};

for (const [way, options] of NPM) {
  test(`nothing is heard of before an answer, and of a feature that is granted alone nothing else, ${way}`, async ({
    visitor,
  }) => {
    test.slow();
    const visit = await visitor(options);
    await open(visit);
    await useAll(visit);
    expect(foreignUrls(visit)).toEqual([]);
    for (const feature of ALL) {
      const from = visit.sent().length;
      await decide(visit, [feature]);
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
    await open(visit);
    await decide(visit, ALL);
    await expectHeard(visit, ALL);
    await expectInTurn(visit, [...ALL.map(without), ALL]);
  });
}

test('each feature alone, and all without it, are heard of where the page stands as they are granted, by the script tag', async ({
  visitor,
}) => {
  test.slow();
  const visit = await visitor(byTag);
  await open(visit);
  await useAll(visit);
  expect(foreignUrls(visit)).toEqual([]);
  await expectInTurn(visit, [...ALL.map((feature) => [feature]), ALL, ...ALL.map(without), ALL]);
  expect(mistakes(visit)).toEqual([]);
});

/** Calls what the page takes for PostHog, one after another. */
const call = (visit: Visit, ...calls: readonly (readonly [method: string, ...args: unknown[]])[]): Promise<void> =>
  visit.page.evaluate((calls) => {
    for (const [path, ...args] of calls) {
      const names = path.split('.');
      const last = names.pop() as string;
      const owner = names.reduce<unknown>((from, name) => (from as Record<string, unknown>)?.[name], window);
      (owner as Record<string, ((...args: unknown[]) => unknown) | undefined> | undefined)?.[last]?.(...args);
    }
  }, calls);
const fail = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => {
    const { posthog } = window as unknown as { posthog: { captureException(error: Error): void } };
    posthog.captureException(new Error('caught'));
  });
/** What has been told of exceptions from there on; something has. */
const expectExceptions = async (visit: Visit, from: number) => {
  const exceptions = () =>
    eventsOf(visit)
      .slice(from)
      .filter(({ event }) => event === '$exception');
  await expect
    .poll(async () => {
      await fail(visit);
      await visit.pass(6000);
      return exceptions().length;
    })
    .toBeGreaterThan(0);
  return exceptions().map(({ properties = {} }) => properties);
};

for (const oldest of [false, true]) {
  const version = oldest ? ', with the oldest posthog-js' : '';

  test(`what was withdrawn on a page without the gate ends on the next that has one${version}`, async ({ visitor }) => {
    const visit = await visitor(byNpm(oldest));
    await open(visit);
    await decide(visit, ALL);
    await call(visit, ['posthog.identify', 'ada'], ['posthog.register', { plan: 'gold' }]);
    expect((await expectExceptions(visit, 0)).at(-1)).toMatchObject({ distinct_id: 'ada', plan: 'gold' });
    await call(visit, ['localStorage.setItem', 'lastSeenSurveyDate', 'today']);

    visit.change(posthogApp({ consent: { purposes: PURPOSES }, gates: [] }));
    await openReady(visit, '/two');
    await decide(visit, ['exceptions']);
    visit.change(byNpm(oldest));
    await openReady(visit, '/three');
    const before = eventsOf(visit).length;
    const [first] = await expectExceptions(visit, before);
    expect(first?.distinct_id).toMatch(/-/);
    expect(first).not.toHaveProperty('plan');
    expect(await visit.stored()).not.toContain('localStorage lastSeenSurveyDate');

    // What is on goes on as the same somebody, from page to page.
    await openReady(visit, '/four');
    const [second] = await expectExceptions(visit, eventsOf(visit).length);
    expect(second?.distinct_id).toBe(first?.distinct_id);
    expect(JSON.stringify(eventsOf(visit))).not.toContain('minima_consent');
  });

  test(`without events nothing goes along that says who the visitor is${version}`, async ({ visitor }) => {
    const config = { bootstrap: { distinctID: 'lovelace', isIdentifiedID: true } };
    const visit = await visitor(
      posthogApp({ consent: { purposes: PURPOSES }, gates: [{ options: { features, config }, oldest }] }),
    );
    await open(visit);
    const describe = () =>
      call(
        visit,
        ['posthog.register', { email: 'ada@lovelace.com' }],
        ['posthog.register_once', { title: 'lovelace' }],
        ['posthog.register_for_session', { page: 'lovelace' }],
        ['posthog.people.set', { name: 'lovelace' }],
      );
    await decide(visit, ['exceptions']);
    await expectExceptions(visit, 0);
    await describe();
    await call(visit, ['posthog.reset']);
    const told = await expectExceptions(visit, 0);
    expect(JSON.stringify(told)).not.toContain('lovelace');
    for (const { distinct_id } of told) expect(distinct_id).toMatch(/-/);
    await decide(visit, ['events', 'exceptions']);
    await describe();
    const from = eventsOf(visit).length;
    expect((await expectExceptions(visit, from)).at(-1)).toMatchObject({
      email: 'ada@lovelace.com',
      title: 'lovelace',
      page: 'lovelace',
    });
  });
}

for (const oldest of [false, true]) {
  test(`without flags the site’s own count, whatever else is granted${oldest ? ', with the oldest posthog-js' : ''}`, async ({
    visitor,
  }) => {
    const flags = { nav: 'old', beta: false };
    const visit = await visitor(
      posthogApp({ consent: { purposes: PURPOSES }, gates: [{ options: { features, flags }, oldest }] }),
    );
    await open(visit);
    const ask = () =>
      visit.page.evaluate(() => {
        const { posthog } = window as unknown as { posthog: { getFeatureFlag(key: string): unknown } };
        return ['nav', 'beta'].map((key) => posthog.getFeatureFlag(key));
      });
    const expectFlags = (expected: readonly unknown[]) =>
      expect
        .poll(async () => {
          await visit.pass(3000);
          return ask();
        })
        .toEqual(expected);
    await decide(visit, ['events']);
    await expectHeard(visit, ['events']);
    expect(await ask()).toEqual(['old', false]);
    await decide(visit, ['events', 'flags']);
    await expectFlags(['new', true]);
    await decide(visit, ['events']);
    await expectFlags(['old', false]);
    await openReady(visit, '/one');
    await expectFlags(['old', false]);
    await decide(visit, ['events', 'flags']);
    await openReady(visit, '/two');
    await expectFlags(['new', true]);
  });
}

test('what replay and surveys keep and show for themselves ends with each of them', async ({ visitor }) => {
  const visit = await visitor(byNpm(false));
  await open(visit);
  await decide(visit, ALL);
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
  const without = (feature: Feature) =>
    decide(
      visit,
      ALL.filter((other) => other !== feature),
    );
  await without('replay');
  expect(await own()).toEqual(['localStorage seenSurvey_s9']);
  await expect(visit.page.locator('.PostHogSurvey-s9')).toHaveCount(1);
  await without('surveys');
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
  await decide(visit, ALL);
  await expect
    .poll(async () => {
      await say('allowed');
      await visit.pass(20_000);
      return [...new Set(asked())];
    })
    .toEqual(['early_access_features', 'logs', 'metrics', 'product_tours']);

  await decide(visit, ['exceptions']);
  await visit.settle();
  const stopped = visit.sent().length;
  await say('denied');
  await expectExceptions(visit, eventsOf(visit).length);
  await visit.pass(60_000);
  expect(asked(stopped)).toEqual([]);
  await say('denied');
  await decide(visit, ALL);
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

for (const [way, options] of [
  ['by npm', posthogApp({ consent: { purposes: ['analytics', 'errors'] } })],
  ['by the script tag', { ...byTag, json: { purposes: ['analytics', 'errors'], posthog: { config: POSTHOG_CONFIG } } }],
] as const) {
  test(`where the site declares errors, exceptions stand behind that purpose ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    await open(visit);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: false, errors: true }));
    await expectHeard(visit, ['exceptions']);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, errors: false }));
    const from = visit.sent().length;
    await expectHeard(visit, ['events', 'replay', 'surveys', 'flags', 'heatmaps'], from);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await visit.settle();
    const before = foreignUrls(visit).length;
    await useAll(visit);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
  });

  test(`where the site does not declare errors, exceptions go with the rest ${way}`, async ({ visitor }) => {
    const { json, ...rest } = options as VisitOptions;
    const visit = await visitor(json ? { ...rest, json: { posthog: { config: POSTHOG_CONFIG } } } : posthogApp());
    await open(visit);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
    await expectHeard(visit, ALL);
    expect(visit.complaints.filter((text) => text.startsWith('[consent]'))).toEqual([]);
  });
}

test('the page view of a visit waits for the grant of events, and is sent once; what describes a visitor ends with it: errors go on as somebody else', async ({
  visitor,
}) => {
  const visit = await visitor(byNpm(false));
  await open(visit);
  const ofName = (name: string) => eventsOf(visit).filter(({ event }) => event === name);
  await decide(visit, ['exceptions']);
  await expectHeard(visit, ['exceptions']);
  await decide(visit, ['exceptions', 'events']);
  await useAll(visit);
  await expect.poll(() => ofName('$pageview').length).toBe(1);
  expect(ofName('$exception').at(-1)?.properties).toMatchObject({ distinct_id: 'ada' });

  await decide(visit, ['exceptions']);
  await visit.settle();
  const before = ofName('$exception').length;
  await useAll(visit);
  await expect.poll(() => ofName('$exception').length).toBeGreaterThan(before);
  for (const { properties } of ofName('$exception').slice(before)) {
    expect(properties?.distinct_id).toBeTruthy();
    expect(properties?.distinct_id).not.toBe('ada');
  }

  const from = visit.sent().length;
  await decide(visit, ['exceptions', 'events']);
  await expectHeard(visit, ['events', 'exceptions'], from);
  expect(ofName('$pageview')).toHaveLength(1);
});

test('nothing that an app holds in its hands widens what is granted', async ({ visitor }) => {
  const visit = await visitor(byNpm(false));
  await open(visit);
  await decide(visit, ['events']);
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
