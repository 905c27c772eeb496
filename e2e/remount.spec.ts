import { bannerOf, press } from './faces.js';
import { countOf, foreignUrls } from './loudness.js';
import { unpackEvents } from './site/posthogEvents.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * An app that is mounted again (a framework's strict mode, a route, a hot reload) makes its instance and its gates again.
 */

interface MountedApp {
  destroy(): void;
  gate(purpose: unknown, gate: object): () => void;
}
type App = Window & { consent: MountedApp; mount(): MountedApp; createGates(): { purpose: unknown }[] };

const app: VisitOptions = {
  script: `<script type="application/json" id="settings">{ "region": "DE", "mounted": true }</script>
    <script type="module" src="/app/app.js"></script>`,
  clock: true,
};

/** What the app does with its instance before the visitor says yes, or after. */
const LIVES: Readonly<Record<string, (app: App) => void>> = {
  'mounted once': () => {},
  'mounted twice at once': (app) => {
    app.consent.destroy();
    app.consent = app.mount();
  },
  'mounted many times': (app) => {
    for (let i = 0; i < 5; i++) {
      app.consent.destroy();
      app.consent = app.mount();
    }
  },
};
const live = (visit: Visit, life: string): Promise<void> =>
  visit.page
    .evaluate(`(${LIVES[life]})(window)`)
    .then(() => visit.page.evaluate(async () => void (await window.minimaConsent.ready)));

const eventsOf = (visit: Visit, name: string) =>
  visit
    .sent()
    .flatMap(unpackEvents)
    .filter(({ event }) => event === name);
const GOOGLE_VIEW = /en=page_view/;
const META_VIEW = /ev=PageView/;

/** Uses the page, until what it does is heard of: once at each vendor. */
const expectOnce = async (visit: Visit, name: string): Promise<void> => {
  await visit.page.evaluate((name) => {
    window.posthog?.capture(name);
    window.gtag?.('event', name);
    window.fbq?.('track', name);
  }, name);
  await visit.pass(5000);
  for (const heard of [
    () => eventsOf(visit, name).length,
    () => countOf(visit, RegExp(`en=${name}`)),
    () => countOf(visit, RegExp(`ev=${name}`)),
  ]) {
    await expect.poll(heard).toBe(1);
  }
};
const keysOf = async (visit: Visit): Promise<string[]> =>
  (await visit.stored()).filter((key) => /^(cookie|localStorage) .*(_ga|_fbp|ph_)/.test(key)).sort();

/** Lets time go by until PostHog has told of so many. */
const expectEvents = (visit: Visit, name: string, count: number): Promise<void> =>
  expect
    .poll(async () => {
      await visit.pass(5000);
      return eventsOf(visit, name).length;
    })
    .toBe(count);

for (const life of Object.keys(LIVES)) {
  test(`an app that is ${life} begins each vendor once, and keeps its keys on the next page`, async ({ visitor }) => {
    const visit = await visitor(app);
    await visit.goto();
    await live(visit, life);
    await press(bannerOf(visit.page), 'accept');
    await expect.poll(() => countOf(visit, META_VIEW)).toBe(1);
    await expect.poll(() => countOf(visit, GOOGLE_VIEW)).toBe(1);
    await expectEvents(visit, '$pageview', 1);
    await expect.poll(() => countOf(visit, /en=early/)).toBe(1);
    await expect.poll(() => countOf(visit, /ev=Early/)).toBe(1);
    await expectOnce(visit, 'first');
    const kept = await keysOf(visit);
    expect(kept.join()).toMatch(/_fbp.*_ga.*ph_/);

    await visit.goto('/one');
    await live(visit, life);
    await expect.poll(() => countOf(visit, META_VIEW)).toBe(2);
    await expect.poll(() => countOf(visit, GOOGLE_VIEW)).toBe(2);
    await expectEvents(visit, '$pageview', 2);
    await expectOnce(visit, 'second');
    await visit.page.getByRole('button', { name: 'Work' }).click();
    await expectEvents(visit, '$autocapture', 1);
    expect(await keysOf(visit)).toEqual(kept);
    expect(visit.errors).toEqual([]);
  });
}

const accept = async (visit: Visit): Promise<void> => {
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, META_VIEW)).toBe(1);
};

