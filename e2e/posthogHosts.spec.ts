import { countOf } from './loudness.js';
import { click, decide, eventsOf, expectEvents, idOf, openReady, posthogApp } from './posthogApp.js';
import { POSTHOG_CONFIG } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * The addresses that PostHog can have.
 */

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

test('what JSON says of where PostHog is, and of its purpose, counts by the script tag', async ({ visitor }) => {
  const posthog = { host: 'http://eu.i.posthog.com', purpose: 'marketing', config: POSTHOG_CONFIG };
  const visit = await visitor({ tag: { region: 'DE', 'posthog-key': 'phc_test' }, json: { posthog }, clock: true });
  await openReady(visit);
  const listed = await visit.page.evaluate(async () =>
    (await window.minimaConsent.vendors).filter(({ name }) => name === 'PostHog').map(({ purpose }) => purpose),
  );
  expect(listed).toEqual(['marketing']);
  await decide(visit, { analytics: true, marketing: false });
  await visit.settle();
  await visit.pass(3000);
  expect(visit.foreign()).toEqual([]);
  await decide(visit, { analytics: false, marketing: true });
  await expect.poll(() => visit.pass(3000).then(() => countOf(visit, /eu\.i\.posthog\.com\/(e|i)\//))).toBeGreaterThan(0);
  expect([...new Set(visit.foreign().map(({ url }) => url.hostname))].sort()).toEqual([
    'eu-assets.i.posthog.com',
    'eu.i.posthog.com',
  ]);
});

for (const purposes of [undefined, ['analytics', 'marketing', 'errors']]) {
  test(`PostHog behind two purposes needs both, and knows one visitor${purposes ? ', beside errors' : ''}`, async ({
    visitor,
  }) => {
    const tag = {
      ...{ region: 'DE', 'posthog-key': 'phc_test', 'posthog-host': 'http://eu.i.posthog.com' },
      'posthog-key-purpose': 'analytics marketing',
    };
    const visit = await visitor({ tag, json: { purposes, posthog: { config: POSTHOG_CONFIG } }, clock: true });
    await openReady(visit);
    const capture = (name: string) =>
      visit.page.evaluate(
        (name) => (window as unknown as { posthog: { capture(name: string): void } }).posthog.capture(name),
        name,
      );
    await decide(visit, { analytics: true, marketing: false });
    await capture('refused');
    await visit.pass(3000);
    expect(eventsOf(visit)).toEqual([]);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expectEvents(visit, '$pageview');
    const id = `${await idOf(visit)}`;
    expect(id).toMatch(/^\w/);
    await openReady(visit, '/one');
    await capture('one');
    await expectEvents(visit, ['$pageview', '$pageview', 'one']);
    expect(await idOf(visit)).toBe(id);
    await visit.page.evaluate(() => window.minimaConsent.withdraw('marketing'));
    await visit.settle();
    await capture('refused again');
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await capture('two');
    const names = () => visit.pass(3000).then(() => eventsOf(visit).map(({ event }) => event));
    await expect.poll(names).toContain('two');
    expect((await names()).filter((name) => /refused/.test(`${name}`))).toEqual([]);
    expect(await idOf(visit)).not.toBe(id);
  });
}

test('PostHog behind two purposes reports errors with a yes to those alone', async ({ visitor }) => {
  const tag = {
    ...{ region: 'DE', 'posthog-key': 'phc_test', 'posthog-host': 'http://eu.i.posthog.com' },
    'posthog-key-purpose': 'analytics marketing',
  };
  const purposes = ['analytics', 'marketing', 'errors'];
  const visit = await visitor({ tag, json: { purposes, posthog: { config: POSTHOG_CONFIG } }, clock: true });
  await openReady(visit);
  await decide(visit, { errors: true, analytics: true, marketing: false });
  await visit.page.evaluate(() => {
    const { posthog } = window as unknown as { posthog: { capture(name: string): void; captureException(error: Error): void } };
    posthog.capture('refused');
    posthog.captureException(new Error('told'));
  });
  const names = () => visit.pass(3000).then(() => eventsOf(visit).map(({ event }) => event));
  await expect.poll(names).toEqual(['$exception']);
});
