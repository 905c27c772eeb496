import { eventsOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import type { PosthogEvent } from './site/posthogEvents.js';
import { answerAsVendor } from './site/vendors.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What is sent of a feature, and what is not, where an app has its own configuration, its own names and addresses, and
 * where a request fails.
 */

const PURPOSES = ['analytics', 'replay', 'surveys', 'flags', 'errors'];
const features = { replay: 'replay', surveys: 'surveys', flags: 'flags' };

const withFeatures = (gate: Readonly<Record<string, unknown>> = {}, options: object = {}): VisitOptions =>
  posthogApp({ consent: { purposes: PURPOSES }, gates: [{ options: { features, ...options }, ...gate }] });

const decide = (visit: Visit, ...granted: readonly string[]): Promise<void> =>
  visit.page.evaluate(
    (choice) => window.minimaConsent.decide(choice),
    Object.fromEntries(PURPOSES.map((purpose) => [purpose, granted.includes(purpose)])),
  );
const names = (visit: Visit, from = 0): string[] =>
  eventsOf(visit)
    .slice(from)
    .map(({ event }) => `${event}`);
const call = (visit: Visit, method: string, ...args: readonly unknown[]): Promise<void> =>
  visit.page.evaluate(
    ([method, args]) => {
      const { posthog } = window as unknown as { posthog: Record<string, (...args: unknown[]) => void> };
      posthog[method]?.(...args);
    },
    [method, args] as const,
  );
/** Lets time go by until such an event has arrived, and gives it. */
const expectEvent = async (visit: Visit, name: string, from = 0): Promise<PosthogEvent> => {
  const found = () =>
    eventsOf(visit)
      .slice(from)
      .find(({ event }) => event === name);
  await expect
    .poll(async () => {
      await visit.pass(4000);
      return found();
    })
    .toBeTruthy();
  return found()!;
};

for (const [title, purposes, options] of [
  ['without features', ['analytics'], {}],
  ['where the site declares errors', ['analytics', 'errors'], {}],
  ['with features', PURPOSES, { features }],
] as const) {
  test(`what an app says to its own init holds ${title}`, async ({ visitor }) => {
    const own = { capture_pageview: false, disable_session_recording: true, fetch_options: { cache: 'no-store' } };
    const visit = await visitor(
      posthogApp({ consent: { purposes }, gates: [{ options, instance: 'after', own, scrubs: true }] }),
    );
    switchOn(visit);
    await openReady(visit);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await call(visit, 'capture', 'paid', { secret: 'pw', plan: 'gold' });
    const { properties } = await expectEvent(visit, 'paid');
    expect(properties).toMatchObject({ plan: 'gold' });
    expect(properties).not.toHaveProperty('secret');
    await visit.page.mouse.move(100, 100);
    await visit.pass(8000);
    expect(names(visit)).not.toContain('$pageview');
    expect(names(visit)).not.toContain('$snapshot');
    expect(await visit.page.evaluate(() => Reflect.get(window, 'wasLoaded'))).toBe(true);
    expect(await visit.page.evaluate(() => (Reflect.get(window, 'instance') as { config: object }).config)).toMatchObject({
      fetch_options: { cache: 'no-store' },
    });
  });
}

test('an app’s own events are events, whatever words are in their names', async ({ visitor }) => {
  const own = ['early_access_requested', 'survey started', 'viewed surveys', 'bought a recorder', 'order/flags'];
  const visit = await visitor(withFeatures());
  switchOn(visit);
  await openReady(visit);
  await decide(visit, ...PURPOSES);
  await expectEvent(visit, '$pageview');
  await decide(visit, 'replay', 'surveys', 'flags', 'errors');
  for (const name of own) await call(visit, 'capture', name);
  await call(visit, 'captureException', 'one');
  await expectEvent(visit, '$exception');
  expect(names(visit).filter((name) => own.includes(name))).toEqual([]);
  await decide(visit, 'analytics');
  for (const name of own) await call(visit, 'capture', name);
  for (const name of own) await expectEvent(visit, name);
});

test('addresses are told apart by what PostHog asks for, whatever the host and the path of a proxy are', async ({
  visitor,
}) => {
  const PROXY = '/surveys/recorder';
  const visit = await visitor(withFeatures({}, { host: `http://www.minima.studio${PROXY}` }));
  const json = { 'content-type': 'application/json' };
  visit.on(
    ({ pathname }) => pathname.startsWith(PROXY),
    (sent) => {
      const url = new URL(sent.url.pathname.replace(PROXY, ''), 'http://eu.i.posthog.com');
      if (/config$/.test(url.pathname)) return { body: '{"hasFeatureFlags":true}', headers: json };
      if (/^.flags/.test(url.pathname)) return { body: '{"featureFlags":{"nav":"new"}}', headers: json };
      return answerAsVendor({ ...sent, url });
    },
  );
  await openReady(visit);
  await decide(visit, 'analytics', 'flags');
  const asked = (): string[] => visit.sent().map(({ url }) => url.pathname.replace(PROXY, ''));
  await expect
    .poll(async () => {
      await visit.pass(3000);
      return asked();
    })
    .toContain('/flags/');
  await expect.poll(asked).toContain('/e/');
});

for (const [title, config, isUnderWay] of [
  ['that waits to be sent again', {}, false],
  ['that waits to be sent again, without batches', { request_batching: false }, false],
  ['that is under way, and fails', {}, true],
  ['that is under way, and fails, without batches', { request_batching: false }, true],
] as const) {
  for (const oldest of [false, true]) {
    test(`an event ${title} is not sent once events are refused${oldest ? ', with the oldest posthog-js' : ''}`, async ({
      visitor,
    }) => {
      const visit = await visitor(withFeatures({ oldest }, { config }));
      switchOn(visit);
      await openReady(visit);
      await decide(visit, ...PURPOSES);
      await expectEvent(visit, '$pageview');
      let fail = (): void => {};
      const failing = new Promise<void>((resolve) => {
        fail = resolve;
      });
      if (!isUnderWay) fail();
      let tried = 0;
      visit.on(
        ({ pathname }) => /^\/(e|i)\//.test(pathname),
        async ({ method }) => {
          if (method !== 'POST') return undefined;
          tried++;
          await failing;
          return { status: 503, body: '', headers: { 'access-control-allow-origin': '*' } };
        },
      );
      await call(visit, 'capture', 'refused');
      await expect
        .poll(async () => {
          await visit.page.clock.runFor(1000);
          return tried;
        })
        .toBeGreaterThan(0);
      await decide(visit, 'errors');
      await visit.settle();
      const from = eventsOf(visit).length;
      fail();
      await visit.settle();
      await call(visit, 'captureException', 'two');
      await expectEvent(visit, '$exception', from);
      await visit.pass(60_000);
      // Nor with another yes, or as the page is left.
      await decide(visit, ...PURPOSES);
      await visit.pass(60_000);
      await visit.goto('/left');
      await visit.settle();
      expect(names(visit, from)).not.toContain('refused');
    });
  }
}

test('errors go on as somebody whom nothing that is sent ties to the visitor before', async ({ visitor }) => {
  const visit = await visitor(withFeatures({ instance: 'after' }));
  switchOn(visit);
  await openReady(visit);
  await decide(visit, ...PURPOSES);
  await call(visit, 'identify', 'ada');
  await call(visit, 'capture', 'as ada');
  const { properties: before = {} } = await expectEvent(visit, 'as ada');
  await decide(visit, 'replay', 'errors');
  const from = eventsOf(visit).length;
  await call(visit, 'identify', 'ada');
  await visit.page.evaluate(() => history.pushState({}, '', '/private'));
  await call(visit, 'capture', '$pageview');
  await call(visit, 'captureException', 'one');
  await expectEvent(visit, '$exception', from);
  const IDS = ['distinct_id', '$device_id', '$session_id', '$window_id', '$pageview_id'];
  const known = IDS.map((name) => before[name]);
  for (const { properties = {} } of eventsOf(visit).slice(from)) {
    expect(IDS.map((name) => properties[name]).filter((id) => id && known.includes(id))).toEqual([]);
  }
  await decide(visit, ...PURPOSES);
  const again = eventsOf(visit).length;
  await call(visit, 'capture', '$pageview');
  const { properties: view } = await expectEvent(visit, '$pageview', again);
  expect(view?.$prev_pageview_pathname).toBeUndefined();
});

for (const [title, options, first] of [
  ['an instance that runs', posthogApp({ gates: [{ options: {}, instance: 'before' }] }), ['analytics']],
  ['events that are granted later', withFeatures(), ['errors']],
] as const) {
  test(`console lines and web vitals begin on the page of the yes, of ${title}`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit, { logs: { captureConsoleLogs: true }, capturePerformance: { web_vitals: true } });
    await openReady(visit);
    await visit.pass(4000);
    for (const purpose of new Set([...first, 'analytics'])) {
      await visit.page.evaluate((purpose) => window.minimaConsent.decide({ [purpose]: true } as never), purpose);
      await visit.pass(4000);
    }
    const files = (): string =>
      visit
        .sent()
        .map(({ url }) => url.pathname)
        .join(' ');
    await expect.poll(files).toMatch(/\/logs\.js/);
    await expect.poll(files).toMatch(/\/web-vitals/);
  });
}
