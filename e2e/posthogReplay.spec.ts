import { foreignUrls } from './loudness.js';
import { eventsOf, openReady, posthogApp, switchOn, useNow } from './posthogApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * The real posthog-js with session replay: a withdrawal leaves nothing that sends, nothing that listens and nothing that is
 * kept, and a new grant begins with somebody new.
 */

declare global {
  interface Window {
    /** What listens on the page now, by who added it: for each place in the code how many. */
    listening(): Record<string, number>;
  }
}

/** Runs in the page before anything else: counts what listens and what observes, by the file that asked for it. */
const countListeners = (): void => {
  const listening = new Map<string, number>();
  const ownerOf = (): string =>
    /(recorder|array|posthogApp|module|chunk)[\w.-]*\.js/.exec(`${new Error().stack}`)?.[0] ?? 'page';
  const change = (owner: string, by: number): void => void listening.set(owner, (listening.get(owner) ?? 0) + by);
  const owners = new WeakMap<object, Map<string, string>>();
  const nameOf = (type: string, options: unknown): string =>
    `${type} ${typeof options === 'object' && options ? (options as AddEventListenerOptions).capture === true : options === true}`;
  const listeners = new WeakMap<object, WeakMap<EventTarget, Map<string, string>>>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && !(options as AddEventListenerOptions | undefined)?.once) {
      const targets = listeners.get(listener) ?? new WeakMap<EventTarget, Map<string, string>>();
      listeners.set(listener, targets);
      const names = targets.get(this) ?? new Map<string, string>();
      targets.set(this, names);
      const name = nameOf(type, options);
      if (!names.has(name)) {
        names.set(name, ownerOf());
        change(names.get(name) as string, 1);
      }
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const names = listener && listeners.get(listener)?.get(this);
    const name = nameOf(type, options);
    const owner = names?.get(name);
    if (names && owner) {
      change(owner, -1);
      names.delete(name);
    }
    return removeEventListener.call(this, type, listener, options);
  };
  const Observed = window.MutationObserver;
  window.MutationObserver = class extends Observed {
    override observe(target: Node, options?: MutationObserverInit): void {
      if (!owners.has(this)) {
        owners.set(this, new Map([['owner', ownerOf()]]));
        change(ownerOf(), 1);
      }
      super.observe(target, options);
    }
    override disconnect(): void {
      const owner = owners.get(this)?.get('owner');
      if (owner) change(owner, -1);
      owners.delete(this);
      super.disconnect();
    }
  };
  window.listening = () => Object.fromEntries([...listening].filter(([, count]) => count));
};

const { 'posthog-key': key, 'posthog-host': host } = VENDORS;
const byTag: VisitOptions = {
  tag: { region: 'DE', 'posthog-key': key, 'posthog-host': host },
  json: { posthog: { config: POSTHOG_CONFIG } },
  clock: true,
};

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['by the script tag', byTag],
  ['by npm', posthogApp()],
  ['by npm, with the oldest posthog-js', posthogApp({ gates: [{ options: {}, oldest: true }] })],
  ['by npm, with an instance of the app', posthogApp({ gates: [{ options: {}, instance: 'before' }] })],
];

const CONTENT = `<main><button id="work" type="button">Work</button><label>Name <input name="name"></label>
  <textarea aria-label="Text"></textarea></main>`;

const recorded = (visit: Visit) => eventsOf(visit).filter(({ event }) => event === '$snapshot');
const recorderListeners = (visit: Visit): Promise<number> =>
  visit.page.evaluate(() =>
    Object.entries(window.listening())
      .filter(([owner]) => /recorder/.test(owner))
      .reduce((sum, [, count]) => sum + count, 0),
  );
/** Whatever PostHog has made up to know somebody, a session, a page view or anything else by. */
const idsOf = (visit: Visit, from: number): Set<string> =>
  new Set(JSON.stringify(eventsOf(visit).slice(from)).match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g));

/** Seconds between what is done; what waits is sent every third. */
const STEP = 2;

