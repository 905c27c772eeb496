import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/** What a site says of a vendor on the script tag, and where the vendor's script is asked for then. */
const PLACES: readonly [what: string, tag: Record<string, string>, script: string][] = [
  ['a Contentsquare tag of Hotjar', { 'hotjar-site': '8b0850a3ee53b' }, 'https://t.contentsquare.net/uxa/8b0850a3ee53b.js'],
  ['another snippet of Hotjar', { 'hotjar-site': '1', 'hotjar-sv': '7' }, 'https://static.hotjar.com/c/hotjar-1.js?sv=7'],
  [
    'Segment by a domain of its own',
    { 'segment-key': 'Key1', 'segment-host': 'https://cdn.site.example/' },
    'https://cdn.site.example/analytics.js/v1/Key1/analytics.min.js',
  ],
  [
    'another version of Amplitude',
    { 'amplitude-key': 'key1', 'amplitude-version': '2.40.0' },
    'https://cdn.amplitude.com/libs/analytics-browser-2.40.0-min.js.gz',
  ],
  ['the older script of Plausible', { 'plausible-site': 'shop.example' }, 'https://plausible.io/js/script.js'],
  [
    'the older script of Plausible for addresses behind #',
    { 'plausible-site': 'shop.example', 'plausible-hash': '' },
    'https://plausible.io/js/script.hash.js',
  ],
  [
    'Matomo Cloud',
    { 'matomo-site': '1', 'matomo-host': 'https://shop.matomo.cloud/' },
    'https://cdn.matomo.cloud/shop.matomo.cloud/matomo.js',
  ],
  [
    'a DSN of Sentry in Germany',
    { 'sentry-dsn': 'https://key1@o1.ingest.de.sentry.io/2' },
    'https://js-de.sentry-cdn.com/key1.min.js',
  ],
  [
    'a Sentry of its own',
    { 'sentry-dsn': 'https://key1@errors.site.example/2', 'sentry-host': 'https://errors.site.example/js-sdk-loader' },
    'https://errors.site.example/js-sdk-loader/key1.min.js',
  ],
  [
    'a Sentry of its own by a copy of its loader',
    { 'sentry-dsn': 'https://key1@errors.site.example/2', 'sentry-src': 'https://cdn.site.example/sentry.js' },
    'https://cdn.site.example/sentry.js',
  ],
  ['Sentry in the USA', { 'sentry-dsn': 'key1' }, 'https://js.sentry-cdn.com/key1.min.js'],
];

const visitOf = (tag: Record<string, string>, more: VisitOptions = {}): VisitOptions => ({
  ...more,
  tag: { region: 'DE', ...tag },
  json: { purposes: ['analytics', 'marketing', 'preferences', 'errors'], ...(more.json as object) },
});

for (const [what, tag, script] of PLACES) {
  test(`${what} is asked for with a yes, where the site says`, async ({ visitor }) => {
    const visit = await visitor(visitOf(tag));
    await visit.goto();
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => visit.foreign().map(({ url }) => url.href)).toEqual([script]);
  });
}

test('who is logged in Intercom is told from the options, and nothing of it is kept', async ({ visitor }) => {
  const visit = await visitor(
    visitOf({ 'intercom-app': 'app1' }, { json: { intercom: { config: { email: 'a@b.example' } } } }),
  );
  await visit.goto();
  await visit.page.evaluate(() => void ((window as unknown as Record<string, unknown>).intercomSettings = { name: 'Ada' }));
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.foreign().map(({ url }) => url.href)).toEqual(['https://widget.intercom.io/widget/app1']);
  const told = await visit.page.evaluate(() => {
    const { Intercom } = window as unknown as { Intercom: { q: ArrayLike<unknown>[] } };
    return Intercom.q.map((command) => Array.from(command));
  });
  const settings = { api_base: 'https://api-iam.intercom.io', name: 'Ada', email: 'a@b.example', app_id: 'app1' };
  expect(told).toEqual([['boot', settings]]);
  expect((await visit.stored()).filter((key) => !key.includes('minima_consent'))).toEqual([]);
});

