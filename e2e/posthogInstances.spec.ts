import { countOf, foreignUrls } from './loudness.js';
import { click, eventsOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { POSTHOG_CONFIG } from './site/page.js';
import { ORIGIN, type Visit, type VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Instances that the app has made, several projects on one page, and the addresses that PostHog can have.
 */

const names = (visit: Visit, token?: string): string[] =>
  eventsOf(visit)
    .filter(({ properties }) => !token || properties?.token === token)
    .map(({ event }) => `${event}`);
const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);
const capture = (visit: Visit, name: string, gate = 0): Promise<void> =>
  visit.page.evaluate(
    ([name, gate]) => {
      const { gates } = window as unknown as { gates: { posthog: { capture(name: string): void } }[] };
      gates[gate]?.posthog.capture(name);
    },
    [name, gate] as const,
  );
const expectHeard = async (visit: Visit, expected: string | readonly string[], token?: string): Promise<void> => {
  await expect
    .poll(async () => {
      await visit.pass(3000);
      return names(visit, token);
    })
    .toEqual(expect.arrayContaining([expected].flat()));
};
const idOf = (visit: Visit, token = 'phc_test'): Promise<string | undefined> =>
  visit.page.evaluate((token) => JSON.parse(localStorage.getItem(`ph_${token}_posthog`) ?? '{}').distinct_id, token);

const INSTANCES: readonly (readonly [string, VisitOptions])[] = [
  ['that runs', posthogApp({ gates: [{ options: {}, instance: 'before' }] })],
  [
    'that runs opted out',
    posthogApp({ gates: [{ options: {}, instance: 'before', own: { opt_out_capturing_by_default: true } }] }),
  ],
  [
    'that is begun later, with a key of the gate’s own',
    posthogApp({ gates: [{ options: { key: 'phc_test' }, instance: 'after' }] }),
  ],
  ['that runs, of the oldest version', posthogApp({ gates: [{ options: {}, instance: 'before', oldest: true }] })],
  ['that is begun later, of the oldest version', posthogApp({ gates: [{ options: {}, instance: 'after', oldest: true }] })],
];

for (const [title, options] of INSTANCES) {
  test(`an instance of the app ${title} is silent until a yes, is begun once, and stops with a withdrawal`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    // What it has asked for before there was a gate cannot be taken back.
    await visit.settle();
    const before = foreignUrls(visit).length;
    await capture(visit, 'kept');
    await visit.page.evaluate(() => {
      const { instance } = window as unknown as { instance: { capture(name: string): void; identify(id: string): void } };
      instance.capture('by its own hand');
      instance.identify('ada');
    });
    await click(visit);
    await visit.pass(10_000);
    expect(
      foreignUrls(visit)
        .slice(before)
        .filter((url) => url.startsWith('POST')),
    ).toEqual([]);
    expect(await visit.stored()).toEqual([]);

    await decide(visit, { analytics: true });
    await expectHeard(visit, ['kept', '$pageview']);
    // What the app told the instance itself waits as well; what PostHog says of itself there does not.
    const heard = names(visit).filter((name) => /hand|kept|\$identify|\$autocapture/.test(name));
    expect(heard.sort()).toEqual(['$identify', 'by its own hand', 'kept']);
    expect(names(visit)).not.toContain('before the gate');
    expect(names(visit)).not.toContain('$opt_in');
    const first = await idOf(visit);
    expect(first).toBe('ada');

    await decide(visit, { analytics: false });
    await visit.settle();
    const stopped = foreignUrls(visit).length;
    await visit.page.evaluate(() => {
      const { instance } = window as unknown as {
        instance: { capture(name: string): void; init(key: string, config: object): void };
      };
      instance.capture('after');
      instance.init('phc_test', { api_host: 'http://eu.i.posthog.com' });
    });
    await click(visit);
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(stopped)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);

    await decide(visit, { analytics: true });
    await capture(visit, 'again');
    await expectHeard(visit, 'again');
    expect(await idOf(visit)).not.toBe(first);
    expect(names(visit)).not.toContain('after');
    expect(names(visit).filter((name) => name === '$pageview')).toHaveLength(1);
    expect(names(visit)).not.toContain('$opt_in');
    expect(visit.errors).toEqual([]);

    // On the next page the same visitor is known by the same name, and nothing is announced.
    const second = await idOf(visit);
    await openReady(visit, '/one');
    await capture(visit, 'restored');
    await expectHeard(visit, 'restored');
    expect(names(visit).filter((name) => name === 'as the app begins')).toHaveLength(2);
    expect(await idOf(visit)).toBe(second);
    expect(names(visit)).not.toContain('$opt_in');
  });
}