/** Clicks and types for this long, by the page's clock. */
const clickAndType = async (visit: Visit, seconds: number): Promise<void> => {
  for (let i = 0; i < seconds; i += STEP) {
    await visit.page.getByRole('button', { name: 'Work' }).click();
    await visit.page.getByLabel('Name').pressSequentially(`a${i}`);
    await visit.page.getByLabel('Text').press('b');
    await visit.page.clock.runFor(STEP * 1000);
  }
  await visit.settle();
};

for (const [way, options] of WAYS) {
  test(`a withdrawal ends replay for good, and a new grant begins with somebody new, also where it follows at once, ${way}`, async ({
    visitor,
  }) => {
    const visit = await visitor({ ...options, body: CONTENT });
    switchOn(visit);
    await visit.page.addInitScript(countListeners);
    await openReady(visit);
    await clickAndType(visit, 2);
    const early = foreignUrls(visit).length;
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await clickAndType(visit, 2);
        return recorded(visit).length;
      })
      .toBeGreaterThan(1);
    expect(await recorderListeners(visit)).toBeGreaterThan(5);
    expect((await visit.stored()).filter((name) => /ph_/.test(name))).not.toEqual([]);
    expect(foreignUrls(visit).length).toBeGreaterThan(early);

    // With something of every kind that waits to be sent.
    await useNow(visit);
    await visit.page.getByLabel('Text').press('c');
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    expect(await recorderListeners(visit)).toBe(0);
    await visit.settle();
    const before = foreignUrls(visit).length;
    const eventsBefore = eventsOf(visit).length;
    const known = idsOf(visit, 0);
    await clickAndType(visit, 30);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
    expect(await recorderListeners(visit)).toBe(0);

    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await clickAndType(visit, 2);
        return eventsOf(visit)
          .slice(eventsBefore)
          .filter(({ event }) => event === '$snapshot').length;
      })
      .toBeGreaterThan(1);
    const later = idsOf(visit, eventsBefore);
    expect(later.size).toBeGreaterThan(1);
    for (const id of later) expect(known).not.toContain(id);
    const names = eventsOf(visit)
      .slice(eventsBefore)
      .map(({ event }) => event);
    expect(names).not.toContain('used');
    expect(names).not.toContain('$opt_in');
    expect(names).not.toContain('$pageview');

    // Nor is what waits sent when the next yes follows at once.
    await visit.settle();
    const knownNow = idsOf(visit, 0);
    const eventsNow = eventsOf(visit).length;
    await visit.page.evaluate(() => {
      window.posthog?.capture('waiting');
      window.minimaConsent.rejectAll();
      window.minimaConsent.acceptAll();
    });
    await visit.page.evaluate(() => window.posthog?.capture('after'));
    await clickAndType(visit, 8);
    const namesNow = () =>
      eventsOf(visit)
        .slice(eventsNow)
        .map(({ event }) => event);
    await expect.poll(namesNow).toContain('after');
    expect(namesNow()).not.toContain('waiting');
    for (const id of idsOf(visit, eventsNow)) expect(knownNow).not.toContain(id);
    expect(visit.errors.filter(({ message }) => message !== 'uncaught')).toEqual([]);
  });
}

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
    const idsSent = async (): Promise<string[]> => {
      await visit.page.evaluate(async () => void (await fetch('/api')));
      const { headers = {} } =
        visit
          .sent()
          .filter(({ url }) => url.pathname === '/api')
          .at(-1) ?? {};
      return Object.entries(headers).flatMap(([name, value]) => (/posthog-distinct/.test(name) ? [`${value}`] : []));
    };
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

test('an answer of PostHog’s own that an app has given counts no more after a withdrawal', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: { config: { request_batching: false } } }] }, { body: CONTENT }));
  switchOn(visit);
  await openReady(visit);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect
    .poll(async () => {
      await clickAndType(visit, 2);
      return recorded(visit).length;
    })
    .toBeGreaterThan(1);
  await visit.page.evaluate(() => {
    const { posthog } = window as unknown as { posthog: { opt_in_capturing(): void } };
    posthog.opt_in_capturing();
  });
  await visit.settle();
  await visit.page.getByLabel('Text').press('c');
  const before = foreignUrls(visit).length;
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await clickAndType(visit, 5);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
});
