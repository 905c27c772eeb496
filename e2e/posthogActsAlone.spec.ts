import { foreignUrls } from './loudness.js';
import { decide, eventsOf, expectEvents, namesOf, openReady, ownHeaders, posthogApp, switchOn } from './posthogApp.js';
import { byTag } from './posthogFeaturesApp.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What PostHog does by itself, to the page, to the site's own requests and to other vendors: it goes with a yes to events.
 */

const PURPOSES = ['analytics', 'errors'];
const app = (gate: object, purposes: readonly string[] = ['analytics']): VisitOptions =>
  posthogApp({ consent: { purposes }, gates: [{ options: { key: 'phc_test' }, ...gate }] });

/** What PostHog has added to a request that the page makes to its own server just now. */
const addedTo = async (visit: Visit): Promise<string[]> =>
  Object.keys(await ownHeaders(visit)).filter((name) => /^x-posthog-distinct|^traceparent/i.test(name));

for (const [way, own] of [
  ['', {}],
  [', opted out by default', { opt_out_capturing_by_default: true }],
] as const) {
  test(`an instance that runs${way} adds nothing to the site’s own requests but with a yes`, async ({ visitor }) => {
    const hosts = ['www.minima.studio'];
    const visit = await visitor(
      app({ instance: 'before', own: { ...own, tracing_headers: hosts, trace_propagation_targets: hosts } }),
    );
    visit.on(
      ({ pathname }) => pathname === '/api',
      () => ({ body: '{}' }),
    );
    await openReady(visit);
    expect(await addedTo(visit)).toEqual([]);
    await decide(visit, { analytics: false });
    expect(await addedTo(visit)).toEqual([]);
    await decide(visit, { analytics: true });
    await expect.poll(async () => (await addedTo(visit)).length).toBe(2);
    await decide(visit, { analytics: false });
    expect(await addedTo(visit)).toEqual([]);
  });
}

/** An app of the project's, as it comes with its settings, that tells another vendor what it is told. */
const APP = `{ id: 'app', init({ callback }) {
  const tell = (what) => { new Image().src = 'http://connect.facebook.net/px?' + what; };
  tell('begun');
  callback(true);
  return { processEvent: ({ event }) => tell(event.event) };
} }`;
const SETTINGS = `window._POSTHOG_REMOTE_CONFIG = { phc_test: {
  config: { supportedCompression: [], surveys: false }, siteApps: [${APP}]
} };`;
const toldTo = (visit: Visit): string[] => foreignUrls(visit).flatMap((url) => /facebook\.net\/px\?(.*)/.exec(url)?.[1] ?? []);

/** Tells PostHog of an exception until that has arrived. */
const fail = async (visit: Visit): Promise<void> => {
  const from = eventsOf(visit).length;
  await expect
    .poll(async () => {
      await visit.page.evaluate(() => {
        const { posthog } = window as unknown as { posthog: { captureException(error: Error): void } };
        posthog.captureException(new Error('caught'));
      });
      await visit.pass(4000);
      return namesOf(visit).slice(from);
    })
    .toContain('$exception');
};

const own = { opt_in_site_apps: true };
const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['an instance that runs', app({ instance: 'before', own }, PURPOSES)],
  ['an instance that is begun later', app({ instance: 'after', own }, PURPOSES)],
  ['an instance that runs, of the oldest version', app({ instance: 'before', own, oldest: true }, PURPOSES)],
  ['a client of the gate’s', app({ options: { key: 'phc_test', config: own } }, PURPOSES)],
  [
    'the script tag',
    { ...byTag, json: { purposes: PURPOSES, posthog: { config: { opt_out_useragent_filter: true, ...own } } } },
  ],
];

for (const [way, options] of WAYS) {
  test(`apps of the project’s run, and are told, with a yes to events only, by ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit, { surveys: false, sessionRecording: false });
    visit.on(
      ({ pathname }) => pathname.endsWith('/config.js'),
      () => ({ headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }, body: SETTINGS }),
    );
    await openReady(visit);
    await visit.pass(4000);
    expect(toldTo(visit)).toEqual([]);
    await decide(visit, { analytics: false, errors: true });
    await fail(visit);
    expect(toldTo(visit)).toEqual([]);
    await decide(visit, { analytics: true });
    await expectEvents(visit, '$pageview');
    await fail(visit);
    await expect.poll(() => toldTo(visit)).toContain('$exception');
    expect(toldTo(visit).filter((what) => what === 'begun')).toHaveLength(1);
    await decide(visit, { analytics: false });
    await visit.settle();
    const from = toldTo(visit).length;
    await fail(visit);
    expect(toldTo(visit).slice(from)).toEqual([]);
  });
}