test('an instance that knew a visitor before it was held knows nobody after a refusal', async ({ visitor }) => {
  const own = { bootstrap: { distinctID: 'ada', isIdentifiedID: true } };
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'before', own }] }));
  switchOn(visit);
  await openReady(visit);
  await decide(visit, { analytics: true });
  await expectHeard(visit, '$pageview');
  expect(await idOf(visit)).toBe('ada');
  await decide(visit, { analytics: false });

  await openReady(visit, '/one');
  await decide(visit, { analytics: true });
  await capture(visit, 'somebody');
  await expectHeard(visit, 'somebody');
  const ids = eventsOf(visit).flatMap(({ event, properties }) => (event === 'somebody' ? properties?.distinct_id : []));
  expect(ids).toEqual([await idOf(visit)]);
  expect(ids).not.toContain('ada');
});

test('what an app says of consent to PostHog itself changes no answer, and is neither kept nor announced', async ({
  visitor,
}) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'before' }] }));
  switchOn(visit);
  await openReady(visit);
  const speak = (method: string, by: 'instance' | 'posthog'): Promise<void> =>
    visit.page.evaluate(
      ([method, by]) => {
        const app = window as unknown as Record<string, Record<string, (event?: string) => void>>;
        app[by]?.[method]?.();
        app[by]?.capture?.(`after ${method}`);
      },
      [method, by] as const,
    );
  await speak('opt_in_capturing', 'instance');
  await speak('opt_in_capturing', 'posthog');
  await visit.pass(5000);
  expect(names(visit)).toEqual([]);
  expect(await visit.stored()).toEqual([]);

  await decide(visit, { analytics: true });
  await expectHeard(visit, '$pageview');
  // It can be made silent, for this page, and heard again.
  await speak('opt_out_capturing', 'posthog');
  await speak('opt_out_capturing', 'instance');
  await speak('clear_opt_in_out_capturing', 'instance');
  await speak('opt_in_capturing', 'posthog');
  await expectHeard(visit, 'after clear_opt_in_out_capturing');
  expect(names(visit)).not.toContain('after opt_out_capturing');
  expect(names(visit)).not.toContain('$opt_in');
  expect((await visit.stored()).join()).not.toContain('opt_in_out');
});

/** What PostHog's own snippet leaves on a page: a queue, and its script on the way. */
const SNIPPET = `<script>
  window.posthog = Object.assign([], {
    _i: [],
    __SV: 1,
    people: [],
    init(key, config, name) {
      const script = document.createElement('script');
      Object.assign(script, { async: true, src: 'http://eu-assets.i.posthog.com/static/array.js' });
      document.head.append(script);
      this._i.push([key, config, name || 'posthog']);
    },
  });
  posthog.init('phc_test', { api_host: 'http://eu.i.posthog.com', opt_out_useragent_filter: true });
  posthog.push(['capture', 'said to the snippet']);
  posthog.people.push(['set', { plan: 'free' }]);
  window.stub = posthog;
</script>`;

