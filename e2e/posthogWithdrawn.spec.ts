import { foreignUrls } from './loudness.js';
import { eventsOf, openReady, ownHeaders, posthogApp, switchOn } from './posthogApp.js';
import { expect, test } from './test.js';

/*
 * What is on its way at a withdrawal, and what PostHog puts into the page’s own functions.
 */

/** Runs in the page before anything else: once it is `armed`, a refusal falls into the next compression. */
const refuseWhileCompressing = (): void => {
  const page = window as unknown as { armed?: boolean };
  const Stream = window.CompressionStream;
  window.CompressionStream = class extends Stream {
    constructor(format: CompressionFormat) {
      super(format);
      if (!page.armed) return;
      page.armed = false;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.minimaConsent.rejectAll();
      port2.postMessage(0);
    }
  };
};

test('what is being compressed at a withdrawal is not sent, then or with the next yes', async ({ visitor }) => {
  const visit = await visitor(posthogApp());
  switchOn(visit, { supportedCompression: ['gzip-js'], sessionRecording: false });
  await visit.page.addInitScript(refuseWhileCompressing);
  await openReady(visit);
  const names = () => eventsOf(visit).map(({ event }) => event?.split(' ')[0]);
  const sayMuch = async (name: string, armed = false): Promise<void> => {
    await visit.page.evaluate(
      ([name, armed]) => {
        const text = Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 10_007).join();
        Object.assign(window, { armed }).posthog?.capture(`${name} ${text}`);
      },
      [name, armed] as const,
    );
  };
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect
    .poll(async () => {
      await sayMuch('before');
      await visit.pass(4000);
      return names();
    })
    .toContain('before');
  await visit.settle();
  await sayMuch('refused', true);
  await expect
    .poll(async () => {
      await visit.page.clock.runFor(1000);
      return visit.page.evaluate(() => window.minimaConsent.allows('analytics'));
    })
    .toBe(false);
  await visit.pass(2000);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await sayMuch('after');
  await visit.pass(20_000);
  await expect.poll(names).toContain('after');
  expect(names()).not.toContain('refused');
});

for (const [way, name] of [
  ['', 'tracing_headers'],
  [' by its older name', '__add_tracing_headers'],
] as const) {
  test(`the site’s own requests carry PostHog’s ids${way} as long as it may run, and no longer`, async ({ visitor }) => {
    const visit = await visitor(posthogApp({ gates: [{ options: { config: { [name]: ['www.minima.studio'] } } }] }));
    visit.on(
      ({ pathname }) => pathname === '/api',
      () => ({ body: '{}' }),
    );
    await openReady(visit);
    /** The ids that a request of the page carries. */
    const idsSent = async (): Promise<string[]> =>
      Object.entries(await ownHeaders(visit)).flatMap(([name, value]) => (/posthog-distinct/.test(name) ? [`${value}`] : []));
    const accept = () => visit.page.evaluate(() => window.minimaConsent.acceptAll());
    expect(await idsSent()).toEqual([]);
    await accept();
    await expect.poll(idsSent).toHaveLength(1);
    const [first] = await idsSent();
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    expect(await idsSent()).toEqual([]);
    await accept();
    await expect.poll(idsSent).toHaveLength(1);
    expect(await idsSent()).not.toEqual([first]);
  });
}

/** Of a project that asks for as many of PostHog's files as it can. */
const SETTINGS = {
  sessionRecording: { endpoint: '/s/' },
  surveys: true,
  autocaptureExceptions: true,
  capturePerformance: { web_vitals: true },
  captureDeadClicks: true,
  logs: { captureConsoleLogs: true },
  productTours: true,
};

test('what the project’s settings ask for when they come after a withdrawal is not fetched', async ({ visitor }) => {
  const visit = await visitor(posthogApp());
  switchOn(visit);
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => {
    visit.on(
      ({ pathname }) => /\/array\/.*\/config\/?$/.test(pathname),
      async () => {
        resolve();
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return {
          body: JSON.stringify(SETTINGS),
          headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
        };
      },
    );
  });
  await openReady(visit);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await asked;
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  const before = foreignUrls(visit).length;
  answer();
  await visit.pass(5000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
});