test('an application may use its vendors as they are used, before there is any of them', async ({ visitor }) => {
  const all = {
    ...{ 'hotjar-site': '1', 'segment-key': 'k', 'amplitude-key': 'k', 'mixpanel-key': 'k', 'plausible-site': 'pa-a' },
    ...{ 'matomo-site': '1', 'matomo-host': 'https://a.example', 'sentry-dsn': 'k', 'intercom-app': 'a' },
  };
  const visit = await visitor(visitOf(all));
  await visit.goto();
  await visit.page.waitForFunction(() => 'Intercom' in window);
  await visit.page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the vendors' own types are not here
    const page = window as any;
    page.hj('identify', 'u1', { plan: 'free' });
    page.hj('event', 'played');
    page.analytics.identify('u1', { plan: 'free' });
    page.analytics.track('Played', {}, {}, () => {});
    page.analytics.ready(() => {});
    page.analytics.push(['track', 'Played']);
    const identify = new page.amplitude.Identify().set('plan', 'free');
    identify.add('visits', 1);
    page.amplitude.identify(identify);
    page.amplitude.revenue(new page.amplitude.Revenue().setPrice(3).setQuantity(1));
    await page.amplitude.track('Played').promise;
    page.mixpanel.people.set({ plan: 'free' });
    page.mixpanel.track('Played', {}, () => {});
    page.plausible('Played', { callback() {} });
    page._paq.push(['setUserId', 'u1']);
    page._paq.push(['trackEvent', 'Film', 'Play']);
    page._paq.push(() => {});
    page.Sentry.onLoad(() => {});
    page.Sentry.captureException(new Error('broken'));
    page.Sentry.withScope((scope: { setTag(name: string, value: string): void }) => scope.setTag('part', 'player'));
    page.Intercom('show');
    page.Intercom('update', { name: 'Ada' });
  });
  expect(visit.errors).toEqual([]);
  expect(visit.foreign()).toEqual([]);

  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.foreign().length).toBe(8);
  const waiting = await visit.page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the vendors' own types are not here
    const page = window as any;
    const list = (calls: ArrayLike<ArrayLike<unknown>>) => Array.from(calls, (call) => call[0]);
    return {
      hotjar: list(page.hj.q),
      segment: list(page.analytics),
      amplitude: page.amplitude._q.map(({ name }: { name: string }) => name),
      mixpanel: [...list(page.mixpanel), ...list(page.mixpanel.people)],
      plausible: list(page.plausible.q),
      matomo: Array.from(page._paq, (command) => (typeof command === 'function' ? 'function' : (command as unknown[])[0])),
      sentry: list(page.Sentry.calls),
      intercom: list(page.Intercom.q),
    };
  });
  expect(waiting).toEqual({
    hotjar: ['identify', 'event'],
    segment: ['addSourceMiddleware', 'page', 'identify', 'track', 'ready', 'track'],
    // What was built before there was anything to build with is lost.
    amplitude: ['init', 'track'],
    mixpanel: ['track', 'set'],
    plausible: ['Played'],
    matomo: [
      ...['requireConsent', 'setConsentGiven', 'setUserId', 'setTrackerUrl', 'setSiteId'],
      ...['trackPageView', 'enableLinkTracking', 'trackEvent', 'function'],
    ],
    sentry: ['onLoad', 'captureException', 'withScope'],
    intercom: ['boot', 'show', 'update'],
  });
  expect(visit.errors).toEqual([]);
});

const JAVASCRIPT = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };

/** The older script of Plausible, as far as it begins by itself and asks for its flag before each page view. */
const OLDER_PLAUSIBLE = `(() => {
  const { domain } = document.currentScript.dataset;
  const track = (name) => localStorage.plausible_ignore === 'true' || fetch('https://plausible.io/api/event?' + name + domain, { mode: 'no-cors' });
  const { q = [] } = window.plausible;
  window.plausible = track;
  for (const [name] of q) track(name);
  track('pageview');
  addEventListener('popstate', () => track('pageview'));
})()`;

const events = (urls: readonly URL[]): string[] =>
  urls.flatMap(({ pathname, search }) => (pathname === '/api/event' ? search : []));

test('the older script of Plausible is told whose it is, and counts nothing while it is refused, nor after Back; its flag is kept nowhere', async ({
  visitor,
}) => {
  const visit = await visitor(visitOf({ 'plausible-site': 'shop.example' }, { whole: true }));
  await visit.page.addInitScript(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  const navigate = (): Promise<void> => visit.page.evaluate(() => void dispatchEvent(new PopStateEvent('popstate')));
  const sent = (): string[] => events(visit.foreign().map(({ url }) => url));
  visit.on(
    ({ pathname }) => pathname === '/js/script.js',
    () => ({ body: OLDER_PLAUSIBLE, headers: JAVASCRIPT }),
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(sent).toEqual(['?pageviewshop.example']);
  await navigate();
  await expect.poll(sent).toHaveLength(2);

  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await navigate();
  await visit.settle();
  expect(sent()).toHaveLength(2);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await navigate();
  await expect.poll(sent).toHaveLength(3);

  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  await visit.goto('/one');
  await visit.page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'persisted'))).toBe(true);
  await navigate();
  await visit.settle();
  expect(sent()).toHaveLength(3);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await navigate();
  await expect.poll(sent).toHaveLength(4);
  expect(visit.errors).toEqual([]);
});

test('the older script of Plausible that comes after a withdrawal counts nothing', async ({ visitor }) => {
  const visit = await visitor(visitOf({ 'plausible-site': 'shop.example' }));
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ pathname }) => pathname === '/js/script.js',
    async () => {
      await released;
      return { body: `${OLDER_PLAUSIBLE}; window.hasCome = true`, headers: JAVASCRIPT };
    },
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.foreign().length).toBe(1);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  release();
  await visit.page.waitForFunction(() => Reflect.get(window, 'hasCome'));
  await visit.settle();
  expect(events(visit.foreign().map(({ url }) => url))).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => events(visit.foreign().map(({ url }) => url))).toContain('?pageviewshop.example');
});

test('Session Replay of Amplitude is asked for only where the site says, and records the share that it says', async ({
  visitor,
}) => {
  const visit = await visitor(visitOf({ 'amplitude-key': 'key1', 'amplitude-replay': '0.1' }));
  visit.on(
    ({ pathname }) => pathname.includes('analytics-browser'),
    () => ({ body: 'window.added = []; amplitude.add = (plugin) => added.push(plugin)', headers: JAVASCRIPT }),
  );
  visit.on(
    ({ pathname }) => pathname.includes('session-replay'),
    () => ({ body: 'window.sessionReplay = { plugin: (options) => options }', headers: JAVASCRIPT }),
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'added'))).toEqual([{ sampleRate: 0.1 }]);
  expect(visit.foreign().map(({ url }) => url.href)).toEqual([
    'https://cdn.amplitude.com/libs/analytics-browser-2.48.1-min.js.gz',
    'https://cdn.amplitude.com/libs/plugin-session-replay-browser-1.35.2-min.js.gz',
  ]);
});