test('what PostHog’s own snippet would begin waits for a yes, with all that it was told', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'snippet' }] }, { head: SNIPPET }));
  switchOn(visit);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ pathname }) => pathname.endsWith('array.js'),
    async () => void (await held),
  );
  await visit.page.goto(ORIGIN, { waitUntil: 'commit' });
  await visit.page.waitForFunction(() => window.minimaConsent?.explain);
  const arrived = visit.page.waitForResponse(/array\.js/);
  release();
  await (await arrived).finished();
  await visit.page.evaluate(() => {
    const { stub } = window as unknown as { stub: unknown[] };
    stub.push(['capture', 'said to what was the snippet']);
  });
  await click(visit);
  await visit.pass(10_000);
  expect(foreignUrls(visit)).toEqual(['GET http://eu-assets.i.posthog.com/static/array.js']);
  expect(await visit.stored()).toEqual([]);

  await decide(visit, { analytics: true });
  await expectHeard(visit, ['said to what was the snippet', '$pageview']);
  await visit.pass(3000);
  const said = names(visit).filter((name) => /said|\$set|\$pageview/.test(name));
  expect(said.sort()).toEqual(['$pageview', '$set', 'said to the snippet', 'said to what was the snippet']);
  await decide(visit, { analytics: false });
  await visit.settle();
  const before = foreignUrls(visit).length;
  await click(visit);
  await visit.pass(10_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  expect(visit.errors).toEqual([]);
});

for (const oldest of [false, true]) {
  test(`two projects on a page run each by its own purpose${oldest ? ', with the oldest posthog-js' : ''}`, async ({
    visitor,
  }) => {
    const visit = await visitor(
      posthogApp({
        gates: [
          { options: { key: 'phc_one' }, oldest },
          { options: { key: 'phc_two', name: 'second', purpose: 'marketing' }, oldest },
        ],
      }),
    );
    switchOn(visit);
    const keysOf = async (token: string): Promise<string[]> => (await visit.stored()).filter((key) => key.includes(token));
    await openReady(visit);
    await decide(visit, { analytics: false, marketing: true });
    await capture(visit, 'second alone', 1);
    await capture(visit, 'refused', 0);
    await expectHeard(visit, 'second alone', 'phc_two');
    expect(names(visit, 'phc_one')).toEqual([]);
    expect(await keysOf('phc_one')).toEqual([]);

    await decide(visit, { analytics: true });
    await capture(visit, 'first too', 0);
    await expectHeard(visit, 'first too', 'phc_one');
    await visit.page.evaluate(() => localStorage.setItem('seenSurvey_s9', 'true'));
    const kept = await idOf(visit, 'phc_two');
    expect(kept).toBeTruthy();
    await decide(visit, { analytics: false });
    await visit.pass(3000);
    expect(await keysOf('phc_one')).toEqual([]);
    expect(await idOf(visit, 'phc_two')).toBe(kept);
    expect(await visit.stored()).toContain('localStorage seenSurvey_s9');
    await capture(visit, 'goes on', 1);
    await capture(visit, 'stopped', 0);
    await expectHeard(visit, 'goes on', 'phc_two');
    expect(names(visit)).not.toContain('stopped');

    await openReady(visit, '/one');
    await capture(visit, 'next page', 1);
    await expectHeard(visit, 'next page', 'phc_two');
    expect(await idOf(visit, 'phc_two')).toBe(kept);
    await decide(visit, { marketing: false });
    await visit.settle();
    const before = foreignUrls(visit).length;
    await capture(visit, 'late', 1);
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
    expect(names(visit)).not.toContain('refused');
  });
}