test('an app that is mounted again while it runs, or much later, goes on with what was allowed', async ({ visitor }) => {
  const visit = await visitor(app);
  await accept(visit);
  await visit.pass(5000);
  await expectOnce(visit, 'first');
  const OWN = ['_fbc=click; path=/; max-age=999', '_gcl_aw=click; path=/; max-age=999'];
  await visit.page.evaluate((cookies) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the vendors do
    for (const cookie of cookies) document.cookie = cookie;
  }, OWN);
  await live(visit, 'mounted twice at once');
  await visit.pass(5000);
  await expectOnce(visit, 'second');
  await visit.page.evaluate(() => (window as unknown as App).consent.destroy());
  await visit.pass(5000);
  await visit.page.evaluate(() => void (window as unknown as App).mount());
  await visit.pass(5000);
  await expectOnce(visit, 'third');
  expect((await keysOf(visit)).join()).toMatch(/_fbp.*_ga.*ph_/);
  // The yes stood all the time: what belongs to it is kept.
  expect(await visit.page.evaluate(() => document.cookie)).toMatch(/_fbc=click.*_gcl_aw=click/);
});

test('a page may call what its app has gates for, whatever the answer, and only a yes is heard of', async ({ visitor }) => {
  const visit = await visitor(app);
  await visit.goto();
  await visit.page.evaluate(() => {
    window.fbq?.('track', 'Undecided');
    window.gtag?.('event', 'undecided');
  });
  expect(await visit.page.evaluate(() => [typeof window.fbq, typeof window.gtag])).toEqual(['function', 'function']);
  await visit.pass(5000);
  expect(foreignUrls(visit)).toEqual([]);
  expect(await visit.stored()).toEqual([]);
  await press(bannerOf(visit.page), 'reject');
  await visit.page.evaluate(() => {
    window.fbq?.('track', 'Denied');
    window.gtag?.('event', 'denied', { event_callback: () => Object.assign(window, { followed: true }) });
  });
  expect(await visit.page.evaluate(() => Reflect.get(window, 'followed'))).toBe(true);
  await visit.pass(5000);
  expect(foreignUrls(visit)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await visit.page.evaluate(() => {
    window.fbq?.('track', 'Granted');
    window.gtag?.('event', 'granted');
  });
  await expect.poll(() => countOf(visit, /ev=Granted/)).toBe(1);
  await expect.poll(() => countOf(visit, /en=granted/)).toBe(1);
  expect(countOf(visit, /e[vn]=(Und|und|Den|den)/)).toBe(0);
  await visit.pass(5000);
  expect((await keysOf(visit)).join()).toMatch(/_fbp.*_ga.*ph_/);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const before = foreignUrls(visit).length;
  await visit.page.evaluate(() => {
    window.fbq?.('track', 'Withdrawn');
    window.gtag?.('event', 'withdrawn');
    window.posthog?.capture('withdrawn');
  });
  await visit.pass(10_000);
  await visit.settle();
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  expect(visit.errors).toEqual([]);
});

test('a vendor stays as long as anybody holds its gate', async ({ visitor }) => {
  const visit = await visitor(app);
  await accept(visit);
  await visit.page.evaluate(() => {
    const { consent, createGates } = window as unknown as App;
    const stops = createGates().map((gate) => consent.gate(gate.purpose, gate));
    for (const stop of stops) stop();
  });
  await visit.pass(5000);
  await expectOnce(visit, 'held');
  expect((await keysOf(visit)).join()).toMatch(/_fbp.*_ga.*ph_/);
});

test('a no after an app was mounted again reaches what ran before, too', async ({ visitor }) => {
  const visit = await visitor(app);
  await accept(visit);
  await visit.pass(5000);
  await expectOnce(visit, 'first');
  await live(visit, 'mounted twice at once');
  await visit.pass(5000);
  await expectOnce(visit, 'second');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const before = foreignUrls(visit).length;
  // What posthog-js does every five minutes, and when a session has ended.
  await visit.pass(45 * 60_000);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
});

test('a gate that is taken away leaves no keys behind, whatever is answered after it', async ({ visitor }) => {
  const visit = await visitor(app);
  await visit.goto();
  await visit.page.evaluate(() => {
    const app = window as unknown as App & { stops: (() => void)[]; createConsent(options: object): MountedApp };
    app.consent.destroy();
    app.consent = app.createConsent({ region: 'DE', purposes: ['analytics', 'marketing'] });
    app.stops = app.createGates().map((gate) => app.consent.gate(gate.purpose, gate));
  });
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, META_VIEW)).toBe(1);
  await visit.pass(5000);
  await expectOnce(visit, 'held');
  expect((await keysOf(visit)).join()).toMatch(/_fbp.*_ga.*ph_/);
  await visit.page.evaluate(() => {
    for (const stop of (window as unknown as { stops: (() => void)[] }).stops) stop();
  });
  await visit.pass(5000);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.pass(5000);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
});