test('two instances of one project, the second by its name, both run with one answer', async ({ visitor }) => {
  const second = { name: 'second', config: { persistence_name: 'second' } };
  const visit = await visitor(posthogApp({ gates: [{ options: {} }, { options: second }] }));
  switchOn(visit);
  await openReady(visit);
  for (const gate of [0, 1]) await capture(visit, `kept ${gate}`, gate);
  await decide(visit, { analytics: true });
  await expectHeard(visit, ['kept 0', 'kept 1']);
  expect(names(visit).filter((name) => name.startsWith('kept'))).toHaveLength(2);
  expect((await visit.stored()).filter((key) => /localStorage ph_(second|phc_test_posthog)$/.test(key))).toHaveLength(2);
  await decide(visit, { analytics: false });
  await visit.settle();
  const before = foreignUrls(visit).length;
  for (const gate of [0, 1]) await capture(visit, 'late', gate);
  await visit.pass(10_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
});

const HOSTS: readonly (readonly [host: string, script: RegExp, events: RegExp])[] = [
  [
    'http://eu.i.posthog.com',
    /^http:\/\/eu-assets\.i\.posthog\.com\/static\/array\.js/,
    /^http:\/\/eu\.i\.posthog\.com\/(e|i)\//,
  ],
  [
    'http://us.i.posthog.com/',
    /^http:\/\/us-assets\.i\.posthog\.com\/static\/array\.js/,
    /^http:\/\/us\.i\.posthog\.com\/(e|i)\//,
  ],
  ['https://e.minima.app', /^https:\/\/e\.minima\.app\/static\/array\.js/, /^https:\/\/e\.minima\.app\/(e|i)\//],
  ['/ingest', /^http:\/\/www\.minima\.studio\/ingest\/static\/array\.js/, /^http:\/\/www\.minima\.studio\/ingest\/(e|i)\//],
];

/** A proxy that hands on to PostHog what is asked of it. */
const proxy = async (visit: Visit): Promise<void> => {
  const { answerAsVendor } = await import('./site/vendors.js');
  visit.on(
    ({ hostname, pathname }) => hostname === 'e.minima.app' || pathname.startsWith('/ingest'),
    (sent) => {
      const url = new URL(sent.url);
      url.hostname = 'eu.i.posthog.com';
      url.pathname = url.pathname.replace(/^\/ingest/, '');
      return answerAsVendor({ ...sent, url });
    },
  );
};

const ui_host = 'https://eu.posthog.com';
/** Where it is found is told by one and the same code: every other host goes each way. */
const WAYS: readonly (readonly [string, (host: string) => VisitOptions])[] = [
  [
    'by the script tag',
    (host) => ({
      tag: { region: 'DE', 'posthog-key': 'phc_test', 'posthog-host': host },
      json: { posthog: { config: { ...POSTHOG_CONFIG, ui_host } } },
      clock: true,
    }),
  ],
  ['by npm', (host) => posthogApp({ gates: [{ options: { host, config: { ui_host } }, script: true }] })],
];

for (const [i, [host, script, events]] of HOSTS.entries()) {
  const [way, optionsOf] = WAYS[i % WAYS.length]!;

  test(`PostHog at ${host} is asked for its script, and told, there, ${way}`, async ({ visitor }) => {
    const visit = await visitor(optionsOf(host));
    await proxy(visit);
    await openReady(visit);
    expect(countOf(visit, /array\.js/)).toBe(0);
    await decide(visit, { analytics: true });
    await expect.poll(() => countOf(visit, script)).toBe(1);
    await expect
      .poll(async () => {
        await visit.pass(3000);
        return visit.sent().filter(({ method, url }) => method === 'POST' && events.test(url.href)).length;
      })
      .toBeGreaterThan(0);
    const hosts = new Set(visit.sent().map(({ url }) => url.hostname.replace('-assets', '')));
    expect(hosts).toEqual(new Set(['www.minima.studio', new URL(host, 'http://www.minima.studio').hostname]));
    const config = await visit.page.evaluate(() => (window as unknown as { posthog: { config: object } }).posthog.config);
    expect(config).toMatchObject({ ui_host });
    await decide(visit, { analytics: false });
    await visit.settle();
    const before = visit.sent().length;
    await click(visit);
    await visit.pass(10_000);
    expect(visit.sent().slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
  });
}
